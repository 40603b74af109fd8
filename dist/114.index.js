"use strict";
exports.id = 114;
exports.ids = [114];
exports.modules = {

/***/ 5114:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makePackageFolder: () => (/* binding */ makePackageFolder)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _remove_at_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4027);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);




// src/tiers/package-folder.ts
/**
* Makes a folder for what the package lets grow, which goes when the process ends: the package leaves its list of files
* there each time, and its archive where the time of a call is over before it is done.
*/
async function makePackageFolder(temp) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.A)());
	await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(folder);
	(0,_remove_at_end_js__WEBPACK_IMPORTED_MODULE_1__.t)(folder);
	return folder;
}



/***/ }),

/***/ 4027:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ removeAtEnd)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);


// src/before-signal.ts
/** Those by which people and systems end a process; who ignores a hang-up wants it to go on. */
const SIGNALS = ["SIGINT", "SIGTERM"];
/** Has something done before such a signal ends the process, as if nobody had listened; the returned function calls that off. */
function beforeSignal(act) {
	const end = (signal) => {
		act();
		process.kill(process.pid, signal);
	};
	for (const signal of SIGNALS) process.once(signal, end);
	return () => {
		for (const signal of SIGNALS) process.off(signal, end);
	};
}

// src/disk/remove-at-end.ts
/** Has a folder removed when the process ends, by itself or by a signal, should it be there still; the returned function calls that off. */
function removeAtEnd(folder) {
	const remove = () => {
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, {
				recursive: true,
				force: true
			});
		} catch {}
	};
	const callOff = beforeSignal(remove);
	process.once("exit", remove);
	return () => {
		process.off("exit", remove);
		callOff();
	};
}



/***/ })

};
;