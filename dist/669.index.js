export const id = 669;
export const ids = [669,546,822];
export const modules = {

/***/ 669:
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
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/place/preflight.js
var preflight = __webpack_require__(8623);
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
    const needed = (0,dataset/* totalSize */.U)((0,preflight/* toWrite */.jO)(plan));
    const free = await (0,free_space/* freeSpaceAt */.u)(plan.home);
    const isShort = needed !== undefined && free !== undefined && needed > free;
    return {
        about: `space for ${plan.dataset.name}`,
        verdict: isShort ? 'bad' : 'good',
        details: [`needed: ${sizeText(needed)}, free: ${sizeText(free)}`],
        ...(isShort && { advice: 'Free space, or set `path` to a folder on a larger volume.' }),
    };
}
function sizeText(size) {
    return size === undefined ? 'unknown' : (0,format/* formatBytes */.z3)(size);
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

// EXTERNAL MODULE: ./build/diagnose/examine-sources.js + 1 modules
var examine_sources = __webpack_require__(6822);
// EXTERNAL MODULE: ./build/inputs.js + 1 modules
var build_inputs = __webpack_require__(2162);
// EXTERNAL MODULE: ./build/network/open-network.js
var open_network = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/network/url-secrets.js
var url_secrets = __webpack_require__(3068);
// EXTERNAL MODULE: ./build/network-inputs.js + 3 modules
var network_inputs = __webpack_require__(2402);
// EXTERNAL MODULE: ./build/plan-for.js + 9 modules
var plan_for = __webpack_require__(7127);
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
var build_secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/command/arguments.js + 1 modules
var command_arguments = __webpack_require__(9083);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var command_machine = __webpack_require__(7978);
;// CONCATENATED MODULE: ./build/command/doctor.js



















/** Enough of a file to tell a speed by, and little enough to ask every source for; and milliseconds for all of them. */
const EXAMINING = { sample: 1024 ** 2, budget: 60_000 };
/** More are seldom told apart by anybody. */
const MOST_SOURCES = 100;
/** `doctor`: what a run would meet, before it runs; exit code 1 when it would fail. */
async function doctorCommand(line, env, terminal) {
    const patient = readPatient(line, env);
    terminal.secrets.add(patient.secrets);
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
function readPatient(line, env) {
    const machine = (0,command_machine/* readMachine */.U)(env, process.cwd());
    const inputs = asksForDataset(line) ? (0,build_inputs/* readInputs */.Ko)(line.input, machine, machine.workspace) : undefined;
    const network = (0,open_network.openNetwork)(env, inputs ?? (0,network_inputs/* readNetworkInputs */.W)(line.input, machine.workspace));
    const plan = inputs && (0,plan_for/* planFor */.b)(inputs);
    const urls = line.operands.map((word) => ({ url: readUrl(word), size: undefined, downgrade: false }));
    const suspects = [...urls, ...sourcesOf(plan, inputs)];
    const secrets = [
        ...(inputs ? (0,build_secrets/* secretsOf */.F)(inputs, network) : network.secrets),
        ...urls.flatMap(({ url }) => (0,url_secrets/* urlSecrets */.F)(url)),
    ];
    return { machine, network, plan, suspects, secrets };
}
function asksForDataset({ input }) {
    return ['dataset', 'url', 'files'].some((name) => input(name) !== '');
}
function sourcesOf(plan, inputs) {
    return plan && inputs ? (0,examine_sources.suspectsOf)(plan.dataset, inputs.allowHttpRedirects) : [];
}
function readUrl(word) {
    if (/^https?:\/\//i.test(word) && URL.canParse(word))
        return new URL(word);
    throw new command_arguments/* UsageError */.e(`doctor takes http(s) URLs, not "${(0,redact/* redactUrl */.B)(word)}"; a dataset goes to --dataset`);
}
async function checkAll({ machine, network, plan, suspects }, examined, env) {
    const isWell = (url) => examined.some(({ source, failure }) => source === url && failure === undefined);
    const spares = new Set(plan?.dataset.files
        .filter(({ sources }) => sources.some(isWell) || sources.some(({ protocol }) => protocol === 'file:'))
        .flatMap(({ sources }) => sources));
    const folders = [
        ...(plan ? [checkFolder(`folder of ${plan.dataset.name}`, plan.home)] : []),
        checkFolder('folder for the time of a run', machine.temp || (0,external_node_os_.tmpdir)()),
        checkFolder('folder of the cache', machine.toolCache),
    ];
    return [
        checkSettings(network),
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

/***/ 6822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  examineSources: () => (/* binding */ examineSources),
  suspectsOf: () => (/* binding */ suspectsOf)
});

// EXTERNAL MODULE: ./build/concurrency.js
var concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/network/endpoints.js
var endpoints = __webpack_require__(2727);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/fetch/status.js
var fetch_status = __webpack_require__(9985);
// EXTERNAL MODULE: ./build/network/failure.js
var network_failure = __webpack_require__(9811);
// EXTERNAL MODULE: ./build/network/hop.js
var network_hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/on-the-way.js
var on_the_way = __webpack_require__(6812);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
;// CONCATENATED MODULE: ./build/diagnose/examine-source.js









/** Less of it tells no speed. */
const LEAST_SAMPLE = 64 * 1024;
/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
async function examineSource(source, examination, ports) {
    const { sample, downgrade } = examination;
    const hops = [];
    let hop = (0,network_hop/* firstHop */.Wk)(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` });
    let failure;
    for (;;) {
        const examined = await examineHop(hop, examination, ports);
        hops.push(examined);
        const { probe, url, via } = examined;
        if (probe.kind === 'unanswered')
            failure = probe.error;
        if (probe.kind === 'unanswered' || !(0,network_hop/* isRedirect */.N6)(probe.status))
            break;
        try {
            hop = (0,network_hop/* nextHop */.Fz)(hop, probe.status, probe.headers.location, downgrade);
        }
        catch (error) {
            failure = (0,network_failure/* asFetchError */.N)(error, url, via);
            break;
        }
    }
    const [first, ...rest] = hops;
    const last = rest.at(-1) ?? first;
    const answer = failure === undefined && last.probe.kind === 'answered' ? last.probe : undefined;
    const size = answer && sizeOf(answer);
    return {
        source,
        hops: [first, ...rest],
        size,
        rate: answer && rateOf(answer),
        failure: failure ??
            (answer && refusal(source, last, answer, ports.clock)) ??
            wrongSize((0,redact/* redactUrl */.B)(last.url), size, examination.size),
    };
}
async function examineHop(hop, { sample, signal }, { road, ask }) {
    const { url } = hop;
    const via = road.decide(url);
    const [addresses, probe] = await Promise.all([
        addressesOf(via.kind === 'direct' ? (0,host/* hostOf */.w4)(url) : via.proxy.host),
        ask(hop, via, { signal, sample }),
    ]);
    return { url, via, addresses, probe };
}
/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host) {
    if ((0,external_node_net_.isIP)(host) !== 0)
        return [];
    const found = await (0,promises_.lookup)(host, { all: true }).catch(() => []);
    return found.map(({ address }) => address);
}
/** Bytes of the whole file: RFC 9110 §14.4 for a part, else its length. */
function sizeOf({ status, headers }) {
    const [, total] = /^bytes \d+-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    const told = status === 206 ? total : headers['content-length'];
    return told === undefined || status > 206 ? undefined : Number(told);
}
function rateOf({ sample: { bytes, milliseconds } }) {
    return bytes < LEAST_SAMPLE ? undefined : (bytes / Math.max(milliseconds, 1)) * 1000;
}
/** Why an answer is not the file. */
function refusal(source, { url, via }, answer, clock) {
    const { status, headers, sample } = answer;
    const content = (0,fetch_content/* recogniseContent */.J)(sample.head, url.pathname);
    const from = (0,redact/* redactUrl */.B)(url);
    const doubt = (0,on_the_way/* onTheWay */.O)(source, { url, via, headers });
    // 416: the file is empty, and has no first byte.
    if (![200, 206, 416].includes(status))
        return (0,fetch_status/* httpError */.p2)({ ...answer, content, from, doubt }, clock.now());
    if (content === undefined)
        return undefined;
    return {
        code: 'not-the-file',
        message: `${from} serves ${content}`,
        advice: `Correct the URL: the source answers with a page instead of the file.${doubt}`,
    };
}
function wrongSize(from, size, pinned) {
    if (size === undefined || pinned === undefined || size === pinned)
        return undefined;
    return {
        code: 'checksum-mismatch',
        message: `${from} has a file of ${size} bytes, and one of ${pinned} bytes is pinned`,
        advice: 'The publisher may have changed the file: review the new one, then pin its digest; or use another source.',
    };
}

// EXTERNAL MODULE: ./build/diagnose/within-budget.js
var within_budget = __webpack_require__(4658);
;// CONCATENATED MODULE: ./build/diagnose/examine-sources.js





const AT_ONCE = 4;
/** The sources of a dataset that a network leads to. */
function suspectsOf({ files }, allowHttpRedirects) {
    return files.flatMap(({ digest, size, sources }) => {
        const downgrade = allowHttpRedirects && (0,dataset_digest/* isStrong */.kg)(digest);
        return sources.filter(endpoints/* isRemote */.Vx).map((url) => ({ url, size, downgrade }));
    });
}
/** Examines sources, a few at once, reading `sample` bytes of each; for all of them no longer than `budget` milliseconds. */
function examineSources(suspects, { sample, budget }, ports) {
    return (0,within_budget/* withinBudget */.x)(budget, (signal) => {
        return (0,concurrency/* mapBounded */.y)(suspects, AT_ONCE, ({ url, ...pins }) => examineSource(url, { ...pins, sample, signal }, ports));
    });
}


/***/ }),

/***/ 4658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ withinBudget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);


/** Runs with a signal that ends with the budget (milliseconds), or with `outer`; its reason is for people. */
async function withinBudget(budget, run, outer) {
    const controller = new AbortController();
    const late = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU({
        code: 'timeout',
        message: `There was no answer within the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(budget)} for all questions`,
        advice: 'Ask again, or fewer servers.',
    });
    const timer = setTimeout(() => controller.abort(late), budget);
    try {
        return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal);
    }
    finally {
        clearTimeout(timer);
    }
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
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlaceError */ .eF({
                code: 'cannot-place',
                path,
                message: `${path} cannot hold the dataset: ${error.message}`,
                advice: 'Remove what is in the way, or set `path` to another folder.',
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

/***/ 9218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ recogniseContent),
/* harmony export */   y: () => (/* binding */ isPage)
/* harmony export */ });
/** What a body looks like from its first bytes, for people; undefined when it looks like data. `path` is what it should be. */
function recogniseContent(head, path = '') {
    const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8');
    const start = text.replace(/^\uFEFF/, '').trimStart();
    const markup = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '');
    if (/^(<!doctype html|<html|<head|<body)/i.test(markup)) {
        const title = /<title[^>]*>([^<]*)</i.exec(start)?.[1]?.trim();
        return title ? `an HTML page with the title "${oneLine(title)}"` : 'an HTML page';
    }
    if (start.startsWith('version https://git-lfs.github.com/spec/')) {
        return 'a git-LFS pointer, not the file that it points to';
    }
    if (/^(<\?xml|<Error)/.test(start))
        return describeXml(start);
    const known = start.startsWith('{') ? describeJson(start) : undefined;
    return known ?? describeUnpacked(head, path);
}
/** Whether what was recognised is a page for people. */
function isPage(content) {
    return content?.startsWith('an HTML page') ?? false;
}
/** A gzip begins with 1f 8b (RFC 1952 §2.3.1); servers and proxies that set Content-Encoding for it may unpack it. */
function describeUnpacked(head, path) {
    if (!/\.t?gz$/i.test(path) || head.length < 2 || (head[0] === 0x1f && head[1] === 0x8b))
        return undefined;
    return 'data that is no gzip: perhaps something on the way has unpacked it';
}
/** S3 and Google Cloud Storage answer errors as `<Error><Code>…</Code><Message>…</Message></Error>`. */
function describeXml(text) {
    const code = /<Code>([^<]*)</.exec(text)?.[1];
    const message = /<Message>([^<]*)</.exec(text)?.[1];
    if (code === undefined)
        return undefined;
    return `a storage error, ${oneLine(code)}${message ? `: ${oneLine(message)}` : ''}`;
}
function describeJson(text) {
    const message = /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
    return message === undefined ? undefined : `a JSON answer that says "${oneLine(message)}"`;
}
function oneLine(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length > 120 ? `${line.slice(0, 120)}…` : line;
}


/***/ }),

/***/ 9985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p2: () => (/* binding */ httpError)
/* harmony export */ });
/* unused harmony exports parseRateLimit, parseRetryAfter */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8046);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9218);



/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
function httpError(answer, now) {
    const code = codeOf(answer);
    const { status, statusText, content, from } = answer;
    const doubt = (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .y)(content) ? (answer.doubt ?? '') : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$({
        code,
        status,
        facts: { url: from, status: `${status} ${statusText}`.trimEnd(), ...limits(answer.headers) },
        retryAfter: parseRetryAfter(answer.headers['retry-after'], now) ?? parseRateLimit(answer.headers, now),
        message: `${from} answered ${status} ${statusText}`.trimEnd() + (content ? ` with ${content}` : ''),
        advice: (loginAdvice(answer) ?? ADVICE[code] ?? 'Add a mirror with `mirrors`, or check the URL.') + doubt,
    });
}
const LONGEST_LIMIT = 120;
/** What a server says of how much it allows, as evidence. */
function limits(headers) {
    const told = Object.entries(headers).filter(([name]) => /^(retry-after|(x-)?ratelimit(-.*)?)$/.test(name));
    return Object.fromEntries(told.map(([name, value]) => [name, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(String(value), LONGEST_LIMIT)]));
}
const ADVICE = {
    'captive-portal': 'The network wants a log-in before it lets anything pass: log the runner in, or use another network.',
    forbidden: 'The server refuses this runner: check that the URL is public, give it `credentials`, or add another source with `mirrors`.',
    'not-found': 'The file is not there any more: correct the URL, or add another source with `mirrors`.',
    'rate-limited': 'The server limits requests, often per address shared by many runners: keep the cache on, or add `mirrors`.',
    'server-error': 'The server is in trouble: run the job again later, or add another source with `mirrors`.',
};
/** What to say where it matters who asks. */
function loginAdvice(answer) {
    const { status, from, isAuthorised } = answer;
    if (codeOf(answer) !== 'forbidden')
        return undefined;
    if (isAuthorised)
        return 'The server does not accept the credentials that it was sent: check the secret behind them, and that it may read this file.';
    if (status !== 401)
        return undefined;
    return `The server wants to know who asks. Tell it, from a secret:\nwith:\n  credentials: ${new URL(from).origin} ${TOKEN}`;
}
// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
const TOKEN = 'Bearer ${{ secrets.DATA_TOKEN }}';
function codeOf({ status, headers }) {
    const limited = headers['retry-after'] !== undefined || isUsedUp(headers);
    if (status === 429 || (status === 403 && limited))
        return 'rate-limited';
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    // RFC 6585 §6: said by what stands between, and by no origin.
    if (status === 511)
        return 'captive-portal';
    if (status >= 500)
        return 'server-error';
    return 'unexpected-answer';
}
function isUsedUp(headers) {
    const older = [headers['x-ratelimit-remaining'], headers['ratelimit-remaining']];
    return older.includes('0') || usedUpLimits(headers).length > 0;
}
/** The used-up limits of a `RateLimit` header, in the form of its latest draft (`r=0;t=30`) or of earlier ones (`remaining=0, reset=30`). */
function usedUpLimits({ ratelimit }) {
    const text = String(ratelimit ?? '');
    const limits = /\bremaining=/.test(text) ? [text] : text.split(',');
    return limits.filter((limit) => /\b(?:r|remaining)=0(?!\d)/.test(limit));
}
/** Seconds past which a reset is a date in seconds since the epoch and not a delay, as GitHub writes it. */
const LONGEST_RESET_S = 1_000_000_000;
/**
 * Milliseconds until the used-up limits of an answer are reset (draft-ietf-httpapi-ratelimit-headers, and the older
 * `RateLimit-Reset` and `X-RateLimit-Reset`); undefined when it names none.
 */
function parseRateLimit(headers, now) {
    if (!isUsedUp(headers))
        return undefined;
    const delays = usedUpLimits(headers).flatMap((limit) => /\b(?:t|reset)=(\d+)/.exec(limit)?.[1] ?? []);
    const older = [headers['ratelimit-reset'], headers['x-ratelimit-reset']]
        .map(String)
        .filter((text) => /^\d+$/.test(text));
    const resets = (delays.length > 0 ? delays : older).map(Number);
    if (resets.length === 0)
        return undefined;
    const seconds = Math.max(...resets);
    return seconds < LONGEST_RESET_S ? seconds * 1000 : Math.max(0, seconds * 1000 - now);
}
/** Milliseconds to wait, from delay-seconds or an HTTP-date (RFC 9110 §10.2.3); undefined when it says neither. */
function parseRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value.trim()))
        return Number(value) * 1000;
    // Date.parse takes nearly anything for a date; all three forms of an HTTP-date begin with a day.
    const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value.trim()) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
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

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ onTheWay)
/* harmony export */ });
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1551);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8839);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6964);



/**
 * What to add to the advice about a page that came in place of a file: who else than the server may have sent it. Empty
 * where only the server can, as over https.
 */
function onTheWay(source, { url, via, headers }) {
    if (source.protocol !== 'http:' || (0,_loopback_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)((0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(source)))
        return '';
    const isElsewhere = url.host !== source.host;
    const led = isElsewhere ? ` The request was led on to ${url.host}.` : '';
    if (!(0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbsoluteForm */ .a)(url, via))
        return `${led} Over plain http a log-in page of the network can answer for ${source.host}: use https://, or log the runner in.`;
    // A proxy that names itself in what it forwards has forwarded this.
    if (!isElsewhere && headers.via !== undefined)
        return '';
    return `${led} Over plain http the proxy ${via.proxy.redacted} (${via.reason}) can answer for ${source.host}, with a log-in or block page: https:// shows who it was.`;
}


/***/ }),

/***/ 9546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openNetwork: () => (/* binding */ openNetwork)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7094);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8508);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7008);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1621);
/* harmony import */ var _origin_credentials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1676);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4957);






/** Makes what asks servers in a run out of environment and inputs; opens no connection yet. */
function openNetwork(env, inputs) {
    const { caCertificates: certificates, policy, credentials } = inputs;
    const road = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoad */ .H)(env, inputs);
    const options = { userAgent: _version_js__WEBPACK_IMPORTED_MODULE_5__/* .USER_AGENT */ ._, ca: certificates.pem, policy, credentials };
    return {
        road,
        client: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__/* .httpClient */ .o)({ road, ...options }),
        ask: (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .asker */ .N)({ clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, ...options }),
        certificates,
        secrets: [...new Set([...road.secrets, ...(0,_origin_credentials_js__WEBPACK_IMPORTED_MODULE_3__/* .credentialsSecrets */ .Kt)(credentials)])],
        warnings: [...policy.warnings, ...credentials.warnings],
    };
}


/***/ })

};
