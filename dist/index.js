/******/ (function () { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 4061:
/***/ (function (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ inFolder),
/* harmony export */   $t: () => (/* binding */ FetchError),
/* harmony export */   A: () => (/* binding */ runFolderName),
/* harmony export */   At: () => (/* binding */ NO_CREDENTIALS),
/* harmony export */   B: () => (/* binding */ readdir),
/* harmony export */   Bt: () => (/* binding */ hostOf),
/* harmony export */   C: () => (/* binding */ describeRoad),
/* harmony export */   Ct: () => (/* binding */ isStrong),
/* harmony export */   D: () => (/* binding */ manifestDataset),
/* harmony export */   Dt: () => (/* binding */ NO_POLICY),
/* harmony export */   E: () => (/* binding */ refuseBlocked),
/* harmony export */   Et: () => (/* binding */ sameDigest),
/* harmony export */   F: () => (/* binding */ readThrough),
/* harmony export */   Ft: () => (/* binding */ isAbsoluteForm),
/* harmony export */   G: () => (/* binding */ mapBounded),
/* harmony export */   Gt: () => (/* binding */ plainText),
/* harmony export */   H: () => (/* binding */ stat),
/* harmony export */   Ht: () => (/* binding */ locatePath),
/* harmony export */   I: () => (/* binding */ makeFolders),
/* harmony export */   It: () => (/* binding */ readCredentials),
/* harmony export */   J: () => (/* binding */ formatBytes),
/* harmony export */   Jt: () => (/* binding */ urlBelow),
/* harmony export */   K: () => (/* binding */ untilAborted),
/* harmony export */   Kt: () => (/* binding */ lastPart),
/* harmony export */   L: () => (/* binding */ linkOrCopy),
/* harmony export */   Lt: () => (/* binding */ isLoopback),
/* harmony export */   M: () => (/* binding */ meets),
/* harmony export */   Mt: () => (/* binding */ readOriginCredentials),
/* harmony export */   N: () => (/* binding */ wrongMember),
/* harmony export */   Nt: () => (/* binding */ requestHead),
/* harmony export */   O: () => (/* binding */ PartsNote),
/* harmony export */   Ot: () => (/* binding */ covers$1),
/* harmony export */   P: () => (/* binding */ hashFile),
/* harmony export */   Pt: () => (/* binding */ encodeBasic),
/* harmony export */   Q: () => (/* binding */ formatNames),
/* harmony export */   Qt: () => (/* binding */ DiagnosedError),
/* harmony export */   R: () => (/* binding */ diskError),
/* harmony export */   Rt: () => (/* binding */ isIP),
/* harmony export */   S: () => (/* binding */ tellRest),
/* harmony export */   St: () => (/* binding */ formatDigest),
/* harmony export */   T: () => (/* binding */ applyPolicy),
/* harmony export */   Tt: () => (/* binding */ parseDigest),
/* harmony export */   U: () => (/* binding */ statfs),
/* harmony export */   Ut: () => (/* binding */ readInputFile),
/* harmony export */   V: () => (/* binding */ rm),
/* harmony export */   Vt: () => (/* binding */ portOf),
/* harmony export */   W: () => (/* binding */ giveMode),
/* harmony export */   Wt: () => (/* binding */ shownPath),
/* harmony export */   X: () => (/* binding */ formatDuration),
/* harmony export */   Xt: () => (/* binding */ ConnectionError),
/* harmony export */   Y: () => (/* binding */ formatCount),
/* harmony export */   Yt: () => (/* binding */ BlockedError),
/* harmony export */   Z: () => (/* binding */ formatEstimate),
/* harmony export */   Zt: () => (/* binding */ DatasetError),
/* harmony export */   _: () => (/* binding */ reasonOf),
/* harmony export */   _t: () => (/* binding */ shown),
/* harmony export */   a: () => (/* binding */ isComplete),
/* harmony export */   an: () => (/* binding */ SourcesExhaustedError),
/* harmony export */   at: () => (/* binding */ archiveFormat),
/* harmony export */   b: () => (/* binding */ mismatch),
/* harmony export */   bt: () => (/* binding */ pathProblem),
/* harmony export */   c: () => (/* binding */ isSameEntry),
/* harmony export */   cn: () => (/* binding */ TooSlowError),
/* harmony export */   ct: () => (/* binding */ parsePooch),
/* harmony export */   d: () => (/* binding */ giversOf),
/* harmony export */   dn: () => (/* binding */ totalSize),
/* harmony export */   dt: () => (/* binding */ LARGEST_MANIFEST),
/* harmony export */   en: () => (/* binding */ HttpError),
/* harmony export */   et: () => (/* binding */ isInTree),
/* harmony export */   f: () => (/* binding */ terminalLine),
/* harmony export */   fn: () => (/* binding */ systemClock),
/* harmony export */   ft: () => (/* binding */ MOST_PATTERNS),
/* harmony export */   g: () => (/* binding */ savesWhatItMisses),
/* harmony export */   gt: () => (/* binding */ refuse),
/* harmony export */   h: () => (/* binding */ unquote),
/* harmony export */   ht: () => (/* binding */ mergeEntries),
/* harmony export */   i: () => (/* binding */ generationsIn),
/* harmony export */   "in": () => (/* binding */ ProxyError),
/* harmony export */   it: () => (/* binding */ ARCHIVE_FORMATS),
/* harmony export */   j: () => (/* binding */ sweepRunFolders),
/* harmony export */   jt: () => (/* binding */ authorised),
/* harmony export */   k: () => (/* binding */ Spans),
/* harmony export */   kt: () => (/* binding */ redactUrl),
/* harmony export */   l: () => (/* binding */ keysFor),
/* harmony export */   ln: () => (/* binding */ TruncatedError),
/* harmony export */   lt: () => (/* binding */ MOST_ENTRIES),
/* harmony export */   m: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   mt: () => (/* binding */ locateFiles),
/* harmony export */   n: () => (/* binding */ ownBundle),
/* harmony export */   nn: () => (/* binding */ IntegrityError),
/* harmony export */   nt: () => (/* binding */ EVERYTHING),
/* harmony export */   o: () => (/* binding */ makeFolder),
/* harmony export */   on: () => (/* binding */ TimeoutError),
/* harmony export */   ot: () => (/* binding */ gzipContent),
/* harmony export */   p: () => (/* binding */ urlSecrets),
/* harmony export */   pt: () => (/* binding */ checkPath),
/* harmony export */   q: () => (/* binding */ withDeadline),
/* harmony export */   qt: () => (/* binding */ parseSource),
/* harmony export */   r: () => (/* binding */ MARKER),
/* harmony export */   rn: () => (/* binding */ PlaceError),
/* harmony export */   rt: () => (/* binding */ matcher),
/* harmony export */   s: () => (/* binding */ generationOf),
/* harmony export */   sn: () => (/* binding */ TlsError),
/* harmony export */   st: () => (/* binding */ isPoochLine),
/* harmony export */   t: () => (/* binding */ loadBundle),
/* harmony export */   tn: () => (/* binding */ InputError),
/* harmony export */   tt: () => (/* binding */ weakDigest),
/* harmony export */   u: () => (/* binding */ nextGeneration),
/* harmony export */   un: () => (/* binding */ LAYOUTS),
/* harmony export */   ut: () => (/* binding */ readLines),
/* harmony export */   v: () => (/* binding */ restore$1),
/* harmony export */   vt: () => (/* binding */ dangerInPath),
/* harmony export */   w: () => (/* binding */ roadAdvice),
/* harmony export */   wt: () => (/* binding */ isWeak),
/* harmony export */   x: () => (/* binding */ tellFindings),
/* harmony export */   xt: () => (/* binding */ ALGORITHMS),
/* harmony export */   y: () => (/* binding */ judge),
/* harmony export */   yt: () => (/* binding */ findCollision),
/* harmony export */   z: () => (/* binding */ throwDiskError),
/* harmony export */   zt: () => (/* binding */ HOST_NAME)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_5__);








// src/clock.ts
/** Milliseconds of a clock that nobody can set; `performance`, which has it too, loads a module. */
function elapsed() {
	return Number(process.hrtime.bigint() / 1000000n);
}
/** When that clock was at 0: the machine's own may be set while a run goes on. */
const epoch = Date.now() - elapsed();
/** The real one. */
const systemClock = {
	now: () => epoch + elapsed(),
	random: Math.random,
	async sleep(milliseconds, signal) {
		const { setTimeout: delay } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8500, 23));
		await delay(milliseconds, void 0, { signal }).catch(() => signal.throwIfAborted());
	}
};

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
	return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(`${folder}/`);
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
	if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) || text.startsWith("./")) return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(base), text));
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
		(0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(url);
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
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(location) && (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(location).isFile();
}
/** Reads a small file that an input names; what is wrong with it is an InputError of that input. */
function readInputFile({ input, path, location, most, content, advice }, encoding) {
	const name = shownPath(path);
	try {
		const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(location);
		if (!stats.isFile()) throw new InputError(input, `${name} is no file`, advice);
		if (stats.size > most) throw new InputError(input, `${name} is too large for ${content} (${stats.size} bytes)`, advice);
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(location, encoding);
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
	return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, expandHome(written));
}
function expandHome(path) {
	if (path !== "~" && !path.startsWith("~/")) return path;
	const home = homeFolder();
	if (home !== void 0) return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, path.slice(1));
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
	const host = plain !== void 0 && HOST_NAME.test(plain) ? (0,node_url__WEBPACK_IMPORTED_MODULE_2__.domainToASCII)(plain.replace(/\.+$/, "")) : "";
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
	return allowed.some((rule) => covers$1(rule, host)) ? void 0 : blocked.find((rule) => covers$1(rule, host));
}
/** Whether a rule speaks of a host. */
function covers$1(rule, host) {
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
	const { readNetworkInputs } = await __nccwpck_require__.e(/* import() */ 841).then(__nccwpck_require__.bind(__nccwpck_require__, 7841));
	return readNetworkInputs(raw, workspace, now);
}
/** The inputs of the S3 tier; what parses them is loaded for those who name a bucket. */
async function s3Inputs(read) {
	if (read("s3-bucket") === "") return void 0;
	const { readS3Inputs } = await __nccwpck_require__.e(/* import() */ 121).then(__nccwpck_require__.bind(__nccwpck_require__, 3121)).then((n) => n.r);
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
const MOST_LINES$1 = 1e6;
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
	if (count > MOST_LINES$1) refuse(manifest, [], `it has more than ${MOST_LINES$1} lines`, FEWER);
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
const ADVICE = `Each line is "name digest [url]". A digest is ${DIGEST_FORMS}. A name with spaces goes in double quotes.`;
/** Whether a line is of a Pooch registry. */
function isPoochLine(text) {
	const words = splitWords(text);
	return words?.[1] !== void 0 && "hex" in parseDigest(words[1]);
}
/** Parses a Pooch registry: `name digest [url]`, one file a line. */
function parsePooch(manifest, lines) {
	return mergeEntries(manifest, lines.map((line) => parseLine(manifest, line)), ADVICE);
}
function parseLine(manifest, { text, number }) {
	const words = splitWords(text);
	if (words === void 0) return refuse(manifest, [number], "a quote is not closed", ADVICE);
	const [name = "", digestText = "", source] = words;
	if (words.length < 2 || words.length > 3) {
		const count = words.length === 1 ? "1 word" : `${words.length} words`;
		const problem = `it begins with "${shown(name)}" and has ${count} instead of 2 or 3`;
		refuse(manifest, [number], problem, ADVICE);
	}
	const path = checkPath(manifest, number, name, ADVICE);
	const digest = parseDigest(digestText);
	if ("problem" in digest) return refuse(manifest, [number], digest.problem, ADVICE);
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
	const { datasetNamed } = await __nccwpck_require__.e(/* import() */ 686).then(__nccwpck_require__.bind(__nccwpck_require__, 1686));
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
	const { requestFrom } = await __nccwpck_require__.e(/* import() */ 888).then(__nccwpck_require__.bind(__nccwpck_require__, 3888));
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
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(location);
	const base = folderUrl(folder);
	const manifest = {
		input: "dataset",
		name: shownPath(written),
		text,
		base
	};
	const folders = [.../* @__PURE__ */ new Set([folder, workspace])];
	const urlsFor = (path) => folders.map((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(each, path)).filter(isFile).map((each) => (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(each));
	return {
		manifest,
		fileName: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(location),
		urlsFor
	};
}
function pathOf(url, advice) {
	try {
		return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(url);
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
/** Whether the job summary is wanted; also of a run whose inputs cannot be read. */
function wantsSummary(raw) {
	return raw("summary").trim().toLowerCase() !== "false";
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

// src/journal.ts
/** Notes what a run does, and when, whether that succeeds or not. */
var Journal = class {
	dataset;
	times = [];
	steps = [];
	#clock;
	constructor(clock) {
		this.#clock = clock;
	}
	/** Runs a stage. */
	time(stage, run) {
		return this.#measure(run, (span) => this.times.push({
			stage,
			...span
		}));
	}
	/** Runs a step of a stage. */
	step(stage, name, run) {
		return this.#measure(run, (span) => this.steps.push({
			stage,
			name,
			...span
		}));
	}
	async #measure(run, note) {
		const start = this.#clock.now();
		try {
			return await run();
		} finally {
			note({
				start,
				milliseconds: this.#clock.now() - start
			});
		}
	}
};

// src/dataset/archive-format.ts
/** The containers that can be unpacked, with what they may be compressed by. */
const ARCHIVE_FORMATS = [
	"zip",
	"tar",
	"tar.gz",
	"tar.bz2",
	"tar.xz",
	"tar.zst"
];
const ENDINGS = [
	[/\.zip$/i, "zip"],
	[/\.tar$/i, "tar"],
	[/\.(tar\.gz|tgz)$/i, "tar.gz"],
	[/\.(tar\.bz2|tbz2?)$/i, "tar.bz2"],
	[/\.(tar\.xz|txz)$/i, "tar.xz"],
	[/\.(tar\.zst|tzst)$/i, "tar.zst"]
];
/** The format that a file name tells; undefined for other names. */
function archiveFormat(name) {
	return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}
/** The path of a `.gz` without that, as what it holds is named; undefined for other names. */
function gzipContent(path) {
	const content = path.replace(/(?<=[^/])\.gz$/i, "");
	return content === path ? void 0 : content;
}

// src/dataset/glob.ts
/**
* Whether a path fits a glob: `*` and `?` within a part, `**` over parts, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a
* character that is meant as it is. Case counts, and a leading dot is a character like others. Globs come from manifests
* of strangers too, so the time is bounded: at most the product of both lengths for each of the alternatives. The glob
* is taken apart once, for many paths.
*/
function globMatcher(glob) {
	const plains = expandBraces(glob).map((plain) => plain.split("/").map(readPart$2));
	return (path) => {
		const parts = path.split("/").map((part) => [...part]);
		return plains.some((plain) => fitsParts(plain, parts));
	};
}
function readPart$2(text) {
	return {
		isDeep: text === "**",
		tokens: tokensOf(text)
	};
}
const MOST_ALTERNATIVES = 1e3;
/** The globs without braces that one with braces stands for; braces of too many alternatives stand for themselves. */
function expandBraces(glob) {
	let done = [];
	let open = [glob];
	while (open.length > 0) {
		if (open.length + done.length > MOST_ALTERNATIVES) return [glob];
		const split = open.map((each) => ({
			each,
			braces: firstBraces(each)
		}));
		done = [...done, ...split.flatMap(({ each, braces }) => braces ? [] : each)];
		open = split.flatMap(({ each, braces }) => (braces?.choices ?? []).map((choice) => each.slice(0, braces?.start) + choice + each.slice((braces?.end ?? 0) + 1)));
	}
	return done;
}
/** The first pair of braces that has a comma. */
function firstBraces(glob) {
	const opened = [];
	for (let at = 0; at < glob.length; at++) {
		const character = glob[at];
		if (character === "\\") at++;
		else if (character === "{") opened.push({
			start: at,
			commas: []
		});
		else if (character === ",") opened.at(-1)?.commas.push(at);
		else if (character === "}") {
			const braces = opened.pop();
			if (braces === void 0 || braces.commas.length === 0) continue;
			const bounds = [
				braces.start,
				...braces.commas,
				at
			];
			const choices = bounds.slice(1).map((bound, index) => glob.slice((bounds[index] ?? 0) + 1, bound));
			return {
				start: braces.start,
				end: at,
				choices
			};
		}
	}
}
function fitsParts(globs, parts) {
	return fitsSequence(globs, parts, ({ isDeep }) => isDeep, ({ tokens }, part) => fitsSequence(tokens, part, (token) => token === "*", fitsCharacter));
}
/** Matches with the last wildcard taking one more each time the rest does not fit: earlier ones need no second try. */
function fitsSequence(globs, items, isWildcard, fits) {
	let [at, item] = [0, 0];
	let retry;
	while (item < items.length) {
		const glob = globs[at];
		if (glob !== void 0 && isWildcard(glob)) {
			retry = {
				at,
				item
			};
			at++;
		} else if (glob !== void 0 && fits(glob, items[item])) {
			at++;
			item++;
		} else if (retry) {
			retry = {
				at: retry.at,
				item: retry.item + 1
			};
			at = retry.at + 1;
			item = retry.item;
		} else return false;
	}
	return globs.slice(at).every(isWildcard);
}
/** `*`, `?`, a class such as `[a-z]`, or a character with a backslash before it. */
function tokensOf(glob) {
	return glob.match(/\\.|\[!?\]?[^\]]*\]|./gsu) ?? [];
}
function fitsCharacter(token, character) {
	if (token === "?") return true;
	if (token.length > 1 && token.startsWith("\\")) return token.slice(1) === character;
	if (!token.startsWith("[") || token.length === 1) return token === character;
	const isNegated = token[1] === "!" || token[1] === "^";
	return (token.slice(isNegated ? 2 : 1, -1).match(/.-.|./gsu) ?? []).some((range) => {
		const [from = "", to = from] = range.length > 2 ? range.split(/(?<=^.)-/su) : [range];
		return from <= character && character <= to;
	}) !== isNegated;
}

// src/dataset/selection.ts
/** Every member under its own name. */
const EVERYTHING = {
	include: [],
	exclude: [],
	strip: ""
};
/** Whether a path fits one of the globs and none of those that exclude; no glob at all fits every path. */
function matcher(include, exclude = []) {
	const isIncluded = include.length === 0 ? () => true : anyOf(include);
	const isExcluded = anyOf(exclude);
	return (path) => isIncluded(path) && !isExcluded(path);
}
/** Manifests name members one by one: those without wildcards are looked up, however many they are. */
function anyOf(globs) {
	const names = new Set(globs.filter((glob) => !/[*?[{\\]/.test(glob)));
	const others = globs.filter((glob) => !names.has(glob)).map(globMatcher);
	return (path) => names.has(path) || others.some((fits) => fits(path));
}

// src/dataset/layout.ts
const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/;
/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
function layOut(dataset, layout, unpack = false) {
	const known = dataset.layouts[layout] ?? generic(dataset, layout, unpack);
	if (known === void 0) throw new InputError("layout", ...explainMisfit(dataset, layout));
	return known;
}
/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset, layout, unpack) {
	if (layout === "files") return unpack ? unpacked(dataset.files) : plain(dataset.files.map(asIs));
	if (CATALOG_NAMES.has(dataset.name)) return void 0;
	if (layout === "keras") return {
		...plain(dataset.files.map((file) => under(file, `datasets/${file.path}`))),
		variables: { KERAS_HOME: "." }
	};
	if (!dataset.files.every(({ path }) => IDX_NAME.test(path))) return void 0;
	return {
		...plain(dataset.files.map((file) => gunzipped(file, `MNIST/raw/${gzipContent(file.path) ?? file.path}`))),
		rivals: ["MNIST/processed/*.pt"]
	};
}
function plain(members) {
	return {
		loader: void 0,
		members,
		trees: [],
		checks: [],
		rivals: [],
		variables: {}
	};
}
/** What unpacking beside the archives gives; files that are not packed stay as they are. */
function unpacked(files) {
	const trees = files.flatMap((file) => {
		const format = archiveFormat(file.path);
		if (format === void 0) return [];
		return {
			path: file.path.split("/").slice(0, -1).join("/"),
			from: file.path,
			unpack: format,
			select: EVERYTHING,
			gunzip: false,
			pins: file.members
		};
	});
	return {
		...plain(files.filter(({ path }) => archiveFormat(path) === void 0).map((file) => gunzipped(file, gzipContent(file.path) ?? file.path))),
		trees
	};
}
function asIs(file) {
	return under(file, file.path);
}
function under(file, path) {
	return {
		path,
		from: file.path,
		unpack: "none",
		digest: file.digest,
		size: file.size
	};
}
/** A `.gz` as what it holds; any other file as it is. */
function gunzipped(file, path) {
	if (gzipContent(file.path) === void 0) return under(file, path);
	const [pin] = file.members ?? [];
	return {
		path,
		from: file.path,
		unpack: "gzip",
		digest: pin?.digest,
		size: pin?.size
	};
}
function explainMisfit(dataset, layout) {
	const fits = ["files", ...Object.keys(dataset.layouts)].join(", ");
	const others = [...CATALOG_NAMES].flatMap(([name, layouts]) => layouts.includes(layout) ? [name] : []);
	return [`"${layout}" is not known for ${dataset.name}`, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(", ")}.`];
}

// src/dataset/plan.ts
/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1;
/** Files that are warned of one by one. */
const MOST_WARNINGS$1 = 10;
/** Decides what the home and the tiers will hold. */
function makePlan(dataset, { layout, unpack = false }, home, notes = []) {
	const { variables, ...facts } = layOut(dataset, layout, unpack);
	const collision = findCollision([...facts.members, ...facts.trees.flatMap(pinsOf)].map(({ path }) => path));
	if (collision) {
		const [a, b] = collision;
		const problem = `"${a}" and "${b}" would be one file`;
		if (layout === "files") throw new InputError("unpack", problem, "Set unpack: false, or `include` to one of them.");
		throw new InputError("layout", problem, "Use layout: files, or rename one of them.");
	}
	const fingerprint = fingerprintOf(dataset.files, facts, layout);
	return {
		dataset,
		layout,
		...facts,
		stored: storedForm(dataset.files, facts),
		fingerprint,
		key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
		home,
		variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, path)])),
		warnings: weakDigests(dataset.files.filter(({ digest }) => isWeak(digest))),
		notes
	};
}
/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(files, { members, trees }) {
	const pins = [];
	for (const { path, digest, size } of members) {
		if (digest === void 0) return {
			form: "files",
			pins: files
		};
		pins.push({
			path,
			digest,
			size
		});
	}
	if (trees.some((tree) => tree.pins === void 0)) return {
		form: "files",
		pins: files
	};
	return {
		form: "members",
		pins: [...pins, ...trees.flatMap(pinsOf)]
	};
}
/** The pinned members of an archive by their paths in the home. */
function pinsOf({ path, pins = [] }) {
	return pins.map((pin) => ({
		...pin,
		path: inFolder(path, pin.path)
	}));
}
/** The path of the home for one below a folder of it; the folder '' is the home. */
function inFolder(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}
/** Whether a path of the home is one that the members of an archive can have. */
function isInTree({ path: folder }, path) {
	return folder === "" || path.startsWith(`${folder}/`);
}
function fingerprintOf(files, { members, trees }, layout) {
	const canonical = {
		format: FORMAT,
		layout,
		files: sortByPath(files).map(({ path, digest }) => [path, formatDigest(digest)]),
		members: sortByPath(members).map(({ path, from, unpack, digest }) => [
			path,
			from,
			unpack,
			digest ? formatDigest(digest) : null
		]),
		trees: trees.length === 0 ? void 0 : trees.map(canonicalTree).toSorted()
	};
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(JSON.stringify(canonical)).digest("hex");
}
function canonicalTree({ path, from, unpack, within, select, gunzip, pins }) {
	const { include, exclude, strip } = select;
	const below = pins && sortByPath(pins).map((pin) => [pin.path, formatDigest(pin.digest)]);
	return JSON.stringify([
		path,
		from,
		unpack,
		within ?? null,
		include,
		exclude,
		strip,
		gunzip,
		below ?? null
	]);
}
function sortByPath(items) {
	return items.toSorted((a, b) => a.path < b.path ? -1 : 1);
}
/** One for each file, or one for all where there are many: annotations are for reading. */
function weakDigests(files) {
	const [first] = files;
	if (first === void 0 || files.length <= MOST_WARNINGS$1) return files.map(weakDigest);
	return [`${files.length} files, ${first.path} among them, are pinned by md5 or sha1, which show damage but not forgery: pin them by sha256.`];
}
/** What is wrong with a digest of md5 or sha1. */
function weakDigest({ path, digest }) {
	return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`;
}

// src/dataset/rest.ts
/** What a home needs beside what is there: a member that is there needs no file, an archive only while one of its pins is open. */
function restOf({ dataset, members, trees, stored }, had) {
	const isPlaced = pathsOf(had.members);
	const isFetched = pathsOf(had.files);
	const open = {
		members: members.filter(({ path }) => !isPlaced.has(path)),
		trees: trees.filter((tree) => tree.pins === void 0 || !pinsOf(tree).every(({ path }) => isPlaced.has(path)))
	};
	const needed = new Set([...open.members, ...open.trees].map(({ from }) => from));
	const isNeeded = ({ path }) => stored.form === "files" || needed.has(path);
	return {
		...open,
		files: dataset.files.filter((file) => isNeeded(file) && !isFetched.has(file.path))
	};
}
function pathsOf(files) {
	return new Set(files.map(({ pin }) => pin.path));
}

// src/format.ts
const UNITS = [
	"B",
	"kB",
	"MB",
	"GB",
	"TB"
];
/** A count of bytes for people, in decimal units: `11.6 MB`. */
function formatBytes(bytes) {
	let value = bytes;
	let unit = 0;
	while (value >= 999.5 && unit < UNITS.length - 1) {
		value /= 1e3;
		unit += 1;
	}
	const digits = unit === 0 || value >= 99.95 ? 0 : 1;
	return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
/** Milliseconds for people: `41 ms`, `0.4 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
	if (milliseconds < 99.5) return `${Math.round(milliseconds)} ms`;
	const seconds = milliseconds / 1e3;
	if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** A count with its noun: `1 file`, `4 files`. */
function formatCount(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** Milliseconds that are guessed, for people: `6 s`, `3 min`, `2 h 5 min`. */
function formatEstimate(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Names for people, the first few of them: `a`, `a and b`, `a, b and 3 more`. */
function formatNames(names, most = 2) {
	const more = names.length - most;
	const shown = more > 0 ? [names.slice(0, most).join(", "), `${more} more`] : names;
	return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

// src/deadline.ts
/** Runs with a deadline `milliseconds` from now, whose reason `late` makes. */
async function withDeadline(milliseconds, clock, run, late = () => timeIsOver(milliseconds)) {
	const controller = new AbortController();
	const end = clock.now() + milliseconds;
	const timer = setTimeout(() => controller.abort(late()), milliseconds);
	try {
		return await run({
			signal: controller.signal,
			remaining: () => end - clock.now()
		});
	} finally {
		clearTimeout(timer);
	}
}
/** Waits for work that knows no signal, but not past the signal. */
async function untilAborted(work, signal) {
	signal.throwIfAborted();
	let stop = () => {};
	const aborted = new Promise((_, reject) => {
		stop = () => reject(signal.reason);
	});
	signal.addEventListener("abort", stop);
	try {
		return await Promise.race([work(), aborted]);
	} finally {
		signal.removeEventListener("abort", stop);
	}
}
function timeIsOver(milliseconds) {
	return new TimeoutError({
		code: "timeout",
		message: `The step's time of ${formatDuration(milliseconds)} is over`,
		advice: "Raise `timeout` (minutes), or add a faster source with `mirrors`."
	});
}

// src/concurrency.ts
/** Maps at most `limit` items at once, in order; on the first failure no further item begins, and it is thrown once the begun ones ended. */
async function mapBounded(items, limit, map) {
	const results = [];
	const failures = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) {
			if (failures.length > 0) return;
			try {
				results[index] = await map(item);
			} catch (error) {
				failures.push(error);
			}
		}
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	if (failures.length > 0) throw failures[0];
	return results;
}

// src/disk/give-mode.ts
/** Owner may write, all may read. */
const MODE = 420;
/** So refuse a share of Windows and FAT, where everyone may write and the files are those of who mounted it. */
const NO_MODES = [
	"EPERM",
	"ENOTSUP",
	"ENOSYS"
];
/** Gives a file of ours, by its path or open, the mode 0644 whatever the job's umask; a volume that keeps no modes is let be. */
function giveMode(file) {
	try {
		if (typeof file === "number") (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.fchmodSync)(file, MODE);
		else (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.chmodSync)(file, MODE);
	} catch (error) {
		if (!NO_MODES.includes(error.code)) throw error;
	}
}

// src/disk/calls.ts
/**
* The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
* What takes a disk a moment is made at once: a trip to Node's pool would take longer.
*/
const { copyFile, link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat, statfs } = {
	copyFile: (0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_3__.copyFile),
	link: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.linkSync),
	lstat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.lstatSync),
	mkdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.mkdirSync),
	readdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.readdirSync),
	realpath: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.realpathSync.native),
	rename: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.renameSync),
	rm: (0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_3__.rm),
	rmdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.rmdirSync),
	stat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync),
	statfs: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_3__.statfsSync)
};
/** The same with an answer, or a refusal, that is waited for. */
function atOnce(call) {
	return async (...given) => call(...given);
}

// src/disk/disk-error.ts
/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
function diskError(error, path) {
	const code = error instanceof Error ? error.code : void 0;
	switch (code) {
		case "ENOSPC":
		case "EDQUOT": return new PlaceError({
			code: "no-space",
			path,
			message: code === "ENOSPC" ? `The disk of ${path} is full` : `The disk quota for ${path} is used up`,
			facts: { free: describeFree(path) },
			advice: "Free space before this step, or set `path` to a folder on a larger volume.",
			cause: error
		});
		case "EACCES":
		case "EPERM":
		case "EROFS": return new PlaceError({
			code: "no-permission",
			path,
			message: code === "EROFS" ? `${path} is on a read-only volume` : `${path} cannot be written by this job`,
			facts: {
				user: describeUser(),
				...describeOwner(path)
			},
			advice: "Set `path` to a folder that the job may write, or change its owner or mode on the runner.",
			cause: error
		});
		case "ENOENT":
		case "ENOTDIR":
		case "EEXIST":
		case "EISDIR":
		case "ELOOP":
		case "EBUSY": return new PlaceError({
			code: "cannot-place",
			path,
			message: `${path} cannot hold the dataset: ${error.message}`,
			advice: "Remove what is in the way, or set `path` to another folder.",
			cause: error
		});
		case "ENAMETOOLONG": return new PlaceError({
			code: "cannot-place",
			path,
			message: `${path} cannot hold the dataset: ${error.message}`,
			advice: "Set `path` to a folder with a shorter name: names, and paths as a whole, have a longest length.",
			cause: error
		});
		case "EXDEV": return new PlaceError({
			code: "cannot-place",
			path,
			message: `${path} is on another volume than the dataset's folder`,
			facts: { error: error.message },
			advice: "Files get their names by a rename, which stays within one volume: set `path` to a folder that is wholly on one.",
			cause: error
		});
		case "EFBIG": return new PlaceError({
			code: "cannot-place",
			path,
			message: `${path} would be larger than its volume, or a limit of this job, lets a file be`,
			advice: "Set `path` to a folder on a volume for large files (FAT32 ends at 4 GiB), or raise the limit that `ulimit -f` shows.",
			cause: error
		});
		case "EIO":
		case "ESTALE": return new PlaceError({
			code: "cannot-place",
			path,
			message: `The disk of ${path} failed: ${error.message}`,
			advice: "It, or the network that it is behind, is faulty: set `path` to a folder on another volume.",
			cause: error
		});
		default: return error;
	}
}
/** Throws it, for the `catch` of a promise. */
function throwDiskError(path) {
	return (error) => {
		throw diskError(error, path);
	};
}
/** What is left on the volume, or that it cannot be told. */
function describeFree(path) {
	try {
		const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statfsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path));
		return formatBytes(bavail * bsize);
	} catch {
		return "unknown";
	}
}
/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path) {
	try {
		const { uid, gid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path);
		return process.getuid ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 4095).toString(8).padStart(4, "0")}` } : {};
	} catch {
		const above = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(path);
		return above === path ? {} : describeOwner(above);
	}
}
function describeUser() {
	return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : "the user of this job";
}

// src/disk/link-or-copy.ts
/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
async function linkOrCopy(source, target) {
	try {
		await mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), { recursive: true });
		await link(source, target).catch(() => copyFile(source, target));
		if ((await stat(target)).nlink <= 2) return;
		await rm(target);
		await copyFile(source, target);
	} catch (error) {
		throw diskError(error, target);
	}
}

// src/disk/remove-empty-folders.ts
/** Removes `folder` and the folders above it, up to and with `topmost`, as long as they are empty. */
async function removeEmptyFolders(folder, topmost) {
	if (!folder.startsWith(topmost)) return;
	if (await rmdir(folder).then(() => true, () => false)) await removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder), topmost);
}

// src/disk/make-folders.ts
/**
* Makes a folder and those above it, or none; returns the topmost that was made, undefined when all were there. Not Node's
* recursive mkdir, which never ends where a volume answers ENOENT below a folder that exists, as /proc does.
*/
async function makeFolders(folder) {
	try {
		return await makeOne(folder);
	} catch (error) {
		const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
		if (error.code !== "ENOENT" || parent === folder) throw error;
		const topmost = await makeFolders(parent);
		const made = await makeOne(folder).catch(async (refusal) => {
			if (topmost !== void 0) await removeEmptyFolders(parent, topmost);
			throw refusal;
		});
		return topmost ?? made;
	}
}
async function makeOne(folder) {
	try {
		await mkdir(folder);
		return folder;
	} catch (error) {
		if (error.code === "EEXIST" && await isFolder(folder)) return void 0;
		throw error;
	}
}
async function isFolder(path) {
	return stat(path).then((found) => found.isDirectory(), () => false);
}

// src/disk/read-through.ts
const READ_SIZE = 1048576;
const readPart$1 = (0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_3__.read);
/**
* Reads a file, or a range of it, from its beginning and gives each part to `take`, which must not keep it: the memory is
* used again.
*/
async function readThrough(path, take, { start, end } = {
	start: 0,
	end: Number.POSITIVE_INFINITY
}) {
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.openSync)(path, "r");
	try {
		const buffer = Buffer.allocUnsafe(READ_SIZE);
		for (let at = start; at < end;) {
			const { bytesRead } = await readPart$1(file, buffer, 0, Math.min(READ_SIZE, end - at), at);
			if (bytesRead === 0) return;
			take(buffer.subarray(0, bytesRead));
			at += bytesRead;
		}
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)(file);
	}
}

// src/hashing/hash-file.ts
/** Reads a file once, in parts, and gives its size and what its bytes hash to. */
async function hashFile(location, algorithm) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm);
	let size = 0;
	await readThrough(location, (part) => {
		hash.update(part);
		size += part.length;
	});
	return {
		size,
		hex: hash.digest("hex")
	};
}

// src/place/commit.ts
/** Where a home keeps the files that had other content than the pinned ones under their names. */
const DISPLACED = ".setup-dataset-replaced";
/** Bytes that a name may have on the disks of all systems. */
const LONGEST_NAME$1 = 255;
/**
* Renames what is staged to its final names, or nothing: a failure takes back what was done. A file that is there with
* the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
*/
async function commit({ files, folders }, home) {
	const work = {
		home,
		undo: [],
		folders: /* @__PURE__ */ new Set(),
		displaced: []
	};
	try {
		for (const file of files) await placeFile(file, work);
		for (const { path, location, files } of folders) await placeFolder(path, location, new Map(files.map((file) => [file.path, file])), work);
		return work.displaced;
	} catch (error) {
		for (const step of work.undo.reverse()) await step().catch(() => void 0);
		throw diskError(error, refusedPlace(error, home));
	}
}
/** The place in the home that refused: where a file was to go, or where one stood; what is ours there is writable. */
function refusedPlace(error, home) {
	const { dest, path } = error;
	const isOurs = (place) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(home, place).startsWith(".setup-dataset-");
	return [dest, path].find((place) => place !== void 0 && !isOurs(place)) ?? home;
}
async function placeFile(file, work) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(work.home, file.path);
	const found = await lstat(target).catch(() => void 0);
	if (found && await hasContent(target, found, file)) return;
	await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), work);
	const aside = found && await moveAside(file, target, found, work);
	await rename(file.location, target);
	if (aside === void 0) work.undo.push(() => rename(target, file.location));
	else if (await hasContent(aside, await lstat(aside), file)) await dropTwin(aside, work);
	else work.displaced.push(aside);
}
/** Places a folder by one rename where its name is free, else what it holds, one by one. */
async function placeFolder(path, location, files, work) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(work.home, path);
	if (await lstat(target).then(() => false, () => true)) {
		await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), work);
		if (await moveFolder(location, target, work)) return;
	}
	for (const entry of await readdir(location, { withFileTypes: true })) {
		const below = path === "" ? entry.name : `${path}/${entry.name}`;
		const file = files.get(below);
		if (entry.isDirectory()) await placeFolder(below, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(location, entry.name), files, work);
		else if (file) await placeFile(file, work);
	}
}
/** Whether the folder was moved; not where another run has made it in between. */
async function moveFolder(location, target, { undo }) {
	try {
		await rename(location, target);
	} catch (error) {
		const { code } = error;
		if (code === "ENOTEMPTY" || code === "EEXIST" || code === "EPERM") return false;
		throw error;
	}
	undo.push(() => rename(target, location));
	return true;
}
async function makeFolder$1(folder, { undo, folders }) {
	if (folders.has(folder)) return;
	const topmost = await makeFolders(folder);
	if (topmost !== void 0) undo.push(() => removeEmptyFolders(folder, topmost));
	folders.add(folder);
}
async function hasContent(target, found, { size, digest }) {
	if (!found.isFile() || found.size !== size) return false;
	try {
		return (await hashFile(target, digest.algorithm)).hex === digest.hex;
	} catch (error) {
		if (error.code === "EACCES") return false;
		throw error;
	}
}
/** Moves what stands under a final name out of the way; returns where to, or undefined when it is gone already. */
async function moveAside(file, target, found, work) {
	if (found.isDirectory()) throw new PlaceError({
		code: "cannot-place",
		path: target,
		message: `${target} is a folder, and ${file.path} of the dataset has to go there`,
		advice: "Remove the folder, or set `path` to another one."
	});
	const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(work.home, DISPLACED, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(file.path), nameAside((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(file.path)));
	await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(aside), work);
	if (await rename(target, aside).then(() => false, isGone)) return void 0;
	work.undo.push(() => rename(aside, target));
	return aside;
}
/** A name that nothing has yet; one that would be too long for a disk loses its end. */
function nameAside(name) {
	const random = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)().slice(0, 8)}`;
	const room = Buffer.from(name).subarray(0, LONGEST_NAME$1 - random.length);
	return `${new TextDecoder().decode(room, { stream: true })}${random}`;
}
/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error) {
	if (error.code === "ENOENT") return true;
	throw error;
}
/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside, { home, undo, folders }) {
	undo.pop();
	await rm(aside);
	await removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(aside), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, DISPLACED));
	folders.clear();
}

// src/place/find-rivals.ts
/** The files of a home that fit one of the globs, whose last part alone may have wildcards. */
async function findRivals(globs, home) {
	return (await Promise.all(globs.map(async (glob) => {
		const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(glob);
		return (await readdir((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, folder)).catch(() => [])).filter(matcher([node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(glob)])).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, folder, name));
	}))).flat();
}

// src/place/expected.ts
/** Whether an unpacked file is what was expected of it. */
function meets(actual, { digest, size }) {
	return (digest === void 0 || sameDigest(actual.digest, digest)) && (size === void 0 || size === actual.size);
}
/** The error for a file that was unpacked from one with the pinned digest, and is not what is pinned of it. */
function wrongMember(from, { path, digest, size }, actual) {
	const expected = digest ? formatDigest(digest) : "any digest";
	return new IntegrityError({
		code: "checksum-mismatch",
		path,
		expected,
		actual: formatDigest(actual.digest),
		from,
		message: `${path}, unpacked from ${from}, is not the pinned file`,
		facts: {
			expected: `${expected} (${size} bytes)`,
			actual: `${formatDigest(actual.digest)} (${actual.size} bytes)`
		},
		advice: "The pins of the archive and of its content disagree: report it to whoever pinned them."
	});
}

// src/place/inspect-staged.ts
/** Fails where two of the files would have one name; which members an archive has is known only now. */
function refuseCollisions({ trees }, files) {
	if (trees.length === 0) return;
	const collision = findCollision(files.map(({ path }) => path), process.platform !== "linux");
	if (collision === void 0) return;
	const one = files.find(({ path }) => path === collision[0]);
	const other = files.findLast(({ path }) => path === collision[1]);
	throw new PlaceError({
		code: "cannot-place",
		path: collision[1],
		message: `${collision[1]} of ${other?.source} and ${collision[0]} of ${one?.source} would be one file`,
		advice: "Fetch the archives in steps of their own, each with a `path` of its own, or set unpack: false."
	});
}
/** Does what the loader will do: hashes the files that it checks, and fails where it would refuse them. */
async function holdToChecks({ checks, layout, dataset }, files) {
	for (const check of checks) {
		const file = files.find(({ path }) => path === check.path);
		const expected = formatDigest(check.digest);
		const hashed = file && await hashFile(file.location, check.digest.algorithm);
		const digest = hashed && {
			algorithm: check.digest.algorithm,
			hex: hashed.hex
		};
		if (digest && meets({
			digest,
			size: hashed.size
		}, check)) continue;
		const actual = digest ? `${formatDigest(digest)} (${hashed.size} bytes)` : "no such file";
		throw new IntegrityError({
			code: "checksum-mismatch",
			path: check.path,
			expected,
			actual,
			from: file?.source ?? dataset.name,
			message: `${layout} would refuse ${check.path}: it is not what its loader checks for`,
			facts: {
				expected,
				actual
			},
			advice: `The archive has the pinned digest, so the facts of ${dataset.name} disagree: please open an issue. layout: files places it as it is.`
		});
	}
}

// src/place/staged.ts
/** Every file, in folders or not. */
function allStaged({ files, folders }) {
	return [...files, ...folders.flatMap((folder) => folder.files)];
}

// src/place/place.ts
const UNPACK_AT_ONCE = 4;
/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
async function place(plan, verified, staging, signal) {
	const rest = restOf(plan, verified);
	const restored = stageRestored(verified, rest);
	const made = await stageFetched(plan, rest, verified, staging, signal);
	const staged = {
		files: [...restored, ...made.files],
		folders: made.folders
	};
	const all = allStaged(staged);
	refuseCollisions(plan, all);
	if (verified.files.length > 0) await holdToChecks(plan, all);
	const displaced = await commit(staged, plan.home);
	return {
		files: all.map(({ path, size, digest, from, source }) => {
			return {
				path,
				location: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(plan.home, path),
				size,
				digest,
				from,
				source
			};
		}),
		displaced,
		rivals: await findRivals(plan.rivals, plan.home)
	};
}
/** Members as a tier gave them, but for those of an archive that is unpacked as a whole. */
function stageRestored({ members }, { trees }) {
	const replaced = new Set(trees.flatMap(pinsOf).map(({ path }) => path));
	return members.filter(({ pin }) => !replaced.has(pin.path)).map(({ pin, location, size, from }) => {
		giveMode(location);
		return {
			path: pin.path,
			location,
			size,
			digest: pin.digest,
			from,
			source: pin.path
		};
	});
}
/** Members that are made from published files. */
async function stageFetched(plan, { members, trees }, verified, staging, signal) {
	if (members.length + trees.length === 0) return {
		files: [],
		folders: []
	};
	const find = finder(verified);
	const isLastUse = lastUses(plan);
	const single = await staging.folder("members");
	const files = await mapBounded([...members.entries()], UNPACK_AT_ONCE, ([index, member]) => stageMember(member, find(member.from), isLastUse(member), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(single, String(index))));
	const folders = [];
	if (trees.length === 0) return {
		files,
		folders
	};
	const { stageTree } = await __nccwpck_require__.e(/* import() */ 256).then(__nccwpck_require__.bind(__nccwpck_require__, 9256));
	for (const [index, each] of trees.entries()) {
		const folder = (name) => staging.folder(`tree-${index}-${name}`);
		folders.push(...await stageTree(each, find(each.from), folder, signal));
	}
	return {
		files,
		folders
	};
}
function finder({ files }) {
	const byPath = new Map(files.map((file) => [file.pin.path, file]));
	return (path) => {
		const file = byPath.get(path);
		if (file === void 0) throw new Error(`no verified file for ${path}`);
		return file;
	};
}
/** Whether the file of a member can lose its own name: not where a tier will store it or a further member needs it. */
function lastUses({ stored, members }) {
	const uses = /* @__PURE__ */ new Map();
	for (const { from } of members) uses.set(from, (uses.get(from) ?? 0) + 1);
	return ({ from }) => stored.form === "members" && uses.get(from) === 1;
}
async function stageMember(member, file, isLastUse, target) {
	const { from, pin, size } = file;
	const { path } = member;
	const source = pin.path;
	if (member.unpack === "gzip") {
		const { gunzip } = await __nccwpck_require__.e(/* import() */ 0).then(__nccwpck_require__.bind(__nccwpck_require__, 1000));
		return {
			path,
			source,
			from,
			location: target,
			...await gunzip({
				path: source,
				location: file.location,
				size
			}, member, target)
		};
	}
	if (!isLastUse) await linkOrCopy(file.location, target);
	const location = isLastUse ? file.location : target;
	giveMode(location);
	return {
		path,
		source,
		from,
		location,
		size,
		digest: pin.digest
	};
}

// src/disk/run-folder.ts
/** A folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 6048e5;
const RUN_FOLDER = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/;
/** A name for a temporary folder of this run, unique, from which others can tell whether the run is still alive. */
function runFolderName() {
	return `.setup-dataset-${machine()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)().slice(0, 8)}`;
}
/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
async function sweepRunFolders(parent, now, salvage = async () => {}) {
	for (const name of await readdir(parent).catch(() => [])) {
		const match = RUN_FOLDER.exec(name);
		if (match === null) continue;
		const [, owner = "", pid = ""] = match;
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(parent, name);
		if (!(owner === machine() ? !isAlive(Number(pid)) : now - await modified(path) > DEAD_AFTER_MS)) continue;
		await salvage(path);
		await rm(path, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
function machine() {
	return `${(0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()}${processSpace()}`.replace(/[^A-Za-z0-9.]+/g, "_");
}
/** The kernel's own number for the first space of processes (PROC_PID_INIT_INO). */
const FIRST_SPACE = "4026531836";
/** Containers may have one host name and cannot see each other's processes; empty outside them. */
function processSpace() {
	try {
		const [space = FIRST_SPACE] = /\d+/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readlinkSync)("/proc/self/ns/pid")) ?? [];
		return space === FIRST_SPACE ? "" : `.${space}`;
	} catch {
		return "";
	}
}
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === "EPERM";
	}
}
async function modified(path) {
	return stat(path).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
}

// src/fetch/spans.ts
/** The parts of a file that are there; parts that touch are one. */
var Spans = class {
	#spans = [];
	/** In the file's order, with something missing between any two. */
	get all() {
		return this.#spans;
	}
	/** Bytes from the beginning on without a gap. */
	get prefix() {
		const [first] = this.#spans;
		return first?.start === 0 ? first.end : 0;
	}
	/** Bytes in all. */
	get total() {
		return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
	}
	add({ start, end }) {
		if (end <= start) return;
		const before = this.#spans.filter((span) => span.end < start);
		const after = this.#spans.filter((span) => span.start > end);
		const touched = this.#spans.slice(before.length, this.#spans.length - after.length);
		const joined = {
			start: Math.min(start, touched[0]?.start ?? start),
			end: Math.max(end, touched.at(-1)?.end ?? end)
		};
		this.#spans = [
			...before,
			joined,
			...after
		];
	}
	/** What is missing of the first `size` bytes. */
	missing(size) {
		const ends = [0, ...this.#spans.map(({ end }) => end)];
		const starts = [...this.#spans.map(({ start }) => start), size];
		return ends.map((start, index) => ({
			start,
			end: Math.min(size, starts[index] ?? size)
		})).filter(({ start, end }) => start < end);
	}
};

// src/fetch/parts-note.ts
/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const STEP = 131072;
const SUFFIX = ".parts";
/** The name of the note of a partial. */
function noteOf(path) {
	return `${path}${SUFFIX}`;
}
/** Whether a name is one of a note. */
function isNote(name) {
	return name.endsWith(SUFFIX);
}
/** A note beside a partial with gaps: which parts of it are there, for a later run; one line a part, written after it. */
var PartsNote = class {
	#path;
	#isThere;
	/** Bytes of the parts that this run has noted. */
	#noted;
	/** For the partial at `path`. */
	constructor(path) {
		this.#path = noteOf(path);
		this.#isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(this.#path);
	}
	/** What it says of a partial of `size` bytes; without a note, that all of them are there. */
	read(size) {
		const spans = new Spans();
		if (!this.#isThere) spans.add({
			start: 0,
			end: size
		});
		const lines = this.#isThere ? (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(this.#path, "utf8").split("\n").slice(0, -1) : [];
		for (const line of lines) {
			const [, start, end] = /^(\d+) (\d+)$/.exec(line) ?? [];
			if (start !== void 0 && end !== void 0) spans.add({
				start: Number(start),
				end: Math.min(size, Number(end))
			});
		}
		return spans;
	}
	/** To be called before bytes after a gap are written: from then on the length of the file says nothing. */
	begin(spans) {
		if (this.#noted === void 0) this.#write(spans);
	}
	/** Notes the parts, where there are gaps and much has come since. */
	update(spans) {
		if (this.#isThere && spans.total - (this.#noted ?? 0) >= STEP) this.#write(spans);
	}
	remove() {
		if (this.#isThere) (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.rmSync)(this.#path, { force: true });
		this.#isThere = false;
		this.#noted = void 0;
	}
	#write(spans) {
		const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join("");
		if (this.#noted === void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeFileSync)(this.#path, text);
		else (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync)(this.#path, text);
		this.#isThere = true;
		this.#noted = spans.total;
	}
};

// src/fetch/partials.ts
/** Bytes on the disk of all that lies in a folder of partials. */
async function heldBytes(folder) {
	const names = await readdir(folder);
	return (await Promise.all(names.map((name) => held((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name))))).reduce((sum, size) => sum + size, 0);
}
/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
async function takeOverPartials(from, to) {
	const taken = `${to}-taken`;
	if (!await rename(from, taken).then(() => true, () => false)) return;
	const entries = (await lstat(taken)).isDirectory() ? await readdir(taken, { withFileTypes: true }) : [];
	const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
	for (const name of files) {
		const [ours, theirs] = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(to, name), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(taken, name)];
		if (isNote(name) || !mayWrite(theirs) || await held(theirs) <= await held(ours)) continue;
		await rm(noteOf(ours), { force: true });
		if (files.has(noteOf(name))) await rename(noteOf(theirs), noteOf(ours));
		await rename(theirs, ours);
	}
	await rm(taken, {
		recursive: true,
		force: true
	});
}
/** Whether this job may go on with a file: the run before may have had another user. */
function mayWrite(path) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.openSync)(path, "r+"));
		return true;
	} catch {
		return false;
	}
}
/** Bytes that a file takes on the disk, where there may be gaps; 0 where there is none. */
async function held(path) {
	return stat(path).then(({ size, blocks }) => Math.min(size, Math.max(1, blocks * 512)), () => 0);
}

// src/place/staging.ts
/** Bytes that are worth a folder which stays after a failure. */
const WORTH_KEEPING = 1048576;
/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
async function openStaging(home, now) {
	const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, runFolderName());
	const partials = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, "partials");
	const created = await makeFolders(dir).catch(throwDiskError(home));
	const close = async () => {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.rmSync)(dir, {
			recursive: true,
			force: true
		});
		if (created !== void 0) await removeEmptyFolders(home, created);
	};
	try {
		await mkdir(partials);
		await sweepRunFolders(home, now, (dead) => takeOverPartials((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dead, "partials"), partials));
	} catch (error) {
		await close();
		throw diskError(error, home);
	}
	return {
		dir,
		partials,
		present: () => heldBytes(partials),
		async folder(name) {
			const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name);
			await mkdir(folder).catch(throwDiskError(folder));
			return folder;
		},
		close,
		async closeForLater() {
			const bytes = await heldBytes(partials);
			if (bytes < WORTH_KEEPING) {
				await close();
				return 0;
			}
			const others = (await readdir(dir)).filter((name) => name !== (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(partials));
			await Promise.all(others.map((name) => rm((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dir, name), {
				recursive: true,
				force: true
			})));
			return bytes;
		}
	};
}

// src/dataset/part.ts
/** Most names that a message offers. */
const MOST_NAMES = 10;
/** The dataset with only those of its files that fit one of the globs; an InputError when none does. */
function includeFiles(dataset, globs) {
	if (globs.length === 0) return dataset;
	const paths = dataset.files.map(({ path }) => path);
	for (const glob of globs) {
		if (paths.some(matcher([glob]))) continue;
		const more = paths.length > MOST_NAMES ? `, … (${paths.length} in all)` : "";
		const has = `${dataset.name} has: ${paths.slice(0, MOST_NAMES).join(", ")}${more}`;
		throw new InputError("include", `"${glob}" fits no file of ${dataset.name}`, `${has}.`);
	}
	return keep(dataset, matcher(globs));
}
/** The files of one part: in the order of their paths they are dealt out like cards, so that each job has its own. */
function dealOut(dataset, shard) {
	if (shard === void 0) return dataset;
	const { index, count } = shard;
	const paths = dataset.files.map(({ path }) => path).toSorted(byCodeUnit);
	if (count > paths.length) {
		const found = `${count} parts are more than ${dataset.name} has files (${paths.length})`;
		throw new InputError("shard", found, `Set shard to one of at most ${paths.length}, such as 1/${paths.length}.`);
	}
	const dealt = new Set(paths.filter((_, position) => position % count === index - 1));
	return keep(dataset, (path) => dealt.has(path));
}
/** Not by locale: every machine deals alike. */
function byCodeUnit(a, b) {
	return a < b ? -1 : 1;
}
function keep(dataset, isKept) {
	const layouts = Object.entries(dataset.layouts).map(([name, facts]) => [name, keepFacts(facts, isKept)]);
	return {
		...dataset,
		files: dataset.files.filter(({ path }) => isKept(path)),
		layouts: Object.fromEntries(layouts)
	};
}
/** What is left of a layout; a check stays where something that is placed can be what it checks. */
function keepFacts(facts, isKept) {
	const members = facts.members.filter(({ from }) => isKept(from));
	const trees = facts.trees.filter(({ from }) => isKept(from));
	const isPlaced = (path) => members.some((member) => member.path === path) || trees.some((tree) => isInTree(tree, path));
	return {
		...facts,
		members,
		trees,
		checks: facts.checks.filter(({ path }) => isPlaced(path))
	};
}

// src/dataset/resolve.ts
/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64;
/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
function resolveDataset(request, mirrors) {
	const dataset = fromRequest(request);
	const files = dataset.files.map((file) => preferMirrors(file, mirrors));
	const homeless = files.find(({ sources }) => sources.length === 0);
	if (homeless) {
		const input = request.kind === "files" ? request.input : "dataset";
		const advice = input === "files" ? "Add its URL as the third word of its line, or set base-url or mirrors." : "The manifest has no URL for it: set base-url to the folder that holds its files, or mirrors.";
		throw new InputError(input, `"${homeless.path}" has no source`, advice);
	}
	return {
		...dataset,
		files
	};
}
/** A manifest as a dataset of one file, so that it comes by the road of all others. */
function manifestDataset({ url, digest }, mirrors) {
	const name = lastPart(url);
	const path = pathProblem(name) === void 0 ? name : "manifest";
	return unnamed(path, path, [preferMirrors({
		path,
		digest,
		size: void 0,
		sources: [url]
	}, mirrors)]);
}
function fromRequest(request) {
	switch (request.kind) {
		case "catalog": return request.dataset;
		case "url": return fromUrl(request.sources, request.digest);
		case "files": return fromManifest(request);
	}
}
function fromUrl(sources, digest) {
	const path = sources[0] ? lastPart(sources[0]) : "";
	const problem = pathProblem(path);
	if (problem) throw new InputError("url", `its last part, "${path}", is no file name: ${problem}`, "Use `files` with \"name digest url\" to give the file a name.");
	return unnamed(path, `${slugOf(path)}-${digest.hex.slice(0, 8)}`, [{
		path,
		digest,
		size: void 0,
		sources
	}]);
}
function fromManifest({ stem, files, bases, about }) {
	const resolved = files.map(({ urls, ...file }) => {
		return {
			...file,
			sources: [...urls, ...bases.map((base) => urlBelow(base, file.path))]
		};
	});
	const canonical = resolved.map(({ path, digest }) => `${path} ${formatDigest(digest)}\n`).toSorted();
	const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(canonical.join("")).digest("hex");
	const name = `${slugOf(stem)}-${identity.slice(0, 8)}`;
	return {
		...unnamed(name, name, resolved),
		...about
	};
}
function unnamed(title, name, files) {
	return {
		name,
		title,
		files,
		layouts: {},
		licence: void 0,
		homepage: void 0,
		citation: void 0
	};
}
function preferMirrors(file, mirrors) {
	return {
		...file,
		sources: [...mirrors.map((base) => urlBelow(base, file.path)), ...file.sources]
	};
}
function slugOf(text) {
	return text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, LONGEST_SLUG);
}

// src/network/blocked.ts
/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
	const rule = blockOf(policy, url);
	if (rule === void 0) return;
	const host = hostOf(url);
	throw new BlockedError({
		code: "blocked",
		message: from ? `${from.host} redirects to ${host}, which ${policy.name} blocks` : `${host} is blocked by ${policy.name}`,
		facts: {
			url: redactUrl(url),
			rule: describeRule(policy, rule)
		},
		advice: adviceOf(policy)
	});
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
	return new BlockedError({
		code: "blocked",
		message: `Every source of ${path} is blocked by ${policy.name}`,
		facts: Object.fromEntries(sources.map(({ url, rule }) => [hostOf(url), describeRule(policy, rule)])),
		advice: adviceOf(policy)
	});
}
function describeRule({ name }, { line, host }) {
	return `block ${host} (${name}, line ${line})`;
}
function adviceOf({ name, message }) {
	if (message !== void 0) return `${name} says: ${message}`;
	return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`;
}

// src/network/apply-policy.ts
/** Rewrites the sources and leaves out those that are blocked; a file of which none is left is an error. */
function applyPolicy(dataset, policy) {
	if (policy === NO_POLICY) return {
		dataset,
		notes: []
	};
	const ruled = dataset.files.map((file) => ({
		file,
		sources: applyRules(file.sources, policy)
	}));
	const files = ruled.map(({ file, sources }) => {
		const left = sources.filter(({ rule }) => rule === void 0);
		const blocked = sources.flatMap(({ url, rule }) => rule === void 0 ? [] : {
			url,
			rule
		});
		if (left.length === 0 && blocked.length > 0) throw allBlocked(file.path, blocked, policy);
		return {
			...file,
			sources: left.map(({ url }) => url)
		};
	});
	const all = ruled.flatMap(({ sources }) => sources);
	return {
		dataset: {
			...dataset,
			files
		},
		notes: notesOf(all, policy)
	};
}
/** Each URL once: two mirrors may be rewritten to the same one. */
function applyRules(sources, policy) {
	const byHref = /* @__PURE__ */ new Map();
	for (const source of sources) for (const url of rewriteUrl(policy, source)) byHref.set(url.href, {
		url,
		isRewritten: url.href !== source.href,
		rule: blockOf(policy, url)
	});
	return [...byHref.values()];
}
function notesOf(sources, { name }) {
	const rewritten = sources.filter(({ isRewritten }) => isRewritten).length;
	const blocked = /* @__PURE__ */ new Map();
	for (const { url, rule } of sources) {
		if (rule === void 0) continue;
		const host = hostOf(url);
		blocked.set(host, {
			line: rule.line,
			count: (blocked.get(host)?.count ?? 0) + 1
		});
	}
	return [...rewritten > 0 ? [`rewritten by ${name}: ${formatCount(rewritten, "source")}`] : [], ...[...blocked].map(([host, { line, count }]) => {
		return `left out: ${formatCount(count, "source")} at ${host}, which ${name} blocks (line ${line})`;
	})];
}

// src/plan-for.ts
/** What a run with these inputs would do; needs no network, once a manifest by URL was read. */
function planFor({ request, mirrors, policy, include, shard, ...asked }) {
	const part = dealOut(includeFiles(resolveDataset(request, mirrors), include), shard);
	const { dataset, notes } = applyPolicy(part, policy);
	const seen = request.kind === "files" ? request.notes : [];
	return makePlan(dataset, asked, asked.path ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(asked.homes, dataset.name), [...seen, ...notes]);
}

// src/network/describe-road.ts
/** The decision in words, without credentials. */
function describeRoad(via) {
	return via.kind === "direct" ? `direct, ${via.reason}` : `through the proxy ${via.proxy.redacted}, ${via.reason}`;
}
/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
function roadAdvice(via) {
	return via.kind === "direct" ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.` : `It was asked ${describeRoad(via)}.`;
}

// src/outcome.ts
/** The finding of the tier that had the dataset; undefined when none had. */
function hitOf({ findings }) {
	return findings.find((finding) => finding.kind === "hit");
}
/** What the tiers as a whole answered. */
function cacheStatus(outcome) {
	const { findings } = outcome;
	if (findings.length === 0) return "disabled";
	if (findings.some(({ kind }) => kind === "corrupt")) return "healed";
	if (hitOf(outcome)) return "hit";
	return findings.every(({ kind }) => kind === "unavailable") ? "unavailable" : "miss";
}

// src/report/file-lines.ts
/** A file with its digest, and its sources in order, a line each. */
function fileLines({ path, size, digest, sources }) {
	return [`${path}, ${sizeText(size)}, ${formatDigest(digest)}`, ...sources.map((source) => `  ${redactUrl(source)}`)];
}
/** A size that may not be known, for people. */
function sizeText(size) {
	return size === void 0 ? "size unknown" : formatBytes(size);
}

// src/report/plan-details.ts
/** Files that are told one by one; `setup-dataset plan` tells all. */
const MOST_FILES = 200;
const MOST_HOSTS = 50;
/** What the line of a plan leaves out: each file with its digest and sources, and the road to each of their hosts. */
function planDetails({ dataset }, { decide }) {
	const { files } = dataset;
	const more = files.length - MOST_FILES;
	const remote = files.flatMap(({ sources }) => sources).filter(({ protocol }) => protocol !== "file:");
	const origins = [...new Map(remote.map((source) => [source.origin, source])).values()];
	return [
		...files.slice(0, MOST_FILES).flatMap(fileLines),
		...more > 0 ? [`and ${formatCount(more, "file")} more`] : [],
		...origins.slice(0, MOST_HOSTS).map((source) => `${source.host}: ${describeRoad(decide(source))}`)
	];
}
/** Which form the caches hold, and why. */
function storedReason({ stored: { form, pins } }) {
	const count = formatCount(pins.length, "file");
	return form === "members" ? `caches hold what is placed (${count}), as all of it is pinned` : `caches hold what is published (${count}), as not all that is made of it is pinned`;
}

// src/report/story.ts
/** Wrong files of an entry that are told one by one. */
const MOST_MISMATCHES = 10;
/** Files of the user that are warnings of their own: GitHub shows ten of a step. */
const MOST_WARNINGS = 5;
/** How the sources will be reached, before any of them is asked. */
function tellNetwork({ road, certificates, warnings }, log) {
	tellRoad(road, log);
	tellCertificates(certificates, log);
	for (const warning of warnings) log.warning(warning);
}
/** One line for each proxy that downloads will take, and a warning for each setting that people should look at. */
function tellRoad({ schemes, warnings }, log) {
	for (const [scheme, decision] of Object.entries(schemes)) {
		log.debug(`${scheme}: ${describeRoad(decision)}`);
		if (decision.kind === "proxy") log.info(`${scheme} downloads go ${describeRoad(decision)}`);
	}
	for (const warning of warnings) log.warning(warning);
}
/** How many certificates are trusted beside Node's own, and a warning for each that is of no use. */
function tellCertificates({ pem, warnings }, log) {
	if (pem.length > 0) log.info(`trusted beside Node's own: ${formatCount(pem.length, "certificate")}`);
	for (const warning of warnings) log.warning(warning);
}
/** One line before anything moves: what, how large, in which layout, to where; with its files and roads below it. */
function tellPlan(plan, road, log) {
	const { dataset, layout, home, key, warnings, notes } = plan;
	const total = totalSize(dataset.files);
	const size = total === void 0 ? "" : `, ${formatBytes(total)}`;
	const count = formatCount(dataset.files.length, "file");
	log.details(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`, planDetails(plan, road));
	log.debug(`cache key: ${key}`);
	log.debug(storedReason(plan));
	for (const note of notes) log.info(`${dataset.name}: ${note}`);
	for (const warning of warnings) log.warning(warning);
}
/** One line where a failed run leaves what it has for the next one. */
function tellKept(bytes, log) {
	if (bytes > 0) log.info(`${formatBytes(bytes)} are kept: the next run continues there`);
}
/** One line for each tier that was asked; a corrupt entry is shown with its evidence. */
function tellFindings({ dataset, key }, findings, log) {
	for (const finding of findings) {
		log.info(`${dataset.name}: ${finding.tier.title} ${describeFinding(finding)}`);
		log.debug(`looked for ${key}${"entry" in finding ? `, found ${finding.entry}` : ""}`);
		if (finding.kind !== "corrupt") continue;
		for (const { pin, expected, actual } of finding.mismatches.slice(0, MOST_MISMATCHES)) {
			log.info(`  ${pin.path}`);
			log.info(`    expected ${expected}`);
			log.info(`    actual   ${actual}`);
		}
		const more = finding.mismatches.length - MOST_MISMATCHES;
		if (more > 0) log.info(`  … and ${formatCount(more, "file")} more`);
	}
}
/** One line where the tiers gave a part, and only the rest is fetched. */
function tellRest({ dataset }, { files }, log) {
	if (files.length === dataset.files.length) return;
	const size = totalSize(files);
	const bytes = size === void 0 ? "" : ` (${formatBytes(size)})`;
	log.info(`${dataset.name}: only ${formatCount(files.length, "file")}${bytes} of ${dataset.files.length} to fetch`);
}
/** One line on a tier that lacks it: what was looked for there, and why it is not there. */
function tellWhy({ dataset, key }, why, log) {
	log.info(`${dataset.name}: looked for ${key}: ${why}`);
}
/** What a tier turned out to be worth, as the predicate of a sentence. */
function describeFinding(finding) {
	switch (finding.kind) {
		case "hit": return "has it";
		case "miss": return `does not have it${describeOutlook(finding.outlook)}`;
		case "unavailable": return `cannot be ${finding.isWritable ? "read" : "used"}: ${finding.reason}`;
		case "partial": return `has ${formatCount(finding.count, "file")} of it`;
		case "corrupt": {
			const wrong = finding.mismatches.length;
			return `has an entry with ${`${formatCount(wrong, "wrong file")}, which ${wrong === 1 ? "is" : "are"} not used`}${finding.count === 0 ? "" : `; ${formatCount(finding.count, "right one")} kept`} (${finding.entry})`;
		}
	}
}
function describeOutlook(outlook) {
	if (outlook === void 0) return "";
	if (outlook.kind === "refused") return `; it will not be saved there: ${outlook.reason}`;
	return `; it will be saved there${outlook.seenBy === void 0 ? "" : ` for ${outlook.seenBy}`}`;
}
/** What the loader was spared, and a warning for each file of the user that is in its way or in ours. */
function tellPlaced({ dataset, layout, checks }, displaced, rivals, log) {
	if (checks.length > 0) log.info(`${dataset.name}: what ${layout} itself checks is right (${formatCount(checks.length, "file")})`);
	warnOfSome(displaced.map((path) => `A file of other content stood under a name of the dataset; it was moved to ${path}: remove it, or choose another \`path\`.`), log);
	warnOfSome(rivals.map((path) => `${path} was there before, and ${layout} loads it in place of ${dataset.name}: remove it.`), log);
}
/** The first as warnings, the others folded below a line. */
function warnOfSome(warnings, log) {
	for (const warning of warnings.slice(0, MOST_WARNINGS)) log.warning(warning);
	const others = warnings.slice(MOST_WARNINGS);
	if (others.length > 0) log.details(`and so for ${formatCount(others.length, "file")} more`, others);
}
/** One line for each tier that was to keep the dataset, but for what the line of its finding has told before. */
function tellSaves({ dataset }, saves, told, log) {
	const tell = (what) => log.info(`${dataset.name}: ${what}`);
	for (const { tier, saved } of saves) {
		if (saved.kind === "saved") {
			tell(`saved to ${tier.title} (${saved.entry})`);
			for (const note of saved.notes ?? []) tell(note);
		}
		if (saved.kind === "exists") tell(`${tier.title} has it already: another job saved it`);
		if (saved.kind === "refused") {
			const what = `not saved to ${tier.title}: ${saved.reason}`;
			if (isForetold(tier, told)) log.debug(what);
			else tell(what);
		}
	}
}
/** Whether a line has said that the tier will keep nothing. */
function isForetold(tier, told) {
	const finding = told.find((each) => each.tier === tier);
	return finding?.kind === "miss" && finding.outlook?.kind === "refused";
}
/** The end of the story in one line. */
function tellEnd(outcome, log) {
	const { plan, files, downloadedBytes, times } = outcome;
	const hit = hitOf(outcome);
	if (files.length === 0) {
		log.info(`${plan.dataset.name}: ${hit ? `${hit.tier.title} has it` : "no cache has it"}; nothing was moved`);
		return;
	}
	const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0));
	const fetched = formatBytes(downloadedBytes);
	const how = hit ? `restored from ${hit.tier.title}` : fetched === size ? "fetched" : `fetched (${fetched})`;
	const duration = formatDuration(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
	const count = formatCount(files.length, "file");
	log.info(`${plan.dataset.name}: ${count}, ${size}, ${how} in ${duration}, every byte verified`);
}

// src/report/unsaved.ts
/** Why tiers that were asked were not told to keep the dataset, a line each. */
function unsavedReasons(findings, saves, isWanted) {
	if (!isWanted) return ["not saved: `save` is false"];
	const saved = new Set(saves.map(({ tier }) => tier));
	return findings.filter(({ tier }) => !saved.has(tier)).map(({ kind, tier }) => `not saved to ${tier.title}: ${reasonFor(kind)}`);
}
function reasonFor(kind) {
	if (kind === "hit") return "it has it";
	return kind === "unavailable" ? "it cannot be used" : "there is nothing to save";
}

// src/hashing/copy-hashed.ts
/** Bytes of one reading; each is handed to the pool twice, which costs more than the copy where they are few. */
const PART = 1048576;
/** Memory that no copy uses at the moment: new memory costs the kernel as much as a copy. */
const spare = [];
const [readPart, writePart] = [(0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_3__.read), (0,node_util__WEBPACK_IMPORTED_MODULE_5__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_3__.write)];
/** A pipe in the place of a file would be waited for. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_3__.constants.O_NONBLOCK ?? 0);
/**
* Copies a plain file to a new one, hashes the bytes that it writes, and reads them only once; undefined where there is
* no plain file.
*/
async function copyHashed(source, target, algorithm) {
	const input = openPlain(source);
	if (input === void 0) return void 0;
	try {
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)(algorithm);
		return {
			size: await ((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.fstatSync)(input).size <= PART ? copySmall : copyLarge)(input, target, hash),
			hex: hash.digest("hex")
		};
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)(input);
	}
}
/** Opens a plain file to read; undefined where there is none. */
function openPlain(path) {
	const file = openOrNothing(path);
	if (file === void 0 || (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.fstatSync)(file).isFile()) return file;
	(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)(file);
}
function openOrNothing(path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.openSync)(path, READ);
	} catch (error) {
		const code = String(error.code);
		if ([
			"ENOENT",
			"ENOTDIR",
			"EISDIR",
			"ELOOP",
			"ENXIO"
		].includes(code)) return void 0;
		throw error;
	}
}
/** Without the pool, which costs a small file more than it saves. */
function copySmall(input, target, hash) {
	const memory = takeMemory();
	const content = memory.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readSync)(input, memory, 0, PART, null));
	hash.update(content);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeFileSync)(target, content, { flag: "wx" });
	spare.push(memory);
	return content.length;
}
/** Reads and writes in Node's pool while this thread hashes, which takes as long as hashing alone. */
async function copyLarge(input, target, hash) {
	const output = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.openSync)(target, "wx");
	let [full, free] = [takeMemory(), takeMemory()];
	let size = 0;
	let pending;
	try {
		let { bytesRead: length } = await readPart(input, full, 0, PART, 0);
		while (length > 0) {
			const content = full.subarray(0, length);
			size += length;
			const [reading, writing] = [readPart(input, free, 0, PART, size), writeAll(output, content)];
			pending = Promise.allSettled([reading, writing]);
			hash.update(content);
			length = (await reading).bytesRead;
			await writing;
			[full, free] = [free, full];
		}
		return size;
	} finally {
		await pending;
		spare.push(full, free);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.closeSync)(output);
	}
}
function takeMemory() {
	return spare.pop() ?? Buffer.allocUnsafeSlow(PART);
}
/** The system may take less than it is given. */
async function writeAll(file, content) {
	for (let at = 0; at < content.length;) {
		const { bytesWritten } = await writePart(file, content, at, content.length - at, null);
		at += bytesWritten;
	}
}

// src/verify.ts
/** The verdict over bytes at `location` that were found to have this size and digest. */
function judge(pin, { size, hex }, location, from) {
	const sizeFits = pin.size === void 0 || pin.size === size;
	if (hex === pin.digest.hex && sizeFits) return { verified: {
		pin,
		location,
		from,
		size
	} };
	const actual = {
		algorithm: pin.digest.algorithm,
		hex
	};
	return { mismatch: mismatch(pin, `${formatDigest(actual)} (${size} bytes)`) };
}
/**
* Copies a plain file to a new place and hashes it on the way; only the pinned bytes stay there. Anything else is undefined.
* Throws what the disk of the new place refuses; what cannot be read is a mismatch.
*/
async function copyVerified(source, pin, target, from) {
	const copied = await copyHashed(source, target, pin.digest.algorithm).catch((error) => {
		const unreadable = describeUnreadable(error, source);
		if (unreadable === void 0) throw diskError(error, target);
		return { unreadable };
	});
	if (copied === void 0) return void 0;
	const verdict = "unreadable" in copied ? { mismatch: mismatch(pin, copied.unreadable) } : judge(pin, copied, target, from);
	if (verdict.mismatch) await rm(target, { force: true });
	return verdict;
}
/** What a file is that cannot be read: a disk is broken, or it is another user's; undefined for any other trouble. */
function describeUnreadable(error, source) {
	const { syscall, path, message } = error;
	return syscall === "read" || syscall === "open" && path === source ? `something that cannot be read: ${message}` : void 0;
}
/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
async function verifyFile(root, pin, from) {
	const location = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, pin.path);
	const problem = await findProblem(root, location, pin);
	if (problem !== void 0) return {
		mismatch: mismatch(pin, problem),
		isMissing: problem === MISSING
	};
	return judge(pin, await hashFile(location, pin.digest.algorithm), location, from);
}
const MISSING = "nothing: the file is missing";
/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root, location, pin) {
	const stat = await lstat(location).catch((error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
		throw error;
	});
	if (stat === void 0) return MISSING;
	if (!stat.isFile()) return "something that is no plain file";
	if (await realpath(location) !== (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(await realpath(root), pin.path)) return "something behind a link";
	if (stat.nlink > 1) return "a file with further hard links";
	if (pin.size !== void 0 && stat.size !== pin.size) return `${stat.size} bytes`;
}
/** The evidence of something that is not what is pinned; `actual` says what it is. */
function mismatch(pin, actual) {
	const size = pin.size === void 0 ? "" : ` (${pin.size} bytes)`;
	return {
		pin,
		expected: `${formatDigest(pin.digest)}${size}`,
		actual
	};
}

// src/tiers/restore.ts
const HASH_AT_ONCE = 4;
const NOTHING = {
	members: [],
	files: []
};
/**
* Asks the tiers in order until nothing is missing, each for what is not `had` and those before it lack; `folder` makes
* an empty folder for each.
*/
async function restore$1({ key, stored }, tiers, folder, had = NOTHING) {
	const findings = [];
	const good = /* @__PURE__ */ new Map();
	for (const file of [...had.members, ...had.files]) good.set(file.pin.path, file);
	for (const tier of tiers) {
		const wanted = stored.pins.filter(({ path }) => !good.has(path));
		if (wanted.length === 0) break;
		const into = await folder(`restore-${tier.name}`);
		const { finding, files } = await tryTier(tier, {
			key,
			pins: stored.pins,
			wanted
		}, into);
		findings.push(finding);
		for (const file of files) good.set(file.pin.path, file);
	}
	const files = [...good.values()];
	const isMembers = stored.form === "members";
	return {
		verified: {
			members: isMembers ? files : [],
			files: isMembers ? [] : files
		},
		findings
	};
}
/** Asks the tiers in order whether one has the key, without moving data. */
async function lookUp(key, tiers) {
	const findings = [];
	for (const tier of tiers) {
		const answer = await tier.lookup(key);
		findings.push(asFinding(tier, answer));
		if (answer.kind === "found") break;
	}
	return findings;
}
async function tryTier(tier, { key, pins, wanted }, into) {
	const answer = await tier.restore(key, pins, into, wanted);
	if (answer.kind === "miss" || answer.kind === "unavailable") return {
		finding: {
			...answer,
			tier
		},
		files: []
	};
	const { verified = [], mismatches = [] } = answer;
	const proved = new Map([...verified.map((each) => [each.pin.path, { verified: each }]), ...mismatches.map((mismatch) => [mismatch.pin.path, { mismatch }])]);
	const verdicts = await mapBounded(wanted, HASH_AT_ONCE, async (pin) => {
		return proved.get(pin.path) ?? await verifyFile(answer.folder, pin, tier.title);
	});
	const files = verdicts.flatMap(({ verified }) => verified ?? []);
	return {
		finding: judgeEntry(tier, answer, verdicts, files.length),
		files
	};
}
/** Of an entry that claims to be whole, what is missing is evidence too. */
function judgeEntry(tier, { kind, entry }, verdicts, count) {
	const mismatches = verdicts.filter(({ isMissing }) => kind === "found" || !isMissing).flatMap(({ mismatch }) => mismatch ?? []);
	if (mismatches.length > 0) return {
		kind: "corrupt",
		tier,
		entry,
		mismatches,
		count
	};
	if (count === verdicts.length) return {
		kind: "hit",
		tier,
		entry
	};
	return count > 0 ? {
		kind: "partial",
		tier,
		entry,
		count
	} : {
		kind: "miss",
		tier
	};
}
function asFinding(tier, answer) {
	return answer.kind === "found" ? {
		kind: "hit",
		tier,
		entry: answer.entry
	} : {
		...answer,
		tier
	};
}

// src/tiers/tier.ts
/** An error's message as the reason of an answer. */
function reasonOf(error) {
	return error instanceof Error && error.message !== "" ? error.message : String(error);
}

// src/tiers/save.ts
/** Whether a run goes on to fetch what no tier has, and saves it. */
function savesWhatItMisses({ save, failOnCacheMiss }) {
	return save && !failOnCacheMiss;
}
/** Saves to the tiers that were asked and did not have all of the files; one that cannot be used, or no file, is left alone. */
async function save(key, files, findings, folder, signal) {
	const reports = [];
	for (const finding of findings) {
		if (files.length === 0 || finding.kind === "hit") continue;
		if (finding.kind === "unavailable" && !finding.isWritable) continue;
		const { tier } = finding;
		const replacing = finding.kind === "corrupt" ? finding.entry : void 0;
		const saveThere = async () => tier.save(key, files, await folder(`save-${tier.name}`), replacing);
		const saved = await untilAborted(saveThere, signal).catch((error) => ({
			kind: "refused",
			reason: reasonOf(error)
		}));
		reports.push({
			tier,
			saved
		});
	}
	return reports;
}
/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
function storableFiles({ stored }, { files }, placed) {
	if (stored.form === "members") return placed;
	return files.map(({ pin, location, size }) => ({
		path: pin.path,
		location,
		size,
		digest: pin.digest
	}));
}

// src/tiers/timed.ts
/** The same tier, with a journal in which it stands when it gave and when it took. */
function timedTier(tier, journal) {
	return {
		...tier,
		restore: (...args) => journal.step("restore", tier.title, () => tier.restore(...args)),
		save: (...args) => journal.step("save", tier.title, () => tier.save(...args))
	};
}

// src/why-missing.ts
/** Milliseconds for those who know why; a fetch that is done before waits for the shorter one. */
const LONGEST_ASK = 3e3;
const LONGEST_WAIT = 1e3;
/** The misses with what would become of a save, where one is wanted. */
function withOutlooks(findings, inputs) {
	const isSaving = savesWhatItMisses(inputs);
	return Promise.all(findings.map(async (finding) => {
		if (finding.kind !== "miss" || !isSaving) return finding;
		const outlook = await finding.tier.outlook?.();
		return outlook === void 0 ? finding : {
			...finding,
			outlook
		};
	}));
}
/** Why each tier that lacks the key does, where it can say; asked for a short time only. */
async function whyMissing({ key }, findings, signal) {
	const bounded = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ASK)]);
	const whys = await Promise.all(findings.map(async ({ kind, tier }) => {
		const why = kind === "miss" ? await tier.explainMiss?.(key, bounded) : void 0;
		return why === void 0 ? [] : [[tier, why]];
	}));
	return new Map(whys.flat());
}
/** Fetches, and meanwhile tells why it has to: the fetch begins at once, and what is told can neither hold nor fail it. */
async function tellingWhy(plan, findings, { clock, log, signal }, fetch) {
	const start = clock.now();
	const patience = new AbortController();
	const tell = async () => {
		const whys = await whyMissing(plan, findings, AbortSignal.any([signal, patience.signal]));
		for (const why of whys.values()) tellWhy(plan, why, log);
	};
	const told = tell().catch((error) => log.debug(`why it is missing is not known: ${reasonOf(error)}`));
	try {
		return await fetch();
	} finally {
		const wait = Math.max(0, LONGEST_WAIT - (clock.now() - start));
		const timer = setTimeout(() => patience.abort(/* @__PURE__ */ new Error("the fetch is done")), wait);
		await told;
		clearTimeout(timer);
	}
}

// src/main.ts
/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
async function setupDataset(inputs, ports) {
	return withDeadline(inputs.timeout, ports.clock, async (deadline) => {
		try {
			const request = await requestOf(inputs, ports, deadline);
			const plan = planFor({
				...inputs,
				request
			});
			ports.journal.dataset = plan.dataset.title;
			tellPlan(plan, ports.diagnosis.road, ports.log);
			return inputs.lookupOnly ? await lookOnly(plan, inputs, ports, deadline) : await runInStaging(plan, inputs, ports, deadline);
		} catch (error) {
			if (!(error instanceof FetchError)) throw error;
			const { diagnose } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(465)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3465));
			throw await diagnose(error, ports.diagnosis, deadline.signal);
		}
	});
}
async function requestOf(inputs, ports, deadline) {
	if (inputs.request.kind !== "manifest") return inputs.request;
	const { readRequested } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(909), __nccwpck_require__.e(888), __nccwpck_require__.e(900)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2900));
	return readRequested(inputs, ports, deadline);
}
async function runInStaging(plan, inputs, ports, deadline) {
	const staging = await openStaging(plan.home, ports.clock.now());
	try {
		const outcome = await run$1(plan, {
			inputs,
			ports,
			staging,
			deadline,
			traffic: { bytes: 0 }
		});
		await staging.close();
		return outcome;
	} catch (error) {
		if (inputs.runner.diskOutlivesJob && isWorthAnotherRun(error)) tellKept(await staging.closeForLater(), ports.log);
		else await staging.close();
		throw error;
	}
}
/** Whether the bytes that came are good, and only the rest did not come. */
function isWorthAnotherRun(error) {
	return error instanceof FetchError && !(error instanceof IntegrityError);
}
async function run$1(plan, around) {
	const { inputs, ports, staging, deadline, traffic } = around;
	const { log, journal } = ports;
	const { times, steps } = journal;
	const { signal } = deadline;
	const tiers = ports.tiers.map((tier) => timedTier(tier, journal));
	const asked = await journal.time("restore", () => untilAborted(() => restore$1(plan, tiers, staging.folder), signal));
	const told = await withOutlooks(asked.findings, inputs);
	tellFindings(plan, told, log);
	const restored = await waitForOthers(plan, asked, around);
	const { findings } = restored;
	const came = await fetchMissing(plan, restored, around);
	const verified = {
		...restored.verified,
		files: [...restored.verified.files, ...came]
	};
	const { files, displaced, rivals } = await journal.time("place", () => place(plan, verified, staging, signal));
	tellPlaced(plan, displaced, rivals, log);
	const storable = inputs.save ? storableFiles(plan, verified, files) : [];
	const saves = await journal.time("save", () => save(plan.key, storable, findings, staging.folder, signal));
	tellSaves(plan, saves, told, log);
	for (const reason of unsavedReasons(findings, saves, inputs.save)) log.debug(reason);
	return {
		plan,
		findings,
		files,
		displaced,
		downloadedBytes: traffic.bytes,
		saves,
		times,
		steps
	};
}
/** Waits for what another job of the run saves, where the workflow says so and something is missing. */
async function waitForOthers(plan, asked, around) {
	const { inputs, ports } = around;
	if (inputs.waitForCache === 0 || restOf(plan, asked.verified).files.length === 0) return asked;
	return ports.journal.time("wait", async () => {
		const { waitForCache } = await __nccwpck_require__.e(/* import() */ 897).then(__nccwpck_require__.bind(__nccwpck_require__, 6897));
		return waitForCache(plan, asked, around);
	});
}
/** Fetches what is missing, if anything is, and tells why it is meanwhile. */
async function fetchMissing(plan, { verified, findings }, around) {
	const rest = restOf(plan, verified);
	if (rest.files.length === 0) return [];
	const { inputs, ports, deadline } = around;
	const { clock, log, journal } = ports;
	const { signal } = deadline;
	await refuseMiss(plan, inputs, findings, signal);
	return journal.time("fetch", () => tellingWhy(plan, findings, {
		clock,
		log,
		signal
	}, async () => {
		const { fetchRest } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(909)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2909)).then((n) => n.t);
		return fetchRest(plan, rest, around);
	}));
}
async function lookOnly(plan, inputs, { tiers, log }, { signal }) {
	const findings = await lookUp(plan.key, tiers);
	tellFindings(plan, findings, log);
	if (!findings.some(({ kind }) => kind === "hit")) await refuseMiss(plan, inputs, findings, signal);
	return {
		plan,
		findings,
		files: [],
		displaced: [],
		downloadedBytes: 0,
		saves: [],
		times: [],
		steps: []
	};
}
async function refuseMiss(plan, inputs, findings, signal) {
	if (!inputs.failOnCacheMiss) return;
	const whys = await whyMissing(plan, findings, signal);
	const asked = findings.map((finding) => {
		const why = whys.get(finding.tier);
		const answer = describeFinding(finding);
		return [finding.tier.title, why === void 0 ? answer : `${answer}: ${why}`];
	});
	throw new CacheMissError({
		code: "cache-miss",
		message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
		facts: {
			key: plan.key,
			...Object.fromEntries(asked)
		},
		advice: "Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false."
	});
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

// src/network/no-proxy.ts
/** Reads the superset of what the clients of the field accept in NO_PROXY. */
function noProxy(text) {
	const entries = [];
	const ignored = [];
	for (const word of noProxyWords(text)) {
		const entry = readEntry(word);
		if (entry === void 0) ignored.push(word);
		else entries.push(entry);
	}
	return {
		entries,
		ignored,
		match: (url) => entries.find((entry) => covers(entry, url))
	};
}
/** The entries as written; userinfo, as in a proxy's URL that got there by mistake, is not for the log. */
function noProxyWords(text) {
	return text.split(/[\s,;]+/).filter((word) => word !== "").map((word) => word.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, "$1"));
}
function covers(entry, url) {
	if (entry.port !== void 0 && entry.port !== portOf(url)) return false;
	const host = hostOf(url);
	switch (entry.kind) {
		case "everything": return true;
		case "domain": return host === entry.host || host.endsWith(`.${entry.host}`);
		case "subdomains": return host.endsWith(`.${entry.host}`);
		case "address": return readAddress(host)?.text === entry.address;
		default: {
			const address = readAddress(host);
			return address !== void 0 && isWithin(address, entry);
		}
	}
}
function readEntry(text) {
	const wide = readNetwork(text) ?? readRange(text);
	if (wide !== void 0) return {
		text,
		port: void 0,
		...wide
	};
	const { host, port, invalid } = splitPort(text);
	if (invalid) return void 0;
	if (host === "*") return {
		text,
		port,
		kind: "everything"
	};
	const glob = readGlob(host);
	if (glob !== void 0) return {
		text,
		port,
		...glob
	};
	const name = isIP(host) === 0 ? nameOf$1(host.replace(/^\*?\.+/, "")) : host;
	if (name === void 0) return void 0;
	const address = readAddress(name);
	if (address === void 0) return {
		text,
		port,
		kind: host.startsWith("*.") ? "subdomains" : "domain",
		host: name
	};
	return {
		text,
		port,
		kind: "address",
		address: address.text,
		family: address.family
	};
}
/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text) {
	const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*).*$/i, "$1");
	if (isIP(authority) === 6) return {
		host: authority,
		port: void 0,
		invalid: false
	};
	const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
	const host = bracketed ?? plain;
	const port = digits === void 0 ? void 0 : Number(digits);
	const invalid = host === void 0 || bracketed !== void 0 && isIP(bracketed) !== 6 || port !== void 0 && (port < 1 || port > 65535);
	return {
		host: host ?? "",
		port,
		invalid
	};
}
function readNetwork(text) {
	const [, written = "", digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
	const address = readAddress(written);
	if (address === void 0) return void 0;
	const isMapped = address.family === "ipv4" && isIP(written) === 6;
	const bits = Number(digits) - (isMapped ? 96 : 0);
	const range = networkOf(address, bits);
	return range && {
		kind: "network",
		cidr: `${address.text}/${bits}`,
		...range
	};
}
function readRange(text) {
	const [from, to, ...more] = text.split("-").map(readAddress);
	if (from === void 0 || to === void 0 || more.length > 0) return void 0;
	const range = rangeOf(from, to);
	return range && {
		kind: "range",
		...range
	};
}
/** `10.20.*` is the network 10.20.0.0/16. */
function readGlob(text) {
	if (!/^(\d{1,3}\.){1,3}(\*\.)*\*$/.test(text)) return void 0;
	const octets = text.split(".").filter((octet) => octet !== "*");
	if (text.split(".").length > 4) return void 0;
	return readNetwork(`${[
		...octets,
		"0",
		"0",
		"0"
	].slice(0, 4).join(".")}/${octets.length * 8}`);
}
function nameOf$1(host) {
	if (!HOST_NAME.test(host) || /^(\d+\.){1,3}$/.test(host)) return void 0;
	const name = (0,node_url__WEBPACK_IMPORTED_MODULE_2__.domainToASCII)(host.replace(/\.+$/, ""));
	return name !== "" && (isIP(name) !== 0 || !/^[\d.-]+$/.test(name)) ? name : void 0;
}

// src/network/proxy-variables.ts
/** Every variable that may hold a proxy. */
const PROXY_VARIABLES = [
	"http_proxy",
	"HTTP_PROXY",
	"https_proxy",
	"HTTPS_PROXY",
	"all_proxy",
	"ALL_PROXY"
];
/** The value of a variable or input without blanks, and without the quotes that a runner's `.env` file keeps. */
function unquote(value) {
	return (value ?? "").trim().replace(/^(["'])(.*)\1$/s, "$2").trim();
}
/**
* The variable that URLs of a scheme go by; a blank one counts as unset. `HTTP_PROXY` counts in CGI programs too, where
* a `Proxy:` header could have set it (httpoxy): a job is none, and leaving it out would go direct in silence.
*/
function proxyVariable(scheme, env) {
	const name = [
		`${scheme}_proxy`,
		`${scheme}_proxy`.toUpperCase(),
		"all_proxy",
		"ALL_PROXY"
	].find((candidate) => unquote(env[candidate]) !== "");
	return name === void 0 ? void 0 : {
		name,
		value: unquote(env[name]),
		port: portVariable(name, env)
	};
}
/** The variable that holds the exceptions. */
function noProxyVariable(env) {
	const name = unquote(env.no_proxy) === "" ? "NO_PROXY" : "no_proxy";
	return {
		name,
		value: unquote(env[name])
	};
}
/** What contradicts itself in the proxies of the environment, for the log; no value is shown that may be a secret. */
function proxyDoubts(env) {
	return [...[
		"http_proxy",
		"https_proxy",
		"all_proxy"
	].flatMap((lower) => twoProxies(lower, env)), ...portDoubts(env)];
}
/** As {@link proxyDoubts}, of the exceptions. */
function noProxyDoubts({ no_proxy, NO_PROXY }) {
	const [lower, upper] = [noProxyWords(unquote(no_proxy)), noProxyWords(unquote(NO_PROXY))];
	return lower.length > 0 && upper.length > 0 && lower.join() !== upper.join() ? ["no_proxy and NO_PROXY differ; no_proxy is used: unset one of them."] : [];
}
function twoProxies(lower, env) {
	const upper = lower.toUpperCase();
	if (unquote(env[lower]) === "" || unquote(env[upper]) === "") return [];
	const [used, other] = [meaning(lower, env), meaning(upper, env)];
	if (used.value === other.value) return [];
	return [`${lower} (${used.shown}) and ${upper} (${other.shown}) differ; ${lower} goes first: unset one of them.`];
}
/** An unreadable value is not shown at all: any part of it may be the password. */
function meaning(name, env) {
	const value = unquote(env[name]);
	try {
		const { href, redacted } = readProxy({
			name,
			value,
			port: portVariable(name, env)
		});
		return {
			value: href,
			shown: redacted
		};
	} catch {
		return {
			value,
			shown: "unreadable"
		};
	}
}
/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name, env) {
	const found = portNames(name).find((candidate) => unquote(env[candidate]) !== "");
	return found === void 0 ? void 0 : {
		name: found,
		value: unquote(env[found])
	};
}
function portNames(name) {
	const lower = `${name}_port`.toLowerCase();
	return name === name.toUpperCase() ? [lower.toUpperCase(), lower] : [lower, lower.toUpperCase()];
}
function portDoubts(env) {
	const conflicts = [proxyVariable("http", env), proxyVariable("https", env)].flatMap((found) => found ?? []).flatMap(({ name, value, port }) => {
		if (port === void 0) return [];
		const written = writtenPort(value);
		if (written !== void 0) {
			if (Number(written) === Number(port.value)) return [];
			return [`${name} has the port ${written} and ${port.name} says otherwise; ${written} is used: correct one of them.`];
		}
		const other = portNames(name).find((candidate) => candidate !== port.name) ?? "";
		return ["", port.value].includes(unquote(env[other])) ? [] : [`${port.name} and ${other} differ; ${port.name} is used: unset one of them.`];
	});
	const stray = [
		"http_proxy",
		"https_proxy",
		"all_proxy"
	].flatMap((name) => {
		const port = portVariable(name, env);
		const isSet = [name, name.toUpperCase()].some((candidate) => unquote(env[candidate]) !== "");
		return port === void 0 || isSet ? [] : [`${port.name} is for nothing, as ${name} is not set: unset it.`];
	});
	return [.../* @__PURE__ */ new Set([...conflicts, ...stray])];
}

// src/network/proxy.ts
/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
function readRoad(env, inputs) {
	const input = unquote(inputs.proxy);
	const credentials = inputs.proxyCredentials;
	const schemes = {
		http: chosen("http", env, input, credentials),
		https: chosen("https", env, input, credentials)
	};
	const exceptions = readExceptions(env, inputs);
	const values = [input, ...PROXY_VARIABLES.map((name) => unquote(env[name]))].filter((value) => value !== "");
	return {
		schemes,
		exceptions,
		warnings: [
			...input === "" ? [...proxyDoubts(env), ...gaps(schemes)] : [],
			...isNone(input) ? [] : noProxyDoubts(env),
			...credentials ? idleCredentials(schemes) : [],
			...exceptions.flatMap(ignoredEntries)
		],
		secrets: [.../* @__PURE__ */ new Set([...values.flatMap(proxySecrets), ...credentials ? credentialSecrets(credentials) : []])],
		decide(url) {
			if (isLoopback(hostOf(url))) return {
				kind: "direct",
				reason: "loopback is always direct"
			};
			const decision = schemes[url.protocol === "http:" ? "http" : "https"];
			if (decision.kind === "direct") return decision;
			for (const { name, list } of exceptions) {
				const entry = list.match(url);
				if (entry !== void 0) return {
					kind: "direct",
					reason: `${name} has the entry "${entry.text}"`
				};
			}
			return decision;
		}
	};
}
function chosen(scheme, env, input, credentials) {
	if (isNone(input)) return {
		kind: "direct",
		reason: "the input \"proxy\" is \"none\""
	};
	if (input !== "") return through({
		name: "proxy",
		value: input,
		credentials
	}, "the input \"proxy\"");
	const found = proxyVariable(scheme, env);
	if (found !== void 0) return through({
		...found,
		credentials
	}, found.name);
	const other = proxyVariable(scheme === "http" ? "https" : "http", env);
	return {
		kind: "direct",
		reason: other === void 0 ? "no proxy is set" : `only ${other.name} is set`
	};
}
function through(value, from) {
	const proxy = readProxy(value);
	return {
		kind: "proxy",
		proxy,
		reason: `from ${from}${portOrigin(value, proxy)}`
	};
}
/** Where the port is from, if not from the value; curl and the others disagree about that of a bare http proxy. */
function portOrigin({ value, port }, { protocol }) {
	if (writtenPort(value) !== void 0) return "";
	if (port !== void 0) return ` and ${port.name}`;
	return protocol === "http" ? ", which names no port" : "";
}
function isNone(input) {
	return input.toLowerCase() === "none";
}
function readExceptions(env, inputs) {
	const { name, value } = noProxyVariable(env);
	return [{
		name,
		list: noProxy(value)
	}, {
		name: "the input \"no-proxy\"",
		list: noProxy(unquote(inputs.noProxy))
	}];
}
function gaps({ http, https }) {
	if (http.kind !== "proxy" || https.kind !== "direct") return [];
	return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`];
}
function idleCredentials({ http, https }) {
	if (http.kind === "proxy" || https.kind === "proxy") return [];
	return [`The input "proxy-username" is for nothing, as ${https.reason}: remove it.`];
}
function ignoredEntries({ name, list }) {
	return list.ignored.map((word) => `${name} has the entry "${plainText(word, 200)}", which means nothing here: remove it.`);
}

// src/network/open-network.ts
/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
	const { caCertificates: certificates, policy, credentials } = inputs;
	const road = readRoad(env, inputs);
	const options = {
		userAgent: USER_AGENT,
		ca: certificates.pem,
		policy,
		credentials
	};
	return {
		road,
		client: lazyClient(async () => (await __nccwpck_require__.e(/* import() */ 251).then(__nccwpck_require__.bind(__nccwpck_require__, 251)).then((n) => n.t)).httpClient({
			road,
			...options
		})),
		ask: lazyAsk({
			clock: systemClock,
			...options
		}),
		certificates,
		secrets: [.../* @__PURE__ */ new Set([...road.secrets, ...credentialsSecrets(credentials)])],
		warnings: [...policy.warnings, ...credentials.warnings]
	};
}
/** A run that finds all in a cache near by opens no URL, and need not load what that takes. */
function lazyClient(make) {
	let making;
	let made;
	const get = async () => {
		making ??= make();
		made = await making;
		return made;
	};
	return {
		open: async (url, request) => (await get()).open(url, request),
		lane: () => lazyClient(async () => (await get()).lane()),
		sendsAhead: (url) => made?.sendsAhead(url) ?? false,
		sendInTurns: () => made?.sendInTurns(),
		close: () => void making?.then((client) => client.close())
	};
}
function lazyAsk(options) {
	let made;
	const make = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(720)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9720))).asker(options);
	return async (...question) => {
		made ??= make();
		return (await made)(...question);
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
/** The whole failure in one line, for where there is only one; YAML is no YAML there. */
function oneLine({ message, finding, advice }) {
	const [first = "", ...lines] = advice.split("\n");
	const change = lines.length > 0 ? `${first.replace(/:$/, "")} (the lines are in the log)` : first;
	return [
		message,
		...finding === void 0 ? [] : [finding],
		change
	].map(sentence).join(" ");
}
function sentence(text) {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

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
/**
* One line for the job's log, in which nothing can be a workflow command: the runner looks for `::name::` at the
* beginning of a line, and for `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
*/
function jobLine(text) {
	return terminalLine(text).replace(/^(\s*:):/, "$1 :").replaceAll("##[", "## [");
}

// src/report/outputs.ts
/** What a run gives, by the names of action.yml's outputs, with the types that JSON has. */
function resultOf(outcome) {
	const { plan, files, downloadedBytes } = outcome;
	const hit = hitOf(outcome);
	return {
		path: plan.home,
		"cache-hit": hit !== void 0,
		"cache-status": cacheStatus(outcome),
		"cache-tier": hit?.tier.name ?? "",
		"cache-key": plan.key,
		fingerprint: plan.fingerprint,
		files: files.map(({ path, location, size, digest, from }) => {
			return {
				name: path,
				path: location,
				size,
				digest: formatDigest(digest),
				source: from
			};
		}),
		"downloaded-bytes": downloadedBytes
	};
}
/** Most characters of the list of files: GitHub takes 1 MB an output, and a character may take more than a byte. */
const LONGEST_LIST = 5e5;
/** The list of files or, where it is too long for an output, of the folders that they lie in, with their sums; at worst of one. */
function listText(files, home) {
	const all = {
		name: "./",
		path: home,
		size: files.reduce((sum, file) => sum + file.size, 0),
		files: files.length
	};
	return [files, sumFolders(files, home)].map((list) => JSON.stringify(list)).find(({ length }) => length <= LONGEST_LIST) ?? JSON.stringify([all]);
}
/** One entry for each folder of the home; files that lie in none of them stay. */
function sumFolders(files, home) {
	const sums = /* @__PURE__ */ new Map();
	for (const { name, size } of files) {
		const folder = name.includes("/") ? name.slice(0, name.indexOf("/") + 1) : "";
		const sum = sums.get(folder) ?? {
			size: 0,
			files: 0
		};
		sums.set(folder, {
			size: sum.size + size,
			files: sum.files + 1
		});
	}
	sums.delete("");
	return [...files.filter(({ name }) => !name.includes("/")), ...[...sums].map(([name, sum]) => ({
		name,
		path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, name),
		...sum
	}))];
}
/** The same as the texts that outputs are. */
function outputsOf(outcome) {
	const result = resultOf(outcome);
	return {
		...result,
		"cache-hit": String(result["cache-hit"]),
		files: listText(result.files, outcome.plan.home),
		"downloaded-bytes": String(result["downloaded-bytes"])
	};
}

// src/report/summary/markdown.ts
/** Most characters of one text from outside. */
const LONGEST_TEXT = 500;
/** Text that is no Markdown, no HTML and no link, in one line that nothing in it can turn round, nor make endless. */
function escapeMarkdown(text, longest = LONGEST_TEXT) {
	return clip(terminalLine(text), longest).replace(/[&<>|*_`~[\]\\$]/g, entity).replace(/:(?=\/\/)|(?<=www)\./gi, entity).replace(/^(\s*)([-+=:#])/, (_, spaces, sign) => `${spaces}${entity(sign)}`).replace(/^(\s*\d+)([.)])(?=\s|$)/, (_, number, sign) => `${number}${entity(sign)}`);
}
/** The same in monospace, where "@name" mentions nobody. */
function monospace(text, longest = LONGEST_TEXT) {
	return `<code>${escapeMarkdown(text, longest)}</code>`;
}
/** A heading, of what is escaped. */
function heading(text) {
	return `<h3>${text}</h3>`;
}
/** A paragraph, of what is escaped. */
function paragraph(text) {
	return `<p>${text}</p>`;
}
/** A table with a head, of cells that are escaped. */
function table(head, rows) {
	return tableOf([cells("th", head), ...rows.map((row) => cells("td", row))]);
}
/** Labels with their values, which are escaped. */
function factTable(facts) {
	return tableOf(facts.map(([label, value]) => `<th align="left">${label}</th><td>${value}</td>`));
}
function tableOf(rows) {
	return [
		"<table>",
		...rows.map((row) => `<tr>${row}</tr>`),
		"</table>"
	].join("\n");
}
function cells(tag, texts) {
	return texts.map((text) => `<${tag}>${text}</${tag}>`).join("");
}
/** What is seen once its summary is clicked. */
function fold(summary, content) {
	return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** Lines that can be copied as they are; nothing in them can end the block. */
function fenced(language, text) {
	const lines = text.split("\n").map(terminalLine);
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return [
		`${fence}${language}`,
		...lines,
		fence
	].join("\n");
}
/** The beginning and the end of a text that is too long. */
function clip(text, longest) {
	if (text.length <= longest) return text;
	const half = Math.floor((longest - 1) / 2);
	return `${text.slice(0, half)}…${text.slice(-half)}`.replace(/\p{Cs}/gu, "");
}
function entity(character) {
	return NAMED.get(character) ?? `&#${character.codePointAt(0)};`;
}
const NAMED = /* @__PURE__ */ new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"]
]);

// src/report/givers.ts
/** Who gave something, shortly: the hosts of URLs; a tier, or whatever is no URL, by its title. */
function giverOf(from) {
	return [...new Set(from.split(", then ").map(nameOf))].join(", then ");
}
/** The same of many, each once. */
function giversOf(froms) {
	return [...new Set(froms.map(giverOf))];
}
/** What each gave, in order of the files. */
function sumGivers(files) {
	const gifts = /* @__PURE__ */ new Map();
	for (const { from, size } of files) {
		const giver = giverOf(from);
		const { count, bytes } = gifts.get(giver) ?? {
			count: 0,
			bytes: 0
		};
		gifts.set(giver, {
			giver,
			count: count + 1,
			bytes: bytes + size
		});
	}
	return [...gifts.values()];
}
function nameOf(from) {
	if (!URL.canParse(from)) return from;
	const { protocol, host } = new URL(from);
	return protocol === "file:" ? "this machine" : host || from;
}

// src/report/licence.ts
/** The name of a licence: its SPDX identifier, or `unspecified`. */
function nameLicence(terms) {
	return terms.spdx ?? "unspecified";
}
/** A licence for people: its name, and what the sources say of it. */
function describeLicence(terms) {
	const name = nameLicence(terms);
	return name === terms.text ? name : `${name} (${terms.text})`;
}

// src/report/summary/timeline.ts
/** Milliseconds below which a run has no timeline: there is nothing to look for. */
const SHORTEST_RUN = 500;
/** Milliseconds that hashing what a tier gave must take to be seen. */
const SHORTEST_VERIFY = 20;
const MOST_TRANSFERS = 12;
const LONGEST_NAME = 28;
/** Of the whole run, what the shortest bar is drawn as: seen, whatever it was. */
const LEAST_PART = 250;
/** Milliseconds between the ticks of the axis. */
const MOST_TICKS = 6;
const TICKS = [
	100,
	200,
	500,
	1e3,
	2e3,
	5e3,
	1e4,
	3e4,
	6e4,
	3e5,
	6e5,
	36e5
];
/** What names in a chart may have: its language has no quotes. */
const NOT_PLAIN = /[^\p{L}\p{N} .,/_+@()'…-]/gu;
/** Colours that can be read in both of GitHub's schemes, whose other colours are kept, and quiet lines. */
const LOOKS = `%%{init: ${JSON.stringify({
	gantt: { numberSectionStyles: 2 },
	themeCSS: ".grid line { stroke-opacity: 0.2 }",
	themeVariables: {
		taskBkgColor: "#0969da",
		taskBorderColor: "#0969da",
		taskTextColor: "#ffffff",
		critBkgColor: "#cf222e",
		critBorderColor: "#cf222e",
		sectionBkgColor: "#818b98",
		altSectionBkgColor: "transparent"
	}
})}}%%`;
/** When a run did what, as a chart that GitHub draws; undefined for one that was over at once. */
function drawTimeline(course) {
	const { steps } = course;
	const times = busyTimes(course);
	const start = Math.min(...times.map((span) => span.start));
	const total = Math.max(...times.map(endOf)) - start;
	if (!(total >= SHORTEST_RUN)) return void 0;
	const tick = TICKS.find((each) => total / each <= MOST_TICKS) ?? 36e5;
	const least = Math.ceil(total / LEAST_PART);
	const lines = times.flatMap((time) => {
		const own = steps.filter(({ stage, start }) => stage === time.stage && start <= endOf(time));
		const bars = barsOf(time.stage, time, own);
		return [`section ${time.stage}`, ...bars.map((bar) => taskOf(bar, start, least))];
	});
	const head = [
		LOOKS,
		"gantt",
		"accTitle: When the step did what",
		"dateFormat x",
		`axisFormat ${tick < 1e3 ? "%s.%L s" : "%s s"}`,
		`tickInterval ${tick < 1e3 ? `${tick}millisecond` : `${tick / 1e3}second`}`,
		"todayMarker off"
	];
	return fenced("mermaid", [...head, ...lines].join("\n"));
}
/** The stages that did something: no tier may have been asked, or told. */
function busyTimes({ times, steps }) {
	const isBusy = ({ stage }) => stage !== "restore" && stage !== "save" || steps.some((step) => step.stage === stage);
	return times.filter(isBusy);
}
function barsOf(stage, time, steps) {
	switch (stage) {
		case "restore": return restoreBars(time, steps);
		case "fetch": return steps.length === 0 ? [barOf("all files", time)] : fetchBars(steps);
		case "save": return steps.map((step) => barOf(step.name, step));
		default: return [barOf(stage, time)];
	}
}
/** What comes between a tier's answer and the next question is hashing: those that hash on the way leave no gap. */
function restoreBars(time, steps) {
	return steps.flatMap((step, index) => {
		const start = endOf(step);
		const milliseconds = (steps[index + 1]?.start ?? endOf(time)) - start;
		const bar = barOf(step.name, step);
		return milliseconds < SHORTEST_VERIFY ? [bar] : [bar, barOf("verify", {
			start,
			milliseconds
		})];
	});
}
/** The attempts that failed, then those that took longest, and the rest as one. */
function fetchBars(steps) {
	const worth = (step) => step.failure ? Number.MAX_SAFE_INTEGER : step.milliseconds;
	const shown = new Set(steps.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_TRANSFERS));
	const bars = steps.filter((step) => shown.has(step)).toSorted((a, b) => a.start - b.start).map((step) => {
		return barOf(`${step.failure ? `${step.failure}, ` : ""}${clip(step.name, LONGEST_NAME)}`, step, step.failure !== void 0);
	});
	const others = steps.filter((step) => !shown.has(step));
	if (others.length === 0) return bars;
	const start = others.reduce((least, step) => Math.min(least, step.start), Number.POSITIVE_INFINITY);
	const rest = {
		start,
		milliseconds: others.reduce((most, step) => Math.max(most, endOf(step)), start) - start
	};
	return [...bars, barOf(formatCount(others.length, "shorter transfer"), rest)];
}
function barOf(name, span, isFailure = false) {
	return {
		name,
		start: span.start,
		milliseconds: span.milliseconds,
		isFailure
	};
}
/** A line of the chart. It begins with a number, as no word of its language does. */
function taskOf({ name, start, milliseconds, isFailure }, zero, least) {
	const begin = start - zero;
	return `${`${formatDuration(milliseconds)} ${name.replace(NOT_PLAIN, "_")}`} :${isFailure ? "crit, " : ""}${begin}, ${begin + Math.max(least, milliseconds)}`;
}
function endOf({ start, milliseconds }) {
	return start + milliseconds;
}

// src/report/summary/summary.ts
/** GitHub takes 1 MiB of a step and shows nothing of more: a card has at most 128 KiB, half of them for its files. */
const MOST_ROWS$1 = 200;
const MOST_ROW_BYTES = 65536;
/** Bytes of the tags around its four cells. */
const ROW_TAGS = 48;
/** Lines of a fact, and rows of evidence. */
const MOST_LINES = 10;
/** Characters of a heading. */
const LONGEST_TITLE = 200;
const LONGEST_CITATION = 1e3;
/** The section of the job summary for a run that succeeded, in GitHub's Markdown; `hide` leaves secrets out. */
function summariseOutcome(outcome, hide = (text) => text) {
	return [
		heading(escapeMarkdown(outcome.plan.dataset.title, 200)),
		paragraph(escapeMarkdown(inOneSentence(outcome))),
		factTable(factsOf(outcome, hide)),
		...present(drawTimeline(outcome)),
		...present(wrongFiles(outcome)),
		fileTable(outcome),
		""
	].join("\n\n");
}
function inOneSentence({ files, findings, times }) {
	const tiers = new Set(findings.map(({ tier }) => tier.title));
	const givers = sumGivers(files).map(({ giver }) => giver);
	const restored = formatNames(givers.filter((giver) => tiers.has(giver)));
	const fetched = formatNames(givers.filter((giver) => !tiers.has(giver)));
	const duration = formatDuration(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
	return `${restored === "" || fetched === "" ? `${restored === "" ? "Fetched" : "Restored"} from ${restored}${fetched}` : `Restored from ${restored}, the rest fetched from ${fetched},`} in ${duration}; every byte verified.`;
}
function factsOf(outcome, hide) {
	const { plan } = outcome;
	const { version, licence, homepage, citation } = plan.dataset;
	const gifts = sumGivers(outcome.files);
	return [
		["Path", monospace(plan.home)],
		["Layout", plan.layout],
		["Cache", listOf(cacheLines(outcome).map(hide))],
		["From", gifts.length > 1 ? listOf(gifts.map(describeGift)) : void 0],
		["Downloaded", downloads(outcome)],
		["Trouble", listOf(failedAttempts(outcome))],
		["Time", describeTimes(outcome)],
		["Version", version && escapeMarkdown(version)],
		["Licence", licence && escapeMarkdown(describeLicence(licence))],
		["Citation", citation && monospace(citation, LONGEST_CITATION)],
		["Home", homepage && monospace(homepage)],
		["Key", monospace(plan.key)]
	].flatMap(([label, value]) => value ? [[label, value]] : []);
}
function describeGift({ giver, count, bytes }) {
	return `${giver}: ${formatCount(count, "file")}, ${formatBytes(bytes)}`;
}
/** What each tier that was asked had, and whether it has it now. */
function cacheLines({ findings, saves }) {
	if (findings.length === 0) return ["none was asked"];
	return findings.map((finding) => {
		const saved = saves.find(({ tier }) => tier === finding.tier)?.saved;
		const found = describeFinding(finding).replace("entry" in finding ? ` (${finding.entry})` : "", "");
		return `${finding.tier.title} ${found}${saved ? `; ${describeSaved(saved)}` : ""}`;
	});
}
function describeSaved(saved) {
	switch (saved.kind) {
		case "saved": return "saved there";
		case "exists": return "another job saved it";
		case "refused": return `not saved: ${saved.reason}`;
	}
}
/** Bytes against those of a run without a cache, where their number is known beforehand; its time is not. */
function downloads({ plan, downloadedBytes }) {
	const saved = (totalSize(restOf(plan, {
		members: [],
		files: []
	}).files) ?? 0) - downloadedBytes;
	return `${formatBytes(downloadedBytes)}${saved > 0 ? `, ${formatBytes(saved)} less than without a cache` : ""}`;
}
/** Why sources had to be asked again, or others: each reason with its source, and how often. */
function failedAttempts({ steps }) {
	const counts = /* @__PURE__ */ new Map();
	for (const { failure, from = "" } of steps) {
		if (failure === void 0) continue;
		const what = `${failure} from ${giverOf(from)}`;
		counts.set(what, (counts.get(what) ?? 0) + 1);
	}
	return [...counts].map(([what, count]) => count === 1 ? what : `${what}, ${count} times`);
}
/** How long each stage took that did something. */
function describeTimes(course) {
	return busyTimes(course).map(({ stage, milliseconds }) => `${stage} ${formatDuration(milliseconds)}`).join(", ");
}
function listOf(lines) {
	const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : [];
	return [...lines.slice(0, MOST_LINES), ...more].map((line) => escapeMarkdown(line)).join("<br>");
}
/** The evidence of entries that were wrong. */
function wrongFiles({ findings }) {
	const wrong = findings.filter((finding) => finding.kind === "corrupt").flatMap(({ tier, mismatches }) => mismatches.map((each) => ({
		tier,
		...each
	})));
	if (wrong.length === 0) return void 0;
	const rows = wrong.slice(0, MOST_LINES).map(({ tier, pin, expected, actual }) => {
		return [
			monospace(pin.path),
			escapeMarkdown(tier.title),
			monospace(expected),
			monospace(actual)
		];
	});
	const count = formatCount(wrong.length, "wrong file");
	return fold(`${count} of a cache, not used`, table([
		"File",
		"Cache",
		"Expected",
		"Actual"
	], rows));
}
function fileTable({ files }) {
	const rows = [];
	let bytes = 0;
	for (const { path, size, digest, from } of files.slice(0, MOST_ROWS$1)) {
		const row = [
			monospace(path),
			formatBytes(size),
			monospace(formatDigest(digest)),
			escapeMarkdown(from)
		];
		bytes += Buffer.byteLength(row.join("")) + ROW_TAGS;
		if (bytes > MOST_ROW_BYTES) break;
		rows.push(row);
	}
	const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0));
	const more = files.length > rows.length ? `\n\n${paragraph(`… and ${files.length - rows.length} more`)}` : "";
	const list = table([
		"File",
		"Size",
		"Digest",
		"From"
	], rows);
	return fold(`${formatCount(files.length, "file")}, ${size}`, `${list}${more}`);
}
function present(part) {
	return part === void 0 ? [] : [part];
}

// src/report/summary/failure-card.ts
const MOST_ROWS = 20;
const LONGEST_ADVICE = 3e3;
const LONGEST_ANSWER = 200;
const NO_COURSE = {
	times: [],
	steps: []
};
/** The section of the job summary for a run that failed, with what it did until then. */
function summariseFailure(failure, course = NO_COURSE) {
	const { code, message, facts = {}, finding, compared = [], advice } = failure;
	const evidence = Object.entries(facts).slice(0, MOST_ROWS).map(([label, value]) => [escapeMarkdown(label), monospace(value)]);
	const roads = compared.slice(0, MOST_ROWS).map(({ server, road, answer }) => {
		return [
			server,
			road,
			answer
		].map((text) => escapeMarkdown(text, LONGEST_ANSWER));
	});
	const timeline = drawTimeline(course);
	const spent = describeTimes(course);
	return [
		heading(`${escapeMarkdown(course.dataset ?? "Dataset", 200)} not available: ${code}`),
		paragraph(escapeMarkdown(message)),
		...evidence.length > 0 ? [factTable(evidence)] : [],
		...roads.length > 0 ? [table([
			"Asked to compare",
			"Road",
			"Answer"
		], roads)] : [],
		...finding === void 0 ? [] : [paragraph(escapeMarkdown(finding))],
		...adviceParts(clip(advice, LONGEST_ADVICE)),
		...timeline === void 0 ? [] : [timeline],
		paragraph(`${spent && `Until then: ${spent}. `}<a href="${helpLink(code)}">More about ${code}</a>`),
		""
	].join("\n\n");
}
/** Sentences as paragraphs; lines of YAML together, as they are to be pasted. */
function adviceParts(advice) {
	return advice.split(/\n(?=\S)/).map((part, index) => {
		if (part.includes("\n")) return fenced("yaml", part);
		const text = escapeMarkdown(part, LONGEST_ADVICE);
		return paragraph(index === 0 ? `<strong>What to change:</strong> ${text}` : text);
	});
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

// src/report/actions.ts
/** The job's log as a {@link Log} that leaves out secrets; a warning becomes an annotation. */
function actionsLog(core, secrets = new Secrets()) {
	return {
		info: (line) => core.info(jobLine(secrets.hide(line))),
		details(line, more) {
			core.startGroup(terminalLine(secrets.hide(line)));
			for (const each of more) core.info(jobLine(secrets.hide(each)));
			core.endGroup();
		},
		debug: (text) => core.debug(secrets.hide(text).split("\n").map(terminalLine).join("\n")),
		warning: (line) => core.warning(terminalLine(secrets.hide(line)), { title: "setup-dataset" })
	};
}
/** Tells a success: outputs, variables for the later steps, the last line, whatever `log` is, and the job summary. */
async function reportOutcome(outcome, core, { secrets = new Secrets(), summary = true } = {}, log = actionsLog(core)) {
	for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value);
	const placed = outcome.files.length > 0;
	for (const [name, value] of Object.entries(placed ? outcome.plan.variables : {})) {
		core.exportVariable(name, value);
		log.info(`${name}=${value} for the later steps`);
	}
	tellEnd(outcome, actionsLog(core));
	if (placed && summary) await writeSummary(core, summariseOutcome(outcome, (text) => secrets.hide(text)));
}
/** Gives the later steps their proxy variables. */
function reportExport({ variables, notes }, core, log = actionsLog(core)) {
	for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value);
	const names = Object.keys(variables).join(", ");
	const isEmpty = Object.values(variables).every((value) => value === "");
	if (names === "") log.info("export-proxy: no proxy variable to export");
	else log.info(`${names} for the later steps${isEmpty ? ": empty" : ""}`);
	for (const note of notes) log.info(note);
}
/** Tells a failure: the evidence in a group of the log, one annotation, lines to copy, where to read more, the outputs, the job summary. */
async function reportFailure(error, core, { secrets = new Secrets(), summary = true } = {}, course) {
	const failure = withoutSecrets(asFailure(error), secrets);
	const { info } = actionsLog(core, secrets);
	const evidence = [...error instanceof DatasetError || !(error instanceof Error) ? [] : (error.stack ?? "").split("\n"), ...evidenceLines(failure)];
	if (evidence.length > 0) {
		core.startGroup(`Evidence: ${failure.code}`);
		evidence.forEach(info);
		core.endGroup();
	}
	const advice = failure.advice.split("\n");
	core.error(terminalLine(oneLine(failure)), { title: `setup-dataset: ${failure.code}` });
	if (advice.length > 1) advice.forEach(info);
	info(`More: ${helpLink(failure.code)}`);
	try {
		core.setOutput("cache-hit", "false");
		core.setOutput("failure-code", failure.code);
	} catch (error) {
		info(`The outputs cannot be set: ${error.message}`);
	}
	if (summary) await writeSummary(core, summariseFailure(failure, course));
}
/** A summary that cannot be written is no reason to fail: some runners have none. */
async function writeSummary(core, markdown) {
	await core.summary.addRaw(markdown).write().catch((error) => core.debug(`no job summary: ${error}`));
}

// src/report/job.ts
/**
* What every run asks of the runner and tells it, by the same commands and files as @actions/core, which a test
* compares: that package loads an HTTP stack, longer than a hit takes.
*/
function openJob(env, write) {
	const command = (name, properties, text) => write(`::${name}${properties}::${escapeData(text)}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
	return {
		getInput: (name) => (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim(),
		info: (line) => write(line + node_os__WEBPACK_IMPORTED_MODULE_1__.EOL),
		debug: (text) => command("debug", "", text),
		startGroup: (line) => command("group", "", line),
		endGroup: () => command("endgroup", "", ""),
		warning: (text, { title }) => command("warning", ` title=${escapeProperty(title)}`, text),
		setOutput(name, value) {
			const text = typeof value === "string" ? value : JSON.stringify(value);
			if (env.GITHUB_OUTPUT) return append(env.GITHUB_OUTPUT, assignment(name, text));
			write(node_os__WEBPACK_IMPORTED_MODULE_1__.EOL);
			command("set-output", ` name=${escapeProperty(name)}`, text);
		},
		exportVariable(name, value) {
			env[name] = value;
			if (env.GITHUB_ENV) append(env.GITHUB_ENV, assignment(name, value));
			else command("set-env", ` name=${escapeProperty(name)}`, value);
		},
		summary: { addRaw: (markdown) => ({ async write() {
			if (!env.GITHUB_STEP_SUMMARY) throw new Error("GITHUB_STEP_SUMMARY is not set");
			(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync)(env.GITHUB_STEP_SUMMARY, markdown);
		} }) }
	};
}
/** The runner's own disk may be full, too. */
function append(path, text) {
	try {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync)(path, text);
	} catch (error) {
		throw diskError(error, path);
	}
}
/** No value can end before its delimiter, which nobody can guess. */
function assignment(name, value) {
	const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID)()}`;
	return `${name}<<${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_1__.EOL}`;
}
function escapeData(text) {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapeProperty(text) {
	return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

// src/report/log.ts
/** The log of a run that is to be quiet: all but warnings is for who debugs. */
function quietLog(log, quiet) {
	if (!quiet) return log;
	const { debug, warning } = log;
	return {
		info: debug,
		details(line, more) {
			for (const each of [line, ...more]) debug(each);
		},
		debug,
		warning
	};
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
			while (rest.length > 0) rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeSync)(this.#descriptor, rest));
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
function streamOf(descriptor) {
	return descriptor === 1 ? process.stdout : process.stderr;
}
/** Whether it is a file or a pipe, which take bytes as they are. */
function isPlain(descriptor) {
	try {
		const kind = (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.fstatSync)(descriptor);
		return kind.isFile() || kind.isFIFO() || kind.isSocket();
	} catch {
		return false;
	}
}

// src/tiers/cache-service.ts
/** The addresses of the job's cache service; a step with `run` is not told them. */
function cacheServices({ ACTIONS_RESULTS_URL = "", ACTIONS_CACHE_URL = "" }) {
	return [ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL].filter((text) => URL.canParse(text)).map((url) => new URL(url));
}
/** What GitHub documents for its own runners and for self-hosted ones of github.com. */
const RESULTS = new URL("https://results-receiver.actions.githubusercontent.com");
/** The account's name changes from entry to entry (github/docs#9520, step-security/harden-runner#83). */
const BLOBS = new URL("https://*.blob.core.windows.net");

// src/tiers/generations.ts
/** What is asked for a key, in order: the newest generation, then the first; keys match by their beginning. */
function keysFor(key) {
	return [`${key}-g`, key];
}
/** Whether two names are of one entry: to services capitals are small letters, and some answer with those. */
function isSameEntry(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}
/** 1 for the key itself, n for `<key>-g<n>`, however large others have made it; undefined for any other entry. */
function generationOf(key, entry) {
	if (isSameEntry(entry, key)) return 1n;
	const beginning = `${key}-g`;
	const match = isSameEntry(entry.slice(0, beginning.length), beginning) ? /^[1-9]\d*$/.exec(entry.slice(beginning.length)) : null;
	return match ? BigInt(match[0]) : void 0;
}
/** The entry to save under: the key itself, or what follows the entry that is wrong. */
function nextGeneration(key, replacing) {
	return replacing === void 0 ? key : `${key}-g${(generationOf(key, replacing) ?? 1n) + 1n}`;
}

// src/tiers/folder-entry.ts
/** What @actions/tool-cache calls the kind of machine that an entry is for: the folder of its files. */
const ARCHITECTURE = "any";
/** The file beside that folder which says that all of it is there. */
const MARKER = `${"any"}.complete`;
/** Makes a folder that is not among those that were made. */
function makeFolder(folder, made) {
	if (made.has(folder)) return;
	(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.mkdirSync)(folder, { recursive: true });
	made.add(folder);
}
/** The generations that lie in a folder of entries, complete or not, newest first. */
function generationsIn(tools, version) {
	return (look(tools)?.isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readdirSync)(tools) : []).flatMap((name) => {
		const number = generationOf(version, name);
		return number === void 0 ? [] : [{
			name,
			number
		}];
	}).sort((one, other) => Number(other.number - one.number));
}
/** Whether an entry's folder and the marker beside it are both there. */
function isComplete(folder) {
	return (look((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "any.complete"))?.isFile() ?? false) && (look((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "any"))?.isDirectory() ?? false);
}
/** Undefined where nothing is; a folder that may not be read is no miss. */
function look(path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.statSync)(path);
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR") return void 0;
		throw error;
	}
}

// src/tiers/folder.ts
/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
const TOOL = "setup-dataset";
/**
* A tier in a folder with the conventions of @actions/tool-cache, which finds what it keeps. Safe with many jobs at once
* on one disk: an entry gets its name and its marker by one rename, and loses them by one. A wrong one stays until the
* next generation is there. Beyond `limit` bytes those not used for longest go.
*/
function folderTier(root, title, limit = Number.POSITIVE_INFINITY) {
	const tools = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, TOOL);
	return {
		name: "tool-cache",
		title,
		async lookup(key) {
			return lookup(tools, key);
		},
		async restore(key, _pins, into, wanted) {
			try {
				return await restore(tools, key, title, into, wanted);
			} catch (error) {
				await rm(into, {
					recursive: true,
					force: true
				}).catch(() => void 0);
				return {
					kind: "unavailable",
					reason: reasonOf(error)
				};
			}
		},
		async save(key, files, _work, replacing) {
			try {
				const { save } = await __nccwpck_require__.e(/* import() */ 147).then(__nccwpck_require__.bind(__nccwpck_require__, 4147));
				const wrong = replacing === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(replacing));
				return await save({
					tools,
					version: versionOf(key),
					wrong,
					limit
				}, files);
			} catch (error) {
				return {
					kind: "refused",
					reason: reasonOf(error)
				};
			}
		}
	};
}
/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
function versionOf(key) {
	return `1.0.0-${key.replace(/^setup-dataset-v1-/, "").replace(/[^0-9A-Za-z-]+/g, "-")}`;
}
/** Looks for the newest complete entry; each is one as `find` of @actions/tool-cache sees it. */
function lookup(tools, key) {
	try {
		const newest = generationsIn(tools, versionOf(key)).find(({ name }) => isComplete((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tools, name)));
		return newest === void 0 ? { kind: "miss" } : {
			kind: "found",
			entry: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tools, newest.name, "any")
		};
	} catch (error) {
		return {
			kind: "unavailable",
			reason: reasonOf(error)
		};
	}
}
async function restore(tools, key, title, into, wanted) {
	const answer = lookup(tools, key);
	if (answer.kind !== "found") return answer;
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(answer.entry);
	const found = identity(folder);
	touch((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, MARKER));
	const made = /* @__PURE__ */ new Set();
	const verified = [];
	const mismatches = [];
	for (const pin of wanted) {
		const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(into, pin.path);
		makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), made);
		const verdict = await copyVerified((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(answer.entry, pin.path), pin, target, title);
		if (verdict?.verified) verified.push(verdict.verified);
		else if (verdict) mismatches.push(verdict.mismatch);
	}
	return {
		kind: verified.length === wanted.length || identity(folder) === found ? "found" : "partial",
		entry: answer.entry,
		folder: into,
		verified,
		mismatches
	};
}
/** Says that an entry is in use; where it may not be written, it is not for this job to evict either. */
function touch(marker) {
	try {
		const now = /* @__PURE__ */ new Date();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.utimesSync)(marker, now, now);
	} catch {}
}
/** What tells a folder from another that takes its place. */
function identity(folder) {
	return look(folder)?.ino;
}

// src/own-bundle.ts
/** Where a file of `dist` is that is a bundle of its own, or in the sources the module that it is made of, by its path there. */
function ownBundle(path) {
	const here = __filename;
	const isBundled = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.extname)(here) !== ".ts";
	return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(here), isBundled ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path) : path.replace(/\.m?js$/, ".ts"));
}
/** Loads one that is an ES module, at run time, so that it is in no other bundle. */
function loadBundle(path) {
	return import(
		/* webpackIgnore: true */
		(0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(ownBundle(path)).href
);
}

// src/tiers/lazy.ts
const NO_LEASE = {
	kind: "unavailable",
	reason: "it gives no leases"
};
/** A tier that is opened when it is first asked: a hit before it needs nothing of what that takes. */
function lazyTier({ name, title }, open) {
	let opened;
	const tier = () => {
		opened ??= open().catch((error) => closedTier({
			name,
			title
		}, reasonOf(error)));
		return opened;
	};
	return {
		name,
		title,
		lookup: async (...args) => (await tier()).lookup(...args),
		restore: async (...args) => (await tier()).restore(...args),
		save: async (...args) => (await tier()).save(...args),
		outlook: async () => (await tier()).outlook?.(),
		explainMiss: async (...args) => (await tier()).explainMiss?.(...args),
		takeLease: async (...args) => await (await tier()).takeLease?.(...args) ?? NO_LEASE
	};
}
/** What stands for a tier that could not be opened. */
function closedTier(names, reason) {
	const unavailable = async () => ({
		kind: "unavailable",
		reason
	});
	return {
		...names,
		lookup: unavailable,
		restore: unavailable,
		save: async () => ({
			kind: "refused",
			reason
		})
	};
}

// src/tiers/open-actions-cache.ts
/** The Actions cache as inputs and environment want it; all that leads to it is loaded when it is first asked. */
function openActionsCache(inputs, options) {
	return lazyTier({
		name: "actions",
		title: "the Actions cache"
	}, async () => {
		const { actionsCacheTier } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(613)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7613));
		return actionsCacheTier(await openPorts(inputs, options));
	});
}
async function openPorts({ runner, githubToken, caCertificates: { pem, withSystem } }, { env, road, keepSecrets, debug }) {
	const [{ httpClient }, { CACHE_DEADLINES }] = await Promise.all([__nccwpck_require__.e(/* import() */ 251).then(__nccwpck_require__.bind(__nccwpck_require__, 251)).then((n) => n.t), __nccwpck_require__.e(/* import() */ 251).then(__nccwpck_require__.bind(__nccwpck_require__, 251)).then((n) => n.a)]);
	const freshClient = () => httpClient({
		road,
		userAgent: USER_AGENT,
		ca: pem,
		deadlines: CACHE_DEADLINES
	});
	let relay;
	const load = async () => {
		const [{ startRelay }, { applyEnvironment, relayEnvironment }, { trustEverywhere }, { makePackageFolder }] = await Promise.all([
			Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(140)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5140)),
			__nccwpck_require__.e(/* import() */ 952).then(__nccwpck_require__.bind(__nccwpck_require__, 5952)),
			__nccwpck_require__.e(/* import() */ 251).then(__nccwpck_require__.bind(__nccwpck_require__, 251)).then((n) => n.p),
			__nccwpck_require__.e(/* import() */ 114).then(__nccwpck_require__.bind(__nccwpck_require__, 5114))
		]);
		if (Object.values(road.schemes).some(({ kind }) => kind === "proxy")) relay = await startRelay({
			road,
			ca: pem
		});
		await keepSecrets(relay?.secrets ?? []);
		applyEnvironment(env, relayEnvironment(relay));
		env.RUNNER_TEMP = await makePackageFolder(runner.temp);
		if (!await trustEverywhere(pem, env.RUNNER_ENVIRONMENT === "self-hosted" || withSystem)) debug("this Node cannot hand certificates to the cache client; NODE_EXTRA_CA_CERTS can");
		return loadBundle("tiers/cache-package.mjs");
	};
	let loaded;
	return {
		client: freshClient(),
		freshClient,
		clock: systemClock,
		keepSecrets,
		githubToken,
		temp: runner.temp,
		debug,
		takeTrouble: () => relay?.takeTrouble(),
		load() {
			loaded ??= load();
			return loaded;
		}
	};
}

// src/tiers/select.ts
/**
* Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
* not for events in which code of strangers may have filled that cache for a run with the repository's own rights, and
* last a bucket where one is named.
*/
function selectTiers({ cache, runner, s3 }) {
	if (cache !== "auto") {
		if (cache.includes("tool-cache") && runner.toolCache === void 0) throw new InputError("cache", "tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set", "Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.");
		if (cache.includes("s3") && s3 === void 0) throw new InputError("s3-bucket", "it is empty, and cache: s3 needs it", "Set it to the name of the bucket, or leave s3 out of `cache`.");
		return {
			names: cache,
			notes: [],
			reasons: [`caches: ${cache.join(", ") || "none"}, as \`cache\` says`]
		};
	}
	const isTrusted = runner.event !== "pull_request_target";
	const choices = [
		[
			"tool-cache",
			runner.toolCache !== void 0 && runner.diskOutlivesJob,
			toolCacheReason(runner)
		],
		[
			"actions",
			isTrusted,
			`the event is ${runner.event || "none"}`
		],
		[
			"s3",
			s3 !== void 0,
			s3 ? "`s3-bucket` is set" : "`s3-bucket` is not set"
		]
	];
	return {
		names: choices.flatMap(([name, isAsked]) => isAsked ? [name] : []),
		notes: isTrusted ? [] : ["the Actions cache is left out for pull_request_target (cache: actions asks it all the same)"],
		reasons: choices.map(([name, isAsked, why]) => `cache ${name}: ${isAsked ? "asked" : "left out"}, ${why}`)
	};
}
function toolCacheReason({ toolCache, diskOutlivesJob }) {
	if (toolCache === void 0) return "RUNNER_TOOL_CACHE is not set";
	return diskOutlivesJob ? "its disk outlives the job" : "its disk ends with the job";
}

// src/index.ts
const secrets = new Secrets();
const stdout = new StandardStream(1);
const job = openJob(process.env, (text) => stdout.write(text));
const everything = actionsLog(job, secrets);
const journal = new Journal(systemClock);
const discretion = {
	secrets,
	summary: wantsSummary(job.getInput)
};
async function run() {
	try {
		const runner = readRunner(process.env, process.cwd());
		const inputs = await readInputs(job.getInput, runner, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runner.temp, "datasets"));
		const network = openNetwork(process.env, inputs);
		await keepSecrets(secretsOf(inputs, network));
		if (inputs.githubToken !== "") secrets.add([inputs.githubToken]);
		const log = quietLog(everything, inputs.quiet);
		tellNetwork(network, log);
		const { client, road, ask } = network;
		if (inputs.exportProxy) {
			const { exportProxy } = await __nccwpck_require__.e(/* import() */ 654).then(__nccwpck_require__.bind(__nccwpck_require__, 5654));
			reportExport(exportProxy(road, process.env), job, log);
		}
		const ports = {
			client,
			diagnosis: {
				road,
				ask,
				control: cacheServices(process.env)[0]
			},
			tiers: await openTiers(inputs, network, log),
			clock: systemClock,
			journal,
			log,
			keepSecrets
		};
		await reportOutcome(await setupDataset(inputs, ports), job, discretion, log);
		return 0;
	} catch (error) {
		return fail(error);
	}
}
async function fail(error) {
	await reportFailure(error, await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 143)), discretion, journal);
	return 1;
}
async function keepSecrets(texts) {
	secrets.add(texts);
	if (texts.length === 0) return;
	const { setSecret } = await Promise.all(/* import() */[__nccwpck_require__.e(942), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 143));
	for (const text of texts) setSecret(text);
}
async function openTiers(inputs, network, log) {
	const { names, notes, reasons } = selectTiers(inputs);
	for (const note of notes) log.info(note);
	for (const reason of reasons) log.debug(reason);
	const { env } = process;
	const { debug } = log;
	const open = {
		"tool-cache": () => openToolCache(inputs),
		actions: () => openActionsCache(inputs, {
			env,
			road: network.road,
			keepSecrets,
			debug
		}),
		async s3() {
			const { openS3Tier } = await Promise.all(/* import() */[__nccwpck_require__.e(251), __nccwpck_require__.e(909), __nccwpck_require__.e(449)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2449));
			return openS3Tier(inputs, {
				env,
				network,
				keepSecrets,
				debug
			});
		}
	};
	return Promise.all(names.map((name) => open[name]()));
}
function openToolCache({ runner, toolCacheLimit }) {
	return folderTier(runner.toolCache ?? "", "the runner's tool cache", toolCacheLimit);
}
function leave(exitCode) {
	process.off("beforeExit", endWithoutResult);
	stdout.flush(() => endProcess(exitCode), exitCode !== 0);
}
/** Nothing is left that could bring a result: Node would end now, as if all were well. */
function endWithoutResult() {
	fail(/* @__PURE__ */ new Error("the run ended without a result")).then(leave);
}
process.once("beforeExit", endWithoutResult);
run().then(leave);



/***/ }),

/***/ 2613:
/***/ (function (module) {

module.exports = require("assert");

/***/ }),

/***/ 5317:
/***/ (function (module) {

module.exports = require("child_process");

/***/ }),

/***/ 6982:
/***/ (function (module) {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ (function (module) {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ (function (module) {

module.exports = require("fs");

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

/***/ 6466:
/***/ (function (module) {

module.exports = require("node:stream/promises");

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

/***/ 8877:
/***/ (function (module) {

module.exports = require("node:v8");

/***/ }),

/***/ 714:
/***/ (function (module) {

module.exports = require("node:vm");

/***/ }),

/***/ 5919:
/***/ (function (module) {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ (function (module) {

module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ (function (module) {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ (function (module) {

module.exports = require("path");

/***/ }),

/***/ 3193:
/***/ (function (module) {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ (function (module) {

module.exports = require("timers");

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
/******/ 			return "" + chunkId + ".index.js";
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
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4061);


module.exports = __webpack_exports__;
/******/ })()
;