export const id = 988;
export const ids = [988];
export const modules = {

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
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


/***/ })

};
