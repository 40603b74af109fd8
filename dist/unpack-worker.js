/******/ (function () { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = require("node:worker_threads");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = require("node:v8");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = require("node:vm");
;// CONCATENATED MODULE: ./build/gathered/unpack/unpack-worker/index.js













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
/** The disk refused: space, quota, permission, a read-only volume, something in the way. */
var PlaceError = class extends DatasetError {
	path;
	constructor(failure) {
		super(failure);
		this.path = failure.path;
	}
};

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
/** A count with its noun: `1 file`, `4 files`. */
function formatCount(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
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
/** What is left on the volume, or that it cannot be told. */
function describeFree(path) {
	try {
		const { bavail, bsize } = (0,external_node_fs_namespaceObject.statfsSync)((0,external_node_path_namespaceObject.dirname)(path));
		return formatBytes(bavail * bsize);
	} catch {
		return "unknown";
	}
}
/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path) {
	try {
		const { uid, gid, mode } = (0,external_node_fs_namespaceObject.statSync)(path);
		return process.getuid ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 4095).toString(8).padStart(4, "0")}` } : {};
	} catch {
		const above = (0,external_node_path_namespaceObject.dirname)(path);
		return above === path ? {} : describeOwner(above);
	}
}
function describeUser() {
	return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : "the user of this job";
}

// src/unpack/bounds.ts
/** Members, folders among them, that an archive may have, wanted or not. */
const MOST_MEMBERS = 1e6;
const MOST_BYTES = 20 * 1024 ** 3;
const MOST_GROWTH = 200;
/** Bytes of headers and padding that a member may come with, on average. */
const AROUND = 4096;
/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
function boundsFor(archiveSize, expected) {
	const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {};
	const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize);
	return {
		files,
		bytes: Number.isFinite(bytes) ? bytes : most
	};
}
/** The most bytes that are read of a tar of this size, with headers, padding and members that are not wanted. */
function mostToRead(archiveSize, bounds) {
	return Math.max(bounds.bytes, boundsFor(archiveSize).bytes) + MOST_MEMBERS * AROUND;
}
/** What an archive has come to so far, held to bounds. */
var Tally = class {
	#refusals;
	#bounds;
	#files = 0;
	#bytes = 0;
	constructor(refusals, bounds) {
		this.#refusals = refusals;
		this.#bounds = bounds;
	}
	get bytes() {
		return this.#bytes;
	}
	/** One more file is to be written. */
	add(member, bytes) {
		this.#files += 1;
		this.#bytes += bytes;
		const { files, bytes: most } = this.#bounds;
		if (this.#files > files) throw this.#refusals.tooMuch(member, `it holds more than ${formatCount(files, "file")}`);
		if (this.#bytes > most) {
			const limit = `${formatBytes(most)} (${most} bytes)`;
			throw this.#refusals.tooMuch(member, `it unpacks to more than ${limit}`);
		}
	}
};

// src/unpack/ignores-case.ts
const NAME = ".setup-dataset-case";
/** Whether names that differ in case are one file in a folder that we may write; the disk knows, not the system's name. */
function ignoresCase(folder) {
	const probe = (0,external_node_path_namespaceObject.join)(folder, NAME);
	(0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(probe, "wx"));
	try {
		return (0,external_node_fs_namespaceObject.lstatSync)((0,external_node_path_namespaceObject.join)(folder, NAME.toUpperCase()), { throwIfNoEntry: false }) !== void 0;
	} finally {
		(0,external_node_fs_namespaceObject.unlinkSync)(probe);
	}
}

// src/unpack/job.ts
/** How many files a thread tells of at once. */
const BATCH = 500;
/** Tells of written files, many at once. */
var FileReports = class {
	#tell;
	#files = [];
	constructor(tell) {
		this.#tell = tell;
	}
	add(place, file) {
		this.#files.push([place, file]);
		if (this.#files.length >= BATCH) this.flush();
	}
	flush() {
		this.#tell({
			kind: "files",
			files: this.#files
		});
		this.#files = [];
	}
};

// src/unpack/links.ts
/** Links that may follow one another, as on Linux. */
const MOST_HOPS = 40;
const ADVICE$1 = "Links become copies of the files that they lead to, and nothing else. Place the archive as it is, without `unpack`, and unpack it in a step of your own.";
/** The member name that a symlink leads to, '' for the archive's root; undefined where it leads out of the archive. */
function symlinkTarget(link, target) {
	if (target.startsWith("/") || /^[a-z]:/i.test(target) || target.includes("\\")) return void 0;
	const parts = link.split("/").slice(0, -1);
	for (const part of target.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === void 0) return void 0;
	}
	return parts.join("/");
}
/** The links of an archive. None is ever made on the disk: each becomes a copy of the file at its end. */
var Links = class {
	#refusals;
	#targets = /* @__PURE__ */ new Map();
	constructor(refusals) {
		this.#refusals = refusals;
	}
	/** `target` is the name of the member that it leads to, undefined out of the archive; `written` is what the link says. */
	add(link, target, written) {
		this.#targets.set(link, {
			name: target,
			written
		});
	}
	/** The name of the file whose content a member has: its own, unless it is a link. Throws where there is none. */
	resolve(member, holds) {
		let end = member;
		for (let hops = 0; hops <= MOST_HOPS; hops++) {
			const target = this.#targets.get(end);
			if (target === void 0) return this.#checked(member, end, holds(end));
			if (target.name === void 0) throw this.#refusals.unsafe(member, `it is a link out of the archive, to ${target.written}`);
			end = target.name;
		}
		throw this.#refusals.unsafe(member, "it is a link that leads to itself, or through too many others");
	}
	#checked(member, end, holding) {
		if (holding === "file") return end;
		const why = holding === "folder" ? `it is a link to the folder ${end === "" ? "at the top" : end}` : `it is a link to ${end}, which the archive does not hold`;
		throw this.#refusals.unsupported(member, why, ADVICE$1);
	}
};

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
		if (typeof file === "number") (0,external_node_fs_namespaceObject.fchmodSync)(file, MODE);
		else (0,external_node_fs_namespaceObject.chmodSync)(file, MODE);
	} catch (error) {
		if (!NO_MODES.includes(error.code)) throw error;
	}
}

// src/unpack/member-file.ts
/** A file that is being written and hashed on the way. */
var MemberFile = class {
	#path;
	#location;
	#file;
	#algorithm;
	#hash;
	#size = 0;
	constructor(path, location, file, algorithm) {
		this.#algorithm = algorithm;
		this.#hash = (0,external_node_crypto_namespaceObject.createHash)(algorithm);
		this.#path = path;
		this.#location = location;
		this.#file = file;
	}
	/** Writes the next part, which may be used again afterwards. */
	write(part) {
		this.#hash.update(part);
		this.#size += part.length;
		for (let written = 0; written < part.length;) written += (0,external_node_fs_namespaceObject.writeSync)(this.#file, part, written);
	}
	/** Leaves it as it is; nothing can be added any more. */
	abandon() {
		(0,external_node_fs_namespaceObject.closeSync)(this.#file);
	}
	/** What was written; nothing can be added any more. */
	finish() {
		(0,external_node_fs_namespaceObject.closeSync)(this.#file);
		const digest = {
			algorithm: this.#algorithm,
			hex: this.#hash.digest("hex")
		};
		return {
			path: this.#path,
			location: this.#location,
			size: this.#size,
			digest
		};
	}
};
/** The folder that an archive is unpacked into: plain files of mode 0644 in folders that are made for them, no links. */
var TargetFolder = class {
	#target;
	#refusals;
	#made;
	/** `target` is there and, but for what others unpack from the same archive, empty. */
	constructor(target, refusals) {
		this.#target = target;
		this.#refusals = refusals;
		this.#made = /* @__PURE__ */ new Set([target]);
	}
	/** Makes a file at a path that was found to be safe. */
	create(path, algorithm = "sha256") {
		const location = this.#place(path);
		const file = this.#anew(path, () => (0,external_node_fs_namespaceObject.openSync)(location, "wx", 420));
		giveMode(file);
		return new MemberFile(path, location, file, algorithm);
	}
	/** A file with the content of another one. */
	copy(source, path) {
		const location = this.#place(path);
		const how = external_node_fs_namespaceObject.constants.COPYFILE_EXCL | external_node_fs_namespaceObject.constants.COPYFILE_FICLONE;
		this.#anew(path, () => (0,external_node_fs_namespaceObject.copyFileSync)(source.location, location, how));
		return {
			...source,
			path,
			location
		};
	}
	#place(path) {
		const location = (0,external_node_path_namespaceObject.join)(this.#target, path);
		this.#makeFolder((0,external_node_path_namespaceObject.dirname)(location));
		return location;
	}
	#makeFolder(folder) {
		if (this.#made.has(folder)) return;
		this.#makeFolder((0,external_node_path_namespaceObject.dirname)(folder));
		try {
			(0,external_node_fs_namespaceObject.mkdirSync)(folder, 493);
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
		}
		this.#made.add(folder);
	}
	/** What our own comparison of names does not know to be one file, the disk may. */
	#anew(path, make) {
		try {
			return make();
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
			throw this.#refusals.unsafe(path, "this disk takes its name for that of another member");
		}
	}
};

// src/dataset/relative-path.ts
const DEVICE = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]|con(in|out)\$) *(\..*)?$/i;
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
/** The same text for all names that are one on a disk that ignores case, or how accents are composed. */
function foldCase(path) {
	return path.normalize("NFC").toUpperCase().toLowerCase();
}

// src/unpack/member-name.ts
/** Bytes of a whole name, as Linux bounds a path. */
const LONGEST = 4096;
/** A member's name without what says nothing: `./` anywhere, doubled and trailing slashes. A leading slash stays. */
function normaliseName(name) {
	if (!/(^|\/)\.?(\/|$)/.test(name)) return name;
	const parts = name.split("/").filter((part) => part !== "" && part !== ".");
	return `${name.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}
/** Why a member of this normalised name must not be written; what only Windows cannot hold is refused only there. */
function nameProblem(name, platform) {
	if (Buffer.byteLength(name) > LONGEST) return `its name is longer than ${LONGEST} bytes`;
	return dangerInPath(name) ?? (platform === "win32" ? windowsProblem(name) : void 0);
}

// src/unpack/member-tree.ts
/** The names that an archive has taken so far: no two files may be one, and no file a folder. */
var MemberTree = class {
	#key;
	#files = /* @__PURE__ */ new Map();
	#folders = /* @__PURE__ */ new Set();
	/** `ignoresCase`: whether names that differ in case are one file where it is unpacked. */
	constructor(ignoresCase) {
		this.#key = ignoresCase ? foldCase : (path) => path;
	}
	/** Files and folders, those among them that no member stands for. */
	get size() {
		return this.#files.size + this.#folders.size;
	}
	/** Takes a name for a file; returns why it cannot have it. */
	addFile(path) {
		const key = this.#key(path);
		const twin = this.#files.get(key);
		if (twin === path) return "it is there twice";
		if (twin !== void 0) return `it would be the same file as ${twin}, on a disk that ignores case`;
		if (this.#folders.has(key)) return "it is a file, and a folder of other members";
		this.#files.set(key, path);
		return this.#addFolders(path);
	}
	/** Takes a name for a folder, which may be there already; returns why it cannot have it. */
	addFolder(path) {
		return this.#addFolders(`${path}/`);
	}
	#addFolders(path) {
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const folder = this.#key(path.slice(0, end));
			const file = this.#files.get(folder);
			if (file !== void 0) return `${file} is a file, and a folder of other members`;
			if (this.#folders.has(folder)) return void 0;
			this.#folders.add(folder);
		}
	}
};

// src/unpack/refusals.ts
/** Longest name that is shown whole. */
const MOST_SHOWN = 200;
/** The errors of one archive, each naming it and, where there is one, the member. */
var Refusals = class {
	archive;
	/** `archive` is its path in the dataset. */
	constructor(archive) {
		this.archive = archive;
	}
	/** Something that an archive made to do harm would hold. */
	unsafe(member, why) {
		return new PlaceError({
			code: "unsafe-archive",
			path: this.archive,
			message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice: "Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is."
		});
	}
	/** The archive as a whole holds more than it may. */
	tooMuch(member, why) {
		return new PlaceError({
			code: "unsafe-archive",
			path: this.archive,
			message: `${this.archive} is not unpacked: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice: "Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own."
		});
	}
	/** It has more members than any archive may, wanted or not. */
	tooManyMembers(member) {
		return this.tooMuch(member, `it holds more than ${MOST_MEMBERS} members`);
	}
	/** Bytes that do not follow the format. */
	damaged(why, cause) {
		return new PlaceError({
			code: "cannot-place",
			path: this.archive,
			message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
			advice: "The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.",
			cause
		});
	}
	/** Something harmless that is not done. */
	unsupported(member, why, advice) {
		return new PlaceError({
			code: "cannot-place",
			path: this.archive,
			message: `${this.archive} cannot be unpacked: ${show(member)}: ${why}`,
			facts: {
				archive: this.archive,
				member: show(member)
			},
			advice
		});
	}
};
function show(member) {
	return member.length > MOST_SHOWN ? `${member.slice(0, MOST_SHOWN)}…` : member;
}

// src/dataset/glob.ts
/**
* Whether a path fits a glob: `*` and `?` within a part, `**` over parts, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a
* character that is meant as it is. Case counts, and a leading dot is a character like others. Globs come from manifests
* of strangers too, so the time is bounded: at most the product of both lengths for each of the alternatives. The glob
* is taken apart once, for many paths.
*/
function globMatcher(glob) {
	const plains = expandBraces(glob).map((plain) => plain.split("/").map(readPart));
	return (path) => {
		const parts = path.split("/").map((part) => [...part]);
		return plains.some((plain) => fitsParts(plain, parts));
	};
}
function readPart(text) {
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

// src/unpack/selector.ts
/** The selection as a function over normalised member names. */
function selectorOf({ include, exclude, strip }) {
	const isWanted = matcher(include, exclude);
	const folder = strip === "" || strip.endsWith("/") ? strip : `${strip}/`;
	return (name) => name.startsWith(folder) && isWanted(name) ? name.slice(folder.length) : void 0;
}

// src/unpack/byte-reader.ts
/** Reads bytes that come in chunks, in the amounts that a format asks for. */
var ByteReader = class {
	#chunks;
	#chunk = Buffer.alloc(0);
	#total = 0;
	constructor(chunks) {
		this.#chunks = chunks[Symbol.asyncIterator]();
	}
	/** Bytes that came so far. */
	get total() {
		return this.#total;
	}
	/** The next `count` bytes, or fewer at the end. */
	async take(count) {
		if (this.#chunk.length >= count) return this.#cut(count);
		const parts = [];
		const taken = await this.pass(count, (part) => parts.push(part));
		return parts.length === 1 && parts[0] !== void 0 ? parts[0] : Buffer.concat(parts, taken);
	}
	/** Gives the next `count` bytes to `use`, as they come; returns how many there were. */
	async pass(count, use = () => {}) {
		let left = count;
		while (left > 0) {
			if (this.#chunk.length === 0 && !await this.#fill()) break;
			const part = this.#cut(Math.min(left, this.#chunk.length));
			left -= part.length;
			use(part);
		}
		return count - left;
	}
	#cut(count) {
		const part = this.#chunk.subarray(0, count);
		this.#chunk = this.#chunk.subarray(count);
		return part;
	}
	async #fill() {
		const { done, value } = await this.#chunks.next();
		if (done) return false;
		this.#chunk = value;
		this.#total += value.length;
		return true;
	}
};

// src/unpack/tool.ts
const TOOLS = {
	"tar.gz": {
		command: "gzip",
		options: ["-dc"],
		apt: "gzip"
	},
	"tar.bz2": {
		command: "bzip2",
		options: ["-dc"],
		apt: "bzip2"
	},
	"tar.xz": {
		command: "xz",
		options: [
			"-dc",
			"-M",
			"1GiB"
		],
		apt: "xz-utils"
	},
	"tar.zst": {
		command: "zstd",
		options: ["-dcq"],
		apt: "zstd"
	}
};
const MOST_SAID = 1e3;
/** Unpacks a file with a program of the system; no shell is involved, and no name from outside. Where the thread is ended, the program ends too: nobody reads what it writes. */
async function* unpackWithTool(location, tool, refusals) {
	const file = (0,external_node_fs_namespaceObject.openSync)(location, "r");
	const child = (0,external_node_child_process_namespaceObject.spawn)(tool.command, tool.options, {
		stdio: [
			file,
			"pipe",
			"pipe"
		],
		windowsHide: true
	});
	const { stdout, stderr } = child;
	(0,external_node_fs_namespaceObject.closeSync)(file);
	const ended = new Promise((resolve) => child.once("error", resolve).once("close", resolve));
	let said = "";
	stderr.on("data", (chunk) => {
		said = `${said}${chunk}`.slice(0, MOST_SAID);
	});
	try {
		for await (const chunk of stdout) yield chunk;
		const end = await ended;
		if (end instanceof Error) throw missing(tool, refusals, end);
		if (end !== 0) throw refusals.damaged(`${tool.command} says: ${said.trim() || `exit code ${end}`}`);
	} finally {
		child.kill("SIGKILL");
	}
}
function missing({ command, apt }, { archive }, cause) {
	return new PlaceError({
		code: "cannot-place",
		path: archive,
		message: `${archive} needs the program ${command}, which cannot be started here: ${cause.message}`,
		advice: `Install it in a step before: \`apt-get install ${apt}\` on Debian and Ubuntu, \`brew install ${command === "xz" ? "xz" : apt}\` on macOS. Or place the archive as it is, without \`unpack\`.`,
		cause
	});
}

// src/unpack/unzstd.ts
/**
* What is packed by zstd, frame after frame: a file may have several (RFC 8878 §3), and a decoder of Node's ends with one
* that ends within a chunk.
*/
async function* unzstd(packed, makeDecoder) {
	const chunks = packed[Symbol.asyncIterator]();
	for (let next = await chunks.next(); !next.done;) {
		const decoder = makeDecoder();
		const feeding = feed(decoder, next.value, chunks);
		feeding.catch((error) => decoder.destroy(error));
		for await (const chunk of decoder) yield chunk;
		next = await feeding;
	}
}
/** Gives a decoder what it takes; returns what it leaves of a chunk, or that there are no more. */
async function feed(decoder, first, chunks) {
	let given = 0;
	for (let bytes = first;;) {
		given += bytes.length;
		await new Promise((resolve, reject) => {
			decoder.write(bytes, (error) => error ? reject(error) : resolve());
		});
		const left = given - decoder.bytesWritten;
		if (left > 0) return { value: bytes.subarray(-left) };
		const next = await chunks.next();
		if (next.done) decoder.end();
		if (next.done) return next;
		bytes = next.value;
	}
}

// src/unpack/decompress.ts
const CHUNK$1 = 262144;
/** The tar that is in a packed file, in chunks that are made ahead in another thread or process. */
async function* decompress(location, format, refusals) {
	const decode = decoderOf(format);
	if (decode === void 0 && format !== "tar") return yield* unpackWithTool(location, TOOLS[format], refusals);
	const input = (0,external_node_fs_namespaceObject.createReadStream)(location, { highWaterMark: CHUNK$1 });
	const output = decode?.(input) ?? input;
	try {
		for await (const chunk of output) yield chunk;
	} catch (error) {
		const code = error.code ?? "";
		if (!/^(Z_|ZSTD_|ERR_)/.test(code)) throw error;
		throw refusals.damaged(error.message, error);
	} finally {
		input.destroy();
	}
}
/** Node's own, where it has one; Node 20 has no zstd. */
function decoderOf(format) {
	if (format === "tar.gz") return gunzip;
	const { createZstdDecompress } = external_node_zlib_namespaceObject;
	if (format !== "tar.zst" || createZstdDecompress === void 0) return void 0;
	return (input) => unzstd(input, () => createZstdDecompress({ chunkSize: CHUNK$1 }));
}
function gunzip(input) {
	const decoder = external_node_zlib_namespaceObject.createGunzip({ chunkSize: CHUNK$1 });
	input.once("error", (error) => decoder.destroy(error));
	return input.pipe(decoder);
}

// src/unpack/stop-flag.ts
/** Throws where nobody waits for what the thread does. */
function throwIfRaised(flag) {
	if (Atomics.load(flag, 0) !== 0) throw new Error("the thread was told to stop");
}

// src/unpack/pax-records.ts
/** The records of a pax header, `<length> <key>=<value>\n` each (POSIX pax, "Extended Header"); undefined where they are none. */
function readPaxRecords(bytes) {
	const records = /* @__PURE__ */ new Map();
	for (let at = 0; at < bytes.length;) {
		const space = bytes.indexOf(" ", at);
		const digits = bytes.toString("latin1", at, Math.min(space, at + 10));
		const end = at + Number(digits);
		const equals = bytes.indexOf("=", space);
		if (!(space > at && /^[1-9]\d*$/.test(digits) && end <= bytes.length && equals > space && equals < end) || bytes[end - 1] !== 10) return void 0;
		records.set(bytes.toString("utf8", space + 1, equals), bytes.subarray(equals + 1, end - 1));
		at = end;
	}
	return records;
}

// src/unpack/tar-header.ts
/** Bytes of a header, and what content is padded to. */
const BLOCK = 512;
const CHECKSUM = {
	at: 148,
	length: 8
};
const SPACE = 32;
/** Reads a header block (POSIX ustar, GNU and the old format); undefined where it is none. */
function readTarHeader(block) {
	const size = readNumber(block.subarray(124, 136));
	if (size === void 0 || !isChecksumRight(block)) return void 0;
	const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? unpack_worker_text(block.subarray(345, 500)) : Buffer.alloc(0);
	const name = unpack_worker_text(block.subarray(0, 100));
	return {
		type: block.toString("latin1", 156, 157),
		name: prefix.length === 0 ? name : Buffer.concat([
			prefix,
			Buffer.from("/"),
			name
		]),
		linkName: unpack_worker_text(block.subarray(157, 257)),
		size
	};
}
/** Up to the first NUL. */
function unpack_worker_text(field) {
	const end = field.indexOf(0);
	return end < 0 ? field : field.subarray(0, end);
}
/** A number in octal digits, or in base 256 where the first bit is set (GNU); undefined where it is negative or none. */
function readNumber(field) {
	const first = field.readUInt8(0);
	if (first < 128) {
		const digits = unpack_worker_text(field).toString("latin1").trim();
		return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || "0", 8) : void 0;
	}
	if (first !== 128) return void 0;
	const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
	return Number.isSafeInteger(value) ? value : void 0;
}
/** The sum of all bytes, its own field taken for spaces; old programs took bytes for signed. */
function isChecksumRight(block) {
	const written = readNumber(block.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length));
	let unsigned = 0;
	let signed = 0;
	for (let at = 0; at < 512; at++) {
		const byte = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length ? SPACE : block[at] ?? 0;
		unsigned += byte;
		signed += byte < 128 ? byte : byte - 256;
	}
	return written === unsigned || written === signed;
}

// src/unpack/tar-members.ts
/** Bytes of a header that says more about the next member. */
const LONGEST_EXTENSION = 1048576;
/** Types that are a member; others say something about one (POSIX ustar, GNU tar). */
const KINDS = {
	"0": "file",
	"\0": "file",
	"7": "file",
	"1": "hardlink",
	"2": "symlink",
	"3": "special",
	"4": "special",
	"5": "folder",
	"6": "special",
	D: "folder"
};
const ADVICE = "Place the archive as it is, without `unpack`, and unpack it in a step of your own.";
/** The members of a tar, in their order, up to its end marker. */
async function* readTarMembers(bytes, refusals) {
	let extensions = {};
	for (;;) {
		const header = await readHeader(bytes, refusals);
		if (header === void 0) break;
		if ("xgXLK".includes(header.type)) {
			extensions = {
				...extensions,
				...await readExtension(bytes, header, refusals)
			};
			continue;
		}
		if (header.type === "V") await skip(bytes, header.size, refusals);
		else yield toMember(header, extensions, refusals);
		extensions = {};
	}
	await readEnd$1(bytes, refusals);
}
/** The next header; undefined at the end marker, of which one block is enough. */
async function readHeader(bytes, refusals) {
	const block = await bytes.take(512);
	if (block.length < 512) throw refusals.damaged("it ends before its end marker: it was cut, or is no tar");
	if (isZero(block)) return void 0;
	const header = readTarHeader(block);
	if (header === void 0) throw refusals.damaged("a header of it is wrong: it is damaged, or no tar");
	return header;
}
function toMember(header, extensions, refusals) {
	const name = decode(extensions.name ?? header.name, refusals);
	const target = decode(extensions.linkName ?? header.linkName, refusals);
	const kind = KINDS[header.type];
	if (header.type === "S") throw refusals.unsupported(name, "it is a sparse file, which is not unpacked", ADVICE);
	if (kind === void 0) throw refusals.unsupported(name, `it is of the unknown type ${JSON.stringify(header.type)}`, ADVICE);
	const size = kind === "hardlink" ? 0 : extensions.size ?? header.size;
	return {
		name,
		kind: kind === "file" && name.endsWith("/") ? "folder" : kind,
		target,
		size
	};
}
/** What a header says about the next member. */
async function readExtension(bytes, { type, name, size }, refusals) {
	if (size > LONGEST_EXTENSION) throw refusals.damaged(`a header of it has ${size} bytes`);
	const content = await bytes.take(size);
	if (content.length < size) throw refusals.damaged("it was cut");
	await skipPadding(bytes, size, refusals);
	if (type === "L") return { name: Buffer.from(unpack_worker_text(content)) };
	if (type === "K") return { linkName: Buffer.from(unpack_worker_text(content)) };
	const records = readPaxRecords(content);
	if (records === void 0) throw refusals.damaged("a pax header of it is wrong");
	const told = decode(records.get("path") ?? name, refusals);
	if ([...records.keys()].some((key) => key.startsWith("GNU.sparse."))) throw refusals.unsupported(told, "it is a sparse file, which is not unpacked", ADVICE);
	const extensions = {
		name: given(records, "path"),
		linkName: given(records, "linkpath"),
		size: sizeOf(records, refusals)
	};
	if (type !== "g") return Object.fromEntries(Object.entries(extensions).filter(([, value]) => value !== void 0));
	if (Object.values(extensions).every((value) => value === void 0)) return {};
	throw refusals.unsafe(told, "a global header gives one name, target or size to all members");
}
/** An empty value takes back what was said before, which here is nothing. */
function given(records, key) {
	const value = records.get(key);
	return value === void 0 || value.length === 0 ? void 0 : Buffer.from(value);
}
function sizeOf(records, refusals) {
	const digits = given(records, "size")?.toString("latin1");
	if (digits === void 0) return void 0;
	const size = Number(digits);
	if (!/^\d+$/.test(digits) || !Number.isSafeInteger(size)) throw refusals.damaged("a size in it is none");
	return size;
}
function decode(bytes, refusals) {
	if ((0,external_node_buffer_namespaceObject.isUtf8)(bytes)) return bytes.toString("utf8");
	throw refusals.unsupported(bytes.toString("latin1"), "its name is not in UTF-8", ADVICE);
}
/** Passes over content and what it is padded with. */
async function skip(bytes, size, refusals) {
	if (await bytes.pass(size) < size) throw refusals.damaged("it was cut");
	await skipPadding(bytes, size, refusals);
}
/** Passes over what content of this size is padded with. */
async function skipPadding(bytes, size, refusals) {
	const padding = (512 - size % 512) % 512;
	if (await bytes.pass(padding) < padding) throw refusals.damaged("it was cut");
}
/** Reads on to the very end, where a packed tar tells whether it is whole; further members there are no padding. */
async function readEnd$1(bytes, refusals) {
	let isFirst = true;
	for (;;) {
		const block = await bytes.take(512);
		if (block.length < 512) return;
		if (isZero(block)) continue;
		if (isFirst && readTarHeader(block) !== void 0) throw refusals.unsupported(readTarHeader(block)?.name.toString("latin1") ?? "", "it comes after the end marker: several tars were put into one file", ADVICE);
		isFirst = false;
	}
}
const ZEROS = Buffer.alloc(512);
function isZero(block) {
	return block.equals(ZEROS);
}

// src/unpack/tar-archive.ts
/** Reads the tar in an archive once and gives each member to `use`; content that is not written is skipped. */
async function readTar({ archive, bounds, stop }, format, refusals, use) {
	const most = mostToRead(archive.size, bounds);
	await readTarStream(untilRaised(stop, decompress(archive.location, format, refusals)), most, refusals, use);
}
/** Reads a tar of at most so many bytes while it comes, in the same way. */
async function readTarStream(chunks, most, refusals, use) {
	const bytes = new ByteReader(bounded(chunks, most, refusals));
	let members = 0;
	for await (const { name, size, ...rest } of readTarMembers(bytes, refusals)) {
		members += 1;
		if (members > 1e6) throw refusals.tooManyMembers(name);
		let left = size;
		const content = async (into) => {
			try {
				left -= await bytes.pass(size, (part) => into.write(part));
				if (left > 0) throw refusals.damaged(`it ends within ${name}`);
			} catch (error) {
				into.abandon();
				throw error;
			}
			return into.finish();
		};
		await use({
			name: normaliseName(name),
			size,
			...rest
		}, content);
		if (await bytes.pass(left) < left) throw refusals.damaged(`it ends within ${name}`);
		await skipPadding(bytes, size, refusals);
	}
}
async function* untilRaised(stop, chunks) {
	for await (const chunk of chunks) {
		throwIfRaised(stop);
		yield chunk;
	}
}
/** Members that are not wanted cost time as well. */
async function* bounded(chunks, most, refusals) {
	let total = 0;
	for await (const chunk of chunks) {
		total += chunk.length;
		if (total > most) throw refusals.tooMuch("", `it unpacks to more than ${most} bytes`);
		yield chunk;
	}
}

// src/unpack/unpack-tar.ts
/** Unpacks a tar while it is read, and its links when all files are known. */
async function unpackTar(job, format, tell) {
	const refusals = new Refusals(job.archive.path);
	const select = selectorOf(job.selection);
	const reports = new FileReports(tell);
	const unpacking = new TarUnpacking(job, refusals, select, reports);
	await readTar(job, format, refusals, (member, content) => unpacking.add(member, content));
	const unwritten = unpacking.resolveLinks();
	if (unwritten.size > 0) await readTar(job, format, refusals, (member, content) => unpacking.addForLinks(member, content, unwritten));
	unpacking.copyLinks();
	reports.flush();
	tell({
		kind: "total",
		total: unpacking.total
	});
}
var TarUnpacking = class {
	#refusals;
	#select;
	#reports;
	#tally;
	#folder;
	#tree;
	#links;
	#held = /* @__PURE__ */ new Map();
	#folders = /* @__PURE__ */ new Set();
	#wantedLinks = [];
	/** Where the content of a file goes that links lead to, by its name. */
	#copies = /* @__PURE__ */ new Map();
	total = 0;
	constructor({ bounds, target }, refusals, select, reports) {
		this.#refusals = refusals;
		this.#select = select;
		this.#reports = reports;
		this.#tally = new Tally(refusals, bounds);
		this.#folder = new TargetFolder(target, refusals);
		this.#tree = new MemberTree(ignoresCase(target));
		this.#links = new Links(refusals);
	}
	/** Writes a member, or remembers what a link may need of it. */
	async add(member, content) {
		const { name, kind, size, target } = member;
		if (kind === "symlink") this.#links.add(name, symlinkTarget(name, target), target);
		if (kind === "hardlink") this.#links.add(name, symlinkTarget("", target), target);
		if (kind === "folder") this.#folders.add(name);
		const path = this.#claim(member);
		if (kind === "file" && path === void 0) this.#held.set(name, { size });
		if (path === void 0 || kind === "folder") return;
		const place = this.total++;
		if (kind !== "file") return void this.#wantedLinks.push({
			name,
			path,
			place
		});
		this.#tally.add(name, size);
		const written = await content(this.#folder.create(path));
		this.#held.set(name, {
			size,
			written
		});
		this.#reports.add(place, written);
	}
	/** Where a wanted member goes, which nothing else does. */
	#claim({ name, kind }) {
		const path = name === "" && kind === "folder" ? void 0 : this.#select(name);
		if (path === void 0) return void 0;
		const problem = nameProblem(name, process.platform) ?? (kind === "folder" ? this.#tree.addFolder(path) : this.#tree.addFile(path));
		if (problem !== void 0) throw this.#refusals.unsafe(name, problem);
		if (kind === "special") throw this.#refusals.unsafe(name, "it is a device or a pipe");
		if (this.#tree.size > 1e6) throw this.#refusals.tooManyMembers(name);
		return path;
	}
	/** Finds what the links lead to, and throws where that is no file; returns the names of those that are not written. */
	resolveLinks() {
		const holds = (name) => {
			if (this.#held.has(name)) return "file";
			const isAbove = (other) => other.startsWith(`${name}/`);
			return name === "" || this.#folders.has(name) || [...this.#held.keys()].some(isAbove) ? "folder" : "nothing";
		};
		for (const { name, path, place } of this.#wantedLinks) {
			const end = this.#links.resolve(name, holds);
			this.#tally.add(name, this.#held.get(end)?.size ?? 0);
			const paths = this.#copies.get(end) ?? [];
			paths.push({
				path,
				place
			});
			this.#copies.set(end, paths);
		}
		return new Set([...this.#copies.keys()].filter((name) => this.#held.get(name)?.written === void 0));
	}
	/** Writes a file that only links want under the name of the first of them. */
	async addForLinks({ name, kind, size }, content, unwritten) {
		if (kind !== "file" || !unwritten.delete(name)) return;
		const first = this.#copies.get(name)?.shift();
		if (first === void 0) return;
		const written = await content(this.#folder.create(first.path));
		this.#held.set(name, {
			size,
			written
		});
		this.#reports.add(first.place, written);
	}
	copyLinks() {
		for (const [name, copies] of this.#copies) {
			const written = this.#held.get(name)?.written;
			if (written === void 0) throw this.#refusals.damaged(`${name} is not there when it is read again`);
			for (const { path, place } of copies) this.#reports.add(place, this.#folder.copy(written, path));
		}
	}
};

// src/disk/calls.ts
/**
* The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
* What takes a disk a moment is made at once: a trip to Node's pool would take longer.
*/
const { copyFile, link: unpack_worker_link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat, statfs } = {
	copyFile: (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.copyFile),
	link: atOnce(external_node_fs_namespaceObject.linkSync),
	lstat: atOnce(external_node_fs_namespaceObject.lstatSync),
	mkdir: atOnce(external_node_fs_namespaceObject.mkdirSync),
	readdir: atOnce(external_node_fs_namespaceObject.readdirSync),
	realpath: atOnce(external_node_fs_namespaceObject.realpathSync.native),
	rename: atOnce(external_node_fs_namespaceObject.renameSync),
	rm: (0,external_node_util_namespaceObject.promisify)(external_node_fs_namespaceObject.rm),
	rmdir: atOnce(external_node_fs_namespaceObject.rmdirSync),
	stat: atOnce(external_node_fs_namespaceObject.statSync),
	statfs: atOnce(external_node_fs_namespaceObject.statfsSync)
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

// src/disk/no-space.ts
/** The error for something that would not fit on the volume of a folder; `what` says what takes `needed` bytes. */
function noSpace(what, { needed, free, folder }) {
	return new PlaceError({
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

// src/unpack/crc-32.ts
/** The CRC-32 of a zip's member, of bytes that follow those of which `before` is the CRC. */
function crc32(bytes, before) {
	return external_node_zlib_namespaceObject.crc32?.(bytes, before) ?? crc32ByTable(bytes, before);
}
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
	return value;
});
/** The same, byte by byte. */
function crc32ByTable(bytes, before) {
	let value = ~before;
	for (const byte of bytes) value = value >>> 8 ^ (TABLE[(value ^ byte) & 255] ?? 0);
	return ~value >>> 0;
}

// src/unpack/garbage.ts
/** Bytes of buffers that may wait to be freed. */
const MOST = 16777216;
let collect;
let waiting = 0;
/** Counts bytes of a buffer that soon nobody needs. V8 lets 64 MiB of them wait in each thread, which would be most of our memory. */
function addGarbage(bytes) {
	waiting += bytes;
	if (waiting < MOST) return;
	waiting = 0;
	collect ??= findCollector();
	collect();
}
/** Node has no other way to it, short of an option when it starts. */
function findCollector() {
	(0,external_node_v8_namespaceObject.setFlagsFromString)("--expose-gc");
	return (0,external_node_vm_namespaceObject.runInNewContext)("gc");
}

// src/unpack/read-at.ts
/** Fills `into` from an open file, from `position` on; returns the bytes that there were. */
function readAt(file, into, position) {
	let filled = 0;
	while (filled < into.length) {
		const count = (0,external_node_fs_namespaceObject.readSync)(file, into, filled, into.length - filled, position + filled);
		if (count === 0) break;
		filled += count;
	}
	return filled;
}

// src/unpack/zip-method.ts
const STORED = 0;
const DEFLATED = 8;
/** What is seen beside these two (APPNOTE 4.4.5). */
const OTHERS = {
	1: "shrink",
	6: "implode",
	9: "deflate64",
	12: "bzip2",
	14: "lzma",
	93: "zstd",
	95: "xz",
	98: "ppmd"
};
/** Throws when the content of an entry cannot be read, because of a password or of how it is packed. */
function refuseMethod({ encrypted, method }, member, refusals) {
	if (encrypted) throw refusals.unsafe(member, "it is encrypted, so nobody can tell what it holds");
	if (method === 0 || method === 8) return;
	const known = OTHERS[method] ?? `method ${method}`;
	throw refusals.unsupported(member, `it is packed with ${known}, and only stored and deflated members are unpacked`, "Place the archive as it is, without `unpack`, and unpack it in a step of your own, such as `7z x`.");
}

// src/unpack/zip-content.ts
const LOCAL = 67324752;
const LOCAL_SIZE$1 = 30;
/** Bytes up to which a member is unpacked in one call. */
const SMALL = 1048576;
const CHUNK = 262144;
/** Gives the content of a member to `take`, part by part, and holds it to the size and CRC of its entry; `limit` is where it must have ended. */
async function readContent(zip, entry, limit, take) {
	const { refusals } = zip;
	const name = entry.name ?? "";
	const start = findContent(zip, entry, limit);
	let size = 0;
	let crc = 0;
	const add = (part) => {
		throwIfRaised(zip.stop);
		size += part.length;
		if (size > entry.size) throw refusals.damaged(`${name} is longer than its entry says`);
		crc = crc32(part, crc);
		take(part);
	};
	const isSmall = entry.packed <= SMALL && entry.size <= SMALL;
	try {
		if (isSmall) add(readSmall(zip, entry, start));
		else for await (const part of readLarge(zip, entry, start)) add(part);
	} catch (error) {
		const code = error.code ?? "";
		if (!/^(Z_|ERR_BUFFER_TOO_LARGE)/.test(code)) throw error;
		throw refusals.damaged(`${name}: ${error.message}`, error);
	}
	if (size !== entry.size) throw refusals.damaged(`${name} is shorter than its entry says`);
	if (crc !== entry.crc) throw refusals.damaged(`${name} has not the CRC of its entry`);
}
/** Where the content begins, after a local header that must tell of the same member as the entry. */
function findContent({ file, refusals }, entry, limit) {
	const name = entry.name ?? "";
	const header = Buffer.allocUnsafe(LOCAL_SIZE$1 + entry.nameBytes.length);
	if (!(readAt(file, header, entry.offset) === header.length && header.readUInt32LE(0) === LOCAL)) throw refusals.damaged(`there is no member ${name} where its entry says`);
	if (!(header.readUInt16LE(26) === entry.nameBytes.length && header.subarray(LOCAL_SIZE$1).equals(entry.nameBytes))) throw refusals.unsafe(name, "it has another name in front of its content than in the directory");
	if (!(header.readUInt16LE(8) === entry.method && (header.readUInt16LE(6) & 1) === 0)) throw refusals.damaged(`${name} is packed in another way than its entry says`);
	const start = entry.offset + header.length + header.readUInt16LE(28);
	if (start + entry.packed > limit) throw refusals.unsafe(name, "it overlaps with another member");
	return start;
}
/** Used again for each member. */
let packedBuffer = Buffer.allocUnsafe(65536);
function readSmall({ file, refusals }, { packed, size, method, name }, start) {
	if (packedBuffer.length < packed) packedBuffer = Buffer.allocUnsafe(packed);
	const bytes = packedBuffer.subarray(0, packed);
	if (readAt(file, bytes, start) < packed) throw refusals.damaged(`${name} was cut`);
	if (method === 0) return bytes;
	addGarbage(size);
	return (0,external_node_zlib_namespaceObject.inflateRawSync)(bytes, {
		chunkSize: Math.max(size + 1, 64),
		maxOutputLength: size + 1
	});
}
/** Inflates ahead in another thread while what is there is taken. */
function readLarge(zip, { packed, method }, start) {
	const range = {
		start,
		end: start + packed - 1,
		highWaterMark: CHUNK
	};
	const input = packed === 0 ? [] : (0,external_node_fs_namespaceObject.createReadStream)(zip.location, range);
	if (method === 0 || Array.isArray(input)) return input;
	const output = (0,external_node_zlib_namespaceObject.createInflateRaw)({ chunkSize: CHUNK });
	input.once("error", (error) => output.destroy(error));
	output.once("close", () => input.destroy());
	return input.pipe(output);
}

// src/unpack/zip-end.ts
const END = 101010256;
const END_SIZE = 22;
const END_64 = 101075792;
const END_64_SIZE = 56;
const LOCATOR = 117853008;
const LOCATOR_SIZE = 20;
/** Finds the record that ends a zip (APPNOTE 4.3.14 to 4.3.16): the last one whose comment ends where the file does. */
function findZipEnd(file, size, refusals) {
	const tail = Buffer.alloc(Math.min(size, 65577));
	const start = size - tail.length;
	if (readAt(file, tail, start) < tail.length) throw refusals.damaged("it became shorter");
	for (let at = tail.length - END_SIZE; at >= 0; at--) {
		if (tail.readUInt32LE(at) !== END) continue;
		if (at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue;
		return readEnd(file, tail.subarray(0, at), tail.subarray(at), start + at, refusals);
	}
	throw refusals.damaged("it has no end of a zip: it was cut, or is none");
}
function readEnd(file, before, record, position, refusals) {
	const end = {
		disk: record.readUInt16LE(4),
		firstDisk: record.readUInt16LE(6),
		entriesHere: record.readUInt16LE(8),
		entries: record.readUInt16LE(10),
		size: record.readUInt32LE(12),
		offset: record.readUInt32LE(16)
	};
	const locator = before.length >= LOCATOR_SIZE ? before.subarray(-20) : void 0;
	if (locator?.readUInt32LE(0) !== LOCATOR) return check({
		...end,
		wraps: true
	}, position, refusals);
	const recordAt = Number(locator.readBigUInt64LE(8));
	const record64 = Buffer.alloc(END_64_SIZE);
	if (!(recordAt < position && readAt(file, record64, recordAt) === END_64_SIZE) || record64.readUInt32LE(0) !== END_64) throw refusals.damaged("its zip64 record is not where it should be");
	const end64 = {
		disk: record64.readUInt32LE(16),
		firstDisk: record64.readUInt32LE(20),
		entriesHere: Number(record64.readBigUInt64LE(24)),
		entries: Number(record64.readBigUInt64LE(32)),
		size: Number(record64.readBigUInt64LE(40)),
		offset: Number(record64.readBigUInt64LE(48))
	};
	for (const field of Object.keys(end)) {
		const full = field === "size" || field === "offset" ? 4294967295 : 65535;
		if (end[field] !== full && end[field] !== end64[field]) throw refusals.damaged(`its two records disagree about ${field}`);
	}
	return check({
		...end64,
		wraps: false
	}, recordAt, refusals);
}
function check(end, limit, refusals) {
	const { disk, firstDisk, entriesHere, entries, wraps, offset, size } = end;
	if (disk !== 0 || firstDisk !== 0 || entriesHere !== entries) throw refusals.damaged("it is one part of a split zip");
	if (offset + size > limit) throw refusals.damaged("its directory lies outside of it");
	return {
		entries,
		wraps,
		offset,
		size
	};
}

// src/unpack/cp437.ts
/** The upper half of the letters of the first PC, which zip means where it does not say UTF-8 (APPNOTE D.1). */
const UPPER = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
/** Text in code page 437. */
function decodeCp437(bytes) {
	return Array.from(bytes, (byte) => byte < 128 ? String.fromCharCode(byte) : UPPER[byte - 128]).join("");
}

// src/unpack/zip-entry.ts
const SIGNATURE = 33639248;
const HEADER_SIZE = 46;
const UTF_8 = 2048;
const UNIX = 3;
const MACOS = 19;
const AES = 99;
/** Reads the entry that begins at `at` of a directory (APPNOTE 4.3.12); undefined where there is none. */
function readZipEntry(directory, at) {
	if (at + HEADER_SIZE > directory.length || directory.readUInt32LE(at) !== SIGNATURE) return void 0;
	const nameEnd = at + HEADER_SIZE + directory.readUInt16LE(at + 28);
	const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
	const next = extraEnd + directory.readUInt16LE(at + 32);
	if (next > directory.length) return void 0;
	const flags = directory.readUInt16LE(at + 8);
	const method = directory.readUInt16LE(at + 10);
	const host = directory.readUInt8(at + 5);
	const isUnix = host === UNIX || host === MACOS;
	const nameBytes = directory.subarray(at + HEADER_SIZE, nameEnd);
	const name = decodeName(nameBytes, (flags & UTF_8) !== 0, isUnix);
	const sizes = readSizes(directory, at, directory.subarray(nameEnd, extraEnd));
	if (sizes === void 0) return void 0;
	return {
		at,
		next,
		name,
		nameBytes,
		kind: kindOf(nameBytes, isUnix ? directory.readUInt16LE(at + 40) : 0),
		encrypted: (flags & 8257) !== 0 || method === AES,
		method,
		crc: directory.readUInt32LE(at + 16),
		...sizes
	};
}
/** Programs on Unix and macOS write UTF-8 without saying so; all others mean the letters of the first PC. */
function decodeName(bytes, isSaidToBeUtf8, isUnix) {
	if ((0,external_node_buffer_namespaceObject.isUtf8)(bytes) && (isSaidToBeUtf8 || isUnix)) return bytes.toString("utf8");
	return isSaidToBeUtf8 ? void 0 : decodeCp437(bytes);
}
function kindOf(name, mode) {
	const type = mode & 61440;
	if (type === 40960) return "link";
	if (type === 16384 || name.at(-1) === 47) return "folder";
	return type === 0 || type === 32768 ? "file" : "special";
}
/** The numbers of the header or, where they do not fit there, of the extra field of zip64 (APPNOTE 4.5.3). */
function readSizes(directory, at, extra) {
	const size = directory.readUInt32LE(at + 24);
	const packed = directory.readUInt32LE(at + 20);
	const offset = directory.readUInt32LE(at + 42);
	const disk = directory.readUInt16LE(at + 34);
	const long = findExtra(extra, 1);
	let used = 0;
	const wide = (value, full, width) => {
		if (value !== full) return value;
		if (long === void 0 || used + width > long.length) return NaN;
		used += width;
		return width === 8 ? Number(long.readBigUInt64LE(used - 8)) : long.readUInt32LE(used - 4);
	};
	const sizes = {
		size: wide(size, 4294967295, 8),
		packed: wide(packed, 4294967295, 8),
		offset: wide(offset, 4294967295, 8),
		disk: wide(disk, 65535, 4)
	};
	return Object.values(sizes).some(Number.isNaN) ? void 0 : sizes;
}
function findExtra(extra, id) {
	for (let at = 0; at + 4 <= extra.length;) {
		const end = at + 4 + extra.readUInt16LE(at + 2);
		if (extra.readUInt16LE(at) === id && end <= extra.length) return extra.subarray(at + 4, end);
		at = end;
	}
}

// src/unpack/zip-directory.ts
/** Larger than that of a million members with long names. */
const LARGEST = 268435456;
const LOCAL_SIZE = 30;
/** Reads the directory and makes sure that all members lie in the archive and no two share bytes of it. */
function readZipDirectory(file, size, refusals) {
	const end = findZipEnd(file, size, refusals);
	if (end.entries > 1e6) throw refusals.tooManyMembers("");
	if (end.size > LARGEST) throw refusals.tooMuch("", `its directory has ${end.size} bytes`);
	const bytes = new SharedArrayBuffer(end.size);
	const directory = Buffer.from(bytes);
	if (readAt(file, directory, end.offset) < end.size) throw refusals.damaged("it became shorter");
	const entries = [];
	for (let at = 0; at < directory.length;) {
		const entry = readZipEntry(directory, at);
		if (entry === void 0) throw refusals.damaged("its directory is not where its end says, or something was put in front of it");
		if (entry.disk !== 0) throw refusals.damaged("it is one part of a split zip");
		entries.push(entry);
		if (entries.length > 1e6) throw refusals.tooManyMembers("");
		at = entry.next;
	}
	const count = end.wraps ? entries.length % 65536 : entries.length;
	if (count !== end.entries) throw refusals.damaged(`it should hold ${end.entries} members, and holds ${count}`);
	return {
		bytes,
		entries,
		limits: findLimits(entries, end.offset, refusals)
	};
}
/** A zip of a few kB becomes petabytes where members share their bytes (bamsoftware.com/hacks/zipbomb). */
function findLimits(entries, directoryAt, refusals) {
	const limits = new Float64Array(entries.length);
	const order = Uint32Array.from(entries.keys()).sort((a, b) => offsetOf(entries[a]) - offsetOf(entries[b]));
	let limit = directoryAt;
	for (const index of order.toReversed()) {
		const entry = entries[index];
		if (entry.offset + LOCAL_SIZE + entry.nameBytes.length + entry.packed > limit) throw refusals.unsafe(entry.name ?? "", "it overlaps with another member, or lies outside of the archive");
		limits[index] = limit;
		limit = entry.offset;
	}
	return limits;
}
function offsetOf(entry) {
	return entry?.offset ?? 0;
}

// src/unpack/zip-plan.ts
/** Longest target of a link, as on Linux. */
const LONGEST_TARGET = 4096;
/** Decides from the directory which files to write; throws, before the first is, where one of them must not be. */
async function planZip(zip, directory, select, job) {
	const { refusals } = zip;
	const { entries } = directory;
	const names = entries.map((entry) => nameOf(zip, entry));
	const named = findWanted(zip, entries, names, select, job);
	const links = new Links(refusals);
	const numbers = new Map(entries.map((_, number) => [names[number] ?? "", number]));
	if (named.some((number) => entries[number]?.kind === "link")) await readLinks(zip, directory, names, links);
	const holds = (name) => {
		const found = entries[numbers.get(name) ?? -1];
		if (found !== void 0 && found.kind !== "folder") return "file";
		return name === "" || found || names.some((other) => other.startsWith(`${name}/`)) ? "folder" : "nothing";
	};
	const tally = new Tally(refusals, job.bounds);
	return {
		tasks: named.map((number) => {
			const name = names[number] ?? "";
			const content = entries[number]?.kind === "link" ? numbers.get(links.resolve(name, holds)) ?? number : number;
			const entry = entries[content];
			refuseMethod(entry, name, refusals);
			tally.add(name, entry.size);
			return {
				named: number,
				content
			};
		}),
		bytes: tally.bytes
	};
}
/** A member's name as it is compared and selected. */
function nameOf({ refusals }, { name, nameBytes }) {
	if (name !== void 0) return normaliseName(name);
	throw refusals.damaged(`the name of ${nameBytes.toString("latin1")} is said to be UTF-8, and is not`);
}
/** The numbers of the entries that become files, all of them under safe names. */
function findWanted({ refusals }, entries, names, select, { target }) {
	const tree = new MemberTree(ignoresCase(target));
	const wanted = [];
	for (const [number, { kind }] of entries.entries()) {
		const name = names[number] ?? "";
		const path = select(name);
		if (path === void 0 || name === "" && kind === "folder") continue;
		const problem = nameProblem(name, process.platform) ?? (kind === "folder" ? tree.addFolder(path) : tree.addFile(path));
		if (problem !== void 0) throw refusals.unsafe(name, problem);
		if (kind === "special") throw refusals.unsafe(name, "it is a device, a pipe or a socket");
		if (tree.size > 1e6) throw refusals.tooManyMembers(name);
		if (kind !== "folder") wanted.push(number);
	}
	return wanted;
}
async function readLinks(zip, { entries, limits }, names, links) {
	for (const [number, entry] of entries.entries()) {
		if (entry.kind !== "link") continue;
		const name = names[number] ?? "";
		refuseMethod(entry, name, zip.refusals);
		if (entry.size > LONGEST_TARGET) throw zip.refusals.damaged(`${name} is a link with ${entry.size} bytes`);
		let target = "";
		await readContent(zip, entry, limits[number] ?? 0, (part) => {
			target += part.toString("utf8");
		});
		links.add(name, symlinkTarget(name, target), target);
	}
}

// src/unpack/zip-share.ts
const FIELDS = 3;
/** Packs the tasks; numbers, because a message with a million objects would take seconds. */
function shareTasks({ bytes, entries, limits }, tasks) {
	const packed = new Float64Array(new SharedArrayBuffer(tasks.length * FIELDS * Float64Array.BYTES_PER_ELEMENT));
	for (const [place, { named, content }] of tasks.entries()) packed.set([
		entries[named]?.at ?? 0,
		entries[content]?.at ?? 0,
		limits[content] ?? 0
	], place * FIELDS);
	return {
		directory: bytes,
		tasks: packed.buffer,
		next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
	};
}
/** The tasks that no other thread has taken, one after the other. */
function* takeTasks({ tasks, next }) {
	const packed = new Float64Array(tasks);
	const counter = new Int32Array(next);
	for (;;) {
		const place = Atomics.add(counter, 0, 1);
		const [namedAt, contentAt, limit] = packed.subarray(place * FIELDS, (place + 1) * FIELDS);
		if (namedAt === void 0 || contentAt === void 0 || limit === void 0) return;
		yield {
			place,
			namedAt,
			contentAt,
			limit
		};
	}
}

// src/unpack/unpack-zip.ts
/** Plans what a zip becomes, tells the other threads, and takes part. */
async function leadZip(job, tell) {
	const share = await withZip(job, async (zip) => {
		const directory = readZipDirectory(zip.file, job.archive.size, zip.refusals);
		const plan = await planZip(zip, directory, selectorOf(job.selection), job);
		await checkSpace(job, plan.bytes);
		tell({
			kind: "total",
			total: plan.tasks.length
		});
		return shareTasks(directory, plan.tasks);
	});
	tell({
		kind: "share",
		share
	});
	await helpWithZip(job, share, tell);
}
/** Unpacks members of a zip that no other thread has taken, until there are none. */
async function helpWithZip(job, share, tell) {
	const directory = Buffer.from(share.directory);
	const select = selectorOf(job.selection);
	const reports = new FileReports(tell);
	await withZip(job, async (zip) => {
		const folder = new TargetFolder(job.target, zip.refusals);
		for (const { place, namedAt, contentAt, limit } of takeTasks(share)) {
			const named = readZipEntry(directory, namedAt);
			const content = contentAt === namedAt ? named : readZipEntry(directory, contentAt);
			const file = folder.create(select(nameOf(zip, named)) ?? "");
			await readContent(zip, content, limit, (part) => file.write(part));
			reports.add(place, file.finish());
		}
	});
	reports.flush();
}
async function withZip({ archive, stop }, use) {
	const file = (0,external_node_fs_namespaceObject.openSync)(archive.location, "r");
	try {
		return await use({
			file,
			location: archive.location,
			refusals: new Refusals(archive.path),
			stop
		});
	} finally {
		(0,external_node_fs_namespaceObject.closeSync)(file);
	}
}
async function checkSpace({ archive, target }, needed) {
	const free = await freeSpace(target);
	if (needed > free) throw noSpace(`${archive.path} unpacks to`, {
		needed,
		free,
		folder: target
	});
}

// src/unpack/unpack-worker.ts
const job = external_node_worker_threads_namespaceObject.workerData;
function tell(report) {
	external_node_worker_threads_namespaceObject.parentPort?.postMessage(report);
}
/** Tells of a failure by its parts: an error that is posted loses its class. */
function tellFailure(error) {
	const known = diskError(error, job.target);
	if (known instanceof PlaceError) {
		const { code, message, facts, advice, path } = known;
		tell({
			kind: "failed",
			failure: {
				code,
				message,
				facts,
				advice,
				path
			}
		});
	} else tell({
		kind: "broken",
		message: String(known)
	});
}
if (job.format !== "zip") unpackTar(job, job.format, tell).catch(tellFailure);
else if (job.leads) leadZip(job, tell).catch(tellFailure);
else external_node_worker_threads_namespaceObject.parentPort?.once("message", (share) => {
	if (share !== void 0) helpWithZip(job, share, tell).catch(tellFailure);
});


;// CONCATENATED MODULE: ./build/gathered/unpack/unpack-worker/start.js


module.exports = __webpack_exports__;
/******/ })()
;