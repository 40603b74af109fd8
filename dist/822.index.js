export const id = 822;
export const ids = [822];
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

/***/ 6822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examineSources: () => (/* binding */ examineSources),
  suspectsOf: () => (/* binding */ suspectsOf)
});

// EXTERNAL MODULE: ./build/concurrency.js
var concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/network/endpoints.js
var endpoints = __webpack_require__(2727);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/fetch/status.js
var fetch_status = __webpack_require__(9985);
// EXTERNAL MODULE: ./build/network/failure.js
var network_failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/hop.js
var network_hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/on-the-way.js
var on_the_way = __webpack_require__(6812);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/diagnose/examine-source.js









/** Less of it tells no speed. */
const LEAST_SAMPLE = 64 * 1024;
/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
async function examineSource(source, examination, ports) {
    const { sample, downgrade } = examination;
    const hops = [];
    let hop = (0,network_hop/* firstHop */.Wk)(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` });
    let failure;
    for (;;) {
        const examined = await examineHop(hop, examination, ports);
        hops.push(examined);
        const { probe, url, via } = examined;
        if (probe.kind === 'unanswered')
            failure = probe.error;
        if (probe.kind === 'unanswered' || !(0,network_hop/* isRedirect */.N6)(probe.status))
            break;
        try {
            hop = (0,network_hop/* nextHop */.Fz)(hop, probe.status, probe.headers.location, downgrade);
        }
        catch (error) {
            failure = (0,network_failure/* asFetchError */.N)(error, url, via);
            break;
        }
    }
    const [first, ...rest] = hops;
    const last = rest.at(-1) ?? first;
    const answer = failure === undefined && last.probe.kind === 'answered' ? last.probe : undefined;
    const size = answer && sizeOf(answer);
    return {
        source,
        hops: [first, ...rest],
        size,
        rate: answer && rateOf(answer),
        failure: failure ??
            (answer && refusal(source, last, answer, ports.clock)) ??
            wrongSize((0,redact/* redactUrl */.B)(last.url), size, examination.size),
    };
}
async function examineHop(hop, { sample, signal }, { road, ask }) {
    const { url } = hop;
    const via = road.decide(url);
    const [addresses, probe] = await Promise.all([
        addressesOf(via.kind === 'direct' ? (0,host/* hostOf */.w4)(url) : via.proxy.host),
        ask(hop, via, { signal, sample }),
    ]);
    return { url, via, addresses, probe };
}
/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host) {
    if ((0,external_node_net_.isIP)(host) !== 0)
        return [];
    const found = await (0,promises_.lookup)(host, { all: true }).catch(() => []);
    return found.map(({ address }) => address);
}
/** Bytes of the whole file: RFC 9110 §14.4 for a part, else its length. */
function sizeOf({ status, headers }) {
    const [, total] = /^bytes \d+-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    const told = status === 206 ? total : headers['content-length'];
    return told === undefined || status > 206 ? undefined : Number(told);
}
function rateOf({ sample: { bytes, milliseconds } }) {
    return bytes < LEAST_SAMPLE ? undefined : (bytes / Math.max(milliseconds, 1)) * 1000;
}
/** Why an answer is not the file. */
function refusal(source, { url, via }, answer, clock) {
    const { status, headers, sample } = answer;
    const content = (0,fetch_content/* recogniseContent */.J)(sample.head, url.pathname);
    const from = (0,redact/* redactUrl */.B)(url);
    const doubt = (0,on_the_way/* onTheWay */.O)(source, { url, via, headers });
    // 416: the file is empty, and has no first byte.
    if (![200, 206, 416].includes(status))
        return (0,fetch_status/* httpError */.p2)({ ...answer, content, from, doubt }, clock.now());
    if (content === undefined)
        return undefined;
    return {
        code: 'not-the-file',
        message: `${from} serves ${content}`,
        advice: `Correct the URL: the source answers with a page instead of the file.${doubt}`,
    };
}
function wrongSize(from, size, pinned) {
    if (size === undefined || pinned === undefined || size === pinned)
        return undefined;
    return {
        code: 'checksum-mismatch',
        message: `${from} has a file of ${size} bytes, and one of ${pinned} bytes is pinned`,
        advice: 'The publisher may have changed the file: review the new one, then pin its digest; or use another source.',
    };
}

// EXTERNAL MODULE: ./build/diagnose/within-budget.js
var within_budget = __webpack_require__(4658);
;// CONCATENATED MODULE: ./build/diagnose/examine-sources.js





const AT_ONCE = 4;
/** The sources of files that a network leads to. */
function suspectsOf(files, allowHttpRedirects) {
    return files.flatMap(({ digest, size, sources }) => {
        const downgrade = allowHttpRedirects && (0,dataset_digest/* isStrong */.kg)(digest);
        return sources.filter(endpoints/* isRemote */.Vx).map((url) => ({ url, size, downgrade }));
    });
}
/** Examines sources, a few at once, reading `sample` bytes of each; for all of them no longer than `budget` milliseconds. */
function examineSources(suspects, { sample, budget }, ports) {
    return (0,within_budget/* withinBudget */.x)(budget, (signal) => {
        return (0,concurrency/* mapBounded */.y)(suspects, AT_ONCE, ({ url, ...pins }) => examineSource(url, { ...pins, sample, signal }, ports));
    });
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
