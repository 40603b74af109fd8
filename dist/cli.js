/******/ (function () { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 327:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ authorised),
/* harmony export */   A: () => (/* binding */ gatherEntries),
/* harmony export */   At: () => (/* binding */ BlockedError),
/* harmony export */   B: () => (/* binding */ formatDigest),
/* harmony export */   Bt: () => (/* binding */ ProxyError),
/* harmony export */   C: () => (/* binding */ isPoochLine),
/* harmony export */   Ct: () => (/* binding */ plainText),
/* harmony export */   D: () => (/* binding */ LARGEST_MANIFEST),
/* harmony export */   Dt: () => (/* binding */ readSourceUrl),
/* harmony export */   E: () => (/* binding */ readLines),
/* harmony export */   Et: () => (/* binding */ parseSource),
/* harmony export */   F: () => (/* binding */ dangerInPath),
/* harmony export */   Ft: () => (/* binding */ FetchError),
/* harmony export */   G: () => (/* binding */ CATALOG_NAMES),
/* harmony export */   Gt: () => (/* binding */ TruncatedError),
/* harmony export */   H: () => (/* binding */ isWeak),
/* harmony export */   Ht: () => (/* binding */ TimeoutError),
/* harmony export */   I: () => (/* binding */ findCollision),
/* harmony export */   It: () => (/* binding */ HttpError),
/* harmony export */   J: () => (/* binding */ covers),
/* harmony export */   Jt: () => (/* binding */ totalSize),
/* harmony export */   K: () => (/* binding */ NO_POLICY),
/* harmony export */   Kt: () => (/* binding */ describeFailure),
/* harmony export */   L: () => (/* binding */ pathProblem),
/* harmony export */   Lt: () => (/* binding */ InputError),
/* harmony export */   M: () => (/* binding */ mergeEntries),
/* harmony export */   Mt: () => (/* binding */ ConnectionError),
/* harmony export */   N: () => (/* binding */ refuse),
/* harmony export */   Nt: () => (/* binding */ DatasetError),
/* harmony export */   O: () => (/* binding */ MOST_PATTERNS),
/* harmony export */   Ot: () => (/* binding */ readSourceUrls),
/* harmony export */   P: () => (/* binding */ shown),
/* harmony export */   Pt: () => (/* binding */ DiagnosedError),
/* harmony export */   Q: () => (/* binding */ NO_CREDENTIALS),
/* harmony export */   R: () => (/* binding */ ALGORITHMS),
/* harmony export */   Rt: () => (/* binding */ IntegrityError),
/* harmony export */   S: () => (/* binding */ readManifestFile),
/* harmony export */   St: () => (/* binding */ shownPath),
/* harmony export */   T: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   Tt: () => (/* binding */ lastPart),
/* harmony export */   U: () => (/* binding */ parseDigest),
/* harmony export */   Ut: () => (/* binding */ TlsError),
/* harmony export */   V: () => (/* binding */ isStrong),
/* harmony export */   Vt: () => (/* binding */ SourcesExhaustedError),
/* harmony export */   W: () => (/* binding */ sameDigest),
/* harmony export */   Wt: () => (/* binding */ TooSlowError),
/* harmony export */   X: () => (/* binding */ redactUrl),
/* harmony export */   Y: () => (/* binding */ rewriteUrl),
/* harmony export */   Z: () => (/* binding */ secretValues),
/* harmony export */   _: () => (/* binding */ readInputs),
/* harmony export */   _t: () => (/* binding */ hostOf),
/* harmony export */   a: () => (/* binding */ tellFailure),
/* harmony export */   at: () => (/* binding */ credentialSecrets),
/* harmony export */   b: () => (/* binding */ isRemote),
/* harmony export */   bt: () => (/* binding */ homeFolder),
/* harmony export */   c: () => (/* binding */ USER_AGENT),
/* harmony export */   ct: () => (/* binding */ readProxy),
/* harmony export */   d: () => (/* binding */ COMMANDS),
/* harmony export */   dt: () => (/* binding */ isIP),
/* harmony export */   et: () => (/* binding */ credentialsSecrets),
/* harmony export */   f: () => (/* binding */ LIST_INPUTS),
/* harmony export */   ft: () => (/* binding */ isWithin),
/* harmony export */   g: () => (/* binding */ TIER_NAMES),
/* harmony export */   gt: () => (/* binding */ HOST_NAME),
/* harmony export */   h: () => (/* binding */ INPUT_DEFAULTS),
/* harmony export */   ht: () => (/* binding */ readAddress),
/* harmony export */   i: () => (/* binding */ terminalStream),
/* harmony export */   it: () => (/* binding */ isAbsoluteForm),
/* harmony export */   j: () => (/* binding */ locateFiles),
/* harmony export */   jt: () => (/* binding */ CacheMissError),
/* harmony export */   k: () => (/* binding */ checkPath),
/* harmony export */   kt: () => (/* binding */ urlBelow),
/* harmony export */   l: () => (/* binding */ UsageError),
/* harmony export */   lt: () => (/* binding */ writtenPort),
/* harmony export */   m: () => (/* binding */ optionsOf),
/* harmony export */   mt: () => (/* binding */ rangeOf),
/* harmony export */   n: () => (/* binding */ settingsSecrets),
/* harmony export */   nt: () => (/* binding */ requestHead),
/* harmony export */   o: () => (/* binding */ terminalLog),
/* harmony export */   ot: () => (/* binding */ proxySecrets),
/* harmony export */   p: () => (/* binding */ isCommand),
/* harmony export */   pt: () => (/* binding */ networkOf),
/* harmony export */   q: () => (/* binding */ blockOf),
/* harmony export */   qt: () => (/* binding */ LAYOUTS),
/* harmony export */   r: () => (/* binding */ urlSecrets),
/* harmony export */   rt: () => (/* binding */ encodeBasic),
/* harmony export */   s: () => (/* binding */ terminalLine),
/* harmony export */   st: () => (/* binding */ readCredentials),
/* harmony export */   t: () => (/* binding */ secretsOf),
/* harmony export */   tt: () => (/* binding */ readOriginCredentials),
/* harmony export */   u: () => (/* binding */ noCommand),
/* harmony export */   ut: () => (/* binding */ isLoopback),
/* harmony export */   v: () => (/* binding */ readRunner),
/* harmony export */   vt: () => (/* binding */ portOf),
/* harmony export */   w: () => (/* binding */ parsePooch),
/* harmony export */   wt: () => (/* binding */ folderUrl),
/* harmony export */   x: () => (/* binding */ namesManifest),
/* harmony export */   xt: () => (/* binding */ readInputFile),
/* harmony export */   y: () => (/* binding */ readSettings),
/* harmony export */   yt: () => (/* binding */ locatePath),
/* harmony export */   z: () => (/* binding */ DIGEST_FORMS),
/* harmony export */   zt: () => (/* binding */ PlaceError)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_url__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_4__);






// src/dataset/dataset.ts
/** The ways to lay a dataset out for its loader. */
const LAYOUTS = [
	"files",
	"torchvision",
	"keras"
];
/** Bytes of all files together; undefined where one of them is not known beforehand. */
function totalSize(files) {
	return files.reduce((sum, { size }) => sum === void 0 || size === void 0 ? void 0 : sum + size, 0);
}

// src/errors.ts
/** A reason why the job cannot have its data; written for the person whose job is red. */
var DatasetError = class extends Error {
	code;
	facts;
	finding;
	compared;
	advice;
	constructor({ code, message, facts = {}, finding, compared = [], advice, cause }) {
		super(message, cause === void 0 ? void 0 : { cause });
		this.name = new.target.name;
		this.code = code;
		this.facts = facts;
		this.finding = finding;
		this.compared = compared;
		this.advice = advice;
	}
};
/** The workflow must change: names the input, or the variable, and says what it accepts. */
var InputError = class extends DatasetError {
	input;
	constructor(input, message, advice, cause) {
		super({
			code: "bad-input",
			message: `Invalid "${input}": ${message}`,
			advice,
			cause
		});
		this.input = input;
	}
};
/** No tier had the dataset and the workflow asked to fail rather than to download. */
var CacheMissError = class extends DatasetError {};
/** A file could not be had from a source. */
var FetchError = class extends DatasetError {};
/** The origin answered with a status that is not the file. */
var HttpError = class extends FetchError {
	status;
	/** Milliseconds that the server asked to wait (Retry-After, RFC 9110 §10.2.3); undefined when it did not say. */
	retryAfter;
	constructor(failure) {
		super(failure);
		this.status = failure.status;
		this.retryAfter = failure.retryAfter;
	}
};
/** The policy of the input `rewrite` forbids the host; it was not asked. */
var BlockedError = class extends FetchError {};
/** The connection could not be made, or broke: DNS, refused, unreachable, reset. */
var ConnectionError = class extends FetchError {};
/** A step of the road took longer than its deadline. */
var TimeoutError = class extends FetchError {};
/** A source gives bytes more slowly than `min-speed` allows. */
var TooSlowError = class extends FetchError {
	/** Bytes a second, as last measured. */
	rate;
	constructor(failure) {
		super(failure);
		this.rate = failure.rate;
	}
};
/** The server's certificate was not accepted. */
var TlsError = class extends FetchError {};
/** The proxy refused, or could not be reached or understood; the origin was never asked. */
var ProxyError = class extends FetchError {};
/** The body ended before the promised length. */
var TruncatedError = class extends FetchError {
	/** Bytes that were promised or pinned; undefined when neither. */
	expected;
	received;
	constructor(failure) {
		super(failure);
		this.expected = failure.expected;
		this.received = failure.received;
	}
};
/** Bytes arrived whole and are not the pinned ones. */
var IntegrityError = class extends FetchError {
	path;
	expected;
	actual;
	from;
	constructor(failure) {
		super(failure);
		this.path = failure.path;
		this.expected = failure.expected;
		this.actual = failure.actual;
		this.from = failure.from;
	}
};
/** Every source of a file failed; holds them, and each reason, in the order in which they were tried. */
var SourcesExhaustedError = class extends FetchError {
	sources;
	reasons;
	constructor(failure) {
		super(failure);
		this.sources = failure.sources;
		this.reasons = failure.reasons;
	}
};
/** A failed fetch after other servers and roads were asked to compare. */
var DiagnosedError = class extends FetchError {};
/** The disk refused: space, quota, permission, a read-only volume, something in the way. */
var PlaceError = class extends DatasetError {
	path;
	constructor(failure) {
		super(failure);
		this.path = failure.path;
	}
};
/** What an error says to users; one that is not ours is a bug of ours. */
function asFailure(error) {
	if (error instanceof DatasetError) return error;
	return {
		code: "internal",
		message: `Unexpected: ${error instanceof Error ? error.message : String(error)}`,
		advice: "This is a bug in setup-dataset. Please open an issue with the log of this step."
	};
}
/** The failure as a value that survives JSON, for outputs and `--json`. */
function describeFailure({ code, message, advice }) {
	return {
		code,
		message,
		advice
	};
}

// src/dataset/source-url.ts
const LONGEST_URL$1 = 8192;
const REMOTE_ADVICE = "It may name http: and https: URLs, and paths beside it.";
const ACCEPTED = [
	"http:",
	"https:",
	"file:"
];
/** Reads where a file can be had: an http, https or file URL, or a path that begins with `/` or `./` in the workspace. */
function readSourceUrl(input, text, workspace) {
	const source = parseSource(text, folderUrl(workspace));
	if ("problem" in source) throw new InputError(input, source.problem, source.advice);
	return source;
}
/** A folder of this machine as a base of sources. */
function folderUrl(folder) {
	return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(`${folder}/`);
}
/** As {@link readSourceUrl}, against any base, for those who know a better place of the mistake than the input. */
function parseSource(text, base) {
	const advice = "It accepts http:, https: and file: URLs, one a line.";
	if (text.length > LONGEST_URL$1) return {
		problem: `a URL of ${text.length} characters is too long`,
		advice
	};
	if (/\s[a-z][a-z0-9+.-]*:\/\//i.test(text)) return {
		problem: "it has several URLs in one line",
		advice
	};
	if (base.protocol !== "file:") return parseRemote(text, base, advice);
	if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(text) || text.startsWith("./")) return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(base), text));
	if (!URL.canParse(text)) return {
		problem: `"${withoutSecrets$1(text)}" is no URL`,
		advice
	};
	const url = new URL(text);
	if (!ACCEPTED.includes(url.protocol)) return {
		problem: `URLs of ${url.protocol} are not supported`,
		advice
	};
	if (url.protocol === "file:" && !namesFile(text, url)) return {
		problem: `"${text}" names no file of this machine`,
		advice: "Write file:///absolute/path, or ./path."
	};
	return url;
}
/** What comes from a server leads to servers: the files of this machine are none of its business. */
function parseRemote(text, base, advice) {
	const from = /^\.?\//.test(text) ? base.href : void 0;
	if (!URL.canParse(text, from)) return {
		problem: `"${withoutSecrets$1(text)}" is no URL`,
		advice
	};
	const url = new URL(text, from);
	if (/^https?:$/.test(url.protocol)) return url;
	return {
		problem: `URLs of ${url.protocol} are not supported in a manifest by URL`,
		advice: REMOTE_ADVICE
	};
}
function withoutSecrets$1(text) {
	return text.replace(/\/\/.*@/s, "//***@").replace(/\?.*/s, "?***");
}
function namesFile(text, url) {
	if (!/^file:\/\/\//i.test(text)) return false;
	try {
		(0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url);
		return true;
	} catch {
		return false;
	}
}
/** Reads one source a line; blank lines are passed over. */
function readSourceUrls(input, text, workspace) {
	return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").map((line) => readSourceUrl(input, line, workspace));
}
/** The URL of a file below a base; the base's query (a signature, say) is kept. */
function urlBelow(base, path) {
	const url = new URL(base);
	const encoded = path.split("/").map(encodeURIComponent).join("/");
	url.pathname = `${url.pathname.replace(/\/$/, "")}/${encoded}`;
	return url;
}
/** The last part of a URL's path, decoded where it can be: the name of what it serves. */
function lastPart(url) {
	const last = url.pathname.split("/").at(-1) ?? "";
	try {
		return decodeURIComponent(last);
	} catch {
		return last;
	}
}

// src/input-values.ts
/** One of these words. */
function readChoice(input, text, choices) {
	const choice = choices.find((candidate) => candidate === text);
	if (choice) return choice;
	throw new InputError(input, `"${text}" is not one of its values`, `It accepts: ${choices.join(", ")}.`);
}
/** The lines that are not empty. */
function readLines$1(text) {
	return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
}
/** `true` or `false`. */
function readBoolean(input, text) {
	if (/^(true|True|TRUE)$/.test(text)) return true;
	if (/^(false|False|FALSE)$/.test(text)) return false;
	throw new InputError(input, `"${text}" is not a boolean`, "It accepts: true, false.");
}
/** A number in decimal digits; one that need not be whole is of minutes, and more than 0. */
function readNumber(input, text, { least, most, whole }) {
	const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
	if (value >= least && value <= most && (whole ? Number.isInteger(value) : value > 0)) return value;
	const kind = whole ? `a whole number from ${least} to ${most}` : `a number of minutes, more than 0, at most ${most}`;
	throw new InputError(input, `"${text}" is not ${kind}`, `It accepts ${kind}.`);
}

// src/plain-text.ts
/** Text from outside as one line: no control or direction characters, not long. */
function plainText(text, most) {
	const line = text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
	return line.length > most ? `${line.slice(0, most)}…` : line;
}

// src/input-file.ts
/** A path as messages show it. */
function shownPath(path) {
	return plainText(path, 200);
}
/** Whether a file is there, and not a folder. */
function isFile(location) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.existsSync)(location) && (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(location).isFile();
}
/** Reads a small file that an input names; what is wrong with it is an InputError of that input. */
function readInputFile({ input, path, location, most, content, advice }, encoding) {
	const name = shownPath(path);
	try {
		const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.statSync)(location);
		if (!stats.isFile()) throw new InputError(input, `${name} is no file`, advice);
		if (stats.size > most) throw new InputError(input, `${name} is too large for ${content} (${stats.size} bytes)`, advice);
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.readFileSync)(location, encoding);
	} catch (error) {
		if (error instanceof InputError) throw error;
		const code = String(error.code);
		const where = location === path ? name : `${name} (${shownPath(location)})`;
		const what = code === "ENOENT" ? "does not exist" : `cannot be read (${code})`;
		throw new InputError(input, `${where} ${what}`, advice, error);
	}
}

// src/home-folder.ts
/** The home of the user, also where its variable is unset or empty; undefined where the system knows none either. */
function homeFolder() {
	try {
		return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().homedir || void 0;
	} catch {
		return;
	}
}

// src/locate-path.ts
/** A path as a user wrote it, absolute: `~` is the home, and what is relative begins at `base`. */
function locatePath(written, base) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(base, expandHome(written));
}
function expandHome(path) {
	if (path !== "~" && !path.startsWith("~/")) return path;
	const home = homeFolder();
	if (home !== void 0) return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, path.slice(1));
	throw new InputError("HOME", "it is not set, and this user has no home", "Set it, or write absolute paths instead of those with ~.");
}

// src/path-input.ts
/** `$NAME`, `${NAME}`, `$env:NAME` or `%NAME%`, which a shell would have replaced. */
const VARIABLE = /^(?:\$(?:env:)?[a-z_]\w*|\$\{\w+\}|%\w+%)(?=[/\\]|$)/i;
/** Parses the input `path`, absolute; undefined where it is not given. */
function readPath(written, base) {
	if (written === "") return void 0;
	const shown = shownPath(written);
	if (/[\r\n]/.test(written)) throw new InputError("path", `"${shown}" has several lines`, "Write one folder, in one line. Further datasets go into further steps, each with a `path` of its own.");
	if (/\p{Cc}/u.test(written)) throw new InputError("path", `"${shown}" has a control character`, "Write the path without it.");
	const [variable] = VARIABLE.exec(written) ?? [];
	if (variable === void 0) return locatePath(written, base);
	throw new InputError("path", `"${shown}" begins with a variable, which no shell replaces here`, `Write ~ for the home, or an expression of the workflow: path: \${{ runner.temp }}/data. A folder of that name is ./${variable}.`);
}

// src/network/host.ts
/** Letters of every script, because a name may be international. */
const HOST_NAME = /^[\p{L}\p{N}._-]+$/u;
/** The host of a URL as rules and sockets spell it: lower case, no brackets around IPv6, no trailing dot. */
function hostOf(url) {
	return url.hostname.toLowerCase().replace(/^\[(.*)\]$/, "$1").replace(/\.+$/, "");
}
/** The port that a URL means, written or not. */
function portOf(url) {
	if (url.port !== "") return Number(url.port);
	return url.protocol === "https:" ? 443 : 80;
}

// src/network/ip-address.ts
const BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
/** With a zone, as the name of an interface (RFC 4007 §11). */
const LIKE_IPV6 = /^([\da-f:]*:[\da-f:.]*)(?:%[a-z\d.:-]+)?$/i;
/** The same as Node's function of this name, which comes with all of `node:net`: a hit opens no socket. */
function isIP(text) {
	if (IPV4.test(text)) return 4;
	const [, address] = LIKE_IPV6.exec(text) ?? [];
	return address !== void 0 && URL.canParse(`http://[${address}]`) ? 6 : 0;
}
/** Reads an address; IPv4 mapped into IPv6 is IPv4 (RFC 4291 §2.5.5.2), and a zone, which no URL can have, is left out. */
function readAddress(text) {
	const address = text.replace(/%.*$/s, "");
	const version = isIP(address);
	if (version === 0) return void 0;
	if (version === 4) return {
		text: address,
		family: "ipv4"
	};
	const { hostname } = new URL(`http://[${address}]`);
	const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname) ?? [];
	if (high === void 0 || low === void 0) return {
		text: hostname.slice(1, -1),
		family: "ipv6"
	};
	return {
		text: [high, low].flatMap((word) => [Number.parseInt(word, 16) >> 8, Number.parseInt(word, 16) & 255]).join("."),
		family: "ipv4"
	};
}
/** The addresses from one to another; undefined where they are of two families, or the end lies before the start. */
function rangeOf(from, to) {
	const [first, last] = [numberOf(from), numberOf(to)];
	return from.family === to.family && first <= last ? {
		family: from.family,
		first,
		last
	} : void 0;
}
/** The network of an address: all that begin with the same bits; undefined where no address has so many. */
function networkOf(address, bits) {
	const { family } = address;
	const free = (family === "ipv4" ? 32 : 128) - bits;
	if (bits < 0 || free < 0) return void 0;
	const size = 1n << BigInt(free);
	const number = numberOf(address);
	const first = number - number % size;
	return {
		family,
		first,
		last: first + size - 1n
	};
}
/** Whether an address is one of a range. */
function isWithin(address, { family, first, last }) {
	if (address.family !== family) return false;
	const number = numberOf(address);
	return number >= first && number <= last;
}
function numberOf({ text, family }) {
	if (family === "ipv4") return text.split(".").reduce((number, byte) => number * 256n + BigInt(byte), 0n);
	const [head = [], tail = []] = text.split("::").map((half) => half.split(":").filter((word) => word !== ""));
	const zeros = Array(8 - head.length - tail.length).fill("0");
	return [
		...head,
		...zeros,
		...tail
	].reduce((number, word) => number * 65536n + BigInt(`0x${word}`), 0n);
}

// src/network/loopback.ts
/** Whether a host (as `hostOf` spells it) is this machine; a proxy would look for it on its own side. */
function isLoopback(host) {
	const address = readAddress(host);
	if (address === void 0) return host === "localhost" || host.endsWith(".localhost");
	return address.family === "ipv4" ? address.text.startsWith("127.") : address.text === "::1";
}

// src/network/proxy-value.ts
const EXAMPLE$1 = "Write the proxy as http://proxy.example.org:3128, or http://user:password@proxy.example.org:3128.";
const DEFAULT_PORTS = {
	http: 80,
	https: 443,
	socks5h: 1080
};
/** `socks5` too, where curl resolves on its own side: inside a company names often resolve only at the proxy. */
const PROTOCOLS = /* @__PURE__ */ new Map([
	["http", "http"],
	["https", "https"],
	["socks5h", "socks5h"],
	["socks5", "socks5h"],
	["socks", "socks5h"]
]);
/** RFC 1929 §2: each has one byte for its length. */
const LONGEST_SOCKS_CREDENTIAL = 255;
/** Reads a proxy value; one that cannot be read is an error, because going direct instead would be a silent leak. */
function readProxy({ name, value, port, credentials: given }) {
	const { scheme, userinfo, authority, path } = splitProxy(value);
	const protocol = readProtocol(name, scheme);
	if (/[^/]/.test(path)) throw unreadable(name, "has a path, a query or a fragment after the host; a PAC file is not supported");
	const { host, digits } = readAuthority(name, authority);
	const number = readPort(digits === void 0 ? port : {
		name,
		value: digits
	}) ?? DEFAULT_PORTS[protocol];
	const credentials = given ?? readCredentials(userinfo);
	if (credentials !== void 0) refuseUnfit(credentials, protocol, name, given !== void 0);
	const place = `${isIP(host) === 6 ? `[${host.replace("%", "%25")}]` : host}:${number}`;
	return {
		protocol,
		host,
		port: number,
		...credentials && { credentials },
		redacted: `${protocol}://${credentials ? "***@" : ""}${place}`,
		href: `${protocol}://${credentials ? `${encodeUserinfo(credentials)}@` : ""}${place}`
	};
}
/** The parts of a proxy value as written; not `new URL()`, which stumbles over the characters of real passwords. */
function splitProxy(value) {
	const [, scheme = "http", rest = ""] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(value) ?? [];
	const at = rest.lastIndexOf("@");
	const [, authority = "", path = ""] = /^([^/?#]*)(.*)$/s.exec(rest.slice(at + 1)) ?? [];
	return {
		scheme: scheme.toLowerCase(),
		userinfo: rest.slice(0, Math.max(at, 0)),
		authority,
		path
	};
}
/** The port as written in a proxy value, where there is one. */
function writtenPort(value) {
	const { authority } = splitProxy(value);
	return readIPv6(authority) === void 0 ? /:(\d+)$/.exec(authority.replace(/^\[.*\]/, ""))?.[1] : void 0;
}
/** Splits userinfo at its first colon and decodes what is validly percent-encoded, so that `100%` stays what it is. */
function readCredentials(userinfo) {
	if (userinfo.replace(":", "") === "") return void 0;
	const [, username = "", password = ""] = /^([^:]*):?(.*)$/s.exec(userinfo) ?? [];
	return {
		username: decode(username),
		password: decode(password)
	};
}
/** encodeURIComponent, and also the five characters that it leaves alone and RFC 3986 reserves. */
function encodeStrictly(text) {
	return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Userinfo as every client of the field decodes it. */
function encodeUserinfo({ username, password }) {
	return password === "" ? encodeStrictly(username) : `${encodeStrictly(username)}:${encodeStrictly(password)}`;
}
function decode(text) {
	return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
		try {
			return decodeURIComponent(run);
		} catch {
			return run;
		}
	});
}
/** What would be cut off, or be read as something else, on the way to the proxy. */
function refuseUnfit(credentials, protocol, name, areInputs) {
	for (const field of ["username", "password"]) {
		const why = unfitness(field, credentials[field], protocol);
		if (why === void 0) continue;
		const what = `a ${field === "username" ? "user name" : field} ${why}`;
		throw areInputs ? new InputError(`proxy-${field}`, `no proxy takes ${what}`, "Check the secret behind it.") : unreadable(name, `has ${what}`);
	}
}
/** RFC 7617 §2 forbids control characters, and takes the first colon for the end of the name. */
function unfitness(field, text, protocol) {
	if (/\p{Cc}/u.test(text)) return "with a control character, such as a line break";
	if (protocol !== "socks5h") return field === "username" && text.includes(":") ? "with a colon" : void 0;
	return Buffer.byteLength(text) > LONGEST_SOCKS_CREDENTIAL ? `of more than ${LONGEST_SOCKS_CREDENTIAL} bytes` : void 0;
}
function readProtocol(name, scheme) {
	const protocol = PROTOCOLS.get(scheme);
	if (protocol !== void 0) return protocol;
	throw new InputError(name, `the scheme ${scheme}:// of this proxy is not supported; http://, https://, socks5:// and socks5h:// are`, "Use such a port of the proxy, or write `proxy: none` in the `with:` of this step to go direct.");
}
function readAuthority(name, authority) {
	const bare = readIPv6(authority);
	if (bare !== void 0) return {
		host: bare,
		digits: void 0
	};
	const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(authority) ?? [];
	if (bracketed !== void 0) {
		const address = readIPv6(bracketed);
		if (address !== void 0) return {
			host: address,
			digits: digits || void 0
		};
		throw unreadable(name, "has something other than an IPv6 address in its brackets");
	}
	const host = plain !== void 0 && HOST_NAME.test(plain) ? (0,node_url__WEBPACK_IMPORTED_MODULE_3__.domainToASCII)(plain.replace(/\.+$/, "")) : "";
	if (host === "") throw unreadable(name, "has no readable host");
	return {
		host,
		digits: digits || void 0
	};
}
/** A zone is the name of an interface, whose case counts; URLs write its `%` as `%25` (RFC 6874). */
function readIPv6(text) {
	const address = text.replace(/%25(?=.)/, "%");
	return isIP(address) === 6 ? address.replace(/^[^%]*/, (digits) => digits.toLowerCase()) : void 0;
}
function readPort(found) {
	if (found === void 0) return void 0;
	const port = /^\d{1,5}$/.test(found.value.trim()) ? Number(found.value) : 0;
	if (port >= 1 && port <= 65535) return port;
	throw unreadable(found.name, "has a port that is not a number from 1 to 65535");
}
/** Never quotes the value: what looks like a bad port is often the end of a password. */
function unreadable(name, why) {
	return new InputError(name, `this proxy setting cannot be read, it ${why}`, EXAMPLE$1);
}

// src/network/proxy-secrets.ts
/** Shorter strings are not masked: they would blank half of the log and hide nothing. */
const SHORTEST_SECRET = 4;
/** Every spelling in which the credentials of a proxy value may turn up in a log. */
function proxySecrets(value) {
	const { userinfo } = splitProxy(value);
	return [.../* @__PURE__ */ new Set([...userinfoSecrets(userinfo), ...long(userinfo.split(/[/?#@:\\]/))])];
}
/** Every spelling in which userinfo, as it stands in a URL, may turn up in a log: decoded or not, whole or in parts. */
function userinfoSecrets(userinfo) {
	const credentials = readCredentials(userinfo);
	if (credentials === void 0) return [];
	return long([...[userinfo, ...userinfo.split(/:(.*)/s, 2)].flatMap(encodings), ...credentialSecrets(credentials)]);
}
/** Every spelling in which a user name and a password may turn up in a log. */
function credentialSecrets(credentials) {
	const { username, password } = credentials;
	return long([...[
		username,
		password,
		`${username}:${password}`
	].flatMap(encodings), encodeUserinfo(credentials)]);
}
/** Every spelling in which a text may turn up in a log. */
function textSecrets(text) {
	return long(encodings(text));
}
/** Every spelling in which the value of an Authorization header, or a part of it, may turn up in a log. */
function authorizationSecrets(value) {
	const [, scheme = "", token = value] = /^(\S+)\s+(.*)$/s.exec(value) ?? [];
	const decoded = /^basic$/i.test(scheme) ? readPair(Buffer.from(token, "base64").toString()) : void 0;
	return long([...[value, token].flatMap((text) => [...encodings(text), ...base64(text, "latin1")]), ...decoded ? credentialSecrets(decoded) : []]);
}
/** RFC 7617 §2: the first colon is the end of the name. */
function readPair(pair) {
	const colon = pair.indexOf(":");
	return colon === -1 ? void 0 : {
		username: pair.slice(0, colon),
		password: pair.slice(colon + 1)
	};
}
function long(spellings) {
	return [...new Set(spellings)].filter((spelling) => spelling.length >= SHORTEST_SECRET);
}
function encodings(secret) {
	const strict = encodeStrictly(secret);
	const url = new URL("http://host");
	url.password = secret;
	return [
		secret,
		encodeURIComponent(secret),
		strict,
		strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
		encodeURI(secret),
		url.password,
		...base64(secret, "utf8")
	];
}
/** Base64, without the `=` at its end too, and for URLs. */
function base64(text, encoding) {
	const padded = Buffer.from(text, encoding).toString("base64");
	return [
		padded,
		padded.replace(/=+$/, ""),
		Buffer.from(text, encoding).toString("base64url")
	];
}

// src/network/absolute-form.ts
/** Whether the request names the whole URL to a proxy (RFC 9112 §3.2.2). */
function isAbsoluteForm(url, via) {
	return via.kind === "proxy" && via.proxy.protocol !== "socks5h" && url.protocol === "http:";
}

// src/network/encode-basic.ts
/** The value of an Authorization header for Basic authentication, in UTF-8 (RFC 7617 §2.1). */
function encodeBasic({ username, password }) {
	return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

// src/network/request-head.ts
/** RFC 9110 §5.1 and §5.5: what cannot end the line. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Whether a header may have this value. */
function isHeaderValue(value) {
	return VALUE.test(value);
}
/** The request of a hop with all that is sent, as it goes over the wire in latin1; throws where a header could be read as two. */
function requestHead({ url, headers, post }, via, userAgent) {
	const absolute = isAbsoluteForm(url, via);
	const credentials = absolute ? via.proxy.credentials : void 0;
	const fields = {
		"user-agent": userAgent,
		...headers,
		host: url.host,
		"accept-encoding": "identity",
		connection: "keep-alive",
		...post !== void 0 && { "content-length": String(post.length) },
		...credentials && { "proxy-authorization": encodeBasic(credentials) }
	};
	const target = absolute ? url.href : `${url.pathname}${url.search}`;
	return `${post === void 0 ? "GET" : "POST"} ${target} HTTP/1.1\r\n${Object.entries(fields).map(fieldLine).join("")}\r\n${post ?? ""}`;
}
function fieldLine([name, value]) {
	if (!NAME.test(name) || !isHeaderValue(value)) throw new TypeError(`The header ${JSON.stringify(name)} has characters that no header may have`);
	return `${name}: ${value}\r\n`;
}

// src/network/origin-credentials.ts
/** Nothing for anyone. */
const NO_CREDENTIALS = {
	byOrigin: /* @__PURE__ */ new Map(),
	warnings: []
};
const INPUT = "credentials";
const MOST_ORIGINS = 100;
/** Servers take heads of 8 to 16 KiB. */
const LONGEST_VALUE = 16384;
const EXAMPLE = "Write each line as: https://data.example.org Bearer ${{ secrets.DATA_TOKEN }}";
/** What is left of a line when its secret is empty. */
const SCHEME_ALONE = /^(basic|bearer|digest|negotiate|token)?$/i;
/** Reads `<origin> <Authorization value>`, one a line; no part of a value gets into an error or a warning. */
function readOriginCredentials(text) {
	const byOrigin = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	const warnings = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const [, first, value = ""] = /^\s*(\S+)(?:\s+(.*?))?\s*$/s.exec(line) ?? [];
		if (first === void 0) continue;
		const url = readOrigin(first, index + 1);
		const { origin } = url;
		if (seen.has(origin)) refuse$1(index + 1, `has ${origin} a second time`, "Keep one line for each origin.");
		seen.add(origin);
		if (seen.size > MOST_ORIGINS) refuse$1(index + 1, `is one more than ${MOST_ORIGINS}`);
		if (!isHeaderValue(value) || value.length > LONGEST_VALUE) refuse$1(index + 1, "has a value that no header may have: a line end, another control character, a character past Latin-1, or too many of them");
		if (SCHEME_ALONE.test(value)) {
			warnings.push(`${INPUT}: the value for ${origin} is empty, and nothing is sent there. Is the secret set? Runs from forks have none.`);
			continue;
		}
		if (url.protocol === "http:" && !isLoopback(hostOf(url))) warnings.push(`${INPUT}: what is sent to ${origin} is not encrypted: use https.`);
		byOrigin.set(origin, value);
	}
	return {
		byOrigin,
		warnings
	};
}
/** What must be masked before anything is printed. */
function credentialsSecrets({ byOrigin }) {
	return [...byOrigin.values()].flatMap(authorizationSecrets);
}
/** The request with what its origin wants; decided anew for each hop, so that nothing has to be taken away again. */
function authorised(hop, { byOrigin }) {
	const authorization = byOrigin.get(hop.url.origin);
	return authorization === void 0 ? hop : {
		...hop,
		headers: {
			...hop.headers,
			authorization
		}
	};
}
/** The text is not shown: it may be the secret, where the origin was forgotten. */
function readOrigin(text, line) {
	const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0) return refuse$1(line, "does not begin with an origin");
	if (url.username !== "" || url.password !== "") return refuse$1(line, "has a user name in its origin");
	if (url.pathname !== "/" || url.search !== "" || url.hash !== "") return refuse$1(line, `has more than an origin (${url.origin}); a credential is for all of its paths`);
	return url;
}
function refuse$1(line, problem, advice = EXAMPLE) {
	throw new InputError(INPUT, `line ${line} ${problem}`, advice);
}

// src/network/redact.ts
const SECRET_NAME = /^sig$|^code$|^x-(amz|goog|ms)-|signature|token|key|secret|passw|pwd|credential|expires|auth(?!or)|policy|session|jwt/i;
/** Long and with digits but without dots or slashes, which file names and paths have. */
const OPAQUE_VALUE = /^(?=.*\d)[\w+=~%-]{32,}$|^eyJ/;
/** A URL for the log: no userinfo, no fragment, and `***` for query values that look like secrets. */
function redactUrl(url) {
	if (typeof url === "string" && !URL.canParse(url)) return url.replace(/\/\/.*@/s, "//").replace(/[?#].*$/s, "?***");
	const bare = new URL(url);
	if (bare.username + bare.password + bare.search + bare.hash === "") return bare.href;
	const query = bare.search.slice(1).split("&").map(redactPair).join("&");
	bare.username = bare.password = bare.search = bare.hash = "";
	return `${bare.href}${query === "" ? "" : `?${query}`}`;
}
/** The values of a query that {@link redactUrl} does not show, as written. */
function secretValues({ search }) {
	return search.slice(1).split("&").filter((pair) => redactPair(pair) !== pair).map((pair) => pair.slice(pair.indexOf("=") + 1));
}
function redactPair(pair) {
	const split = pair.indexOf("=");
	if (split === -1) return OPAQUE_VALUE.test(pair) ? "***" : pair;
	const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
	return value !== "" && (SECRET_NAME.test(name) || OPAQUE_VALUE.test(value)) ? `${name}=***` : pair;
}

// src/network/url-policy.ts
/** Rewrites nothing and blocks nothing. */
const NO_POLICY = {
	name: "",
	rewrites: [],
	allowed: [],
	blocked: [],
	message: void 0,
	warnings: []
};
/** A pattern may take time that grows fast with what it is matched against. */
const LONGEST_URL = 8192;
/** The rule that blocks a URL, if one does and none allows it; `file:` URLs are never blocked. */
function blockOf({ allowed, blocked }, url) {
	if (url.protocol === "file:") return void 0;
	const host = hostOf(url);
	return allowed.some((rule) => covers(rule, host)) ? void 0 : blocked.find((rule) => covers(rule, host));
}
/** Whether a rule speaks of a host. */
function covers(rule, host) {
	return rule.host === "*" || host === rule.host || host.endsWith(`.${rule.host}`);
}
/** What is asked in place of a URL, one for each rule that matches; itself where none does. */
function rewriteUrl({ name, rewrites }, url) {
	if (url.protocol === "file:" || rewrites.length === 0) return [url];
	const text = `${url.host}${url.pathname}${url.search}`;
	if (text.length > LONGEST_URL) {
		const problem = `a source at ${url.host} has more than ${LONGEST_URL} characters, too many for rules`;
		throw new InputError("rewrite", problem, "Shorten the URL, or leave `rewrite` out.");
	}
	const rewritten = rewrites.flatMap((rule) => {
		const groups = rule.pattern.exec(text);
		return groups === null ? [] : replaced(url, groups, rule, name);
	});
	return rewritten.length === 0 ? [url] : rewritten;
}
/** What a rule puts in place of a URL, with its `$1` as they are; undefined where a group is to give the host. */
function replacementUrl({ replacement }) {
	const href = /^https?:\/\//i.test(replacement) ? replacement : `https://${replacement}`;
	return URL.canParse(href) ? new URL(href) : void 0;
}
function replaced(url, groups, { line, replacement }, name) {
	const text = replacement.replace(/\$(\d)/g, (_, digit) => groups[Number(digit)] ?? "");
	const href = /^https?:\/\//i.test(text) ? text : `${url.protocol}//${text}`;
	if (!URL.canParse(href)) {
		const problem = `${name}, line ${line}, makes no URL of ${redactUrl(url)}`;
		throw new InputError("rewrite", problem, "Let the replacement begin with a host, or with https://.");
	}
	const made = new URL(href);
	made.hash = "";
	if (made.origin === url.origin && made.username === "" && made.password === "") {
		made.username = url.username;
		made.password = url.password;
	}
	return made;
}

// src/rare-inputs.ts
/** What most workflows say of the way to the sources: nothing. */
const NO_NETWORK_INPUTS = {
	policy: NO_POLICY,
	credentials: NO_CREDENTIALS,
	proxy: "",
	noProxy: "",
	proxyCredentials: void 0,
	caCertificates: {
		pem: [],
		withSystem: false,
		warnings: []
	}
};
const OF_THE_NETWORK = [
	"rewrite",
	"credentials",
	"proxy",
	"no-proxy",
	"proxy-username",
	"proxy-password",
	"ca-certificates"
];
/** The inputs about the way to the sources; what parses them is loaded for those who set one. */
async function networkInputs(raw, workspace, now) {
	if (OF_THE_NETWORK.every((name) => raw(name).trim() === "")) return NO_NETWORK_INPUTS;
	const { readNetworkInputs } = await __nccwpck_require__.e(/* import() */ 55).then(__nccwpck_require__.bind(__nccwpck_require__, 4055));
	return readNetworkInputs(raw, workspace, now);
}
/** The inputs of the S3 tier; what parses them is loaded for those who name a bucket. */
async function s3Inputs(read) {
	if (read("s3-bucket") === "") return void 0;
	const { readS3Inputs } = await __nccwpck_require__.e(/* import() */ 87).then(__nccwpck_require__.bind(__nccwpck_require__, 3087)).then((n) => n.r);
	return readS3Inputs(read);
}

// src/dataset/catalog/names.ts
/** The names of the catalog, each with the layouts that its entry has: known without the entries, which are large. */
const CATALOG_NAMES = /* @__PURE__ */ new Map([
	["beans", []],
	["binary-alpha-digits", []],
	["caltech101", ["torchvision"]],
	["cats-vs-dogs", []],
	["cifar10", ["keras", "torchvision"]],
	["cifar10-1", []],
	["cifar10-binary", []],
	["cifar100", ["keras", "torchvision"]],
	["cifar100-binary", []],
	["dtd", ["torchvision"]],
	["emnist", ["torchvision"]],
	["eurosat", ["torchvision"]],
	["fashion-mnist", ["keras", "torchvision"]],
	["food101", ["torchvision"]],
	["horses-or-humans", []],
	["imagenette2", ["torchvision"]],
	["imagenette2-160", ["torchvision"]],
	["imagenette2-320", ["torchvision"]],
	["imdb-reviews", []],
	["iris", []],
	["keras-boston-housing", ["keras"]],
	["keras-california-housing", ["keras"]],
	["kmnist", ["torchvision"]],
	["mnist", ["torchvision"]],
	["mnist-npz", ["keras"]],
	["moving-mnist", ["torchvision"]],
	["omniglot", ["torchvision"]],
	["openml-small", []],
	["oxford-flowers102", ["torchvision"]],
	["oxford-iiit-pet", ["torchvision"]],
	["penguins", []],
	["rock-paper-scissors", []],
	["scipy-datasets", []],
	["squad", []],
	["stl10", ["torchvision"]],
	["svhn", ["torchvision"]],
	["tf-flowers", ["keras"]],
	["tiny-shakespeare", []],
	["titanic", []]
]);

// src/dataset/digest.ts
/** The hash algorithms that a pin may use, strongest first. */
const ALGORITHMS = [
	"sha512",
	"sha384",
	"sha256",
	"sha1",
	"md5"
];
const HEX_LENGTH = {
	sha512: 128,
	sha384: 96,
	sha256: 64,
	sha1: 40,
	md5: 32
};
/** Whether nobody can make other bytes with this digest, so that it alone proves a file, whatever way it came. */
function isStrong({ algorithm }) {
	return algorithm.startsWith("sha") && algorithm !== "sha1";
}
/** What {@link parseDigest} takes, for messages to users. */
const DIGEST_FORMS = "sha256:<64 hex digits>, sha512:…, sha384:…, bare hex (the algorithm follows from its length), or SRI sha256-<base64>";
/** Reads a digest in any accepted spelling; a text that is not one gives the reason as `{ problem }`. */
function parseDigest(text) {
	const trimmed = text.trim();
	const prefixed = /^([a-z0-9-]+?):\s*(.*)$/i.exec(trimmed);
	if (prefixed) return fromHex(prefixed[2] ?? "", normaliseAlgorithm(prefixed[1] ?? ""), prefixed[1] ?? "");
	const sri = /^(sha(?:256|384|512))-([A-Za-z0-9+/]+={0,2})(\?\S*)?$/.exec(trimmed);
	if (sri) return fromHex(Buffer.from(sri[2] ?? "", "base64").toString("hex"), sri[1], sri[1] ?? "");
	const byLength = ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === trimmed.length);
	if (byLength === void 0) return { problem: `"${shorten(trimmed)}" has ${trimmed.length} characters, which is no known digest` };
	return fromHex(trimmed, byLength, byLength);
}
function fromHex(hex, algorithm, written) {
	if (algorithm === void 0) return { problem: `"${written}" is not a known algorithm` };
	if (hex.length !== HEX_LENGTH[algorithm]) return { problem: `a ${algorithm} digest has ${HEX_LENGTH[algorithm]} hex digits, this has ${hex.length}` };
	if (!/^[0-9a-f]+$/i.test(hex)) return { problem: `"${shorten(hex)}" has characters that are not hex digits` };
	return {
		algorithm,
		hex: hex.toLowerCase()
	};
}
function normaliseAlgorithm(text) {
	const name = text.toLowerCase().replace("-", "");
	return ALGORITHMS.find((algorithm) => algorithm === name);
}
function shorten(text) {
	return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
/** The digest as one text, `sha256:<hex>`. */
function formatDigest(digest) {
	return `${digest.algorithm}:${digest.hex}`;
}
/** Whether two digests are the same algorithm and value. */
function sameDigest(a, b) {
	return a.algorithm === b.algorithm && a.hex === b.hex;
}
/** Whether collisions for the algorithm are practical, so that it shows damage but not forgery (RFC 6151, shattered.io). */
function isWeak(digest) {
	return digest.algorithm === "md5" || digest.algorithm === "sha1";
}

// src/dataset/relative-path.ts
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\..*)?$/i;
/** Why a name cannot be a file's place inside a dataset, on any system; undefined when it can. */
function pathProblem(path) {
	return dangerInPath(path) ?? windowsProblem(path);
}
/** Why a name would do harm on one system or another; undefined when it leads to a file below its folder everywhere. */
function dangerInPath(path) {
	if (path === "") return "it is empty";
	if (path.startsWith("/") || /^[a-z]:/i.test(path)) return "it is absolute";
	if (path.includes("\\")) return "it has a backslash: write /";
	for (const segment of path.split("/")) {
		if (segment === "") return "it has an empty part";
		if (segment === "." || segment === "..") return `it has "${segment}"`;
		if (hasControlCharacter(segment)) return "it has a control character";
		if (/\p{Cs}/u.test(segment)) return "it has half of a character";
		if (DEVICE.test(segment)) return `"${segment}" is a device name on Windows`;
		if (/^\.setup-dataset-/i.test(segment)) return "names that begin with .setup-dataset- are ours";
		if (Buffer.byteLength(segment) > 255) return "a part of it is longer than 255 bytes";
	}
}
/** Why Windows would hold a file under another name, or not at all; undefined when it would not. */
function windowsProblem(path) {
	for (const segment of path.split("/")) {
		if (/[<>:"|?*]/.test(segment)) return "it has a character that Windows does not allow (< > : \" | ? *)";
		if (/[. ]$/.test(segment)) return `"${segment}" ends in a dot or a space, which Windows drops`;
	}
}
function hasControlCharacter(text) {
	return /[^ -~\u0080-\uffff]/.test(text);
}
/** Two paths that would be one file on a system that ignores case, or of which one is a folder of the other; undefined when none. */
function findCollision(paths, ignoreCase = true) {
	const fold = ignoreCase ? foldCase : (path) => path;
	const seen = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const twin = seen.get(fold(path));
		if (twin !== void 0) return [twin, path];
		seen.set(fold(path), path);
	}
	for (const path of paths) {
		const segments = path.split("/");
		for (let length = 1; length < segments.length; length++) {
			const file = seen.get(fold(segments.slice(0, length).join("/")));
			if (file !== void 0) return [file, path];
		}
	}
}
/** The same text for all names that are one on a disk that ignores case, or how accents are composed. */
function foldCase(path) {
	return path.normalize("NFC").toUpperCase().toLowerCase();
}

// src/dataset/manifests/manifest.ts
/** Most bytes of a manifest. */
const LARGEST_MANIFEST = 67108864;
/** Most patterns of a manifest: each of them is held against each member of an archive. */
const MOST_PATTERNS = 1e3;
/** Refuses a manifest at one or two of its places, or as a whole. */
function refuse({ input, name }, places, problem, advice) {
	const where = [name, describePlaces(places)].filter((part) => part !== "").join(", ");
	throw new InputError(input, where === "" ? problem : `${where}: ${problem}`, advice);
}
function describePlaces(places) {
	const words = places.map((place) => typeof place === "number" ? place : plainText(place, 200)).join(" and ");
	if (typeof places[0] !== "number") return words;
	return `${places.length > 1 ? "lines" : "line"} ${words}`;
}
/** A value of a manifest as messages show it: short, one line, without log-ins and signatures. */
function shown(value) {
	return plainText(value.slice(0, 2e3).replace(/\/\/[^/\s]*@/g, "//***@").replace(/\?[^\s"]*/g, "?***"), 100);
}
/** Holds a name to be a path that is safe on every system. */
function checkPath(manifest, at, path, advice) {
	const problem = path.endsWith("/") ? "it is a folder: a manifest pins files" : pathProblem(path);
	if (problem) refuse(manifest, [at], `"${shown(path)}" is no file name: ${problem}`, advice);
	return path;
}
/** One file a path, by its strongest digest; entries that contradict each other are refused together. */
function mergeEntries(manifest, entries, advice) {
	return gatherEntries(manifest, entries, advice).map(({ at, digest, ...file }) => {
		if (digest) return {
			...file,
			digest
		};
		const problem = `"${shown(file.path)}" has no digest of an algorithm that is known`;
		return refuse(manifest, [at], problem, `Add one of: ${ALGORITHMS.join(", ")}.`);
	});
}
/** As {@link mergeEntries}, for manifests that need not pin their files. */
function gatherEntries(manifest, entries, advice) {
	const byPath = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const known = byPath.get(entry.path) ?? {
			first: entry.at,
			digests: /* @__PURE__ */ new Map(),
			urls: /* @__PURE__ */ new Map()
		};
		byPath.set(entry.path, known);
		addEntry(manifest, known, entry);
	}
	if (byPath.size === 0) refuse(manifest, [], `${manifest.name === "" ? "it names" : "it is a manifest that names"} no file`, advice);
	refuseCollision(manifest, byPath);
	return [...byPath].map(([path, { first, digests, urls, size }]) => {
		const algorithm = ALGORITHMS.find((candidate) => digests.has(candidate));
		return {
			at: first,
			path,
			digest: algorithm && digests.get(algorithm)?.digest,
			size: size?.bytes,
			urls: [...urls.values()]
		};
	});
}
function addEntry(manifest, known, { at, path, digest, size, url }) {
	if (url) known.urls.set(url.href, url);
	if (digest) {
		const other = known.digests.get(digest.algorithm);
		if (other && other.digest.hex !== digest.hex) {
			const problem = `"${shown(path)}" has two ${digest.algorithm} digests, ${other.digest.hex} and ${digest.hex}`;
			refuse(manifest, [other.at, at], problem, "Remove the line that is wrong, or give each file a name of its own.");
		}
		known.digests.set(digest.algorithm, other ?? {
			digest,
			at
		});
	}
	if (size === void 0) return;
	if (known.size && known.size.bytes !== size) {
		const problem = `"${shown(path)}" has two sizes, ${known.size.bytes} and ${size}`;
		refuse(manifest, [known.size.at, at], problem, "Remove the line that is wrong.");
	}
	known.size ??= {
		bytes: size,
		at
	};
}
function refuseCollision(manifest, byPath) {
	const collision = findCollision([...byPath.keys()]);
	if (!collision) return;
	const [a, b] = collision;
	refuse(manifest, [...byPath].flatMap(([path, { first }]) => collision.includes(path) ? [first] : []), `"${shown(a)}" and "${shown(b)}" cannot both be in one folder`, "Give each file a name of its own.");
}
/** The files, each of those without a URL with what `urlsFor` knows of its path. */
function locateFiles(files, urlsFor) {
	return files.map((file) => file.urls.length > 0 ? file : {
		...file,
		urls: urlsFor(file.path)
	});
}

// src/dataset/manifests/clear-signed.ts
const BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
const SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
const END = "-----END PGP SIGNATURE-----";
/** Takes a clear-signed text (RFC 9580 §7) out of its frame; the signature is not checked. */
function stripSignature(manifest, lines) {
	const texts = lines.map(({ text }) => text.trimEnd());
	const begin = texts.findIndex((text) => text !== "");
	if (texts[begin] !== BEGIN) return {
		lines,
		isSigned: false
	};
	const headersEnd = texts.indexOf("", begin);
	const signature = texts.indexOf(SIGNATURE, headersEnd);
	const end = texts.indexOf(END, signature);
	if (headersEnd < 0 || signature < 0 || end < 0) refuse(manifest, [begin + 1], "a signed message begins here and its signature does not end", "Use the file as it was published, or the lines with the digests alone.");
	const outside = lines.slice(end + 1).find(({ text }) => text.trim() !== "");
	if (outside) {
		const problem = `"${shown(outside.text)}" stands outside the signed message`;
		refuse(manifest, [outside.number], problem, "Use the file as it was published.");
	}
	return {
		lines: lines.slice(headersEnd + 1, signature).map(({ text, number }) => ({
			text: text.replace(/^- /, ""),
			number
		})),
		isSigned: true
	};
}

// src/dataset/manifests/lines.ts
const LONGEST_LINE = 65536;
/** Most files of a manifest. */
const MOST_ENTRIES = 2e5;
const MOST_LINES = 1e6;
const FEWER = "Pack the files into archives, or use several manifests in several steps.";
/** Reads the lines without blank ones, `#` comments, a byte order mark and the frame of a signature; bounded. */
function readLines(manifest) {
	checkCount(manifest);
	const all = manifest.text.replace(/^\uFEFF/, "").split("\n").map((text, index) => ({
		text: text.replace(/\r$/, ""),
		number: index + 1
	}));
	for (const line of all) checkLine(manifest, line);
	const { lines, isSigned } = stripSignature(manifest, all);
	const telling = lines.filter(({ text }) => text.trim() !== "" && !text.trimStart().startsWith("#"));
	if (telling.length > 2e5) {
		const problem = `it has ${telling.length} entries, more than ${MOST_ENTRIES}`;
		refuse(manifest, [], problem, FEWER);
	}
	return {
		lines: telling,
		isSigned
	};
}
/** Before they are taken apart: a line takes more memory than its end takes bytes. */
function checkCount(manifest) {
	let count = 0;
	for (let at = manifest.text.indexOf("\n"); at >= 0; at = manifest.text.indexOf("\n", at + 1)) count += 1;
	if (count > MOST_LINES) refuse(manifest, [], `it has more than ${MOST_LINES} lines`, FEWER);
}
function checkLine(manifest, { text, number }) {
	if (text.length > LONGEST_LINE) {
		const problem = `it is ${text.length} characters long, more than ${LONGEST_LINE}`;
		refuse(manifest, [number], problem, "A manifest is text with one file a line.");
	}
	if (text.includes("�")) refuse(manifest, [number], "it is not UTF-8", "Save it as UTF-8. PowerShell's `>` may write UTF-16: use `Out-File -Encoding utf8`.");
	if (text.includes("\0")) refuse(manifest, [number], "it has a NUL character", "Write the manifest without `-z` or `--zero`, one file a line.");
}

// src/dataset/manifests/pooch.ts
const ADVICE$1 = `Each line is "name digest [url]". A digest is ${DIGEST_FORMS}. A name with spaces goes in double quotes.`;
/** Whether a line is of a Pooch registry. */
function isPoochLine(text) {
	const words = splitWords(text);
	return words?.[1] !== void 0 && "hex" in parseDigest(words[1]);
}
/** Parses a Pooch registry: `name digest [url]`, one file a line. */
function parsePooch(manifest, lines) {
	return mergeEntries(manifest, lines.map((line) => parseLine(manifest, line)), ADVICE$1);
}
function parseLine(manifest, { text, number }) {
	const words = splitWords(text);
	if (words === void 0) return refuse(manifest, [number], "a quote is not closed", ADVICE$1);
	const [name = "", digestText = "", source] = words;
	if (words.length < 2 || words.length > 3) {
		const count = words.length === 1 ? "1 word" : `${words.length} words`;
		const problem = `it begins with "${shown(name)}" and has ${count} instead of 2 or 3`;
		refuse(manifest, [number], problem, ADVICE$1);
	}
	const path = checkPath(manifest, number, name, ADVICE$1);
	const digest = parseDigest(digestText);
	if ("problem" in digest) return refuse(manifest, [number], digest.problem, ADVICE$1);
	if (source === void 0) return {
		at: number,
		path,
		digest
	};
	const url = parseSource(source, manifest.base);
	if ("problem" in url) return refuse(manifest, [number], url.problem, url.advice);
	return {
		at: number,
		path,
		digest,
		url
	};
}
/** Shell words as Python's `shlex.split` reads them, which Pooch uses: quotes and backslashes, nothing else special. */
function splitWords(line) {
	const words = [];
	let word;
	let quote = "";
	for (let index = 0; index < line.length; index++) {
		const character = line.charAt(index);
		if (quote === "'") {
			if (character === "'") quote = "";
			else word += character;
		} else if (character === "\\" && (quote === "" || /["\\]/.test(line.charAt(index + 1)))) {
			index += 1;
			word = (word ?? "") + line.charAt(index);
		} else if (quote === "\"") {
			if (character === "\"") quote = "";
			else word += character;
		} else if (character === "\"" || character === "'") {
			quote = character;
			word ??= "";
		} else if (/\s/.test(character)) {
			if (word !== void 0) words.push(word);
			word = void 0;
		} else word = (word ?? "") + character;
	}
	if (quote !== "") return void 0;
	return word === void 0 ? words : [...words, word];
}

// src/dataset/manifests/inline.ts
/** Reads the input `files`: Pooch's registry syntax, one file a line, `#` comments on lines of their own. */
function parseInlineManifest(text, workspace) {
	const manifest = {
		input: "files",
		name: "",
		text,
		base: folderUrl(workspace)
	};
	return parsePooch(manifest, readLines(manifest).lines);
}

// src/request-inputs.ts
/** Parses what is asked for: `dataset`, `url` with `checksum`, or `files`, with `base-url` where it has a meaning. */
async function readRequest(read, workspace) {
	const given = [
		"dataset",
		"url",
		"files"
	].filter((name) => read(name) !== "");
	const [input] = given;
	if (input === void 0 || given.length > 1) {
		const found = input === void 0 ? "none of dataset, url and files is set" : `${given.join(" and ")} are set`;
		throw new InputError("dataset", found, "Set exactly one: dataset (a catalog name, or a manifest by path or URL), url with checksum, or files.");
	}
	if (input === "dataset") return readDataset(read, workspace);
	if (input === "files") {
		refuseBeside("files", "checksum", read("checksum"), "url");
		return {
			kind: "files",
			input,
			stem: "files",
			files: parseInlineManifest(read("files"), workspace),
			bases: readBases(read, workspace),
			about: {},
			notes: []
		};
	}
	refuseBeside("url", "base-url", read("base-url"), "files and manifests");
	return {
		kind: "url",
		sources: readSourceUrls("url", read("url"), workspace),
		digest: readChecksum(read("checksum"))
	};
}
/** A name of the catalog, or a manifest by path or URL. */
async function readDataset(read, workspace) {
	const written = read("dataset");
	const bases = readBases(read, workspace);
	if (isRemote(written)) {
		const url = readSourceUrl("dataset", written, workspace);
		return {
			kind: "manifest",
			url,
			digest: readManifestChecksum(read("checksum"), url),
			bases
		};
	}
	refuseBeside("a dataset that is no URL", "checksum", read("checksum"), "url, and the URL of a manifest");
	if (namesManifest(written, workspace)) return readManifest(written, bases, workspace);
	refuseBeside("a name of the catalog", "base-url", read("base-url"), "files and manifests");
	const { datasetNamed } = await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(944)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6944)).then((n) => n.r);
	return {
		kind: "catalog",
		dataset: datasetNamed(written)
	};
}
/** Whether a value of `dataset` is a URL that is not of this machine. */
function isRemote(written) {
	return /^[a-z][a-z0-9+.-]+:\/\//i.test(written) && !/^file:/i.test(written);
}
/** Whether a value of `dataset` is a path; a name of the catalog stays one, whatever lies in the workspace. */
function namesManifest(written, workspace) {
	if (/[/\\]|^~|^file:|\.(json|txt|tsv|md5|sha\d+)$|^(md5|sha\d+)sums?$|^distinfo$/i.test(written)) return true;
	return !CATALOG_NAMES.has(written) && isFile(locatePath(written, workspace));
}
async function readManifest(written, bases, workspace) {
	const { requestFrom } = await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(342), __nccwpck_require__.e(96)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2342));
	const { manifest, fileName, urlsFor } = readManifestFile(written, workspace);
	return requestFrom(manifest, fileName, {
		bases,
		urlsFor
	});
}
/** Reads the text of a manifest by path. */
function readManifestFile(written, workspace) {
	const advice = "A manifest is a path in the workspace, there after actions/checkout. Other values of dataset are names of the catalog.";
	const location = /^file:/i.test(written) ? pathOf(written, advice) : locatePath(written, workspace);
	const text = readInputFile({
		input: "dataset",
		path: written,
		location,
		content: "a manifest",
		advice,
		most: LARGEST_MANIFEST
	}, "utf8");
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(location);
	const base = folderUrl(folder);
	const manifest = {
		input: "dataset",
		name: shownPath(written),
		text,
		base
	};
	const folders = [.../* @__PURE__ */ new Set([folder, workspace])];
	const urlsFor = (path) => folders.map((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(each, path)).filter(isFile).map((each) => (0,node_url__WEBPACK_IMPORTED_MODULE_3__.pathToFileURL)(each));
	return {
		manifest,
		fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(location),
		urlsFor
	};
}
function pathOf(url, advice) {
	try {
		return (0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url);
	} catch (error) {
		throw new InputError("dataset", `${shownPath(url)} names no file of this machine`, advice, error);
	}
}
/** Parses the input `base-url`. */
function readBases(read, workspace) {
	return readSourceUrls("base-url", read("base-url"), workspace);
}
function refuseBeside(given, input, value, partner) {
	if (value === "") return;
	throw new InputError(input, `it has no meaning with ${given}`, `It goes with ${partner}. Remove one of them.`);
}
function readManifestChecksum(text, url) {
	const shown = redactUrl(url);
	const advice = `Read the manifest, then set checksum to its digest, which \`curl -fsSL '${shown}' | sha256sum\` prints. Or keep the manifest in the repository, as it is or as \`setup-dataset lock '${shown}'\` pins it, and give its path.`;
	return parseChecksum(text, `it is missing: ${shown} could become another manifest at any time`, advice);
}
function readChecksum(text) {
	return parseChecksum(text, "it is missing: a file without a digest is never used", `Set it to the digest that the publisher states: ${DIGEST_FORMS}. \`sha256sum FILE\` computes one, and \`setup-dataset lock URL\` writes one down.`);
}
function parseChecksum(text, missing, advice) {
	if (text === "") throw new InputError("checksum", missing, advice);
	const digest = parseDigest(text);
	if ("problem" in digest) throw new InputError("checksum", digest.problem, advice);
	return digest;
}

// src/inputs.ts
/** The inputs and their defaults; the same as in action.yml, which a test compares, without its expressions. */
const INPUT_DEFAULTS = {
	dataset: "",
	url: "",
	checksum: "",
	files: "",
	"base-url": "",
	include: "",
	shard: "",
	layout: "files",
	unpack: "false",
	path: "",
	mirrors: "",
	rewrite: "",
	credentials: "",
	proxy: "",
	"proxy-username": "",
	"proxy-password": "",
	"no-proxy": "",
	"export-proxy": "false",
	"ca-certificates": "",
	retries: "5",
	timeout: "60",
	"min-speed": "32",
	concurrency: "8",
	"allow-http-redirects": "false",
	cache: "auto",
	save: "true",
	"wait-for-cache": "0",
	"tool-cache-limit": "20",
	"lookup-only": "false",
	"fail-on-cache-miss": "false",
	"s3-bucket": "",
	"s3-prefix": "",
	"s3-endpoint": "",
	"s3-region": "",
	quiet: "false",
	"github-token": "",
	summary: "true"
};
/** The places that may already hold a dataset, in the order in which `auto` asks them. */
const TIER_NAMES = [
	"tool-cache",
	"actions",
	"s3"
];
/** Parses the inputs; fails with an {@link InputError} that names the input and says what it accepts. */
async function readInputs(raw, runner, homes, now = /* @__PURE__ */ new Date()) {
	return {
		...await readSettings(raw, runner, homes, now),
		request: await readRequest(withDefaults(raw), runner.workspace)
	};
}
/** As {@link readInputs}, for who asks for datasets in another way. */
async function readSettings(raw, runner, homes, now = /* @__PURE__ */ new Date()) {
	const read = withDefaults(raw);
	return {
		...await networkInputs(raw, runner.workspace, now),
		mirrors: readSourceUrls("mirrors", read("mirrors"), runner.workspace),
		include: readLines$1(read("include")),
		shard: readShard(read("shard")),
		layout: readChoice("layout", read("layout"), LAYOUTS),
		unpack: readBoolean("unpack", read("unpack")),
		path: readPath(read("path"), runner.workspace),
		homes,
		exportProxy: readBoolean("export-proxy", read("export-proxy")),
		retries: readNumber("retries", read("retries"), {
			least: 0,
			most: 100,
			whole: true
		}),
		timeout: readNumber("timeout", read("timeout"), {
			least: 0,
			most: 10080,
			whole: false
		}) * 6e4,
		minSpeed: readNumber("min-speed", read("min-speed"), {
			least: 0,
			most: 1e6,
			whole: true
		}) * 1024,
		concurrency: readNumber("concurrency", read("concurrency"), {
			least: 1,
			most: 64,
			whole: true
		}),
		allowHttpRedirects: readBoolean("allow-http-redirects", read("allow-http-redirects")),
		cache: readCache(read("cache")),
		save: readBoolean("save", read("save")),
		waitForCache: readNumber("wait-for-cache", read("wait-for-cache"), {
			least: 0,
			most: 3600,
			whole: true
		}) * 1e3,
		toolCacheLimit: readLimit(read("tool-cache-limit")),
		lookupOnly: readBoolean("lookup-only", read("lookup-only")),
		failOnCacheMiss: readBoolean("fail-on-cache-miss", read("fail-on-cache-miss")),
		s3: await s3Inputs(read),
		quiet: readBoolean("quiet", read("quiet")),
		githubToken: read("github-token"),
		summary: readBoolean("summary", read("summary")),
		runner
	};
}
function withDefaults(raw) {
	return (name) => raw(name).trim() || INPUT_DEFAULTS[name];
}
/** Reads the variables that a GitHub runner sets, with what stands for them elsewhere. */
function readRunner(env, workingDirectory) {
	const onGitHub = env.GITHUB_ACTIONS === "true";
	return {
		temp: env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(),
		workspace: env.GITHUB_WORKSPACE || workingDirectory,
		toolCache: env.RUNNER_TOOL_CACHE || void 0,
		diskOutlivesJob: !onGitHub || env.RUNNER_ENVIRONMENT === "self-hosted",
		event: env.GITHUB_EVENT_NAME ?? ""
	};
}
function readShard(text) {
	if (text === "") return void 0;
	const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
	if (index >= 1 && index <= count) return {
		index,
		count
	};
	const advice = [
		"Count from 1, with the number of jobs after the slash:",
		"strategy:",
		"  matrix:",
		"    part: [1, 2, 3, 4]",
		"and in the step:",
		"with:",
		"  shard: ${{ matrix.part }}/4"
	].join("\n");
	throw new InputError("shard", `"${text}" is no part of a whole, such as 1/4`, advice);
}
/** GiB as bytes; 0 is none. */
function readLimit(text) {
	const limit = readNumber("tool-cache-limit", text, {
		least: 0,
		most: 1e6,
		whole: true
	});
	return limit === 0 ? Number.POSITIVE_INFINITY : limit * 1024 ** 3;
}
function readCache(text) {
	const names = text.split(/[\s,]+/).filter((name) => name !== "");
	if (names.length === 1 && names[0] === "auto") return "auto";
	if (names.length === 1 && names[0] === "none") return [];
	const tiers = names.map((name) => TIER_NAMES.find((tier) => tier === name));
	if (tiers.length > 0 && tiers.every((tier) => tier !== void 0) && new Set(tiers).size === tiers.length) return tiers;
	const accepted = `auto, none, or a list in order of: ${TIER_NAMES.join(", ")}`;
	throw new InputError("cache", `"${text}" is not ${accepted}`, `It accepts ${accepted}.`);
}

// src/command/commands.ts
/** Options that are no inputs and have no value. */
const FLAG_NAMES = [
	"json",
	"allowed-endpoints",
	"probe",
	"offline",
	"check",
	"quick",
	"update",
	"force",
	"no-members"
];
/** Options that are no inputs and have a value. */
const OPTION_NAMES = ["output"];
/** Inputs that need no value as options: giving them means true. */
const VALUELESS_INPUTS = [
	"export-proxy",
	"unpack",
	"allow-http-redirects",
	"lookup-only",
	"fail-on-cache-miss",
	"quiet"
];
/** Inputs with one value a line; giving them again adds a line. */
const LIST_INPUTS = [
	"url",
	"files",
	"base-url",
	"include",
	"mirrors",
	"credentials",
	"ca-certificates"
];
/**
* The dataset is a word of its own. A command has no later steps to export to, no other jobs to wait for and no cache and
* summary of a job, and most tell nothing but the result.
*/
const NOT_OF_A_COMMAND = [
	"dataset",
	"export-proxy",
	"wait-for-cache",
	"github-token",
	"quiet",
	"summary"
];
const INPUTS = Object.keys(INPUT_DEFAULTS).filter((name) => !NOT_OF_A_COMMAND.includes(name));
const NOT_OF_A_LOCK = [
	...[
		"include",
		"shard",
		"layout",
		"unpack",
		"path"
	],
	...[
		"cache",
		"save",
		"lookup-only",
		"fail-on-cache-miss"
	],
	...[
		"tool-cache-limit",
		"s3-bucket",
		"s3-prefix",
		"s3-endpoint",
		"s3-region"
	]
];
/** The folder is a word of its own; a manifest by URL has to be fetched. */
const OF_A_FOLDER = ["dataset", ...INPUTS.filter((name) => name !== "path")];
/** How files are had; what is placed, and where, and kept, is for others. */
const OF_A_LOCK = INPUTS.filter((name) => !NOT_OF_A_LOCK.includes(name));
/** Each command with its syntax. */
const COMMANDS = {
	fetch: {
		takes: "one dataset",
		inputs: [...INPUTS, "quiet"],
		flags: ["json"]
	},
	plan: {
		takes: "one dataset",
		inputs: INPUTS,
		flags: [
			"json",
			"allowed-endpoints",
			"probe"
		]
	},
	doctor: {
		takes: "anything",
		inputs: ["dataset", ...INPUTS],
		flags: ["json", "offline"]
	},
	verify: {
		takes: "one folder",
		inputs: OF_A_FOLDER,
		flags: ["json"]
	},
	lock: {
		takes: "anything",
		inputs: [...OF_A_LOCK, "quiet"],
		flags: [
			"json",
			"check",
			"quick",
			"update",
			"force",
			"no-members"
		],
		options: ["output"]
	},
	catalog: {
		takes: "anything",
		inputs: [],
		flags: ["json"]
	},
	demo: {
		takes: "nothing",
		inputs: [],
		flags: ["json"]
	},
	completion: {
		takes: "anything",
		inputs: [],
		flags: []
	},
	help: {
		takes: "anything",
		inputs: [],
		flags: []
	}
};
/** Whether a word is the name of a command. */
function isCommand(word) {
	return word !== void 0 && Object.hasOwn(COMMANDS, word);
}
/** The options of a command, but for `help`, which all have. */
function optionsOf(command) {
	const { inputs, flags, options = [] } = COMMANDS[command];
	return [
		...inputs,
		...flags,
		...options
	];
}

// src/command/arguments.ts
/** The command line is not one of ours: exit code 2. */
var UsageError = class extends Error {};
/** Reads the words after `setup-dataset`; each input of the action is an option of the same name. */
function readCommandLine(words) {
	const { values, positionals } = parse(words);
	const given = values;
	const [command, ...operands] = positionals;
	const help = values.help === true;
	const version = values.version === true;
	if (help && command !== void 0 && !isCommand(command)) throw noCommand(command);
	if (!help && !version) checkUsage(command, operands, Object.keys(given));
	return {
		command: isCommand(command) ? command : void 0,
		operands,
		help,
		version,
		flag: (name) => given[name] === true,
		option: (name) => asText(given[name]),
		input: (name) => asText(name === operandOf(command) ? operands[0] : given[name])
	};
}
/** What to say of a word that stands where a command's name should. */
function noCommand(word) {
	return new UsageError(`"${word}" is no command`);
}
function checkUsage(command, operands, options) {
	if (command === void 0) throw new UsageError("a command is missing");
	if (!isCommand(command)) throw noCommand(command);
	const { takes } = COMMANDS[command];
	const known = optionsOf(command);
	const foreign = options.find((name) => !known.includes(name));
	if (foreign !== void 0) throw new UsageError(`${command} has no option --${foreign}`);
	if (takes === "nothing" && operands.length > 0) throw new UsageError(`${command} takes no "${operands.join(" ")}"`);
	if (takes === "one dataset" && operands.length > 1) throw new UsageError(`${command} takes one dataset, not ${operands.join(" and ")}`);
	if (takes === "one folder" && operands.length !== 1) throw new UsageError(`${command} takes one folder, not ${operands.join(" and ") || "none"}`);
}
/** The input that the word after the command's name stands for. */
function operandOf(command) {
	if (!isCommand(command)) return void 0;
	const { takes } = COMMANDS[command];
	if (takes === "one folder") return "path";
	return takes === "one dataset" ? "dataset" : void 0;
}
function asText(value) {
	return Array.isArray(value) ? value.join("\n") : String(value ?? "");
}
/** Reads the options of all commands, because the command is known only once its options are told from their values. */
function parse(words) {
	const valueless = VALUELESS_INPUTS;
	const inputs = Object.keys(INPUT_DEFAULTS).map((name) => {
		return [name, {
			type: valueless.includes(name) ? "boolean" : "string",
			multiple: LIST_INPUTS.includes(name)
		}];
	});
	const flags = FLAG_NAMES.map((name) => [name, { type: "boolean" }]);
	const others = OPTION_NAMES.map((name) => [name, { type: "string" }]);
	try {
		return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
			args: [...words],
			allowPositionals: true,
			options: {
				...Object.fromEntries(inputs),
				...Object.fromEntries(flags),
				...Object.fromEntries(others),
				help: {
					type: "boolean",
					short: "h"
				},
				version: { type: "boolean" }
			}
		});
	} catch (error) {
		throw new UsageError(error.message);
	}
}

// src/command/line-writer.ts
/**
* Writes lines to a stream whose reader may go away, as `head` does: what nobody reads is dropped, and the work goes on.
* Any other trouble, such as a full disk, is told to `lost`, once.
*/
function lineWriter(stream, lost) {
	let isLost = false;
	const hear = (error) => {
		if (!error || isLost) return;
		isLost = true;
		if (error.code !== "EPIPE") lost(error);
	};
	return (line) => void stream.write(`${line}\n`, hear);
}

// src/report/evidence.ts
/** The evidence of a failure, a line each: what is known, then what was asked to compare and what that told. */
function evidenceLines({ facts = {}, compared = [], finding }) {
	return [
		...Object.entries(facts).map(([label, value]) => `${label}: ${value}`),
		...compared.length > 0 ? ["asked to compare:"] : [],
		...compared.map(({ server, road, answer }) => `  ${server}, ${road}: ${answer}`),
		...finding === void 0 ? [] : [sentence(finding)]
	];
}
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

// src/version.ts
/** The version of package.json, which a test compares. */
const VERSION = "1.0.0";
/** The tag that workflows name in `uses:`; it moves with every release of its major version. */
const RELEASE_TAG = `v${VERSION.split(".")[0]}`;
const HOME = "https://github.com/setup-dataset/setup-dataset";
/** Names the project to the servers that we ask, as their operators wish (RFC 9110 §10.1.5). */
const USER_AGENT = `setup-dataset/${VERSION} (+${HOME})`;
/** Where the pages of `docs/` are read, as that tag has them. */
const DOCS = `${HOME}/blob/${RELEASE_TAG}/docs`;

// src/report/help-link.ts
/** Where to read what a failure means and what to do. */
function helpLink(code) {
	return `${DOCS}/troubleshooting.md#${code}`;
}

// src/report/line.ts
/** As most lines are: Unicode's tables, by which others are judged, take a while to load. */
const PRINTABLE_ASCII = /^[ -~]*$/;
/** One line for a terminal: what came from outside can neither move its cursor, turn its text, nor begin another line. */
function terminalLine(text) {
	if (PRINTABLE_ASCII.test(text)) return text;
	return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ");
}

// src/command/terminal.ts
/** A terminal as a {@link Log}; details and `debug` lines are shown only when asked for. */
function terminalLog({ err, secrets, live }, verbose) {
	const info = (line) => err(terminalLine(secrets.hide(line)));
	return {
		info,
		details(line, more) {
			info(line);
			if (verbose) for (const each of more) info(`  ${each}`);
		},
		debug: (line) => verbose ? info(line) : void 0,
		warning: (line) => info(`warning: ${line}`),
		live: live && {
			screen: () => live.screen(),
			draw: (lines) => live.draw(lines.map((line) => secrets.hide(line))),
			clear: () => live.clear()
		}
	};
}
/** Prints why a command failed: the evidence, what to change, where to read more. */
function tellFailure(failure, terminal) {
	const { info } = terminalLog(terminal, false);
	info(`error: ${failure.message} (${failure.code})`);
	for (const line of [...evidenceLines(failure), ...failure.advice.split("\n")]) info(`  ${line}`);
	info(`  More: ${helpLink(failure.code)}`);
}

// src/end-process.ts
/** Milliseconds for what packages may have left behind: sockets and timers, whose work is of no use to anyone. */
const PATIENCE_MS = 50;
/**
* Ends the process, by itself where nothing is left. Not at once by `process.exit`: that waits for V8's threads, of which
* one that compiles may wait for this thread to collect garbage, for ever (https://github.com/nodejs/node/issues/54918).
*/
function endProcess(exitCode) {
	process.exitCode = exitCode;
	const ignore = () => void 0;
	process.on("uncaughtException", ignore).on("unhandledRejection", ignore);
	setTimeout(() => process.exit(), PATIENCE_MS).unref();
}

// src/report/standard-stream.ts
/**
* Standard output or standard error, written to at once by its number: Node's stream for it loads all that a socket
* needs. That one is used for a terminal, whose characters the system may have to be told, and where the reader is behind.
*/
var StandardStream = class {
	#descriptor;
	/** Of Node's stream, as it was before anyone listened in on it. */
	#write;
	#isPlain;
	constructor(descriptor) {
		this.#descriptor = descriptor;
	}
	/** Throws where nobody hears of an error. */
	write(text, hear) {
		this.#isPlain ??= isPlain(this.#descriptor);
		if (this.#isPlain) this.#writeAtOnce(Buffer.from(text), hear);
		else this.#writeToStream(text, hear);
	}
	/** Calls back when all that was written is out, or nobody reads it; with what others wrote to Node's stream, if they did. */
	flush(done, didOthers = false) {
		if (this.#write === void 0 && !didOthers) done();
		else this.#writeToStream("", () => done());
	}
	#writeAtOnce(content, hear) {
		let rest = content;
		try {
			while (rest.length > 0) rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_4__.writeSync)(this.#descriptor, rest));
			hear?.();
		} catch (error) {
			if (error.code === "EAGAIN") {
				this.#isPlain = false;
				this.#writeToStream(rest, hear);
			} else if (hear) hear(error);
			else throw error;
		}
	}
	#writeToStream(content, hear) {
		if (this.#write === void 0) {
			const stream = streamOf(this.#descriptor);
			this.#write = stream.write.bind(stream);
			if (hear) stream.on("error", hear);
		}
		this.#write(content, hear);
	}
};
/** Node's stream of a terminal; undefined where there is none, as to make it takes longer than to write to it. */
function terminalStream(descriptor) {
	return isPlain(descriptor) ? void 0 : streamOf(descriptor);
}
function streamOf(descriptor) {
	return descriptor === 1 ? process.stdout : process.stderr;
}
/** Whether it is a file or a pipe, which take bytes as they are. */
function isPlain(descriptor) {
	try {
		const kind = (0,node_fs__WEBPACK_IMPORTED_MODULE_4__.fstatSync)(descriptor);
		return kind.isFile() || kind.isFIFO() || kind.isSocket();
	} catch {
		return false;
	}
}

// src/report/without-secrets.ts
/** A failure for people, with the secrets left out of whatever servers said. */
function withoutSecrets(failure, secrets) {
	const hide = (text) => secrets.hide(text);
	const { facts = {}, finding, compared = [] } = failure;
	return {
		code: failure.code,
		message: hide(failure.message),
		facts: Object.fromEntries(Object.entries(facts).map(([label, value]) => [label, hide(value)])),
		finding: finding === void 0 ? void 0 : hide(finding),
		compared: compared.map(({ server, road, answer }) => {
			return {
				server: hide(server),
				road: hide(road),
				answer: hide(answer)
			};
		}),
		advice: hide(failure.advice),
		cause: failure.cause
	};
}

// src/network/url-secrets.ts
/** Shorter values of a query are numbers and words: masking them would blank what is no secret. */
const SHORTEST_VALUE = 6;
/** Every spelling in which the userinfo of a URL, and the values of its query that sign it, may turn up in a log. */
function urlSecrets(url) {
	const userinfo = url.password === "" ? url.username : `${url.username}:${url.password}`;
	const values = secretValues(url).filter((value) => value.length >= SHORTEST_VALUE);
	return [...userinfoSecrets(userinfo), ...values.flatMap((value) => [...textSecrets(value), ...textSecrets(decoded(value))])];
}
function decoded(value) {
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}

// src/secrets.ts
/** Every spelling of what a run was given and must tell nobody: of proxies, credentials and the URLs of sources. */
function secretsOf({ request, ...settings }, network) {
	return [.../* @__PURE__ */ new Set([...settingsSecrets(settings, network), ...sourcesOf(request).flatMap(urlSecrets)])];
}
/** The same without the sources of what is asked for. */
function settingsSecrets({ mirrors, policy }, { secrets }) {
	const replacements = policy.rewrites.flatMap((rule) => replacementUrl(rule) ?? []);
	return [.../* @__PURE__ */ new Set([...secrets, ...[...mirrors, ...replacements].flatMap(urlSecrets)])];
}
/** The secrets of a run that are known so far, to be left out of what it tells. */
var Secrets = class {
	#texts = [];
	/** All of them, the longest first. */
	get all() {
		return this.#texts;
	}
	/** From now on these are left out too. */
	add(texts) {
		const all = /* @__PURE__ */ new Set([...this.#texts, ...texts]);
		this.#texts = [...all].toSorted((one, other) => other.length - one.length);
	}
	/** A text with `***` in place of each secret: servers repeat what they were asked with. */
	hide(text) {
		const whole = text.replace(/[^…]*…/g, (cut) => this.#hideCut(cut));
		return this.#texts.reduce((shown, secret) => shown.replaceAll(secret, "***"), whole);
	}
	/** What was shortened may end in the middle of a secret. */
	#hideCut(cut) {
		const text = cut.slice(0, -1);
		for (const secret of this.#texts) for (let length = secret.length - 1; length >= SHORTEST_CUT; length -= 1) if (text.endsWith(secret.slice(0, length))) return `${text.slice(0, -length)}***…`;
		return cut;
	}
};
/** Characters of the beginning of a secret that are told apart from a word. */
const SHORTEST_CUT = 4;
function sourcesOf(request) {
	switch (request.kind) {
		case "catalog": return [];
		case "url": return request.sources;
		case "manifest": return [request.url, ...request.bases];
		case "files": return [...request.files.flatMap(({ urls }) => urls), ...request.bases];
	}
}

// src/cli.ts
/** Each command loads only what it needs: start-up is most of the time of a small dataset. */
const LOAD = {
	fetch: async () => (await __nccwpck_require__.e(/* import() */ 875).then(__nccwpck_require__.bind(__nccwpck_require__, 2875)).then((n) => n.w)).fetchCommand,
	doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(500)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5500))).doctorCommand,
	plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(556)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6556))).planCommand,
	verify: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(138)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7138))).verifyCommand,
	lock: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(944), __nccwpck_require__.e(342), __nccwpck_require__.e(128)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5128))).lockCommand,
	catalog: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(944), __nccwpck_require__.e(840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4840))).catalogCommand,
	async demo() {
		const { demoCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(360)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4360));
		return (line, _env, terminal) => demoCommand(terminal, line.flag("json"));
	},
	completion: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(875), __nccwpck_require__.e(944), __nccwpck_require__.e(349)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4349))).completionCommand,
	help: async () => (await __nccwpck_require__.e(/* import() */ 676).then(__nccwpck_require__.bind(__nccwpck_require__, 5676))).helpCommand
};
const ADVICE = "Run setup-dataset --help for the commands, and help <command> for its options.";
let unwritten;
const [stdout, stderr] = [new StandardStream(1), new StandardStream(2)];
const terminal = {
	out: lineWriter(stdout, (error) => {
		unwritten = error;
	}),
	err: lineWriter(stderr, () => {}),
	secrets: new Secrets()
};
async function run(words, json) {
	try {
		const line = readCommandLine(words);
		if (line.version) terminal.out(VERSION);
		else if (line.help || line.command === void 0) {
			const { helpText } = await __nccwpck_require__.e(/* import() */ 676).then(__nccwpck_require__.bind(__nccwpck_require__, 5676));
			terminal.out(helpText(line.command));
		} else return await (await LOAD[line.command]())(line, process.env, terminal);
		return 0;
	} catch (error) {
		if (error instanceof UsageError) {
			terminal.err(`setup-dataset: ${error.message}`);
			terminal.err(ADVICE);
			if (json) tellJson({
				code: "bad-input",
				message: error.message,
				advice: ADVICE
			});
			return 2;
		}
		return fail(error, json);
	}
}
function fail(error, json) {
	const failure = withoutSecrets(asFailure(error), terminal.secrets);
	tellFailure(failure, terminal);
	if (json) tellJson(describeFailure(failure));
	return 1;
}
function tellJson(error) {
	terminal.out(JSON.stringify({ error }, null, 2));
}
/** Who reads the result has a part of it, and must not take it for the whole. */
function tellUnwritten(error) {
	const message = `Standard output cannot take the result: ${error.message}`;
	tellFailure({
		code: "cannot-place",
		message,
		advice: "What is there is not whole: free space, or send it to another place."
	}, terminal);
}
/** Ends the process when all that was written is out. */
function leave(exitCode) {
	process.off("beforeExit", endWithoutResult);
	stdout.flush(() => {
		if (unwritten !== void 0) tellUnwritten(unwritten);
		stderr.flush(() => endProcess(unwritten === void 0 ? exitCode : 1));
	});
}
const words = process.argv.slice(2);
const json = words.includes("--json");
/** Nothing is left that could bring a result: Node would end now, as if all were well. */
function endWithoutResult() {
	leave(fail(/* @__PURE__ */ new Error("the run ended without a result"), json));
}
process.once("beforeExit", endWithoutResult);
run(words, json).then(leave);



/***/ }),

/***/ 2613:
/***/ (function (module) {

module.exports = require("assert");

/***/ }),

/***/ 4434:
/***/ (function (module) {

module.exports = require("events");

/***/ }),

/***/ 8611:
/***/ (function (module) {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ (function (module) {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ (function (module) {

module.exports = require("net");

/***/ }),

/***/ 4589:
/***/ (function (module) {

module.exports = require("node:assert");

/***/ }),

/***/ 6698:
/***/ (function (module) {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function (module) {

module.exports = require("node:buffer");

/***/ }),

/***/ 7540:
/***/ (function (module) {

module.exports = require("node:console");

/***/ }),

/***/ 7598:
/***/ (function (module) {

module.exports = require("node:crypto");

/***/ }),

/***/ 3053:
/***/ (function (module) {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ (function (module) {

module.exports = require("node:dns");

/***/ }),

/***/ 1553:
/***/ (function (module) {

module.exports = require("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ (function (module) {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ (function (module) {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ (function (module) {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ (function (module) {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ (function (module) {

module.exports = require("node:http2");

/***/ }),

/***/ 7030:
/***/ (function (module) {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ (function (module) {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function (module) {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ (function (module) {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ (function (module) {

module.exports = require("node:querystring");

/***/ }),

/***/ 7075:
/***/ (function (module) {

module.exports = require("node:stream");

/***/ }),

/***/ 8500:
/***/ (function (module) {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ (function (module) {

module.exports = require("node:tls");

/***/ }),

/***/ 3136:
/***/ (function (module) {

module.exports = require("node:url");

/***/ }),

/***/ 7975:
/***/ (function (module) {

module.exports = require("node:util");

/***/ }),

/***/ 3429:
/***/ (function (module) {

module.exports = require("node:util/types");

/***/ }),

/***/ 5919:
/***/ (function (module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ (function (module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 3193:
/***/ (function (module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 4756:
/***/ (function (module) {

module.exports = require("tls");

/***/ }),

/***/ 9023:
/***/ (function (module) {

module.exports = require("util");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".cli.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(327);


module.exports = __webpack_exports__;
/******/ })()
;