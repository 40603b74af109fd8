"use strict";
exports.id = 662;
exports.ids = [662];
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



/***/ })

};
;