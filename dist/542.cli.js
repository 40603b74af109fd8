export const id = 542;
export const ids = [542];
export const modules = {

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

/***/ 7542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  save: () => (/* binding */ save)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/make-folders.js
var make_folders = __webpack_require__(7864);
;// CONCATENATED MODULE: ./build/disk/remove-at-exit.js

/** Has a folder removed when the process ends, should it be there still; the returned function calls that off. */
function removeAtExit(folder) {
    const remove = () => {
        try {
            (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        }
        catch {
            // A file that is still open, where the system minds: the next run sweeps it, or the runner its own folder.
        }
    };
    process.once('exit', remove);
    return () => void process.off('exit', remove);
}

// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __webpack_require__(4778);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/tiers/folder-entry.js
var folder_entry = __webpack_require__(433);
;// CONCATENATED MODULE: ./build/tiers/evict.js




/** An entry that was used this lately may be read at this moment. */
const IN_USE_MS = 10 * 60 * 1000;
/** Digits of a size. */
const LONGEST_SIZE = 15;
/**
 * Removes the entries not used for longest until the rest is small enough; returns a line that says so. Each loses its
 * name by one rename before any of its files goes: who reads it finds files missing, never wrong.
 */
async function evict({ tools, isKept, most, now, aside }) {
    if (most === Number.POSITIVE_INFINITY)
        return undefined;
    const entries = await listEntries(tools, isKept);
    const going = chooseEvicted(entries, most, now);
    let freed = 0;
    for (const { name, bytes } of going) {
        const isOurs = await (0,promises_.rename)((0,external_node_path_.join)(tools, name), (0,external_node_path_.join)(aside, name)).then(() => true, 
        // Another job was faster, or has a file open where the system minds.
        () => false);
        if (!isOurs)
            continue;
        freed += bytes;
        await (0,promises_.rm)((0,external_node_path_.join)(aside, name), { recursive: true, force: true });
    }
    if (freed === 0)
        return undefined;
    return `removed to keep to tool-cache-limit: ${(0,format/* formatCount */.B4)(going.length, 'dataset')} not used for longest, ${(0,format/* formatBytes */.z3)(freed)}`;
}
/** The entries to remove so that the others have at most so many bytes, those not used for longest first. */
function chooseEvicted(entries, most, now) {
    let excess = entries.reduce((sum, { bytes }) => sum + bytes, 0) - most;
    const idle = entries.filter(({ used }) => now - used > IN_USE_MS);
    return idle
        .toSorted((one, other) => one.used - other.used)
        .filter(({ bytes }) => {
        const isTooMuch = excess > 0;
        if (isTooMuch)
            excess -= bytes;
        return isTooMuch;
    });
}
async function listEntries(tools, isKept) {
    const names = (await (0,promises_.readdir)(tools)).filter((name) => name.startsWith('1.0.0-') && !isKept(name));
    const entries = await Promise.all(names.map((name) => readEntry(tools, name).catch(() => undefined)));
    return entries.filter((entry) => entry !== undefined);
}
async function readEntry(tools, name) {
    const folder = (0,external_node_path_.join)(tools, name);
    const marker = (0,external_node_path_.join)(folder, folder_entry/* MARKER */.tl);
    const found = await (0,promises_.stat)(marker).catch(() => undefined);
    const { mtimeMs } = found ?? (await (0,promises_.stat)(folder));
    const text = found && found.size <= LONGEST_SIZE ? await (0,promises_.readFile)(marker, 'utf8') : '';
    const bytes = /^\d+$/.test(text) ? Number(text) : await measure(folder);
    return { name, bytes, used: mtimeMs };
}
/** Bytes of all files of an entry that does not say its size. */
async function measure(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map(({ parentPath, name }) => (0,promises_.stat)((0,external_node_path_.join)(parentPath, name))));
    return sizes.reduce((sum, { size }) => sum + size, 0);
}

// EXTERNAL MODULE: ./build/tiers/generations.js
var generations = __webpack_require__(4793);
;// CONCATENATED MODULE: ./build/tiers/save-in-folder.js










/**
 * Keeps the files as the generation that follows the wrong one, which goes when this one is there: a job that is killed
 * meanwhile takes nothing away. Entries not used for longest go where all together would have more than the limit.
 */
async function save({ tools, version, wrong, limit }, files) {
    const name = (0,generations/* nextGeneration */.aN)(version, wrong);
    const number = (0,generations/* generationOf */.gS)(version, name) ?? 1;
    const isThere = (0,folder_entry/* generationsIn */.b8)(tools, version).some((each) => each.number >= number && (0,folder_entry/* isComplete */.As)((0,external_node_path_.join)(tools, each.name)));
    if (isThere)
        return { kind: 'exists' };
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (bytes > limit)
        return { kind: 'refused', reason: `it has ${(0,format/* formatBytes */.z3)(bytes)}, more than tool-cache-limit allows` };
    const staging = (0,external_node_path_.join)(tools, (0,run_folder/* runFolderName */.t0)());
    // The time of the step may be over before this is.
    const callOff = removeAtExit(staging);
    try {
        await (0,make_folders/* makeFolders */.w)(staging);
        const now = (await (0,promises_.stat)(staging)).mtimeMs;
        await (0,run_folder/* sweepRunFolders */.vb)(tools, now);
        const isKept = (entry) => (0,generations/* generationOf */.gS)(version, entry) !== undefined;
        const evicted = await evict({ tools, isKept, most: limit - bytes, now, aside: staging });
        const fresh = (0,external_node_path_.join)(staging, 'new');
        const made = new Set();
        for (const { path, location } of files) {
            const target = (0,external_node_path_.join)(fresh, folder_entry/* ARCHITECTURE */._Z, path);
            (0,folder_entry/* makeFolder */.fc)((0,external_node_path_.dirname)(target), made);
            await (0,promises_.copyFile)(location, target, external_node_fs_.constants.COPYFILE_FICLONE);
        }
        // Its size, which eviction needs; its time is when the entry was last used.
        await (0,promises_.writeFile)((0,external_node_path_.join)(fresh, folder_entry/* MARKER */.tl), String(bytes));
        const folder = (0,external_node_path_.join)(tools, name);
        // Where something without a marker has the name; where nothing has it, another job may take it at any moment.
        if ((0,folder_entry/* look */.Op)(folder) && !(0,folder_entry/* isComplete */.As)(folder))
            await moveAway(folder, staging);
        const isTaken = await (0,promises_.rename)(fresh, folder).then(() => false, isNotFree);
        if (isTaken)
            return { kind: 'exists' };
        for (const older of (0,folder_entry/* generationsIn */.b8)(tools, version))
            if (older.number < number)
                await moveAway((0,external_node_path_.join)(tools, older.name), staging);
        const entry = (0,external_node_path_.join)(folder, folder_entry/* ARCHITECTURE */._Z);
        return evicted === undefined ? { kind: 'saved', entry } : { kind: 'saved', entry, notes: [evicted] };
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
        callOff();
    }
}
/** Takes a name from what has it, by one rename; another job may have been faster. */
async function moveAway(folder, staging) {
    await (0,promises_.rename)(folder, (0,external_node_path_.join)(staging, `old-${(0,external_node_path_.basename)(folder)}`)).catch(() => undefined);
}
/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isNotFree(error) {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM')
        return true;
    throw error;
}


/***/ })

};
