export const id = 55;
export const ids = [55];
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

/***/ 4055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionsCacheTier: () => (/* binding */ actionsCacheTier)
});

// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/tiers/budget.js
var budget = __webpack_require__(9049);
;// CONCATENATED MODULE: ./build/tiers/entry-terms.js
/**
 * The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
 * every runner; it is resolved in a folder of ours, never in the user's workspace.
 */
const PATH_LITERAL = 'setup-dataset';

;// CONCATENATED MODULE: ./build/tiers/generations.js
/** What is asked for a key, in order: the newest generation, then the first; keys match by their beginning. */
function keysFor(key) {
    return [`${key}-g`, key];
}
/** 1 for the key itself, n for `<key>-g<n>`; undefined for any other entry. */
function generationOf(key, entry) {
    if (entry === key)
        return 1;
    const match = entry.startsWith(`${key}-g`) ? /^[1-9]\d*$/.exec(entry.slice(key.length + 2)) : null;
    return match ? Number(match[0]) : undefined;
}
/** The entry to save under: the key itself, or what follows the entry that is wrong. */
function nextGeneration(key, replacing) {
    return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1) + 1}`;
}

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
    #pool = new BlockPool();
    constructor({ client, clock }, url, signal) {
        this.#client = client;
        this.#clock = clock;
        this.#url = url;
        this.#signal = signal;
    }
    /** Asks until there is an answer with bytes of the archive. */
    open(span) {
        return this.#patiently(() => this.#ask(span));
    }
    /** An answer that is the whole archive. */
    whole(response) {
        const length = response.headers['content-length'];
        return this.#filled((queue) => (0,receive_part/* receivePart */.PG)(response, length === undefined ? undefined : Number(length), queue));
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
                await (0,receive_part/* receivePart */.PG)(response, end - from, queue);
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
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/entry-version.js

/** How the package packs an entry, in its own words; the service keeps entries of each apart. */
const COMPRESSIONS = ['zstd-without-long', 'gzip'];
const SALT = '1.0';
/** The version that @actions/cache gives an entry of this path which every system may read. */
function entryVersion(path, compression) {
    return (0,external_node_crypto_.createHash)('sha256').update([path, compression, SALT].join('|')).digest('hex');
}

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/surprise.js
/** Something that our reader does not know and the package may; the message says what. */
class Surprise extends Error {
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/service-call.js


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
    const json = parse(body);
    if (status < 200 || status > 299) {
        const limit = status === 429 ? ', its rate limit' : '';
        const text = `the cache service answered ${status} ${(0,plain_text/* plainText */.w)(statusText, LONGEST_STATUS)}`.trimEnd();
        return { kind: 'refused', reason: `${text}${limit}${messageOf(json)}`, mayPass: PASSING.has(status) };
    }
    if (json !== undefined)
        return kind === 'v1' ? readV1(json) : readV2(json);
    if (!/^\s*</.test(body))
        throw new Surprise('the cache service answered with no JSON object');
    return { kind: 'refused', reason: 'a page came in place of an answer of the cache service', mayPass: true };
}
function messageOf({ msg, message = msg } = {}) {
    return typeof message === 'string' ? `: ${(0,plain_text/* plainText */.w)(message, LONGEST_MESSAGE)}` : '';
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
    return new Surprise('the cache service answered in an unknown form');
}
function parse(text) {
    try {
        const value = JSON.parse(text);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function asciiJson(value) {
    const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/find-entry.js






/** Milliseconds before another try. */
const find_entry_WAITS = [500, 1500];
const LONGEST_ANSWER = 64 * 1024;
/** Finds the best entry, however it was packed; throws a {@link Surprise} for what only the package may understand. */
async function findEntry(ports, service, { path, keys, rank }, signal) {
    const answers = await Promise.all(COMPRESSIONS.map((compression) => {
        const call = serviceCall(service, keys, entryVersion(path, compression));
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
            if (error instanceof Surprise)
                throw error;
            const earlier = signal.aborted && last.reason !== '' ? ` (${last.reason})` : '';
            last = { kind: 'refused', reason: `${(0,tier/* reasonOf */.A)(error)}${earlier}`, mayPass: isLost(error) };
            if (signal.aborted || !last.mayPass)
                return last;
        }
    }
    return last;
}
async function ask({ client }, kind, { url, ...request }, signal) {
    const { status, statusText, body } = await client.open(url, { ...request, signal });
    const chunks = [];
    let size = 0;
    await body.read((chunk) => {
        size += chunk.length;
        if (size > LONGEST_ANSWER)
            throw new Surprise('the answer of the cache service is very long');
        chunks.push(Buffer.from(chunk));
        return 'more';
    });
    return readAnswer(kind, status, statusText, Buffer.concat(chunks).toString('utf8'));
}
function isLost(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.code === 'connection-lost';
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/service.js

const NO_SERVICE = { kind: 'none', reason: 'this runner offers no cache service' };
/** Finds the service as @actions/cache does, from the job's variables. */
function readService(env) {
    const mode = (env.ACTIONS_CACHE_MODE ?? '').trim().toLowerCase();
    if (mode === 'none' || mode === 'write-only')
        return { kind: 'none', reason: `ACTIONS_CACHE_MODE is ${mode}, and lets this job read no entry` };
    const kind = !isOtherServer(env) && env.ACTIONS_CACHE_SERVICE_V2 ? 'v2' : 'v1';
    const base = kind === 'v2' ? env.ACTIONS_RESULTS_URL : env.ACTIONS_CACHE_URL;
    if (!base)
        return NO_SERVICE;
    const token = env.ACTIONS_RUNTIME_TOKEN ?? '';
    if (kind === 'v2' && token === '')
        return { kind: 'none', reason: 'this job has no ACTIONS_RUNTIME_TOKEN for the cache service' };
    if (!URL.canParse(base))
        throw new Surprise('the address of the cache service is no URL');
    return { kind, base: new URL(base), token };
}
/** GitHub Enterprise Server and others speak v1 alone. */
function isOtherServer({ GITHUB_SERVER_URL }) {
    const server = GITHUB_SERVER_URL || 'https://github.com';
    if (!URL.canParse(server))
        throw new Surprise('GITHUB_SERVER_URL is no URL');
    const host = new URL(server).hostname.toLowerCase();
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/within-time.js
/** Runs with a signal that ends after so many milliseconds, and says so; or with the run. */
async function withinTime(milliseconds, run) {
    const controller = new AbortController();
    const late = () => controller.abort(new Error(`it did not finish within ${Math.round(milliseconds / 1000)} s`));
    const timer = setTimeout(late, milliseconds);
    try {
        return await run(controller.signal);
    }
    finally {
        clearTimeout(timer);
        controller.abort(new Error('nobody waits for it any more'));
    }
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/direct.js










/** A reader for the job with this environment. */
function directReader(ports, env) {
    const find = async (wanted) => {
        const service = readService(env);
        if (service.kind === 'none')
            return { kind: 'unavailable', reason: service.reason };
        if (process.versions.zstd === undefined)
            throw new Surprise('this Node reads no zstd');
        return withinTime(budget/* LOOKUP_BUDGET_MS */.m, (signal) => findEntry(ports, service, { ...wanted, path: PATH_LITERAL }, signal));
    };
    const newest = (key) => find({ keys: keysFor(key), rank: (entry) => generationOf(key, entry) });
    return {
        lookup: async (key) => withoutArchive(await newest(key)),
        has: async (entry) => withoutArchive(await find({ keys: [entry], rank: (other) => (other === entry ? 1 : undefined) })),
        async restore(key, pins, into, title) {
            const found = await newest(key);
            if (found.kind !== 'found')
                return found;
            const { takePinned } = await __webpack_require__.e(/* import() */ 270).then(__webpack_require__.bind(__webpack_require__, 3270));
            try {
                const taken = await withinTime((0,budget/* transferBudget */.f)(pins), (signal) => takePinned(archiveBytes(ports, found.archive, signal), {
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/disk/link-or-copy.js
var link_or_copy = __webpack_require__(8430);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
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
        timer = setTimeout(() => reject(new Error(`it did not finish within ${Math.round(budget / 1000)} s`)), budget);
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
        const reason = fitting.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []).at(-1);
        if (reason !== undefined)
            return reason === '' ? 'the package gave no reason' : reason;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/tiers/package-cache.js








/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
async function lookupByPackage(ports, key) {
    const options = { lookupOnly: true };
    const [newest, ...others] = keysFor(key);
    const heard = await callPackage(ports, budget/* LOOKUP_BUDGET_MS */.m, (cache) => cache.restoreCache([PATH_LITERAL], newest, others, options, true));
    const answer = asAnswer(heard);
    return answer.kind === 'found' && generationOf(key, answer.entry) === undefined ? { kind: 'miss' } : answer;
}
/** Lets the package unpack what it finds in the folder `into`. */
async function restoreByPackage(ports, key, pins, into) {
    // A look-up of its own, because the package may take a quarter of an hour to find that nobody answers.
    const looked = await lookupByPackage(ports, key);
    if (looked.kind !== 'found')
        return looked;
    const heard = await callPackage(ports, (0,budget/* transferBudget */.f)(pins), (cache) => inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true)));
    const answer = asAnswer(heard);
    // An archive that does not unpack is an entry that is wrong: what it left behind is evidence for the verification.
    const broken = answer.kind === 'unavailable' && /tar.* failed with exit code/.test(answer.reason);
    return answer.kind === 'found' || broken ? { ...looked, folder: (0,external_node_path_.join)(into, PATH_LITERAL) } : answer;
}
/** Whether there is this very entry. */
async function hasEntryByPackage(ports, entry) {
    const heard = await callPackage(ports, budget/* LOOKUP_BUDGET_MS */.m, (cache) => cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true));
    if (heard.kind === 'failed')
        return { kind: 'unavailable', reason: heard.reason };
    return heard.value === entry ? { kind: 'found', entry } : { kind: 'miss' };
}
/** Lets the package pack the files and save them under the name; `work` is an empty folder to use. */
async function saveByPackage(ports, entry, files, work) {
    const shortage = await findShortage(files, ports.temp);
    if (shortage !== undefined)
        return { kind: 'refused', reason: shortage };
    const heard = await callPackage(ports, (0,budget/* transferBudget */.f)(files), async (cache) => {
        for (const { path, location } of files)
            await (0,link_or_copy/* linkOrCopy */.L)(location, (0,external_node_path_.join)(work, PATH_LITERAL, path));
        return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, undefined, true));
    });
    if (heard.kind === 'failed')
        return { kind: 'refused', reason: heard.reason };
    if (heard.value !== -1)
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
    const before = process.cwd();
    process.chdir(folder);
    try {
        return await run();
    }
    finally {
        process.chdir(before);
    }
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
    const orByPackage = async (read, byPackage) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof Surprise))
                throw error;
            ports.debug(`${error.message}: @actions/cache is asked instead`);
            return byPackage();
        }
    };
    return {
        name: 'actions',
        title: TITLE,
        lookup: (key) => orByPackage(() => direct.lookup(key), () => lookupByPackage(ports, key)),
        restore: (key, pins, into) => orByPackage(() => direct.restore(key, pins, into, TITLE), () => restoreByPackage(ports, key, pins, into)),
        async save(key, files, work, replacing) {
            const entry = nextGeneration(key, replacing);
            // The package packs everything before it learns that the entry exists: look first.
            const looked = await orByPackage(() => direct.has(entry), () => hasEntryByPackage(ports, entry));
            if (looked.kind === 'unavailable')
                return { kind: 'refused', reason: looked.reason };
            return looked.kind === 'found' ? { kind: 'exists' } : saveByPackage(ports, entry, files, work);
        },
    };
}


/***/ }),

/***/ 3259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ receivePart),
/* harmony export */   eo: () => (/* binding */ ArchiveTrouble)
/* harmony export */ });
/* unused harmony export MOST_WAITING */
/** Milliseconds without a byte after which a connection is given up. */
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
async function receivePart({ body, url }, expected, queue) {
    let received = 0;
    let isPaused = false;
    const watch = () => {
        if (isPaused)
            timer.refresh();
        else
            body.destroy(new ArchiveTrouble(`${url.host} sent nothing for ${IDLE_MS / 1000} s`, true));
    };
    const timer = setTimeout(watch, IDLE_MS);
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

/***/ 9049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ transferBudget),
/* harmony export */   m: () => (/* binding */ LOOKUP_BUDGET_MS)
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


/***/ })

};
