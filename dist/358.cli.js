export const id = 358;
export const ids = [358];
export const modules = {

/***/ 2962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ stalled),
/* harmony export */   ps: () => (/* binding */ truncated),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The error of a source whose file is another one than when its transfer began. */
function changed(from) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc({
        code: 'unexpected-answer',
        message: `${from} changed while it was fetched`,
        facts: { from },
        advice: 'Run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
function stalled(from, idle) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU({
        code: 'timeout',
        message: `${from} sent nothing for ${idle / 1000} s`,
        facts: { from, deadline: `${idle} ms without a byte` },
        advice: 'The source stalls: run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that ended before all bytes had come. */
function truncated(from, expected, received, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TruncatedError */ .DF({
        code: 'truncated',
        expected,
        received,
        message: `${from} ended at ${received} of ${expected ?? 'unknown'} bytes`,
        facts: { from, received: `${received} bytes`, expected: `${expected ?? 'unknown'} bytes` },
        advice: 'The connection was cut: run the job again, or add another source with `mirrors`.',
        cause,
    });
}


/***/ }),

/***/ 9218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recogniseContent),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/** What a body looks like from its first bytes, for people; undefined when it looks like data. `path` is what it should be. */
function recogniseContent(head, path = '') {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
    const start = text.replace(/^\uFEFF/, '').trimStart();
    const markup = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
    if (/^(<!doctype html|<html|<head|<body)/i.test(markup)) {
        const title = /<title[^>]*>([^<]*)</i.exec(start)?.[1]?.trim();
        return title ? `an HTML page with the title "${oneLine(title)}"` : 'an HTML page';
    }
    if (start.startsWith('version https://git-lfs.github.com/spec/')) {
        return 'a git-LFS pointer, not the file that it points to';
    }
    if (/^(<\?xml|<Error)/.test(start))
        return describeXml(start);
    const known = start.startsWith('{') ? describeJson(start) : undefined;
    return known ?? describeUnpacked(head, path);
}
/** Whether what was recognised is a page for people. */
function isPage(content) {
    return content?.startsWith('an HTML page') ?? false;
}
/** A gzip begins with 1f 8b (RFC 1952 §2.3.1); servers and proxies that set Content-Encoding for it may unpack it. */
function describeUnpacked(head, path) {
    if (!/\.t?gz$/i.test(path) || head.length < 2 || (head[0] === 0x1f && head[1] === 0x8b))
        return undefined;
    return 'data that is no gzip: perhaps something on the way has unpacked it';
}
/** S3 and Google Cloud Storage answer errors as `<Error><Code>…</Code><Message>…</Message></Error>`. */
function describeXml(text) {
    const code = /<Code>([^<]*)</.exec(text)?.[1];
    const message = /<Message>([^<]*)</.exec(text)?.[1];
    if (code === undefined)
        return undefined;
    return `a storage error, ${oneLine(code)}${message ? `: ${oneLine(message)}` : ''}`;
}
function describeJson(text) {
    const message = /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
    return message === undefined ? undefined : `a JSON answer that says "${oneLine(message)}"`;
}
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}


/***/ }),

/***/ 2660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ exhausted)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
function exhausted(file, reasons) {
    const telling = reasons.find(({ code }) => code === 'checksum-mismatch') ?? reasons.at(-1);
    if (telling === undefined)
        throw new Error(`${file.path} has no source`);
    const each = reasons.length === 1 ? [] : reasons.map(({ message }, index) => [`source ${index + 1}`, message]);
    const { message, advice } = agreement(file, reasons) ?? {
        message: reasons.length === 1
            ? telling.message
            : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
        advice: telling.advice,
    };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SourcesExhaustedError */ .OZ({
        code: telling.code,
        sources: file.sources,
        reasons,
        message,
        facts: { ...telling.facts, ...Object.fromEntries(each) },
        advice,
        cause: telling,
    });
}
/** Sources that agree on other bytes than the pinned ones: the publisher has changed the file. */
function agreement(file, reasons) {
    const found = reasons.filter((reason) => reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs && reason.code === 'checksum-mismatch');
    const digests = new Set(found.map((reason) => reason.actual));
    const [first] = found;
    if (found.length < 2 || digests.size > 1 || !(first instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs))
        return undefined;
    return {
        message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
        advice: 'The publisher has probably changed the file: review the new one, then pin its digest.',
    };
}


/***/ }),

/***/ 2358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aZ: () => (/* binding */ PATIENCE),
  M4: () => (/* binding */ fetchEach),
  Uq: () => (/* binding */ fetchFiles)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/concurrency.js
var build_concurrency = __webpack_require__(3943);
;// CONCATENATED MODULE: ./build/hashing/hash-thread.js

/** A thread that hashes large files while they grow, so that network and hash each have a processor; it starts when first told something. */
class HashThread {
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
            if (this.#failure !== undefined)
                return reject(this.#failure);
            this.#waiting.push({ resolve, reject });
            this.tell(order);
        });
    }
    /** Ends it, whatever it is doing. */
    async close() {
        await this.#worker?.then((worker) => worker.terminate(), () => undefined);
    }
    async #start() {
        const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 19));
        // The same folder and kind of file in the sources and in the bundle.
        const worker = new Worker(new URL(`./hash-worker${(0,external_node_path_.extname)(import.meta.url)}`, import.meta.url));
        worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer));
        worker.on('error', (error) => this.#fail(error));
        worker.on('exit', () => this.#fail(new Error('the thread that hashes has ended')));
        return worker;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#waiting.splice(0))
            reject(this.#failure);
    }
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/fetch/exhausted.js
var exhausted = __webpack_require__(2660);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/hashing/prefix-hash.js


/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1024 * 1024);
/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
class PrefixHash {
    #file;
    #hash;
    #size = 0;
    /** `file` is an open descriptor, `algorithm` a name that Node knows. */
    constructor(file, algorithm) {
        this.#file = file;
        this.#hash = (0,external_node_crypto_.createHash)(algorithm);
    }
    /** Hashes on until the first `size` bytes are done, or the file ends. */
    advance(size) {
        while (this.#size < size) {
            const most = Math.min(buffer.length, size - this.#size);
            const count = (0,external_node_fs_.readSync)(this.#file, buffer, 0, most, this.#size);
            if (count === 0)
                return;
            this.#hash.update(buffer.subarray(0, count));
            this.#size += count;
        }
    }
    /** The hexadecimal digest of the bytes so far; it can go on afterwards. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
}

;// CONCATENATED MODULE: ./build/hashing/growing-hash.js

/** Bytes from which on a file is worth another thread; below it, hashing at the end costs a few milliseconds. */
const LARGE = 16 * 1024 * 1024;
/** Bytes after which the thread is told that there are more. */
const STEP = 2 * 1024 * 1024;
/** The hash of a file that grows from its beginning: of a large one in the thread, meanwhile; of a small one when it is asked for. */
class GrowingHash {
    #file;
    #algorithm;
    #thread;
    #id;
    #told = 0;
    #own;
    constructor(file, algorithm, thread) {
        this.#file = file;
        this.#algorithm = algorithm;
        this.#thread = thread;
    }
    /** The first `size` bytes are there, and will stay as they are. */
    advance(size) {
        if (size < LARGE || size - this.#told < STEP)
            return;
        this.#told = size;
        this.#thread.tell({ kind: 'advance', id: this.#open(), size });
    }
    /** The hexadecimal digest of the first `size` bytes, which are all there. */
    async digest(size) {
        if (this.#id === undefined)
            return this.#digestHere(size);
        // Without a thread it only takes longer.
        return this.#ask({ kind: 'digest', id: this.#id, size }).catch(() => this.#digestHere(size));
    }
    /** Resolves when nothing reads the file any more. */
    async close() {
        if (this.#id !== undefined)
            await this.#ask({ kind: 'close', id: this.#id }).catch(() => undefined);
    }
    #ask(order) {
        return this.#thread.ask(order);
    }
    #open() {
        if (this.#id === undefined) {
            this.#id = this.#thread.newId();
            this.#thread.tell({ kind: 'open', id: this.#id, file: this.#file, algorithm: this.#algorithm });
        }
        return this.#id;
    }
    #digestHere(size) {
        this.#own ??= new PrefixHash(this.#file, this.#algorithm);
        this.#own.advance(size);
        return this.#own.digest();
    }
}

// EXTERNAL MODULE: ./build/verify.js + 1 modules
var verify = __webpack_require__(9483);
// EXTERNAL MODULE: ./build/fetch/parts-note.js
var parts_note = __webpack_require__(3042);
// EXTERNAL MODULE: ./build/fetch/spans.js
var spans = __webpack_require__(9342);
;// CONCATENATED MODULE: ./build/fetch/partial.js






/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096;
/**
 * A file that is being fetched: the parts of it that are there, on disk, hashed from its beginning on as that grows. They
 * outlive an attempt and a source, because the digest is pinned, and a run that was killed, because they are hashed
 * again when they are found. Writing is synchronous: what came is on disk before the next byte is read.
 */
class PartialFile {
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
        this.#note = new parts_note/* PartsNote */.hy(path);
        this.#spans = this.#note.read((0,external_node_fs_.fstatSync)(file).size);
    }
    /** Opens the partial at `path`, with what an earlier run left there; `thread` hashes it where it is large. */
    static open(pin, path, thread) {
        try {
            const partial = new PartialFile(pin, path, (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT), thread);
            partial.#takeOver();
            return partial;
        }
        catch (error) {
            throw (0,disk_error/* diskError */.w)(error, path);
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
        if (size !== undefined && size !== this.size)
            return false;
        return (await this.#hash.digest(this.size)) === digest.hex;
    }
    /** The beginning, for people. */
    get head() {
        const head = Buffer.alloc(Math.min(HEAD_SIZE, this.size));
        return head.subarray(0, (0,external_node_fs_.readSync)(this.#file, head, 0, head.length, 0));
    }
    /** How many answers the bytes were put together from. */
    get answers() {
        return this.#givers.length;
    }
    /** What to hold `source` to when it is asked for the rest: undefined where other sources gave a part. */
    validatorFor(source) {
        const [first] = this.#givers;
        return this.#givers.every((giver) => giver.source === source) ? first?.validator : undefined;
    }
    /** Notes whose bytes come next, if any come. */
    begin(giver) {
        this.#next = giver;
    }
    /** Writes bytes of the file that begin at `offset`; those of the beginning that is there stay: they may be hashed. */
    write(chunk, offset) {
        const start = Math.max(offset, this.size);
        const bytes = chunk.subarray(start - offset);
        if (bytes.length === 0)
            return;
        if (this.#next)
            this.#givers = [...this.#givers, this.#next];
        this.#next = undefined;
        try {
            if (start > this.size)
                this.#note.begin(this.#spans);
            for (let done = 0; done < bytes.length;)
                done += (0,external_node_fs_.writeSync)(this.#file, bytes, done, bytes.length - done, start + done);
            this.#spans.add({ start, end: start + bytes.length });
            this.#note.update(this.#spans);
        }
        catch (error) {
            throw (0,disk_error/* diskError */.w)(error, this.#path);
        }
        this.#furthest = Math.max(this.#furthest, this.held);
        this.#hash.advance(this.size);
    }
    /** Forgets everything. */
    async reset() {
        if (this.held === 0)
            return;
        await this.#hash.close();
        (0,external_node_fs_.ftruncateSync)(this.#file, 0);
        this.#note.remove();
        this.#spans = new spans/* Spans */.a();
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
        const found = { size: this.size, hex: await this.#hash.digest(this.size) };
        // Where no size is pinned there may be bytes behind the end, which nobody has verified.
        (0,external_node_fs_.ftruncateSync)(this.#file, found.size);
        return (0,verify/* judge */.S4)(this.#pin, found, this.#path, names.join(', then '));
    }
    async close() {
        await this.#hash.close();
        (0,external_node_fs_.closeSync)(this.#file);
    }
    #newHash() {
        return new GrowingHash(this.#file, this.#pin.digest.algorithm, this.#thread);
    }
    /** Begins with what an earlier run left, unless it cannot be of this file. */
    #takeOver() {
        const { size = Number.POSITIVE_INFINITY } = this.#pin;
        if ((0,external_node_fs_.fstatSync)(this.#file).size > size) {
            (0,external_node_fs_.ftruncateSync)(this.#file, 0);
            this.#note.remove();
            this.#spans = new spans/* Spans */.a();
        }
        if (this.held === 0)
            return;
        this.#givers = [{ source: '', name: 'an earlier run', validator: undefined }];
        this.#furthest = this.held;
        this.#hash.advance(this.size);
    }
}

// EXTERNAL MODULE: ./build/fetch/retry.js
var retry = __webpack_require__(9873);
;// CONCATENATED MODULE: ./build/fetch/spare.js
/** Connections that the files being fetched leave unused; large files take them for further pieces. */
class SpareConnections {
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
        if (this.#free === 0)
            return false;
        this.#free -= 1;
        return true;
    }
    /** Gives back one that was taken. */
    give() {
        this.#free += 1;
    }
    /** A handful has ended: its connection goes to one that has not begun, or is spare. */
    endHand() {
        if (this.#unbegun > 0)
            this.#unbegun -= 1;
        else
            this.#free += 1;
    }
}

// EXTERNAL MODULE: ./build/fetch/broken.js
var broken = __webpack_require__(2962);
// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/disk/read-through.js
var read_through = __webpack_require__(3798);
;// CONCATENATED MODULE: ./build/fetch/git-blob.js


/** Whether a pin is not the digest of a file but the id that git gives to its bytes, which is a SHA-1 as well. */
async function isGitBlob({ digest }, location, size) {
    if (digest.algorithm !== 'sha1')
        return false;
    const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
    await (0,read_through/* readThrough */.i)(location, (part) => void hash.update(part));
    return hash.digest('hex') === digest.hex;
}

// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
;// CONCATENATED MODULE: ./build/fetch/line.js

/** Whether a file may come over plain http although its source is https. */
function mayDowngrade({ digest }, { allowHttpRedirects }) {
    return allowHttpRedirects && (0,dataset_digest/* isStrong */.kg)(digest);
}

// EXTERNAL MODULE: ./build/fetch/open.js + 1 modules
var fetch_open = __webpack_require__(7622);
;// CONCATENATED MODULE: ./build/fetch/pieces.js
/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16 * 1024 * 1024;
/** The piece that shows whether the server has ranges, and how fast one connection is. */
const FIRST_PIECE = 1024 * 1024;
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 60_000_000;
/** A fast connection is looked at again after so many bytes: hosts give the beginning faster than the rest. */
const FAST_PIECE = 64 * 1024 * 1024;
const SMALLEST_PIECE = 1024 * 1024;
const LARGEST_PIECE = 16 * 1024 * 1024;
/** A piece takes so many times as long as the wait for its first byte. */
const WORTH_A_WAIT = 8;
/** Pieces for each connection, of what is left: the last ones are small, so that all connections end together. */
const ROUNDS = 1.5;
/** What is missing of a file and not on its way, handed out from the beginning on. */
class MissingParts {
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
        if (first === undefined)
            return undefined;
        const end = Math.min(first.end, first.start + most);
        this.#spans = end < first.end ? [{ start: end, end: first.end }, ...others] : others;
        return { start: first.start, end };
    }
    /** The next part, if it begins there. */
    takeAt(start, most) {
        return this.#spans[0]?.start === start ? this.take(most) : undefined;
    }
    /** Takes a part back. */
    give(part) {
        this.#spans = [...this.#spans, part].sort((a, b) => a.start - b.start);
    }
}
/** Whether so few bytes are left that further connections are not worth their requests. */
function isSmall(bytes) {
    return bytes < THRESHOLD;
}
/** Whether a connection that gave so many bytes in so many milliseconds is fast enough alone. */
function isFast(bytes, milliseconds) {
    return (bytes * 1000) / Math.max(1, milliseconds) > FAST;
}
/** Bytes of the next piece where `left` are missing; all connections share them, or one that is fast enough has them. */
function pieceSize(left, { count, rate, wait }, alone) {
    if (alone)
        return FAST_PIECE;
    const worthIt = Math.max(SMALLEST_PIECE, (rate * wait * WORTH_A_WAIT) / 1000);
    return Math.ceil(Math.min(LARGEST_PIECE, Math.max(worthIt, left / (count * ROUNDS))));
}

// EXTERNAL MODULE: ./build/fetch/read-body.js
var read_body = __webpack_require__(356);
;// CONCATENATED MODULE: ./build/fetch/piece.js
/** A part of a file on its way over one connection; times in milliseconds. */
class Piece {
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
        return (this.#received * 1000) / Math.max(1, this.age(now));
    }
    /** Whether it needs far longer than at a fair rate in bytes a second, long enough to matter. */
    lags(now, fair) {
        const rate = this.rate(now);
        const needs = (this.left * 1000) / Math.max(1, rate);
        return this.age(now) >= LAG_MS && needs >= LAG_MS && rate * LAG <= fair;
    }
}
const LAG = 4;
const LAG_MS = 3_000;

;// CONCATENATED MODULE: ./build/fetch/receive-pieces.js







/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3;
const FAIR_PROGRESS = 64 * 1024;
const MAY_PASS = ['truncated', 'connection-lost', 'timeout'];
/** How long the first piece may take before further connections help: its time when it is just not fast. */
const LOOK_MS = 17;
/** Bytes of it that come before, so that a source which crawls is left and not asked for more of that. */
const LOOK_BYTES = 256 * 1024;
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
    }
    finally {
        clearInterval(timer);
    }
}
/** The pieces that are on their way, and what they show of the source. */
class Reception {
    #line;
    #size;
    #spare;
    #missing;
    #opened;
    #first;
    #stop = new AbortController();
    #signal;
    #lanes = new Set();
    #pieces = new Set();
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
        this.#first = first;
        this.#signal = AbortSignal.any([line.signal, this.#stop.signal]);
    }
    /** Receives everything, or throws what ended it. */
    async run() {
        this.#start(false);
        while (this.#lanes.size > 0) {
            await Promise.all(this.#lanes);
            const isLeft = this.#missing.total > 0 && !this.#signal.aborted;
            if (this.#lanes.size === 0 && isLeft)
                this.#start(false);
        }
        this.#signal.throwIfAborted();
    }
    /** Asks once more, on a new connection, for what lags so far behind the others that the file would wait for it. */
    askAgain() {
        const now = this.#now();
        const fair = Math.max(this.#rate, ...[...this.#pieces].map((piece) => piece.rate(now)));
        for (const piece of this.#pieces) {
            const isWorthIt = piece.askedAgain + 1 < PIECE_TRIES && this.#othersMove(piece);
            if (this.#alone !== false || !isWorthIt || !piece.lags(now, fair))
                continue;
            piece.askedAgain += 1;
            this.#tell(`asked once more from ${piece.next} to ${piece.end}, which lag behind`);
            piece.request.abort((0,broken/* truncated */.ps)(this.#line.from, piece.end, piece.next));
        }
    }
    #start(further) {
        const lane = this.#runLane(further)
            .catch((error) => this.#stop.abort(error))
            .finally(() => {
            this.#lanes.delete(lane);
            if (further)
                this.#spare.give();
        });
        this.#lanes.add(lane);
    }
    #startFurther() {
        const isWanted = () => !this.#crowded && !this.#signal.aborted && this.#missing.total > 0;
        while (isWanted() && this.#spare.take())
            this.#start(true);
    }
    /** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
    async #runLane(further) {
        for (let part = this.#take(); part !== undefined; part = this.#take()) {
            const piece = new Piece(part, this.#now());
            this.#pieces.add(piece);
            try {
                await this.#fill(piece);
            }
            catch (error) {
                if (!further || !(error instanceof errors/* HttpError */.j$))
                    throw error;
                this.#crowded = true;
                this.#tell(`no further connections: ${error.message}`);
                this.#missing.give({ start: piece.next, end: piece.end });
                return;
            }
            finally {
                this.#pieces.delete(piece);
            }
            this.#learn(piece);
            if (this.#alone === false)
                this.#startFurther();
        }
    }
    #take() {
        if (this.#isUnread)
            return this.#missing.take(this.#first.end - this.#first.start);
        const lanes = { count: this.#lanes.size + this.#spare.free, rate: this.#rate, wait: this.#wait };
        return this.#missing.take(pieceSize(this.#missing.total, lanes, this.#alone === true));
    }
    async #fill(piece) {
        for (let failures = 0; piece.left > 0;) {
            const before = piece.next;
            try {
                await this.#fetch(piece);
            }
            catch (error) {
                this.#signal.throwIfAborted();
                // What we ended ourselves is no failure; it happens a few times at most.
                if (piece.request.signal.aborted)
                    continue;
                failures = piece.next - before >= FAIR_PROGRESS ? 1 : failures + 1;
                const passes = error instanceof errors/* FetchError */.fk && MAY_PASS.includes(error.code);
                // What breaks the only connection, or all of them, is for those to judge who know of waits and mirrors.
                const stuck = error instanceof errors/* TimeoutError */.MU && !this.#othersMove(piece);
                if (!passes || stuck || this.#lanes.size === 1 || failures >= PIECE_TRIES)
                    throw error;
            }
        }
    }
    /** One request for the rest of a piece. */
    async #fetch(piece) {
        const { file, from, partial, ports, speed } = this.#line;
        piece.request = new AbortController();
        const body = await this.#open(piece);
        piece.request.signal.addEventListener('abort', () => body.bytes.destroy(piece.request.signal.reason));
        piece.begin(this.#now());
        await (0,read_body/* readBody */.x)(body, from, ports.idle, (chunk) => {
            if (chunk.length > piece.left)
                this.#extend(piece);
            const part = chunk.subarray(0, piece.left);
            ports.onBytes(part.length, file.path);
            speed.add(part.length);
            partial.write(part, piece.next);
            piece.receive(part.length, this.#now());
            if (this.#alone === undefined && isSeen(piece))
                this.#share();
            return part.length < chunk.length ? 'enough' : 'more';
        });
        if (piece.left > 0)
            throw (0,broken/* truncated */.ps)(from, piece.end, piece.next);
    }
    async #open(piece) {
        if (this.#isUnread) {
            this.#isUnread = false;
            return this.#opened;
        }
        const { place, validator } = this.#opened;
        const askedAt = this.#now();
        piece.begin(askedAt);
        const signal = AbortSignal.any([this.#signal, piece.request.signal]);
        const { file, ports } = this.#line;
        const downgrade = mayDowngrade(file, ports);
        const wanted = { offset: piece.next, end: piece.end, size: this.#size, validator, downgrade };
        const answer = await (0,fetch_open/* openSource */.o)(place, wanted, ports, signal);
        this.#wait = this.#now() - askedAt;
        if (answer.kind === 'continues')
            return answer.body;
        if (answer.kind === 'whole')
            answer.body.bytes.destroy();
        throw (0,broken/* changed */.tD)(this.#line.from);
    }
    /** The body goes on after the piece: where one connection is enough, it goes on with the next one. */
    #extend(piece) {
        this.#learn(piece);
        const next = this.#alone ? this.#missing.takeAt(piece.end, FAST_PIECE) : undefined;
        if (next)
            piece.end = next.end;
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
        // Connections that share a link say nothing of what one could have.
        if (this.#alone === false)
            return;
        this.#decide(isFast(piece.received, piece.age(piece.lastAt)));
    }
    #decide(alone) {
        const several = `one connection is not fast enough: up to ${this.#spare.free + 1}, in pieces`;
        if (alone !== this.#alone)
            this.#tell(alone ? 'one connection is fast enough' : several);
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
}
/** Whether enough is seen of the first piece to know that one connection is not enough. */
function isSeen(piece) {
    return piece.age(piece.lastAt) > LOOK_MS && piece.received >= LOOK_BYTES;
}

;// CONCATENATED MODULE: ./build/fetch/speed.js
/** Into how many moments a window is divided, so that the cost does not grow with the number of chunks. */
const MOMENTS = 20;
/** Measures how fast bytes came over the last `window` milliseconds. */
class SpeedMeter {
    #window;
    #start;
    #samples = [];
    constructor(window, now) {
        this.#window = window;
        this.#start = now;
    }
    add(bytes, now) {
        const last = this.#samples.at(-1);
        if (last !== undefined && now - last.at < this.#window / MOMENTS)
            last.bytes += bytes;
        else
            this.#samples.push({ at: now, bytes });
        this.#forget(now);
    }
    /** Bytes a second over the window; undefined until it is full. */
    rate(now) {
        if (now - this.#start < this.#window)
            return undefined;
        this.#forget(now);
        return (this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / this.#window;
    }
    #forget(now) {
        while (this.#samples[0] !== undefined && this.#samples[0].at <= now - this.#window)
            this.#samples.shift();
    }
}

;// CONCATENATED MODULE: ./build/fetch/watch-speed.js



/** Makes a watch over a window in milliseconds; `floor` is in bytes a second. */
function watchSpeed(from, floor, { window, clock }) {
    const controller = new AbortController();
    let meter = new SpeedMeter(window, clock.now());
    let timer;
    return {
        signal: controller.signal,
        add: (bytes) => meter.add(bytes, clock.now()),
        start() {
            meter = new SpeedMeter(window, clock.now());
            timer = setInterval(() => {
                const rate = meter.rate(clock.now());
                if (rate !== undefined && rate < floor)
                    controller.abort(tooSlow(from, rate, floor));
            }, window / 10);
        },
        stop: () => clearInterval(timer),
    };
}
function tooSlow(from, rate, floor) {
    return new errors/* TooSlowError */.CR({
        code: 'too-slow',
        rate,
        facts: { from, speed: `${(0,format/* formatBytes */.z3)(rate)}/s`, 'min-speed': `${(0,format/* formatBytes */.z3)(floor)}/s` },
        message: `${from} gives ${(0,format/* formatBytes */.z3)(rate)}/s, less than ${(0,format/* formatBytes */.z3)(floor)}/s`,
        advice: 'Add a faster source with `mirrors`, or lower `min-speed`.',
    });
}

;// CONCATENATED MODULE: ./build/fetch/wrong-bytes.js


/** The error for bytes that are not the pinned ones: says what came instead. */
function wrongBytes({ pin, expected, ...found }, body) {
    const { size, limit } = body;
    const actual = size > limit ? `more than ${limit} bytes; reading stopped there` : found.actual;
    const content = body.gitBlob ? undefined : body.content;
    const instead = body.gitBlob
        ? 'the bytes whose git blob id is pinned'
        : (content ?? compareSize(pin.size, body));
    return new errors/* IntegrityError */.cs({
        code: content === undefined ? 'checksum-mismatch' : 'not-the-file',
        path: pin.path,
        expected,
        actual,
        from: body.from,
        message: body.gitBlob
            ? `${pin.path} is pinned by its git blob id, which is no digest of what ${body.from} served`
            : `${body.from} served ${instead} instead of ${pin.path}`,
        facts: {
            file: pin.path,
            from: body.from,
            expected,
            actual,
            'what came': instead,
        },
        advice: adviseOn(content, body),
    });
}
function adviseOn(content, { gitBlob = false, doubt = '' }) {
    if (gitBlob)
        return 'The pin looks like a git blob id: the SHA-1 of "blob", the length and the bytes. Pin what `sha256sum FILE` prints. Of a manifest with such ids, `setup-dataset lock MANIFEST` makes one with digests.';
    if (content === undefined)
        return 'The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.';
    const advice = 'The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.';
    return (0,fetch_content/* isPage */.y)(content) ? advice + doubt : advice;
}
function compareSize(pinned, { size, limit }) {
    if (size > limit)
        return `a longer file (more than ${limit} bytes)`;
    if (pinned === undefined)
        return `other bytes (${size})`;
    if (size < pinned)
        return `a shorter file (${size} of ${pinned} bytes)`;
    return 'other bytes of the same length';
}

;// CONCATENATED MODULE: ./build/fetch/transfer.js













/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4;
/**
 * One attempt to get the rest of a file from one source into its partial, over several connections where it is large,
 * hashing while it comes and never reading past the pinned size. Throws a FetchError, with the bytes that came kept, or
 * a PlaceError when the disk refuses.
 */
async function transfer(file, source, partial, { floor, spare }, ports, parent) {
    const from = (0,redact/* redactUrl */.B)(source);
    const speed = watchSpeed(from, floor, ports);
    const signal = AbortSignal.any([parent, speed.signal]);
    const asked = firstPiece(file, source, partial, spare);
    const { kind, body } = await openRest(file, source, partial, asked?.end, ports, signal);
    const before = partial.size;
    const size = file.size ?? body.total;
    const piece = body.hasRanges && size !== undefined ? pieceOf(partial, size, spare) : undefined;
    const promised = body.length === undefined || piece ? size : before + body.length;
    const line = { file, from, partial, ports, speed, signal };
    ports.log.debug(`${file.path}: ${tellAnswer(from, body)}, ${partial.held > 0 ? `continued after ${(0,format/* formatBytes */.z3)(partial.held)}` : 'from the beginning'}`);
    ports.onBegin?.({ path: file.path, from, held: partial.held, size });
    try {
        speed.start();
        if (piece && size !== undefined)
            await receivePieces(body, piece, size, spare, line);
        else
            await receive(body, line);
    }
    catch (error) {
        // All bytes may have come, and only the end of the answer not.
        if (!(error instanceof errors/* FetchError */.fk && (await partial.isWhole()))) {
            throw isLost(error) ? (0,broken/* truncated */.ps)(from, promised, partial.size, error) : error;
        }
    }
    finally {
        speed.stop();
    }
    if (partial.size >= (file.size ?? 0) || (await partial.isWhole()))
        return finish(file, partial, from, body.doubt);
    // A body that ends early without having said so was cut by something on the way: worth another try.
    const isData = (0,fetch_content/* recogniseContent */.J)(partial.head, file.path) === undefined;
    if (body.length === undefined && isData)
        throw (0,broken/* truncated */.ps)(from, file.size, partial.size);
    // A server may send less than it was asked for (RFC 9110 §15.3.7): then the next part is due.
    const isPart = kind === 'continues' && partial.size > before;
    return isPart
        ? transfer(file, source, partial, { floor, spare }, ports, parent)
        : finish(file, partial, from, body.doubt);
}
/** The verified file, or an error that says what came instead. */
async function finish(file, partial, from, doubt = '') {
    const { verified, mismatch } = await partial.finish();
    if (verified)
        return verified;
    const { size, head } = partial;
    const content = (0,fetch_content/* recogniseContent */.J)(head, file.path);
    const gitBlob = await isGitBlob(file, partial.location, size);
    throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content, doubt, gitBlob });
}
/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(file, source, partial, end, ports, signal) {
    const { size } = file;
    const downgrade = mayDowngrade(file, ports);
    const rest = { offset: partial.size, end, size, validator: partial.validatorFor(source.href), downgrade };
    const whole = { offset: 0, end: undefined, size, validator: undefined, downgrade };
    const { held } = partial;
    const restart = (reason) => ports.log.debug(`${file.path}: ${held > 0 ? `not continued after ${(0,format/* formatBytes */.z3)(held)}` : 'asked for as a whole'}: ${reason}`);
    let opened = await (0,fetch_open/* openSource */.o)(source, rest, ports, signal);
    if (opened.kind === 'unusable') {
        restart(opened.reason);
        opened = await (0,fetch_open/* openSource */.o)(source, whole, ports, signal);
    }
    else if (opened.kind === 'whole' && held > 0)
        restart('the server sent all of it');
    if (opened.kind === 'unusable')
        throw new Error(`a request without a range was answered as one: ${opened.reason}`);
    if (opened.kind === 'whole')
        await partial.reset();
    partial.begin({ source: source.href, name: (0,redact/* redactUrl */.B)(source), validator: opened.body.validator });
    return opened;
}
/** The piece to ask for first, where the rest of a file of pinned size is to come in pieces. */
function firstPiece({ size }, source, partial, spare) {
    return size === undefined || source.protocol === 'file:' ? undefined : pieceOf(partial, size, spare);
}
/** The first piece of what is missing, where pieces are worth it: over many connections, or around what is there. */
function pieceOf(partial, size, spare) {
    const [gap, ...others] = partial.missing(size);
    const isWorthIt = others.length > 0 || (spare.free > 0 && !isSmall(size - partial.size));
    return gap && isWorthIt ? { start: gap.start, end: Math.min(gap.end, gap.start + FIRST_PIECE) } : undefined;
}
async function receive(body, { file, from, partial, ports, speed }) {
    const { idle, onBytes } = ports;
    let offset = partial.size;
    await (0,read_body/* readBody */.x)(body, from, idle, (chunk) => {
        onBytes(chunk.length, file.path);
        speed.add(chunk.length);
        partial.write(chunk, offset);
        offset += chunk.length;
        return offset > limitOf(file) ? 'enough' : 'more';
    });
}
/** Who answered, after redirects, and by which road. */
function tellAnswer(from, { place, road }) {
    const end = (0,redact/* redactUrl */.B)(place);
    return `${from}${end === from ? '' : ` (at ${end})`} answers, ${road}`;
}
function limitOf({ size = LARGEST_UNPINNED }) {
    return size;
}
function isLost(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.code === 'connection-lost';
}

;// CONCATENATED MODULE: ./build/fetch/file.js








/** Bytes, as a part of the size, that make an attempt worth more than a failure. */
const FAIR_PART = 0.01;
const FAIR_BYTES = 64 * 1024;
/** For a source from which one connection is all that works. */
const NONE = new SpareConnections(0, 0);
/**
 * Fetches one file into the partial at `path`. The sources are asked in order; one that is slow or stalls is left with
 * its bytes kept, and asked again when no other is left; one that served wrong bytes is not asked again.
 */
async function fetchFile(file, path, context) {
    const partial = PartialFile.open(file, path, context.thread);
    try {
        const { log } = context.ports;
        if (partial.size > 0 && (await partial.isWhole())) {
            tellDetail(log, `${file.path}: an earlier run had fetched it`);
            return await finish(file, partial, 'an earlier run');
        }
        if (partial.held > 0)
            log.debug(`${file.path}: an earlier run left ${(0,format/* formatBytes */.z3)(partial.held)}`);
        log.debug(`${file.path}: sources in order: ${file.sources.map(redact/* redactUrl */.B).join(', ')}`);
        if (partial.size === file.size)
            await partial.reset();
        return await fromSources(file, partial, context);
    }
    finally {
        await partial.close();
    }
}
async function fromSources(file, partial, context) {
    const candidates = file.sources.map((source) => {
        return { source, failures: 0, rate: undefined, suspected: false, single: false, reason: undefined };
    });
    const waiting = [...candidates];
    const slow = [];
    for (;;) {
        const candidate = waiting.shift() ?? takeFastest(slow);
        if (candidate === undefined)
            throw (0,exhausted/* exhausted */.u)(file, candidates.flatMap(({ reason }) => reason ?? []));
        // When all are slow, the fastest is as good as it gets.
        const floor = candidate.rate === undefined ? context.policy.minSpeed : 0;
        if (floor !== context.policy.minSpeed)
            context.ports.log.debug(`${file.path}: ${(0,redact/* redactUrl */.B)(candidate.source)} is the fastest that is left`);
        const result = await trySource(file, candidate, partial, floor, context);
        if ('verified' in result)
            return result.verified;
        if (result.step.kind !== 'later')
            continue;
        if (candidate.rate === undefined)
            waiting.push(candidate);
        else
            slow.push(candidate);
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
        ports.onAttempt?.({ path: file.path, from: (0,redact/* redactUrl */.B)(source), start, milliseconds, failure });
    };
    for (;;) {
        const { furthest } = partial;
        try {
            const held = pace.wait(source);
            if (held > 0)
                log.debug(`${file.path}: waiting ${(0,format/* formatDuration */.a3)(held)}, until ${source.origin} may be asked`);
            await pace.ready(source, signal);
            start = clock.now();
            const verified = await transfer(file, source, partial, { floor, spare: candidate.single ? NONE : spare }, lane ? { ...ports, client: lane } : ports, signal);
            const duration = (0,format/* formatDuration */.a3)(clock.now() - start);
            tellDetail(log, `${file.path}: ${(0,format/* formatBytes */.z3)(verified.size)} from ${verified.from} in ${duration}`);
            tellAttempt();
            return { verified };
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* FetchError */.fk))
                throw error;
            tellAttempt(error.code);
            candidate.reason = error;
            if (error instanceof errors/* TooSlowError */.CR)
                candidate.rate = error.rate;
            if (error.code === 'unexpected-answer')
                candidate.single = true;
            if (error instanceof errors/* IntegrityError */.cs &&
                (await isWorthFreshStart(error, partial, candidate, file, lane))) {
                log.info(`${file.path}: ${error.message}; once more from the beginning`);
                continue;
            }
            candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1;
            const remaining = policy.deadline.remaining();
            if (error instanceof errors/* HttpError */.j$ && (error.retryAfter ?? remaining) < remaining) {
                pace.hold(source, error.retryAfter ?? 0);
            }
            const step = (0,retry/* nextStep */.s)(error, candidate.failures, { retries: policy.retries, remaining }, clock.random());
            if (step.kind === 'stop')
                throw error;
            const line = `${file.path}: ${error.message}; ${describeStep(step)}`;
            const kind = `${source.origin} ${error.code} ${step.kind}`;
            if (told.has(kind))
                tellDetail(log, line);
            else
                log.info(line);
            told.add(kind);
            if (step.kind !== 'wait')
                return { step };
            if (error instanceof errors/* HttpError */.j$)
                pace.hold(source, step.milliseconds);
            else
                await clock.sleep(step.milliseconds, signal);
        }
    }
}
/**
 * Whether wrong bytes may be nobody's fault but of how they were put together or which answer they were taken for, or,
 * from the only source, an accident on the way; once a source. The partial is empty afterwards.
 */
async function isWorthFreshStart({ code }, partial, candidate, file, lane) {
    const mixed = partial.answers > 1;
    const rightSize = file.size === undefined || partial.size === file.size;
    const accident = code === 'checksum-mismatch' && rightSize && file.sources.length === 1;
    await partial.disown();
    lane?.sendInTurns();
    if (candidate.suspected || !(mixed || accident || lane))
        return false;
    candidate.suspected = true;
    return true;
}
function tellDetail(log, line) {
    if (log.detail)
        log.detail(line);
    else
        log.info(line);
}
function fairPart({ size }) {
    return size === undefined ? FAIR_BYTES : Math.max(1, size * FAIR_PART);
}
function describeStep(step) {
    if (step.kind === 'wait')
        return `trying again in ${(0,format/* formatDuration */.a3)(step.milliseconds)}, ${step.reason}`;
    return `leaving this source, ${step.reason}`;
}

;// CONCATENATED MODULE: ./build/fetch/handfuls.js
/** Bytes up to which a file is small: waiting for its answer takes longer than its bytes. */
const SMALL = 256 * 1024;
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
        if (hand && hand.length < most && [...hand, file].every(handfuls_isSmall)) {
            hand.push(file);
        }
        else {
            hands.push([file]);
            most = Math.min(MOST, Math.floor((files.length - index) / connections));
        }
    }
    return hands;
}
function handfuls_isSmall({ size = Number.POSITIVE_INFINITY }) {
    return size <= SMALL;
}

;// CONCATENATED MODULE: ./build/fetch/pace.js
/** Until when the requests to an origin have to wait, because it said so to one of them. */
class Pace {
    #clock;
    #notBefore = new Map();
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
        // Another answer may extend the hold while we sleep.
        for (;;) {
            const wait = this.wait(url);
            if (wait === 0)
                return;
            await this.#clock.sleep(wait, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/fetch/fetch.js








/** Milliseconds: without a byte after which a source is left, and over which its speed is measured. */
const PATIENCE = { idle: 10_000, window: 10_000 };
/**
 * Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
 * partial that lies there from an earlier run is continued.
 */
async function fetchFiles(files, folder, policy, ports) {
    const failed = new AbortController();
    const signal = AbortSignal.any([policy.deadline.signal, failed.signal]);
    return fetchAtOnce(files, folder, { policy, ports, signal }, async (fetching) => {
        try {
            return await fetching;
        }
        catch (error) {
            failed.abort(error);
            throw error;
        }
    });
}
/** As {@link fetchFiles}, but each file for itself: one that cannot be had ends no other. */
async function fetchEach(files, folder, policy, ports) {
    const { signal } = policy.deadline;
    return fetchAtOnce(files, folder, { policy, ports, signal }, (fetching, file) => fetching.then((verified) => ({ file, verified }), (error) => ({ file, error })));
}
async function fetchAtOnce(files, folder, { policy, ports, signal }, settle) {
    // One listener for each transfer at once, which is bounded: more than ten are no leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const { concurrency } = policy;
    const hands = handfuls(files, concurrency);
    if (hands.length < files.length)
        ports.log.debug(`small files are asked for ahead: ${files.length} files in ${hands.length} handfuls`);
    const spare = new SpareConnections(concurrency, hands.length);
    const thread = new HashThread();
    const pace = new Pace(ports.clock);
    const context = { policy, ports, pace, spare, thread, signal, told: new Set() };
    const names = partialNames(files);
    const fetchHand = async (hand) => {
        const lane = hand.length > 1 ? ports.client.lane() : undefined;
        const fetchOne = (file) => {
            const fetching = fetchFile(file, (0,external_node_path_.join)(folder, names.get(file) ?? ''), { ...context, lane });
            return settle(fetching, file).finally(() => ports.onEnd?.(file.path));
        };
        const fetched = [];
        try {
            while (fetched.length < hand.length) {
                const rest = hand.slice(fetched.length);
                const [source] = rest[0]?.sources ?? [];
                // Who is not asked for ahead waits here: the answer before may say to ask nothing for a while.
                const isAhead = source !== undefined && ports.client.sendsAhead(source);
                fetched.push(...(await (0,build_concurrency/* mapBounded */.y)(isAhead ? rest : rest.slice(0, 1), rest.length, fetchOne)));
            }
            return fetched;
        }
        finally {
            spare.endHand();
        }
    };
    try {
        return (await (0,build_concurrency/* mapBounded */.y)(hands, concurrency, fetchHand)).flat();
    }
    finally {
        await thread.close();
    }
}
/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files) {
    const seen = new Map();
    const names = files.map((file) => {
        const { algorithm, hex } = file.digest;
        const count = seen.get(hex) ?? 0;
        seen.set(hex, count + 1);
        return [file, `${algorithm}-${hex}-${count}.partial`];
    });
    return new Map(names);
}


/***/ }),

/***/ 7622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openSource)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/network/error-page.js
var error_page = __webpack_require__(4355);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/on-the-way.js
var on_the_way = __webpack_require__(6812);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/network/response-body.js
var response_body = __webpack_require__(3455);
// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
;// CONCATENATED MODULE: ./build/fetch/range.js
/** The strong validator of an answer (RFC 9110 §8.8.1), which alone may stand in If-Range; undefined when it has none. */
function strongValidator({ etag, 'last-modified': modified, date, }) {
    if (etag !== undefined)
        return etag.startsWith('"') ? etag : undefined;
    // A date is strong only when the answer is at least a second younger (RFC 9110 §8.8.2.2).
    if (modified === undefined || date === undefined)
        return undefined;
    return Date.parse(date) - Date.parse(modified) >= 1000 ? modified : undefined;
}
/** The headers that ask for the bytes from `offset` up to, without, `end`, or all the rest. */
function rangeHeaders(offset, validator, end) {
    if (offset === 0 && end === undefined)
        return {};
    return {
        range: `bytes=${offset}-${end === undefined ? '' : end - 1}`,
        ...(validator !== undefined && { 'if-range': validator }),
    };
}
/** Reads an answer to a request for the bytes from `offset`; `size` is the pinned size, if there is one; `ranged` whether a range was asked for. */
function readRangeAnswer(status, headers, offset, size, ranged = offset > 0) {
    const length = contentLength(headers);
    if (status === 200)
        return { kind: 'whole', length };
    if (!ranged)
        return { kind: 'other' };
    if (status === 416)
        return { kind: 'unusable', reason: 'the server has no bytes from there on' };
    if (status !== 206)
        return { kind: 'other' };
    const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers['content-range'] ?? '');
    if (range === null)
        return { kind: 'unusable', reason: 'the answer does not say which part it is' };
    const [first, last, total] = [Number(range[1]), Number(range[2]), range[3]];
    if (first !== offset)
        return { kind: 'unusable', reason: `the server sent the part from ${first} on` };
    if (size !== undefined && total !== '*' && Number(total) !== size) {
        return { kind: 'unusable', reason: `the server's file has ${total} bytes` };
    }
    return {
        kind: 'continues',
        length: length ?? last - first + 1,
        total: total === '*' ? undefined : Number(total),
    };
}
function contentLength(headers) {
    const value = headers['content-length'];
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

// EXTERNAL MODULE: ./build/fetch/status.js
var fetch_status = __webpack_require__(9985);
;// CONCATENATED MODULE: ./build/fetch/open.js













/** Opens a source at an offset; throws an HttpError when it answers with anything but the file. */
function openSource(source, wanted, ports, signal) {
    return source.protocol === 'file:'
        ? openFile(source, wanted, signal)
        : openUrl(source, wanted, ports, signal);
}
async function openUrl(source, { offset, end, size, validator, downgrade }, { client, clock }, signal) {
    const headers = rangeHeaders(offset, validator, end);
    const response = await client.open(source, { headers, signal, downgrade });
    const { body: bytes, status, statusText, url, via, isAuthorised } = response;
    const doubt = (0,on_the_way/* onTheWay */.O)(source, response);
    const answer = readRangeAnswer(status, response.headers, offset, size, headers.range !== undefined);
    if (answer.kind === 'unusable') {
        bytes.destroy();
        return answer;
    }
    if (answer.kind === 'other') {
        const content = (0,fetch_content/* recogniseContent */.J)(await (0,error_page/* readErrorPage */.U)(bytes));
        const from = (0,redact/* redactUrl */.B)(url);
        const refused = { status, statusText, headers: response.headers, content, from, isAuthorised, doubt };
        throw (0,fetch_status/* httpError */.p2)(refused, clock.now());
    }
    const own = strongValidator(response.headers);
    if (answer.kind === 'continues' && validator !== undefined && own !== undefined && own !== validator) {
        // RFC 9110 §15.3.7.3: parts of different versions are not to be combined, whatever the server made of If-Range.
        bytes.destroy();
        return { kind: 'unusable', reason: 'the part is of another version' };
    }
    const asError = (error) => (0,failure/* asFetchError */.N)(error, url, via);
    const total = answer.kind === 'whole' ? answer.length : answer.total;
    const place = source.username === '' ? url : source;
    // One that gives the whole file for a part has none, whatever it says.
    const saysSo = headers.range === undefined && response.headers['accept-ranges'] === 'bytes';
    const hasRanges = answer.kind === 'continues' || saysSo;
    const road = (0,describe_road/* describeRoad */.e)(via);
    const body = { place, bytes, road, length: answer.length, total, validator: own, hasRanges, doubt, asError };
    return { kind: answer.kind, body };
}
async function openFile(source, { offset }, signal) {
    const asError = (cause) => {
        const missing = cause.code === 'ENOENT';
        return new errors/* ConnectionError */.Rc({
            code: missing ? 'not-found' : 'no-permission',
            message: missing ? `${source} does not exist` : `${source} cannot be read: ${cause.message}`,
            advice: 'Correct the `file:` source, or make it readable for the job.',
            cause,
        });
    };
    const path = (0,external_node_url_.fileURLToPath)(source);
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw asError(error);
    });
    const bytes = (0,response_body/* streamBody */.t)((0,external_node_fs_.createReadStream)(path, { signal, start: offset }));
    const length = found.isFile() ? Math.max(0, found.size - offset) : undefined;
    return {
        kind: 'continues',
        body: {
            place: source,
            bytes,
            road: 'from this disk',
            length,
            total: undefined,
            validator: undefined,
            hasRanges: false,
            asError,
        },
    };
}


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _broken_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2962);


/**
 * Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. `idle` are the
 * milliseconds without a byte after which it is given up; a slow `take` is no stall.
 */
async function readBody({ bytes, asError }, from, idle, take) {
    const timer = setTimeout(() => bytes.destroy((0,_broken_js__WEBPACK_IMPORTED_MODULE_1__/* .stalled */ .O0)(from, idle)), idle);
    try {
        await bytes.read((chunk) => {
            const wish = take(chunk);
            timer.refresh();
            return wish;
        });
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DatasetError */ .zm ? error : asError(error);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 9873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Statuses that a moment may change: these, and 5xx but for "not implemented", "version not supported", and a log-in. */
const PASSING_STATUS = new Set([408, 425, 429]);
const LASTING_STATUS = new Set([501, 505, 511]);
/**
 * Decides after the `attempt`-th failure (from 1) of one source; `random` is a number in [0, 1).
 * Waits are exponential with full jitter; Retry-After (RFC 9110 §10.2.3) is kept when the step's time allows it.
 */
function nextStep(error, attempt, policy, random) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6 && error.code === 'proxy-auth') {
        return { kind: 'stop', reason: 'every source is behind the same proxy' };
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TooSlowError */ .CR)
        return { kind: 'later', reason: 'its bytes are kept' };
    if (!isPassing(error))
        return { kind: 'next-source', reason: 'trying again would not help' };
    if (attempt > policy.retries)
        return {
            kind: 'next-source',
            reason: attempt === 1 ? 'the only try failed' : `all ${attempt} tries failed`,
        };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU)
        return { kind: 'later', reason: 'it may be asked again' };
    const asked = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$ ? error.retryAfter : undefined;
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    const milliseconds = asked ?? Math.round(random * ceiling);
    if (milliseconds >= policy.remaining) {
        return { kind: 'next-source', reason: 'the wait would be longer than the time left' };
    }
    return { kind: 'wait', milliseconds, reason: asked === undefined ? 'back-off' : 'the server asked for it' };
}
/** Whether the same request may succeed a moment later. */
function isPassing(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$) {
        const serverTrouble = error.status >= 500 && !LASTING_STATUS.has(error.status);
        return serverTrouble || PASSING_STATUS.has(error.status) || error.code === 'rate-limited';
    }
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .IntegrityError */ .cs || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TlsError */ .WM)
        return false;
    const lasting = ['blocked', 'proxy-denied', 'captive-portal', 'not-found', 'no-permission', 'bad-redirect'];
    return !lasting.includes(error.code);
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p2: () => (/* binding */ httpError)
/* harmony export */ });
/* unused harmony exports parseRateLimit, parseRetryAfter */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8046);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9218);



/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
function httpError(answer, now) {
    const code = codeOf(answer);
    const { status, statusText, content, from } = answer;
    const doubt = (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .y)(content) ? (answer.doubt ?? '') : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$({
        code,
        status,
        facts: { url: from, status: `${status} ${statusText}`.trimEnd(), ...limits(answer.headers) },
        retryAfter: parseRetryAfter(answer.headers['retry-after'], now) ?? parseRateLimit(answer.headers, now),
        message: `${from} answered ${status} ${statusText}`.trimEnd() + (content ? ` with ${content}` : ''),
        advice: (loginAdvice(answer) ?? ADVICE[code] ?? 'Add a mirror with `mirrors`, or check the URL.') + doubt,
    });
}
const LONGEST_LIMIT = 120;
/** What a server says of how much it allows, as evidence. */
function limits(headers) {
    const told = Object.entries(headers).filter(([name]) => /^(retry-after|(x-)?ratelimit(-.*)?)$/.test(name));
    return Object.fromEntries(told.map(([name, value]) => [name, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(String(value), LONGEST_LIMIT)]));
}
const ADVICE = {
    'captive-portal': 'The network wants a log-in before it lets anything pass: log the runner in, or use another network.',
    forbidden: 'The server refuses this runner: check that the URL is public, give it `credentials`, or add another source with `mirrors`.',
    'not-found': 'The file is not there any more: correct the URL, or add another source with `mirrors`.',
    'rate-limited': 'The server limits requests, often per address shared by many runners: keep the cache on, or add `mirrors`.',
    'server-error': 'The server is in trouble: run the job again later, or add another source with `mirrors`.',
};
/** What to say where it matters who asks. */
function loginAdvice(answer) {
    const { status, from, isAuthorised } = answer;
    if (codeOf(answer) !== 'forbidden')
        return undefined;
    if (isAuthorised)
        return 'The server does not accept the credentials that it was sent: check the secret behind them, and that it may read this file.';
    if (status !== 401)
        return undefined;
    return `The server wants to know who asks. Tell it, from a secret:\nwith:\n  credentials: ${new URL(from).origin} ${TOKEN}`;
}
// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
const TOKEN = 'Bearer ${{ secrets.DATA_TOKEN }}';
function codeOf({ status, headers }) {
    const limited = headers['retry-after'] !== undefined || isUsedUp(headers);
    if (status === 429 || (status === 403 && limited))
        return 'rate-limited';
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    // RFC 6585 §6: said by what stands between, and by no origin.
    if (status === 511)
        return 'captive-portal';
    if (status >= 500)
        return 'server-error';
    return 'unexpected-answer';
}
function isUsedUp(headers) {
    const older = [headers['x-ratelimit-remaining'], headers['ratelimit-remaining']];
    return older.includes('0') || usedUpLimits(headers).length > 0;
}
/** The used-up limits of a `RateLimit` header, in the form of its latest draft (`r=0;t=30`) or of earlier ones (`remaining=0, reset=30`). */
function usedUpLimits({ ratelimit }) {
    const text = String(ratelimit ?? '');
    const limits = /\bremaining=/.test(text) ? [text] : text.split(',');
    return limits.filter((limit) => /\b(?:r|remaining)=0(?!\d)/.test(limit));
}
/** Seconds past which a reset is a date in seconds since the epoch and not a delay, as GitHub writes it. */
const LONGEST_RESET_S = 1_000_000_000;
/**
 * Milliseconds until the used-up limits of an answer are reset (draft-ietf-httpapi-ratelimit-headers, and the older
 * `RateLimit-Reset` and `X-RateLimit-Reset`); undefined when it names none.
 */
function parseRateLimit(headers, now) {
    if (!isUsedUp(headers))
        return undefined;
    const delays = usedUpLimits(headers).flatMap((limit) => /\b(?:t|reset)=(\d+)/.exec(limit)?.[1] ?? []);
    const older = [headers['ratelimit-reset'], headers['x-ratelimit-reset']]
        .map(String)
        .filter((text) => /^\d+$/.test(text));
    const resets = (delays.length > 0 ? delays : older).map(Number);
    if (resets.length === 0)
        return undefined;
    const seconds = Math.max(...resets);
    return seconds < LONGEST_RESET_S ? seconds * 1000 : Math.max(0, seconds * 1000 - now);
}
/** Milliseconds to wait, from delay-seconds or an HTTP-date (RFC 9110 §10.2.3); undefined when it says neither. */
function parseRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    // Date.parse takes nearly anything for a date; all three forms of an HTTP-date begin with a day.
    const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value.trim()) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ onTheWay)
/* harmony export */ });
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1551);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6964);



/**
 * What to add to the advice about a page that came in place of a file: who else than the server may have sent it. Empty
 * where only the server can, as over https.
 */
function onTheWay(source, { url, via, headers }) {
    if (source.protocol !== 'http:' || (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)((0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(source)))
        return '';
    const isElsewhere = url.host !== source.host;
    const led = isElsewhere ? ` The request was led on to ${url.host}.` : '';
    if (!(0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsoluteForm */ .a)(url, via))
        return `${led} Over plain http a log-in page of the network can answer for ${source.host}: use https://, or log the runner in.`;
    // A proxy that names itself in what it forwards has forwarded this.
    if (!isElsewhere && headers.via !== undefined)
        return '';
    return `${led} Over plain http the proxy ${via.proxy.redacted} (${via.reason}) can answer for ${source.host}, with a log-in or block page: https:// shows who it was.`;
}


/***/ })

};
