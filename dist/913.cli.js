export const id = 913;
export const ids = [913];
export const modules = {

/***/ 3943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/** Maps at most `limit` items at once, in order; on the first failure no further item begins, and it is thrown once the begun ones ended. */
async function mapBounded(items, limit, map) {
    const results = [];
    const failures = [];
    const queue = items.entries();
    async function work() {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await map(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    }
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 4980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ diskError)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7413);




/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
function diskError(error, path) {
    const code = error instanceof Error ? error.code : undefined;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'no-space',
                path,
                message: code === 'ENOSPC' ? `The disk of ${path} is full` : `The disk quota for ${path} is used up`,
                facts: { free: describeFree(path) },
                advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
                cause: error,
            });
        case 'EACCES':
        case 'EPERM':
        case 'EROFS':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'no-permission',
                path,
                message: code === 'EROFS' ? `${path} is on a read-only volume` : `${path} cannot be written by this job`,
                facts: { user: describeUser(), ...describeOwner(path) },
                advice: 'Set `path` to a folder that the job may write, or change its owner or mode on the runner.',
                cause: error,
            });
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EEXIST':
        case 'EISDIR':
        case 'ENAMETOOLONG':
        case 'ELOOP':
        case 'EBUSY':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `${path} cannot hold the dataset: ${error.message}`,
                advice: 'Remove what is in the way, or set `path` to another folder.',
                cause: error,
            });
        case 'EXDEV':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `${path} is on another volume than the dataset's folder`,
                facts: { error: error.message },
                advice: 'Files get their names by a rename, which stays within one volume: set `path` to a folder that is wholly on one.',
                cause: error,
            });
        case 'EFBIG':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `${path} would be larger than its volume, or a limit of this job, lets a file be`,
                advice: 'Set `path` to a folder on a volume for large files (FAT32 ends at 4 GiB), or raise the limit that `ulimit -f` shows.',
                cause: error,
            });
        case 'EIO':
        case 'ESTALE':
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `The disk of ${path} failed: ${error.message}`,
                advice: 'It, or the network that it is behind, is faulty: set `path` to a folder on another volume.',
                cause: error,
            });
        default:
            return error;
    }
}
/** What is left on the volume, or that it cannot be told. */
function describeFree(path) {
    try {
        const { bavail, bsize } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
        return (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bavail * bsize);
    }
    catch {
        return 'unknown';
    }
}
/** Whose the path is, or the nearest folder above it that is there. */
function describeOwner(path) {
    try {
        const { uid, gid, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        // Windows knows neither.
        return process.getuid
            ? { [path]: `uid ${uid}, gid ${gid}, mode ${(mode & 0o7777).toString(8).padStart(4, '0')}` }
            : {};
    }
    catch {
        const above = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
        return above === path ? {} : describeOwner(above);
    }
}
function describeUser() {
    return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : 'the user of this job';
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5877);
/* harmony import */ var _remove_empty_folders_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3166);



/**
 * Makes a folder and those above it, or none; returns the topmost that was made, undefined when all were there. Not Node's
 * recursive mkdir, which never ends where a volume answers ENOENT below a folder that exists, as /proc does.
 */
async function makeFolders(folder) {
    try {
        return await makeOne(folder);
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder);
        if (error.code !== 'ENOENT' || parent === folder)
            throw error;
        const topmost = await makeFolders(parent);
        const made = await makeOne(folder).catch(async (refusal) => {
            if (topmost !== undefined)
                await (0,_remove_empty_folders_js__WEBPACK_IMPORTED_MODULE_2__/* .removeEmptyFolders */ .d)(parent, topmost);
            throw refusal;
        });
        return topmost ?? made;
    }
}
async function makeOne(folder) {
    try {
        await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .mkdir */ .Ck)(folder);
        return folder;
    }
    catch (error) {
        if (error.code === 'EEXIST' && (await isFolder(folder)))
            return undefined;
        throw error;
    }
}
async function isFolder(path) {
    return (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .stat */ .dJ)(path).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 3166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ removeEmptyFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5877);


/** Removes `folder` and the folders above it, up to and with `topmost`, as long as they are empty. */
async function removeEmptyFolders(folder, topmost) {
    if (!folder.startsWith(topmost))
        return;
    const removed = await (0,_calls_js__WEBPACK_IMPORTED_MODULE_1__/* .rmdir */ .Nr)(folder).then(() => true, () => false);
    if (removed)
        await removeEmptyFolders((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder), topmost);
}


/***/ }),

/***/ 4778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mF: () => (/* binding */ isRunFolder),
/* harmony export */   t0: () => (/* binding */ runFolderName),
/* harmony export */   vb: () => (/* binding */ sweepRunFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _calls_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5877);





/** A folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
const RUN_FOLDER = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/;
/** A name for a temporary folder of this run, unique, from which others can tell whether the run is still alive. */
function runFolderName() {
    return `.setup-dataset-${machine()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`;
}
/** Whether a folder of a home has the name of a temporary one. */
function isRunFolder(name) {
    return RUN_FOLDER.test(name);
}
/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
async function sweepRunFolders(parent, now, salvage = async () => { }) {
    // A folder may take files and not tell which it has.
    for (const name of await (0,_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .readdir */ .Cy)(parent).catch(() => [])) {
        const match = RUN_FOLDER.exec(name);
        if (match === null)
            continue;
        const [, owner = '', pid = ''] = match;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
        const dead = owner === machine() ? !isAlive(Number(pid)) : now - (await modified(path)) > DEAD_AFTER_MS;
        if (!dead)
            continue;
        await salvage(path);
        // A courtesy to the disk: what cannot be removed, because it is another user's, is no reason to fail.
        await (0,_calls_js__WEBPACK_IMPORTED_MODULE_4__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
    }
}
function machine() {
    return `${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}${processSpace()}`.replace(/[^A-Za-z0-9.]+/g, '_');
}
/** The kernel's own number for the first space of processes (PROC_PID_INIT_INO). */
const FIRST_SPACE = '4026531836';
/** Containers may have one host name and cannot see each other's processes; empty outside them. */
function processSpace() {
    try {
        const [space = FIRST_SPACE] = /\d+/.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid')) ?? [];
        return space === FIRST_SPACE ? '' : `.${space}`;
    }
    catch {
        return '';
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
async function modified(path) {
    return (0,_calls_js__WEBPACK_IMPORTED_MODULE_4__/* .stat */ .dJ)(path).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
}


/***/ }),

/***/ 3042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hy: () => (/* binding */ PartsNote),
/* harmony export */   kH: () => (/* binding */ noteOf),
/* harmony export */   p0: () => (/* binding */ isNote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9342);


/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const STEP = 128 * 1024;
const SUFFIX = '.parts';
/** The name of the note of a partial. */
function noteOf(path) {
    return `${path}${SUFFIX}`;
}
/** Whether a name is one of a note. */
function isNote(name) {
    return name.endsWith(SUFFIX);
}
/** A note beside a partial with gaps: which parts of it are there, for a later run; one line a part, written after it. */
class PartsNote {
    #path;
    #isThere;
    /** Bytes of the parts that this run has noted. */
    #noted;
    /** For the partial at `path`. */
    constructor(path) {
        this.#path = noteOf(path);
        this.#isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#path);
    }
    /** What it says of a partial of `size` bytes; without a note, that all of them are there. */
    read(size) {
        const spans = new _spans_js__WEBPACK_IMPORTED_MODULE_1__/* .Spans */ .a();
        if (!this.#isThere)
            spans.add({ start: 0, end: size });
        // The last line may have been cut short.
        const lines = this.#isThere ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(this.#path, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines) {
            const [, start, end] = /^(\d+) (\d+)$/.exec(line) ?? [];
            if (start !== undefined && end !== undefined)
                spans.add({ start: Number(start), end: Math.min(size, Number(end)) });
        }
        return spans;
    }
    /** To be called before bytes after a gap are written: from then on the length of the file says nothing. */
    begin(spans) {
        if (this.#noted === undefined)
            this.#write(spans);
    }
    /** Notes the parts, where there are gaps and much has come since. */
    update(spans) {
        if (this.#isThere && spans.total - (this.#noted ?? 0) >= STEP)
            this.#write(spans);
    }
    remove() {
        if (this.#isThere)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#path, { force: true });
        this.#isThere = false;
        this.#noted = undefined;
    }
    #write(spans) {
        const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join('');
        // What an earlier run noted may be more than the file has: it is replaced.
        if (this.#noted === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(this.#path, text);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(this.#path, text);
        this.#isThere = true;
        this.#noted = spans.total;
    }
}


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Spans)
/* harmony export */ });
/** The parts of a file that are there; parts that touch are one. */
class Spans {
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
        if (end <= start)
            return;
        const before = this.#spans.filter((span) => span.end < start);
        const after = this.#spans.filter((span) => span.start > end);
        const touched = this.#spans.slice(before.length, this.#spans.length - after.length);
        const joined = {
            start: Math.min(start, touched[0]?.start ?? start),
            end: Math.max(end, touched.at(-1)?.end ?? end),
        };
        this.#spans = [...before, joined, ...after];
    }
    /** What is missing of the first `size` bytes. */
    missing(size) {
        const ends = [0, ...this.#spans.map(({ end }) => end)];
        const starts = [...this.#spans.map(({ start }) => start), size];
        return ends
            .map((start, index) => ({ start, end: Math.min(size, starts[index] ?? size) }))
            .filter(({ start, end }) => start < end);
    }
}


/***/ }),

/***/ 7999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Journal)
/* harmony export */ });
/** Notes what a run does, and when, whether that succeeds or not. */
class Journal {
    dataset;
    times = [];
    steps = [];
    #clock;
    constructor(clock) {
        this.#clock = clock;
    }
    /** Runs a stage. */
    time(stage, run) {
        return this.#measure(run, (span) => this.times.push({ stage, ...span }));
    }
    /** Runs a step of a stage. */
    step(stage, name, run) {
        return this.#measure(run, (span) => this.steps.push({ stage, name, ...span }));
    }
    async #measure(run, note) {
        const start = this.#clock.now();
        try {
            return await run();
        }
        finally {
            note({ start, milliseconds: this.#clock.now() - start });
        }
    }
}


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ setupDataset)
});

// EXTERNAL MODULE: ./build/dataset/plan.js + 1 modules
var plan = __webpack_require__(4604);
;// CONCATENATED MODULE: ./build/dataset/rest.js

/** What a home needs beside what is there: a member that is there needs no file, an archive only while one of its pins is open. */
function restOf({ dataset, members, trees, stored }, had) {
    const isPlaced = pathsOf(had.members);
    const isFetched = pathsOf(had.files);
    const open = {
        members: members.filter(({ path }) => !isPlaced.has(path)),
        trees: trees.filter((tree) => tree.pins === undefined || !(0,plan/* pinsOf */.cz)(tree).every(({ path }) => isPlaced.has(path))),
    };
    const needed = new Set([...open.members, ...open.trees].map(({ from }) => from));
    // Tiers that keep the published files keep all of them, also those that this layout makes nothing of.
    const isNeeded = ({ path }) => stored.form === 'files' || needed.has(path);
    return { ...open, files: dataset.files.filter((file) => isNeeded(file) && !isFetched.has(file.path)) };
}
function pathsOf(files) {
    return new Set(files.map(({ pin }) => pin.path));
}

// EXTERNAL MODULE: ./build/deadline.js
var build_deadline = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/concurrency.js
var concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/disk/calls.js
var calls = __webpack_require__(5877);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
;// CONCATENATED MODULE: ./build/disk/link-or-copy.js



/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
async function linkOrCopy(source, target) {
    try {
        await (0,calls/* mkdir */.Ck)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,calls/* link */.nf)(source, target).catch(() => (0,calls/* copyFile */.m3)(source, target));
        if ((await (0,calls/* stat */.dJ)(target)).nlink <= 2)
            return;
        await (0,calls.rm)(target);
        await (0,calls/* copyFile */.m3)(source, target);
    }
    catch (error) {
        throw (0,disk_error/* diskError */.w)(error, target);
    }
}

// EXTERNAL MODULE: ./build/place/commit.js
var commit = __webpack_require__(3415);
// EXTERNAL MODULE: ./build/dataset/selection.js + 1 modules
var selection = __webpack_require__(3629);
;// CONCATENATED MODULE: ./build/place/find-rivals.js



/** The files of a home that fit one of the globs, whose last part alone may have wildcards. */
async function findRivals(globs, home) {
    const found = await Promise.all(globs.map(async (glob) => {
        const folder = external_node_path_.posix.dirname(glob);
        const names = await (0,calls/* readdir */.Cy)((0,external_node_path_.join)(home, folder)).catch(() => []);
        return names.filter((0,selection/* matcher */.j)([external_node_path_.posix.basename(glob)])).map((name) => (0,external_node_path_.join)(home, folder, name));
    }));
    return found.flat();
}

// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __webpack_require__(3323);
// EXTERNAL MODULE: ./build/hashing/hash-file.js
var hash_file = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/place/expected.js
var place_expected = __webpack_require__(9862);
;// CONCATENATED MODULE: ./build/place/inspect-staged.js





/** Fails where two of the files would have one name; which members an archive has is known only now. */
function refuseCollisions({ trees }, files) {
    if (trees.length === 0)
        return;
    // A published archive may hold names that differ by case alone; most systems but Linux cannot.
    const collision = (0,relative_path/* findCollision */.Oj)(files.map(({ path }) => path), process.platform !== 'linux');
    if (collision === undefined)
        return;
    const one = files.find(({ path }) => path === collision[0]);
    const other = files.findLast(({ path }) => path === collision[1]);
    throw new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: collision[1],
        message: `${collision[1]} of ${other?.source} and ${collision[0]} of ${one?.source} would be one file`,
        advice: 'Fetch the archives in steps of their own, each with a `path` of its own, or set unpack: false.',
    });
}
/** Does what the loader will do: hashes the files that it checks, and fails where it would refuse them. */
async function holdToChecks({ checks, layout, dataset }, files) {
    for (const check of checks) {
        const file = files.find(({ path }) => path === check.path);
        const expected = (0,dataset_digest/* formatDigest */.MO)(check.digest);
        const hashed = file && (await (0,hash_file/* hashFile */.D)(file.location, check.digest.algorithm));
        const digest = hashed && { algorithm: check.digest.algorithm, hex: hashed.hex };
        if (digest && (0,place_expected/* meets */.D)({ digest, size: hashed.size }, check))
            continue;
        const actual = digest ? `${(0,dataset_digest/* formatDigest */.MO)(digest)} (${hashed.size} bytes)` : 'no such file';
        throw new errors/* IntegrityError */.cs({
            code: 'checksum-mismatch',
            path: check.path,
            expected,
            actual,
            from: file?.source ?? dataset.name,
            message: `${layout} would refuse ${check.path}: it is not what its loader checks for`,
            facts: { expected, actual },
            advice: `The archive has the pinned digest, so the facts of ${dataset.name} disagree: please open an issue. layout: files places it as it is.`,
        });
    }
}

;// CONCATENATED MODULE: ./build/place/staged.js
/** Every file, in folders or not. */
function allStaged({ files, folders }) {
    return [...files, ...folders.flatMap((folder) => folder.files)];
}

;// CONCATENATED MODULE: ./build/place/place.js











const UNPACK_AT_ONCE = 4;
/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
async function place(plan, verified, staging, signal) {
    const rest = restOf(plan, verified);
    const restored = stageRestored(verified, rest);
    const made = await stageFetched(plan, rest, verified, staging, signal);
    const staged = { files: [...restored, ...made.files], folders: made.folders };
    const all = allStaged(staged);
    refuseCollisions(plan, all);
    // What came as members is pinned by stronger digests than a loader's.
    if (verified.files.length > 0)
        await holdToChecks(plan, all);
    const displaced = await (0,commit/* commit */.c)(staged, plan.home);
    const files = all.map(({ path, size, digest, from, source }) => {
        return { path, location: (0,external_node_path_.join)(plan.home, path), size, digest, from, source };
    });
    return { files, displaced, rivals: await findRivals(plan.rivals, plan.home) };
}
/** Members as a tier gave them, but for those of an archive that is unpacked as a whole. */
function stageRestored({ members }, { trees }) {
    const replaced = new Set(trees.flatMap(plan/* pinsOf */.cz).map(({ path }) => path));
    const kept = members.filter(({ pin }) => !replaced.has(pin.path));
    return kept.map(({ pin, location, size, from }) => {
        (0,external_node_fs_.chmodSync)(location, 0o644);
        return { path: pin.path, location, size, digest: pin.digest, from, source: pin.path };
    });
}
/** Members that are made from published files. */
async function stageFetched(plan, { members, trees }, verified, staging, signal) {
    if (members.length + trees.length === 0)
        return { files: [], folders: [] };
    const find = finder(verified);
    const isLastUse = lastUses(plan);
    const single = await staging.folder('members');
    const files = await (0,concurrency/* mapBounded */.y)([...members.entries()], UNPACK_AT_ONCE, ([index, member]) => stageMember(member, find(member.from), isLastUse(member), (0,external_node_path_.join)(single, String(index))));
    const folders = [];
    if (trees.length === 0)
        return { files, folders };
    const { stageTree } = await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 6971));
    // One after the other: each uses all cores.
    for (const [index, each] of trees.entries()) {
        const folder = (name) => staging.folder(`tree-${index}-${name}`);
        folders.push(...(await stageTree(each, find(each.from), folder, signal)));
    }
    return { files, folders };
}
function finder({ files }) {
    const byPath = new Map(files.map((file) => [file.pin.path, file]));
    return (path) => {
        const file = byPath.get(path);
        if (file === undefined)
            throw new Error(`no verified file for ${path}`);
        return file;
    };
}
/** Whether the file of a member can lose its own name: not where a tier will store it or a further member needs it. */
function lastUses({ stored, members }) {
    const uses = new Map();
    for (const { from } of members)
        uses.set(from, (uses.get(from) ?? 0) + 1);
    return ({ from }) => stored.form === 'members' && uses.get(from) === 1;
}
async function stageMember(member, file, isLastUse, target) {
    const { from, pin, size } = file;
    const { path } = member;
    const source = pin.path;
    if (member.unpack === 'gzip') {
        const { gunzip } = await __webpack_require__.e(/* import() */ 790).then(__webpack_require__.bind(__webpack_require__, 8790));
        const gzip = { path: source, location: file.location, size };
        return { path, source, from, location: target, ...(await gunzip(gzip, member, target)) };
    }
    if (!isLastUse)
        await linkOrCopy(file.location, target);
    const location = isLastUse ? file.location : target;
    await (0,calls/* chmod */.k6)(location, 0o644);
    return { path, source, from, location, size, digest: pin.digest };
}

// EXTERNAL MODULE: ./build/disk/make-folders.js
var make_folders = __webpack_require__(7864);
// EXTERNAL MODULE: ./build/disk/remove-empty-folders.js
var remove_empty_folders = __webpack_require__(3166);
// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __webpack_require__(4778);
// EXTERNAL MODULE: ./build/fetch/parts-note.js
var parts_note = __webpack_require__(3042);
;// CONCATENATED MODULE: ./build/fetch/partials.js



/** Bytes on the disk of all that lies in a folder of partials. */
async function heldBytes(folder) {
    const names = await (0,calls/* readdir */.Cy)(folder);
    const sizes = await Promise.all(names.map((name) => held((0,external_node_path_.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
async function takeOverPartials(from, to) {
    // One step, so that of two runs that sweep at the same moment one gets all and the other nothing.
    const taken = `${to}-taken`;
    const isOurs = await (0,calls/* rename */.$w)(from, taken).then(() => true, () => false);
    if (!isOurs)
        return;
    // A link would let us take, or write into, what it points to.
    const isFolder = (await (0,calls/* lstat */.$1)(taken)).isDirectory();
    const entries = isFolder ? await (0,calls/* readdir */.Cy)(taken, { withFileTypes: true }) : [];
    const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    for (const name of files) {
        const [ours, theirs] = [(0,external_node_path_.join)(to, name), (0,external_node_path_.join)(taken, name)];
        if ((0,parts_note/* isNote */.p0)(name) || (await held(theirs)) <= (await held(ours)))
            continue;
        await (0,calls.rm)((0,parts_note/* noteOf */.kH)(ours), { force: true });
        if (files.has((0,parts_note/* noteOf */.kH)(name)))
            await (0,calls/* rename */.$w)((0,parts_note/* noteOf */.kH)(theirs), (0,parts_note/* noteOf */.kH)(ours));
        await (0,calls/* rename */.$w)(theirs, ours);
    }
    await (0,calls.rm)(taken, { recursive: true, force: true });
}
/** Bytes that a file takes on the disk, where there may be gaps; 0 where there is none. */
async function held(path) {
    return (0,calls/* stat */.dJ)(path).then(
    // Some file systems count what was just written only later.
    ({ size, blocks }) => Math.min(size, Math.max(1, blocks * 512)), () => 0);
}

;// CONCATENATED MODULE: ./build/place/staging.js








/** Bytes that are worth a folder which stays after a failure. */
const WORTH_KEEPING = 1024 * 1024;
/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
async function openStaging(home, now) {
    const dir = (0,external_node_path_.join)(home, (0,run_folder/* runFolderName */.t0)());
    const partials = (0,external_node_path_.join)(dir, 'partials');
    const created = await (0,make_folders/* makeFolders */.w)(dir).catch((error) => {
        throw (0,disk_error/* diskError */.w)(error, home);
    });
    const close = async () => {
        // Its own code for this comes with Node's promises alone, and takes longer to load than these few folders to remove.
        (0,external_node_fs_.rmSync)(dir, { recursive: true, force: true });
        if (created !== undefined)
            await (0,remove_empty_folders/* removeEmptyFolders */.d)(home, created);
    };
    try {
        await (0,calls/* mkdir */.Ck)(partials);
        await (0,run_folder/* sweepRunFolders */.vb)(home, now, (dead) => takeOverPartials((0,external_node_path_.join)(dead, 'partials'), partials));
    }
    catch (error) {
        await close();
        throw (0,disk_error/* diskError */.w)(error, home);
    }
    return {
        dir,
        partials,
        present: () => heldBytes(partials),
        async folder(name) {
            const folder = (0,external_node_path_.join)(dir, name);
            await (0,calls/* mkdir */.Ck)(folder).catch((error) => {
                throw (0,disk_error/* diskError */.w)(error, folder);
            });
            return folder;
        },
        close,
        async closeForLater() {
            const bytes = await heldBytes(partials);
            if (bytes < WORTH_KEEPING) {
                await close();
                return 0;
            }
            const others = (await (0,calls/* readdir */.Cy)(dir)).filter((name) => name !== (0,external_node_path_.basename)(partials));
            await Promise.all(others.map((name) => (0,calls.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
            return bytes;
        },
    };
}

// EXTERNAL MODULE: ./build/plan-for.js + 1 modules
var plan_for = __webpack_require__(542);
// EXTERNAL MODULE: ./build/report/story.js + 1 modules
var story = __webpack_require__(6822);
;// CONCATENATED MODULE: ./build/report/unsaved.js
/** Why tiers that were asked were not told to keep the dataset, a line each. */
function unsavedReasons(findings, saves, isWanted) {
    if (!isWanted)
        return ['not saved: `save` is false'];
    const saved = new Set(saves.map(({ tier }) => tier));
    return findings
        .filter(({ tier }) => !saved.has(tier))
        .map(({ kind, tier }) => `not saved to ${tier.title}: ${reasonFor(kind)}`);
}
function reasonFor(kind) {
    if (kind === 'hit')
        return 'it has it';
    return kind === 'unavailable' ? 'it cannot be used' : 'there is nothing to save';
}

// EXTERNAL MODULE: ./build/tiers/restore.js
var restore = __webpack_require__(2072);
// EXTERNAL MODULE: ./build/tiers/save.js
var save = __webpack_require__(9617);
;// CONCATENATED MODULE: ./build/tiers/timed.js
/** The same tier, with a journal in which it stands when it gave and when it took. */
function timedTier(tier, journal) {
    return {
        ...tier,
        restore: (...args) => journal.step('restore', tier.title, () => tier.restore(...args)),
        save: (...args) => journal.step('save', tier.title, () => tier.save(...args)),
    };
}

// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
;// CONCATENATED MODULE: ./build/why-missing.js



/** Milliseconds for those who know why; a fetch that is done before waits for the shorter one. */
const LONGEST_ASK = 3_000;
const LONGEST_WAIT = 1_000;
/** The misses with what would become of a save, where one is wanted. */
function withOutlooks(findings, inputs) {
    const isSaving = (0,save/* savesWhatItMisses */.Qy)(inputs);
    return Promise.all(findings.map(async (finding) => {
        if (finding.kind !== 'miss' || !isSaving)
            return finding;
        const outlook = await finding.tier.outlook?.();
        return outlook === undefined ? finding : { ...finding, outlook };
    }));
}
/** Why each tier that lacks the key does, where it can say; asked for a short time only. */
async function whyMissing({ key }, findings, signal) {
    const bounded = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ASK)]);
    const whys = await Promise.all(findings.map(async ({ kind, tier }) => {
        const why = kind === 'miss' ? await tier.explainMiss?.(key, bounded) : undefined;
        return why === undefined ? [] : [[tier, why]];
    }));
    return new Map(whys.flat());
}
/** Fetches, and meanwhile tells why it has to: the fetch begins at once, and what is told can neither hold nor fail it. */
async function tellingWhy(plan, findings, { clock, log, signal }, fetch) {
    const start = clock.now();
    const patience = new AbortController();
    const tell = async () => {
        const whys = await whyMissing(plan, findings, AbortSignal.any([signal, patience.signal]));
        for (const why of whys.values())
            (0,story/* tellWhy */.A7)(plan, why, log);
    };
    const told = tell().catch((error) => log.debug(`why it is missing is not known: ${(0,tier/* reasonOf */.A)(error)}`));
    try {
        return await fetch();
    }
    finally {
        const wait = Math.max(0, LONGEST_WAIT - (clock.now() - start));
        const timer = setTimeout(() => patience.abort(new Error('the fetch is done')), wait);
        await told;
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/main.js












/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
async function setupDataset(inputs, ports) {
    return (0,build_deadline/* withDeadline */.N)(inputs.timeout, ports.clock, async (deadline) => {
        try {
            const request = await requestOf(inputs, ports, deadline);
            const plan = (0,plan_for/* planFor */.b)({ ...inputs, request });
            ports.journal.dataset = plan.dataset.title;
            story/* tellPlan */.fb(plan, ports.diagnosis.road, ports.log);
            return inputs.lookupOnly
                ? await lookOnly(plan, inputs, ports, deadline)
                : await runInStaging(plan, inputs, ports, deadline);
        }
        catch (error) {
            if (!(error instanceof errors/* FetchError */.fk))
                throw error;
            const { diagnose } = await __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 6988));
            throw await diagnose(error, ports.diagnosis, deadline.signal);
        }
    });
}
async function requestOf(inputs, ports, deadline) {
    if (inputs.request.kind !== 'manifest')
        return inputs.request;
    const { readRequested } = await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(358), __webpack_require__.e(726), __webpack_require__.e(30)]).then(__webpack_require__.bind(__webpack_require__, 677));
    return readRequested(inputs, ports, deadline);
}
async function runInStaging(plan, inputs, ports, deadline) {
    const staging = await openStaging(plan.home, ports.clock.now());
    try {
        const outcome = await run(plan, { inputs, ports, staging, deadline, traffic: { bytes: 0 } });
        await staging.close();
        return outcome;
    }
    catch (error) {
        if (inputs.runner.diskOutlivesJob && isWorthAnotherRun(error))
            story/* tellKept */.W$(await staging.closeForLater(), ports.log);
        else
            await staging.close();
        throw error;
    }
}
/** Whether the bytes that came are good, and only the rest did not come. */
function isWorthAnotherRun(error) {
    return error instanceof errors/* FetchError */.fk && !(error instanceof errors/* IntegrityError */.cs);
}
async function run(plan, around) {
    const { inputs, ports, staging, deadline, traffic } = around;
    const { log, journal } = ports;
    const { times, steps } = journal;
    const { signal } = deadline;
    const tiers = ports.tiers.map((tier) => timedTier(tier, journal));
    const asked = await journal.time('restore', () => (0,build_deadline/* untilAborted */.E)(() => (0,restore/* restore */.P)(plan, tiers, staging.folder), signal));
    const told = await withOutlooks(asked.findings, inputs);
    story/* tellFindings */.yq(plan, told, log);
    const restored = await waitForOthers(plan, asked, around);
    const { findings } = restored;
    const came = await fetchMissing(plan, restored, around);
    const verified = { ...restored.verified, files: [...restored.verified.files, ...came] };
    const { files, displaced, rivals } = await journal.time('place', () => place(plan, verified, staging, signal));
    story/* tellPlaced */.hN(plan, displaced, rivals, log);
    const storable = inputs.save ? (0,save/* storableFiles */.el)(plan, verified, files) : [];
    const saves = await journal.time('save', () => (0,save/* save */.UN)(plan.key, storable, findings, staging.folder, signal));
    story/* tellSaves */.GI(plan, saves, told, log);
    for (const reason of unsavedReasons(findings, saves, inputs.save))
        log.debug(reason);
    return { plan, findings, files, displaced, downloadedBytes: traffic.bytes, saves, times, steps };
}
/** Waits for what another job of the run saves, where the workflow says so and something is missing. */
async function waitForOthers(plan, asked, around) {
    const { inputs, ports } = around;
    if (inputs.waitForCache === 0 || restOf(plan, asked.verified).files.length === 0)
        return asked;
    return ports.journal.time('wait', async () => {
        const { waitForCache } = await __webpack_require__.e(/* import() */ 121).then(__webpack_require__.bind(__webpack_require__, 121));
        return waitForCache(plan, asked, around);
    });
}
/** Fetches what is missing, if anything is, and tells why it is meanwhile. */
async function fetchMissing(plan, { verified, findings }, around) {
    const rest = restOf(plan, verified);
    if (rest.files.length === 0)
        return [];
    const { inputs, ports, deadline } = around;
    const { clock, log, journal } = ports;
    const { signal } = deadline;
    await refuseMiss(plan, inputs, findings, signal);
    return journal.time('fetch', () => tellingWhy(plan, findings, { clock, log, signal }, async () => {
        // Loaded here, as a hit needs none of it.
        const { fetchRest } = await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(358), __webpack_require__.e(412)]).then(__webpack_require__.bind(__webpack_require__, 2412));
        return fetchRest(plan, rest, around);
    }));
}
async function lookOnly(plan, inputs, { tiers, log }, { signal }) {
    const findings = await (0,restore/* lookUp */.T)(plan.key, tiers);
    story/* tellFindings */.yq(plan, findings, log);
    if (!findings.some(({ kind }) => kind === 'hit'))
        await refuseMiss(plan, inputs, findings, signal);
    return { plan, findings, files: [], displaced: [], downloadedBytes: 0, saves: [], times: [], steps: [] };
}
async function refuseMiss(plan, inputs, findings, signal) {
    if (!inputs.failOnCacheMiss)
        return;
    const whys = await whyMissing(plan, findings, signal);
    const asked = findings.map((finding) => {
        const why = whys.get(finding.tier);
        const answer = story/* describeFinding */.jb(finding);
        return [finding.tier.title, why === undefined ? answer : `${answer}: ${why}`];
    });
    throw new errors/* CacheMissError */.dE({
        code: 'cache-miss',
        message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
        facts: { key: plan.key, ...Object.fromEntries(asked) },
        advice: 'Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false.',
    });
}


/***/ }),

/***/ 3415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ DISPLACED),
/* harmony export */   c: () => (/* binding */ commit)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _disk_calls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5877);
/* harmony import */ var _disk_disk_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4980);
/* harmony import */ var _disk_make_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7864);
/* harmony import */ var _disk_remove_empty_folders_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3166);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9473);
/* harmony import */ var _hashing_hash_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6162);








/** Where a home keeps the files that had other content than the pinned ones under their names. */
const DISPLACED = '.setup-dataset-replaced';
/**
 * Renames what is staged to its final names, or nothing: a failure takes back what was done. A file that is there with
 * the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
 */
async function commit({ files, folders }, home) {
    const work = { home, undo: [], folders: new Set(), displaced: [] };
    try {
        for (const file of files)
            await placeFile(file, work);
        for (const { path, location, files } of folders) {
            const byPath = new Map(files.map((file) => [file.path, file]));
            await placeFolder(path, location, byPath, work);
        }
        return work.displaced;
    }
    catch (error) {
        // What cannot be taken back must not hide why: the first failure is the one to tell.
        for (const step of work.undo.reverse())
            await step().catch(() => undefined);
        throw (0,_disk_disk_error_js__WEBPACK_IMPORTED_MODULE_3__/* .diskError */ .w)(error, refusedPlace(error, home));
    }
}
/** The place in the home that refused: where a file was to go, or where one stood; what is ours there is writable. */
function refusedPlace(error, home) {
    const { dest, path } = error;
    const isOurs = (place) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(home, place).startsWith('.setup-dataset-');
    return [dest, path].find((place) => place !== undefined && !isOurs(place)) ?? home;
}
async function placeFile(file, work) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work.home, file.path);
    const found = await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1)(target).catch(() => undefined);
    if (found && (await hasContent(target, found, file)))
        return;
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), work);
    const aside = found && (await moveAside(file, target, found, work));
    await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(file.location, target);
    if (aside === undefined)
        work.undo.push(() => (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(target, file.location));
    else if (await hasContent(aside, await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1)(aside), file))
        await dropTwin(aside, work);
    else
        work.displaced.push(aside);
}
/** Places a folder by one rename where its name is free, else what it holds, one by one. */
async function placeFolder(path, location, files, work) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work.home, path);
    const isFree = await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .lstat */ .$1)(target).then(() => false, () => true);
    if (isFree) {
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), work);
        if (await moveFolder(location, target, work))
            return;
    }
    for (const entry of await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .readdir */ .Cy)(location, { withFileTypes: true })) {
        const below = path === '' ? entry.name : `${path}/${entry.name}`;
        const file = files.get(below);
        if (entry.isDirectory())
            await placeFolder(below, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(location, entry.name), files, work);
        else if (file)
            await placeFile(file, work);
    }
}
/** Whether the folder was moved; not where another run has made it in between. */
async function moveFolder(location, target, { undo }) {
    try {
        await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(location, target);
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM')
            return false;
        throw error;
    }
    undo.push(() => (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(target, location));
    return true;
}
async function makeFolder(folder, { undo, folders }) {
    if (folders.has(folder))
        return;
    const topmost = await (0,_disk_make_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolders */ .w)(folder);
    if (topmost !== undefined)
        undo.push(() => (0,_disk_remove_empty_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeEmptyFolders */ .d)(folder, topmost));
    folders.add(folder);
}
async function hasContent(target, found, { size, digest }) {
    if (!found.isFile() || found.size !== size)
        return false;
    return (await (0,_hashing_hash_file_js__WEBPACK_IMPORTED_MODULE_7__/* .hashFile */ .D)(target, digest.algorithm)).hex === digest.hex;
}
/** Moves what stands under a final name out of the way; returns where to, or undefined when it is gone already. */
async function moveAside(file, target, found, work) {
    if (found.isDirectory()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PlaceError */ .eF({
            code: 'cannot-place',
            path: target,
            message: `${target} is a folder, and ${file.path} of the dataset has to go there`,
            advice: 'Remove the folder, or set `path` to another one.',
        });
    }
    const aside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(work.home, DISPLACED, `${file.path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`);
    await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(aside), work);
    const gone = await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(target, aside).then(() => false, isGone);
    if (gone)
        return undefined;
    work.undo.push(() => (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__/* .rename */ .$w)(aside, target));
    return aside;
}
/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error) {
    if (error.code === 'ENOENT')
        return true;
    throw error;
}
/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside, { home, undo, folders }) {
    undo.pop();
    await (0,_disk_calls_js__WEBPACK_IMPORTED_MODULE_2__.rm)(aside);
    await (0,_disk_remove_empty_folders_js__WEBPACK_IMPORTED_MODULE_5__/* .removeEmptyFolders */ .d)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(aside), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, DISPLACED));
    folders.clear();
}


/***/ }),

/***/ 9862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   O: () => (/* binding */ wrongMember)
/* harmony export */ });
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);


/** Whether an unpacked file is what was expected of it. */
function meets(actual, { digest, size }) {
    const digestFits = digest === undefined || (0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sameDigest */ .VB)(actual.digest, digest);
    return digestFits && (size === undefined || size === actual.size);
}
/** The error for a file that was unpacked from one with the pinned digest, and is not what is pinned of it. */
function wrongMember(from, { path, digest, size }, actual) {
    const expected = digest ? (0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(digest) : 'any digest';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .IntegrityError */ .cs({
        code: 'checksum-mismatch',
        path,
        expected,
        actual: (0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(actual.digest),
        from,
        message: `${path}, unpacked from ${from}, is not the pinned file`,
        facts: {
            expected: `${expected} (${size} bytes)`,
            actual: `${(0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDigest */ .MO)(actual.digest)} (${actual.size} bytes)`,
        },
        advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
    });
}


/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   _Z: () => (/* binding */ ARCHITECTURE),
/* harmony export */   b8: () => (/* binding */ generationsIn),
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   tl: () => (/* binding */ MARKER)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _generations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4793);



/** What @actions/tool-cache calls the kind of machine that an entry is for: the folder of its files. */
const ARCHITECTURE = 'any';
/** The file beside that folder which says that all of it is there. */
const MARKER = `${ARCHITECTURE}.complete`;
/** Makes a folder that is not among those that were made. */
function makeFolder(folder, made) {
    if (made.has(folder))
        return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
    made.add(folder);
}
/** The generations that lie in a folder of entries, complete or not, newest first. */
function generationsIn(tools, version) {
    const names = look(tools)?.isDirectory() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(tools) : [];
    const found = names.flatMap((name) => {
        const number = (0,_generations_js__WEBPACK_IMPORTED_MODULE_2__/* .generationOf */ .gS)(version, name);
        return number === undefined ? [] : [{ name, number }];
    });
    return found.sort((one, other) => other.number - one.number);
}
/** Whether an entry's folder and the marker beside it are both there. */
function isComplete(folder) {
    const marker = look((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, MARKER))?.isFile() ?? false;
    return marker && (look((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, ARCHITECTURE))?.isDirectory() ?? false);
}
/** Undefined where nothing is; a folder that may not be read is no miss. */
function look(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vg: () => (/* binding */ folderTier),
/* harmony export */   js: () => (/* binding */ TOOL)
/* harmony export */ });
/* unused harmony export versionOf */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9483);
/* harmony import */ var _folder_entry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(433);
/* harmony import */ var _tier_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9984);





/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
const TOOL = 'setup-dataset';
/**
 * A tier in a folder with the conventions of @actions/tool-cache, which finds what it keeps. Safe with many jobs at once
 * on one disk: an entry gets its name and its marker by one rename, and loses them by one. A wrong one stays until the
 * next generation is there. Beyond `limit` bytes those not used for longest go.
 */
function folderTier(root, title, limit = Number.POSITIVE_INFINITY) {
    const tools = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, TOOL);
    return {
        name: 'tool-cache',
        title,
        async lookup(key) {
            return lookup(tools, key);
        },
        async restore(key, _pins, into, wanted) {
            try {
                return await restore(tools, key, title, into, wanted);
            }
            catch (error) {
                return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error) };
            }
        },
        async save(key, files, _work, replacing) {
            try {
                const { save } = await __webpack_require__.e(/* import() */ 542).then(__webpack_require__.bind(__webpack_require__, 7542));
                const wrong = replacing === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(replacing));
                return await save({ tools, version: versionOf(key), wrong, limit }, files);
            }
            catch (error) {
                return { kind: 'refused', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error) };
            }
        },
    };
}
/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
function versionOf(key) {
    return `1.0.0-${key.replace(/^setup-dataset-v1-/, '').replace(/[^0-9A-Za-z-]+/g, '-')}`;
}
/** Looks for the newest complete entry; each is one as `find` of @actions/tool-cache sees it. */
function lookup(tools, key) {
    try {
        const newest = (0,_folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .generationsIn */ .b8)(tools, versionOf(key)).find(({ name }) => (0,_folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .isComplete */ .As)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, name)));
        return newest === undefined
            ? { kind: 'miss' }
            : { kind: 'found', entry: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, newest.name, _folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHITECTURE */ ._Z) };
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A)(error) };
    }
}
async function restore(tools, key, title, into, wanted) {
    const answer = lookup(tools, key);
    if (answer.kind !== 'found')
        return answer;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(answer.entry);
    const found = identity(folder);
    touch((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER */ .tl));
    const made = new Set();
    const verified = [];
    for (const pin of wanted) {
        const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(into, pin.path);
        (0,_folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), made);
        // A copy, not a hard link: what a later step writes into its home must not reach the tier.
        const file = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__/* .copyVerified */ .kj)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(answer.entry, pin.path), pin, target, title);
        if (file)
            verified.push(file);
    }
    // What is missing in an entry that another job took away meanwhile says nothing about it.
    const isThere = verified.length === wanted.length || identity(folder) === found;
    return { kind: isThere ? 'found' : 'partial', entry: answer.entry, folder: into, verified };
}
/** Says that an entry is in use; where it may not be written, it is not for this job to evict either. */
function touch(marker) {
    try {
        const now = new Date();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.utimesSync)(marker, now, now);
    }
    catch { }
}
/** What tells a folder from another that takes its place. */
function identity(folder) {
    return (0,_folder_entry_js__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(folder)?.ino;
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ isSameEntry),
/* harmony export */   aN: () => (/* binding */ nextGeneration),
/* harmony export */   gS: () => (/* binding */ generationOf)
/* harmony export */ });
/* unused harmony export keysFor */
/** What is asked for a key, in order: the newest generation, then the first; keys match by their beginning. */
function keysFor(key) {
    return [`${key}-g`, key];
}
/** Whether two names are of one entry: to services capitals are small letters, and some answer with those. */
function isSameEntry(one, other) {
    return one.toLowerCase() === other.toLowerCase();
}
/** 1 for the key itself, n for `<key>-g<n>`; undefined for any other entry. */
function generationOf(key, entry) {
    if (isSameEntry(entry, key))
        return 1;
    const beginning = `${key}-g`;
    const isNext = isSameEntry(entry.slice(0, beginning.length), beginning);
    const match = isNext ? /^[1-9]\d*$/.exec(entry.slice(beginning.length)) : null;
    return match ? Number(match[0]) : undefined;
}
/** The entry to save under: the key itself, or what follows the entry that is wrong. */
function nextGeneration(key, replacing) {
    return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1) + 1}`;
}


/***/ }),

/***/ 2072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ restore),
/* harmony export */   T: () => (/* binding */ lookUp)
/* harmony export */ });
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3943);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9483);


const HASH_AT_ONCE = 4;
const NOTHING = { members: [], files: [] };
/**
 * Asks the tiers in order until nothing is missing, each for what is not `had` and those before it lack; `folder` makes
 * an empty folder for each.
 */
async function restore({ key, stored }, tiers, folder, had = NOTHING) {
    const findings = [];
    const good = new Map();
    for (const file of [...had.members, ...had.files])
        good.set(file.pin.path, file);
    for (const tier of tiers) {
        const wanted = stored.pins.filter(({ path }) => !good.has(path));
        if (wanted.length === 0)
            break;
        const into = await folder(`restore-${tier.name}`);
        const { finding, files } = await tryTier(tier, { key, pins: stored.pins, wanted }, into);
        findings.push(finding);
        for (const file of files)
            good.set(file.pin.path, file);
    }
    const files = [...good.values()];
    const isMembers = stored.form === 'members';
    return { verified: { members: isMembers ? files : [], files: isMembers ? [] : files }, findings };
}
/** Asks the tiers in order whether one has the key, without moving data. */
async function lookUp(key, tiers) {
    const findings = [];
    for (const tier of tiers) {
        const answer = await tier.lookup(key);
        findings.push(asFinding(tier, answer));
        if (answer.kind === 'found')
            break;
    }
    return findings;
}
async function tryTier(tier, { key, pins, wanted }, into) {
    const answer = await tier.restore(key, pins, into, wanted);
    if (answer.kind === 'miss' || answer.kind === 'unavailable')
        return { finding: { ...answer, tier }, files: [] };
    const { verified = [], mismatches = [] } = answer;
    const proved = new Map([
        ...verified.map((each) => [each.pin.path, { verified: each }]),
        ...mismatches.map((mismatch) => [mismatch.pin.path, { mismatch }]),
    ]);
    const verdicts = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_1__/* .mapBounded */ .y)(wanted, HASH_AT_ONCE, async (pin) => {
        return proved.get(pin.path) ?? (await (0,_verify_js__WEBPACK_IMPORTED_MODULE_0__/* .verifyFile */ .AI)(answer.folder, pin, tier.title));
    });
    const files = verdicts.flatMap(({ verified }) => verified ?? []);
    return { finding: judgeEntry(tier, answer, verdicts, files.length), files };
}
/** Of an entry that claims to be whole, what is missing is evidence too. */
function judgeEntry(tier, { kind, entry }, verdicts, count) {
    const wrong = verdicts.filter(({ isMissing }) => kind === 'found' || !isMissing);
    const mismatches = wrong.flatMap(({ mismatch }) => mismatch ?? []);
    if (mismatches.length > 0)
        return { kind: 'corrupt', tier, entry, mismatches, count };
    if (count === verdicts.length)
        return { kind: 'hit', tier, entry };
    return count > 0 ? { kind: 'partial', tier, entry, count } : { kind: 'miss', tier };
}
function asFinding(tier, answer) {
    return answer.kind === 'found' ? { kind: 'hit', tier, entry: answer.entry } : { ...answer, tier };
}


/***/ }),

/***/ 9617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qy: () => (/* binding */ savesWhatItMisses),
/* harmony export */   UN: () => (/* binding */ save),
/* harmony export */   el: () => (/* binding */ storableFiles)
/* harmony export */ });
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4726);
/* harmony import */ var _tier_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9984);


/** Whether a run goes on to fetch what no tier has, and saves it. */
function savesWhatItMisses({ save, failOnCacheMiss, }) {
    return save && !failOnCacheMiss;
}
/** Saves to the tiers that were asked and did not have all of the files; one that cannot be used, or no file, is left alone. */
async function save(key, files, findings, folder, signal) {
    const reports = [];
    for (const finding of findings) {
        if (files.length === 0 || finding.kind === 'hit')
            continue;
        if (finding.kind === 'unavailable' && !finding.isWritable)
            continue;
        const { tier } = finding;
        const replacing = finding.kind === 'corrupt' ? finding.entry : undefined;
        const saveThere = async () => tier.save(key, files, await folder(`save-${tier.name}`), replacing);
        const saved = await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .untilAborted */ .E)(saveThere, signal).catch((error) => ({ kind: 'refused', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A)(error) }));
        reports.push({ tier, saved });
    }
    return reports;
}
/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
function storableFiles({ stored }, { files }, placed) {
    if (stored.form === 'members')
        return placed;
    return files.map(({ pin, location, size }) => ({ path: pin.path, location, size, digest: pin.digest }));
}


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/** An error's message as the reason of an answer. */
function reasonOf(error) {
    return error instanceof Error && error.message !== '' ? error.message : String(error);
}


/***/ })

};
