export const id = 323;
export const ids = [323];
export const modules = {

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ UNKNOWN_ISSUER),
/* harmony export */   TR: () => (/* binding */ isCertificateCode),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The code of a raw error, also of Node's AggregateError, whose own message is empty. */
function readError(error) {
    const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    if (!(first instanceof Error))
        return { code: '', text: String(first) };
    const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
    return { code, text: first.message };
}
/** What OpenSSL and Node say of a chain that ends in an authority nobody vouched for. */
const UNKNOWN_ISSUER = new Set([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_UNTRUSTED',
]);
/** Whether a raw error, or the one behind a proxy's failure, says that nobody vouched for the chain. */
function isUnknownIssuer(error) {
    const raw = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6 ? error.cause : error;
    return UNKNOWN_ISSUER.has(readError(raw).code);
}
/** Whether the code says that a certificate was not accepted. */
function isCertificateCode(code) {
    return (UNKNOWN_ISSUER.has(code) ||
        /^(CERT_|CRL_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|INVALID_PURPOSE)/.test(code));
}


/***/ }),

/***/ 6323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dialTrusting: () => (/* binding */ dialTrusting),
/* harmony export */   trustEverywhere: () => (/* binding */ trustEverywhere),
/* harmony export */   trustStore: () => (/* binding */ trustStore)
/* harmony export */ });
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1890);

/** Trust in further certificates (PEM) beside Node's own. */
function trustStore(extra, load = loadTls) {
    const narrow = extra.length === 0 ? async () => undefined : once(async () => contextOf(extra, await load()));
    let current = narrow;
    // Reading the system's store takes 20 to 35 ms, a context with it 12 ms more: not before it is needed.
    const widen = once(async () => {
        const tls = await load();
        const system = systemCertificates(tls);
        if (system.length === 0)
            return undefined;
        current = once(async () => contextOf([...system, ...extra], tls));
        return current;
    });
    return {
        now: () => current,
        wider: async (than) => (than === narrow ? widen() : undefined),
    };
}
/**
 * Dials with what is trusted. Where Node does not know who issued a certificate it is dialled once more, with the
 * authorities of the system: the administrator's choice, which other tools follow.
 */
async function dialTrusting(store, dial) {
    const trust = store.now();
    return dial(trust).catch(async (error) => {
        const wider = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownIssuer */ .mR)(error) ? await store.wider(trust) : undefined;
        if (wider === undefined)
            throw error;
        return dial(wider);
    });
}
/**
 * Makes also the clients of packages trust the certificates, and those of the system where asked for; for clients that
 * are not yet made. False where Node cannot.
 */
async function trustEverywhere(extra, withSystem, load = loadTls) {
    if (extra.length === 0 && !withSystem)
        return true;
    const tls = await load();
    if (tls.setDefaultCACertificates === undefined)
        return false;
    const own = new Set(ownCertificates(tls));
    const further = [...(withSystem ? systemCertificates(tls) : []), ...extra].filter((each) => !own.has(each));
    if (further.length > 0)
        tls.setDefaultCACertificates([...own, ...further]);
    return true;
}
async function loadTls() {
    return Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
}
function contextOf(further, tls) {
    return tls.createSecureContext({ ca: [...ownCertificates(tls), ...further] });
}
/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates === undefined ? rootCertificates : getCACertificates('default');
}
/** Those that Node does not have itself; none where Node, before 22.15, or this machine does not tell them. */
function systemCertificates(tls) {
    const own = new Set(ownCertificates(tls));
    try {
        return [...new Set(tls.getCACertificates?.('system'))].filter((certificate) => !own.has(certificate));
    }
    catch {
        // It is only there to help: what users must see is the refusal that led here.
        return [];
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ })

};
