export const id = 359;
export const ids = [359,788];
export const modules = {

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

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CACHE_DEADLINES: () => (/* binding */ CACHE_DEADLINES),
/* harmony export */   DEADLINES: () => (/* binding */ DEADLINES),
/* harmony export */   RELAY_DEADLINES: () => (/* binding */ RELAY_DEADLINES)
/* harmony export */ });
/** The deadlines of a normal job. */
const DEADLINES = {
    tcp: 10_000,
    tls: 10_000,
    connect: 20_000,
    firstByte: 13_000,
    ahead: 2_000,
};
/** To the cache service, whose look-up has 10 s in all: by then the cause is to be known. */
const CACHE_DEADLINES = {
    tcp: 8_000,
    tls: 8_000,
    connect: 8_000,
    firstByte: 9_000,
    ahead: 2_000,
};
/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
const RELAY_DEADLINES = { ...DEADLINES, tcp: 8_000, tls: 8_000, connect: 8_000 };


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


/***/ }),

/***/ 5359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRelay: () => (/* binding */ startRelay)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./build/network/connection-lost.js
var connection_lost = __webpack_require__(4656);
// EXTERNAL MODULE: ./build/network/connector.js + 4 modules
var connector = __webpack_require__(711);
// EXTERNAL MODULE: ./build/network/deadlines.js
var network_deadlines = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/network/encode-basic.js
var encode_basic = __webpack_require__(1240);
;// CONCATENATED MODULE: ./build/network/relay-access.js


const SCHEMES = ['http', 'https'];
/**
 * Makes the password of a relay. A request for a tunnel does not say what is to be spoken in it, and the road may differ
 * by scheme; but the packages read one variable for each scheme, so a user name in it can tell.
 */
function newRelayAccess() {
    const password = (0,external_node_crypto_.randomBytes)(32).toString('hex');
    const keys = new Map(SCHEMES.map((scheme) => [(0,encode_basic/* encodeBasic */.r)({ username: scheme, password }), scheme]));
    return {
        schemeOf: (headers) => keys.get(headers['proxy-authorization'] ?? ''),
        proxyAt: (place, scheme) => `http://${scheme}:${password}@${place}`,
        secrets: [password, ...[...keys.keys()].map((key) => key.replace('Basic ', ''))],
    };
}

;// CONCATENATED MODULE: ./build/network/relay-answer.js
const REASONS = {
    400: 'Bad Request',
    407: 'Proxy Authentication Required',
    502: 'Bad Gateway',
    503: 'Service Unavailable',
};
/** Answers a request. */
function answerRequest(response, status) {
    response.writeHead(status, REASONS[status], headers(status)).end();
}
/** Answers CONNECT with a refusal, in one write, because a client may parse no more than the first. */
function refuseTunnel(client, status) {
    const fields = Object.entries({ ...headers(status), connection: 'close' });
    const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    client.resume().end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines}\r\n`);
}
function headers(status) {
    return { 'content-length': '0', ...(status === 407 && { 'proxy-authenticate': 'Basic realm="relay"' }) };
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
// EXTERNAL MODULE: ./build/network/proxy-refusal.js + 1 modules
var proxy_refusal = __webpack_require__(8395);
// EXTERNAL MODULE: ./build/network/proxys-own.js
var proxys_own = __webpack_require__(7685);
;// CONCATENATED MODULE: ./build/network/relay-forward.js






/** Sends one plain request onward and its answer back; rejects when there is no answer, or only the proxy's own. */
async function forward(request, response, onward) {
    const { url, via, socket } = onward;
    const { request: send } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    const asked = send({ ...requestOptions(request, onward), createConnection: () => socket });
    // Stays on: it may still fail after its answer.
    asked.on('error', () => { });
    response.on('close', () => asked.destroy());
    request.pipe(asked);
    const [answer] = (await (0,external_node_events_.once)(asked, 'response'));
    const { statusCode: status = 0, statusMessage: statusText = '', headers } = answer;
    if ((0,absolute_form/* isAbsoluteForm */.a)(url, via) && (0,proxys_own/* isProxysOwn */.W)({ status, headers }, url, via)) {
        asked.destroy();
        throw (0,proxy_refusal/* proxyRefusal */.v)({ status, statusText, headers, page: '' }, url, via);
    }
    response.writeHead(status, statusText, endToEnd(headers));
    await (0,promises_.pipeline)(answer, response);
}
function requestOptions({ method, headers }, { url, path, via }) {
    const own = { method, path, headers: { ...endToEnd(headers), host: url.host } };
    if (!(0,absolute_form/* isAbsoluteForm */.a)(url, via))
        return own;
    const { credentials } = via.proxy;
    const authorization = credentials && { 'proxy-authorization': (0,encode_basic/* encodeBasic */.r)(credentials) };
    return { ...own, path: `${url.origin}${path}`, headers: { ...own.headers, ...authorization } };
}
/** RFC 9110 §7.6.1; how the body is framed stays as it is. */
const HOP_BY_HOP = new Set([
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'proxy-connection',
    'te',
    'upgrade',
]);
function endToEnd(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
;// CONCATENATED MODULE: ./build/network/relay-target.js

/** The target of `CONNECT host:port`; undefined for anything else than a host and a port. */
function tunnelTarget(scheme, authority) {
    if (!/^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+):\d{1,5}$/i.test(authority))
        return undefined;
    const text = `${scheme}://${authority}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url !== undefined && (0,host/* portOf */.HM)(url) !== 0 ? url : undefined;
}
/** The target of a request in absolute-form; inside a tunnel to `origin`, of one in origin-form. */
function requestTarget(written, origin) {
    if (origin !== undefined)
        return written.startsWith('/') ? { url: origin, path: written } : undefined;
    const [, authority, rest = ''] = /^http:\/\/([^/?#@\\]+)([/?].*)?$/i.exec(written) ?? [];
    if (authority === undefined)
        return undefined;
    const url = tunnelTarget('http', /:\d+$/.test(authority) ? authority : `${authority}:80`);
    return url && { url, path: rest.startsWith('/') ? rest : `/${rest}` };
}

;// CONCATENATED MODULE: ./build/network/relay-troubles.js
/** They stay as they are, however often they are tried. */
const LASTING = new Set(['proxy-auth', 'proxy-denied', 'tls-untrusted']);
/** Begins with no trouble. */
function newTroubles() {
    const failures = new Map();
    const reached = new Set();
    return {
        note({ origin }, failure) {
            failures.delete(origin);
            failures.set(origin, failure);
            // The Azure SDK tries four times in 16 s after 503 and after a lost connection, and not again after 502.
            return reached.has(origin) && !LASTING.has(failure.code) ? 503 : 502;
        },
        forget({ origin }) {
            reached.add(origin);
            failures.delete(origin);
        },
        take() {
            const last = [...failures.values()].at(-1);
            failures.clear();
            return last;
        },
    };
}

;// CONCATENATED MODULE: ./build/network/relay-tunnel.js
/** Carries bytes both ways until both ends are done; tells when the origin's end closes before it sent any. */
function joinSockets(client, origin, onSilentEnd) {
    const before = client.bytesWritten;
    let broken;
    origin.on('error', (error) => {
        broken = error;
    });
    origin.on('close', () => {
        const isSilent = client.bytesWritten === before && !client.readableEnded;
        if (isSilent && !client.destroyed)
            onSilentEnd(broken);
        // A reset, because the end of a connection may count as the end of a body.
        if (broken === undefined)
            client.destroySoon();
        else
            client.resetAndDestroy();
    });
    client.on('close', () => origin.destroy());
    if (client.destroyed)
        origin.destroy();
    else
        client.pipe(origin).pipe(client);
}

// EXTERNAL MODULE: ./build/network/trust.js
var trust = __webpack_require__(6323);
;// CONCATENATED MODULE: ./build/network/relay.js












const HOST = '127.0.0.1';
const AGREED = 'HTTP/1.1 200 Connection established\r\n\r\n';
/** Starts a relay; it does not keep the process alive. */
async function startRelay(options) {
    const { road, ca = [], deadlines = network_deadlines.RELAY_DEADLINES } = options;
    const { createServer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    const access = newRelayAccess();
    const troubles = newTroubles();
    const store = (0,trust.trustStore)(ca);
    const clients = new Set();
    /** The origins of the tunnels that end here. */
    const plainTunnels = new WeakMap();
    async function reach(url, via, client) {
        const gone = new AbortController();
        const abort = () => gone.abort(new Error('The client of the relay is gone.'));
        client.once('close', abort);
        try {
            const dialing = { deadlines, signal: gone.signal };
            return await (0,trust.dialTrusting)(store, (trust) => (0,connector/* dialPlain */.l2)(url, via, { ...dialing, trust }));
        }
        finally {
            client.off('close', abort);
        }
    }
    async function tunnel(url, client) {
        const via = road.decide(url);
        const note = (error) => troubles.note(url, (0,failure/* asFetchError */.N)(error, url, via));
        try {
            const origin = await reach(url, via, client);
            troubles.forget(url);
            client.write(AGREED);
            joinSockets(client, origin, (error = (0,connection_lost/* connectionLost */.B)('socket hang up')) => note(error));
        }
        catch (error) {
            if (!client.destroyed)
                refuseTunnel(client, note(error));
        }
    }
    async function pass(request, response) {
        const client = request.socket;
        const tunnelled = plainTunnels.get(client);
        const isKnown = tunnelled !== undefined || access.schemeOf(request.headers) !== undefined;
        if (!isKnown)
            return answerRequest(response, 407);
        const target = requestTarget(request.url ?? '', tunnelled);
        if (target === undefined)
            return answerRequest(response, 400);
        const { url } = target;
        const via = road.decide(url);
        try {
            await forward(request, response, { ...target, via, socket: await reach(url, via, client) });
            troubles.forget(url);
        }
        catch (error) {
            if (client.destroyed || response.headersSent)
                return void response.destroy();
            const status = troubles.note(url, (0,failure/* asFetchError */.N)(error, url, via));
            // In a tunnel it would be taken for the origin's answer.
            if (tunnelled === undefined)
                answerRequest(response, status);
            else
                client.resetAndDestroy();
        }
    }
    const server = createServer({ requestTimeout: 0 });
    server.on('connection', (client) => {
        clients.add(client);
        client.once('close', () => clients.delete(client));
    });
    server.on('request', (request, response) => void pass(request, response));
    server.on('connect', (request, _, head) => {
        const client = request.socket.on('error', () => request.socket.destroy());
        const scheme = access.schemeOf(request.headers);
        if (scheme === undefined)
            return refuseTunnel(client, 407);
        const url = tunnelTarget(scheme, request.url ?? '');
        if (url === undefined)
            return refuseTunnel(client, 400);
        if (head.length > 0)
            client.unshift(head);
        if (scheme === 'https')
            return void tunnel(url, client);
        // Its requests come to us, because many proxies allow no tunnel to the port of http.
        plainTunnels.set(client, url);
        client.write(AGREED);
        server.emit('connection', client);
    });
    server.listen(0, HOST);
    await (0,external_node_events_.once)(server, 'listening');
    server.unref();
    const place = `${HOST}:${server.address().port}`;
    return {
        proxies: { http: access.proxyAt(place, 'http'), https: access.proxyAt(place, 'https') },
        secrets: access.secrets,
        takeTrouble: troubles.take,
        close() {
            server.close();
            for (const client of clients)
                client.destroy();
        },
    };
}


/***/ })

};
