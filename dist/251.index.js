"use strict";
exports.id = 251;
exports.ids = [251];
exports.modules = {

/***/ 251:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPage),
/* harmony export */   D: () => (/* binding */ readError),
/* harmony export */   E: () => (/* binding */ UNKNOWN_ISSUER),
/* harmony export */   O: () => (/* binding */ firstHop),
/* harmony export */   S: () => (/* binding */ readErrorPage),
/* harmony export */   T: () => (/* binding */ RefusedCertificate),
/* harmony export */   _: () => (/* binding */ connectionLost),
/* harmony export */   a: () => (/* binding */ deadlines_exports),
/* harmony export */   b: () => (/* binding */ streamBody),
/* harmony export */   c: () => (/* binding */ isProxysOwn),
/* harmony export */   d: () => (/* binding */ dialTrusting),
/* harmony export */   f: () => (/* binding */ trustStore),
/* harmony export */   g: () => (/* binding */ proxyRefusal),
/* harmony export */   h: () => (/* binding */ dialStream),
/* harmony export */   i: () => (/* binding */ RELAY_DEADLINES),
/* harmony export */   l: () => (/* binding */ beginExchange),
/* harmony export */   m: () => (/* binding */ dialPlain),
/* harmony export */   n: () => (/* binding */ placeOf),
/* harmony export */   o: () => (/* binding */ send),
/* harmony export */   p: () => (/* binding */ trust_exports),
/* harmony export */   r: () => (/* binding */ DEADLINES),
/* harmony export */   s: () => (/* binding */ refuseProxysOwn),
/* harmony export */   t: () => (/* binding */ client_exports),
/* harmony export */   u: () => (/* binding */ connect$1),
/* harmony export */   v: () => (/* binding */ freeSpace),
/* harmony export */   w: () => (/* binding */ recogniseContent),
/* harmony export */   x: () => (/* binding */ asFetchError),
/* harmony export */   y: () => (/* binding */ httpError)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4519);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4061);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_5__);







// src/network/hop.ts
/** Enough for every real chain; a loop ends here. */
const MAX_REDIRECTS = 10;
const REDIRECTS = /* @__PURE__ */ new Set([
	301,
	302,
	303,
	307,
	308
]);
/** They belong to the origin that they were meant for (RFC 9110 §15.4). */
const CREDENTIAL_HEADERS = /* @__PURE__ */ new Set([
	"authorization",
	"cookie",
	"proxy-authorization",
	"x-amz-security-token"
]);
/** The request for a URL as the caller wrote it: userinfo becomes a header. */
function firstHop(url, headers, post) {
	const credentials = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.It)(url.password === "" ? url.username : `${url.username}:${url.password}`);
	const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	const authorization = credentials && { authorization: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Pt)(credentials) };
	return {
		url: bare(url),
		headers: {
			...authorization,
			...named
		},
		post,
		redirects: 0
	};
}
/** Whether a status sends the client elsewhere. */
function isRedirect(status) {
	return REDIRECTS.has(status);
}
/** The request that a redirect asks for, or an error when it must not be followed. */
function nextHop({ url, headers, redirects }, status, location, downgrade) {
	if (location === void 0) throw badRedirect(url, status, "without saying where to");
	if (redirects >= MAX_REDIRECTS) throw badRedirect(url, status, `for the 11th time`);
	const target = encodeRaw(location);
	if (!URL.canParse(target, url.href)) throw badRedirect(url, status, "to something that is no URL");
	const next = bare(new URL(target, url));
	if (next.protocol !== "http:" && next.protocol !== "https:") throw badRedirect(url, status, `to a ${next.protocol} URL`);
	if (url.protocol === "https:" && next.protocol === "http:" && !downgrade) throw badRedirect(url, status, `from https to plain http (${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(next)}), which anyone on the way can read`, "Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.");
	return {
		url: next,
		headers: next.origin === url.origin ? headers : withoutCredentials(headers),
		redirects: redirects + 1
	};
}
/** A header is read as latin1, and what servers write raw into a URL is UTF-8: its bytes stay what they are. */
function encodeRaw(location) {
	return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
function bare(url) {
	const copy = new URL(url);
	copy.username = "";
	copy.password = "";
	copy.hash = "";
	return copy;
}
function withoutCredentials(headers) {
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.has(name)));
}
function badRedirect(url, status, where, advice = "Open the URL in a browser and put the address where the file really is into the workflow, or use a mirror.") {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.en({
		code: "bad-redirect",
		status,
		message: `${url.host} redirects ${where} (status ${status})`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
			status: String(status)
		},
		advice
	});
}

// src/network/node-error.ts
/** The code of a raw error, also of Node's AggregateError, whose own message is empty. */
function readError(error) {
	const first = error instanceof AggregateError ? error.errors[0] ?? error : error;
	if (!(first instanceof Error)) return {
		code: "",
		text: String(first)
	};
	return {
		code: "code" in first && typeof first.code === "string" ? first.code : "",
		text: first.message
	};
}
/** What OpenSSL and Node say of a chain that ends in an authority nobody vouched for. */
const UNKNOWN_ISSUER = /* @__PURE__ */ new Set([
	"SELF_SIGNED_CERT_IN_CHAIN",
	"DEPTH_ZERO_SELF_SIGNED_CERT",
	"UNABLE_TO_GET_ISSUER_CERT",
	"UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
	"UNABLE_TO_VERIFY_LEAF_SIGNATURE",
	"CERT_UNTRUSTED"
]);
/** Whether a raw error, or the one behind a proxy's failure, says that nobody vouched for the chain. */
function isUnknownIssuer(error) {
	const raw = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__["in"] ? error.cause : error;
	return UNKNOWN_ISSUER.has(readError(raw).code);
}
/** Whether the code says that a certificate was not accepted. */
function isCertificateCode(code) {
	return UNKNOWN_ISSUER.has(code) || /^(CERT_|CRL_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|INVALID_PURPOSE)/.test(code);
}

// src/network/peer-certificate.ts
/** A handshake that ended because the certificate was not accepted; has the code of Node's error. */
var RefusedCertificate = class extends Error {
	code;
	/** What was presented: the server's own certificate, then those that vouch for it. */
	chain;
	/** The clock of this machine at that time. */
	at;
	constructor(cause, chain, at) {
		const { code, text } = readError(cause);
		super(text, { cause });
		this.code = code;
		this.chain = chain;
		this.at = at;
	}
};
/**
* Runs the handshake of a socket; when the certificate is not accepted, the error tells what was presented. Node
* verifies, as always: this only looks before Node takes the socket apart.
*/
async function withPeerCertificate(socket, handshake) {
	let presented;
	socket.prependListener("secure", () => {
		presented = socket.getPeerCertificate(true);
	});
	try {
		return await handshake();
	} catch (error) {
		const chain = isCertificateCode(readError(error).code) ? readChain(presented) : void 0;
		throw chain ? new RefusedCertificate(error, chain, /* @__PURE__ */ new Date()) : error;
	}
}
/** The short name of who issued the certificate that was accepted from the other end; undefined without TLS. */
function authorityOf(socket) {
	const certificate = "getPeerCertificate" in socket && socket.getPeerCertificate(true);
	return certificate && certificate.raw !== void 0 ? read(certificate).authority : void 0;
}
const LONGEST_CHAIN = 10;
const LONGEST_NAME$1 = 80;
const LONGEST_SUBJECT = 200;
const MOST_NAMES = 6;
function readChain(leaf) {
	if (leaf?.raw === void 0) return void 0;
	const chain = [read(leaf)];
	for (let one = leaf; chain.length < LONGEST_CHAIN; one = one.issuerCertificate) {
		const next = one.issuerCertificate;
		if (next?.raw === void 0 || next.fingerprint256 === one.fingerprint256) break;
		chain.push(read(next));
	}
	return chain;
}
function read(certificate) {
	const { subject, issuer, subjectaltname = "", valid_from, valid_to, fingerprint256 } = certificate;
	const names = subjectaltname.split(", ").map((name) => name.replace(/^(DNS|IP Address):/, ""));
	const all = subjectaltname === "" ? [subject?.CN ?? "none"].flat() : names;
	const shown = all.slice(0, MOST_NAMES).map((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(name, LONGEST_NAME$1));
	return {
		authority: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(String(issuer?.CN ?? issuer?.O ?? issuer?.OU ?? "nobody"), LONGEST_NAME$1),
		issuer: distinguished(issuer),
		subject: distinguished(subject),
		names: all.length > shown.length ? [...shown, `${all.length - shown.length} more`] : shown,
		validFrom: new Date(valid_from),
		validTo: new Date(valid_to),
		fingerprint: fingerprint256
	};
}
/** The whole name; every part of it may be missing, or be there several times. */
function distinguished(name) {
	const parts = Object.entries(name ?? {}).flatMap(([key, value]) => {
		return [value ?? []].flat().map((one) => `${key}=${one}`);
	});
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(parts.join(", "), LONGEST_SUBJECT);
}

// src/fetch/content.ts
/** What a body looks like from its first bytes, for people; undefined when it looks like data. `path` is what it should be. */
function recogniseContent(head, path = "") {
	const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("utf8").replace(/^\uFEFF/, "").trimStart();
	const markup = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, "");
	if (/^(<!doctype html|<html|<head|<body)/i.test(markup)) {
		const title = /<title[^>]*>([^<]*)</i.exec(start)?.[1]?.trim();
		return title ? `an HTML page with the title "${oneLine(title)}"` : "an HTML page";
	}
	if (start.startsWith("version https://git-lfs.github.com/spec/")) return "a git-LFS pointer, not the file that it points to";
	if (/^(<\?xml|<Error)/.test(start)) return describeXml(start);
	return (start.startsWith("{") ? describeJson(start) : void 0) ?? describeUnpacked(head, path);
}
/** Whether what was recognised is a page for people. */
function isPage(content) {
	return content?.startsWith("an HTML page") ?? false;
}
/** A gzip begins with 1f 8b (RFC 1952 §2.3.1); servers and proxies that set Content-Encoding for it may unpack it. */
function describeUnpacked(head, path) {
	if (!/\.t?gz$/i.test(path) || head.length < 2 || head[0] === 31 && head[1] === 139) return void 0;
	return "data that is no gzip: perhaps something on the way has unpacked it";
}
/** S3 and Google Cloud Storage answer errors as `<Error><Code>…</Code><Message>…</Message></Error>`. */
function describeXml(text) {
	const code = /<Code>([^<]*)</.exec(text)?.[1];
	const message = /<Message>([^<]*)</.exec(text)?.[1];
	if (code === void 0) return void 0;
	return `a storage error, ${oneLine(code)}${message ? `: ${oneLine(message)}` : ""}`;
}
function describeJson(text) {
	const message = /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
	return message === void 0 ? void 0 : `a JSON answer that says "${oneLine(message)}"`;
}
function oneLine(text) {
	const line = text.replace(/\s+/g, " ");
	return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}

// src/network/error-page.ts
const MOST_BYTES = 4096;
const MOST_TIME_MS = 1e3;
/** The first bytes of an answer that is not the file, as far as they come at once: they are evidence, not data. */
async function readErrorPage(body) {
	const chunks = [];
	let size = 0;
	const timer = setTimeout(() => body.destroy(), MOST_TIME_MS);
	const take = (chunk) => {
		chunks.push(Buffer.from(chunk));
		size += chunk.length;
		return size >= MOST_BYTES ? "enough" : "more";
	};
	try {
		await body.read(take);
	} catch {} finally {
		clearTimeout(timer);
	}
	return Buffer.concat(chunks);
}

// src/network/certificate-trouble.ts
/** Says why a certificate was not accepted, and what to change; names who issued it where that is known. */
function certificateTrouble(error) {
	const { code, text } = readError(error);
	const refused = error instanceof RefusedCertificate ? error : void 0;
	if (UNKNOWN_ISSUER.has(code)) return unknownIssuer(refused);
	if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID") return notNow(refused);
	if (code === "ERR_TLS_CERT_ALTNAME_INVALID" && refused) return {
		what: `is for other names: ${refused.chain[0].names.join(", ")}`,
		advice: "Check the host name in the URL; a firewall or a log-in page that answers for the server also looks like this."
	};
	return {
		what: `was not accepted: ${text}`,
		advice: "Check the host name in the URL; otherwise the server, or the network in front of it, is set up wrongly."
	};
}
/** The evidence: what the server's certificate says of itself. */
function certificateFacts(error) {
	if (!(error instanceof RefusedCertificate)) return {};
	const { issuer, subject, validFrom, validTo, fingerprint } = error.chain[0];
	return {
		issuer,
		subject,
		valid: `${day(validFrom)} to ${day(validTo)}`,
		clock: moment(error.at),
		"SHA-256 fingerprint": fingerprint
	};
}
/** The lines that make a job trust an authority. */
function trustAdvice(authority) {
	const who = authority === void 0 ? "who issued it" : `"${authority}"`;
	const path = `/path/to/${fileName(authority ?? "")}.pem`;
	return [
		`If you trust ${who}, as in a network that inspects TLS, put its root certificate on the runner and add to this step`,
		"with:",
		`  ca-certificates: ${path}`,
		"or, for all steps, to the job",
		"env:",
		`  NODE_EXTRA_CA_CERTS: ${path}`,
		"Otherwise the server is set up wrongly: use a mirror. Never turn verification off."
	].join("\n");
}
function unknownIssuer(refused) {
	const last = refused?.chain.at(-1);
	if (refused === void 0 || last === void 0) return {
		what: "was issued by an authority that this runner does not know",
		advice: trustAdvice(void 0)
	};
	const { authority } = refused.chain[0];
	return {
		what: `was issued by "${authority}"${last.authority === authority ? "" : `, and that by "${last.authority}"`}, which this runner does not know`,
		advice: trustAdvice(last.authority)
	};
}
function notNow(refused) {
	if (refused === void 0) return {
		what: "is not valid at this time",
		advice: "Check the clock of the runner; otherwise the server must renew its certificate: use a mirror until then."
	};
	const { chain, at } = refused;
	const clock = `The clock of this runner says ${moment(at)}: set it if that is wrong.`;
	const culprit = chain.find((each) => each.validTo < at || each.validFrom > at) ?? chain[0];
	const whose = culprit === chain[0] ? "" : "rests on another that ";
	const what = culprit.validFrom > at ? `is not valid before ${moment(culprit.validFrom)}` : `expired on ${moment(culprit.validTo)}`;
	const advice = `${clock} Otherwise the server needs another certificate: use a mirror until then.`;
	return {
		what: `${whose}${what}`,
		advice
	};
}
function day(date) {
	return Number.isNaN(date.getTime()) ? "unreadable" : date.toISOString().slice(0, 10);
}
function moment(date) {
	return Number.isNaN(date.getTime()) ? "an unreadable date" : `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
function fileName(authority) {
	return (authority.toLowerCase().match(/[a-z0-9]+/g) ?? ["root"]).join("-").slice(0, 40);
}

// src/network/proxy-unreachable.ts
/** The error of a proxy that could not be connected to, or whose answer made no sense. */
function proxyUnreachable(error, url, via) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]) return error;
	const { code, text } = readError(error);
	const { what, advice } = explain$2(code, text, error, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) ${what}; ${url.host} was never asked`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
			proxy: via.proxy.redacted,
			setting: via.reason,
			error: code || text,
			...certificateFacts(error)
		},
		advice,
		cause: error
	});
}
/** The error of a proxy that let a deadline pass. */
function proxyLate(waitedFor, ms, url, via) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) gave no ${waitedFor} within ${ms / 1e3} s; ${url.host} was never reached`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
			proxy: via.proxy.redacted,
			deadline: `${ms} ms for the ${waitedFor}`
		},
		advice: `Check that ${SPOKEN[via.proxy.protocol]} listens at ${via.proxy.host}:${via.proxy.port} and that this runner may reach it. ${OTHER_PROXY}`
	});
}
/** The error of a proxy that was asked for a URL and closed the connection; whether it asked the origin it did not say. */
function proxyClosed(error, url, via) {
	const { code, text } = readError(error);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) closed the connection without an answer to the request for ${url.host}`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
			proxy: via.proxy.redacted,
			setting: via.reason,
			error: code || text
		},
		advice: closedAdvice(via),
		cause: error
	});
}
/** What is expected of a proxy, and what else its port may speak. */
const SPOKEN = {
	http: "an HTTP proxy (for one of SOCKS5 write socks5h://, for one that speaks TLS https://)",
	https: "an HTTP proxy that speaks TLS (for a plain one write http://, for one of SOCKS5 socks5h://)",
	socks5h: "a SOCKS5 proxy (for one of HTTP write http://)"
};
/** Advice about another proxy than the one that is set. */
const OTHER_PROXY = "Another proxy: `with: proxy: http://proxy.example.org:3128`; no proxy: `with: proxy: none`.";
function explain$2(code, text, error, via) {
	const { host, port } = via.proxy;
	if (/^(ENOTFOUND|EAI_)/.test(code)) return {
		what: `has a name that this runner cannot resolve (${code})`,
		advice: `Check the name ${host}; it may exist only inside a network that this runner is not in. ${OTHER_PROXY}`
	};
	if (code === "ECONNREFUSED") return {
		what: "refused the connection",
		advice: `Nothing listens at ${host}:${port}: check host and port. ${OTHER_PROXY}`
	};
	if (isCertificateCode(code)) {
		const { what, advice } = certificateTrouble(error);
		return {
			what: `has a certificate that ${what} (${code})`,
			advice
		};
	}
	if (CLOSED.has(code)) return {
		what: `closed the connection without an answer (${code})`,
		advice: closedAdvice(via)
	};
	const spoken = otherProtocol$1(code, error);
	if (spoken !== void 0) return {
		what: `does not speak HTTP${spoken.hint} (${code})`,
		advice: `${spoken.advice} ${OTHER_PROXY}`
	};
	return {
		what: `cannot be reached (${code || text})`,
		advice: `Check that this runner may reach ${host}:${port}. ${OTHER_PROXY}`
	};
}
const CLOSED = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED"
]);
function closedAdvice({ proxy: { protocol, host, port } }) {
	return `Ports that expect another protocol do so: check that ${SPOKEN[protocol]} listens at ${host}:${port}. ${OTHER_PROXY}`;
}
/** What a port that is no HTTP proxy says first gives it away. */
function otherProtocol$1(code, error) {
	if (code === "EPROTO" || code.startsWith("ERR_SSL_")) return {
		hint: " over TLS",
		advice: "If the proxy is a plain one, write http:// in front of its name."
	};
	if (!code.startsWith("HPE_")) return void 0;
	return OTHERS.get(firstByte(error)) ?? {
		hint: "",
		advice: "Check the port: something else than an HTTP proxy listens there."
	};
}
/** By the first byte of an answer: a reply of SOCKS4, the version of SOCKS5, an alert of TLS. */
const OTHERS = /* @__PURE__ */ new Map([
	[0, {
		hint: " but SOCKS4",
		advice: "Of SOCKS only version 5 is supported: use another port of it."
	}],
	[5, {
		hint: " but SOCKS",
		advice: "Write socks5h:// in front of its name."
	}],
	[21, {
		hint: " but TLS",
		advice: "Write https:// in front of its name."
	}]
]);
/** Whether Node's parser stumbled over what no HTTP server says and a proxy of another kind does. */
function isOtherProtocol(error) {
	return OTHERS.has(firstByte(error));
}
function firstByte(error) {
	const packet = error instanceof Error && "rawPacket" in error ? error.rawPacket : void 0;
	return Buffer.isBuffer(packet) ? packet[0] : void 0;
}

// src/network/failure.ts
/** Names what a raw error of Node means for the person whose job is red; typed errors pass as they are. */
function asFetchError(error, url, via) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.$t) return error;
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via) && isOtherProtocol(error)) return proxyUnreachable(error, url, via);
	const { code, text } = readError(error);
	const { type, ...found } = explain$1(error, url, via);
	const facts = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
		road: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.C)(via),
		error: code === "" ? text : code,
		...certificateFacts(error)
	};
	return new type({
		...found,
		facts,
		cause: error
	});
}
const DNS = /* @__PURE__ */ new Set([
	"ENOTFOUND",
	"EAI_AGAIN",
	"EAI_FAIL",
	"EAI_NODATA",
	"EAI_NONAME"
]);
const UNREACHABLE = /* @__PURE__ */ new Set([
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ETIMEDOUT",
	"EADDRNOTAVAIL",
	"ENETDOWN",
	"EHOSTDOWN"
]);
const LOST = /* @__PURE__ */ new Set([
	"ECONNRESET",
	"EPIPE",
	"ECONNABORTED",
	"ERR_STREAM_PREMATURE_CLOSE",
	"ERR_SOCKET_CLOSED"
]);
function explain$1(error, url, via) {
	const { code, text } = readError(error);
	const host = url.host;
	const road = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.C)(via);
	if (DNS.has(code)) return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "dns",
		message: `The name ${url.hostname} cannot be resolved on this runner (${code}; ${road})`,
		advice: `Check the host name in the URL. ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.w)(via)}`
	};
	if (code === "ECONNREFUSED") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "refused",
		message: `${host} refused the connection (${road})`,
		advice: `Nothing listens there, or a firewall rejects it: check host and port, or add a mirror. ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.w)(via)}`
	};
	if (UNREACHABLE.has(code)) return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "unreachable",
		message: `${host} cannot be reached from this runner (${code}; ${road})`,
		advice: `There is no route, or a firewall drops the connection. ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.w)(via)}`
	};
	if (isCertificateCode(code)) {
		const { what, advice } = certificateTrouble(error);
		const message = `The certificate of ${host} ${what} (${code}; ${road})`;
		return {
			type: _index_js__WEBPACK_IMPORTED_MODULE_1__.sn,
			code: "tls-untrusted",
			message,
			advice
		};
	}
	if (LOST.has(code) || text === "aborted" || text === "socket hang up") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "connection-lost",
		message: `The connection to ${host} broke (${code || text}; ${road})`,
		advice: "Run the job again; if it stays, the server or something on the way cuts the connection: add a mirror."
	};
	if (code === "HPE_HEADER_OVERFLOW") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "unexpected-answer",
		message: `${host} answered with more headers than Node reads, 16 KiB (${code}; ${road})`,
		advice: "No server of files needs so many: its operator can tell which of them grow. Until then add a mirror."
	};
	if (/^HPE_/.test(code) || code === "EPROTO" || /^ERR_SSL_/.test(code)) {
		const protocol = url.protocol === "https:" ? "HTTPS" : "HTTP";
		return {
			type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
			code: "unexpected-answer",
			message: `${host} did not answer in ${protocol} (${code}; ${road})`,
			advice: via.kind === "proxy" && protocol === "HTTPS" ? "The proxy opened a tunnel and no TLS came through it: check scheme and port of the URL; a log-in or block page of the network also looks like this." : "Check scheme and port of the URL; a firewall that answers for the server also looks like this."
		};
	}
	return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Xt,
		code: "internal",
		message: `The request to ${host} failed: ${code || "unknown error"} (${road})`,
		advice: "This is a bug in setup-dataset. Please open an issue with the log of this step."
	};
}

// src/network/response-body.ts
/** A stream as a body. */
function streamBody(stream) {
	return {
		read: (take) => new Promise((resolve, reject) => {
			let isOver = false;
			const end = (error) => {
				isOver = true;
				stream.destroy(error);
			};
			stream.on("data", (chunk) => {
				if (isOver) return;
				try {
					if (take(chunk) === "enough") end();
				} catch (error) {
					end(error);
					reject(error);
				}
			});
			(0,node_stream__WEBPACK_IMPORTED_MODULE_4__.finished)(stream, { writable: false }, (error) => {
				if (error && !(isOver && error.code === "ERR_STREAM_PREMATURE_CLOSE")) reject(error);
				else resolve();
			});
		}),
		pause: () => void stream.pause(),
		resume: () => void stream.resume(),
		destroy: (reason) => {
			stream.destroy(reason);
		}
	};
}

// src/fetch/status.ts
/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
function httpError(answer, now) {
	const code = codeOf(answer);
	const { status, statusText, content, from } = answer;
	const doubt = isPage(content) ? answer.doubt ?? "" : "";
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.en({
		code,
		status,
		facts: {
			url: from,
			status: `${status} ${statusText}`.trimEnd(),
			...limits(answer.headers)
		},
		retryAfter: askedWait(code, answer.headers, now) ?? parseRateLimit(answer.headers, now),
		message: `${from} answered ${status} ${statusText}`.trimEnd() + (content ? ` with ${content}` : ""),
		advice: (loginAdvice(answer) ?? ADVICE[code] ?? "Add a mirror with `mirrors`, or check the URL.") + doubt
	});
}
/** What is lasting for one file is no reason to leave its server alone. */
function askedWait(code, headers, now) {
	if (code === "not-found" || code === "forbidden") return void 0;
	return parseRetryAfter(headers["retry-after"], now);
}
const LONGEST_LIMIT = 120;
/** What a server says of how much it allows, as evidence. */
function limits(headers) {
	const told = Object.entries(headers).filter(([name]) => /^(retry-after|(x-)?ratelimit(-.*)?)$/.test(name));
	return Object.fromEntries(told.map(([name, value]) => [name, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(String(value), LONGEST_LIMIT)]));
}
const ADVICE = {
	"captive-portal": "The network wants a log-in before it lets anything pass: log the runner in, or use another network.",
	forbidden: "The server refuses this runner: check that the URL is public, give it `credentials`, or add another source with `mirrors`.",
	"not-found": "The file is not there any more: correct the URL, or add another source with `mirrors`.",
	"rate-limited": "The server limits requests, often per address shared by many runners: keep the cache on, or add `mirrors`.",
	"server-error": "The server is in trouble: run the job again later, or add another source with `mirrors`."
};
/** What to say where it matters who asks. */
function loginAdvice(answer) {
	const { status, from, isAuthorised } = answer;
	if (codeOf(answer) !== "forbidden") return void 0;
	if (isAuthorised) return "The server does not accept the credentials that it was sent: check the secret behind them, and that it may read this file.";
	if (status !== 401) return void 0;
	return `The server wants to know who asks. Tell it, from a secret:\nwith:\n  credentials: ${new URL(from).origin} ${TOKEN}`;
}
const TOKEN = "Bearer ${{ secrets.DATA_TOKEN }}";
function codeOf({ status, headers }) {
	const limited = headers["retry-after"] !== void 0 || isUsedUp(headers);
	if (status === 429 || status === 403 && limited) return "rate-limited";
	if (status === 401 || status === 403) return "forbidden";
	if (status === 404 || status === 410) return "not-found";
	if (status === 511) return "captive-portal";
	if (status >= 500) return "server-error";
	return "unexpected-answer";
}
function isUsedUp(headers) {
	return [headers["x-ratelimit-remaining"], headers["ratelimit-remaining"]].includes("0") || usedUpLimits(headers).length > 0;
}
/** The used-up limits of a `RateLimit` header, in the form of its latest draft (`r=0;t=30`) or of earlier ones (`remaining=0, reset=30`). */
function usedUpLimits({ ratelimit }) {
	const text = String(ratelimit ?? "");
	return (/\bremaining=/.test(text) ? [text] : text.split(",")).filter((limit) => /\b(?:r|remaining)=0(?!\d)/.test(limit));
}
/** Seconds past which a reset is a date in seconds since the epoch and not a delay, as GitHub writes it. */
const LONGEST_RESET_S = 1e9;
/**
* Milliseconds until the used-up limits of an answer are reset (draft-ietf-httpapi-ratelimit-headers, and the older
* `RateLimit-Reset` and `X-RateLimit-Reset`); undefined when it names none.
*/
function parseRateLimit(headers, now) {
	if (!isUsedUp(headers)) return void 0;
	const delays = usedUpLimits(headers).flatMap((limit) => /\b(?:t|reset)=(\d+)/.exec(limit)?.[1] ?? []);
	const older = [headers["ratelimit-reset"], headers["x-ratelimit-reset"]].map(String).filter((text) => /^\d+$/.test(text));
	const resets = (delays.length > 0 ? delays : older).map(Number);
	if (resets.length === 0) return void 0;
	const seconds = Math.max(...resets);
	return seconds < LONGEST_RESET_S ? seconds * 1e3 : Math.max(0, seconds * 1e3 - now);
}
/** Milliseconds to wait, from delay-seconds or an HTTP-date (RFC 9110 §10.2.3); undefined when it says neither. */
function parseRetryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d+$/.test(value.trim())) return Number(value) * 1e3;
	const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value.trim()) ? Date.parse(value) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now);
}

// src/disk/free-space.ts
/** Bytes that this user may still write to the volume of a folder; without end where it tells no size, as ramfs does. */
async function freeSpace(folder) {
	const { blocks, bavail, bsize } = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.U)(folder);
	return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}

// src/network/late-failure.ts
/** The error of an origin that let a deadline pass; `waitedFor` names the step. */
function lateFailure(waitedFor, ms, url, via) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.on({
		code: "timeout",
		message: `${url.host} gave no ${waitedFor} within ${ms / 1e3} s (${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.C)(via)})`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
			road: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.C)(via),
			deadline: `${ms} ms for the ${waitedFor}`
		},
		advice: `Run the job again; if it stays, the server is overloaded or a firewall drops the connection. ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.w)(via)}`
	});
}

// src/network/connection-lost.ts
/** The error of a connection that ended too early, as Node's own parser reports it. */
function connectionLost(text, cause) {
	return Object.assign(new Error(text, { cause }), { code: "ECONNRESET" });
}

// src/network/proxy-auth.ts
/** The error of a proxy that wants a user name and a password: others than those given, if any were given. */
function proxyAuth(said, facts, { proxy, reason }) {
	const who = `The proxy ${proxy.redacted} (${reason})`;
	if (proxy.credentials === void 0) return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-auth",
		message: `${who} wants a user name and a password, and none were given: ${said}`,
		facts,
		advice: `Give them to this step, from secrets:\n${LINES}`
	});
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-auth",
		message: `${who} rejected the user name or the password that were given: ${said}`,
		facts,
		advice: `Check the secrets behind them. In a proxy URL special characters are percent-encoded (@ is %40, : is %3A, / is %2F, % is %25, # is %23); these inputs take them as they are:\n${LINES}`
	});
}
const LINES = [
	"with:",
	"  proxy-username: ${{ secrets.PROXY_USER }}",
	"  proxy-password: ${{ secrets.PROXY_PASSWORD }}"
].join("\n");

// src/network/socks-refusal.ts
const NOT_ALLOWED = 2;
const REPLIES = {
	1: "general failure",
	[NOT_ALLOWED]: "not allowed by its rules",
	3: "network unreachable",
	4: "host unreachable",
	5: "connection refused",
	6: "TTL expired",
	7: "command not supported",
	8: "address type not supported"
};
/** The error of a SOCKS5 server that gave anything but the way to the origin. */
function socksRefusal(refusal, url, via) {
	const { proxy, reason } = via;
	const { hostname } = url;
	const place = `${hostname}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url)}`;
	const who = `The proxy ${proxy.redacted} (${reason})`;
	const facts = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
		proxy: proxy.redacted,
		setting: reason
	};
	switch (refusal.kind) {
		case "no-method": return refusedMethods(who, facts, via);
		case "rejected": return proxyAuth(`SOCKS5 status ${refusal.status}`, facts, via);
		case "other": {
			const { what, advice } = otherProtocol(refusal.first);
			return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
				code: "proxy-unreachable",
				message: `${who} does not speak SOCKS5${what}; ${url.host} was never asked`,
				facts: {
					...facts,
					answer: showBytes(refusal.first)
				},
				advice
			});
		}
		case "long-name": return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
			code: "proxy-unreachable",
			message: `${who} cannot be asked for a name of ${hostname.length} characters: SOCKS5 has room for 255`,
			facts,
			advice: "Check the host name in the URL."
		});
		case "reply": return refusedConnect(refusal.code, {
			who,
			place,
			hostname,
			facts
		});
	}
}
function refusedMethods(who, facts, via) {
	if (via.proxy.credentials === void 0) return proxyAuth("it accepts no method of SOCKS5", facts, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-auth",
		message: `${who} wants a log-in that we cannot give: neither none nor user name and password`,
		facts,
		advice: "Have it accept user name and password (RFC 1929), or use another proxy: `with: proxy: …`."
	});
}
function refusedConnect(code, { who, place, hostname, facts }) {
	const reply = `${code} (${REPLIES[code] ?? "no code of SOCKS5"})`;
	if (code === NOT_ALLOWED) return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-denied",
		message: `${who} refuses ${place}: it answered ${reply}. The server itself was never asked`,
		facts: {
			...facts,
			reply
		},
		advice: `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, where ${hostname} may be reached directly, \`with: no-proxy: ${hostname}\`.`
	});
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-unreachable",
		message: `${who} could not connect to ${place}: it answered ${reply}`,
		facts: {
			...facts,
			reply
		},
		advice: replyAdvice(code, hostname)
	});
}
function replyAdvice(code, hostname) {
	if (code === 7) return "It does not forward TCP connections (CONNECT): use another proxy.";
	if (code === 8) return "It takes no addresses of this kind, often no names or no IPv6: use another proxy, or a mirror.";
	return `The proxy works, but ${hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`;
}
/** What a port that is no SOCKS5 server says first gives it away. */
function otherProtocol(first) {
	const text = first.toString("latin1");
	if ("HTTP/".startsWith(text.slice(0, 5))) return {
		what: ": it is an HTTP proxy",
		advice: "Write http:// in front of its name."
	};
	if (first[0] === 21) return {
		what: " but TLS",
		advice: "If it is an HTTP proxy, write https:// in front of its name."
	};
	if (first[0] === 0) return {
		what: " but SOCKS4",
		advice: "Only version 5 is supported: use another proxy."
	};
	return {
		what: "",
		advice: "Check the port: something else than a SOCKS5 server listens there."
	};
}
const SHOWN_BYTES = 40;
/** As text where it is text, else in hex. */
function showBytes(bytes) {
	const shown = bytes.subarray(0, SHOWN_BYTES);
	const text = shown.toString("latin1").trim();
	return /^[\t\r\n\x20-\x7e]+$/.test(text) ? JSON.stringify(text) : `0x${shown.toString("hex")}`;
}

// src/network/with-deadline.ts
/** Runs one step that settles once: by itself, at its deadline, or when the signal aborts. */
function withDeadline({ ms, signal, late, abandon }, step) {
	return new Promise((resolve, reject) => {
		const finish = () => {
			clearTimeout(timer);
			signal.removeEventListener("abort", onAbort);
		};
		const fail = (error) => {
			finish();
			abandon();
			reject(error);
		};
		const onAbort = () => fail(signal.reason);
		const timer = setTimeout(() => fail(late()), ms);
		signal.addEventListener("abort", onAbort, { once: true });
		if (signal.aborted) return onAbort();
		const succeed = (value) => {
			finish();
			resolve(value);
		};
		try {
			step(succeed, fail);
		} catch (error) {
			fail(error);
		}
	});
}

// src/network/socks5.ts
const VERSION = 5;
const NO_LOG_IN = 0;
const PASSWORD = 2;
const NO_METHOD = 255;
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
		late: () => proxyLate("answer to SOCKS5", deadlines.connect, url, via),
		abandon: () => socket.destroy()
	};
	return withDeadline(limit, (resolve, reject) => {
		const fail = (error) => reject(proxyUnreachable(error, url, via));
		const forget = (0,node_stream__WEBPACK_IMPORTED_MODULE_4__.finished)(socket, { writable: false }, (error) => fail(error ?? connectionLost("socket hang up")));
		ask(socket, url, via.proxy.credentials).then((refusal) => {
			forget();
			if (refusal === void 0) resolve(socket);
			else reject(socksRefusal(refusal, url, via));
		}, fail);
	});
}
/** The whole conversation; undefined is success. */
async function ask(socket, url, credentials) {
	const address = encodeAddress((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Bt)(url));
	if (address === void 0) return { kind: "long-name" };
	return await logIn(socket, credentials) ?? await connect$2(socket, [...address, ...bigEndian((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url))]);
}
async function logIn(socket, credentials) {
	const methods = credentials === void 0 ? [NO_LOG_IN] : [NO_LOG_IN, PASSWORD];
	socket.write(Buffer.from([
		VERSION,
		methods.length,
		...methods
	]));
	const choice = await take(socket, 2);
	const [version, method] = choice;
	if (version !== VERSION) return other(socket, choice);
	if (method === NO_LOG_IN) return void 0;
	if (method === NO_METHOD || method === PASSWORD && credentials === void 0) return { kind: "no-method" };
	if (method !== PASSWORD || credentials === void 0) return other(socket, choice);
	const { username, password } = credentials;
	socket.write(Buffer.from([
		PASSWORD_VERSION,
		...counted(username),
		...counted(password)
	]));
	const verdict = await take(socket, 2);
	const [passwordVersion, status = 0] = verdict;
	if (passwordVersion !== PASSWORD_VERSION) return other(socket, verdict);
	return status === 0 ? void 0 : {
		kind: "rejected",
		status
	};
}
async function connect$2(socket, target) {
	socket.write(Buffer.from([
		VERSION,
		CONNECT,
		0,
		...target
	]));
	const verdict = await take(socket, 2);
	const [version, code = 0] = verdict;
	if (version !== VERSION) return other(socket, verdict);
	if (code !== 0) return {
		kind: "reply",
		code
	};
	const kind = await take(socket, 2);
	const size = await boundSize(socket, kind);
	if (size === void 0) return other(socket, Buffer.concat([verdict, kind]));
	await take(socket, size);
}
/** The bytes of the address and port that the server dials from, which nobody needs. */
async function boundSize(socket, [reserved, type]) {
	if (reserved !== 0) return void 0;
	if (type === IPV4) return 6;
	if (type === IPV6) return 18;
	return type === NAME ? ((await take(socket, 1))[0] ?? 0) + 2 : void 0;
}
/** Exactly so many bytes: those behind them are the origin's, and stay in the socket. */
async function take(socket, size) {
	const bytes = [];
	while (bytes.length < size) {
		const byte = socket.read(1);
		if (byte === null) await (0,node_events__WEBPACK_IMPORTED_MODULE_3__.once)(socket, "readable");
		else bytes.push(...byte);
	}
	return Buffer.from(bytes);
}
function other(socket, first) {
	const more = socket.read();
	return {
		kind: "other",
		first: more === null ? first : Buffer.concat([first, more])
	};
}
/** RFC 1928 §5; undefined for a name that it has no room for. */
function encodeAddress(host) {
	const family = (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host);
	if (family === 4) return [IPV4, ...host.split(".").map(Number)];
	if (family === 6) return [IPV6, ...ipv6Bytes(host)];
	return host.length > LONGEST_NAME ? void 0 : [NAME, ...counted(host)];
}
/** A URL spells IPv6 in groups of hex alone. */
function ipv6Bytes(address) {
	const [head, tail] = address.split("::").map((half) => half.split(":").filter((group) => group !== ""));
	const groups = [...head ?? [], ...tail ?? []];
	const zeros = Array(8 - groups.length).fill("0");
	const all = [
		...head ?? [],
		...zeros,
		...tail ?? []
	];
	return Buffer.from(all.map((group) => group.padStart(4, "0")).join(""), "hex");
}
function counted(text) {
	const bytes = Buffer.from(text);
	return [bytes.length, ...bytes];
}
function bigEndian(port) {
	return [port >> 8, port & 255];
}

// src/network/challenge.ts
/**
* The names of the schemes in a Proxy-Authenticate or WWW-Authenticate field (RFC 9110 §11.6.1). Commas stand between
* schemes and between the parameters of one; a parameter is told by its "=".
*/
function challengeSchemes(field) {
	return field.replace(/"(?:[^"\\]|\\.)*"/g, "\"\"").split(",").flatMap((item) => /^\s*([\w!#$%&'*+.^`|~-]+)(?:\s+[^\s=]|\s*$)/.exec(item)?.[1] ?? []);
}

// src/network/proxy-refusal.ts
/** The error of a proxy that answered with anything but the way to the origin. */
function proxyRefusal(answer, url, via) {
	const status = `${answer.status} ${answer.statusText}`.trim();
	const { proxy, reason } = via;
	const facts = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(url),
		proxy: proxy.redacted,
		setting: reason,
		status,
		...evidence(answer, url)
	};
	if (answer.status === 407) return refusedLogIn(answer, facts, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		...explain(answer, status, url, via),
		facts
	});
}
/** How web servers answer CONNECT, which is for proxies. */
const NO_PROXY_STATUS = /* @__PURE__ */ new Set([
	400,
	404,
	405,
	501
]);
/** What nginx, Apache and Go's server say at a port that wants TLS. */
const TLS_PORT = /HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i;
function explain({ status, headers, page }, said, url, via) {
	const { proxy, reason } = via;
	const who = `The proxy ${proxy.redacted} (${reason})`;
	const place = `${url.hostname}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url)}`;
	if (status < 400 || status === 511) return {
		code: "captive-portal",
		message: `${who} answered the request for ${place} with ${said} and a page of its own`,
		advice: `This is how a log-in page of a network, or a page that blocks, answers. Log the runner in, ask for ${place} on the allow-list, or use another proxy: \`with: proxy: …\`.`
	};
	if (status === 400 && proxy.protocol === "http" && TLS_PORT.test(page)) return {
		code: "proxy-unreachable",
		message: `${who} speaks HTTP over TLS only: it answered ${said}`,
		advice: `Write https:// in front of its name. ${OTHER_PROXY}`
	};
	if (NO_PROXY_STATUS.has(status) && !(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via) && !("x-squid-error" in headers)) return {
		code: "proxy-unreachable",
		message: `${who} opens no tunnel to ${place}: it answered ${said}`,
		advice: `What listens at ${proxy.host}:${proxy.port} may be a web server and no proxy: check host and port. ${OTHER_PROXY}`
	};
	if (status >= 500) return {
		code: "proxy-unreachable",
		message: `${who} could not connect to ${place}: it answered ${said}`,
		advice: `The proxy works, but ${url.hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`
	};
	return {
		code: "proxy-denied",
		message: `${who} refuses ${place}: it answered ${said}. The server itself was never asked`,
		advice: `${portAdvice(url)}Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, where ${url.hostname} may be reached directly, \`with: no-proxy: ${url.hostname}\`.`
	};
}
function portAdvice(url) {
	return url.protocol === "http:" || url.port === "" ? "" : `Many proxies open tunnels to port 443 alone: take an https URL without ":${url.port}" if there is one. `;
}
function refusedLogIn({ headers }, facts, via) {
	const asked = challengeSchemes([headers["proxy-authenticate"] ?? []].flat().join(", "));
	if (asked.length === 0 || asked.some((scheme) => /^basic$/i.test(scheme))) return proxyAuth("407", facts, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__["in"]({
		code: "proxy-auth",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) wants a log-in that we cannot give: 407, ${asked.join(", ")}`,
		facts,
		advice: [
			`Run a local proxy that can (px, or cntlm for NTLM) on the runner, and send this step there:`,
			"with:",
			"  proxy: http://127.0.0.1:3128",
			"Or ask for Basic authentication, or for an exception for this runner."
		].join("\n")
	});
}
const TELLING_HEADERS = [
	"server",
	"via",
	"x-squid-error",
	"proxy-status",
	"proxy-authenticate"
];
const PAGE_CHARACTERS = 200;
function evidence({ headers, page }, url) {
	const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1];
	const words = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(title ?? page.replace(/<[^>]*>/g, " "), PAGE_CHARACTERS);
	const said = TELLING_HEADERS.flatMap((name) => {
		const value = headers[name];
		return value === void 0 ? [] : [[name, String(value)]];
	});
	const { location } = headers;
	const isUrl = location !== void 0 && URL.canParse(location, url.href);
	return {
		...Object.fromEntries(said),
		...isUrl && { location: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(new URL(location, url)) },
		...words !== "" && { page: words }
	};
}

// src/network/tunnel.ts
/** Asks the proxy at the other end of the socket for a tunnel to the origin (CONNECT, RFC 9110 §9.3.6). */
async function openTunnel(socket, url, via, { deadlines, signal }) {
	const { request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
	const limit = {
		ms: deadlines.connect,
		signal,
		late: () => proxyLate("answer to CONNECT", deadlines.connect, url, via),
		abandon: () => socket.destroy()
	};
	return withDeadline(limit, (resolve, reject) => {
		const asked = connectRequest(request, socket, url, via);
		asked.once("connect", ({ statusCode = 0, statusMessage = "", headers }, tunnel, head) => {
			const answer = {
				status: statusCode,
				statusText: statusMessage,
				headers,
				page: head.toString()
			};
			if (statusCode >= 200 && statusCode < 300 && head.length === 0) resolve(tunnel);
			else reject(proxyRefusal(answer, url, via));
		});
		asked.on("error", (error) => reject(proxyUnreachable(error, url, via)));
		asked.end();
	});
}
function connectRequest(request, socket, url, { proxy }) {
	const host = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Bt)(url);
	const authority = `${host.includes(":") ? `[${host}]` : host}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url)}`;
	return request({
		method: "CONNECT",
		host: proxy.host,
		port: proxy.port,
		path: authority,
		headers: {
			host: authority,
			connection: "keep-alive",
			...proxy.credentials && { "proxy-authorization": (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Pt)(proxy.credentials) }
		},
		createConnection: () => socket
	});
}

// src/network/connector.ts
/** Per address of a name with many; Node's 250 ms cut off servers on other continents. */
const ADDRESS_ATTEMPT = 2e3;
/**
* A socket on which the request for the URL can be written: to the origin, or to the proxy for absolute-form. What
* comes over it goes to `onread`, past Node's streams where Node can do so, which costs a quarter of the CPU.
*/
async function dial(url, via, dialing) {
	const origin = addressOf(url);
	const late = (step, ms) => lateFailure(step, ms, url, via);
	if (via.kind === "direct") return url.protocol === "https:" ? openTcpAndTls(origin, dialing, late) : openTcp(origin, dialing, late, dialing.onread);
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via)) {
		const tunnel = await dialPlain(url, via, dialing);
		return deliver(url.protocol === "https:" ? await openTls(tunnel, origin.host, dialing, late) : tunnel, dialing.onread);
	}
	return via.proxy.protocol === "https" ? deliver(await reachProxy(url, via, dialing), dialing.onread) : reachProxy(url, via, dialing, dialing.onread);
}
/**
* A socket to the port of the URL, or to the proxy for absolute-form, without the TLS that the URL asks for: that is
* the caller's.
*/
async function dialPlain(url, via, dialing) {
	if (via.kind === "direct") return openTcp(addressOf(url), dialing, (step, ms) => lateFailure(step, ms, url, via));
	const proxy = await reachProxy(url, via, dialing);
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via)) return proxy;
	return (via.proxy.protocol === "socks5h" ? openSocksTunnel : openTunnel)(proxy, url, via, dialing);
}
/** As {@link dial}, for a socket that is read as a stream. */
async function dialStream(url, via, dialing) {
	const plain = await dialPlain(url, via, dialing);
	const late = (step, ms) => lateFailure(step, ms, url, via);
	return url.protocol === "https:" ? openTls(plain, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Bt)(url), dialing, late) : plain;
}
function addressOf(url) {
	return {
		host: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Bt)(url),
		port: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(url)
	};
}
/** Node reads past its streams only on sockets that it makes itself. */
function deliver(socket, { callback }) {
	return socket.on("data", (chunk) => callback(chunk.length, chunk));
}
async function reachProxy(url, via, dialing, onread) {
	const late = (step, ms) => proxyLate(step, ms, url, via);
	try {
		const socket = await openTcp(via.proxy, dialing, late, onread);
		return via.proxy.protocol === "https" ? await openTls(socket, via.proxy.host, dialing, late) : socket;
	} catch (error) {
		if (dialing.signal.aborted) throw error;
		throw proxyUnreachable(error, url, via);
	}
}
function openTcp(address, dialing, late, onread) {
	return connected((0,node_net__WEBPACK_IMPORTED_MODULE_5__.connect)({
		...tcpOptions(address),
		...onread && { onread }
	}), dialing, late);
}
/** In one call, as `onread` is not for TLS over a socket that is there already. */
async function openTcpAndTls(address, dialing, late) {
	const options = {
		...tcpOptions(address),
		...await tlsOptions(address.host, dialing),
		onread: dialing.onread
	};
	const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23));
	const socket = connect(options).setNoDelay(true);
	return withPeerCertificate(socket, async () => {
		return secured(await connected(socket, dialing, late), dialing, late);
	});
}
async function openTls(socket, host, dialing, late) {
	const options = {
		socket,
		...await tlsOptions(host, dialing)
	};
	const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23));
	const secure = connect(options);
	return withPeerCertificate(secure, () => secured(secure, dialing, late));
}
function tcpOptions({ host, port }) {
	return {
		host,
		port,
		noDelay: true,
		autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT
	};
}
async function tlsOptions(host, { trust }) {
	const secureContext = await trust();
	return {
		host,
		servername: (0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIP)(host) === 0 ? host : "",
		ALPNProtocols: ["http/1.1"],
		...secureContext && { secureContext }
	};
}
function connected(socket, { signal, deadlines: { tcp } }, late) {
	return ready(socket, "connect", signal, tcp, () => late("TCP connection", tcp));
}
function secured(socket, { signal, deadlines: { tls } }, late) {
	return ready(socket, "secureConnect", signal, tls, () => late("TLS handshake", tls));
}
function ready(socket, event, signal, ms, late) {
	socket.on("error", () => {});
	return withDeadline({
		ms,
		signal,
		late,
		abandon: () => socket.destroy()
	}, (resolve, reject) => {
		(0,node_events__WEBPACK_IMPORTED_MODULE_3__.once)(socket, event).then(() => resolve(socket), reject);
	});
}

// src/network/trust.ts
var trust_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({
	dialTrusting: () => dialTrusting,
	trustEverywhere: () => trustEverywhere,
	trustStore: () => trustStore
});
/** Trust in further certificates (PEM) beside Node's own. */
function trustStore(extra, load = loadTls) {
	const narrow = extra.length === 0 ? async () => void 0 : once$1(async () => contextOf(extra, await load()));
	let current = narrow;
	const widen = once$1(async () => {
		const tls = await load();
		const system = systemCertificates(tls);
		if (system.length === 0) return void 0;
		current = once$1(async () => contextOf([...system, ...extra], tls));
		return current;
	});
	return {
		now: () => current,
		wider: async (than) => than === narrow ? widen() : void 0
	};
}
/**
* Dials with what is trusted. Where Node does not know who issued a certificate it is dialled once more, with the
* authorities of the system: the administrator's choice, which other tools follow.
*/
async function dialTrusting(store, dial) {
	const trust = store.now();
	return dial(trust).catch(async (error) => {
		const wider = isUnknownIssuer(error) ? await store.wider(trust) : void 0;
		if (wider === void 0) throw error;
		return dial(wider);
	});
}
/**
* Makes also the clients of packages trust the certificates, and those of the system where asked for; for clients that
* are not yet made. False where Node cannot.
*/
async function trustEverywhere(extra, withSystem, load = loadTls) {
	if (extra.length === 0 && !withSystem) return true;
	const tls = await load();
	if (tls.setDefaultCACertificates === void 0) return false;
	const own = new Set(ownCertificates(tls));
	const further = [...withSystem ? systemCertificates(tls) : [], ...extra].filter((each) => !own.has(each));
	if (further.length > 0) tls.setDefaultCACertificates([...own, ...further]);
	return true;
}
async function loadTls() {
	return Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23));
}
function contextOf(further, tls) {
	return tls.createSecureContext({ ca: [...ownCertificates(tls), ...further] });
}
/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates({ getCACertificates, rootCertificates }) {
	return getCACertificates === void 0 ? rootCertificates : getCACertificates("default");
}
/** Those that Node does not have itself; none where Node, before 22.15, or this machine does not tell them. */
function systemCertificates(tls) {
	const own = new Set(ownCertificates(tls));
	try {
		return [...new Set(tls.getCACertificates?.("system"))].filter((certificate) => !own.has(certificate));
	} catch {
		return [];
	}
}
function once$1(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}

// src/network/connection.ts
/** What one call of the system reads; the buffer is used again and again. */
const READ_SIZE = 524288;
/** Makes a connection on which a request for the URL can be written. */
async function connect$1(url, via, { store, ...dialing }) {
	let connection;
	const callback = (size, bytes) => {
		connection?.receive(bytes.subarray(0, size));
		return true;
	};
	const onread = {
		buffer: Buffer.allocUnsafe(READ_SIZE),
		callback
	};
	const socket = await dialTrusting(store, (trust) => dial(url, via, {
		...dialing,
		onread,
		trust
	}));
	connection = new Connection(socket);
	return connection;
}
/** One socket, whose bytes go straight to the receiver of the moment. */
var Connection = class {
	/** Before the first request there is none. */
	receiver;
	#socket;
	#isOver = false;
	constructor(socket) {
		this.#socket = socket;
		socket.on("error", (error) => this.destroy(error));
		socket.on("end", () => this.destroy());
		socket.on("close", () => this.destroy());
	}
	get isOver() {
		return this.#isOver;
	}
	/** Who issued the certificate of the other end; undefined without TLS. */
	get authority() {
		return authorityOf(this.#socket);
	}
	receive(bytes) {
		if (!this.#isOver) this.receiver?.receive(bytes);
	}
	write(text) {
		this.#socket.cork();
		this.#socket.write(text, "latin1");
		process.nextTick(() => this.#socket.uncork());
	}
	pause() {
		this.#socket.pause();
	}
	resume() {
		if (this.#socket.isPaused()) this.#socket.resume();
	}
	/** Whether waiting for it keeps the process alive. */
	hold(isHeld) {
		if (isHeld) this.#socket.ref();
		else this.#socket.unref();
	}
	destroy(error) {
		if (this.#isOver) return;
		this.#isOver = true;
		this.#socket.destroy();
		this.receiver?.lost(error);
	}
};

// src/network/exchange.ts
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
			timer = setTimeout(() => abort(lateFailure("answer", firstByte, url, via)), firstByte);
		},
		answered: stopClock,
		hold(next) {
			held = next;
			if (signal.aborted) held.destroy(signal.reason);
		},
		abort,
		end() {
			stopClock();
			parent.removeEventListener("abort", follow);
			running.delete(exchange);
		}
	};
	running.add(exchange);
	if (parent.aborted) follow();
	else parent.addEventListener("abort", follow, { once: true });
	return exchange;
}

// src/network/proxys-own.ts
/** What these say themselves has their name in `Server` and no `Via`; what they forward has the origin's. */
const SELF_NAMING = /^(tinyproxy|mitmproxy)\b/i;
/** Asks to log in to the proxy, and to the network (RFC 6585 §6): no origin does. */
const LOG_INS = /* @__PURE__ */ new Set([407, 511]);
/**
* Whether an answer to a request that a proxy forwards is the proxy's own and not the origin's. Through a tunnel only a
* proxy that decrypts can have given it, and an origin behind a proxy of its own may send the other signs.
*/
function isProxysOwn({ status, headers }, url, via) {
	if (status < 400) return false;
	if (headers.via === void 0 && SELF_NAMING.test(String(headers.server ?? ""))) return true;
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via)) return false;
	return LOG_INS.has(status) || "x-squid-error" in headers || hasProxyError(headers);
}
/** Proxy-Status with an error (RFC 9209 §2.1.1). */
function hasProxyError(headers) {
	return /\berror=/.test(String(headers["proxy-status"] ?? ""));
}

// src/network/refuse-proxys-own.ts
/** Throws what the proxy itself said in the place of the origin. */
async function refuseProxysOwn({ body, ...answer }, url, via) {
	if (via.kind === "direct" || !isProxysOwn(answer, url, via)) return;
	const page = await readErrorPage(body);
	throw proxyRefusal({
		...answer,
		page: page.toString()
	}, url, via);
}

// src/network/answer-head.ts
const LARGEST_HEAD = 16384;
/** Node ignores those after the thousandth. */
const MOST_FIELDS = 256;
const BEGINNINGS = [
	200,
	206,
	301,
	302,
	303,
	307,
	308,
	401,
	403,
	404,
	410,
	416,
	429,
	500,
	502,
	503,
	504
].map((status) => `HTTP/1.1 ${status} `);
const REASON = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/** RFC 9110 §5; what it lets recipients tolerate, such as folded lines, is odd. */
const FIELD = /^([\w!#$%&'*+.^`|~-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/;
/** Of these Node keeps one where several came (or joins them in another way), so twice is odd. */
const SINGLE = new Set("age authorization content-encoding content-length content-range content-type cookie etag expires from host if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer retry-after server user-agent".split(" "));
/** Reads the beginning of an answer; anything but a plain success, redirect or refusal is `odd`. */
function readAnswerHead(bytes) {
	const beginning = bytes.toString("latin1", 0, BEGINNINGS[0]?.length);
	if (!BEGINNINGS.some((each) => each.startsWith(beginning))) return { kind: "odd" };
	const end = bytes.subarray(0, LARGEST_HEAD).indexOf("\r\n\r\n");
	if (end === -1) return { kind: mayGoOn(bytes) ? "partial" : "odd" };
	const [statusLine = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
	const statusText = statusLine.slice(beginning.length);
	const headers = readFields(lines);
	if (headers === void 0 || !REASON.test(statusText)) return { kind: "odd" };
	const length = headers["content-length"] ?? "";
	const encoding = headers["content-encoding"] ?? "identity";
	if (!/^\d{1,15}$/.test(length) || "transfer-encoding" in headers || encoding.toLowerCase() !== "identity") return { kind: "odd" };
	return {
		kind: "plain",
		answer: {
			status: Number(statusLine.slice(9, beginning.length)),
			statusText,
			headers
		},
		size: end + 4,
		length: Number(length),
		isReusable: isKeptAlive(headers)
	};
}
/** Whether the end of the head may still come; one with bare line feeds has another end (RFC 9112 §2.2). */
function mayGoOn(bytes) {
	return bytes.length < LARGEST_HEAD && !/[^\r]\n/.test(bytes.toString("latin1"));
}
/** Whether the sender of an HTTP/1.1 answer leaves the connection open (RFC 9112 §9.3). */
function isKeptAlive({ connection = "" }) {
	return !/\bclose\b/i.test(connection);
}
/** As Node gives them: names in lower case, repeated ones joined. */
function readFields(lines) {
	if (lines.length > MOST_FIELDS) return void 0;
	const headers = {};
	for (const line of lines) {
		const [, spelled, value = ""] = FIELD.exec(line) ?? [];
		if (spelled === void 0) return void 0;
		const name = spelled.toLowerCase();
		const former = Object.hasOwn(headers, name) ? headers[name] : void 0;
		if (former !== void 0 && SINGLE.has(name)) return void 0;
		if (name === "set-cookie") headers[name] = [...headers[name] ?? [], value];
		else headers[name] = former === void 0 ? value : `${former}, ${value}`;
	}
	return headers;
}

// src/network/plain-body.ts
const NOTHING = Buffer.alloc(0);
/** A body that is the next `length` bytes of a connection; what comes before it is read is kept. */
var PlainBody = class {
	#connection;
	#onEnd;
	#kept;
	#left;
	#lost;
	#isPaused = false;
	#reader;
	/** Set once the body is over, whole or not. */
	#end;
	constructor(connection, length, onEnd) {
		this.#connection = connection;
		this.#left = length;
		this.#onEnd = onEnd;
	}
	receive(bytes) {
		if (this.#reader) this.#give(bytes);
		else {
			this.#kept = this.#kept ? Buffer.concat([this.#kept, bytes]) : Buffer.from(bytes);
			this.#connection.pause();
		}
	}
	lost(error) {
		this.#lost = connectionLost("aborted", error);
		if (this.#reader) this.destroy(this.#lost);
	}
	read(take) {
		return new Promise((resolve, reject) => {
			if (this.#end) return reject(this.#end.reason);
			this.#reader = {
				take,
				resolve,
				reject
			};
			this.#give(this.#kept ?? NOTHING);
			this.#kept = void 0;
			if (this.#end) return;
			if (this.#lost) this.destroy(this.#lost);
			else if (!this.#isPaused) this.#connection.resume();
		});
	}
	pause() {
		this.#isPaused = true;
		if (!this.#end) this.#connection.pause();
	}
	resume() {
		this.#isPaused = false;
		if (!this.#end) this.#connection.resume();
	}
	destroy(reason = connectionLost("aborted")) {
		if (this.#end) return;
		this.#finish(reason, false, NOTHING);
		this.#reader?.reject(reason);
	}
	#give(bytes) {
		const chunk = bytes.subarray(0, this.#left);
		this.#left -= chunk.length;
		try {
			const wants = chunk.length === 0 ? "more" : this.#reader?.take(chunk);
			if (this.#end || wants === "more" && this.#left > 0) return;
			this.#finish(void 0, this.#left === 0, bytes.subarray(chunk.length));
			this.#reader?.resolve();
		} catch (error) {
			this.destroy(error);
		}
	}
	#finish(reason, isWhole, beyond) {
		this.#end = { reason };
		this.#onEnd(isWhole, beyond);
	}
};

// src/network/replay.ts
/** Has Node's own parser read an answer of which `first` came already. */
async function readByNode(connection, first, exchange, onEnd) {
	const message = await readMessage(replay(connection, first), exchange.url);
	const { statusCode: status = 0, statusMessage: statusText = "", headers, httpVersion } = message;
	(0,node_stream__WEBPACK_IMPORTED_MODULE_4__.finished)(message, () => onEnd(message.complete && httpVersion === "1.1" && isKeptAlive(headers), void 0));
	const body = streamBody(message);
	exchange.hold(body);
	return {
		status,
		statusText,
		headers,
		body
	};
}
/** A stream of what came and what comes, until another request has the connection; what is written was sent already. */
function replay(connection, first) {
	const receiver = {
		receive: (bytes) => {
			if (!stream.push(Buffer.from(bytes))) connection.pause();
		},
		lost: (error) => {
			if (error) stream.destroy(error);
			else stream.push(null);
		}
	};
	const stream = new node_stream__WEBPACK_IMPORTED_MODULE_4__.Duplex({
		read: () => connection.resume(),
		write: (_chunk, _encoding, done) => done(),
		destroy(error, done) {
			if (connection.receiver === receiver) connection.destroy();
			done(error);
		}
	});
	connection.receiver = receiver;
	stream.push(Buffer.from(first));
	stream.on("error", () => {});
	return Object.assign(stream, { setTimeout: () => stream });
}
/**
* `requestRaw` and not `get`: the latter reads the proxy variables of the process before any handler may object, and
* throws on values that our road can read.
*/
async function readMessage(stream, url) {
	const [{ HttpClient }, http] = await Promise.all([__webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23))]);
	if (stream.destroyed) throw stream.errored;
	const info = {
		options: { createConnection: () => stream },
		parsedUrl: url,
		httpModule: http
	};
	const closed = new Promise((_, reject) => {
		stream.once("close", () => setImmediate(reject, connectionLost("socket hang up")));
	});
	const { message } = await Promise.race([new HttpClient().requestRaw(info, null), closed]);
	return message;
}

// src/network/send.ts
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
			if (head.kind === "partial") came = Buffer.from(bytes);
			else if (head.kind === "odd") resolve(readByNode(connection, bytes, exchange, onEnd));
			else {
				const body = new PlainBody(connection, head.length, (isWhole, beyond) => onEnd(isWhole && head.isReusable, beyond));
				connection.receiver = body;
				exchange.hold(body);
				body.receive(bytes.subarray(head.size));
				resolve({
					...head.answer,
					body
				});
			}
		};
		const lost = (error = connectionLost("socket hang up")) => resolve({
			error,
			isSilent: came.length === 0
		});
		connection.receiver = {
			receive,
			lost
		};
		exchange.hold(connection);
		exchange.sent();
	});
}

// src/network/deadlines.ts
var deadlines_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({
	CACHE_DEADLINES: () => CACHE_DEADLINES,
	DEADLINES: () => DEADLINES,
	RELAY_DEADLINES: () => RELAY_DEADLINES
});
/** The deadlines of a normal job. */
const DEADLINES = {
	tcp: 1e4,
	tls: 1e4,
	connect: 2e4,
	firstByte: 13e3,
	ahead: 2e3
};
/** To the cache service, whose look-up has 10 s in all: by then the cause is to be known. */
const CACHE_DEADLINES = {
	tcp: 8e3,
	tls: 8e3,
	connect: 8e3,
	firstByte: 9e3,
	ahead: 2e3
};
/** Under the cache package, whose look-up has 10 s in all: by then the cause is to be known. */
const RELAY_DEADLINES = {
	...DEADLINES,
	tcp: 8e3,
	tls: 8e3,
	connect: 8e3
};

// src/network/idle-connections.ts
/** Names what a connection must lead to, and by which road, to carry a request. */
function placeOf({ url, via }) {
	return `${url.origin} ${via.kind === "direct" ? "direct" : via.proxy.href}`;
}
/** Keeps connections until they are taken or end; they keep no process alive. */
function idleConnections() {
	const idle = /* @__PURE__ */ new Map();
	return {
		take(place) {
			const connection = idle.get(place)?.pop();
			connection?.hold(true);
			return connection;
		},
		give(place, connection) {
			if (connection.isOver) return;
			const others = idle.get(place) ?? [];
			idle.set(place, others);
			others.push(connection);
			connection.receiver = {
				receive: () => connection.destroy(),
				lost: () => void others.splice(others.indexOf(connection), 1)
			};
			connection.hold(false);
			connection.resume();
		},
		close() {
			for (const connection of [...idle.values()].flat()) connection.destroy();
		}
	};
}

// src/network/lane.ts
/** Requests that share one connection at a time: sent ahead where the server is known to bear it, else one by one. */
var Lane = class {
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
		const place = placeOf(exchange);
		let mayFollow = true;
		for (;;) {
			exchange.signal.throwIfAborted();
			const pipeline = mayFollow ? this.#toFollow(place) : void 0;
			if (pipeline) {
				const answer = await pipeline.ask(request, exchange);
				if ("body" in answer) return answer;
				exchange.dialing();
				mayFollow = false;
			} else if (this.#isAsking || this.#current) await new Promise((resolve) => this.#waiting.push(resolve));
			else return this.#lead(place, request, exchange);
		}
	}
	#toFollow(place) {
		const current = this.#current;
		return current?.place === place && current.pipeline.isRunning && this.#bearsMore(place) ? current.pipeline : void 0;
	}
	async #lead(place, request, exchange) {
		this.#isAsking = true;
		try {
			return await this.#askAlone(request, exchange, (pipeline) => {
				this.#current = pipeline && {
					place,
					pipeline
				};
				this.#wake();
			});
		} finally {
			this.#isAsking = false;
			this.#wake();
		}
	}
	#wake() {
		for (const resolve of this.#waiting.splice(0)) resolve();
	}
};

// src/network/pipeline.ts
/** Requests on one connection, whose answers come in the order of the requests (RFC 9112 §9.3.2). */
var Pipeline = class {
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
			const turn = {
				exchange,
				resolve,
				reject
			};
			this.#turns.push(turn);
			if (this.#turns.length > 1) exchange.hold(this.#connection);
			else this.#receive(turn, () => {});
			this.#connection.write(request);
		});
	}
	/** `onSilence` is told when the connection ends before the first byte of the answer. */
	#receive({ exchange, resolve, reject }, onSilence) {
		return receiveAnswer(this.#connection, exchange, (isReusable, beyond) => {
			exchange.end();
			this.#turns.shift();
			this.#goOn(isReusable, beyond);
		}).then((answer) => {
			resolve(answer);
			if ("body" in answer) return;
			if (answer.isSilent) onSilence();
			this.#end(false);
		}, (error) => {
			reject(error);
			this.#end(false);
		});
	}
	#goOn(isReusable, beyond) {
		const [next] = this.#turns;
		if (next === void 0) this.#end(isReusable && !beyond?.length);
		else if (!isReusable || beyond === void 0) this.#end(false);
		else this.#begin(next, beyond);
	}
	/** It is the turn of a request that was sent ahead; its answer may have begun. */
	#begin(turn, beyond) {
		const { patience, onIgnored } = this.#options;
		const timer = setTimeout(() => this.#connection.destroy(), patience);
		this.#receive(turn, onIgnored).finally(() => clearTimeout(timer));
		this.#connection.resume();
		if (beyond.length > 0) this.#connection.receive(beyond);
	}
	#end(isReusable) {
		if (!isReusable) this.#connection.destroy();
		const error = connectionLost("socket hang up");
		for (const { resolve } of this.#turns.splice(0)) resolve({
			error,
			isSilent: true
		});
		this.#options.onEnd(isReusable);
	}
};

// src/network/transport.ts
/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
function transport(connecting) {
	const idle = idleConnections();
	/** By place, whether requests may be sent ahead: not before it kept a connection open, nor after it ignored one. */
	const bearing = /* @__PURE__ */ new Map();
	let isInTurns = false;
	const { ahead: patience } = connecting.deadlines;
	const bears = (place) => !isInTurns && bearing.get(place) === true;
	const ask = async (request, exchange, onPipeline) => {
		const { url, via, signal } = exchange;
		const place = placeOf(exchange);
		const askOver = (connection) => {
			const onIgnored = () => void bearing.set(place, false);
			const onEnd = (isReusable) => {
				if (isReusable) idle.give(place, connection);
				if (isReusable && !bearing.has(place)) bearing.set(place, !(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via));
				onPipeline(void 0);
			};
			const pipeline = new Pipeline(connection, {
				patience,
				onIgnored,
				onEnd
			});
			onPipeline(pipeline);
			return pipeline.ask(request, exchange);
		};
		const used = idle.take(place);
		const first = used && await askOver(used);
		if (first && "body" in first) return first;
		signal.throwIfAborted();
		if (first && !first.isSilent) throw first.error;
		exchange.dialing();
		const only = await askOver(await connect$1(url, via, {
			...connecting,
			signal
		}));
		if ("body" in only) return only;
		throw only.isSilent && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)(url, via) ? proxyClosed(only.error, url, via) : only.error;
	};
	return {
		ask: (request, exchange) => ask(request, exchange, () => {}),
		lane() {
			const lane = new Lane(ask, bears);
			return (request, exchange) => lane.ask(request, exchange);
		},
		sendsAhead: (to) => bears(placeOf(to)),
		sendInTurns() {
			isInTurns = true;
		},
		close: idle.close
	};
}

// src/network/client.ts
var client_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ httpClient: () => httpClient });
/** A redirect's body up to here is read so that its connection can be used again. */
const SMALL_BODY = 65536;
/** Milliseconds; one that takes longer costs more than another connection. */
const SHORT_WAIT = 300;
/** Makes the client that every download of the job goes through. */
function httpClient({ road, userAgent, deadlines = DEADLINES, ca = [], policy = _index_js__WEBPACK_IMPORTED_MODULE_1__.Dt, credentials = _index_js__WEBPACK_IMPORTED_MODULE_1__.At }) {
	const connections = transport({
		deadlines,
		store: trustStore(ca)
	});
	const running = /* @__PURE__ */ new Set();
	const close = () => {
		for (const exchange of running) exchange.abort(/* @__PURE__ */ new Error("The client was closed."));
		connections.close();
	};
	async function send(plain, { signal }, ask) {
		const hop = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.jt)(plain, credentials);
		const { url } = hop;
		const via = road.decide(url);
		const exchange = beginExchange(url, via, signal, deadlines.firstByte, running);
		try {
			exchange.signal.throwIfAborted();
			const answer = await ask((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Nt)(hop, via, userAgent), exchange);
			exchange.answered();
			await refuseProxysOwn(answer, url, via);
			return {
				...answer,
				url,
				via,
				isAuthorised: "authorization" in hop.headers
			};
		} catch (error) {
			exchange.end();
			throw exchange.signal.aborted ? exchange.signal.reason : asFetchError(error, url, via);
		}
	}
	const clientOver = (ask) => ({
		async open(url, request) {
			const { headers = {}, downgrade = false, post } = request;
			(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.E)(policy, url);
			let hop = firstHop(url, headers, post);
			while (true) {
				const response = await send(hop, request, ask);
				if (post !== void 0 || !isRedirect(response.status)) return response;
				discard(response);
				hop = nextHop(hop, response.status, response.headers.location, downgrade);
				(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.E)(policy, hop.url, response.url);
			}
		},
		lane: () => clientOver(connections.lane()),
		sendsAhead: (url) => connections.sendsAhead({
			url,
			via: road.decide(url)
		}),
		sendInTurns: connections.sendInTurns,
		close
	});
	return clientOver(connections.ask);
}
function discard({ headers, body }) {
	if (!(Number(headers["content-length"] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY)) {
		body.destroy();
		return;
	}
	const timer = setTimeout(() => body.destroy(), SHORT_WAIT);
	body.read(() => "more").catch(() => {}).finally(() => clearTimeout(timer));
}



/***/ }),

/***/ 4519:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ __exportAll)
/* harmony export */ });
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};



/***/ })

};
;