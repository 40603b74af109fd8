export const id = 109;
export const ids = [109];
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

/***/ 2246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ examineSource)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _fetch_content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9218);
/* harmony import */ var _fetch_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9985);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9811);
/* harmony import */ var _network_hop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2054);
/* harmony import */ var _network_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8839);
/* harmony import */ var _network_on_the_way_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6812);
/* harmony import */ var _network_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2632);









/** Less of it tells no speed. */
const LEAST_SAMPLE = 64 * 1024;
/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
async function examineSource(source, examination, ports) {
    const { sample, downgrade } = examination;
    const hops = [];
    let hop = (0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .firstHop */ .Wk)(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` });
    let failure;
    for (;;) {
        const examined = await examineHop(hop, examination, ports);
        hops.push(examined);
        const { probe, url, via } = examined;
        if (probe.kind === 'unanswered')
            failure = probe.error;
        if (probe.kind === 'unanswered' || !(0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .isRedirect */ .N6)(probe.status))
            break;
        try {
            hop = (0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .nextHop */ .Fz)(hop, probe.status, probe.headers.location, downgrade);
        }
        catch (error) {
            failure = (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFetchError */ .N)(error, url, via);
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
            wrongSize((0,_network_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrl */ .B)(last.url), size, examination.size),
    };
}
async function examineHop(hop, { sample, signal }, { road, ask }) {
    const { url } = hop;
    const via = road.decide(url);
    const [addresses, probe] = await Promise.all([
        addressesOf(via.kind === 'direct' ? (0,_network_host_js__WEBPACK_IMPORTED_MODULE_7__/* .hostOf */ .w4)(url) : via.proxy.host),
        ask(hop, via, { signal, sample }),
    ]);
    return { url, via, addresses, probe };
}
/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return [];
    const found = await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { all: true }).catch(() => []);
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
    const content = (0,_fetch_content_js__WEBPACK_IMPORTED_MODULE_8__/* .recogniseContent */ .J)(sample.head, url.pathname);
    const from = (0,_network_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrl */ .B)(url);
    const doubt = (0,_network_on_the_way_js__WEBPACK_IMPORTED_MODULE_5__/* .onTheWay */ .O)(source, { url, via, headers });
    // 416: the file is empty, and has no first byte.
    if (![200, 206, 416].includes(status))
        return (0,_fetch_status_js__WEBPACK_IMPORTED_MODULE_2__/* .httpError */ .p2)({ ...answer, content, from, doubt }, clock.now());
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


/***/ }),

/***/ 109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   examineSources: () => (/* binding */ examineSources),
/* harmony export */   suspectsOf: () => (/* binding */ suspectsOf)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3943);
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);
/* harmony import */ var _network_endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2727);
/* harmony import */ var _examine_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2246);
/* harmony import */ var _within_budget_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4658);





const AT_ONCE = 4;
/** The sources of files that a network leads to. */
function suspectsOf(files, allowHttpRedirects) {
    return files.flatMap(({ digest, size, sources }) => {
        const downgrade = allowHttpRedirects && (0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isStrong */ .kg)(digest);
        return sources.filter(_network_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .isRemote */ .Vx).map((url) => ({ url, size, downgrade }));
    });
}
/** Examines sources, a few at once, reading `sample` bytes of each; for all of them no longer than `budget` milliseconds. */
function examineSources(suspects, { sample, budget }, ports) {
    return (0,_within_budget_js__WEBPACK_IMPORTED_MODULE_3__/* .withinBudget */ .x)(budget, (signal) => {
        return (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(suspects, AT_ONCE, ({ url, ...pins }) => (0,_examine_source_js__WEBPACK_IMPORTED_MODULE_2__/* .examineSource */ .D)(url, { ...pins, sample, signal }, ports));
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

/***/ 5960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ certificateTrouble),
/* harmony export */   lF: () => (/* binding */ certificateFacts)
/* harmony export */ });
/* unused harmony export trustAdvice */
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1890);
/* harmony import */ var _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3851);


/** Says why a certificate was not accepted, and what to change; names who issued it where that is known. */
function certificateTrouble(error) {
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(error);
    const refused = error instanceof _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedCertificate */ .GX ? error : undefined;
    if (_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_ISSUER */ .PB.has(code))
        return unknownIssuer(refused);
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
        return notNow(refused);
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' && refused) {
        return {
            what: `is for other names: ${refused.chain[0].names.join(', ')}`,
            advice: 'Check the host name in the URL; a firewall or a log-in page that answers for the server also looks like this.',
        };
    }
    return {
        what: `was not accepted: ${text}`,
        advice: 'Check the host name in the URL; otherwise the server, or the network in front of it, is set up wrongly.',
    };
}
/** The evidence: what the server's certificate says of itself. */
function certificateFacts(error) {
    if (!(error instanceof _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedCertificate */ .GX))
        return {};
    const { issuer, subject, validFrom, validTo, fingerprint } = error.chain[0];
    return {
        issuer,
        subject,
        valid: `${day(validFrom)} to ${day(validTo)}`,
        clock: moment(error.at),
        'SHA-256 fingerprint': fingerprint,
    };
}
/** The lines that make a job trust an authority. */
function trustAdvice(authority) {
    const who = authority === undefined ? 'who issued it' : `"${authority}"`;
    const path = `/path/to/${fileName(authority ?? '')}.pem`;
    return [
        `If you trust ${who}, as in a network that inspects TLS, put its root certificate on the runner and add to this step`,
        'with:',
        `  ca-certificates: ${path}`,
        'or, for all steps, to the job',
        'env:',
        `  NODE_EXTRA_CA_CERTS: ${path}`,
        'Otherwise the server is set up wrongly: use a mirror. Never turn verification off.',
    ].join('\n');
}
function unknownIssuer(refused) {
    const last = refused?.chain.at(-1);
    if (refused === undefined || last === undefined) {
        return {
            what: 'was issued by an authority that this runner does not know',
            advice: trustAdvice(undefined),
        };
    }
    const { authority } = refused.chain[0];
    const above = last.authority === authority ? '' : `, and that by "${last.authority}"`;
    return {
        what: `was issued by "${authority}"${above}, which this runner does not know`,
        advice: trustAdvice(last.authority),
    };
}
function notNow(refused) {
    if (refused === undefined) {
        return {
            what: 'is not valid at this time',
            advice: 'Check the clock of the runner; otherwise the server must renew its certificate: use a mirror until then.',
        };
    }
    const { chain, at } = refused;
    const clock = `The clock of this runner says ${moment(at)}: set it if that is wrong.`;
    const culprit = chain.find((each) => each.validTo < at || each.validFrom > at) ?? chain[0];
    const whose = culprit === chain[0] ? '' : 'rests on another that ';
    const what = culprit.validFrom > at
        ? `is not valid before ${moment(culprit.validFrom)}`
        : `expired on ${moment(culprit.validTo)}`;
    const advice = `${clock} Otherwise the server needs another certificate: use a mirror until then.`;
    return { what: `${whose}${what}`, advice };
}
function day(date) {
    return Number.isNaN(date.getTime()) ? 'unreadable' : date.toISOString().slice(0, 10);
}
function moment(date) {
    return Number.isNaN(date.getTime())
        ? 'an unreadable date'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function fileName(authority) {
    const words = authority.toLowerCase().match(/[a-z0-9]+/g) ?? ['root'];
    return words.join('-').slice(0, 40);
}


/***/ }),

/***/ 9811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asFetchError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1551);
/* harmony import */ var _certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5960);
/* harmony import */ var _describe_road_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8171);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1890);
/* harmony import */ var _proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6426);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2632);







/** Names what a raw error of Node means for the person whose job is red; typed errors pass as they are. */
function asFetchError(error, url, via) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FetchError */ .fk)
        return error;
    if ((0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsoluteForm */ .a)(url, via) && (0,_proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__/* .isOtherProtocol */ .$F)(error))
        return (0,_proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyUnreachable */ .$M)(error, url, via);
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const { type, ...found } = explain(error, url, via);
    const facts = {
        url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrl */ .B)(url),
        road: (0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRoad */ .e)(via),
        error: code === '' ? text : code,
        ...(0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateFacts */ .lF)(error),
    };
    return new type({ ...found, facts, cause: error });
}
const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const UNREACHABLE = new Set([
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'EADDRNOTAVAIL',
    'ENETDOWN',
    'EHOSTDOWN',
]);
const LOST = new Set([
    'ECONNRESET',
    'EPIPE',
    'ECONNABORTED',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ERR_SOCKET_CLOSED',
]);
function explain(error, url, via) {
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const host = url.host;
    const road = (0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRoad */ .e)(via);
    if (DNS.has(code)) {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'dns',
            message: `The name ${url.hostname} cannot be resolved on this runner (${code}; ${road})`,
            advice: `Check the host name in the URL. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if (code === 'ECONNREFUSED') {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'refused',
            message: `${host} refused the connection (${road})`,
            advice: `Nothing listens there, or a firewall rejects it: check host and port, or add a mirror. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if (UNREACHABLE.has(code)) {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'unreachable',
            message: `${host} cannot be reached from this runner (${code}; ${road})`,
            advice: `There is no route, or a firewall drops the connection. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if ((0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isCertificateCode */ .TR)(code)) {
        const { what, advice } = (0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateTrouble */ .Xg)(error);
        const message = `The certificate of ${host} ${what} (${code}; ${road})`;
        return { type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TlsError */ .WM, code: 'tls-untrusted', message, advice };
    }
    if (LOST.has(code) || text === 'aborted' || text === 'socket hang up') {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'connection-lost',
            message: `The connection to ${host} broke (${code || text}; ${road})`,
            advice: 'Run the job again; if it stays, the server or something on the way cuts the connection: add a mirror.',
        };
    }
    if (/^HPE_/.test(code) || code === 'EPROTO' || /^ERR_SSL_/.test(code)) {
        const protocol = url.protocol === 'https:' ? 'HTTPS' : 'HTTP';
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'unexpected-answer',
            message: `${host} did not answer in ${protocol} (${code}; ${road})`,
            advice: via.kind === 'proxy' && protocol === 'HTTPS'
                ? 'The proxy opened a tunnel and no TLS came through it: check scheme and port of the URL; a log-in or block page of the network also looks like this.'
                : 'Check scheme and port of the URL; a firewall that answers for the server also looks like this.',
        };
    }
    return {
        type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
        code: 'internal',
        message: `The request to ${host} failed: ${code || 'unknown error'} (${road})`,
        advice: 'This is a bug in setup-dataset. Please open an issue with the log of this step.',
    };
}


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ nextHop),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Wk: () => (/* binding */ firstHop)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _encode_basic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1240);
/* harmony import */ var _proxy_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2805);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);




/** Enough for every real chain; a loop ends here. */
const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** They belong to the origin that they were meant for (RFC 9110 §15.4). */
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-amz-security-token']);
/** The request for a URL as the caller wrote it: userinfo becomes a header. */
function firstHop(url, headers, post) {
    const credentials = (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredentials */ .L1)(url.password === '' ? url.username : `${url.username}:${url.password}`);
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const authorization = credentials && { authorization: (0,_encode_basic_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeBasic */ .r)(credentials) };
    return { url: bare(url), headers: { ...authorization, ...named }, post, redirects: 0 };
}
/** Whether a status sends the client elsewhere. */
function isRedirect(status) {
    return REDIRECTS.has(status);
}
/** The request that a redirect asks for, or an error when it must not be followed. */
function nextHop({ url, headers, redirects }, status, location, downgrade) {
    if (location === undefined)
        throw badRedirect(url, status, 'without saying where to');
    if (redirects >= MAX_REDIRECTS)
        throw badRedirect(url, status, `for the ${MAX_REDIRECTS + 1}th time`);
    if (!URL.canParse(location, url.href))
        throw badRedirect(url, status, 'to something that is no URL');
    const next = bare(new URL(location, url));
    if (next.protocol !== 'http:' && next.protocol !== 'https:') {
        throw badRedirect(url, status, `to a ${next.protocol} URL`);
    }
    if (url.protocol === 'https:' && next.protocol === 'http:' && !downgrade) {
        throw badRedirect(url, status, `from https to plain http (${(0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(next)}), which anyone on the way can read`, 'Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.');
    }
    const kept = next.origin === url.origin ? headers : withoutCredentials(headers);
    return { url: next, headers: kept, redirects: redirects + 1 };
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    copy.hash = '';
    return copy;
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.has(name)));
}
function badRedirect(url, status, where, advice = 'Open the URL in a browser and put the address where the file really is into the workflow, or use a mirror.') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$({
        code: 'bad-redirect',
        status,
        message: `${url.host} redirects ${where} (status ${status})`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), status: String(status) },
        advice,
    });
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ UNKNOWN_ISSUER),
/* harmony export */   TR: () => (/* binding */ isCertificateCode),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The code of a raw error, also of Node's AggregateError, whose own message is empty. */
function readError(error) {
    const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    if (!(first instanceof Error))
        return { code: '', text: String(first) };
    const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
    return { code, text: first.message };
}
/** What OpenSSL and Node say of a chain that ends in an authority nobody vouched for. */
const UNKNOWN_ISSUER = new Set([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_UNTRUSTED',
]);
/** Whether a raw error, or the one behind a proxy's failure, says that nobody vouched for the chain. */
function isUnknownIssuer(error) {
    const raw = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6 ? error.cause : error;
    return UNKNOWN_ISSUER.has(readError(raw).code);
}
/** Whether the code says that a certificate was not accepted. */
function isCertificateCode(code) {
    return (UNKNOWN_ISSUER.has(code) ||
        /^(CERT_|CRL_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|INVALID_PURPOSE)/.test(code));
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

/***/ 3851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ RefusedCertificate),
/* harmony export */   vO: () => (/* binding */ authorityOf),
/* harmony export */   wl: () => (/* binding */ withPeerCertificate)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8046);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1890);


/** A handshake that ended because the certificate was not accepted; has the code of Node's error. */
class RefusedCertificate extends Error {
    code;
    /** What was presented: the server's own certificate, then those that vouch for it. */
    chain;
    /** The clock of this machine at that time. */
    at;
    constructor(cause, chain, at) {
        const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(cause);
        super(text, { cause });
        this.code = code;
        this.chain = chain;
        this.at = at;
    }
}
/**
 * Runs the handshake of a socket; when the certificate is not accepted, the error tells what was presented. Node
 * verifies, as always: this only looks before Node takes the socket apart.
 */
async function withPeerCertificate(socket, handshake) {
    let presented;
    // Node verifies at this event. By the same call as Node's, as getPeerX509Certificate() would spoil it for Node.
    socket.prependListener('secure', () => {
        presented = socket.getPeerCertificate(true);
    });
    try {
        return await handshake();
    }
    catch (error) {
        const chain = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertificateCode */ .TR)((0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(error).code) ? readChain(presented) : undefined;
        throw chain ? new RefusedCertificate(error, chain, new Date()) : error;
    }
}
/** The short name of who issued the certificate that was accepted from the other end; undefined without TLS. */
function authorityOf(socket) {
    const certificate = 'getPeerCertificate' in socket && socket.getPeerCertificate(true);
    return certificate && certificate.raw !== undefined ? read(certificate).authority : undefined;
}
const LONGEST_CHAIN = 10;
const LONGEST_NAME = 80;
const LONGEST_SUBJECT = 200;
const MOST_NAMES = 6;
function readChain(leaf) {
    if (leaf?.raw === undefined)
        return undefined;
    const chain = [read(leaf)];
    // A certificate that signs itself has itself as its issuer.
    for (let one = leaf; chain.length < LONGEST_CHAIN; one = one.issuerCertificate) {
        const next = one.issuerCertificate;
        if (next?.raw === undefined || next.fingerprint256 === one.fingerprint256)
            break;
        chain.push(read(next));
    }
    return chain;
}
function read(certificate) {
    const { subject, issuer, subjectaltname = '', valid_from, valid_to, fingerprint256 } = certificate;
    const names = subjectaltname.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''));
    const all = subjectaltname === '' ? [subject?.CN ?? 'none'].flat() : names;
    const shown = all.slice(0, MOST_NAMES).map((name) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(name, LONGEST_NAME));
    return {
        authority: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(String(issuer?.CN ?? issuer?.O ?? issuer?.OU ?? 'nobody'), LONGEST_NAME),
        issuer: distinguished(issuer),
        subject: distinguished(subject),
        names: all.length > shown.length ? [...shown, `${all.length - shown.length} more`] : shown,
        validFrom: new Date(valid_from),
        validTo: new Date(valid_to),
        fingerprint: fingerprint256,
    };
}
/** The whole name; every part of it may be missing, or be there several times. */
function distinguished(name) {
    const parts = Object.entries(name ?? {}).flatMap(([key, value]) => {
        return [value ?? []].flat().map((one) => `${key}=${one}`);
    });
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(parts.join(', '), LONGEST_SUBJECT);
}


/***/ }),

/***/ 6426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ isOtherProtocol),
/* harmony export */   $M: () => (/* binding */ proxyUnreachable),
/* harmony export */   D0: () => (/* binding */ proxyLate),
/* harmony export */   Xc: () => (/* binding */ proxyClosed),
/* harmony export */   sc: () => (/* binding */ OTHER_PROXY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5960);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1890);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);




/** The error of a proxy that could not be connected to, or whose answer made no sense. */
function proxyUnreachable(error, url, via) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6)
        return error;
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const { what, advice } = explain(code, text, error, via);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-unreachable',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) ${what}; ${url.host} was never asked`,
        facts: {
            url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url),
            proxy: via.proxy.redacted,
            setting: via.reason,
            error: code || text,
            ...(0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateFacts */ .lF)(error),
        },
        advice,
        cause: error,
    });
}
/** The error of a proxy that let a deadline pass. */
function proxyLate(waitedFor, ms, url, via) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-unreachable',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) gave no ${waitedFor} within ${ms / 1000} s; ${url.host} was never reached`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), proxy: via.proxy.redacted, deadline: `${ms} ms for the ${waitedFor}` },
        advice: `Check that ${SPOKEN[via.proxy.protocol]} listens at ${via.proxy.host}:${via.proxy.port} and that this runner may reach it. ${OTHER_PROXY}`,
    });
}
/** The error of a proxy that was asked for a URL and closed the connection; whether it asked the origin it did not say. */
function proxyClosed(error, url, via) {
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-unreachable',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) closed the connection without an answer to the request for ${url.host}`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), proxy: via.proxy.redacted, setting: via.reason, error: code || text },
        advice: closedAdvice(via),
        cause: error,
    });
}
/** What is expected of a proxy, and what else its port may speak. */
const SPOKEN = {
    http: 'an HTTP proxy (for one of SOCKS5 write socks5h://, for one that speaks TLS https://)',
    https: 'an HTTP proxy that speaks TLS (for a plain one write http://, for one of SOCKS5 socks5h://)',
    socks5h: 'a SOCKS5 proxy (for one of HTTP write http://)',
};
/** Advice about another proxy than the one that is set. */
const OTHER_PROXY = 'Another proxy: `with: proxy: http://proxy.example.org:3128`; no proxy: `with: proxy: none`.';
function explain(code, text, error, via) {
    const { host, port } = via.proxy;
    if (/^(ENOTFOUND|EAI_)/.test(code)) {
        return {
            what: `has a name that this runner cannot resolve (${code})`,
            advice: `Check the name ${host}; it may exist only inside a network that this runner is not in. ${OTHER_PROXY}`,
        };
    }
    if (code === 'ECONNREFUSED') {
        return {
            what: 'refused the connection',
            advice: `Nothing listens at ${host}:${port}: check host and port. ${OTHER_PROXY}`,
        };
    }
    if ((0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isCertificateCode */ .TR)(code)) {
        const { what, advice } = (0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateTrouble */ .Xg)(error);
        return { what: `has a certificate that ${what} (${code})`, advice };
    }
    if (CLOSED.has(code)) {
        return { what: `closed the connection without an answer (${code})`, advice: closedAdvice(via) };
    }
    const spoken = otherProtocol(code, error);
    if (spoken !== undefined) {
        return { what: `does not speak HTTP${spoken.hint} (${code})`, advice: `${spoken.advice} ${OTHER_PROXY}` };
    }
    return {
        what: `cannot be reached (${code || text})`,
        advice: `Check that this runner may reach ${host}:${port}. ${OTHER_PROXY}`,
    };
}
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
function closedAdvice({ proxy: { protocol, host, port } }) {
    return `Ports that expect another protocol do so: check that ${SPOKEN[protocol]} listens at ${host}:${port}. ${OTHER_PROXY}`;
}
/** What a port that is no HTTP proxy says first gives it away. */
function otherProtocol(code, error) {
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
        return { hint: ' over TLS', advice: 'If the proxy is a plain one, write http:// in front of its name.' };
    }
    if (!code.startsWith('HPE_'))
        return undefined;
    return (OTHERS.get(firstByte(error)) ?? {
        hint: '',
        advice: 'Check the port: something else than an HTTP proxy listens there.',
    });
}
/** By the first byte of an answer: a reply of SOCKS4, the version of SOCKS5, an alert of TLS. */
const OTHERS = new Map([
    [0x00, { hint: ' but SOCKS4', advice: 'Of SOCKS only version 5 is supported: use another port of it.' }],
    [0x05, { hint: ' but SOCKS', advice: 'Write socks5h:// in front of its name.' }],
    [0x15, { hint: ' but TLS', advice: 'Write https:// in front of its name.' }],
]);
/** Whether Node's parser stumbled over what no HTTP server says and a proxy of another kind does. */
function isOtherProtocol(error) {
    return OTHERS.has(firstByte(error));
}
function firstByte(error) {
    const packet = error instanceof Error && 'rawPacket' in error ? error.rawPacket : undefined;
    return Buffer.isBuffer(packet) ? packet[0] : undefined;
}


/***/ })

};
