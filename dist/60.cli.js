export const id = 60;
export const ids = [60,30];
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

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readLayout),
/* harmony export */   w: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9573);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);


/** What a layout says, of files that the dataset has. */
function readLayout(layout, files, fail) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const find = (from, at) => byPath.get(from) ?? fail(`${at}.from`, `"${from}" is no file of the dataset`);
    function readMember(member, index) {
        const at = `.members[${index}]`;
        const { path, from, unpack = 'none', size, sha256 } = member;
        const file = find(from, at);
        if (unpack === 'none')
            return { path, from, unpack, digest: file.digest, size: file.size };
        if (unpack !== 'gzip')
            return fail(`${at}.unpack`, `"${unpack}" is not known: it may be "gzip"`);
        const digest = sha256 === undefined ? undefined : readHex('sha256', sha256, at);
        return { path, from, unpack, digest, size };
    }
    function readTree(tree, index) {
        const at = `.trees[${index}]`;
        const { path, from, within, include = [], exclude = [], strip = '', gunzip = false } = tree;
        const unpack = (0,_archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveFormat */ .MG)(find(from, at).path);
        if (unpack === undefined)
            return fail(`${at}.from`, `"${from}" is no archive`);
        const pins = tree.pins?.map(({ path, size, sha256 }, index) => {
            return { path, size, digest: readHex('sha256', sha256, `${at}.pins[${index}]`) };
        });
        return { path, from, unpack, within, select: { include, exclude, strip }, gunzip, pins };
    }
    function readCheck({ path, size, md5 }, index) {
        return { path, size, digest: readHex('md5', md5, `.checked[${index}]`) };
    }
    function readHex(algorithm, hex, at) {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`${algorithm}:${hex}`);
        return 'problem' in digest ? fail(`${at}.${algorithm}`, digest.problem) : digest;
    }
    return {
        loader: layout.loader,
        members: (layout.members ?? []).map(readMember),
        trees: (layout.trees ?? []).map(readTree),
        checks: (layout.checked ?? []).map(readCheck),
        rivals: layout.rivals ?? [],
        variables: layout.variables ?? {},
    };
}
/** A layout as {@link readLayout} takes it. */
function writeLayout({ loader, members, trees, checks, rivals, variables }) {
    return {
        ...(loader !== undefined && { loader }),
        ...(members.length > 0 && { members: members.map(writeMember) }),
        ...(trees.length > 0 && { trees: trees.map(writeTree) }),
        ...(checks.length > 0 && { checked: checks.map(writeCheck) }),
        ...(rivals.length > 0 && { rivals }),
        ...(Object.keys(variables).length > 0 && { variables }),
    };
}
/** What is not unpacked has the pin of its file. */
function writeMember({ path, from, unpack, digest, size }) {
    if (unpack === 'none')
        return { path, from };
    return { path, from, unpack, ...(size !== undefined && { size }), ...(digest && { sha256: digest.hex }) };
}
/** Pins of another algorithm than that of locks are left out: the archive itself is pinned. */
function writeTree({ path, from, within, select, gunzip, pins }) {
    const { include, exclude, strip } = select;
    const known = pins?.every(({ digest }) => digest.algorithm === 'sha256') ? pins.map(writePin) : undefined;
    return {
        path,
        from,
        ...(within !== undefined && { within }),
        ...(include.length > 0 && { include }),
        ...(exclude.length > 0 && { exclude }),
        ...(strip !== '' && { strip }),
        ...(gunzip && { gunzip }),
        ...(known && { pins: known }),
    };
}
function writePin({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), sha256: digest.hex };
}
function writeCheck({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), md5: digest.hex };
}


/***/ }),

/***/ 5877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ lstat),
/* harmony export */   $w: () => (/* binding */ rename),
/* harmony export */   Ck: () => (/* binding */ mkdir),
/* harmony export */   Cy: () => (/* binding */ readdir),
/* harmony export */   Kz: () => (/* binding */ realpath),
/* harmony export */   Nr: () => (/* binding */ rmdir),
/* harmony export */   dJ: () => (/* binding */ stat),
/* harmony export */   k6: () => (/* binding */ chmod),
/* harmony export */   m3: () => (/* binding */ copyFile),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   rm: () => (/* binding */ rm)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


/**
 * The calls of `node:fs/promises` that every run makes, without that module, which loads a good part of Node's readline.
 * What takes a disk a moment is made at once: a trip to Node's pool would take longer.
 */
const { chmod, copyFile, link, lstat, mkdir, readdir, realpath, rename, rm, rmdir, stat } = {
    chmod: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync),
    copyFile: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFile),
    link: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.linkSync),
    lstat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync),
    mkdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync),
    readdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync),
    realpath: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native),
    rename: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync),
    rm: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.rm),
    rmdir: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync),
    stat: atOnce(node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync),
};
/** The same with an answer, or a refusal, that is waited for. */
function atOnce(call) {
    return async (...given) => call(...given);
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

/***/ 3798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readThrough)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);


const READ_SIZE = 1024 * 1024;
const readPart = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_fs__WEBPACK_IMPORTED_MODULE_0__.read);
/**
 * Reads a file, or a range of it, from its beginning and gives each part to `take`, which must not keep it: the memory is
 * used again.
 */
async function readThrough(path, take, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafe(READ_SIZE);
        for (let at = start; at < end;) {
            const { bytesRead } = await readPart(file, buffer, 0, Math.min(READ_SIZE, end - at), at);
            if (bytesRead === 0)
                return;
            take(buffer.subarray(0, bytesRead));
            at += bytesRead;
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
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

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ hashFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _disk_read_through_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3798);


/** Reads a file once, in parts, and gives its size and what its bytes hash to. */
async function hashFile(location, algorithm) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    let size = 0;
    await (0,_disk_read_through_js__WEBPACK_IMPORTED_MODULE_1__/* .readThrough */ .i)(location, (part) => {
        hash.update(part);
        size += part.length;
    });
    return { size, hex: hash.digest('hex') };
}


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRequested: () => (/* binding */ readRequested)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _dataset_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1259);
/* harmony import */ var _dataset_manifest_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(726);
/* harmony import */ var _dataset_manifests_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9209);
/* harmony import */ var _dataset_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4604);
/* harmony import */ var _dataset_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5383);
/* harmony import */ var _dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8982);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4778);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9473);
/* harmony import */ var _fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2358);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7413);
/* harmony import */ var _network_apply_policy_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2800);
/* harmony import */ var _network_redact_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2632);
/* harmony import */ var _network_url_secrets_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3068);















/** The request itself, or, where it names the URL of a manifest, what that manifest asks for. */
async function readRequested({ request, ...inputs }, ports, deadline) {
    if (request.kind !== 'manifest')
        return request;
    const text = await fetchText(request, inputs, ports, deadline);
    const { url, bases } = request;
    const manifest = { input: 'dataset', name: (0,_network_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactUrl */ .B)(url), text, base: url };
    const folder = new URL('.', url);
    const requested = (0,_dataset_manifest_request_js__WEBPACK_IMPORTED_MODULE_3__.requestFrom)(manifest, (0,_dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__/* .lastPart */ .S_)(url), {
        bases,
        urlsFor: (path) => [(0,_dataset_source_url_js__WEBPACK_IMPORTED_MODULE_7__/* .urlBelow */ .dX)(folder, path)],
    });
    await ports.keepSecrets(requested.files.flatMap(({ urls }) => urls.flatMap(_network_url_secrets_js__WEBPACK_IMPORTED_MODULE_12__/* .urlSecrets */ .F)));
    return requested;
}
/** The text of the manifest, once its bytes are the pinned ones. */
async function fetchText(request, { mirrors, policy, retries, minSpeed, allowHttpRedirects, runner }, { client, clock, log }, { signal, remaining }) {
    const { dataset, notes } = (0,_network_apply_policy_js__WEBPACK_IMPORTED_MODULE_11__/* .applyPolicy */ .V)((0,_dataset_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestDataset */ .e)(request, mirrors), policy);
    for (const note of notes)
        log.info(`${dataset.name}: ${note}`);
    for (const file of dataset.files)
        if ((0,_dataset_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isWeak */ .FI)(file.digest))
            log.warning((0,_dataset_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .weakDigest */ .jh)(file));
    const most = atMost(_dataset_manifests_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_MANIFEST */ .$D, request);
    const deadline = { signal: AbortSignal.any([signal, most.signal]), remaining };
    const bounds = { retries, concurrency: 1, minSpeed, deadline };
    const ports = { client, clock, log, allowHttpRedirects, onBytes: most.onBytes, ..._fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__/* .PATIENCE */ .aZ };
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(runner.temp, (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_8__/* .runFolderName */ .t0)());
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    try {
        const [file] = await (0,_fetch_fetch_js__WEBPACK_IMPORTED_MODULE_10__/* .fetchFiles */ .Uq)(dataset.files, folder, bounds, ports);
        return file === undefined ? '' : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file.location, 'utf8');
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Its size is not known before it comes: all tries together bring no more than this. */
function atMost(bytes, { url }) {
    const controller = new AbortController();
    let received = 0;
    return {
        signal: controller.signal,
        onBytes(count) {
            received += count;
            if (received <= bytes || controller.signal.aborted)
                return;
            const problem = `${(0,_network_redact_js__WEBPACK_IMPORTED_MODULE_13__/* .redactUrl */ .B)(url)} is too large for a manifest: more than ${(0,_format_js__WEBPACK_IMPORTED_MODULE_14__/* .formatBytes */ .z3)(bytes)} came`;
            const advice = 'Give the URL of the manifest, not of the data. One data file: url with checksum.';
            controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz('dataset', problem, advice));
        },
    };
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ roadAdvice),
/* harmony export */   e: () => (/* binding */ describeRoad)
/* harmony export */ });
/** The decision in words, without credentials. */
function describeRoad(via) {
    return via.kind === 'direct'
        ? `direct, ${via.reason}`
        : `through the proxy ${via.proxy.redacted}, ${via.reason}`;
}
/** What to look at on the road; the first suspicion when a runner in a company cannot connect. */
function roadAdvice(via) {
    return via.kind === 'direct'
        ? `It was asked directly (${via.reason}); if it is only reachable through a proxy: \`with: proxy: http://proxy.example.org:3128\`.`
        : `It was asked ${describeRoad(via)}.`;
}


/***/ }),

/***/ 9483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kj: () => (/* binding */ copyVerified),
  S4: () => (/* binding */ judge),
  AI: () => (/* binding */ verifyFile)
});

// UNUSED EXPORTS: mismatch

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dataset/digest.js
var digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/disk/calls.js
var calls = __webpack_require__(5877);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/hashing/copy-hashed.js



/** Bytes of one reading; each is handed to the pool twice, which costs more than the copy where they are few. */
const PART = 1024 * 1024;
/** Memory that no copy uses at the moment: new memory costs the kernel as much as a copy. */
const spare = [];
const [readPart, writePart] = [(0,external_node_util_.promisify)(external_node_fs_.read), (0,external_node_util_.promisify)(external_node_fs_.write)];
/** A pipe in the place of a file would be waited for. */
const READ = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * Copies a plain file to a new one, hashes the bytes that it writes, and reads them only once; undefined where there is
 * no plain file.
 */
async function copyHashed(source, target, algorithm) {
    const input = openPlain(source);
    if (input === undefined)
        return undefined;
    try {
        const hash = (0,external_node_crypto_.createHash)(algorithm);
        const copy = (0,external_node_fs_.fstatSync)(input).size <= PART ? copySmall : copyLarge;
        const size = await copy(input, target, hash);
        return { size, hex: hash.digest('hex') };
    }
    finally {
        (0,external_node_fs_.closeSync)(input);
    }
}
/** Opens a plain file to read; undefined where there is none. */
function openPlain(path) {
    const file = openOrNothing(path);
    if (file === undefined || (0,external_node_fs_.fstatSync)(file).isFile())
        return file;
    (0,external_node_fs_.closeSync)(file);
    return undefined;
}
function openOrNothing(path) {
    try {
        return (0,external_node_fs_.openSync)(path, READ);
    }
    catch (error) {
        const code = String(error.code);
        // Nothing there, a folder on Windows, a circle of links, a socket.
        if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'].includes(code))
            return undefined;
        throw error;
    }
}
/** Without the pool, which costs a small file more than it saves. */
function copySmall(input, target, hash) {
    const memory = takeMemory();
    const content = memory.subarray(0, (0,external_node_fs_.readSync)(input, memory, 0, PART, null));
    hash.update(content);
    (0,external_node_fs_.writeFileSync)(target, content, { flag: 'wx' });
    spare.push(memory);
    return content.length;
}
/** Reads and writes in Node's pool while this thread hashes, which takes as long as hashing alone. */
async function copyLarge(input, target, hash) {
    const output = (0,external_node_fs_.openSync)(target, 'wx');
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
    }
    finally {
        // Nothing reads or writes the memory any more.
        await pending;
        spare.push(full, free);
        (0,external_node_fs_.closeSync)(output);
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

// EXTERNAL MODULE: ./build/hashing/hash-file.js
var hash_file = __webpack_require__(6162);
;// CONCATENATED MODULE: ./build/verify.js





/** The verdict over bytes at `location` that were found to have this size and digest. */
function judge(pin, { size, hex }, location, from) {
    const sizeFits = pin.size === undefined || pin.size === size;
    if (hex === pin.digest.hex && sizeFits)
        return { verified: { pin, location, from, size } };
    const actual = { algorithm: pin.digest.algorithm, hex };
    return { mismatch: mismatch(pin, `${(0,digest/* formatDigest */.MO)(actual)} (${size} bytes)`) };
}
/** Copies a plain file to a new place and hashes it on the way; anything else, or other bytes than the pinned, is undefined. */
async function copyVerified(source, pin, target, from) {
    const copied = await copyHashed(source, target, pin.digest.algorithm);
    return copied && judge(pin, copied, target, from).verified;
}
/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
async function verifyFile(root, pin, from) {
    const location = (0,external_node_path_.join)(root, pin.path);
    const problem = await findProblem(root, location, pin);
    if (problem !== undefined)
        return { mismatch: mismatch(pin, problem), isMissing: problem === MISSING };
    return judge(pin, await (0,hash_file/* hashFile */.D)(location, pin.digest.algorithm), location, from);
}
const MISSING = 'nothing: the file is missing';
/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root, location, pin) {
    const stat = await (0,calls/* lstat */.$1)(location).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stat === undefined)
        return MISSING;
    if (!stat.isFile())
        return 'something that is no plain file';
    if ((await (0,calls/* realpath */.Kz)(location)) !== (0,external_node_path_.join)(await (0,calls/* realpath */.Kz)(root), pin.path))
        return 'something behind a link';
    if (stat.nlink > 1)
        return 'a file with further hard links';
    if (pin.size !== undefined && stat.size !== pin.size)
        return `${stat.size} bytes`;
    return undefined;
}
/** The evidence of something that is not what is pinned; `actual` says what it is. */
function mismatch(pin, actual) {
    const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`;
    return { pin, expected: `${(0,digest/* formatDigest */.MO)(pin.digest)}${size}`, actual };
}


/***/ })

};
