"use strict";
exports.id = 720;
exports.ids = [720];
exports.modules = {

/***/ 9720:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asker: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);



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
function asker({ ca, policy = _index_js__WEBPACK_IMPORTED_MODULE_0__.Dt, credentials = _index_js__WEBPACK_IMPORTED_MODULE_0__.At, deadlines = SHORT_DEADLINES, ...options }) {
	const asking = {
		...options,
		policy,
		deadlines,
		store: (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.f)(ca)
	};
	return (hop, via, limits) => probe((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.jt)(hop, credentials), via, {
		...asking,
		...limits
	});
}
async function probe(hop, via, options) {
	const { store, userAgent, deadlines, clock, signal, policy } = options;
	const { url } = hop;
	const exchange = (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.l)(url, via, signal, deadlines.firstByte, /* @__PURE__ */ new Set());
	try {
		signal.throwIfAborted();
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.E)(policy, url);
		const start = clock.now();
		const connection = await (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.u)(url, via, {
			deadlines,
			store,
			signal
		});
		const connected = clock.now();
		const head = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Nt)(hop, via, userAgent);
		const answer = await (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.o)(head, connection, exchange, () => connection.destroy());
		if (!("body" in answer)) throw answer.error;
		exchange.answered();
		await (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.s)(answer, url, via);
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
			error: (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.x)(reason, url, via)
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