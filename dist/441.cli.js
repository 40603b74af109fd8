export const id = 441;
export const ids = [441];
export const modules = {

/***/ 6441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpClient: () => (/* binding */ httpClient)
});

// EXTERNAL MODULE: ./build/network/blocked.js
var blocked = __webpack_require__(3701);
// EXTERNAL MODULE: ./build/network/deadlines.js
var network_deadlines = __webpack_require__(5788);
// EXTERNAL MODULE: ./build/network/exchange.js
var network_exchange = __webpack_require__(6716);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/hop.js
var network_hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/refuse-proxys-own.js
var refuse_proxys_own = __webpack_require__(5304);
// EXTERNAL MODULE: ./build/network/request-head.js
var request_head = __webpack_require__(771);
// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __webpack_require__(1551);
// EXTERNAL MODULE: ./build/network/connection.js
var connection = __webpack_require__(8565);
// EXTERNAL MODULE: ./build/network/idle-connections.js
var idle_connections = __webpack_require__(5451);
;// CONCATENATED MODULE: ./build/network/lane.js

/** Requests that share one connection at a time: sent ahead where the server is known to bear it, else one by one. */
class Lane {
    #askAlone;
    #bearsMore;
    #current;
    /** Whether a connection is being found or made. */
    #isAsking = false;
    #waiting = [];
    /** `bearsMore` tells whether requests to a place may be sent ahead. */
    constructor(askAlone, bearsMore) {
        this.#askAlone = askAlone;
        this.#bearsMore = bearsMore;
    }
    /** Settles when the final head is there; the exchange ends with the body. */
    async ask(request, exchange) {
        const place = (0,idle_connections/* placeOf */.$)(exchange);
        let mayFollow = true;
        for (;;) {
            exchange.signal.throwIfAborted();
            const pipeline = mayFollow ? this.#toFollow(place) : undefined;
            if (pipeline) {
                const answer = await pipeline.ask(request, exchange);
                if ('body' in answer)
                    return answer;
                // What was lost there is asked for once more, alone.
                exchange.dialing();
                mayFollow = false;
            }
            else if (this.#isAsking || this.#current) {
                await new Promise((resolve) => this.#waiting.push(resolve));
            }
            else {
                return this.#lead(place, request, exchange);
            }
        }
    }
    #toFollow(place) {
        const current = this.#current;
        const bearsMore = current?.place === place && current.pipeline.isRunning && this.#bearsMore(place);
        return bearsMore ? current.pipeline : undefined;
    }
    async #lead(place, request, exchange) {
        this.#isAsking = true;
        try {
            return await this.#askAlone(request, exchange, (pipeline) => {
                this.#current = pipeline && { place, pipeline };
                this.#wake();
            });
        }
        finally {
            this.#isAsking = false;
            this.#wake();
        }
    }
    #wake() {
        for (const resolve of this.#waiting.splice(0))
            resolve();
    }
}

// EXTERNAL MODULE: ./build/network/connection-lost.js
var connection_lost = __webpack_require__(4656);
// EXTERNAL MODULE: ./build/network/send.js + 3 modules
var send = __webpack_require__(4227);
;// CONCATENATED MODULE: ./build/network/pipeline.js


/** Requests on one connection, whose answers come in the order of the requests (RFC 9112 §9.3.2). */
class Pipeline {
    #connection;
    #options;
    /** The answer to the first is awaited, or read. */
    #turns = [];
    constructor(connection, options) {
        this.#connection = connection;
        this.#options = options;
    }
    /** Whether an answer is on its way, behind which another one may come. */
    get isRunning() {
        return this.#turns.length > 0 && !this.#connection.isOver;
    }
    /** Sends a request, ahead where another is on its way; settles when the head of its answer is there, or is lost. */
    ask(request, exchange) {
        return new Promise((resolve, reject) => {
            const turn = { exchange, resolve, reject };
            this.#turns.push(turn);
            if (this.#turns.length > 1)
                exchange.hold(this.#connection);
            else
                this.#receive(turn, () => { });
            this.#connection.write(request);
        });
    }
    /** `onSilence` is told when the connection ends before the first byte of the answer. */
    #receive({ exchange, resolve, reject }, onSilence) {
        return (0,send/* receiveAnswer */.Q)(this.#connection, exchange, (isReusable, beyond) => {
            exchange.end();
            this.#turns.shift();
            this.#goOn(isReusable, beyond);
        }).then((answer) => {
            resolve(answer);
            if ('body' in answer)
                return;
            if (answer.isSilent)
                onSilence();
            this.#end(false);
        }, (error) => {
            reject(error);
            this.#end(false);
        });
    }
    #goOn(isReusable, beyond) {
        const [next] = this.#turns;
        if (next === undefined)
            this.#end(isReusable && !beyond?.length);
        else if (!isReusable || beyond === undefined)
            this.#end(false);
        else
            this.#begin(next, beyond);
    }
    /** It is the turn of a request that was sent ahead; its answer may have begun. */
    #begin(turn, beyond) {
        const { patience, onIgnored } = this.#options;
        const timer = setTimeout(() => this.#connection.destroy(), patience);
        this.#receive(turn, onIgnored).finally(() => clearTimeout(timer));
        this.#connection.resume();
        if (beyond.length > 0)
            this.#connection.receive(beyond);
    }
    #end(isReusable) {
        if (!isReusable)
            this.#connection.destroy();
        const error = (0,connection_lost/* connectionLost */.B)('socket hang up');
        for (const { resolve } of this.#turns.splice(0))
            resolve({ error, isSilent: true });
        this.#options.onEnd(isReusable);
    }
}

// EXTERNAL MODULE: ./build/network/proxy-unreachable.js
var proxy_unreachable = __webpack_require__(6426);
;// CONCATENATED MODULE: ./build/network/transport.js






/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
function transport(connecting) {
    const idle = (0,idle_connections/* idleConnections */.g)();
    /** By place, whether requests may be sent ahead: not before it kept a connection open, nor after it ignored one. */
    const bearing = new Map();
    let isInTurns = false;
    const { ahead: patience } = connecting.deadlines;
    const bears = (place) => !isInTurns && bearing.get(place) === true;
    const ask = async (request, exchange, onPipeline) => {
        const { url, via, signal } = exchange;
        const place = (0,idle_connections/* placeOf */.$)(exchange);
        const askOver = (connection) => {
            const onIgnored = () => void bearing.set(place, false);
            const onEnd = (isReusable) => {
                if (isReusable)
                    idle.give(place, connection);
                // Proxies that read requests are where sending ahead went wrong.
                if (isReusable && !bearing.has(place))
                    bearing.set(place, !(0,absolute_form/* isAbsoluteForm */.a)(url, via));
                onPipeline(undefined);
            };
            const pipeline = new Pipeline(connection, { patience, onIgnored, onEnd });
            onPipeline(pipeline);
            return pipeline.ask(request, exchange);
        };
        const used = idle.take(place);
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
    };
    return {
        ask: (request, exchange) => ask(request, exchange, () => { }),
        lane() {
            const lane = new Lane(ask, bears);
            return (request, exchange) => lane.ask(request, exchange);
        },
        sendsAhead: (to) => bears((0,idle_connections/* placeOf */.$)(to)),
        sendInTurns() {
            isInTurns = true;
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
function httpClient({ road, userAgent, deadlines = network_deadlines/* DEADLINES */.YE, ca = [], policy = url_policy/* NO_POLICY */.lm, credentials = origin_credentials/* NO_CREDENTIALS */.zw, }) {
    const connections = transport({ deadlines, store: (0,trust/* trustStore */.KP)(ca) });
    const running = new Set();
    const close = () => {
        for (const exchange of running)
            exchange.abort(new Error('The client was closed.'));
        connections.close();
    };
    async function send(plain, { signal }, ask) {
        const hop = (0,origin_credentials/* authorised */.Jn)(plain, credentials);
        const { url } = hop;
        const via = road.decide(url);
        const exchange = (0,network_exchange/* beginExchange */.L)(url, via, signal, deadlines.firstByte, running);
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
    const clientOver = (ask) => ({
        async open(url, request) {
            const { headers = {}, downgrade = false, post } = request;
            (0,blocked/* refuseBlocked */.J)(policy, url);
            let hop = (0,network_hop/* firstHop */.Wk)(url, headers, post);
            while (true) {
                const response = await send(hop, request, ask);
                if (post !== undefined || !(0,network_hop/* isRedirect */.N6)(response.status))
                    return response;
                discard(response);
                hop = (0,network_hop/* nextHop */.Fz)(hop, response.status, response.headers.location, downgrade);
                (0,blocked/* refuseBlocked */.J)(policy, hop.url, response.url);
            }
        },
        lane: () => clientOver(connections.lane()),
        sendsAhead: (url) => connections.sendsAhead({ url, via: road.decide(url) }),
        sendInTurns: connections.sendInTurns,
        close,
    });
    return clientOver(connections.ask);
}
function discard({ headers, body }) {
    const isSmall = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY;
    if (isSmall)
        body.read(() => 'more').catch(() => { });
    else
        body.destroy();
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

/***/ 5788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YE: () => (/* binding */ DEADLINES)
/* harmony export */ });
/* unused harmony exports CACHE_DEADLINES, RELAY_DEADLINES */
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

/***/ 5451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   g: () => (/* binding */ idleConnections)
/* harmony export */ });
/** Names what a connection must lead to, and by which road, to carry a request. */
function placeOf({ url, via }) {
    return `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`;
}
/** Keeps connections until they are taken or end; they keep no process alive. */
function idleConnections() {
    const idle = new Map();
    return {
        take(place) {
            // The one used last is the likeliest to be still there.
            const connection = idle.get(place)?.pop();
            connection?.hold(true);
            return connection;
        },
        give(place, connection) {
            if (connection.isOver)
                return;
            const others = idle.get(place) ?? [];
            idle.set(place, others);
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
