export const id = 971;
export const ids = [971,790];
export const modules = {

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gunzip: () => (/* binding */ gunzip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/unpack/bounds.js
var unpack_bounds = __webpack_require__(3446);
;// CONCATENATED MODULE: ./build/unpack/refusals.js


/** Longest name that is shown whole. */
const MOST_SHOWN = 200;
/** The errors of one archive, each naming it and, where there is one, the member. */
class Refusals {
    archive;
    /** `archive` is its path in the dataset. */
    constructor(archive) {
        this.archive = archive;
    }
    /** Something that an archive made to do harm would hold. */
    unsafe(member, why) {
        return new errors/* PlaceError */.eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is.',
        });
    }
    /** The archive as a whole holds more than it may. */
    tooMuch(member, why) {
        return new errors/* PlaceError */.eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own.',
        });
    }
    /** It has more members than any archive may, wanted or not. */
    tooManyMembers(member) {
        return this.tooMuch(member, `it holds more than ${unpack_bounds/* MOST_MEMBERS */.Wr} members`);
    }
    /** Bytes that do not follow the format. */
    damaged(why, cause) {
        return new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: this.archive,
            message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
            advice: 'The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.',
            cause,
        });
    }
    /** Something harmless that is not done. */
    unsupported(member, why, advice) {
        return new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: this.archive,
            message: `${this.archive} cannot be unpacked: ${show(member)}: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice,
        });
    }
}
function show(member) {
    return member.length > MOST_SHOWN ? `${member.slice(0, MOST_SHOWN)}…` : member;
}

// EXTERNAL MODULE: ./build/place/expected.js
var expected = __webpack_require__(9862);
;// CONCATENATED MODULE: ./build/place/gunzip.js









/** Unpacks a `.gz` of verified bytes to a new file at `target`, never past what is expected or may be, and holds it to its pin. */
async function gunzip(file, member, target, bounds = (0,unpack_bounds/* boundsFor */.Lq)(file.size)) {
    const algorithm = member.digest?.algorithm ?? 'sha256';
    const most = member.size ?? bounds.bytes;
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    const output = await (0,promises_.open)(target, 'wx').catch((error) => {
        throw (0,disk_error/* diskError */.w)(error, target);
    });
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
    const input = (0,external_node_fs_.createReadStream)(file.location);
    const chunks = input.pipe(createGunzip());
    input.once('error', (error) => chunks.destroy(error));
    try {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            if (size > most)
                break;
            await output.writeFile(chunk);
        }
    }
    catch (error) {
        throw asPlaceError(error, file, target);
    }
    finally {
        input.destroy();
        await output.close();
    }
    const unpacked = { digest: { algorithm, hex: hash.digest('hex') }, size };
    if (!(0,expected/* meets */.D)(unpacked, member))
        throw (0,expected/* wrongMember */.O)(file.path, member, unpacked);
    if (size > most)
        throw new Refusals(file.path).tooMuch(member.path, `it unpacks to more than ${(0,format/* formatBytes */.z3)(most)}`);
    return unpacked;
}
function asPlaceError(error, file, target) {
    const code = error.code;
    if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code))
        return (0,disk_error/* diskError */.w)(error, target);
    return new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: file.path,
        message: `${file.path} has the pinned digest but cannot be unpacked: ${error.message}`,
        advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
        cause: error,
    });
}


/***/ }),

/***/ 6971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stageTree: () => (/* binding */ stageTree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3943);
/* harmony import */ var _dataset_archive_format_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9573);
/* harmony import */ var _dataset_dataset_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7307);
/* harmony import */ var _dataset_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4604);
/* harmony import */ var _dataset_selection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3629);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9473);
/* harmony import */ var _hashing_hash_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6162);
/* harmony import */ var _unpack_unpack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5173);
/* harmony import */ var _expected_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9862);
/* harmony import */ var _gunzip_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8790);











const AT_ONCE = 4;
/** Unpacks a verified archive into new folders, one for each archive that is meant, and holds it to its pins. */
async function stageTree(tree, file, folder, signal) {
    const { path, from, pins } = tree;
    const own = { path: from, location: file.location, size: file.size };
    const inner = tree.within === undefined ? undefined : await unpackInner(own, tree, tree.within, folder, signal);
    const staged = [];
    for (const [index, archive] of (inner ?? [own]).entries()) {
        const location = await folder(`members-${index}`);
        const format = inner ? (0,_dataset_archive_format_js__WEBPACK_IMPORTED_MODULE_8__/* .archiveFormat */ .MG)(archive.path) : tree.unpack;
        if (format === undefined)
            throw noArchive(archive.path);
        const bounds = pins && { files: pins.length, bytes: (0,_dataset_dataset_js__WEBPACK_IMPORTED_MODULE_9__/* .totalSize */ .U)(pins) ?? Number.POSITIVE_INFINITY };
        const unpacked = await (0,_unpack_unpack_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackArchive */ .b)(archive, format, location, tree.select, signal, bounds);
        if (unpacked.length === 0)
            throw nothingIn(archive.path);
        const members = tree.gunzip
            ? await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapBounded */ .y)(unpacked, AT_ONCE, (each) => gunzipped(each, from))
            : unpacked;
        if (pins)
            await holdToPins(from, members, pins);
        const files = members.map((member) => {
            return { ...member, path: (0,_dataset_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .inFolder */ ._z)(path, member.path), from: file.from, source: from };
        });
        staged.push({ path, location, files });
    }
    return staged;
}
/** The archives in an archive that fit a glob. */
async function unpackInner(archive, { unpack }, glob, folder, signal) {
    const location = await folder('archives');
    const found = await (0,_unpack_unpack_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackArchive */ .b)(archive, unpack, location, { ..._dataset_selection_js__WEBPACK_IMPORTED_MODULE_2__/* .EVERYTHING */ .Q, include: [glob] }, signal);
    if (found.length === 0)
        throw nothingIn(archive.path);
    return found.map(({ path, location, size }) => ({ path: `${archive.path}, ${path}`, location, size }));
}
function nothingIn(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlaceError */ .eF({
        code: 'cannot-place',
        path,
        message: `${path} holds no file that is looked for`,
        advice: 'Use layout: files without `unpack`, which places it as it was published, and look into it.',
    });
}
function noArchive(path) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlaceError */ .eF({
        code: 'cannot-place',
        path,
        message: `${path} is no archive that is known`,
        advice: 'Use layout: files, which places the files as they were published.',
    });
}
/** A member as it is or, where it is a `.gz`, what it holds. */
async function gunzipped(member, from) {
    if (!/[^/]\.gz$/.test(member.path))
        return member;
    const path = member.path.slice(0, -'.gz'.length);
    const location = member.location.slice(0, -'.gz'.length);
    const packed = { ...member, path: `${from}, ${member.path}` };
    const actual = await (0,_gunzip_js__WEBPACK_IMPORTED_MODULE_7__.gunzip)(packed, { path }, location);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(member.location);
    return { path, location, ...actual };
}
/** An IntegrityError unless the members are the pinned ones, all of them and no others. */
async function holdToPins(from, members, pins) {
    const byPath = new Map(members.map((member) => [member.path, member]));
    for (const pin of pins) {
        const member = byPath.get(pin.path);
        if (member === undefined)
            throw otherMembers(from, pin.path, 'a member', 'none of this name');
        const actual = { digest: await digestBy(pin.digest.algorithm, member), size: member.size };
        if (!(0,_expected_js__WEBPACK_IMPORTED_MODULE_6__/* .meets */ .D)(actual, pin))
            throw (0,_expected_js__WEBPACK_IMPORTED_MODULE_6__/* .wrongMember */ .O)(from, pin, actual);
        byPath.delete(pin.path);
    }
    const [more] = byPath.keys();
    if (more !== undefined)
        throw otherMembers(from, more, 'no member of this name', 'one');
}
async function digestBy(algorithm, { digest, location }) {
    if (algorithm === digest.algorithm)
        return digest;
    return { algorithm, hex: (await (0,_hashing_hash_file_js__WEBPACK_IMPORTED_MODULE_4__/* .hashFile */ .D)(location, algorithm)).hex };
}
function otherMembers(from, path, expected, actual) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .IntegrityError */ .cs({
        code: 'checksum-mismatch',
        path,
        expected,
        actual,
        from,
        message: `${from} has the pinned digest and other members than those that are pinned: ${path}`,
        facts: { member: path, expected, actual },
        advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
    });
}


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ boundsFor),
/* harmony export */   Wr: () => (/* binding */ MOST_MEMBERS)
/* harmony export */ });
/* unused harmony exports mostToRead, Tally */

/** Members, folders among them, that an archive may have, wanted or not. */
const MOST_MEMBERS = 1_000_000;
const MOST_BYTES = 20 * 1024 ** 3;
const MOST_GROWTH = 200;
/** Bytes of headers and padding that a member may come with, on average. */
const AROUND = 4096;
/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
function boundsFor(archiveSize, expected) {
    const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {};
    const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize);
    return { files, bytes: Number.isFinite(bytes) ? bytes : most };
}
/** The most bytes that are read of a tar of this size, with headers, padding and members that are not wanted. */
function mostToRead(archiveSize, bounds) {
    return Math.max(bounds.bytes, boundsFor(archiveSize).bytes) + MOST_MEMBERS * AROUND;
}
/** What an archive has come to so far, held to bounds. */
class Tally {
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
        if (this.#files > files)
            throw this.#refusals.tooMuch(member, `it holds more than ${formatCount(files, 'file')}`);
        if (this.#bytes > most) {
            const limit = `${formatBytes(most)} (${most} bytes)`;
            throw this.#refusals.tooMuch(member, `it unpacks to more than ${limit}`);
        }
    }
}


/***/ }),

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3446);



/** Bytes of a zip from which on it is worth several threads. */
const LARGE = 4 * 1024 * 1024;
const MOST_THREADS = 4;
/** Little lives long here: a small young generation is enough, for each of the threads. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };
/**
 * Unpacks a verified archive into `target`, a new and empty folder of its own, in threads; returns its files in the
 * order of the archive. A PlaceError names the archive and the member: `unsafe-archive` for what would do harm,
 * `cannot-place` for what is damaged or not supported. After a failure, remove the target.
 */
async function unpackArchive(archive, format, target, selection, signal, bounds) {
    const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 19));
    signal.throwIfAborted();
    const job = { archive, format, target, selection, bounds: (0,_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .boundsFor */ .Lq)(archive.size, bounds) };
    const start = (leads) => {
        const workerData = { ...job, leads };
        const options = { workerData, resourceLimits: LIMITS };
        return new Worker(workerScript(), options);
    };
    const workers = Array.from({ length: countThreads(archive, format) }, (_, index) => start(index === 0));
    const done = new AbortController();
    try {
        return await Promise.race([collect(workers), watch(signal, done.signal)]);
    }
    finally {
        done.abort();
        // Only after this nothing writes to the target any more.
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}
/** In the same folder, and of the same kind, in the sources and in the bundle. */
function workerScript() {
    // Not `new URL(name, import.meta.url)`: ncc makes a path of that, and spaces in it become %20.
    return new URL(import.meta.url.replace(/[^/]+(?=\.[jt]s$)/, 'unpack-worker'));
}
function countThreads({ size }, format) {
    return format === 'zip' && size >= LARGE ? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MOST_THREADS) : 1;
}
/** Rejects when the step is to stop; `done` ends the watch. */
function watch(signal, done) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done });
    });
}
/** Waits for all files; the first failure is the one to tell. */
function collect(workers) {
    return new Promise((resolve, reject) => {
        const files = [];
        let received = 0;
        let total;
        let working = workers.length;
        const hear = (report) => {
            if (report.kind === 'failed')
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlaceError */ .eF(report.failure));
            else if (report.kind === 'broken')
                reject(new Error(report.message));
            else if (report.kind === 'share')
                for (const other of workers.slice(1))
                    other.postMessage(report.share);
            else if (report.kind === 'total')
                total = report.total;
            else {
                for (const [place, file] of report.files)
                    files[place] = file;
                received += report.files.length;
            }
            if (received === total)
                resolve(files);
        };
        for (const worker of workers) {
            worker.on('message', hear);
            worker.on('error', reject);
            worker.on('exit', () => {
                working -= 1;
                if (working === 0)
                    reject(new Error('the threads that unpack have ended'));
            });
        }
    });
}


/***/ })

};
