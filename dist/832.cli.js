export const id = 832;
export const ids = [832,159];
export const modules = {

/***/ 7008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asker: () => (/* binding */ asker)
/* harmony export */ });
/* harmony import */ var _blocked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3701);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8565);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6716);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9811);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1676);
/* harmony import */ var _refuse_proxys_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5304);
/* harmony import */ var _request_head_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(771);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4227);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6323);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3535);










/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES = { tcp: 4_000, tls: 4_000, connect: 6_000, firstByte: 6_000, ahead: 2_000 };
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

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseBlocked),
/* harmony export */   K: () => (/* binding */ allBlocked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);




/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
    const rule = (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(policy, url);
    if (rule === undefined)
        return;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: from
            ? `${from.host} redirects to ${host}, which ${policy.name} blocks`
            : `${host} is blocked by ${policy.name}`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), rule: describeRule(policy, rule) },
        advice: adviceOf(policy),
    });
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: `Every source of ${path} is blocked by ${policy.name}`,
        facts: Object.fromEntries(sources.map(({ url, rule }) => [(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url), describeRule(policy, rule)])),
        advice: adviceOf(policy),
    });
}
function describeRule({ name }, { line, host }) {
    return `block ${host} (${name}, line ${line})`;
}
function adviceOf({ name, message }) {
    if (message !== undefined)
        return `${name} says: ${message}`;
    return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`;
}


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ connect)
/* harmony export */ });
/* unused harmony export Connection */
/* harmony import */ var _connector_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(711);
/* harmony import */ var _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3851);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6323);



/** What one call of the system reads; the buffer is used again and again. */
const READ_SIZE = 512 * 1024;
/** Makes a connection on which a request for the URL can be written. */
async function connect(url, via, { store, ...dialing }) {
    let connection;
    const callback = (size, bytes) => {
        connection?.receive(bytes.subarray(0, size));
        return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(READ_SIZE), callback };
    const socket = await (0,_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .dialTrusting */ .nr)(store, (trust) => (0,_connector_js__WEBPACK_IMPORTED_MODULE_0__/* .dial */ .zy)(url, via, { ...dialing, onread, trust }));
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
        return (0,_peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .authorityOf */ .vO)(this.#socket);
    }
    receive(bytes) {
        // A stream may have some left when it is destroyed.
        if (!this.#isOver)
            this.receiver?.receive(bytes);
    }
    write(text) {
        // Requests that are sent one behind the other leave together.
        this.#socket.cork();
        this.#socket.write(text, 'latin1');
        process.nextTick(() => this.#socket.uncork());
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

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ roadAdvice),
/* harmony export */   e: () => (/* binding */ describeRoad)
/* harmony export */ });
/** The decision in words, without credentials. */
function describeRoad(via) {
    return via.kind === 'direct'
        ? `direct, ${via.reason}`
        : `through the proxy ${via.proxy.redacted}, ${via.reason}`;
}
/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
function roadAdvice(via) {
    return via.kind === 'direct'
        ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.`
        : `It was asked ${describeRoad(via)}.`;
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

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ refuseProxysOwn)
/* harmony export */ });
/* harmony import */ var _error_page_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4355);
/* harmony import */ var _proxy_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8395);
/* harmony import */ var _proxys_own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7685);



/** Throws what the proxy itself said in the place of the origin. */
async function refuseProxysOwn({ body, ...answer }, url, via) {
    if (via.kind === 'direct' || !(0,_proxys_own_js__WEBPACK_IMPORTED_MODULE_1__/* .isProxysOwn */ .W)(answer, url, via))
        return;
    const page = await (0,_error_page_js__WEBPACK_IMPORTED_MODULE_2__/* .readErrorPage */ .U)(body);
    throw (0,_proxy_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyRefusal */ .v)({ ...answer, page: page.toString() }, url, via);
}


/***/ }),

/***/ 4227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ receiveAnswer),
  t: () => (/* binding */ send)
});

;// CONCATENATED MODULE: ./build/network/answer-head.js
const LARGEST_HEAD = 16 * 1024;
/** Node ignores those after the thousandth. */
const MOST_FIELDS = 256;
/** Successes, redirects, and what servers refuse with: all with a body. */
const STATUSES = [200, 206, 301, 302, 303, 307, 308, 401, 403, 404, 410, 416, 429, 500, 502, 503, 504];
const BEGINNINGS = STATUSES.map((status) => `HTTP/1.1 ${status} `);
const REASON = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/** RFC 9110 §5; what it lets recipients tolerate, such as folded lines, is odd. */
const FIELD = /^([\w!#$%&'*+.^`|~-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/;
/** Of these Node keeps one where several came (or joins them in another way), so twice is odd. */
const SINGLE = new Set(('age authorization content-encoding content-length content-range content-type cookie etag expires from host ' +
    'if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer ' +
    'retry-after server user-agent').split(' '));
/** Reads the beginning of an answer; anything but a plain success, redirect or refusal is `odd`. */
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

const NOTHING = Buffer.alloc(0);
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
            this.#give(this.#kept ?? NOTHING);
            this.#kept = undefined;
            if (this.#end)
                return;
            if (this.#lost)
                this.destroy(this.#lost);
            else
                this.#connection.resume();
        });
    }
    pause() {
        if (!this.#end)
            this.#connection.pause();
    }
    resume() {
        if (!this.#end)
            this.#connection.resume();
    }
    destroy(reason = (0,connection_lost/* connectionLost */.B)('aborted')) {
        if (this.#end)
            return;
        this.#finish(reason, false, NOTHING);
        this.#reader?.reject(reason);
    }
    #give(bytes) {
        const chunk = bytes.subarray(0, this.#left);
        this.#left -= chunk.length;
        try {
            const wants = chunk.length === 0 ? 'more' : this.#reader?.take(chunk);
            if (this.#end || (wants === 'more' && this.#left > 0))
                return;
            this.#finish(undefined, this.#left === 0, bytes.subarray(chunk.length));
            this.#reader?.resolve();
        }
        catch (error) {
            this.destroy(error);
        }
    }
    #finish(reason, isWhole, beyond) {
        this.#end = { reason };
        this.#onEnd(isWhole, beyond);
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
    (0,external_node_stream_.finished)(message, () => onEnd(message.complete && httpVersion === '1.1' && isKeptAlive(headers), undefined));
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




/** Sends one request over a connection that carries no other, and receives its answer. */
function send(request, connection, exchange, onEnd) {
    const answer = receiveAnswer(connection, exchange, onEnd);
    connection.write(request);
    return answer;
}
/** Receives one answer over a connection; the plainest are read by us, all others by Node's own parser. */
function receiveAnswer(connection, exchange, onEnd) {
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
                const body = new PlainBody(connection, head.length, (isWhole, beyond) => onEnd(isWhole && head.isReusable, beyond));
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
    });
}


/***/ })

};
