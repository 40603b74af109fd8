export const id = 555;
export const ids = [555];
export const modules = {

/***/ 3943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/** Maps at most `limit` items at once, in order; on the first failure no further item begins, and it is thrown once the begun ones ended. */
async function mapBounded(items, limit, map) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    async function work() {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await map(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 4658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ withinBudget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);


/** Runs with a signal that ends with the budget (milliseconds), or with `outer`; its reason is for people. */
async function withinBudget(budget, run, outer) {
    const controller = new AbortController();
    const late = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU({
        code: 'timeout',
        message: `There was no answer within the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(budget)} for all questions`,
        advice: 'Ask again, or fewer servers.',
    });
    const timer = setTimeout(() => controller.abort(late), budget);
    try {
        return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 4980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7413);




/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
function diskError(error, path) {
    const code = error instanceof Error ? error.code : undefined;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'no-space',
                path,
                message: code === 'ENOSPC' ? `The disk of ${path} is full` : `The disk quota for ${path} is used up`,
                facts: { free: describeFree(path) },
                advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
                cause: error,
            });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'no-permission',
                path,
                message: code === 'EROFS' ? `${path} is on a read-only volume` : `${path} cannot be written by this job`,
                facts: { user: describeUser(), ...describeOwner(path) },
                advice: 'Set `path` to a folder that the job may write, or change its owner or mode on the runner.',
                cause: error,
            });
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EEXIST':
        case 'EISDIR':
        case 'ENAMETOOLONG':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `${path} cannot hold the dataset: ${error.message}`,
                advice: 'Remove what is in the way, or set `path` to another folder.',
                cause: error,
            });
        default:
            return error;
    }
}
/** What is left on the volume, or that it cannot be told. */
function describeFree(path) {
    try {
        const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bavail * bsize);
    }
    catch {
        return 'unknown';
    }
}
/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path) {
    try {
        const { uid, gid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        // Windows knows neither.
        return process.getuid
            ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 0o7777).toString(8).padStart(4, '0')}` }
            : {};
    }
    catch {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return above === path ? {} : describeOwner(above);
    }
}
function describeUser() {
    return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : 'the user of this job';
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those above it; returns the topmost that was made, undefined when all were there. Not Node's
 * recursive mkdir, which never ends where a volume answers ENOENT below a folder that exists, as /proc does.
 */
async function makeFolders(folder) {
    try {
        return await makeOne(folder);
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        if (error.code !== 'ENOENT' || parent === folder)
            throw error;
        const topmost = await makeFolders(parent);
        const made = await makeOne(folder);
        return topmost ?? made;
    }
}
async function makeOne(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
        return folder;
    }
    catch (error) {
        if (error.code === 'EEXIST' && (await isFolder(folder)))
            return undefined;
        throw error;
    }
}
async function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 4778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runFolderName),
/* harmony export */   v: () => (/* binding */ sweepRunFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/** A folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
/** A name for a temporary folder of this run, unique, from which others can tell whether the run is still alive. */
function runFolderName() {
    return `.setup-dataset-${machine()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`;
}
/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
async function sweepRunFolders(parent, now, salvage = async () => { }) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        const match = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/.exec(name);
        if (match === null)
            continue;
        const [, owner = '', pid = ''] = match;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
        const dead = owner === machine() ? !isAlive(Number(pid)) : now - (await modified(path)) > DEAD_AFTER_MS;
        if (!dead)
            continue;
        await salvage(path);
        // A courtesy to the disk: what cannot be removed, because it is another user's, is no reason to fail.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
    }
}
function machine() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replace(/[^A-Za-z0-9.]+/g, '_');
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
async function modified(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
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

/***/ 590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ setupDataset)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/deadline.js


/** Runs with a deadline `milliseconds` from now. */
async function withDeadline(milliseconds, clock, run) {
    const controller = new AbortController();
    const end = clock.now() + milliseconds;
    const timer = setTimeout(() => controller.abort(timeIsOver(milliseconds)), milliseconds);
    try {
        return await run({ signal: controller.signal, remaining: () => end - clock.now() });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Waits for work that knows no signal, but not past the signal. */
async function untilAborted(work, signal) {
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop);
    try {
        return await Promise.race([work(), aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function timeIsOver(milliseconds) {
    return new errors/* TimeoutError */.MU({
        code: 'timeout',
        message: `The step's time of ${(0,format/* formatDuration */.a3)(milliseconds)} is over`,
        advice: 'Raise `timeout` (minutes), or add a faster source with `mirrors`.',
    });
}

// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/network/hop.js
var hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/loopback.js
var loopback = __webpack_require__(6964);
;// CONCATENATED MODULE: ./build/diagnose/questions.js



/** The causes that a comparison tells more of; the others are clear, or to ask again would be rude. */
const COMPARED = new Set([
    'dns',
    'refused',
    'unreachable',
    'timeout',
    'connection-lost',
    'unexpected-answer',
    'proxy-denied',
    'proxy-unreachable',
    'tls-untrusted',
    'forbidden',
]);
const MOST_MIRRORS = 3;
/** What to ask after a failure: the server that failed over every road there is, others over their usual one. */
function questionsFor(error, road, control) {
    const failing = failedAt(error);
    if (failing === undefined || !COMPARED.has(error.code))
        return [];
    const mirrors = distinct(othersThan(failing, error)).slice(0, MOST_MIRRORS);
    const isControlAsked = [failing, ...mirrors].some(({ origin }) => origin === control?.origin);
    const usual = (role) => (url) => {
        return { role, url, via: road.decide(url), isUsual: true };
    };
    return [
        usual('failing')(failing),
        ...otherRoads(failing, road).map((via) => ({
            role: 'failing',
            url: failing,
            via,
            isUsual: false,
        })),
        ...mirrors.map(usual('mirror')),
        ...(control === undefined || isControlAsked ? [] : [frontPage(control)].map(usual('control'))),
    ];
}
/** The server that an error is about, as its evidence names it. */
function failedAt({ facts: { url = '' } }) {
    return /^https?:/.test(url) && URL.canParse(url) ? frontPage(new URL(url)) : undefined;
}
/** Where else the file was looked for. */
function othersThan(failing, error) {
    if (!(error instanceof errors/* SourcesExhaustedError */.OZ))
        return [];
    const asked = error.reasons.flatMap((reason) => failedAt(reason) ?? []);
    const sources = error.sources.filter(({ protocol }) => protocol !== 'file:').map(frontPage);
    return [...asked, ...sources].filter(({ origin }) => origin !== failing.origin);
}
/** Past the proxy; or through one that the settings except the server from. */
function otherRoads(url, { decide, schemes: { http, https } }) {
    if (decide(url).kind === 'proxy')
        return [{ kind: 'direct', reason: 'to compare' }];
    const proxied = (url.protocol === 'http:' ? [http, https] : [https, http]).find(({ kind }) => kind === 'proxy');
    return proxied === undefined || (0,loopback/* isLoopback */.U)((0,host/* hostOf */.w4)(url)) ? [] : [proxied];
}
function frontPage({ origin }) {
    return new URL('/', origin);
}
function distinct(urls) {
    return [...new Map(urls.map((url) => [url.origin, url])).values()];
}

// EXTERNAL MODULE: ./build/network/node-error.js
var node_error = __webpack_require__(1890);
// EXTERNAL MODULE: ./build/network/peer-certificate.js
var peer_certificate = __webpack_require__(3851);
;// CONCATENATED MODULE: ./build/diagnose/verdict.js



/** Says what the answers mean for the failure; the first rule that fits speaks. */
function verdictOf(error, compared) {
    for (const rule of RULES) {
        const verdict = rule(error, compared);
        if (verdict !== undefined)
            return verdict;
    }
    return undefined;
}
/** One unknown authority vouches for servers of different owners, or only on one of two roads: somebody signs on the way. */
const inspected = (_error, compared) => {
    const unknown = compared.flatMap((each) => {
        const authority = unknownAuthority(each.probe);
        return authority === undefined ? [] : [{ ...each, authority }];
    });
    const [first] = unknown;
    if (first === undefined)
        return undefined;
    const { authority, url } = first;
    const hosts = unknown.filter((each) => each.authority === authority).map((each) => each.url.host);
    const alike = [...new Set(hosts)];
    if (alike.length > 1) {
        return {
            code: 'tls-intercepted',
            finding: `"${authority}" vouches for ${list(alike)} alike: this network inspects TLS`,
        };
    }
    const other = compared.find(({ role, isUsual }) => role === 'failing' && !isUsual);
    if (other?.probe.kind !== 'answered')
        return undefined;
    return {
        code: 'tls-intercepted',
        finding: `${upperFirst((0,describe_road/* describeRoad */.e)(other.via))}, ${url.host} shows a certificate by "${other.probe.authority}", which is trusted: what shows another one inspects TLS`,
    };
};
function unknownAuthority(probe) {
    const certificate = probe.kind === 'unanswered' ? probe.error.cause : undefined;
    const isUnknown = certificate instanceof peer_certificate/* RefusedCertificate */.GX && node_error/* UNKNOWN_ISSUER */.PB.has((0,node_error/* readError */.lS)(certificate).code);
    return isUnknown ? certificate.chain.at(-1)?.authority : undefined;
}
/** A server that refuses everything refuses the runner. */
const refusing = ({ code, advice }, compared) => {
    const { probe: front, url } = usual(compared) ?? {};
    if (code !== 'forbidden' || front?.kind !== 'answered')
        return undefined;
    if (isObjectStore(front)) {
        return {
            finding: `${url?.host} is an object store, which often says so of a file that does not exist`,
            advice: `Check the name of the file in the URL. ${advice}`,
        };
    }
    if (front.status === 403) {
        return {
            finding: `${url?.host} answers 403 to its front page too: it refuses this runner, not only this file`,
            advice: `${advice} Hosts often ban the addresses that CI runners share: then a runner with an address of its own helps, or a cache that was filled elsewhere.`,
        };
    }
    if (front.status === 401)
        return { finding: `${url?.host} wants a log-in for its front page too` };
    return {
        finding: `${url?.host} answers this runner otherwise (${front.status} for its front page): it refuses this file, not the runner`,
    };
};
/** Nobody answers: it is not the server. */
const cutOff = (_error, compared) => {
    const hosts = [...new Set(compared.map(({ url }) => url.host))];
    if (hosts.length < 2 || compared.some(({ probe }) => probe.kind === 'answered'))
        return undefined;
    const via = usual(compared)?.via;
    if (via?.kind === 'proxy') {
        return {
            finding: `Nothing was reachable through the proxy ${via.proxy.redacted}: not ${list(hosts, 'nor')}`,
            advice: `Check that ${via.proxy.redacted} (${via.reason}) is the proxy of this network, and that it may reach the Internet.`,
        };
    }
    return {
        finding: `Nothing was reachable from this runner: not ${list(hosts, 'nor')}`,
        advice: `The runner has no network, or needs a proxy for it:\n${PROXY_LINES}`,
    };
};
/** The road not taken works. */
const otherRoad = ({ code }, compared) => {
    const [taken, other] = [usual(compared), compared.find(({ isUsual }) => !isUsual)];
    if (taken?.probe.kind !== 'unanswered' || other?.probe.kind !== 'answered')
        return undefined;
    const { host, hostname } = taken.url;
    const status = `it answered ${other.probe.status}`;
    if (taken.via.kind === 'proxy') {
        const finding = `Past the proxy ${host} can be reached (${status})`;
        // What a proxy forbids is not to be gone around at once.
        if (code === 'proxy-denied')
            return { finding };
        return {
            finding,
            advice: `If this runner may go there directly, add to this step\nwith:\n  no-proxy: ${hostname}`,
        };
    }
    return {
        finding: `${upperFirst((0,describe_road/* describeRoad */.e)(other.via))}, ${host} can be reached (${status}); it was asked ${(0,describe_road/* describeRoad */.e)(taken.via)}`,
        advice: `Let the proxy settings cover ${host}: take it out of the exceptions, or set the proxy for ${taken.url.protocol}// too:\n${PROXY_LINES}`,
    };
};
const PASSING = new Set([
    'dns',
    'refused',
    'unreachable',
    'timeout',
    'proxy-unreachable',
]);
/** The same question has an answer now. */
const passed = ({ code }, compared) => {
    const taken = usual(compared);
    if (taken?.probe.kind !== 'answered' || !PASSING.has(code))
        return undefined;
    const { status, connected, answered } = taken.probe;
    const seconds = ((connected + answered) / 1000).toFixed(1);
    return {
        finding: `A moment later ${taken.url.host} answered (${status}, after ${seconds} s): the trouble comes and goes`,
        advice: 'Run the job again; if it returns, raise `retries`, or add another source with `mirrors`.',
    };
};
/** Others can be reached: it is this server, or a rule about it. */
const alone = ({ code }, compared) => {
    const taken = usual(compared);
    const others = compared.filter(({ role }) => role !== 'failing');
    const reached = others.filter(({ probe }) => probe.kind === 'answered').map(({ url }) => url.host);
    if (taken?.probe.kind !== 'unanswered' || reached.length === 0)
        return undefined;
    const who = list([...new Set(reached)]);
    if (code === 'proxy-denied')
        return { finding: `The proxy lets ${who} pass: its rule is about ${taken.url.host}` };
    return { finding: `${who} can be reached from this runner: only ${taken.url.host} is in trouble` };
};
const RULES = [inspected, refusing, cutOff, otherRoad, passed, alone];
const PROXY_LINES = 'with:\n  proxy: http://proxy.example.org:3128';
function usual(compared) {
    return compared.find(({ role, isUsual }) => role === 'failing' && isUsual);
}
/** Amazon, Google and Microsoft number the requests to their stores; so do those that speak like them. */
function isObjectStore({ headers }) {
    return ['x-amz-request-id', 'x-guploader-uploadid', 'x-ms-request-id'].some((name) => name in headers);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function list(words, before = 'and') {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${before} ${words.at(-1)}`;
}

// EXTERNAL MODULE: ./build/diagnose/within-budget.js
var within_budget = __webpack_require__(4658);
;// CONCATENATED MODULE: ./build/diagnose/diagnose.js






/** Milliseconds for all questions together: the job is red already. */
const BUDGET_MS = 8_000;
/** The same failure with what a comparison tells of it: whether it is the server, the road to it, or all of the network. */
async function diagnose(error, ports, signal, budget = BUDGET_MS) {
    if (!(error instanceof errors/* FetchError */.fk) || signal.aborted)
        return error;
    const questions = questionsFor(error, ports.road, ports.control);
    if (questions.length === 0)
        return error;
    const compared = await (0,within_budget/* withinBudget */.x)(budget, (limit) => {
        return Promise.all(questions.map(async (question) => {
            const { url, via } = question;
            return { ...question, probe: await ports.ask((0,hop/* firstHop */.Wk)(url, {}), via, { signal: limit }) };
        }));
    }, signal);
    const verdict = verdictOf(error, compared);
    return new errors/* DiagnosedError */.xB({
        code: verdict?.code ?? error.code,
        message: error.message,
        facts: error.facts,
        finding: verdict?.finding,
        compared: compared.map(describe),
        advice: verdict?.advice ?? error.advice,
        cause: error,
    });
}
const ROLES = { failing: '', mirror: ' (another source)', control: ' (the cache service of this job)' };
function describe({ role, url, via, probe }) {
    return { server: `${url.origin}${ROLES[role]}`, road: (0,describe_road/* describeRoad */.e)(via), answer: describeProbe(probe) };
}
function describeProbe(probe) {
    if (probe.kind === 'answered') {
        const { status, statusText, authority } = probe;
        const issued = authority === undefined ? '' : `, certificate by "${authority}"`;
        return `answered ${status} ${statusText}`.trimEnd() + issued;
    }
    const { code, facts } = probe.error;
    const detail = facts.status ?? facts.error ?? facts.deadline;
    return detail === undefined ? code : `${code} (${detail})`;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/concurrency.js
var concurrency = __webpack_require__(3943);
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

;// CONCATENATED MODULE: ./build/fetch/exhausted.js

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
    return new errors/* SourcesExhaustedError */.OZ({
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
    const found = reasons.filter((reason) => reason instanceof errors/* IntegrityError */.cs && reason.code === 'checksum-mismatch');
    const digests = new Set(found.map((reason) => reason.actual));
    const [first] = found;
    if (found.length < 2 || digests.size > 1 || !(first instanceof errors/* IntegrityError */.cs))
        return undefined;
    return {
        message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
        advice: 'The publisher has probably changed the file: review the new one, then pin its digest.',
    };
}

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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
;// CONCATENATED MODULE: ./build/disk/read-through.js

const READ_SIZE = 1024 * 1024;
/** Reads a file from its beginning and gives each part to `take`, which must not keep it: the memory is used again. */
async function readThrough(path, take) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafe(READ_SIZE);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, READ_SIZE, null);
            if (bytesRead === 0)
                return;
            take(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/verify.js





/** The verdict over bytes at `location` that were found to have this size and digest. */
function judge(pin, { size, hex }, location, from) {
    const sizeFits = pin.size === undefined || pin.size === size;
    if (hex === pin.digest.hex && sizeFits)
        return { verified: { pin, location, from, size } };
    const actual = { algorithm: pin.digest.algorithm, hex };
    return { mismatch: mismatch(pin, `${(0,dataset_digest/* formatDigest */.MO)(actual)} (${size} bytes)`) };
}
/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
async function verifyFile(root, pin, from) {
    const location = (0,external_node_path_.join)(root, pin.path);
    const problem = await findProblem(root, location, pin);
    if (problem !== undefined)
        return { mismatch: mismatch(pin, problem) };
    const hash = (0,external_node_crypto_.createHash)(pin.digest.algorithm);
    let size = 0;
    await readThrough(location, (part) => {
        hash.update(part);
        size += part.length;
    });
    return judge(pin, { size, hex: hash.digest('hex') }, location, from);
}
/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root, location, pin) {
    const stat = await (0,promises_.lstat)(location).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stat === undefined)
        return 'nothing: the file is missing';
    if (!stat.isFile())
        return 'something that is no plain file';
    if ((await (0,promises_.realpath)(location)) !== (0,external_node_path_.join)(await (0,promises_.realpath)(root), pin.path))
        return 'something behind a link';
    if (stat.nlink > 1)
        return 'a file with further hard links';
    if (pin.size !== undefined && stat.size !== pin.size)
        return `${stat.size} bytes`;
    return undefined;
}
function mismatch(pin, actual) {
    const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`;
    return { pin, expected: `${(0,dataset_digest/* formatDigest */.MO)(pin.digest)}${size}`, actual };
}

;// CONCATENATED MODULE: ./build/fetch/spans.js
/** The parts of a file that are there; parts that touch are one. */
class Spans {
    #spans = [];
    /** In the file's order, with something missing between any two. */
    get all() {
        return this.#spans;
    }
    /** Bytes from the beginning on without a gap. */
    get prefix() {
        const [first] = this.#spans;
        return first?.start === 0 ? first.end : 0;
    }
    /** Bytes in all. */
    get total() {
        return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
    }
    add({ start, end }) {
        if (end <= start)
            return;
        const before = this.#spans.filter((span) => span.end < start);
        const after = this.#spans.filter((span) => span.start > end);
        const touched = this.#spans.slice(before.length, this.#spans.length - after.length);
        const joined = {
            start: Math.min(start, touched[0]?.start ?? start),
            end: Math.max(end, touched.at(-1)?.end ?? end),
        };
        this.#spans = [...before, joined, ...after];
    }
    /** What is missing of the first `size` bytes. */
    missing(size) {
        const ends = [0, ...this.#spans.map(({ end }) => end)];
        const starts = [...this.#spans.map(({ start }) => start), size];
        return ends
            .map((start, index) => ({ start, end: Math.min(size, starts[index] ?? size) }))
            .filter(({ start, end }) => start < end);
    }
}

;// CONCATENATED MODULE: ./build/fetch/parts-note.js


/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const parts_note_STEP = 128 * 1024;
const SUFFIX = '.parts';
/** The name of the note of a partial. */
function noteOf(path) {
    return `${path}${SUFFIX}`;
}
/** Whether a name is one of a note. */
function isNote(name) {
    return name.endsWith(SUFFIX);
}
/** A note beside a partial with gaps: which parts of it are there, for a later run; one line a part, written after it. */
class PartsNote {
    #path;
    #isThere;
    /** Bytes of the parts that this run has noted. */
    #noted;
    /** For the partial at `path`. */
    constructor(path) {
        this.#path = noteOf(path);
        this.#isThere = (0,external_node_fs_.existsSync)(this.#path);
    }
    /** What it says of a partial of `size` bytes; without a note, that all of them are there. */
    read(size) {
        const spans = new Spans();
        if (!this.#isThere)
            spans.add({ start: 0, end: size });
        // The last line may have been cut short.
        const lines = this.#isThere ? (0,external_node_fs_.readFileSync)(this.#path, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines) {
            const [, start, end] = /^(\d+) (\d+)$/.exec(line) ?? [];
            if (start !== undefined && end !== undefined)
                spans.add({ start: Number(start), end: Math.min(size, Number(end)) });
        }
        return spans;
    }
    /** To be called before bytes after a gap are written: from then on the length of the file says nothing. */
    begin(spans) {
        if (this.#noted === undefined)
            this.#write(spans);
    }
    /** Notes the parts, where there are gaps and much has come since. */
    update(spans) {
        if (this.#isThere && spans.total - (this.#noted ?? 0) >= parts_note_STEP)
            this.#write(spans);
    }
    remove() {
        if (this.#isThere)
            (0,external_node_fs_.rmSync)(this.#path, { force: true });
        this.#isThere = false;
        this.#noted = undefined;
    }
    #write(spans) {
        const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join('');
        // What an earlier run noted may be more than the file has: it is replaced.
        if (this.#noted === undefined)
            (0,external_node_fs_.writeFileSync)(this.#path, text);
        else
            (0,external_node_fs_.appendFileSync)(this.#path, text);
        this.#isThere = true;
        this.#noted = spans.total;
    }
}

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
        this.#note = new PartsNote(path);
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
        this.#spans = new Spans();
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
        return judge(this.#pin, found, this.#path, names.join(', then '));
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
            this.#spans = new Spans();
        }
        if (this.held === 0)
            return;
        this.#givers = [{ source: '', name: 'an earlier run', validator: undefined }];
        this.#furthest = this.held;
        this.#hash.advance(this.size);
    }
}

;// CONCATENATED MODULE: ./build/fetch/retry.js

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
    if (error instanceof errors/* ProxyError */.T6 && error.code === 'proxy-auth') {
        return { kind: 'stop', reason: 'every source is behind the same proxy' };
    }
    if (error instanceof errors/* TooSlowError */.CR)
        return { kind: 'later', reason: 'its bytes are kept' };
    if (!isPassing(error))
        return { kind: 'next-source', reason: 'trying again would not help' };
    if (attempt > policy.retries)
        return {
            kind: 'next-source',
            reason: attempt === 1 ? 'the only try failed' : `all ${attempt} tries failed`,
        };
    if (error instanceof errors/* TimeoutError */.MU)
        return { kind: 'later', reason: 'it may be asked again' };
    const asked = error instanceof errors/* HttpError */.j$ ? error.retryAfter : undefined;
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    const milliseconds = asked ?? Math.round(random * ceiling);
    if (milliseconds >= policy.remaining) {
        return { kind: 'next-source', reason: 'the wait would be longer than the time left' };
    }
    return { kind: 'wait', milliseconds, reason: asked === undefined ? 'back-off' : 'the server asked for it' };
}
/** Whether the same request may succeed a moment later. */
function isPassing(error) {
    if (error instanceof errors/* HttpError */.j$) {
        const serverTrouble = error.status >= 500 && !LASTING_STATUS.has(error.status);
        return serverTrouble || PASSING_STATUS.has(error.status) || error.code === 'rate-limited';
    }
    if (error instanceof errors/* IntegrityError */.cs || error instanceof errors/* TlsError */.WM)
        return false;
    const lasting = ['blocked', 'proxy-denied', 'captive-portal', 'not-found', 'no-permission', 'bad-redirect'];
    return !lasting.includes(error.code);
}

;// CONCATENATED MODULE: ./build/fetch/spare.js
/** Connections that the files being fetched leave unused; large files take them for further pieces. */
class SpareConnections {
    #free;
    #unbegun;
    /** `connections` in all, for so many files of which each takes one. */
    constructor(connections, files) {
        this.#free = Math.max(0, connections - files);
        this.#unbegun = Math.max(0, files - connections);
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
    /** A file has ended: its connection goes to a file that has not begun, or is spare. */
    endFile() {
        if (this.#unbegun > 0)
            this.#unbegun -= 1;
        else
            this.#free += 1;
    }
}

// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/fetch/broken.js

/** The error of a source whose file is another one than when its transfer began. */
function changed(from) {
    return new errors/* ConnectionError */.Rc({
        code: 'unexpected-answer',
        message: `${from} changed while it was fetched`,
        facts: { from },
        advice: 'Run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
function stalled(from, idle) {
    return new errors/* TimeoutError */.MU({
        code: 'timeout',
        message: `${from} sent nothing for ${idle / 1000} s`,
        facts: { from, deadline: `${idle} ms without a byte` },
        advice: 'The source stalls: run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that ended before all bytes had come. */
function truncated(from, expected, received, cause) {
    return new errors/* TruncatedError */.DF({
        code: 'truncated',
        expected,
        received,
        message: `${from} ended at ${received} of ${expected ?? 'unknown'} bytes`,
        facts: { from, received: `${received} bytes`, expected: `${expected ?? 'unknown'} bytes` },
        advice: 'The connection was cut: run the job again, or add another source with `mirrors`.',
        cause,
    });
}

// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
;// CONCATENATED MODULE: ./build/fetch/line.js

/** Whether a file may come over plain http although its source is https. */
function mayDowngrade({ digest }, { allowHttpRedirects }) {
    return allowHttpRedirects && (0,dataset_digest/* isStrong */.kg)(digest);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/network/error-page.js
var error_page = __webpack_require__(4355);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/on-the-way.js
var on_the_way = __webpack_require__(6812);
// EXTERNAL MODULE: ./build/network/response-body.js
var response_body = __webpack_require__(3455);
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
    const body = { place, bytes, length: answer.length, total, validator: own, hasRanges, doubt, asError };
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
        body: { place: source, bytes, length, total: undefined, validator: undefined, hasRanges: false, asError },
    };
}

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

;// CONCATENATED MODULE: ./build/fetch/read-body.js


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
    }
    catch (error) {
        throw error instanceof errors/* DatasetError */.zm ? error : asError(error);
    }
    finally {
        clearTimeout(timer);
    }
}

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
            piece.request.abort(truncated(this.#line.from, piece.end, piece.next));
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
        const { from, partial, ports, speed } = this.#line;
        piece.request = new AbortController();
        const body = await this.#open(piece);
        piece.request.signal.addEventListener('abort', () => body.bytes.destroy(piece.request.signal.reason));
        piece.begin(this.#now());
        await readBody(body, from, ports.idle, (chunk) => {
            if (chunk.length > piece.left)
                this.#extend(piece);
            const part = chunk.subarray(0, piece.left);
            ports.onBytes(part.length);
            speed.add(part.length);
            partial.write(part, piece.next);
            piece.receive(part.length, this.#now());
            if (this.#alone === undefined && isSeen(piece))
                this.#share();
            return part.length < chunk.length ? 'enough' : 'more';
        });
        if (piece.left > 0)
            throw truncated(from, piece.end, piece.next);
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
        const answer = await openSource(place, wanted, ports, signal);
        this.#wait = this.#now() - askedAt;
        if (answer.kind === 'continues')
            return answer.body;
        if (answer.kind === 'whole')
            answer.body.bytes.destroy();
        throw changed(this.#line.from);
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
        this.#alone = false;
        this.#startFurther();
    }
    #learn(piece) {
        this.#lastAt = Math.max(this.#lastAt, piece.lastAt);
        this.#rate = piece.rate(piece.lastAt);
        // Connections that share a link say nothing of what one could have.
        if (this.#alone !== false)
            this.#alone = isFast(piece.received, piece.age(piece.lastAt));
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
    const instead = body.content ?? compareSize(pin.size, body);
    return new errors/* IntegrityError */.cs({
        code: body.content === undefined ? 'checksum-mismatch' : 'not-the-file',
        path: pin.path,
        expected,
        actual,
        from: body.from,
        message: `${body.from} served ${instead} instead of ${pin.path}`,
        facts: {
            file: pin.path,
            from: body.from,
            expected,
            actual,
            'what came': instead,
        },
        advice: body.content === undefined
            ? 'The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.'
            : 'The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.' +
                ((0,fetch_content/* isPage */.y)(body.content) ? (body.doubt ?? '') : ''),
    });
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
            throw isLost(error) ? truncated(from, promised, partial.size, error) : error;
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
        throw truncated(from, file.size, partial.size);
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
    throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content, doubt });
}
/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(file, source, partial, end, ports, signal) {
    const { size } = file;
    const downgrade = mayDowngrade(file, ports);
    const rest = { offset: partial.size, end, size, validator: partial.validatorFor(source.href), downgrade };
    const whole = { offset: 0, end: undefined, size, validator: undefined, downgrade };
    let opened = await openSource(source, rest, ports, signal);
    if (opened.kind === 'unusable')
        opened = await openSource(source, whole, ports, signal);
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
    await readBody(body, from, idle, (chunk) => {
        onBytes(chunk.length);
        speed.add(chunk.length);
        partial.write(chunk, offset);
        offset += chunk.length;
        return offset > limitOf(file) ? 'enough' : 'more';
    });
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
        if (partial.size > 0 && (await partial.isWhole())) {
            context.ports.log.info(`${file.path}: an earlier run had fetched it`);
            return await finish(file, partial, 'an earlier run');
        }
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
            throw exhausted(file, candidates.flatMap(({ reason }) => reason ?? []));
        // When all are slow, the fastest is as good as it gets.
        const floor = candidate.rate === undefined ? context.policy.minSpeed : 0;
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
async function trySource(file, candidate, partial, floor, { policy, ports, pace, spare, signal }) {
    const { source } = candidate;
    const { clock, log } = ports;
    for (;;) {
        const start = clock.now();
        const { furthest } = partial;
        try {
            await pace.ready(source, signal);
            const verified = await transfer(file, source, partial, { floor, spare: candidate.single ? NONE : spare }, ports, signal);
            const duration = (0,format/* formatDuration */.a3)(clock.now() - start);
            log.info(`${file.path}: ${(0,format/* formatBytes */.z3)(verified.size)} from ${verified.from} in ${duration}`);
            return { verified };
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* FetchError */.fk))
                throw error;
            candidate.reason = error;
            if (error instanceof errors/* TooSlowError */.CR)
                candidate.rate = error.rate;
            if (error.code === 'unexpected-answer')
                candidate.single = true;
            if (error instanceof errors/* IntegrityError */.cs && (await isWorthFreshStart(error, partial, candidate, file))) {
                log.info(`${file.path}: ${error.message}; once more from the beginning`);
                continue;
            }
            candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1;
            const remaining = policy.deadline.remaining();
            if (error instanceof errors/* HttpError */.j$ && (error.retryAfter ?? remaining) < remaining) {
                pace.hold(source, error.retryAfter ?? 0);
            }
            const step = nextStep(error, candidate.failures, { retries: policy.retries, remaining }, clock.random());
            if (step.kind === 'stop')
                throw error;
            log.info(`${file.path}: ${error.message}; ${describeStep(step)}`);
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
 * Whether wrong bytes may be nobody's fault but of how they were put together, or, from the only source, an accident on
 * the way; once a source. The partial is empty afterwards.
 */
async function isWorthFreshStart({ code }, partial, candidate, file) {
    const mixed = partial.answers > 1;
    const rightSize = file.size === undefined || partial.size === file.size;
    const accident = code === 'checksum-mismatch' && rightSize && file.sources.length === 1;
    await partial.disown();
    if (candidate.suspected || !(mixed || accident))
        return false;
    candidate.suspected = true;
    return true;
}
function fairPart({ size }) {
    return size === undefined ? FAIR_BYTES : Math.max(1, size * FAIR_PART);
}
function describeStep(step) {
    if (step.kind === 'wait')
        return `trying again in ${(0,format/* formatDuration */.a3)(step.milliseconds)}, ${step.reason}`;
    return `leaving this source, ${step.reason}`;
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
    /** Waits until the origin of `url` may be asked again. */
    async ready({ origin }, signal) {
        // Another answer may extend the hold while we sleep.
        for (;;) {
            const wait = (this.#notBefore.get(origin) ?? 0) - this.#clock.now();
            if (wait <= 0)
                return;
            await this.#clock.sleep(wait, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/fetch/fetch.js







/**
 * Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
 * partial that lies there from an earlier run is continued.
 */
async function fetchFiles(files, folder, policy, ports) {
    const failed = new AbortController();
    const signal = AbortSignal.any([policy.deadline.signal, failed.signal]);
    // One listener for each transfer at once, which is bounded: more than ten are no leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const spare = new SpareConnections(policy.concurrency, files.length);
    const thread = new HashThread();
    const context = { policy, ports, pace: new Pace(ports.clock), spare, thread, signal };
    const names = partialNames(files);
    const fetchOne = async ([index, file]) => {
        try {
            return await fetchFile(file, (0,external_node_path_.join)(folder, names[index] ?? ''), context);
        }
        catch (error) {
            failed.abort(error);
            throw error;
        }
        finally {
            spare.endFile();
        }
    };
    try {
        return await (0,concurrency/* mapBounded */.y)([...files.entries()], policy.concurrency, fetchOne);
    }
    finally {
        await thread.close();
    }
}
/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files) {
    const seen = new Map();
    return files.map(({ digest: { algorithm, hex } }) => {
        const count = seen.get(hex) ?? 0;
        seen.set(hex, count + 1);
        return `${algorithm}-${hex}-${count}.partial`;
    });
}

;// CONCATENATED MODULE: ./build/disk/link-or-copy.js



/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.link)(source, target).catch(() => (0,promises_.copyFile)(source, target));
        if ((await (0,promises_.stat)(target)).nlink <= 2)
            return;
        await (0,promises_.rm)(target);
        await (0,promises_.copyFile)(source, target);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)(error, target);
    }
}

// EXTERNAL MODULE: ./build/disk/make-folders.js
var make_folders = __webpack_require__(7864);
;// CONCATENATED MODULE: ./build/disk/remove-empty-folders.js


/** Removes `folder` and the folders above it, up to and with `topmost`, as long as they are empty. */
async function removeEmptyFolders(folder, topmost) {
    if (!folder.startsWith(topmost))
        return;
    const removed = await (0,promises_.rmdir)(folder).then(() => true, () => false);
    if (removed)
        await removeEmptyFolders((0,external_node_path_.dirname)(folder), topmost);
}

;// CONCATENATED MODULE: ./build/place/commit.js








/** Where a home keeps the files that had other content than the pinned ones under their names. */
const DISPLACED = '.setup-dataset-replaced';
/**
 * Renames every staged file to its final name, or none: a failure takes back what was done. A file that is there with
 * the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
 */
async function commit(staged, home) {
    const undo = [];
    const displaced = [];
    const folders = new Set();
    try {
        for (const file of staged) {
            const target = (0,external_node_path_.join)(home, file.member.path);
            const found = await (0,promises_.lstat)(target).catch(() => undefined);
            if (found && (await hasContent(target, found, file)))
                continue;
            if (!folders.has((0,external_node_path_.dirname)(target)))
                await makeFolder((0,external_node_path_.dirname)(target), undo);
            folders.add((0,external_node_path_.dirname)(target));
            const aside = found && (await moveAside(file, target, found, home, undo));
            await (0,promises_.rename)(file.location, target);
            if (aside === undefined)
                undo.push(() => (0,promises_.rename)(target, file.location));
            else if (await hasContent(aside, await (0,promises_.lstat)(aside), file))
                await dropTwin(aside, home, undo);
            else
                displaced.push(aside);
        }
        return displaced;
    }
    catch (error) {
        // What cannot be taken back must not hide why: the first failure is the one to tell.
        for (const step of undo.reverse())
            await step().catch(() => undefined);
        throw (0,disk_error/* diskError */.w)(error, home);
    }
}
async function makeFolder(folder, undo) {
    const topmost = await (0,make_folders/* makeFolders */.w)(folder);
    if (topmost !== undefined)
        undo.push(() => removeEmptyFolders(folder, topmost));
}
async function hasContent(target, found, { size, digest }) {
    if (!found.isFile() || found.size !== size)
        return false;
    const hash = (0,external_node_crypto_.createHash)(digest.algorithm);
    await readThrough(target, (part) => hash.update(part));
    return hash.digest('hex') === digest.hex;
}
/** Moves what stands under a final name out of the way; returns where to, or undefined when it is gone already. */
async function moveAside(file, target, found, home, undo) {
    if (found.isDirectory()) {
        throw new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: target,
            message: `${target} is a folder, and ${file.member.path} of the dataset has to go there`,
            advice: 'Remove the folder, or set `path` to another one.',
        });
    }
    const aside = (0,external_node_path_.join)(home, DISPLACED, `${file.member.path}.${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
    await makeFolder((0,external_node_path_.dirname)(aside), undo);
    const gone = await (0,promises_.rename)(target, aside).then(() => false, isGone);
    if (gone)
        return undefined;
    undo.push(() => (0,promises_.rename)(aside, target));
    return aside;
}
/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error) {
    if (error.code === 'ENOENT')
        return true;
    throw error;
}
/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside, home, undo) {
    undo.pop();
    await (0,promises_.rm)(aside);
    await removeEmptyFolders((0,external_node_path_.dirname)(aside), (0,external_node_path_.join)(home, DISPLACED));
}

;// CONCATENATED MODULE: ./build/place/unpack.js






/** Unpacks a verified `.gz` to a new file at `target`, never past the member's pinned size, and holds it to its pin. */
async function gunzip(file, member, target) {
    const algorithm = member.digest?.algorithm ?? 'sha256';
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    const output = await (0,promises_.open)(target, 'wx');
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
    const input = (0,external_node_fs_.createReadStream)(file.location);
    const chunks = input.pipe(createGunzip());
    input.once('error', (error) => chunks.destroy(error));
    try {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            if (member.size !== undefined && size > member.size)
                break;
            await output.writeFile(chunk);
        }
    }
    catch (error) {
        throw asPlaceError(error, file, target);
    }
    finally {
        input.destroy();
        await output.close();
    }
    const digest = { algorithm, hex: hash.digest('hex') };
    const digestFits = member.digest === undefined || (0,dataset_digest/* sameDigest */.VB)(digest, member.digest);
    const sizeFits = member.size === undefined || member.size === size;
    if (!digestFits || !sizeFits)
        throw wrongMember(file, member, { digest, size });
    return { digest, size };
}
function asPlaceError(error, file, target) {
    const code = error.code;
    if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code))
        return (0,disk_error/* diskError */.w)(error, target);
    return new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: file.pin.path,
        message: `${file.pin.path} has the pinned digest but cannot be unpacked: ${error.message}`,
        advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
        cause: error,
    });
}
function wrongMember(file, member, actual) {
    const expected = member.digest ? (0,dataset_digest/* formatDigest */.MO)(member.digest) : 'any digest';
    return new errors/* IntegrityError */.cs({
        code: 'checksum-mismatch',
        path: member.path,
        expected,
        actual: (0,dataset_digest/* formatDigest */.MO)(actual.digest),
        from: file.pin.path,
        message: `${member.path}, unpacked from ${file.pin.path}, is not the pinned file`,
        facts: {
            expected: `${expected} (${member.size} bytes)`,
            actual: `${(0,dataset_digest/* formatDigest */.MO)(actual.digest)} (${actual.size} bytes)`,
        },
        advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
    });
}

;// CONCATENATED MODULE: ./build/place/place.js






const UNPACK_AT_ONCE = 4;
/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
async function place(plan, verified, staging) {
    const tree = await staging.folder('tree');
    const staged = await (0,concurrency/* mapBounded */.y)([...plan.members.entries()], UNPACK_AT_ONCE, ([index, member]) => stage(member, find(verified, member), wayOf(plan, verified, member), (0,external_node_path_.join)(tree, String(index))));
    const displaced = await commit(staged, plan.home);
    const files = staged.map(({ member, size, digest, from }) => {
        return { path: member.path, location: (0,external_node_path_.join)(plan.home, member.path), size, digest, from };
    });
    return { files, displaced };
}
function find({ form, files }, member) {
    const wanted = form === 'members' ? member.path : member.from;
    const file = files.find(({ pin }) => pin.path === wanted);
    if (file === undefined)
        throw new Error(`no verified file for ${wanted}`);
    return file;
}
/** How a verified file becomes a member; it keeps its own name where a tier will store it or a further member needs it. */
function wayOf({ stored, members }, { form }, { from, unpack }) {
    if (form === 'members')
        return 'move';
    if (unpack === 'gzip')
        return 'unpack';
    const shared = members.filter((member) => member.from === from).length > 1;
    return stored.form === 'files' || shared ? 'keep' : 'move';
}
async function stage(member, file, way, target) {
    const { from, pin, size } = file;
    if (way === 'unpack')
        return { member, from, location: target, ...(await gunzip(file, member, target)) };
    if (way === 'keep')
        await linkOrCopy(file.location, target);
    const location = way === 'keep' ? target : file.location;
    await (0,promises_.chmod)(location, 0o644);
    return { member, from, location, size, digest: pin.digest };
}

// EXTERNAL MODULE: ./build/place/preflight.js
var preflight = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __webpack_require__(4778);
;// CONCATENATED MODULE: ./build/fetch/partials.js



/** Bytes on the disk of all that lies in a folder of partials. */
async function heldBytes(folder) {
    const names = await (0,promises_.readdir)(folder);
    const sizes = await Promise.all(names.map((name) => held((0,external_node_path_.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
async function takeOverPartials(from, to) {
    // One step, so that of two runs that sweep at the same moment one gets all and the other nothing.
    const taken = `${to}-taken`;
    const isOurs = await (0,promises_.rename)(from, taken).then(() => true, () => false);
    if (!isOurs)
        return;
    // A link would let us take, or write into, what it points to.
    const isFolder = (await (0,promises_.lstat)(taken)).isDirectory();
    const entries = isFolder ? await (0,promises_.readdir)(taken, { withFileTypes: true }) : [];
    const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    for (const name of files) {
        const [ours, theirs] = [(0,external_node_path_.join)(to, name), (0,external_node_path_.join)(taken, name)];
        if (isNote(name) || (await held(theirs)) <= (await held(ours)))
            continue;
        await (0,promises_.rm)(noteOf(ours), { force: true });
        if (files.has(noteOf(name)))
            await (0,promises_.rename)(noteOf(theirs), noteOf(ours));
        await (0,promises_.rename)(theirs, ours);
    }
    await (0,promises_.rm)(taken, { recursive: true, force: true });
}
/** Bytes that a file takes on the disk, where there may be gaps; 0 where there is none. */
async function held(path) {
    return (0,promises_.stat)(path).then(
    // Some file systems count what was just written only later.
    ({ size, blocks }) => Math.min(size, Math.max(1, blocks * 512)), () => 0);
}

;// CONCATENATED MODULE: ./build/place/staging.js







/** Bytes that are worth a folder which stays after a failure. */
const WORTH_KEEPING = 1024 * 1024;
/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
async function openStaging(home, now) {
    const dir = (0,external_node_path_.join)(home, (0,run_folder/* runFolderName */.t)());
    const partials = (0,external_node_path_.join)(dir, 'partials');
    const created = await (0,make_folders/* makeFolders */.w)(dir).catch((error) => {
        throw (0,disk_error/* diskError */.w)(error, home);
    });
    await (0,promises_.mkdir)(partials);
    await (0,run_folder/* sweepRunFolders */.v)(home, now, (dead) => takeOverPartials((0,external_node_path_.join)(dead, 'partials'), partials));
    const close = async () => {
        await (0,promises_.rm)(dir, { recursive: true, force: true });
        if (created !== undefined)
            await removeEmptyFolders(home, created);
    };
    return {
        dir,
        partials,
        present: () => heldBytes(partials),
        async folder(name) {
            const folder = (0,external_node_path_.join)(dir, name);
            await (0,promises_.mkdir)(folder);
            return folder;
        },
        close,
        async closeForLater() {
            const bytes = await heldBytes(partials);
            if (bytes < WORTH_KEEPING) {
                await close();
                return 0;
            }
            const others = (await (0,promises_.readdir)(dir)).filter((name) => name !== (0,external_node_path_.basename)(partials));
            await Promise.all(others.map((name) => (0,promises_.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
            return bytes;
        },
    };
}

// EXTERNAL MODULE: ./build/plan-for.js + 9 modules
var plan_for = __webpack_require__(7127);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/report/progress.js


const EVERY_MS = 10_000;
/** Tells every ten seconds how far a download is, so that short ones stay silent. */
function startProgress({ name, files }, traffic, log, clock) {
    const start = clock.now();
    const total = (0,dataset/* totalSize */.U)(files);
    const of = total === undefined ? '' : ` of ${(0,format/* formatBytes */.z3)(total)}`;
    const timer = setInterval(() => {
        const rate = (traffic.bytes * 1000) / Math.max(1, clock.now() - start);
        log.info(`${name}: ${(0,format/* formatBytes */.z3)(traffic.bytes)}${of} so far, ${(0,format/* formatBytes */.z3)(rate)}/s`);
    }, EVERY_MS);
    return { stop: () => clearInterval(timer) };
}

// EXTERNAL MODULE: ./build/report/story.js
var story = __webpack_require__(7234);
;// CONCATENATED MODULE: ./build/tiers/restore.js


const HASH_AT_ONCE = 4;
/** Asks the tiers in order until one gives bytes that hash to the pins; `folder` makes an empty folder for each. */
async function restore({ key, stored }, tiers, folder) {
    const findings = [];
    for (const tier of tiers) {
        const into = await folder(`restore-${tier.name}`);
        const { finding, files } = await tryTier(tier, key, stored, into);
        findings.push(finding);
        if (files)
            return { verified: { form: stored.form, files }, findings };
    }
    return { verified: undefined, findings };
}
/** Asks the tiers in order whether one has the key, without moving data. */
async function lookUp(key, tiers) {
    const findings = [];
    for (const tier of tiers) {
        const answer = await tier.lookup(key);
        findings.push(asFinding(tier, answer));
        if (answer.kind === 'found')
            break;
    }
    return findings;
}
async function tryTier(tier, key, { pins }, into) {
    const answer = await tier.restore(key, pins, into);
    if (answer.kind !== 'found')
        return { finding: asFinding(tier, answer) };
    const verdicts = await (0,concurrency/* mapBounded */.y)(pins, HASH_AT_ONCE, (pin) => verifyFile(answer.folder, pin, tier.title));
    const mismatches = verdicts.flatMap(({ mismatch }) => mismatch ?? []);
    if (mismatches.length > 0)
        return { finding: { kind: 'corrupt', tier, entry: answer.entry, mismatches } };
    return { finding: asFinding(tier, answer), files: verdicts.flatMap(({ verified }) => verified ?? []) };
}
function asFinding(tier, answer) {
    return answer.kind === 'found' ? { kind: 'hit', tier, entry: answer.entry } : { ...answer, tier };
}

// EXTERNAL MODULE: ./build/tiers/tier.js
var tiers_tier = __webpack_require__(9984);
;// CONCATENATED MODULE: ./build/tiers/save.js


/** Saves to the tiers that were asked and did not have the files; one that cannot be reached, or no file, is left alone. */
async function save(key, files, findings, folder, signal) {
    const reports = [];
    for (const finding of findings) {
        if (files.length === 0 || (finding.kind !== 'miss' && finding.kind !== 'corrupt'))
            continue;
        const { tier } = finding;
        const work = await folder(`save-${tier.name}`);
        const replacing = finding.kind === 'corrupt' ? finding.entry : undefined;
        const saved = await untilAborted(() => tier.save(key, files, work, replacing), signal).catch((error) => ({ kind: 'refused', reason: (0,tiers_tier/* reasonOf */.A)(error) }));
        reports.push({ tier, saved });
    }
    return reports;
}
/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
function storableFiles({ stored }, { files }, placed) {
    if (stored.form === 'members')
        return placed;
    return files.map(({ pin, location, size }) => ({ path: pin.path, location, size }));
}

;// CONCATENATED MODULE: ./build/main.js












/** Milliseconds without a byte after which a source is left. */
const IDLE_MS = 10_000;
/** Milliseconds over which the speed of a source is measured. */
const SPEED_WINDOW_MS = 10_000;
/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
async function setupDataset(inputs, ports) {
    const plan = (0,plan_for/* planFor */.b)(inputs);
    story/* tellPlan */.fb(plan, ports.log);
    if (inputs.lookupOnly)
        return lookOnly(plan, inputs, ports);
    return withDeadline(inputs.timeout, ports.clock, async (deadline) => {
        const staging = await openStaging(plan.home, ports.clock.now());
        try {
            const outcome = await run(plan, inputs, ports, staging, deadline);
            await staging.close();
            return outcome;
        }
        catch (error) {
            if (inputs.runner.diskOutlivesJob && isWorthAnotherRun(error))
                story/* tellKept */.W$(await staging.closeForLater(), ports.log);
            else
                await staging.close();
            throw await diagnose(error, ports.diagnosis, deadline.signal);
        }
    });
}
/** Whether the bytes that came are good, and only the rest did not come. */
function isWorthAnotherRun(error) {
    return error instanceof errors/* FetchError */.fk && !(error instanceof errors/* IntegrityError */.cs);
}
async function run(plan, inputs, ports, staging, deadline) {
    const { tiers, clock, log } = ports;
    const { signal } = deadline;
    const { time, times } = stopwatch(clock);
    const traffic = { bytes: 0 };
    const { verified, findings } = await time('restore', () => untilAborted(() => restore(plan, tiers, staging.folder), signal));
    story/* tellFindings */.yq(plan, findings, log);
    if (verified === undefined)
        refuseMiss(plan, inputs, findings);
    const source = verified ?? (await time('fetch', () => fetchAll(plan, inputs, ports, staging, deadline, traffic)));
    const { files, displaced } = await time('place', () => place(plan, source, staging));
    story/* tellDisplaced */.xD(displaced, log);
    const storable = inputs.save ? storableFiles(plan, source, files) : [];
    const saves = await time('save', () => save(plan.key, storable, findings, staging.folder, signal));
    story/* tellSaves */.GI(saves, log);
    return { plan, findings, files, displaced, downloadedBytes: traffic.bytes, saves, times };
}
async function lookOnly(plan, inputs, { tiers, log }) {
    const findings = await lookUp(plan.key, tiers);
    story/* tellFindings */.yq(plan, findings, log);
    if (!findings.some(({ kind }) => kind === 'hit'))
        refuseMiss(plan, inputs, findings);
    return { plan, findings, files: [], displaced: [], downloadedBytes: 0, saves: [], times: [] };
}
async function fetchAll(plan, { retries, concurrency, minSpeed, allowHttpRedirects }, { client, clock, log }, staging, deadline, traffic) {
    const present = await staging.present();
    await (0,preflight/* preflight */.Mz)(plan, { folder: staging.dir, present, platform: process.platform });
    const progress = startProgress(plan.dataset, traffic, log, clock);
    const onBytes = (count) => {
        traffic.bytes += count;
    };
    const policy = { retries, concurrency, minSpeed, deadline };
    const ports = { client, clock, log, idle: IDLE_MS, window: SPEED_WINDOW_MS, allowHttpRedirects, onBytes };
    try {
        const files = await fetchFiles(plan.dataset.files, staging.partials, policy, ports);
        return { form: 'files', files };
    }
    finally {
        progress.stop();
    }
}
function refuseMiss(plan, inputs, findings) {
    if (!inputs.failOnCacheMiss)
        return;
    const asked = findings.map((finding) => [finding.tier.title, story/* describeFinding */.jb(finding)]);
    throw new errors/* CacheMissError */.dE({
        code: 'cache-miss',
        message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
        facts: { key: plan.key, ...Object.fromEntries(asked) },
        advice: 'Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false.',
    });
}
function stopwatch(clock) {
    const times = [];
    return {
        times,
        async time(stage, run) {
            const start = clock.now();
            const result = await run();
            times.push({ stage, milliseconds: clock.now() - start });
            return result;
        },
    };
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


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cacheStatus),
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/** The finding of the tier that had the dataset; undefined when none had. */
function hitOf({ findings, }) {
    return findings.find((finding) => finding.kind === 'hit');
}
/** What the tiers as a whole answered. */
function cacheStatus(outcome) {
    const { findings } = outcome;
    if (findings.length === 0)
        return 'disabled';
    if (findings.some(({ kind }) => kind === 'corrupt'))
        return 'healed';
    if (hitOf(outcome))
        return 'hit';
    return findings.some(({ kind }) => kind === 'miss') ? 'miss' : 'unavailable';
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ tellSaves),
/* harmony export */   HI: () => (/* binding */ tellEnd),
/* harmony export */   W$: () => (/* binding */ tellKept),
/* harmony export */   YI: () => (/* binding */ tellCertificates),
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   gV: () => (/* binding */ tellNetwork),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   xD: () => (/* binding */ tellDisplaced),
/* harmony export */   yq: () => (/* binding */ tellFindings)
/* harmony export */ });
/* unused harmony export tellRoad */
/* harmony import */ var _dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7307);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);
/* harmony import */ var _network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7072);




/** How the sources will be reached, before any of them is asked. */
function tellNetwork({ road, certificates, warnings }, log) {
    tellRoad(road, log);
    tellCertificates(certificates, log);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line for each proxy that downloads will take, and a warning for each setting that people should look at. */
function tellRoad({ schemes, warnings }, log) {
    for (const [scheme, decision] of Object.entries(schemes)) {
        log.debug(`${scheme}: ${(0,_network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRoad */ .e)(decision)}`);
        if (decision.kind === 'proxy')
            log.info(`${scheme} downloads go ${(0,_network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRoad */ .e)(decision)}`);
    }
    for (const warning of warnings)
        log.warning(warning);
}
/** How many certificates are trusted beside Node's own, and a warning for each that is of no use. */
function tellCertificates({ pem, warnings }, log) {
    if (pem.length > 0)
        log.info(`trusted beside Node's own: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(pem.length, 'certificate')}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line before anything moves: what, how large, in which layout, to where. */
function tellPlan({ dataset, layout, home, key, warnings, notes }, log) {
    const total = (0,_dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .totalSize */ .U)(dataset.files);
    const size = total === undefined ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)}`;
    const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(dataset.files.length, 'file');
    log.info(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`);
    log.debug(`cache key: ${key}`);
    for (const note of notes)
        log.info(`${dataset.name}: ${note}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line where a failed run leaves what it has for the next one. */
function tellKept(bytes, log) {
    if (bytes > 0)
        log.info(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} are kept: the next run continues there`);
}
/** One line for each tier that was asked; a corrupt entry is shown with its evidence. */
function tellFindings({ dataset, key }, findings, log) {
    for (const finding of findings) {
        log.info(`${dataset.name}: ${finding.tier.title} ${describeFinding(finding)}`);
        log.debug(`looked for ${key}${'entry' in finding ? `, found ${finding.entry}` : ''}`);
        if (finding.kind !== 'corrupt')
            continue;
        for (const { pin, expected, actual } of finding.mismatches) {
            log.info(`  ${pin.path}`);
            log.info(`    expected ${expected}`);
            log.info(`    actual   ${actual}`);
        }
    }
}
/** What a tier turned out to be worth, as the predicate of a sentence. */
function describeFinding(finding) {
    switch (finding.kind) {
        case 'hit':
            return 'has it';
        case 'miss':
            return 'does not have it';
        case 'unavailable':
            return `cannot be used: ${finding.reason}`;
        case 'corrupt': {
            const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(finding.mismatches.length, 'wrong file');
            return `has an entry with ${count}, which is not used (${finding.entry})`;
        }
    }
}
/** A warning for each file of the user that had to make room. */
function tellDisplaced(displaced, log) {
    for (const path of displaced) {
        log.warning(`A file of other content stood under a name of the dataset; it was moved to ${path}.`);
    }
}
/** One line for each tier that was to keep the dataset. */
function tellSaves(saves, log) {
    for (const { tier, saved } of saves) {
        if (saved.kind === 'saved')
            log.info(`saved to ${tier.title} (${saved.entry})`);
        if (saved.kind === 'exists')
            log.info(`${tier.title} has it already: another job saved it`);
        if (saved.kind === 'refused')
            log.info(`not saved to ${tier.title}: ${saved.reason}`);
    }
}
/** The end of the story in one line. */
function tellEnd(outcome, log) {
    const { plan, files, downloadedBytes, times } = outcome;
    const hit = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hitOf */ .b)(outcome);
    if (files.length === 0) {
        log.info(`${plan.dataset.name}: ${hit ? `${hit.tier.title} has it` : 'no cache has it'}; nothing was moved`);
        return;
    }
    const size = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(files.reduce((sum, file) => sum + file.size, 0));
    const how = hit ? `restored from ${hit.tier.title}` : `fetched (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(downloadedBytes)})`;
    const duration = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(files.length, 'file');
    log.info(`${plan.dataset.name}: ${count}, ${size}, ${how} in ${duration}, every byte verified`);
}


/***/ }),

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ folderTier),
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _disk_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7864);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4778);
/* harmony import */ var _tier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9984);






/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
const TOOL = 'setup-dataset';
const ARCHITECTURE = 'any';
/** A tier in a folder with the conventions of @actions/tool-cache; safe with many jobs at once on one disk. */
function folderTier(root, title, find = findIn(root)) {
    return {
        name: 'tool-cache',
        title,
        lookup: (key) => lookup(key, find),
        async restore(key, pins, into) {
            const answer = await lookup(key, find);
            if (answer.kind !== 'found')
                return answer;
            try {
                // A copy, not a link: what a later step writes into its home must not reach the tier.
                for (const { path } of pins)
                    await copyIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(answer.entry, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, path));
                return { ...answer, folder: into };
            }
            catch (error) {
                return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
            }
        },
        async save(key, files, _work, replacing) {
            try {
                return await save(root, key, files, replacing);
            }
            catch (error) {
                return { kind: 'refused', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
            }
        },
    };
}
async function lookup(key, find) {
    try {
        const entry = await find(TOOL, versionOf(key), ARCHITECTURE);
        return entry === '' ? { kind: 'miss' } : { kind: 'found', entry };
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
    }
}
/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
function versionOf(key) {
    return `1.0.0-${key.replace(/^setup-dataset-v1-/, '').replace(/[^0-9A-Za-z-]+/g, '-')}`;
}
/** Looks for a complete entry as @actions/tool-cache does. */
function findIn(root) {
    return async (tool, version, architecture) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, tool, version, architecture);
        return (await isComplete(folder)) ? folder : '';
    };
}
async function copyIn(source, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    // What is missing, or no file, is for the verification to find: it is evidence about the entry.
    if (await isFile(source))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(source, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
}
async function save(root, key, files, replacing) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, TOOL, versionOf(key), ARCHITECTURE);
    const marker = `${entry}.complete`;
    if (replacing === undefined && (await isComplete(entry)))
        return { kind: 'exists' };
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, TOOL, (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .runFolderName */ .t)());
    try {
        await (0,_disk_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolders */ .w)(staging);
        await (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepRunFolders */ .v)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(staging), (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(staging)).mtimeMs);
        for (const { path, location } of files)
            await copyIn(location, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'new', path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry), { recursive: true });
        // Without its marker, an entry is what a run left that died; with it, another job's, which must stay under its readers.
        if (replacing !== undefined || !(await isComplete(entry))) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'old')).catch(() => undefined);
        }
        const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'new'), entry).then(() => false, isTaken);
        if (taken)
            return { kind: 'exists' };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(marker, '');
        return { kind: 'saved', entry };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true });
    }
}
/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isTaken(error) {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM')
        return true;
    throw error;
}
/** Whether an entry's folder and the marker beside it are both there. */
async function isComplete(entry) {
    const [folder, marker] = await Promise.all([kindOf(entry), kindOf(`${entry}.complete`)]);
    return folder === 'folder' && marker === 'file';
}
async function isFile(path) {
    return (await kindOf(path)) === 'file';
}
async function kindOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'), () => 'other');
}


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/** An error's message as the reason of an answer. */
function reasonOf(error) {
    return error instanceof Error && error.message !== '' ? error.message : String(error);
}


/***/ })

};
