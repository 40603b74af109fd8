export const id = 165;
export const ids = [165];
export const modules = {

/***/ 9546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openNetwork: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8508);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1676);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(596);




/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
    const { caCertificates: certificates, policy, credentials } = inputs;
    const road = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoad */ .H)(env, inputs);
    const options = { userAgent: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._O, ca: certificates.pem, policy, credentials };
    return {
        road,
        client: lazyClient(async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(441), __webpack_require__.e(159)]).then(__webpack_require__.bind(__webpack_require__, 6441))).httpClient({ road, ...options })),
        ask: lazyAsk({ clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, ...options }),
        certificates,
        secrets: [...new Set([...road.secrets, ...(0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsSecrets */ .Kt)(credentials)])],
        warnings: [...policy.warnings, ...credentials.warnings],
    };
}
/** A run that finds all in a cache near by opens no URL, and need not load what that takes. */
function lazyClient(make) {
    let making;
    let made;
    const get = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return {
        open: async (url, request) => (await get()).open(url, request),
        lane: () => lazyClient(async () => (await get()).lane()),
        sendsAhead: (url) => made?.sendsAhead(url) ?? false,
        sendInTurns: () => made?.sendInTurns(),
        close: () => void making?.then((client) => client.close()),
    };
}
function lazyAsk(options) {
    let made;
    const make = async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(832)]).then(__webpack_require__.bind(__webpack_require__, 7008))).asker(options);
    return async (...question) => {
        made ??= make();
        return (await made)(...question);
    };
}


/***/ })

};
