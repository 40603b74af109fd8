export const id = 677;
export const ids = [677];
export const modules = {

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1259);
/* harmony import */ var _dataset_manifest_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4115);
/* harmony import */ var _dataset_manifests_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9209);
/* harmony import */ var _dataset_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4604);
/* harmony import */ var _dataset_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5383);
/* harmony import */ var _dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8982);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4778);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3937);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7413);
/* harmony import */ var _network_apply_policy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2800);
/* harmony import */ var _network_redact_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2632);
/* harmony import */ var _network_url_secrets_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3068);















/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
async function readRequested({ request, ...inputs }, ports, deadline) {
    if (request.kind !== 'manifest')
        return request;
    const text = await fetchText(request, inputs, ports, deadline);
    const { url, bases } = request;
    const manifest = { input: 'dataset', name: (0,_network_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactUrl */ .B)(url), text, base: url };
    const folder = new URL('.', url);
    const requested = (0,_dataset_manifest_request_js__WEBPACK_IMPORTED_MODULE_3__.requestFrom)(manifest, (0,_dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__/* .lastPart */ .S_)(url), {
        bases,
        urlsFor: (path) => [(0,_dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__/* .urlBelow */ .dX)(folder, path)],
    });
    await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(_network_url_secrets_js__WEBPACK_IMPORTED_MODULE_12__/* .urlSecrets */ .F)));
    return requested;
}
/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(request, { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }, { client, clock, log }, { signal, remaining }) {
    const { dataset, notes } = (0,_network_apply_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .applyPolicy */ .V)((0,_dataset_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestDataset */ .e)(request, mirrors), policy);
    for (const note of notes)
        log.info(`${dataset.name}: ${note}`);
    for (const file of dataset.files)
        if ((0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isWeak */ .FI)(file.digest))
            log.warning((0,_dataset_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .weakDigest */ .jh)(file));
    const most = atMost(_dataset_manifests_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_MANIFEST */ .$D, request);
    const deadline = { signal: AbortSignal.any([signal, most.signal]), remaining };
    const bounds = { retries, concurrency: 1, minSpeed, deadline };
    const ports = { client, clock, log, allowHttpRedirects, onBytes: most.onBytes, ..._fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__/* .PATIENCE */ .aZ };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runner.temp, (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .runFolderName */ .t0)());
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    try {
        const [file] = await (0,_fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__/* .fetchFiles */ .Uq)(dataset.files, folder, bounds, ports);
        return file === undefined ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file.location, 'utf8');
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
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
            if (received <= bytes || controller.signal.aborted)
                return;
            const problem = `${(0,_network_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactUrl */ .B)(url)} is too large for a manifest: more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_14__/* .formatBytes */ .z3)(bytes)} came`;
            const advice = 'Give the URL of the manifest, not of the data. One data file: url with checksum.';
            controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz('dataset', problem, advice));
        },
    };
}


/***/ })

};
