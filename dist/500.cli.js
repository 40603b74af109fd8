"use strict";
exports.id = 500;
exports.ids = [500,55,139];
exports.modules = {

/***/ 5500:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(327);
/* harmony import */ var _examine_sources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(139);
/* harmony import */ var _instead_of_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(555);
/* harmony import */ var _network_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4055);
/* harmony import */ var _read_request_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9199);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_10__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_11___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_11__);













// src/diagnose/check-local-sources.ts
const AT_ONCE = 16;
/** Sources that people are told one by one. */
const MOST_SHOWN = 10;
/** The sources on this machine that cannot be read, each with why. */
async function findUnreadable(files) {
	const found = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(localSources(files), AT_ONCE, async (source) => {
		const trouble = await troubleWith((0,node_url__WEBPACK_IMPORTED_MODULE_9__.fileURLToPath)(source));
		return trouble === void 0 ? [] : [[source, trouble]];
	});
	return new Map(found.flat());
}
/** The sources on this machine, together: those that cannot be read stop nothing where `spares` has them; undefined for none. */
function checkLocalSources(files, unreadable, spares) {
	const count = localSources(files).length;
	if (count === 0) return void 0;
	const about = "sources on this machine";
	if (unreadable.size === 0) return {
		about,
		verdict: "good",
		details: [`${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(count, "file")} may be read`]
	};
	const told = [...unreadable].toSorted(([a], [b]) => Number(spares.has(a)) - Number(spares.has(b)));
	const more = told.length - MOST_SHOWN;
	return {
		about,
		verdict: told.every(([source]) => spares.has(source)) ? "doubtful" : "bad",
		details: [...told.slice(0, MOST_SHOWN).map(([source, trouble]) => `${source} ${trouble}`), ...more > 0 ? [`and ${more} more`] : []],
		advice: "Correct the `file:` sources, or make them readable for the job."
	};
}
function localSources(files) {
	return files.flatMap(({ sources }) => sources.filter((source) => !(0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__.r)(source)));
}
async function troubleWith(path) {
	try {
		if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(path)).isDirectory()) return "is a folder";
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_10__.constants.R_OK);
		return;
	} catch (error) {
		const { code, message } = error;
		return code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be read: ${message}`;
	}
}

// src/disk/find-program.ts
/** The first file that may be run under a program's name in the folders of a `PATH`; undefined where there is none. */
function findProgram(name, path, platform = process.platform) {
	const folders = path.split(node_path__WEBPACK_IMPORTED_MODULE_8__.delimiter).filter((folder) => folder !== "");
	const file = platform === "win32" ? `${name}.exe` : name;
	return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, file)).find(mayBeRun);
}
function mayBeRun(path) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_10__.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

// src/diagnose/check-machine.ts
/** Whether a folder, or the one that it would be made in, may be written. */
async function checkFolder(about, folder, { verdict = "bad", advice } = {}) {
	const present = await nearest(folder);
	const details = [present === folder ? folder : `${folder}, to be made in ${present}`];
	try {
		if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(present)).isDirectory()) return {
			about,
			verdict,
			details: [...details, `${present} is no folder`],
			...advice && { advice }
		};
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.access)(present, node_fs__WEBPACK_IMPORTED_MODULE_10__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_10__.constants.X_OK);
		return {
			about,
			verdict: "good",
			details: [...details, "may be written"]
		};
	} catch (error) {
		const failure = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.zt)(error, present);
		if (!(failure instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.zt)) throw error;
		const facts = Object.entries(failure.facts).map(([label, value]) => `${label}: ${value}`);
		return {
			about,
			verdict,
			details: [
				...details,
				failure.message,
				...facts
			],
			advice: advice ?? failure.advice
		};
	}
}
/** Whether a dataset has room on the volume of its home. */
async function checkSpace(plan) {
	const needed = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(plan);
	const free = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.It)(plan.home);
	const isShort = free !== void 0 && needed.bytes > free;
	return {
		about: `space for ${plan.dataset.name}`,
		verdict: isShort ? "bad" : "good",
		details: [`needed: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(needed)}, free: ${free === void 0 ? "unknown" : (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ut)(free)}`],
		...isShort && { advice: "Free space, or set `path` to a folder on a larger volume." }
	};
}
/** The programs that @actions/cache packs with. */
const TOOLS = [{
	name: "tar",
	lacking: "without it the Actions cache cannot be used"
}, {
	name: "zstd",
	lacking: "without it entries of the Actions cache are packed by gzip, and those of runners that have it are not found"
}];
/** Which of the programs that the Actions cache needs are there. */
function checkTools(path, platform) {
	return TOOLS.map(({ name, lacking }) => {
		const found = findProgram(name, path, platform);
		if (found !== void 0) return {
			about: name,
			verdict: "good",
			details: [found]
		};
		return {
			about: name,
			verdict: "doubtful",
			details: [`not found: ${lacking}`]
		};
	});
}
async function nearest(folder) {
	const isThere = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_11__.stat)(folder).then(() => true, () => false);
	const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(folder);
	return isThere || parent === folder ? folder : nearest(parent);
}

// src/diagnose/check-network.ts
/** What the settings say of the way, before anybody is asked. */
function checkSettings({ road, certificates, warnings }) {
	const doubts = [
		...road.warnings,
		...certificates.warnings,
		...warnings
	];
	const { http, https } = road.schemes;
	return {
		about: "settings of the network",
		verdict: doubts.length === 0 ? "good" : "doubtful",
		details: [
			`http:// goes ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Et)(http)}`,
			`https:// goes ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Et)(https)}`,
			...certificates.pem.length > 0 ? [`trusted beside Node's own: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(certificates.pem.length, "certificate")}`] : [],
			...doubts
		]
	};
}
/** Each source; one that fails stops nothing where `isSpare` says that another has the same file. */
function checkSource(examined, isSpare) {
	const { source, hops, size, rate, failure } = examined;
	const total = size === void 0 ? [] : [(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ut)(size)];
	const speed = rate === void 0 ? [] : [`${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ut)(rate)}/s`];
	const worth = [...total, ...speed].join(", ");
	return {
		about: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(source),
		verdict: failure === void 0 ? "good" : isSpare ? "doubtful" : "bad",
		details: [
			...hops.flatMap((hop, index) => [...index === 0 ? [] : [`led to ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(hop.url)}`], ...describeHop(hop)]),
			...worth === "" ? [] : [worth],
			...failure === void 0 ? [] : [`${failure.code}: ${failure.message}`]
		],
		...failure && { advice: failure.advice }
	};
}
const MOST_ADDRESSES = 3;
const LONGEST_STATUS = 60;
function describeHop({ via, addresses, probe }) {
	const shown = addresses.slice(0, MOST_ADDRESSES).join(", ");
	const more = addresses.length > MOST_ADDRESSES ? `, ${addresses.length - MOST_ADDRESSES} more` : "";
	const name = via.kind === "direct" ? "its name leads to" : "the proxy's name leads to";
	return [
		(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Et)(via),
		...addresses.length > 0 ? [`${name} ${shown}${more}`] : [],
		...probe.kind === "answered" ? [describeAnswer(probe)] : []
	];
}
function describeAnswer({ status, statusText, connected, answered, authority }) {
	const issued = authority === void 0 ? "" : `, certificate by "${authority}"`;
	const said = `${status} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(statusText, LONGEST_STATUS)}`.trimEnd();
	return `connected in ${Math.round(connected)} ms${issued}, answered ${said} after ${Math.round(answered)} ms`;
}
/** Signatures of object stores are refused by a clock that is wrong by a quarter of an hour, certificates later. */
const MOST_SKEW_MS = 3e5;
/** The clock of this machine beside those of the servers that answered; undefined where none told its own. */
function checkClock(examined, now) {
	const skews = examined.flatMap(({ hops }) => hops.map(({ probe }) => probe)).flatMap((probe) => (probe.kind === "answered" && probe.headers.age === void 0 ? probe.headers.date : void 0) ?? []).map((date) => now - Date.parse(date)).filter((skew) => !Number.isNaN(skew)).toSorted((a, b) => a - b);
	const skew = skews[Math.floor(skews.length / 2)];
	if (skew === void 0) return void 0;
	const isRight = Math.abs(skew) <= MOST_SKEW_MS;
	const way = skew > 0 ? "ahead of" : "behind";
	return {
		about: "clock of this machine",
		verdict: isRight ? "good" : "doubtful",
		details: [isRight ? "as the servers'" : `${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(Math.abs(skew))} ${way} the servers'`],
		...!isRight && { advice: "Set the clock: certificates and signed URLs are judged by it." }
	};
}

// src/report/checkup-document.ts
/** A source and the road to it, as far as they are known without a network. */
function roadDocument(source, via) {
	return {
		source: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(source),
		...describe(via)
	};
}
/** What a checkup found, as a value that survives JSON, without credentials. */
function checkupDocument(examined, checks) {
	return {
		ok: checks.every(({ verdict }) => verdict !== "bad"),
		sources: examined.map(({ source, hops, size = null, rate = null, failure }) => ({
			source: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(source),
			hops: hops.map(hopDocument),
			size,
			bytesPerSecond: rate === null ? null : Math.round(rate),
			failure: failure ? {
				code: failure.code,
				message: failure.message,
				advice: failure.advice
			} : null
		})),
		checks
	};
}
function hopDocument({ url, via, addresses, probe }) {
	const road = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(url),
		...describe(via),
		addresses
	};
	if (probe.kind === "unanswered") return {
		...road,
		status: null
	};
	const { status, authority = null, connected, answered } = probe;
	return {
		...road,
		status,
		certificateBy: authority,
		connectedMs: connected,
		answeredMs: answered
	};
}
function describe(via) {
	return {
		road: via.kind === "direct" ? "direct" : via.proxy.redacted,
		reason: via.reason
	};
}

// src/report/checkup-text.ts
/** Checks for people: the verdict first, what was found below it, what to change behind an arrow. */
function checkupText(checks) {
	return checks.flatMap(({ verdict, about, details, advice }) => [
		`${verdict.padEnd(WIDTH)}${about}`,
		...details.map((detail) => `${" ".repeat(WIDTH)}${detail}`),
		...advice === void 0 ? [] : advice.split("\n").map((line) => `${" ".repeat(WIDTH)}> ${line}`)
	]);
}
const WIDTH = 10;

// src/command/requested-plan.ts
/** A run that cannot have its manifest fails, and a checkup goes on. */
async function planRequested(inputs, { env, terminal, isOffline }) {
	const { request } = inputs;
	if (request.kind !== "manifest") {
		const plan = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.st)({
			...inputs,
			request
		});
		return {
			plan,
			files: plan.dataset.files,
			checks: []
		};
	}
	const files = (0,_read_request_js__WEBPACK_IMPORTED_MODULE_6__.t)(inputs);
	if (isOffline) return {
		plan: void 0,
		files,
		checks: []
	};
	const about = `manifest ${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(request.url)}`;
	try {
		const plan = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.st)({
			...inputs,
			request: await (0,_read_request_js__WEBPACK_IMPORTED_MODULE_6__.n)(inputs, env, terminal)
		});
		const details = [`names ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(plan.dataset.files.length, "file")}`];
		return {
			plan,
			files: [...files, ...plan.dataset.files],
			checks: [{
				about,
				verdict: "good",
				details
			}]
		};
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_2__.Ft)) throw error;
		const { message, advice } = error;
		return {
			plan: void 0,
			files,
			checks: [{
				about,
				verdict: "bad",
				details: [message],
				advice
			}]
		};
	}
}

// src/command/doctor.ts
/** Enough of a file to tell a speed by, and little enough to ask every source for; and milliseconds for all of them. */
const EXAMINING = {
	sample: 1024 ** 2,
	budget: 6e4
};
/** More are seldom told apart by anybody. */
const MOST_SOURCES = 100;
/** `doctor`: what a run would meet, before it runs; exit code 1 when it would fail. */
async function doctorCommand(line, env, terminal) {
	const patient = await readPatient(line, env, terminal);
	const out = (text) => terminal.out(terminal.secrets.hide(text));
	const print = (lines) => out(lines.map(_index_js__WEBPACK_IMPORTED_MODULE_2__.s).join("\n"));
	const printJson = (document) => out(JSON.stringify(document, null, 2));
	const isJson = line.flag("json");
	if (line.flag("offline")) {
		const roads = patient.suspects.map(({ url }) => ({
			url,
			via: patient.network.road.decide(url)
		}));
		const settings = checkSettings(patient.network);
		const text = roads.map(({ url, via }) => `${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(url)}: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Et)(via)}`);
		const sources = roads.map(({ url, via }) => roadDocument(url, via));
		if (isJson) printJson({
			sources,
			checks: [settings]
		});
		else print([...checkupText([settings]), ...text]);
		return 0;
	}
	const suspects = patient.suspects.slice(0, MOST_SOURCES);
	if (suspects.length < patient.suspects.length) terminal.err(`only the first ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(suspects.length, "source")} of ${patient.suspects.length} are asked`);
	const ports = {
		...patient.network,
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht
	};
	const examined = await (0,_examine_sources_js__WEBPACK_IMPORTED_MODULE_3__.examineSources)(suspects, EXAMINING, ports);
	const checks = await checkAll(patient, examined, env);
	const document = checkupDocument(examined, checks);
	if (isJson) printJson(document);
	else print([
		...checkupText(checks),
		"",
		document.ok ? "nothing here would stop a run" : "a run would fail"
	]);
	return document.ok ? 0 : 1;
}
async function readPatient(line, env, terminal) {
	const machine = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ft)(env, process.cwd());
	const inputs = asksForDataset(line) ? await (0,_index_js__WEBPACK_IMPORTED_MODULE_2__._)(line.input, machine, machine.workspace) : void 0;
	const network = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.pt)(env, inputs ?? (0,_network_inputs_js__WEBPACK_IMPORTED_MODULE_5__.readNetworkInputs)(line.input, machine.workspace));
	const urls = line.operands.map((word) => ({
		url: readUrl(word),
		size: void 0,
		downgrade: false
	}));
	terminal.secrets.add([...inputs ? (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.t)(inputs, network) : network.secrets, ...urls.flatMap(({ url }) => (0,_index_js__WEBPACK_IMPORTED_MODULE_2__.r)(url))]);
	if (!inputs) return {
		machine,
		network,
		plan: void 0,
		files: [],
		checks: [],
		suspects: urls
	};
	const impatient = {
		...inputs,
		retries: 0,
		timeout: Math.min(inputs.timeout, EXAMINING.budget)
	};
	const requested = await planRequested(impatient, {
		env,
		terminal,
		isOffline: line.flag("offline")
	});
	const suspects = [...urls, ...(0,_examine_sources_js__WEBPACK_IMPORTED_MODULE_3__.suspectsOf)(requested.files, inputs.allowHttpRedirects)];
	return {
		machine,
		network,
		...requested,
		suspects
	};
}
function asksForDataset({ input }) {
	return [
		"dataset",
		"url",
		"files"
	].some((name) => input(name) !== "");
}
function readUrl(word) {
	if (/^https?:\/\//i.test(word) && URL.canParse(word)) return new URL(word);
	throw new _index_js__WEBPACK_IMPORTED_MODULE_2__.l(`doctor takes http(s) URLs, not "${(0,_index_js__WEBPACK_IMPORTED_MODULE_2__.X)(word)}"; a dataset goes to --dataset`);
}
const UNCACHED = "A run goes on, and saves nothing there: mend that, or set XDG_CACHE_HOME (in a job: RUNNER_TOOL_CACHE) to another folder.";
async function checkCacheFolder(folder) {
	const about = "folder of the cache";
	if (folder !== void 0) return checkFolder(about, folder, {
		verdict: "doubtful",
		advice: UNCACHED
	});
	return {
		about,
		verdict: "doubtful",
		details: ["none: this user has no home; HOME or XDG_CACHE_HOME says where"]
	};
}
async function checkAll({ machine, network, plan, files, checks, suspects }, examined, env) {
	const unreadable = await findUnreadable(files);
	const well = new Set(examined.flatMap(({ source, failure }) => failure === void 0 ? source : []));
	const isWell = (url) => well.has(url) || url.protocol === "file:" && !unreadable.has(url);
	const spares = new Set(files.filter(({ sources }) => sources.some(isWell)).flatMap(({ sources }) => sources));
	const folders = [
		...plan ? [checkFolder(`folder of ${plan.dataset.name}`, plan.home)] : [],
		checkFolder("folder for the time of a run", machine.temp || (0,node_os__WEBPACK_IMPORTED_MODULE_7__.tmpdir)(), { advice: _instead_of_path_js__WEBPACK_IMPORTED_MODULE_4__.t }),
		checkCacheFolder(machine.toolCache)
	];
	return [
		checkSettings(network),
		...checks,
		...examined.map((source) => checkSource(source, spares.has(source.source))),
		...present(checkLocalSources(files, unreadable, spares)),
		...present(suspects.length > 0 ? checkClock(examined, _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht.now()) : void 0),
		...plan ? [await checkSpace(plan)] : [],
		...await Promise.all(folders),
		...checkTools(env.PATH ?? "", process.platform)
	];
}
function present(check) {
	return check === void 0 ? [] : [check];
}



/***/ }),

/***/ 37:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ formatEndpoint),
/* harmony export */   r: () => (/* binding */ isRemote),
/* harmony export */   t: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);



// src/network/endpoints.ts
/** Every endpoint behind the URLs once, in their order, and last the proxies on the way; `file:` URLs have none. */
function endpointsOf(wanted, road) {
	const targets = [
		"source",
		"redirect",
		"cache"
	].flatMap((purpose) => wanted[purpose].filter(isRemote).map((url) => target(url, purpose, road.decide(url))));
	const endpoints = [...targets, ...targets.flatMap(({ via }) => proxyOf(via))];
	const once = /* @__PURE__ */ new Map();
	for (const endpoint of endpoints) {
		const id = identity(endpoint);
		if (!once.has(id)) once.set(id, endpoint);
	}
	return [...once.values()];
}
/** The endpoint as people and rules write it, `host:port`. */
function formatEndpoint({ host, port }) {
	return `${host}:${port}`;
}
/** Whether a URL is reached by a network. */
function isRemote({ protocol }) {
	return protocol === "http:" || protocol === "https:";
}
function target(url, purpose, via) {
	return {
		host: bracketed((0,_index_js__WEBPACK_IMPORTED_MODULE_0__._t)(url)),
		port: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.vt)(url),
		for: purpose,
		via
	};
}
function proxyOf(via) {
	if (via.kind === "direct") return [];
	const { host, port } = via.proxy;
	const direct = {
		kind: "direct",
		reason: `it is the proxy ${via.reason}`
	};
	return [{
		host: bracketed(host),
		port,
		for: "proxy",
		via: direct
	}];
}
function bracketed(host) {
	return (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) === 6 ? `[${host}]` : host;
}
/** A proxy may be a target too, on another road. */
function identity(endpoint) {
	const { via } = endpoint;
	return `${formatEndpoint(endpoint)} ${via.kind === "direct" ? "" : via.proxy.redacted}`;
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

/***/ 4055:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readNetworkInputs: () => (/* binding */ readNetworkInputs)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(327);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_1__);



// src/ca-certificates.ts
const INPUT$1 = "ca-certificates";
const SYSTEM = "system";
const ADVICE = "It accepts PEM files, one path a line, the word system, or PEM text itself.";
/** The bundle of a whole system has about 250 KB. */
const LARGEST_FILE$1 = 4194304;
const BEGIN = /-----BEGIN (?:X509 )?CERTIFICATE-----/;
const END = /-----END (?:X509 )?CERTIFICATE-----/;
/** Reads paths, one a line, or PEM text; no part of a private key gets into an error. */
function readCaCertificates(input, locate, now) {
	const found = placesOf(input, locate).flatMap((place) => {
		return certificatesIn(place).map((certificate) => ({
			place,
			certificate
		}));
	});
	return {
		withSystem: linesOf(input).includes(SYSTEM),
		pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
		warnings: found.filter(({ certificate }) => new Date(certificate.validTo) < now).map(({ place, certificate }) => {
			const subject = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(certificate.subject.replaceAll("\n", ", "), 120);
			return `${INPUT$1}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}: remove it, as nothing that it issued is accepted.`;
		})
	};
}
function placesOf(input, locate) {
	if (input.includes("-----BEGIN ")) return [{
		name: "the PEM text",
		text: input
	}];
	return linesOf(input).filter((line) => line !== SYSTEM).map((path) => {
		const file = {
			input: INPUT$1,
			path,
			location: locate(path),
			most: LARGEST_FILE$1,
			content: "certificates"
		};
		return {
			name: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.St)(path),
			text: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.xt)({
				...file,
				advice: ADVICE
			}, "latin1")
		};
	});
}
function linesOf(input) {
	return input.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function certificatesIn({ name, text }) {
	if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${name} holds a private key`, "Take the key out, and make a new one if others may have seen it: only certificates belong here.");
	const blocks = text.split(BEGIN).slice(1);
	const isDer = text.startsWith("0");
	if (blocks.length === 0) {
		const advice = isDer ? "It looks like DER; make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem." : `A certificate begins with -----BEGIN CERTIFICATE-----. ${ADVICE}`;
		throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${name} holds no certificate`, advice);
	}
	return blocks.map((block, index) => {
		const which = `certificate ${index + 1} of ${blocks.length} in ${name}`;
		const [body = "", ...after] = block.split(END);
		if (after.length === 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${which} has no end`, "Copy it again, whole.");
		try {
			return new node_crypto__WEBPACK_IMPORTED_MODULE_1__.X509Certificate(Buffer.from(body, "base64"));
		} catch (error) {
			throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT$1, `${which} cannot be parsed`, "Copy it again, whole.", error);
		}
	});
}

// src/network/url-policy-file.ts
const INPUT = "rewrite";
const LARGEST_FILE = 262144;
const MOST_RULES = 1e3;
const LONGEST_PATTERN = 1e3;
const LONGEST_MESSAGE = 500;
const DIRECTIVES = "Each line is one of: `rewrite <regex> <replacement>`, `allow <host>`, `block <host>`, `message <text>`, `# <comment>`.";
const HOSTS = "Write the name alone: it stands for its subdomains too, and `block *` for every host.";
/** Reads the file of rules that the input `rewrite` names; without one, there are none. */
function readUrlPolicy(path, locate) {
	if (path === "") return _index_js__WEBPACK_IMPORTED_MODULE_0__.K;
	const advice = `It accepts the path of a file of rules. ${DIRECTIVES}`;
	const location = locate(path);
	return parseUrlPolicy((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.xt)({
		input: INPUT,
		path,
		location,
		most: LARGEST_FILE,
		content: "rules",
		advice
	}, "utf8"), (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.St)(path));
}
/** Parses rules, one a line, in the syntax of Bazel's downloader configuration; `name` is for messages. */
function parseUrlPolicy(text, name) {
	const rewrites = [];
	const allowed = [];
	const blocked = [];
	let message;
	for (const [index, written] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
		const line = index + 1;
		const refuse = (problem, advice = DIRECTIVES) => {
			throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt(INPUT, `${name}, line ${line}: ${problem}`, advice);
		};
		const [directive = "", ...words] = written.trim().split(/\s+/);
		if (directive === "" || directive.startsWith("#")) continue;
		switch (directive) {
			case "rewrite":
				rewrites.push({
					line,
					...readRewrite(words, refuse)
				});
				break;
			case "allow":
				allowed.push({
					line,
					host: readAllowed(words, refuse)
				});
				break;
			case "block":
				blocked.push({
					line,
					host: readHost("block", words, refuse)
				});
				break;
			case "message":
			case "all_blocked_message":
				if (message !== void 0) refuse("a second message", "Keep one of them.");
				message = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(written.trim().slice(directive.length), LONGEST_MESSAGE);
				if (message === "") refuse("the message is empty");
				break;
			default: refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(directive, 40)}" is no directive`);
		}
		if (rewrites.length + allowed.length + blocked.length > MOST_RULES) refuse(`more than ${MOST_RULES} rules`, "Join some of them: a host stands for its subdomains too.");
	}
	const policy = {
		..._index_js__WEBPACK_IMPORTED_MODULE_0__.K,
		name,
		rewrites,
		allowed,
		blocked,
		message
	};
	return {
		...policy,
		warnings: warningsOf(policy)
	};
}
function readRewrite(words, refuse) {
	const [source, replacement] = words;
	if (source === void 0 || replacement === void 0 || words.length > 2) return refuse("rewrite takes a regular expression and a replacement, and neither has blanks");
	if (source.length > LONGEST_PATTERN) refuse(`the regular expression has more than ${LONGEST_PATTERN} characters`, "Make several rules of it.");
	const pattern = compile(source, refuse);
	checkReplacement(replacement, groupsIn(source), refuse);
	return {
		pattern,
		replacement
	};
}
function compile(source, refuse) {
	try {
		new RegExp(source, "u");
		return new RegExp(`^(?:${source})$`, "u");
	} catch (error) {
		return refuse(`the regular expression cannot be read: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(error.message, 200)}`, "It accepts what JavaScript does, with flag u.");
	}
}
function groupsIn(source) {
	return (new RegExp(`${source}|`, "u").exec("")?.length ?? 1) - 1;
}
/** Its text is not shown: it may have a password before its host. */
function checkReplacement(replacement, groups, refuse) {
	const example = "For example: rewrite data\\.example\\.org/(.*) mirror.example.net/data/$1";
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(replacement)?.[1];
	if (scheme !== void 0 && !/^https?$/i.test(scheme)) refuse(`the replacement begins with ${scheme}://`, "It accepts http://, https://, or a host alone.");
	if (replacement.includes("\\")) refuse("the replacement has a backslash; only the expression has any", example);
	for (const [dollar, digit] of replacement.matchAll(/\$(\d?)/g)) {
		if (digit === "") refuse("the replacement has a $ without the number of a group", example);
		if (Number(digit) > groups) refuse(`the replacement has ${dollar}, and the expression no such group`, example);
	}
}
function readAllowed(words, refuse) {
	const host = readHost("allow", words, refuse);
	return host === "*" ? refuse("`allow *` would undo every block", "What nothing blocks is allowed. `block *` blocks all that no `allow` names.") : host;
}
function readHost(directive, words, refuse) {
	const [word, ...more] = words;
	if (word === void 0 || more.length > 0) return refuse(`${directive} takes one host`, HOSTS);
	if (word === "*") return word;
	const address = word.replace(/^\[(.*)\]$/, "$1");
	const written = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.dt)(address) === 6 ? `[${address}]` : word;
	if (!(_index_js__WEBPACK_IMPORTED_MODULE_0__.gt.test(word) && /^[\p{L}\p{N}]/u.test(word)) && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.dt)(address) === 0 || !URL.canParse(`http://${written}`)) return refuse(`"${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Ct)(word, 100)}" is no host`, HOSTS);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_0__._t)(new URL(`http://${written}`));
}
function warningsOf({ name, allowed, blocked }) {
	const dead = blocked.flatMap(({ line, host }) => {
		const stronger = host === "*" ? void 0 : allowed.find((rule) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(rule, host));
		if (stronger === void 0) return [];
		return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger: remove one of them.`;
	});
	const [first] = allowed;
	if (first === void 0 || blocked.length > 0) return dead;
	return [`${name}, line ${first.line}: \`allow\` alone blocks nothing; \`block *\` blocks all other hosts.`];
}

// src/network-inputs.ts
/** Parses the inputs about the way to the sources; paths begin in the workspace. */
function readNetworkInputs(raw, workspace, now = /* @__PURE__ */ new Date()) {
	const read = (name) => raw(name).trim();
	const locate = (written) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.yt)(written, workspace);
	return {
		policy: readUrlPolicy(read("rewrite"), locate),
		credentials: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.tt)(read("credentials")),
		proxy: read("proxy"),
		noProxy: read("no-proxy"),
		proxyCredentials: readProxyCredentials(read("proxy-username"), read("proxy-password")),
		caCertificates: readCaCertificates(read("ca-certificates"), locate, now)
	};
}
function readProxyCredentials(username, password) {
	if (username === "" && password === "") return void 0;
	if (username === "") throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("proxy-username", "it is empty, and proxy-password is not", "Set both, or neither.");
	if (username.includes(":")) throw new _index_js__WEBPACK_IMPORTED_MODULE_0__.Lt("proxy-username", "it has a colon", "Proxies take the colon for the end of the name.");
	return {
		username,
		password
	};
}



/***/ }),

/***/ 9199:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRequest),
/* harmony export */   t: () => (/* binding */ manifestFiles)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/command/read-request.ts
/** What a command is asked about; a manifest by URL is fetched, and all that this takes is loaded only then. */
async function readRequest(inputs, env, terminal) {
	const { request } = inputs;
	if (request.kind !== "manifest") return request;
	const [{ openNetwork }, { readRequested }] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2875)).then((n) => n.mt), Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 8934))]);
	const { client, secrets } = openNetwork(env, inputs);
	terminal.secrets.add(secrets);
	const log = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(terminal, env.RUNNER_DEBUG === "1");
	const keepSecrets = (texts) => terminal.secrets.add(texts);
	const ports = {
		client,
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht,
		log,
		keepSecrets
	};
	try {
		return await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ot)(inputs.timeout, _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht, (deadline) => readRequested(inputs, ports, deadline));
	} finally {
		client.close();
	}
}
/** What a run fetches before the dataset itself: the manifest, where that is by URL. */
function manifestFiles({ request, mirrors, policy }) {
	if (request.kind !== "manifest") return [];
	return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ct)((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ut)(request, mirrors), policy).dataset.files;
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