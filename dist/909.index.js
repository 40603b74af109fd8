"use strict";
exports.id = 909;
exports.ids = [909];
exports.modules = {

/***/ 2909:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ fetchFiles),
/* harmony export */   n: () => (/* binding */ PATIENCE),
/* harmony export */   r: () => (/* binding */ fetchEach),
/* harmony export */   t: () => (/* binding */ fetch_rest_exports)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4061);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_7__);









// src/hashing/hash-thread.ts
/** A thread that hashes large files while they grow, so that network and hash each have a processor; it starts when first told something. */
var HashThread = class {
	#worker;
	#lastId = 0;
	/** Answers come in the order of the questions. */
	#waiting = [];
	#failure;
	newId() {
		this.#lastId += 1;
		return this.#lastId;
	}
	tell(order) {
		this.#worker ??= this.#start();
		this.#worker.then((worker) => worker.postMessage(order), (error) => this.#fail(error));
	}
	/** Tells it something that it answers; rejects when there is no thread to be had. */
	ask(order) {
		return new Promise((resolve, reject) => {
			if (this.#failure !== void 0) return reject(this.#failure);
			this.#waiting.push({
				resolve,
				reject
			});
			this.tell(order);
		});
	}
	/** Lets it end, when it has done what it was told: to terminate a thread can end the process (see `StopFlag`). */
	async close() {
		const worker = await this.#worker?.catch(() => void 0);
		if (worker === void 0 || this.#failure !== void 0) return;
		const ended = new Promise((resolve) => worker.once("exit", resolve));
		this.tell({ kind: "end" });
		await ended;
	}
	async #start() {
		const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 23));
		const worker = new Worker((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.n)("hashing/hash-worker.js"));
		worker.on("message", (answer) => this.#waiting.shift()?.resolve(answer));
		worker.on("error", (error) => this.#fail(error));
		worker.on("exit", () => this.#fail(/* @__PURE__ */ new Error("the thread that hashes has ended")));
		return worker;
	}
	#fail(error) {
		this.#failure ??= error;
		for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
	}
};

// src/fetch/exhausted.ts
/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
function exhausted(file, reasons) {
	const telling = reasons.find(({ code }) => code === "checksum-mismatch") ?? reasons.at(-1);
	if (telling === void 0) throw new Error(`${file.path} has no source`);
	const each = reasons.length === 1 ? [] : reasons.map(({ message }, index) => [`source ${index + 1}`, message]);
	const { message, advice } = agreement(file, reasons) ?? {
		message: reasons.length === 1 ? telling.message : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
		advice: telling.advice
	};
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.an({
		code: telling.code,
		sources: file.sources,
		reasons,
		message,
		facts: {
			...telling.facts,
			...Object.fromEntries(each)
		},
		advice,
		cause: telling
	});
}
/** Sources that agree on other bytes than the pinned ones: the publisher has changed the file. */
function agreement(file, reasons) {
	const found = reasons.filter((reason) => reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.nn && reason.code === "checksum-mismatch");
	const digests = new Set(found.map((reason) => reason.actual));
	const [first] = found;
	if (found.length < 2 || digests.size > 1 || !(first instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.nn)) return void 0;
	return {
		message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
		advice: "The publisher has probably changed the file: review the new one, then pin its digest."
	};
}

// src/hashing/prefix-hash.ts
/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1048576);
/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
var PrefixHash = class {
	#file;
	#hash;
	#size = 0;
	/** `file` is an open descriptor, `algorithm` a name that Node knows. */
	constructor(file, algorithm) {
		this.#file = file;
		this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(algorithm);
	}
	/** Hashes bytes that were written at `start`, where it has come so far, instead of reading them again. */
	take(bytes, start) {
		if (start !== this.#size) return;
		this.#hash.update(bytes);
		this.#size += bytes.length;
	}
	/** Hashes on until the first `size` bytes are done, or the file ends. */
	advance(size) {
		while (this.#size < size) {
			const most = Math.min(buffer.length, size - this.#size);
			const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readSync)(this.#file, buffer, 0, most, this.#size);
			if (count === 0) return;
			this.#hash.update(buffer.subarray(0, count));
			this.#size += count;
		}
	}
	/** The hexadecimal digest of the bytes so far; it can go on afterwards. */
	digest() {
		return this.#hash.copy().digest("hex");
	}
};

// src/hashing/growing-hash.ts
/** Bytes from which on a file is worth another thread. */
const LARGE = 16777216;
/** Bytes after which the thread is told that there are more. */
const STEP$1 = 2097152;
/**
* The hash of a file that grows from its beginning: of a large one in the thread, meanwhile; of one that will be small
* here, while its bytes are at hand; else when it is asked for.
*/
var GrowingHash = class {
	#file;
	#algorithm;
	#thread;
	#id;
	#willBeSmall = false;
	#told = 0;
	#own;
	constructor(file, algorithm, thread) {
		this.#file = file;
		this.#algorithm = algorithm;
		this.#thread = thread;
	}
	/** How many bytes it will have, where that is known. */
	expect(total) {
		this.#willBeSmall = total !== void 0 && total < LARGE;
	}
	/** These bytes were written at `start`, and will stay. */
	take(bytes, start) {
		if (this.#willBeSmall) this.#here().take(bytes, start);
	}
	/** The first `size` bytes are there, and will stay as they are. */
	advance(size) {
		if (size < LARGE || size - this.#told < STEP$1) return;
		this.#told = size;
		this.#thread.tell({
			kind: "advance",
			id: this.#open(),
			size
		});
	}
	/** The hexadecimal digest of the first `size` bytes, which are all there. */
	async digest(size) {
		if (this.#id === void 0) return this.#digestHere(size);
		return this.#ask({
			kind: "digest",
			id: this.#id,
			size
		}).catch(() => this.#digestHere(size));
	}
	/** Resolves when nothing reads the file any more. */
	async close() {
		if (this.#id !== void 0) await this.#ask({
			kind: "close",
			id: this.#id
		}).catch(() => void 0);
	}
	#ask(order) {
		return this.#thread.ask(order);
	}
	#open() {
		if (this.#id === void 0) {
			this.#id = this.#thread.newId();
			this.#thread.tell({
				kind: "open",
				id: this.#id,
				file: this.#file,
				algorithm: this.#algorithm
			});
		}
		return this.#id;
	}
	#digestHere(size) {
		const hash = this.#here();
		hash.advance(size);
		return hash.digest();
	}
	#here() {
		this.#own ??= new PrefixHash(this.#file, this.#algorithm);
		return this.#own;
	}
};

// src/fetch/partial.ts
/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096;
/**
* A file that is being fetched: the parts of it that are there, on disk, hashed from its beginning on as that grows. They
* outlive an attempt and a source, because the digest is pinned, and a run that was killed, because they are hashed
* again when they are found. Writing is synchronous: what came is on disk before the next byte is read.
*/
var PartialFile = class PartialFile {
	#pin;
	#path;
	#file;
	#thread;
	#note;
	#spans;
	#hash;
	#givers = [];
	#next;
	#furthest = 0;
	constructor(pin, path, file, thread) {
		this.#pin = pin;
		this.#path = path;
		this.#file = file;
		this.#thread = thread;
		this.#hash = this.#newHash();
		this.#note = new _index_js__WEBPACK_IMPORTED_MODULE_1__.O(path);
		this.#spans = this.#note.read((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(file).size);
	}
	/** Opens the partial at `path`, with what an earlier run left there; `thread` hashes it where it is large. */
	static open(pin, path, thread) {
		try {
			const partial = new PartialFile(pin, path, (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.O_CREAT), thread);
			partial.#takeOver();
			return partial;
		} catch (error) {
			throw (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.R)(error, path);
		}
	}
	/** Where the bytes are. */
	get location() {
		return this.#path;
	}
	/** Bytes from the beginning on without a gap. */
	get size() {
		return this.#spans.prefix;
	}
	/** Bytes that are there, wherever. */
	get held() {
		return this.#spans.total;
	}
	/** The most bytes that were ever there, whatever was forgotten since. */
	get furthest() {
		return this.#furthest;
	}
	/** What is missing of the first `size` bytes. */
	missing(size) {
		return this.#spans.missing(size);
	}
	/** Whether the file is complete: its bytes hash to the pin. */
	async isWhole() {
		const { size, digest } = this.#pin;
		if (size !== void 0 && size !== this.size) return false;
		return await this.#hash.digest(this.size) === digest.hex;
	}
	/** The beginning, for people. */
	get head() {
		const head = Buffer.alloc(Math.min(HEAD_SIZE, this.size));
		return head.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.readSync)(this.#file, head, 0, head.length, 0));
	}
	/** How many answers the bytes were put together from. */
	get answers() {
		return this.#givers.length;
	}
	/** What to hold `source` to when it is asked for the rest: undefined where other sources gave a part. */
	validatorFor(source) {
		const [first] = this.#givers;
		return this.#givers.every((giver) => giver.source === source) ? first?.validator : void 0;
	}
	/** Notes whose bytes come next, if any come, and how many the file will have, where that is known. */
	begin(giver, total) {
		this.#next = giver;
		this.#hash.expect(total);
	}
	/** Writes bytes of the file that begin at `offset`; those of the beginning that is there stay: they may be hashed. */
	write(chunk, offset) {
		const start = Math.max(offset, this.size);
		const bytes = chunk.subarray(start - offset);
		if (bytes.length === 0) return;
		if (this.#next) this.#givers = [...this.#givers, this.#next];
		this.#next = void 0;
		try {
			if (start > this.size) this.#note.begin(this.#spans);
			for (let done = 0; done < bytes.length;) done += (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeSync)(this.#file, bytes, done, bytes.length - done, start + done);
			this.#spans.add({
				start,
				end: start + bytes.length
			});
			this.#note.update(this.#spans);
		} catch (error) {
			throw (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.R)(error, this.#path);
		}
		this.#furthest = Math.max(this.#furthest, this.held);
		this.#hash.take(bytes, start);
		this.#hash.advance(this.size);
	}
	/** Forgets everything. */
	async reset() {
		if (this.held === 0) return;
		await this.#hash.close();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.ftruncateSync)(this.#file, 0);
		this.#note.remove();
		this.#spans = new _index_js__WEBPACK_IMPORTED_MODULE_1__.k();
		this.#hash = this.#newHash();
		this.#givers = [];
	}
	/** Forgets everything, and how far it ever was: the bytes were wrong, and prove no progress. */
	async disown() {
		await this.reset();
		this.#furthest = 0;
	}
	/** The verdict over the bytes from the beginning on; what is not the pinned file must be reset before it can go on. */
	async finish() {
		const names = [...new Set(this.#givers.map(({ name }) => name))];
		const found = {
			size: this.size,
			hex: await this.#hash.digest(this.size)
		};
		(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.ftruncateSync)(this.#file, found.size);
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.y)(this.#pin, found, this.#path, names.join(", then "));
	}
	async close() {
		await this.#hash.close();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(this.#file);
	}
	#newHash() {
		return new GrowingHash(this.#file, this.#pin.digest.algorithm, this.#thread);
	}
	/** Begins with what an earlier run left, unless it cannot be of this file. */
	#takeOver() {
		const { size = Number.POSITIVE_INFINITY } = this.#pin;
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.fstatSync)(this.#file).size > size) {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.ftruncateSync)(this.#file, 0);
			this.#note.remove();
			this.#spans = new _index_js__WEBPACK_IMPORTED_MODULE_1__.k();
		}
		if (this.held === 0) return;
		this.#givers = [{
			source: "",
			name: "an earlier run",
			validator: void 0
		}];
		this.#furthest = this.held;
		this.#hash.advance(this.size);
	}
};

// src/fetch/retry.ts
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 3e4;
/** Statuses that a moment may change: these, and 5xx but for "not implemented", "version not supported", and a log-in. */
const PASSING_STATUS = /* @__PURE__ */ new Set([
	408,
	425,
	429
]);
const LASTING_STATUS = /* @__PURE__ */ new Set([
	501,
	505,
	511
]);
/**
* Decides after the `attempt`-th failure (from 1) of one source; `random` is a number in [0, 1).
* Waits are exponential with full jitter; Retry-After (RFC 9110 §10.2.3) is kept when the step's time allows it.
*/
function nextStep(error, attempt, policy, random) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__["in"] && error.code === "proxy-auth") return {
		kind: "stop",
		reason: "every source is behind the same proxy"
	};
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.cn) return {
		kind: "later",
		reason: "its bytes are kept"
	};
	if (!isPassing(error)) return {
		kind: "next-source",
		reason: "trying again would not help"
	};
	if (attempt > policy.retries) return {
		kind: "next-source",
		reason: attempt === 1 ? "the only try failed" : `all ${attempt} tries failed`
	};
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.on) return {
		kind: "later",
		reason: "it may be asked again"
	};
	const asked = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en && error.retryAfter || void 0;
	const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
	const milliseconds = asked ?? Math.round(random * ceiling);
	if (milliseconds >= policy.remaining) return {
		kind: "next-source",
		reason: "the wait would be longer than the time left"
	};
	return {
		kind: "wait",
		milliseconds,
		reason: asked === void 0 ? "back-off" : "the server asked for it"
	};
}
/** Whether the same request may succeed a moment later. */
function isPassing(error) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en) return error.status >= 500 && !LASTING_STATUS.has(error.status) || PASSING_STATUS.has(error.status) || error.code === "rate-limited";
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.nn || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.sn) return false;
	return ![
		"blocked",
		"proxy-denied",
		"captive-portal",
		"not-found",
		"no-permission",
		"bad-redirect"
	].includes(error.code);
}

// src/fetch/spare.ts
/** Connections that the files being fetched leave unused; large files take them for further pieces. */
var SpareConnections = class {
	#free;
	#unbegun;
	/** `connections` in all, for so many handfuls of files of which each takes one. */
	constructor(connections, hands) {
		this.#free = Math.max(0, connections - hands);
		this.#unbegun = Math.max(0, hands - connections);
	}
	/** How many there are now. */
	get free() {
		return this.#free;
	}
	/** Takes one, if there is one. */
	take() {
		if (this.#free === 0) return false;
		this.#free -= 1;
		return true;
	}
	/** Gives back one that was taken. */
	give() {
		this.#free += 1;
	}
	/** A handful has ended: its connection goes to one that has not begun, or is spare. */
	endHand() {
		if (this.#unbegun > 0) this.#unbegun -= 1;
		else this.#free += 1;
	}
};

// src/fetch/broken.ts
/** The error of a source whose file is another one than when its transfer began. */
function changed(from) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt({
		code: "unexpected-answer",
		message: `${from} changed while it was fetched`,
		facts: { from },
		advice: "Run the job again, or add another source with `mirrors`."
	});
}
/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
function stalled(from, idle) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.on({
		code: "timeout",
		message: `${from} sent nothing for ${idle / 1e3} s`,
		facts: {
			from,
			deadline: `${idle} ms without a byte`
		},
		advice: "The source stalls: run the job again, or add another source with `mirrors`."
	});
}
/** The error of a body that ended before all bytes had come. */
function truncated(from, expected, received, cause) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.ln({
		code: "truncated",
		expected,
		received,
		message: `${from} ended at ${received} of ${expected ?? "unknown"} bytes`,
		facts: {
			from,
			received: `${received} bytes`,
			expected: `${expected ?? "unknown"} bytes`
		},
		advice: "The connection was cut: run the job again, or add another source with `mirrors`.",
		cause
	});
}

// src/fetch/git-blob.ts
/** Whether a pin is not the digest of a file but the id that git gives to its bytes, which is a SHA-1 as well. */
async function isGitBlob({ digest }, location, size) {
	if (digest.algorithm !== "sha1") return false;
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)("sha1").update(`blob ${size}\0`);
	await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.F)(location, (part) => void hash.update(part));
	return hash.digest("hex") === digest.hex;
}

// src/fetch/line.ts
/** Whether a file may come over plain http although its source is https. */
function mayDowngrade({ digest }, { allowHttpRedirects }) {
	return allowHttpRedirects && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(digest);
}

// src/network/on-the-way.ts
/**
* What to add to the advice about a page that came in place of a file: who else than the server may have sent it. Empty
* where only the server can, as over https.
*/
function onTheWay(source, { url, via, headers }) {
	if (source.protocol !== "http:" || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Lt)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Bt)(source))) return "";
	const isElsewhere = url.host !== source.host;
	const led = isElsewhere ? ` The request was led on to ${url.host}.` : "";
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via)) return `${led} Over plain http a log-in page of the network can answer for ${source.host}: use https://, or log the runner in.`;
	if (!isElsewhere && headers.via !== void 0) return "";
	return `${led} Over plain http the proxy ${via.proxy.redacted} (${via.reason}) can answer for ${source.host}, with a log-in or block page: https:// shows who it was.`;
}

// src/fetch/range.ts
/** The strong validator of an answer (RFC 9110 §8.8.1), which alone may stand in If-Range; undefined when it has none. */
function strongValidator({ etag, "last-modified": modified, date }) {
	if (etag !== void 0) return etag.startsWith("\"") ? etag : void 0;
	if (modified === void 0 || date === void 0) return void 0;
	return Date.parse(date) - Date.parse(modified) >= 1e3 ? modified : void 0;
}
/** The headers that ask for the bytes from `offset` up to, without, `end`, or all the rest. */
function rangeHeaders(offset, validator, end) {
	if (offset === 0 && end === void 0) return {};
	return {
		range: `bytes=${offset}-${end === void 0 ? "" : end - 1}`,
		...validator !== void 0 && { "if-range": validator }
	};
}
/** Reads an answer to a request for the bytes from `offset`; `size` is the pinned size, if there is one; `ranged` whether a range was asked for. */
function readRangeAnswer(status, headers, offset, size, ranged = offset > 0) {
	const length = contentLength(headers);
	if (status === 200) return {
		kind: "whole",
		length
	};
	if (!ranged) return { kind: "other" };
	if (status === 416) return {
		kind: "unusable",
		reason: "the server has no bytes from there on"
	};
	if (status !== 206) return { kind: "other" };
	const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers["content-range"] ?? "");
	if (range === null) return {
		kind: "unusable",
		reason: "the answer does not say which part it is"
	};
	const [first, last, total] = [
		Number(range[1]),
		Number(range[2]),
		range[3]
	];
	if (first !== offset) return {
		kind: "unusable",
		reason: `the server sent the part from ${first} on`
	};
	if (size !== void 0 && total !== "*" && Number(total) !== size) return {
		kind: "unusable",
		reason: `the server's file has ${total} bytes`
	};
	return {
		kind: "continues",
		length: length ?? last - first + 1,
		total: total === "*" ? void 0 : Number(total)
	};
}
function contentLength(headers) {
	const value = headers["content-length"];
	return value !== void 0 && /^\d+$/.test(value) ? Number(value) : void 0;
}

// src/fetch/open.ts
/** Opens a source at an offset; throws an HttpError when it answers with anything but the file. */
function openSource(source, wanted, ports, signal) {
	return source.protocol === "file:" ? openFile(source, wanted, signal) : openUrl(source, wanted, ports, signal);
}
async function openUrl(source, { offset, end, size, validator, downgrade }, { client, clock }, signal) {
	const headers = rangeHeaders(offset, validator, end);
	const response = await client.open(source, {
		headers,
		signal,
		downgrade
	});
	const { body: bytes, status, statusText, url, via, isAuthorised } = response;
	const doubt = onTheWay(source, response);
	const answer = readRangeAnswer(status, response.headers, offset, size, headers.range !== void 0);
	if (answer.kind === "unusable") {
		bytes.destroy();
		return answer;
	}
	if (answer.kind === "other") {
		const content = (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.w)(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.S)(bytes));
		const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url);
		const refused = {
			status,
			statusText,
			headers: response.headers,
			content,
			from,
			isAuthorised,
			doubt
		};
		throw (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.y)(refused, clock.now());
	}
	const own = strongValidator(response.headers);
	if (answer.kind === "continues" && validator !== void 0 && own !== void 0 && own !== validator) {
		bytes.destroy();
		return {
			kind: "unusable",
			reason: "the part is of another version"
		};
	}
	const asError = (error) => (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.x)(error, url, via);
	const total = answer.kind === "whole" ? answer.length : answer.total;
	const place = source.username === "" ? url : source;
	const saysSo = headers.range === void 0 && response.headers["accept-ranges"] === "bytes";
	const hasRanges = answer.kind === "continues" || saysSo;
	const body = {
		place,
		bytes,
		road: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.C)(via),
		length: answer.length,
		total,
		validator: own,
		hasRanges,
		doubt,
		asError
	};
	return {
		kind: answer.kind,
		body
	};
}
async function openFile(source, { offset }, signal) {
	const asError = (cause) => {
		const missing = cause.code === "ENOENT";
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt({
			code: missing ? "not-found" : "no-permission",
			message: missing ? `${source} does not exist` : `${source} cannot be read: ${cause.message}`,
			advice: "Correct the `file:` source, or make it readable for the job.",
			cause
		});
	};
	const path = (0,node_url__WEBPACK_IMPORTED_MODULE_4__.fileURLToPath)(source);
	const found = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.H)(path).catch((error) => {
		throw asError(error);
	});
	if (!found.isFile()) throw asError(/* @__PURE__ */ new Error("it is no plain file"));
	return {
		kind: "continues",
		body: {
			place: source,
			bytes: (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.b)((0,node_fs__WEBPACK_IMPORTED_MODULE_5__.createReadStream)(path, {
				signal,
				start: offset
			})),
			road: "from this disk",
			length: Math.max(0, found.size - offset),
			total: void 0,
			validator: void 0,
			hasRanges: false,
			asError
		}
	};
}

// src/fetch/pieces.ts
/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16777216;
/** The piece that shows whether the server has ranges, and how fast one connection is. */
const FIRST_PIECE = 1048576;
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 6e7;
/** A fast connection is looked at again after so many bytes: hosts give the beginning faster than the rest. */
const FAST_PIECE = 67108864;
const SMALLEST_PIECE = 1048576;
const LARGEST_PIECE = 16777216;
/** A piece takes so many times as long as the wait for its first byte. */
const WORTH_A_WAIT = 8;
/** Pieces for each connection, of what is left: the last ones are small, so that all connections end together. */
const ROUNDS = 1.5;
/** What is missing of a file and not on its way, handed out from the beginning on. */
var MissingParts = class {
	#spans;
	constructor(spans) {
		this.#spans = [...spans];
	}
	/** Bytes. */
	get total() {
		return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
	}
	/** The next part of at most so many bytes; undefined when nothing is left. */
	take(most) {
		const [first, ...others] = this.#spans;
		if (first === void 0) return void 0;
		const end = Math.min(first.end, first.start + most);
		this.#spans = end < first.end ? [{
			start: end,
			end: first.end
		}, ...others] : others;
		return {
			start: first.start,
			end
		};
	}
	/** The next part, if it begins there. */
	takeAt(start, most) {
		return this.#spans[0]?.start === start ? this.take(most) : void 0;
	}
	/** Takes a part back. */
	give(part) {
		this.#spans = [...this.#spans, part].sort((a, b) => a.start - b.start);
	}
};
/** Whether so few bytes are left that further connections are not worth their requests. */
function isSmall$1(bytes) {
	return bytes < THRESHOLD;
}
/** Whether a connection that gave so many bytes in so many milliseconds is fast enough alone. */
function isFast(bytes, milliseconds) {
	return bytes * 1e3 / Math.max(1, milliseconds) > FAST;
}
/** Bytes of the next piece where `left` are missing; all connections share them, or one that is fast enough has them. */
function pieceSize(left, { count, rate, wait }, alone) {
	if (alone) return FAST_PIECE;
	const worthIt = Math.max(SMALLEST_PIECE, rate * wait * WORTH_A_WAIT / 1e3);
	return Math.ceil(Math.min(LARGEST_PIECE, Math.max(worthIt, left / (count * ROUNDS))));
}

// src/fetch/read-body.ts
/**
* Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. `idle` are the
* milliseconds without a byte after which it is given up; a slow `take` is no stall.
*/
async function readBody({ bytes, asError }, from, idle, take) {
	const timer = setTimeout(() => bytes.destroy(stalled(from, idle)), idle);
	try {
		await bytes.read((chunk) => {
			const wish = take(chunk);
			timer.refresh();
			return wish;
		});
	} catch (error) {
		throw error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Zt ? error : asError(error);
	} finally {
		clearTimeout(timer);
	}
}

// src/fetch/open-part.ts
/** How hosts answer a signed URL that has run out. */
const RUN_OUT = /* @__PURE__ */ new Set([
	400,
	401,
	403,
	404,
	410
]);
/** Opens a part of the file at the place where an earlier one came from, or where the source leads to since that has run out. */
async function openPart(place, wanted, line, signal) {
	const opened = await openSomewhere(place, wanted, line, signal);
	if (opened.kind === "continues") return opened.body;
	if (opened.kind === "whole") opened.body.bytes.destroy();
	throw changed(line.from);
}
async function openSomewhere(place, wanted, { file, from, source, ports }, signal) {
	try {
		return await openSource(place, wanted, ports, signal);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en && RUN_OUT.has(error.status) && error.code !== "rate-limited") || place.href === source.href) throw error;
		ports.log.debug(`${file.path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(place)} answered ${error.status}: asking ${from} for the way again`);
		return openSource(source, wanted, ports, signal);
	}
}

// src/fetch/piece.ts
/** A part of a file on its way over one connection; times in milliseconds. */
var Piece = class {
	end;
	/** Ends the request that it waits for or is read from. */
	request = new AbortController();
	/** How often it was asked for once more because it lagged. */
	askedAgain = 0;
	#next;
	#begunAt;
	#lastAt;
	#received = 0;
	constructor({ start, end }, now) {
		this.end = end;
		this.#next = start;
		this.#begunAt = now;
		this.#lastAt = now;
	}
	/** Where its next byte belongs. */
	get next() {
		return this.#next;
	}
	get left() {
		return this.end - this.#next;
	}
	/** Bytes that came in answer to the last request. */
	get received() {
		return this.#received;
	}
	/** When the last bytes came. */
	get lastAt() {
		return this.#lastAt;
	}
	/** It is asked for, or its bytes begin to come: from now on they are timed. */
	begin(now) {
		this.#begunAt = now;
		this.#received = 0;
	}
	receive(bytes, now) {
		this.#next += bytes;
		this.#received += bytes;
		this.#lastAt = now;
	}
	/** How long its bytes have been coming. */
	age(now) {
		return now - this.#begunAt;
	}
	/** Bytes a second since they began to come. */
	rate(now) {
		return this.#received * 1e3 / Math.max(1, this.age(now));
	}
	/** Whether it needs far longer than at a fair rate in bytes a second, long enough to matter. */
	lags(now, fair) {
		const rate = this.rate(now);
		const needs = this.left * 1e3 / Math.max(1, rate);
		return this.age(now) >= LAG_MS && needs >= LAG_MS && rate * LAG <= fair;
	}
};
const LAG = 4;
const LAG_MS = 3e3;

// src/fetch/receive-pieces.ts
/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3;
const FAIR_PROGRESS = 65536;
const MAY_PASS = [
	"truncated",
	"connection-lost",
	"timeout"
];
/** How long the first piece may take before further connections help: its time when it is just not fast. */
const LOOK_MS$1 = 17;
/** Bytes of it that come before, so that a source which crawls is left and not asked for more of that. */
const LOOK_BYTES = 262144;
/**
* Receives what is missing of a file of `size` bytes in pieces, over further connections where the first is not fast
* enough alone; `opened` is the body of the first piece, and may go on after it. Pieces are handed out in the file's
* order, and each byte is written where it belongs.
*/
async function receivePieces(opened, first, size, spare, line) {
	const reception = new Reception(opened, first, size, spare, line);
	const timer = setInterval(() => reception.askAgain(), line.ports.idle / 20);
	try {
		await reception.run();
	} finally {
		clearInterval(timer);
	}
}
/** The pieces that are on their way, and what they show of the source. */
var Reception = class {
	#line;
	#size;
	#spare;
	#missing;
	#opened;
	#first;
	/** Where further pieces are asked for. */
	#place;
	#stop = new AbortController();
	#signal;
	#lanes = /* @__PURE__ */ new Set();
	#pieces = /* @__PURE__ */ new Set();
	/** Whether the first body has not been read yet. */
	#isUnread = true;
	/** Whether one connection is enough; undefined until it was seen. */
	#alone;
	/** Whether the server has refused a further connection. */
	#crowded = false;
	#rate = 0;
	#wait = 0;
	/** When the last bytes of a piece came that is complete. */
	#lastAt = 0;
	constructor(opened, first, size, spare, line) {
		this.#line = line;
		this.#size = size;
		this.#spare = spare;
		this.#missing = new MissingParts(line.partial.missing(size));
		this.#opened = opened;
		this.#place = opened.place;
		this.#first = first;
		this.#signal = AbortSignal.any([line.signal, this.#stop.signal]);
	}
	/** Receives everything, or throws what ended it. */
	async run() {
		this.#start(false);
		while (this.#lanes.size > 0) {
			await Promise.all(this.#lanes);
			const isLeft = this.#missing.total > 0 && !this.#signal.aborted;
			if (this.#lanes.size === 0 && isLeft) this.#start(false);
		}
		this.#signal.throwIfAborted();
	}
	/** Asks once more, on a new connection, for what lags so far behind the others that the file would wait for it. */
	askAgain() {
		const now = this.#now();
		const fair = Math.max(this.#rate, ...[...this.#pieces].map((piece) => piece.rate(now)));
		for (const piece of this.#pieces) {
			const isWorthIt = piece.askedAgain + 1 < PIECE_TRIES && this.#othersMove(piece);
			if (this.#alone !== false || !isWorthIt || !piece.lags(now, fair)) continue;
			piece.askedAgain += 1;
			this.#tell(`asked once more from ${piece.next} to ${piece.end}, which lag behind`);
			piece.request.abort(truncated(this.#line.from, piece.end, piece.next));
		}
	}
	#start(further) {
		const lane = this.#runLane(further).catch((error) => this.#stop.abort(error)).finally(() => {
			this.#lanes.delete(lane);
			if (further) this.#spare.give();
		});
		this.#lanes.add(lane);
	}
	#startFurther() {
		const isWanted = () => !this.#crowded && !this.#signal.aborted && this.#missing.total > 0;
		while (isWanted() && this.#spare.take()) this.#start(true);
	}
	/** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
	async #runLane(further) {
		for (let part = this.#take(); part !== void 0; part = this.#take()) {
			const piece = new Piece(part, this.#now());
			this.#pieces.add(piece);
			try {
				await this.#fill(piece);
			} catch (error) {
				if (!further || !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en)) throw error;
				this.#crowded = true;
				this.#tell(`no further connections: ${error.message}`);
				this.#missing.give({
					start: piece.next,
					end: piece.end
				});
				return;
			} finally {
				this.#pieces.delete(piece);
			}
			this.#learn(piece);
			if (this.#alone === false) this.#startFurther();
		}
	}
	#take() {
		if (this.#isUnread) return this.#missing.take(this.#first.end - this.#first.start);
		const lanes = {
			count: this.#lanes.size + this.#spare.free,
			rate: this.#rate,
			wait: this.#wait
		};
		return this.#missing.take(pieceSize(this.#missing.total, lanes, this.#alone === true));
	}
	async #fill(piece) {
		for (let failures = 0; piece.left > 0;) {
			const before = piece.next;
			try {
				await this.#fetch(piece);
			} catch (error) {
				this.#signal.throwIfAborted();
				if (piece.request.signal.aborted) continue;
				failures = piece.next - before >= FAIR_PROGRESS ? 1 : failures + 1;
				const passes = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.$t && MAY_PASS.includes(error.code);
				const stuck = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.on && !this.#othersMove(piece);
				if (!passes || stuck || this.#lanes.size === 1 || failures >= PIECE_TRIES) throw error;
			}
		}
	}
	/** One request for the rest of a piece. */
	async #fetch(piece) {
		const { file, from, partial, ports, speed } = this.#line;
		piece.request = new AbortController();
		const body = await this.#open(piece);
		piece.request.signal.addEventListener("abort", () => body.bytes.destroy(piece.request.signal.reason));
		piece.begin(this.#now());
		await readBody(body, from, ports.idle, (chunk) => {
			if (chunk.length > piece.left) this.#extend(piece);
			const part = chunk.subarray(0, piece.left);
			ports.onBytes(part.length, file.path);
			speed.add(part.length);
			partial.write(part, piece.next);
			piece.receive(part.length, this.#now());
			if (this.#alone === void 0 && isSeen(piece)) this.#share();
			return part.length < chunk.length ? "enough" : "more";
		});
		if (piece.left > 0) throw truncated(from, piece.end, piece.next);
	}
	async #open(piece) {
		if (this.#isUnread) {
			this.#isUnread = false;
			return this.#opened;
		}
		const { validator } = this.#opened;
		const askedAt = this.#now();
		piece.begin(askedAt);
		const signal = AbortSignal.any([this.#signal, piece.request.signal]);
		const { file, ports } = this.#line;
		const downgrade = mayDowngrade(file, ports);
		const wanted = {
			offset: piece.next,
			end: piece.end,
			size: this.#size,
			validator,
			downgrade
		};
		const body = await openPart(this.#place, wanted, this.#line, signal);
		this.#wait = this.#now() - askedAt;
		this.#place = body.place;
		return body;
	}
	/** The body goes on after the piece: where one connection is enough, it goes on with the next one. */
	#extend(piece) {
		this.#learn(piece);
		const next = this.#alone ? this.#missing.takeAt(piece.end, FAST_PIECE) : void 0;
		if (next) piece.end = next.end;
	}
	/** One connection is not enough. */
	#share() {
		this.#decide(false);
		this.#startFurther();
	}
	#tell(decision) {
		const { file, ports } = this.#line;
		ports.log.debug(`${file.path}: ${decision}`);
	}
	#learn(piece) {
		this.#lastAt = Math.max(this.#lastAt, piece.lastAt);
		this.#rate = piece.rate(piece.lastAt);
		if (this.#alone === false) return;
		this.#decide(isFast(piece.received, piece.age(piece.lastAt)));
	}
	#decide(alone) {
		const several = `one connection is not fast enough: up to ${this.#spare.free + 1}, in pieces`;
		if (alone !== this.#alone) this.#tell(alone ? "one connection is fast enough" : several);
		this.#alone = alone;
	}
	/** Whether bytes of another piece came lately, so that a stall is one connection's trouble and not the server's. */
	#othersMove(piece) {
		const others = [...this.#pieces].filter((other) => other !== piece).map(({ lastAt }) => lastAt);
		return this.#now() - Math.max(this.#lastAt, ...others) < this.#line.ports.idle / 2;
	}
	#now() {
		return this.#line.ports.clock.now();
	}
};
/** Whether enough is seen of the first piece to know that one connection is not enough. */
function isSeen(piece) {
	return piece.age(piece.lastAt) > LOOK_MS$1 && piece.received >= LOOK_BYTES;
}

// src/fetch/speed.ts
/** Into how many moments a window is divided, so that the cost does not grow with the number of chunks. */
const MOMENTS = 20;
/** Measures how fast bytes came over the last `window` milliseconds. */
var SpeedMeter = class {
	#window;
	#start;
	#samples = [];
	constructor(window, now) {
		this.#window = window;
		this.#start = now;
	}
	add(bytes, now) {
		const last = this.#samples.at(-1);
		if (last !== void 0 && now - last.at < this.#window / MOMENTS) last.bytes += bytes;
		else this.#samples.push({
			at: now,
			bytes
		});
		this.#forget(now);
	}
	/** Bytes a second over the window; undefined until it is full. */
	rate(now) {
		if (now - this.#start < this.#window) return void 0;
		this.#forget(now);
		return this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1e3 / this.#window;
	}
	#forget(now) {
		while (this.#samples[0] !== void 0 && this.#samples[0].at <= now - this.#window) this.#samples.shift();
	}
};

// src/fetch/watch-speed.ts
/** Makes a watch over a window in milliseconds; `floor` is in bytes a second. */
function watchSpeed(from, floor, { window, clock }) {
	const controller = new AbortController();
	let meter = new SpeedMeter(window, clock.now());
	let timer;
	return {
		signal: controller.signal,
		add: (bytes) => meter.add(bytes, clock.now()),
		start() {
			if (timer !== void 0) return;
			meter = new SpeedMeter(window, clock.now());
			timer = setInterval(() => {
				const rate = meter.rate(clock.now());
				if (rate !== void 0 && rate < floor) controller.abort(tooSlow(from, rate, floor));
			}, window / 10);
		},
		stop: () => clearInterval(timer)
	};
}
function tooSlow(from, rate, floor) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.cn({
		code: "too-slow",
		rate,
		facts: {
			from,
			speed: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(rate)}/s`,
			"min-speed": `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(floor)}/s`
		},
		message: `${from} gives ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(rate)}/s, less than ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(floor)}/s`,
		advice: "Add a faster source with `mirrors`, or lower `min-speed`."
	});
}

// src/fetch/wrong-bytes.ts
/** The error for bytes that are not the pinned ones: says what came instead. */
function wrongBytes({ pin, expected, ...found }, body) {
	const { size, limit } = body;
	const actual = size > limit ? `more than ${limit} bytes; reading stopped there` : found.actual;
	const content = body.gitBlob ? void 0 : body.content;
	const instead = body.gitBlob ? "the bytes whose git blob id is pinned" : content ?? compareSize(pin.size, body);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.nn({
		code: content === void 0 ? "checksum-mismatch" : "not-the-file",
		path: pin.path,
		expected,
		actual,
		from: body.from,
		message: body.gitBlob ? `${pin.path} is pinned by its git blob id, which is no digest of what ${body.from} served` : `${body.from} served ${instead} instead of ${pin.path}`,
		facts: {
			file: pin.path,
			from: body.from,
			expected,
			actual,
			"what came": instead
		},
		advice: adviseOn(content, body)
	});
}
function adviseOn(content, { gitBlob = false, doubt = "" }) {
	if (gitBlob) return "The pin looks like a git blob id: the SHA-1 of \"blob\", the length and the bytes. Pin what `sha256sum FILE` prints. Of a manifest with such ids, `setup-dataset lock MANIFEST` makes one with digests.";
	if (content === void 0) return "The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.";
	const advice = "The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.";
	return (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.C)(content) ? advice + doubt : advice;
}
function compareSize(pinned, { size, limit }) {
	if (size > limit) return `a longer file (more than ${limit} bytes)`;
	if (pinned === void 0) return `other bytes (${size})`;
	if (size < pinned) return `a shorter file (${size} of ${pinned} bytes)`;
	return "other bytes of the same length";
}

// src/fetch/transfer.ts
/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4;
/**
* One attempt to get the rest of a file from one source into its partial, over several connections where it is large,
* hashing while it comes and never reading past the pinned size. Throws a FetchError, with the bytes that came kept, or
* a PlaceError when the disk refuses.
*/
async function transfer(file, source, partial, { floor, spare }, ports, parent) {
	const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(source);
	const speed = watchSpeed(from, floor, ports);
	const line = {
		file,
		source,
		from,
		partial,
		ports,
		speed,
		signal: AbortSignal.any([parent, speed.signal])
	};
	try {
		for (;;) {
			const verified = await receiveRest(line, spare);
			if (verified) return verified;
		}
	} finally {
		speed.stop();
	}
}
/** The verified file; undefined where the server has sent less than it was asked for, so that the next part is due. */
async function receiveRest(line, spare) {
	const { file, source, from, partial, ports, speed, signal } = line;
	const { kind, body } = await openRest(file, source, partial, firstPiece(file, source, partial, spare)?.end, ports, signal);
	const before = partial.size;
	const size = file.size ?? body.total;
	const piece = body.hasRanges && size !== void 0 ? pieceOf(partial, size, spare) : void 0;
	const promised = body.length === void 0 || piece ? size : before + body.length;
	ports.log.debug(`${file.path}: ${tellAnswer(from, body)}, ${partial.held > 0 ? `continued after ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(partial.held)}` : "from the beginning"}`);
	ports.onBegin?.({
		path: file.path,
		from,
		held: partial.held,
		size
	});
	try {
		speed.start();
		if (piece && size !== void 0) await receivePieces(body, piece, size, spare, line);
		else await receive(body, line);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.$t && await partial.isWhole())) throw isLost(error) ? truncated(from, promised, partial.size, error) : error;
	}
	if (partial.size >= (size ?? 0) || await partial.isWhole()) return finish(file, partial, from, body.doubt);
	const isData = (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.w)(partial.head, file.path) === void 0;
	if (body.length === void 0 && isData) throw truncated(from, file.size, partial.size);
	return kind === "continues" && partial.size > before ? void 0 : finish(file, partial, from, body.doubt);
}
/** The verified file, or an error that says what came instead. */
async function finish(file, partial, from, doubt = "") {
	const { verified, mismatch } = await partial.finish();
	if (verified) return verified;
	const { size, head } = partial;
	const content = (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.w)(head, file.path);
	const gitBlob = await isGitBlob(file, partial.location, size);
	throw wrongBytes(mismatch, {
		from,
		size,
		limit: limitOf(file),
		content,
		doubt,
		gitBlob
	});
}
/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(file, source, partial, end, ports, signal) {
	const { size } = file;
	const downgrade = mayDowngrade(file, ports);
	const rest = {
		offset: partial.size,
		end,
		size,
		validator: partial.validatorFor(source.href),
		downgrade
	};
	const whole = {
		offset: 0,
		end: void 0,
		size,
		validator: void 0,
		downgrade
	};
	const { held } = partial;
	const restart = (reason) => ports.log.debug(`${file.path}: ${held > 0 ? `not continued after ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(held)}` : "asked for as a whole"}: ${reason}`);
	let opened = await openSource(source, rest, ports, signal);
	if (opened.kind === "unusable") {
		restart(opened.reason);
		opened = await openSource(source, whole, ports, signal);
	} else if (opened.kind === "whole" && held > 0) restart("the server sent all of it");
	if (opened.kind === "unusable") throw new Error(`a request without a range was answered as one: ${opened.reason}`);
	if (opened.kind === "whole") await partial.reset();
	const { total, validator } = opened.body;
	partial.begin({
		source: source.href,
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(source),
		validator
	}, size ?? total);
	return opened;
}
/** The piece to ask for first, where the rest of a file of pinned size is to come in pieces. */
function firstPiece({ size }, source, partial, spare) {
	return size === void 0 || source.protocol === "file:" ? void 0 : pieceOf(partial, size, spare);
}
/** The first piece of what is missing, where pieces are worth it: over many connections, or around what is there. */
function pieceOf(partial, size, spare) {
	const [gap, ...others] = partial.missing(size);
	const isWorthIt = others.length > 0 || spare.free > 0 && !isSmall$1(size - partial.size);
	return gap && isWorthIt ? {
		start: gap.start,
		end: Math.min(gap.end, gap.start + FIRST_PIECE)
	} : void 0;
}
async function receive(body, { file, from, partial, ports, speed }) {
	const { idle, onBytes } = ports;
	let offset = partial.size;
	await readBody(body, from, idle, (chunk) => {
		onBytes(chunk.length, file.path);
		speed.add(chunk.length);
		partial.write(chunk, offset);
		offset += chunk.length;
		return offset > limitOf(file) ? "enough" : "more";
	});
}
/** Who answered, after redirects, and by which road. */
function tellAnswer(from, { place, road }) {
	const end = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(place);
	return `${from}${end === from ? "" : ` (at ${end})`} answers, ${road}`;
}
function limitOf({ size = LARGEST_UNPINNED }) {
	return size;
}
function isLost(error) {
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt && error.code === "connection-lost";
}

// src/fetch/file.ts
/** Bytes, as a part of the size, that make an attempt worth more than a failure. */
const FAIR_PART = .01;
const FAIR_BYTES = 65536;
/** For a source from which one connection is all that works. */
const NONE$1 = new SpareConnections(0, 0);
/**
* Fetches one file into the partial at `path`. The sources are asked in order; one that is slow or stalls is left with
* its bytes kept, and asked again when no other is left; one that served wrong bytes is not asked again.
*/
async function fetchFile(file, path, context) {
	const partial = PartialFile.open(file, path, context.thread);
	try {
		const { log } = context.ports;
		if (partial.size > 0 && await partial.isWhole()) {
			tellDetail(log, `${file.path}: an earlier run had fetched it`);
			return await finish(file, partial, "an earlier run");
		}
		if (partial.held > 0) log.debug(`${file.path}: an earlier run left ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(partial.held)}`);
		log.debug(`${file.path}: sources in order: ${file.sources.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.kt).join(", ")}`);
		if (partial.size === file.size) await partial.reset();
		return await fromSources(file, partial, context);
	} finally {
		await partial.close();
	}
}
async function fromSources(file, partial, context) {
	const candidates = file.sources.map((source) => {
		return {
			source,
			failures: 0,
			rate: void 0,
			suspected: false,
			single: false,
			reason: void 0
		};
	});
	const waiting = [...candidates];
	const slow = [];
	for (;;) {
		const candidate = waiting.shift() ?? takeFastest(slow);
		if (candidate === void 0) throw exhausted(file, candidates.flatMap(({ reason }) => reason ?? []));
		const floor = candidate.rate === void 0 ? context.policy.minSpeed : 0;
		if (floor !== context.policy.minSpeed) context.ports.log.debug(`${file.path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(candidate.source)} is the fastest that is left`);
		const result = await trySource(file, candidate, partial, floor, context);
		if ("verified" in result) return result.verified;
		if (result.step.kind !== "later") continue;
		if (candidate.rate === void 0) waiting.push(candidate);
		else slow.push(candidate);
	}
}
function takeFastest(slow) {
	slow.sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
	return slow.shift();
}
/** The file from one source, with retries; or the step after which another source is due. */
async function trySource(file, candidate, partial, floor, { policy, ports, pace, spare, signal, lane, told }) {
	const { source } = candidate;
	const { clock, log } = ports;
	let start = clock.now();
	const tellAttempt = (failure) => {
		const milliseconds = clock.now() - start;
		ports.onAttempt?.({
			path: file.path,
			from: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(source),
			start,
			milliseconds,
			failure
		});
	};
	for (;;) {
		const { furthest } = partial;
		try {
			const held = pace.wait(source);
			if (held > 0) log.debug(`${file.path}: waiting ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(held)}, until ${source.origin} may be asked`);
			await pace.ready(source, signal);
			start = clock.now();
			const verified = await transfer(file, source, partial, {
				floor,
				spare: candidate.single ? NONE$1 : spare
			}, lane ? {
				...ports,
				client: lane
			} : ports, signal);
			const duration = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(clock.now() - start);
			tellDetail(log, `${file.path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(verified.size)} from ${verified.from} in ${duration}`);
			tellAttempt();
			return { verified };
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.$t)) throw error;
			tellAttempt(error.code);
			candidate.reason = error;
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.cn) candidate.rate = error.rate;
			if (error.code === "unexpected-answer") candidate.single = true;
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.nn && await isWorthFreshStart(error, partial, candidate, file, lane)) {
				log.info(`${file.path}: ${error.message}; once more from the beginning`);
				continue;
			}
			candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1;
			const remaining = policy.deadline.remaining();
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en && (error.retryAfter ?? remaining) < remaining) pace.hold(source, error.retryAfter ?? 0);
			const step = nextStep(error, candidate.failures, {
				retries: policy.retries,
				remaining
			}, clock.random());
			if (step.kind === "stop") throw error;
			const line = `${file.path}: ${error.message}; ${describeStep(step)}`;
			const kind = `${source.origin} ${error.code} ${step.kind}`;
			if (told.has(kind)) tellDetail(log, line);
			else log.info(line);
			told.add(kind);
			if (step.kind !== "wait") return { step };
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.en) pace.hold(source, step.milliseconds);
			else await clock.sleep(step.milliseconds, signal);
		}
	}
}
/**
* Whether wrong bytes may be nobody's fault but of how they were put together or which answer they were taken for, or,
* from the only source, an accident on the way; once a source. The partial is empty afterwards.
*/
async function isWorthFreshStart({ code }, partial, candidate, file, lane) {
	const mixed = partial.answers > 1;
	const rightSize = file.size === void 0 || partial.size === file.size;
	const accident = code === "checksum-mismatch" && rightSize && file.sources.length === 1;
	await partial.disown();
	lane?.sendInTurns();
	if (candidate.suspected || !(mixed || accident || lane)) return false;
	candidate.suspected = true;
	return true;
}
function tellDetail(log, line) {
	if (log.detail) log.detail(line);
	else log.info(line);
}
function fairPart({ size }) {
	return size === void 0 ? FAIR_BYTES : Math.max(1, size * FAIR_PART);
}
function describeStep(step) {
	if (step.kind === "wait") return `trying again in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(step.milliseconds)}, ${step.reason}`;
	return `leaving this source, ${step.reason}`;
}

// src/fetch/handfuls.ts
/** Bytes up to which a file is small: waiting for its answer takes longer than its bytes. */
const SMALL = 262144;
/** Requests that a server may be sent on one connection before the first is answered. */
const MOST = 4;
/**
* The files in their order, in handfuls of which each has one connection: alone, or small ones together where there are
* more of them than connections. One of unknown size stays alone, as others would wait behind it for who knows how long.
*/
function handfuls(files, connections) {
	const hands = [];
	let most = 0;
	for (const [index, file] of files.entries()) {
		const hand = hands.at(-1);
		if (hand && hand.length < most && [...hand, file].every(isSmall)) hand.push(file);
		else {
			hands.push([file]);
			most = Math.min(MOST, Math.floor((files.length - index) / connections));
		}
	}
	return hands;
}
function isSmall({ size = Number.POSITIVE_INFINITY }) {
	return size <= SMALL;
}

// src/fetch/pace.ts
/** Until when the requests to an origin have to wait, because it said so to one of them. */
var Pace = class {
	#clock;
	#notBefore = /* @__PURE__ */ new Map();
	constructor(clock) {
		this.#clock = clock;
	}
	/** Holds every request to the origin of `url` for so many milliseconds. */
	hold({ origin }, milliseconds) {
		const until = this.#clock.now() + milliseconds;
		this.#notBefore.set(origin, Math.max(until, this.#notBefore.get(origin) ?? 0));
	}
	/** Milliseconds until the origin of `url` may be asked again, as far as is known now. */
	wait({ origin }) {
		return Math.max(0, (this.#notBefore.get(origin) ?? 0) - this.#clock.now());
	}
	/** Waits until the origin of `url` may be asked again. */
	async ready(url, signal) {
		for (;;) {
			const wait = this.wait(url);
			if (wait === 0) return;
			await this.#clock.sleep(wait, signal);
		}
	}
};

// src/fetch/fetch.ts
/** Milliseconds: without a byte after which a source is left, and over which its speed is measured. */
const PATIENCE = {
	idle: 1e4,
	window: 1e4
};
/**
* Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
* partial that lies there from an earlier run is continued.
*/
async function fetchFiles(files, folder, policy, ports) {
	const failed = new AbortController();
	return fetchAtOnce(files, folder, {
		policy,
		ports,
		signal: AbortSignal.any([policy.deadline.signal, failed.signal])
	}, async (fetching) => {
		try {
			return await fetching;
		} catch (error) {
			failed.abort(error);
			throw error;
		}
	});
}
/** As {@link fetchFiles}, but each file for itself: one that cannot be had ends no other. */
async function fetchEach(files, folder, policy, ports) {
	const { signal } = policy.deadline;
	return fetchAtOnce(files, folder, {
		policy,
		ports,
		signal
	}, (fetching, file) => fetching.then((verified) => ({
		file,
		verified
	}), (error) => ({
		file,
		error
	})));
}
async function fetchAtOnce(files, folder, { policy, ports, signal }, settle) {
	(0,node_events__WEBPACK_IMPORTED_MODULE_7__.setMaxListeners)(0, signal);
	const { concurrency } = policy;
	const hands = handfuls(files, concurrency);
	if (hands.length < files.length) ports.log.debug(`small files are asked for ahead: ${files.length} files in ${hands.length} handfuls`);
	const spare = new SpareConnections(concurrency, hands.length);
	const thread = new HashThread();
	const context = {
		policy,
		ports,
		pace: new Pace(ports.clock),
		spare,
		thread,
		signal,
		told: /* @__PURE__ */ new Set()
	};
	const names = partialNames(files);
	const fetchHand = async (hand) => {
		const lane = hand.length > 1 ? ports.client.lane() : void 0;
		const fetchOne = (file) => {
			return settle(fetchFile(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, names.get(file) ?? ""), {
				...context,
				lane
			}), file).finally(() => ports.onEnd?.(file.path));
		};
		const fetched = [];
		try {
			while (fetched.length < hand.length) {
				const rest = hand.slice(fetched.length);
				const [source] = rest[0]?.sources ?? [];
				const isAhead = source !== void 0 && ports.client.sendsAhead(source);
				fetched.push(...await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.G)(isAhead ? rest : rest.slice(0, 1), rest.length, fetchOne));
			}
			return fetched;
		} finally {
			spare.endHand();
		}
	};
	try {
		return (await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.G)(hands, concurrency, fetchHand)).flat();
	} finally {
		await thread.close();
	}
}
/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files) {
	const seen = /* @__PURE__ */ new Map();
	const names = files.map((file) => {
		const { algorithm, hex } = file.digest;
		const count = seen.get(hex) ?? 0;
		seen.set(hex, count + 1);
		return [file, `${algorithm}-${hex}-${count}.partial`];
	});
	return new Map(names);
}

// src/disk/no-space.ts
/** The error for something that would not fit on the volume of a folder; `what` says what takes `needed` bytes. */
function noSpace(what, { needed, free, folder }) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.rn({
		code: "no-space",
		path: folder,
		message: `${what} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(needed)}, and the volume of ${folder} has ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(free)} free`,
		facts: {
			needed: `${needed} bytes`,
			free: `${free} bytes`,
			folder
		},
		advice: "Free space before this step, or set `path` to a folder on a larger volume."
	});
}

// src/place/preflight.ts
/** What a fetch will write to the home's volume: the files, and what is unpacked from them. */
function toWrite({ dataset, members, trees, checks }) {
	const unpacked = members.filter(({ unpack }) => unpack !== "none");
	return [
		...dataset.files,
		...unpacked,
		...trees.flatMap((tree) => tree.pins ?? guess(tree, checks))
	];
}
/** Of an archive whose members are not pinned, those that the loader checks are all that is known. */
function guess(tree, checks) {
	const known = checks.filter(({ path }) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.et)(tree, path));
	return known.length > 0 ? known : [{
		path: tree.path,
		size: void 0
	}];
}
/** The space that a fetch needs on the home's volume. */
function needOf(plan) {
	const sizes = toWrite(plan).map(({ size }) => size);
	return {
		bytes: sizes.reduce((sum, size = 0) => sum + size, 0),
		isLeast: sizes.includes(void 0)
	};
}
/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
async function preflight(plan, { folder, present, platform }) {
	const long = findTooLong(plan, platform);
	if (long !== void 0) throw pathTooLong(plan, long);
	const needed = needOf(plan).bytes - present;
	const free = await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.v)(folder);
	if (needed > free) throw noSpace(`${plan.dataset.name} needs`, {
		needed,
		free,
		folder: plan.home
	});
}
/** Most characters of a path that programs on Windows open without a setting of the machine (MAX_PATH). */
const LONGEST_WINDOWS_PATH = 259;
function findTooLong({ members, home }, platform) {
	if (platform !== "win32") return void 0;
	return members.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(home, path)).find((path) => path.length > LONGEST_WINDOWS_PATH);
}
function pathTooLong({ home }, path) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.rn({
		code: "cannot-place",
		path: home,
		message: `${path} has ${path.length} characters, and most programs on Windows open at most ${LONGEST_WINDOWS_PATH}`,
		facts: {
			path,
			length: String(path.length)
		},
		advice: "Set `path` to a folder with a shorter name, such as D:\\data."
	});
}

// src/report/progress/fetch-progress.ts
/** Milliseconds over which the rate is measured. */
const WINDOW = 1e4;
/** Counts what comes of a fetch, file by file. */
var FetchProgress = class {
	#files;
	/** What sources say of files whose size is not pinned. */
	#sizes = /* @__PURE__ */ new Map();
	#bytes = /* @__PURE__ */ new Map();
	#active = /* @__PURE__ */ new Map();
	#done = 0;
	#received = 0;
	/** What had been received at earlier moments, the oldest first. */
	#past;
	/** For these files, where they are known; `now` in milliseconds. */
	constructor(files, now) {
		this.#files = files;
		this.#past = [{
			at: now,
			received: 0
		}];
	}
	begin(begun) {
		this.#active.set(begun.path, begun);
		this.#bytes.set(begun.path, begun.held);
		this.#sizes.set(begun.path, begun.size);
	}
	receive(count, path) {
		this.#received += count;
		this.#bytes.set(path, (this.#bytes.get(path) ?? 0) + count);
	}
	/** A file has come, or is given up. */
	end(path) {
		this.#active.delete(path);
		this.#done += 1;
	}
	sample(now) {
		const bytes = [...this.#bytes.values()].reduce((sum, each) => sum + each, 0);
		const active = [...this.#active.values()].map(({ path, from, size }) => {
			return {
				path,
				from,
				size,
				bytes: this.#bytes.get(path) ?? 0
			};
		});
		const total = this.#files && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dn)(this.#files.map(({ path, size }) => ({ size: size ?? this.#sizes.get(path) })));
		const files = this.#files?.length;
		return {
			bytes,
			total,
			rate: this.#rate(now),
			active,
			filesDone: this.#done,
			files
		};
	}
	#rate(now) {
		const recent = this.#past.findIndex(({ at }) => at >= now - WINDOW);
		this.#past = recent < 0 ? this.#past.slice(-1) : this.#past.slice(recent);
		const [first] = this.#past;
		this.#past.push({
			at: now,
			received: this.#received
		});
		if (first === void 0 || first.at === now) return 0;
		return (this.#received - first.received) * 1e3 / (now - first.at);
	}
};
/** Milliseconds until all is there at this rate; undefined where that cannot be said. */
function timeLeft({ bytes, total, rate }) {
	return total === void 0 || rate <= 0 ? void 0 : Math.max(0, total - bytes) * 1e3 / rate;
}

// src/report/progress/progress-line.ts
const LEAST_MS$1 = 1e4;
const LEAST_PART = .1;
/** How long a download that gains less may be silent: this, or a part of the time that it has taken. */
const SILENCE_MS = 6e4;
const SILENCE_PART = .1;
/**
* Whether a log is due another line: the first after ten seconds, so that short downloads are silent; then one every
* ten seconds that bring ten percent; of slower ones one a minute, and ever fewer, so that no download floods a log.
*/
function isLineDue({ bytes, total }, last, { now, start }) {
	const since = now - last.at;
	if (since < LEAST_MS$1) return false;
	const gained = total === void 0 || total === 0 ? 0 : (bytes - last.bytes) / total;
	const silence = Math.max(SILENCE_MS, (now - start) * SILENCE_PART);
	return last.isBeginning || gained >= LEAST_PART || since >= silence;
}
/** How far a dataset is, in one line: `mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from host`. */
function progressLine(name, sample) {
	const { active, bytes } = sample;
	if (active.length === 0 && bytes === 0) return `${name}: nothing has come yet`;
	const givers = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Q)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.d)(active.map(({ from }) => from)));
	return [
		`${name}: ${amount(sample)}`,
		...pace(sample),
		...givers === "" ? [] : [`from ${givers}`]
	].join(", ");
}
/** Bytes of all, and the part that they are; the files, where only they can be counted. */
function amount({ bytes, total, files, filesDone }) {
	if (total === void 0) {
		const count = files === void 0 || files < 2 ? "" : ` (${filesDone} of ${files} files)`;
		return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes) + count;
	}
	return `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes)} of ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(total)} (${percent(bytes, total)} %)`;
}
/** How fast it comes, and how long the rest takes at that. */
function pace(sample) {
	const left = timeLeft(sample);
	return [`${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(sample.rate)}/s`, ...left === void 0 ? [] : [`${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Z)(left)} left`]];
}
/** Rounded down: what is not there is not a hundred percent. */
function percent(bytes, total) {
	return total === 0 ? 100 : Math.min(100, Math.floor(bytes * 100 / total));
}

// src/report/progress/width.ts
/** Scripts whose characters take two columns of a terminal, and pictures. */
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u30ff\uff00-\uff60]/u;
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Columns that a text takes on a terminal. */
function widthOf(text) {
	return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}
/** A text in at most so many columns: where it is wider, its end, which tells files apart, behind `cut`. */
function fitEnd(text, columns, cut) {
	if (widthOf(text) <= columns) return text;
	const mark = cut.length < columns ? cut : "";
	const kept = [];
	let left = columns - mark.length;
	for (const character of [...text].toReversed()) {
		left -= columnsOf(character);
		if (left < 0) break;
		kept.unshift(character);
	}
	return mark + kept.join("");
}
function columnsOf(character) {
	if (NONE.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}

// src/report/progress/bars.ts
/** Files that have a bar of their own, where there are rows for them. */
const MOST_FILES$1 = 8;
/** Columns below which bytes are left out for the bar. */
const NARROW = 72;
const LEAST_BAR = 10;
const MOST_BAR = 30;
/** Columns in which a name still tells something. */
const LEAST_NAME = 8;
const MOST_NAME = 40;
/** Figures change their length all the time: bars only now and then. */
const STEP = 8;
/** How far a fetch is, as lines for this screen: one for each file that comes, and one for all; none is wider. */
function progressBars(name, sample, screen) {
	const isNarrow = screen.columns < NARROW;
	const rows = [...sample.active.slice(0, Math.max(0, Math.min(MOST_FILES$1, screen.rows - 2))).map((file) => fileRow(file, isNarrow)), totalRow(name, sample, isNarrow)];
	const named = rows.map((row) => ({
		...row,
		name: shownName(row.name, screen)
	}));
	const width = Math.max(1, screen.columns - 1);
	const figures = Math.max(...rows.map((row) => row.figures.length));
	const widest = Math.max(...named.map((row) => widthOf(row.name)));
	const beside = width - Math.ceil(figures / STEP) * STEP - 4;
	const hasBar = beside - LEAST_BAR >= LEAST_NAME;
	const names = Math.min(MOST_NAME, widest, hasBar ? beside - LEAST_BAR : width - figures - 2);
	if (names < Math.min(widest, LEAST_NAME)) return rows.slice(-1).map((row) => row.figures.slice(0, width));
	const bar = hasBar ? Math.min(MOST_BAR, beside - names) : 0;
	const style = styleOf(screen);
	return named.map((row) => {
		const label = fitEnd(row.name, names, style.cut);
		return [...[label + " ".repeat(names - widthOf(label)), ...bar > 0 ? [barOf(row, bar, style)] : []], row.figures].join("  ").trimEnd();
	});
}
function fileRow({ path, bytes, size }, isNarrow) {
	return {
		name: path,
		bytes,
		size,
		figures: share(bytes, size, isNarrow)
	};
}
function totalRow(name, sample, isNarrow) {
	const { bytes, total, filesDone, files } = sample;
	const count = files === void 0 || files < 2 ? "" : ` (${filesDone} of ${files})`;
	const figures = [share(bytes, total, isNarrow), ...pace(sample)].join("  ");
	return {
		name: name + count,
		bytes,
		size: total,
		figures
	};
}
function share(bytes, size, isNarrow) {
	if (size === void 0) return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes);
	const part = `${String(percent(bytes, size)).padStart(3)} %`;
	return isNarrow ? part : `${part}  ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes)} of ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(size)}`;
}
function barOf({ bytes, size }, width, style) {
	if (size === void 0) return " ".repeat(width);
	const part = size === 0 ? 1 : Math.min(1, bytes / size);
	const full = Math.floor(part * width);
	return style.colour(style.full.repeat(full), style.empty.repeat(width - full));
}
/** A name with nothing that the screen cannot show. */
function shownName(name, { hasUnicode }) {
	const line = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.f)(name);
	return hasUnicode ? line : line.replace(/[^\x20-\x7e]/gu, "?");
}
function styleOf({ hasColour, hasUnicode }) {
	const cut = hasUnicode ? "…" : "...";
	const colour = (full, empty) => hasColour ? `\x1b[32m${full}\x1b[0m\x1b[2m${empty}\x1b[0m` : full + empty;
	if (!hasUnicode) return {
		full: "#",
		empty: "-",
		cut,
		colour
	};
	return hasColour ? {
		full: "━",
		empty: "━",
		cut,
		colour
	} : {
		full: "█",
		empty: "░",
		cut,
		colour
	};
}

// src/report/progress/progress.ts
const LOOK_MS = 1e3;
/** Ten times a second is as fast as people read, and costs nothing. */
const DRAW_MS = 100;
/** Shows how far a download is: bars where the log can draw, else a line now and then. */
function startProgress(subject, log, clock) {
	const progress = new FetchProgress(subject.files, clock.now());
	return {
		onBegin: (begun) => progress.begin(begun),
		onBytes: (count, path) => progress.receive(count, path),
		onEnd: (path) => progress.end(path),
		stop: log.live ? drawBars(subject, progress, log, clock) : tellLines(subject, progress, log, clock)
	};
}
function tellLines({ name }, progress, log, clock) {
	const start = clock.now();
	let last = {
		at: start,
		bytes: 0,
		isBeginning: true
	};
	const timer = setInterval(() => {
		const now = clock.now();
		const sample = progress.sample(now);
		if (!isLineDue(sample, last, {
			now,
			start
		})) return;
		last = {
			at: now,
			bytes: sample.bytes,
			isBeginning: false
		};
		log.info(progressLine(name, sample));
	}, LOOK_MS);
	return () => clearInterval(timer);
}
function drawBars({ name }, progress, log, clock) {
	const timer = setInterval(() => {
		const { live } = log;
		live?.draw(progressBars(name, progress.sample(clock.now()), live.screen()));
	}, DRAW_MS);
	return () => {
		clearInterval(timer);
		log.live?.clear();
	};
}

// src/report/fetch-story.ts
/** Files that are told one by one; the output `files` has all. */
const MOST_FILES = 500;
/** A rate over less says nothing. */
const LEAST_MS = 1e3;
/** Begins to tell of a fetch: progress and new kinds of trouble at once, what became of each file at the end. */
function beginFetchStory(subject, log, clock) {
	const start = clock.now();
	const progress = startProgress(subject, log, clock);
	const details = [];
	let hidden = 0;
	let bytes = 0;
	const froms = [];
	const told = (line) => {
		progress.stop();
		const more = hidden > 0 ? [`and ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(hidden, "line")} more`] : [];
		if (details.length > 0) log.details(`${subject.name}: ${line}`, [...details, ...more]);
		else log.info(`${subject.name}: ${line}`);
	};
	return {
		ports: {
			log: {
				info: log.info,
				debug: log.debug,
				detail(line) {
					if (details.length < MOST_FILES) details.push(line);
					else hidden += 1;
				}
			},
			onBegin(begun) {
				froms.push(begun.from);
				progress.onBegin(begun);
			},
			onBytes(count, path) {
				bytes += count;
				progress.onBytes(count, path);
			},
			onEnd: (path) => progress.onEnd(path)
		},
		end(files) {
			const duration = clock.now() - start;
			const size = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(files.reduce((sum, file) => sum + file.size, 0));
			const rate = duration < LEAST_MS ? "" : `, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes * 1e3 / duration)}/s`;
			const givers = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Q)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.d)(froms));
			const from = givers === "" ? "" : ` from ${givers}`;
			const count = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(files.length, "file");
			told(`fetched ${count}, ${size}${from} in ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(duration)}${rate}`);
		},
		fail() {
			progress.stop();
			if (details.length > 0) told(bytes === 0 ? "stopped before anything came" : `stopped after ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.J)(bytes)}`);
		}
	};
}

// src/fetch-rest.ts
var fetch_rest_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ fetchRest: () => fetchRest });
/** Fetches what no tier gave, once there is room for it and for what will be made of it. */
async function fetchRest(plan, rest, { inputs, ports, staging, deadline, traffic }) {
	const { retries, concurrency, minSpeed, allowHttpRedirects } = inputs;
	const { client, clock, log, journal } = ports;
	const present = await staging.present();
	const dataset = {
		...plan.dataset,
		files: rest.files
	};
	await preflight({
		...plan,
		...rest,
		dataset
	}, {
		folder: staging.dir,
		present,
		platform: process.platform
	});
	(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.S)(plan, rest, log);
	const story = beginFetchStory(dataset, log, clock);
	const onBytes = (count, path) => {
		traffic.bytes += count;
		story.ports.onBytes(count, path);
	};
	const policy = {
		retries,
		concurrency,
		minSpeed,
		deadline
	};
	try {
		const onAttempt = ({ path, ...attempt }) => void journal.steps.push({
			stage: "fetch",
			name: path,
			...attempt
		});
		const transfer = {
			client,
			clock,
			allowHttpRedirects,
			...story.ports,
			onBytes,
			onAttempt,
			...PATIENCE
		};
		const files = await fetchFiles(rest.files, staging.partials, policy, transfer);
		story.end(files);
		return files;
	} catch (error) {
		story.fail();
		throw error;
	}
}



/***/ })

};
;