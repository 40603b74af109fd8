export const id = 367;
export const ids = [367];
export const modules = {

/***/ 3367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evict: () => (/* binding */ evict)
/* harmony export */ });
/* unused harmony export chooseEvicted */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7413);



/** An entry that was used this lately may be read at this moment. */
const IN_USE_MS = 10 * 60 * 1000;
/** Digits of a size. */
const LONGEST_SIZE = 15;
/**
 * Removes the entries not used for longest until the rest is small enough; returns a line that says so. Each loses its
 * name by one rename before any of its files goes: who reads it finds files missing, never wrong.
 */
async function evict({ tools, keep, most, now, aside }) {
    if (most === Number.POSITIVE_INFINITY)
        return undefined;
    const entries = await listEntries(tools, keep);
    const going = chooseEvicted(entries, most, now);
    let freed = 0;
    for (const { name, bytes } of going) {
        const isOurs = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, name)).then(() => true, 
        // Another job was faster, or has a file open where the system minds.
        () => false);
        if (!isOurs)
            continue;
        freed += bytes;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(aside, name), { recursive: true, force: true });
    }
    if (freed === 0)
        return undefined;
    return `removed to keep to tool-cache-limit: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCount */ .B4)(going.length, 'dataset')} not used for longest, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .formatBytes */ .z3)(freed)}`;
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
async function listEntries(tools, keep) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(tools)).filter((name) => name.startsWith('1.0.0-') && name !== keep);
    const entries = await Promise.all(names.map((name) => readEntry(tools, name).catch(() => undefined)));
    return entries.filter((entry) => entry !== undefined);
}
async function readEntry(tools, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tools, name);
    const marker = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'any.complete');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(marker).catch(() => undefined);
    const { mtimeMs } = found ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder));
    const text = found && found.size <= LONGEST_SIZE ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(marker, 'utf8') : '';
    const bytes = /^\d+$/.test(text) ? Number(text) : await measure(folder);
    return { name, bytes, used: mtimeMs };
}
/** Bytes of all files of an entry that does not say its size. */
async function measure(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const sizes = await Promise.all(files.map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parentPath, name))));
    return sizes.reduce((sum, { size }) => sum + size, 0);
}


/***/ })

};
