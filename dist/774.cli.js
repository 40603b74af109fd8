export const id = 774;
export const ids = [774,165];
export const modules = {

/***/ 9774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchCommand: () => (/* binding */ fetchCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var build_inputs = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/journal.js
var build_journal = __webpack_require__(7999);
// EXTERNAL MODULE: ./build/main.js + 11 modules
var main = __webpack_require__(1530);
// EXTERNAL MODULE: ./build/network/open-network.js
var open_network = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/report/log.js
var report_log = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/outcome.js
var build_outcome = __webpack_require__(7072);
;// CONCATENATED MODULE: ./build/report/outputs.js



/** What a run gives, by the names of action.yml's outputs, with the types that JSON has. */
function resultOf(outcome) {
    const { plan, files, downloadedBytes } = outcome;
    const hit = (0,build_outcome/* hitOf */.b)(outcome);
    return {
        path: plan.home,
        'cache-hit': hit !== undefined,
        'cache-status': (0,build_outcome/* cacheStatus */.D)(outcome),
        'cache-tier': hit?.tier.name ?? '',
        'cache-key': plan.key,
        fingerprint: plan.fingerprint,
        files: files.map(({ path, location, size, digest, from }) => {
            return { name: path, path: location, size, digest: (0,dataset_digest/* formatDigest */.MO)(digest), source: from };
        }),
        'downloaded-bytes': downloadedBytes,
    };
}
/** Most characters of the list of files: GitHub takes 1 MB an output, and a character may take more than a byte. */
const LONGEST_LIST = 500_000;
/** The list of files or, where it is too long for an output, of the folders that they lie in, with their sums. */
function listText(files, home) {
    const texts = [files, sumFolders(files, home), []].map((list) => JSON.stringify(list));
    return texts.find(({ length }) => length <= LONGEST_LIST) ?? '[]';
}
/** One entry for each folder of the home; files that lie in none of them stay. */
function sumFolders(files, home) {
    const sums = new Map();
    for (const { name, size } of files) {
        const folder = name.includes('/') ? name.slice(0, name.indexOf('/') + 1) : '';
        const sum = sums.get(folder) ?? { size: 0, files: 0 };
        sums.set(folder, { size: sum.size + size, files: sum.files + 1 });
    }
    sums.delete('');
    const single = files.filter(({ name }) => !name.includes('/'));
    return [...single, ...[...sums].map(([name, sum]) => ({ name, path: join(home, name), ...sum }))];
}
/** The same as the texts that outputs are. */
function outputsOf(outcome) {
    const result = resultOf(outcome);
    return {
        ...result,
        'cache-hit': String(result['cache-hit']),
        files: listText(result.files, outcome.plan.home),
        'downloaded-bytes': String(result['downloaded-bytes']),
    };
}

// EXTERNAL MODULE: ./build/report/story.js + 1 modules
var story = __webpack_require__(6822);
// EXTERNAL MODULE: ./build/secrets.js
var secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/tiers/folder.js
var tiers_folder = __webpack_require__(8596);
// EXTERNAL MODULE: ./build/tiers/select.js
var tiers_select = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/command/live-lines.js
var live_lines = __webpack_require__(5483);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var command_machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/command/terminal.js + 2 modules
var command_terminal = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/command/fetch.js
















/** `fetch`: the same run as the action's, with a folder of the user as its cache; prints the dataset's path. */
async function fetchCommand(line, env, plain) {
    const machine = (0,command_machine/* readMachine */.U)(env, process.cwd());
    const inputs = await (0,build_inputs/* readInputs */.Ko)(line.input, machine, machine.workspace);
    const terminal = (0,live_lines/* withLiveLines */.mX)(plain, process.stderr, env);
    const everything = (0,command_terminal/* terminalLog */.d)(terminal, env.RUNNER_DEBUG === '1');
    const log = (0,report_log/* quietLog */.R)(everything, inputs.quiet);
    const network = (0,open_network.openNetwork)(env, inputs);
    terminal.secrets.add((0,secrets/* secretsOf */.Fj)(inputs, network));
    (0,story/* tellNetwork */.gV)(network, log);
    const keepSecrets = (texts) => terminal.secrets.add(texts);
    const open = async (name) => {
        if (name === 'tool-cache') {
            const folder = machine.toolCache ?? '';
            return [(0,tiers_folder/* folderTier */.Vg)(folder, `the cache in ${(0,external_node_path_.join)(folder, tiers_folder/* TOOL */.js)}`, inputs.toolCacheLimit)];
        }
        if (name === 's3') {
            const { openS3Tier } = await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(358), __webpack_require__.e(473), __webpack_require__.e(702)]).then(__webpack_require__.bind(__webpack_require__, 1702));
            return [openS3Tier(inputs, { env, network, keepSecrets, debug: log.debug })];
        }
        if (inputs.cache === 'auto') {
            log.debug('cache actions: left out, this is no step of a GitHub job');
            return [];
        }
        throw new errors/* InputError */.dz('cache', `"${name}" is there only in a step of a GitHub job`, 'Use auto, none, tool-cache or s3.');
    };
    const { names, reasons } = (0,tiers_select/* selectTiers */.c)(inputs);
    if (machine.toolCache === undefined && inputs.cache === 'auto')
        log.info('This user has no home, so there is no cache: set HOME, or XDG_CACHE_HOME');
    for (const reason of reasons)
        log.debug(reason);
    const tiers = (await Promise.all(names.map(open))).flat();
    const { client, road, ask } = network;
    const diagnosis = { road, ask, control: undefined };
    try {
        const journal = new build_journal/* Journal */.C(clock/* systemClock */.m);
        const ports = { client, diagnosis, tiers, clock: clock/* systemClock */.m, journal, log, keepSecrets };
        const outcome = await (0,main/* setupDataset */.M)(inputs, ports);
        for (const [name, value] of Object.entries(outcome.plan.variables))
            log.info(`set ${name}=${value}`);
        (0,story/* tellEnd */.HI)(outcome, everything);
        terminal.out(line.flag('json') ? JSON.stringify(resultOf(outcome), null, 2) : outcome.plan.home);
        return 0;
    }
    finally {
        client.close();
    }
}


/***/ }),

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mX: () => (/* binding */ withLiveLines)
/* harmony export */ });
/* unused harmony exports isLookedAt, screenOf */
/* harmony import */ var _report_progress_width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7963);

/** A terminal that can draw, where `stream`, which its `err` writes to, is one that somebody looks at; else as it is. */
function withLiveLines(terminal, stream, env, platform = process.platform) {
    if (!isLookedAt(stream, env))
        return terminal;
    const live = new DrawnLines(stream, () => screenOf(stream, env, platform));
    return {
        ...terminal,
        live,
        out(line) {
            live.clear();
            terminal.out(line);
        },
        err: (line) => live.above(line),
    };
}
/** Whether somebody may be looking: a terminal with a cursor that moves, and no CI. */
function isLookedAt({ isTTY }, env) {
    const isCi = !['', '0', 'false'].includes(env.CI ?? '');
    return isTTY === true && !isCi && env.TERM !== 'dumb';
}
/** What a terminal can show, as its variables say (https://no-color.org, and POSIX for the character set). */
function screenOf({ columns = 80, rows = 24 }, env, platform) {
    const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
    const isUtf8 = platform === 'win32' ? env.WT_SESSION !== undefined : /utf-?8/i.test(locale);
    // Some pseudo terminals have no size, and say 0.
    return { columns: columns || 80, rows: rows || 24, hasColour: !env.NO_COLOR, hasUnicode: isUtf8 };
}
/** Lines at the end of a stream that are replaced as a whole; the cursor waits below them. */
class DrawnLines {
    screen;
    #stream;
    #drawn = [];
    /** Leaves nothing of them for the shell, and ends as if nobody had listened. */
    #interrupted = () => {
        this.clear();
        process.kill(process.pid, 'SIGINT');
    };
    constructor(stream, screen) {
        this.#stream = stream;
        this.screen = screen;
    }
    draw(lines) {
        if (lines.join('\n') !== this.#drawn.join('\n'))
            this.#replace('', lines);
    }
    clear() {
        if (this.#drawn.length > 0)
            this.#replace('', []);
    }
    /** A line that stays, above them. */
    above(line) {
        this.#replace(`${line}\n`, this.#drawn);
    }
    /** At one go, so that nothing flickers. */
    #replace(text, lines) {
        this.#stream.write(this.#erasure() + text + lines.map((line) => `${line}\n`).join(''));
        if (lines.length === 0)
            process.off('SIGINT', this.#interrupted);
        else if (this.#drawn.length === 0)
            process.once('SIGINT', this.#interrupted);
        this.#drawn = lines;
    }
    /** Up to where the lines begin, and nothing from there on; what has become too wide since takes further rows. */
    #erasure() {
        const { columns } = this.screen();
        const rows = this.#drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(visible(line) / columns)), 0);
        return rows === 0 ? '' : `\x1b[${rows}A\r\x1b[J`;
    }
}
function visible(line) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that set colours
    return (0,_report_progress_width_js__WEBPACK_IMPORTED_MODULE_0__/* .widthOf */ .q)(line.replace(/\x1b\[\d*m/g, ''));
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

/***/ 6945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ quietLog)
/* harmony export */ });
/** The log of a run that is to be quiet: all but warnings is for who debugs. */
function quietLog(log, quiet) {
    if (!quiet)
        return log;
    const { debug, warning } = log;
    return {
        info: debug,
        details(line, more) {
            for (const each of [line, ...more])
                debug(each);
        },
        debug,
        warning,
    };
}


/***/ }),

/***/ 7963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ fitEnd),
/* harmony export */   q: () => (/* binding */ widthOf)
/* harmony export */ });
/** Scripts whose characters take two columns of a terminal, and pictures. */
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u30ff\uff00-\uff60]/u;
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** Columns that a text takes on a terminal. */
function widthOf(text) {
    return [...text].reduce((sum, character) => sum + columnsOf(character), 0);
}
/** A text in at most so many columns: where it is wider, its end, which tells files apart, behind `cut`. */
function fitEnd(text, columns, cut) {
    if (widthOf(text) <= columns)
        return text;
    const mark = cut.length < columns ? cut : '';
    const kept = [];
    let left = columns - mark.length;
    for (const character of [...text].toReversed()) {
        left -= columnsOf(character);
        if (left < 0)
            break;
        kept.unshift(character);
    }
    return mark + kept.join('');
}
function columnsOf(character) {
    if (NONE.test(character))
        return 0;
    return WIDE.test(character) ? 2 : 1;
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


/***/ })

};
