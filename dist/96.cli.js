"use strict";
exports.id = 96;
exports.ids = [96];
exports.modules = {

/***/ 96:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ writeLayout),
/* harmony export */   t: () => (/* binding */ readLayout)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/dataset/layout-entry.ts
/** What a layout says, of files that the dataset has. */
function readLayout(layout, files, fail) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const find = (from, at) => byPath.get(from) ?? fail(`${at}.from`, `"${from}" is no file of the dataset`);
	function readMember(member, index) {
		const at = `.members[${index}]`;
		const { path, from, unpack = "none", size, sha256 } = member;
		const file = find(from, at);
		if (unpack === "none") return {
			path,
			from,
			unpack,
			digest: file.digest,
			size: file.size
		};
		if (unpack !== "gzip") return fail(`${at}.unpack`, `"${unpack}" is not known: it may be "gzip"`);
		return {
			path,
			from,
			unpack,
			digest: sha256 === void 0 ? void 0 : readHex("sha256", sha256, at),
			size
		};
	}
	function readTree(tree, index) {
		const at = `.trees[${index}]`;
		const { path, from, within, include = [], exclude = [], strip = "", gunzip = false } = tree;
		const unpack = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.qt)(find(from, at).path);
		if (unpack === void 0) return fail(`${at}.from`, `"${from}" is no archive`);
		const pins = tree.pins?.map(({ path, size, sha256 }, index) => {
			return {
				path,
				size,
				digest: readHex("sha256", sha256, `${at}.pins[${index}]`)
			};
		});
		return {
			path,
			from,
			unpack,
			within,
			select: {
				include,
				exclude,
				strip
			},
			gunzip,
			pins
		};
	}
	function readCheck({ path, size, md5 }, index) {
		return {
			path,
			size,
			digest: readHex("md5", md5, `.checked[${index}]`)
		};
	}
	function readHex(algorithm, hex, at) {
		const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.U)(`${algorithm}:${hex}`);
		return "problem" in digest ? fail(`${at}.${algorithm}`, digest.problem) : digest;
	}
	return {
		loader: layout.loader,
		members: (layout.members ?? []).map(readMember),
		trees: (layout.trees ?? []).map(readTree),
		checks: (layout.checked ?? []).map(readCheck),
		rivals: layout.rivals ?? [],
		variables: layout.variables ?? {}
	};
}
/** A layout as {@link readLayout} takes it. */
function writeLayout({ loader, members, trees, checks, rivals, variables }) {
	return {
		...loader !== void 0 && { loader },
		...members.length > 0 && { members: members.map(writeMember) },
		...trees.length > 0 && { trees: trees.map(writeTree) },
		...checks.length > 0 && { checked: checks.map(writeCheck) },
		...rivals.length > 0 && { rivals },
		...Object.keys(variables).length > 0 && { variables }
	};
}
/** What is not unpacked has the pin of its file. */
function writeMember({ path, from, unpack, digest, size }) {
	if (unpack === "none") return {
		path,
		from
	};
	return {
		path,
		from,
		unpack,
		...size !== void 0 && { size },
		...digest && { sha256: digest.hex }
	};
}
/** Pins of another algorithm than that of locks are left out: the archive itself is pinned. */
function writeTree({ path, from, within, select, gunzip, pins }) {
	const { include, exclude, strip } = select;
	const known = pins?.every(({ digest }) => digest.algorithm === "sha256") ? pins.map(writePin) : void 0;
	return {
		path,
		from,
		...within !== void 0 && { within },
		...include.length > 0 && { include },
		...exclude.length > 0 && { exclude },
		...strip !== "" && { strip },
		...gunzip && { gunzip },
		...known && { pins: known }
	};
}
function writePin({ path, size, digest }) {
	return {
		path,
		...size !== void 0 && { size },
		sha256: digest.hex
	};
}
function writeCheck({ path, size, digest }) {
	return {
		path,
		...size !== void 0 && { size },
		md5: digest.hex
	};
}



/***/ })

};
;