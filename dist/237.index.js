export const id = 237;
export const ids = [237];
export const modules = {

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4168);
/* harmony import */ var _manifest_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2675);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);






// src/disk/instead-of-path.ts
/** The way out where the folder for temporary files refuses. */
const ELSEWHERE_TEMPORARY = "Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.";
/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
function throwInsteadOfPath(advice) {
	return (error) => {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.tn)) throw error;
		const { code, path, message, facts, cause } = error;
		const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.tn({
			code,
			path,
			message,
			facts,
			advice: other,
			cause
		});
	};
}

// src/manifest-by-url.ts
const throwElsewhere = throwInsteadOfPath(ELSEWHERE_TEMPORARY);
/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
async function readRequested({ request, ...inputs }, ports, deadline) {
	if (request.kind !== "manifest") return request;
	const text = await fetchText(request, inputs, ports, deadline);
	const { url, bases } = request;
	const manifest = {
		input: "dataset",
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(url),
		text,
		base: url
	};
	const folder = new URL(".", url);
	const requested = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_1__.requestFrom)(manifest, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(url), {
		bases,
		urlsFor: (path) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Kt)(folder, path)]
	});
	await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_0__.d)));
	return requested;
}
/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(request, { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }, { client, clock, log }, { signal, remaining }) {
	const { dataset, notes } = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.T)(request, mirrors), policy);
	for (const note of notes) log.info(`${dataset.name}: ${note}`);
	for (const file of dataset.files) if ((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.St)(file.digest)) log.warning((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.$)(file));
	const most = atMost(_index_js__WEBPACK_IMPORTED_MODULE_0__.lt, request);
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
		..._fetch_js__WEBPACK_IMPORTED_MODULE_2__.n
	};
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(runner.temp, (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.O)());
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdir)(folder, { recursive: true }).catch((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(folder)).catch(throwElsewhere);
	try {
		const [file] = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.i)(dataset.files, folder, bounds, ports);
		return file === void 0 ? "" : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.readFile)(file.location, "utf8");
	} catch (error) {
		return throwElsewhere(error);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
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
			const problem = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(url)} is too large for a manifest: more than ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.K)(bytes)} came`;
			controller.abort(new _index_js__WEBPACK_IMPORTED_MODULE_0__.$t("dataset", problem, "Give the URL of the manifest, not of the data. One data file: url with checksum."));
		}
	};
}



/***/ })

};
