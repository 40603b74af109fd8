"use strict";
exports.id = 147;
exports.ids = [147];
exports.modules = {

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



/***/ }),

/***/ 4147:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   save: () => (/* binding */ save)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _remove_at_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4027);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/tiers/evict.ts
/** An entry that was used this lately may be read at this moment. */
const IN_USE_MS = 6e5;
/** Digits of a size. */
const LONGEST_SIZE = 15;
/**
* Removes the entries not used for longest until the rest is small enough; returns a line that says so. Each loses its
* name by one rename before any of its files goes: who reads it finds files missing, never wrong.
*/
async function evict({ tools, isKept, most, now, aside }) {
	if (most === Number.POSITIVE_INFINITY) return void 0;
	const going = chooseEvicted(await listEntries(tools, isKept), most, now);
	let gone = 0;
	let freed = 0;
	for (const { name, bytes } of going) {
		if (!await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, name), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, name)).then(() => true, () => false)) continue;
		if (!await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, name), {
			recursive: true,
			force: true
		}).then(() => true, () => false)) continue;
		gone += 1;
		freed += bytes;
	}
	if (gone === 0) return void 0;
	return `removed to keep to tool-cache-limit: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Y)(gone, "dataset")} not used for longest, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(freed)}`;
}
/** The entries to remove so that the others have at most so many bytes, those not used for longest first. */
function chooseEvicted(entries, most, now) {
	let excess = entries.reduce((sum, { bytes }) => sum + bytes, 0) - most;
	return entries.filter(({ used }) => now - used > IN_USE_MS).toSorted((one, other) => one.used - other.used).filter(({ bytes }) => {
		const isTooMuch = excess > 0;
		if (isTooMuch) excess -= bytes;
		return isTooMuch;
	});
}
async function listEntries(tools, isKept) {
	const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readdir)(tools)).filter((name) => name.startsWith("1.0.0-") && !isKept(name));
	return (await Promise.all(names.map((name) => readEntry(tools, name).catch(() => void 0)))).filter((entry) => entry !== void 0);
}
async function readEntry(tools, name) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, name);
	const marker = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, _index_js__WEBPACK_IMPORTED_MODULE_0__.r);
	const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(marker).catch(() => void 0);
	const { mtimeMs } = found ?? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(folder);
	const text = found && found.size <= LONGEST_SIZE ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(marker, "utf8") : "";
	return {
		name,
		bytes: /^\d+$/.test(text) ? Number(text) : await measure(folder),
		used: mtimeMs
	};
}
/** Bytes of all files of an entry that does not say its size. */
async function measure(folder) {
	const files = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readdir)(folder, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile());
	return (await Promise.all(files.map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parentPath, name))))).reduce((sum, { size }) => sum + size, 0);
}

// src/tiers/save-in-folder.ts
/**
* Keeps the files as the generation that follows the wrong one, which goes when this one is there: a job that is killed
* meanwhile takes nothing away. Entries not used for longest go where all together would have more than the limit.
*/
async function save({ tools, version, wrong, limit }, files) {
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.u)(version, wrong);
	const number = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(version, name) ?? 1n;
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.i)(tools, version).some((each) => each.number >= number && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.a)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, each.name)))) return { kind: "exists" };
	const bytes = files.reduce((sum, { size }) => sum + size, 0);
	if (bytes > limit) return {
		kind: "refused",
		reason: `it has ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(bytes)}, more than tool-cache-limit allows`
	};
	const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.A)());
	const callOff = (0,_remove_at_end_js__WEBPACK_IMPORTED_MODULE_1__.t)(staging);
	try {
		await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.I)(staging);
		const now = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.stat)(staging)).mtimeMs;
		await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.j)(tools, now);
		const isKept = (entry) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(version, entry) !== void 0;
		const evicted = await evict({
			tools,
			isKept,
			most: limit - bytes,
			now,
			aside: staging
		});
		const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, "new");
		const made = /* @__PURE__ */ new Set();
		for (const { path, location } of files) {
			const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, "any", path);
			(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.o)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), made);
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.copyFile)(location, target, node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.COPYFILE_FICLONE);
		}
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(fresh, _index_js__WEBPACK_IMPORTED_MODULE_0__.r), String(bytes));
		const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, name);
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.lstatSync)(folder, { throwIfNoEntry: false }) !== void 0 && !(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.a)(folder)) await moveAway(folder, staging);
		if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rename)(fresh, folder).then(() => false, isNotFree)) return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.a)(folder) ? { kind: "exists" } : {
			kind: "refused",
			reason: `${folder} is in its way, is not complete, and cannot be moved`
		};
		for (const older of (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.i)(tools, version)) if (older.number < number) await moveAway((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, older.name), staging);
		const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, "any");
		return evicted === void 0 ? {
			kind: "saved",
			entry
		} : {
			kind: "saved",
			entry,
			notes: [evicted]
		};
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(staging, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		callOff();
	}
}
/** Takes a name from what has it, by one rename; another job may have been faster. */
async function moveAway(folder, staging) {
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rename)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, `old-${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}`)).catch(() => void 0);
}
/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isNotFree(error) {
	if (error.code === "ENOTEMPTY" || error.code === "EEXIST" || error.code === "EPERM") return true;
	throw error;
}



/***/ })

};
;