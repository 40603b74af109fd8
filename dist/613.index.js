"use strict";
exports.id = 613;
exports.ids = [613];
exports.modules = {

/***/ 7613:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readJson$1),
/* harmony export */   actionsCacheTier: () => (/* binding */ actionsCacheTier),
/* harmony export */   c: () => (/* binding */ entryVersion),
/* harmony export */   i: () => (/* binding */ messageOf),
/* harmony export */   l: () => (/* binding */ ArchiveTrouble),
/* harmony export */   n: () => (/* binding */ readService),
/* harmony export */   o: () => (/* binding */ refusalOf),
/* harmony export */   r: () => (/* binding */ asciiJson),
/* harmony export */   s: () => (/* binding */ sendCall),
/* harmony export */   t: () => (/* binding */ withinTime)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _job_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8379);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6698);
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_async_hooks__WEBPACK_IMPORTED_MODULE_6__);








// src/tiers/entry-terms.ts
/**
* The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
* every runner; it is resolved in a folder of ours, never in the user's workspace.
*/
const PATH_LITERAL = "setup-dataset";

// src/tiers/actions-direct/byte-queue.ts
/** Bytes of a block, which holds what came in several reads. */
const BLOCK = 262144;
/** Buffers that are used again: what comes and goes by the gigabyte must not wait for the garbage collector. */
var BlockPool = class {
	#free = [];
	take() {
		return this.#free.pop() ?? Buffer.allocUnsafeSlow(BLOCK);
	}
	give(buffer) {
		this.#free.push(buffer);
	}
};
/** Bytes between a connection and who takes them, in order; how many may wait is up to who pushes. */
var ByteQueue = class {
	#pool;
	#blocks = [];
	#waiting = 0;
	#total = 0;
	#end;
	#wake = () => {};
	#taken = () => {};
	constructor(pool) {
		this.#pool = pool;
	}
	/** Bytes that wait. */
	get waiting() {
		return this.#waiting;
	}
	/** Bytes that came so far. */
	get total() {
		return this.#total;
	}
	/** Calls back whenever some were taken. */
	onTaken(taken) {
		this.#taken = taken;
	}
	/** Adds a copy of the bytes. */
	push(bytes) {
		for (let at = 0; at < bytes.length;) {
			const block = this.#open();
			const copied = bytes.copy(block.buffer, block.length, at);
			block.length += copied;
			at += copied;
		}
		this.#waiting += bytes.length;
		this.#total += bytes.length;
		this.#wake();
	}
	/** Nothing more comes; with an error, what waits is still given before it is thrown. */
	end(error) {
		this.#end = { error };
		this.#wake();
	}
	/** Gives the bytes; each chunk is lent until the next is asked for. */
	async *[Symbol.asyncIterator]() {
		for (;;) {
			const block = this.#blocks.shift();
			if (block !== void 0) {
				this.#waiting -= block.length;
				this.#taken();
				yield block.buffer.subarray(0, block.length);
				this.#pool.give(block.buffer);
			} else if (this.#end === void 0) await new Promise((wake) => {
				this.#wake = wake;
			});
			else if (this.#end.error === void 0) return;
			else throw this.#end.error;
		}
	}
	/** The last block, if it has room. */
	#open() {
		const last = this.#blocks.at(-1);
		if (last !== void 0 && last.length < last.buffer.length) return last;
		const block = {
			buffer: this.#pool.take(),
			length: 0
		};
		this.#blocks.push(block);
		return block;
	}
};

// src/tiers/actions-direct/receive-part.ts
/** Milliseconds without a byte after which a connection is given up, unless the caller says otherwise. */
const IDLE_MS = 1e4;
/** Bytes that may wait to be taken before a connection is told to pause. */
const MOST_WAITING = 8388608;
/** The archive could not be had; the message is the reason for people. */
var ArchiveTrouble = class extends Error {
	/** Whether another try may help. */
	mayPass;
	constructor(message, mayPass, cause) {
		super(message, { cause });
		this.mayPass = mayPass;
	}
};
/** Puts the body of an answer into the queue; throws where it is not `expected` bytes long, where that is known. */
async function receivePart({ body, url }, expected, queue, idle = IDLE_MS) {
	let received = 0;
	let isPaused = false;
	const watch = () => {
		if (isPaused) timer.refresh();
		else body.destroy(new ArchiveTrouble(`${url.host} sent nothing for ${idle / 1e3} s`, true));
	};
	const timer = setTimeout(watch, idle);
	queue.onTaken(() => {
		if (!isPaused || queue.waiting > 8388608 / 2) return;
		isPaused = false;
		timer.refresh();
		body.resume();
	});
	const broken = (cause) => new ArchiveTrouble(`${url.host} broke off after ${received} of ${expected ?? "unknown"} bytes`, true, cause);
	try {
		await body.read((chunk) => {
			received += chunk.length;
			if (received > (expected ?? Number.POSITIVE_INFINITY)) throw new ArchiveTrouble(`${url.host} sent more than ${expected} bytes`, false);
			queue.push(chunk);
			timer.refresh();
			if (queue.waiting > 8388608) {
				isPaused = true;
				body.pause();
			}
			return "more";
		});
	} catch (error) {
		throw isNetworkError(error) ? broken(error) : error;
	} finally {
		clearTimeout(timer);
	}
	if (received < (expected ?? 0)) throw broken();
}
/** As Node tells that a connection broke. */
function isNetworkError(error) {
	return error instanceof Error && "code" in error && /^(E[A-Z]+|HPE_.*|ERR_.*)$/.test(String(error.code));
}

// src/tiers/actions-direct/archive-bytes.ts
/** Bytes of a request: what comes before it is taken is held in memory. */
const PART = 8388608;
const AT_ONCE = 4;
/** Milliseconds before another try for what is missing of a part. */
const WAITS$1 = [300, 1e3];
/**
* The bytes behind a URL in their order, in a few requests at once where the server gives parts; never more than
* {@link AT_ONCE} times {@link PART} bytes ahead of who takes them; a chunk is lent until the next is asked for. The signal must end
* when nobody reads any more. Throws an {@link ArchiveTrouble} or a FetchError.
*/
async function* archiveBytes(ports, url, signal) {
	const source = new Source(ports, url, signal);
	const first = await source.open({
		start: 0,
		end: PART
	});
	if (first.status === 416) return first.body.destroy();
	if (first.status !== 206) return yield* source.whole(first);
	const total = totalOf(first, 0);
	const ahead = [source.part({
		start: 0,
		end: Math.min(PART, total)
	}, first)];
	for (let next = PART;;) {
		for (; next < total && ahead.length < AT_ONCE; next += PART) ahead.push(source.part({
			start: next,
			end: Math.min(next + PART, total)
		}));
		const queue = ahead.shift();
		if (queue === void 0) return;
		yield* queue;
	}
}
var Source = class {
	#client;
	#clock;
	#url;
	#signal;
	#idle;
	#pool = new BlockPool();
	constructor({ client, clock, idle }, url, signal) {
		this.#client = client;
		this.#clock = clock;
		this.#url = url;
		this.#signal = signal;
		this.#idle = idle;
	}
	/** Asks until there is an answer with bytes of the archive. */
	open(span) {
		return this.#patiently(() => this.#ask(span));
	}
	/** An answer that is the whole archive. */
	whole(response) {
		const length = response.headers["content-length"];
		const expected = length === void 0 ? void 0 : Number(length);
		return this.#filled((queue) => receivePart(response, expected, queue, this.#idle));
	}
	/** A part of the archive, whose first answer may be there. */
	part({ start, end }, first) {
		let answer = first;
		return this.#filled(async (queue) => {
			await this.#patiently(async () => {
				const from = start + queue.total;
				const response = answer ?? await this.#ask({
					start: from,
					end
				});
				answer = void 0;
				if (response.status !== 206) throw new ArchiveTrouble(`${response.url.host} gave no part`, false);
				totalOf(response, from);
				await receivePart(response, end - from, queue, this.#idle);
			});
		});
	}
	#filled(fill) {
		const queue = new ByteQueue(this.#pool);
		fill(queue).then(() => queue.end(), (error) => queue.end(error));
		return queue;
	}
	async #ask({ start, end }) {
		const headers = { range: `bytes=${start}-${end - 1}` };
		const response = await this.#client.open(this.#url, {
			headers,
			signal: this.#signal
		});
		const { status, statusText, body, url } = response;
		if (status === 200 || status === 206 || isEmpty(response)) return response;
		const content = (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.w)(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.S)(body));
		const answer = {
			...response,
			statusText,
			content,
			from: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.kt)(url)
		};
		throw new ArchiveTrouble((0,_network_js__WEBPACK_IMPORTED_MODULE_2__.y)(answer, this.#clock.now()).message, status >= 500);
	}
	async #patiently(attempt) {
		for (const wait of WAITS$1) try {
			return await attempt();
		} catch (error) {
			if (this.#signal.aborted || !mayPass(error)) throw error;
			await this.#clock.sleep(wait, this.#signal);
		}
		return attempt();
	}
};
/** Of nothing there is no part. */
function isEmpty({ status, headers }) {
	return status === 416 && headers["content-range"] === "bytes */0";
}
function mayPass(error) {
	if (error instanceof ArchiveTrouble) return error.mayPass;
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Xt && error.code === "connection-lost";
}
/** How long the archive is, from an answer that begins where it was asked to. */
function totalOf({ headers, url }, start) {
	const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers["content-range"] ?? "") ?? [];
	if (Number(first) === start && total !== void 0) return Number(total);
	throw new ArchiveTrouble(`${url.host} gave another part than it was asked for`, false);
}

// src/tiers/actions-direct/entry-version.ts
/** How the package packs an entry, in its own words; the service keeps entries of each apart. */
const COMPRESSIONS = ["zstd-without-long", "gzip"];
const SALT = "1.0";
/** The version that @actions/cache gives an entry of this path which every system may read. */
function entryVersion(path, compression) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update([
		path,
		compression,
		SALT
	].join("|")).digest("hex");
}

// src/tiers/actions-direct/surprise.ts
/** Something that our reader does not know and the package may; the message says what. */
var Surprise = class extends Error {};

// src/tiers/actions-direct/send-call.ts
const LONGEST_ANSWER$1 = 65536;
/** Asks once; throws a {@link Surprise} for an answer of more than `longest` bytes. */
async function sendCall(client, { url, ...request }, signal, longest = LONGEST_ANSWER$1) {
	const { status, statusText, body } = await client.open(url, {
		...request,
		signal
	});
	const chunks = [];
	let size = 0;
	await body.read((chunk) => {
		size += chunk.length;
		if (size > longest) throw new Surprise(`the answer of ${url.host} is very long`);
		chunks.push(Buffer.from(chunk));
		return "more";
	});
	return {
		status,
		statusText,
		text: Buffer.concat(chunks).toString("utf8")
	};
}

// src/tiers/actions-direct/service-call.ts
const METHOD = "/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL";
const LONGEST_MESSAGE = 300;
const LONGEST_STATUS = 60;
/** What the package tries again after. */
const PASSING = /* @__PURE__ */ new Set([
	500,
	502,
	503,
	504
]);
/** How the service is asked for the first of these keys that an entry of the version has. */
function serviceCall({ kind, base, token }, [key, ...restoreKeys], version) {
	const authorization = token === "" ? {} : { authorization: `Bearer ${token}` };
	if (kind === "v1") {
		const keys = encodeURIComponent([key, ...restoreKeys].join(","));
		return {
			url: new URL(`${base.href}_apis/artifactcache/cache?keys=${keys}&version=${version}`),
			headers: {
				...authorization,
				accept: "application/json;api-version=6.0-preview.1"
			}
		};
	}
	const more = restoreKeys.length === 0 ? {} : { restore_keys: restoreKeys };
	return {
		url: new URL(METHOD, base),
		headers: {
			...authorization,
			accept: "application/json",
			"content-type": "application/json"
		},
		post: asciiJson({
			key,
			...more,
			version
		})
	};
}
/** Reads the answer to such a call. */
function readAnswer(kind, status, statusText, body) {
	if (kind === "v1" && status === 204) return { kind: "miss" };
	const json = readJson$1(body);
	if (status < 200 || status > 299) return {
		kind: "refused",
		reason: refusalOf(status, statusText, json),
		mayPass: PASSING.has(status)
	};
	if (json !== void 0) return kind === "v1" ? readV1(json) : readV2(json);
	if (!/^\s*</.test(body)) throw new Surprise("the cache service answered with no JSON object");
	return {
		kind: "refused",
		reason: "a page came in place of an answer of the cache service",
		mayPass: true
	};
}
/** What a status that is no answer means, with what the service says of it. */
function refusalOf(status, statusText, json) {
	const limit = status === 429 ? ", its rate limit" : "";
	const text = `the cache service answered ${status} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(statusText, LONGEST_STATUS)}`.trimEnd();
	const message = messageOf(json);
	return `${text}${limit}${message === "" ? "" : `: ${message}`}`;
}
/** The service's own words, in one line; empty where it has none. */
function messageOf({ msg, message = msg } = {}) {
	return typeof message === "string" ? (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(message, LONGEST_MESSAGE) : "";
}
function readV1({ archiveLocation, cacheKey }) {
	return found(archiveLocation, cacheKey);
}
/** Field names of both spellings that JSON has for protocol buffers, in which a false `ok` may be left out. */
function readV2(json) {
	const url = json.signed_download_url ?? json.signedDownloadUrl;
	if ((json.ok ?? false) === false && url === void 0) return { kind: "miss" };
	if (json.ok !== true) throw unknownForm();
	return found(url, json.matched_key ?? json.matchedKey);
}
function found(url, entry) {
	if (typeof url !== "string" || typeof entry !== "string" || !/^https?:/i.test(url) || !URL.canParse(url)) throw unknownForm();
	return {
		kind: "found",
		entry,
		archive: new URL(url)
	};
}
function unknownForm() {
	return new Surprise("the cache service answered in an unknown form");
}
/** The JSON object in an answer; undefined where there is none. */
function readJson$1(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
	} catch {
		return;
	}
}
/** JSON in ASCII, as our client sends it. */
function asciiJson(value) {
	const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
}

// src/tiers/actions-direct/find-entry.ts
/** Milliseconds before another try. */
const WAITS = [500, 1500];
/** Finds the best entry, however it was packed; throws a {@link Surprise} for what only the package may understand. */
async function findEntry(ports, service, { path, keys, rank }, signal) {
	const answers = await Promise.all(COMPRESSIONS.map((compression) => {
		const call = serviceCall(service, keys, entryVersion(path, compression));
		return askPatiently(ports, service.kind, call, signal);
	}));
	const best = answers.flatMap((answer) => {
		const rating = answer.kind === "found" ? rank(answer.entry) : void 0;
		return answer.kind === "found" && rating !== void 0 ? [{
			answer,
			rating
		}] : [];
	}).toSorted((one, other) => Number(other.rating - one.rating))[0]?.answer;
	if (best !== void 0) {
		await ports.keepSecrets((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.p)(best.archive));
		return best;
	}
	const refused = answers.find((answer) => answer.kind === "refused");
	return refused ? {
		kind: "unavailable",
		reason: refused.reason
	} : { kind: "miss" };
}
/** Asks again where that may help, inside the caller's time. */
async function askPatiently(ports, kind, call, signal) {
	let last = {
		kind: "refused",
		reason: "",
		mayPass: true
	};
	for (const wait of [0, ...WAITS]) try {
		if (wait > 0) await ports.clock.sleep(wait, signal);
		const answer = await ask(ports, kind, call, signal);
		if (answer.kind !== "refused" || !answer.mayPass) return answer;
		last = answer;
	} catch (error) {
		if (error instanceof Surprise) throw error;
		const earlier = signal.aborted && last.reason !== "" ? ` (${last.reason})` : "";
		last = {
			kind: "refused",
			reason: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__._)(error)}${earlier}`,
			mayPass: isLost(error)
		};
		if (signal.aborted || !last.mayPass) return last;
	}
	return last;
}
async function ask({ client }, kind, call, signal) {
	const { status, statusText, text } = await sendCall(client, call, signal);
	return readAnswer(kind, status, statusText, text);
}
function isLost(error) {
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_0__.Xt && error.code === "connection-lost";
}

// src/tiers/actions-direct/service.ts
/** Finds the service as @actions/cache does, from the job's variables. */
function readService(env) {
	const mode = cacheMode(env);
	if (mode === "none" || mode === "write-only") return {
		kind: "none",
		reason: `ACTIONS_CACHE_MODE is ${mode}, and lets this job read no entry`,
		isWritable: mode === "write-only"
	};
	const kind = !isOtherServer(env) && env.ACTIONS_CACHE_SERVICE_V2 ? "v2" : "v1";
	const base = kind === "v2" ? env.ACTIONS_RESULTS_URL : env.ACTIONS_CACHE_URL;
	if (!base) return {
		kind: "none",
		reason: whyNoService(env)
	};
	const token = env.ACTIONS_RUNTIME_TOKEN ?? "";
	if (kind === "v2" && token === "") return {
		kind: "none",
		reason: "this job has no ACTIONS_RUNTIME_TOKEN for the cache service"
	};
	if (!URL.canParse(base)) throw new Surprise("the address of the cache service is no URL");
	return {
		kind,
		base: new URL(base),
		token
	};
}
/** `ACTIONS_CACHE_MODE` in lower case, as @actions/cache reads it; empty where it is not set. */
function cacheMode({ ACTIONS_CACHE_MODE = "" }) {
	return ACTIONS_CACHE_MODE.trim().toLowerCase();
}
/** Who could offer one. */
function whyNoService(env) {
	if (env.GITHUB_ACTIONS !== "true") return "there is no cache service outside a job of GitHub Actions";
	if (env.ACT) return "act offers no cache service: run it without --no-cache-server";
	if (!isOtherServer(env)) return "this runner offers no cache service";
	return `${serverHost(env)} offers no cache service to this job: its administrators can set one up`;
}
/** GitHub Enterprise Server and others speak v1 alone. */
function isOtherServer(env) {
	const host = serverHost(env);
	return host !== "github.com" && !host.endsWith(".ghe.com") && !host.endsWith(".localhost");
}
function serverHost({ GITHUB_SERVER_URL }) {
	const server = GITHUB_SERVER_URL || "https://github.com";
	if (!URL.canParse(server)) throw new Surprise("GITHUB_SERVER_URL is no URL");
	return new URL(server).hostname.toLowerCase();
}

// src/tiers/actions-direct/within-time.ts
/** Runs with a signal that ends after so many milliseconds, and says so; or with the run. */
async function withinTime(milliseconds, run) {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort((0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.i)(milliseconds)), milliseconds);
	try {
		return await run(controller.signal);
	} finally {
		clearTimeout(timer);
		controller.abort(/* @__PURE__ */ new Error("nobody waits for it any more"));
	}
}

// src/tiers/actions-direct/direct.ts
/** A reader for the job with this environment. */
function directReader(ports, env) {
	const find = async (wanted) => {
		const service = readService(env);
		if (service.kind === "none") return {
			...service,
			kind: "unavailable"
		};
		if (process.versions.zstd === void 0) throw new Surprise("this Node reads no zstd");
		return withinTime(_job_event_js__WEBPACK_IMPORTED_MODULE_1__.r, (signal) => findEntry(ports, service, {
			...wanted,
			path: PATH_LITERAL
		}, signal));
	};
	const newest = (key) => find({
		keys: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.l)(key),
		rank: (entry) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(key, entry)
	});
	return {
		lookup: async (key) => withoutArchive(await newest(key)),
		has: async (entry) => withoutArchive(await find({
			keys: [entry],
			rank: (other) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.c)(other, entry) ? 1n : void 0
		})),
		async restore(key, pins, into, title) {
			const found = await newest(key);
			if (found.kind !== "found") return found;
			const { takePinned } = await __webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 7317));
			try {
				const taken = await withinTime((0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.a)(pins), (signal) => takePinned(archiveBytes(ports, found.archive, signal), {
					root: PATH_LITERAL,
					pins,
					into,
					from: title
				}));
				return {
					kind: "found",
					entry: found.entry,
					folder: into,
					...taken
				};
			} catch (error) {
				await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(into, {
					recursive: true,
					force: true
				}).catch(() => void 0);
				return {
					kind: "unavailable",
					reason: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__._)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.R)(error, into))
				};
			}
		}
	};
}
/** Who only looks has no use for the address. */
function withoutArchive(answer) {
	return answer.kind === "found" ? {
		kind: "found",
		entry: answer.entry
	} : answer;
}

// src/disk/find-program.ts
/** The first file that may be run under a program's name in the folders of a `PATH`; undefined where there is none. */
function findProgram(name, path, platform = process.platform) {
	const folders = path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter).filter((folder) => folder !== "");
	const file = platform === "win32" ? `${name}.exe` : name;
	return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file)).find(mayBeRun);
}
function mayBeRun(path) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_4__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_4__.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

// src/tiers/actions-miss/asked-compressions.ts
/**
* How the entries are packed that a job looks for: both ways by our reader, which needs a Node with zstd; by the package
* only the way that it would pack by itself.
*/
function askedCompressions(path, nodeHasZstd = process.versions.zstd !== void 0) {
	if (nodeHasZstd) return COMPRESSIONS;
	return findProgram("zstd", path) === void 0 ? ["gzip"] : ["zstd-without-long"];
}

// src/tiers/actions-miss/token-scopes.ts
const READ = 1;
const WRITE = 2;
/** A token is a header of a request, and those are short. */
const LONGEST_TOKEN = 65536;
/**
* The scopes in a job's token, the job's own first: the claim `ac` of its JWT, as the service reads it. Undefined where
* there is none to read. It is no proof of anything, and decides only what is said and what is worth trying.
*/
function readTokenScopes(token) {
	const payload = token.length > LONGEST_TOKEN ? void 0 : token.split(".")[1];
	const ac = readJson(Buffer.from(payload ?? "", "base64url").toString("utf8"))?.ac;
	const list = typeof ac === "string" ? readJson(ac) : void 0;
	if (!Array.isArray(list)) return void 0;
	const scopes = list.flatMap(asScope);
	return scopes.length > 0 && scopes.length === list.length ? scopes : void 0;
}
function asScope(value) {
	const { Scope: ref, Permission: bits } = value ?? {};
	if (typeof ref !== "string" || typeof bits !== "number" || !Number.isInteger(bits)) return [];
	return [{
		ref,
		isReadable: (bits & READ) !== 0,
		isWritable: (bits & WRITE) !== 0
	}];
}
function readJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/tiers/actions-miss/job-facts.ts
/** Gathers the facts from a job's variables and the description of its event. */
function readJobFacts(env) {
	return {
		...(0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.n)(env.GITHUB_EVENT_PATH),
		mode: cacheMode(env),
		event: env.GITHUB_EVENT_NAME ?? "",
		repository: env.GITHUB_REPOSITORY ?? "",
		ref: env.GITHUB_REF ?? "",
		baseRef: env.GITHUB_BASE_REF ?? "",
		isGitHub: !env.ACT && !env.GITEA_ACTIONS && !env.FORGEJO_ACTIONS,
		scopes: readTokenScopes(env.ACTIONS_RUNTIME_TOKEN ?? "")
	};
}
/** The refs whose entries a job sees, its own first; empty where that is not known. */
function visibleRefs({ scopes, isGitHub, ref, baseRef, defaultBranch }) {
	const told = scopes?.filter(({ isReadable }) => isReadable).map((scope) => scope.ref);
	if (told && told.length > 0) return told.includes("") ? [] : told;
	if (!isGitHub || ref === "") return [];
	const branches = [baseRef, defaultBranch ?? ""].filter((name) => name !== "");
	return [.../* @__PURE__ */ new Set([ref, ...branches.map((name) => `refs/heads/${name}`)])];
}
/** A ref as people call it: a branch by its bare name. */
function refName(ref) {
	return ref.replace(/^refs\/(heads\/)?/, "");
}

// src/tiers/actions-miss/list-entries.ts
const MOST_ENTRIES = 100;
const LONGEST_ANSWER = 262144;
const LONGEST_NAME = 200;
/** Asks GitHub once for the newest entries of a repository whose keys begin with `prefix`; throws nothing. */
async function listEntries({ client, keepSecrets }, { api, repository, token }, prefix, signal) {
	try {
		const url = cachesUrl(api, repository, prefix);
		if (url === void 0 || token === "") return unknown("there is no token or no API to ask");
		await keepSecrets([token]);
		const call = {
			url,
			headers: {
				accept: "application/vnd.github+json",
				authorization: `Bearer ${token}`,
				"x-github-api-version": "2022-11-28"
			}
		};
		const { status, text } = await sendCall(client, call, signal, LONGEST_ANSWER);
		if (status === 200) return readList(text);
		const advice = status === 403 || status === 404 ? "; the step needs the permission \"actions: read\"" : "";
		return unknown(`${url.host} answered ${status}${advice}`);
	} catch (error) {
		return unknown((0,_index_js__WEBPACK_IMPORTED_MODULE_0__._)(error));
	}
}
/** Undefined where the token would have to go over plain http, or to no address of a repository. */
function cachesUrl(api, repository, prefix) {
	if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !URL.canParse(api)) return void 0;
	const url = new URL(`${api.replace(/\/+$/, "")}/repos/${repository}/actions/caches`);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Lt)((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Bt)(url)))) return void 0;
	url.search = new URLSearchParams({
		key: prefix,
		per_page: String(MOST_ENTRIES),
		sort: "created_at",
		direction: "desc"
	}).toString();
	return url;
}
function readList(text) {
	const { total_count: total, actions_caches: list } = JSON.parse(text);
	if (!Array.isArray(list) || typeof total !== "number") return unknown("the API answered in an unknown form");
	const entries = list.flatMap((each) => {
		const { key, ref, version } = each ?? {};
		if (typeof key !== "string" || typeof ref !== "string" || typeof version !== "string") return [];
		return [{
			key,
			version,
			ref: (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(ref, LONGEST_NAME)
		}];
	});
	return {
		kind: "listed",
		entries,
		isWhole: entries.length >= total
	};
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason
	};
}

// src/tiers/actions-miss/outlook.ts
/** What would become of an entry that this job saves, by what is known before it is packed. */
function outlookOf(facts) {
	if (facts.mode === "read" || facts.mode === "none") return {
		kind: "refused",
		reason: `ACTIONS_CACHE_MODE is ${facts.mode}, by ${ruleOf(facts)}`
	};
	const { scopes } = facts;
	if (scopes && !scopes.some(({ isWritable }) => isWritable)) return {
		kind: "refused",
		reason: `the token of this job has no writable scopes, by ${ruleOf(facts)}`
	};
	const ref = scopes?.find(({ isWritable }) => isWritable)?.ref ?? (facts.isGitHub ? facts.ref : "");
	return {
		kind: "kept",
		seenBy: ref === "" ? void 0 : seenBy(ref, facts)
	};
}
/** GitHub gives events that strangers can cause a token that may only read (changelog of 2026-06-26). */
function ruleOf({ event, isFromFork }) {
	const ours = "`cache-mode` in the workflow";
	if (isFromFork) return `${ours} or the rules for pull requests of forks`;
	return event === "" || _job_event_js__WEBPACK_IMPORTED_MODULE_1__.t.includes(event) ? ours : `${ours} or GitHub's rule for ${event}`;
}
/** Who sees the entries of a ref: a branch's are seen by it and by pull requests into it, the default one's by all. */
function seenBy(ref, { defaultBranch }) {
	if (/^refs\/pull\//.test(ref)) return "this pull request alone";
	if (/^refs\/heads\/gh-readonly-queue\//.test(ref)) return "this run of the merge queue alone";
	const name = refName(ref);
	if (/^refs\/tags\//.test(ref)) return `the ${name.replace("tags/", "tag ")} alone`;
	if (!ref.startsWith("refs/heads/")) return `${ref} alone`;
	if (name === defaultBranch) return `every branch, as ${name} is the default one`;
	return `the branch ${name} and pull requests into it`;
}

// src/tiers/actions-miss/why-missed.ts
const MOST_REFS = 3;
/** Why a job did not find a key: what the list proves, else what is likely. */
function whyMissed(miss, facts) {
	return (miss.list.kind === "listed" ? proveMiss(miss, miss.list, facts) : void 0) ?? guessMiss(miss, facts);
}
/** Undefined where the list leaves it open. */
function proveMiss({ key, asked, others = false }, { entries, isWhole }, facts) {
	const ours = entries.filter((entry) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(key, entry.key) !== void 0);
	const visible = visibleRefs(facts);
	if (ours.length > 0 && visible.length === 0) return void 0;
	const seen = ours.filter(({ ref }) => visible.includes(ref));
	if (seen.some(({ version }) => asked.some((each) => version === versionOf(each)))) return "it is there by now, as another job saved it meanwhile";
	const [first] = seen;
	if (first) return otherForm(first);
	if (!isWhole) return void 0;
	if (ours.length > 0) return `it is there, but saved on ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.Q)([...new Set(ours.map(({ ref }) => refName(ref)))], MOST_REFS)}, and this run sees only ${visible.map(refName).join(", ")}${cure(facts)}`;
	const there = `the cache of ${facts.repository} has no entry of this name`;
	return others ? `${there}, but some of this dataset with other files, digests or layout: what is asked for is new, or was evicted` : `${there}: this is the first run with it, or it was evicted`;
}
function otherForm({ ref, version }) {
	const packed = COMPRESSIONS.find((each) => versionOf(each) === version);
	const where = `there is one on ${refName(ref)}`;
	if (packed === void 0) return `${where}, but in another form, such as other versions of this action save`;
	if (packed === "gzip") return `${where}, but packed with gzip, which is not looked for where zstd is on the PATH`;
	return `${where}, but packed with zstd: put zstd on the PATH, or run on Node 24`;
}
/** Names a run that would make it visible to all. */
function cure({ ref, defaultBranch }) {
	if (defaultBranch === void 0 || ref === `refs/heads/${defaultBranch}`) return "";
	return `; a run on ${defaultBranch} saves it for all`;
}
function guessMiss({ asked }, facts) {
	const { defaultBranch } = facts;
	const visible = visibleRefs(facts);
	const isMain = visible.length === 1 && visible[0] === `refs/heads/${defaultBranch}`;
	const branches = `, or saved on a branch that this run does not see (it sees ${visible.map(refName).join(", ")})`;
	const packed = asked.length < COMPRESSIONS.length ? `, or packed otherwise (only ${asked} is looked for)` : "";
	return `likely the first run with it, or it was evicted${visible.length === 0 || isMain ? "" : branches}${packed}`;
}
function versionOf(compression) {
	return entryVersion(PATH_LITERAL, compression);
}

// src/tiers/actions-miss/miss-notes.ts
/** What the Actions cache can say beside its answers: of a save beforehand, and of a miss. */
function missNotes(ports, env) {
	return {
		outlook: async () => outlookOf(readJobFacts(env)),
		async explainMiss(key, signal) {
			const facts = readJobFacts(env);
			const api = {
				api: env.GITHUB_API_URL ?? "",
				repository: facts.repository,
				token: ports.githubToken ?? ""
			};
			const ask = async (prefix) => {
				if (!facts.isGitHub) return {
					kind: "unknown",
					reason: "the cache is none of GitHub"
				};
				const list = await listEntries(ports, api, prefix, signal);
				if (list.kind === "unknown") ports.debug(`the list of cache entries is not known: ${list.reason}`);
				return list;
			};
			const list = await ask(key);
			const isNone = list.kind === "listed" && list.entries.length === 0;
			const stem = key.replace(/[0-9a-f]+$/, "");
			const siblings = isNone ? await ask(stem) : void 0;
			const others = siblings?.kind === "listed" && siblings.entries.some((each) => isSibling(stem, each.key));
			const asked = askedCompressions(env.PATH ?? "");
			return whyMissed({
				key,
				asked,
				list,
				others
			}, facts);
		}
	};
}
/** Whether a key has another fingerprint after the stem, and no other dataset's name. */
function isSibling(stem, key) {
	return key.startsWith(stem) && /^[0-9a-f]+(-g\d+)?$/.test(key.slice(stem.length));
}

// src/tiers/package-voice.ts
const listener = new node_async_hooks__WEBPACK_IMPORTED_MODULE_6__.AsyncLocalStorage();
let patched = false;
/**
* Runs a package that prints to the job's log and gives its lines to `hear` instead, also those of work that it leaves
* running; lines that mask secrets still reach the runner. The package tells causes nowhere but in what it prints.
*/
function overhear(hear, run) {
	if (!patched) {
		divert(process.stdout);
		divert(process.stderr);
		patched = true;
	}
	return listener.run(hear, run);
}
function divert(stream) {
	const write = stream.write.bind(stream);
	const diverted = (...args) => {
		const hear = listener.getStore();
		const text = String(args[0]);
		if (hear === void 0 || /^::add-mask::.*\r?\n?$/.test(text)) return write(...args);
		listener.exit(() => text.split(/\r?\n/).filter(Boolean).map(parseLine).forEach(hear));
		const done = args.find((argument) => typeof argument === "function");
		if (done) queueMicrotask(done);
		return true;
	};
	stream.write = diverted;
}
/** Reads a line as the runner does: `::warning title=…::text`, with %25, %0D and %0A for what a line cannot hold. */
function parseLine(line) {
	const [, level, data = ""] = /^::(debug|notice|warning|error)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
	if (level === void 0) return {
		level: "info",
		text: line
	};
	return {
		level,
		text: data.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%")
	};
}

// src/tiers/package-call.ts
/** Calls the package within a budget in ms, which it has none of by itself, and listens to what it prints. */
async function callPackage({ load, debug, takeTrouble }, budget, run) {
	const said = [];
	const hear = (line) => {
		said.push(line);
		debug(line.text);
	};
	let timer;
	const late = new Promise((_, reject) => {
		timer = setTimeout(() => reject((0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.i)(budget)), budget);
	});
	takeTrouble();
	try {
		const cache = await load();
		if (!cache.isFeatureAvailable()) return {
			kind: "failed",
			reason: "this runner offers no cache service"
		};
		const value = await Promise.race([overhear(hear, () => run(cache)), late]);
		const trouble = isNothing(value) ? takeTrouble() : void 0;
		return trouble ? {
			kind: "failed",
			reason: trouble.message
		} : {
			kind: "answered",
			value,
			said
		};
	} catch (error) {
		const attempt = lastAttempt(said);
		const reason = `${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__._)(error)}${attempt === void 0 ? "" : ` (${attempt})`}`;
		return {
			kind: "failed",
			reason: takeTrouble()?.message ?? reason
		};
	} finally {
		clearTimeout(timer);
	}
}
/** What it returns for nothing found, nothing saved, and every failure. */
function isNothing(value) {
	return value === void 0 || value === -1;
}
/** Why the package was trying again when its time was over. */
function lastAttempt(said) {
	const attempt = /^Attempt \d+ of \d+ failed with error: (.+)\. Retrying request in /;
	return said.flatMap(({ text }) => attempt.exec(text)?.[1] ?? []).at(-1);
}
/** Where the package tells a cause, the most telling first: it calls every refusal a race, and says better in debug lines. */
const TELLING = [
	{
		levels: ["debug"],
		pattern: /^Failed to reserve cache: (?:Error: )?(?:Failed to CreateCacheEntry: )?(.+)/
	},
	{
		levels: ["warning", "error"],
		pattern: /^(?:Failed to (?:restore|save): )?(.*)/
	},
	{
		levels: ["info"],
		pattern: /^(Cache (?:restore|save) skipped: .+)/
	},
	{
		levels: ["info"],
		pattern: /^Failed to save: (.+)/
	}
];
/** The package's own words for why it failed, in one line; undefined when it said nothing of the kind. */
function reasonIn(said) {
	for (const { levels, pattern } of TELLING) {
		const reasons = said.filter(({ level }) => levels.includes(level)).flatMap(({ text }) => pattern.exec(text)?.[1]?.replace(/[: ]+$/, "") ?? []);
		const reason = reasons.findLast((text) => text !== "");
		if (reasons.length > 0) return reason ?? "the package gave no reason";
	}
}

// src/tiers/package-cache.ts
/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
async function lookupByPackage(ports, key) {
	const options = { lookupOnly: true };
	const [newest, ...others] = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.l)(key);
	const answer = asAnswer(await callPackage(ports, _job_event_js__WEBPACK_IMPORTED_MODULE_1__.r, (cache) => cache.restoreCache([PATH_LITERAL], newest, others, options, true)));
	return answer.kind === "found" && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.s)(key, answer.entry) === void 0 ? { kind: "miss" } : answer;
}
/** Lets the package unpack what it finds in the folder `into`. */
async function restoreByPackage(ports, key, pins, into) {
	const looked = await lookupByPackage(ports, key);
	if (looked.kind !== "found") return looked;
	const answer = asAnswer(await callPackage(ports, (0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.a)(pins), (cache) => inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true))));
	const broken = answer.kind === "unavailable" && /tar.* failed with exit code/.test(answer.reason);
	return answer.kind === "found" || broken ? {
		...looked,
		folder: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, PATH_LITERAL)
	} : answer;
}
/** Whether there is this very entry. */
async function hasEntryByPackage(ports, entry) {
	const heard = await callPackage(ports, _job_event_js__WEBPACK_IMPORTED_MODULE_1__.r, (cache) => cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true));
	if (heard.kind === "failed") return {
		kind: "unavailable",
		reason: heard.reason
	};
	return heard.value !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.c)(heard.value, entry) ? {
		kind: "found",
		entry
	} : { kind: "miss" };
}
/** Lets the package pack the files and save them under the name; `work` is an empty folder to use. */
async function saveByPackage(ports, entry, files, work) {
	const shortage = await findShortage(files, ports.temp);
	if (shortage !== void 0) return {
		kind: "refused",
		reason: shortage
	};
	const heard = await callPackage(ports, (0,_job_event_js__WEBPACK_IMPORTED_MODULE_1__.a)(files), async (cache) => {
		for (const { path, location } of files) await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.L)(location, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(work, PATH_LITERAL, path));
		return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, void 0, true));
	});
	if (heard.kind === "failed") return {
		kind: "refused",
		reason: heard.reason
	};
	const hasFailed = heard.said.some(({ text }) => text.startsWith("Failed to save: "));
	if (heard.value !== -1 && !hasFailed) return {
		kind: "saved",
		entry
	};
	const reason = reasonIn(heard.said) ?? "the package did not say why";
	return /\b409\b|already exists/i.test(reason) ? { kind: "exists" } : {
		kind: "refused",
		reason
	};
}
/** The package packs everything into one archive in the job's folder for temporary files: says so when it cannot fit. */
async function findShortage(files, temp) {
	const needed = files.reduce((sum, { size }) => sum + size, 0);
	const free = await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.v)(temp).catch(() => Number.POSITIVE_INFINITY);
	if (needed <= free) return void 0;
	return `its archive may need ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(needed)}, and ${temp} has ${(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.J)(free)} free`;
}
/**
* Runs the package with a folder of ours as its workspace: it packs and unpacks relative to it. The variable stays, so
* that an unpacking which outlives its budget can reach nothing but that folder.
*/
async function inWorkspace(folder, run) {
	process.env.GITHUB_WORKSPACE = folder;
	const leave = enter(folder);
	try {
		return await run();
	} finally {
		leave();
	}
}
/** Makes a folder the current one; what it returns goes back to the one before, where that is still there. */
function enter(folder) {
	const before = process.cwd();
	process.chdir(folder);
	return () => {
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(before)) process.chdir(before);
	};
}
function asAnswer(heard) {
	if (heard.kind === "failed") return {
		kind: "unavailable",
		reason: heard.reason
	};
	if (heard.value !== void 0) return {
		kind: "found",
		entry: heard.value
	};
	const reason = reasonIn(heard.said);
	return reason === void 0 ? { kind: "miss" } : {
		kind: "unavailable",
		reason
	};
}

// src/tiers/actions-cache.ts
const TITLE = "the Actions cache";
/**
* The Actions cache: read by ourselves, and saved by @actions/cache, which also reads where our reader meets something
* that it does not know. Entries are immutable, so a wrong one is followed by `<key>-g2`, `-g3`, ….
*/
function actionsCacheTier(ports) {
	const direct = directReader(ports, process.env);
	const notes = missNotes(ports, process.env);
	const orByPackage = async (read, byPackage) => {
		try {
			return await read();
		} catch (error) {
			if (!(error instanceof Surprise)) throw error;
			ports.debug(`${error.message}: @actions/cache is asked instead`);
			return byPackage();
		}
	};
	return {
		name: "actions",
		title: TITLE,
		...notes,
		lookup: (key) => orByPackage(() => direct.lookup(key), () => lookupByPackage(ports, key)),
		restore: (key, pins, into) => orByPackage(() => direct.restore(key, pins, into, TITLE), () => restoreByPackage(ports, key, pins, into)),
		async save(key, files, work, replacing) {
			const entry = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.u)(key, replacing);
			const outlook = await notes.outlook();
			if (outlook?.kind === "refused") return outlook;
			const looked = await orByPackage(() => direct.has(entry), () => hasEntryByPackage(ports, entry));
			if (looked.kind === "unavailable" && !looked.isWritable) return {
				kind: "refused",
				reason: looked.reason
			};
			return looked.kind === "found" ? { kind: "exists" } : saveByPackage(ports, entry, files, work);
		},
		async takeLease(entry) {
			const outlook = await notes.outlook();
			if (outlook?.kind === "refused") return {
				kind: "unavailable",
				reason: outlook.reason
			};
			const { takeLease } = await __webpack_require__.e(/* import() */ 633).then(__webpack_require__.bind(__webpack_require__, 2633));
			return takeLease(ports.freshClient(), process.env, entry);
		}
	};
}



/***/ }),

/***/ 8379:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ transferBudget),
/* harmony export */   i: () => (/* binding */ overBudget),
/* harmony export */   n: () => (/* binding */ readJobEvent),
/* harmony export */   r: () => (/* binding */ LOOKUP_BUDGET_MS),
/* harmony export */   t: () => (/* binding */ OWN_EVENTS)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);


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
		const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
		return size > LARGEST_EVENT ? void 0 : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
	} catch {
		return;
	}
}
function at(value, ...names) {
	return names.reduce((inner, name) => typeof inner === "object" && inner !== null ? inner[name] : void 0, value);
}



/***/ })

};
;