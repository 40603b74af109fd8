"use strict";
exports.id = 952;
exports.ids = [952];
exports.modules = {

/***/ 5952:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   applyEnvironment: () => (/* binding */ applyEnvironment),
/* harmony export */   relayEnvironment: () => (/* binding */ relayEnvironment)
/* harmony export */ });
// src/network/relay-environment.ts
/** The proxy variables of a process whose packages go by the relay, or, where there is none, direct; undefined is unset. */
function relayEnvironment(relay) {
	const { http, https } = relay?.proxies ?? {};
	const lower = {
		http_proxy: http,
		https_proxy: https,
		all_proxy: void 0,
		no_proxy: void 0
	};
	const upper = Object.entries(lower).map(([name, value]) => [name.toUpperCase(), value]);
	return {
		...lower,
		...Object.fromEntries(upper)
	};
}
/** Sets the variables of a process, for itself and what it starts. */
function applyEnvironment(env, values) {
	for (const [name, value] of Object.entries(values)) if (value === void 0) delete env[name];
	else env[name] = value;
}



/***/ })

};
;