"use strict";
exports.id = 900;
exports.ids = [900];
exports.modules = {

/***/ 2900:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _manifest_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3888);
/* harmony import */ var _remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4027);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2909);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_5__);







// src/disk/instead-of-path.ts
/** The way out where the folder for temporary files refuses. */
const ELSEWHERE_TEMPORARY = "Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.";
/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
function throwInsteadOfPath(advice) {
	return (error) => {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.rn)) throw error;
		const { code, path, message, facts, cause } = error;
		const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.rn({
			code,
			path,
			message,
			facts,
			advice: other,
			cause
		});
	};
}

// src/disk/temporary-folder.ts
/**
* Runs with a new folder in `temp` that nobody else may look into, and that goes when it or the process is over. Of a
* disk's refusal during it the advice is where temporary files go, as that is what refuses.
*/
async function withTemporaryFolder(temp, run) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(temp, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.A)());
	const callOff = (0,_remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__.t)(folder);
	try {
		await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(temp).catch((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(temp));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)(folder, { mode: 448 }).catch((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.z)(folder));
		return await run(folder);
	} catch (error) {
		return throwInsteadOfPath(ELSEWHERE_TEMPORARY)(error);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(folder, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		callOff();
	}
}

// src/manifest-by-url.ts
/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
async function readRequested({ request, ...inputs }, ports, deadline) {
	if (request.kind !== "manifest") return request;
	const text = await fetchText(request, inputs, ports, deadline);
	const { url, bases } = request;
	const manifest = {
		input: "dataset",
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.kt)(url),
		text,
		base: url
	};
	const folder = new URL(".", url);
	const requested = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_1__.requestFrom)(manifest, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Kt)(url), {
		bases,
		urlsFor: (path) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Jt)(folder, path)]
	});
	await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_0__.p)));
	return requested;
}
/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(request, { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }, { client, clock, log }, { signal, remaining }) {
	const { dataset, notes } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.T)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.D)(request, mirrors), policy);
	for (const note of notes) log.info(`${dataset.name}: ${note}`);
	for (const file of dataset.files) if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.wt)(file.digest)) log.warning((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.tt)(file));
	const most = atMost(_index_js__WEBPACK_IMPORTED_MODULE_0__.dt, request);
	const bounds = {
		retries,
		concurrency: 1,
		minSpeed,
		deadline: {
			signal: AbortSignal.any([signal, most.signal]),
			remaining
		}
	};
	const ports = {
		client,
		clock,
		log,
		allowHttpRedirects,
		onBytes: most.onBytes,
		..._fetch_js__WEBPACK_IMPORTED_MODULE_3__.n
	};
	return withTemporaryFolder(runner.temp, async (folder) => {
		const [file] = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__.i)(dataset.files, folder, bounds, ports);
		return file === void 0 ? "" : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(file.location, "utf8");
	});
}
/** Its size is not known before it comes: all tries together bring no more than this. */
function atMost(bytes, { url }) {
	const controller = new AbortController();
	let received = 0;
	return {
		signal: controller.signal,
		onBytes(count) {
			received += count;
			if (received <= bytes || controller.signal.aborted) return;
			const problem = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.kt)(url)} is too large for a manifest: more than ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(bytes)} came`;
			controller.abort(new _index_js__WEBPACK_IMPORTED_MODULE_0__.tn("dataset", problem, "Give the URL of the manifest, not of the data. One data file: url with checksum."));
		}
	};
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