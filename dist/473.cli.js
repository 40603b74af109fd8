export const id = 473;
export const ids = [473];
export const modules = {

/***/ 4656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ connectionLost)
/* harmony export */ });
/** The error of a connection that ended too early, as Node's own parser reports it. */
function connectionLost(text, cause) {
    return Object.assign(new Error(text, { cause }), { code: 'ECONNRESET' });
}


/***/ }),

/***/ 711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zy: () => (/* binding */ dial),
  Nh: () => (/* binding */ dialStream)
});

// UNUSED EXPORTS: dialPlain

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
// EXTERNAL MODULE: ./build/network/host.js
var network_host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/late-failure.js
var late_failure = __webpack_require__(9458);
// EXTERNAL MODULE: ./build/network/peer-certificate.js
var peer_certificate = __webpack_require__(3851);
// EXTERNAL MODULE: ./build/network/proxy-unreachable.js
var proxy_unreachable = __webpack_require__(6426);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/network/connection-lost.js
var connection_lost = __webpack_require__(4656);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/network/proxy-auth.js
var proxy_auth = __webpack_require__(4716);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/network/socks-refusal.js




const NOT_ALLOWED = 2;
const REPLIES = {
    1: 'general failure',
    [NOT_ALLOWED]: 'not allowed by its rules',
    3: 'network unreachable',
    4: 'host unreachable',
    5: 'connection refused',
    6: 'TTL expired',
    7: 'command not supported',
    8: 'address type not supported',
};
/** The error of a SOCKS5 server that gave anything but the way to the origin. */
function socksRefusal(refusal, url, via) {
    const { proxy, reason } = via;
    const { hostname } = url;
    const place = `${hostname}:${(0,network_host/* portOf */.HM)(url)}`;
    const who = `The proxy ${proxy.redacted} (${reason})`;
    const facts = { url: (0,redact/* redactUrl */.B)(url), proxy: proxy.redacted, setting: reason };
    switch (refusal.kind) {
        case 'no-method':
            return refusedMethods(who, facts, via);
        case 'rejected':
            return (0,proxy_auth/* proxyAuth */.t)(`SOCKS5 status ${refusal.status}`, facts, via);
        case 'other': {
            const { what, advice } = otherProtocol(refusal.first);
            return new errors/* ProxyError */.T6({
                code: 'proxy-unreachable',
                message: `${who} does not speak SOCKS5${what}; ${url.host} was never asked`,
                facts: { ...facts, answer: showBytes(refusal.first) },
                advice,
            });
        }
        case 'long-name':
            return new errors/* ProxyError */.T6({
                code: 'proxy-unreachable',
                message: `${who} cannot be asked for a name of ${hostname.length} characters: SOCKS5 has room for 255`,
                facts,
                advice: 'Check the host name in the URL.',
            });
        case 'reply':
            return refusedConnect(refusal.code, { who, place, hostname, facts });
    }
}
function refusedMethods(who, facts, via) {
    if (via.proxy.credentials === undefined)
        return (0,proxy_auth/* proxyAuth */.t)('it accepts no method of SOCKS5', facts, via);
    return new errors/* ProxyError */.T6({
        code: 'proxy-auth',
        message: `${who} wants a log-in that we cannot give: neither none nor user name and password`,
        facts,
        advice: 'Have it accept user name and password (RFC 1929), or use another proxy: `with: proxy: …`.',
    });
}
function refusedConnect(code, { who, place, hostname, facts }) {
    const reply = `${code} (${REPLIES[code] ?? 'no code of SOCKS5'})`;
    if (code === NOT_ALLOWED) {
        return new errors/* ProxyError */.T6({
            code: 'proxy-denied',
            message: `${who} refuses ${place}: it answered ${reply}. The server itself was never asked`,
            facts: { ...facts, reply },
            advice: `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
                `where ${hostname} may be reached directly, \`with: no-proxy: ${hostname}\`.`,
        });
    }
    return new errors/* ProxyError */.T6({
        code: 'proxy-unreachable',
        message: `${who} could not connect to ${place}: it answered ${reply}`,
        facts: { ...facts, reply },
        advice: replyAdvice(code, hostname),
    });
}
function replyAdvice(code, hostname) {
    if (code === 7)
        return 'It does not forward TCP connections (CONNECT): use another proxy.';
    if (code === 8)
        return 'It takes no addresses of this kind, often no names or no IPv6: use another proxy, or a mirror.';
    return `The proxy works, but ${hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`;
}
/** What a port that is no SOCKS5 server says first gives it away. */
function otherProtocol(first) {
    const text = first.toString('latin1');
    if ('HTTP/'.startsWith(text.slice(0, 5)))
        return { what: ': it is an HTTP proxy', advice: 'Write http:// in front of its name.' };
    if (first[0] === 0x15)
        return { what: ' but TLS', advice: 'If it is an HTTP proxy, write https:// in front of its name.' };
    if (first[0] === 0)
        return { what: ' but SOCKS4', advice: 'Only version 5 is supported: use another proxy.' };
    return {
        what: '',
        advice: 'Check the port: something else than a SOCKS5 server listens there.',
    };
}
const SHOWN_BYTES = 40;
/** As text where it is text, else in hex. */
function showBytes(bytes) {
    const shown = bytes.subarray(0, SHOWN_BYTES);
    const text = shown.toString('latin1').trim();
    return /^[\t\r\n\x20-\x7e]+$/.test(text) ? JSON.stringify(text) : `0x${shown.toString('hex')}`;
}

;// CONCATENATED MODULE: ./build/network/with-deadline.js
/** Runs one step that settles once: by itself, at its deadline, or when the signal aborts. */
function withDeadline({ ms, signal, late, abandon }, step) {
    return new Promise((resolve, reject) => {
        const finish = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
        const fail = (error) => {
            finish();
            abandon();
            reject(error);
        };
        const onAbort = () => fail(signal.reason);
        const timer = setTimeout(() => fail(late()), ms);
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted)
            return onAbort();
        const succeed = (value) => {
            finish();
            resolve(value);
        };
        try {
            step(succeed, fail);
        }
        catch (error) {
            fail(error);
        }
    });
}

;// CONCATENATED MODULE: ./build/network/socks5.js








const VERSION = 5;
const NO_LOG_IN = 0;
const PASSWORD = 2;
const NO_METHOD = 0xff;
const CONNECT = 1;
const IPV4 = 1;
const NAME = 3;
const IPV6 = 4;
const PASSWORD_VERSION = 1;
const LONGEST_NAME = 255;
/** Asks the SOCKS5 server at the other end of the socket for a tunnel to the origin (RFC 1928, RFC 1929). */
function openSocksTunnel(socket, url, via, { deadlines, signal }) {
    const limit = {
        ms: deadlines.connect,
        signal,
        late: () => (0,proxy_unreachable/* proxyLate */.D0)('answer to SOCKS5', deadlines.connect, url, via),
        abandon: () => socket.destroy(),
    };
    return withDeadline(limit, (resolve, reject) => {
        const fail = (error) => reject((0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via));
        const forget = (0,external_node_stream_.finished)(socket, { writable: false }, (error) => fail(error ?? (0,connection_lost/* connectionLost */.B)('socket hang up')));
        ask(socket, url, via.proxy.credentials).then((refusal) => {
            forget();
            if (refusal === undefined)
                resolve(socket);
            else
                reject(socksRefusal(refusal, url, via));
        }, fail);
    });
}
/** The whole conversation; undefined is success. */
async function ask(socket, url, credentials) {
    const address = encodeAddress((0,network_host/* hostOf */.w4)(url));
    if (address === undefined)
        return { kind: 'long-name' };
    return ((await logIn(socket, credentials)) ?? (await connect(socket, [...address, ...bigEndian((0,network_host/* portOf */.HM)(url))])));
}
async function logIn(socket, credentials) {
    const methods = credentials === undefined ? [NO_LOG_IN] : [NO_LOG_IN, PASSWORD];
    socket.write(Buffer.from([VERSION, methods.length, ...methods]));
    const choice = await take(socket, 2);
    const [version, method] = choice;
    if (version !== VERSION)
        return other(socket, choice);
    if (method === NO_LOG_IN)
        return undefined;
    // Some ask for a password that was not offered.
    if (method === NO_METHOD || (method === PASSWORD && credentials === undefined))
        return { kind: 'no-method' };
    if (method !== PASSWORD || credentials === undefined)
        return other(socket, choice);
    const { username, password } = credentials;
    socket.write(Buffer.from([PASSWORD_VERSION, ...counted(username), ...counted(password)]));
    const verdict = await take(socket, 2);
    const [passwordVersion, status = 0] = verdict;
    if (passwordVersion !== PASSWORD_VERSION)
        return other(socket, verdict);
    return status === 0 ? undefined : { kind: 'rejected', status };
}
async function connect(socket, target) {
    socket.write(Buffer.from([VERSION, CONNECT, 0, ...target]));
    // Before the rest, which some leave out when they refuse.
    const verdict = await take(socket, 2);
    const [version, code = 0] = verdict;
    if (version !== VERSION)
        return other(socket, verdict);
    if (code !== 0)
        return { kind: 'reply', code };
    const kind = await take(socket, 2);
    const size = await boundSize(socket, kind);
    if (size === undefined)
        return other(socket, Buffer.concat([verdict, kind]));
    await take(socket, size);
    return undefined;
}
/** The bytes of the address and port that the server dials from, which nobody needs. */
async function boundSize(socket, [reserved, type]) {
    if (reserved !== 0)
        return undefined;
    if (type === IPV4)
        return 4 + 2;
    if (type === IPV6)
        return 16 + 2;
    return type === NAME ? ((await take(socket, 1))[0] ?? 0) + 2 : undefined;
}
/** Exactly so many bytes: those behind them are the origin's, and stay in the socket. */
async function take(socket, size) {
    const bytes = [];
    while (bytes.length < size) {
        // One at a time: while the socket holds any, too few or not, it says "readable" to each new listener.
        const byte = socket.read(1);
        if (byte === null)
            await (0,external_node_events_.once)(socket, 'readable');
        else
            bytes.push(...byte);
    }
    return Buffer.from(bytes);
}
function other(socket, first) {
    const more = socket.read();
    return { kind: 'other', first: more === null ? first : Buffer.concat([first, more]) };
}
/** RFC 1928 §5; undefined for a name that it has no room for. */
function encodeAddress(host) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 4)
        return [IPV4, ...host.split('.').map(Number)];
    if (family === 6)
        return [IPV6, ...ipv6Bytes(host)];
    return host.length > LONGEST_NAME ? undefined : [NAME, ...counted(host)];
}
/** A URL spells IPv6 in groups of hex alone. */
function ipv6Bytes(address) {
    const [head, tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
    const groups = [...(head ?? []), ...(tail ?? [])];
    const zeros = Array(8 - groups.length).fill('0');
    const all = [...(head ?? []), ...zeros, ...(tail ?? [])];
    return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
function counted(text) {
    const bytes = Buffer.from(text);
    return [bytes.length, ...bytes];
}
function bigEndian(port) {
    return [port >> 8, port & 0xff];
}

// EXTERNAL MODULE: ./build/network/encode-basic.js
var encode_basic = __webpack_require__(1240);
// EXTERNAL MODULE: ./build/network/proxy-refusal.js + 1 modules
var proxy_refusal = __webpack_require__(8395);
;// CONCATENATED MODULE: ./build/network/tunnel.js





/** Asks the proxy at the other end of the socket for a tunnel to the origin (CONNECT, RFC 9110 §9.3.6). */
async function openTunnel(socket, url, via, { deadlines, signal }) {
    const { request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19));
    const limit = {
        ms: deadlines.connect,
        signal,
        late: () => (0,proxy_unreachable/* proxyLate */.D0)('answer to CONNECT', deadlines.connect, url, via),
        abandon: () => socket.destroy(),
    };
    return withDeadline(limit, (resolve, reject) => {
        const asked = connectRequest(request, socket, url, via);
        asked.once('connect', ({ statusCode = 0, statusMessage = '', headers }, tunnel, head) => {
            const answer = {
                status: statusCode,
                statusText: statusMessage,
                headers,
                page: head.toString(),
            };
            const opened = statusCode >= 200 && statusCode < 300 && head.length === 0;
            if (opened)
                resolve(tunnel);
            else
                reject((0,proxy_refusal/* proxyRefusal */.v)(answer, url, via));
        });
        // Stays on: the request outlives its answer and must not crash the process when it is destroyed.
        asked.on('error', (error) => reject((0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via)));
        asked.end();
    });
}
function connectRequest(request, socket, url, { proxy }) {
    const host = (0,network_host/* hostOf */.w4)(url);
    const authority = `${host.includes(':') ? `[${host}]` : host}:${(0,network_host/* portOf */.HM)(url)}`;
    return request({
        method: 'CONNECT',
        host: proxy.host,
        port: proxy.port,
        path: authority,
        headers: {
            host: authority,
            connection: 'keep-alive',
            ...(proxy.credentials && { 'proxy-authorization': (0,encode_basic/* encodeBasic */.r)(proxy.credentials) }),
        },
        createConnection: () => socket,
    });
}

;// CONCATENATED MODULE: ./build/network/connector.js










/** Per address of a name with many; Node's 250 ms cut off servers on other continents. */
const ADDRESS_ATTEMPT = 2_000;
/**
 * A socket on which the request for the URL can be written: to the origin, or to the proxy for absolute-form. What
 * comes over it goes to `onread`, past Node's streams where Node can do so, which costs a quarter of the CPU.
 */
async function dial(url, via, dialing) {
    const origin = addressOf(url);
    const late = (step, ms) => (0,late_failure/* lateFailure */.N)(step, ms, url, via);
    if (via.kind === 'direct') {
        return url.protocol === 'https:'
            ? openTcpAndTls(origin, dialing, late)
            : openTcp(origin, dialing, late, dialing.onread);
    }
    if (!(0,absolute_form/* isAbsoluteForm */.a)(url, via)) {
        const tunnel = await dialPlain(url, via, dialing);
        const isSecure = url.protocol === 'https:';
        return deliver(isSecure ? await openTls(tunnel, origin.host, dialing, late) : tunnel, dialing.onread);
    }
    return via.proxy.protocol === 'https'
        ? deliver(await reachProxy(url, via, dialing), dialing.onread)
        : reachProxy(url, via, dialing, dialing.onread);
}
/**
 * A socket to the port of the URL, or to the proxy for absolute-form, without the TLS that the URL asks for: that is
 * the caller's.
 */
async function dialPlain(url, via, dialing) {
    if (via.kind === 'direct')
        return openTcp(addressOf(url), dialing, (step, ms) => (0,late_failure/* lateFailure */.N)(step, ms, url, via));
    const proxy = await reachProxy(url, via, dialing);
    if ((0,absolute_form/* isAbsoluteForm */.a)(url, via))
        return proxy;
    const open = via.proxy.protocol === 'socks5h' ? openSocksTunnel : openTunnel;
    return open(proxy, url, via, dialing);
}
/** As {@link dial}, for a socket that is read as a stream. */
async function dialStream(url, via, dialing) {
    const plain = await dialPlain(url, via, dialing);
    const late = (step, ms) => (0,late_failure/* lateFailure */.N)(step, ms, url, via);
    return url.protocol === 'https:' ? openTls(plain, (0,network_host/* hostOf */.w4)(url), dialing, late) : plain;
}
function addressOf(url) {
    return { host: (0,network_host/* hostOf */.w4)(url), port: (0,network_host/* portOf */.HM)(url) };
}
/** Node reads past its streams only on sockets that it makes itself. */
function deliver(socket, { callback }) {
    return socket.on('data', (chunk) => callback(chunk.length, chunk));
}
async function reachProxy(url, via, dialing, onread) {
    const late = (step, ms) => (0,proxy_unreachable/* proxyLate */.D0)(step, ms, url, via);
    try {
        const socket = await openTcp(via.proxy, dialing, late, onread);
        return via.proxy.protocol === 'https' ? await openTls(socket, via.proxy.host, dialing, late) : socket;
    }
    catch (error) {
        if (dialing.signal.aborted)
            throw error;
        throw (0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via);
    }
}
function openTcp(address, dialing, late, onread) {
    return connected((0,external_node_net_.connect)({ ...tcpOptions(address), ...(onread && { onread }) }), dialing, late);
}
/** In one call, as `onread` is not for TLS over a socket that is there already. */
async function openTcpAndTls(address, dialing, late) {
    const options = {
        ...tcpOptions(address),
        ...(await tlsOptions(address.host, dialing)),
        onread: dialing.onread,
    };
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
    const socket = connect(options).setNoDelay(true);
    return (0,peer_certificate/* withPeerCertificate */.wl)(socket, async () => {
        return secured(await connected(socket, dialing, late), dialing, late);
    });
}
async function openTls(socket, host, dialing, late) {
    const options = { socket, ...(await tlsOptions(host, dialing)) };
    const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
    const secure = connect(options);
    return (0,peer_certificate/* withPeerCertificate */.wl)(secure, () => secured(secure, dialing, late));
}
function tcpOptions({ host, port }) {
    return { host, port, noDelay: true, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT };
}
async function tlsOptions(host, { trust }) {
    const secureContext = await trust();
    return {
        host,
        // RFC 6066 §3: an address is no server name.
        servername: (0,external_node_net_.isIP)(host) === 0 ? host : '',
        ALPNProtocols: ['http/1.1'],
        ...(secureContext && { secureContext }),
    };
}
function connected(socket, { signal, deadlines: { tcp } }, late) {
    return ready(socket, 'connect', signal, tcp, () => late('TCP connection', tcp));
}
function secured(socket, { signal, deadlines: { tls } }, late) {
    return ready(socket, 'secureConnect', signal, tls, () => late('TLS handshake', tls));
}
function ready(socket, event, signal, ms, late) {
    // Stays on for good: an error after the socket was given up, or before a request took it, has no other listener.
    socket.on('error', () => { });
    return withDeadline({ ms, signal, late, abandon: () => socket.destroy() }, (resolve, reject) => {
        (0,external_node_events_.once)(socket, event).then(() => resolve(socket), reject);
    });
}


/***/ }),

/***/ 9458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ lateFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _describe_road_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8171);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2632);



/** The error of an origin that let a deadline pass; `waitedFor` names the step. */
function lateFailure(waitedFor, ms, url, via) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU({
        code: 'timeout',
        message: `${url.host} gave no ${waitedFor} within ${ms / 1000} s (${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRoad */ .e)(via)})`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .B)(url), road: (0,_describe_road_js__WEBPACK_IMPORTED_MODULE_1__/* .describeRoad */ .e)(via), deadline: `${ms} ms for the ${waitedFor}` },
        advice: `Run the job again; if it stays, the server is overloaded or a firewall drops the connection. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_1__/* .roadAdvice */ .X)(via)}`,
    });
}


/***/ }),

/***/ 4716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ proxyAuth)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The error of a proxy that wants a user name and a password: others than those given, if any were given. */
function proxyAuth(said, facts, { proxy, reason }) {
    const who = `The proxy ${proxy.redacted} (${reason})`;
    if (proxy.credentials === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
            code: 'proxy-auth',
            message: `${who} wants a user name and a password, and none were given: ${said}`,
            facts,
            advice: `Give them to this step, from secrets:\n${LINES}`,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-auth',
        message: `${who} rejected the user name or the password that were given: ${said}`,
        facts,
        advice: 'Check the secrets behind them. In a proxy URL special characters are percent-encoded (@ is %40, : is %3A, / is %2F, ' +
            `% is %25, # is %23); these inputs take them as they are:\n${LINES}`,
    });
}
const LINES = [
    'with:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
    '  proxy-username: ${{ secrets.PROXY_USER }}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
    '  proxy-password: ${{ secrets.PROXY_PASSWORD }}',
].join('\n');


/***/ }),

/***/ 8395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ proxyRefusal)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
;// CONCATENATED MODULE: ./build/network/challenge.js
/**
 * The names of the schemes in a Proxy-Authenticate or WWW-Authenticate field (RFC 9110 §11.6.1). Commas stand between
 * schemes and between the parameters of one; a parameter is told by its "=".
 */
function challengeSchemes(field) {
    const items = field.replace(/"(?:[^"\\]|\\.)*"/g, '""').split(',');
    return items.flatMap((item) => /^\s*([\w!#$%&'*+.^`|~-]+)(?:\s+[^\s=]|\s*$)/.exec(item)?.[1] ?? []);
}

// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/proxy-auth.js
var proxy_auth = __webpack_require__(4716);
// EXTERNAL MODULE: ./build/network/proxy-unreachable.js
var proxy_unreachable = __webpack_require__(6426);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/network/proxy-refusal.js








/** The error of a proxy that answered with anything but the way to the origin. */
function proxyRefusal(answer, url, via) {
    const status = `${answer.status} ${answer.statusText}`.trim();
    const { proxy, reason } = via;
    const facts = {
        url: (0,redact/* redactUrl */.B)(url),
        proxy: proxy.redacted,
        setting: reason,
        status,
        ...evidence(answer, url),
    };
    if (answer.status === 407)
        return refusedLogIn(answer, facts, via);
    return new errors/* ProxyError */.T6({ ...explain(answer, status, url, via), facts });
}
/** How web servers answer CONNECT, which is for proxies. */
const NO_PROXY_STATUS = new Set([400, 404, 405, 501]);
/** What nginx, Apache and Go's server say at a port that wants TLS. */
const TLS_PORT = /HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i;
function explain({ status, headers, page }, said, url, via) {
    const { proxy, reason } = via;
    const who = `The proxy ${proxy.redacted} (${reason})`;
    const place = `${url.hostname}:${(0,host/* portOf */.HM)(url)}`;
    if (status < 400 || status === 511) {
        return {
            code: 'captive-portal',
            message: `${who} answered the request for ${place} with ${said} and a page of its own`,
            advice: 'This is how a log-in page of a network, or a page that blocks, answers. Log the runner in, ' +
                `ask for ${place} on the allow-list, or use another proxy: \`with: proxy: …\`.`,
        };
    }
    if (status === 400 && proxy.protocol === 'http' && TLS_PORT.test(page)) {
        return {
            code: 'proxy-unreachable',
            message: `${who} speaks HTTP over TLS only: it answered ${said}`,
            advice: `Write https:// in front of its name. ${proxy_unreachable/* OTHER_PROXY */.sc}`,
        };
    }
    if (NO_PROXY_STATUS.has(status) && !(0,absolute_form/* isAbsoluteForm */.a)(url, via) && !('x-squid-error' in headers)) {
        return {
            code: 'proxy-unreachable',
            message: `${who} opens no tunnel to ${place}: it answered ${said}`,
            advice: `What listens at ${proxy.host}:${proxy.port} may be a web server and no proxy: check host and port. ${proxy_unreachable/* OTHER_PROXY */.sc}`,
        };
    }
    if (status >= 500) {
        return {
            code: 'proxy-unreachable',
            message: `${who} could not connect to ${place}: it answered ${said}`,
            advice: `The proxy works, but ${url.hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`,
        };
    }
    return {
        code: 'proxy-denied',
        message: `${who} refuses ${place}: it answered ${said}. The server itself was never asked`,
        advice: `${portAdvice(url)}Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
            `where ${url.hostname} may be reached directly, \`with: no-proxy: ${url.hostname}\`.`,
    };
}
function portAdvice(url) {
    return url.protocol === 'http:' || url.port === ''
        ? ''
        : `Many proxies open tunnels to port 443 alone: take an https URL without ":${url.port}" if there is one. `;
}
function refusedLogIn({ headers }, facts, via) {
    const asked = challengeSchemes([headers['proxy-authenticate'] ?? []].flat().join(', '));
    if (asked.length === 0 || asked.some((scheme) => /^basic$/i.test(scheme)))
        return (0,proxy_auth/* proxyAuth */.t)('407', facts, via);
    return new errors/* ProxyError */.T6({
        code: 'proxy-auth',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) wants a log-in that we cannot give: 407, ${asked.join(', ')}`,
        facts,
        advice: [
            `Run a local proxy that can (px, or cntlm for NTLM) on the runner, and send this step there:`,
            'with:',
            '  proxy: http://127.0.0.1:3128',
            'Or ask for Basic authentication, or for an exception for this runner.',
        ].join('\n'),
    });
}
const TELLING_HEADERS = ['server', 'via', 'x-squid-error', 'proxy-status', 'proxy-authenticate'];
const PAGE_CHARACTERS = 200;
function evidence({ headers, page }, url) {
    const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1];
    const words = (0,plain_text/* plainText */.w)(title ?? page.replace(/<[^>]*>/g, ' '), PAGE_CHARACTERS);
    const said = TELLING_HEADERS.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [[name, String(value)]];
    });
    const { location } = headers;
    const isUrl = location !== undefined && URL.canParse(location, url.href);
    return {
        ...Object.fromEntries(said),
        ...(isUrl && { location: (0,redact/* redactUrl */.B)(new URL(location, url)) }),
        ...(words !== '' && { page: words }),
    };
}


/***/ }),

/***/ 7685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isProxysOwn)
/* harmony export */ });
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1551);

/** What these say themselves has their name in `Server` and no `Via`; what they forward has the origin's. */
const SELF_NAMING = /^(tinyproxy|mitmproxy)\b/i;
/** Asks to log in to the proxy, and to the network (RFC 6585 §6): no origin does. */
const LOG_INS = new Set([407, 511]);
/**
 * Whether an answer to a request that a proxy forwards is the proxy's own and not the origin's. Through a tunnel only a
 * proxy that decrypts can have given it, and an origin behind a proxy of its own may send the other signs.
 */
function isProxysOwn({ status, headers }, url, via) {
    if (status < 400)
        return false;
    if (headers.via === undefined && SELF_NAMING.test(String(headers.server ?? '')))
        return true;
    if (!(0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsoluteForm */ .a)(url, via))
        return false;
    return LOG_INS.has(status) || 'x-squid-error' in headers || hasProxyError(headers);
}
/** Proxy-Status with an error (RFC 9209 §2.1.1). */
function hasProxyError(headers) {
    return /\berror=/.test(String(headers['proxy-status'] ?? ''));
}


/***/ }),

/***/ 6323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KP: () => (/* binding */ trustStore),
/* harmony export */   nr: () => (/* binding */ dialTrusting)
/* harmony export */ });
/* unused harmony export trustEverywhere */
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1890);

/** Trust in further certificates (PEM) beside Node's own. */
function trustStore(extra, load = loadTls) {
    const narrow = extra.length === 0 ? async () => undefined : once(async () => contextOf(extra, await load()));
    let current = narrow;
    // Reading the system's store takes 20 to 35 ms, a context with it 12 ms more: not before it is needed.
    const widen = once(async () => {
        const tls = await load();
        const system = systemCertificates(tls);
        if (system.length === 0)
            return undefined;
        current = once(async () => contextOf([...system, ...extra], tls));
        return current;
    });
    return {
        now: () => current,
        wider: async (than) => (than === narrow ? widen() : undefined),
    };
}
/**
 * Dials with what is trusted. Where Node does not know who issued a certificate it is dialled once more, with the
 * authorities of the system: the administrator's choice, which other tools follow.
 */
async function dialTrusting(store, dial) {
    const trust = store.now();
    return dial(trust).catch(async (error) => {
        const wider = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnknownIssuer */ .mR)(error) ? await store.wider(trust) : undefined;
        if (wider === undefined)
            throw error;
        return dial(wider);
    });
}
/**
 * Makes also the clients of packages trust the certificates, and those of the system where asked for; for clients that
 * are not yet made. False where Node cannot.
 */
async function trustEverywhere(extra, withSystem, load = loadTls) {
    if (extra.length === 0 && !withSystem)
        return true;
    const tls = await load();
    if (tls.setDefaultCACertificates === undefined)
        return false;
    const own = new Set(ownCertificates(tls));
    const further = [...(withSystem ? systemCertificates(tls) : []), ...extra].filter((each) => !own.has(each));
    if (further.length > 0)
        tls.setDefaultCACertificates([...own, ...further]);
    return true;
}
async function loadTls() {
    return Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 19));
}
function contextOf(further, tls) {
    return tls.createSecureContext({ ca: [...ownCertificates(tls), ...further] });
}
/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates === undefined ? rootCertificates : getCACertificates('default');
}
/** Those that Node does not have itself; none where Node, before 22.15, or this machine does not tell them. */
function systemCertificates(tls) {
    const own = new Set(ownCertificates(tls));
    try {
        return [...new Set(tls.getCACertificates?.('system'))].filter((certificate) => !own.has(certificate));
    }
    catch {
        // It is only there to help: what users must see is the refusal that led here.
        return [];
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ })

};
