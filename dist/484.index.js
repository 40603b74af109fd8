export const id = 484;
export const ids = [484];
export const modules = {

/***/ 2547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ removeAtExit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Has a folder removed when the process ends, should it be there still; the returned function calls that off. */
function removeAtExit(folder) {
    const remove = () => {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
        }
        catch {
            // A file that is still open, where the system minds: the next run sweeps it, or the runner its own folder.
        }
    };
    process.once('exit', remove);
    return () => void process.off('exit', remove);
}


/***/ }),

/***/ 4484:
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
// EXTERNAL MODULE: ./build/disk/remove-at-exit.js
var remove_at_exit = __webpack_require__(2547);
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
    const callOff = (0,remove_at_exit/* removeAtExit */.m)(staging);
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
