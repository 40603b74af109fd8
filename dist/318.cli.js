"use strict";
exports.id = 318;
exports.ids = [318];
exports.modules = {

/***/ 8318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asker: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/network/ask.ts
/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES = {
	tcp: 4e3,
	tls: 4e3,
	connect: 6e3,
	firstByte: 6e3,
	ahead: 2e3
};
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3e3;
/** Enough to see that it is a page. */
const HEAD_BYTES = 4096;
/** A way to ask single questions, by which nothing is downloaded. */
function asker({ ca, policy = _index_js__WEBPACK_IMPORTED_MODULE_1__.K, credentials = _index_js__WEBPACK_IMPORTED_MODULE_1__.Q, deadlines = SHORT_DEADLINES, ...options }) {
	const asking = {
		...options,
		policy,
		deadlines,
		store: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.u)(ca)
	};
	return (hop, via, limits) => probe((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.$)(hop, credentials), via, {
		...asking,
		...limits
	});
}
async function probe(hop, via, options) {
	const { store, userAgent, deadlines, clock, signal, policy } = options;
	const { url } = hop;
	const exchange = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.s)(url, via, signal, deadlines.firstByte, /* @__PURE__ */ new Set());
	try {
		signal.throwIfAborted();
		(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.lt)(policy, url);
		const start = clock.now();
		const connection = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.c)(url, via, {
			deadlines,
			store,
			signal
		});
		const connected = clock.now();
		const head = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nt)(hop, via, userAgent);
		const answer = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.i)(head, connection, exchange, () => connection.destroy());
		if (!("body" in answer)) throw answer.error;
		exchange.answered();
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.a)(answer, url, via);
		const { status, statusText, headers, body } = answer;
		const authority = url.protocol === "https:" ? connection.authority : void 0;
		const times = {
			connected: connected - start,
			answered: clock.now() - connected
		};
		const sample = await readSample(body, options);
		return {
			kind: "answered",
			status,
			statusText,
			headers,
			isAuthorised: "authorization" in hop.headers,
			authority,
			...times,
			sample
		};
	} catch (error) {
		const reason = exchange.signal.aborted ? exchange.signal.reason : error;
		return {
			kind: "unanswered",
			error: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.bt)(reason, url, via)
		};
	} finally {
		exchange.end();
	}
}
async function readSample(body, { sample = 0, clock }) {
	const start = clock.now();
	let bytes = 0;
	let head = Buffer.alloc(0);
	if (sample > 0) await body.read((chunk) => {
		bytes += chunk.length;
		if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
		return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? "enough" : "more";
	}).catch(() => {});
	body.destroy();
	return {
		bytes,
		milliseconds: clock.now() - start,
		head
	};
}



/***/ })

};
;