"use strict";
exports.id = 875;
exports.ids = [875];
exports.modules = {

/***/ 2875:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ wrongMember),
/* harmony export */   A: () => (/* binding */ MARKER),
/* harmony export */   At: () => (/* binding */ isInTree),
/* harmony export */   B: () => (/* binding */ reasonOf),
/* harmony export */   Bt: () => (/* binding */ throwDiskError),
/* harmony export */   C: () => (/* binding */ ownBundle),
/* harmony export */   Ct: () => (/* binding */ readError),
/* harmony export */   D: () => (/* binding */ selectTiers),
/* harmony export */   Dt: () => (/* binding */ formatNeed),
/* harmony export */   E: () => (/* binding */ beforeSignal),
/* harmony export */   Et: () => (/* binding */ describeRoad),
/* harmony export */   F: () => (/* binding */ isSameEntry),
/* harmony export */   Ft: () => (/* binding */ freeSpace),
/* harmony export */   G: () => (/* binding */ tellNetwork),
/* harmony export */   Gt: () => (/* binding */ formatDuration),
/* harmony export */   H: () => (/* binding */ tellCertificates),
/* harmony export */   Ht: () => (/* binding */ systemClock),
/* harmony export */   I: () => (/* binding */ nextGeneration),
/* harmony export */   It: () => (/* binding */ freeSpaceAt),
/* harmony export */   J: () => (/* binding */ cacheStatus),
/* harmony export */   Jt: () => (/* binding */ gzipContent),
/* harmony export */   K: () => (/* binding */ fileLines),
/* harmony export */   Kt: () => (/* binding */ ARCHIVE_FORMATS),
/* harmony export */   L: () => (/* binding */ quietLog),
/* harmony export */   Lt: () => (/* binding */ readdir),
/* harmony export */   M: () => (/* binding */ isComplete),
/* harmony export */   Mt: () => (/* binding */ weakDigest),
/* harmony export */   N: () => (/* binding */ makeFolder),
/* harmony export */   Nt: () => (/* binding */ EVERYTHING),
/* harmony export */   O: () => (/* binding */ TOOL),
/* harmony export */   Ot: () => (/* binding */ needOf),
/* harmony export */   P: () => (/* binding */ generationOf),
/* harmony export */   Pt: () => (/* binding */ matcher),
/* harmony export */   Q: () => (/* binding */ meets),
/* harmony export */   R: () => (/* binding */ setupDataset),
/* harmony export */   Rt: () => (/* binding */ rm),
/* harmony export */   S: () => (/* binding */ loadBundle),
/* harmony export */   St: () => (/* binding */ UNKNOWN_ISSUER),
/* harmony export */   T: () => (/* binding */ withLiveErrors),
/* harmony export */   Tt: () => (/* binding */ recogniseContent),
/* harmony export */   U: () => (/* binding */ tellEnd),
/* harmony export */   Ut: () => (/* binding */ formatBytes),
/* harmony export */   V: () => (/* binding */ restore$1),
/* harmony export */   Vt: () => (/* binding */ mapBounded),
/* harmony export */   W: () => (/* binding */ tellFindings),
/* harmony export */   Wt: () => (/* binding */ formatCount),
/* harmony export */   X: () => (/* binding */ runFolderName),
/* harmony export */   Y: () => (/* binding */ isRunFolder),
/* harmony export */   Z: () => (/* binding */ sweepRunFolders),
/* harmony export */   _: () => (/* binding */ readBody),
/* harmony export */   _t: () => (/* binding */ firstHop),
/* harmony export */   a: () => (/* binding */ refuseProxysOwn),
/* harmony export */   at: () => (/* binding */ untilAborted),
/* harmony export */   b: () => (/* binding */ nextStep),
/* harmony export */   bt: () => (/* binding */ asFetchError),
/* harmony export */   c: () => (/* binding */ connect$1),
/* harmony export */   ct: () => (/* binding */ applyPolicy),
/* harmony export */   d: () => (/* binding */ dialStream),
/* harmony export */   dt: () => (/* binding */ resolveDataset),
/* harmony export */   et: () => (/* binding */ DISPLACED),
/* harmony export */   f: () => (/* binding */ proxyRefusal),
/* harmony export */   ft: () => (/* binding */ readMachine),
/* harmony export */   g: () => (/* binding */ fetchFiles),
/* harmony export */   gt: () => (/* binding */ onTheWay),
/* harmony export */   h: () => (/* binding */ fetchEach),
/* harmony export */   ht: () => (/* binding */ readRoad),
/* harmony export */   i: () => (/* binding */ send),
/* harmony export */   it: () => (/* binding */ Journal),
/* harmony export */   j: () => (/* binding */ generationsIn),
/* harmony export */   jt: () => (/* binding */ pinsOf),
/* harmony export */   k: () => (/* binding */ folderTier),
/* harmony export */   kt: () => (/* binding */ inFolder),
/* harmony export */   l: () => (/* binding */ dialTrusting),
/* harmony export */   lt: () => (/* binding */ refuseBlocked),
/* harmony export */   m: () => (/* binding */ PATIENCE),
/* harmony export */   mt: () => (/* binding */ open_network_exports),
/* harmony export */   n: () => (/* binding */ placeOf),
/* harmony export */   nt: () => (/* binding */ readThrough),
/* harmony export */   o: () => (/* binding */ isProxysOwn),
/* harmony export */   ot: () => (/* binding */ withDeadline$1),
/* harmony export */   p: () => (/* binding */ startProgress),
/* harmony export */   pt: () => (/* binding */ openNetwork),
/* harmony export */   q: () => (/* binding */ sizeText),
/* harmony export */   qt: () => (/* binding */ archiveFormat),
/* harmony export */   r: () => (/* binding */ DEADLINES),
/* harmony export */   rt: () => (/* binding */ makeFolders),
/* harmony export */   s: () => (/* binding */ beginExchange),
/* harmony export */   st: () => (/* binding */ planFor),
/* harmony export */   t: () => (/* binding */ httpClient),
/* harmony export */   tt: () => (/* binding */ hashFile),
/* harmony export */   u: () => (/* binding */ trustStore),
/* harmony export */   ut: () => (/* binding */ manifestDataset),
/* harmony export */   v: () => (/* binding */ openSource),
/* harmony export */   vt: () => (/* binding */ isRedirect),
/* harmony export */   w: () => (/* binding */ fetch_exports),
/* harmony export */   wt: () => (/* binding */ httpError),
/* harmony export */   x: () => (/* binding */ exhausted),
/* harmony export */   xt: () => (/* binding */ RefusedCertificate),
/* harmony export */   y: () => (/* binding */ truncated),
/* harmony export */   yt: () => (/* binding */ nextHop),
/* harmony export */   z: () => (/* binding */ savesWhatItMisses),
/* harmony export */   zt: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5557);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(327);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_10__);













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
		const { setTimeout: delay } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8500, 23));
		await delay(milliseconds, void 0, { signal }).catch(() => signal.throwIfAborted());
	}
};

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

// src/disk/disk-error.ts
/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
function diskError(error, path) {
	const code = error instanceof Error ? error.code : void 0;
	switch (code) {
		case "ENOSPC":
		case "EDQUOT": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "no-space",
			path,
			message: code === "ENOSPC" ? `The disk of ${path} is full` : `The disk quota for ${path} is used up`,
			facts: { free: describeFree(path) },
			advice: "Free space before this step, or set `path` to a folder on a larger volume.",
			cause: error
		});
		case "EACCES":
		case "EPERM":
		case "EROFS": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
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
		case "EBUSY": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path,
			message: `${path} cannot hold the dataset: ${error.message}`,
			advice: "Remove what is in the way, or set `path` to another folder.",
			cause: error
		});
		case "ENAMETOOLONG": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path,
			message: `${path} cannot hold the dataset: ${error.message}`,
			advice: "Set `path` to a folder with a shorter name: names, and paths as a whole, have a longest length.",
			cause: error
		});
		case "EXDEV": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path,
			message: `${path} is on another volume than the dataset's folder`,
			facts: { error: error.message },
			advice: "Files get their names by a rename, which stays within one volume: set `path` to a folder that is wholly on one.",
			cause: error
		});
		case "EFBIG": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
			code: "cannot-place",
			path,
			message: `${path} would be larger than its volume, or a limit of this job, lets a file be`,
			advice: "Set `path` to a folder on a volume for large files (FAT32 ends at 4 GiB), or raise the limit that `ulimit -f` shows.",
			cause: error
		});
		case "EIO":
		case "ESTALE": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
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
		const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statfsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
		return formatBytes(bavail * bsize);
	} catch {
		return "unknown";
	}
}
/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path) {
	try {
		const { uid, gid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path);
		return process.getuid ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 4095).toString(8).padStart(4, "0")}` } : {};
	} catch {
		const above = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path);
		return above === path ? {} : describeOwner(above);
	}
}
function describeUser() {
	return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : "the user of this job";
}

// src/disk/calls.ts
/**
* The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
* What takes a disk a moment is made at once: a trip to Node's pool would take longer.
*/
const { copyFile, link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat, statfs } = {
	copyFile: (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_6__.copyFile),
	link: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.linkSync),
	lstat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.lstatSync),
	mkdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync),
	readdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.readdirSync),
	realpath: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.realpathSync.native),
	rename: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.renameSync),
	rm: (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_6__.rm),
	rmdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.rmdirSync),
	stat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync),
	statfs: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_6__.statfsSync)
};
/** The same with an answer, or a refusal, that is waited for. */
function atOnce(call) {
	return async (...given) => call(...given);
}

// src/disk/free-space.ts
/** Bytes that this user may still write to the volume of a folder; without end where it tells no size, as ramfs does. */
async function freeSpace(folder) {
	const { blocks, bavail, bsize } = await statfs(folder);
	return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize;
}
/** The same for a folder that need not be there yet; undefined where it cannot be known. */
async function freeSpaceAt(folder) {
	try {
		const free = await freeSpace(folder);
		return Number.isFinite(free) ? free : void 0;
	} catch {
		const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder);
		return parent === folder ? void 0 : freeSpaceAt(parent);
	}
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
	if (known === void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("layout", ...explainMisfit(dataset, layout));
	return known;
}
/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset, layout, unpack) {
	if (layout === "files") return unpack ? unpacked(dataset.files) : plain(dataset.files.map(asIs));
	if (_index_js__WEBPACK_IMPORTED_MODULE_1__.G.has(dataset.name)) return void 0;
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
	const others = [..._index_js__WEBPACK_IMPORTED_MODULE_1__.G].flatMap(([name, layouts]) => layouts.includes(layout) ? [name] : []);
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
	const collision = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.I)([...facts.members, ...facts.trees.flatMap(pinsOf)].map(({ path }) => path));
	if (collision) {
		const [a, b] = collision;
		const problem = `"${a}" and "${b}" would be one file`;
		if (layout === "files") throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("unpack", problem, "Set unpack: false, or `include` to one of them.");
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("layout", problem, "Use layout: files, or rename one of them.");
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
		variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, path)])),
		warnings: weakDigests(dataset.files.filter(({ digest }) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.H)(digest))),
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
		files: sortByPath(files).map(({ path, digest }) => [path, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)]),
		members: sortByPath(members).map(({ path, from, unpack, digest }) => [
			path,
			from,
			unpack,
			digest ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest) : null
		]),
		trees: trees.length === 0 ? void 0 : trees.map(canonicalTree).toSorted()
	};
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha256").update(JSON.stringify(canonical)).digest("hex");
}
function canonicalTree({ path, from, unpack, within, select, gunzip, pins }) {
	const { include, exclude, strip } = select;
	const below = pins && sortByPath(pins).map((pin) => [pin.path, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(pin.digest)]);
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

// src/disk/no-space.ts
/** The error for something that would not fit on the volume of a folder; `what` says what takes `needed` bytes. */
function noSpace(what, { needed, free, folder }) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "no-space",
		path: folder,
		message: `${what} ${formatBytes(needed)}, and the volume of ${folder} has ${formatBytes(free)} free`,
		facts: {
			needed: `${needed} bytes`,
			free: `${free} bytes`,
			folder
		},
		advice: "Free space before this step, or set `path` to a folder on a larger volume."
	});
}

// src/place/preflight.ts
/** What a fetch will write to the home's volume: the files, and what is unpacked from them. */
function toWrite({ dataset, members, trees, checks }) {
	const unpacked = members.filter(({ unpack }) => unpack !== "none");
	return [
		...dataset.files,
		...unpacked,
		...trees.flatMap((tree) => tree.pins ?? guess(tree, checks))
	];
}
/** Of an archive whose members are not pinned, those that the loader checks are all that is known. */
function guess(tree, checks) {
	const known = checks.filter(({ path }) => isInTree(tree, path));
	return known.length > 0 ? known : [{
		path: tree.path,
		size: void 0
	}];
}
/** The space that a fetch needs on the home's volume. */
function needOf(plan) {
	const sizes = toWrite(plan).map(({ size }) => size);
	return {
		bytes: sizes.reduce((sum, size = 0) => sum + size, 0),
		isLeast: sizes.includes(void 0)
	};
}
/** A need for people. */
function formatNeed({ bytes, isLeast }) {
	if (!isLeast) return formatBytes(bytes);
	return bytes === 0 ? "unknown" : `at least ${formatBytes(bytes)}`;
}
/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
async function preflight(plan, { folder, present, platform }) {
	const long = findTooLong(plan, platform);
	if (long !== void 0) throw pathTooLong(plan, long);
	const needed = needOf(plan).bytes - present;
	const free = await freeSpace(folder);
	if (needed > free) throw noSpace(`${plan.dataset.name} needs`, {
		needed,
		free,
		folder: plan.home
	});
}
/** Most characters of a path that programs on Windows open without a setting of the machine (MAX_PATH). */
const LONGEST_WINDOWS_PATH = 259;
function findTooLong({ members, home }, platform) {
	if (platform !== "win32") return void 0;
	return members.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, path)).find((path) => path.length > LONGEST_WINDOWS_PATH);
}
function pathTooLong({ home }, path) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path: home,
		message: `${path} has ${path.length} characters, and most programs on Windows open at most ${LONGEST_WINDOWS_PATH}`,
		facts: {
			path,
			length: String(path.length)
		},
		advice: "Set `path` to a folder with a shorter name, such as D:\\data."
	});
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

// src/fetch/status.ts
/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
function httpError(answer, now) {
	const code = codeOf(answer);
	const { status, statusText, content, from } = answer;
	const doubt = isPage(content) ? answer.doubt ?? "" : "";
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.It({
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
	return Object.fromEntries(told.map(([name, value]) => [name, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(String(value), LONGEST_LIMIT)]));
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
	const raw = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt ? error.cause : error;
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
	return certificate && certificate.raw !== void 0 ? read$1(certificate).authority : void 0;
}
const LONGEST_CHAIN = 10;
const LONGEST_NAME$2 = 80;
const LONGEST_SUBJECT = 200;
const MOST_NAMES$1 = 6;
function readChain(leaf) {
	if (leaf?.raw === void 0) return void 0;
	const chain = [read$1(leaf)];
	for (let one = leaf; chain.length < LONGEST_CHAIN; one = one.issuerCertificate) {
		const next = one.issuerCertificate;
		if (next?.raw === void 0 || next.fingerprint256 === one.fingerprint256) break;
		chain.push(read$1(next));
	}
	return chain;
}
function read$1(certificate) {
	const { subject, issuer, subjectaltname = "", valid_from, valid_to, fingerprint256 } = certificate;
	const names = subjectaltname.split(", ").map((name) => name.replace(/^(DNS|IP Address):/, ""));
	const all = subjectaltname === "" ? [subject?.CN ?? "none"].flat() : names;
	const shown = all.slice(0, MOST_NAMES$1).map((name) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(name, LONGEST_NAME$2));
	return {
		authority: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(String(issuer?.CN ?? issuer?.O ?? issuer?.OU ?? "nobody"), LONGEST_NAME$2),
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
	return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(parts.join(", "), LONGEST_SUBJECT);
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
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt) return error;
	const { code, text } = readError(error);
	const { what, advice } = explain$2(code, text, error, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) ${what}; ${url.host} was never asked`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
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
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) gave no ${waitedFor} within ${ms / 1e3} s; ${url.host} was never reached`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
			proxy: via.proxy.redacted,
			deadline: `${ms} ms for the ${waitedFor}`
		},
		advice: `Check that ${SPOKEN[via.proxy.protocol]} listens at ${via.proxy.host}:${via.proxy.port} and that this runner may reach it. ${OTHER_PROXY}`
	});
}
/** The error of a proxy that was asked for a URL and closed the connection; whether it asked the origin it did not say. */
function proxyClosed(error, url, via) {
	const { code, text } = readError(error);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-unreachable",
		message: `The proxy ${via.proxy.redacted} (${via.reason}) closed the connection without an answer to the request for ${url.host}`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
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
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft) return error;
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via) && isOtherProtocol(error)) return proxyUnreachable(error, url, via);
	const { code, text } = readError(error);
	const { type, ...found } = explain$1(error, url, via);
	const facts = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
		road: describeRoad(via),
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
	const road = describeRoad(via);
	if (DNS.has(code)) return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "dns",
		message: `The name ${url.hostname} cannot be resolved on this runner (${code}; ${road})`,
		advice: `Check the host name in the URL. ${roadAdvice(via)}`
	};
	if (code === "ECONNREFUSED") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "refused",
		message: `${host} refused the connection (${road})`,
		advice: `Nothing listens there, or a firewall rejects it: check host and port, or add a mirror. ${roadAdvice(via)}`
	};
	if (UNREACHABLE.has(code)) return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "unreachable",
		message: `${host} cannot be reached from this runner (${code}; ${road})`,
		advice: `There is no route, or a firewall drops the connection. ${roadAdvice(via)}`
	};
	if (isCertificateCode(code)) {
		const { what, advice } = certificateTrouble(error);
		const message = `The certificate of ${host} ${what} (${code}; ${road})`;
		return {
			type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Ut,
			code: "tls-untrusted",
			message,
			advice
		};
	}
	if (LOST.has(code) || text === "aborted" || text === "socket hang up") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "connection-lost",
		message: `The connection to ${host} broke (${code || text}; ${road})`,
		advice: "Run the job again; if it stays, the server or something on the way cuts the connection: add a mirror."
	};
	if (code === "HPE_HEADER_OVERFLOW") return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "unexpected-answer",
		message: `${host} answered with more headers than Node reads, 16 KiB (${code}; ${road})`,
		advice: "No server of files needs so many: its operator can tell which of them grow. Until then add a mirror."
	};
	if (/^HPE_/.test(code) || code === "EPROTO" || /^ERR_SSL_/.test(code)) {
		const protocol = url.protocol === "https:" ? "HTTPS" : "HTTP";
		return {
			type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
			code: "unexpected-answer",
			message: `${host} did not answer in ${protocol} (${code}; ${road})`,
			advice: via.kind === "proxy" && protocol === "HTTPS" ? "The proxy opened a tunnel and no TLS came through it: check scheme and port of the URL; a log-in or block page of the network also looks like this." : "Check scheme and port of the URL; a firewall that answers for the server also looks like this."
		};
	}
	return {
		type: _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt,
		code: "internal",
		message: `The request to ${host} failed: ${code || "unknown error"} (${road})`,
		advice: "This is a bug in setup-dataset. Please open an issue with the log of this step."
	};
}

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
	const credentials = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.st)(url.password === "" ? url.username : `${url.username}:${url.password}`);
	const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
	const authorization = credentials && { authorization: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.rt)(credentials) };
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
	if (url.protocol === "https:" && next.protocol === "http:" && !downgrade) throw badRedirect(url, status, `from https to plain http (${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(next)}), which anyone on the way can read`, "Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.");
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
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.It({
		code: "bad-redirect",
		status,
		message: `${url.host} redirects ${where} (status ${status})`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
			status: String(status)
		},
		advice
	});
}

// src/network/on-the-way.ts
/**
* What to add to the advice about a page that came in place of a file: who else than the server may have sent it. Empty
* where only the server can, as over https.
*/
function onTheWay(source, { url, via, headers }) {
	if (source.protocol !== "http:" || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ut)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(source))) return "";
	const isElsewhere = url.host !== source.host;
	const led = isElsewhere ? ` The request was led on to ${url.host}.` : "";
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via)) return `${led} Over plain http a log-in page of the network can answer for ${source.host}: use https://, or log the runner in.`;
	if (!isElsewhere && headers.via !== void 0) return "";
	return `${led} Over plain http the proxy ${via.proxy.redacted} (${via.reason}) can answer for ${source.host}, with a log-in or block page: https:// shows who it was.`;
}

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
	if (entry.port !== void 0 && entry.port !== (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url)) return false;
	const host = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url);
	switch (entry.kind) {
		case "everything": return true;
		case "domain": return host === entry.host || host.endsWith(`.${entry.host}`);
		case "subdomains": return host.endsWith(`.${entry.host}`);
		case "address": return (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ht)(host)?.text === entry.address;
		default: {
			const address = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ht)(host);
			return address !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ft)(address, entry);
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
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dt)(host) === 0 ? nameOf$1(host.replace(/^\*?\.+/, "")) : host;
	if (name === void 0) return void 0;
	const address = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ht)(name);
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
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dt)(authority) === 6) return {
		host: authority,
		port: void 0,
		invalid: false
	};
	const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
	const host = bracketed ?? plain;
	const port = digits === void 0 ? void 0 : Number(digits);
	const invalid = host === void 0 || bracketed !== void 0 && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dt)(bracketed) !== 6 || port !== void 0 && (port < 1 || port > 65535);
	return {
		host: host ?? "",
		port,
		invalid
	};
}
function readNetwork(text) {
	const [, written = "", digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
	const address = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ht)(written);
	if (address === void 0) return void 0;
	const isMapped = address.family === "ipv4" && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dt)(written) === 6;
	const bits = Number(digits) - (isMapped ? 96 : 0);
	const range = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.pt)(address, bits);
	return range && {
		kind: "network",
		cidr: `${address.text}/${bits}`,
		...range
	};
}
function readRange(text) {
	const [from, to, ...more] = text.split("-").map(_index_js__WEBPACK_IMPORTED_MODULE_1__.ht);
	if (from === void 0 || to === void 0 || more.length > 0) return void 0;
	const range = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.mt)(from, to);
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
	if (!_index_js__WEBPACK_IMPORTED_MODULE_1__.gt.test(host) || /^(\d+\.){1,3}$/.test(host)) return void 0;
	const name = (0,node_url__WEBPACK_IMPORTED_MODULE_5__.domainToASCII)(host.replace(/\.+$/, ""));
	return name !== "" && ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.dt)(name) !== 0 || !/^[\d.-]+$/.test(name)) ? name : void 0;
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
		const { href, redacted } = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ct)({
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
		const written = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.lt)(value);
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
		secrets: [.../* @__PURE__ */ new Set([...values.flatMap(_index_js__WEBPACK_IMPORTED_MODULE_1__.ot), ...credentials ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.at)(credentials) : []])],
		decide(url) {
			if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ut)((0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url))) return {
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
	const proxy = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.ct)(value);
	return {
		kind: "proxy",
		proxy,
		reason: `from ${from}${portOrigin(value, proxy)}`
	};
}
/** Where the port is from, if not from the value; curl and the others disagree about that of a bare http proxy. */
function portOrigin({ value, port }, { protocol }) {
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.lt)(value) !== void 0) return "";
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
	return list.ignored.map((word) => `${name} has the entry "${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(word, 200)}", which means nothing here: remove it.`);
}

// src/network/open-network.ts
var open_network_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ openNetwork: () => openNetwork });
/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
	const { caCertificates: certificates, policy, credentials } = inputs;
	const road = readRoad(env, inputs);
	const options = {
		userAgent: _index_js__WEBPACK_IMPORTED_MODULE_1__.c,
		ca: certificates.pem,
		policy,
		credentials
	};
	return {
		road,
		client: lazyClient(async () => (await Promise.resolve().then(() => client_exports)).httpClient({
			road,
			...options
		})),
		ask: lazyAsk({
			clock: systemClock,
			...options
		}),
		certificates,
		secrets: [.../* @__PURE__ */ new Set([...road.secrets, ...(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.et)(credentials)])],
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
	const make = async () => (await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 8318))).asker(options);
	return async (...question) => {
		made ??= make();
		return (await made)(...question);
	};
}

// src/command/cache-folder.ts
/**
* The folder that holds the user's caches, by the conventions of the system (XDG Base Directory, Apple, Windows); undefined
* where nothing says where it is.
*/
function cacheFolder(env, platform, home) {
	if (env.XDG_CACHE_HOME && (0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
	if (platform === "win32" && env.LOCALAPPDATA) return env.LOCALAPPDATA;
	if (home === void 0) return void 0;
	if (platform === "win32") return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, "AppData", "Local");
	return platform === "darwin" ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, "Library", "Caches") : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, ".cache");
}

// src/command/machine.ts
/** The machine as a command sees it: paths begin in its own folder, and its cache is the user's where no runner has one. */
function readMachine(env, workingDirectory) {
	const runner = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.v)(env, workingDirectory);
	const toolCache = runner.toolCache ?? cacheFolder(env, process.platform, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.bt)());
	return {
		...runner,
		workspace: workingDirectory,
		toolCache,
		diskOutlivesJob: true
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
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("include", `"${glob}" fits no file of ${dataset.name}`, `${has}.`);
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
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("shard", found, `Set shard to one of at most ${paths.length}, such as 1/${paths.length}.`);
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
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt(input, `"${homeless.path}" has no source`, advice);
	}
	return {
		...dataset,
		files
	};
}
/** A manifest as a dataset of one file, so that it comes by the road of all others. */
function manifestDataset({ url, digest }, mirrors) {
	const name = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(url);
	const path = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.L)(name) === void 0 ? name : "manifest";
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
	const path = sources[0] ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Tt)(sources[0]) : "";
	const problem = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.L)(path);
	if (problem) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("url", `its last part, "${path}", is no file name: ${problem}`, "Use `files` with \"name digest url\" to give the file a name.");
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
			sources: [...urls, ...bases.map((base) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(base, file.path))]
		};
	});
	const canonical = resolved.map(({ path, digest }) => `${path} ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)}\n`).toSorted();
	const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha256").update(canonical.join("")).digest("hex");
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
		sources: [...mirrors.map((base) => (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.kt)(base, file.path)), ...file.sources]
	};
}
function slugOf(text) {
	return text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, LONGEST_SLUG);
}

// src/network/blocked.ts
/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
	const rule = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.q)(policy, url);
	if (rule === void 0) return;
	const host = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url);
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.At({
		code: "blocked",
		message: from ? `${from.host} redirects to ${host}, which ${policy.name} blocks` : `${host} is blocked by ${policy.name}`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
			rule: describeRule(policy, rule)
		},
		advice: adviceOf(policy)
	});
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.At({
		code: "blocked",
		message: `Every source of ${path} is blocked by ${policy.name}`,
		facts: Object.fromEntries(sources.map(({ url, rule }) => [(0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url), describeRule(policy, rule)])),
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
	if (policy === _index_js__WEBPACK_IMPORTED_MODULE_1__.K) return {
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
	for (const source of sources) for (const url of (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Y)(policy, source)) byHref.set(url.href, {
		url,
		isRewritten: url.href !== source.href,
		rule: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.q)(policy, url)
	});
	return [...byHref.values()];
}
function notesOf(sources, { name }) {
	const rewritten = sources.filter(({ isRewritten }) => isRewritten).length;
	const blocked = /* @__PURE__ */ new Map();
	for (const { url, rule } of sources) {
		if (rule === void 0) continue;
		const host = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url);
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
	return makePlan(dataset, asked, asked.path ?? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(asked.homes, dataset.name), [...seen, ...notes]);
}

// src/deadline.ts
/** Runs with a deadline `milliseconds` from now, whose reason `late` makes. */
async function withDeadline$1(milliseconds, clock, run, late = () => timeIsOver(milliseconds)) {
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
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Ht({
		code: "timeout",
		message: `The step's time of ${formatDuration(milliseconds)} is over`,
		advice: "Raise `timeout` (minutes), or add a faster source with `mirrors`."
	});
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
		if (typeof file === "number") (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fchmodSync)(file, MODE);
		else (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.chmodSync)(file, MODE);
	} catch (error) {
		if (!NO_MODES.includes(error.code)) throw error;
	}
}

// src/disk/link-or-copy.ts
/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
async function linkOrCopy(source, target) {
	try {
		await mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(target), { recursive: true });
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
	if (await rmdir(folder).then(() => true, () => false)) await removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder), topmost);
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
		const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder);
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
const READ_SIZE$1 = 1048576;
const readPart$1 = (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_6__.read);
/**
* Reads a file, or a range of it, from its beginning and gives each part to `take`, which must not keep it: the memory is
* used again.
*/
async function readThrough(path, take, { start, end } = {
	start: 0,
	end: Number.POSITIVE_INFINITY
}) {
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(path, "r");
	try {
		const buffer = Buffer.allocUnsafe(READ_SIZE$1);
		for (let at = start; at < end;) {
			const { bytesRead } = await readPart$1(file, buffer, 0, Math.min(READ_SIZE$1, end - at), at);
			if (bytesRead === 0) return;
			take(buffer.subarray(0, bytesRead));
			at += bytesRead;
		}
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(file);
	}
}

// src/hashing/hash-file.ts
/** Reads a file once, in parts, and gives its size and what its bytes hash to. */
async function hashFile(location, algorithm) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)(algorithm);
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
	const isOurs = (place) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.relative)(home, place).startsWith(".setup-dataset-");
	return [dest, path].find((place) => place !== void 0 && !isOurs(place)) ?? home;
}
async function placeFile(file, work) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(work.home, file.path);
	const found = await lstat(target).catch(() => void 0);
	if (found && await hasContent(target, found, file)) return;
	await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(target), work);
	const aside = found && await moveAside(file, target, found, work);
	await rename(file.location, target);
	if (aside === void 0) work.undo.push(() => rename(target, file.location));
	else if (await hasContent(aside, await lstat(aside), file)) await dropTwin(aside, work);
	else work.displaced.push(aside);
}
/** Places a folder by one rename where its name is free, else what it holds, one by one. */
async function placeFolder(path, location, files, work) {
	const target = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(work.home, path);
	if (await lstat(target).then(() => false, () => true)) {
		await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(target), work);
		if (await moveFolder(location, target, work)) return;
	}
	for (const entry of await readdir(location, { withFileTypes: true })) {
		const below = path === "" ? entry.name : `${path}/${entry.name}`;
		const file = files.get(below);
		if (entry.isDirectory()) await placeFolder(below, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(location, entry.name), files, work);
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
	if (found.isDirectory()) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
		code: "cannot-place",
		path: target,
		message: `${target} is a folder, and ${file.path} of the dataset has to go there`,
		advice: "Remove the folder, or set `path` to another one."
	});
	const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(work.home, DISPLACED, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(file.path), nameAside((0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(file.path)));
	await makeFolder$1((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(aside), work);
	if (await rename(target, aside).then(() => false, isGone)) return void 0;
	work.undo.push(() => rename(aside, target));
	return aside;
}
/** A name that nothing has yet; one that would be too long for a disk loses its end. */
function nameAside(name) {
	const random = `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.randomUUID)().slice(0, 8)}`;
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
	await removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(aside), (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, DISPLACED));
	folders.clear();
}

// src/place/find-rivals.ts
/** The files of a home that fit one of the globs, whose last part alone may have wildcards. */
async function findRivals(globs, home) {
	return (await Promise.all(globs.map(async (glob) => {
		const folder = node_path__WEBPACK_IMPORTED_MODULE_4__.posix.dirname(glob);
		return (await readdir((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, folder)).catch(() => [])).filter(matcher([node_path__WEBPACK_IMPORTED_MODULE_4__.posix.basename(glob)])).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, folder, name));
	}))).flat();
}

// src/place/expected.ts
/** Whether an unpacked file is what was expected of it. */
function meets(actual, { digest, size }) {
	return (digest === void 0 || (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.W)(actual.digest, digest)) && (size === void 0 || size === actual.size);
}
/** The error for a file that was unpacked from one with the pinned digest, and is not what is pinned of it. */
function wrongMember(from, { path, digest, size }, actual) {
	const expected = digest ? (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest) : "any digest";
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
		code: "checksum-mismatch",
		path,
		expected,
		actual: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(actual.digest),
		from,
		message: `${path}, unpacked from ${from}, is not the pinned file`,
		facts: {
			expected: `${expected} (${size} bytes)`,
			actual: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(actual.digest)} (${actual.size} bytes)`
		},
		advice: "The pins of the archive and of its content disagree: report it to whoever pinned them."
	});
}

// src/place/inspect-staged.ts
/** Fails where two of the files would have one name; which members an archive has is known only now. */
function refuseCollisions({ trees }, files) {
	if (trees.length === 0) return;
	const collision = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.I)(files.map(({ path }) => path), process.platform !== "linux");
	if (collision === void 0) return;
	const one = files.find(({ path }) => path === collision[0]);
	const other = files.findLast(({ path }) => path === collision[1]);
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.zt({
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
		const expected = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(check.digest);
		const hashed = file && await hashFile(file.location, check.digest.algorithm);
		const digest = hashed && {
			algorithm: check.digest.algorithm,
			hex: hashed.hex
		};
		if (digest && meets({
			digest,
			size: hashed.size
		}, check)) continue;
		const actual = digest ? `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)} (${hashed.size} bytes)` : "no such file";
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
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
				location: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(plan.home, path),
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
	const files = await mapBounded([...members.entries()], UNPACK_AT_ONCE, ([index, member]) => stageMember(member, find(member.from), isLastUse(member), (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(single, String(index))));
	const folders = [];
	if (trees.length === 0) return {
		files,
		folders
	};
	const { stageTree } = await __webpack_require__.e(/* import() */ 854).then(__webpack_require__.bind(__webpack_require__, 3854));
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
		const { gunzip } = await __webpack_require__.e(/* import() */ 662).then(__webpack_require__.bind(__webpack_require__, 9662));
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
	return `.setup-dataset-${machine()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.randomUUID)().slice(0, 8)}`;
}
/** Whether a folder of a home has the name of a temporary one. */
function isRunFolder(name) {
	return RUN_FOLDER.test(name);
}
/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
async function sweepRunFolders(parent, now, salvage = async () => {}) {
	for (const name of await readdir(parent).catch(() => [])) {
		const match = RUN_FOLDER.exec(name);
		if (match === null) continue;
		const [, owner = "", pid = ""] = match;
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, name);
		if (!(owner === machine() ? !isAlive(Number(pid)) : now - await modified(path) > DEAD_AFTER_MS)) continue;
		await salvage(path);
		await rm(path, {
			recursive: true,
			force: true
		}).catch(() => void 0);
	}
}
function machine() {
	return `${(0,node_os__WEBPACK_IMPORTED_MODULE_3__.hostname)()}${processSpace()}`.replace(/[^A-Za-z0-9.]+/g, "_");
}
/** The kernel's own number for the first space of processes (PROC_PID_INIT_INO). */
const FIRST_SPACE = "4026531836";
/** Containers may have one host name and cannot see each other's processes; empty outside them. */
function processSpace() {
	try {
		const [space = FIRST_SPACE] = /\d+/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readlinkSync)("/proc/self/ns/pid")) ?? [];
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
const STEP$2 = 131072;
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
		this.#isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)(this.#path);
	}
	/** What it says of a partial of `size` bytes; without a note, that all of them are there. */
	read(size) {
		const spans = new Spans();
		if (!this.#isThere) spans.add({
			start: 0,
			end: size
		});
		const lines = this.#isThere ? (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readFileSync)(this.#path, "utf8").split("\n").slice(0, -1) : [];
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
		if (this.#isThere && spans.total - (this.#noted ?? 0) >= STEP$2) this.#write(spans);
	}
	remove() {
		if (this.#isThere) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmSync)(this.#path, { force: true });
		this.#isThere = false;
		this.#noted = void 0;
	}
	#write(spans) {
		const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join("");
		if (this.#noted === void 0) (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(this.#path, text);
		else (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.appendFileSync)(this.#path, text);
		this.#isThere = true;
		this.#noted = spans.total;
	}
};

// src/fetch/partials.ts
/** Bytes on the disk of all that lies in a folder of partials. */
async function heldBytes(folder) {
	const names = await readdir(folder);
	return (await Promise.all(names.map((name) => held((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name))))).reduce((sum, size) => sum + size, 0);
}
/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
async function takeOverPartials(from, to) {
	const taken = `${to}-taken`;
	if (!await rename(from, taken).then(() => true, () => false)) return;
	const entries = (await lstat(taken)).isDirectory() ? await readdir(taken, { withFileTypes: true }) : [];
	const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
	for (const name of files) {
		const [ours, theirs] = [(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(to, name), (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(taken, name)];
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
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(path, "r+"));
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
	const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(home, runFolderName());
	const partials = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(dir, "partials");
	const created = await makeFolders(dir).catch(throwDiskError(home));
	const close = async () => {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.rmSync)(dir, {
			recursive: true,
			force: true
		});
		if (created !== void 0) await removeEmptyFolders(home, created);
	};
	try {
		await mkdir(partials);
		await sweepRunFolders(home, now, (dead) => takeOverPartials((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(dead, "partials"), partials));
	} catch (error) {
		await close();
		throw diskError(error, home);
	}
	return {
		dir,
		partials,
		present: () => heldBytes(partials),
		async folder(name) {
			const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(dir, name);
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
			const others = (await readdir(dir)).filter((name) => name !== (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(partials));
			await Promise.all(others.map((name) => rm((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(dir, name), {
				recursive: true,
				force: true
			})));
			return bytes;
		}
	};
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
	return [`${path}, ${sizeText(size)}, ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest)}`, ...sources.map((source) => `  ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source)}`)];
}
/** A size that may not be known, for people. */
function sizeText(size) {
	return size === void 0 ? "size unknown" : formatBytes(size);
}

// src/report/plan-details.ts
/** Files that are told one by one; `setup-dataset plan` tells all. */
const MOST_FILES$2 = 200;
const MOST_HOSTS = 50;
/** What the line of a plan leaves out: each file with its digest and sources, and the road to each of their hosts. */
function planDetails({ dataset }, { decide }) {
	const { files } = dataset;
	const more = files.length - MOST_FILES$2;
	const remote = files.flatMap(({ sources }) => sources).filter(({ protocol }) => protocol !== "file:");
	const origins = [...new Map(remote.map((source) => [source.origin, source])).values()];
	return [
		...files.slice(0, MOST_FILES$2).flatMap(fileLines),
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
	const total = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(dataset.files);
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
	const size = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(files);
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
const [readPart, writePart] = [(0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_6__.read), (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_6__.write)];
/** A pipe in the place of a file would be waited for. */
const READ = node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.O_NONBLOCK ?? 0);
/**
* Copies a plain file to a new one, hashes the bytes that it writes, and reads them only once; undefined where there is
* no plain file.
*/
async function copyHashed(source, target, algorithm) {
	const input = openPlain(source);
	if (input === void 0) return void 0;
	try {
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)(algorithm);
		return {
			size: await ((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fstatSync)(input).size <= PART ? copySmall : copyLarge)(input, target, hash),
			hex: hash.digest("hex")
		};
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(input);
	}
}
/** Opens a plain file to read; undefined where there is none. */
function openPlain(path) {
	const file = openOrNothing(path);
	if (file === void 0 || (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fstatSync)(file).isFile()) return file;
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(file);
}
function openOrNothing(path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(path, READ);
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
	const content = memory.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readSync)(input, memory, 0, PART, null));
	hash.update(content);
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeFileSync)(target, content, { flag: "wx" });
	spare.push(memory);
	return content.length;
}
/** Reads and writes in Node's pool while this thread hashes, which takes as long as hashing alone. */
async function copyLarge(input, target, hash) {
	const output = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(target, "wx");
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
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(output);
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
	return { mismatch: mismatch(pin, `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(actual)} (${size} bytes)`) };
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
	const location = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(root, pin.path);
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
	if (await realpath(location) !== (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(await realpath(root), pin.path)) return "something behind a link";
	if (stat.nlink > 1) return "a file with further hard links";
	if (pin.size !== void 0 && stat.size !== pin.size) return `${stat.size} bytes`;
}
/** The evidence of something that is not what is pinned; `actual` says what it is. */
function mismatch(pin, actual) {
	const size = pin.size === void 0 ? "" : ` (${pin.size} bytes)`;
	return {
		pin,
		expected: `${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(pin.digest)}${size}`,
		actual
	};
}

// src/tiers/restore.ts
const HASH_AT_ONCE = 4;
const NOTHING$1 = {
	members: [],
	files: []
};
/**
* Asks the tiers in order until nothing is missing, each for what is not `had` and those before it lack; `folder` makes
* an empty folder for each.
*/
async function restore$1({ key, stored }, tiers, folder, had = NOTHING$1) {
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
	return withDeadline$1(inputs.timeout, ports.clock, async (deadline) => {
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
			if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)) throw error;
			const { diagnose } = await __webpack_require__.e(/* import() */ 635).then(__webpack_require__.bind(__webpack_require__, 6635)).then((n) => n.n);
			throw await diagnose(error, ports.diagnosis, deadline.signal);
		}
	});
}
async function requestOf(inputs, ports, deadline) {
	if (inputs.request.kind !== "manifest") return inputs.request;
	const { readRequested } = await Promise.all(/* import() */[__webpack_require__.e(342), __webpack_require__.e(309)]).then(__webpack_require__.bind(__webpack_require__, 8934));
	return readRequested(inputs, ports, deadline);
}
async function runInStaging(plan, inputs, ports, deadline) {
	const staging = await openStaging(plan.home, ports.clock.now());
	try {
		const outcome = await run(plan, {
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
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft && !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt);
}
async function run(plan, around) {
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
		const { waitForCache } = await __webpack_require__.e(/* import() */ 227).then(__webpack_require__.bind(__webpack_require__, 2227));
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
		const { fetchRest } = await Promise.resolve().then(() => fetch_rest_exports);
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
	throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.jt({
		code: "cache-miss",
		message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
		facts: {
			key: plan.key,
			...Object.fromEntries(asked)
		},
		advice: "Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false."
	});
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
				digest: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.B)(digest),
				source: from
			};
		}),
		"downloaded-bytes": downloadedBytes
	};
}

// src/tiers/generations.ts
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
	(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdirSync)(folder, { recursive: true });
	made.add(folder);
}
/** The generations that lie in a folder of entries, complete or not, newest first. */
function generationsIn(tools, version) {
	return (look(tools)?.isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readdirSync)(tools) : []).flatMap((name) => {
		const number = generationOf(version, name);
		return number === void 0 ? [] : [{
			name,
			number
		}];
	}).sort((one, other) => Number(other.number - one.number));
}
/** Whether an entry's folder and the marker beside it are both there. */
function isComplete(folder) {
	return (look((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "any.complete"))?.isFile() ?? false) && (look((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "any"))?.isDirectory() ?? false);
}
/** Undefined where nothing is; a folder that may not be read is no miss. */
function look(path) {
	try {
		return (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.statSync)(path);
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
	const tools = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(root, TOOL);
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
				const { save } = await __webpack_require__.e(/* import() */ 125).then(__webpack_require__.bind(__webpack_require__, 5125));
				const wrong = replacing === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(replacing));
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
		const newest = generationsIn(tools, versionOf(key)).find(({ name }) => isComplete((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools, name)));
		return newest === void 0 ? { kind: "miss" } : {
			kind: "found",
			entry: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(tools, newest.name, "any")
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
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(answer.entry);
	const found = identity(folder);
	touch((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, MARKER));
	const made = /* @__PURE__ */ new Set();
	const verified = [];
	const mismatches = [];
	for (const pin of wanted) {
		const target = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(into, pin.path);
		makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(target), made);
		const verdict = await copyVerified((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(answer.entry, pin.path), pin, target, title);
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
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.utimesSync)(marker, now, now);
	} catch {}
}
/** What tells a folder from another that takes its place. */
function identity(folder) {
	return look(folder)?.ino;
}

// src/tiers/select.ts
/**
* Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
* not for events in which code of strangers may have filled that cache for a run with the repository's own rights, and
* last a bucket where one is named.
*/
function selectTiers({ cache, runner, s3 }) {
	if (cache !== "auto") {
		if (cache.includes("tool-cache") && runner.toolCache === void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("cache", "tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set", "Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.");
		if (cache.includes("s3") && s3 === void 0) throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("s3-bucket", "it is empty, and cache: s3 needs it", "Set it to the name of the bucket, or leave s3 out of `cache`.");
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

// src/before-signal.ts
/** Those by which people and systems end a process; who ignores a hang-up wants it to go on. */
const SIGNALS = ["SIGINT", "SIGTERM"];
/** Has something done before such a signal ends the process, as if nobody had listened; the returned function calls that off. */
function beforeSignal(act) {
	const end = (signal) => {
		act();
		process.kill(process.pid, signal);
	};
	for (const signal of SIGNALS) process.once(signal, end);
	return () => {
		for (const signal of SIGNALS) process.off(signal, end);
	};
}

// src/report/progress/width.ts
/** Scripts whose characters take two columns of a terminal, and pictures. */
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u30ff\uff00-\uff60]/u;
const NONE$1 = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Columns that a text takes on a terminal. */
function widthOf(text) {
	return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}
/** A text in at most so many columns: where it is wider, its end, which tells files apart, behind `cut`. */
function fitEnd(text, columns, cut) {
	if (widthOf(text) <= columns) return text;
	const mark = cut.length < columns ? cut : "";
	const kept = [];
	let left = columns - mark.length;
	for (const character of [...text].toReversed()) {
		left -= columnsOf(character);
		if (left < 0) break;
		kept.unshift(character);
	}
	return mark + kept.join("");
}
function columnsOf(character) {
	if (NONE$1.test(character)) return 0;
	return WIDE.test(character) ? 2 : 1;
}

// src/command/live-lines.ts
/** The same terminal, whose `err` is the standard error of this process, able to draw where somebody looks at that. */
function withLiveErrors(terminal, env) {
	return withLiveLines(terminal, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.i)(2), env);
}
/** A terminal that can draw, where `stream`, which its `err` writes to, is one that somebody looks at; else as it is. */
function withLiveLines(terminal, stream, env, platform = process.platform) {
	if (stream === void 0 || !isLookedAt(stream, env)) return terminal;
	const live = new DrawnLines(stream, () => screenOf(stream, env, platform));
	return {
		...terminal,
		live,
		out(line) {
			live.clear();
			terminal.out(line);
		},
		err: (line) => live.above(line)
	};
}
/** Whether somebody may be looking: a terminal with a cursor that moves, and no CI. */
function isLookedAt({ isTTY }, env) {
	const isCi = ![
		"",
		"0",
		"false"
	].includes(env.CI ?? "");
	return isTTY === true && !isCi && env.TERM !== "dumb";
}
/** What a terminal can show, as its variables say (https://no-color.org, and POSIX for the character set). */
function screenOf({ columns = 80, rows = 24 }, env, platform) {
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
	const isUtf8 = platform === "win32" ? env.WT_SESSION !== void 0 : /utf-?8/i.test(locale);
	return {
		columns: columns || 80,
		rows: rows || 24,
		hasColour: !env.NO_COLOR,
		hasUnicode: isUtf8
	};
}
/** Lines at the end of a stream that are replaced as a whole; the cursor waits below them. */
var DrawnLines = class {
	screen;
	#stream;
	#drawn = [];
	#isGuarded = false;
	constructor(stream, screen) {
		this.#stream = stream;
		this.screen = screen;
	}
	draw(lines) {
		if (lines.join("\n") !== this.#drawn.join("\n")) this.#replace("", lines);
	}
	clear() {
		if (this.#drawn.length > 0) this.#replace("", []);
	}
	/** A line that stays, above them. */
	above(line) {
		this.#replace(`${line}\n`, this.#drawn);
	}
	/** At one go, so that nothing flickers. */
	#replace(text, lines) {
		if (lines.length > 0) this.#guard();
		this.#stream.write(this.#erasure() + text + lines.map((line) => `${line}\n`).join(""));
		this.#drawn = lines;
	}
	/** Leaves nothing of them for the shell; before the first is drawn, as a user may give up at the sight of it. */
	#guard() {
		if (!this.#isGuarded) beforeSignal(() => this.clear());
		this.#isGuarded = true;
	}
	/** Up to where the lines begin, and nothing from there on; what has become too wide since takes further rows. */
	#erasure() {
		const { columns } = this.screen();
		const rows = this.#drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(visible(line) / columns)), 0);
		return rows === 0 ? "" : `\x1b[${rows}A\r\x1b[J`;
	}
};
function visible(line) {
	return widthOf(line.replace(/\x1b\[\d*m/g, ""));
}

// src/command/fetch.ts
var fetch_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ fetchCommand: () => fetchCommand });
/** `fetch`: the same run as the action's, with a folder of the user as its cache; prints the dataset's path. */
async function fetchCommand(line, env, plain) {
	const machine = readMachine(env, process.cwd());
	const inputs = await (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._)(line.input, machine, machine.workspace);
	const terminal = withLiveErrors(plain, env);
	const everything = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.o)(terminal, env.RUNNER_DEBUG === "1");
	const log = quietLog(everything, inputs.quiet);
	const network = openNetwork(env, inputs);
	terminal.secrets.add((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.t)(inputs, network));
	tellNetwork(network, log);
	const keepSecrets = (texts) => terminal.secrets.add(texts);
	const open = async (name) => {
		if (name === "tool-cache") {
			const folder = machine.toolCache ?? "";
			return [folderTier(folder, `the cache in ${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, TOOL)}`, inputs.toolCacheLimit)];
		}
		if (name === "s3") {
			const { openS3Tier } = await __webpack_require__.e(/* import() */ 687).then(__webpack_require__.bind(__webpack_require__, 1687));
			return [openS3Tier(inputs, {
				env,
				network,
				keepSecrets,
				debug: log.debug
			})];
		}
		if (inputs.cache === "auto") {
			log.debug("cache actions: left out, this is no step of a GitHub job");
			return [];
		}
		throw new _index_js__WEBPACK_IMPORTED_MODULE_1__.Lt("cache", `"${name}" is there only in a step of a GitHub job`, "Use auto, none, tool-cache or s3.");
	};
	const { names, reasons } = selectTiers(inputs);
	if (machine.toolCache === void 0 && inputs.cache === "auto") log.info("This user has no home, so there is no cache: set HOME, or XDG_CACHE_HOME");
	for (const reason of reasons) log.debug(reason);
	const tiers = (await Promise.all(names.map(open))).flat();
	const { client, road, ask } = network;
	const diagnosis = {
		road,
		ask,
		control: void 0
	};
	try {
		const journal = new Journal(systemClock);
		const outcome = await setupDataset(inputs, {
			client,
			diagnosis,
			tiers,
			clock: systemClock,
			journal,
			log,
			keepSecrets
		});
		const { home, variables } = outcome.plan;
		const placed = inputs.lookupOnly ? {} : variables;
		for (const [name, value] of Object.entries(placed)) log.info(`set ${name}=${value}`);
		tellEnd(outcome, everything);
		const answer = inputs.lookupOnly ? cacheStatus(outcome) : home;
		terminal.out(line.flag("json") ? JSON.stringify(resultOf(outcome), null, 2) : answer);
		return 0;
	} finally {
		client.close();
	}
}

// src/own-bundle.ts
/** Where a file of `dist` is that is a bundle of its own, or in the sources the module that it is made of, by its path there. */
function ownBundle(path) {
	const here = __filename;
	const isBundled = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.extname)(here) !== ".ts";
	return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(here), isBundled ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(path) : path.replace(/\.m?js$/, ".ts"));
}
/** Loads one that is an ES module, at run time, so that it is in no other bundle. */
function loadBundle(path) {
	return import(
		/* webpackIgnore: true */
		(0,node_url__WEBPACK_IMPORTED_MODULE_5__.pathToFileURL)(ownBundle(path)).href
);
}

// src/hashing/hash-thread.ts
/** A thread that hashes large files while they grow, so that network and hash each have a processor; it starts when first told something. */
var HashThread = class {
	#worker;
	#lastId = 0;
	/** Answers come in the order of the questions. */
	#waiting = [];
	#failure;
	newId() {
		this.#lastId += 1;
		return this.#lastId;
	}
	tell(order) {
		this.#worker ??= this.#start();
		this.#worker.then((worker) => worker.postMessage(order), (error) => this.#fail(error));
	}
	/** Tells it something that it answers; rejects when there is no thread to be had. */
	ask(order) {
		return new Promise((resolve, reject) => {
			if (this.#failure !== void 0) return reject(this.#failure);
			this.#waiting.push({
				resolve,
				reject
			});
			this.tell(order);
		});
	}
	/** Lets it end, when it has done what it was told: to terminate a thread can end the process (see `StopFlag`). */
	async close() {
		const worker = await this.#worker?.catch(() => void 0);
		if (worker === void 0 || this.#failure !== void 0) return;
		const ended = new Promise((resolve) => worker.once("exit", resolve));
		this.tell({ kind: "end" });
		await ended;
	}
	async #start() {
		const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 23));
		const worker = new Worker(ownBundle("hashing/hash-worker.js"));
		worker.on("message", (answer) => this.#waiting.shift()?.resolve(answer));
		worker.on("error", (error) => this.#fail(error));
		worker.on("exit", () => this.#fail(/* @__PURE__ */ new Error("the thread that hashes has ended")));
		return worker;
	}
	#fail(error) {
		this.#failure ??= error;
		for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
	}
};

// src/fetch/exhausted.ts
/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
function exhausted(file, reasons) {
	const telling = reasons.find(({ code }) => code === "checksum-mismatch") ?? reasons.at(-1);
	if (telling === void 0) throw new Error(`${file.path} has no source`);
	const each = reasons.length === 1 ? [] : reasons.map(({ message }, index) => [`source ${index + 1}`, message]);
	const { message, advice } = agreement(file, reasons) ?? {
		message: reasons.length === 1 ? telling.message : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
		advice: telling.advice
	};
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Vt({
		code: telling.code,
		sources: file.sources,
		reasons,
		message,
		facts: {
			...telling.facts,
			...Object.fromEntries(each)
		},
		advice,
		cause: telling
	});
}
/** Sources that agree on other bytes than the pinned ones: the publisher has changed the file. */
function agreement(file, reasons) {
	const found = reasons.filter((reason) => reason instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt && reason.code === "checksum-mismatch");
	const digests = new Set(found.map((reason) => reason.actual));
	const [first] = found;
	if (found.length < 2 || digests.size > 1 || !(first instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt)) return void 0;
	return {
		message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
		advice: "The publisher has probably changed the file: review the new one, then pin its digest."
	};
}

// src/hashing/prefix-hash.ts
/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1048576);
/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
var PrefixHash = class {
	#file;
	#hash;
	#size = 0;
	/** `file` is an open descriptor, `algorithm` a name that Node knows. */
	constructor(file, algorithm) {
		this.#file = file;
		this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)(algorithm);
	}
	/** Hashes bytes that were written at `start`, where it has come so far, instead of reading them again. */
	take(bytes, start) {
		if (start !== this.#size) return;
		this.#hash.update(bytes);
		this.#size += bytes.length;
	}
	/** Hashes on until the first `size` bytes are done, or the file ends. */
	advance(size) {
		while (this.#size < size) {
			const most = Math.min(buffer.length, size - this.#size);
			const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readSync)(this.#file, buffer, 0, most, this.#size);
			if (count === 0) return;
			this.#hash.update(buffer.subarray(0, count));
			this.#size += count;
		}
	}
	/** The hexadecimal digest of the bytes so far; it can go on afterwards. */
	digest() {
		return this.#hash.copy().digest("hex");
	}
};

// src/hashing/growing-hash.ts
/** Bytes from which on a file is worth another thread. */
const LARGE = 16777216;
/** Bytes after which the thread is told that there are more. */
const STEP$1 = 2097152;
/**
* The hash of a file that grows from its beginning: of a large one in the thread, meanwhile; of one that will be small
* here, while its bytes are at hand; else when it is asked for.
*/
var GrowingHash = class {
	#file;
	#algorithm;
	#thread;
	#id;
	#willBeSmall = false;
	#told = 0;
	#own;
	constructor(file, algorithm, thread) {
		this.#file = file;
		this.#algorithm = algorithm;
		this.#thread = thread;
	}
	/** How many bytes it will have, where that is known. */
	expect(total) {
		this.#willBeSmall = total !== void 0 && total < LARGE;
	}
	/** These bytes were written at `start`, and will stay. */
	take(bytes, start) {
		if (this.#willBeSmall) this.#here().take(bytes, start);
	}
	/** The first `size` bytes are there, and will stay as they are. */
	advance(size) {
		if (size < LARGE || size - this.#told < STEP$1) return;
		this.#told = size;
		this.#thread.tell({
			kind: "advance",
			id: this.#open(),
			size
		});
	}
	/** The hexadecimal digest of the first `size` bytes, which are all there. */
	async digest(size) {
		if (this.#id === void 0) return this.#digestHere(size);
		return this.#ask({
			kind: "digest",
			id: this.#id,
			size
		}).catch(() => this.#digestHere(size));
	}
	/** Resolves when nothing reads the file any more. */
	async close() {
		if (this.#id !== void 0) await this.#ask({
			kind: "close",
			id: this.#id
		}).catch(() => void 0);
	}
	#ask(order) {
		return this.#thread.ask(order);
	}
	#open() {
		if (this.#id === void 0) {
			this.#id = this.#thread.newId();
			this.#thread.tell({
				kind: "open",
				id: this.#id,
				file: this.#file,
				algorithm: this.#algorithm
			});
		}
		return this.#id;
	}
	#digestHere(size) {
		const hash = this.#here();
		hash.advance(size);
		return hash.digest();
	}
	#here() {
		this.#own ??= new PrefixHash(this.#file, this.#algorithm);
		return this.#own;
	}
};

// src/fetch/partial.ts
/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096;
/**
* A file that is being fetched: the parts of it that are there, on disk, hashed from its beginning on as that grows. They
* outlive an attempt and a source, because the digest is pinned, and a run that was killed, because they are hashed
* again when they are found. Writing is synchronous: what came is on disk before the next byte is read.
*/
var PartialFile = class PartialFile {
	#pin;
	#path;
	#file;
	#thread;
	#note;
	#spans;
	#hash;
	#givers = [];
	#next;
	#furthest = 0;
	constructor(pin, path, file, thread) {
		this.#pin = pin;
		this.#path = path;
		this.#file = file;
		this.#thread = thread;
		this.#hash = this.#newHash();
		this.#note = new PartsNote(path);
		this.#spans = this.#note.read((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fstatSync)(file).size);
	}
	/** Opens the partial at `path`, with what an earlier run left there; `thread` hashes it where it is large. */
	static open(pin, path, thread) {
		try {
			const partial = new PartialFile(pin, path, (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_6__.constants.O_CREAT), thread);
			partial.#takeOver();
			return partial;
		} catch (error) {
			throw diskError(error, path);
		}
	}
	/** Where the bytes are. */
	get location() {
		return this.#path;
	}
	/** Bytes from the beginning on without a gap. */
	get size() {
		return this.#spans.prefix;
	}
	/** Bytes that are there, wherever. */
	get held() {
		return this.#spans.total;
	}
	/** The most bytes that were ever there, whatever was forgotten since. */
	get furthest() {
		return this.#furthest;
	}
	/** What is missing of the first `size` bytes. */
	missing(size) {
		return this.#spans.missing(size);
	}
	/** Whether the file is complete: its bytes hash to the pin. */
	async isWhole() {
		const { size, digest } = this.#pin;
		if (size !== void 0 && size !== this.size) return false;
		return await this.#hash.digest(this.size) === digest.hex;
	}
	/** The beginning, for people. */
	get head() {
		const head = Buffer.alloc(Math.min(HEAD_SIZE, this.size));
		return head.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.readSync)(this.#file, head, 0, head.length, 0));
	}
	/** How many answers the bytes were put together from. */
	get answers() {
		return this.#givers.length;
	}
	/** What to hold `source` to when it is asked for the rest: undefined where other sources gave a part. */
	validatorFor(source) {
		const [first] = this.#givers;
		return this.#givers.every((giver) => giver.source === source) ? first?.validator : void 0;
	}
	/** Notes whose bytes come next, if any come, and how many the file will have, where that is known. */
	begin(giver, total) {
		this.#next = giver;
		this.#hash.expect(total);
	}
	/** Writes bytes of the file that begin at `offset`; those of the beginning that is there stay: they may be hashed. */
	write(chunk, offset) {
		const start = Math.max(offset, this.size);
		const bytes = chunk.subarray(start - offset);
		if (bytes.length === 0) return;
		if (this.#next) this.#givers = [...this.#givers, this.#next];
		this.#next = void 0;
		try {
			if (start > this.size) this.#note.begin(this.#spans);
			for (let done = 0; done < bytes.length;) done += (0,node_fs__WEBPACK_IMPORTED_MODULE_6__.writeSync)(this.#file, bytes, done, bytes.length - done, start + done);
			this.#spans.add({
				start,
				end: start + bytes.length
			});
			this.#note.update(this.#spans);
		} catch (error) {
			throw diskError(error, this.#path);
		}
		this.#furthest = Math.max(this.#furthest, this.held);
		this.#hash.take(bytes, start);
		this.#hash.advance(this.size);
	}
	/** Forgets everything. */
	async reset() {
		if (this.held === 0) return;
		await this.#hash.close();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.ftruncateSync)(this.#file, 0);
		this.#note.remove();
		this.#spans = new Spans();
		this.#hash = this.#newHash();
		this.#givers = [];
	}
	/** Forgets everything, and how far it ever was: the bytes were wrong, and prove no progress. */
	async disown() {
		await this.reset();
		this.#furthest = 0;
	}
	/** The verdict over the bytes from the beginning on; what is not the pinned file must be reset before it can go on. */
	async finish() {
		const names = [...new Set(this.#givers.map(({ name }) => name))];
		const found = {
			size: this.size,
			hex: await this.#hash.digest(this.size)
		};
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.ftruncateSync)(this.#file, found.size);
		return judge(this.#pin, found, this.#path, names.join(", then "));
	}
	async close() {
		await this.#hash.close();
		(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.closeSync)(this.#file);
	}
	#newHash() {
		return new GrowingHash(this.#file, this.#pin.digest.algorithm, this.#thread);
	}
	/** Begins with what an earlier run left, unless it cannot be of this file. */
	#takeOver() {
		const { size = Number.POSITIVE_INFINITY } = this.#pin;
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.fstatSync)(this.#file).size > size) {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.ftruncateSync)(this.#file, 0);
			this.#note.remove();
			this.#spans = new Spans();
		}
		if (this.held === 0) return;
		this.#givers = [{
			source: "",
			name: "an earlier run",
			validator: void 0
		}];
		this.#furthest = this.held;
		this.#hash.advance(this.size);
	}
};

// src/fetch/retry.ts
const FIRST_WAIT_MS = 1e3;
const LONGEST_WAIT_MS = 3e4;
/** Statuses that a moment may change: these, and 5xx but for "not implemented", "version not supported", and a log-in. */
const PASSING_STATUS = /* @__PURE__ */ new Set([
	408,
	425,
	429
]);
const LASTING_STATUS = /* @__PURE__ */ new Set([
	501,
	505,
	511
]);
/**
* Decides after the `attempt`-th failure (from 1) of one source; `random` is a number in [0, 1).
* Waits are exponential with full jitter; Retry-After (RFC 9110 §10.2.3) is kept when the step's time allows it.
*/
function nextStep(error, attempt, policy, random) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt && error.code === "proxy-auth") return {
		kind: "stop",
		reason: "every source is behind the same proxy"
	};
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Wt) return {
		kind: "later",
		reason: "its bytes are kept"
	};
	if (!isPassing(error)) return {
		kind: "next-source",
		reason: "trying again would not help"
	};
	if (attempt > policy.retries) return {
		kind: "next-source",
		reason: attempt === 1 ? "the only try failed" : `all ${attempt} tries failed`
	};
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ht) return {
		kind: "later",
		reason: "it may be asked again"
	};
	const asked = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It && error.retryAfter || void 0;
	const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
	const milliseconds = asked ?? Math.round(random * ceiling);
	if (milliseconds >= policy.remaining) return {
		kind: "next-source",
		reason: "the wait would be longer than the time left"
	};
	return {
		kind: "wait",
		milliseconds,
		reason: asked === void 0 ? "back-off" : "the server asked for it"
	};
}
/** Whether the same request may succeed a moment later. */
function isPassing(error) {
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It) return error.status >= 500 && !LASTING_STATUS.has(error.status) || PASSING_STATUS.has(error.status) || error.code === "rate-limited";
	if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt || error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ut) return false;
	return ![
		"blocked",
		"proxy-denied",
		"captive-portal",
		"not-found",
		"no-permission",
		"bad-redirect"
	].includes(error.code);
}

// src/fetch/spare.ts
/** Connections that the files being fetched leave unused; large files take them for further pieces. */
var SpareConnections = class {
	#free;
	#unbegun;
	/** `connections` in all, for so many handfuls of files of which each takes one. */
	constructor(connections, hands) {
		this.#free = Math.max(0, connections - hands);
		this.#unbegun = Math.max(0, hands - connections);
	}
	/** How many there are now. */
	get free() {
		return this.#free;
	}
	/** Takes one, if there is one. */
	take() {
		if (this.#free === 0) return false;
		this.#free -= 1;
		return true;
	}
	/** Gives back one that was taken. */
	give() {
		this.#free += 1;
	}
	/** A handful has ended: its connection goes to one that has not begun, or is spare. */
	endHand() {
		if (this.#unbegun > 0) this.#unbegun -= 1;
		else this.#free += 1;
	}
};

// src/fetch/broken.ts
/** The error of a source whose file is another one than when its transfer began. */
function changed(from) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt({
		code: "unexpected-answer",
		message: `${from} changed while it was fetched`,
		facts: { from },
		advice: "Run the job again, or add another source with `mirrors`."
	});
}
/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
function stalled(from, idle) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Ht({
		code: "timeout",
		message: `${from} sent nothing for ${idle / 1e3} s`,
		facts: {
			from,
			deadline: `${idle} ms without a byte`
		},
		advice: "The source stalls: run the job again, or add another source with `mirrors`."
	});
}
/** The error of a body that ended before all bytes had come. */
function truncated(from, expected, received, cause) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Gt({
		code: "truncated",
		expected,
		received,
		message: `${from} ended at ${received} of ${expected ?? "unknown"} bytes`,
		facts: {
			from,
			received: `${received} bytes`,
			expected: `${expected ?? "unknown"} bytes`
		},
		advice: "The connection was cut: run the job again, or add another source with `mirrors`.",
		cause
	});
}

// src/fetch/git-blob.ts
/** Whether a pin is not the digest of a file but the id that git gives to its bytes, which is a SHA-1 as well. */
async function isGitBlob({ digest }, location, size) {
	if (digest.algorithm !== "sha1") return false;
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_8__.createHash)("sha1").update(`blob ${size}\0`);
	await readThrough(location, (part) => void hash.update(part));
	return hash.digest("hex") === digest.hex;
}

// src/fetch/line.ts
/** Whether a file may come over plain http although its source is https. */
function mayDowngrade({ digest }, { allowHttpRedirects }) {
	return allowHttpRedirects && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.V)(digest);
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
			(0,node_stream__WEBPACK_IMPORTED_MODULE_10__.finished)(stream, { writable: false }, (error) => {
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

// src/fetch/range.ts
/** The strong validator of an answer (RFC 9110 §8.8.1), which alone may stand in If-Range; undefined when it has none. */
function strongValidator({ etag, "last-modified": modified, date }) {
	if (etag !== void 0) return etag.startsWith("\"") ? etag : void 0;
	if (modified === void 0 || date === void 0) return void 0;
	return Date.parse(date) - Date.parse(modified) >= 1e3 ? modified : void 0;
}
/** The headers that ask for the bytes from `offset` up to, without, `end`, or all the rest. */
function rangeHeaders(offset, validator, end) {
	if (offset === 0 && end === void 0) return {};
	return {
		range: `bytes=${offset}-${end === void 0 ? "" : end - 1}`,
		...validator !== void 0 && { "if-range": validator }
	};
}
/** Reads an answer to a request for the bytes from `offset`; `size` is the pinned size, if there is one; `ranged` whether a range was asked for. */
function readRangeAnswer(status, headers, offset, size, ranged = offset > 0) {
	const length = contentLength(headers);
	if (status === 200) return {
		kind: "whole",
		length
	};
	if (!ranged) return { kind: "other" };
	if (status === 416) return {
		kind: "unusable",
		reason: "the server has no bytes from there on"
	};
	if (status !== 206) return { kind: "other" };
	const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers["content-range"] ?? "");
	if (range === null) return {
		kind: "unusable",
		reason: "the answer does not say which part it is"
	};
	const [first, last, total] = [
		Number(range[1]),
		Number(range[2]),
		range[3]
	];
	if (first !== offset) return {
		kind: "unusable",
		reason: `the server sent the part from ${first} on`
	};
	if (size !== void 0 && total !== "*" && Number(total) !== size) return {
		kind: "unusable",
		reason: `the server's file has ${total} bytes`
	};
	return {
		kind: "continues",
		length: length ?? last - first + 1,
		total: total === "*" ? void 0 : Number(total)
	};
}
function contentLength(headers) {
	const value = headers["content-length"];
	return value !== void 0 && /^\d+$/.test(value) ? Number(value) : void 0;
}

// src/fetch/open.ts
/** Opens a source at an offset; throws an HttpError when it answers with anything but the file. */
function openSource(source, wanted, ports, signal) {
	return source.protocol === "file:" ? openFile(source, wanted, signal) : openUrl(source, wanted, ports, signal);
}
async function openUrl(source, { offset, end, size, validator, downgrade }, { client, clock }, signal) {
	const headers = rangeHeaders(offset, validator, end);
	const response = await client.open(source, {
		headers,
		signal,
		downgrade
	});
	const { body: bytes, status, statusText, url, via, isAuthorised } = response;
	const doubt = onTheWay(source, response);
	const answer = readRangeAnswer(status, response.headers, offset, size, headers.range !== void 0);
	if (answer.kind === "unusable") {
		bytes.destroy();
		return answer;
	}
	if (answer.kind === "other") {
		const content = recogniseContent(await readErrorPage(bytes));
		const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url);
		const refused = {
			status,
			statusText,
			headers: response.headers,
			content,
			from,
			isAuthorised,
			doubt
		};
		throw httpError(refused, clock.now());
	}
	const own = strongValidator(response.headers);
	if (answer.kind === "continues" && validator !== void 0 && own !== void 0 && own !== validator) {
		bytes.destroy();
		return {
			kind: "unusable",
			reason: "the part is of another version"
		};
	}
	const asError = (error) => asFetchError(error, url, via);
	const total = answer.kind === "whole" ? answer.length : answer.total;
	const place = source.username === "" ? url : source;
	const saysSo = headers.range === void 0 && response.headers["accept-ranges"] === "bytes";
	const hasRanges = answer.kind === "continues" || saysSo;
	const body = {
		place,
		bytes,
		road: describeRoad(via),
		length: answer.length,
		total,
		validator: own,
		hasRanges,
		doubt,
		asError
	};
	return {
		kind: answer.kind,
		body
	};
}
async function openFile(source, { offset }, signal) {
	const asError = (cause) => {
		const missing = cause.code === "ENOENT";
		return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt({
			code: missing ? "not-found" : "no-permission",
			message: missing ? `${source} does not exist` : `${source} cannot be read: ${cause.message}`,
			advice: "Correct the `file:` source, or make it readable for the job.",
			cause
		});
	};
	const path = (0,node_url__WEBPACK_IMPORTED_MODULE_5__.fileURLToPath)(source);
	const found = await stat(path).catch((error) => {
		throw asError(error);
	});
	if (!found.isFile()) throw asError(/* @__PURE__ */ new Error("it is no plain file"));
	return {
		kind: "continues",
		body: {
			place: source,
			bytes: streamBody((0,node_fs__WEBPACK_IMPORTED_MODULE_6__.createReadStream)(path, {
				signal,
				start: offset
			})),
			road: "from this disk",
			length: Math.max(0, found.size - offset),
			total: void 0,
			validator: void 0,
			hasRanges: false,
			asError
		}
	};
}

// src/fetch/pieces.ts
/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16777216;
/** The piece that shows whether the server has ranges, and how fast one connection is. */
const FIRST_PIECE = 1048576;
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 6e7;
/** A fast connection is looked at again after so many bytes: hosts give the beginning faster than the rest. */
const FAST_PIECE = 67108864;
const SMALLEST_PIECE = 1048576;
const LARGEST_PIECE = 16777216;
/** A piece takes so many times as long as the wait for its first byte. */
const WORTH_A_WAIT = 8;
/** Pieces for each connection, of what is left: the last ones are small, so that all connections end together. */
const ROUNDS = 1.5;
/** What is missing of a file and not on its way, handed out from the beginning on. */
var MissingParts = class {
	#spans;
	constructor(spans) {
		this.#spans = [...spans];
	}
	/** Bytes. */
	get total() {
		return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
	}
	/** The next part of at most so many bytes; undefined when nothing is left. */
	take(most) {
		const [first, ...others] = this.#spans;
		if (first === void 0) return void 0;
		const end = Math.min(first.end, first.start + most);
		this.#spans = end < first.end ? [{
			start: end,
			end: first.end
		}, ...others] : others;
		return {
			start: first.start,
			end
		};
	}
	/** The next part, if it begins there. */
	takeAt(start, most) {
		return this.#spans[0]?.start === start ? this.take(most) : void 0;
	}
	/** Takes a part back. */
	give(part) {
		this.#spans = [...this.#spans, part].sort((a, b) => a.start - b.start);
	}
};
/** Whether so few bytes are left that further connections are not worth their requests. */
function isSmall$1(bytes) {
	return bytes < THRESHOLD;
}
/** Whether a connection that gave so many bytes in so many milliseconds is fast enough alone. */
function isFast(bytes, milliseconds) {
	return bytes * 1e3 / Math.max(1, milliseconds) > FAST;
}
/** Bytes of the next piece where `left` are missing; all connections share them, or one that is fast enough has them. */
function pieceSize(left, { count, rate, wait }, alone) {
	if (alone) return FAST_PIECE;
	const worthIt = Math.max(SMALLEST_PIECE, rate * wait * WORTH_A_WAIT / 1e3);
	return Math.ceil(Math.min(LARGEST_PIECE, Math.max(worthIt, left / (count * ROUNDS))));
}

// src/fetch/read-body.ts
/**
* Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. `idle` are the
* milliseconds without a byte after which it is given up; a slow `take` is no stall.
*/
async function readBody({ bytes, asError }, from, idle, take) {
	const timer = setTimeout(() => bytes.destroy(stalled(from, idle)), idle);
	try {
		await bytes.read((chunk) => {
			const wish = take(chunk);
			timer.refresh();
			return wish;
		});
	} catch (error) {
		throw error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Nt ? error : asError(error);
	} finally {
		clearTimeout(timer);
	}
}

// src/fetch/open-part.ts
/** How hosts answer a signed URL that has run out. */
const RUN_OUT = /* @__PURE__ */ new Set([
	400,
	401,
	403,
	404,
	410
]);
/** Opens a part of the file at the place where an earlier one came from, or where the source leads to since that has run out. */
async function openPart(place, wanted, line, signal) {
	const opened = await openSomewhere(place, wanted, line, signal);
	if (opened.kind === "continues") return opened.body;
	if (opened.kind === "whole") opened.body.bytes.destroy();
	throw changed(line.from);
}
async function openSomewhere(place, wanted, { file, from, source, ports }, signal) {
	try {
		return await openSource(place, wanted, ports, signal);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It && RUN_OUT.has(error.status) && error.code !== "rate-limited") || place.href === source.href) throw error;
		ports.log.debug(`${file.path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(place)} answered ${error.status}: asking ${from} for the way again`);
		return openSource(source, wanted, ports, signal);
	}
}

// src/fetch/piece.ts
/** A part of a file on its way over one connection; times in milliseconds. */
var Piece = class {
	end;
	/** Ends the request that it waits for or is read from. */
	request = new AbortController();
	/** How often it was asked for once more because it lagged. */
	askedAgain = 0;
	#next;
	#begunAt;
	#lastAt;
	#received = 0;
	constructor({ start, end }, now) {
		this.end = end;
		this.#next = start;
		this.#begunAt = now;
		this.#lastAt = now;
	}
	/** Where its next byte belongs. */
	get next() {
		return this.#next;
	}
	get left() {
		return this.end - this.#next;
	}
	/** Bytes that came in answer to the last request. */
	get received() {
		return this.#received;
	}
	/** When the last bytes came. */
	get lastAt() {
		return this.#lastAt;
	}
	/** It is asked for, or its bytes begin to come: from now on they are timed. */
	begin(now) {
		this.#begunAt = now;
		this.#received = 0;
	}
	receive(bytes, now) {
		this.#next += bytes;
		this.#received += bytes;
		this.#lastAt = now;
	}
	/** How long its bytes have been coming. */
	age(now) {
		return now - this.#begunAt;
	}
	/** Bytes a second since they began to come. */
	rate(now) {
		return this.#received * 1e3 / Math.max(1, this.age(now));
	}
	/** Whether it needs far longer than at a fair rate in bytes a second, long enough to matter. */
	lags(now, fair) {
		const rate = this.rate(now);
		const needs = this.left * 1e3 / Math.max(1, rate);
		return this.age(now) >= LAG_MS && needs >= LAG_MS && rate * LAG <= fair;
	}
};
const LAG = 4;
const LAG_MS = 3e3;

// src/fetch/receive-pieces.ts
/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3;
const FAIR_PROGRESS = 65536;
const MAY_PASS = [
	"truncated",
	"connection-lost",
	"timeout"
];
/** How long the first piece may take before further connections help: its time when it is just not fast. */
const LOOK_MS$1 = 17;
/** Bytes of it that come before, so that a source which crawls is left and not asked for more of that. */
const LOOK_BYTES = 262144;
/**
* Receives what is missing of a file of `size` bytes in pieces, over further connections where the first is not fast
* enough alone; `opened` is the body of the first piece, and may go on after it. Pieces are handed out in the file's
* order, and each byte is written where it belongs.
*/
async function receivePieces(opened, first, size, spare, line) {
	const reception = new Reception(opened, first, size, spare, line);
	const timer = setInterval(() => reception.askAgain(), line.ports.idle / 20);
	try {
		await reception.run();
	} finally {
		clearInterval(timer);
	}
}
/** The pieces that are on their way, and what they show of the source. */
var Reception = class {
	#line;
	#size;
	#spare;
	#missing;
	#opened;
	#first;
	/** Where further pieces are asked for. */
	#place;
	#stop = new AbortController();
	#signal;
	#lanes = /* @__PURE__ */ new Set();
	#pieces = /* @__PURE__ */ new Set();
	/** Whether the first body has not been read yet. */
	#isUnread = true;
	/** Whether one connection is enough; undefined until it was seen. */
	#alone;
	/** Whether the server has refused a further connection. */
	#crowded = false;
	#rate = 0;
	#wait = 0;
	/** When the last bytes of a piece came that is complete. */
	#lastAt = 0;
	constructor(opened, first, size, spare, line) {
		this.#line = line;
		this.#size = size;
		this.#spare = spare;
		this.#missing = new MissingParts(line.partial.missing(size));
		this.#opened = opened;
		this.#place = opened.place;
		this.#first = first;
		this.#signal = AbortSignal.any([line.signal, this.#stop.signal]);
	}
	/** Receives everything, or throws what ended it. */
	async run() {
		this.#start(false);
		while (this.#lanes.size > 0) {
			await Promise.all(this.#lanes);
			const isLeft = this.#missing.total > 0 && !this.#signal.aborted;
			if (this.#lanes.size === 0 && isLeft) this.#start(false);
		}
		this.#signal.throwIfAborted();
	}
	/** Asks once more, on a new connection, for what lags so far behind the others that the file would wait for it. */
	askAgain() {
		const now = this.#now();
		const fair = Math.max(this.#rate, ...[...this.#pieces].map((piece) => piece.rate(now)));
		for (const piece of this.#pieces) {
			const isWorthIt = piece.askedAgain + 1 < PIECE_TRIES && this.#othersMove(piece);
			if (this.#alone !== false || !isWorthIt || !piece.lags(now, fair)) continue;
			piece.askedAgain += 1;
			this.#tell(`asked once more from ${piece.next} to ${piece.end}, which lag behind`);
			piece.request.abort(truncated(this.#line.from, piece.end, piece.next));
		}
	}
	#start(further) {
		const lane = this.#runLane(further).catch((error) => this.#stop.abort(error)).finally(() => {
			this.#lanes.delete(lane);
			if (further) this.#spare.give();
		});
		this.#lanes.add(lane);
	}
	#startFurther() {
		const isWanted = () => !this.#crowded && !this.#signal.aborted && this.#missing.total > 0;
		while (isWanted() && this.#spare.take()) this.#start(true);
	}
	/** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
	async #runLane(further) {
		for (let part = this.#take(); part !== void 0; part = this.#take()) {
			const piece = new Piece(part, this.#now());
			this.#pieces.add(piece);
			try {
				await this.#fill(piece);
			} catch (error) {
				if (!further || !(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It)) throw error;
				this.#crowded = true;
				this.#tell(`no further connections: ${error.message}`);
				this.#missing.give({
					start: piece.next,
					end: piece.end
				});
				return;
			} finally {
				this.#pieces.delete(piece);
			}
			this.#learn(piece);
			if (this.#alone === false) this.#startFurther();
		}
	}
	#take() {
		if (this.#isUnread) return this.#missing.take(this.#first.end - this.#first.start);
		const lanes = {
			count: this.#lanes.size + this.#spare.free,
			rate: this.#rate,
			wait: this.#wait
		};
		return this.#missing.take(pieceSize(this.#missing.total, lanes, this.#alone === true));
	}
	async #fill(piece) {
		for (let failures = 0; piece.left > 0;) {
			const before = piece.next;
			try {
				await this.#fetch(piece);
			} catch (error) {
				this.#signal.throwIfAborted();
				if (piece.request.signal.aborted) continue;
				failures = piece.next - before >= FAIR_PROGRESS ? 1 : failures + 1;
				const passes = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft && MAY_PASS.includes(error.code);
				const stuck = error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ht && !this.#othersMove(piece);
				if (!passes || stuck || this.#lanes.size === 1 || failures >= PIECE_TRIES) throw error;
			}
		}
	}
	/** One request for the rest of a piece. */
	async #fetch(piece) {
		const { file, from, partial, ports, speed } = this.#line;
		piece.request = new AbortController();
		const body = await this.#open(piece);
		piece.request.signal.addEventListener("abort", () => body.bytes.destroy(piece.request.signal.reason));
		piece.begin(this.#now());
		await readBody(body, from, ports.idle, (chunk) => {
			if (chunk.length > piece.left) this.#extend(piece);
			const part = chunk.subarray(0, piece.left);
			ports.onBytes(part.length, file.path);
			speed.add(part.length);
			partial.write(part, piece.next);
			piece.receive(part.length, this.#now());
			if (this.#alone === void 0 && isSeen(piece)) this.#share();
			return part.length < chunk.length ? "enough" : "more";
		});
		if (piece.left > 0) throw truncated(from, piece.end, piece.next);
	}
	async #open(piece) {
		if (this.#isUnread) {
			this.#isUnread = false;
			return this.#opened;
		}
		const { validator } = this.#opened;
		const askedAt = this.#now();
		piece.begin(askedAt);
		const signal = AbortSignal.any([this.#signal, piece.request.signal]);
		const { file, ports } = this.#line;
		const downgrade = mayDowngrade(file, ports);
		const wanted = {
			offset: piece.next,
			end: piece.end,
			size: this.#size,
			validator,
			downgrade
		};
		const body = await openPart(this.#place, wanted, this.#line, signal);
		this.#wait = this.#now() - askedAt;
		this.#place = body.place;
		return body;
	}
	/** The body goes on after the piece: where one connection is enough, it goes on with the next one. */
	#extend(piece) {
		this.#learn(piece);
		const next = this.#alone ? this.#missing.takeAt(piece.end, FAST_PIECE) : void 0;
		if (next) piece.end = next.end;
	}
	/** One connection is not enough. */
	#share() {
		this.#decide(false);
		this.#startFurther();
	}
	#tell(decision) {
		const { file, ports } = this.#line;
		ports.log.debug(`${file.path}: ${decision}`);
	}
	#learn(piece) {
		this.#lastAt = Math.max(this.#lastAt, piece.lastAt);
		this.#rate = piece.rate(piece.lastAt);
		if (this.#alone === false) return;
		this.#decide(isFast(piece.received, piece.age(piece.lastAt)));
	}
	#decide(alone) {
		const several = `one connection is not fast enough: up to ${this.#spare.free + 1}, in pieces`;
		if (alone !== this.#alone) this.#tell(alone ? "one connection is fast enough" : several);
		this.#alone = alone;
	}
	/** Whether bytes of another piece came lately, so that a stall is one connection's trouble and not the server's. */
	#othersMove(piece) {
		const others = [...this.#pieces].filter((other) => other !== piece).map(({ lastAt }) => lastAt);
		return this.#now() - Math.max(this.#lastAt, ...others) < this.#line.ports.idle / 2;
	}
	#now() {
		return this.#line.ports.clock.now();
	}
};
/** Whether enough is seen of the first piece to know that one connection is not enough. */
function isSeen(piece) {
	return piece.age(piece.lastAt) > LOOK_MS$1 && piece.received >= LOOK_BYTES;
}

// src/fetch/speed.ts
/** Into how many moments a window is divided, so that the cost does not grow with the number of chunks. */
const MOMENTS = 20;
/** Measures how fast bytes came over the last `window` milliseconds. */
var SpeedMeter = class {
	#window;
	#start;
	#samples = [];
	constructor(window, now) {
		this.#window = window;
		this.#start = now;
	}
	add(bytes, now) {
		const last = this.#samples.at(-1);
		if (last !== void 0 && now - last.at < this.#window / MOMENTS) last.bytes += bytes;
		else this.#samples.push({
			at: now,
			bytes
		});
		this.#forget(now);
	}
	/** Bytes a second over the window; undefined until it is full. */
	rate(now) {
		if (now - this.#start < this.#window) return void 0;
		this.#forget(now);
		return this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1e3 / this.#window;
	}
	#forget(now) {
		while (this.#samples[0] !== void 0 && this.#samples[0].at <= now - this.#window) this.#samples.shift();
	}
};

// src/fetch/watch-speed.ts
/** Makes a watch over a window in milliseconds; `floor` is in bytes a second. */
function watchSpeed(from, floor, { window, clock }) {
	const controller = new AbortController();
	let meter = new SpeedMeter(window, clock.now());
	let timer;
	return {
		signal: controller.signal,
		add: (bytes) => meter.add(bytes, clock.now()),
		start() {
			if (timer !== void 0) return;
			meter = new SpeedMeter(window, clock.now());
			timer = setInterval(() => {
				const rate = meter.rate(clock.now());
				if (rate !== void 0 && rate < floor) controller.abort(tooSlow(from, rate, floor));
			}, window / 10);
		},
		stop: () => clearInterval(timer)
	};
}
function tooSlow(from, rate, floor) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Wt({
		code: "too-slow",
		rate,
		facts: {
			from,
			speed: `${formatBytes(rate)}/s`,
			"min-speed": `${formatBytes(floor)}/s`
		},
		message: `${from} gives ${formatBytes(rate)}/s, less than ${formatBytes(floor)}/s`,
		advice: "Add a faster source with `mirrors`, or lower `min-speed`."
	});
}

// src/fetch/wrong-bytes.ts
/** The error for bytes that are not the pinned ones: says what came instead. */
function wrongBytes({ pin, expected, ...found }, body) {
	const { size, limit } = body;
	const actual = size > limit ? `more than ${limit} bytes; reading stopped there` : found.actual;
	const content = body.gitBlob ? void 0 : body.content;
	const instead = body.gitBlob ? "the bytes whose git blob id is pinned" : content ?? compareSize(pin.size, body);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt({
		code: content === void 0 ? "checksum-mismatch" : "not-the-file",
		path: pin.path,
		expected,
		actual,
		from: body.from,
		message: body.gitBlob ? `${pin.path} is pinned by its git blob id, which is no digest of what ${body.from} served` : `${body.from} served ${instead} instead of ${pin.path}`,
		facts: {
			file: pin.path,
			from: body.from,
			expected,
			actual,
			"what came": instead
		},
		advice: adviseOn(content, body)
	});
}
function adviseOn(content, { gitBlob = false, doubt = "" }) {
	if (gitBlob) return "The pin looks like a git blob id: the SHA-1 of \"blob\", the length and the bytes. Pin what `sha256sum FILE` prints. Of a manifest with such ids, `setup-dataset lock MANIFEST` makes one with digests.";
	if (content === void 0) return "The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.";
	const advice = "The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.";
	return isPage(content) ? advice + doubt : advice;
}
function compareSize(pinned, { size, limit }) {
	if (size > limit) return `a longer file (more than ${limit} bytes)`;
	if (pinned === void 0) return `other bytes (${size})`;
	if (size < pinned) return `a shorter file (${size} of ${pinned} bytes)`;
	return "other bytes of the same length";
}

// src/fetch/transfer.ts
/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4;
/**
* One attempt to get the rest of a file from one source into its partial, over several connections where it is large,
* hashing while it comes and never reading past the pinned size. Throws a FetchError, with the bytes that came kept, or
* a PlaceError when the disk refuses.
*/
async function transfer(file, source, partial, { floor, spare }, ports, parent) {
	const from = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source);
	const speed = watchSpeed(from, floor, ports);
	const line = {
		file,
		source,
		from,
		partial,
		ports,
		speed,
		signal: AbortSignal.any([parent, speed.signal])
	};
	try {
		for (;;) {
			const verified = await receiveRest(line, spare);
			if (verified) return verified;
		}
	} finally {
		speed.stop();
	}
}
/** The verified file; undefined where the server has sent less than it was asked for, so that the next part is due. */
async function receiveRest(line, spare) {
	const { file, source, from, partial, ports, speed, signal } = line;
	const { kind, body } = await openRest(file, source, partial, firstPiece(file, source, partial, spare)?.end, ports, signal);
	const before = partial.size;
	const size = file.size ?? body.total;
	const piece = body.hasRanges && size !== void 0 ? pieceOf(partial, size, spare) : void 0;
	const promised = body.length === void 0 || piece ? size : before + body.length;
	ports.log.debug(`${file.path}: ${tellAnswer(from, body)}, ${partial.held > 0 ? `continued after ${formatBytes(partial.held)}` : "from the beginning"}`);
	ports.onBegin?.({
		path: file.path,
		from,
		held: partial.held,
		size
	});
	try {
		speed.start();
		if (piece && size !== void 0) await receivePieces(body, piece, size, spare, line);
		else await receive(body, line);
	} catch (error) {
		if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft && await partial.isWhole())) throw isLost(error) ? truncated(from, promised, partial.size, error) : error;
	}
	if (partial.size >= (size ?? 0) || await partial.isWhole()) return finish(file, partial, from, body.doubt);
	const isData = recogniseContent(partial.head, file.path) === void 0;
	if (body.length === void 0 && isData) throw truncated(from, file.size, partial.size);
	return kind === "continues" && partial.size > before ? void 0 : finish(file, partial, from, body.doubt);
}
/** The verified file, or an error that says what came instead. */
async function finish(file, partial, from, doubt = "") {
	const { verified, mismatch } = await partial.finish();
	if (verified) return verified;
	const { size, head } = partial;
	const content = recogniseContent(head, file.path);
	const gitBlob = await isGitBlob(file, partial.location, size);
	throw wrongBytes(mismatch, {
		from,
		size,
		limit: limitOf(file),
		content,
		doubt,
		gitBlob
	});
}
/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(file, source, partial, end, ports, signal) {
	const { size } = file;
	const downgrade = mayDowngrade(file, ports);
	const rest = {
		offset: partial.size,
		end,
		size,
		validator: partial.validatorFor(source.href),
		downgrade
	};
	const whole = {
		offset: 0,
		end: void 0,
		size,
		validator: void 0,
		downgrade
	};
	const { held } = partial;
	const restart = (reason) => ports.log.debug(`${file.path}: ${held > 0 ? `not continued after ${formatBytes(held)}` : "asked for as a whole"}: ${reason}`);
	let opened = await openSource(source, rest, ports, signal);
	if (opened.kind === "unusable") {
		restart(opened.reason);
		opened = await openSource(source, whole, ports, signal);
	} else if (opened.kind === "whole" && held > 0) restart("the server sent all of it");
	if (opened.kind === "unusable") throw new Error(`a request without a range was answered as one: ${opened.reason}`);
	if (opened.kind === "whole") await partial.reset();
	const { total, validator } = opened.body;
	partial.begin({
		source: source.href,
		name: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source),
		validator
	}, size ?? total);
	return opened;
}
/** The piece to ask for first, where the rest of a file of pinned size is to come in pieces. */
function firstPiece({ size }, source, partial, spare) {
	return size === void 0 || source.protocol === "file:" ? void 0 : pieceOf(partial, size, spare);
}
/** The first piece of what is missing, where pieces are worth it: over many connections, or around what is there. */
function pieceOf(partial, size, spare) {
	const [gap, ...others] = partial.missing(size);
	const isWorthIt = others.length > 0 || spare.free > 0 && !isSmall$1(size - partial.size);
	return gap && isWorthIt ? {
		start: gap.start,
		end: Math.min(gap.end, gap.start + FIRST_PIECE)
	} : void 0;
}
async function receive(body, { file, from, partial, ports, speed }) {
	const { idle, onBytes } = ports;
	let offset = partial.size;
	await readBody(body, from, idle, (chunk) => {
		onBytes(chunk.length, file.path);
		speed.add(chunk.length);
		partial.write(chunk, offset);
		offset += chunk.length;
		return offset > limitOf(file) ? "enough" : "more";
	});
}
/** Who answered, after redirects, and by which road. */
function tellAnswer(from, { place, road }) {
	const end = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(place);
	return `${from}${end === from ? "" : ` (at ${end})`} answers, ${road}`;
}
function limitOf({ size = LARGEST_UNPINNED }) {
	return size;
}
function isLost(error) {
	return error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Mt && error.code === "connection-lost";
}

// src/fetch/file.ts
/** Bytes, as a part of the size, that make an attempt worth more than a failure. */
const FAIR_PART = .01;
const FAIR_BYTES = 65536;
/** For a source from which one connection is all that works. */
const NONE = new SpareConnections(0, 0);
/**
* Fetches one file into the partial at `path`. The sources are asked in order; one that is slow or stalls is left with
* its bytes kept, and asked again when no other is left; one that served wrong bytes is not asked again.
*/
async function fetchFile(file, path, context) {
	const partial = PartialFile.open(file, path, context.thread);
	try {
		const { log } = context.ports;
		if (partial.size > 0 && await partial.isWhole()) {
			tellDetail(log, `${file.path}: an earlier run had fetched it`);
			return await finish(file, partial, "an earlier run");
		}
		if (partial.held > 0) log.debug(`${file.path}: an earlier run left ${formatBytes(partial.held)}`);
		log.debug(`${file.path}: sources in order: ${file.sources.map(_index_js__WEBPACK_IMPORTED_MODULE_1__.X).join(", ")}`);
		if (partial.size === file.size) await partial.reset();
		return await fromSources(file, partial, context);
	} finally {
		await partial.close();
	}
}
async function fromSources(file, partial, context) {
	const candidates = file.sources.map((source) => {
		return {
			source,
			failures: 0,
			rate: void 0,
			suspected: false,
			single: false,
			reason: void 0
		};
	});
	const waiting = [...candidates];
	const slow = [];
	for (;;) {
		const candidate = waiting.shift() ?? takeFastest(slow);
		if (candidate === void 0) throw exhausted(file, candidates.flatMap(({ reason }) => reason ?? []));
		const floor = candidate.rate === void 0 ? context.policy.minSpeed : 0;
		if (floor !== context.policy.minSpeed) context.ports.log.debug(`${file.path}: ${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(candidate.source)} is the fastest that is left`);
		const result = await trySource(file, candidate, partial, floor, context);
		if ("verified" in result) return result.verified;
		if (result.step.kind !== "later") continue;
		if (candidate.rate === void 0) waiting.push(candidate);
		else slow.push(candidate);
	}
}
function takeFastest(slow) {
	slow.sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
	return slow.shift();
}
/** The file from one source, with retries; or the step after which another source is due. */
async function trySource(file, candidate, partial, floor, { policy, ports, pace, spare, signal, lane, told }) {
	const { source } = candidate;
	const { clock, log } = ports;
	let start = clock.now();
	const tellAttempt = (failure) => {
		const milliseconds = clock.now() - start;
		ports.onAttempt?.({
			path: file.path,
			from: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(source),
			start,
			milliseconds,
			failure
		});
	};
	for (;;) {
		const { furthest } = partial;
		try {
			const held = pace.wait(source);
			if (held > 0) log.debug(`${file.path}: waiting ${formatDuration(held)}, until ${source.origin} may be asked`);
			await pace.ready(source, signal);
			start = clock.now();
			const verified = await transfer(file, source, partial, {
				floor,
				spare: candidate.single ? NONE : spare
			}, lane ? {
				...ports,
				client: lane
			} : ports, signal);
			const duration = formatDuration(clock.now() - start);
			tellDetail(log, `${file.path}: ${formatBytes(verified.size)} from ${verified.from} in ${duration}`);
			tellAttempt();
			return { verified };
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Ft)) throw error;
			tellAttempt(error.code);
			candidate.reason = error;
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Wt) candidate.rate = error.rate;
			if (error.code === "unexpected-answer") candidate.single = true;
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.Rt && await isWorthFreshStart(error, partial, candidate, file, lane)) {
				log.info(`${file.path}: ${error.message}; once more from the beginning`);
				continue;
			}
			candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1;
			const remaining = policy.deadline.remaining();
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It && (error.retryAfter ?? remaining) < remaining) pace.hold(source, error.retryAfter ?? 0);
			const step = nextStep(error, candidate.failures, {
				retries: policy.retries,
				remaining
			}, clock.random());
			if (step.kind === "stop") throw error;
			const line = `${file.path}: ${error.message}; ${describeStep(step)}`;
			const kind = `${source.origin} ${error.code} ${step.kind}`;
			if (told.has(kind)) tellDetail(log, line);
			else log.info(line);
			told.add(kind);
			if (step.kind !== "wait") return { step };
			if (error instanceof _index_js__WEBPACK_IMPORTED_MODULE_1__.It) pace.hold(source, step.milliseconds);
			else await clock.sleep(step.milliseconds, signal);
		}
	}
}
/**
* Whether wrong bytes may be nobody's fault but of how they were put together or which answer they were taken for, or,
* from the only source, an accident on the way; once a source. The partial is empty afterwards.
*/
async function isWorthFreshStart({ code }, partial, candidate, file, lane) {
	const mixed = partial.answers > 1;
	const rightSize = file.size === void 0 || partial.size === file.size;
	const accident = code === "checksum-mismatch" && rightSize && file.sources.length === 1;
	await partial.disown();
	lane?.sendInTurns();
	if (candidate.suspected || !(mixed || accident || lane)) return false;
	candidate.suspected = true;
	return true;
}
function tellDetail(log, line) {
	if (log.detail) log.detail(line);
	else log.info(line);
}
function fairPart({ size }) {
	return size === void 0 ? FAIR_BYTES : Math.max(1, size * FAIR_PART);
}
function describeStep(step) {
	if (step.kind === "wait") return `trying again in ${formatDuration(step.milliseconds)}, ${step.reason}`;
	return `leaving this source, ${step.reason}`;
}

// src/fetch/handfuls.ts
/** Bytes up to which a file is small: waiting for its answer takes longer than its bytes. */
const SMALL = 262144;
/** Requests that a server may be sent on one connection before the first is answered. */
const MOST = 4;
/**
* The files in their order, in handfuls of which each has one connection: alone, or small ones together where there are
* more of them than connections. One of unknown size stays alone, as others would wait behind it for who knows how long.
*/
function handfuls(files, connections) {
	const hands = [];
	let most = 0;
	for (const [index, file] of files.entries()) {
		const hand = hands.at(-1);
		if (hand && hand.length < most && [...hand, file].every(isSmall)) hand.push(file);
		else {
			hands.push([file]);
			most = Math.min(MOST, Math.floor((files.length - index) / connections));
		}
	}
	return hands;
}
function isSmall({ size = Number.POSITIVE_INFINITY }) {
	return size <= SMALL;
}

// src/fetch/pace.ts
/** Until when the requests to an origin have to wait, because it said so to one of them. */
var Pace = class {
	#clock;
	#notBefore = /* @__PURE__ */ new Map();
	constructor(clock) {
		this.#clock = clock;
	}
	/** Holds every request to the origin of `url` for so many milliseconds. */
	hold({ origin }, milliseconds) {
		const until = this.#clock.now() + milliseconds;
		this.#notBefore.set(origin, Math.max(until, this.#notBefore.get(origin) ?? 0));
	}
	/** Milliseconds until the origin of `url` may be asked again, as far as is known now. */
	wait({ origin }) {
		return Math.max(0, (this.#notBefore.get(origin) ?? 0) - this.#clock.now());
	}
	/** Waits until the origin of `url` may be asked again. */
	async ready(url, signal) {
		for (;;) {
			const wait = this.wait(url);
			if (wait === 0) return;
			await this.#clock.sleep(wait, signal);
		}
	}
};

// src/fetch/fetch.ts
/** Milliseconds: without a byte after which a source is left, and over which its speed is measured. */
const PATIENCE = {
	idle: 1e4,
	window: 1e4
};
/**
* Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
* partial that lies there from an earlier run is continued.
*/
async function fetchFiles(files, folder, policy, ports) {
	const failed = new AbortController();
	return fetchAtOnce(files, folder, {
		policy,
		ports,
		signal: AbortSignal.any([policy.deadline.signal, failed.signal])
	}, async (fetching) => {
		try {
			return await fetching;
		} catch (error) {
			failed.abort(error);
			throw error;
		}
	});
}
/** As {@link fetchFiles}, but each file for itself: one that cannot be had ends no other. */
async function fetchEach(files, folder, policy, ports) {
	const { signal } = policy.deadline;
	return fetchAtOnce(files, folder, {
		policy,
		ports,
		signal
	}, (fetching, file) => fetching.then((verified) => ({
		file,
		verified
	}), (error) => ({
		file,
		error
	})));
}
async function fetchAtOnce(files, folder, { policy, ports, signal }, settle) {
	(0,node_events__WEBPACK_IMPORTED_MODULE_9__.setMaxListeners)(0, signal);
	const { concurrency } = policy;
	const hands = handfuls(files, concurrency);
	if (hands.length < files.length) ports.log.debug(`small files are asked for ahead: ${files.length} files in ${hands.length} handfuls`);
	const spare = new SpareConnections(concurrency, hands.length);
	const thread = new HashThread();
	const context = {
		policy,
		ports,
		pace: new Pace(ports.clock),
		spare,
		thread,
		signal,
		told: /* @__PURE__ */ new Set()
	};
	const names = partialNames(files);
	const fetchHand = async (hand) => {
		const lane = hand.length > 1 ? ports.client.lane() : void 0;
		const fetchOne = (file) => {
			return settle(fetchFile(file, (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, names.get(file) ?? ""), {
				...context,
				lane
			}), file).finally(() => ports.onEnd?.(file.path));
		};
		const fetched = [];
		try {
			while (fetched.length < hand.length) {
				const rest = hand.slice(fetched.length);
				const [source] = rest[0]?.sources ?? [];
				const isAhead = source !== void 0 && ports.client.sendsAhead(source);
				fetched.push(...await mapBounded(isAhead ? rest : rest.slice(0, 1), rest.length, fetchOne));
			}
			return fetched;
		} finally {
			spare.endHand();
		}
	};
	try {
		return (await mapBounded(hands, concurrency, fetchHand)).flat();
	} finally {
		await thread.close();
	}
}
/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files) {
	const seen = /* @__PURE__ */ new Map();
	const names = files.map((file) => {
		const { algorithm, hex } = file.digest;
		const count = seen.get(hex) ?? 0;
		seen.set(hex, count + 1);
		return [file, `${algorithm}-${hex}-${count}.partial`];
	});
	return new Map(names);
}

// src/report/givers.ts
/** Who gave something, shortly: the hosts of URLs; a tier, or whatever is no URL, by its title. */
function giverOf(from) {
	return [...new Set(from.split(", then ").map(nameOf))].join(", then ");
}
/** The same of many, each once. */
function giversOf(froms) {
	return [...new Set(froms.map(giverOf))];
}
function nameOf(from) {
	if (!URL.canParse(from)) return from;
	const { protocol, host } = new URL(from);
	return protocol === "file:" ? "this machine" : host || from;
}

// src/report/progress/fetch-progress.ts
/** Milliseconds over which the rate is measured. */
const WINDOW = 1e4;
/** Counts what comes of a fetch, file by file. */
var FetchProgress = class {
	#files;
	/** What sources say of files whose size is not pinned. */
	#sizes = /* @__PURE__ */ new Map();
	#bytes = /* @__PURE__ */ new Map();
	#active = /* @__PURE__ */ new Map();
	#done = 0;
	#received = 0;
	/** What had been received at earlier moments, the oldest first. */
	#past;
	/** For these files, where they are known; `now` in milliseconds. */
	constructor(files, now) {
		this.#files = files;
		this.#past = [{
			at: now,
			received: 0
		}];
	}
	begin(begun) {
		this.#active.set(begun.path, begun);
		this.#bytes.set(begun.path, begun.held);
		this.#sizes.set(begun.path, begun.size);
	}
	receive(count, path) {
		this.#received += count;
		this.#bytes.set(path, (this.#bytes.get(path) ?? 0) + count);
	}
	/** A file has come, or is given up. */
	end(path) {
		this.#active.delete(path);
		this.#done += 1;
	}
	sample(now) {
		const bytes = [...this.#bytes.values()].reduce((sum, each) => sum + each, 0);
		const active = [...this.#active.values()].map(({ path, from, size }) => {
			return {
				path,
				from,
				size,
				bytes: this.#bytes.get(path) ?? 0
			};
		});
		const total = this.#files && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(this.#files.map(({ path, size }) => ({ size: size ?? this.#sizes.get(path) })));
		const files = this.#files?.length;
		return {
			bytes,
			total,
			rate: this.#rate(now),
			active,
			filesDone: this.#done,
			files
		};
	}
	#rate(now) {
		const recent = this.#past.findIndex(({ at }) => at >= now - WINDOW);
		this.#past = recent < 0 ? this.#past.slice(-1) : this.#past.slice(recent);
		const [first] = this.#past;
		this.#past.push({
			at: now,
			received: this.#received
		});
		if (first === void 0 || first.at === now) return 0;
		return (this.#received - first.received) * 1e3 / (now - first.at);
	}
};
/** Milliseconds until all is there at this rate; undefined where that cannot be said. */
function timeLeft({ bytes, total, rate }) {
	return total === void 0 || rate <= 0 ? void 0 : Math.max(0, total - bytes) * 1e3 / rate;
}

// src/report/progress/progress-line.ts
const LEAST_MS$1 = 1e4;
const LEAST_PART = .1;
/** How long a download that gains less may be silent: this, or a part of the time that it has taken. */
const SILENCE_MS = 6e4;
const SILENCE_PART = .1;
/**
* Whether a log is due another line: the first after ten seconds, so that short downloads are silent; then one every
* ten seconds that bring ten percent; of slower ones one a minute, and ever fewer, so that no download floods a log.
*/
function isLineDue({ bytes, total }, last, { now, start }) {
	const since = now - last.at;
	if (since < LEAST_MS$1) return false;
	const gained = total === void 0 || total === 0 ? 0 : (bytes - last.bytes) / total;
	const silence = Math.max(SILENCE_MS, (now - start) * SILENCE_PART);
	return last.isBeginning || gained >= LEAST_PART || since >= silence;
}
/** How far a dataset is, in one line: `mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from host`. */
function progressLine(name, sample) {
	const { active, bytes } = sample;
	if (active.length === 0 && bytes === 0) return `${name}: nothing has come yet`;
	const givers = formatNames(giversOf(active.map(({ from }) => from)));
	return [
		`${name}: ${amount(sample)}`,
		...pace(sample),
		...givers === "" ? [] : [`from ${givers}`]
	].join(", ");
}
/** Bytes of all, and the part that they are; the files, where only they can be counted. */
function amount({ bytes, total, files, filesDone }) {
	if (total === void 0) {
		const count = files === void 0 || files < 2 ? "" : ` (${filesDone} of ${files} files)`;
		return formatBytes(bytes) + count;
	}
	return `${formatBytes(bytes)} of ${formatBytes(total)} (${percent(bytes, total)} %)`;
}
/** How fast it comes, and how long the rest takes at that. */
function pace(sample) {
	const left = timeLeft(sample);
	return [`${formatBytes(sample.rate)}/s`, ...left === void 0 ? [] : [`${formatEstimate(left)} left`]];
}
/** Rounded down: what is not there is not a hundred percent. */
function percent(bytes, total) {
	return total === 0 ? 100 : Math.min(100, Math.floor(bytes * 100 / total));
}

// src/report/progress/bars.ts
/** Files that have a bar of their own, where there are rows for them. */
const MOST_FILES$1 = 8;
/** Columns below which bytes are left out for the bar. */
const NARROW = 72;
const LEAST_BAR = 10;
const MOST_BAR = 30;
/** Columns in which a name still tells something. */
const LEAST_NAME = 8;
const MOST_NAME = 40;
/** Figures change their length all the time: bars only now and then. */
const STEP = 8;
/** How far a fetch is, as lines for this screen: one for each file that comes, and one for all; none is wider. */
function progressBars(name, sample, screen) {
	const isNarrow = screen.columns < NARROW;
	const rows = [...sample.active.slice(0, Math.max(0, Math.min(MOST_FILES$1, screen.rows - 2))).map((file) => fileRow(file, isNarrow)), totalRow(name, sample, isNarrow)];
	const named = rows.map((row) => ({
		...row,
		name: shownName(row.name, screen)
	}));
	const width = Math.max(1, screen.columns - 1);
	const figures = Math.max(...rows.map((row) => row.figures.length));
	const widest = Math.max(...named.map((row) => widthOf(row.name)));
	const beside = width - Math.ceil(figures / STEP) * STEP - 4;
	const hasBar = beside - LEAST_BAR >= LEAST_NAME;
	const names = Math.min(MOST_NAME, widest, hasBar ? beside - LEAST_BAR : width - figures - 2);
	if (names < Math.min(widest, LEAST_NAME)) return rows.slice(-1).map((row) => row.figures.slice(0, width));
	const bar = hasBar ? Math.min(MOST_BAR, beside - names) : 0;
	const style = styleOf(screen);
	return named.map((row) => {
		const label = fitEnd(row.name, names, style.cut);
		return [...[label + " ".repeat(names - widthOf(label)), ...bar > 0 ? [barOf(row, bar, style)] : []], row.figures].join("  ").trimEnd();
	});
}
function fileRow({ path, bytes, size }, isNarrow) {
	return {
		name: path,
		bytes,
		size,
		figures: share(bytes, size, isNarrow)
	};
}
function totalRow(name, sample, isNarrow) {
	const { bytes, total, filesDone, files } = sample;
	const count = files === void 0 || files < 2 ? "" : ` (${filesDone} of ${files})`;
	const figures = [share(bytes, total, isNarrow), ...pace(sample)].join("  ");
	return {
		name: name + count,
		bytes,
		size: total,
		figures
	};
}
function share(bytes, size, isNarrow) {
	if (size === void 0) return formatBytes(bytes);
	const part = `${String(percent(bytes, size)).padStart(3)} %`;
	return isNarrow ? part : `${part}  ${formatBytes(bytes)} of ${formatBytes(size)}`;
}
function barOf({ bytes, size }, width, style) {
	if (size === void 0) return " ".repeat(width);
	const part = size === 0 ? 1 : Math.min(1, bytes / size);
	const full = Math.floor(part * width);
	return style.colour(style.full.repeat(full), style.empty.repeat(width - full));
}
/** A name with nothing that the screen cannot show. */
function shownName(name, { hasUnicode }) {
	const line = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.s)(name);
	return hasUnicode ? line : line.replace(/[^\x20-\x7e]/gu, "?");
}
function styleOf({ hasColour, hasUnicode }) {
	const cut = hasUnicode ? "…" : "...";
	const colour = (full, empty) => hasColour ? `\x1b[32m${full}\x1b[0m\x1b[2m${empty}\x1b[0m` : full + empty;
	if (!hasUnicode) return {
		full: "#",
		empty: "-",
		cut,
		colour
	};
	return hasColour ? {
		full: "━",
		empty: "━",
		cut,
		colour
	} : {
		full: "█",
		empty: "░",
		cut,
		colour
	};
}

// src/report/progress/progress.ts
const LOOK_MS = 1e3;
/** Ten times a second is as fast as people read, and costs nothing. */
const DRAW_MS = 100;
/** Shows how far a download is: bars where the log can draw, else a line now and then. */
function startProgress(subject, log, clock) {
	const progress = new FetchProgress(subject.files, clock.now());
	return {
		onBegin: (begun) => progress.begin(begun),
		onBytes: (count, path) => progress.receive(count, path),
		onEnd: (path) => progress.end(path),
		stop: log.live ? drawBars(subject, progress, log, clock) : tellLines(subject, progress, log, clock)
	};
}
function tellLines({ name }, progress, log, clock) {
	const start = clock.now();
	let last = {
		at: start,
		bytes: 0,
		isBeginning: true
	};
	const timer = setInterval(() => {
		const now = clock.now();
		const sample = progress.sample(now);
		if (!isLineDue(sample, last, {
			now,
			start
		})) return;
		last = {
			at: now,
			bytes: sample.bytes,
			isBeginning: false
		};
		log.info(progressLine(name, sample));
	}, LOOK_MS);
	return () => clearInterval(timer);
}
function drawBars({ name }, progress, log, clock) {
	const timer = setInterval(() => {
		const { live } = log;
		live?.draw(progressBars(name, progress.sample(clock.now()), live.screen()));
	}, DRAW_MS);
	return () => {
		clearInterval(timer);
		log.live?.clear();
	};
}

// src/network/late-failure.ts
/** The error of an origin that let a deadline pass; `waitedFor` names the step. */
function lateFailure(waitedFor, ms, url, via) {
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Ht({
		code: "timeout",
		message: `${url.host} gave no ${waitedFor} within ${ms / 1e3} s (${describeRoad(via)})`,
		facts: {
			url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
			road: describeRoad(via),
			deadline: `${ms} ms for the ${waitedFor}`
		},
		advice: `Run the job again; if it stays, the server is overloaded or a firewall drops the connection. ${roadAdvice(via)}`
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
	if (proxy.credentials === void 0) return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-auth",
		message: `${who} wants a user name and a password, and none were given: ${said}`,
		facts,
		advice: `Give them to this step, from secrets:\n${LINES}`
	});
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
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
	const place = `${hostname}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url)}`;
	const who = `The proxy ${proxy.redacted} (${reason})`;
	const facts = {
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
		proxy: proxy.redacted,
		setting: reason
	};
	switch (refusal.kind) {
		case "no-method": return refusedMethods(who, facts, via);
		case "rejected": return proxyAuth(`SOCKS5 status ${refusal.status}`, facts, via);
		case "other": {
			const { what, advice } = otherProtocol(refusal.first);
			return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
				code: "proxy-unreachable",
				message: `${who} does not speak SOCKS5${what}; ${url.host} was never asked`,
				facts: {
					...facts,
					answer: showBytes(refusal.first)
				},
				advice
			});
		}
		case "long-name": return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
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
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-auth",
		message: `${who} wants a log-in that we cannot give: neither none nor user name and password`,
		facts,
		advice: "Have it accept user name and password (RFC 1929), or use another proxy: `with: proxy: …`."
	});
}
function refusedConnect(code, { who, place, hostname, facts }) {
	const reply = `${code} (${REPLIES[code] ?? "no code of SOCKS5"})`;
	if (code === NOT_ALLOWED) return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
		code: "proxy-denied",
		message: `${who} refuses ${place}: it answered ${reply}. The server itself was never asked`,
		facts: {
			...facts,
			reply
		},
		advice: `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, where ${hostname} may be reached directly, \`with: no-proxy: ${hostname}\`.`
	});
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
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
		const forget = (0,node_stream__WEBPACK_IMPORTED_MODULE_10__.finished)(socket, { writable: false }, (error) => fail(error ?? connectionLost("socket hang up")));
		ask(socket, url, via.proxy.credentials).then((refusal) => {
			forget();
			if (refusal === void 0) resolve(socket);
			else reject(socksRefusal(refusal, url, via));
		}, fail);
	});
}
/** The whole conversation; undefined is success. */
async function ask(socket, url, credentials) {
	const address = encodeAddress((0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url));
	if (address === void 0) return { kind: "long-name" };
	return await logIn(socket, credentials) ?? await connect$2(socket, [...address, ...bigEndian((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url))]);
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
		if (byte === null) await (0,node_events__WEBPACK_IMPORTED_MODULE_9__.once)(socket, "readable");
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
	const family = (0,node_net__WEBPACK_IMPORTED_MODULE_7__.isIP)(host);
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
		url: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(url),
		proxy: proxy.redacted,
		setting: reason,
		status,
		...evidence(answer, url)
	};
	if (answer.status === 407) return refusedLogIn(answer, facts, via);
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
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
	const place = `${url.hostname}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url)}`;
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
	if (NO_PROXY_STATUS.has(status) && !(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via) && !("x-squid-error" in headers)) return {
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
	return new _index_js__WEBPACK_IMPORTED_MODULE_1__.Bt({
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
	const words = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.Ct)(title ?? page.replace(/<[^>]*>/g, " "), PAGE_CHARACTERS);
	const said = TELLING_HEADERS.flatMap((name) => {
		const value = headers[name];
		return value === void 0 ? [] : [[name, String(value)]];
	});
	const { location } = headers;
	const isUrl = location !== void 0 && URL.canParse(location, url.href);
	return {
		...Object.fromEntries(said),
		...isUrl && { location: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.X)(new URL(location, url)) },
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
	const host = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url);
	const authority = `${host.includes(":") ? `[${host}]` : host}:${(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url)}`;
	return request({
		method: "CONNECT",
		host: proxy.host,
		port: proxy.port,
		path: authority,
		headers: {
			host: authority,
			connection: "keep-alive",
			...proxy.credentials && { "proxy-authorization": (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.rt)(proxy.credentials) }
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
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via)) {
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
	if ((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via)) return proxy;
	return (via.proxy.protocol === "socks5h" ? openSocksTunnel : openTunnel)(proxy, url, via, dialing);
}
/** As {@link dial}, for a socket that is read as a stream. */
async function dialStream(url, via, dialing) {
	const plain = await dialPlain(url, via, dialing);
	const late = (step, ms) => lateFailure(step, ms, url, via);
	return url.protocol === "https:" ? openTls(plain, (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url), dialing, late) : plain;
}
function addressOf(url) {
	return {
		host: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__._t)(url),
		port: (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.vt)(url)
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
	return connected((0,node_net__WEBPACK_IMPORTED_MODULE_7__.connect)({
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
		servername: (0,node_net__WEBPACK_IMPORTED_MODULE_7__.isIP)(host) === 0 ? host : "",
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
		(0,node_events__WEBPACK_IMPORTED_MODULE_9__.once)(socket, event).then(() => resolve(socket), reject);
	});
}

// src/network/trust.ts
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
	if (!(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via)) return false;
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
	(0,node_stream__WEBPACK_IMPORTED_MODULE_10__.finished)(message, () => onEnd(message.complete && httpVersion === "1.1" && isKeptAlive(headers), void 0));
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
	const stream = new node_stream__WEBPACK_IMPORTED_MODULE_10__.Duplex({
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
/** The deadlines of a normal job. */
const DEADLINES = {
	tcp: 1e4,
	tls: 1e4,
	connect: 2e4,
	firstByte: 13e3,
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
				if (isReusable && !bearing.has(place)) bearing.set(place, !(0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via));
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
		throw only.isSilent && (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.it)(url, via) ? proxyClosed(only.error, url, via) : only.error;
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
function httpClient({ road, userAgent, deadlines = DEADLINES, ca = [], policy = _index_js__WEBPACK_IMPORTED_MODULE_1__.K, credentials = _index_js__WEBPACK_IMPORTED_MODULE_1__.Q }) {
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
		const hop = (0,_index_js__WEBPACK_IMPORTED_MODULE_1__.$)(plain, credentials);
		const { url } = hop;
		const via = road.decide(url);
		const exchange = beginExchange(url, via, signal, deadlines.firstByte, running);
		try {
			exchange.signal.throwIfAborted();
			const answer = await ask((0,_index_js__WEBPACK_IMPORTED_MODULE_1__.nt)(hop, via, userAgent), exchange);
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
			refuseBlocked(policy, url);
			let hop = firstHop(url, headers, post);
			while (true) {
				const response = await send(hop, request, ask);
				if (post !== void 0 || !isRedirect(response.status)) return response;
				discard(response);
				hop = nextHop(hop, response.status, response.headers.location, downgrade);
				refuseBlocked(policy, hop.url, response.url);
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

// src/report/fetch-story.ts
/** Files that are told one by one; the output `files` has all. */
const MOST_FILES = 500;
/** A rate over less says nothing. */
const LEAST_MS = 1e3;
/** Begins to tell of a fetch: progress and new kinds of trouble at once, what became of each file at the end. */
function beginFetchStory(subject, log, clock) {
	const start = clock.now();
	const progress = startProgress(subject, log, clock);
	const details = [];
	let hidden = 0;
	let bytes = 0;
	const froms = [];
	const told = (line) => {
		progress.stop();
		const more = hidden > 0 ? [`and ${formatCount(hidden, "line")} more`] : [];
		if (details.length > 0) log.details(`${subject.name}: ${line}`, [...details, ...more]);
		else log.info(`${subject.name}: ${line}`);
	};
	return {
		ports: {
			log: {
				info: log.info,
				debug: log.debug,
				detail(line) {
					if (details.length < MOST_FILES) details.push(line);
					else hidden += 1;
				}
			},
			onBegin(begun) {
				froms.push(begun.from);
				progress.onBegin(begun);
			},
			onBytes(count, path) {
				bytes += count;
				progress.onBytes(count, path);
			},
			onEnd: (path) => progress.onEnd(path)
		},
		end(files) {
			const duration = clock.now() - start;
			const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0));
			const rate = duration < LEAST_MS ? "" : `, ${formatBytes(bytes * 1e3 / duration)}/s`;
			const givers = formatNames(giversOf(froms));
			const from = givers === "" ? "" : ` from ${givers}`;
			const count = formatCount(files.length, "file");
			told(`fetched ${count}, ${size}${from} in ${formatDuration(duration)}${rate}`);
		},
		fail() {
			progress.stop();
			if (details.length > 0) told(bytes === 0 ? "stopped before anything came" : `stopped after ${formatBytes(bytes)}`);
		}
	};
}

// src/fetch-rest.ts
var fetch_rest_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)({ fetchRest: () => fetchRest });
/** Fetches what no tier gave, once there is room for it and for what will be made of it. */
async function fetchRest(plan, rest, { inputs, ports, staging, deadline, traffic }) {
	const { retries, concurrency, minSpeed, allowHttpRedirects } = inputs;
	const { client, clock, log, journal } = ports;
	const present = await staging.present();
	const dataset = {
		...plan.dataset,
		files: rest.files
	};
	await preflight({
		...plan,
		...rest,
		dataset
	}, {
		folder: staging.dir,
		present,
		platform: process.platform
	});
	tellRest(plan, rest, log);
	const story = beginFetchStory(dataset, log, clock);
	const onBytes = (count, path) => {
		traffic.bytes += count;
		story.ports.onBytes(count, path);
	};
	const policy = {
		retries,
		concurrency,
		minSpeed,
		deadline
	};
	try {
		const onAttempt = ({ path, ...attempt }) => void journal.steps.push({
			stage: "fetch",
			name: path,
			...attempt
		});
		const transfer = {
			client,
			clock,
			allowHttpRedirects,
			...story.ports,
			onBytes,
			onAttempt,
			...PATIENCE
		};
		const files = await fetchFiles(rest.files, staging.partials, policy, transfer);
		story.end(files);
		return files;
	} catch (error) {
		story.fail();
		throw error;
	}
}



/***/ }),

/***/ 5557:
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