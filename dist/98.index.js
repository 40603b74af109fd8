export const id = 98;
export const ids = [98];
export const modules = {

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _blocked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3701);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8736);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6716);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9811);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1676);
/* harmony import */ var _refuse_proxys_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2479);
/* harmony import */ var _request_head_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(771);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4227);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6323);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3535);










/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES = { tcp: 4_000, tls: 4_000, connect: 6_000, firstByte: 6_000 };
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3_000;
/** Enough to see that it is a page. */
const HEAD_BYTES = 4096;
/** A way to ask single questions, by which nothing is downloaded. */
function asker({ ca, policy = _url_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .NO_POLICY */ .lm, credentials = _origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .NO_CREDENTIALS */ .zw, deadlines = SHORT_DEADLINES, ...options }) {
    const asking = { ...options, policy, deadlines, store: (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .trustStore */ .KP)(ca) };
    return (hop, via, limits) => probe((0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .authorised */ .Jn)(hop, credentials), via, { ...asking, ...limits });
}
async function probe(hop, via, options) {
    const { store, userAgent, deadlines, clock, signal, policy } = options;
    const { url } = hop;
    const exchange = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .beginExchange */ .L)(url, via, signal, deadlines.firstByte, new Set());
    try {
        signal.throwIfAborted();
        (0,_blocked_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseBlocked */ .J)(policy, url);
        const start = clock.now();
        const connection = await (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .connect */ .e)(url, via, { deadlines, store, signal });
        const connected = clock.now();
        const head = (0,_request_head_js__WEBPACK_IMPORTED_MODULE_9__/* .requestHead */ .Q)(hop, via, userAgent);
        const answer = await (0,_send_js__WEBPACK_IMPORTED_MODULE_6__/* .send */ .t)(head, connection, exchange, () => connection.destroy());
        if (!('body' in answer))
            throw answer.error;
        exchange.answered();
        await (0,_refuse_proxys_own_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseProxysOwn */ ._)(answer, url, via);
        const { status, statusText, headers, body } = answer;
        const authority = url.protocol === 'https:' ? connection.authority : undefined;
        const times = { connected: connected - start, answered: clock.now() - connected };
        const sample = await readSample(body, options);
        const isAuthorised = 'authorization' in hop.headers;
        return { kind: 'answered', status, statusText, headers, isAuthorised, authority, ...times, sample };
    }
    catch (error) {
        const reason = exchange.signal.aborted ? exchange.signal.reason : error;
        return { kind: 'unanswered', error: (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFetchError */ .N)(reason, url, via) };
    }
    finally {
        exchange.end();
    }
}
async function readSample(body, { sample = 0, clock }) {
    const start = clock.now();
    let bytes = 0;
    let head = Buffer.alloc(0);
    if (sample > 0) {
        // What came before a break is a sample too.
        await body
            .read((chunk) => {
            bytes += chunk.length;
            if (head.length < HEAD_BYTES)
                head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)]);
            return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? 'enough' : 'more';
        })
            .catch(() => { });
    }
    body.destroy();
    return { bytes, milliseconds: clock.now() - start, head };
}


/***/ }),

/***/ 1621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ httpClient)
});

// EXTERNAL MODULE: ./build/network/blocked.js
var blocked = __webpack_require__(3701);
;// CONCATENATED MODULE: ./build/network/deadlines.js
/** The deadlines of a normal job. */
const DEADLINES = { tcp: 10_000, tls: 10_000, connect: 20_000, firstByte: 13_000 };
/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
const RELAY_DEADLINES = { ...DEADLINES, tcp: 8_000, tls: 8_000, connect: 8_000 };

// EXTERNAL MODULE: ./build/network/exchange.js
var network_exchange = __webpack_require__(6716);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/hop.js
var network_hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/refuse-proxys-own.js + 1 modules
var refuse_proxys_own = __webpack_require__(2479);
// EXTERNAL MODULE: ./build/network/request-head.js
var request_head = __webpack_require__(771);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
// EXTERNAL MODULE: ./build/network/connection.js + 5 modules
var connection = __webpack_require__(8736);
;// CONCATENATED MODULE: ./build/network/idle-connections.js
/** Keeps connections until they are taken or end; they keep no process alive. */
function idleConnections() {
    const idle = new Map();
    return {
        take(key) {
            // The one used last is the likeliest to be still there.
            const connection = idle.get(key)?.pop();
            connection?.hold(true);
            return connection;
        },
        give(key, connection) {
            if (connection.isOver)
                return;
            const others = idle.get(key) ?? [];
            idle.set(key, others);
            others.push(connection);
            connection.receiver = {
                receive: () => connection.destroy(),
                lost: () => void others.splice(others.indexOf(connection), 1),
            };
            connection.hold(false);
            connection.resume();
        },
        close() {
            for (const connection of [...idle.values()].flat())
                connection.destroy();
        },
    };
}

// EXTERNAL MODULE: ./build/network/proxy-unreachable.js
var proxy_unreachable = __webpack_require__(6426);
// EXTERNAL MODULE: ./build/network/send.js + 3 modules
var send = __webpack_require__(4227);
;// CONCATENATED MODULE: ./build/network/transport.js





/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
function transport(connecting) {
    const idle = idleConnections();
    return {
        async ask(request, exchange) {
            const { url, via, signal } = exchange;
            const key = `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`;
            const askOver = (connection) => (0,send/* send */.t)(request, connection, exchange, (isReusable) => {
                if (isReusable)
                    idle.give(key, connection);
                else
                    connection.destroy();
                exchange.end();
            });
            const used = idle.take(key);
            const first = used && (await askOver(used));
            if (first && 'body' in first)
                return first;
            signal.throwIfAborted();
            // The server may have ended the connection just when we took it (RFC 9110 §9.2.2).
            if (first && !first.isSilent)
                throw first.error;
            exchange.dialing();
            const only = await askOver(await (0,connection/* connect */.e)(url, via, { ...connecting, signal }));
            if ('body' in only)
                return only;
            throw only.isSilent && (0,absolute_form/* isAbsoluteForm */.a)(url, via) ? (0,proxy_unreachable/* proxyClosed */.Xc)(only.error, url, via) : only.error;
        },
        close: idle.close,
    };
}

// EXTERNAL MODULE: ./build/network/trust.js
var trust = __webpack_require__(6323);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/network/client.js











/** A redirect's body up to here is read so that its connection can be used again. */
const SMALL_BODY = 64 * 1024;
/** Makes the client that every download of the job goes through. */
function httpClient({ road, userAgent, deadlines = DEADLINES, ca = [], policy = url_policy/* NO_POLICY */.lm, credentials = origin_credentials/* NO_CREDENTIALS */.zw, }) {
    const { ask, close } = transport({ deadlines, store: (0,trust/* trustStore */.KP)(ca) });
    const running = new Set();
    async function send(plain, parent) {
        const hop = (0,origin_credentials/* authorised */.Jn)(plain, credentials);
        const { url } = hop;
        const via = road.decide(url);
        const exchange = (0,network_exchange/* beginExchange */.L)(url, via, parent, deadlines.firstByte, running);
        try {
            exchange.signal.throwIfAborted();
            const answer = await ask((0,request_head/* requestHead */.Q)(hop, via, userAgent), exchange);
            exchange.answered();
            await (0,refuse_proxys_own/* refuseProxysOwn */._)(answer, url, via);
            return { ...answer, url, via, isAuthorised: 'authorization' in hop.headers };
        }
        catch (error) {
            exchange.end();
            throw exchange.signal.aborted ? exchange.signal.reason : (0,failure/* asFetchError */.N)(error, url, via);
        }
    }
    return {
        async open(url, { headers = {}, signal, downgrade = false }) {
            (0,blocked/* refuseBlocked */.J)(policy, url);
            let hop = (0,network_hop/* firstHop */.Wk)(url, headers);
            while (true) {
                const response = await send(hop, signal);
                if (!(0,network_hop/* isRedirect */.N6)(response.status))
                    return response;
                discard(response);
                hop = (0,network_hop/* nextHop */.Fz)(hop, response.status, response.headers.location, downgrade);
                (0,blocked/* refuseBlocked */.J)(policy, hop.url, response.url);
            }
        },
        close() {
            for (const exchange of running)
                exchange.abort(new Error('The client was closed.'));
            close();
        },
    };
}
function discard({ headers, body }) {
    const isSmall = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY;
    if (isSmall)
        body.read(() => 'more').catch(() => { });
    else
        body.destroy();
}


/***/ }),

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

/***/ 8736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ connection_connect)
});

// UNUSED EXPORTS: Connection

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

// EXTERNAL MODULE: ./build/network/trust.js
var trust = __webpack_require__(6323);
;// CONCATENATED MODULE: ./build/network/connection.js



/** What one call of the system reads; the buffer is used again and again. */
const READ_SIZE = 512 * 1024;
/** Makes a connection on which a request for the URL can be written. */
async function connection_connect(url, via, { store, ...dialing }) {
    let connection;
    const callback = (size, bytes) => {
        connection?.receive(bytes.subarray(0, size));
        return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(READ_SIZE), callback };
    const socket = await (0,trust/* dialTrusting */.nr)(store, (trust) => dial(url, via, { ...dialing, onread, trust }));
    connection = new Connection(socket);
    return connection;
}
/** One socket, whose bytes go straight to the receiver of the moment. */
class Connection {
    /** Before the first request there is none. */
    receiver;
    #socket;
    #isOver = false;
    constructor(socket) {
        this.#socket = socket;
        socket.on('error', (error) => this.destroy(error));
        socket.on('end', () => this.destroy());
        socket.on('close', () => this.destroy());
    }
    get isOver() {
        return this.#isOver;
    }
    /** Who issued the certificate of the other end; undefined without TLS. */
    get authority() {
        return (0,peer_certificate/* authorityOf */.vO)(this.#socket);
    }
    receive(bytes) {
        // A stream may have some left when it is destroyed.
        if (!this.#isOver)
            this.receiver?.receive(bytes);
    }
    write(text) {
        this.#socket.write(text, 'latin1');
    }
    pause() {
        this.#socket.pause();
    }
    resume() {
        if (this.#socket.isPaused())
            this.#socket.resume();
    }
    /** Whether waiting for it keeps the process alive. */
    hold(isHeld) {
        if (isHeld)
            this.#socket.ref();
        else
            this.#socket.unref();
    }
    destroy(error) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#socket.destroy();
        this.receiver?.lost(error);
    }
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

/***/ 6716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ beginExchange)
/* harmony export */ });
/* harmony import */ var _late_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9458);

/** Begins an exchange that ends with the caller's signal or when the first byte is late; `running` has it until then. */
function beginExchange(url, via, parent, firstByte, running) {
    const controller = new AbortController();
    const { signal } = controller;
    let timer;
    let held;
    const stopClock = () => clearTimeout(timer);
    const abort = (reason) => {
        controller.abort(reason);
        held?.destroy(signal.reason);
    };
    const follow = () => abort(parent.reason);
    const exchange = {
        url,
        via,
        signal,
        dialing: stopClock,
        sent() {
            stopClock();
            timer = setTimeout(() => abort((0,_late_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .lateFailure */ .N)('answer', firstByte, url, via)), firstByte);
        },
        answered: stopClock,
        hold(next) {
            held = next;
            if (signal.aborted)
                held.destroy(signal.reason);
        },
        abort,
        end() {
            stopClock();
            parent.removeEventListener('abort', follow);
            running.delete(exchange);
        },
    };
    running.add(exchange);
    if (parent.aborted)
        follow();
    else
        parent.addEventListener('abort', follow, { once: true });
    return exchange;
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

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ refuseProxysOwn)
});

// EXTERNAL MODULE: ./build/network/error-page.js
var error_page = __webpack_require__(4355);
// EXTERNAL MODULE: ./build/network/proxy-refusal.js + 1 modules
var proxy_refusal = __webpack_require__(8395);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
;// CONCATENATED MODULE: ./build/network/proxys-own.js

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
    if (!(0,absolute_form/* isAbsoluteForm */.a)(url, via))
        return false;
    return LOG_INS.has(status) || 'x-squid-error' in headers || hasProxyError(headers);
}
/** Proxy-Status with an error (RFC 9209 §2.1.1). */
function hasProxyError(headers) {
    return /\berror=/.test(String(headers['proxy-status'] ?? ''));
}

;// CONCATENATED MODULE: ./build/network/refuse-proxys-own.js



/** Throws what the proxy itself said in the place of the origin. */
async function refuseProxysOwn({ body, ...answer }, url, via) {
    if (via.kind === 'direct' || !isProxysOwn(answer, url, via))
        return;
    const page = await (0,error_page/* readErrorPage */.U)(body);
    throw (0,proxy_refusal/* proxyRefusal */.v)({ ...answer, page: page.toString() }, url, via);
}


/***/ }),

/***/ 3455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ streamBody)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);

/** A stream as a body. */
function streamBody(stream) {
    return {
        read: (take) => new Promise((resolve, reject) => {
            let isOver = false;
            const end = (error) => {
                isOver = true;
                stream.destroy(error);
            };
            stream.on('data', (chunk) => {
                if (isOver)
                    return;
                try {
                    if (take(chunk) === 'enough')
                        end();
                }
                catch (error) {
                    end(error);
                    reject(error);
                }
            });
            // Also when the stream had failed before we came, which no event tells any more.
            (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.finished)(stream, { writable: false }, (error) => {
                if (error && !(isOver && error.code === 'ERR_STREAM_PREMATURE_CLOSE'))
                    reject(error);
                else
                    resolve();
            });
        }),
        destroy: (reason) => {
            stream.destroy(reason);
        },
    };
}


/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ send)
});

;// CONCATENATED MODULE: ./build/network/answer-head.js
const LARGEST_HEAD = 16 * 1024;
/** Node ignores those after the thousandth. */
const MOST_FIELDS = 256;
const BEGINNINGS = [200, 206, 301, 302, 303, 307, 308].map((status) => `HTTP/1.1 ${status} `);
const REASON = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/** RFC 9110 §5; what it lets recipients tolerate, such as folded lines, is odd. */
const FIELD = /^([\w!#$%&'*+.^`|~-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/;
/** Of these Node keeps one where several came (or joins them in another way), so twice is odd. */
const SINGLE = new Set(('age authorization content-encoding content-length content-range content-type cookie etag expires from host ' +
    'if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer ' +
    'retry-after server user-agent').split(' '));
/** Reads the beginning of an answer; anything but a plain success or redirect is `odd`. */
function readAnswerHead(bytes) {
    const beginning = bytes.toString('latin1', 0, BEGINNINGS[0]?.length);
    if (!BEGINNINGS.some((each) => each.startsWith(beginning)))
        return { kind: 'odd' };
    const end = bytes.subarray(0, LARGEST_HEAD).indexOf('\r\n\r\n');
    if (end === -1)
        return { kind: bytes.length < LARGEST_HEAD ? 'partial' : 'odd' };
    const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
    const statusText = statusLine.slice(beginning.length);
    const headers = readFields(lines);
    if (headers === undefined || !REASON.test(statusText))
        return { kind: 'odd' };
    const length = headers['content-length'] ?? '';
    const encoding = headers['content-encoding'] ?? 'identity';
    if (!/^\d{1,15}$/.test(length) || 'transfer-encoding' in headers || encoding.toLowerCase() !== 'identity')
        return { kind: 'odd' };
    return {
        kind: 'plain',
        answer: { status: Number(statusLine.slice('HTTP/1.1 '.length, beginning.length)), statusText, headers },
        size: end + 4,
        length: Number(length),
        isReusable: isKeptAlive(headers),
    };
}
/** Whether the sender of an HTTP/1.1 answer leaves the connection open (RFC 9112 §9.3). */
function isKeptAlive({ connection = '' }) {
    return !/\bclose\b/i.test(connection);
}
/** As Node gives them: names in lower case, repeated ones joined. */
function readFields(lines) {
    if (lines.length > MOST_FIELDS)
        return undefined;
    const headers = {};
    for (const line of lines) {
        const [, spelled, value = ''] = FIELD.exec(line) ?? [];
        if (spelled === undefined)
            return undefined;
        const name = spelled.toLowerCase();
        const former = Object.hasOwn(headers, name) ? headers[name] : undefined;
        if (former !== undefined && SINGLE.has(name))
            return undefined;
        if (name === 'set-cookie')
            headers[name] = [...(headers[name] ?? []), value];
        else
            headers[name] = former === undefined ? value : `${former}, ${value}`;
    }
    return headers;
}

// EXTERNAL MODULE: ./build/network/connection-lost.js
var connection_lost = __webpack_require__(4656);
;// CONCATENATED MODULE: ./build/network/plain-body.js

/** A body that is the next `length` bytes of a connection; what comes before it is read is kept. */
class PlainBody {
    #connection;
    #onEnd;
    #kept;
    #left;
    #lost;
    #reader;
    /** Set once the body is over, whole or not. */
    #end;
    /** `onEnd` is told once whether the connection may carry another request. */
    constructor(connection, length, onEnd) {
        this.#connection = connection;
        this.#left = length;
        this.#onEnd = onEnd;
    }
    receive(bytes) {
        if (this.#reader) {
            this.#give(bytes);
        }
        else {
            this.#kept = this.#kept ? Buffer.concat([this.#kept, bytes]) : Buffer.from(bytes);
            this.#connection.pause();
        }
    }
    lost(error) {
        this.#lost = (0,connection_lost/* connectionLost */.B)('aborted', error);
        if (this.#reader)
            this.destroy(this.#lost);
    }
    read(take) {
        return new Promise((resolve, reject) => {
            if (this.#end)
                return reject(this.#end.reason);
            this.#reader = { take, resolve, reject };
            this.#give(this.#kept ?? Buffer.alloc(0));
            this.#kept = undefined;
            if (this.#end)
                return;
            if (this.#lost)
                this.destroy(this.#lost);
            else
                this.#connection.resume();
        });
    }
    destroy(reason = (0,connection_lost/* connectionLost */.B)('aborted')) {
        if (this.#end)
            return;
        this.#finish(reason, false);
        this.#reader?.reject(reason);
    }
    #give(bytes) {
        const chunk = bytes.subarray(0, this.#left);
        this.#left -= chunk.length;
        try {
            const wants = chunk.length === 0 ? 'more' : this.#reader?.take(chunk);
            if (this.#end || (wants === 'more' && this.#left > 0))
                return;
            // Bytes beyond the length are no answer to anything.
            this.#finish(undefined, this.#left === 0 && bytes.length === chunk.length);
            this.#reader?.resolve();
        }
        catch (error) {
            this.destroy(error);
        }
    }
    #finish(reason, isClean) {
        this.#end = { reason };
        this.#onEnd(isClean);
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/network/response-body.js
var response_body = __webpack_require__(3455);
;// CONCATENATED MODULE: ./build/network/replay.js



/** Has Node's own parser read an answer of which `first` came already. */
async function readByNode(connection, first, exchange, onEnd) {
    const stream = replay(connection, first);
    const message = await readMessage(stream, exchange.url);
    const { statusCode: status = 0, statusMessage: statusText = '', headers, httpVersion } = message;
    (0,external_node_stream_.finished)(message, () => onEnd(message.complete && httpVersion === '1.1' && isKeptAlive(headers)));
    const body = (0,response_body/* streamBody */.t)(message);
    exchange.hold(body);
    return { status, statusText, headers, body };
}
/** A stream of what came and what comes, until another request has the connection; what is written was sent already. */
function replay(connection, first) {
    const receiver = {
        receive: (bytes) => {
            if (!stream.push(Buffer.from(bytes)))
                connection.pause();
        },
        lost: (error) => {
            if (error)
                stream.destroy(error);
            else
                stream.push(null);
        },
    };
    const stream = new external_node_stream_.Duplex({
        read: () => connection.resume(),
        write: (_chunk, _encoding, done) => done(),
        destroy(error, done) {
            if (connection.receiver === receiver)
                connection.destroy();
            done(error);
        },
    });
    connection.receiver = receiver;
    stream.push(Buffer.from(first));
    // An abort before Node listens has no other listener.
    stream.on('error', () => { });
    // The package would end what idles for long, and a stalled body would look complete: no timeouts here.
    return Object.assign(stream, { setTimeout: () => stream });
}
/**
 * `requestRaw` and not `get`: the latter reads the proxy variables of the process before any handler may object, and
 * throws on values that our road can read.
 */
async function readMessage(stream, url) {
    // Only here, as it loads undici, which most answers do without.
    const [{ HttpClient }, http] = await Promise.all([__webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 19))]);
    if (stream.destroyed)
        throw stream.errored;
    const info = { options: { createConnection: () => stream }, parsedUrl: url, httpModule: http };
    const { message } = await new HttpClient().requestRaw(info, null);
    return message;
}

;// CONCATENATED MODULE: ./build/network/send.js




/** Sends one request over a connection; the plainest answers are read by us, all others by Node's own parser. */
function send(request, connection, exchange, onEnd) {
    return new Promise((resolve) => {
        let came = Buffer.alloc(0);
        const receive = (more) => {
            const bytes = came.length === 0 ? more : Buffer.concat([came, more]);
            const head = readAnswerHead(bytes);
            if (head.kind === 'partial') {
                came = Buffer.from(bytes);
            }
            else if (head.kind === 'odd') {
                resolve(readByNode(connection, bytes, exchange, onEnd));
            }
            else {
                const body = new PlainBody(connection, head.length, (isWhole) => onEnd(isWhole && head.isReusable));
                connection.receiver = body;
                exchange.hold(body);
                body.receive(bytes.subarray(head.size));
                resolve({ ...head.answer, body });
            }
        };
        const lost = (error = (0,connection_lost/* connectionLost */.B)('socket hang up')) => resolve({ error, isSilent: came.length === 0 });
        connection.receiver = { receive, lost };
        exchange.hold(connection);
        exchange.sent();
        connection.write(request);
    });
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
