"use strict";
exports.id = 633;
exports.ids = [633];
exports.modules = {

/***/ 2633:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takeLease: () => (/* binding */ takeLease)
/* harmony export */ });
/* harmony import */ var _job_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8379);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4061);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7613);




// src/tiers/actions-direct/reserve-call.ts
const METHOD = "/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry";
/** Bytes that v1 is told to expect. */
const SIZE = 1;
/** How an entry is reserved, as before a save: the service gives it to the first who asks. */
function reserveCall({ kind, base, token }, key, version) {
	const headers = {
		...token === "" ? {} : { authorization: `Bearer ${token}` },
		"content-type": "application/json"
	};
	if (kind === "v1") return {
		url: new URL(`${base.href}_apis/artifactcache/caches`),
		headers: {
			...headers,
			accept: "application/json;api-version=6.0-preview.1"
		},
		post: (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.r)({
			key,
			version,
			cacheSize: SIZE
		})
	};
	return {
		url: new URL(METHOD, base),
		headers: {
			...headers,
			accept: "application/json"
		},
		post: (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.r)({
			key,
			version
		})
	};
}
/**
* Reads the answer to such a call. GitHub says 409 where another has it; other servers give no entry, without a word or
* with the same ones.
*/
function readReservation(kind, status, statusText, body) {
	if (status === 409) return { kind: "held" };
	const json = (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.a)(body);
	if (status < 200 || status > 299) return {
		kind: "unavailable",
		reason: (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.o)(status, statusText, json)
	};
	if (json === void 0) return {
		kind: "unavailable",
		reason: "the cache service answered with no JSON object"
	};
	if (kind === "v1" ? json.cacheId : json.ok) return { kind: "ours" };
	const message = (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.i)(json);
	return message === "" || /already exists/i.test(message) ? { kind: "held" } : {
		kind: "unavailable",
		reason: message
	};
}

// src/tiers/actions-direct/take-lease.ts
/** Of another version than what is saved, so that no look-up meets a lease. */
const VERSION = (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.c)("setup-dataset-lease", "gzip");
/**
* Takes the lease of this workflow run on an entry: one that is reserved and never uploaded, so that nothing of it
* lies in the cache. Asked once alone, by a client whose connections nobody has used: on one that has gone stale a request
* is sent twice, and whose first answer is lost could not tell its own lease from another's.
*/
async function takeLease(client, env, entry) {
	const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = "1" } = env;
	if (!run) return {
		kind: "unavailable",
		reason: "GITHUB_RUN_ID is not set"
	};
	try {
		const service = (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.n)(env);
		if (service.kind === "none") return {
			kind: "unavailable",
			reason: service.reason
		};
		const call = reserveCall(service, `${entry}-lease-${run}-${attempt}`, VERSION);
		const { status, statusText, text } = await (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.t)(_job_event_js__WEBPACK_IMPORTED_MODULE_0__.r, (signal) => (0,_actions_cache_js__WEBPACK_IMPORTED_MODULE_2__.s)(client, call, signal));
		return readReservation(service.kind, status, statusText, text);
	} catch (error) {
		return {
			kind: "unavailable",
			reason: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._)(error)
		};
	}
}



/***/ })

};
;