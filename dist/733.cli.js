export const id = 733;
export const ids = [733];
export const modules = {

/***/ 7978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readMachine)
});

// EXTERNAL MODULE: ./build/home-folder.js
var home_folder = __webpack_require__(3554);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var inputs = __webpack_require__(6733);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/command/cache-folder.js

/**
 * The folder that holds the user's caches, by the conventions of the system (XDG Base Directory, Apple, Windows); undefined
 * where nothing says where it is.
 */
function cacheFolder(env, platform, home) {
    // A relative path there is invalid and to be ignored (XDG Base Directory Specification).
    if (env.XDG_CACHE_HOME && (0,external_node_path_.isAbsolute)(env.XDG_CACHE_HOME))
        return env.XDG_CACHE_HOME;
    if (platform === 'win32' && env.LOCALAPPDATA)
        return env.LOCALAPPDATA;
    if (home === undefined)
        return undefined;
    if (platform === 'win32')
        return (0,external_node_path_.join)(home, 'AppData', 'Local');
    return platform === 'darwin' ? (0,external_node_path_.join)(home, 'Library', 'Caches') : (0,external_node_path_.join)(home, '.cache');
}

;// CONCATENATED MODULE: ./build/command/machine.js



/** The machine as a command sees it: paths begin in its own folder, and its cache is the user's where no runner has one. */
function readMachine(env, workingDirectory) {
    const runner = (0,inputs/* readRunner */.fY)(env, workingDirectory);
    const toolCache = runner.toolCache ?? cacheFolder(env, process.platform, (0,home_folder/* homeFolder */.W)());
    return { ...runner, workspace: workingDirectory, toolCache, diskOutlivesJob: true };
}


/***/ }),

/***/ 2724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ manifestFiles),
/* harmony export */   i: () => (/* binding */ readRequest)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _dataset_resolve_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5383);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4726);
/* harmony import */ var _network_apply_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2800);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8876);





/** What a command is asked about; a manifest by URL is fetched, and all that this takes is loaded only then. */
async function readRequest(inputs, env, terminal) {
    const { request } = inputs;
    if (request.kind !== 'manifest')
        return request;
    const [{ openNetwork }, { readRequested }] = await Promise.all([
        __webpack_require__.e(/* import() */ 546).then(__webpack_require__.bind(__webpack_require__, 9546)),
        Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(358), __webpack_require__.e(726), __webpack_require__.e(60)]).then(__webpack_require__.bind(__webpack_require__, 677)),
    ]);
    const { client } = openNetwork(env, inputs);
    const log = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .terminalLog */ .d)(terminal, env.RUNNER_DEBUG === '1');
    const keepSecrets = (texts) => terminal.secrets.add(texts);
    const ports = { client, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, log, keepSecrets };
    try {
        return await (0,_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .withDeadline */ .N)(inputs.timeout, _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, (deadline) => readRequested(inputs, ports, deadline));
    }
    finally {
        client.close();
    }
}
/** What a run fetches before the dataset itself: the manifest, where that is by URL. */
function manifestFiles({ request, mirrors, policy, }) {
    if (request.kind !== 'manifest')
        return [];
    return (0,_network_apply_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .applyPolicy */ .V)((0,_dataset_resolve_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestDataset */ .e)(request, mirrors), policy).dataset.files;
}


/***/ }),

/***/ 9114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyCommand: () => (/* binding */ verifyCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var build_inputs = __webpack_require__(6733);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __webpack_require__(4778);
// EXTERNAL MODULE: ./build/place/commit.js
var commit = __webpack_require__(3415);
;// CONCATENATED MODULE: ./build/place/find-extras.js




/** Entries beside the dataset's own, of all folders together. */
const MOST_ENTRIES = 100_000;
/**
 * Looks for files of a home that are no members, without following links; leaves out the folders of our own runs, and
 * those whose files nobody knows beforehand.
 */
async function findExtras(members, home, unknown = [], most = MOST_ENTRIES) {
    const known = new Set(members.flatMap(({ path }) => prefixesOf(path)));
    const paths = [];
    const folders = unknown.includes('') ? [] : [''];
    let complete = true;
    let seen = 0;
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        try {
            for await (const entry of await (0,promises_.opendir)((0,external_node_path_.join)(home, folder))) {
                const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
                if (folder === '' && isOurs(entry.name))
                    continue;
                if (!known.has(path))
                    seen += 1;
                if (seen > most)
                    return { paths: paths.toSorted(), complete: false };
                if (entry.isDirectory()) {
                    if (!unknown.includes(path))
                        folders.push(path);
                }
                else if (!known.has(path))
                    paths.push(path);
            }
        }
        catch {
            complete = false;
        }
    }
    return { paths: paths.toSorted(), complete };
}
/** `a/b/c` with the folders above it: a link in place of one of them is told with the member. */
function prefixesOf(path) {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
function isOurs(name) {
    return name === commit/* DISPLACED */.U || (0,run_folder/* isRunFolder */.mF)(name);
}

// EXTERNAL MODULE: ./build/concurrency.js
var concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/hashing/hash-file.js
var hash_file = __webpack_require__(6162);
;// CONCATENATED MODULE: ./build/place/inspect.js





/** How a member was found, worst first; only `ok` says that its bytes hash to its pin. */
const STATUSES = [
    'changed',
    'not-a-file',
    'read-failed',
    'missing',
    'unreadable',
    'not-pinned',
    'ok',
];
const AT_ONCE = 4;
/** Hashes what a home holds of a dataset, and changes nothing there. */
async function inspect(members, home) {
    return (0,concurrency/* mapBounded */.y)(members, AT_ONCE, async (member) => {
        try {
            return { member, ...(await look(member, home)) };
        }
        catch (error) {
            return { member, ...whyUnseen(error) };
        }
    });
}
async function look({ path, digest, size }, home) {
    const obstacle = await findObstacle(path, home);
    if (obstacle !== undefined)
        return { status: 'not-a-file', note: obstacle };
    const location = (0,external_node_path_.join)(home, path);
    if (digest === undefined) {
        await (0,promises_.access)(location, promises_.constants.R_OK);
        return { status: 'not-pinned', size: (await (0,promises_.lstat)(location)).size };
    }
    const { algorithm } = digest;
    const found = await (0,hash_file/* hashFile */.D)(location, algorithm);
    const actual = { algorithm, hex: found.hex };
    const fits = (0,dataset_digest/* sameDigest */.VB)(actual, digest) && (size === undefined || size === found.size);
    return { status: fits ? 'ok' : 'changed', size: found.size, digest: actual };
}
/** What stands in place of a member, or of a folder above it; what lies behind a link is not in the home. */
async function findObstacle(path, home) {
    const parts = path.split('/');
    for (const index of parts.keys()) {
        const part = parts.slice(0, index + 1).join('/');
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(home, part));
        if (part === path ? stat.isFile() : stat.isDirectory())
            continue;
        return part === path ? kindOf(stat) : `${part} is ${kindOf(stat)}`;
    }
    return undefined;
}
function kindOf(stat) {
    if (stat.isSymbolicLink())
        return 'a link';
    if (stat.isDirectory())
        return 'a folder';
    return stat.isFile() ? 'a file' : 'a special file';
}
/** One file that cannot be seen does not hide the others; what is no answer of the system is thrown on. */
function whyUnseen(error) {
    const { code, message } = error;
    switch (code) {
        case undefined:
            throw error;
        case 'ENOENT':
        case 'ENOTDIR':
        case 'ENAMETOOLONG':
            return { status: 'missing' };
        case 'EACCES':
        case 'EPERM':
            return { status: 'unreadable', note: 'permission denied' };
        default:
            return { status: 'read-failed', note: message };
    }
}

;// CONCATENATED MODULE: ./build/place/inspection-failure.js

const ANSWERS = {
    changed: {
        code: 'checksum-mismatch',
        says: 'is not as it is pinned',
        advice: 'Run fetch with the same options: it places the pinned files, and keeps others in .setup-dataset-replaced.',
    },
    'not-a-file': {
        code: 'checksum-mismatch',
        says: 'is not as it is pinned',
        advice: 'Remove what stands in place of the files and their folders, then run fetch with the same options.',
    },
    'read-failed': {
        code: 'cannot-read',
        says: 'cannot be read whole',
        advice: 'Verify again. If the same files fail, their disk is damaged: run fetch with a path on another one.',
    },
    missing: {
        code: 'not-found',
        says: 'is not whole',
        advice: 'Check that fetch had this folder and these options, such as layout and unpack; if it had, run it again.',
    },
    unreadable: {
        code: 'no-permission',
        says: 'cannot be read whole',
        advice: 'Verify as a user who may read the files, or change their owner or mode.',
    },
    'not-pinned': {
        code: 'bad-input',
        says: 'cannot be judged whole: nothing pins what this layout unpacks',
        advice: 'Keep the published files with --layout files, and verify those; or run fetch again, which unpacks them anew.',
    },
};
/** Why a home is not shown to be its dataset, by the worst that was found; undefined when every member is as pinned. */
function inspectionFailure({ dataset, home }, files) {
    const worst = STATUSES.find((status) => files.some((file) => file.status === status));
    if (worst === undefined || worst === 'ok')
        return undefined;
    const { code, says, advice } = ANSWERS[worst];
    return { code, message: `${dataset.name} in ${home} ${says} (${countStatuses(files)})`, advice };
}
/** How many files were found how: `1 changed, 3 ok`. */
function countStatuses(files) {
    const counts = STATUSES.map((status) => ({
        status,
        count: files.filter((file) => file.status === status).length,
    }));
    return counts
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => `${count} ${status.replaceAll('-', ' ')}`)
        .join(', ');
}

// EXTERNAL MODULE: ./build/dataset/plan.js + 1 modules
var plan = __webpack_require__(4604);
;// CONCATENATED MODULE: ./build/place/known.js

/** What a home can be held to, and the archives in it of whose members nothing is known. */
function knownOf({ members, trees, checks }) {
    const pinned = [...members, ...trees.flatMap(plan/* pinsOf */.cz)];
    const paths = new Set(pinned.map(({ path }) => path));
    const unknown = trees.filter((tree) => tree.pins === undefined && !checks.some((check) => (0,plan/* isInTree */.mx)(tree, check.path)));
    return {
        pinned: [...pinned, ...checks.filter(({ path }) => !paths.has(path))],
        unknown: unknown.map(({ path, from }) => {
            const note = `what ${from} holds is not pinned file by file`;
            return { member: { path: path === '' ? from : path }, status: 'not-pinned', note };
        }),
    };
}
/** The folders of a home whose files are known only when their archive is unpacked. */
function unpinnedFolders({ trees }) {
    return trees.filter(({ pins }) => pins === undefined).map(({ path }) => path);
}

// EXTERNAL MODULE: ./build/plan-for.js + 1 modules
var plan_for = __webpack_require__(542);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/report/inspection.js




/** Extra files that people are told one by one; the document has all. */
const MOST_EXTRAS = 20;
/** An inspection for people: a line for each file that is not as pinned, or not of the dataset, and one for all. */
function inspectionText({ dataset, home }, { files, extras }) {
    const { paths, complete } = extras;
    const unnamed = paths.length - MOST_EXTRAS;
    const more = complete ? '' : ' or more (not everything in the folder was looked at)';
    return [
        ...files.filter(({ status }) => status !== 'ok').map(fileLine),
        ...paths.slice(0, MOST_EXTRAS).map((path) => column('extra') + path),
        ...(unnamed > 0 ? [`${column('extra')}and ${unnamed} more`] : []),
        `${(0,format/* formatCount */.B4)(files.length, 'file')} of ${dataset.name} in ${home}: ${countStatuses(files)}; ${(0,format/* formatCount */.B4)(paths.length, 'extra file')}${more}`,
    ];
}
/** An inspection as a value that survives JSON; that of a failure holds the failure too. */
function inspectionDocument({ dataset, layout, fingerprint, home }, { files, extras, failure }) {
    return {
        ok: failure === undefined,
        dataset: dataset.name,
        layout,
        fingerprint,
        path: home,
        files: files.map(({ member, status, digest, size = null, note = null }) => {
            const [expected, actual] = [member.digest, digest].map((each) => (each ? (0,dataset_digest/* formatDigest */.MO)(each) : null));
            return { path: member.path, status, expected, actual, expectedSize: member.size ?? null, size, note };
        }),
        extra: extras.paths,
        extraComplete: extras.complete,
        ...(failure && { error: (0,errors/* describeFailure */.Ic)(failure) }),
    };
}
function fileLine({ member, status, digest, size, note }) {
    const name = column(status.replaceAll('-', ' ')) + member.path;
    if (note !== undefined)
        return `${name}: ${note}`;
    return status === 'changed'
        ? `${name}: expected ${contentOf(member)}, found ${contentOf({ digest, size })}`
        : name;
}
function contentOf({ digest, size }) {
    const bytes = size === undefined ? [] : [(0,format/* formatCount */.B4)(size, 'byte')];
    return [...(digest ? [(0,dataset_digest/* formatDigest */.MO)(digest)] : []), ...bytes].join(', ');
}
function column(word) {
    return word.padEnd('not a file  '.length);
}

// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/secrets.js
var secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var command_machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/command/read-request.js
var read_request = __webpack_require__(2724);
// EXTERNAL MODULE: ./build/command/terminal.js + 2 modules
var command_terminal = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/command/verify.js















/** `verify`: whether a folder holds a dataset as it is pinned; reads alone, exit code 1 unless every file was found right. */
async function verifyCommand(line, env, terminal) {
    if (line.input('path').trim() === '')
        throw new command_arguments/* UsageError */.eb('verify needs the folder of a dataset');
    const machine = (0,command_machine/* readMachine */.U)(env, process.cwd());
    const inputs = await (0,build_inputs/* readInputs */.Ko)(line.input, machine, machine.workspace);
    terminal.secrets.add((0,secrets/* secretsOf */.Fj)(inputs, { secrets: [] }));
    const plan = (0,plan_for/* planFor */.b)({ ...inputs, request: await (0,read_request/* readRequest */.i)(inputs, env, terminal) });
    const { home } = plan;
    await checkIsFolder(home);
    const log = (0,command_terminal/* terminalLog */.d)(terminal, false);
    for (const warning of plan.warnings)
        log.warning(warning);
    const { pinned, unknown } = knownOf(plan);
    const files = [...(await inspect(pinned, home)), ...unknown];
    const extras = await findExtras(pinned, home, unpinnedFolders(plan));
    const failure = inspectionFailure(plan, files);
    const inspection = { files, extras, failure };
    if (line.flag('json'))
        terminal.out(JSON.stringify(inspectionDocument(plan, inspection), null, 2));
    else
        terminal.out(inspectionText(plan, inspection).map(report_line/* terminalLine */.t).join('\n'));
    if (failure === undefined)
        return 0;
    (0,command_terminal/* tellFailure */.s)(failure, terminal);
    return 1;
}
async function checkIsFolder(path) {
    const advice = 'Name the folder that fetch had as --path.';
    const found = await (0,promises_.stat)(path).catch((error) => {
        const isGone = error.code === 'ENOENT' || error.code === 'ENOTDIR';
        const why = isGone ? `${path} does not exist` : `${path} cannot be opened: ${error.message}`;
        throw new errors/* InputError */.dz('path', why, advice, error);
    });
    if (!found.isDirectory())
        throw new errors/* InputError */.dz('path', `${path} is no folder`, advice);
}


/***/ }),

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


/***/ })

};
