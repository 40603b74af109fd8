"use strict";
exports.id = 139;
exports.ids = [139];
exports.modules = {

/***/ 9380:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ examineSource)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1553);
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_dns_promises__WEBPACK_IMPORTED_MODULE_3__);





// src/diagnose/examine-source.ts
/** Less of it tells no speed. */
const LEAST_SAMPLE = 65536;
/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
async function examineSource(source, examination, ports) {
	const { sample, downgrade } = examination;
	const hops = [];
	let hop = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__._t)(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` });
	let failure;
	for (;;) {
		const examined = await examineHop(hop, examination, ports);
		hops.push(examined);
		const { probe, url, via } = examined;
		if (probe.kind === "unanswered") failure = probe.error;
		if (probe.kind === "unanswered" || !(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.vt)(probe.status)) break;
		try {
			hop = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.yt)(hop, probe.status, probe.headers.location, downgrade);
		} catch (error) {
			failure = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.bt)(error, url, via);
			break;
		}
	}
	const [first, ...rest] = hops;
	const last = rest.at(-1) ?? first;
	const answer = failure === void 0 && last.probe.kind === "answered" ? last.probe : void 0;
	const size = answer && sizeOf(answer);
	return {
		source,
		hops: [first, ...rest],
		size,
		rate: answer && rateOf(answer),
		failure: failure ?? (answer && refusal(source, last, answer, ports.clock)) ?? wrongSize((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(last.url), size, examination.size)
	};
}
async function examineHop(hop, { sample, signal }, { road, ask }) {
	const { url } = hop;
	const via = road.decide(url);
	const [addresses, probe] = await Promise.all([addressesOf(via.kind === "direct" ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url) : via.proxy.host), ask(hop, via, {
		signal,
		sample
	})]);
	return {
		url,
		via,
		addresses,
		probe
	};
}
/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host) {
	if ((0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) !== 0) return [];
	return (await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_3__.lookup)(host, { all: true }).catch(() => [])).map(({ address }) => address);
}
/** Bytes of the whole file: RFC 9110 §14.4 for a part, else its length. */
function sizeOf({ status, headers }) {
	const [, total] = /^bytes \d+-\d+\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
	const told = status === 206 ? total : headers["content-length"];
	return told === void 0 || status > 206 ? void 0 : Number(told);
}
function rateOf({ sample: { bytes, milliseconds } }) {
	return bytes < LEAST_SAMPLE ? void 0 : bytes / Math.max(milliseconds, 1) * 1e3;
}
/** Why an answer is not the file. */
function refusal(source, { url, via }, answer, clock) {
	const { status, headers, sample } = answer;
	const content = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(sample.head, url.pathname);
	const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url);
	const doubt = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.gt)(source, {
		url,
		via,
		headers
	});
	if (![
		200,
		206,
		416
	].includes(status)) return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.wt)({
		...answer,
		content,
		from,
		doubt
	}, clock.now());
	if (content === void 0) return void 0;
	return {
		code: "not-the-file",
		message: `${from} serves ${content}`,
		advice: `Correct the URL: the source answers with a page instead of the file.${doubt}`
	};
}
function wrongSize(from, size, pinned) {
	if (size === void 0 || pinned === void 0 || size === pinned) return void 0;
	return {
		code: "checksum-mismatch",
		message: `${from} has a file of ${size} bytes, and one of ${pinned} bytes is pinned`,
		advice: "The publisher may have changed the file: review the new one, then pin its digest; or use another source."
	};
}



/***/ }),

/***/ 139:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineSources: () => (/* binding */ examineSources),
/* harmony export */   suspectsOf: () => (/* binding */ suspectsOf)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37);
/* harmony import */ var _examine_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9380);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6552);






// src/diagnose/examine-sources.ts
const AT_ONCE = 4;
/** The sources of files that a network leads to. */
function suspectsOf(files, allowHttpRedirects) {
	return files.flatMap(({ digest, size, sources }) => {
		const downgrade = allowHttpRedirects && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.V)(digest);
		return sources.filter(_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.r).map((url) => ({
			url,
			size,
			downgrade
		}));
	});
}
/** Examines sources, a few at once, reading `sample` bytes of each; for all of them no longer than `budget` milliseconds. */
function examineSources(suspects, { sample, budget }, ports) {
	return (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_4__.t)(budget, (signal) => {
		return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(suspects, AT_ONCE, ({ url, ...pins }) => (0,_examine_source_js__WEBPACK_IMPORTED_MODULE_3__.t)(url, {
			...pins,
			sample,
			signal
		}, ports));
	});
}



/***/ }),

/***/ 6552:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withinBudget)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);



// src/diagnose/within-budget.ts
/** Runs with a signal that ends with the budget (milliseconds), or with `outer`; its reason is for people. */
async function withinBudget(budget, run, outer) {
	const controller = new AbortController();
	const late = new _index_js__WEBPACK_IMPORTED_MODULE_0__.Ht({
		code: "timeout",
		message: `There was no answer within the ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(budget)} for all questions`,
		advice: "Ask again, or fewer servers."
	});
	const timer = setTimeout(() => controller.abort(late), budget);
	try {
		return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal);
	} finally {
		clearTimeout(timer);
	}
}



/***/ })

};
;