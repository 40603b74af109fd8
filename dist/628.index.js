export const id = 628;
export const ids = [628];
export const modules = {

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

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ sendCall)
/* harmony export */ });
/* harmony import */ var _surprise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1109);

const LONGEST_ANSWER = 64 * 1024;
/** Asks the service once; throws a {@link Surprise} for an answer that is much too long. */
async function sendCall(client, { url, ...request }, signal) {
    const { status, statusText, body } = await client.open(url, { ...request, signal });
    const chunks = [];
    let size = 0;
    await body.read((chunk) => {
        size += chunk.length;
        if (size > LONGEST_ANSWER)
            throw new _surprise_js__WEBPACK_IMPORTED_MODULE_0__/* .Surprise */ .K('the answer of the cache service is very long');
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
    if (mode === 'none' || mode === 'write-only')
        return { kind: 'none', reason: `ACTIONS_CACHE_MODE is ${mode}, and lets this job read no entry` };
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
/** What the job may do with the cache, where its variables say so. */
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

/***/ 8247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takeLease: () => (/* binding */ takeLease)
});

// EXTERNAL MODULE: ./build/tiers/budget.js
var budget = __webpack_require__(9049);
// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
// EXTERNAL MODULE: ./build/tiers/actions-direct/entry-version.js
var entry_version = __webpack_require__(4913);
// EXTERNAL MODULE: ./build/tiers/actions-direct/service-call.js
var service_call = __webpack_require__(5080);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/reserve-call.js

const METHOD = '/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry';
/** Bytes that v1 is told to expect. */
const SIZE = 1;
/** How an entry is reserved, as before a save: the service gives it to the first who asks. */
function reserveCall({ kind, base, token }, key, version) {
    const authorization = token === '' ? {} : { authorization: `Bearer ${token}` };
    const headers = { ...authorization, 'content-type': 'application/json' };
    if (kind === 'v1') {
        return {
            url: new URL(`${base.href}_apis/artifactcache/caches`),
            headers: { ...headers, accept: 'application/json;api-version=6.0-preview.1' },
            post: (0,service_call/* asciiJson */.iL)({ key, version, cacheSize: SIZE }),
        };
    }
    return {
        url: new URL(METHOD, base),
        headers: { ...headers, accept: 'application/json' },
        post: (0,service_call/* asciiJson */.iL)({ key, version }),
    };
}
/**
 * Reads the answer to such a call. GitHub says 409 where another has it; other servers give no entry, without a word or
 * with the same ones.
 */
function readReservation(kind, status, statusText, body) {
    if (status === 409)
        return { kind: 'held' };
    const json = (0,service_call/* readJson */.Vh)(body);
    if (status < 200 || status > 299)
        return { kind: 'unavailable', reason: (0,service_call/* refusalOf */.Of)(status, statusText, json) };
    if (json === undefined)
        return { kind: 'unavailable', reason: 'the cache service answered with no JSON object' };
    if (kind === 'v1' ? json.cacheId : json.ok)
        return { kind: 'ours' };
    const message = (0,service_call/* messageOf */.bD)(json);
    return message === '' || /already exists/i.test(message)
        ? { kind: 'held' }
        : { kind: 'unavailable', reason: message };
}

// EXTERNAL MODULE: ./build/tiers/actions-direct/send-call.js
var send_call = __webpack_require__(8269);
// EXTERNAL MODULE: ./build/tiers/actions-direct/service.js
var actions_direct_service = __webpack_require__(4243);
// EXTERNAL MODULE: ./build/tiers/actions-direct/within-time.js
var within_time = __webpack_require__(2563);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/take-lease.js







/** Of another version than what is saved, so that no look-up meets a lease. */
const VERSION = (0,entry_version/* entryVersion */.R)('setup-dataset-lease', 'gzip');
/**
 * Takes the lease of this workflow run on an entry: one that is reserved and never uploaded, so that nothing of it
 * lies in the cache. Asked once alone: whose answer is lost could not tell its own lease from another's.
 */
async function takeLease(client, env, entry) {
    const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env;
    if (!run)
        return { kind: 'unavailable', reason: 'GITHUB_RUN_ID is not set' };
    if ((0,actions_direct_service/* cacheMode */.M)(env) === 'read')
        return { kind: 'unavailable', reason: 'ACTIONS_CACHE_MODE is read, and lets this job save no entry' };
    try {
        const service = (0,actions_direct_service/* readService */.u)(env);
        if (service.kind === 'none')
            return { kind: 'unavailable', reason: service.reason };
        const call = reserveCall(service, `${entry}-lease-${run}-${attempt}`, VERSION);
        const { status, statusText, text } = await (0,within_time/* withinTime */.d)(budget/* LOOKUP_BUDGET_MS */.m, (signal) => (0,send_call/* sendCall */.n)(client, call, signal));
        return readReservation(service.kind, status, statusText, text);
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,tier/* reasonOf */.A)(error) };
    }
}


/***/ }),

/***/ 2563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withinTime)
/* harmony export */ });
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
