"use strict";
exports.id = 317;
exports.ids = [317];
exports.modules = {

/***/ 3224:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ mostToRead),
/* harmony export */   n: () => (/* binding */ MOST_MEMBERS),
/* harmony export */   r: () => (/* binding */ boundsFor),
/* harmony export */   t: () => (/* binding */ Refusals)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);


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
		return new _index_js__WEBPACK_IMPORTED_MODULE_0__.rn({
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
		return new _index_js__WEBPACK_IMPORTED_MODULE_0__.rn({
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
		return new _index_js__WEBPACK_IMPORTED_MODULE_0__.rn({
			code: "cannot-place",
			path: this.archive,
			message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
			advice: "The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.",
			cause
		});
	}
	/** Something harmless that is not done. */
	unsupported(member, why, advice) {
		return new _index_js__WEBPACK_IMPORTED_MODULE_0__.rn({
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



/***/ }),

/***/ 7317:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   takePinned: () => (/* binding */ takePinned)
/* harmony export */ });
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4061);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3224);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(251);
/* harmony import */ var _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7613);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_5___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_5__);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_6___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_6__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_7___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_7__);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_8___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_8__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_9___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_9__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_10___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_10__);












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
		this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_6__.createHash)(algorithm);
		this.#path = path;
		this.#location = location;
		this.#file = file;
	}
	/** Writes the next part, which may be used again afterwards. */
	write(part) {
		this.#hash.update(part);
		this.#size += part.length;
		for (let written = 0; written < part.length;) written += (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.writeSync)(this.#file, part, written);
	}
	/** Leaves it as it is; nothing can be added any more. */
	abandon() {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(this.#file);
	}
	/** What was written; nothing can be added any more. */
	finish() {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.closeSync)(this.#file);
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
		const file = this.#anew(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.openSync)(location, "wx", 420));
		(0,_index_js__WEBPACK_IMPORTED_MODULE_0__.W)(file);
		return new MemberFile(path, location, file, algorithm);
	}
	/** A file with the content of another one. */
	copy(source, path) {
		const location = this.#place(path);
		const how = node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_5__.constants.COPYFILE_FICLONE;
		this.#anew(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_5__.copyFileSync)(source.location, location, how));
		return {
			...source,
			path,
			location
		};
	}
	#place(path) {
		const location = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(this.#target, path);
		this.#makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(location));
		return location;
	}
	#makeFolder(folder) {
		if (this.#made.has(folder)) return;
		this.#makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder));
		try {
			(0,node_fs__WEBPACK_IMPORTED_MODULE_5__.mkdirSync)(folder, 493);
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

// src/unpack/member-name.ts
/** A member's name without what says nothing: `./` anywhere, doubled and trailing slashes. A leading slash stays. */
function normaliseName(name) {
	if (!/(^|\/)\.?(\/|$)/.test(name)) return name;
	const parts = name.split("/").filter((part) => part !== "" && part !== ".");
	return `${name.startsWith("/") ? "/" : ""}${parts.join("/")}`;
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
	const prefix = block.toString("latin1", 257, 263) === "ustar\0" ? text(block.subarray(345, 500)) : Buffer.alloc(0);
	const name = text(block.subarray(0, 100));
	return {
		type: block.toString("latin1", 156, 157),
		name: prefix.length === 0 ? name : Buffer.concat([
			prefix,
			Buffer.from("/"),
			name
		]),
		linkName: text(block.subarray(157, 257)),
		size
	};
}
/** Up to the first NUL. */
function text(field) {
	const end = field.indexOf(0);
	return end < 0 ? field : field.subarray(0, end);
}
/** A number in octal digits, or in base 256 where the first bit is set (GNU); undefined where it is negative or none. */
function readNumber(field) {
	const first = field.readUInt8(0);
	if (first < 128) {
		const digits = text(field).toString("latin1").trim();
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
	await readEnd(bytes, refusals);
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
	if (type === "L") return { name: Buffer.from(text(content)) };
	if (type === "K") return { linkName: Buffer.from(text(content)) };
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
	if ((0,node_buffer__WEBPACK_IMPORTED_MODULE_8__.isUtf8)(bytes)) return bytes.toString("utf8");
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
async function readEnd(bytes, refusals) {
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
/** Members that are not wanted cost time as well. */
async function* bounded(chunks, most, refusals) {
	let total = 0;
	for await (const chunk of chunks) {
		total += chunk.length;
		if (total > most) throw refusals.tooMuch("", `it unpacks to more than ${most} bytes`);
		yield chunk;
	}
}

// src/tiers/actions-direct/entry-refusals.ts
/** An entry's archive that is not as it was saved: evidence about the entry, and no failure of the job. */
var WrongArchive = class extends _index_js__WEBPACK_IMPORTED_MODULE_0__.rn {};
/** What the reader of tars says of an entry; whoever may save entries may make them hold anything. */
var EntryRefusals = class extends _refusals_js__WEBPACK_IMPORTED_MODULE_1__.t {
	unsafe(member, why) {
		return wrong(`${member}: ${why}`);
	}
	tooMuch(_member, why) {
		return wrong(why);
	}
	damaged(why, cause) {
		return wrong(why, cause);
	}
	unsupported(member, why) {
		return wrong(`${member}: ${why}`);
	}
};
function wrong(message, cause) {
	return new WrongArchive({
		code: "cannot-place",
		path: "",
		message,
		advice: "",
		cause
	});
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
	(0,node_v8__WEBPACK_IMPORTED_MODULE_9__.setFlagsFromString)("--expose-gc");
	return (0,node_vm__WEBPACK_IMPORTED_MODULE_10__.runInNewContext)("gc");
}

// src/tiers/actions-direct/unpacked-bytes.ts
const CHUNK = 262144;
const MAGIC = 4;
/** 8 MiB, the most that zstd uses at its levels up to 19. */
const LARGEST_WINDOW_LOG = 23;
/** The tar in an entry's archive, told by its first bytes to be packed by zstd or gzip, while the archive comes. */
async function* unpackedBytes(archive, refusals) {
	const chunks = archive[Symbol.asyncIterator]();
	try {
		const head = await readHead(chunks);
		const decoder = decoderFor(head);
		if (decoder === void 0) throw notAnArchive(head, refusals);
		feed(decoder, head, chunks).catch((error) => decoder.destroy(error));
		for await (const chunk of decoder) {
			addGarbage(chunk.length);
			yield chunk;
		}
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		throw /^(Z_|ZSTD_|ERR_)/.test(code) ? refusals.damaged(error.message, error) : error;
	} finally {
		chunks.return?.().catch(() => void 0);
	}
}
async function readHead(chunks) {
	let head = Buffer.alloc(0);
	while (head.length < MAGIC) {
		const { done, value } = await chunks.next();
		if (done) break;
		head = Buffer.concat([head, value]);
	}
	return head;
}
/** Gives each chunk when the one before is done with: it is only lent. */
async function feed(decoder, head, chunks) {
	for (let bytes = head; !decoder.destroyed;) {
		await new Promise((resolve, reject) => {
			decoder.once("close", resolve);
			decoder.write(bytes, (error) => {
				decoder.off("close", resolve);
				if (error) reject(error);
				else resolve();
			});
		});
		const { done, value } = await chunks.next();
		if (done) return void decoder.end();
		bytes = value;
	}
}
function decoderFor(head) {
	if (head.length < MAGIC) return void 0;
	if (head.readUInt16BE(0) === 8075) return node_zlib__WEBPACK_IMPORTED_MODULE_7__.createGunzip({ chunkSize: CHUNK });
	if (head.readUInt32BE(0) !== 682962941) return void 0;
	const params = { [node_zlib__WEBPACK_IMPORTED_MODULE_7__.constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW_LOG };
	return node_zlib__WEBPACK_IMPORTED_MODULE_7__.createZstdDecompress({
		chunkSize: CHUNK,
		params
	});
}
function notAnArchive(head, refusals) {
	const content = (0,_network_js__WEBPACK_IMPORTED_MODULE_2__.w)(head);
	if (content !== void 0) return new _actions_cache_js__WEBPACK_IMPORTED_MODULE_3__.l(`in place of the archive came ${content}`, false);
	return refusals.damaged(head.length === 0 ? "it is empty" : "it is packed neither by zstd nor by gzip");
}

// src/tiers/actions-direct/take-pinned.ts
/** Bytes of an entry beside what is pinned: headers, padding, and what others put into it. */
const MOST_BESIDE = 67108864;
const MOST_PER_MEMBER = 4096;
/**
* Reads an entry's archive while it comes, writes nothing but the pinned files and hashes them on the way; links, other
* names and names that lead elsewhere are passed over. An archive that breaks is evidence about the pins that it lacks.
*/
async function takePinned(archive, { root, pins, into, from }) {
	const missing = new Map(pins.map((pin) => [`${root}/${pin.path}`, pin]));
	const verified = [];
	const mismatches = [];
	const refusals = new EntryRefusals(root);
	const folder = new TargetFolder(into, refusals);
	const take = async ({ name, kind, size }, content) => {
		const pin = missing.get(name);
		if (pin === void 0) return;
		const problem = problemOf(kind, size, pin);
		if (problem !== void 0) mismatches.push((0,_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(pin, problem));
		else {
			const file = await content(folder.create(pin.path, pin.digest.algorithm));
			const verdict = (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.y)(pin, {
				size: file.size,
				hex: file.digest.hex
			}, file.location, from);
			if (verdict.verified) verified.push(verdict.verified);
			else mismatches.push(verdict.mismatch);
		}
		missing.delete(name);
	};
	let lack = "nothing: the file is missing";
	try {
		await readTarStream(unpackedBytes(archive, refusals), mostOf(pins), refusals, take);
	} catch (error) {
		if (!(error instanceof WrongArchive)) throw error;
		lack = `nothing: the entry does not unpack (${error.message})`;
	}
	const kept = new Set(verified.map(({ location }) => location));
	for (const location of pins.map(({ path }) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(into, path))) if (!kept.has(location)) await (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.V)(location, { force: true });
	mismatches.push(...[...missing.values()].map((pin) => (0,_index_js__WEBPACK_IMPORTED_MODULE_0__.b)(pin, lack)));
	return {
		verified,
		mismatches
	};
}
/** What can be told to be wrong before the content is read. */
function problemOf(kind, size, pin) {
	if (kind !== "file") return "something that is no plain file";
	return pin.size === void 0 || pin.size === size ? void 0 : `${size} bytes`;
}
/** The most bytes of tar that are read. */
function mostOf(pins) {
	const expected = pins.map(({ size = Number.POSITIVE_INFINITY }) => size + MOST_PER_MEMBER).reduce((sum, size) => sum + size, MOST_BESIDE);
	return Math.min(expected, (0,_refusals_js__WEBPACK_IMPORTED_MODULE_1__.i)(0, {
		files: _refusals_js__WEBPACK_IMPORTED_MODULE_1__.n,
		bytes: 0
	}));
}



/***/ })

};
;