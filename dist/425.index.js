export const id = 425;
export const ids = [425];
export const modules = {

/***/ 7978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ readMachine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/inputs.js + 1 modules
var inputs = __webpack_require__(2162);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/command/cache-folder.js

/** The folder that holds the user's caches, by the conventions of the system (XDG Base Directory, Apple, Windows). */
function cacheFolder(env, platform, home) {
    // A relative path there is invalid and to be ignored (XDG Base Directory Specification).
    if (env.XDG_CACHE_HOME && (0,external_node_path_.isAbsolute)(env.XDG_CACHE_HOME))
        return env.XDG_CACHE_HOME;
    if (platform === 'win32')
        return env.LOCALAPPDATA || (0,external_node_path_.join)(home, 'AppData', 'Local');
    return platform === 'darwin' ? (0,external_node_path_.join)(home, 'Library', 'Caches') : (0,external_node_path_.join)(home, '.cache');
}

;// CONCATENATED MODULE: ./build/command/machine.js



/** The machine as a command sees it: paths begin in its own folder, and its cache is the user's where no runner has one. */
function readMachine(env, workingDirectory) {
    const runner = (0,inputs/* readRunner */.fY)(env, workingDirectory);
    const toolCache = runner.toolCache ?? cacheFolder(env, process.platform, (0,external_node_os_.homedir)());
    return { ...runner, workspace: workingDirectory, toolCache, diskOutlivesJob: true };
}


/***/ }),

/***/ 1425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planCommand: () => (/* binding */ planCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset_dataset = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/inputs.js + 1 modules
var inputs = __webpack_require__(2162);
// EXTERNAL MODULE: ./build/network/endpoints.js
var network_endpoints = __webpack_require__(2727);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/proxy.js + 3 modules
var proxy = __webpack_require__(4957);
// EXTERNAL MODULE: ./build/place/preflight.js
var preflight = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/plan-for.js + 9 modules
var plan_for = __webpack_require__(7127);
;// CONCATENATED MODULE: ./build/report/allowed-endpoints.js

/** The endpoints as the input `allowed-endpoints` of step-security/harden-runner, to paste below its `with:`. */
function allowedEndpoints(endpoints) {
    const lines = [...new Set(endpoints.map(network_endpoints/* formatEndpoint */.T0))];
    if (lines.length === 0)
        return ['allowed-endpoints: ""'];
    return ['allowed-endpoints: >', ...lines.map((line) => `  ${line}`)];
}

// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/report/plan-document.js


/** The plan as a value that survives JSON, without credentials. */
function planDocument({ dataset, fingerprint, key, home }, tiers, endpoints) {
    return {
        dataset: dataset.name,
        fingerprint,
        key,
        files: dataset.files.map(({ path, size = null, digest, sources }) => {
            return { name: path, size, digest: (0,dataset_digest/* formatDigest */.MO)(digest), sources: sources.map(redact/* redactUrl */.B) };
        }),
        home,
        tiers,
        endpoints: endpoints.map(({ via, ...endpoint }) => {
            return { ...endpoint, road: via.kind === 'direct' ? 'direct' : via.proxy.redacted, reason: via.reason };
        }),
    };
}

// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
;// CONCATENATED MODULE: ./build/report/plan-text.js






/** The plan for people, line by line. */
function planText(plan, { tiers, endpoints, space, notes }) {
    const { dataset, layout, home, key } = plan;
    const count = (0,format/* formatCount */.B4)(dataset.files.length, 'file');
    return [
        `${dataset.name}: ${count}, ${sizeText((0,dataset_dataset/* totalSize */.U)(dataset.files))}, layout ${layout}`,
        ...dataset.files.flatMap(({ path, size, digest, sources }) => [
            `  ${path}, ${sizeText(size)}, ${(0,dataset_digest/* formatDigest */.MO)(digest)}`,
            ...sources.map((source) => `    ${(0,redact/* redactUrl */.B)(source)}`),
        ]),
        '',
        `into ${home}`,
        `  ${spaceText(space)}`,
        `caches, in this order: ${tiers.length === 0 ? 'none' : tiers.join(', ')}`,
        ...(tiers.length === 0 ? [] : [`  key ${key}`]),
        '',
        ...endpointLines(endpoints),
        ...notes.map((note) => `note: ${note}`),
    ];
}
function sizeText(size) {
    return size === undefined ? 'size unknown' : (0,format/* formatBytes */.z3)(size);
}
function spaceText({ needed, free }) {
    const isShort = needed !== undefined && free !== undefined && needed > free;
    const need = needed === undefined ? 'space needed: unknown' : `space needed: ${(0,format/* formatBytes */.z3)(needed)}`;
    const have = free === undefined ? 'free: unknown' : `free: ${(0,format/* formatBytes */.z3)(free)}`;
    return `${need}, ${have}${isShort ? ': TOO LITTLE' : ''}`;
}
function endpointLines(endpoints) {
    const direct = endpoints.filter(({ via }) => via.kind === 'direct');
    const proxied = endpoints.filter(({ via }) => via.kind === 'proxy');
    if (endpoints.length === 0)
        return ['no host is contacted: every source is a file of this machine'];
    return [
        ...section('a firewall must let through:', direct),
        ...section('the proxy must let through:', proxied),
    ];
}
function section(title, endpoints) {
    if (endpoints.length === 0)
        return [];
    const width = Math.max(...endpoints.map((endpoint) => (0,network_endpoints/* formatEndpoint */.T0)(endpoint).length));
    return [
        title,
        ...endpoints.map((endpoint) => `  ${(0,network_endpoints/* formatEndpoint */.T0)(endpoint).padEnd(width)}  ${endpoint.for}, ${(0,describe_road/* describeRoad */.e)(endpoint.via)}`),
    ];
}

// EXTERNAL MODULE: ./build/report/story.js
var story = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/secrets.js
var build_secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
;// CONCATENATED MODULE: ./build/tiers/cache-service.js

/** The addresses of the job's cache service; a step with `run` is not told them. */
function cacheServices({ ACTIONS_RESULTS_URL = '', ACTIONS_CACHE_URL = '', }) {
    return [ACTIONS_RESULTS_URL, ACTIONS_CACHE_URL]
        .filter((text) => URL.canParse(text))
        .map((url) => new URL(url));
}
/** What GitHub documents for its own runners and for self-hosted ones of github.com. */
const RESULTS = new URL('https://results-receiver.actions.githubusercontent.com');
/** The account's name changes from entry to entry (github/docs#9520, step-security/harden-runner#83). */
const BLOBS = new URL('https://*.blob.core.windows.net');
/** Where the Actions cache is: by the job's variables, else where GitHub documents it. */
function cachePlaces(env) {
    const services = cacheServices(env);
    const server = serverOf(env);
    if (services.length === 0 && server !== 'github.com') {
        return { urls: [], notes: [`the cache service of ${server} is known only to actions in its jobs`] };
    }
    const urls = services.length === 0 ? [RESULTS] : services;
    if (!urls.some((url) => (0,host/* hostOf */.w4)(url).endsWith('.actions.githubusercontent.com'))) {
        return { urls, notes: ['the cache service may lead to further hosts for its data, which only it knows'] };
    }
    const note = `GitHub's cache keeps its data under names that change, so ${BLOBS.hostname} is needed as a whole`;
    return { urls: [...urls, BLOBS], notes: [note] };
}
function serverOf({ GITHUB_SERVER_URL = '' }) {
    return URL.canParse(GITHUB_SERVER_URL) ? (0,host/* hostOf */.w4)(new URL(GITHUB_SERVER_URL)) : 'github.com';
}

// EXTERNAL MODULE: ./build/tiers/folder.js
var folder = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/tiers/select.js
var tiers_select = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/command/arguments.js + 1 modules
var command_arguments = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/command/terminal.js + 1 modules
var command_terminal = __webpack_require__(9318);
;// CONCATENATED MODULE: ./build/command/plan.js























const UNPROBED = 'where the sources redirect to is not known; --probe asks them';
/** Where the sources lead is all that is asked. */
const PROBING = { sample: 0, budget: 10_000 };
/** Problems of sources that are told one by one. */
const MOST_PROBLEMS = 10;
/** `plan`: what would be done, decided and not done; without `--probe` no connection is opened. */
async function planCommand(line, env, terminal) {
    const [json, block] = [line.flag('json'), line.flag('allowed-endpoints')];
    if (json && block)
        throw new command_arguments/* UsageError */.e('plan prints one of --json and --allowed-endpoints');
    const log = (0,command_terminal/* terminalLog */.d)(terminal, env.RUNNER_DEBUG === '1');
    const inputs = readPlanInputs(line, env);
    const road = (0,proxy/* readRoad */.H)(env, inputs);
    const { policy, credentials } = inputs;
    const secrets = [...road.secrets, ...(0,origin_credentials/* credentialsSecrets */.Kt)(credentials)];
    terminal.secrets.add((0,build_secrets/* secretsOf */.F)(inputs, { secrets }));
    const plan = (0,plan_for/* planFor */.b)(inputs);
    const tiers = planTiers(inputs, isInJob(env));
    const cache = tiers.names.includes('actions') ? cachePlaces(env) : { urls: [], notes: [] };
    (0,story/* tellCertificates */.YI)(inputs.caCertificates, log);
    for (const warning of [...road.warnings, ...policy.warnings, ...credentials.warnings, ...plan.warnings])
        log.warning(warning);
    const isProbed = line.flag('probe');
    const examined = isProbed ? await probeSources(plan, inputs, env) : [];
    tellProblems(examined, log);
    const source = plan.dataset.files.flatMap(({ sources }) => sources);
    const redirect = examined.flatMap(({ hops }) => hops.slice(1).map(({ url }) => url));
    const endpoints = (0,network_endpoints/* endpointsOf */.uY)({ source, redirect, cache: cache.urls }, road);
    const isGuess = !isProbed && source.some(network_endpoints/* isRemote */.Vx);
    const notes = [...plan.notes, ...tiers.notes, ...(isGuess ? [UNPROBED] : []), ...cache.notes];
    const print = (lines) => terminal.out(lines.map(report_line/* terminalLine */.t).join('\n'));
    if (json || block)
        for (const note of notes)
            log.info(`note: ${note}`);
    if (json)
        terminal.out(JSON.stringify(planDocument(plan, tiers.names, endpoints), null, 2));
    else if (block)
        print(allowedEndpoints(endpoints));
    else {
        const space = { needed: (0,dataset_dataset/* totalSize */.U)((0,preflight/* toWrite */.jO)(plan)), free: await (0,free_space/* freeSpaceAt */.u)(plan.home) };
        const titles = tiers.names.map((name) => titleOf(name, inputs));
        print(planText(plan, { tiers: titles, endpoints, space, notes }));
    }
    return 0;
}
function tellProblems(examined, log) {
    const problems = examined.flatMap(({ failure }) => failure?.message ?? []);
    for (const problem of problems.slice(0, MOST_PROBLEMS))
        log.warning(problem);
    if (problems.length > MOST_PROBLEMS)
        log.warning(`${(0,format/* formatCount */.B4)(problems.length - MOST_PROBLEMS, 'further source')} gave no file`);
}
function isInJob({ GITHUB_ACTIONS }) {
    return GITHUB_ACTIONS === 'true';
}
/** In a job it is the action's step that is planned, elsewhere the command's `fetch`. */
function readPlanInputs(line, env) {
    const workingDirectory = process.cwd();
    if (!isInJob(env))
        return (0,inputs/* readInputs */.Ko)(line.input, (0,machine/* readMachine */.U)(env, workingDirectory), workingDirectory);
    const runner = (0,inputs/* readRunner */.fY)(env, workingDirectory);
    return (0,inputs/* readInputs */.Ko)(line.input, runner, (0,external_node_path_.join)(runner.temp, 'datasets'));
}
function planTiers(inputs, inJob) {
    const { names, notes } = (0,tiers_select/* selectTiers */.c)(inputs);
    if (inJob || inputs.cache !== 'auto')
        return { names, notes };
    return { names: names.filter((name) => name !== 'actions'), notes };
}
function titleOf(name, { runner }) {
    return name === 'actions' ? 'the Actions cache' : `the folder ${(0,external_node_path_.join)(runner.toolCache ?? '', folder/* TOOL */.j)}`;
}
async function probeSources(plan, inputs, env) {
    const [{ openNetwork }, { examineSources, suspectsOf }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(98), __webpack_require__.e(546)]).then(__webpack_require__.bind(__webpack_require__, 9546)),
        Promise.all(/* import() */[__webpack_require__.e(744), __webpack_require__.e(822)]).then(__webpack_require__.bind(__webpack_require__, 6822)),
    ]);
    const ports = { ...openNetwork(env, inputs), clock: clock/* systemClock */.m };
    return examineSources(suspectsOf(plan.dataset, inputs.allowHttpRedirects), PROBING, ports);
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Makes a folder and those above it; returns the topmost that was made, undefined when all were there. Not Node's
 * recursive mkdir, which never ends where a volume answers ENOENT below a folder that exists, as /proc does.
 */
async function makeFolders(folder) {
    try {
        return await makeOne(folder);
    }
    catch (error) {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
        if (error.code !== 'ENOENT' || parent === folder)
            throw error;
        const topmost = await makeFolders(parent);
        const made = await makeOne(folder);
        return topmost ?? made;
    }
}
async function makeOne(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
        return folder;
    }
    catch (error) {
        if (error.code === 'EEXIST' && (await isFolder(folder)))
            return undefined;
        throw error;
    }
}
async function isFolder(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isDirectory(), () => false);
}


/***/ }),

/***/ 4778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runFolderName),
/* harmony export */   v: () => (/* binding */ sweepRunFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/** A folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 7 * 24 * 60 * 60 * 1000;
/** A name for a temporary folder of this run, unique, from which others can tell whether the run is still alive. */
function runFolderName() {
    return `.setup-dataset-${machine()}-${process.pid}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().slice(0, 8)}`;
}
/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
async function sweepRunFolders(parent, now, salvage = async () => { }) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        const match = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/.exec(name);
        if (match === null)
            continue;
        const [, owner = '', pid = ''] = match;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
        const dead = owner === machine() ? !isAlive(Number(pid)) : now - (await modified(path)) > DEAD_AFTER_MS;
        if (!dead)
            continue;
        await salvage(path);
        // A courtesy to the disk: what cannot be removed, because it is another user's, is no reason to fail.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
    }
}
function machine() {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replace(/[^A-Za-z0-9.]+/g, '_');
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
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(({ mtimeMs }) => mtimeMs, () => Number.POSITIVE_INFINITY);
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

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cacheStatus),
/* harmony export */   b: () => (/* binding */ hitOf)
/* harmony export */ });
/** The finding of the tier that had the dataset; undefined when none had. */
function hitOf({ findings, }) {
    return findings.find((finding) => finding.kind === 'hit');
}
/** What the tiers as a whole answered. */
function cacheStatus(outcome) {
    const { findings } = outcome;
    if (findings.length === 0)
        return 'disabled';
    if (findings.some(({ kind }) => kind === 'corrupt'))
        return 'healed';
    if (hitOf(outcome))
        return 'hit';
    return findings.some(({ kind }) => kind === 'miss') ? 'miss' : 'unavailable';
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ tellSaves),
/* harmony export */   HI: () => (/* binding */ tellEnd),
/* harmony export */   W$: () => (/* binding */ tellKept),
/* harmony export */   YI: () => (/* binding */ tellCertificates),
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   gV: () => (/* binding */ tellNetwork),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   xD: () => (/* binding */ tellDisplaced),
/* harmony export */   yq: () => (/* binding */ tellFindings)
/* harmony export */ });
/* unused harmony export tellRoad */
/* harmony import */ var _dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7307);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);
/* harmony import */ var _network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7072);




/** How the sources will be reached, before any of them is asked. */
function tellNetwork({ road, certificates, warnings }, log) {
    tellRoad(road, log);
    tellCertificates(certificates, log);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line for each proxy that downloads will take, and a warning for each setting that people should look at. */
function tellRoad({ schemes, warnings }, log) {
    for (const [scheme, decision] of Object.entries(schemes)) {
        log.debug(`${scheme}: ${(0,_network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRoad */ .e)(decision)}`);
        if (decision.kind === 'proxy')
            log.info(`${scheme} downloads go ${(0,_network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__/* .describeRoad */ .e)(decision)}`);
    }
    for (const warning of warnings)
        log.warning(warning);
}
/** How many certificates are trusted beside Node's own, and a warning for each that is of no use. */
function tellCertificates({ pem, warnings }, log) {
    if (pem.length > 0)
        log.info(`trusted beside Node's own: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(pem.length, 'certificate')}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line before anything moves: what, how large, in which layout, to where. */
function tellPlan({ dataset, layout, home, key, warnings, notes }, log) {
    const total = (0,_dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .totalSize */ .U)(dataset.files);
    const size = total === undefined ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)}`;
    const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(dataset.files.length, 'file');
    log.info(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`);
    log.debug(`cache key: ${key}`);
    for (const note of notes)
        log.info(`${dataset.name}: ${note}`);
    for (const warning of warnings)
        log.warning(warning);
}
/** One line where a failed run leaves what it has for the next one. */
function tellKept(bytes, log) {
    if (bytes > 0)
        log.info(`${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)} are kept: the next run continues there`);
}
/** One line for each tier that was asked; a corrupt entry is shown with its evidence. */
function tellFindings({ dataset, key }, findings, log) {
    for (const finding of findings) {
        log.info(`${dataset.name}: ${finding.tier.title} ${describeFinding(finding)}`);
        log.debug(`looked for ${key}${'entry' in finding ? `, found ${finding.entry}` : ''}`);
        if (finding.kind !== 'corrupt')
            continue;
        for (const { pin, expected, actual } of finding.mismatches) {
            log.info(`  ${pin.path}`);
            log.info(`    expected ${expected}`);
            log.info(`    actual   ${actual}`);
        }
    }
}
/** What a tier turned out to be worth, as the predicate of a sentence. */
function describeFinding(finding) {
    switch (finding.kind) {
        case 'hit':
            return 'has it';
        case 'miss':
            return 'does not have it';
        case 'unavailable':
            return `cannot be used: ${finding.reason}`;
        case 'corrupt': {
            const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(finding.mismatches.length, 'wrong file');
            return `has an entry with ${count}, which is not used (${finding.entry})`;
        }
    }
}
/** A warning for each file of the user that had to make room. */
function tellDisplaced(displaced, log) {
    for (const path of displaced) {
        log.warning(`A file of other content stood under a name of the dataset; it was moved to ${path}.`);
    }
}
/** One line for each tier that was to keep the dataset. */
function tellSaves(saves, log) {
    for (const { tier, saved } of saves) {
        if (saved.kind === 'saved')
            log.info(`saved to ${tier.title} (${saved.entry})`);
        if (saved.kind === 'exists')
            log.info(`${tier.title} has it already: another job saved it`);
        if (saved.kind === 'refused')
            log.info(`not saved to ${tier.title}: ${saved.reason}`);
    }
}
/** The end of the story in one line. */
function tellEnd(outcome, log) {
    const { plan, files, downloadedBytes, times } = outcome;
    const hit = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .hitOf */ .b)(outcome);
    if (files.length === 0) {
        log.info(`${plan.dataset.name}: ${hit ? `${hit.tier.title} has it` : 'no cache has it'}; nothing was moved`);
        return;
    }
    const size = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(files.reduce((sum, file) => sum + file.size, 0));
    const how = hit ? `restored from ${hit.tier.title}` : `fetched (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(downloadedBytes)})`;
    const duration = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
    const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(files.length, 'file');
    log.info(`${plan.dataset.name}: ${count}, ${size}, ${how} in ${duration}, every byte verified`);
}


/***/ }),

/***/ 8596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ folderTier),
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _disk_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7864);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4778);
/* harmony import */ var _tier_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9984);






/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
const TOOL = 'setup-dataset';
const ARCHITECTURE = 'any';
/** A tier in a folder with the conventions of @actions/tool-cache; safe with many jobs at once on one disk. */
function folderTier(root, title, find = findIn(root)) {
    return {
        name: 'tool-cache',
        title,
        lookup: (key) => lookup(key, find),
        async restore(key, pins, into) {
            const answer = await lookup(key, find);
            if (answer.kind !== 'found')
                return answer;
            try {
                // A copy, not a link: what a later step writes into its home must not reach the tier.
                for (const { path } of pins)
                    await copyIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(answer.entry, path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, path));
                return { ...answer, folder: into };
            }
            catch (error) {
                return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
            }
        },
        async save(key, files, _work, replacing) {
            try {
                return await save(root, key, files, replacing);
            }
            catch (error) {
                return { kind: 'refused', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
            }
        },
    };
}
async function lookup(key, find) {
    try {
        const entry = await find(TOOL, versionOf(key), ARCHITECTURE);
        return entry === '' ? { kind: 'miss' } : { kind: 'found', entry };
    }
    catch (error) {
        return { kind: 'unavailable', reason: (0,_tier_js__WEBPACK_IMPORTED_MODULE_5__/* .reasonOf */ .A)(error) };
    }
}
/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
function versionOf(key) {
    return `1.0.0-${key.replace(/^setup-dataset-v1-/, '').replace(/[^0-9A-Za-z-]+/g, '-')}`;
}
/** Looks for a complete entry as @actions/tool-cache does. */
function findIn(root) {
    return async (tool, version, architecture) => {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, tool, version, architecture);
        return (await isComplete(folder)) ? folder : '';
    };
}
async function copyIn(source, target) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), { recursive: true });
    // What is missing, or no file, is for the verification to find: it is evidence about the entry.
    if (await isFile(source))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(source, target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE);
}
async function save(root, key, files, replacing) {
    const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, TOOL, versionOf(key), ARCHITECTURE);
    const marker = `${entry}.complete`;
    if (replacing === undefined && (await isComplete(entry)))
        return { kind: 'exists' };
    const staging = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, TOOL, (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .runFolderName */ .t)());
    try {
        await (0,_disk_make_folders_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolders */ .w)(staging);
        await (0,_disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .sweepRunFolders */ .v)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(staging), (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(staging)).mtimeMs);
        for (const { path, location } of files)
            await copyIn(location, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'new', path));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(entry), { recursive: true });
        // Without its marker, an entry is what a run left that died; with it, another job's, which must stay under its readers.
        if (replacing !== undefined || !(await isComplete(entry))) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(entry, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'old')).catch(() => undefined);
        }
        const taken = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'new'), entry).then(() => false, isTaken);
        if (taken)
            return { kind: 'exists' };
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(marker, '');
        return { kind: 'saved', entry };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(staging, { recursive: true, force: true });
    }
}
/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isTaken(error) {
    if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM')
        return true;
    throw error;
}
/** Whether an entry's folder and the marker beside it are both there. */
async function isComplete(entry) {
    const [folder, marker] = await Promise.all([kindOf(entry), kindOf(`${entry}.complete`)]);
    return folder === 'folder' && marker === 'file';
}
async function isFile(path) {
    return (await kindOf(path)) === 'file';
}
async function kindOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then((found) => (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'), () => 'other');
}


/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ selectTiers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/**
 * Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
 * not for events in which code of strangers may have filled that cache for a run with the repository's own rights.
 */
function selectTiers({ cache, runner }) {
    if (cache !== 'auto') {
        if (cache.includes('tool-cache') && runner.toolCache === undefined) {
            const advice = 'Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('cache', 'tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set', advice);
        }
        return { names: cache, notes: [] };
    }
    const names = [];
    if (runner.toolCache !== undefined && runner.diskOutlivesJob)
        names.push('tool-cache');
    if (runner.event !== 'pull_request_target')
        return { names: [...names, 'actions'], notes: [] };
    const note = 'the Actions cache is left out for pull_request_target (cache: actions asks it all the same)';
    return { names, notes: [note] };
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
