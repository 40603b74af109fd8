"use strict";
exports.id = 854;
exports.ids = [854,662];
exports.modules = {

/***/ 1134:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ boundsFor),
/* harmony export */   t: () => (/* binding */ MOST_MEMBERS)
/* harmony export */ });
// src/unpack/bounds.ts
/** Members, folders among them, that an archive may have, wanted or not. */
const MOST_MEMBERS = 1e6;
const MOST_BYTES = 20 * 1024 ** 3;
const MOST_GROWTH = 200;
/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
function boundsFor(archiveSize, expected) {
	const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {};
	const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize);
	return {
		files,
		bytes: Number.isFinite(bytes) ? bytes : most
	};
}



/***/ }),

/***/ 9662:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gunzip: () => (/* binding */ gunzip)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1134);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_4__);







// src/unpack/refusals.ts
/** Longest name that is shown whole. */
const MOST_SHOWN = 200;
/** The errors of one archive, each naming it and, where there is one, the member. */
var Refusals = class {
	archive;
	/** `archive` is its path in the dataset. */
	constructor(archive) {
		this.archive = archive;
	}
	/** Something that an archive made to do harm would hold. */
	unsafe(member, why) {
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "unsafe-archive",
			path: this.archive,
			message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice: "Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is."
		});
	}
	/** The archive as a whole holds more than it may. */
	tooMuch(member, why) {
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "unsafe-archive",
			path: this.archive,
			message: `${this.archive} is not unpacked: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice: "Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own."
		});
	}
	/** It has more members than any archive may, wanted or not. */
	tooManyMembers(member) {
		return this.tooMuch(member, `it holds more than ${_bounds_js__WEBPACK_IMPORTED_MODULE_5__.t} members`);
	}
	/** Bytes that do not follow the format. */
	damaged(why, cause) {
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path: this.archive,
			message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
			advice: "The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.",
			cause
		});
	}
	/** Something harmless that is not done. */
	unsupported(member, why, advice) {
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path: this.archive,
			message: `${this.archive} cannot be unpacked: ${show(member)}: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice
		});
	}
};
function show(member) {
	return member.length > MOST_SHOWN ? `${member.slice(0, MOST_SHOWN)}…` : member;
}

// src/place/gunzip.ts
/** Unpacks a `.gz` of verified bytes to a new file at `target`, never past what is expected or may be, and holds it to its pin. */
async function gunzip(file, member, target, bounds = (0,_bounds_js__WEBPACK_IMPORTED_MODULE_5__.n)(file.size)) {
	const algorithm = member.digest?.algorithm ?? "sha256";
	const most = member.size ?? bounds.bytes;
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm);
	let size = 0;
	const output = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.open)(target, "wx").catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(target));
	const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
	const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(file.location);
	const chunks = input.pipe(createGunzip());
	input.once("error", (error) => chunks.destroy(error));
	try {
		for await (const chunk of chunks) {
			hash.update(chunk);
			size += chunk.length;
			if (size > most) break;
			await output.writeFile(chunk);
		}
	} catch (error) {
		throw asPlaceError(error, file, target);
	} finally {
		input.destroy();
		await output.close();
	}
	const unpacked = {
		digest: {
			algorithm,
			hex: hash.digest("hex")
		},
		size
	};
	if (!(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Q)(unpacked, member)) throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.$)(file.path, member, unpacked);
	if (size > most) throw new Refusals(file.path).tooMuch(member.path, `it unpacks to more than ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ut)(most)}`);
	return unpacked;
}
function asPlaceError(error, file, target) {
	const code = error.code;
	if (code === void 0 || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code)) return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.zt)(error, target);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path: file.path,
		message: `${file.path} has the pinned digest but cannot be unpacked: ${error.message}`,
		advice: "The published file is damaged or no gzip. Use layout: files, or another release of the dataset.",
		cause: error
	});
}



/***/ }),

/***/ 3854:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stageTree: () => (/* binding */ stageTree)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4045);
/* harmony import */ var _gunzip_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9662);





// src/place/stage-tree.ts
const AT_ONCE = 4;
/** Unpacks a verified archive into new folders, one for each archive that is meant, and holds it to its pins. */
async function stageTree(tree, file, folder, signal) {
	const { path, from, pins } = tree;
	const own = {
		path: from,
		location: file.location,
		size: file.size
	};
	const inner = tree.within === void 0 ? void 0 : await unpackInner(own, tree, tree.within, folder, signal);
	const staged = [];
	for (const [index, archive] of (inner ?? [own]).entries()) {
		const location = await folder(`members-${index}`);
		const format = inner ? (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.qt)(archive.path) : tree.unpack;
		if (format === void 0) throw noArchive(archive.path);
		const bounds = pins && {
			files: pins.length,
			bytes: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(pins) ?? Number.POSITIVE_INFINITY
		};
		const unpacked = await (0,_unpack_js__WEBPACK_IMPORTED_MODULE_2__.t)(archive, format, location, tree.select, signal, bounds);
		if (unpacked.length === 0) throw nothingIn(archive.path);
		const members = tree.gunzip ? await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(unpacked, AT_ONCE, (each) => gunzipped(each, from)) : unpacked;
		if (pins) await holdToPins(from, members, pins);
		const files = members.map((member) => {
			return {
				...member,
				path: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.kt)(path, member.path),
				from: file.from,
				source: from
			};
		});
		staged.push({
			path,
			location,
			files
		});
	}
	return staged;
}
/** The archives in an archive that fit a glob. */
async function unpackInner(archive, { unpack }, glob, folder, signal) {
	const location = await folder("archives");
	const found = await (0,_unpack_js__WEBPACK_IMPORTED_MODULE_2__.t)(archive, unpack, location, {
		..._fetch_js__WEBPACK_IMPORTED_MODULE_0__.Nt,
		include: [glob]
	}, signal);
	if (found.length === 0) throw nothingIn(archive.path);
	return found.map(({ path, location, size }) => ({
		path: `${archive.path}, ${path}`,
		location,
		size
	}));
}
function nothingIn(path) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path,
		message: `${path} holds no file that is looked for`,
		advice: "Use layout: files without `unpack`, which places it as it was published, and look into it."
	});
}
function noArchive(path) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path,
		message: `${path} is no archive that is known`,
		advice: "Use layout: files, which places the files as they were published."
	});
}
/** A member as it is or, where it is a `.gz`, what it holds. */
async function gunzipped(member, from) {
	if (!/[^/]\.gz$/.test(member.path)) return member;
	const path = member.path.slice(0, -3);
	const location = member.location.slice(0, -3);
	const packed = {
		...member,
		path: `${from}, ${member.path}`
	};
	const actual = await (0,_gunzip_js__WEBPACK_IMPORTED_MODULE_3__.gunzip)(packed, { path }, location);
	await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Rt)(member.location);
	return {
		path,
		location,
		...actual
	};
}
/** An IntegrityError unless the members are the pinned ones, all of them and no others. */
async function holdToPins(from, members, pins) {
	const byPath = new Map(members.map((member) => [member.path, member]));
	for (const pin of pins) {
		const member = byPath.get(pin.path);
		if (member === void 0) throw otherMembers(from, pin.path, "a member", "none of this name");
		const actual = {
			digest: await digestBy(pin.digest.algorithm, member),
			size: member.size
		};
		if (!(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Q)(actual, pin)) throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.$)(from, pin, actual);
		byPath.delete(pin.path);
	}
	const [more] = byPath.keys();
	if (more !== void 0) throw otherMembers(from, more, "no member of this name", "one");
}
async function digestBy(algorithm, { digest, location }) {
	if (algorithm === digest.algorithm) return digest;
	return {
		algorithm,
		hex: (await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.tt)(location, algorithm)).hex
	};
}
function otherMembers(from, path, expected, actual) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
		code: "checksum-mismatch",
		path,
		expected,
		actual,
		from,
		message: `${from} has the pinned digest and other members than those that are pinned: ${path}`,
		facts: {
			member: path,
			expected,
			actual
		},
		advice: "The pins of the archive and of its content disagree: report it to whoever pinned them."
	});
}



/***/ }),

/***/ 4045:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1134);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);





// src/unpack/stop-flag.ts
function stopFlag() {
	return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
function raise(flag) {
	Atomics.store(flag, 0, 1);
}

// src/unpack/unpack.ts
/** Bytes of a zip from which on it is worth several threads. */
const LARGE = 4194304;
const MOST_THREADS = 4;
/** How long a thread may take to stop by itself. */
const PATIENCE_MS = 3e3;
/** Little lives long here: a small young generation is enough, for each of the threads. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };
/**
* Unpacks a verified archive into `target`, a new and empty folder of its own, in threads; returns its files in the
* order of the archive. A PlaceError names the archive and the member: `unsafe-archive` for what would do harm,
* `cannot-place` for what is damaged or not supported. After a failure, remove the target.
*/
async function unpackArchive(archive, format, target, selection, signal, bounds) {
	const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 23));
	signal.throwIfAborted();
	const stop = stopFlag();
	const job = {
		archive,
		format,
		target,
		selection,
		bounds: (0,_bounds_js__WEBPACK_IMPORTED_MODULE_3__.n)(archive.size, bounds),
		stop
	};
	const start = (leads) => {
		const options = {
			workerData: {
				...job,
				leads
			},
			resourceLimits: LIMITS
		};
		return new Worker((0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.C)("unpack/unpack-worker.js"), options);
	};
	const workers = Array.from({ length: countThreads(archive, format) }, (_, index) => start(index === 0));
	const done = new AbortController();
	const ended = Promise.all(workers.map(end));
	try {
		return await Promise.race([collect(workers), watch(signal, done.signal)]);
	} finally {
		done.abort();
		raise(stop);
		for (const worker of workers) worker.postMessage(void 0);
		const patience = setTimeout(() => workers.map((worker) => worker.terminate()), PATIENCE_MS);
		await ended;
		clearTimeout(patience);
	}
}
function end(worker) {
	return new Promise((resolve) => worker.once("exit", () => resolve()));
}
function countThreads({ size }, format) {
	return format === "zip" && size >= LARGE ? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)(), MOST_THREADS) : 1;
}
/** Rejects when the step is to stop; `done` ends the watch. */
function watch(signal, done) {
	return new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
			signal: done
		});
	});
}
/** Waits for all files; the first failure is the one to tell. */
function collect(workers) {
	return new Promise((resolve, reject) => {
		const files = [];
		let received = 0;
		let total;
		let working = workers.length;
		const hear = (report) => {
			if (report.kind === "failed") reject(new _index_js__WEBPACK_IMPORTED_MODULE_0__.zt(report.failure));
			else if (report.kind === "broken") reject(new Error(report.message));
			else if (report.kind === "share") for (const other of workers.slice(1)) other.postMessage(report.share);
			else if (report.kind === "total") total = report.total;
			else {
				for (const [place, file] of report.files) files[place] = file;
				received += report.files.length;
			}
			if (received === total) resolve(files);
		};
		for (const worker of workers) {
			worker.on("message", hear);
			worker.on("error", reject);
			worker.on("exit", () => {
				working -= 1;
				if (working === 0) reject(/* @__PURE__ */ new Error("the threads that unpack have ended"));
			});
		}
	});
}



/***/ })

};
;