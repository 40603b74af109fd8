"use strict";
exports.id = 309;
exports.ids = [309,96];
exports.modules = {

/***/ 555:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ throwInsteadOfPath),
/* harmony export */   t: () => (/* binding */ ELSEWHERE_TEMPORARY)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);


// src/disk/instead-of-path.ts
/** The way out where the folder for temporary files refuses. */
const ELSEWHERE_TEMPORARY = "Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.";
/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
function throwInsteadOfPath(advice) {
	return (error) => {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.zt)) throw error;
		const { code, path, message, facts, cause } = error;
		const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.zt({
			code,
			path,
			message,
			facts,
			advice: other,
			cause
		});
	};
}



/***/ }),

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



/***/ }),

/***/ 8934:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _manifest_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2342);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2875);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2029);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/manifest-by-url.ts
/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
async function readRequested({ request, ...inputs }, ports, deadline) {
	if (request.kind !== "manifest") return request;
	const text = await fetchText(request, inputs, ports, deadline);
	const { url, bases } = request;
	const manifest = {
		input: "dataset",
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.X)(url),
		text,
		base: url
	};
	const folder = new URL(".", url);
	const requested = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_1__.requestFrom)(manifest, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(url), {
		bases,
		urlsFor: (path) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.kt)(folder, path)]
	});
	await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_0__.r)));
	return requested;
}
/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(request, { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }, { client, clock, log }, { signal, remaining }) {
	const { dataset, notes } = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.ct)((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.ut)(request, mirrors), policy);
	for (const note of notes) log.info(`${dataset.name}: ${note}`);
	for (const file of dataset.files) if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.H)(file.digest)) log.warning((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(file));
	const most = atMost(_index_js__WEBPACK_IMPORTED_MODULE_0__.D, request);
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
		..._fetch_js__WEBPACK_IMPORTED_MODULE_2__.m
	};
	return (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_3__.t)(runner.temp, async (folder) => {
		const [file] = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.g)(dataset.files, folder, bounds, ports);
		return file === void 0 ? "" : (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(file.location, "utf8");
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
			const problem = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.X)(url)} is too large for a manifest: more than ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Ut)(bytes)} came`;
			controller.abort(new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("dataset", problem, "Give the URL of the manifest, not of the data. One data file: url with checksum."));
		}
	};
}



/***/ }),

/***/ 2481:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ removeAtEnd)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);



// src/disk/remove-at-end.ts
/** Has a folder removed when the process ends, by itself or by a signal, should it be there still; the returned function calls that off. */
function removeAtEnd(folder) {
	const remove = () => {
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, {
				recursive: true,
				force: true
			});
		} catch {}
	};
	const callOff = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.E)(remove);
	process.once("exit", remove);
	return () => {
		process.off("exit", remove);
		callOff();
	};
}



/***/ }),

/***/ 2029:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(555);
/* harmony import */ var _remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2481);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/disk/temporary-folder.ts
/**
* Runs with a new folder in `temp` that nobody else may look into, and that goes when it or the process is over. Of a
* disk's refusal during it the advice is where temporary files go, as that is what refuses.
*/
async function withTemporaryFolder(temp, run) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.X)());
	const callOff = (0,_remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__.t)(folder);
	try {
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.rt)(temp).catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(temp));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdir)(folder, { mode: 448 }).catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(folder));
		return await run(folder);
	} catch (error) {
		return (0,_instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__.n)(_instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__.t)(error);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(folder, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		callOff();
	}
}



/***/ })

};
;