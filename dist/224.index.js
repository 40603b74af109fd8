export const id = 224;
export const ids = [224];
export const modules = {

/***/ 7224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyEnvironment: () => (/* binding */ applyEnvironment),
/* harmony export */   relayEnvironment: () => (/* binding */ relayEnvironment)
/* harmony export */ });
/** The proxy variables of a process whose packages go by the relay, or, where there is none, direct; undefined is unset. */
function relayEnvironment(relay) {
    const { http, https } = relay?.proxies ?? {};
    const lower = { http_proxy: http, https_proxy: https, all_proxy: undefined, no_proxy: undefined };
    const upper = Object.entries(lower).map(([name, value]) => [name.toUpperCase(), value]);
    return { ...lower, ...Object.fromEntries(upper) };
}
/** Sets the variables of a process, for itself and what it starts. */
function applyEnvironment(env, values) {
    for (const [name, value] of Object.entries(values)) {
        // Assigning undefined would store the word.
        if (value === undefined)
            delete env[name];
        else
            env[name] = value;
    }
}


/***/ })

};
