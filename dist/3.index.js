export const id = 3;
export const ids = [3];
export const modules = {

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace)
/* harmony export */ });
/* unused harmony export freeSpaceAt */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Bytes that this user may still write to the volume of a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder);
    return bavail * bsize;
}
/** The same for a folder that need not be there yet; undefined where it cannot be known. */
async function freeSpaceAt(folder) {
    try {
        return await freeSpace(folder);
    }
    catch {
        const parent = dirname(folder);
        return parent === folder ? undefined : freeSpaceAt(parent);
    }
}


/***/ }),

/***/ 5003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchRest: () => (/* binding */ fetchRest)
});

// EXTERNAL MODULE: ./build/fetch/fetch.js + 23 modules
var fetch = __webpack_require__(3895);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dataset/plan.js + 1 modules
var plan = __webpack_require__(4604);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/disk/no-space.js


/** The error for something that would not fit on the volume of a folder; `what` says what takes `needed` bytes. */
function noSpace(what, { needed, free, folder }) {
    return new errors/* PlaceError */.eF({
        code: 'no-space',
        path: folder,
        message: `${what} ${(0,format/* formatBytes */.z3)(needed)}, and the volume of ${folder} has ${(0,format/* formatBytes */.z3)(free)} free`,
        facts: { needed: `${needed} bytes`, free: `${free} bytes`, folder },
        advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
    });
}

;// CONCATENATED MODULE: ./build/place/preflight.js






/** What a fetch will write to the home's volume: the files, and what is unpacked from them. */
function toWrite({ dataset, members, trees, checks }) {
    const unpacked = members.filter(({ unpack }) => unpack !== 'none');
    return [...dataset.files, ...unpacked, ...trees.flatMap((tree) => tree.pins ?? guess(tree, checks))];
}
/** Of an archive whose members are not pinned, those that the loader checks are all that is known. */
function guess(tree, checks) {
    const known = checks.filter(({ path }) => (0,plan/* isInTree */.mx)(tree, path));
    return known.length > 0 ? known : [{ path: tree.path, size: undefined }];
}
/** The space that a fetch needs on the home's volume. */
function needOf(plan) {
    const sizes = toWrite(plan).map(({ size }) => size);
    return {
        bytes: sizes.reduce((sum, size = 0) => sum + size, 0),
        isLeast: sizes.includes(undefined),
    };
}
/** A need for people. */
function formatNeed({ bytes, isLeast }) {
    if (!isLeast)
        return formatBytes(bytes);
    return bytes === 0 ? 'unknown' : `at least ${formatBytes(bytes)}`;
}
/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
async function preflight(plan, { folder, present, platform }) {
    const long = findTooLong(plan, platform);
    if (long !== undefined)
        throw pathTooLong(plan, long);
    const needed = needOf(plan).bytes - present;
    const free = await (0,free_space/* freeSpace */.F)(folder);
    if (needed > free)
        throw noSpace(`${plan.dataset.name} needs`, { needed, free, folder: plan.home });
}
/** Most characters of a path that programs on Windows open without a setting of the machine (MAX_PATH). */
const LONGEST_WINDOWS_PATH = 259;
function findTooLong({ members, home }, platform) {
    if (platform !== 'win32')
        return undefined;
    return members.map(({ path }) => (0,external_node_path_.join)(home, path)).find((path) => path.length > LONGEST_WINDOWS_PATH);
}
function pathTooLong({ home }, path) {
    return new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: home,
        message: `${path} has ${path.length} characters, and most programs on Windows open at most ${LONGEST_WINDOWS_PATH}`,
        facts: { path, length: String(path.length) },
        advice: 'Set `path` to a folder with a shorter name, such as D:\\data.',
    });
}

// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/report/progress.js


const EVERY_MS = 10_000;
/** Tells every ten seconds how far a download is, so that short ones stay silent. */
function startProgress({ name, files }, traffic, log, clock) {
    const start = clock.now();
    const total = (0,dataset/* totalSize */.U)(files);
    const of = total === undefined ? '' : ` of ${(0,format/* formatBytes */.z3)(total)}`;
    const timer = setInterval(() => {
        const rate = (traffic.bytes * 1000) / Math.max(1, clock.now() - start);
        log.info(`${name}: ${(0,format/* formatBytes */.z3)(traffic.bytes)}${of} so far, ${(0,format/* formatBytes */.z3)(rate)}/s`);
    }, EVERY_MS);
    return { stop: () => clearInterval(timer) };
}

// EXTERNAL MODULE: ./build/report/story.js
var story = __webpack_require__(7234);
;// CONCATENATED MODULE: ./build/fetch-rest.js




/** Fetches what no tier gave, once there is room for it and for what will be made of it. */
async function fetchRest(plan, rest, { inputs, ports, staging, deadline, traffic }) {
    const { retries, concurrency, minSpeed, allowHttpRedirects } = inputs;
    const { client, clock, log } = ports;
    const present = await staging.present();
    const dataset = { ...plan.dataset, files: rest.files };
    await preflight({ ...plan, ...rest, dataset }, { folder: staging.dir, present, platform: process.platform });
    (0,story/* tellRest */.i8)(plan, rest, log);
    const progress = startProgress(dataset, traffic, log, clock);
    const onBytes = (count) => {
        traffic.bytes += count;
    };
    const policy = { retries, concurrency, minSpeed, deadline };
    try {
        const transfer = { client, clock, log, allowHttpRedirects, onBytes, ...fetch/* PATIENCE */.aZ };
        return await (0,fetch/* fetchFiles */.Uq)(rest.files, staging.partials, policy, transfer);
    }
    finally {
        progress.stop();
    }
}


/***/ })

};
