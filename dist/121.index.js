"use strict";
exports.id = 121;
exports.ids = [121];
exports.modules = {

/***/ 4519:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ __exportAll)
/* harmony export */ });
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};



/***/ }),

/***/ 3121:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRegion),
/* harmony export */   r: () => (/* binding */ s3_inputs_exports),
/* harmony export */   t: () => (/* binding */ readEndpoint)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4061);



// src/s3-inputs.ts
var s3_inputs_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ readS3Inputs: () => readS3Inputs });
/** S3 allows 3 to 63 characters; other stores, and older buckets, also capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/;
/** The name of an object has 1024 bytes, of which ours need 400. */
const LONGEST_PREFIX = 500;
/** Parses the inputs of the S3 tier, where one names a bucket. */
function readS3Inputs(read) {
	const bucket = read("s3-bucket");
	if (!BUCKET.test(bucket)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.tn("s3-bucket", `"${bucket}" is no bucket's name`, BUCKET_ADVICE);
	return {
		bucket,
		prefix: readPrefix(read("s3-prefix")),
		endpoint: readEndpoint("s3-endpoint", read("s3-endpoint")),
		region: readRegion("s3-region", read("s3-region"))
	};
}
const BUCKET_ADVICE = "Write the bare name, such as my-datasets: no s3://, no path (that is s3-prefix), no host (that is s3-endpoint).";
function readPrefix(text) {
	const prefix = text.replace(/^\/+|\/+$/g, "");
	if (prefix === "") return void 0;
	if (!/[\p{C}\\]/u.test(prefix) && Buffer.byteLength(prefix) <= LONGEST_PREFIX && prefix.split("/").every((part) => ![
		"",
		".",
		".."
	].includes(part))) return prefix;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.tn("s3-prefix", `"${prefix}" is no plain path`, `Use names with / between them, such as team/datasets, in at most ${LONGEST_PREFIX} bytes.`);
}
/** Parses the URL of a store; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readEndpoint(name, text) {
	if (text === "") return void 0;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	const isBare = url && `${url.username}${url.password}${url.search}${url.hash}` === "";
	if (url && isBare && /^https?:$/.test(url.protocol)) return url;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.tn(name, "it is no plain http: or https: URL", "Write it as https://storage.example.org, without a log-in, a query or the bucket.");
}
/** Checks the name of a region; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readRegion(name, text) {
	if (text === "") return void 0;
	if (/^[a-z0-9][a-z0-9-]{0,62}$/i.test(text)) return text;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.tn(name, `"${text}" is no region`, "Write it as eu-central-1; other stores often want auto or us-east-1.");
}



/***/ })

};
;