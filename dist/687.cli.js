"use strict";
exports.id = 687;
exports.ids = [687];
exports.modules = {

/***/ 1687:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openS3Tier: () => (/* binding */ openS3Tier)
/* harmony export */ });
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2875);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9548);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_6__);








// src/network/sender.ts
/** Makes a sender; it opens no connection yet, and its idle ones keep no process alive. */
function sender({ road, ca, policy = _index_js__WEBPACK_IMPORTED_MODULE_1__.K, deadlines = _fetch_js__WEBPACK_IMPORTED_MODULE_0__.r }) {
	const store = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.u)(ca);
	const agents = /* @__PURE__ */ new Map();
	const { signal } = new AbortController();
	async function agentFor(url, via) {
		const { Agent } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
		const place = (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.n)({
			url,
			via
		});
		const agent = agents.get(place) ?? new Agent({ keepAlive: true });
		agent.createConnection = (_options, done) => {
			(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.l)(store, (trust) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.d)(url, via, {
				deadlines,
				signal,
				trust
			})).then((socket) => done?.(null, socket), (error) => done?.(error, void 0));
		};
		agents.set(place, agent);
		return agent;
	}
	return { async send({ method, url, headers, body, signal }) {
		(0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.lt)(policy, url);
		const via = road.decide(url);
		const [{ request }, agent] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23)), agentFor(url, via)]);
		const absolute = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via);
		const credentials = absolute ? via.proxy.credentials : void 0;
		const asked = request({
			method,
			agent,
			host: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url),
			port: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url),
			path: `${absolute ? url.origin : ""}${url.pathname}${url.search}`,
			headers: {
				...headers,
				...credentials && { "proxy-authorization": (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.rt)(credentials) }
			},
			signal
		});
		asked.on("error", () => {});
		try {
			const answered = (0,node_events__WEBPACK_IMPORTED_MODULE_6__.once)(asked, "response");
			give(body, asked);
			const [answer] = await answered;
			const { statusCode: status = 0, statusMessage: statusText = "", headers } = answer;
			if (via.kind === "proxy" && (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.o)({
				status,
				headers
			}, url, via)) {
				asked.destroy();
				throw (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.f)({
					status,
					statusText,
					headers,
					page: ""
				}, url, via);
			}
			return answer;
		} catch (error) {
			asked.destroy();
			throw signal.aborted ? signal.reason : (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.bt)(error, url, via);
		}
	} };
}
function give(body, asked) {
	if (body === void 0 || typeof body === "string" || body instanceof Uint8Array) {
		asked.end(body);
		return;
	}
	body.on("error", (error) => asked.destroy(error));
	asked.on("close", () => body.destroy());
	body.pipe(asked);
}

// src/tiers/job-event.ts
/** Events that only those can cause who may write to the repository. */
const OWN_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
/** GitHub sends no larger ones. */
const LARGEST_EVENT = 26214400;
/** Reads the description of the event that GitHub puts at `path`; one that cannot be read says nothing. */
function readJobEvent(path) {
	const event = path ? readJson(path) : void 0;
	const branch = at(event, "repository", "default_branch");
	const base = at(event, "repository", "full_name");
	const head = at(event, "pull_request", "head", "repo", "full_name");
	return {
		defaultBranch: typeof branch === "string" ? branch : void 0,
		isFromFork: typeof base === "string" && typeof head === "string" && head !== base
	};
}
function readJson(path) {
	try {
		const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(path);
		return size > LARGEST_EVENT ? void 0 : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(path, "utf8"));
	} catch {
		return;
	}
}
function at(value, ...names) {
	return names.reduce((inner, name) => typeof inner === "object" && inner !== null ? inner[name] : void 0, value);
}

// src/tiers/budget.ts
/** Milliseconds for a question to a tier's service, with all its tries. */
const LOOKUP_BUDGET_MS = 1e4;
const TRANSFER_BUDGET_MS = 3e4;
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1e3;
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3;
/** Milliseconds for a transfer, from the sizes that are known. */
function transferBudget(files) {
	const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0);
	return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER;
}
/** What is wrong when such a time is over. */
function overBudget(milliseconds) {
	return /* @__PURE__ */ new Error(`it did not finish within ${Math.round(milliseconds / 1e3)} s`);
}

// src/tiers/s3/entry.ts
/** Raised when an entry of the same name would say something else. */
const VERSION = 1;
/** What an entry says: which objects belong to a key. Nothing that restores relies on it; people and cleaners do. */
function formatEntry(key, files) {
	const listed = files.map(({ path, digest, size }) => ({
		path,
		digest: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest),
		size
	})).toSorted((a, b) => a.path < b.path ? -1 : 1);
	const bytes = Buffer.from(`${JSON.stringify({
		version: VERSION,
		key,
		files: listed
	}, null, 1)}\n`);
	const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(bytes).digest("hex");
	return {
		body: () => bytes,
		size: bytes.length,
		sha256
	};
}

// src/tiers/s3/service-error.ts
/** Whether an error has one of these names, which for an answer of a store is the code that it gave. */
function isNamed(error, ...names) {
	return error instanceof Error && names.includes(error.name);
}
/** The status that a store answered with; undefined where none did. */
function statusOf(error) {
	const { status, $metadata } = error;
	return status ?? $metadata?.httpStatusCode;
}

// src/tiers/s3/explain-refusal.ts
const NO_CREDENTIALS = "no credentials were found; looked for AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY, a profile (AWS_PROFILE, ~/.aws), a web identity (AWS_WEB_IDENTITY_TOKEN_FILE with AWS_ROLE_ARN), and the role of a container or machine";
const LONGEST = 300;
/** Why the store could not be used, with what to change; `source` is where the credentials came from, if there are any. */
function explainRefusal(error, place, source) {
	if (isNamed(error, "CredentialsProviderError")) return `${NO_CREDENTIALS} (${lineOf((0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.B)(error))})`;
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft && !/storage error/.test(error.message)) return error.message;
	const { name = "", message = "", $response } = error;
	const status = statusOf(error);
	const code = /storage error, (\w+)/.exec(message)?.[1] ?? name;
	const region = $response?.headers?.["x-amz-bucket-region"];
	const said = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft ? message : describe(status, code, message);
	if (source === void 0 && status !== void 0) return `no credentials were given: ${said}`;
	if (code === "NoSuchBucket") return `${said}; there is no bucket "${place.bucket}" at ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__.t)(place).host}: check s3-bucket and s3-endpoint`;
	if (region !== void 0 && region !== place.region) return `${said}; the bucket is in ${region}: set s3-region: ${region}`;
	if (code === "RequestTimeTooSkewed") return `${said}; the clock of this machine is wrong`;
	if (status === 401 || status === 403) return `${said}; asked with ${source}${hintOf(code)}`;
	return said;
}
function describe(status, code, message) {
	const named = /^Unknown/.test(code) ? "" : ` ${code}`;
	const more = message === "" || message === code || /^Unknown/.test(message) ? "" : `: ${message}`;
	return status === void 0 ? lineOf(message || code) : lineOf(`it answered ${status}${named}${more}`);
}
/** S3 hides what is missing from those who may not list the bucket. */
function hintOf(code) {
	if (code === "ExpiredToken") return "; they have run out";
	return code === "AccessDenied" || code === "Forbidden" ? ", which may need s3:ListBucket, s3:GetObject, s3:PutObject and s3:AbortMultipartUpload there" : "";
}
function lineOf(text) {
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(text.replace(/\s+/g, " ").trim(), LONGEST);
}

// src/tiers/s3/judge-fetched.ts
/** Whether the store simply does not have the object. */
function isMissing({ error }) {
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft && error.code === "not-found";
}
/**
* What a store turned out to be worth, with the files below `folder`. An object that an entry promises and that is not
* there counts as wrong; a store that fails half-way is worth what it gave, and `tell` hears why.
*/
function judgeFetched(fetched, { name, isThere }, folder, explain, tell) {
	const verified = fetched.flatMap(({ verified }) => verified ?? []);
	const missing = fetched.filter(isMissing);
	const others = fetched.flatMap((each) => mismatchOf(each) ?? []);
	const mismatches = isThere ? [...others, ...missing.map(lost)] : others;
	const trouble = fetched.find((each) => each.error !== void 0 && !isMissing(each) && mismatchOf(each) === void 0);
	const reason = trouble && explain(trouble.error);
	if (verified.length === 0 && mismatches.length === 0) return reason === void 0 ? { kind: "miss" } : {
		kind: "unavailable",
		reason
	};
	if (reason !== void 0) tell(reason);
	return {
		kind: reason === void 0 && (isThere || verified.length === fetched.length) ? "found" : "partial",
		entry: name,
		folder,
		verified,
		mismatches
	};
}
function lost({ file }) {
	return {
		pin: file,
		expected: expectedOf(file),
		actual: "nothing: the object is missing"
	};
}
/** The bytes that came instead, where some came. */
function mismatchOf({ file, error }) {
	const reasons = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Vt ? error.reasons : [error];
	for (const reason of reasons) {
		if (reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt) return {
			pin: file,
			expected: reason.expected,
			actual: reason.actual
		};
		if (reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Gt) return {
			pin: file,
			expected: expectedOf(file),
			actual: `${reason.received} bytes`
		};
	}
}
function expectedOf({ digest, size }) {
	return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)}${size === void 0 ? "" : ` (${size} bytes)`}`;
}

// src/tiers/s3/fetch-objects.ts
/** A store is near, and the next tier waits. */
const RETRIES = 2;
/** So many files without one that is there tell that the rest is not there either. */
const SAMPLE = 64;
/**
* Fetches the objects of a dataset, the largest first, by the engine of all downloads, which hashes them while they come.
* Where no entry promises them, another dataset may have brought some: a sample tells whether to ask for the rest.
*/
async function fetchObjects(pins, urlsOf, isPromised, folder, { store, clock, concurrency, minSpeed, deadline, debug }) {
	const files = pins.map((pin) => ({
		...pin,
		sources: urlsOf(pin)
	})).toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0));
	const policy = {
		retries: RETRIES,
		concurrency,
		minSpeed,
		deadline
	};
	const log = {
		info: debug,
		debug
	};
	const ports = {
		client: store.client,
		clock,
		log,
		allowHttpRedirects: false,
		onBytes: () => {},
		..._fetch_js__WEBPACK_IMPORTED_MODULE_0__.m
	};
	const fetch = (some) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.h)(some, folder, policy, ports);
	if (isPromised || files.length <= SAMPLE) return fetch(files);
	const sample = await fetch(files.slice(0, SAMPLE));
	if (sample.every(isMissing)) return sample;
	return [...sample, ...await fetch(files.slice(SAMPLE))];
}

// src/tiers/s3/passing.ts
/** Whether the same request to a store may succeed a moment later. */
function isPassing(error) {
	if (isNamed(error, "RequestTimeTooSkewed")) return true;
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft) return !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ut || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.At);
	const status = statusOf(error) ?? 0;
	return status >= 500 && status !== 501 || status === 429 || status === 408;
}

// src/tiers/s3/upload.ts
const MIB = 1024 ** 2;
/** From here on a file goes in parts. */
const LARGE = 64 * MIB;
const PART = 16 * MIB;
/** S3 takes no more of them. */
const MOST_PARTS = 1e4;
/** Node's own 64 KiB cost twice the CPU. */
const READ_SIZE = 262144;
const TRIES = 3;
const FIRST_WAIT_MS = 500;
/** Milliseconds for taking back what was begun. */
const CLEANING_MS = 1e4;
/** Bytes of each part of a file of this size but the last. */
function partSize(size) {
	return Math.max(PART, Math.ceil(size / MOST_PARTS / MIB) * MIB);
}
/** Puts a file under a name: the whole, or nothing that anybody sees. */
async function upload(store, name, file, overwrite, policy) {
	if (file.size >= LARGE) return uploadParts(store, name, file, overwrite, policy);
	const content = await contentOf(file, 0, file.size);
	return again(policy, async (attempt) => {
		return attempt > 1 && !overwrite && await store.has(name, policy.signal) ? "exists" : store.put(name, content, overwrite, policy.signal);
	});
}
/** Runs something that a moment may heal, with a few tries. */
async function again({ clock, signal }, run) {
	for (let attempt = 1;; attempt += 1) try {
		return await run(attempt);
	} catch (error) {
		signal.throwIfAborted();
		if (attempt >= TRIES || !isPassing(error)) throw error;
		await clock.sleep(FIRST_WAIT_MS * 2 ** attempt * clock.random(), signal);
	}
}
async function uploadParts(store, name, file, overwrite, policy) {
	const { signal, concurrency } = policy;
	const length = partSize(file.size);
	const starts = Array.from({ length: Math.ceil(file.size / length) }, (_, index) => index * length);
	const id = await again(policy, () => store.beginParts(name, signal));
	try {
		const parts = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)(starts, concurrency, async (start) => {
			const content = await contentOf(file, start, Math.min(file.size, start + length));
			return again(policy, () => store.putPart(name, id, start / length + 1, content, signal));
		});
		const put = await again(policy, () => store.endParts(name, id, parts, overwrite, signal));
		if (put === "exists") await abandon(store, name, id);
		return put;
	} catch (error) {
		await abandon(store, name, id);
		throw error;
	}
}
/** The parts cost money until they are taken back; a bucket's lifecycle rule does it where we cannot. */
async function abandon(store, name, id) {
	await store.abandonParts(name, id, AbortSignal.timeout(CLEANING_MS)).catch(() => void 0);
}
/** A part of a file, hashed; it is read once more when it is sent. */
async function contentOf({ location, digest, size }, start, end) {
	const last = {
		start,
		end: end - 1,
		highWaterMark: READ_SIZE
	};
	const body = () => start === end ? Buffer.alloc(0) : (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.createReadStream)(location, last);
	if (digest.algorithm === "sha256" && end - start === size) return {
		body,
		size,
		sha256: digest.hex
	};
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256");
	await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.nt)(location, (part) => hash.update(part), {
		start,
		end
	});
	return {
		body,
		size: end - start,
		sha256: hash.digest("hex")
	};
}

// src/tiers/s3/s3-tier.ts
/** Milliseconds that a file may cost, however small. */
const EACH_FILE_MS = 50;
/**
* A bucket of an S3-compatible store. Each file is an object named by its digest, which datasets share; an entry, written
* last, says that those of a key are all there. Files are hashed while they come.
*/
function s3Tier(ports) {
	let opened;
	const begin = async () => {
		const [store, levels] = await Promise.all([ports.open(), ports.trust()]);
		return {
			...ports,
			store,
			levels,
			sound: /* @__PURE__ */ new Set(),
			wrong: /* @__PURE__ */ new Set()
		};
	};
	const session = () => {
		opened ??= begin();
		return opened;
	};
	/** Runs within a budget; any failure becomes a reason. */
	const bounded = async (ms, run, refuse) => {
		let explain = _fetch_js__WEBPACK_IMPORTED_MODULE_0__.B;
		try {
			const begun = await session();
			explain = (error) => explainRefusal(error, ports.place, begun.store.source());
			return await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.ot)(ms, ports.clock, (deadline) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.at)(() => run(begun, deadline), deadline.signal), () => overBudget(ms));
		} catch (error) {
			return refuse(explain(error));
		}
	};
	const unavailable = (reason) => ({
		kind: "unavailable",
		reason
	});
	const look = (key) => bounded(LOOKUP_BUDGET_MS, (begun, { signal }) => lookup(begun, key, signal), unavailable);
	return {
		name: "s3",
		title: `the S3 bucket ${ports.place.bucket}`,
		lookup: look,
		async restore(key, pins, into, wanted = pins) {
			const looked = await look(key);
			if (looked.kind === "unavailable") return looked;
			const entry = looked.kind === "found" ? looked.entry : void 0;
			const run = (begun, deadline) => restore(begun, {
				entry,
				key,
				pins: wanted,
				into
			}, deadline);
			const answer = await bounded(budgetFor(wanted), run, unavailable);
			const { verified = [] } = "folder" in answer ? answer : {};
			await keepOnly(new Set(verified.map(({ location }) => location)), into);
			return answer;
		},
		save: (key, files) => bounded(budgetFor(files), (begun, { signal }) => save(begun, key, files, signal), (reason) => ({
			kind: "refused",
			reason
		}))
	};
}
async function lookup({ store, place, levels, clock }, key, signal) {
	for (const level of levels.reads) {
		const entry = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__.n)(place, level, key);
		if (await again({
			clock,
			signal
		}, () => store.has(entry, signal))) return {
			kind: "found",
			entry
		};
	}
	return { kind: "miss" };
}
async function restore(session, { entry, key, pins, into }, deadline) {
	const { place, levels, store, sound, wrong, debug } = session;
	const urlsOf = ({ digest }) => levels.reads.map((level) => store.urlOf((0,_place_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, level, digest)));
	const fetched = await fetchObjects(pins, urlsOf, entry !== void 0, into, {
		...session,
		deadline
	});
	const judged = {
		name: entry ?? (0,_place_js__WEBPACK_IMPORTED_MODULE_2__.n)(place, levels.writes, key),
		isThere: entry !== void 0
	};
	const explain = (error) => explainRefusal(error, place, store.source());
	const answer = judgeFetched(fetched, judged, into, explain, debug);
	if (answer.kind === "found" || answer.kind === "partial") {
		for (const { pin } of answer.verified ?? []) move((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(pin.digest), wrong, sound);
		for (const { pin } of answer.mismatches ?? []) move((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(pin.digest), sound, wrong);
	}
	return answer;
}
async function save({ store, place, levels, sound, wrong, concurrency, clock }, key, files, signal) {
	const entry = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__.n)(place, levels.writes, key);
	const policy = {
		concurrency,
		clock,
		signal
	};
	const isHealed = files.some(({ digest }) => wrong.has((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)));
	if (!isHealed && await again(policy, () => store.has(entry, signal))) return { kind: "exists" };
	const missing = new Map(files.map((file) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(file.digest), file]));
	for (const digest of sound) missing.delete(digest);
	const put = async ([digest, file], parts) => {
		const name = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__.r)(place, levels.writes, file.digest);
		const size = await again(policy, () => store.sizeOf(name, signal));
		const isWrong = wrong.has(digest) || size !== void 0 && size !== file.size;
		if (size !== void 0 && !isWrong) return;
		await upload(store, name, file, isWrong, {
			...policy,
			concurrency: parts
		});
	};
	const isLarge = ([, { size }]) => size >= LARGE;
	await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)([...missing].filter((file) => !isLarge(file)), concurrency, (file) => put(file, 1));
	await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Vt)([...missing].filter(isLarge), 1, (file) => put(file, concurrency));
	const content = formatEntry(key, files);
	return await again(policy, () => store.put(entry, content, isHealed, signal)) === "exists" ? { kind: "exists" } : {
		kind: "saved",
		entry
	};
}
/** Removes what else came into a folder: it would take the room of what is fetched in its place. */
async function keepOnly(locations, folder) {
	const others = (await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Lt)(folder).catch(() => [])).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).filter((path) => !locations.has(path));
	await Promise.all(others.map((path) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.Rt)(path, { force: true }).catch(() => void 0)));
}
function move(digest, from, to) {
	from.delete(digest);
	to.add(digest);
}
function budgetFor(files) {
	return transferBudget(files) + files.length * EACH_FILE_MS;
}

// src/tiers/s3/trust-level.ts
/**
* Decides by event and ref, as GitHub scopes its cache: protected branches and the default branch write for all;
* everything else reads that and keeps its own apart. Outside GitHub there is nothing to tell them by.
*/
function trustOf(env, defaultBranch) {
	const isOwn = OWN_EVENTS.includes(env.GITHUB_EVENT_NAME ?? "");
	const isMain = defaultBranch !== void 0 && env.GITHUB_REF === `refs/heads/${defaultBranch}`;
	return env.GITHUB_ACTIONS !== "true" || isOwn && (isMain || env.GITHUB_REF_PROTECTED === "true") ? {
		reads: ["trusted"],
		writes: "trusted"
	} : {
		reads: ["trusted", "untrusted"],
		writes: "untrusted"
	};
}

// src/tiers/s3/open-s3-tier.ts
/** The S3 tier as inputs and environment want it; the SDK is loaded when it is first asked. */
function openS3Tier(inputs, { env, network, keepSecrets, debug }) {
	const { s3, concurrency, minSpeed, policy, caCertificates } = inputs;
	if (s3 === void 0) throw new Error("the tiers were selected without a bucket");
	const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_2__.a)(s3, env);
	const { client, road } = network;
	return s3Tier({
		place,
		trust: async () => trustOf(env, readJobEvent(env.GITHUB_EVENT_PATH).defaultBranch),
		async open() {
			const { openStore } = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_0__.S)("tiers/s3/s3-store.mjs");
			const ports = {
				client,
				sender: sender({
					road,
					ca: caCertificates.pem,
					policy
				}),
				keepSecrets
			};
			return openStore(place, ports);
		},
		clock: _fetch_js__WEBPACK_IMPORTED_MODULE_0__.Ht,
		concurrency,
		minSpeed,
		debug
	});
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