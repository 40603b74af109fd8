export const id = 497;
export const ids = [497,679,546,165];
export const modules = {

/***/ 2559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/place/preflight.js + 1 modules
var preflight = __webpack_require__(5000);
;// CONCATENATED MODULE: ./build/diagnose/check-machine.js








/** Whether a folder, or the one that it would be made in, may be written. */
async function checkFolder(about, folder) {
    const present = await nearest(folder);
    const details = [present === folder ? folder : `${folder}, to be made in ${present}`];
    try {
        if (!(await (0,promises_.stat)(present)).isDirectory())
            return { about, verdict: 'bad', details: [...details, `${present} is no folder`] };
        await (0,promises_.access)(present, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK);
        return { about, verdict: 'good', details: [...details, 'may be written'] };
    }
    catch (error) {
        const failure = (0,disk_error/* diskError */.w)(error, present);
        if (!(failure instanceof errors/* PlaceError */.eF))
            throw error;
        const facts = Object.entries(failure.facts).map(([label, value]) => `${label}: ${value}`);
        return { about, verdict: 'bad', details: [...details, failure.message, ...facts], advice: failure.advice };
    }
}
/** Whether a dataset has room on the volume of its home. */
async function checkSpace(plan) {
    const needed = (0,preflight/* needOf */.ER)(plan);
    const free = await (0,free_space/* freeSpaceAt */.u)(plan.home);
    const isShort = free !== undefined && needed.bytes > free;
    return {
        about: `space for ${plan.dataset.name}`,
        verdict: isShort ? 'bad' : 'good',
        details: [`needed: ${(0,preflight/* formatNeed */.U8)(needed)}, free: ${free === undefined ? 'unknown' : (0,format/* formatBytes */.z3)(free)}`],
        ...(isShort && { advice: 'Free space, or set `path` to a folder on a larger volume.' }),
    };
}
/** The programs that @actions/cache packs with. */
const TOOLS = [
    { name: 'tar', lacking: 'without it the Actions cache cannot be used' },
    {
        name: 'zstd',
        lacking: 'without it entries of the Actions cache are packed by gzip, and those of runners that have it are not found',
    },
];
/** Which of the programs that the Actions cache needs are there. */
async function checkTools(path, platform) {
    return Promise.all(TOOLS.map(async ({ name, lacking }) => {
        const found = await findProgram(platform === 'win32' ? `${name}.exe` : name, path);
        if (found !== undefined)
            return { about: name, verdict: 'good', details: [found] };
        return { about: name, verdict: 'doubtful', details: [`not found: ${lacking}`] };
    }));
}
async function findProgram(name, path) {
    for (const folder of path.split(external_node_path_.delimiter).filter((each) => each !== '')) {
        const file = (0,external_node_path_.join)(folder, name);
        const isThere = await (0,promises_.access)(file, external_node_fs_.constants.X_OK).then(() => true, () => false);
        if (isThere)
            return file;
    }
    return undefined;
}
async function nearest(folder) {
    const isThere = await (0,promises_.stat)(folder).then(() => true, () => false);
    const parent = (0,external_node_path_.dirname)(folder);
    return isThere || parent === folder ? folder : nearest(parent);
}

// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/diagnose/check-network.js




/** What the settings say of the way, before anybody is asked. */
function checkSettings({ road, certificates, warnings }) {
    const doubts = [...road.warnings, ...certificates.warnings, ...warnings];
    const { http, https } = road.schemes;
    return {
        about: 'settings of the network',
        verdict: doubts.length === 0 ? 'good' : 'doubtful',
        details: [
            `http:// goes ${(0,describe_road/* describeRoad */.e)(http)}`,
            `https:// goes ${(0,describe_road/* describeRoad */.e)(https)}`,
            ...(certificates.pem.length > 0
                ? [`trusted beside Node's own: ${(0,format/* formatCount */.B4)(certificates.pem.length, 'certificate')}`]
                : []),
            ...doubts,
        ],
    };
}
/** Each source; one that fails stops nothing where `isSpare` says that another has the same file. */
function checkSource(examined, isSpare) {
    const { source, hops, size, rate, failure } = examined;
    const total = size === undefined ? [] : [(0,format/* formatBytes */.z3)(size)];
    const speed = rate === undefined ? [] : [`${(0,format/* formatBytes */.z3)(rate)}/s`];
    const worth = [...total, ...speed].join(', ');
    return {
        about: (0,redact/* redactUrl */.B)(source),
        verdict: failure === undefined ? 'good' : isSpare ? 'doubtful' : 'bad',
        details: [
            ...hops.flatMap((hop, index) => [
                ...(index === 0 ? [] : [`led to ${(0,redact/* redactUrl */.B)(hop.url)}`]),
                ...describeHop(hop),
            ]),
            ...(worth === '' ? [] : [worth]),
            ...(failure === undefined ? [] : [`${failure.code}: ${failure.message}`]),
        ],
        ...(failure && { advice: failure.advice }),
    };
}
const MOST_ADDRESSES = 3;
const LONGEST_STATUS = 60;
function describeHop({ via, addresses, probe }) {
    const shown = addresses.slice(0, MOST_ADDRESSES).join(', ');
    const more = addresses.length > MOST_ADDRESSES ? `, ${addresses.length - MOST_ADDRESSES} more` : '';
    const name = via.kind === 'direct' ? 'its name leads to' : "the proxy's name leads to";
    return [
        (0,describe_road/* describeRoad */.e)(via),
        ...(addresses.length > 0 ? [`${name} ${shown}${more}`] : []),
        ...(probe.kind === 'answered' ? [describeAnswer(probe)] : []),
    ];
}
function describeAnswer({ status, statusText, connected, answered, authority }) {
    const issued = authority === undefined ? '' : `, certificate by "${authority}"`;
    const said = `${status} ${(0,plain_text/* plainText */.w)(statusText, LONGEST_STATUS)}`.trimEnd();
    return `connected in ${Math.round(connected)} ms${issued}, answered ${said} after ${Math.round(answered)} ms`;
}
/** Signatures of object stores are refused by a clock that is wrong by a quarter of an hour, certificates later. */
const MOST_SKEW_MS = 5 * 60_000;
/** The clock of this machine beside those of the servers that answered; undefined where none told its own. */
function checkClock(examined, now) {
    const skews = examined
        .flatMap(({ hops }) => hops.map(({ probe }) => probe))
        // An answer out of a cache has the date of its origin's answer (RFC 9111 §5.1).
        .flatMap((probe) => (probe.kind === 'answered' && probe.headers.age === undefined ? probe.headers.date : undefined) ?? [])
        .map((date) => now - Date.parse(date))
        .filter((skew) => !Number.isNaN(skew))
        .toSorted((a, b) => a - b);
    const skew = skews[Math.floor(skews.length / 2)];
    if (skew === undefined)
        return undefined;
    const isRight = Math.abs(skew) <= MOST_SKEW_MS;
    const way = skew > 0 ? 'ahead of' : 'behind';
    return {
        about: 'clock of this machine',
        verdict: isRight ? 'good' : 'doubtful',
        details: [isRight ? "as the servers'" : `${(0,format/* formatDuration */.a3)(Math.abs(skew))} ${way} the servers'`],
        ...(!isRight && { advice: 'Set the clock: certificates and signed URLs are judged by it.' }),
    };
}

// EXTERNAL MODULE: ./build/diagnose/examine-sources.js
var examine_sources = __webpack_require__(109);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var build_inputs = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/network/open-network.js
var open_network = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/network/url-secrets.js
var url_secrets = __webpack_require__(3068);
// EXTERNAL MODULE: ./build/network-inputs.js + 2 modules
var network_inputs = __webpack_require__(1060);
;// CONCATENATED MODULE: ./build/report/checkup-document.js

/** A source and the road to it, as far as they are known without a network. */
function roadDocument(source, via) {
    return { source: (0,redact/* redactUrl */.B)(source), ...describe(via) };
}
/** What a checkup found, as a value that survives JSON, without credentials. */
function checkupDocument(examined, checks) {
    return {
        ok: checks.every(({ verdict }) => verdict !== 'bad'),
        sources: examined.map(({ source, hops, size = null, rate = null, failure }) => ({
            source: (0,redact/* redactUrl */.B)(source),
            hops: hops.map(hopDocument),
            size,
            bytesPerSecond: rate === null ? null : Math.round(rate),
            failure: failure ? { code: failure.code, message: failure.message, advice: failure.advice } : null,
        })),
        checks,
    };
}
function hopDocument({ url, via, addresses, probe }) {
    const road = { url: (0,redact/* redactUrl */.B)(url), ...describe(via), addresses };
    if (probe.kind === 'unanswered')
        return { ...road, status: null };
    const { status, authority = null, connected, answered } = probe;
    return { ...road, status, certificateBy: authority, connectedMs: connected, answeredMs: answered };
}
function describe(via) {
    return { road: via.kind === 'direct' ? 'direct' : via.proxy.redacted, reason: via.reason };
}

;// CONCATENATED MODULE: ./build/report/checkup-text.js
/** Checks for people: the verdict first, what was found below it, what to change behind an arrow. */
function checkupText(checks) {
    return checks.flatMap(({ verdict, about, details, advice }) => [
        `${verdict.padEnd(WIDTH)}${about}`,
        ...details.map((detail) => `${' '.repeat(WIDTH)}${detail}`),
        ...(advice === undefined ? [] : advice.split('\n').map((line) => `${' '.repeat(WIDTH)}> ${line}`)),
    ]);
}
const WIDTH = 'doubtful  '.length;

// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/secrets.js
var secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var command_machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/plan-for.js + 1 modules
var plan_for = __webpack_require__(542);
// EXTERNAL MODULE: ./build/command/read-request.js
var read_request = __webpack_require__(2724);
;// CONCATENATED MODULE: ./build/command/requested-plan.js





/** A run that cannot have its manifest fails, and a checkup goes on. */
async function planRequested(inputs, { env, terminal, isOffline }) {
    const { request } = inputs;
    if (request.kind !== 'manifest') {
        const plan = (0,plan_for/* planFor */.b)({ ...inputs, request });
        return { plan, files: plan.dataset.files, checks: [] };
    }
    const files = (0,read_request/* manifestFiles */.T)(inputs);
    if (isOffline)
        return { plan: undefined, files, checks: [] };
    const about = `manifest ${(0,redact/* redactUrl */.B)(request.url)}`;
    try {
        const plan = (0,plan_for/* planFor */.b)({ ...inputs, request: await (0,read_request/* readRequest */.i)(inputs, env, terminal) });
        const details = [`names ${(0,format/* formatCount */.B4)(plan.dataset.files.length, 'file')}`];
        return { plan, files: [...files, ...plan.dataset.files], checks: [{ about, verdict: 'good', details }] };
    }
    catch (error) {
        if (!(error instanceof errors/* FetchError */.fk))
            throw error;
        const { message, advice } = error;
        return { plan: undefined, files, checks: [{ about, verdict: 'bad', details: [message], advice }] };
    }
}

;// CONCATENATED MODULE: ./build/command/doctor.js



















/** Enough of a file to tell a speed by, and little enough to ask every source for; and milliseconds for all of them. */
const EXAMINING = { sample: 1024 ** 2, budget: 60_000 };
/** More are seldom told apart by anybody. */
const MOST_SOURCES = 100;
/** `doctor`: what a run would meet, before it runs; exit code 1 when it would fail. */
async function doctorCommand(line, env, terminal) {
    const patient = await readPatient(line, env, terminal);
    // What servers say is part of the result here.
    const out = (text) => terminal.out(terminal.secrets.hide(text));
    const print = (lines) => out(lines.map(report_line/* terminalLine */.t).join('\n'));
    const printJson = (document) => out(JSON.stringify(document, null, 2));
    const isJson = line.flag('json');
    if (line.flag('offline')) {
        const roads = patient.suspects.map(({ url }) => ({ url, via: patient.network.road.decide(url) }));
        const settings = checkSettings(patient.network);
        const text = roads.map(({ url, via }) => `${(0,redact/* redactUrl */.B)(url)}: ${(0,describe_road/* describeRoad */.e)(via)}`);
        const sources = roads.map(({ url, via }) => roadDocument(url, via));
        if (isJson)
            printJson({ sources, checks: [settings] });
        else
            print([...checkupText([settings]), ...text]);
        return 0;
    }
    const suspects = patient.suspects.slice(0, MOST_SOURCES);
    if (suspects.length < patient.suspects.length)
        terminal.err(`only the first ${(0,format/* formatCount */.B4)(suspects.length, 'source')} of ${patient.suspects.length} are asked`);
    const ports = { ...patient.network, clock: clock/* systemClock */.m };
    const examined = await (0,examine_sources.examineSources)(suspects, EXAMINING, ports);
    const checks = await checkAll(patient, examined, env);
    const document = checkupDocument(examined, checks);
    if (isJson)
        printJson(document);
    else
        print([...checkupText(checks), '', document.ok ? 'nothing here would stop a run' : 'a run would fail']);
    return document.ok ? 0 : 1;
}
async function readPatient(line, env, terminal) {
    const machine = (0,command_machine/* readMachine */.U)(env, process.cwd());
    const inputs = asksForDataset(line) ? await (0,build_inputs/* readInputs */.Ko)(line.input, machine, machine.workspace) : undefined;
    const network = (0,open_network.openNetwork)(env, inputs ?? (0,network_inputs.readNetworkInputs)(line.input, machine.workspace));
    const urls = line.operands.map((word) => ({ url: readUrl(word), size: undefined, downgrade: false }));
    terminal.secrets.add([
        ...(inputs ? (0,secrets/* secretsOf */.Fj)(inputs, network) : network.secrets),
        ...urls.flatMap(({ url }) => (0,url_secrets/* urlSecrets */.F)(url)),
    ]);
    if (!inputs)
        return { machine, network, plan: undefined, files: [], checks: [], suspects: urls };
    // A checkup tells what it meets; it does not wait until that is over.
    const impatient = { ...inputs, retries: 0, timeout: Math.min(inputs.timeout, EXAMINING.budget) };
    const requested = await planRequested(impatient, { env, terminal, isOffline: line.flag('offline') });
    const suspects = [...urls, ...(0,examine_sources.suspectsOf)(requested.files, inputs.allowHttpRedirects)];
    return { machine, network, ...requested, suspects };
}
function asksForDataset({ input }) {
    return ['dataset', 'url', 'files'].some((name) => input(name) !== '');
}
function readUrl(word) {
    if (/^https?:\/\//i.test(word) && URL.canParse(word))
        return new URL(word);
    throw new command_arguments/* UsageError */.eb(`doctor takes http(s) URLs, not "${(0,redact/* redactUrl */.B)(word)}"; a dataset goes to --dataset`);
}
async function checkCacheFolder(folder) {
    const about = 'folder of the cache';
    if (folder !== undefined)
        return checkFolder(about, folder);
    return {
        about,
        verdict: 'doubtful',
        details: ['none: this user has no home; HOME or XDG_CACHE_HOME says where'],
    };
}
async function checkAll({ machine, network, plan, files, checks, suspects }, examined, env) {
    const isWell = (url) => examined.some(({ source, failure }) => source === url && failure === undefined);
    const spares = new Set(files
        .filter(({ sources }) => sources.some(isWell) || sources.some(({ protocol }) => protocol === 'file:'))
        .flatMap(({ sources }) => sources));
    const folders = [
        ...(plan ? [checkFolder(`folder of ${plan.dataset.name}`, plan.home)] : []),
        checkFolder('folder for the time of a run', machine.temp || (0,external_node_os_.tmpdir)()),
        checkCacheFolder(machine.toolCache),
    ];
    return [
        checkSettings(network),
        ...checks,
        ...examined.map((source) => checkSource(source, spares.has(source.source))),
        ...(suspects.length > 0 ? [checkClock(examined, clock/* systemClock */.m.now())].flatMap((check) => check ?? []) : []),
        ...(plan ? [await checkSpace(plan)] : []),
        ...(await Promise.all(folders)),
        ...(await checkTools(env.PATH ?? '', process.platform)),
    ];
}


/***/ }),

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

/***/ 3119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ freeSpace),
/* harmony export */   u: () => (/* binding */ freeSpaceAt)
/* harmony export */ });
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
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        return parent === folder ? undefined : freeSpaceAt(parent);
    }
}


/***/ }),

/***/ 1060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readNetworkInputs: () => (/* binding */ readNetworkInputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/input-file.js
var input_file = __webpack_require__(8467);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/ca-certificates.js




const INPUT = 'ca-certificates';
const SYSTEM = 'system';
const ADVICE = 'It accepts PEM files, one path a line, the word system, or PEM text itself.';
/** The bundle of a whole system has about 250 KB. */
const LARGEST_FILE = 4 * 1024 * 1024;
const BEGIN = /-----BEGIN (?:X509 )?CERTIFICATE-----/;
const END = /-----END (?:X509 )?CERTIFICATE-----/;
/** Reads paths, one a line, or PEM text; no part of a private key gets into an error. */
function readCaCertificates(input, locate, now) {
    const found = placesOf(input, locate).flatMap((place) => {
        return certificatesIn(place).map((certificate) => ({ place, certificate }));
    });
    return {
        withSystem: linesOf(input).includes(SYSTEM),
        pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
        warnings: found
            .filter(({ certificate }) => new Date(certificate.validTo) < now)
            .map(({ place, certificate }) => {
            const subject = (0,plain_text/* plainText */.w)(certificate.subject.replaceAll('\n', ', '), 120);
            return `${INPUT}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}: remove it, as nothing that it issued is accepted.`;
        }),
    };
}
function placesOf(input, locate) {
    if (input.includes('-----BEGIN '))
        return [{ name: 'the PEM text', text: input }];
    return linesOf(input)
        .filter((line) => line !== SYSTEM)
        .map((path) => {
        const file = { input: INPUT, path, location: locate(path), most: LARGEST_FILE, content: 'certificates' };
        return { name: (0,input_file/* shownPath */.pS)(path), text: (0,input_file/* readInputFile */.jH)({ ...file, advice: ADVICE }, 'latin1') };
    });
}
function linesOf(input) {
    return input
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function certificatesIn({ name, text }) {
    if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/.test(text)) {
        const advice = 'Take the key out, and make a new one if others may have seen it: only certificates belong here.';
        throw new errors/* InputError */.dz(INPUT, `${name} holds a private key`, advice);
    }
    const blocks = text.split(BEGIN).slice(1);
    // DER begins with a SEQUENCE whose length has two bytes.
    const isDer = text.startsWith('\x30\x82');
    if (blocks.length === 0) {
        const advice = isDer
            ? 'It looks like DER; make PEM of it: openssl x509 -inform der -in FILE -out FILE.pem.'
            : `A certificate begins with -----BEGIN CERTIFICATE-----. ${ADVICE}`;
        throw new errors/* InputError */.dz(INPUT, `${name} holds no certificate`, advice);
    }
    return blocks.map((block, index) => {
        const which = `certificate ${index + 1} of ${blocks.length} in ${name}`;
        const [body = '', ...after] = block.split(END);
        if (after.length === 0)
            throw new errors/* InputError */.dz(INPUT, `${which} has no end`, 'Copy it again, whole.');
        try {
            // Decoded by us: a secret that lost its line ends is read too.
            return new external_node_crypto_.X509Certificate(Buffer.from(body, 'base64'));
        }
        catch (error) {
            throw new errors/* InputError */.dz(INPUT, `${which} cannot be parsed`, 'Copy it again, whole.', error);
        }
    });
}

// EXTERNAL MODULE: ./build/locate-path.js
var locate_path = __webpack_require__(4582);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/ip-address.js
var ip_address = __webpack_require__(9353);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
;// CONCATENATED MODULE: ./build/network/url-policy-file.js






const url_policy_file_INPUT = 'rewrite';
const url_policy_file_LARGEST_FILE = 256 * 1024;
const MOST_RULES = 1_000;
const LONGEST_PATTERN = 1_000;
const LONGEST_MESSAGE = 500;
const DIRECTIVES = 'Each line is one of: `rewrite <regex> <replacement>`, `allow <host>`, `block <host>`, `message <text>`, `# <comment>`.';
const HOSTS = 'Write the name alone: it stands for its subdomains too, and `block *` for every host.';
/** Reads the file of rules that the input `rewrite` names; without one, there are none. */
function readUrlPolicy(path, locate) {
    if (path === '')
        return url_policy/* NO_POLICY */.lm;
    const advice = `It accepts the path of a file of rules. ${DIRECTIVES}`;
    const location = locate(path);
    const file = { input: url_policy_file_INPUT, path, location, most: url_policy_file_LARGEST_FILE, content: 'rules', advice };
    return parseUrlPolicy((0,input_file/* readInputFile */.jH)(file, 'utf8'), (0,input_file/* shownPath */.pS)(path));
}
/** Parses rules, one a line, in the syntax of Bazel's downloader configuration; `name` is for messages. */
function parseUrlPolicy(text, name) {
    const rewrites = [];
    const allowed = [];
    const blocked = [];
    let message;
    for (const [index, written] of text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        const line = index + 1;
        const refuse = (problem, advice = DIRECTIVES) => {
            throw new errors/* InputError */.dz(url_policy_file_INPUT, `${name}, line ${line}: ${problem}`, advice);
        };
        const [directive = '', ...words] = written.trim().split(/\s+/);
        if (directive === '' || directive.startsWith('#'))
            continue;
        switch (directive) {
            case 'rewrite':
                rewrites.push({ line, ...readRewrite(words, refuse) });
                break;
            case 'allow':
                allowed.push({ line, host: readAllowed(words, refuse) });
                break;
            case 'block':
                blocked.push({ line, host: readHost('block', words, refuse) });
                break;
            case 'message':
            case 'all_blocked_message':
                if (message !== undefined)
                    refuse('a second message', 'Keep one of them.');
                message = (0,plain_text/* plainText */.w)(written.trim().slice(directive.length), LONGEST_MESSAGE);
                if (message === '')
                    refuse('the message is empty');
                break;
            default:
                refuse(`"${(0,plain_text/* plainText */.w)(directive, 40)}" is no directive`);
        }
        if (rewrites.length + allowed.length + blocked.length > MOST_RULES)
            refuse(`more than ${MOST_RULES} rules`, 'Join some of them: a host stands for its subdomains too.');
    }
    const policy = { ...url_policy/* NO_POLICY */.lm, name, rewrites, allowed, blocked, message };
    return { ...policy, warnings: warningsOf(policy) };
}
function readRewrite(words, refuse) {
    const [source, replacement] = words;
    if (source === undefined || replacement === undefined || words.length > 2)
        return refuse('rewrite takes a regular expression and a replacement, and neither has blanks');
    if (source.length > LONGEST_PATTERN)
        refuse(`the regular expression has more than ${LONGEST_PATTERN} characters`, 'Make several rules of it.');
    const pattern = compile(source, refuse);
    checkReplacement(replacement, groupsIn(source), refuse);
    return { pattern, replacement };
}
function compile(source, refuse) {
    try {
        // By itself first: what is no expression must not become one by what is put around it.
        new RegExp(source, 'u');
        return new RegExp(`^(?:${source})$`, 'u');
    }
    catch (error) {
        const reason = (0,plain_text/* plainText */.w)(error.message, 200);
        return refuse(`the regular expression cannot be read: ${reason}`, 'It accepts what JavaScript does, with flag u.');
    }
}
function groupsIn(source) {
    return (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1;
}
/** Its text is not shown: it may have a password before its host. */
function checkReplacement(replacement, groups, refuse) {
    const example = 'For example: rewrite data\\.example\\.org/(.*) mirror.example.net/data/$1';
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(replacement)?.[1];
    if (scheme !== undefined && !/^https?$/i.test(scheme))
        refuse(`the replacement begins with ${scheme}://`, 'It accepts http://, https://, or a host alone.');
    if (replacement.includes('\\'))
        refuse('the replacement has a backslash; only the expression has any', example);
    for (const [dollar, digit] of replacement.matchAll(/\$(\d?)/g)) {
        if (digit === '')
            refuse('the replacement has a $ without the number of a group', example);
        if (Number(digit) > groups)
            refuse(`the replacement has ${dollar}, and the expression no such group`, example);
    }
}
function readAllowed(words, refuse) {
    const host = readHost('allow', words, refuse);
    const advice = 'What nothing blocks is allowed. `block *` blocks all that no `allow` names.';
    return host === '*' ? refuse('`allow *` would undo every block', advice) : host;
}
function readHost(directive, words, refuse) {
    const [word, ...more] = words;
    if (word === undefined || more.length > 0)
        return refuse(`${directive} takes one host`, HOSTS);
    if (word === '*')
        return word;
    const address = word.replace(/^\[(.*)\]$/, '$1');
    const written = (0,ip_address/* isIP */.ei)(address) === 6 ? `[${address}]` : word;
    const isName = host/* HOST_NAME */.TI.test(word) && /^[\p{L}\p{N}]/u.test(word);
    if ((!isName && (0,ip_address/* isIP */.ei)(address) === 0) || !URL.canParse(`http://${written}`))
        return refuse(`"${(0,plain_text/* plainText */.w)(word, 100)}" is no host`, HOSTS);
    return (0,host/* hostOf */.w4)(new URL(`http://${written}`));
}
function warningsOf({ name, allowed, blocked }) {
    const dead = blocked.flatMap(({ line, host }) => {
        const stronger = host === '*' ? undefined : allowed.find((rule) => (0,url_policy/* covers */.hU)(rule, host));
        if (stronger === undefined)
            return [];
        return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger: remove one of them.`;
    });
    const [first] = allowed;
    if (first === undefined || blocked.length > 0)
        return dead;
    return [`${name}, line ${first.line}: \`allow\` alone blocks nothing; \`block *\` blocks all other hosts.`];
}

;// CONCATENATED MODULE: ./build/network-inputs.js





/** Parses the inputs about the way to the sources; paths begin in the workspace. */
function readNetworkInputs(raw, workspace, now = new Date()) {
    const read = (name) => raw(name).trim();
    const locate = (written) => (0,locate_path/* locatePath */.o)(written, workspace);
    return {
        policy: readUrlPolicy(read('rewrite'), locate),
        credentials: (0,origin_credentials/* readOriginCredentials */.N5)(read('credentials')),
        proxy: read('proxy'),
        noProxy: read('no-proxy'),
        proxyCredentials: readProxyCredentials(read('proxy-username'), read('proxy-password')),
        caCertificates: readCaCertificates(read('ca-certificates'), locate, now),
    };
}
function readProxyCredentials(username, password) {
    if (username === '' && password === '')
        return undefined;
    if (username === '')
        throw new errors/* InputError */.dz('proxy-username', 'it is empty, and proxy-password is not', 'Set both, or neither.');
    if (username.includes(':'))
        throw new errors/* InputError */.dz('proxy-username', 'it has a colon', 'Proxies take the colon for the end of the name.');
    return { username, password };
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

/***/ 2727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T0: () => (/* binding */ formatEndpoint),
/* harmony export */   Vx: () => (/* binding */ isRemote),
/* harmony export */   uY: () => (/* binding */ endpointsOf)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);


/** Every endpoint behind the URLs once, in their order, and last the proxies on the way; `file:` URLs have none. */
function endpointsOf(wanted, road) {
    const targets = ['source', 'redirect', 'cache'].flatMap((purpose) => wanted[purpose].filter(isRemote).map((url) => target(url, purpose, road.decide(url))));
    const endpoints = [...targets, ...targets.flatMap(({ via }) => proxyOf(via))];
    const once = new Map();
    for (const endpoint of endpoints) {
        const id = identity(endpoint);
        if (!once.has(id))
            once.set(id, endpoint);
    }
    return [...once.values()];
}
/** The endpoint as people and rules write it, `host:port`. */
function formatEndpoint({ host, port }) {
    return `${host}:${port}`;
}
/** Whether a URL is reached by a network. */
function isRemote({ protocol }) {
    return protocol === 'http:' || protocol === 'https:';
}
function target(url, purpose, via) {
    return { host: bracketed((0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(url)), port: (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .portOf */ .HM)(url), for: purpose, via };
}
function proxyOf(via) {
    if (via.kind === 'direct')
        return [];
    const { host, port } = via.proxy;
    const direct = { kind: 'direct', reason: `it is the proxy ${via.reason}` };
    return [{ host: bracketed(host), port, for: 'proxy', via: direct }];
}
function bracketed(host) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host;
}
/** A proxy may be a target too, on another road. */
function identity(endpoint) {
    const { via } = endpoint;
    return `${formatEndpoint(endpoint)} ${via.kind === 'direct' ? '' : via.proxy.redacted}`;
}


/***/ }),

/***/ 9546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openNetwork: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8508);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1676);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(596);




/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
    const { caCertificates: certificates, policy, credentials } = inputs;
    const road = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoad */ .H)(env, inputs);
    const options = { userAgent: _version_js__WEBPACK_IMPORTED_MODULE_3__/* .USER_AGENT */ ._O, ca: certificates.pem, policy, credentials };
    return {
        road,
        client: lazyClient(async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(441), __webpack_require__.e(159)]).then(__webpack_require__.bind(__webpack_require__, 6441))).httpClient({ road, ...options })),
        ask: lazyAsk({ clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, ...options }),
        certificates,
        secrets: [...new Set([...road.secrets, ...(0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialsSecrets */ .Kt)(credentials)])],
        warnings: [...policy.warnings, ...credentials.warnings],
    };
}
/** A run that finds all in a cache near by opens no URL, and need not load what that takes. */
function lazyClient(make) {
    let making;
    let made;
    const get = async () => {
        making ??= make();
        made = await making;
        return made;
    };
    return {
        open: async (url, request) => (await get()).open(url, request),
        lane: () => lazyClient(async () => (await get()).lane()),
        sendsAhead: (url) => made?.sendsAhead(url) ?? false,
        sendInTurns: () => made?.sendInTurns(),
        close: () => void making?.then((client) => client.close()),
    };
}
function lazyAsk(options) {
    let made;
    const make = async () => (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(473), __webpack_require__.e(832)]).then(__webpack_require__.bind(__webpack_require__, 7008))).asker(options);
    return async (...question) => {
        made ??= make();
        return (await made)(...question);
    };
}


/***/ }),

/***/ 596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ readRoad)
});

// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
// EXTERNAL MODULE: ./build/network/host.js
var network_host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/loopback.js
var loopback = __webpack_require__(6964);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/network/ip-address.js
var ip_address = __webpack_require__(9353);
;// CONCATENATED MODULE: ./build/network/no-proxy.js



/** Reads the superset of what the clients of the field accept in NO_PROXY. */
function noProxy(text) {
    const entries = [];
    const ignored = [];
    for (const word of noProxyWords(text)) {
        const entry = readEntry(word);
        if (entry === undefined)
            ignored.push(word);
        else
            entries.push(entry);
    }
    return { entries, ignored, match: (url) => entries.find((entry) => covers(entry, url)) };
}
/** The entries as written; userinfo, as in a proxy's URL that got there by mistake, is not for the log. */
function noProxyWords(text) {
    const words = text.split(/[\s,;]+/).filter((word) => word !== '');
    return words.map((word) => word.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1'));
}
function covers(entry, url) {
    if (entry.port !== undefined && entry.port !== (0,network_host/* portOf */.HM)(url))
        return false;
    const host = (0,network_host/* hostOf */.w4)(url);
    switch (entry.kind) {
        case 'everything':
            return true;
        case 'domain':
            return host === entry.host || host.endsWith(`.${entry.host}`);
        case 'subdomains':
            return host.endsWith(`.${entry.host}`);
        case 'address':
            return (0,ip_address/* readAddress */.zq)(host)?.text === entry.address;
        default: {
            const address = (0,ip_address/* readAddress */.zq)(host);
            return address !== undefined && (0,ip_address/* isWithin */.UO)(address, entry);
        }
    }
}
function readEntry(text) {
    const wide = readNetwork(text) ?? readRange(text);
    if (wide !== undefined)
        return { text, port: undefined, ...wide };
    const { host, port, invalid } = splitPort(text);
    if (invalid)
        return undefined;
    if (host === '*')
        return { text, port, kind: 'everything' };
    const glob = readGlob(host);
    if (glob !== undefined)
        return { text, port, ...glob };
    const name = (0,ip_address/* isIP */.ei)(host) === 0 ? nameOf(host.replace(/^\*?\.+/, '')) : host;
    if (name === undefined)
        return undefined;
    const address = (0,ip_address/* readAddress */.zq)(name);
    if (address === undefined)
        return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name };
    return { text, port, kind: 'address', address: address.text, family: address.family };
}
/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text) {
    const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*).*$/i, '$1');
    if ((0,ip_address/* isIP */.ei)(authority) === 6)
        return { host: authority, port: undefined, invalid: false };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? undefined : Number(digits);
    const invalid = host === undefined ||
        (bracketed !== undefined && (0,ip_address/* isIP */.ei)(bracketed) !== 6) ||
        (port !== undefined && (port < 1 || port > 65_535));
    return { host: host ?? '', port, invalid };
}
function readNetwork(text) {
    const [, written = '', digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
    const address = (0,ip_address/* readAddress */.zq)(written);
    if (address === undefined)
        return undefined;
    const isMapped = address.family === 'ipv4' && (0,ip_address/* isIP */.ei)(written) === 6;
    const bits = Number(digits) - (isMapped ? 96 : 0);
    const range = (0,ip_address/* networkOf */.Af)(address, bits);
    return range && { kind: 'network', cidr: `${address.text}/${bits}`, ...range };
}
function readRange(text) {
    const [from, to, ...more] = text.split('-').map(ip_address/* readAddress */.zq);
    if (from === undefined || to === undefined || more.length > 0)
        return undefined;
    const range = (0,ip_address/* rangeOf */.be)(from, to);
    return range && { kind: 'range', ...range };
}
/** `10.20.*` is the network 10.20.0.0/16. */
function readGlob(text) {
    if (!/^(\d{1,3}\.){1,3}(\*\.)*\*$/.test(text))
        return undefined;
    const octets = text.split('.').filter((octet) => octet !== '*');
    if (text.split('.').length > 4)
        return undefined;
    return readNetwork(`${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`);
}
function nameOf(host) {
    // `10.20.`, meant as a prefix, would be read as the address 10.0.0.20.
    if (!network_host/* HOST_NAME */.TI.test(host) || /^(\d+\.){1,3}$/.test(host))
        return undefined;
    const name = (0,external_node_url_.domainToASCII)(host.replace(/\.+$/, ''));
    // `10.20.30.1-99` is no name that anything has.
    const isName = name !== '' && ((0,ip_address/* isIP */.ei)(name) !== 0 || !/^[\d.-]+$/.test(name));
    return isName ? name : undefined;
}

// EXTERNAL MODULE: ./build/network/proxy-secrets.js
var proxy_secrets = __webpack_require__(6081);
// EXTERNAL MODULE: ./build/network/proxy-value.js
var proxy_value = __webpack_require__(2805);
;// CONCATENATED MODULE: ./build/network/proxy-variables.js


/** Every variable that may hold a proxy. */
const PROXY_VARIABLES = [
    'http_proxy',
    'HTTP_PROXY',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
];
/** The value of a variable or input without blanks, and without the quotes that a runner's `.env` file keeps. */
function unquote(value) {
    return (value ?? '')
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2')
        .trim();
}
/**
 * The variable that URLs of a scheme go by; a blank one counts as unset. `HTTP_PROXY` counts in CGI programs too, where
 * a `Proxy:` header could have set it (httpoxy): a job is none, and leaving it out would go direct in silence.
 */
function proxyVariable(scheme, env) {
    const names = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), 'all_proxy', 'ALL_PROXY'];
    const name = names.find((candidate) => unquote(env[candidate]) !== '');
    return name === undefined ? undefined : { name, value: unquote(env[name]), port: portVariable(name, env) };
}
/** The variable that holds the exceptions. */
function noProxyVariable(env) {
    const name = unquote(env.no_proxy) === '' ? 'NO_PROXY' : 'no_proxy';
    return { name, value: unquote(env[name]) };
}
/** What contradicts itself in the proxies of the environment, for the log; no value is shown that may be a secret. */
function proxyDoubts(env) {
    const pairs = ['http_proxy', 'https_proxy', 'all_proxy'];
    return [...pairs.flatMap((lower) => twoProxies(lower, env)), ...portDoubts(env)];
}
/** As {@link proxyDoubts}, of the exceptions. */
function noProxyDoubts({ no_proxy, NO_PROXY }) {
    const [lower, upper] = [noProxyWords(unquote(no_proxy)), noProxyWords(unquote(NO_PROXY))];
    const differ = lower.length > 0 && upper.length > 0 && lower.join() !== upper.join();
    return differ ? ['no_proxy and NO_PROXY differ; no_proxy is used: unset one of them.'] : [];
}
function twoProxies(lower, env) {
    const upper = lower.toUpperCase();
    if (unquote(env[lower]) === '' || unquote(env[upper]) === '')
        return [];
    const [used, other] = [meaning(lower, env), meaning(upper, env)];
    if (used.value === other.value)
        return [];
    return [
        `${lower} (${used.shown}) and ${upper} (${other.shown}) differ; ${lower} goes first: unset one of them.`,
    ];
}
/** An unreadable value is not shown at all: any part of it may be the password. */
function meaning(name, env) {
    const value = unquote(env[name]);
    try {
        const { href, redacted } = (0,proxy_value/* readProxy */.nM)({ name, value, port: portVariable(name, env) });
        return { value: href, shown: redacted };
    }
    catch {
        return { value, shown: 'unreadable' };
    }
}
/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name, env) {
    const found = portNames(name).find((candidate) => unquote(env[candidate]) !== '');
    return found === undefined ? undefined : { name: found, value: unquote(env[found]) };
}
function portNames(name) {
    const lower = `${name}_port`.toLowerCase();
    return name === name.toUpperCase() ? [lower.toUpperCase(), lower] : [lower, lower.toUpperCase()];
}
function portDoubts(env) {
    const used = [proxyVariable('http', env), proxyVariable('https', env)].flatMap((found) => found ?? []);
    const conflicts = used.flatMap(({ name, value, port }) => {
        if (port === undefined)
            return [];
        const written = (0,proxy_value/* writtenPort */.hV)(value);
        if (written !== undefined) {
            if (Number(written) === Number(port.value))
                return [];
            return [
                `${name} has the port ${written} and ${port.name} says otherwise; ${written} is used: correct one of them.`,
            ];
        }
        const other = portNames(name).find((candidate) => candidate !== port.name) ?? '';
        const agrees = ['', port.value].includes(unquote(env[other]));
        return agrees ? [] : [`${port.name} and ${other} differ; ${port.name} is used: unset one of them.`];
    });
    const stray = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => {
        const port = portVariable(name, env);
        const isSet = [name, name.toUpperCase()].some((candidate) => unquote(env[candidate]) !== '');
        return port === undefined || isSet
            ? []
            : [`${port.name} is for nothing, as ${name} is not set: unset it.`];
    });
    return [...new Set([...conflicts, ...stray])];
}

;// CONCATENATED MODULE: ./build/network/proxy.js







/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
function readRoad(env, inputs) {
    const input = unquote(inputs.proxy);
    const credentials = inputs.proxyCredentials;
    const schemes = {
        http: chosen('http', env, input, credentials),
        https: chosen('https', env, input, credentials),
    };
    const exceptions = readExceptions(env, inputs);
    const values = [input, ...PROXY_VARIABLES.map((name) => unquote(env[name]))].filter((value) => value !== '');
    return {
        schemes,
        exceptions,
        warnings: [
            ...(input === '' ? [...proxyDoubts(env), ...gaps(schemes)] : []),
            ...(isNone(input) ? [] : noProxyDoubts(env)),
            ...(credentials ? idleCredentials(schemes) : []),
            ...exceptions.flatMap(ignoredEntries),
        ],
        secrets: [
            ...new Set([...values.flatMap(proxy_secrets/* proxySecrets */.Wm), ...(credentials ? (0,proxy_secrets/* credentialSecrets */.DJ)(credentials) : [])]),
        ],
        decide(url) {
            if ((0,loopback/* isLoopback */.U)((0,network_host/* hostOf */.w4)(url)))
                return { kind: 'direct', reason: 'loopback is always direct' };
            const decision = schemes[url.protocol === 'http:' ? 'http' : 'https'];
            if (decision.kind === 'direct')
                return decision;
            for (const { name, list } of exceptions) {
                const entry = list.match(url);
                if (entry !== undefined)
                    return { kind: 'direct', reason: `${name} has the entry "${entry.text}"` };
            }
            return decision;
        },
    };
}
function chosen(scheme, env, input, credentials) {
    if (isNone(input))
        return { kind: 'direct', reason: 'the input "proxy" is "none"' };
    if (input !== '')
        return through({ name: 'proxy', value: input, credentials }, 'the input "proxy"');
    const found = proxyVariable(scheme, env);
    if (found !== undefined)
        return through({ ...found, credentials }, found.name);
    const other = proxyVariable(scheme === 'http' ? 'https' : 'http', env);
    return { kind: 'direct', reason: other === undefined ? 'no proxy is set' : `only ${other.name} is set` };
}
function through(value, from) {
    const proxy = (0,proxy_value/* readProxy */.nM)(value);
    return { kind: 'proxy', proxy, reason: `from ${from}${portOrigin(value, proxy)}` };
}
/** Where the port is from, if not from the value; curl and the others disagree about that of a bare http proxy. */
function portOrigin({ value, port }, { protocol }) {
    if ((0,proxy_value/* writtenPort */.hV)(value) !== undefined)
        return '';
    if (port !== undefined)
        return ` and ${port.name}`;
    return protocol === 'http' ? ', which names no port' : '';
}
function isNone(input) {
    return input.toLowerCase() === 'none';
}
function readExceptions(env, inputs) {
    const { name, value } = noProxyVariable(env);
    return [
        { name, list: noProxy(value) },
        { name: 'the input "no-proxy"', list: noProxy(unquote(inputs.noProxy)) },
    ];
}
function gaps({ http, https }) {
    if (http.kind !== 'proxy' || https.kind !== 'direct')
        return [];
    return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`];
}
function idleCredentials({ http, https }) {
    if (http.kind === 'proxy' || https.kind === 'proxy')
        return [];
    return [`The input "proxy-username" is for nothing, as ${https.reason}: remove it.`];
}
function ignoredEntries({ name, list }) {
    return list.ignored.map((word) => `${name} has the entry "${(0,plain_text/* plainText */.w)(word, 200)}", which means nothing here: remove it.`);
}


/***/ }),

/***/ 5000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U8: () => (/* binding */ formatNeed),
  ER: () => (/* binding */ needOf),
  Mz: () => (/* binding */ preflight)
});

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
        return (0,format/* formatBytes */.z3)(bytes);
    return bytes === 0 ? 'unknown' : `at least ${(0,format/* formatBytes */.z3)(bytes)}`;
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


/***/ })

};
