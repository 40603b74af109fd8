export const id = 30;
export const ids = [30];
export const modules = {

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readLayout),
/* harmony export */   w: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9573);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);


/** What a layout says, of files that the dataset has. */
function readLayout(layout, files, fail) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const find = (from, at) => byPath.get(from) ?? fail(`${at}.from`, `"${from}" is no file of the dataset`);
    function readMember(member, index) {
        const at = `.members[${index}]`;
        const { path, from, unpack = 'none', size, sha256 } = member;
        const file = find(from, at);
        if (unpack === 'none')
            return { path, from, unpack, digest: file.digest, size: file.size };
        if (unpack !== 'gzip')
            return fail(`${at}.unpack`, `"${unpack}" is not known: it may be "gzip"`);
        const digest = sha256 === undefined ? undefined : readHex('sha256', sha256, at);
        return { path, from, unpack, digest, size };
    }
    function readTree(tree, index) {
        const at = `.trees[${index}]`;
        const { path, from, within, include = [], exclude = [], strip = '', gunzip = false } = tree;
        const unpack = (0,_archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveFormat */ .MG)(find(from, at).path);
        if (unpack === undefined)
            return fail(`${at}.from`, `"${from}" is no archive`);
        const pins = tree.pins?.map(({ path, size, sha256 }, index) => {
            return { path, size, digest: readHex('sha256', sha256, `${at}.pins[${index}]`) };
        });
        return { path, from, unpack, within, select: { include, exclude, strip }, gunzip, pins };
    }
    function readCheck({ path, size, md5 }, index) {
        return { path, size, digest: readHex('md5', md5, `.checked[${index}]`) };
    }
    function readHex(algorithm, hex, at) {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`${algorithm}:${hex}`);
        return 'problem' in digest ? fail(`${at}.${algorithm}`, digest.problem) : digest;
    }
    return {
        loader: layout.loader,
        members: (layout.members ?? []).map(readMember),
        trees: (layout.trees ?? []).map(readTree),
        checks: (layout.checked ?? []).map(readCheck),
        rivals: layout.rivals ?? [],
        variables: layout.variables ?? {},
    };
}
/** A layout as {@link readLayout} takes it. */
function writeLayout({ loader, members, trees, checks, rivals, variables }) {
    return {
        ...(loader !== undefined && { loader }),
        ...(members.length > 0 && { members: members.map(writeMember) }),
        ...(trees.length > 0 && { trees: trees.map(writeTree) }),
        ...(checks.length > 0 && { checked: checks.map(writeCheck) }),
        ...(rivals.length > 0 && { rivals }),
        ...(Object.keys(variables).length > 0 && { variables }),
    };
}
/** What is not unpacked has the pin of its file. */
function writeMember({ path, from, unpack, digest, size }) {
    if (unpack === 'none')
        return { path, from };
    return { path, from, unpack, ...(size !== undefined && { size }), ...(digest && { sha256: digest.hex }) };
}
/** Pins of another algorithm than that of locks are left out: the archive itself is pinned. */
function writeTree({ path, from, within, select, gunzip, pins }) {
    const { include, exclude, strip } = select;
    const known = pins?.every(({ digest }) => digest.algorithm === 'sha256') ? pins.map(writePin) : undefined;
    return {
        path,
        from,
        ...(within !== undefined && { within }),
        ...(include.length > 0 && { include }),
        ...(exclude.length > 0 && { exclude }),
        ...(strip !== '' && { strip }),
        ...(gunzip && { gunzip }),
        ...(known && { pins: known }),
    };
}
function writePin({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), sha256: digest.hex };
}
function writeCheck({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), md5: digest.hex };
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1259);
/* harmony import */ var _dataset_manifest_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(726);
/* harmony import */ var _dataset_manifests_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9209);
/* harmony import */ var _dataset_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4604);
/* harmony import */ var _dataset_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5383);
/* harmony import */ var _dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8982);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4778);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2358);
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
