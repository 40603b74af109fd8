export const id = 425;
export const ids = [425,244];
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
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var inputs = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/network/endpoints.js
var network_endpoints = __webpack_require__(2727);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __webpack_require__(1676);
// EXTERNAL MODULE: ./build/network/proxy.js + 2 modules
var proxy = __webpack_require__(596);
// EXTERNAL MODULE: ./build/place/preflight.js + 1 modules
var preflight = __webpack_require__(5000);
// EXTERNAL MODULE: ./build/plan-for.js + 1 modules
var plan_for = __webpack_require__(542);
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

// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset_dataset = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/report/file-lines.js
var file_lines = __webpack_require__(4259);
;// CONCATENATED MODULE: ./build/report/plan-text.js






/** The plan for people, line by line. */
function planText(plan, { tiers, endpoints, space, notes }) {
    const { dataset, layout, home, key, stored } = plan;
    const count = (0,format/* formatCount */.B4)(dataset.files.length, 'file');
    return [
        `${dataset.name}: ${count}, ${(0,file_lines/* sizeText */.l)((0,dataset_dataset/* totalSize */.U)(dataset.files))}, layout ${layout}`,
        ...dataset.files.flatMap(file_lines/* fileLines */.c).map((line) => `  ${line}`),
        '',
        `into ${home}`,
        `  ${spaceText(space)}`,
        `caches, in this order: ${tiers.length === 0 ? 'none' : tiers.join(', ')}`,
        ...(tiers.length === 0 ? [] : [`  key ${key}`, `  ${storedText(stored)}`]),
        '',
        ...endpointLines(endpoints),
        ...notes.map((note) => `note: ${note}`),
    ];
}
/** What a tier holds, which decides whether a hit has to unpack. */
function storedText({ form, pins }) {
    const what = form === 'members' ? 'the files as they are placed' : 'the files as they were published';
    return `stored: ${what} (${(0,format/* formatCount */.B4)(pins.length, 'file')}, ${(0,file_lines/* sizeText */.l)((0,dataset_dataset/* totalSize */.U)(pins))})`;
}
function spaceText({ needed, free }) {
    const isShort = free !== undefined && needed.bytes > free;
    const need = `space needed: ${(0,preflight/* formatNeed */.U8)(needed)}`;
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

// EXTERNAL MODULE: ./build/report/story.js + 1 modules
var story = __webpack_require__(6822);
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
// EXTERNAL MODULE: ./build/tiers/s3/place.js
var place = __webpack_require__(670);
// EXTERNAL MODULE: ./build/tiers/select.js
var tiers_select = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/command/read-request.js
var read_request = __webpack_require__(2724);
// EXTERNAL MODULE: ./build/command/terminal.js + 2 modules
var command_terminal = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/command/plan.js
























const UNPROBED = 'where the sources redirect to is not known; --probe asks them';
/** Where the sources lead is all that is asked. */
const PROBING = { sample: 0, budget: 10_000 };
/** Problems of sources that are told one by one. */
const MOST_PROBLEMS = 10;
/** `plan`: what would be done, decided and not done; without `--probe` no connection is opened but for a manifest by URL. */
async function planCommand(line, env, terminal) {
    const [json, block] = [line.flag('json'), line.flag('allowed-endpoints')];
    if (json && block)
        throw new command_arguments/* UsageError */.eb('plan prints one of --json and --allowed-endpoints');
    const log = (0,command_terminal/* terminalLog */.d)(terminal, env.RUNNER_DEBUG === '1');
    const inputs = await readPlanInputs(line, env);
    const road = (0,proxy/* readRoad */.H)(env, inputs);
    const { policy, credentials } = inputs;
    const secrets = [...road.secrets, ...(0,origin_credentials/* credentialsSecrets */.Kt)(credentials)];
    terminal.secrets.add((0,build_secrets/* secretsOf */.Fj)(inputs, { secrets }));
    const request = await (0,read_request/* readRequest */.i)(inputs, env, terminal);
    const plan = (0,plan_for/* planFor */.b)({ ...inputs, request });
    const files = [...(0,read_request/* manifestFiles */.T)(inputs), ...plan.dataset.files];
    const tiers = planTiers(inputs, isInJob(env));
    const cache = placesOf(tiers.names, inputs, env);
    (0,story/* tellCertificates */.YI)(inputs.caCertificates, log);
    for (const warning of [...road.warnings, ...policy.warnings, ...credentials.warnings, ...plan.warnings])
        log.warning(warning);
    const isProbed = line.flag('probe');
    const examined = isProbed ? await probeSources(files, inputs, env) : [];
    tellProblems(examined, log);
    const source = files.flatMap(({ sources }) => sources);
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
        const space = { needed: (0,preflight/* needOf */.ER)(plan), free: await (0,free_space/* freeSpaceAt */.u)(plan.home) };
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
/** Where the tiers are that have hosts. */
function placesOf(names, { s3 }, env) {
    const places = [
        ...(names.includes('actions') ? [cachePlaces(env)] : []),
        ...(names.includes('s3') && s3 ? [(0,place/* s3Endpoints */.lt)((0,place/* s3PlaceOf */.n_)(s3, env), env)] : []),
    ];
    return { urls: places.flatMap(({ urls }) => urls), notes: places.flatMap(({ notes }) => notes) };
}
function titleOf(name, { runner, s3 }) {
    if (name === 's3')
        return `the S3 bucket ${s3?.bucket}`;
    return name === 'actions' ? 'the Actions cache' : `the folder ${(0,external_node_path_.join)(runner.toolCache ?? '', folder/* TOOL */.js)}`;
}
async function probeSources(files, inputs, env) {
    const [{ openNetwork }, { examineSources, suspectsOf }] = await Promise.all([
        __webpack_require__.e(/* import() */ 165).then(__webpack_require__.bind(__webpack_require__, 9546)),
        __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 109)),
    ]);
    const ports = { ...openNetwork(env, inputs), clock: clock/* systemClock */.m };
    return examineSources(suspectsOf(files, inputs.allowHttpRedirects), PROBING, ports);
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


/***/ }),

/***/ 7244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readEndpoint),
/* harmony export */   X: () => (/* binding */ readRegion),
/* harmony export */   readS3Inputs: () => (/* binding */ readS3Inputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** S3 allows 3 to 63 characters; other stores, and older buckets, also capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$/;
/** The name of an object has 1024 bytes, of which ours need 400. */
const LONGEST_PREFIX = 500;
/** Parses the inputs of the S3 tier, where one names a bucket. */
function readS3Inputs(read) {
    const bucket = read('s3-bucket');
    if (!BUCKET.test(bucket))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('s3-bucket', `"${bucket}" is no bucket's name`, BUCKET_ADVICE);
    return {
        bucket,
        prefix: readPrefix(read('s3-prefix')),
        endpoint: readEndpoint('s3-endpoint', read('s3-endpoint')),
        region: readRegion('s3-region', read('s3-region')),
    };
}
const BUCKET_ADVICE = 'Write the bare name, such as my-datasets: no s3://, no path (that is s3-prefix), no host (that is s3-endpoint).';
function readPrefix(text) {
    const prefix = text.replace(/^\/+|\/+$/g, '');
    if (prefix === '')
        return undefined;
    const isPlain = !/[\p{C}\\]/u.test(prefix) && Buffer.byteLength(prefix) <= LONGEST_PREFIX;
    if (isPlain && prefix.split('/').every((part) => !['', '.', '..'].includes(part)))
        return prefix;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('s3-prefix', `"${prefix}" is no plain path`, `Use names with / between them, such as team/datasets, in at most ${LONGEST_PREFIX} bytes.`);
}
/** Parses the URL of a store; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readEndpoint(name, text) {
    if (text === '')
        return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const isBare = url && `${url.username}${url.password}${url.search}${url.hash}` === '';
    if (url && isBare && /^https?:$/.test(url.protocol))
        return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(name, 'it is no plain http: or https: URL', 'Write it as https://storage.example.org, without a log-in, a query or the bucket.');
}
/** Checks the name of a region; `name` is the input or variable that it comes from. Undefined for an empty text. */
function readRegion(name, text) {
    if (text === '')
        return undefined;
    if (/^[a-z0-9][a-z0-9-]{0,62}$/i.test(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(name, `"${text}" is no region`, 'Write it as eu-central-1; other stores often want auto or us-east-1.');
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

/***/ 670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hd: () => (/* binding */ objectName),
/* harmony export */   MB: () => (/* binding */ entryName),
/* harmony export */   lt: () => (/* binding */ s3Endpoints),
/* harmony export */   n_: () => (/* binding */ s3PlaceOf),
/* harmony export */   pc: () => (/* binding */ baseUrl)
/* harmony export */ });
/* unused harmony export objectUrl */
/* harmony import */ var _s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7244);

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_PREFIX = 'setup-dataset';
/** Completes the inputs with the variables that AWS's own tools read, and the repository. */
function s3PlaceOf({ bucket, prefix, endpoint, region }, env) {
    return {
        bucket,
        region: region ??
            (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readRegion */ .X)('AWS_REGION', env.AWS_REGION ?? '') ??
            (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readRegion */ .X)('AWS_DEFAULT_REGION', env.AWS_DEFAULT_REGION ?? '') ??
            DEFAULT_REGION,
        endpoint: endpoint ??
            (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readEndpoint */ .K)('AWS_ENDPOINT_URL_S3', env.AWS_ENDPOINT_URL_S3 ?? '') ??
            (0,_s3_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readEndpoint */ .K)('AWS_ENDPOINT_URL', env.AWS_ENDPOINT_URL ?? ''),
        prefix: prefix ?? (env.GITHUB_REPOSITORY || DEFAULT_PREFIX),
    };
}
/** Where the objects are: the URL that their names follow. A name with dots has no certificate as a host's. */
function baseUrl({ bucket, region, endpoint }) {
    if (endpoint)
        return new URL(`${endpoint.href.replace(/\/+$/, '')}/${encodeName(bucket)}/`);
    const host = `s3.${region}.${domainOf(region)}`;
    const isLabel = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket);
    return new URL(isLabel ? `https://${bucket}.${host}/` : `https://${host}/${encodeName(bucket)}/`);
}
/** The URL of an object. */
function objectUrl(base, name) {
    return new URL(`${base.href}${encodeName(name)}`);
}
/** The object that holds the bytes with a digest, whatever they are called. */
function objectName({ prefix }, level, digest) {
    return `${prefix}/${level}/${digest.algorithm}/${digest.hex}`;
}
/** The object that says that all files of a key are there. */
function entryName({ prefix }, level, key) {
    return `${prefix}/${level}/entries/${key}.json`;
}
/** What a firewall must let through for it. */
function s3Endpoints(place, env) {
    const hasKeys = Boolean(env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY);
    if (hasKeys || !env.AWS_WEB_IDENTITY_TOKEN_FILE)
        return { urls: [baseUrl(place)], notes: [] };
    const sts = new URL(`https://sts.${place.region}.${domainOf(place.region)}`);
    return { urls: [baseUrl(place), sts], notes: [] };
}
function domainOf(region) {
    return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}
/** As signatures want it (RFC 3986 §2.3): all but the unreserved characters, and the slash. */
function encodeName(name) {
    const strictly = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
    return name
        .split('/')
        .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, strictly))
        .join('/');
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
 * not for events in which code of strangers may have filled that cache for a run with the repository's own rights, and
 * last a bucket where one is named.
 */
function selectTiers({ cache, runner, s3 }) {
    if (cache !== 'auto') {
        if (cache.includes('tool-cache') && runner.toolCache === undefined) {
            const advice = 'Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('cache', 'tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set', advice);
        }
        if (cache.includes('s3') && s3 === undefined) {
            const advice = 'Set it to the name of the bucket, or leave s3 out of `cache`.';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('s3-bucket', 'it is empty, and cache: s3 needs it', advice);
        }
        return { names: cache, notes: [], reasons: [`caches: ${cache.join(', ') || 'none'}, as \`cache\` says`] };
    }
    const isTrusted = runner.event !== 'pull_request_target';
    const choices = [
        ['tool-cache', runner.toolCache !== undefined && runner.diskOutlivesJob, toolCacheReason(runner)],
        ['actions', isTrusted, `the event is ${runner.event || 'none'}`],
        ['s3', s3 !== undefined, s3 ? '`s3-bucket` is set' : '`s3-bucket` is not set'],
    ];
    const note = 'the Actions cache is left out for pull_request_target (cache: actions asks it all the same)';
    return {
        names: choices.flatMap(([name, isAsked]) => (isAsked ? [name] : [])),
        notes: isTrusted ? [] : [note],
        reasons: choices.map(([name, isAsked, why]) => `cache ${name}: ${isAsked ? 'asked' : 'left out'}, ${why}`),
    };
}
function toolCacheReason({ toolCache, diskOutlivesJob }) {
    if (toolCache === undefined)
        return 'RUNNER_TOOL_CACHE is not set';
    return diskOutlivesJob ? 'its disk outlives the job' : 'its disk ends with the job';
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
