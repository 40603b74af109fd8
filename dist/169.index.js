export const id = 169;
export const ids = [169];
export const modules = {

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace)
/* harmony export */ });
/* unused harmony export freeSpaceAt */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes that this user may still write to the volume of a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}
/** The same for a folder that need not be there yet; undefined where it cannot be known. */
async function freeSpaceAt(folder) {
    try {
        return await freeSpace(folder);
    }
    catch {
        const parent = dirname(folder);
        return parent === folder ? undefined : freeSpaceAt(parent);
    }
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

/***/ 4355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readErrorPage)
/* harmony export */ });
const MOST_BYTES = 4096;
const MOST_TIME_MS = 1000;
/** The first bytes of an answer that is not the file, as far as they come at once: they are evidence, not data. */
async function readErrorPage(body) {
    const chunks = [];
    let size = 0;
    const timer = setTimeout(() => body.destroy(), MOST_TIME_MS);
    const take = (chunk) => {
        chunks.push(Buffer.from(chunk));
        size += chunk.length;
        return size >= MOST_BYTES ? 'enough' : 'more';
    };
    try {
        await body.read(take);
    }
    catch {
        // What came before the break is evidence enough: the status has already decided.
    }
    finally {
        clearTimeout(timer);
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 4169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionsCacheTier: () => (/* binding */ actionsCacheTier)
});

// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/tiers/budget.js
var tiers_budget = __webpack_require__(9049);
;// CONCATENATED MODULE: ./build/tiers/entry-terms.js
/**
 * The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
 * every runner; it is resolved in a folder of ours, never in the user's workspace.
 */
const PATH_LITERAL = 'setup-dataset';

// EXTERNAL MODULE: ./build/tiers/generations.js
var generations = __webpack_require__(4793);
// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/fetch/status.js
var fetch_status = __webpack_require__(9985);
// EXTERNAL MODULE: ./build/network/error-page.js
var error_page = __webpack_require__(4355);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/byte-queue.js
/** Bytes of a block, which holds what came in several reads. */
const BLOCK = 256 * 1024;
/** Buffers that are used again: what comes and goes by the gigabyte must not wait for the garbage collector. */
class BlockPool {
    #free = [];
    take() {
        return this.#free.pop() ?? Buffer.allocUnsafeSlow(BLOCK);
    }
    give(buffer) {
        this.#free.push(buffer);
    }
}
/** Bytes between a connection and who takes them, in order; how many may wait is up to who pushes. */
class ByteQueue {
    #pool;
    #blocks = [];
    #waiting = 0;
    #total = 0;
    #end;
    #wake = () => { };
    #taken = () => { };
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
            if (block !== undefined) {
                this.#waiting -= block.length;
                this.#taken();
                yield block.buffer.subarray(0, block.length);
                this.#pool.give(block.buffer);
            }
            else if (this.#end === undefined) {
                await new Promise((wake) => {
                    this.#wake = wake;
                });
            }
            else if (this.#end.error === undefined)
                return;
            else
                throw this.#end.error;
        }
    }
    /** The last block, if it has room. */
    #open() {
        const last = this.#blocks.at(-1);
        if (last !== undefined && last.length < last.buffer.length)
            return last;
        const block = { buffer: this.#pool.take(), length: 0 };
        this.#blocks.push(block);
        return block;
    }
}

// EXTERNAL MODULE: ./build/tiers/actions-direct/receive-part.js
var receive_part = __webpack_require__(3259);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/archive-bytes.js







/** Bytes of a request: what comes before it is taken is held in memory. */
const PART = 8 * 1024 * 1024;
const AT_ONCE = 4;
/** Milliseconds before another try for what is missing of a part. */
const WAITS = [300, 1000];
/**
 * The bytes behind a URL in their order, in a few requests at once where the server gives parts; never more than
 * {@link AT_ONCE} times {@link PART} bytes ahead of who takes them; a chunk is lent until the next is asked for. The signal must end
 * when nobody reads any more. Throws an {@link ArchiveTrouble} or a FetchError.
 */
async function* archiveBytes(ports, url, signal) {
    const source = new Source(ports, url, signal);
    const first = await source.open({ start: 0, end: PART });
    if (first.status === 416)
        return first.body.destroy();
    if (first.status !== 206)
        return yield* source.whole(first);
    const total = totalOf(first, 0);
    const ahead = [source.part({ start: 0, end: Math.min(PART, total) }, first)];
    for (let next = PART;;) {
        for (; next < total && ahead.length < AT_ONCE; next += PART)
            ahead.push(source.part({ start: next, end: Math.min(next + PART, total) }));
        const queue = ahead.shift();
        if (queue === undefined)
            return;
        yield* queue;
    }
}
class Source {
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
        const length = response.headers['content-length'];
        const expected = length === undefined ? undefined : Number(length);
        return this.#filled((queue) => (0,receive_part/* receivePart */.PG)(response, expected, queue, this.#idle));
    }
    /** A part of the archive, whose first answer may be there. */
    part({ start, end }, first) {
        let answer = first;
        return this.#filled(async (queue) => {
            await this.#patiently(async () => {
                const from = start + queue.total;
                const response = answer ?? (await this.#ask({ start: from, end }));
                answer = undefined;
                if (response.status !== 206)
                    throw new receive_part/* ArchiveTrouble */.eo(`${response.url.host} gave no part`, false);
                totalOf(response, from);
                await (0,receive_part/* receivePart */.PG)(response, end - from, queue, this.#idle);
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
        const response = await this.#client.open(this.#url, { headers, signal: this.#signal });
        const { status, statusText, body, url } = response;
        if (status === 200 || status === 206 || isEmpty(response))
            return response;
        const content = (0,fetch_content/* recogniseContent */.J)(await (0,error_page/* readErrorPage */.U)(body));
        const answer = { ...response, statusText, content, from: (0,redact/* redactUrl */.B)(url) };
        throw new receive_part/* ArchiveTrouble */.eo((0,fetch_status/* httpError */.p2)(answer, this.#clock.now()).message, status >= 500);
    }
    async #patiently(attempt) {
        for (const wait of WAITS) {
            try {
                return await attempt();
            }
            catch (error) {
                if (this.#signal.aborted || !mayPass(error))
                    throw error;
                await this.#clock.sleep(wait, this.#signal);
            }
        }
        return attempt();
    }
}
/** Of nothing there is no part. */
function isEmpty({ status, headers }) {
    return status === 416 && headers['content-range'] === 'bytes */0';
}
function mayPass(error) {
    if (error instanceof receive_part/* ArchiveTrouble */.eo)
        return error.mayPass;
    return error instanceof errors/* ConnectionError */.Rc && error.code === 'connection-lost';
}
/** How long the archive is, from an answer that begins where it was asked to. */
function totalOf({ headers, url }, start) {
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(first) === start && total !== undefined)
        return Number(total);
    throw new receive_part/* ArchiveTrouble */.eo(`${url.host} gave another part than it was asked for`, false);
}

// EXTERNAL MODULE: ./build/network/url-secrets.js
var url_secrets = __webpack_require__(3068);
// EXTERNAL MODULE: ./build/tiers/actions-direct/entry-version.js
var entry_version = __webpack_require__(4913);
// EXTERNAL MODULE: ./build/tiers/actions-direct/send-call.js
var send_call = __webpack_require__(8269);
// EXTERNAL MODULE: ./build/tiers/actions-direct/service-call.js
var service_call = __webpack_require__(5080);
// EXTERNAL MODULE: ./build/tiers/actions-direct/surprise.js
var surprise = __webpack_require__(1109);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/find-entry.js







/** Milliseconds before another try. */
const find_entry_WAITS = [500, 1500];
/** Finds the best entry, however it was packed; throws a {@link Surprise} for what only the package may understand. */
async function findEntry(ports, service, { path, keys, rank }, signal) {
    const answers = await Promise.all(entry_version/* COMPRESSIONS */._.map((compression) => {
        const call = (0,service_call/* serviceCall */.I3)(service, keys, (0,entry_version/* entryVersion */.R)(path, compression));
        return askPatiently(ports, service.kind, call, signal);
    }));
    const found = answers.flatMap((answer) => {
        const rating = answer.kind === 'found' ? rank(answer.entry) : undefined;
        return answer.kind === 'found' && rating !== undefined ? [{ answer, rating }] : [];
    });
    const best = found.toSorted((one, other) => other.rating - one.rating)[0]?.answer;
    if (best !== undefined) {
        await ports.keepSecrets((0,url_secrets/* urlSecrets */.F)(best.archive));
        return best;
    }
    const refused = answers.find((answer) => answer.kind === 'refused');
    return refused ? { kind: 'unavailable', reason: refused.reason } : { kind: 'miss' };
}
/** Asks again where that may help, inside the caller's time. */
async function askPatiently(ports, kind, call, signal) {
    let last = { kind: 'refused', reason: '', mayPass: true };
    for (const wait of [0, ...find_entry_WAITS]) {
        try {
            if (wait > 0)
                await ports.clock.sleep(wait, signal);
            const answer = await ask(ports, kind, call, signal);
            if (answer.kind !== 'refused' || !answer.mayPass)
                return answer;
            last = answer;
        }
        catch (error) {
            if (error instanceof surprise/* Surprise */.K)
                throw error;
            const earlier = signal.aborted && last.reason !== '' ? ` (${last.reason})` : '';
            last = { kind: 'refused', reason: `${(0,tier/* reasonOf */.A)(error)}${earlier}`, mayPass: isLost(error) };
            if (signal.aborted || !last.mayPass)
                return last;
        }
    }
    return last;
}
async function ask({ client }, kind, call, signal) {
    const { status, statusText, text } = await (0,send_call/* sendCall */.n)(client, call, signal);
    return (0,service_call/* readAnswer */.JN)(kind, status, statusText, text);
}
function isLost(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.code === 'connection-lost';
}

// EXTERNAL MODULE: ./build/tiers/actions-direct/service.js
var actions_direct_service = __webpack_require__(4243);
// EXTERNAL MODULE: ./build/tiers/actions-direct/within-time.js
var within_time = __webpack_require__(2563);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/direct.js










/** A reader for the job with this environment. */
function directReader(ports, env) {
    const find = async (wanted) => {
        const service = (0,actions_direct_service/* readService */.u)(env);
        if (service.kind === 'none')
            return { ...service, kind: 'unavailable' };
        if (process.versions.zstd === undefined)
            throw new surprise/* Surprise */.K('this Node reads no zstd');
        return (0,within_time/* withinTime */.d)(tiers_budget/* LOOKUP_BUDGET_MS */.mL, (signal) => findEntry(ports, service, { ...wanted, path: PATH_LITERAL }, signal));
    };
    const newest = (key) => find({ keys: (0,generations/* keysFor */.qm)(key), rank: (entry) => (0,generations/* generationOf */.gS)(key, entry) });
    return {
        lookup: async (key) => withoutArchive(await newest(key)),
        has: async (entry) => withoutArchive(await find({ keys: [entry], rank: (other) => ((0,generations/* isSameEntry */.TR)(other, entry) ? 1 : undefined) })),
        async restore(key, pins, into, title) {
            const found = await newest(key);
            if (found.kind !== 'found')
                return found;
            const { takePinned } = await __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 3270));
            try {
                const taken = await (0,within_time/* withinTime */.d)((0,tiers_budget/* transferBudget */.fC)(pins), (signal) => takePinned(archiveBytes(ports, found.archive, signal), {
                    root: PATH_LITERAL,
                    pins,
                    into,
                    from: title,
                }));
                return { kind: 'found', entry: found.entry, folder: into, ...taken };
            }
            catch (error) {
                return { kind: 'unavailable', reason: (0,tier/* reasonOf */.A)((0,disk_error/* diskError */.w)(error, into)) };
            }
        },
    };
}
/** Who only looks has no use for the address. */
function withoutArchive(answer) {
    return answer.kind === 'found' ? { kind: 'found', entry: answer.entry } : answer;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/tiers/actions-miss/asked-compressions.js




/**
 * How the entries are packed that a job looks for: both ways by our reader, which needs a Node with zstd; by the package
 * only the way that it would pack by itself.
 */
async function askedCompressions(path, nodeHasZstd = process.versions.zstd !== undefined) {
    if (nodeHasZstd)
        return entry_version/* COMPRESSIONS */._;
    const names = process.platform === 'win32' ? ['zstd.exe'] : ['zstd'];
    const places = path
        .split(external_node_path_.delimiter)
        .flatMap((folder) => (folder ? names.map((name) => (0,external_node_path_.join)(folder, name)) : []));
    for (const place of places) {
        const isThere = await (0,promises_.access)(place, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (isThere)
            return ['zstd-without-long'];
    }
    return ['gzip'];
}

// EXTERNAL MODULE: ./build/tiers/job-event.js
var job_event = __webpack_require__(7812);
;// CONCATENATED MODULE: ./build/tiers/actions-miss/token-scopes.js
const READ = 1;
const WRITE = 2;
/** A token is a header of a request, and those are short. */
const LONGEST_TOKEN = 64 * 1024;
/**
 * The scopes in a job's token, the job's own first: the claim `ac` of its JWT, as the service reads it. Undefined where
 * there is none to read. It is no proof of anything, and decides only what is said and what is worth trying.
 */
function readTokenScopes(token) {
    const payload = token.length > LONGEST_TOKEN ? undefined : token.split('.')[1];
    const claim = readJson(Buffer.from(payload ?? '', 'base64url').toString('utf8'));
    const ac = claim?.ac;
    const list = typeof ac === 'string' ? readJson(ac) : undefined;
    if (!Array.isArray(list))
        return undefined;
    const scopes = list.flatMap(asScope);
    // A claim that is known in part says nothing of the rest.
    return scopes.length > 0 && scopes.length === list.length ? scopes : undefined;
}
function asScope(value) {
    const { Scope: ref, Permission: bits } = (value ?? {});
    if (typeof ref !== 'string' || typeof bits !== 'number' || !Number.isInteger(bits))
        return [];
    return [{ ref, isReadable: (bits & READ) !== 0, isWritable: (bits & WRITE) !== 0 }];
}
function readJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/tiers/actions-miss/job-facts.js



/** Gathers the facts from a job's variables and the description of its event. */
async function readJobFacts(env) {
    return {
        ...(await (0,job_event/* readJobEvent */.k)(env.GITHUB_EVENT_PATH)),
        mode: (0,actions_direct_service/* cacheMode */.M)(env),
        event: env.GITHUB_EVENT_NAME ?? '',
        repository: env.GITHUB_REPOSITORY ?? '',
        ref: env.GITHUB_REF ?? '',
        baseRef: env.GITHUB_BASE_REF ?? '',
        isGitHub: !env.ACT && !env.GITEA_ACTIONS && !env.FORGEJO_ACTIONS,
        scopes: readTokenScopes(env.ACTIONS_RUNTIME_TOKEN ?? ''),
    };
}
/** The refs whose entries a job sees, its own first; empty where that is not known. */
function visibleRefs({ scopes, isGitHub, ref, baseRef, defaultBranch }) {
    const told = scopes?.filter(({ isReadable }) => isReadable).map((scope) => scope.ref);
    if (told && told.length > 0)
        return told.includes('') ? [] : told;
    if (!isGitHub || ref === '')
        return [];
    const branches = [baseRef, defaultBranch ?? ''].filter((name) => name !== '');
    return [...new Set([ref, ...branches.map((name) => `refs/heads/${name}`)])];
}
/** A ref as people call it: a branch by its bare name. */
function refName(ref) {
    return ref.replace(/^refs\/(heads\/)?/, '');
}

// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/loopback.js
var loopback = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/tiers/actions-miss/list-entries.js





const MOST_ENTRIES = 100;
const LONGEST_ANSWER = 256 * 1024;
const LONGEST_NAME = 200;
/** Asks GitHub once for the newest entries of a repository whose keys begin with `prefix`; throws nothing. */
async function listEntries({ client, keepSecrets }, { api, repository, token }, prefix, signal) {
    try {
        const url = cachesUrl(api, repository, prefix);
        if (url === undefined || token === '')
            return unknown('there is no token or no API to ask');
        await keepSecrets([token]);
        const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` };
        const call = { url, headers: { ...headers, 'x-github-api-version': '2022-11-28' } };
        const { status, text } = await (0,send_call/* sendCall */.n)(client, call, signal, LONGEST_ANSWER);
        if (status === 200)
            return readList(text);
        const advice = status === 403 || status === 404 ? '; the step needs the permission "actions: read"' : '';
        return unknown(`${url.host} answered ${status}${advice}`);
    }
    catch (error) {
        return unknown((0,tier/* reasonOf */.A)(error));
    }
}
/** Undefined where the token would have to go over plain http, or to no address of a repository. */
function cachesUrl(api, repository, prefix) {
    const isRepository = /^[\w.-]+\/[\w.-]+$/.test(repository);
    if (!isRepository || !URL.canParse(api))
        return undefined;
    const url = new URL(`${api.replace(/\/+$/, '')}/repos/${repository}/actions/caches`);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,loopback/* isLoopback */.U)((0,host/* hostOf */.w4)(url))))
        return undefined;
    url.search = new URLSearchParams({
        key: prefix,
        per_page: String(MOST_ENTRIES),
        sort: 'created_at',
        direction: 'desc',
    }).toString();
    return url;
}
function readList(text) {
    const { total_count: total, actions_caches: list } = JSON.parse(text);
    if (!Array.isArray(list) || typeof total !== 'number')
        return unknown('the API answered in an unknown form');
    const entries = list.flatMap((each) => {
        const { key, ref, version } = each ?? {};
        if (typeof key !== 'string' || typeof ref !== 'string' || typeof version !== 'string')
            return [];
        return [{ key, version, ref: (0,plain_text/* plainText */.w)(ref, LONGEST_NAME) }];
    });
    return { kind: 'listed', entries, isWhole: entries.length >= total };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}

;// CONCATENATED MODULE: ./build/tiers/actions-miss/outlook.js


/** What would become of an entry that this job saves, by what is known before it is packed. */
function outlookOf(facts) {
    if (facts.mode === 'read' || facts.mode === 'none')
        return { kind: 'refused', reason: `ACTIONS_CACHE_MODE is ${facts.mode}, by ${ruleOf(facts)}` };
    const { scopes } = facts;
    if (scopes && !scopes.some(({ isWritable }) => isWritable))
        return {
            kind: 'refused',
            reason: `the token of this job has no writable scopes, by ${ruleOf(facts)}`,
        };
    const told = scopes?.find(({ isWritable }) => isWritable)?.ref;
    const ref = told ?? (facts.isGitHub ? facts.ref : '');
    return { kind: 'kept', seenBy: ref === '' ? undefined : seenBy(ref, facts) };
}
/** GitHub gives events that strangers can cause a token that may only read (changelog of 2026-06-26). */
function ruleOf({ event, isFromFork }) {
    const ours = '`cache-mode` in the workflow';
    if (isFromFork)
        return `${ours} or the rules for pull requests of forks`;
    return event === '' || job_event/* OWN_EVENTS */.n.includes(event) ? ours : `${ours} or GitHub's rule for ${event}`;
}
/** Who sees the entries of a ref: a branch's are seen by it and by pull requests into it, the default one's by all. */
function seenBy(ref, { defaultBranch }) {
    if (/^refs\/pull\//.test(ref))
        return 'this pull request alone';
    if (/^refs\/heads\/gh-readonly-queue\//.test(ref))
        return 'this run of the merge queue alone';
    const name = refName(ref);
    if (/^refs\/tags\//.test(ref))
        return `the ${name.replace('tags/', 'tag ')} alone`;
    if (!ref.startsWith('refs/heads/'))
        return `${ref} alone`;
    if (name === defaultBranch)
        return `every branch, as ${name} is the default one`;
    return `the branch ${name} and pull requests into it`;
}

// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/tiers/actions-miss/why-missed.js





const MOST_REFS = 3;
/** Why a job did not find a key: what the list proves, else what is likely. */
function whyMissed(miss, facts) {
    const proved = miss.list.kind === 'listed' ? proveMiss(miss, miss.list, facts) : undefined;
    return proved ?? guessMiss(miss, facts);
}
/** Undefined where the list leaves it open. */
function proveMiss({ key, asked, others = false }, { entries, isWhole }, facts) {
    const ours = entries.filter((entry) => (0,generations/* generationOf */.gS)(key, entry.key) !== undefined);
    const visible = visibleRefs(facts);
    if (ours.length > 0 && visible.length === 0)
        return undefined;
    const seen = ours.filter(({ ref }) => visible.includes(ref));
    if (seen.some(({ version }) => asked.some((each) => version === versionOf(each))))
        return 'it is there by now, as another job saved it meanwhile';
    const [first] = seen;
    if (first)
        return otherForm(first);
    if (!isWhole)
        return undefined;
    if (ours.length > 0) {
        const where = (0,format/* formatNames */.EI)([...new Set(ours.map(({ ref }) => refName(ref)))], MOST_REFS);
        return `it is there, but saved on ${where}, and this run sees only ${visible.map(refName).join(', ')}${cure(facts)}`;
    }
    const there = `the cache of ${facts.repository} has no entry of this name`;
    return others
        ? `${there}, but some of this dataset with other files, digests or layout: what is asked for is new, or was evicted`
        : `${there}: this is the first run with it, or it was evicted`;
}
function otherForm({ ref, version }) {
    const packed = entry_version/* COMPRESSIONS */._.find((each) => versionOf(each) === version);
    const where = `there is one on ${refName(ref)}`;
    if (packed === undefined)
        return `${where}, but in another form, such as other versions of this action save`;
    if (packed === 'gzip')
        return `${where}, but packed with gzip, which is not looked for where zstd is on the PATH`;
    return `${where}, but packed with zstd: put zstd on the PATH, or run on Node 24`;
}
/** Names a run that would make it visible to all. */
function cure({ ref, defaultBranch }) {
    if (defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`)
        return '';
    return `; a run on ${defaultBranch} saves it for all`;
}
function guessMiss({ asked }, facts) {
    const { defaultBranch } = facts;
    const visible = visibleRefs(facts);
    const isMain = visible.length === 1 && visible[0] === `refs/heads/${defaultBranch}`;
    const branches = `, or saved on a branch that this run does not see (it sees ${visible.map(refName).join(', ')})`;
    const packed = asked.length < entry_version/* COMPRESSIONS */._.length ? `, or packed otherwise (only ${asked} is looked for)` : '';
    const elsewhere = visible.length === 0 || isMain ? '' : branches;
    return `likely the first run with it, or it was evicted${elsewhere}${packed}`;
}
function versionOf(compression) {
    return (0,entry_version/* entryVersion */.R)(PATH_LITERAL, compression);
}

;// CONCATENATED MODULE: ./build/tiers/actions-miss/miss-notes.js





/** What the Actions cache can say beside its answers: of a save beforehand, and of a miss. */
function missNotes(ports, env) {
    return {
        outlook: async () => outlookOf(await readJobFacts(env)),
        async explainMiss(key, signal) {
            const facts = await readJobFacts(env);
            const api = {
                api: env.GITHUB_API_URL ?? '',
                repository: facts.repository,
                token: ports.githubToken ?? '',
            };
            const ask = async (prefix) => {
                // What others keep, GitHub's API does not list.
                if (!facts.isGitHub)
                    return { kind: 'unknown', reason: 'the cache is none of GitHub' };
                const list = await listEntries(ports, api, prefix, signal);
                if (list.kind === 'unknown')
                    ports.debug(`the list of cache entries is not known: ${list.reason}`);
                return list;
            };
            const list = await ask(key);
            const isNone = list.kind === 'listed' && list.entries.length === 0;
            const stem = key.replace(/[0-9a-f]+$/, '');
            const siblings = isNone ? await ask(stem) : undefined;
            const others = siblings?.kind === 'listed' && siblings.entries.some((each) => isSibling(stem, each.key));
            const asked = await askedCompressions(env.PATH ?? '');
            return whyMissed({ key, asked, list, others }, facts);
        },
    };
}
/** Whether a key has another fingerprint after the stem, and no other dataset's name. */
function isSibling(stem, key) {
    return key.startsWith(stem) && /^[0-9a-f]+(-g\d+)?$/.test(key.slice(stem.length));
}

// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/disk/link-or-copy.js
var link_or_copy = __webpack_require__(8430);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
;// CONCATENATED MODULE: ./build/tiers/package-voice.js

const listener = new external_node_async_hooks_.AsyncLocalStorage();
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
        if (hear === undefined || /^::add-mask::.*\r?\n?$/.test(text))
            return write(...args);
        // Outside of the context, or what the listener itself prints would be heard again.
        listener.exit(() => text.split(/\r?\n/).filter(Boolean).map(parseLine).forEach(hear));
        const done = args.find((argument) => typeof argument === 'function');
        if (done)
            queueMicrotask(done);
        return true;
    };
    stream.write = diverted;
}
/** Reads a line as the runner does: `::warning title=…::text`, with %25, %0D and %0A for what a line cannot hold. */
function parseLine(line) {
    const [, level, data = ''] = /^::(debug|notice|warning|error)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (level === undefined)
        return { level: 'info', text: line };
    const text = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    return { level: level, text };
}

;// CONCATENATED MODULE: ./build/tiers/package-call.js



/** Calls the package within a budget in ms, which it has none of by itself, and listens to what it prints. */
async function callPackage({ load, debug, takeTrouble }, budget, run) {
    const said = [];
    const hear = (line) => {
        said.push(line);
        debug(line.text);
    };
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject((0,tiers_budget/* overBudget */.qj)(budget)), budget);
    });
    takeTrouble();
    try {
        const cache = await load();
        if (!cache.isFeatureAvailable())
            return { kind: 'failed', reason: 'this runner offers no cache service' };
        const value = await Promise.race([overhear(hear, () => run(cache)), late]);
        const trouble = isNothing(value) ? takeTrouble() : undefined;
        return trouble ? { kind: 'failed', reason: trouble.message } : { kind: 'answered', value, said };
    }
    catch (error) {
        const attempt = lastAttempt(said);
        const reason = `${(0,tier/* reasonOf */.A)(error)}${attempt === undefined ? '' : ` (${attempt})`}`;
        return { kind: 'failed', reason: takeTrouble()?.message ?? reason };
    }
    finally {
        clearTimeout(timer);
    }
}
/** What it returns for nothing found, nothing saved, and every failure. */
function isNothing(value) {
    return value === undefined || value === -1;
}
/** Why the package was trying again when its time was over. */
function lastAttempt(said) {
    const attempt = /^Attempt \d+ of \d+ failed with error: (.+)\. Retrying request in /;
    return said.flatMap(({ text }) => attempt.exec(text)?.[1] ?? []).at(-1);
}
/** Where the package tells a cause, the most telling first: it calls every refusal a race, and says better in debug lines. */
const TELLING = [
    {
        levels: ['debug'],
        pattern: /^Failed to reserve cache: (?:Error: )?(?:Failed to CreateCacheEntry: )?(.+)/,
    },
    { levels: ['warning', 'error'], pattern: /^(?:Failed to (?:restore|save): )?(.*)/ },
    { levels: ['info'], pattern: /^(Cache (?:restore|save) skipped: .+)/ },
    { levels: ['info'], pattern: /^Failed to save: (.+)/ },
];
/** The package's own words for why it failed, in one line; undefined when it said nothing of the kind. */
function reasonIn(said) {
    for (const { levels, pattern } of TELLING) {
        const fitting = said.filter(({ level }) => levels.includes(level));
        const reasons = fitting.flatMap(({ text }) => pattern.exec(text)?.[1]?.replace(/[: ]+$/, '') ?? []);
        // The SDK of Azure has no words for an answer without a body; the line before says at least where it came.
        const reason = reasons.findLast((text) => text !== '');
        if (reasons.length > 0)
            return reason ?? 'the package gave no reason';
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/tiers/package-cache.js









/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
async function lookupByPackage(ports, key) {
    const options = { lookupOnly: true };
    const [newest, ...others] = (0,generations/* keysFor */.qm)(key);
    const heard = await callPackage(ports, tiers_budget/* LOOKUP_BUDGET_MS */.mL, (cache) => cache.restoreCache([PATH_LITERAL], newest, others, options, true));
    const answer = asAnswer(heard);
    return answer.kind === 'found' && (0,generations/* generationOf */.gS)(key, answer.entry) === undefined ? { kind: 'miss' } : answer;
}
/** Lets the package unpack what it finds in the folder `into`. */
async function restoreByPackage(ports, key, pins, into) {
    // A look-up of its own, because the package may take a quarter of an hour to find that nobody answers.
    const looked = await lookupByPackage(ports, key);
    if (looked.kind !== 'found')
        return looked;
    const heard = await callPackage(ports, (0,tiers_budget/* transferBudget */.fC)(pins), (cache) => inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true)));
    const answer = asAnswer(heard);
    // An archive that does not unpack is an entry that is wrong: what it left behind is evidence for the verification.
    const broken = answer.kind === 'unavailable' && /tar.* failed with exit code/.test(answer.reason);
    return answer.kind === 'found' || broken ? { ...looked, folder: (0,external_node_path_.join)(into, PATH_LITERAL) } : answer;
}
/** Whether there is this very entry. */
async function hasEntryByPackage(ports, entry) {
    const heard = await callPackage(ports, tiers_budget/* LOOKUP_BUDGET_MS */.mL, (cache) => cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true));
    if (heard.kind === 'failed')
        return { kind: 'unavailable', reason: heard.reason };
    const isThere = heard.value !== undefined && (0,generations/* isSameEntry */.TR)(heard.value, entry);
    return isThere ? { kind: 'found', entry } : { kind: 'miss' };
}
/** Lets the package pack the files and save them under the name; `work` is an empty folder to use. */
async function saveByPackage(ports, entry, files, work) {
    const shortage = await findShortage(files, ports.temp);
    if (shortage !== undefined)
        return { kind: 'refused', reason: shortage };
    const heard = await callPackage(ports, (0,tiers_budget/* transferBudget */.fC)(files), async (cache) => {
        for (const { path, location } of files)
            await (0,link_or_copy/* linkOrCopy */.L)(location, (0,external_node_path_.join)(work, PATH_LITERAL, path));
        return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, undefined, true));
    });
    if (heard.kind === 'failed')
        return { kind: 'refused', reason: heard.reason };
    // Over v1 it returns the number that it reserved, also when the upload failed.
    const hasFailed = heard.said.some(({ text }) => text.startsWith('Failed to save: '));
    if (heard.value !== -1 && !hasFailed)
        return { kind: 'saved', entry };
    const reason = reasonIn(heard.said) ?? 'the package did not say why';
    return /\b409\b|already exists/i.test(reason) ? { kind: 'exists' } : { kind: 'refused', reason };
}
/** The package packs everything into one archive in the job's folder for temporary files: says so when it cannot fit. */
async function findShortage(files, temp) {
    const needed = files.reduce((sum, { size }) => sum + size, 0);
    const free = await (0,free_space/* freeSpace */.F)(temp).catch(() => Number.POSITIVE_INFINITY);
    if (needed <= free)
        return undefined;
    return `its archive may need ${(0,format/* formatBytes */.z3)(needed)}, and ${temp} has ${(0,format/* formatBytes */.z3)(free)} free`;
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
    }
    finally {
        leave();
    }
}
/** Makes a folder the current one; what it returns goes back to the one before, where that is still there. */
function enter(folder) {
    const before = process.cwd();
    process.chdir(folder);
    return () => {
        if ((0,external_node_fs_.existsSync)(before))
            process.chdir(before);
    };
}
function asAnswer(heard) {
    if (heard.kind === 'failed')
        return { kind: 'unavailable', reason: heard.reason };
    if (heard.value !== undefined)
        return { kind: 'found', entry: heard.value };
    const reason = reasonIn(heard.said);
    return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason };
}

;// CONCATENATED MODULE: ./build/tiers/actions-cache.js





const TITLE = 'the Actions cache';
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
        }
        catch (error) {
            if (!(error instanceof surprise/* Surprise */.K))
                throw error;
            ports.debug(`${error.message}: @actions/cache is asked instead`);
            return byPackage();
        }
    };
    return {
        name: 'actions',
        title: TITLE,
        ...notes,
        lookup: (key) => orByPackage(() => direct.lookup(key), () => lookupByPackage(ports, key)),
        restore: (key, pins, into) => orByPackage(() => direct.restore(key, pins, into, TITLE), () => restoreByPackage(ports, key, pins, into)),
        async save(key, files, work, replacing) {
            const entry = (0,generations/* nextGeneration */.aN)(key, replacing);
            // The package packs everything before it learns that it may not save, or that the entry exists: look first.
            const outlook = await notes.outlook();
            if (outlook?.kind === 'refused')
                return outlook;
            const looked = await orByPackage(() => direct.has(entry), () => hasEntryByPackage(ports, entry));
            if (looked.kind === 'unavailable' && !looked.isWritable)
                return { kind: 'refused', reason: looked.reason };
            return looked.kind === 'found' ? { kind: 'exists' } : saveByPackage(ports, entry, files, work);
        },
        async takeLease(entry) {
            const outlook = await notes.outlook();
            if (outlook?.kind === 'refused')
                return { kind: 'unavailable', reason: outlook.reason };
            const { takeLease } = await __webpack_require__.e(/* import() */ 628).then(__webpack_require__.bind(__webpack_require__, 8247));
            return takeLease(ports.freshClient(), process.env, entry);
        },
    };
}


/***/ }),

/***/ 4913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ entryVersion),
/* harmony export */   _: () => (/* binding */ COMPRESSIONS)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** How the package packs an entry, in its own words; the service keeps entries of each apart. */
const COMPRESSIONS = ['zstd-without-long', 'gzip'];
const SALT = '1.0';
/** The version that @actions/cache gives an entry of this path which every system may read. */
function entryVersion(path, compression) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update([path, compression, SALT].join('|')).digest('hex');
}


/***/ }),

/***/ 3259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ receivePart),
/* harmony export */   eo: () => (/* binding */ ArchiveTrouble)
/* harmony export */ });
/* unused harmony export MOST_WAITING */
/** Milliseconds without a byte after which a connection is given up, unless the caller says otherwise. */
const IDLE_MS = 10_000;
/** Bytes that may wait to be taken before a connection is told to pause. */
const MOST_WAITING = 8 * 1024 * 1024;
/** The archive could not be had; the message is the reason for people. */
class ArchiveTrouble extends Error {
    /** Whether another try may help. */
    mayPass;
    constructor(message, mayPass, cause) {
        super(message, { cause });
        this.mayPass = mayPass;
    }
}
/** Puts the body of an answer into the queue; throws where it is not `expected` bytes long, where that is known. */
async function receivePart({ body, url }, expected, queue, idle = IDLE_MS) {
    let received = 0;
    let isPaused = false;
    const watch = () => {
        if (isPaused)
            timer.refresh();
        else
            body.destroy(new ArchiveTrouble(`${url.host} sent nothing for ${idle / 1000} s`, true));
    };
    const timer = setTimeout(watch, idle);
    queue.onTaken(() => {
        if (!isPaused || queue.waiting > MOST_WAITING / 2)
            return;
        isPaused = false;
        timer.refresh();
        body.resume();
    });
    const broken = (cause) => new ArchiveTrouble(`${url.host} broke off after ${received} of ${expected ?? 'unknown'} bytes`, true, cause);
    try {
        await body.read((chunk) => {
            received += chunk.length;
            if (received > (expected ?? Number.POSITIVE_INFINITY))
                throw new ArchiveTrouble(`${url.host} sent more than ${expected} bytes`, false);
            queue.push(chunk);
            timer.refresh();
            if (queue.waiting > MOST_WAITING) {
                isPaused = true;
                body.pause();
            }
            return 'more';
        });
    }
    catch (error) {
        throw isNetworkError(error) ? broken(error) : error;
    }
    finally {
        clearTimeout(timer);
    }
    if (received < (expected ?? 0))
        throw broken();
}
/** As Node tells that a connection broke. */
function isNetworkError(error) {
    return error instanceof Error && 'code' in error && /^(E[A-Z]+|HPE_.*|ERR_.*)$/.test(String(error.code));
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sendCall)
/* harmony export */ });
/* harmony import */ var _surprise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);

const LONGEST_ANSWER = 64 * 1024;
/** Asks once; throws a {@link Surprise} for an answer of more than `longest` bytes. */
async function sendCall(client, { url, ...request }, signal, longest = LONGEST_ANSWER) {
    const { status, statusText, body } = await client.open(url, { ...request, signal });
    const chunks = [];
    let size = 0;
    await body.read((chunk) => {
        size += chunk.length;
        if (size > longest)
            throw new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K(`the answer of ${url.host} is very long`);
        chunks.push(Buffer.from(chunk));
        return 'more';
    });
    return { status, statusText, text: Buffer.concat(chunks).toString('utf8') };
}


/***/ }),

/***/ 5080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ serviceCall),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   iL: () => (/* binding */ asciiJson)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8046);
/* harmony import */ var _surprise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);


const METHOD = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL';
const LONGEST_MESSAGE = 300;
const LONGEST_STATUS = 60;
/** What the package tries again after. */
const PASSING = new Set([500, 502, 503, 504]);
/** How the service is asked for the first of these keys that an entry of the version has. */
function serviceCall({ kind, base, token }, [key, ...restoreKeys], version) {
    const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
    if (kind === 'v1') {
        const keys = encodeURIComponent([key, ...restoreKeys].join(','));
        const url = new URL(`${base.href}_apis/artifactcache/cache?keys=${keys}&version=${version}`);
        return { url, headers: { ...authorization, accept: 'application/json;api-version=6.0-preview.1' } };
    }
    const more = restoreKeys.length === 0 ? {} : { restore_keys: restoreKeys };
    return {
        // As the package does: whatever path the address has is dropped.
        url: new URL(METHOD, base),
        headers: { ...authorization, accept: 'application/json', 'content-type': 'application/json' },
        post: asciiJson({ key, ...more, version }),
    };
}
/** Reads the answer to such a call. */
function readAnswer(kind, status, statusText, body) {
    if (kind === 'v1' && status === 204)
        return { kind: 'miss' };
    const json = readJson(body);
    if (status < 200 || status > 299)
        return { kind: 'refused', reason: refusalOf(status, statusText, json), mayPass: PASSING.has(status) };
    if (json !== undefined)
        return kind === 'v1' ? readV1(json) : readV2(json);
    if (!/^\s*</.test(body))
        throw new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K('the cache service answered with no JSON object');
    return { kind: 'refused', reason: 'a page came in place of an answer of the cache service', mayPass: true };
}
/** What a status that is no answer means, with what the service says of it. */
function refusalOf(status, statusText, json) {
    const limit = status === 429 ? ', its rate limit' : '';
    const text = `the cache service answered ${status} ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(statusText, LONGEST_STATUS)}`.trimEnd();
    const message = messageOf(json);
    return `${text}${limit}${message === '' ? '' : `: ${message}`}`;
}
/** The service's own words, in one line; empty where it has none. */
function messageOf({ msg, message = msg } = {}) {
    return typeof message === 'string' ? (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(message, LONGEST_MESSAGE) : '';
}
function readV1({ archiveLocation, cacheKey }) {
    return found(archiveLocation, cacheKey);
}
/** Field names of both spellings that JSON has for protocol buffers, in which a false `ok` may be left out. */
function readV2(json) {
    const url = json.signed_download_url ?? json.signedDownloadUrl;
    if ((json.ok ?? false) === false && url === undefined)
        return { kind: 'miss' };
    if (json.ok !== true)
        throw unknownForm();
    return found(url, json.matched_key ?? json.matchedKey);
}
function found(url, entry) {
    if (typeof url !== 'string' || typeof entry !== 'string' || !/^https?:/i.test(url) || !URL.canParse(url))
        throw unknownForm();
    return { kind: 'found', entry, archive: new URL(url) };
}
function unknownForm() {
    return new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K('the cache service answered in an unknown form');
}
/** The JSON object in an answer; undefined where there is none. */
function readJson(text) {
    try {
        const value = JSON.parse(text);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** JSON in ASCII, as our client sends it. */
function asciiJson(value) {
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
}


/***/ }),

/***/ 4243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ cacheMode),
/* harmony export */   u: () => (/* binding */ readService)
/* harmony export */ });
/* harmony import */ var _surprise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);

/** Finds the service as @actions/cache does, from the job's variables. */
function readService(env) {
    const mode = cacheMode(env);
    if (mode === 'none' || mode === 'write-only') {
        const reason = `ACTIONS_CACHE_MODE is ${mode}, and lets this job read no entry`;
        return { kind: 'none', reason, isWritable: mode === 'write-only' };
    }
    const kind = !isOtherServer(env) && env.ACTIONS_CACHE_SERVICE_V2 ? 'v2' : 'v1';
    const base = kind === 'v2' ? env.ACTIONS_RESULTS_URL : env.ACTIONS_CACHE_URL;
    if (!base)
        return { kind: 'none', reason: whyNoService(env) };
    const token = env.ACTIONS_RUNTIME_TOKEN ?? '';
    if (kind === 'v2' && token === '')
        return { kind: 'none', reason: 'this job has no ACTIONS_RUNTIME_TOKEN for the cache service' };
    if (!URL.canParse(base))
        throw new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K('the address of the cache service is no URL');
    return { kind, base: new URL(base), token };
}
/** `ACTIONS_CACHE_MODE` in lower case, as @actions/cache reads it; empty where it is not set. */
function cacheMode({ ACTIONS_CACHE_MODE = '' }) {
    return ACTIONS_CACHE_MODE.trim().toLowerCase();
}
/** Who could offer one. */
function whyNoService(env) {
    if (env.GITHUB_ACTIONS !== 'true')
        return 'there is no cache service outside a job of GitHub Actions';
    if (env.ACT)
        return 'act offers no cache service: run it without --no-cache-server';
    if (!isOtherServer(env))
        return 'this runner offers no cache service';
    return `${serverHost(env)} offers no cache service to this job: its administrators can set one up`;
}
/** GitHub Enterprise Server and others speak v1 alone. */
function isOtherServer(env) {
    const host = serverHost(env);
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
function serverHost({ GITHUB_SERVER_URL }) {
    const server = GITHUB_SERVER_URL || 'https://github.com';
    if (!URL.canParse(server))
        throw new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K('GITHUB_SERVER_URL is no URL');
    return new URL(server).hostname.toLowerCase();
}


/***/ }),

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ Surprise)
/* harmony export */ });
/** Something that our reader does not know and the package may; the message says what. */
class Surprise extends Error {
}


/***/ }),

/***/ 2563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9049);

/** Runs with a signal that ends after so many milliseconds, and says so; or with the run. */
async function withinTime(milliseconds, run) {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort((0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .overBudget */ .qj)(milliseconds)), milliseconds);
    try {
        return await run(controller.signal);
    }
    finally {
        clearTimeout(timer);
        controller.abort(new Error('nobody waits for it any more'));
    }
}


/***/ }),

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fC: () => (/* binding */ transferBudget),
/* harmony export */   mL: () => (/* binding */ LOOKUP_BUDGET_MS),
/* harmony export */   qj: () => (/* binding */ overBudget)
/* harmony export */ });
/** Milliseconds for a question to a tier's service, with all its tries. */
const LOOKUP_BUDGET_MS = 10_000;
const TRANSFER_BUDGET_MS = 30_000;
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1_000;
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3;
/** Milliseconds for a transfer, from the sizes that are known. */
function transferBudget(files) {
    const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0);
    return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER;
}
/** What is wrong when such a time is over. */
function overBudget(milliseconds) {
    return new Error(`it did not finish within ${Math.round(milliseconds / 1000)} s`);
}


/***/ }),

/***/ 7812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readJobEvent),
/* harmony export */   n: () => (/* binding */ OWN_EVENTS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** Events that only those can cause who may write to the repository. */
const OWN_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/** GitHub sends no larger ones. */
const LARGEST_EVENT = 25 * 1024 * 1024;
/** Reads the description of the event that GitHub puts at `path`; one that cannot be read says nothing. */
async function readJobEvent(path) {
    const event = path ? await readJson(path).catch(() => undefined) : undefined;
    const branch = at(event, 'repository', 'default_branch');
    const base = at(event, 'repository', 'full_name');
    const head = at(event, 'pull_request', 'head', 'repo', 'full_name');
    return {
        defaultBranch: typeof branch === 'string' ? branch : undefined,
        isFromFork: typeof base === 'string' && typeof head === 'string' && head !== base,
    };
}
async function readJson(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        if ((await file.stat()).size > LARGEST_EVENT)
            return undefined;
        return JSON.parse(await file.readFile('utf8'));
    }
    finally {
        await file.close();
    }
}
function at(value, ...names) {
    return names.reduce((inner, name) => (typeof inner === 'object' && inner !== null ? inner[name] : undefined), value);
}


/***/ })

};
