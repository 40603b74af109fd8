"use strict";
exports.id = 654;
exports.ids = [654];
exports.modules = {

/***/ 5654:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportProxy: () => (/* binding */ exportProxy)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);


// src/network/export-proxy.ts
/**
* The road of this step in the variables of other tools. Always both cases: wget and aria2 read only the lower, Go
* prefers the upper. An exception that most of them cannot read is left out, and told.
*/
function exportProxy({ schemes, exceptions }, env) {
	const entries = exceptions.flatMap(({ list }) => list.entries);
	const isDirect = entries.some(({ kind, port }) => kind === "everything" && port === void 0);
	const http = isDirect ? void 0 : serverOf(schemes.http);
	const https = isDirect ? void 0 : serverOf(schemes.https);
	if (http === void 0 && https === void 0) return {
		variables: emptied(env),
		notes: []
	};
	const spelled = entries.map((entry) => ({
		entry,
		words: spell(entry)
	}));
	const exempt = [.../* @__PURE__ */ new Set([...LOOPBACK, ...spelled.flatMap(({ words }) => words)])];
	return {
		variables: {
			...http && bothCases("http_proxy", http.href),
			...https && bothCases("https_proxy", https.href),
			...bothCases("no_proxy", exempt.join(","))
		},
		notes: [
			...http?.credentials || https?.credentials ? [CREDENTIALS] : [],
			...[http, https].some((server) => server?.protocol === "socks5h") ? [SOCKS] : [],
			...spelled.filter(({ words }) => words.length === 0).map(({ entry }) => leftOut(entry.text))
		]
	};
}
const LOOPBACK = [
	"localhost",
	".localhost",
	"127.0.0.1",
	"127.0.0.0/8",
	"::1",
	"[::1]"
];
const CREDENTIALS = "export-proxy: the later steps of this job, and the actions that they use, can read the proxy's user name and password.";
const SOCKS = "export-proxy: the proxy is SOCKS5, which curl, git and Go understand; wget, pip and most programs in Node do not.";
function leftOut(entry) {
	return `export-proxy: the exception "${entry}" is left out, as most tools cannot read it.`;
}
function serverOf(decision) {
	return decision.kind === "proxy" ? decision.proxy : void 0;
}
/** Empty is unset for all tools; a step cannot take a variable away. */
function emptied(env) {
	const set = _index_js__WEBPACK_IMPORTED_MODULE_0__.m.filter((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.h)(env[name]) !== "");
	return Object.fromEntries(set.map((name) => [name, ""]));
}
function bothCases(name, value) {
	return {
		[name]: value,
		[name.toUpperCase()]: value
	};
}
/** A tool that does not know a form (ports, networks, brackets) takes it for a name that never matches. */
function spell(entry) {
	const port = entry.port === void 0 ? "" : `:${entry.port}`;
	switch (entry.kind) {
		case "domain": return [`${entry.host}${port}`, `.${entry.host}${port}`];
		case "subdomains": return [`.${entry.host}${port}`];
		case "address":
			if (entry.family === "ipv4") return [`${entry.address}${port}`];
			return port === "" ? [entry.address, `[${entry.address}]`] : [`[${entry.address}]${port}`];
		case "network": return port === "" ? [entry.cidr] : [];
		default: return [];
	}
}



/***/ })

};
;