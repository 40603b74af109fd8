"use strict";
exports.id = 556;
exports.ids = [556];
exports.modules = {

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

/***/ 9548:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ s3PlaceOf),
/* harmony export */   i: () => (/* binding */ s3Endpoints),
/* harmony export */   n: () => (/* binding */ entryName),
/* harmony export */   r: () => (/* binding */ objectName),
/* harmony export */   t: () => (/* binding */ baseUrl)
/* harmony export */ });
/* harmony import */ var _s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3087);


// src/tiers/s3/place.ts
const DEFAULT_REGION = "us-east-1";
const DEFAULT_PREFIX = "setup-dataset";
/** Completes the inputs with the variables that AWS's own tools read, and the repository. */
function s3PlaceOf({ bucket, prefix, endpoint, region }, env) {
	return {
		bucket,
		region: region ?? (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__.n)("AWS_REGION", env.AWS_REGION ?? "") ?? (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__.n)("AWS_DEFAULT_REGION", env.AWS_DEFAULT_REGION ?? "") ?? DEFAULT_REGION,
		endpoint: endpoint ?? (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__.t)("AWS_ENDPOINT_URL_S3", env.AWS_ENDPOINT_URL_S3 ?? "") ?? (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__.t)("AWS_ENDPOINT_URL", env.AWS_ENDPOINT_URL ?? ""),
		prefix: prefix ?? (env.GITHUB_REPOSITORY || DEFAULT_PREFIX)
	};
}
/** Where the objects are: the URL that their names follow. A name with dots has no certificate as a host's. */
function baseUrl({ bucket, region, endpoint }) {
	if (endpoint) return new URL(`${endpoint.href.replace(/\/+$/, "")}/${encodeName(bucket)}/`);
	const host = `s3.${region}.${domainOf(region)}`;
	const isLabel = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
	return new URL(isLabel ? `https://${bucket}.${host}/` : `https://${host}/${encodeName(bucket)}/`);
}
/** The object that holds the bytes with a digest, whatever they are called. */
function objectName({ prefix }, level, digest) {
	return `${prefix}/${level}/${digest.algorithm}/${digest.hex}`;
}
/** The object that says that all files of a key are there. */
function entryName({ prefix }, level, key) {
	return `${prefix}/${level}/entries/${key}.json`;
}
/** What a firewall must let through for it. */
function s3Endpoints(place, env) {
	if (Boolean(env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) || !env.AWS_WEB_IDENTITY_TOKEN_FILE) return {
		urls: [baseUrl(place)],
		notes: []
	};
	const sts = new URL(`https://sts.${place.region}.${domainOf(place.region)}`);
	return {
		urls: [baseUrl(place), sts],
		notes: []
	};
}
function domainOf(region) {
	return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}
/** As signatures want it (RFC 3986 §2.3): all but the unreserved characters, and the slash. */
function encodeName(name) {
	const strictly = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
	return name.split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, strictly)).join("/");
}



/***/ }),

/***/ 6556:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planCommand: () => (/* binding */ planCommand)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9548);
/* harmony import */ var _read_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9199);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_5__);







// src/report/allowed-endpoints.ts
/** The endpoints as the input `allowed-endpoints` of step-security/harden-runner, to paste below its `with:`. */
function allowedEndpoints(endpoints) {
	const lines = [...new Set(endpoints.map(_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.n))];
	if (lines.length === 0) return ["allowed-endpoints: \"\""];
	return ["allowed-endpoints: >", ...lines.map((line) => `  ${line}`)];
}

// src/report/plan-document.ts
/** The plan as a value that survives JSON, without credentials. */
function planDocument({ dataset, fingerprint, key, home }, tiers, endpoints) {
	return {
		dataset: dataset.name,
		fingerprint,
		key,
		files: dataset.files.map(({ path, size = null, digest, sources }) => {
			return {
				name: path,
				size,
				digest: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest),
				sources: sources.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.X)
			};
		}),
		home,
		tiers,
		endpoints: endpoints.map(({ via, ...endpoint }) => {
			return {
				...endpoint,
				road: via.kind === "direct" ? "direct" : via.proxy.redacted,
				reason: via.reason
			};
		})
	};
}

// src/report/plan-text.ts
/** The plan for people, line by line. */
function planText(plan, { tiers, endpoints, space, notes }) {
	const { dataset, layout, home, key, stored } = plan;
	const count = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(dataset.files.length, "file");
	return [
		`${dataset.name}: ${count}, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.q)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(dataset.files))}, layout ${layout}`,
		...dataset.files.flatMap(_fetch_js__WEBPACK_IMPORTED_MODULE_0__.K).map((line) => `  ${line}`),
		"",
		`into ${home}`,
		`  ${spaceText(space)}`,
		`caches, in this order: ${tiers.length === 0 ? "none" : tiers.join(", ")}`,
		...tiers.length === 0 ? [] : [`  key ${key}`, `  ${storedText(stored)}`],
		"",
		...endpointLines(endpoints),
		...notes.map((note) => `note: ${note}`)
	];
}
/** What a tier holds, which decides whether a hit has to unpack. */
function storedText({ form, pins }) {
	return `stored: ${form === "members" ? "the files as they are placed" : "the files as they were published"} (${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(pins.length, "file")}, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.q)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(pins))})`;
}
function spaceText({ needed, free }) {
	const isShort = free !== void 0 && needed.bytes > free;
	return `${`space needed: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(needed)}`}, ${free === void 0 ? "free: unknown" : `free: ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ut)(free)}`}${isShort ? ": TOO LITTLE" : ""}`;
}
function endpointLines(endpoints) {
	const direct = endpoints.filter(({ via }) => via.kind === "direct");
	const proxied = endpoints.filter(({ via }) => via.kind === "proxy");
	if (endpoints.length === 0) return ["no host is contacted: every source is a file of this machine"];
	return [...section("a firewall must let through:", direct), ...section("the proxy must let through:", proxied)];
}
function section(title, endpoints) {
	if (endpoints.length === 0) return [];
	const width = Math.max(...endpoints.map((endpoint) => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.n)(endpoint).length));
	return [title, ...endpoints.map((endpoint) => `  ${(0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.n)(endpoint).padEnd(width)}  ${endpoint.for}, ${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Et)(endpoint.via)}`)];
}

// src/tiers/cache-service.ts
/** The addresses of the job's cache service; a step with `run` is not told them. */
function cacheServices({ ACTIONS_RESULTS_URL = "", ACTIONS_CACHE_URL = "" }) {
	return [ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL].filter((text) => URL.canParse(text)).map((url) => new URL(url));
}
/** What GitHub documents for its own runners and for self-hosted ones of github.com. */
const RESULTS = new URL("https://results-receiver.actions.githubusercontent.com");
/** The account's name changes from entry to entry (github/docs#9520, step-security/harden-runner#83). */
const BLOBS = new URL("https://*.blob.core.windows.net");
/** Where the Actions cache is: by the job's variables, else where GitHub documents it. */
function cachePlaces(env) {
	const services = cacheServices(env);
	const server = serverOf(env);
	if (services.length === 0 && server !== "github.com") return {
		urls: [],
		notes: [`the cache service of ${server} is known only to actions in its jobs`]
	};
	const urls = services.length === 0 ? [RESULTS] : services;
	if (!urls.some((url) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url).endsWith(".actions.githubusercontent.com"))) return {
		urls,
		notes: ["the cache service may lead to further hosts for its data, which only it knows"]
	};
	const note = `GitHub's cache keeps its data under names that change, so ${BLOBS.hostname} is needed as a whole`;
	return {
		urls: [...urls, BLOBS],
		notes: [note]
	};
}
function serverOf({ GITHUB_SERVER_URL = "" }) {
	return URL.canParse(GITHUB_SERVER_URL) ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(new URL(GITHUB_SERVER_URL)) : "github.com";
}

// src/command/plan.ts
const UNPROBED = "where the sources redirect to is not known; --probe asks them";
/** Where the sources lead is all that is asked. */
const PROBING = {
	sample: 0,
	budget: 1e4
};
/** Problems of sources that are told one by one. */
const MOST_PROBLEMS = 10;
/** `plan`: what would be done, decided and not done; without `--probe` no connection is opened but for a manifest by URL. */
async function planCommand(line, env, terminal) {
	const [json, block] = [line.flag("json"), line.flag("allowed-endpoints")];
	if (json && block) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.l("plan prints one of --json and --allowed-endpoints");
	const log = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(terminal, env.RUNNER_DEBUG === "1");
	const inputs = await readPlanInputs(line, env);
	const road = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ht)(env, inputs);
	const { policy, credentials } = inputs;
	const secrets = [...road.secrets, ...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.et)(credentials)];
	terminal.secrets.add((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.t)(inputs, { secrets }));
	const request = await (0,_read_request_js__WEBPACK_IMPORTED_MODULE_4__.n)(inputs, env, terminal);
	const plan = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.st)({
		...inputs,
		request
	});
	const files = [...(0,_read_request_js__WEBPACK_IMPORTED_MODULE_4__.t)(inputs), ...plan.dataset.files];
	const tiers = planTiers(inputs, isInJob(env));
	const cache = placesOf(tiers.names, inputs, env);
	(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.H)(inputs.caCertificates, log);
	for (const warning of [
		...road.warnings,
		...policy.warnings,
		...credentials.warnings,
		...plan.warnings
	]) log.warning(warning);
	const isProbed = line.flag("probe");
	const examined = isProbed ? await probeSources(files, inputs, env) : [];
	tellProblems(examined, log);
	const source = files.flatMap(({ sources }) => sources);
	const redirect = examined.flatMap(({ hops }) => hops.slice(1).map(({ url }) => url));
	const endpoints = (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.t)({
		source,
		redirect,
		cache: cache.urls
	}, road);
	const isGuess = !isProbed && source.some(_endpoints_js__WEBPACK_IMPORTED_MODULE_2__.r);
	const notes = [
		...plan.notes,
		...tiers.notes,
		...isGuess ? [UNPROBED] : [],
		...cache.notes
	];
	const print = (lines) => terminal.out(lines.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.s).join("\n"));
	if (json || block) for (const note of notes) log.info(`note: ${note}`);
	if (json) terminal.out(JSON.stringify(planDocument(plan, tiers.names, endpoints), null, 2));
	else if (block) print(allowedEndpoints(endpoints));
	else {
		const space = {
			needed: (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(plan),
			free: await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.It)(plan.home)
		};
		const titles = tiers.names.map((name) => titleOf(name, inputs));
		print(planText(plan, {
			tiers: titles,
			endpoints,
			space,
			notes
		}));
	}
	return 0;
}
function tellProblems(examined, log) {
	const problems = examined.flatMap(({ failure }) => failure?.message ?? []);
	for (const problem of problems.slice(0, MOST_PROBLEMS)) log.warning(problem);
	if (problems.length > MOST_PROBLEMS) log.warning(`${(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Wt)(problems.length - MOST_PROBLEMS, "further source")} gave no file`);
}
function isInJob({ GITHUB_ACTIONS }) {
	return GITHUB_ACTIONS === "true";
}
/** In a job it is the action's step that is planned, elsewhere the command's `fetch`. */
function readPlanInputs(line, env) {
	const workingDirectory = process.cwd();
	if (!isInJob(env)) return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._)(line.input, (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ft)(env, workingDirectory), workingDirectory);
	const runner = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.v)(env, workingDirectory);
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._)(line.input, runner, (0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(runner.temp, "datasets"));
}
function planTiers(inputs, inJob) {
	const { names, notes } = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.D)(inputs);
	if (inJob || inputs.cache !== "auto") return {
		names,
		notes
	};
	return {
		names: names.filter((name) => name !== "actions"),
		notes
	};
}
/** Where the tiers are that have hosts. */
function placesOf(names, { s3 }, env) {
	const places = [...names.includes("actions") ? [cachePlaces(env)] : [], ...names.includes("s3") && s3 ? [(0,_place_js__WEBPACK_IMPORTED_MODULE_3__.i)((0,_place_js__WEBPACK_IMPORTED_MODULE_3__.a)(s3, env), env)] : []];
	return {
		urls: places.flatMap(({ urls }) => urls),
		notes: places.flatMap(({ notes }) => notes)
	};
}
function titleOf(name, { runner, s3 }) {
	if (name === "s3") return `the S3 bucket ${s3?.bucket}`;
	return name === "actions" ? "the Actions cache" : `the folder ${(0,node_path__WEBPACK_IMPORTED_MODULE_5__.join)(runner.toolCache ?? "", _fetch_js__WEBPACK_IMPORTED_MODULE_0__.O)}`;
}
async function probeSources(files, inputs, env) {
	const [{ openNetwork }, { examineSources, suspectsOf }] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2875)).then((n) => n.mt), __webpack_require__.e(/* import() */ 139).then(__webpack_require__.bind(__webpack_require__, 139))]);
	const ports = {
		...openNetwork(env, inputs),
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht
	};
	return examineSources(suspectsOf(files, inputs.allowHttpRedirects), PROBING, ports);
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

/***/ 3087:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readRegion),
/* harmony export */   r: () => (/* binding */ s3_inputs_exports),
/* harmony export */   t: () => (/* binding */ readEndpoint)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5557);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);



// src/s3-inputs.ts
var s3_inputs_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ readS3Inputs: () => readS3Inputs });
/** S3 allows 3 to 63 characters; other stores, and older buckets, also capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/;
/** The name of an object has 1024 bytes, of which ours need 400. */
const LONGEST_PREFIX = 500;
/** Parses the inputs of the S3 tier, where one names a bucket. */
function readS3Inputs(read) {
	const bucket = read("s3-bucket");
	if (!BUCKET.test(bucket)) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("s3-bucket", `"${bucket}" is no bucket's name`, BUCKET_ADVICE);
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
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("s3-prefix", `"${prefix}" is no plain path`, `Use names with / between them, such as team/datasets, in at most ${LONGEST_PREFIX} bytes.`);
}
/** Parses the URL of a store; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readEndpoint(name, text) {
	if (text === "") return void 0;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	const isBare = url && `${url.username}${url.password}${url.search}${url.hash}` === "";
	if (url && isBare && /^https?:$/.test(url.protocol)) return url;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt(name, "it is no plain http: or https: URL", "Write it as https://storage.example.org, without a log-in, a query or the bucket.");
}
/** Checks the name of a region; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readRegion(name, text) {
	if (text === "") return void 0;
	if (/^[a-z0-9][a-z0-9-]{0,62}$/i.test(text)) return text;
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt(name, `"${text}" is no region`, "Write it as eu-central-1; other stores often want auto or us-east-1.");
}



/***/ })

};
;