"use strict";
exports.id = 140;
exports.ids = [140];
exports.modules = {

/***/ 5140:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startRelay: () => (/* binding */ startRelay)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(251);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4061);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_4__);






// src/network/relay-access.ts
const SCHEMES = ["http", "https"];
/**
* Makes the password of a relay. A request for a tunnel does not say what is to be spoken in it, and the road may differ
* by scheme; but the packages read one variable for each scheme, so a user name in it can tell.
*/
function newRelayAccess() {
	const password = (0,node_crypto__WEBPACK_IMPORTED_MODULE_2__.randomBytes)(32).toString("hex");
	const keys = new Map(SCHEMES.map((scheme) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Pt)({
		username: scheme,
		password
	}), scheme]));
	return {
		schemeOf: (headers) => keys.get(headers["proxy-authorization"] ?? ""),
		proxyAt: (place, scheme) => `http://${scheme}:${password}@${place}`,
		secrets: [password, ...[...keys.keys()].map((key) => key.replace("Basic ", ""))]
	};
}

// src/network/relay-answer.ts
const REASONS = {
	400: "Bad Request",
	407: "Proxy Authentication Required",
	502: "Bad Gateway",
	503: "Service Unavailable"
};
/** Answers a request. */
function answerRequest(response, status) {
	response.writeHead(status, REASONS[status], headers(status)).end();
}
/** Answers CONNECT with a refusal, in one write, because a client may parse no more than the first. */
function refuseTunnel(client, status) {
	const lines = Object.entries({
		...headers(status),
		connection: "close"
	}).map(([name, value]) => `${name}: ${value}\r\n`).join("");
	client.resume().end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines}\r\n`);
}
function headers(status) {
	return {
		"content-length": "0",
		...status === 407 && { "proxy-authenticate": "Basic realm=\"relay\"" }
	};
}

// src/network/relay-forward.ts
/** Sends one plain request onward and its answer back; rejects when there is no answer, or only the proxy's own. */
async function forward(request, response, onward) {
	const { url, via, socket } = onward;
	const { request: send } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
	const asked = send({
		...requestOptions(request, onward),
		createConnection: () => socket
	});
	asked.on("error", () => {});
	response.on("close", () => asked.destroy());
	request.pipe(asked);
	const [answer] = await (0,node_events__WEBPACK_IMPORTED_MODULE_3__.once)(asked, "response");
	const { statusCode: status = 0, statusMessage: statusText = "", headers } = answer;
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via) && (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.c)({
		status,
		headers
	}, url, via)) {
		asked.destroy();
		throw (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.g)({
			status,
			statusText,
			headers,
			page: ""
		}, url, via);
	}
	response.writeHead(status, statusText, endToEnd(headers));
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(answer, response);
}
function requestOptions({ method, headers }, { url, path, via }) {
	const own = {
		method,
		path,
		headers: {
			...endToEnd(headers),
			host: url.host
		}
	};
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via)) return own;
	const { credentials } = via.proxy;
	const authorization = credentials && { "proxy-authorization": (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Pt)(credentials) };
	return {
		...own,
		path: `${url.origin}${path}`,
		headers: {
			...own.headers,
			...authorization
		}
	};
}
/** RFC 9110 §7.6.1; how the body is framed stays as it is. */
const HOP_BY_HOP = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"upgrade"
]);
function endToEnd(headers) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)));
}

// src/network/relay-target.ts
/** The target of `CONNECT host:port`; undefined for anything else than a host and a port. */
function tunnelTarget(scheme, authority) {
	if (!/^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+):\d{1,5}$/i.test(authority)) return void 0;
	const text = `${scheme}://${authority}`;
	const url = URL.canParse(text) ? new URL(text) : void 0;
	return url !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url) !== 0 ? url : void 0;
}
/** The target of a request in absolute-form; inside a tunnel to `origin`, of one in origin-form. */
function requestTarget(written, origin) {
	if (origin !== void 0) return written.startsWith("/") ? {
		url: origin,
		path: written
	} : void 0;
	const [, authority, rest = ""] = /^http:\/\/([^/?#@\\]+)([/?].*)?$/i.exec(written) ?? [];
	if (authority === void 0) return void 0;
	const url = tunnelTarget("http", /:\d+$/.test(authority) ? authority : `${authority}:80`);
	return url && {
		url,
		path: rest.startsWith("/") ? rest : `/${rest}`
	};
}

// src/network/relay-troubles.ts
/** They stay as they are, however often they are tried. */
const LASTING = /* @__PURE__ */ new Set([
	"proxy-auth",
	"proxy-denied",
	"tls-untrusted"
]);
/** Begins with no trouble. */
function newTroubles() {
	const failures = /* @__PURE__ */ new Map();
	const reached = /* @__PURE__ */ new Set();
	return {
		note({ origin }, failure) {
			failures.delete(origin);
			failures.set(origin, failure);
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
		}
	};
}

// src/network/relay-tunnel.ts
/** Carries bytes both ways until both ends are done; tells when the origin's end closes before it sent any. */
function joinSockets(client, origin, onSilentEnd) {
	const before = client.bytesWritten;
	let broken;
	origin.on("error", (error) => {
		broken = error;
	});
	origin.on("close", () => {
		if (client.bytesWritten === before && !client.readableEnded && !client.destroyed) onSilentEnd(broken);
		if (broken === void 0) client.destroySoon();
		else client.resetAndDestroy();
	});
	client.on("close", () => origin.destroy());
	if (client.destroyed) origin.destroy();
	else client.pipe(origin).pipe(client);
}

// src/network/relay.ts
const HOST = "127.0.0.1";
const AGREED = "HTTP/1.1 200 Connection established\r\n\r\n";
/** Starts a relay; it does not keep the process alive. */
async function startRelay(options) {
	const { road, ca = [], deadlines = _network_js__WEBPACK_IMPORTED_MODULE_0__.i } = options;
	const { createServer } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
	const access = newRelayAccess();
	const troubles = newTroubles();
	const store = (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.f)(ca);
	const clients = /* @__PURE__ */ new Set();
	/** The origins of the tunnels that end here. */
	const plainTunnels = /* @__PURE__ */ new WeakMap();
	async function reach(url, via, client) {
		const gone = new AbortController();
		const abort = () => gone.abort(/* @__PURE__ */ new Error("The client of the relay is gone."));
		client.once("close", abort);
		try {
			const dialing = {
				deadlines,
				signal: gone.signal
			};
			return await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.d)(store, (trust) => (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.m)(url, via, {
				...dialing,
				trust
			}));
		} finally {
			client.off("close", abort);
		}
	}
	async function tunnel(url, client) {
		const via = road.decide(url);
		const note = (error) => troubles.note(url, (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.x)(error, url, via));
		try {
			const origin = await reach(url, via, client);
			troubles.forget(url);
			client.write(AGREED);
			joinSockets(client, origin, (error = (0,_network_js__WEBPACK_IMPORTED_MODULE_0__._)("socket hang up")) => note(error));
		} catch (error) {
			if (!client.destroyed) refuseTunnel(client, note(error));
		}
	}
	async function pass(request, response) {
		const client = request.socket;
		const tunnelled = plainTunnels.get(client);
		if (!(tunnelled !== void 0 || access.schemeOf(request.headers) !== void 0)) return answerRequest(response, 407);
		const target = requestTarget(request.url ?? "", tunnelled);
		if (target === void 0) return answerRequest(response, 400);
		const { url } = target;
		const via = road.decide(url);
		try {
			await forward(request, response, {
				...target,
				via,
				socket: await reach(url, via, client)
			});
			troubles.forget(url);
		} catch (error) {
			if (client.destroyed || response.headersSent) return void response.destroy();
			const status = troubles.note(url, (0,_network_js__WEBPACK_IMPORTED_MODULE_0__.x)(error, url, via));
			if (tunnelled === void 0) answerRequest(response, status);
			else client.resetAndDestroy();
		}
	}
	const server = createServer({ requestTimeout: 0 });
	server.on("connection", (client) => {
		clients.add(client);
		client.once("close", () => clients.delete(client));
	});
	server.on("request", (request, response) => void pass(request, response));
	server.on("connect", (request, _, head) => {
		const client = request.socket.on("error", () => request.socket.destroy());
		const scheme = access.schemeOf(request.headers);
		if (scheme === void 0) return refuseTunnel(client, 407);
		const url = tunnelTarget(scheme, request.url ?? "");
		if (url === void 0) return refuseTunnel(client, 400);
		if (head.length > 0) client.unshift(head);
		if (scheme === "https") return void tunnel(url, client);
		plainTunnels.set(client, url);
		client.write(AGREED);
		server.emit("connection", client);
	});
	server.listen(0, HOST);
	await (0,node_events__WEBPACK_IMPORTED_MODULE_3__.once)(server, "listening");
	server.unref();
	const place = `${HOST}:${server.address().port}`;
	return {
		proxies: {
			http: access.proxyAt(place, "http"),
			https: access.proxyAt(place, "https")
		},
		secrets: access.secrets,
		takeTrouble: troubles.take,
		close() {
			server.close();
			for (const client of clients) client.destroy();
		}
	};
}



/***/ })

};
;