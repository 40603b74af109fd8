"use strict";
exports.id = 128;
exports.ids = [128,635];
exports.modules = {

/***/ 1134:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ boundsFor),
/* harmony export */   t: () => (/* binding */ MOST_MEMBERS)
/* harmony export */ });
// src/unpack/bounds.ts
/** Members, folders among them, that an archive may have, wanted or not. */
const MOST_MEMBERS = 1e6;
const MOST_BYTES = 20 * 1024 ** 3;
const MOST_GROWTH = 200;
/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
function boundsFor(archiveSize, expected) {
	const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {};
	const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize);
	return {
		files,
		bytes: Number.isFinite(bytes) ? bytes : most
	};
}



/***/ }),

/***/ 6635:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ diagnose_exports),
/* harmony export */   t: () => (/* binding */ diagnose)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5557);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2875);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6552);





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
	if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)) return [];
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
	return proxied === void 0 || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ut)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url)) ? [] : [proxied];
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
		finding: `${upperFirst((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Et)(other.via))}, ${url.host} shows a certificate by "${other.probe.authority}", which is trusted: what shows another one inspects TLS`
	};
};
function unknownAuthority(probe) {
	const certificate = probe.kind === "unanswered" ? probe.error.cause : void 0;
	return certificate instanceof _fetch_js__WEBPACK_IMPORTED_MODULE_2__.xt && _fetch_js__WEBPACK_IMPORTED_MODULE_2__.St.has((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(certificate).code) ? certificate.chain.at(-1)?.authority : void 0;
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
		finding: `${upperFirst((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Et)(other.via))}, ${host} can be reached (${status}); it was asked ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Et)(taken.via)}`,
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

// src/diagnose/diagnose.ts
var diagnose_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ diagnose: () => diagnose });
/** Milliseconds for all questions together: the job is red already. */
const BUDGET_MS = 8e3;
/** The same failure with what a comparison tells of it: whether it is the server, the road to it, or all of the network. */
async function diagnose(error, ports, signal, budget = BUDGET_MS) {
	if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft) || signal.aborted) return error;
	const questions = questionsFor(error, ports.road, ports.control);
	if (questions.length === 0) return error;
	const compared = await (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_3__.t)(budget, (limit) => {
		return Promise.all(questions.map(async (question) => {
			const { url, via } = question;
			return {
				...question,
				probe: await ports.ask((0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__._t)(url, {}), via, { signal: limit })
			};
		}));
	}, signal);
	const verdict = verdictOf(error, compared);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Pt({
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
		road: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__.Et)(via),
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



/***/ }),

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

/***/ 555:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ throwInsteadOfPath),
/* harmony export */   t: () => (/* binding */ ELSEWHERE_TEMPORARY)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);


// src/disk/instead-of-path.ts
/** The way out where the folder for temporary files refuses. */
const ELSEWHERE_TEMPORARY = "Temporary files go there: mend that, or set TMPDIR (in a job: RUNNER_TEMP) to another folder.";
/** Throws errors on; of a disk's refusal `advice` takes the place of that to set the input `path`, which does not lead there. */
function throwInsteadOfPath(advice) {
	return (error) => {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.zt)) throw error;
		const { code, path, message, facts, cause } = error;
		const other = error.advice.replace(/[^.]*`path`[^.]*\./, advice);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.zt({
			code,
			path,
			message,
			facts,
			advice: other,
			cause
		});
	};
}



/***/ }),

/***/ 5128:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lockCommand: () => (/* binding */ lockCommand)
/* harmony export */ });
/* harmony import */ var _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2342);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _instead_of_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(555);
/* harmony import */ var _layout_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2875);
/* harmony import */ var _examine_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9380);
/* harmony import */ var _unpack_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4045);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6944);
/* harmony import */ var _diagnose_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6635);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2029);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_11___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_11__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_12___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_12__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_13___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_13__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_14___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_14__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_15___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_15__);

















// src/lock/document.ts
/** A citation may be long; a line of a review should not. */
const LONGEST_LINE = 5e3;
/** The text of a lock, the same for the same dataset; files of this machine are named from `folder`, where the lock will be. */
function lockText({ name, about, files }, folder) {
	const { homepage, licence, layouts = {} } = about;
	const known = Object.entries(layouts);
	const document = {
		$schema: _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.i,
		lockVersion: 1,
		name,
		title: asLine(about.title),
		homepage: homepage !== void 0 && _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.r.test(homepage) ? homepage : void 0,
		licence: licence && writeLicence(licence),
		citation: asLine(about.citation),
		files: files.map(({ sources, members, ...file }) => ({
			...writePin(file),
			sources: sources.map((source) => writeSource(source, folder)),
			members: members?.map(writePin)
		})),
		layouts: known.length === 0 ? void 0 : Object.fromEntries(known.map(([layout, facts]) => [layout, (0,_layout_entry_js__WEBPACK_IMPORTED_MODULE_3__.n)(facts)]))
	};
	return `${onOneLine(JSON.stringify(document, null, 2))}\n`;
}
/** Whatever its source says, a lock says it on one line. */
function asLine(text = "") {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(text, LONGEST_LINE) || void 0;
}
function writeLicence({ spdx, text }) {
	return {
		spdx: spdx !== void 0 && _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.a.test(spdx) ? spdx : null,
		text: asLine(text) ?? asLine(spdx) ?? "unspecified"
	};
}
function writePin({ path, size, digest }) {
	return {
		path,
		size,
		sha256: digest.hex
	};
}
/** Below the lock's folder a path, so that both can move together. */
function writeSource(source, folder) {
	if (source.protocol !== "file:") return source.href;
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(folder, (0,node_url__WEBPACK_IMPORTED_MODULE_11__.fileURLToPath)(source));
	return !(0,node_path__WEBPACK_IMPORTED_MODULE_10__.isAbsolute)(path) && path !== "" && path.split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep)[0] !== ".." ? `./${path.split(node_path__WEBPACK_IMPORTED_MODULE_10__.sep).join("/")}` : source.href;
}
/** One line a member: a change is then one line in a review too. */
function onOneLine(json) {
	return json.replace(/\{\s+("path": "(?:[^"\\]|\\.)*"),\s+("size": \d+),\s+("sha256": "[0-9a-f]{64}")\s+\}/g, "{ $1, $2, $3 }");
}

// src/lock/members.ts
const OTHERWISE = "Lock it without what is in it: --no-members.";
/** What unpacking a file gives, in the order of the paths; undefined for a file that is not packed. */
async function membersOf(file, signal) {
	const format = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.qt)(file.path);
	const inner = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Jt)(file.path)?.split("/").at(-1);
	if (format === void 0 && inner === void 0) return void 0;
	const target = `${file.location}-members`;
	try {
		if (format === void 0) return [await hashInside(file, inner ?? "", signal)];
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.mkdir)(target);
		const members = await (0,_unpack_js__WEBPACK_IMPORTED_MODULE_6__.t)(file, format, target, _fetch_js__WEBPACK_IMPORTED_MODULE_4__.Nt, signal);
		refuseCollision(file.path, members);
		return members.map(({ path, size, digest }) => ({
			path,
			size,
			digest
		})).toSorted(byPath);
	} catch (error) {
		throw error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.zt ? withWayOut(error) : error;
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(target, {
			recursive: true,
			force: true
		});
	}
}
/** Some systems hold such members and others do not: nothing pins them for all. */
function refuseCollision(path, members) {
	const collision = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.I)(members.map((member) => member.path));
	if (!collision) return;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path,
		message: `${path} has "${collision[0]}" and "${collision[1]}", which are one file on some systems`,
		advice: "What is in it cannot be locked."
	});
}
/** Nothing is written: what a `.gz` holds may be larger than any disk, and only time bounds its hashing. */
async function hashInside(file, path, signal) {
	const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256");
	let size = 0;
	const input = (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.createReadStream)(file.location, { signal });
	const chunks = input.pipe(createGunzip());
	input.once("error", (error) => chunks.destroy(error));
	try {
		for await (const chunk of chunks) {
			hash.update(chunk);
			size += chunk.length;
		}
	} catch (error) {
		signal.throwIfAborted();
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path: file.path,
			message: `${file.path} cannot be unpacked: ${error.message}`,
			advice: "It is damaged or no gzip.",
			cause: error
		});
	} finally {
		input.destroy();
	}
	return {
		path,
		size,
		digest: {
			algorithm: "sha256",
			hex: hash.digest("hex")
		}
	};
}
function withWayOut(error) {
	const { code, path, message, facts, advice, cause } = error;
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code,
		path,
		message,
		facts,
		advice: `${advice} ${OTHERWISE}`,
		cause
	});
}
function byPath(a, b) {
	return a.path < b.path ? -1 : 1;
}

// src/lock/growing-bytes.ts
/** Bytes that are kept to say what they are. */
const HEAD_SIZE = 4096;
/** Bytes that come from their beginning on, hashed meanwhile; kept in a file where one is named. */
var GrowingBytes = class {
	#path;
	#file;
	#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256");
	#head = Buffer.alloc(0);
	size = 0;
	/** The version that they are of, where its server says so. */
	validator;
	constructor(path) {
		this.#path = path;
		this.#file = path === void 0 ? void 0 : this.#onDisk(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.openSync)(path, "w"));
	}
	/** The beginning, for people. */
	get head() {
		return this.#head;
	}
	/** The sha256 of all that came, in hex. */
	get sha256() {
		return this.#hash.copy().digest("hex");
	}
	add(chunk) {
		const { size } = this;
		const file = this.#file;
		if (file !== void 0) this.#onDisk(() => {
			for (let done = 0; done < chunk.length;) done += (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.writeSync)(file, chunk, done, chunk.length - done, size + done);
		});
		this.#hash.update(chunk);
		if (this.#head.length < HEAD_SIZE) this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_SIZE - this.#head.length)]);
		this.size += chunk.length;
	}
	/** Forgets everything. */
	reset() {
		if (this.#file !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.ftruncateSync)(this.#file, 0);
		this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_14__.createHash)("sha256");
		this.#head = Buffer.alloc(0);
		this.size = 0;
		this.validator = void 0;
	}
	close() {
		if (this.#file !== void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_12__.closeSync)(this.#file);
	}
	#onDisk(run) {
		try {
			return run();
		} catch (error) {
			throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.zt)(error, this.#path ?? "");
		}
	}
};

// src/lock/fetch-unpinned.ts
/** Progress that makes an attempt worth more than a failure. */
const FAIR_BYTES = 65536;
/**
* Fetches a file that nothing pins from the first source that gives all of it. Unlike the engine it never puts bytes of
* two sources, or of two versions, together: no digest would tell.
*/
async function fetchUnpinned(file, policy, ports) {
	const bytes = new GrowingBytes(file.target);
	const reasons = [];
	try {
		for (const source of file.sources) {
			const given = await trySource(file, source, bytes, policy, ports);
			if (!(given instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)) return given;
			reasons.push(given);
		}
	} finally {
		bytes.close();
	}
	throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.x)(file, reasons);
}
/** All that one source has, or why it does not give it. */
async function trySource(file, source, bytes, { retries, deadline }, ports) {
	const { clock, log } = ports;
	bytes.reset();
	for (let failures = 0;;) {
		const before = bytes.size;
		const start = clock.now();
		try {
			const given = await receive(file, source, bytes, ports, deadline.signal);
			const refusal = file.judge?.(given);
			if (refusal) throw refusal;
			const duration = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Gt)(clock.now() - start);
			log.info(`${file.path}: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)(given.size)} from ${given.from} in ${duration}`);
			return given;
		} catch (error) {
			deadline.signal.throwIfAborted();
			if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)) throw error;
			failures = bytes.size - before >= FAIR_BYTES ? 1 : failures + 1;
			const step = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.b)(error, failures, {
				retries,
				remaining: deadline.remaining()
			}, clock.random());
			if (step.kind === "stop") throw error;
			log.info(`${file.path}: ${error.message}; ${describe(step.kind)}, ${step.reason}`);
			if (step.kind === "next-source") return error;
			if (step.kind === "wait") await clock.sleep(step.milliseconds, deadline.signal);
		}
	}
}
function describe(kind) {
	return kind === "next-source" ? "leaving this source" : "trying again";
}
/** One attempt: the rest where the same version can be continued, else everything. */
async function receive(file, source, bytes, ports, signal) {
	const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source);
	const body = await open$1(file, source, bytes, ports, signal);
	const { size: before } = bytes;
	try {
		if (bytes.size + (body.length ?? 0) > file.most) throw tooLarge(file, from);
		const size = body.length === void 0 ? void 0 : bytes.size + body.length;
		ports.onBegin?.({
			path: from,
			from,
			held: bytes.size,
			size
		});
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__._)(body, from, ports.idle, (chunk) => {
			ports.onBytes(chunk.length, from);
			bytes.add(chunk);
			return bytes.size > file.most ? "enough" : "more";
		});
	} finally {
		body.bytes.destroy();
		ports.onEnd?.(from);
	}
	if (bytes.size > file.most) throw tooLarge(file, from);
	const { size, sha256, head } = bytes;
	if (body.total !== void 0 && size < body.total) {
		if (size === before) throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.y)(from, body.total, size);
		return receive(file, source, bytes, ports, signal);
	}
	return {
		size,
		sha256,
		from,
		content: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Tt)(head, file.path)
	};
}
async function open$1({ downgrade }, source, bytes, ports, signal) {
	const { validator } = bytes;
	if (validator !== void 0 && bytes.size > 0) {
		const rest = {
			offset: bytes.size,
			end: void 0,
			size: void 0,
			validator,
			downgrade
		};
		const opened = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.v)(source, rest, ports, signal);
		if (opened.kind === "continues" && opened.body.total !== void 0 && opened.body.validator === validator) return opened.body;
		if (opened.kind !== "unusable") opened.body.bytes.destroy();
	}
	bytes.reset();
	const opened = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.v)(source, {
		offset: 0,
		end: void 0,
		size: void 0,
		validator: void 0,
		downgrade
	}, ports, signal);
	if (opened.kind === "unusable") throw new Error(`a request without a range was answered as one`);
	bytes.validator = opened.body.validator;
	return opened.body;
}
function tooLarge({ path, most }, from) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "no-space",
		path,
		message: `${from} has more than ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)(most)}, which is all that is free for temporary files`,
		advice: "Free space, or set TMPDIR (in a job: RUNNER_TEMP) to a folder on a larger volume."
	});
}

// src/lock/obtain.ts
/** Fetches a file into a folder of its own: by the digest that is stated for it, or as its first sound source has it. */
async function obtain(wanted, name, concurrency, context) {
	if (wanted.fetched) return wanted.fetched;
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(context.folder, name);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.mkdir)(folder);
	const { digest } = wanted;
	const given = digest ? await obtainPinned({
		...wanted,
		digest
	}, folder, concurrency, context) : await obtainUnpinned(wanted, folder, context);
	const { size } = wanted;
	if (size !== void 0 && size !== given.size) throw wrongSize(wanted.path, size, given);
	return given;
}
async function obtainPinned({ path, size, digest, sources }, folder, concurrency, { settings, ports, deadline }) {
	const { retries, minSpeed, allowHttpRedirects } = settings;
	const file = {
		path,
		size,
		digest,
		sources: askedSources({
			path,
			sources
		}, settings)
	};
	const [verified] = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.g)([file], folder, {
		retries,
		concurrency,
		minSpeed,
		deadline
	}, {
		...ports,
		..._fetch_js__WEBPACK_IMPORTED_MODULE_4__.m,
		allowHttpRedirects
	});
	if (verified === void 0) throw new Error(`${path} was neither fetched nor refused`);
	const { location, from } = verified;
	const sha256 = digest.algorithm === "sha256" ? digest.hex : (await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.tt)(location, "sha256")).hex;
	return {
		location,
		from,
		size: verified.size,
		sha256,
		content: void 0
	};
}
async function obtainUnpinned(wanted, folder, context) {
	const { settings, ports, deadline } = context;
	const { path } = wanted;
	const location = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, "unpinned");
	const file = {
		path,
		sources: askedSources(wanted, settings),
		target: location,
		most: await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ft)(folder),
		downgrade: false,
		judge: (given) => given.content === void 0 ? void 0 : notTheFile(path, given)
	};
	const { retries } = settings;
	return {
		...await fetchUnpinned(file, {
			retries,
			deadline
		}, {
			...ports,
			..._fetch_js__WEBPACK_IMPORTED_MODULE_4__.m
		}),
		location
	};
}
/** The URLs to ask for a file: `mirrors` first, and each as the policy rewrites it. */
function askedSources({ path, sources }, { mirrors, policy }) {
	const asked = [...mirrors.map((base) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(base, path)), ...sources].flatMap((source) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(policy, source));
	return [...new Map(asked.map((url) => [url.href, url])).values()];
}
function notTheFile(path, { from, content = "", size, sha256 }) {
	const actual = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)({
		algorithm: "sha256",
		hex: sha256
	})} (${size} bytes)`;
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
		code: "not-the-file",
		path,
		expected: "data",
		actual,
		from,
		message: `${from} served ${content} instead of ${path}`,
		facts: {
			file: path,
			from,
			"what came": content,
			actual
		},
		advice: "Correct the URL: it answers with a page instead of the file. If this is the file, state its digest, with --checksum or in the manifest."
	});
}
function wrongSize(path, size, { from, ...given }) {
	const [expected, actual] = [`${size} bytes`, `${given.size} bytes`];
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
		code: "checksum-mismatch",
		path,
		expected,
		actual,
		from,
		message: `${from} has ${path} with ${actual}, and ${expected} are stated`,
		facts: {
			file: path,
			from,
			expected,
			actual
		},
		advice: "Its publisher may have changed the file: correct the size where it is stated, or the URL."
	});
}

// src/lock/lock-subject.ts
/** Fetches every file once and pins it; without `members`, what archives hold is left out. */
async function lockSubject(subject, { members }, run) {
	const { concurrency } = run.settings;
	const { files } = subject;
	const each = Math.max(1, Math.floor(concurrency / files.length));
	const failed = new AbortController();
	const signal = AbortSignal.any([run.deadline.signal, failed.signal]);
	(0,node_events__WEBPACK_IMPORTED_MODULE_15__.setMaxListeners)(0, signal);
	const context = {
		...run,
		deadline: {
			...run.deadline,
			signal
		}
	};
	const silent = /* @__PURE__ */ new Set();
	const lockOne = async ([index, wanted]) => {
		const fetched = await obtain(wanted, String(index), each, context);
		try {
			tellTrust(wanted, fetched, context);
			await tellOtherSources(wanted, fetched, silent, context);
			return await pin(wanted, fetched, members, context);
		} finally {
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(fetched.location), {
				recursive: true,
				force: true
			});
		}
	};
	const locked = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Vt)([...files.entries()], concurrency, (entry) => lockOne(entry).catch((error) => {
		failed.abort(error);
		throw error;
	}));
	const distinct = subject.kind === "urls" ? joinEqual(locked, context) : locked;
	return {
		name: nameOf(subject, distinct),
		about: subject.about,
		files: distinct
	};
}
async function pin({ path, sources }, { location, size, sha256 }, members, { deadline }) {
	const digest = {
		algorithm: "sha256",
		hex: sha256
	};
	const packed = {
		path,
		location,
		size
	};
	return {
		path,
		size,
		digest,
		sources: distinctUrls(sources),
		members: members ? await membersOf(packed, deadline.signal) : void 0
	};
}
/** Whose word it is that these are the right bytes. */
function tellTrust({ path, digest }, { from, sha256 }, { ports: { log } }) {
	if (digest === void 0) {
		const road = from.startsWith("http://") ? ", over plain http, where anybody on the way may have changed it" : "";
		log.info(`${path}: nothing pins it; trusted as ${from} gave it now${road}: sha256:${sha256}`);
	} else if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.H)(digest)) log.warning(`${path} was pinned by ${digest.algorithm} alone, which shows damage but not forgery; what came is locked by sha256.`);
}
/** A mirror that is gone, or has another size, is worth a word; what it has to the last byte, `lock --check` tells. */
async function tellOtherSources({ path, sources, digest }, { from, size }, silent, { settings, ports, deadline }) {
	const others = sources.flatMap((source) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(settings.policy, source)).filter((source) => source.protocol !== "file:" && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source) !== from);
	for (const source of others) {
		const examination = {
			size,
			downgrade: settings.allowHttpRedirects && digest !== void 0,
			sample: 1,
			signal: deadline.signal
		};
		if (silent.has(source.origin)) continue;
		const { failure, hops } = await (0,_examine_source_js__WEBPACK_IMPORTED_MODULE_5__.t)(source, examination, ports);
		if (hops.some(({ probe }) => probe.kind === "unanswered")) silent.add(source.origin);
		if (failure) ports.log.warning(`${path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source)} would not give it: ${failure.message}`);
	}
}
/** URLs that gave the same bytes are mirrors; others of one name cannot be one dataset. */
function joinEqual(files, { ports: { log } }) {
	const byContent = /* @__PURE__ */ new Map();
	for (const file of files) {
		const content = `${file.digest.hex} ${file.size}`;
		const twin = byContent.get(content);
		if (twin) log.info(`${file.sources.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.X).join(", ")} is a mirror of ${twin.path}: the same bytes`);
		byContent.set(content, twin ? {
			...twin,
			sources: distinctUrls([...twin.sources, ...file.sources])
		} : file);
	}
	const distinct = [...byContent.values()];
	const collision = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.I)(distinct.map(({ path }) => path));
	if (collision) {
		const problem = `"${collision[0]}" and "${collision[1]}" are different files, and cannot both be in one folder`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("url", problem, "Give them names, with --files and lines of \"name digest url\".");
	}
	return distinct;
}
function distinctUrls(urls) {
	return [...new Map(urls.map((url) => [url.href, url])).values()];
}
/** The name that the dataset has without a lock: so both share their entries in caches. */
function nameOf({ kind, stem, about }, files) {
	const [first] = files;
	if (about.name !== void 0) return about.name;
	if (kind === "url" && first) return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.dt)({
		kind: "url",
		...first
	}, []).name;
	const request = {
		kind: "files",
		input: "dataset",
		stem,
		files: files.map(({ sources, ...file }) => ({
			...file,
			urls: sources
		})),
		bases: [],
		about,
		notes: []
	};
	return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.dt)(request, []).name;
}

// src/dataset/manifests/loose.ts
const READERS = [[_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.l, _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.u], [_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.s, _manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.c]];
/** The files of a manifest in any known format, without a digest where it has none that is one: to pin them anew. */
function looseEntries(manifest) {
	const document = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.d)(manifest.text) ? (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.f)(manifest) : void 0;
	const reader = document && READERS.find(([is]) => is(document));
	if (!reader) return (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.t)(manifest).files;
	const { files, advice } = reader[1](manifest, document);
	const gathered = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.A)(manifest, files, advice);
	return (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.n)(gathered).files.map(({ path, urls, digest, size }) => ({
		path,
		urls,
		digest,
		size
	}));
}

// src/lock/url-list.ts
const ADVICE$1 = "Each line is a URL, or \"name url\".";
/** Reads a list of URLs, a file each, with or without names before them: no manifest, because it pins nothing. */
function readUrlList(manifest) {
	const { lines } = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.E)(manifest);
	if (lines.length === 0) (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.N)(manifest, [], "it has no line with a URL", ADVICE$1);
	return lines.map((line) => readLine(manifest, line));
}
function readLine(manifest, { text, number }) {
	const words = text.trim().split(/\s+/);
	const [source = "", name] = words.toReversed();
	if (words.length > 2 || !/^https?:\/\//i.test(source)) (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.N)(manifest, [number], `"${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.P)(text)}" has no URL`, ADVICE$1);
	const url = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Et)(source, manifest.base);
	if ("problem" in url) return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.N)(manifest, [number], url.problem, url.advice);
	return {
		path: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.k)(manifest, number, name ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(url), ADVICE$1),
		urls: [url]
	};
}

// src/lock/subject.ts
/** A dataset of the catalog, with all that is known of it. */
function subjectByName(name) {
	const { files, ...about } = (0,_catalog_js__WEBPACK_IMPORTED_MODULE_7__.i)(name);
	return {
		kind: "files",
		stem: name,
		about,
		files: files.map((file) => ({ ...file })),
		notes: []
	};
}
/** One file by its URLs. */
function subjectByUrl(sources, digest) {
	const file = wantedByUrl(sources, digest);
	return {
		kind: "url",
		stem: file.path,
		about: {},
		files: [file],
		notes: []
	};
}
/** A file for each URL. */
function subjectByUrls(urls, stem) {
	return {
		kind: "urls",
		stem,
		about: {},
		files: urls.map((url) => wantedByUrl([url], void 0)),
		notes: []
	};
}
function wantedByUrl(sources, digest) {
	const path = sources[0] ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(sources[0]) : "";
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.L)(path);
	if (problem) {
		const shown = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(path, 100);
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("url", `its last part, "${shown}", is no file name: ${problem}`, "Use --files with \"name digest url\", or a manifest, to give the file a name.");
	}
	return {
		path,
		sources,
		digest,
		size: void 0
	};
}
/** The files of a manifest, which need no digest here: it is what locking adds. */
function subjectByManifest({ manifest, fileName, urlsFor }, bases, mayBeLoose = true) {
	const { files, about, notes } = readEntries(manifest, mayBeLoose);
	const located = files.map(({ path, urls, digest, size }) => {
		return {
			path,
			digest,
			size,
			sources: [...urls.length > 0 || bases.length > 0 ? urls : urlsFor(path), ...bases.map((base) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(base, path))]
		};
	});
	const homeless = located.find(({ sources }) => sources.length === 0);
	if (homeless) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt(manifest.input, `"${homeless.path}" has no source`, "Nobody says where it is: set --base-url to the folder that holds its files.");
	return {
		kind: "files",
		stem: (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .V)(fileName),
		about,
		files: located,
		notes
	};
}
function readEntries(manifest, mayBeLoose) {
	try {
		const { files, about = {}, notes } = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.t)(manifest);
		return {
			files,
			about,
			notes
		};
	} catch (error) {
		if (!mayBeLoose || !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt)) throw error;
		return {
			files: (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.d)(manifest.text) ? readDocument(manifest, error) : readList(manifest, error),
			about: {},
			notes: []
		};
	}
}
/** A lock pins everything, or is none; other documents may name files that nothing pins. */
function readDocument(manifest, refusal) {
	if ((0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.o)((0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.f)(manifest))) throw refusal;
	return looseEntries(manifest);
}
/** What is no list of URLs either is refused as the manifest that it should be. */
function readList(manifest, refusal) {
	try {
		return readUrlList(manifest);
	} catch (error) {
		throw error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt ? refusal : error;
	}
}

// src/lock/read-lock.ts
/** What a lock on this machine holds; another manifest is refused. */
function readLock(path, bases, workspace) {
	const text = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.S)(path, workspace);
	const { manifest } = text;
	if ((0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.d)(manifest.text) && (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.o)((0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.f)(manifest))) return subjectByManifest(text, bases);
	const advice = `\`setup-dataset lock ${manifest.name}\` makes one of it.`;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("dataset", `${manifest.name} is no lock`, advice);
}
/** The same dataset without its pins, to be locked as its sources have it now. */
function forgetPins(lock) {
	if (lock.about.layouts !== void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("dataset", "the layouts of the lock have pins of their own, which must fit those of the files", "Lock it anew from where it came, such as the name in the catalog; or remove \"layouts\" from it.");
	const { name = lock.stem, ...about } = lock.about;
	const stem = name.replace(/-[0-9a-f]{8}$/, "");
	return {
		...lock,
		stem,
		about,
		files: lock.files.map(({ path, sources }) => ({
			path,
			sources,
			digest: void 0,
			size: void 0
		}))
	};
}

// src/lock/refuse-secrets.ts
/** Parts of a query that name a version or a file, as long and wild as a secret. */
const PUBLIC = /^(versionid|generation|revision|rev|commit|sha\d*|md5|id|persistentid)$/i;
/** Refuses sources with a log-in or a signature: a lock is read by everybody, and outlives both. */
function refuseSecrets(files) {
	for (const { path, sources } of files) {
		const source = sources.find(hasSecret);
		if (source === void 0) continue;
		const advice = `A lock is for everybody to read, and a signature ends. Give a URL without it, and the log-in apart: --credentials "${source.origin} <Authorization value>".`;
		const problem = `the source of ${path} at ${source.origin} has a log-in or signature, which a lock would hold for everybody: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source)}`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("url", problem, advice);
	}
}
function hasSecret(source) {
	if (source.username !== "" || source.password !== "") return true;
	const judged = new URL(source);
	judged.search = judged.search.slice(1).split("&").filter((pair) => !PUBLIC.test(pair.split("=")[0] ?? "")).join("&");
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Z)(judged).length > 0;
}

// src/lock/subject-at.ts
/** Names that only lists of digests have: one that cannot be read is a mistake, and no data. */
const CHECKSUMS = /\.(md5|sha\d+)$|^(md5|sha\d+)sums?(\.txt)?$|^distinfo$/i;
/** Names that lists of files may have. */
const LIST = /\.(txt|tsv)$/i;
/** What is at a URL: the files of a manifest, or, where it is none, the one file. */
async function subjectAt(url, digest, bases, context) {
	const { log } = context.ports;
	const single = subjectByUrl([url], digest);
	const [wanted] = single.files;
	if (wanted === void 0) return single;
	const fetched = await obtain(wanted, "at", context.settings.concurrency, context);
	const asFile = {
		...single,
		files: [{
			...wanted,
			fetched
		}]
	};
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(url);
	const text = await readText(fetched);
	if (text === void 0 && !CHECKSUMS.test(name)) return asFile;
	const shown = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url);
	const manifest = {
		input: "dataset",
		name: shown,
		text: text ?? "",
		base: url
	};
	const urlsFor = (path) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(new URL(".", url), path)];
	const mayBeLoose = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.d)(manifest.text) || LIST.test(name);
	try {
		const subject = subjectByManifest({
			manifest,
			fileName: name,
			urlsFor
		}, bases, mayBeLoose);
		const count = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(subject.files.length, "file");
		log.info(`${shown} is a manifest of ${count}, which are locked; with --url, it would be locked itself`);
		return subject;
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt) || CHECKSUMS.test(name) || bases.length > 0) throw error;
		log.debug(`${shown} is locked as a file, because it is no manifest: ${error.message}`);
		return asFile;
	}
}
/** The text of a file; undefined where it is too large for a manifest, or none. */
async function readText({ location, size }) {
	if (size > 67108864) return void 0;
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.open)(location);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
		if (buffer.subarray(0, bytesRead).includes(0)) return void 0;
	} finally {
		await file.close();
	}
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.readFile)(location, "utf8");
}

// src/lock/read-subject.ts
const WHAT = "Name URLs, one manifest, or one dataset of the catalog; or use --url with mirrors, or --files.";
/** Reads what is to be locked; of one URL only its bytes tell whether it is a manifest. */
async function readSubject(request, context) {
	const subject = await read$1(request, context);
	refuseSecrets(subject.files);
	return subject;
}
async function read$1({ words, input, workspace, stem }, context) {
	const [urls, lines, bases] = [
		input("url").trim(),
		input("files").trim(),
		input("base-url")
	];
	const given = [
		words.length > 0,
		urls !== "",
		lines !== ""
	].filter(Boolean).length;
	if (given !== 1) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("dataset", given === 0 ? "nothing is named" : "it is named in two ways", WHAT);
	const digest = readChecksum(input("checksum"));
	const readBases = () => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ot)("base-url", bases, workspace);
	if (urls !== "") return subjectByUrl(checked((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ot)("url", urls, workspace)), digest);
	const [word = "", ...others] = words;
	if (lines === "" && others.length === 0 && isUrl(word)) {
		const [url] = checked([(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Dt)("dataset", word, workspace)]);
		if (url) return subjectAt(url, digest, readBases(), context);
	}
	if (digest !== void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("checksum", "it is of one URL, and something else is to be locked", "Leave it out.");
	if (lines !== "") {
		const manifest = {
			input: "files",
			name: "",
			text: lines,
			base: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.wt)(workspace)
		};
		return subjectByManifest({
			manifest,
			fileName: "files",
			urlsFor: () => []
		}, readBases());
	}
	if (others.length > 0) {
		const local = words.find((each) => !isUrl(each));
		if (local !== void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("dataset", `"${local}" is no URL, and it is not alone`, WHAT);
		return subjectByUrls(checked(words.map((each) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Dt)("url", each, workspace))), stem);
	}
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.x)(word, workspace)) return subjectByName(word);
	return subjectByManifest((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.S)(word, workspace), readBases());
}
function isUrl(word) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.b)(word) || /^file:/i.test(word);
}
/** Before anything is fetched. */
function checked(urls) {
	refuseSecrets([{
		path: "the data",
		sources: urls
	}]);
	return urls;
}
function readChecksum(text) {
	if (text.trim() === "") return void 0;
	const digest = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.U)(text);
	if ("problem" in digest) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("checksum", digest.problem, `It accepts ${_index_js__WEBPACK_IMPORTED_MODULE_1__.z}.`);
	return digest;
}

// src/lock/write-lock.ts
/** Refuses a place that cannot be written, before anything is fetched: that may take long. */
async function checkWritable(path) {
	const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.stat)(path).catch(() => void 0);
	if (there && !there.isFile()) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("output", `${path} is there, and is no file`, "Name a file with --output. The lock is printed too with --json.");
	await checkFolder((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(path));
}
async function checkFolder(folder) {
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.access)(folder, node_fs__WEBPACK_IMPORTED_MODULE_12__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_12__.constants.X_OK).catch((error) => {
		const above = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(folder);
		if (error.code === "ENOENT" && above !== folder) return checkFolder(above);
		throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.zt)(error, folder);
	});
}
/** Refuses a place where something lies that is no lock, before anything is fetched. */
async function checkReplaceable(path) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.readFile)(path, "utf8").catch((error) => {
		if (error.code === "ENOENT") return void 0;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("output", `${path} cannot be read: ${error.message}`, ADVICE, error);
	});
	if (text === void 0 || isOurs(text)) return;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("output", `${path} is there, and is no lock`, ADVICE);
}
const ADVICE = "Name another file with --output, or replace it with --force.";
/** One that is broken, by a conflict of branches say, is ours too. */
function isOurs(text) {
	return (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__.d)(text) && /"lockVersion"\s*:/.test(text);
}
/** Writes a lock as a whole or not at all: what was there stays until all of it is on the disk, a link for good. */
async function writeLock(path, text) {
	const size = Buffer.byteLength(text);
	if (size > 67108864) {
		const problem = `it would have ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)(size)}, and locks of more than ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)(_index_js__WEBPACK_IMPORTED_MODULE_1__.D)} are not read`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("output", problem, "Lock it without what its archives hold: --no-members.");
	}
	const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.realpath)(path).catch(() => path);
	const staged = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(file), (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.X)());
	try {
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.rt)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(file));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.writeFile)(staged, text, {
			flag: "wx",
			flush: true
		});
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rename)(staged, file);
	} catch (error) {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_13__.rm)(staged, { force: true });
		throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.zt)(error, path);
	}
}

// src/lock/check-source.ts
/** What became of a source since it was locked. */
const VERDICTS = [
	"same",
	"moved",
	"changed",
	"gone",
	"unreachable"
];
/** Asks a source for all of its file, or, where it is to be `quick`, for one byte and the size; the bytes go nowhere. */
async function checkSource(file, source, { quick, silent }, context) {
	const { settings, ports, deadline } = context;
	const [asked = source] = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(settings.policy, source);
	const isLocal = asked.protocol === "file:";
	const question = {
		size: void 0,
		downgrade: settings.allowHttpRedirects,
		sample: 4096,
		signal: deadline.signal
	};
	const known = silent.get(asked.origin);
	const examined = isLocal || known ? void 0 : await (0,_examine_source_js__WEBPACK_IMPORTED_MODULE_5__.t)(asked, question, ports);
	deadline.signal.throwIfAborted();
	const found = known ?? (examined && quick ? readExamined(file, examined) : await readWhole(file, asked, context));
	if ((examined?.hops.some(({ probe }) => probe.kind === "unanswered") ?? false) && found.verdict === "unreachable") silent.set(asked.origin, found);
	const movedTo = examined && movedFrom(examined);
	const verdict = found.verdict === "same" && movedTo ? "moved" : found.verdict;
	return {
		now: void 0,
		failure: void 0,
		note: void 0,
		...found,
		source,
		movedTo,
		verdict
	};
}
async function readWhole(file, asked, context) {
	const { settings, ports, deadline } = context;
	const { retries, allowHttpRedirects } = settings;
	const all = {
		path: file.path,
		sources: [asked],
		target: void 0,
		most: Number.POSITIVE_INFINITY
	};
	const policy = {
		retries,
		deadline
	};
	try {
		const unpinned = {
			...all,
			downgrade: allowHttpRedirects
		};
		const { size, sha256, content } = await fetchUnpinned(unpinned, policy, {
			...ports,
			..._fetch_js__WEBPACK_IMPORTED_MODULE_4__.m
		});
		return sha256 === file.digest.hex ? { verdict: "same" } : {
			verdict: "changed",
			now: {
				size,
				sha256
			},
			note: content && `it serves ${content}`
		};
	} catch (error) {
		deadline.signal.throwIfAborted();
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)) throw error;
		return failed(error);
	}
}
/** What an answer to a question for one byte tells: the same size may be other bytes. */
function readExamined(file, { size, failure }) {
	if (failure?.code === "not-the-file") return {
		verdict: "changed",
		note: failure.message
	};
	if (failure) return failed(failure);
	if (size === void 0) return {
		verdict: "same",
		note: "it does not tell the size"
	};
	return size === file.size ? { verdict: "same" } : {
		verdict: "changed",
		now: {
			size,
			sha256: void 0
		}
	};
}
function failed({ code, message }) {
	return {
		verdict: code === "not-found" ? "gone" : "unreachable",
		failure: {
			code,
			message
		}
	};
}
/** Where redirects lead that are to be followed once and for all (RFC 9110 §15.4.2, §15.4.9). */
function movedFrom({ hops }) {
	const isLasting = ({ probe }) => probe.kind === "answered" && (probe.status === 301 || probe.status === 308);
	const end = hops.findIndex((hop) => !isLasting(hop));
	return end > 0 ? hops[end]?.url : void 0;
}

// src/report/lock-text.ts
/** Files that are told one by one; the lock has all. */
const MOST_FILES = 20;
/** What was locked, and how a workflow asks for it; `path` as a workflow would write it. */
function lockedText({ name, files }, path) {
	const size = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(files) ?? 0);
	const more = files.length - MOST_FILES;
	return [
		`locked ${name}: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(files.length, "file")}, ${size}, in ${path}`,
		...files.slice(0, MOST_FILES).map(({ path, size, digest, members }) => {
			const inside = members === void 0 ? "" : `, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(members.length, "member")}`;
			return `  ${path}: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ut)(size)}, sha256:${digest.hex}${inside}`;
		}),
		...more > 0 ? [`  and ${more} more`] : [],
		"",
		"- uses: setup-dataset/setup-dataset@v1",
		"  with:",
		`    dataset: ${asYaml(path)}`
	];
}
/** A value as it is, where YAML takes it so; else in its double quotes, which are those of JSON. */
function asYaml(text) {
	return /^[\w./~][\w./~ -]*$/.test(text) ? text : JSON.stringify(text);
}
/** What changed since a lock was written, a line for each source. */
function checkText(lock, files) {
	const count = files.flatMap(({ sources }) => sources).length;
	return [...files.flatMap(({ file, sources }) => sources.map((source) => sourceLine(file.path, source))), `${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(count, "source")} of ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(files.length, "file")} in ${lock}: ${countVerdicts(files)}`];
}
function sourceLine(path, { source, verdict, movedTo, now, failure, note }) {
	const told = [
		now && `now ${now.size} bytes${now.sha256 === void 0 ? "" : `, sha256:${now.sha256}`}`,
		movedTo && `moved to ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(movedTo)}`,
		failure?.message,
		note
	].filter((detail) => detail !== void 0).join("; ");
	return `${verdict.padEnd(13)}${path}  ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source)}${told === "" ? "" : `: ${told}`}`;
}
/** How many sources have each verdict: `3 same, 1 gone`. */
function countVerdicts(files) {
	return VERDICTS.map((verdict) => [verdict, sourcesThatAre(files, verdict).length]).filter(([, count]) => count > 0).map(([verdict, count]) => `${count} ${verdict}`).join(", ");
}
function sourcesThatAre(files, ...verdicts) {
	return files.flatMap(({ sources }) => sources).filter(({ verdict }) => verdicts.includes(verdict));
}
/** Why a check is a failure: what changed or is gone before what could not be asked; a source that only moved is none. */
function checkFailure(lock, files) {
	const lost = sourcesThatAre(files, "changed", "gone");
	const [silent] = sourcesThatAre(files, "unreachable");
	if (lost.length > 0) return {
		code: "upstream-changed",
		message: `${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Wt)(lost.length, "source")} of ${lock} ${lost.length === 1 ? "has" : "have"} other bytes now, or none: ${countVerdicts(files)}`,
		advice: "Nothing of it was used: other bytes are refused, and caches keep those that are locked. Review what changed; then take it with `setup-dataset lock --update`, or remove the source from the lock."
	};
	if (silent === void 0) return void 0;
	return {
		code: silent.failure?.code ?? "unreachable",
		message: `Not every source of ${lock} could be asked: ${silent.failure?.message ?? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(silent.source)}`,
		advice: "Run the check again; if it stays so, remove the source from the lock."
	};
}
/** A check as a value that survives JSON; that of a failure holds the failure too. */
function checkDocument(lock, files) {
	const failure = checkFailure(lock, files);
	return {
		ok: failure === void 0,
		lock,
		files: files.map(({ file, sources }) => ({
			path: file.path,
			size: file.size,
			sha256: file.digest.hex,
			sources: sources.map(({ source, verdict, movedTo, now, failure, note }) => ({
				url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source),
				verdict,
				movedTo: movedTo ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(movedTo) : null,
				size: now?.size ?? null,
				sha256: now?.sha256 ?? null,
				cause: failure ?? null,
				note: note ?? null
			}))
		})),
		...failure && { error: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(failure) }
	};
}

// src/command/lock-run.ts
/** Runs what locks or checks, with the network of the options, a temporary folder, and the time of `timeout`. */
async function runLocking(line, env, plain, run) {
	const machine = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.ft)(env, process.cwd());
	const settings = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.y)(line.input, machine, machine.workspace);
	const network = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.pt)(env, settings);
	const named = [...line.operands, ...line.input("url").split("\n")].filter((word) => URL.canParse(word));
	const terminal = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.T)(plain, env);
	const log = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.L)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(terminal, env.RUNNER_DEBUG === "1"), settings.quiet);
	terminal.secrets.add([...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.n)(settings, network), ...named.flatMap((word) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.r)(new URL(word)))]);
	(0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.G)(network, log);
	const { client, road, ask } = network;
	const progress = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.p)({
		name: "lock",
		files: void 0
	}, log, _fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ht);
	try {
		return await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_9__.t)(machine.temp, (folder) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.ot)(settings.timeout, _fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ht, async (deadline) => {
			(0,node_events__WEBPACK_IMPORTED_MODULE_15__.setMaxListeners)(0, deadline.signal);
			const ports = {
				client,
				road,
				ask,
				clock: _fetch_js__WEBPACK_IMPORTED_MODULE_4__.Ht,
				log,
				...progress
			};
			try {
				return await run({
					settings,
					ports,
					deadline,
					folder
				}, machine.workspace, terminal);
			} catch (error) {
				throw await (0,_diagnose_js__WEBPACK_IMPORTED_MODULE_8__.t)(error, {
					road,
					ask,
					control: void 0
				}, deadline.signal);
			}
		}));
	} finally {
		progress.stop();
		client.close();
	}
}

// src/command/check-lock.ts
/** `lock --check`: asks every source of a lock whether it still has the locked bytes; writes nothing. */
async function checkLockCommand(line, env, terminal, byDefault) {
	const [lock = byDefault, ...others] = line.operands;
	if (others.length > 0 || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.b)(lock)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("lock --check takes the path of one lock");
	const files = await runLocking(line, env, terminal, (context, workspace) => {
		const bases = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ot)("base-url", line.input("base-url"), workspace);
		const locked = pinned(readLock(lock, bases, workspace).files);
		terminal.secrets.add(locked.flatMap(({ sources }) => sources.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_1__.r)));
		return checkAll(locked, line.flag("quick"), context);
	});
	const failure = checkFailure(lock, files);
	const out = (text) => terminal.out(terminal.secrets.hide(text));
	if (line.flag("json")) out(JSON.stringify(checkDocument(lock, files), null, 2));
	else out(checkText(lock, files).map(_index_js__WEBPACK_IMPORTED_MODULE_1__.s).join("\n"));
	if (failure === void 0) return 0;
	(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.a)(failure, terminal);
	return 1;
}
/** All of a lock has digests. */
function pinned(files) {
	return files.flatMap(({ digest, ...file }) => digest ? {
		...file,
		digest
	} : []);
}
/** All sources of all files, several at once. */
async function checkAll(files, quick, context) {
	const check = {
		quick,
		silent: /* @__PURE__ */ new Map()
	};
	const pairs = files.flatMap((file) => file.sources.map((source) => ({
		file,
		source
	})));
	const checked = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_4__.Vt)(pairs, context.settings.concurrency, async ({ file, source }) => {
		return {
			file,
			checked: await checkSource(file, source, check, context)
		};
	});
	const byFile = /* @__PURE__ */ new Map();
	for (const { file, checked: each } of checked) byFile.set(file, [...byFile.get(file) ?? [], each]);
	return files.map((file) => ({
		file,
		sources: byFile.get(file) ?? []
	}));
}

// src/command/lock.ts
const DEFAULT = "dataset.lock.json";
const throwElsewhere = (0,_instead_of_path_js__WEBPACK_IMPORTED_MODULE_2__.n)("The lock goes there: mend that, or name a file elsewhere with --output.");
/** `lock`: fetches a dataset once and writes down what it is; `lock --check`: whether its sources still have that. */
async function lockCommand(line, env, plain) {
	if (line.flag("check") && line.flag("update")) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("lock takes --check or --update, not both");
	if (line.flag("check")) return checkLockCommand(line, env, plain, DEFAULT);
	if (line.flag("quick")) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("--quick goes with --check");
	const [lock = DEFAULT, ...others] = line.operands;
	const isUpdate = line.flag("update");
	if (isUpdate && (others.length > 0 || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.b)(lock))) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("lock --update takes the path of one lock");
	const written = line.option("output") || (isUpdate ? lock : DEFAULT);
	return runLocking(line, env, plain, async (context, workspace, terminal) => {
		const output = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.yt)(written, workspace);
		await checkWritable(output).catch(throwElsewhere);
		if (!line.flag("force")) await checkReplaceable(output);
		const stem = (0,_manifest_request_js__WEBPACK_IMPORTED_MODULE_0__/* .stemOf */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(output)).replace(/\.lock$/, "");
		const { operands: words, input } = line;
		const subject = isUpdate ? forgetPins(readLock(lock, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ot)("base-url", input("base-url"), workspace), workspace)) : await readSubject({
			words,
			input,
			workspace,
			stem
		}, context);
		terminal.secrets.add(subject.files.flatMap(({ sources }) => sources.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_1__.r)));
		for (const note of subject.notes) context.ports.log.info(note);
		const dataset = await lockSubject(subject, { members: !line.flag("no-members") }, context);
		const text = lockText(dataset, (0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(output));
		await writeLock(output, text).catch(throwElsewhere);
		if (line.flag("json")) terminal.out(text.trimEnd());
		else terminal.out(lockedText(dataset, asDataset(written)).map(_index_js__WEBPACK_IMPORTED_MODULE_1__.s).join("\n"));
		return 0;
	});
}
/** As `dataset` takes it: a word that could be a name of the catalog is made a path. */
function asDataset(path) {
	const slashed = path.replaceAll("\\", "/");
	return /\/|\.json$/i.test(slashed) ? slashed : `./${slashed}`;
}



/***/ }),

/***/ 2481:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ removeAtEnd)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);



// src/disk/remove-at-end.ts
/** Has a folder removed when the process ends, by itself or by a signal, should it be there still; the returned function calls that off. */
function removeAtEnd(folder) {
	const remove = () => {
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, {
				recursive: true,
				force: true
			});
		} catch {}
	};
	const callOff = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.E)(remove);
	process.once("exit", remove);
	return () => {
		process.off("exit", remove);
		callOff();
	};
}



/***/ }),

/***/ 2029:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(555);
/* harmony import */ var _remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2481);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/disk/temporary-folder.ts
/**
* Runs with a new folder in `temp` that nobody else may look into, and that goes when it or the process is over. Of a
* disk's refusal during it the advice is where temporary files go, as that is what refuses.
*/
async function withTemporaryFolder(temp, run) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(temp, (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.X)());
	const callOff = (0,_remove_at_end_js__WEBPACK_IMPORTED_MODULE_2__.t)(folder);
	try {
		await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.rt)(temp).catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(temp));
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdir)(folder, { mode: 448 }).catch((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(folder));
		return await run(folder);
	} catch (error) {
		return (0,_instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__.n)(_instead_of_path_js__WEBPACK_IMPORTED_MODULE_1__.t)(error);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(folder, {
			recursive: true,
			force: true
		}).catch(() => void 0);
		callOff();
	}
}



/***/ }),

/***/ 4045:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2875);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1134);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);





// src/unpack/stop-flag.ts
function stopFlag() {
	return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
function raise(flag) {
	Atomics.store(flag, 0, 1);
}

// src/unpack/unpack.ts
/** Bytes of a zip from which on it is worth several threads. */
const LARGE = 4194304;
const MOST_THREADS = 4;
/** How long a thread may take to stop by itself. */
const PATIENCE_MS = 3e3;
/** Little lives long here: a small young generation is enough, for each of the threads. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };
/**
* Unpacks a verified archive into `target`, a new and empty folder of its own, in threads; returns its files in the
* order of the archive. A PlaceError names the archive and the member: `unsafe-archive` for what would do harm,
* `cannot-place` for what is damaged or not supported. After a failure, remove the target.
*/
async function unpackArchive(archive, format, target, selection, signal, bounds) {
	const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 23));
	signal.throwIfAborted();
	const stop = stopFlag();
	const job = {
		archive,
		format,
		target,
		selection,
		bounds: (0,_bounds_js__WEBPACK_IMPORTED_MODULE_3__.n)(archive.size, bounds),
		stop
	};
	const start = (leads) => {
		const options = {
			workerData: {
				...job,
				leads
			},
			resourceLimits: LIMITS
		};
		return new Worker((0,_fetch_js__WEBPACK_IMPORTED_MODULE_1__.C)("unpack/unpack-worker.js"), options);
	};
	const workers = Array.from({ length: countThreads(archive, format) }, (_, index) => start(index === 0));
	const done = new AbortController();
	const ended = Promise.all(workers.map(end));
	try {
		return await Promise.race([collect(workers), watch(signal, done.signal)]);
	} finally {
		done.abort();
		raise(stop);
		for (const worker of workers) worker.postMessage(void 0);
		const patience = setTimeout(() => workers.map((worker) => worker.terminate()), PATIENCE_MS);
		await ended;
		clearTimeout(patience);
	}
}
function end(worker) {
	return new Promise((resolve) => worker.once("exit", () => resolve()));
}
function countThreads({ size }, format) {
	return format === "zip" && size >= LARGE ? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_2__.availableParallelism)(), MOST_THREADS) : 1;
}
/** Rejects when the step is to stop; `done` ends the watch. */
function watch(signal, done) {
	return new Promise((_, reject) => {
		signal.addEventListener("abort", () => reject(signal.reason), {
			once: true,
			signal: done
		});
	});
}
/** Waits for all files; the first failure is the one to tell. */
function collect(workers) {
	return new Promise((resolve, reject) => {
		const files = [];
		let received = 0;
		let total;
		let working = workers.length;
		const hear = (report) => {
			if (report.kind === "failed") reject(new _index_js__WEBPACK_IMPORTED_MODULE_0__.zt(report.failure));
			else if (report.kind === "broken") reject(new Error(report.message));
			else if (report.kind === "share") for (const other of workers.slice(1)) other.postMessage(report.share);
			else if (report.kind === "total") total = report.total;
			else {
				for (const [place, file] of report.files) files[place] = file;
				received += report.files.length;
			}
			if (received === total) resolve(files);
		};
		for (const worker of workers) {
			worker.on("message", hear);
			worker.on("error", reject);
			worker.on("exit", () => {
				working -= 1;
				if (working === 0) reject(/* @__PURE__ */ new Error("the threads that unpack have ended"));
			});
		}
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