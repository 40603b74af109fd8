"use strict";
exports.id = 465;
exports.ids = [465];
exports.modules = {

/***/ 3465:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   diagnose: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(251);



// src/diagnose/questions.ts
/** The causes that a comparison tells more of; the others are clear, or to ask again would be rude. */
const COMPARED = /* @__PURE__ */ new Set([
	"dns",
	"refused",
	"unreachable",
	"timeout",
	"connection-lost",
	"unexpected-answer",
	"proxy-denied",
	"proxy-unreachable",
	"tls-untrusted",
	"forbidden"
]);
const MOST_MIRRORS = 3;
/** What to ask after a failure: the server that failed over every road there is, others over their usual one. */
function questionsFor(error, road, control) {
	const failing = failedAt(error);
	if (failing === void 0 || !COMPARED.has(error.code)) return [];
	const mirrors = distinct(othersThan(failing, error)).slice(0, MOST_MIRRORS);
	const isControlAsked = [failing, ...mirrors].some(({ origin }) => origin === control?.origin);
	const usual = (role) => (url) => {
		return {
			role,
			url,
			via: road.decide(url),
			isUsual: true
		};
	};
	return [
		usual("failing")(failing),
		...otherRoads(failing, road).map((via) => ({
			role: "failing",
			url: failing,
			via,
			isUsual: false
		})),
		...mirrors.map(usual("mirror")),
		...control === void 0 || isControlAsked ? [] : [frontPage(control)].map(usual("control"))
	];
}
/** The server that an error is about, as its evidence names it. */
function failedAt({ facts: { url = "" } }) {
	return /^https?:/.test(url) && URL.canParse(url) ? frontPage(new URL(url)) : void 0;
}
/** Where else the file was looked for. */
function othersThan(failing, error) {
	if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.an)) return [];
	const asked = error.reasons.flatMap((reason) => failedAt(reason) ?? []);
	const sources = error.sources.filter(({ protocol }) => protocol !== "file:").map(frontPage);
	return [...asked, ...sources].filter(({ origin }) => origin !== failing.origin);
}
/** Past the proxy; or through one that the settings except the server from. */
function otherRoads(url, { decide, schemes: { http, https } }) {
	if (decide(url).kind === "proxy") return [{
		kind: "direct",
		reason: "to compare"
	}];
	const proxied = (url.protocol === "http:" ? [http, https] : [https, http]).find(({ kind }) => kind === "proxy");
	return proxied === void 0 || (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Lt)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(url)) ? [] : [proxied];
}
function frontPage({ origin }) {
	return new URL("/", origin);
}
function distinct(urls) {
	return [...new Map(urls.map((url) => [url.origin, url])).values()];
}

// src/diagnose/verdict.ts
/** Says what the answers mean for the failure; the first rule that fits speaks. */
function verdictOf(error, compared) {
	for (const rule of RULES) {
		const verdict = rule(error, compared);
		if (verdict !== void 0) return verdict;
	}
}
/** One unknown authority vouches for servers of different owners, or only on one of two roads: somebody signs on the way. */
const inspected = (_error, compared) => {
	const unknown = compared.flatMap((each) => {
		const authority = unknownAuthority(each.probe);
		return authority === void 0 ? [] : [{
			...each,
			authority
		}];
	});
	const [first] = unknown;
	if (first === void 0) return void 0;
	const { authority, url } = first;
	const hosts = unknown.filter((each) => each.authority === authority).map((each) => each.url.host);
	const alike = [...new Set(hosts)];
	if (alike.length > 1) return {
		code: "tls-intercepted",
		finding: `"${authority}" vouches for ${list(alike)} alike: this network inspects TLS`
	};
	const other = compared.find(({ role, isUsual }) => role === "failing" && !isUsual);
	if (other?.probe.kind !== "answered") return void 0;
	return {
		code: "tls-intercepted",
		finding: `${upperFirst((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(other.via))}, ${url.host} shows a certificate by "${other.probe.authority}", which is trusted: what shows another one inspects TLS`
	};
};
function unknownAuthority(probe) {
	const certificate = probe.kind === "unanswered" ? probe.error.cause : void 0;
	return certificate instanceof _network_js__WEBPACK_IMPORTED_MODULE_1__.T && _network_js__WEBPACK_IMPORTED_MODULE_1__.E.has((0,_network_js__WEBPACK_IMPORTED_MODULE_1__.D)(certificate).code) ? certificate.chain.at(-1)?.authority : void 0;
}
/** A server that refuses everything refuses the runner. */
const refusing = ({ code, advice }, compared) => {
	const { probe: front, url } = usual(compared) ?? {};
	if (code !== "forbidden" || front?.kind !== "answered") return void 0;
	if (isObjectStore(front)) return {
		finding: `${url?.host} is an object store, which often says so of a file that does not exist`,
		advice: `Check the name of the file in the URL. ${advice}`
	};
	if (front.status === 403) return {
		finding: `${url?.host} answers 403 to its front page too: it refuses this runner, not only this file`,
		advice: `${advice} Hosts often ban the addresses that CI runners share: then a runner with an address of its own helps, or a cache that was filled elsewhere.`
	};
	if (front.status === 401) return { finding: `${url?.host} wants a log-in for its front page too` };
	return { finding: `${url?.host} answers this runner otherwise (${front.status} for its front page): it refuses this file, not the runner` };
};
/** Nobody answers: it is not the server. */
const cutOff = (_error, compared) => {
	const hosts = [...new Set(compared.map(({ url }) => url.host))];
	if (hosts.length < 2 || compared.some(({ probe }) => probe.kind === "answered")) return void 0;
	const via = usual(compared)?.via;
	if (via?.kind === "proxy") return {
		finding: `Nothing was reachable through the proxy ${via.proxy.redacted}: not ${list(hosts, "nor")}`,
		advice: `Check that ${via.proxy.redacted} (${via.reason}) is the proxy of this network, and that it may reach the Internet.`
	};
	return {
		finding: `Nothing was reachable from this runner: not ${list(hosts, "nor")}`,
		advice: `The runner has no network, or needs a proxy for it:\n${PROXY_LINES}`
	};
};
/** The road not taken works. */
const otherRoad = ({ code }, compared) => {
	const [taken, other] = [usual(compared), compared.find(({ isUsual }) => !isUsual)];
	if (taken?.probe.kind !== "unanswered" || other?.probe.kind !== "answered") return void 0;
	const { host, hostname } = taken.url;
	const status = `it answered ${other.probe.status}`;
	if (taken.via.kind === "proxy") {
		const finding = `Past the proxy ${host} can be reached (${status})`;
		if (code === "proxy-denied") return { finding };
		return {
			finding,
			advice: `If this runner may go there directly, add to this step\nwith:\n  no-proxy: ${hostname}`
		};
	}
	return {
		finding: `${upperFirst((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(other.via))}, ${host} can be reached (${status}); it was asked ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(taken.via)}`,
		advice: `Let the proxy settings cover ${host}: take it out of the exceptions, or set the proxy for ${taken.url.protocol}// too:\n${PROXY_LINES}`
	};
};
const PASSING = /* @__PURE__ */ new Set([
	"dns",
	"refused",
	"unreachable",
	"timeout",
	"proxy-unreachable"
]);
/** The same question has an answer now. */
const passed = ({ code }, compared) => {
	const taken = usual(compared);
	if (taken?.probe.kind !== "answered" || !PASSING.has(code)) return void 0;
	const { status, connected, answered } = taken.probe;
	const seconds = ((connected + answered) / 1e3).toFixed(1);
	return {
		finding: `A moment later ${taken.url.host} answered (${status}, after ${seconds} s): the trouble comes and goes`,
		advice: "Run the job again; if it returns, raise `retries`, or add another source with `mirrors`."
	};
};
/** Others can be reached: it is this server, or a rule about it. */
const alone = ({ code }, compared) => {
	const taken = usual(compared);
	const reached = compared.filter(({ role }) => role !== "failing").filter(({ probe }) => probe.kind === "answered").map(({ url }) => url.host);
	if (taken?.probe.kind !== "unanswered" || reached.length === 0) return void 0;
	const who = list([...new Set(reached)]);
	if (code === "proxy-denied") return { finding: `The proxy lets ${who} pass: its rule is about ${taken.url.host}` };
	return { finding: `${who} can be reached from this runner: only ${taken.url.host} is in trouble` };
};
const RULES = [
	inspected,
	refusing,
	cutOff,
	otherRoad,
	passed,
	alone
];
const PROXY_LINES = "with:\n  proxy: http://proxy.example.org:3128";
function usual(compared) {
	return compared.find(({ role, isUsual }) => role === "failing" && isUsual);
}
/** Amazon, Google and Microsoft number the requests to their stores; so do those that speak like them. */
function isObjectStore({ headers }) {
	return [
		"x-amz-request-id",
		"x-guploader-uploadid",
		"x-ms-request-id"
	].some((name) => name in headers);
}
function upperFirst(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function list(words, before = "and") {
	return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${before} ${words.at(-1)}`;
}

// src/diagnose/within-budget.ts
/** Runs with a signal that ends with the budget (milliseconds), or with `outer`; its reason is for people. */
async function withinBudget(budget, run, outer) {
	const controller = new AbortController();
	const late = new _index_js__WEBPACK_IMPORTED_MODULE_0__.on({
		code: "timeout",
		message: `There was no answer within the ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.X)(budget)} for all questions`,
		advice: "Ask again, or fewer servers."
	});
	const timer = setTimeout(() => controller.abort(late), budget);
	try {
		return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal);
	} finally {
		clearTimeout(timer);
	}
}

// src/diagnose/diagnose.ts
/** Milliseconds for all questions together: the job is red already. */
const BUDGET_MS = 8e3;
/** The same failure with what a comparison tells of it: whether it is the server, the road to it, or all of the network. */
async function diagnose(error, ports, signal, budget = BUDGET_MS) {
	if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.$t) || signal.aborted) return error;
	const questions = questionsFor(error, ports.road, ports.control);
	if (questions.length === 0) return error;
	const compared = await withinBudget(budget, (limit) => {
		return Promise.all(questions.map(async (question) => {
			const { url, via } = question;
			return {
				...question,
				probe: await ports.ask((0,_network_js__WEBPACK_IMPORTED_MODULE_1__.O)(url, {}), via, { signal: limit })
			};
		}));
	}, signal);
	const verdict = verdictOf(error, compared);
	return new _index_js__WEBPACK_IMPORTED_MODULE_0__.Qt({
		code: verdict?.code ?? error.code,
		message: error.message,
		facts: error.facts,
		finding: verdict?.finding,
		compared: compared.map(describe),
		advice: verdict?.advice ?? error.advice,
		cause: error
	});
}
const ROLES = {
	failing: "",
	mirror: " (another source)",
	control: " (the cache service of this job)"
};
function describe({ role, url, via, probe }) {
	return {
		server: `${url.origin}${ROLES[role]}`,
		road: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.C)(via),
		answer: describeProbe(probe)
	};
}
function describeProbe(probe) {
	if (probe.kind === "answered") {
		const { status, statusText, authority } = probe;
		const issued = authority === void 0 ? "" : `, certificate by "${authority}"`;
		return `answered ${status} ${statusText}`.trimEnd() + issued;
	}
	const { code, facts } = probe.error;
	const detail = facts.status ?? facts.error ?? facts.deadline;
	return detail === void 0 ? code : `${code} (${detail})`;
}



/***/ })

};
;