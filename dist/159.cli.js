export const id = 159;
export const ids = [159];
export const modules = {

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseBlocked),
/* harmony export */   K: () => (/* binding */ allBlocked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);




/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
    const rule = (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(policy, url);
    if (rule === undefined)
        return;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: from
            ? `${from.host} redirects to ${host}, which ${policy.name} blocks`
            : `${host} is blocked by ${policy.name}`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), rule: describeRule(policy, rule) },
        advice: adviceOf(policy),
    });
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: `Every source of ${path} is blocked by ${policy.name}`,
        facts: Object.fromEntries(sources.map(({ url, rule }) => [(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url), describeRule(policy, rule)])),
        advice: adviceOf(policy),
    });
}
function describeRule({ name }, { line, host }) {
    return `block ${host} (${name}, line ${line})`;
}
function adviceOf({ name, message }) {
    if (message !== undefined)
        return `${name} says: ${message}`;
    return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`;
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ roadAdvice),
/* harmony export */   e: () => (/* binding */ describeRoad)
/* harmony export */ });
/** The decision in words, without credentials. */
function describeRoad(via) {
    return via.kind === 'direct'
        ? `direct, ${via.reason}`
        : `through the proxy ${via.proxy.redacted}, ${via.reason}`;
}
/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
function roadAdvice(via) {
    return via.kind === 'direct'
        ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.`
        : `It was asked ${describeRoad(via)}.`;
}


/***/ })

};
