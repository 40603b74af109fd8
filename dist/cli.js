#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);
/* harmony import */ var _command_fetch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9150);
/* harmony import */ var _command_help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3291);
/* harmony import */ var _command_terminal_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4280);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8508);






const terminal = { out: console.log, err: console.error };
async function run(words) {
    const json = words.includes('--json');
    try {
        const line = (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(words);
        if (line.version)
            terminal.out(_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x);
        else if (line.help)
            terminal.out(_command_help_js__WEBPACK_IMPORTED_MODULE_4__/* .HELP */ ._);
        else if (line.command === 'fetch')
            await (0,_command_fetch_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchCommand */ .G)(line, process.env, terminal);
        else if (line.command === 'demo')
            await demo();
        else
            throw new _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e(line.command === '' ? 'a command is missing' : `"${line.command}" is no command`);
        return 0;
    }
    catch (error) {
        if (error instanceof _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e) {
            terminal.err(`setup-dataset: ${error.message}`);
            terminal.err('Run setup-dataset --help for the commands and options.');
            return 2;
        }
        (0,_command_terminal_js__WEBPACK_IMPORTED_MODULE_5__/* .tellFailure */ .s)((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asFailure */ .h_)(error), terminal);
        if (json)
            terminal.out(JSON.stringify({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFailure */ .Ic)(error) }, null, 2));
        return 1;
    }
}
/** What only some runs need is loaded by them: start-up is most of the time of a small dataset. */
async function demo() {
    const { demoCommand } = await __nccwpck_require__.e(/* import() */ 240).then(__nccwpck_require__.bind(__nccwpck_require__, 1240));
    await demoCommand(terminal);
}
const exitCode = await run(process.argv.slice(2));
// Nothing is left to do; taking the engine apart in good order would only cost time.
process.stderr.write('', () => process.stdout.write('', () => process.exit(exitCode)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/clock.js

/** The real one. */
const systemClock = {
    now: Date.now,
    random: Math.random,
    async sleep(milliseconds, signal) {
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
};


/***/ }),

/***/ 1118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ UsageError),
/* harmony export */   y: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6044);


/** The command line is not one of ours: exit code 2. */
class UsageError extends Error {
}
/** Options that need no value: giving them means true. */
const FLAGS = ['lookup-only', 'fail-on-cache-miss'];
/** Options with one value a line; giving them again adds a line. */
const LISTS = ['url', 'files', 'base-url', 'mirrors', 'ca-certificates'];
/** Reads the words after `setup-dataset`; each input of the action is an option of the same name. */
function readCommandLine(words) {
    const { values, positionals } = parse(words);
    const given = values;
    const [command = '', ...operands] = positionals;
    return {
        command,
        operands,
        json: values.json === true,
        help: values.help === true,
        version: values.version === true,
        input: (name) => (name === 'dataset' ? (operands[0] ?? '') : asText(given[name])),
    };
}
function asText(value) {
    return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}
function parse(words) {
    const names = Object.keys(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_DEFAULTS */ .WJ).filter((name) => name !== 'dataset');
    const inputs = names.map((name) => {
        const type = FLAGS.includes(name) ? 'boolean' : 'string';
        return [name, { type, multiple: LISTS.includes(name) }];
    });
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
            args: [...words],
            allowPositionals: true,
            options: {
                ...Object.fromEntries(inputs),
                json: { type: 'boolean' },
                help: { type: 'boolean', short: 'h' },
                version: { type: 'boolean' },
            },
        });
    }
    catch (error) {
        throw new UsageError(error.message);
    }
}


/***/ }),

/***/ 9150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ fetchCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/clock.js + 1 modules
var clock = __nccwpck_require__(4701);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/inputs.js + 2 modules
var build_inputs = __nccwpck_require__(6044);
// EXTERNAL MODULE: ./build/main.js + 52 modules
var main = __nccwpck_require__(9530);
// EXTERNAL MODULE: ./build/network/client.js + 22 modules
var network_client = __nccwpck_require__(6522);
// EXTERNAL MODULE: ./build/network/proxy.js + 3 modules
var proxy = __nccwpck_require__(4600);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __nccwpck_require__(1259);
// EXTERNAL MODULE: ./build/outcome.js
var build_outcome = __nccwpck_require__(7072);
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
/** The same as the texts that outputs are. */
function outputsOf(outcome) {
    const result = resultOf(outcome);
    return {
        ...result,
        'cache-hit': String(result['cache-hit']),
        files: JSON.stringify(result.files),
        'downloaded-bytes': String(result['downloaded-bytes']),
    };
}

// EXTERNAL MODULE: ./build/report/story.js
var story = __nccwpck_require__(7234);
// EXTERNAL MODULE: ./build/tiers/folder.js
var folder = __nccwpck_require__(8596);
;// CONCATENATED MODULE: ./build/tiers/select.js

/**
 * Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
 * not for events in which code of strangers may have filled that cache for a run with the repository's own rights.
 */
function selectTiers({ cache, runner }) {
    if (cache !== 'auto') {
        if (cache.includes('tool-cache') && runner.toolCache === undefined) {
            const advice = 'Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.';
            throw new errors/* InputError */.dz('cache', 'tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set', advice);
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

// EXTERNAL MODULE: ./build/version.js
var version = __nccwpck_require__(8508);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __nccwpck_require__(1118);
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

// EXTERNAL MODULE: ./build/command/terminal.js + 1 modules
var command_terminal = __nccwpck_require__(4280);
;// CONCATENATED MODULE: ./build/command/fetch.js
















/** `fetch`: the same run as the action's, with a folder of the user as its cache; prints the dataset's path. */
async function fetchCommand(line, env, terminal) {
    if (line.operands.length > 1)
        throw new command_arguments/* UsageError */.e(`fetch takes one dataset, not ${line.operands.join(' and ')}`);
    const log = (0,command_terminal/* terminalLog */.d)(terminal, env.RUNNER_DEBUG === '1');
    const workingDirectory = process.cwd();
    const machine = (0,build_inputs/* readRunner */.fY)(env, workingDirectory);
    const toolCache = machine.toolCache ?? cacheFolder(env, process.platform, (0,external_node_os_.homedir)());
    const runner = { ...machine, workspace: workingDirectory, toolCache, diskOutlivesJob: true };
    const inputs = (0,build_inputs/* readInputs */.Ko)(line.input, runner, workingDirectory);
    const road = (0,proxy/* readRoad */.H)(env, inputs);
    (0,story/* tellRoad */.Ab)(road, log);
    (0,story/* tellCertificates */.YI)(inputs.caCertificates, log);
    const tiers = selectTiers(inputs).names.flatMap((name) => {
        if (name === 'tool-cache')
            return (0,folder/* folderTier */.V)(toolCache, `the cache in ${(0,external_node_path_.join)(toolCache, folder/* TOOL */.j)}`);
        if (inputs.cache === 'auto')
            return [];
        throw new errors/* InputError */.dz('cache', `"${name}" is there only in a step of a GitHub job`, 'Use auto, none or tool-cache.');
    });
    const client = (0,network_client/* httpClient */.o)({ road, userAgent: version/* USER_AGENT */._, ca: inputs.caCertificates.pem });
    try {
        const outcome = await (0,main/* setupDataset */.M)(inputs, { client, tiers, clock: clock/* systemClock */.m, log });
        for (const [name, value] of Object.entries(outcome.plan.variables))
            log.info(`set ${name}=${value}`);
        (0,story/* tellEnd */.HI)(outcome, log);
        terminal.out(line.json ? JSON.stringify(resultOf(outcome), null, 2) : outcome.plan.home);
    }
    finally {
        client.close();
    }
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ HELP)
/* harmony export */ });
/** The text of `--help`. */
const HELP = `setup-dataset puts a verified dataset on this machine.

usage:
  setup-dataset fetch <dataset> [options]    a dataset of the catalog, such as mnist
  setup-dataset fetch --url <url> --checksum sha256:<hex> [options]
  setup-dataset fetch --files <manifest> [--base-url <url>] [options]
  setup-dataset demo                         the whole story on loopback, with no network

options of fetch:
  --path <folder>         where the dataset ends up (default: ./<name>)
  --layout <layout>       files (default), torchvision, keras
  --mirrors <url>         base URLs to try first, one a line
  --proxy <url>           overrides the proxy environment; none goes direct
  --proxy-username <name>, --proxy-password <password>
                          for the proxy, as they are; a command's words are no secret here
  --no-proxy <hosts>      hosts to reach without the proxy
  --ca-certificates <pem> file to trust beside Node's own, one a line
  --retries <n>           further tries per source (default 5)
  --timeout <minutes>     for the whole run (default 60)
  --min-speed <KiB/s>     leave a slower source for the next one (default 32)
  --concurrency <n>       connections at once (default 8)
  --allow-http-redirects  from https to http, for files with a digest of the SHA-2 family
  --cache <tiers>         auto (default), none, tool-cache
  --save <true|false>     save to the cache (default true)
  --lookup-only           only say whether the cache has it
  --fail-on-cache-miss    fail instead of downloading
  --json                  print one JSON document on stdout

exit codes: 0 done, 1 failed (a failure code is printed), 2 wrong usage

example:
  setup-dataset fetch mnist --layout torchvision --path data
`;


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ tellFailure),
  d: () => (/* binding */ terminalLog)
});

;// CONCATENATED MODULE: ./build/report/line.js
/** One line for a terminal: what came from outside can neither move its cursor nor begin another line. */
function terminalLine(text) {
    return text.replace(/\p{Cc}+/gu, ' ');
}
/**
 * One line for the job's log, in which nothing can be a workflow command: the runner looks for `::name::` at the
 * beginning of a line, and for `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
function jobLine(text) {
    return terminalLine(text)
        .replace(/^(\s*:):/, '$1 :')
        .replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./build/command/terminal.js

/** A terminal as a {@link Log}; `debug` lines are shown only when asked for. */
function terminalLog({ err }, verbose) {
    const info = (line) => err(terminalLine(line));
    return {
        info,
        debug: (line) => (verbose ? info(line) : undefined),
        warning: (line) => info(`warning: ${line}`),
    };
}
/** Prints why a command failed: the evidence, then what to change. */
function tellFailure({ code, message, facts = {}, advice }, terminal) {
    const { info } = terminalLog(terminal, false);
    info(`error: ${message} (${code})`);
    for (const [label, value] of Object.entries(facts))
        info(`  ${label}: ${value}`);
    for (const line of advice.split('\n'))
        info(`  ${line}`);
}


/***/ }),

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ totalSize),
/* harmony export */   m: () => (/* binding */ LAYOUTS)
/* harmony export */ });
/** The ways to lay a dataset out for its loader. */
const LAYOUTS = ['files', 'torchvision', 'keras'];
/** Bytes of all files together; undefined where one of them is not known beforehand. */
function totalSize(files) {
    return files.reduce((sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size), 0);
}


/***/ }),

/***/ 1259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ isWeak),
/* harmony export */   MO: () => (/* binding */ formatDigest),
/* harmony export */   Pt: () => (/* binding */ DIGEST_FORMS),
/* harmony export */   VB: () => (/* binding */ sameDigest),
/* harmony export */   kg: () => (/* binding */ isStrong),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* unused harmony export ALGORITHMS */
/** The hash algorithms that a pin may use, strongest first. */
const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha1', 'md5'];
const HEX_LENGTH = {
    sha512: 128,
    sha384: 96,
    sha256: 64,
    sha1: 40,
    md5: 32,
};
/** Whether nobody can make other bytes with this digest, so that it alone proves a file, whatever way it came. */
function isStrong({ algorithm }) {
    return algorithm.startsWith('sha') && algorithm !== 'sha1';
}
/** What {@link parseDigest} takes, for messages to users. */
const DIGEST_FORMS = 'sha256:<64 hex digits>, sha512:…, sha384:…, bare hex (the algorithm follows from its length), or SRI sha256-<base64>';
/** Reads a digest in any accepted spelling; a text that is not one gives the reason as `{ problem }`. */
function parseDigest(text) {
    const trimmed = text.trim();
    const prefixed = /^([a-z0-9-]+?):(.*)$/i.exec(trimmed);
    if (prefixed)
        return fromHex(prefixed[2] ?? '', normaliseAlgorithm(prefixed[1] ?? ''), prefixed[1] ?? '');
    const sri = /^(sha(?:256|384|512))-([A-Za-z0-9+/]+={0,2})(\?\S*)?$/.exec(trimmed);
    if (sri) {
        return fromHex(Buffer.from(sri[2] ?? '', 'base64').toString('hex'), sri[1], sri[1] ?? '');
    }
    const byLength = ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === trimmed.length);
    if (byLength === undefined) {
        return { problem: `"${shorten(trimmed)}" has ${trimmed.length} characters, which is no known digest` };
    }
    return fromHex(trimmed, byLength, byLength);
}
function fromHex(hex, algorithm, written) {
    if (algorithm === undefined)
        return { problem: `"${written}" is not a known algorithm` };
    if (hex.length !== HEX_LENGTH[algorithm]) {
        return {
            problem: `a ${algorithm} digest has ${HEX_LENGTH[algorithm]} hex digits, this has ${hex.length}`,
        };
    }
    if (!/^[0-9a-f]+$/i.test(hex))
        return { problem: `"${shorten(hex)}" has characters that are not hex digits` };
    return { algorithm, hex: hex.toLowerCase() };
}
function normaliseAlgorithm(text) {
    const name = text.toLowerCase().replace('-', '');
    return ALGORITHMS.find((algorithm) => algorithm === name);
}
function shorten(text) {
    return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
/** The digest as one text, `sha256:<hex>`. */
function formatDigest(digest) {
    return `${digest.algorithm}:${digest.hex}`;
}
/** Whether two digests are the same algorithm and value. */
function sameDigest(a, b) {
    return a.algorithm === b.algorithm && a.hex === b.hex;
}
/** Whether collisions for the algorithm are practical, so that it shows damage but not forgery (RFC 6151, shattered.io). */
function isWeak(digest) {
    return digest.algorithm === 'md5' || digest.algorithm === 'sha1';
}


/***/ }),

/***/ 3323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ findCollision),
/* harmony export */   z: () => (/* binding */ pathProblem)
/* harmony export */ });
const WINDOWS_RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?$/i;
/** Why a name cannot be a file's place inside a dataset, on any system; undefined when it can. */
function pathProblem(path) {
    if (path === '')
        return 'it is empty';
    if (path.startsWith('/') || /^[a-z]:/i.test(path))
        return 'it is absolute';
    if (path.includes('\\'))
        return 'it has a backslash: write /';
    for (const segment of path.split('/')) {
        if (segment === '')
            return 'it has an empty part';
        if (segment === '.' || segment === '..')
            return `it has "${segment}"`;
        if (hasControlCharacter(segment))
            return 'it has a control character';
        if (/[<>:"|?*]/.test(segment))
            return 'it has a character that Windows does not allow (< > : " | ? *)';
        if (/[. ]$/.test(segment))
            return `"${segment}" ends in a dot or a space, which Windows drops`;
        if (WINDOWS_RESERVED.test(segment))
            return `"${segment}" is a device name on Windows`;
        if (segment.startsWith('.setup-dataset-'))
            return 'names that begin with .setup-dataset- are ours';
        if (Buffer.byteLength(segment) > 255)
            return 'a part of it is longer than 255 bytes';
    }
    return undefined;
}
function hasControlCharacter(text) {
    return [...text].some((character) => character < ' ' || character === '\x7f');
}
/** Two paths that would be one file on a system that ignores case, or of which one is a folder of the other; undefined when none. */
function findCollision(paths) {
    const seen = new Map();
    for (const path of paths) {
        const twin = seen.get(fold(path));
        if (twin !== undefined)
            return [twin, path];
        seen.set(fold(path), path);
    }
    for (const path of paths) {
        const segments = path.split('/');
        for (let length = 1; length < segments.length; length++) {
            const file = seen.get(fold(segments.slice(0, length).join('/')));
            if (file !== undefined)
                return [file, path];
        }
    }
    return undefined;
}
function fold(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase();
}


/***/ }),

/***/ 8982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dX: () => (/* binding */ urlBelow),
/* harmony export */   fX: () => (/* binding */ readSourceUrl),
/* harmony export */   ww: () => (/* binding */ readSourceUrls)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);



const ACCEPTED = ['http:', 'https:', 'file:'];
/** Reads where a file can be had: an http, https or file URL, or a path that begins with `/` or `./` in the workspace. */
function readSourceUrl(input, text, workspace) {
    const advice = 'It accepts http:, https: and file: URLs, one a line.';
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) || text.startsWith('./'))
        return (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, text));
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(input, `"${text.replace(/\/\/.*@/, '//***@')}" is no URL`, advice);
    const url = new URL(text);
    if (!ACCEPTED.includes(url.protocol)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(input, `URLs of ${url.protocol} are not supported`, advice);
    }
    if (url.protocol === 'file:' && !namesFile(text, url)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(input, `"${text}" names no file of this machine`, 'Write file:///absolute/path, or ./path.');
    }
    return url;
}
function namesFile(text, url) {
    if (!/^file:\/\/\//i.test(text))
        return false;
    try {
        (0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(url);
        return true;
    }
    catch {
        return false;
    }
}
/** Reads one source a line; blank lines are passed over. */
function readSourceUrls(input, text, workspace) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => readSourceUrl(input, line, workspace));
}
/** The URL of a file below a base; the base's query (a signature, say) is kept. */
function urlBelow(base, path) {
    const url = new URL(base);
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${encoded}`;
    return url;
}


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ runFolderName),
/* harmony export */   v: () => (/* binding */ sweepRunFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);




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

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CR: () => (/* binding */ TooSlowError),
/* harmony export */   DF: () => (/* binding */ TruncatedError),
/* harmony export */   Ic: () => (/* binding */ describeFailure),
/* harmony export */   MU: () => (/* binding */ TimeoutError),
/* harmony export */   OZ: () => (/* binding */ SourcesExhaustedError),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   WM: () => (/* binding */ TlsError),
/* harmony export */   cs: () => (/* binding */ IntegrityError),
/* harmony export */   dE: () => (/* binding */ CacheMissError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eF: () => (/* binding */ PlaceError),
/* harmony export */   fk: () => (/* binding */ FetchError),
/* harmony export */   h_: () => (/* binding */ asFailure),
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   zm: () => (/* binding */ DatasetError)
/* harmony export */ });
/** A reason why the job cannot have its data; written for the person whose job is red. */
class DatasetError extends Error {
    code;
    facts;
    advice;
    constructor({ code, message, facts = {}, advice, cause }) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.code = code;
        this.facts = facts;
        this.advice = advice;
    }
}
/** The workflow must change: names the input, or the variable, and says what it accepts. */
class InputError extends DatasetError {
    input;
    constructor(input, message, advice, cause) {
        super({ code: 'bad-input', message: `Invalid "${input}": ${message}`, advice, cause });
        this.input = input;
    }
}
/** No tier had the dataset and the workflow asked to fail rather than to download. */
class CacheMissError extends DatasetError {
}
/** A file could not be had from a source. */
class FetchError extends DatasetError {
}
/** The origin answered with a status that is not the file. */
class HttpError extends FetchError {
    status;
    /** Milliseconds that the server asked to wait (Retry-After, RFC 9110 §10.2.3); undefined when it did not say. */
    retryAfter;
    constructor(failure) {
        super(failure);
        this.status = failure.status;
        this.retryAfter = failure.retryAfter;
    }
}
/** The connection could not be made, or broke: DNS, refused, unreachable, reset. */
class ConnectionError extends FetchError {
}
/** A step of the road took longer than its deadline. */
class TimeoutError extends FetchError {
}
/** A source gives bytes more slowly than `min-speed` allows. */
class TooSlowError extends FetchError {
    /** Bytes a second, as last measured. */
    rate;
    constructor(failure) {
        super(failure);
        this.rate = failure.rate;
    }
}
/** The server's certificate was not accepted. */
class TlsError extends FetchError {
}
/** The proxy refused, or could not be reached or understood; the origin was never asked. */
class ProxyError extends FetchError {
}
/** The body ended before the promised length. */
class TruncatedError extends FetchError {
    /** Bytes that were promised or pinned; undefined when neither. */
    expected;
    received;
    constructor(failure) {
        super(failure);
        this.expected = failure.expected;
        this.received = failure.received;
    }
}
/** Bytes arrived whole and are not the pinned ones. */
class IntegrityError extends FetchError {
    path;
    expected;
    actual;
    from;
    constructor(failure) {
        super(failure);
        this.path = failure.path;
        this.expected = failure.expected;
        this.actual = failure.actual;
        this.from = failure.from;
    }
}
/** Every source of a file failed; holds each reason, in the order in which they were tried. */
class SourcesExhaustedError extends FetchError {
    reasons;
    constructor(failure) {
        super(failure);
        this.reasons = failure.reasons;
    }
}
/** The disk refused: space, quota, permission, a read-only volume, something in the way. */
class PlaceError extends DatasetError {
    path;
    constructor(failure) {
        super(failure);
        this.path = failure.path;
    }
}
/** What an error says to users; one that is not ours is a bug of ours. */
function asFailure(error) {
    if (error instanceof DatasetError)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    return {
        code: 'internal',
        message: `Unexpected: ${message}`,
        advice: 'This is a bug in setup-dataset. Please open an issue with the log of this step.',
    };
}
/** The failure as a value that survives JSON, for outputs and `--json`. */
function describeFailure(error) {
    const { code, message, advice } = asFailure(error);
    return { code, message, advice };
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** A count of bytes for people, in decimal units: `11.6 MB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
        value /= 1000;
        unit += 1;
    }
    const digits = unit === 0 || value >= 99.95 ? 0 : 1;
    return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
/** Milliseconds for people: `0.4 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
    const seconds = milliseconds / 1000;
    if (seconds < 59.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** A count with its noun: `1 file`, `4 files`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 6044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  WJ: () => (/* binding */ INPUT_DEFAULTS),
  Ko: () => (/* binding */ readInputs),
  fY: () => (/* binding */ readRunner)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __nccwpck_require__(8046);
;// CONCATENATED MODULE: ./build/ca-certificates.js




const INPUT = 'ca-certificates';
const ADVICE = 'It accepts PEM files, one path a line, or the PEM text itself.';
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
        pem: [...new Set(found.map(({ certificate }) => certificate.toString()))],
        warnings: found
            .filter(({ certificate }) => new Date(certificate.validTo) < now)
            .map(({ place, certificate }) => {
            const subject = (0,plain_text/* plainText */.w)(certificate.subject.replaceAll('\n', ', '), 120);
            return `${INPUT}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}; nothing that it issued is accepted.`;
        }),
    };
}
function placesOf(input, locate) {
    if (input.includes('-----BEGIN '))
        return [{ name: 'the PEM text', text: input }];
    return input
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((path) => ({ name: (0,plain_text/* plainText */.w)(path, 200), text: readFile(path, locate(path)) }));
}
function readFile(path, location) {
    const name = (0,plain_text/* plainText */.w)(path, 200);
    try {
        const stats = (0,external_node_fs_.statSync)(location);
        if (!stats.isFile())
            throw new errors/* InputError */.dz(INPUT, `${name} is no file`, ADVICE);
        if (stats.size > LARGEST_FILE)
            throw new errors/* InputError */.dz(INPUT, `${name} is too large for certificates (${stats.size} bytes)`, ADVICE);
        return (0,external_node_fs_.readFileSync)(location, 'latin1');
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const code = String(error.code);
        const where = location === path ? name : `${name} (${(0,plain_text/* plainText */.w)(location, 200)})`;
        const what = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new errors/* InputError */.dz(INPUT, `${where} ${what}`, ADVICE, error);
    }
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

// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __nccwpck_require__(7307);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __nccwpck_require__(1259);
// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __nccwpck_require__(3323);
// EXTERNAL MODULE: ./build/dataset/source-url.js
var source_url = __nccwpck_require__(8982);
;// CONCATENATED MODULE: ./build/dataset/manifests/inline.js




const inline_ADVICE = `Each line is "name digest [url]". A digest is ${dataset_digest/* DIGEST_FORMS */.Pt}. A name with spaces goes in double quotes.`;
/** Reads the input `files`: Pooch's registry syntax, one file a line, `#` comments on lines of their own. */
function parseInlineManifest(text, workspace) {
    const files = text
        .split(/\r?\n/)
        .map((line, index) => ({ line: line.trim(), number: index + 1 }))
        .filter(({ line }) => line !== '' && !line.startsWith('#'))
        .map(({ line, number }) => parseLine(line, number, workspace));
    if (files.length === 0)
        throw new errors/* InputError */.dz('files', 'it names no file', inline_ADVICE);
    const collision = (0,relative_path/* findCollision */.O)(files.map(({ path }) => path));
    if (collision) {
        const [a, b] = collision;
        throw new errors/* InputError */.dz('files', `"${a}" and "${b}" cannot both be in one folder`, 'Give each file a name of its own.');
    }
    return files;
}
function parseLine(line, number, workspace) {
    const words = splitWords(line);
    if (words === undefined)
        throw new errors/* InputError */.dz('files', `line ${number}: a quote is not closed`, inline_ADVICE);
    const [path = '', digestText = '', url] = words;
    if (words.length < 2 || words.length > 3) {
        throw new errors/* InputError */.dz('files', `line ${number}, which begins with "${path}", has ${words.length} words instead of 2 or 3`, inline_ADVICE);
    }
    const problem = (0,relative_path/* pathProblem */.z)(path);
    if (problem)
        throw new errors/* InputError */.dz('files', `line ${number}: "${path}" is no file name: ${problem}`, inline_ADVICE);
    const digest = (0,dataset_digest/* parseDigest */.m)(digestText);
    if ('problem' in digest)
        throw new errors/* InputError */.dz('files', `line ${number}: ${digest.problem}`, inline_ADVICE);
    return { path, digest, url: url === undefined ? undefined : (0,source_url/* readSourceUrl */.fX)('files', url, workspace) };
}
/** Shell words as Python's `shlex.split` reads them, which Pooch uses: quotes and backslashes, nothing else special. */
function splitWords(line) {
    const words = [];
    let word;
    let quote = '';
    for (let index = 0; index < line.length; index++) {
        const character = line.charAt(index);
        if (quote === "'") {
            if (character === "'")
                quote = '';
            else
                word += character;
        }
        else if (character === '\\' && (quote === '' || /["\\]/.test(line.charAt(index + 1)))) {
            index += 1;
            word = (word ?? '') + line.charAt(index);
        }
        else if (quote === '"') {
            if (character === '"')
                quote = '';
            else
                word += character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word ??= '';
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? '') + character;
        }
    }
    if (quote !== '')
        return undefined;
    return word === undefined ? words : [...words, word];
}

;// CONCATENATED MODULE: ./build/inputs.js








/** The inputs and their defaults; the same as in action.yml, which a test compares. */
const INPUT_DEFAULTS = {
    dataset: '',
    url: '',
    checksum: '',
    files: '',
    'base-url': '',
    layout: 'files',
    path: '',
    mirrors: '',
    proxy: '',
    'proxy-username': '',
    'proxy-password': '',
    'no-proxy': '',
    'ca-certificates': '',
    retries: '5',
    timeout: '60',
    'min-speed': '32',
    concurrency: '8',
    'allow-http-redirects': 'false',
    cache: 'auto',
    save: 'true',
    'lookup-only': 'false',
    'fail-on-cache-miss': 'false',
};
/** The places that may already hold a dataset, in the order in which `auto` asks them. */
const TIER_NAMES = ['tool-cache', 'actions'];
/** Parses the inputs; throws an {@link InputError} that names the input and says what it accepts. */
function readInputs(raw, runner, homes, now = new Date()) {
    const read = (name) => raw(name).trim() || INPUT_DEFAULTS[name];
    const path = read('path');
    const locate = (written) => (0,external_node_path_.resolve)(runner.workspace, expandHome(written));
    return {
        request: readRequest(read, runner),
        mirrors: (0,source_url/* readSourceUrls */.ww)('mirrors', read('mirrors'), runner.workspace),
        layout: readChoice('layout', read('layout'), dataset/* LAYOUTS */.m),
        path: path === '' ? undefined : locate(path),
        homes,
        proxy: read('proxy'),
        noProxy: read('no-proxy'),
        proxyCredentials: readProxyCredentials(read('proxy-username'), read('proxy-password')),
        caCertificates: readCaCertificates(read('ca-certificates'), locate, now),
        retries: readNumber('retries', read('retries'), { least: 0, most: 100, whole: true }),
        timeout: readNumber('timeout', read('timeout'), { least: 0, most: 10_080, whole: false }) * 60_000,
        minSpeed: readNumber('min-speed', read('min-speed'), { least: 0, most: 1_000_000, whole: true }) * 1024,
        concurrency: readNumber('concurrency', read('concurrency'), { least: 1, most: 64, whole: true }),
        allowHttpRedirects: readBoolean('allow-http-redirects', read('allow-http-redirects')),
        cache: readCache(read('cache')),
        save: readBoolean('save', read('save')),
        lookupOnly: readBoolean('lookup-only', read('lookup-only')),
        failOnCacheMiss: readBoolean('fail-on-cache-miss', read('fail-on-cache-miss')),
        runner,
    };
}
/** Reads the variables that a GitHub runner sets, with what stands for them elsewhere. */
function readRunner(env, workingDirectory) {
    const onGitHub = env.GITHUB_ACTIONS === 'true';
    return {
        temp: env.RUNNER_TEMP || (0,external_node_os_.tmpdir)(),
        workspace: env.GITHUB_WORKSPACE || workingDirectory,
        toolCache: env.RUNNER_TOOL_CACHE || undefined,
        diskOutlivesJob: !onGitHub || env.RUNNER_ENVIRONMENT === 'self-hosted',
        event: env.GITHUB_EVENT_NAME ?? '',
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
function readRequest(read, runner) {
    const given = ['dataset', 'url', 'files'].filter((name) => read(name) !== '');
    if (given.length !== 1) {
        const found = given.length === 0 ? 'none of dataset, url and files is set' : `${given.join(' and ')} are set`;
        throw new errors/* InputError */.dz('dataset', found, 'Set exactly one: dataset (a catalog name), url with checksum, or files.');
    }
    if (given[0] !== 'url')
        refuseBeside(given[0] ?? '', 'checksum', read('checksum'), 'url');
    if (given[0] !== 'files')
        refuseBeside(given[0] ?? '', 'base-url', read('base-url'), 'files');
    if (given[0] === 'dataset')
        return { kind: 'name', name: read('dataset') };
    if (given[0] === 'url') {
        return {
            kind: 'url',
            sources: (0,source_url/* readSourceUrls */.ww)('url', read('url'), runner.workspace),
            digest: readChecksum(read('checksum')),
        };
    }
    return {
        kind: 'files',
        files: parseInlineManifest(read('files'), runner.workspace),
        bases: (0,source_url/* readSourceUrls */.ww)('base-url', read('base-url'), runner.workspace),
    };
}
function refuseBeside(given, input, value, partner) {
    if (value === '')
        return;
    throw new errors/* InputError */.dz(input, `it has no meaning with ${given}`, `It goes with ${partner}. Remove one of them.`);
}
function readChecksum(text) {
    const advice = `Set it to the digest that the publisher states: ${dataset_digest/* DIGEST_FORMS */.Pt}. \`sha256sum FILE\` computes one.`;
    if (text === '')
        throw new errors/* InputError */.dz('checksum', 'it is missing: a file without a digest is never used', advice);
    const digest = (0,dataset_digest/* parseDigest */.m)(text);
    if ('problem' in digest)
        throw new errors/* InputError */.dz('checksum', digest.problem, advice);
    return digest;
}
function readChoice(input, text, choices) {
    const choice = choices.find((candidate) => candidate === text);
    if (choice)
        return choice;
    throw new errors/* InputError */.dz(input, `"${text}" is not one of its values`, `It accepts: ${choices.join(', ')}.`);
}
function readBoolean(input, text) {
    // The YAML 1.2 core schema, as @actions/core's getBooleanInput has it.
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    throw new errors/* InputError */.dz(input, `"${text}" is not a boolean`, 'It accepts: true, false.');
}
function readNumber(input, text, { least, most, whole }) {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    const fits = value >= least && value <= most && (whole ? Number.isInteger(value) : value > 0);
    if (fits)
        return value;
    const kind = whole
        ? `a whole number from ${least} to ${most}`
        : `a number of minutes, more than 0, at most ${most}`;
    throw new errors/* InputError */.dz(input, `"${text}" is not ${kind}`, `It accepts ${kind}.`);
}
function readCache(text) {
    const names = text.split(/[\s,]+/).filter((name) => name !== '');
    if (names.length === 1 && names[0] === 'auto')
        return 'auto';
    if (names.length === 1 && names[0] === 'none')
        return [];
    const tiers = names.map((name) => TIER_NAMES.find((tier) => tier === name));
    if (tiers.length > 0 && tiers.every((tier) => tier !== undefined) && new Set(tiers).size === tiers.length)
        return tiers;
    const accepted = `auto, none, or a list in order of: ${TIER_NAMES.join(', ')}`;
    throw new errors/* InputError */.dz('cache', `"${text}" is not ${accepted}`, `It accepts ${accepted}.`);
}
function expandHome(path) {
    return path === '~' || path.startsWith('~/') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), path.slice(1)) : path;
}


/***/ }),

/***/ 9530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ setupDataset)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __nccwpck_require__(1259);
;// CONCATENATED MODULE: ./build/dataset/catalog/mnist.json
const mnist_namespaceObject = /*#__PURE__*/JSON.parse('{"name":"mnist","title":"MNIST handwritten digits (original IDX files)","homepage":"http://yann.lecun.com/exdb/mnist/","licence":{"spdx":"CC-BY-SA-3.0","text":"Keras docstring: LeCun and Cortes hold the copyright; made available under CC BY-SA 3.0. The HF script leaves licence empty, the HF Croissant file says \\"mit\\": sources disagree.","source":"keras==3.15.1:keras/src/datasets/mnist.py"},"citation":"@article{lecun2010mnist, title={MNIST handwritten digit database}, author={LeCun, Yann and Cortes, Corinna and Burges, CJ}, journal={ATT Labs [Online]. Available: http://yann.lecun.com/exdb/mnist}, volume={2}, year={2010}}","citationSource":"tensorflow-datasets==4.9.10:tensorflow_datasets/image_classification/mnist.py","files":[{"path":"train-images-idx3-ubyte.gz","size":9912422,"sha256":"440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609","md5":"f68b3c2dcbeaaa9fbdd348bbdeb94873","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/train-images-idx3-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz","http://yann.lecun.com/exdb/mnist/train-images-idx3-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"train-labels-idx1-ubyte.gz","size":28881,"sha256":"3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c","md5":"d53e105ee54ea40749a09fcbcd1e9432","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/train-labels-idx1-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/train-labels-idx1-ubyte.gz","http://yann.lecun.com/exdb/mnist/train-labels-idx1-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"t10k-images-idx3-ubyte.gz","size":1648877,"sha256":"8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6","md5":"9fb629c4189551a2d022fa330f9573f3","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/t10k-images-idx3-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/t10k-images-idx3-ubyte.gz","http://yann.lecun.com/exdb/mnist/t10k-images-idx3-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}},{"path":"t10k-labels-idx1-ubyte.gz","size":4542,"sha256":"f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6","md5":"ec29112dd5afa0611ce80d1b7f02629c","sources":["https://storage.googleapis.com/cvdf-datasets/mnist/t10k-labels-idx1-ubyte.gz","https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz","http://yann.lecun.com/exdb/mnist/t10k-labels-idx1-ubyte.gz"],"provenance":{"size":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt"],"sha256":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","huggingface/datasets@040102f100964a33fd334e2695f1c493fa6b92db:datasets/mnist/dataset_infos.json"],"urls":["tensorflow-datasets==4.9.10:tensorflow_datasets/url_checksums/mnist.txt","torchvision==0.29.2:torchvision/datasets/mnist.py MNIST.mirrors"],"md5":["torchvision==0.29.2:torchvision/datasets/mnist.py","github datasets-mila/datasets--mnist md5sums"]}}],"layouts":{"torchvision":{"loader":"torchvision.datasets.MNIST(root, download=False)","check":"MNIST._check_exists -> check_integrity(raw_folder/<name without .gz>) for all 4 resources, existence only (no md5)","members":[{"path":"MNIST/raw/train-images-idx3-ubyte","from":"train-images-idx3-ubyte.gz","unpack":"gzip","size":47040016,"sha256":"ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db","md5":"6bbc9ace898e44ae57da46a324031adb","provenance":"computed by gunzip of the verified train-images-idx3-ubyte.gz"},{"path":"MNIST/raw/train-labels-idx1-ubyte","from":"train-labels-idx1-ubyte.gz","unpack":"gzip","size":60008,"sha256":"65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5","md5":"a25bea736e30d166cdddb491f175f624","provenance":"computed by gunzip of the verified train-labels-idx1-ubyte.gz"},{"path":"MNIST/raw/t10k-images-idx3-ubyte","from":"t10k-images-idx3-ubyte.gz","unpack":"gzip","size":7840016,"sha256":"0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7","md5":"2646ac647ad5339dbf082846283269ea","provenance":"computed by gunzip of the verified t10k-images-idx3-ubyte.gz"},{"path":"MNIST/raw/t10k-labels-idx1-ubyte","from":"t10k-labels-idx1-ubyte.gz","unpack":"gzip","size":10008,"sha256":"ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2","md5":"27ae3e4e09519cfbb04c329615203637","provenance":"computed by gunzip of the verified t10k-labels-idx1-ubyte.gz"}]}}}');
;// CONCATENATED MODULE: ./build/dataset/catalog/mnist-npz.json
const mnist_npz_namespaceObject = /*#__PURE__*/JSON.parse('{"name":"mnist-npz","title":"MNIST as Keras mnist.npz","homepage":"http://yann.lecun.com/exdb/mnist/","licence":{"spdx":"CC-BY-SA-3.0","text":"Keras docstring: LeCun and Cortes hold the copyright; made available under CC BY-SA 3.0. The HF script leaves licence empty, the HF Croissant file says \\"mit\\": sources disagree.","source":"keras==3.15.1:keras/src/datasets/mnist.py"},"citation":"@article{lecun2010mnist, title={MNIST handwritten digit database}, author={LeCun, Yann and Cortes, Corinna and Burges, CJ}, journal={ATT Labs [Online]. Available: http://yann.lecun.com/exdb/mnist}, volume={2}, year={2010}}","citationSource":"tensorflow-datasets==4.9.10:tensorflow_datasets/image_classification/mnist.py","files":[{"path":"mnist.npz","size":11490434,"sha256":"731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1","md5":"8a61469f7ea1b51cbae51d4f78837e45","sources":["https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz","https://s3.amazonaws.com/img-datasets/mnist.npz"],"provenance":{"urls":["keras==3.15.1:keras/src/datasets/mnist.py"],"sha256":["keras==3.15.1:keras/src/datasets/mnist.py"],"md5":["keras-team/keras history, commit fb4a0849cf (2017-09-26), keras/datasets/mnist.py"],"size":["keras download progress logs in public repos (find_string hits, total bytes): 11490434"]}}],"layouts":{"keras":{"loader":"keras.datasets.mnist.load_data()","check":"get_file: os.path.exists + sha256 (validate_file) on every call","members":[{"path":"datasets/mnist.npz","from":"mnist.npz"}],"variables":{"KERAS_HOME":"."}}}}');
;// CONCATENATED MODULE: ./build/dataset/catalog/entries.js


/** Every entry of the catalog, as its file holds it. */
const entries = [mnist_namespaceObject, mnist_npz_namespaceObject];

;// CONCATENATED MODULE: ./build/dataset/catalog/entry.js

/** The dataset that a catalog entry describes; an entry that contradicts itself is a defect of this project and throws. */
function readEntry(entry) {
    const files = entry.files.map(readFile);
    const layouts = {};
    for (const [name, layout] of Object.entries(entry.layouts)) {
        layouts[name] = {
            members: layout.members.map((member) => readMember(member, files)),
            variables: layout.variables ?? {},
        };
    }
    return {
        name: entry.name,
        title: entry.title,
        files,
        layouts,
        licence: entry.licence && { spdx: entry.licence.spdx ?? undefined, text: entry.licence.text },
        homepage: entry.homepage,
        citation: entry.citation,
    };
}
function readFile(file) {
    return {
        path: file.path,
        size: file.size,
        digest: sha256(file.sha256),
        sources: file.sources.map((source) => new URL(source)),
    };
}
function readMember(member, files) {
    const file = files.find(({ path }) => path === member.from);
    if (file === undefined)
        throw new Error(`catalog: ${member.path} comes from ${member.from}, which is no file`);
    const { path, from, unpack = 'none' } = member;
    if (unpack === 'none')
        return { path, from, unpack, digest: file.digest, size: file.size };
    if (unpack !== 'gzip')
        throw new Error(`catalog: ${path} is unpacked by "${unpack}", which is not known`);
    return { path, from, unpack, digest: member.sha256 ? sha256(member.sha256) : undefined, size: member.size };
}
function sha256(hex) {
    const digest = (0,dataset_digest/* parseDigest */.m)(`sha256:${hex}`);
    if ('problem' in digest)
        throw new Error(`catalog: ${digest.problem}`);
    return digest;
}

;// CONCATENATED MODULE: ./build/dataset/catalog/catalog.js


/** The datasets that ship in the action, by name. */
const catalog = new Map(entries.map((entry) => [entry.name, readEntry(entry)]));
/** The catalog names most like a wrong one, nearest first; all of them when none is near. */
function nearestNames(name, names = [...catalog.keys()]) {
    const wanted = name.toLowerCase();
    const near = names
        .map((candidate) => ({ candidate, distance: distance(wanted, candidate) }))
        .filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate))
        .sort((a, b) => a.distance - b.distance)
        .map(({ candidate }) => candidate);
    return near.length > 0 ? near : names;
}
/** Levenshtein distance, in single-character edits. */
function distance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, left] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, right] of [...b].entries()) {
            next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

;// CONCATENATED MODULE: ./build/dataset/layout.js


const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/;
/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
function layOut(dataset, layout) {
    const known = dataset.layouts[layout] ?? generic(dataset, layout);
    if (known === undefined)
        throw new errors/* InputError */.dz('layout', ...explainMisfit(dataset, layout));
    return known;
}
/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset, layout) {
    if (layout === 'files')
        return { members: dataset.files.map((file) => asIs(file, file.path)), variables: {} };
    if (catalog.has(dataset.name))
        return undefined;
    if (layout === 'keras') {
        // keras.utils.get_file looks for $KERAS_HOME/datasets/<fname>.
        const members = dataset.files.map((file) => asIs(file, `datasets/${file.path}`));
        return { members, variables: { KERAS_HOME: '.' } };
    }
    // torchvision.datasets.MNIST takes any data in these four names; a subclass has a folder of its own name.
    if (!dataset.files.every(({ path }) => IDX_NAME.test(path)))
        return undefined;
    return { members: dataset.files.map(idxMember), variables: {} };
}
function asIs(file, path) {
    return { path, from: file.path, unpack: 'none', digest: file.digest, size: file.size };
}
function idxMember(file) {
    if (!file.path.endsWith('.gz'))
        return asIs(file, `MNIST/raw/${file.path}`);
    const path = `MNIST/raw/${file.path.slice(0, -'.gz'.length)}`;
    return { path, from: file.path, unpack: 'gzip', digest: undefined, size: undefined };
}
function explainMisfit(dataset, layout) {
    const fits = ['files', ...Object.keys(dataset.layouts)].join(', ');
    const others = [...catalog.values()].filter((other) => other.layouts[layout]).map(({ name }) => name);
    const message = `"${layout}" is not known for ${dataset.name}`;
    return [message, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(', ')}.`];
}

// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __nccwpck_require__(3323);
;// CONCATENATED MODULE: ./build/dataset/plan.js






/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1;
/** Decides what the home and the tiers will hold. */
function makePlan(dataset, layout, home) {
    const { members, variables } = layOut(dataset, layout);
    const collision = (0,relative_path/* findCollision */.O)(members.map(({ path }) => path));
    if (collision) {
        const [a, b] = collision;
        throw new errors/* InputError */.dz('layout', `"${a}" and "${b}" would be one file`, 'Use layout: files, or rename one of them.');
    }
    const fingerprint = fingerprintOf(dataset.files, members, layout);
    return {
        dataset,
        layout,
        members,
        stored: storedForm(dataset.files, members),
        fingerprint,
        key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
        home,
        variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, (0,external_node_path_.join)(home, path)])),
        warnings: dataset.files.filter(({ digest }) => (0,dataset_digest/* isWeak */.FI)(digest)).map(weakDigest),
    };
}
/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(files, members) {
    const pins = [];
    for (const { path, digest, size } of members) {
        if (digest === undefined)
            return { form: 'files', pins: files };
        pins.push({ path, digest, size });
    }
    return { form: 'members', pins };
}
function fingerprintOf(files, members, layout) {
    const canonical = {
        format: FORMAT,
        layout,
        files: sortByPath(files).map(({ path, digest }) => [path, (0,dataset_digest/* formatDigest */.MO)(digest)]),
        members: sortByPath(members).map(({ path, from, unpack, digest }) => [
            path,
            from,
            unpack,
            digest ? (0,dataset_digest/* formatDigest */.MO)(digest) : null,
        ]),
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(canonical)).digest('hex');
}
function sortByPath(items) {
    return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
function weakDigest({ path, digest }) {
    return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`;
}

// EXTERNAL MODULE: ./build/dataset/source-url.js
var source_url = __nccwpck_require__(8982);
;// CONCATENATED MODULE: ./build/dataset/resolve.js






/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64;
/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
function resolveDataset(request, mirrors) {
    const dataset = fromRequest(request);
    const files = dataset.files.map((file) => preferMirrors(file, mirrors));
    const homeless = files.find(({ sources }) => sources.length === 0);
    if (homeless) {
        const advice = 'Add its URL as the third word of its line, or set base-url or mirrors.';
        throw new errors/* InputError */.dz('files', `"${homeless.path}" has no source`, advice);
    }
    return { ...dataset, files };
}
function fromRequest(request) {
    switch (request.kind) {
        case 'name':
            return fromCatalog(request.name);
        case 'url':
            return fromUrl(request.sources, request.digest);
        case 'files':
            return fromInline(request.files, request.bases);
    }
}
function fromCatalog(name) {
    const dataset = catalog.get(name);
    if (dataset)
        return dataset;
    if (/[/\\]|\.(json|txt|tsv)$/.test(name)) {
        const advice = 'Use a catalog name, or `files` with one "name digest [url]" a line.';
        throw new errors/* InputError */.dz('dataset', `"${name}" looks like a manifest, which this version does not read`, advice);
    }
    const advice = `Nearest names: ${nearestNames(name).join(', ')}. Other data: url with checksum, or files.`;
    throw new errors/* InputError */.dz('dataset', `"${name}" is not in the catalog`, advice);
}
function fromUrl(sources, digest) {
    const path = fileName(sources[0]);
    const problem = (0,relative_path/* pathProblem */.z)(path);
    if (problem) {
        const advice = 'Use `files` with "name digest url" to give the file a name.';
        throw new errors/* InputError */.dz('url', `its last part, "${path}", is no file name: ${problem}`, advice);
    }
    const slug = path.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, LONGEST_SLUG);
    const name = `${slug}-${digest.hex.slice(0, 8)}`;
    return unnamed(path, name, [{ path, digest, size: undefined, sources }]);
}
function fromInline(files, bases) {
    const resolved = files.map(({ path, digest, url }) => {
        const sources = [...(url ? [url] : []), ...bases.map((base) => (0,source_url/* urlBelow */.dX)(base, path))];
        return { path, digest, size: undefined, sources };
    });
    const canonical = resolved.map(({ path, digest }) => `${path} ${(0,dataset_digest/* formatDigest */.MO)(digest)}\n`).toSorted();
    const identity = (0,external_node_crypto_.createHash)('sha256').update(canonical.join('')).digest('hex');
    return unnamed(`${files.length} files`, `files-${identity.slice(0, 8)}`, resolved);
}
function unnamed(title, name, files) {
    return { name, title, files, layouts: {}, licence: undefined, homepage: undefined, citation: undefined };
}
function preferMirrors(file, mirrors) {
    return { ...file, sources: [...mirrors.map((base) => (0,source_url/* urlBelow */.dX)(base, file.path)), ...file.sources] };
}
function fileName(url) {
    const last = url?.pathname.split('/').at(-1) ?? '';
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}

// EXTERNAL MODULE: ./build/format.js
var format = __nccwpck_require__(7413);
;// CONCATENATED MODULE: ./build/deadline.js


/** Runs with a deadline `milliseconds` from now. */
async function withDeadline(milliseconds, clock, run) {
    const controller = new AbortController();
    const end = clock.now() + milliseconds;
    const timer = setTimeout(() => controller.abort(timeIsOver(milliseconds)), milliseconds);
    try {
        return await run({ signal: controller.signal, remaining: () => end - clock.now() });
    }
    finally {
        clearTimeout(timer);
    }
}
/** Waits for work that knows no signal, but not past the signal. */
async function untilAborted(work, signal) {
    signal.throwIfAborted();
    let stop = () => { };
    const aborted = new Promise((_, reject) => {
        stop = () => reject(signal.reason);
    });
    signal.addEventListener('abort', stop);
    try {
        return await Promise.race([work(), aborted]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function timeIsOver(milliseconds) {
    return new errors/* TimeoutError */.MU({
        code: 'timeout',
        message: `The step's time of ${(0,format/* formatDuration */.a3)(milliseconds)} is over`,
        advice: 'Raise `timeout` (minutes), or add a faster source with `mirrors`.',
    });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
;// CONCATENATED MODULE: ./build/concurrency.js
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

;// CONCATENATED MODULE: ./build/hashing/hash-thread.js

/** A thread that hashes large files while they grow, so that network and hash each have a processor; it starts when first told something. */
class HashThread {
    #worker;
    #lastId = 0;
    /** Answers come in the order of the questions. */
    #waiting = [];
    #failure;
    newId() {
        this.#lastId += 1;
        return this.#lastId;
    }
    tell(order) {
        this.#worker ??= this.#start();
        this.#worker.then((worker) => worker.postMessage(order), (error) => this.#fail(error));
    }
    /** Tells it something that it answers; rejects when there is no thread to be had. */
    ask(order) {
        return new Promise((resolve, reject) => {
            if (this.#failure !== undefined)
                return reject(this.#failure);
            this.#waiting.push({ resolve, reject });
            this.tell(order);
        });
    }
    /** Ends it, whatever it is doing. */
    async close() {
        await this.#worker?.then((worker) => worker.terminate(), () => undefined);
    }
    async #start() {
        const { Worker } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 5919, 19));
        // The same folder and kind of file in the sources and in the bundle.
        const worker = new Worker(new URL(`./hash-worker${(0,external_node_path_.extname)(import.meta.url)}`, import.meta.url));
        worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer));
        worker.on('error', (error) => this.#fail(error));
        worker.on('exit', () => this.#fail(new Error('the thread that hashes has ended')));
        return worker;
    }
    #fail(error) {
        this.#failure ??= error;
        for (const { reject } of this.#waiting.splice(0))
            reject(this.#failure);
    }
}

;// CONCATENATED MODULE: ./build/fetch/exhausted.js

/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
function exhausted(file, reasons) {
    const telling = reasons.find(({ code }) => code === 'checksum-mismatch') ?? reasons.at(-1);
    if (telling === undefined)
        throw new Error(`${file.path} has no source`);
    const others = Object.fromEntries(reasons.map(({ message }, index) => [`source ${index + 1}`, message]));
    const { message, advice } = agreement(file, reasons) ?? {
        message: reasons.length === 1
            ? telling.message
            : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
        advice: telling.advice,
    };
    return new errors/* SourcesExhaustedError */.OZ({
        code: telling.code,
        reasons,
        message,
        facts: { ...telling.facts, ...others },
        advice,
        cause: telling,
    });
}
/** Sources that agree on other bytes than the pinned ones: the publisher has changed the file. */
function agreement(file, reasons) {
    const found = reasons.filter((reason) => reason instanceof errors/* IntegrityError */.cs && reason.code === 'checksum-mismatch');
    const digests = new Set(found.map((reason) => reason.actual));
    const [first] = found;
    if (found.length < 2 || digests.size > 1 || !(first instanceof errors/* IntegrityError */.cs))
        return undefined;
    return {
        message: `${found.length} sources agree that ${file.path} is ${first.actual}, and the workflow pins ${first.expected}`,
        advice: 'The publisher has probably changed the file: review the new one, then pin its digest.',
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/disk/disk-error.js




/** What a disk's refusal means; an error that is not one of a disk comes back as it is. */
function diskError(error, path) {
    const code = error instanceof Error ? error.code : undefined;
    switch (code) {
        case 'ENOSPC':
        case 'EDQUOT':
            return new errors/* PlaceError */.eF({
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
            return new errors/* PlaceError */.eF({
                code: 'no-permission',
                path,
                message: code === 'EROFS' ? `${path} is on a read-only volume` : `${path} cannot be written by this job`,
                facts: { user: describeUser() },
                advice: 'Set `path` to a folder that the job may write, or change its owner or mode on the runner.',
                cause: error,
            });
        case 'ENOENT':
        case 'ENOTDIR':
        case 'EEXIST':
        case 'EISDIR':
        case 'ENAMETOOLONG':
            return new errors/* PlaceError */.eF({
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
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)((0,external_node_path_.dirname)(path));
        return (0,format/* formatBytes */.z3)(bavail * bsize);
    }
    catch {
        return 'unknown';
    }
}
function describeUser() {
    return process.getuid ? `uid ${process.getuid()}, gid ${process.getgid?.()}` : 'the user of this job';
}

;// CONCATENATED MODULE: ./build/hashing/prefix-hash.js


/** One for all: a read and its hash are never interrupted. */
const buffer = Buffer.allocUnsafe(1024 * 1024);
/** Hashes the beginning of a file that is still being written: what lies on the disk, in its order. */
class PrefixHash {
    #file;
    #hash;
    #size = 0;
    /** `file` is an open descriptor, `algorithm` a name that Node knows. */
    constructor(file, algorithm) {
        this.#file = file;
        this.#hash = (0,external_node_crypto_.createHash)(algorithm);
    }
    /** Hashes on until the first `size` bytes are done, or the file ends. */
    advance(size) {
        while (this.#size < size) {
            const most = Math.min(buffer.length, size - this.#size);
            const count = (0,external_node_fs_.readSync)(this.#file, buffer, 0, most, this.#size);
            if (count === 0)
                return;
            this.#hash.update(buffer.subarray(0, count));
            this.#size += count;
        }
    }
    /** The hexadecimal digest of the bytes so far; it can go on afterwards. */
    digest() {
        return this.#hash.copy().digest('hex');
    }
}

;// CONCATENATED MODULE: ./build/hashing/growing-hash.js

/** Bytes from which on a file is worth another thread; below it, hashing at the end costs a few milliseconds. */
const LARGE = 16 * 1024 * 1024;
/** Bytes after which the thread is told that there are more. */
const STEP = 2 * 1024 * 1024;
/** The hash of a file that grows from its beginning: of a large one in the thread, meanwhile; of a small one when it is asked for. */
class GrowingHash {
    #file;
    #algorithm;
    #thread;
    #id;
    #told = 0;
    #own;
    constructor(file, algorithm, thread) {
        this.#file = file;
        this.#algorithm = algorithm;
        this.#thread = thread;
    }
    /** The first `size` bytes are there, and will stay as they are. */
    advance(size) {
        if (size < LARGE || size - this.#told < STEP)
            return;
        this.#told = size;
        this.#thread.tell({ kind: 'advance', id: this.#open(), size });
    }
    /** The hexadecimal digest of the first `size` bytes, which are all there. */
    async digest(size) {
        if (this.#id === undefined)
            return this.#digestHere(size);
        // Without a thread it only takes longer.
        return this.#ask({ kind: 'digest', id: this.#id, size }).catch(() => this.#digestHere(size));
    }
    /** Resolves when nothing reads the file any more. */
    async close() {
        if (this.#id !== undefined)
            await this.#ask({ kind: 'close', id: this.#id }).catch(() => undefined);
    }
    #ask(order) {
        return this.#thread.ask(order);
    }
    #open() {
        if (this.#id === undefined) {
            this.#id = this.#thread.newId();
            this.#thread.tell({ kind: 'open', id: this.#id, file: this.#file, algorithm: this.#algorithm });
        }
        return this.#id;
    }
    #digestHere(size) {
        this.#own ??= new PrefixHash(this.#file, this.#algorithm);
        this.#own.advance(size);
        return this.#own.digest();
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/disk/read-through.js

const READ_SIZE = 1024 * 1024;
/** Reads a file from its beginning and gives each part to `take`, which must not keep it: the memory is used again. */
async function readThrough(path, take) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const buffer = Buffer.allocUnsafe(READ_SIZE);
        for (;;) {
            const { bytesRead } = await file.read(buffer, 0, READ_SIZE, null);
            if (bytesRead === 0)
                return;
            take(buffer.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/verify.js





/** The verdict over bytes at `location` that were found to have this size and digest. */
function judge(pin, { size, hex }, location, from) {
    const sizeFits = pin.size === undefined || pin.size === size;
    if (hex === pin.digest.hex && sizeFits)
        return { verified: { pin, location, from, size } };
    const actual = { algorithm: pin.digest.algorithm, hex };
    return { mismatch: mismatch(pin, `${(0,dataset_digest/* formatDigest */.MO)(actual)} (${size} bytes)`) };
}
/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
async function verifyFile(root, pin, from) {
    const location = (0,external_node_path_.join)(root, pin.path);
    const problem = await findProblem(root, location, pin);
    if (problem !== undefined)
        return { mismatch: mismatch(pin, problem) };
    const hash = (0,external_node_crypto_.createHash)(pin.digest.algorithm);
    let size = 0;
    await readThrough(location, (part) => {
        hash.update(part);
        size += part.length;
    });
    return judge(pin, { size, hex: hash.digest('hex') }, location, from);
}
/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root, location, pin) {
    const stat = await (0,promises_.lstat)(location).catch((error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (stat === undefined)
        return 'nothing: the file is missing';
    if (!stat.isFile())
        return 'something that is no plain file';
    if ((await (0,promises_.realpath)(location)) !== (0,external_node_path_.join)(await (0,promises_.realpath)(root), pin.path))
        return 'something behind a link';
    if (stat.nlink > 1)
        return 'a file with further hard links';
    if (pin.size !== undefined && stat.size !== pin.size)
        return `${stat.size} bytes`;
    return undefined;
}
function mismatch(pin, actual) {
    const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`;
    return { pin, expected: `${(0,dataset_digest/* formatDigest */.MO)(pin.digest)}${size}`, actual };
}

;// CONCATENATED MODULE: ./build/fetch/spans.js
/** The parts of a file that are there; parts that touch are one. */
class Spans {
    #spans = [];
    /** In the file's order, with something missing between any two. */
    get all() {
        return this.#spans;
    }
    /** Bytes from the beginning on without a gap. */
    get prefix() {
        const [first] = this.#spans;
        return first?.start === 0 ? first.end : 0;
    }
    /** Bytes in all. */
    get total() {
        return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
    }
    add({ start, end }) {
        if (end <= start)
            return;
        const before = this.#spans.filter((span) => span.end < start);
        const after = this.#spans.filter((span) => span.start > end);
        const touched = this.#spans.slice(before.length, this.#spans.length - after.length);
        const joined = {
            start: Math.min(start, touched[0]?.start ?? start),
            end: Math.max(end, touched.at(-1)?.end ?? end),
        };
        this.#spans = [...before, joined, ...after];
    }
    /** What is missing of the first `size` bytes. */
    missing(size) {
        const ends = [0, ...this.#spans.map(({ end }) => end)];
        const starts = [...this.#spans.map(({ start }) => start), size];
        return ends
            .map((start, index) => ({ start, end: Math.min(size, starts[index] ?? size) }))
            .filter(({ start, end }) => start < end);
    }
}

;// CONCATENATED MODULE: ./build/fetch/parts-note.js


/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const parts_note_STEP = 128 * 1024;
const SUFFIX = '.parts';
/** The name of the note of a partial. */
function noteOf(path) {
    return `${path}${SUFFIX}`;
}
/** Whether a name is one of a note. */
function isNote(name) {
    return name.endsWith(SUFFIX);
}
/** A note beside a partial with gaps: which parts of it are there, for a later run; one line a part, written after it. */
class PartsNote {
    #path;
    #isThere;
    /** Bytes of the parts that this run has noted. */
    #noted;
    /** For the partial at `path`. */
    constructor(path) {
        this.#path = noteOf(path);
        this.#isThere = (0,external_node_fs_.existsSync)(this.#path);
    }
    /** What it says of a partial of `size` bytes; without a note, that all of them are there. */
    read(size) {
        const spans = new Spans();
        if (!this.#isThere)
            spans.add({ start: 0, end: size });
        // The last line may have been cut short.
        const lines = this.#isThere ? (0,external_node_fs_.readFileSync)(this.#path, 'utf8').split('\n').slice(0, -1) : [];
        for (const line of lines) {
            const [, start, end] = /^(\d+) (\d+)$/.exec(line) ?? [];
            if (start !== undefined && end !== undefined)
                spans.add({ start: Number(start), end: Math.min(size, Number(end)) });
        }
        return spans;
    }
    /** To be called before bytes after a gap are written: from then on the length of the file says nothing. */
    begin(spans) {
        if (this.#noted === undefined)
            this.#write(spans);
    }
    /** Notes the parts, where there are gaps and much has come since. */
    update(spans) {
        if (this.#isThere && spans.total - (this.#noted ?? 0) >= parts_note_STEP)
            this.#write(spans);
    }
    remove() {
        if (this.#isThere)
            (0,external_node_fs_.rmSync)(this.#path, { force: true });
        this.#isThere = false;
        this.#noted = undefined;
    }
    #write(spans) {
        const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join('');
        // What an earlier run noted may be more than the file has: it is replaced.
        if (this.#noted === undefined)
            (0,external_node_fs_.writeFileSync)(this.#path, text);
        else
            (0,external_node_fs_.appendFileSync)(this.#path, text);
        this.#isThere = true;
        this.#noted = spans.total;
    }
}

;// CONCATENATED MODULE: ./build/fetch/partial.js






/** Bytes of a body that are kept to say what it is, when it is not the file. */
const HEAD_SIZE = 4096;
/**
 * A file that is being fetched: the parts of it that are there, on disk, hashed from its beginning on as that grows. They
 * outlive an attempt and a source, because the digest is pinned, and a run that was killed, because they are hashed
 * again when they are found. Writing is synchronous: what came is on disk before the next byte is read.
 */
class PartialFile {
    #pin;
    #path;
    #file;
    #thread;
    #note;
    #spans;
    #hash;
    #givers = [];
    #next;
    #furthest = 0;
    constructor(pin, path, file, thread) {
        this.#pin = pin;
        this.#path = path;
        this.#file = file;
        this.#thread = thread;
        this.#hash = this.#newHash();
        this.#note = new PartsNote(path);
        this.#spans = this.#note.read((0,external_node_fs_.fstatSync)(file).size);
    }
    /** Opens the partial at `path`, with what an earlier run left there; `thread` hashes it where it is large. */
    static open(pin, path, thread) {
        try {
            const partial = new PartialFile(pin, path, (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_CREAT), thread);
            partial.#takeOver();
            return partial;
        }
        catch (error) {
            throw diskError(error, path);
        }
    }
    /** Bytes from the beginning on without a gap. */
    get size() {
        return this.#spans.prefix;
    }
    /** Bytes that are there, wherever. */
    get held() {
        return this.#spans.total;
    }
    /** The most bytes that were ever there, whatever was forgotten since. */
    get furthest() {
        return this.#furthest;
    }
    /** What is missing of the first `size` bytes. */
    missing(size) {
        return this.#spans.missing(size);
    }
    /** Whether the file is complete: its bytes hash to the pin. */
    async isWhole() {
        const { size, digest } = this.#pin;
        if (size !== undefined && size !== this.size)
            return false;
        return (await this.#hash.digest(this.size)) === digest.hex;
    }
    /** The beginning, for people. */
    get head() {
        const head = Buffer.alloc(Math.min(HEAD_SIZE, this.size));
        return head.subarray(0, (0,external_node_fs_.readSync)(this.#file, head, 0, head.length, 0));
    }
    /** How many answers the bytes were put together from. */
    get answers() {
        return this.#givers.length;
    }
    /** What to hold `source` to when it is asked for the rest: undefined where other sources gave a part. */
    validatorFor(source) {
        const [first] = this.#givers;
        return this.#givers.every((giver) => giver.source === source) ? first?.validator : undefined;
    }
    /** Notes whose bytes come next, if any come. */
    begin(giver) {
        this.#next = giver;
    }
    /** Writes bytes of the file that begin at `offset`; those of the beginning that is there stay: they may be hashed. */
    write(chunk, offset) {
        const start = Math.max(offset, this.size);
        const bytes = chunk.subarray(start - offset);
        if (bytes.length === 0)
            return;
        if (this.#next)
            this.#givers = [...this.#givers, this.#next];
        this.#next = undefined;
        try {
            if (start > this.size)
                this.#note.begin(this.#spans);
            for (let done = 0; done < bytes.length;)
                done += (0,external_node_fs_.writeSync)(this.#file, bytes, done, bytes.length - done, start + done);
            this.#spans.add({ start, end: start + bytes.length });
            this.#note.update(this.#spans);
        }
        catch (error) {
            throw diskError(error, this.#path);
        }
        this.#furthest = Math.max(this.#furthest, this.held);
        this.#hash.advance(this.size);
    }
    /** Forgets everything. */
    async reset() {
        if (this.held === 0)
            return;
        await this.#hash.close();
        (0,external_node_fs_.ftruncateSync)(this.#file, 0);
        this.#note.remove();
        this.#spans = new Spans();
        this.#hash = this.#newHash();
        this.#givers = [];
    }
    /** Forgets everything, and how far it ever was: the bytes were wrong, and prove no progress. */
    async disown() {
        await this.reset();
        this.#furthest = 0;
    }
    /** The verdict over the bytes from the beginning on; what is not the pinned file must be reset before it can go on. */
    async finish() {
        const names = [...new Set(this.#givers.map(({ name }) => name))];
        const found = { size: this.size, hex: await this.#hash.digest(this.size) };
        // Where no size is pinned there may be bytes behind the end, which nobody has verified.
        (0,external_node_fs_.ftruncateSync)(this.#file, found.size);
        return judge(this.#pin, found, this.#path, names.join(', then '));
    }
    async close() {
        await this.#hash.close();
        (0,external_node_fs_.closeSync)(this.#file);
    }
    #newHash() {
        return new GrowingHash(this.#file, this.#pin.digest.algorithm, this.#thread);
    }
    /** Begins with what an earlier run left, unless it cannot be of this file. */
    #takeOver() {
        const { size = Number.POSITIVE_INFINITY } = this.#pin;
        if ((0,external_node_fs_.fstatSync)(this.#file).size > size) {
            (0,external_node_fs_.ftruncateSync)(this.#file, 0);
            this.#note.remove();
            this.#spans = new Spans();
        }
        if (this.held === 0)
            return;
        this.#givers = [{ source: '', name: 'an earlier run', validator: undefined }];
        this.#furthest = this.held;
        this.#hash.advance(this.size);
    }
}

;// CONCATENATED MODULE: ./build/fetch/retry.js

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Statuses that a moment may change: these, and 5xx but for "not implemented" and "version not supported". */
const PASSING_STATUS = new Set([408, 425, 429]);
const LASTING_STATUS = new Set([501, 505]);
/**
 * Decides after the `attempt`-th failure (from 1) of one source; `random` is a number in [0, 1).
 * Waits are exponential with full jitter; Retry-After (RFC 9110 §10.2.3) is kept when the step's time allows it.
 */
function nextStep(error, attempt, policy, random) {
    if (error instanceof errors/* ProxyError */.T6 && error.code === 'proxy-auth') {
        return { kind: 'stop', reason: 'every source is behind the same proxy' };
    }
    if (error instanceof errors/* TooSlowError */.CR)
        return { kind: 'later', reason: 'its bytes are kept' };
    if (!isPassing(error))
        return { kind: 'next-source', reason: 'trying again would not help' };
    if (attempt > policy.retries)
        return {
            kind: 'next-source',
            reason: attempt === 1 ? 'the only try failed' : `all ${attempt} tries failed`,
        };
    if (error instanceof errors/* TimeoutError */.MU)
        return { kind: 'later', reason: 'it may be asked again' };
    const asked = error instanceof errors/* HttpError */.j$ ? error.retryAfter : undefined;
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    const milliseconds = asked ?? Math.round(random * ceiling);
    if (milliseconds >= policy.remaining) {
        return { kind: 'next-source', reason: 'the wait would be longer than the time left' };
    }
    return { kind: 'wait', milliseconds, reason: asked === undefined ? 'back-off' : 'the server asked for it' };
}
/** Whether the same request may succeed a moment later. */
function isPassing(error) {
    if (error instanceof errors/* HttpError */.j$) {
        const serverTrouble = error.status >= 500 && !LASTING_STATUS.has(error.status);
        return serverTrouble || PASSING_STATUS.has(error.status) || error.code === 'rate-limited';
    }
    if (error instanceof errors/* IntegrityError */.cs || error instanceof errors/* TlsError */.WM)
        return false;
    return !['proxy-denied', 'not-found', 'no-permission', 'bad-redirect'].includes(error.code);
}

;// CONCATENATED MODULE: ./build/fetch/spare.js
/** Connections that the files being fetched leave unused; large files take them for further pieces. */
class SpareConnections {
    #free;
    #unbegun;
    /** `connections` in all, for so many files of which each takes one. */
    constructor(connections, files) {
        this.#free = Math.max(0, connections - files);
        this.#unbegun = Math.max(0, files - connections);
    }
    /** How many there are now. */
    get free() {
        return this.#free;
    }
    /** Takes one, if there is one. */
    take() {
        if (this.#free === 0)
            return false;
        this.#free -= 1;
        return true;
    }
    /** Gives back one that was taken. */
    give() {
        this.#free += 1;
    }
    /** A file has ended: its connection goes to a file that has not begun, or is spare. */
    endFile() {
        if (this.#unbegun > 0)
            this.#unbegun -= 1;
        else
            this.#free += 1;
    }
}

// EXTERNAL MODULE: ./build/network/redact.js
var redact = __nccwpck_require__(2632);
;// CONCATENATED MODULE: ./build/fetch/broken.js

/** The error of a source whose file is another one than when its transfer began. */
function changed(from) {
    return new errors/* ConnectionError */.Rc({
        code: 'unexpected-answer',
        message: `${from} changed while it was fetched`,
        advice: 'Run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that brings nothing any more; `idle` is in milliseconds. */
function stalled(from, idle) {
    return new errors/* TimeoutError */.MU({
        code: 'timeout',
        message: `${from} sent nothing for ${idle / 1000} s`,
        advice: 'The source stalls: run the job again, or add another source with `mirrors`.',
    });
}
/** The error of a body that ended before all bytes had come. */
function truncated(from, expected, received, cause) {
    return new errors/* TruncatedError */.DF({
        code: 'truncated',
        expected,
        received,
        message: `${from} ended at ${received} of ${expected ?? 'unknown'} bytes`,
        advice: 'The connection was cut: run the job again, or add another source with `mirrors`.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/fetch/content.js
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

;// CONCATENATED MODULE: ./build/fetch/line.js

/** Whether a file may come over plain http although its source is https. */
function mayDowngrade({ digest }, { allowHttpRedirects }) {
    return allowHttpRedirects && (0,dataset_digest/* isStrong */.kg)(digest);
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
// EXTERNAL MODULE: ./build/network/failure.js
var failure = __nccwpck_require__(9811);
// EXTERNAL MODULE: ./build/network/response-body.js
var response_body = __nccwpck_require__(3455);
;// CONCATENATED MODULE: ./build/fetch/error-page.js
const MOST_BYTES = 4096;
const MOST_TIME_MS = 1000;
/** The first bytes of an answer that is not the file, as far as they come at once: they are evidence, not data. */
async function readErrorPage(body) {
    const chunks = [];
    let size = 0;
    const timer = setTimeout(() => body.destroy(), MOST_TIME_MS);
    const take = (chunk) => {
        chunks.push(Buffer.from(chunk));
        size += chunk.length;
        return size >= MOST_BYTES ? 'enough' : 'more';
    };
    try {
        await body.read(take);
    }
    catch {
        // What came before the break is evidence enough: the status has already decided.
    }
    finally {
        clearTimeout(timer);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/fetch/range.js
/** The strong validator of an answer (RFC 9110 §8.8.1), which alone may stand in If-Range; undefined when it has none. */
function strongValidator({ etag, 'last-modified': modified, date, }) {
    if (etag !== undefined)
        return etag.startsWith('"') ? etag : undefined;
    // A date is strong only when the answer is at least a second younger (RFC 9110 §8.8.2.2).
    if (modified === undefined || date === undefined)
        return undefined;
    return Date.parse(date) - Date.parse(modified) >= 1000 ? modified : undefined;
}
/** The headers that ask for the bytes from `offset` up to, without, `end`, or all the rest. */
function rangeHeaders(offset, validator, end) {
    if (offset === 0 && end === undefined)
        return {};
    return {
        range: `bytes=${offset}-${end === undefined ? '' : end - 1}`,
        ...(validator !== undefined && { 'if-range': validator }),
    };
}
/** Reads an answer to a request for the bytes from `offset`; `size` is the pinned size, if there is one; `ranged` whether a range was asked for. */
function readRangeAnswer(status, headers, offset, size, ranged = offset > 0) {
    const length = contentLength(headers);
    if (status === 200)
        return { kind: 'whole', length };
    if (!ranged)
        return { kind: 'other' };
    if (status === 416)
        return { kind: 'unusable', reason: 'the server has no bytes from there on' };
    if (status !== 206)
        return { kind: 'other' };
    const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers['content-range'] ?? '');
    if (range === null)
        return { kind: 'unusable', reason: 'the answer does not say which part it is' };
    const [first, last, total] = [Number(range[1]), Number(range[2]), range[3]];
    if (first !== offset)
        return { kind: 'unusable', reason: `the server sent the part from ${first} on` };
    if (size !== undefined && total !== '*' && Number(total) !== size) {
        return { kind: 'unusable', reason: `the server's file has ${total} bytes` };
    }
    return {
        kind: 'continues',
        length: length ?? last - first + 1,
        total: total === '*' ? undefined : Number(total),
    };
}
function contentLength(headers) {
    const value = headers['content-length'];
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./build/fetch/status.js

/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
function httpError(answer, now) {
    const code = codeOf(answer);
    const { status, statusText, content, from } = answer;
    return new errors/* HttpError */.j$({
        code,
        status,
        retryAfter: parseRetryAfter(answer.headers['retry-after'], now) ?? parseRateLimit(answer.headers, now),
        message: `${from} answered ${status} ${statusText}`.trimEnd() + (content ? ` with ${content}` : ''),
        advice: ADVICE[code] ?? 'Add a mirror with `mirrors`, or check the URL.',
    });
}
const ADVICE = {
    forbidden: 'The server refuses this runner: check that the URL is public, or add another source with `mirrors`.',
    'not-found': 'The file is not there any more: correct the URL, or add another source with `mirrors`.',
    'rate-limited': 'The server limits requests, often per address shared by many runners: keep the cache on, or add `mirrors`.',
    'server-error': 'The server is in trouble: run the job again later, or add another source with `mirrors`.',
};
function codeOf({ status, headers }) {
    const limited = headers['retry-after'] !== undefined || isUsedUp(headers);
    if (status === 429 || (status === 403 && limited))
        return 'rate-limited';
    if (status === 401 || status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
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

;// CONCATENATED MODULE: ./build/fetch/open.js











/** Opens a source at an offset; throws an HttpError when it answers with anything but the file. */
function openSource(source, wanted, ports, signal) {
    return source.protocol === 'file:'
        ? openFile(source, wanted, signal)
        : openUrl(source, wanted, ports, signal);
}
async function openUrl(source, { offset, end, size, validator, downgrade }, { client, clock }, signal) {
    const headers = rangeHeaders(offset, validator, end);
    const response = await client.open(source, { headers, signal, downgrade });
    const { body: bytes, status, statusText, url, via } = response;
    const answer = readRangeAnswer(status, response.headers, offset, size, headers.range !== undefined);
    if (answer.kind === 'unusable') {
        bytes.destroy();
        return answer;
    }
    if (answer.kind === 'other') {
        const content = recogniseContent(await readErrorPage(bytes));
        const refused = { status, statusText, headers: response.headers, content, from: (0,redact/* redactUrl */.B)(url) };
        throw httpError(refused, clock.now());
    }
    const own = strongValidator(response.headers);
    if (answer.kind === 'continues' && validator !== undefined && own !== undefined && own !== validator) {
        // RFC 9110 §15.3.7.3: parts of different versions are not to be combined, whatever the server made of If-Range.
        bytes.destroy();
        return { kind: 'unusable', reason: 'the part is of another version' };
    }
    const asError = (error) => (0,failure/* asFetchError */.N)(error, url, via);
    const total = answer.kind === 'whole' ? answer.length : answer.total;
    const place = source.username === '' ? url : source;
    // One that gives the whole file for a part has none, whatever it says.
    const saysSo = headers.range === undefined && response.headers['accept-ranges'] === 'bytes';
    const hasRanges = answer.kind === 'continues' || saysSo;
    const body = { place, bytes, length: answer.length, total, validator: own, hasRanges, asError };
    return { kind: answer.kind, body };
}
async function openFile(source, { offset }, signal) {
    const asError = (cause) => {
        const missing = cause.code === 'ENOENT';
        return new errors/* ConnectionError */.Rc({
            code: missing ? 'not-found' : 'no-permission',
            message: missing ? `${source} does not exist` : `${source} cannot be read: ${cause.message}`,
            advice: 'Correct the `file:` source, or make it readable for the job.',
            cause,
        });
    };
    const path = (0,external_node_url_.fileURLToPath)(source);
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw asError(error);
    });
    const bytes = (0,response_body/* streamBody */.t)((0,external_node_fs_.createReadStream)(path, { signal, start: offset }));
    const length = found.isFile() ? Math.max(0, found.size - offset) : undefined;
    return {
        kind: 'continues',
        body: { place: source, bytes, length, total: undefined, validator: undefined, hasRanges: false, asError },
    };
}

;// CONCATENATED MODULE: ./build/fetch/pieces.js
/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16 * 1024 * 1024;
/** The piece that shows whether the server has ranges, and how fast one connection is. */
const FIRST_PIECE = 1024 * 1024;
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 60_000_000;
/** A fast connection is looked at again after so many bytes: hosts give the beginning faster than the rest. */
const FAST_PIECE = 64 * 1024 * 1024;
const SMALLEST_PIECE = 1024 * 1024;
const LARGEST_PIECE = 16 * 1024 * 1024;
/** A piece takes so many times as long as the wait for its first byte. */
const WORTH_A_WAIT = 8;
/** Pieces for each connection, of what is left: the last ones are small, so that all connections end together. */
const ROUNDS = 1.5;
/** What is missing of a file and not on its way, handed out from the beginning on. */
class MissingParts {
    #spans;
    constructor(spans) {
        this.#spans = [...spans];
    }
    /** Bytes. */
    get total() {
        return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0);
    }
    /** The next part of at most so many bytes; undefined when nothing is left. */
    take(most) {
        const [first, ...others] = this.#spans;
        if (first === undefined)
            return undefined;
        const end = Math.min(first.end, first.start + most);
        this.#spans = end < first.end ? [{ start: end, end: first.end }, ...others] : others;
        return { start: first.start, end };
    }
    /** The next part, if it begins there. */
    takeAt(start, most) {
        return this.#spans[0]?.start === start ? this.take(most) : undefined;
    }
    /** Takes a part back. */
    give(part) {
        this.#spans = [...this.#spans, part].sort((a, b) => a.start - b.start);
    }
}
/** Whether so few bytes are left that further connections are not worth their requests. */
function isSmall(bytes) {
    return bytes < THRESHOLD;
}
/** Whether a connection that gave so many bytes in so many milliseconds is fast enough alone. */
function isFast(bytes, milliseconds) {
    return (bytes * 1000) / Math.max(1, milliseconds) > FAST;
}
/** Bytes of the next piece where `left` are missing; all connections share them, or one that is fast enough has them. */
function pieceSize(left, { count, rate, wait }, alone) {
    if (alone)
        return FAST_PIECE;
    const worthIt = Math.max(SMALLEST_PIECE, (rate * wait * WORTH_A_WAIT) / 1000);
    return Math.ceil(Math.min(LARGEST_PIECE, Math.max(worthIt, left / (count * ROUNDS))));
}

;// CONCATENATED MODULE: ./build/fetch/read-body.js


/**
 * Reads a body to its end, or until `take` has enough; throws errors that name the source and what broke. `idle` are the
 * milliseconds without a byte after which it is given up; a slow `take` is no stall.
 */
async function readBody({ bytes, asError }, from, idle, take) {
    const timer = setTimeout(() => bytes.destroy(stalled(from, idle)), idle);
    try {
        await bytes.read((chunk) => {
            const wish = take(chunk);
            timer.refresh();
            return wish;
        });
    }
    catch (error) {
        throw error instanceof errors/* DatasetError */.zm ? error : asError(error);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/fetch/piece.js
/** A part of a file on its way over one connection; times in milliseconds. */
class Piece {
    end;
    /** Ends the request that it waits for or is read from. */
    request = new AbortController();
    /** How often it was asked for once more because it lagged. */
    askedAgain = 0;
    #next;
    #begunAt;
    #lastAt;
    #received = 0;
    constructor({ start, end }, now) {
        this.end = end;
        this.#next = start;
        this.#begunAt = now;
        this.#lastAt = now;
    }
    /** Where its next byte belongs. */
    get next() {
        return this.#next;
    }
    get left() {
        return this.end - this.#next;
    }
    /** Bytes that came in answer to the last request. */
    get received() {
        return this.#received;
    }
    /** When the last bytes came. */
    get lastAt() {
        return this.#lastAt;
    }
    /** It is asked for, or its bytes begin to come: from now on they are timed. */
    begin(now) {
        this.#begunAt = now;
        this.#received = 0;
    }
    receive(bytes, now) {
        this.#next += bytes;
        this.#received += bytes;
        this.#lastAt = now;
    }
    /** How long its bytes have been coming. */
    age(now) {
        return now - this.#begunAt;
    }
    /** Bytes a second since they began to come. */
    rate(now) {
        return (this.#received * 1000) / Math.max(1, this.age(now));
    }
    /** Whether it needs far longer than at a fair rate in bytes a second, long enough to matter. */
    lags(now, fair) {
        const rate = this.rate(now);
        const needs = (this.left * 1000) / Math.max(1, rate);
        return this.age(now) >= LAG_MS && needs >= LAG_MS && rate * LAG <= fair;
    }
}
const LAG = 4;
const LAG_MS = 3_000;

;// CONCATENATED MODULE: ./build/fetch/receive-pieces.js







/** Requests in a row for the rest of a piece that bring next to nothing, before the source is given up. */
const PIECE_TRIES = 3;
const FAIR_PROGRESS = 64 * 1024;
const MAY_PASS = ['truncated', 'connection-lost', 'timeout'];
/** How long the first piece may take before further connections help: its time when it is just not fast. */
const LOOK_MS = 17;
/** Bytes of it that come before, so that a source which crawls is left and not asked for more of that. */
const LOOK_BYTES = 256 * 1024;
/**
 * Receives what is missing of a file of `size` bytes in pieces, over further connections where the first is not fast
 * enough alone; `opened` is the body of the first piece, and may go on after it. Pieces are handed out in the file's
 * order, and each byte is written where it belongs.
 */
async function receivePieces(opened, first, size, spare, line) {
    const reception = new Reception(opened, first, size, spare, line);
    const timer = setInterval(() => reception.askAgain(), line.ports.idle / 20);
    try {
        await reception.run();
    }
    finally {
        clearInterval(timer);
    }
}
/** The pieces that are on their way, and what they show of the source. */
class Reception {
    #line;
    #size;
    #spare;
    #missing;
    #opened;
    #first;
    #stop = new AbortController();
    #signal;
    #lanes = new Set();
    #pieces = new Set();
    /** Whether the first body has not been read yet. */
    #isUnread = true;
    /** Whether one connection is enough; undefined until it was seen. */
    #alone;
    /** Whether the server has refused a further connection. */
    #crowded = false;
    #rate = 0;
    #wait = 0;
    /** When the last bytes of a piece came that is complete. */
    #lastAt = 0;
    constructor(opened, first, size, spare, line) {
        this.#line = line;
        this.#size = size;
        this.#spare = spare;
        this.#missing = new MissingParts(line.partial.missing(size));
        this.#opened = opened;
        this.#first = first;
        this.#signal = AbortSignal.any([line.signal, this.#stop.signal]);
    }
    /** Receives everything, or throws what ended it. */
    async run() {
        this.#start(false);
        while (this.#lanes.size > 0) {
            await Promise.all(this.#lanes);
            const isLeft = this.#missing.total > 0 && !this.#signal.aborted;
            if (this.#lanes.size === 0 && isLeft)
                this.#start(false);
        }
        this.#signal.throwIfAborted();
    }
    /** Asks once more, on a new connection, for what lags so far behind the others that the file would wait for it. */
    askAgain() {
        const now = this.#now();
        const fair = Math.max(this.#rate, ...[...this.#pieces].map((piece) => piece.rate(now)));
        for (const piece of this.#pieces) {
            const isWorthIt = piece.askedAgain + 1 < PIECE_TRIES && this.#othersMove(piece);
            if (this.#alone !== false || !isWorthIt || !piece.lags(now, fair))
                continue;
            piece.askedAgain += 1;
            piece.request.abort(truncated(this.#line.from, piece.end, piece.next));
        }
    }
    #start(further) {
        const lane = this.#runLane(further)
            .catch((error) => this.#stop.abort(error))
            .finally(() => {
            this.#lanes.delete(lane);
            if (further)
                this.#spare.give();
        });
        this.#lanes.add(lane);
    }
    #startFurther() {
        const isWanted = () => !this.#crowded && !this.#signal.aborted && this.#missing.total > 0;
        while (isWanted() && this.#spare.take())
            this.#start(true);
    }
    /** One connection: fills pieces until none is left. A further one that the server refuses hands its piece back. */
    async #runLane(further) {
        for (let part = this.#take(); part !== undefined; part = this.#take()) {
            const piece = new Piece(part, this.#now());
            this.#pieces.add(piece);
            try {
                await this.#fill(piece);
            }
            catch (error) {
                if (!further || !(error instanceof errors/* HttpError */.j$))
                    throw error;
                this.#crowded = true;
                this.#missing.give({ start: piece.next, end: piece.end });
                return;
            }
            finally {
                this.#pieces.delete(piece);
            }
            this.#learn(piece);
            if (this.#alone === false)
                this.#startFurther();
        }
    }
    #take() {
        if (this.#isUnread)
            return this.#missing.take(this.#first.end - this.#first.start);
        const lanes = { count: this.#lanes.size + this.#spare.free, rate: this.#rate, wait: this.#wait };
        return this.#missing.take(pieceSize(this.#missing.total, lanes, this.#alone === true));
    }
    async #fill(piece) {
        for (let failures = 0; piece.left > 0;) {
            const before = piece.next;
            try {
                await this.#fetch(piece);
            }
            catch (error) {
                this.#signal.throwIfAborted();
                // What we ended ourselves is no failure; it happens a few times at most.
                if (piece.request.signal.aborted)
                    continue;
                failures = piece.next - before >= FAIR_PROGRESS ? 1 : failures + 1;
                const passes = error instanceof errors/* FetchError */.fk && MAY_PASS.includes(error.code);
                // What breaks the only connection, or all of them, is for those to judge who know of waits and mirrors.
                const stuck = error instanceof errors/* TimeoutError */.MU && !this.#othersMove(piece);
                if (!passes || stuck || this.#lanes.size === 1 || failures >= PIECE_TRIES)
                    throw error;
            }
        }
    }
    /** One request for the rest of a piece. */
    async #fetch(piece) {
        const { from, partial, ports, speed } = this.#line;
        piece.request = new AbortController();
        const body = await this.#open(piece);
        piece.request.signal.addEventListener('abort', () => body.bytes.destroy(piece.request.signal.reason));
        piece.begin(this.#now());
        await readBody(body, from, ports.idle, (chunk) => {
            if (chunk.length > piece.left)
                this.#extend(piece);
            const part = chunk.subarray(0, piece.left);
            ports.onBytes(part.length);
            speed.add(part.length);
            partial.write(part, piece.next);
            piece.receive(part.length, this.#now());
            if (this.#alone === undefined && isSeen(piece))
                this.#share();
            return part.length < chunk.length ? 'enough' : 'more';
        });
        if (piece.left > 0)
            throw truncated(from, piece.end, piece.next);
    }
    async #open(piece) {
        if (this.#isUnread) {
            this.#isUnread = false;
            return this.#opened;
        }
        const { place, validator } = this.#opened;
        const askedAt = this.#now();
        piece.begin(askedAt);
        const signal = AbortSignal.any([this.#signal, piece.request.signal]);
        const { file, ports } = this.#line;
        const downgrade = mayDowngrade(file, ports);
        const wanted = { offset: piece.next, end: piece.end, size: this.#size, validator, downgrade };
        const answer = await openSource(place, wanted, ports, signal);
        this.#wait = this.#now() - askedAt;
        if (answer.kind === 'continues')
            return answer.body;
        if (answer.kind === 'whole')
            answer.body.bytes.destroy();
        throw changed(this.#line.from);
    }
    /** The body goes on after the piece: where one connection is enough, it goes on with the next one. */
    #extend(piece) {
        this.#learn(piece);
        const next = this.#alone ? this.#missing.takeAt(piece.end, FAST_PIECE) : undefined;
        if (next)
            piece.end = next.end;
    }
    /** One connection is not enough. */
    #share() {
        this.#alone = false;
        this.#startFurther();
    }
    #learn(piece) {
        this.#lastAt = Math.max(this.#lastAt, piece.lastAt);
        this.#rate = piece.rate(piece.lastAt);
        // Connections that share a link say nothing of what one could have.
        if (this.#alone !== false)
            this.#alone = isFast(piece.received, piece.age(piece.lastAt));
    }
    /** Whether bytes of another piece came lately, so that a stall is one connection's trouble and not the server's. */
    #othersMove(piece) {
        const others = [...this.#pieces].filter((other) => other !== piece).map(({ lastAt }) => lastAt);
        return this.#now() - Math.max(this.#lastAt, ...others) < this.#line.ports.idle / 2;
    }
    #now() {
        return this.#line.ports.clock.now();
    }
}
/** Whether enough is seen of the first piece to know that one connection is not enough. */
function isSeen(piece) {
    return piece.age(piece.lastAt) > LOOK_MS && piece.received >= LOOK_BYTES;
}

;// CONCATENATED MODULE: ./build/fetch/speed.js
/** Into how many moments a window is divided, so that the cost does not grow with the number of chunks. */
const MOMENTS = 20;
/** Measures how fast bytes came over the last `window` milliseconds. */
class SpeedMeter {
    #window;
    #start;
    #samples = [];
    constructor(window, now) {
        this.#window = window;
        this.#start = now;
    }
    add(bytes, now) {
        const last = this.#samples.at(-1);
        if (last !== undefined && now - last.at < this.#window / MOMENTS)
            last.bytes += bytes;
        else
            this.#samples.push({ at: now, bytes });
        this.#forget(now);
    }
    /** Bytes a second over the window; undefined until it is full. */
    rate(now) {
        if (now - this.#start < this.#window)
            return undefined;
        this.#forget(now);
        return (this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / this.#window;
    }
    #forget(now) {
        while (this.#samples[0] !== undefined && this.#samples[0].at <= now - this.#window)
            this.#samples.shift();
    }
}

;// CONCATENATED MODULE: ./build/fetch/watch-speed.js



/** Makes a watch over a window in milliseconds; `floor` is in bytes a second. */
function watchSpeed(from, floor, { window, clock }) {
    const controller = new AbortController();
    let meter = new SpeedMeter(window, clock.now());
    let timer;
    return {
        signal: controller.signal,
        add: (bytes) => meter.add(bytes, clock.now()),
        start() {
            meter = new SpeedMeter(window, clock.now());
            timer = setInterval(() => {
                const rate = meter.rate(clock.now());
                if (rate !== undefined && rate < floor)
                    controller.abort(tooSlow(from, rate, floor));
            }, window / 10);
        },
        stop: () => clearInterval(timer),
    };
}
function tooSlow(from, rate, floor) {
    return new errors/* TooSlowError */.CR({
        code: 'too-slow',
        rate,
        message: `${from} gives ${(0,format/* formatBytes */.z3)(rate)}/s, less than ${(0,format/* formatBytes */.z3)(floor)}/s`,
        advice: 'Add a faster source with `mirrors`, or lower `min-speed`.',
    });
}

;// CONCATENATED MODULE: ./build/fetch/wrong-bytes.js

/** The error for bytes that are not the pinned ones: says what came instead. */
function wrongBytes({ pin, expected, ...found }, body) {
    const { size, limit } = body;
    const actual = size > limit ? `more than ${limit} bytes; reading stopped there` : found.actual;
    const instead = body.content ?? compareSize(pin.size, body);
    return new errors/* IntegrityError */.cs({
        code: body.content === undefined ? 'checksum-mismatch' : 'not-the-file',
        path: pin.path,
        expected,
        actual,
        from: body.from,
        message: `${body.from} served ${instead} instead of ${pin.path}`,
        facts: {
            file: pin.path,
            from: body.from,
            expected,
            actual,
            'what came': instead,
        },
        advice: body.content === undefined
            ? 'The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.'
            : 'The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.',
    });
}
function compareSize(pinned, { size, limit }) {
    if (size > limit)
        return `a longer file (more than ${limit} bytes)`;
    if (pinned === undefined)
        return `other bytes (${size})`;
    if (size < pinned)
        return `a shorter file (${size} of ${pinned} bytes)`;
    return 'other bytes of the same length';
}

;// CONCATENATED MODULE: ./build/fetch/transfer.js











/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4;
/**
 * One attempt to get the rest of a file from one source into its partial, over several connections where it is large,
 * hashing while it comes and never reading past the pinned size. Throws a FetchError, with the bytes that came kept, or
 * a PlaceError when the disk refuses.
 */
async function transfer(file, source, partial, { floor, spare }, ports, parent) {
    const from = (0,redact/* redactUrl */.B)(source);
    const speed = watchSpeed(from, floor, ports);
    const signal = AbortSignal.any([parent, speed.signal]);
    const asked = firstPiece(file, source, partial, spare);
    const { kind, body } = await openRest(file, source, partial, asked?.end, ports, signal);
    const before = partial.size;
    const size = file.size ?? body.total;
    const piece = body.hasRanges && size !== undefined ? pieceOf(partial, size, spare) : undefined;
    const promised = body.length === undefined || piece ? size : before + body.length;
    const line = { file, from, partial, ports, speed, signal };
    try {
        speed.start();
        if (piece && size !== undefined)
            await receivePieces(body, piece, size, spare, line);
        else
            await receive(body, line);
    }
    catch (error) {
        // All bytes may have come, and only the end of the answer not.
        if (!(error instanceof errors/* FetchError */.fk && (await partial.isWhole()))) {
            throw isLost(error) ? truncated(from, promised, partial.size, error) : error;
        }
    }
    finally {
        speed.stop();
    }
    if (partial.size >= (file.size ?? 0) || (await partial.isWhole()))
        return finish(file, partial, from);
    // A body that ends early without having said so was cut by something on the way: worth another try.
    const isData = recogniseContent(partial.head, file.path) === undefined;
    if (body.length === undefined && isData)
        throw truncated(from, file.size, partial.size);
    // A server may send less than it was asked for (RFC 9110 §15.3.7): then the next part is due.
    const isPart = kind === 'continues' && partial.size > before;
    return isPart
        ? transfer(file, source, partial, { floor, spare }, ports, parent)
        : finish(file, partial, from);
}
/** The verified file, or an error that says what came instead. */
async function finish(file, partial, from) {
    const { verified, mismatch } = await partial.finish();
    if (verified)
        return verified;
    const { size, head } = partial;
    throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content: recogniseContent(head, file.path) });
}
/** Opens what is missing; where the source's bytes and those that are there do not go together, from the beginning. */
async function openRest(file, source, partial, end, ports, signal) {
    const { size } = file;
    const downgrade = mayDowngrade(file, ports);
    const rest = { offset: partial.size, end, size, validator: partial.validatorFor(source.href), downgrade };
    const whole = { offset: 0, end: undefined, size, validator: undefined, downgrade };
    let opened = await openSource(source, rest, ports, signal);
    if (opened.kind === 'unusable')
        opened = await openSource(source, whole, ports, signal);
    if (opened.kind === 'unusable')
        throw new Error(`a request without a range was answered as one: ${opened.reason}`);
    if (opened.kind === 'whole')
        await partial.reset();
    partial.begin({ source: source.href, name: (0,redact/* redactUrl */.B)(source), validator: opened.body.validator });
    return opened;
}
/** The piece to ask for first, where the rest of a file of pinned size is to come in pieces. */
function firstPiece({ size }, source, partial, spare) {
    return size === undefined || source.protocol === 'file:' ? undefined : pieceOf(partial, size, spare);
}
/** The first piece of what is missing, where pieces are worth it: over many connections, or around what is there. */
function pieceOf(partial, size, spare) {
    const [gap, ...others] = partial.missing(size);
    const isWorthIt = others.length > 0 || (spare.free > 0 && !isSmall(size - partial.size));
    return gap && isWorthIt ? { start: gap.start, end: Math.min(gap.end, gap.start + FIRST_PIECE) } : undefined;
}
async function receive(body, { file, from, partial, ports, speed }) {
    const { idle, onBytes } = ports;
    let offset = partial.size;
    await readBody(body, from, idle, (chunk) => {
        onBytes(chunk.length);
        speed.add(chunk.length);
        partial.write(chunk, offset);
        offset += chunk.length;
        return offset > limitOf(file) ? 'enough' : 'more';
    });
}
function limitOf({ size = LARGEST_UNPINNED }) {
    return size;
}
function isLost(error) {
    return error instanceof errors/* ConnectionError */.Rc && error.code === 'connection-lost';
}

;// CONCATENATED MODULE: ./build/fetch/file.js







/** Bytes, as a part of the size, that make an attempt worth more than a failure. */
const FAIR_PART = 0.01;
const FAIR_BYTES = 64 * 1024;
/** For a source from which one connection is all that works. */
const NONE = new SpareConnections(0, 0);
/**
 * Fetches one file into the partial at `path`. The sources are asked in order; one that is slow or stalls is left with
 * its bytes kept, and asked again when no other is left; one that served wrong bytes is not asked again.
 */
async function fetchFile(file, path, context) {
    const partial = PartialFile.open(file, path, context.thread);
    try {
        if (partial.size > 0 && (await partial.isWhole())) {
            context.ports.log.info(`${file.path}: an earlier run had fetched it`);
            return await finish(file, partial, 'an earlier run');
        }
        if (partial.size === file.size)
            await partial.reset();
        return await fromSources(file, partial, context);
    }
    finally {
        await partial.close();
    }
}
async function fromSources(file, partial, context) {
    const candidates = file.sources.map((source) => {
        return { source, failures: 0, rate: undefined, suspected: false, single: false, reason: undefined };
    });
    const waiting = [...candidates];
    const slow = [];
    for (;;) {
        const candidate = waiting.shift() ?? takeFastest(slow);
        if (candidate === undefined)
            throw exhausted(file, candidates.flatMap(({ reason }) => reason ?? []));
        // When all are slow, the fastest is as good as it gets.
        const floor = candidate.rate === undefined ? context.policy.minSpeed : 0;
        const result = await trySource(file, candidate, partial, floor, context);
        if ('verified' in result)
            return result.verified;
        if (result.step.kind !== 'later')
            continue;
        if (candidate.rate === undefined)
            waiting.push(candidate);
        else
            slow.push(candidate);
    }
}
function takeFastest(slow) {
    slow.sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0));
    return slow.shift();
}
/** The file from one source, with retries; or the step after which another source is due. */
async function trySource(file, candidate, partial, floor, { policy, ports, pace, spare, signal }) {
    const { source } = candidate;
    const { clock, log } = ports;
    for (;;) {
        const start = clock.now();
        const { furthest } = partial;
        try {
            await pace.ready(source, signal);
            const verified = await transfer(file, source, partial, { floor, spare: candidate.single ? NONE : spare }, ports, signal);
            const duration = (0,format/* formatDuration */.a3)(clock.now() - start);
            log.info(`${file.path}: ${(0,format/* formatBytes */.z3)(verified.size)} from ${verified.from} in ${duration}`);
            return { verified };
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof errors/* FetchError */.fk))
                throw error;
            candidate.reason = error;
            if (error instanceof errors/* TooSlowError */.CR)
                candidate.rate = error.rate;
            if (error.code === 'unexpected-answer')
                candidate.single = true;
            if (error instanceof errors/* IntegrityError */.cs && (await isWorthFreshStart(error, partial, candidate, file))) {
                log.info(`${file.path}: ${error.message}; once more from the beginning`);
                continue;
            }
            candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1;
            const remaining = policy.deadline.remaining();
            if (error instanceof errors/* HttpError */.j$ && (error.retryAfter ?? remaining) < remaining) {
                pace.hold(source, error.retryAfter ?? 0);
            }
            const step = nextStep(error, candidate.failures, { retries: policy.retries, remaining }, clock.random());
            if (step.kind === 'stop')
                throw error;
            log.info(`${file.path}: ${error.message}; ${describeStep(step)}`);
            if (step.kind !== 'wait')
                return { step };
            if (error instanceof errors/* HttpError */.j$)
                pace.hold(source, step.milliseconds);
            else
                await clock.sleep(step.milliseconds, signal);
        }
    }
}
/**
 * Whether wrong bytes may be nobody's fault but of how they were put together, or, from the only source, an accident on
 * the way; once a source. The partial is empty afterwards.
 */
async function isWorthFreshStart({ code }, partial, candidate, file) {
    const mixed = partial.answers > 1;
    const rightSize = file.size === undefined || partial.size === file.size;
    const accident = code === 'checksum-mismatch' && rightSize && file.sources.length === 1;
    await partial.disown();
    if (candidate.suspected || !(mixed || accident))
        return false;
    candidate.suspected = true;
    return true;
}
function fairPart({ size }) {
    return size === undefined ? FAIR_BYTES : Math.max(1, size * FAIR_PART);
}
function describeStep(step) {
    if (step.kind === 'wait')
        return `trying again in ${(0,format/* formatDuration */.a3)(step.milliseconds)}, ${step.reason}`;
    return `leaving this source, ${step.reason}`;
}

;// CONCATENATED MODULE: ./build/fetch/pace.js
/** Until when the requests to an origin have to wait, because it said so to one of them. */
class Pace {
    #clock;
    #notBefore = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** Holds every request to the origin of `url` for so many milliseconds. */
    hold({ origin }, milliseconds) {
        const until = this.#clock.now() + milliseconds;
        this.#notBefore.set(origin, Math.max(until, this.#notBefore.get(origin) ?? 0));
    }
    /** Waits until the origin of `url` may be asked again. */
    async ready({ origin }, signal) {
        // Another answer may extend the hold while we sleep.
        for (;;) {
            const wait = (this.#notBefore.get(origin) ?? 0) - this.#clock.now();
            if (wait <= 0)
                return;
            await this.#clock.sleep(wait, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/fetch/fetch.js







/**
 * Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
 * partial that lies there from an earlier run is continued.
 */
async function fetchFiles(files, folder, policy, ports) {
    const failed = new AbortController();
    const signal = AbortSignal.any([policy.deadline.signal, failed.signal]);
    // One listener for each transfer at once, which is bounded: more than ten are no leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const spare = new SpareConnections(policy.concurrency, files.length);
    const thread = new HashThread();
    const context = { policy, ports, pace: new Pace(ports.clock), spare, thread, signal };
    const names = partialNames(files);
    const fetchOne = async ([index, file]) => {
        try {
            return await fetchFile(file, (0,external_node_path_.join)(folder, names[index] ?? ''), context);
        }
        catch (error) {
            failed.abort(error);
            throw error;
        }
        finally {
            spare.endFile();
        }
    };
    try {
        return await mapBounded([...files.entries()], policy.concurrency, fetchOne);
    }
    finally {
        await thread.close();
    }
}
/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files) {
    const seen = new Map();
    return files.map(({ digest: { algorithm, hex } }) => {
        const count = seen.get(hex) ?? 0;
        seen.set(hex, count + 1);
        return `${algorithm}-${hex}-${count}.partial`;
    });
}

;// CONCATENATED MODULE: ./build/disk/link-or-copy.js



/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.link)(source, target).catch(() => (0,promises_.copyFile)(source, target));
        if ((await (0,promises_.stat)(target)).nlink <= 2)
            return;
        await (0,promises_.rm)(target);
        await (0,promises_.copyFile)(source, target);
    }
    catch (error) {
        throw diskError(error, target);
    }
}

// EXTERNAL MODULE: ./build/disk/make-folders.js
var make_folders = __nccwpck_require__(7864);
;// CONCATENATED MODULE: ./build/disk/remove-empty-folders.js


/** Removes `folder` and the folders above it, up to and with `topmost`, as long as they are empty. */
async function removeEmptyFolders(folder, topmost) {
    if (!folder.startsWith(topmost))
        return;
    const removed = await (0,promises_.rmdir)(folder).then(() => true, () => false);
    if (removed)
        await removeEmptyFolders((0,external_node_path_.dirname)(folder), topmost);
}

;// CONCATENATED MODULE: ./build/place/commit.js








/** Where a home keeps the files that had other content than the pinned ones under their names. */
const DISPLACED = '.setup-dataset-replaced';
/**
 * Renames every staged file to its final name, or none: a failure takes back what was done. A file that is there with
 * the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
 */
async function commit(staged, home) {
    const undo = [];
    const displaced = [];
    try {
        for (const file of staged) {
            const target = (0,external_node_path_.join)(home, file.member.path);
            if (await hasContent(target, file))
                continue;
            await makeFolder((0,external_node_path_.dirname)(target), undo);
            const aside = await moveAside(file, target, home, undo);
            await (0,promises_.rename)(file.location, target);
            if (aside === undefined)
                undo.push(() => (0,promises_.rename)(target, file.location));
            else if (await hasContent(aside, file))
                await dropTwin(aside, home, undo);
            else
                displaced.push(aside);
        }
        return displaced;
    }
    catch (error) {
        // What cannot be taken back must not hide why: the first failure is the one to tell.
        for (const step of undo.reverse())
            await step().catch(() => undefined);
        throw diskError(error, home);
    }
}
async function makeFolder(folder, undo) {
    const topmost = await (0,make_folders/* makeFolders */.w)(folder);
    if (topmost !== undefined)
        undo.push(() => removeEmptyFolders(folder, topmost));
}
async function hasContent(target, { size, digest }) {
    const stat = await (0,promises_.lstat)(target).catch(() => undefined);
    if (!stat?.isFile() || stat.size !== size)
        return false;
    const hash = (0,external_node_crypto_.createHash)(digest.algorithm);
    await readThrough(target, (part) => hash.update(part));
    return hash.digest('hex') === digest.hex;
}
/** Moves what stands under a final name out of the way; returns where to, or undefined when nothing stood there. */
async function moveAside(file, target, home, undo) {
    const stat = await (0,promises_.lstat)(target).catch(() => undefined);
    if (stat === undefined)
        return undefined;
    if (stat.isDirectory()) {
        throw new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: target,
            message: `${target} is a folder, and ${file.member.path} of the dataset has to go there`,
            advice: 'Remove the folder, or set `path` to another one.',
        });
    }
    const aside = (0,external_node_path_.join)(home, DISPLACED, `${file.member.path}.${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`);
    await makeFolder((0,external_node_path_.dirname)(aside), undo);
    const gone = await (0,promises_.rename)(target, aside).then(() => false, isGone);
    if (gone)
        return undefined;
    undo.push(() => (0,promises_.rename)(aside, target));
    return aside;
}
/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error) {
    if (error.code === 'ENOENT')
        return true;
    throw error;
}
/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside, home, undo) {
    undo.pop();
    await (0,promises_.rm)(aside);
    await removeEmptyFolders((0,external_node_path_.dirname)(aside), (0,external_node_path_.join)(home, DISPLACED));
}

;// CONCATENATED MODULE: ./build/place/unpack.js






/** Unpacks a verified `.gz` to a new file at `target`, never past the member's pinned size, and holds it to its pin. */
async function gunzip(file, member, target) {
    const algorithm = member.digest?.algorithm ?? 'sha256';
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    const output = await (0,promises_.open)(target, 'wx');
    const { createGunzip } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19));
    // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
    const input = (0,external_node_fs_.createReadStream)(file.location);
    const chunks = input.pipe(createGunzip());
    input.once('error', (error) => chunks.destroy(error));
    try {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            if (member.size !== undefined && size > member.size)
                break;
            await output.writeFile(chunk);
        }
    }
    catch (error) {
        throw asPlaceError(error, file, target);
    }
    finally {
        input.destroy();
        await output.close();
    }
    const digest = { algorithm, hex: hash.digest('hex') };
    const digestFits = member.digest === undefined || (0,dataset_digest/* sameDigest */.VB)(digest, member.digest);
    const sizeFits = member.size === undefined || member.size === size;
    if (!digestFits || !sizeFits)
        throw wrongMember(file, member, { digest, size });
    return { digest, size };
}
function asPlaceError(error, file, target) {
    const code = error.code;
    if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code))
        return diskError(error, target);
    return new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: file.pin.path,
        message: `${file.pin.path} has the pinned digest but cannot be unpacked: ${error.message}`,
        advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
        cause: error,
    });
}
function wrongMember(file, member, actual) {
    const expected = member.digest ? (0,dataset_digest/* formatDigest */.MO)(member.digest) : 'any digest';
    return new errors/* IntegrityError */.cs({
        code: 'checksum-mismatch',
        path: member.path,
        expected,
        actual: (0,dataset_digest/* formatDigest */.MO)(actual.digest),
        from: file.pin.path,
        message: `${member.path}, unpacked from ${file.pin.path}, is not the pinned file`,
        facts: {
            expected: `${expected} (${member.size} bytes)`,
            actual: `${(0,dataset_digest/* formatDigest */.MO)(actual.digest)} (${actual.size} bytes)`,
        },
        advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
    });
}

;// CONCATENATED MODULE: ./build/place/place.js






const UNPACK_AT_ONCE = 4;
/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
async function place(plan, verified, staging) {
    const tree = await staging.folder('tree');
    const staged = await mapBounded([...plan.members.entries()], UNPACK_AT_ONCE, ([index, member]) => stage(member, find(verified, member), wayOf(plan, verified, member), (0,external_node_path_.join)(tree, String(index))));
    const displaced = await commit(staged, plan.home);
    const files = staged.map(({ member, size, digest, from }) => {
        return { path: member.path, location: (0,external_node_path_.join)(plan.home, member.path), size, digest, from };
    });
    return { files, displaced };
}
function find({ form, files }, member) {
    const wanted = form === 'members' ? member.path : member.from;
    const file = files.find(({ pin }) => pin.path === wanted);
    if (file === undefined)
        throw new Error(`no verified file for ${wanted}`);
    return file;
}
/** How a verified file becomes a member; it keeps its own name where a tier will store it or a further member needs it. */
function wayOf({ stored, members }, { form }, { from, unpack }) {
    if (form === 'members')
        return 'move';
    if (unpack === 'gzip')
        return 'unpack';
    const shared = members.filter((member) => member.from === from).length > 1;
    return stored.form === 'files' || shared ? 'keep' : 'move';
}
async function stage(member, file, way, target) {
    const { from, pin, size } = file;
    if (way === 'unpack')
        return { member, from, location: target, ...(await gunzip(file, member, target)) };
    if (way === 'keep')
        await linkOrCopy(file.location, target);
    const location = way === 'keep' ? target : file.location;
    await (0,promises_.chmod)(location, 0o644);
    return { member, from, location, size, digest: pin.digest };
}

;// CONCATENATED MODULE: ./build/disk/free-space.js

/** Bytes that this user may still write to the volume of a folder. */
async function freeSpace(folder) {
    const { bavail, bsize } = await (0,promises_.statfs)(folder);
    return bavail * bsize;
}

;// CONCATENATED MODULE: ./build/place/preflight.js




/** Bytes that a fetch will write to the home's volume: the files, and the members that are unpacked from them. */
function spaceNeeded({ dataset, members }) {
    const unpacked = members.filter(({ unpack }) => unpack !== 'none');
    return [...dataset.files, ...unpacked].reduce((sum, { size = 0 }) => sum + size, 0);
}
/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
async function preflight(plan, { folder, present, platform }) {
    const long = findTooLong(plan, platform);
    if (long !== undefined)
        throw pathTooLong(plan, long);
    const needed = spaceNeeded(plan) - present;
    const free = await freeSpace(folder);
    if (needed > free)
        throw noSpace(plan, needed, free);
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
function noSpace({ dataset, home }, needed, free) {
    return new errors/* PlaceError */.eF({
        code: 'no-space',
        path: home,
        message: `${dataset.name} needs ${(0,format/* formatBytes */.z3)(needed)}, and the volume of ${home} has ${(0,format/* formatBytes */.z3)(free)} free`,
        facts: { needed: `${needed} bytes`, free: `${free} bytes`, folder: home },
        advice: 'Free space before this step, or set `path` to a folder on a larger volume.',
    });
}

// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __nccwpck_require__(4778);
;// CONCATENATED MODULE: ./build/fetch/partials.js



/** Bytes on the disk of all that lies in a folder of partials. */
async function heldBytes(folder) {
    const names = await (0,promises_.readdir)(folder);
    const sizes = await Promise.all(names.map((name) => held((0,external_node_path_.join)(folder, name))));
    return sizes.reduce((sum, size) => sum + size, 0);
}
/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
async function takeOverPartials(from, to) {
    // One step, so that of two runs that sweep at the same moment one gets all and the other nothing.
    const taken = `${to}-taken`;
    const isOurs = await (0,promises_.rename)(from, taken).then(() => true, () => false);
    if (!isOurs)
        return;
    // A link would let us take, or write into, what it points to.
    const isFolder = (await (0,promises_.lstat)(taken)).isDirectory();
    const entries = isFolder ? await (0,promises_.readdir)(taken, { withFileTypes: true }) : [];
    const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
    for (const name of files) {
        const [ours, theirs] = [(0,external_node_path_.join)(to, name), (0,external_node_path_.join)(taken, name)];
        if (isNote(name) || (await held(theirs)) <= (await held(ours)))
            continue;
        await (0,promises_.rm)(noteOf(ours), { force: true });
        if (files.has(noteOf(name)))
            await (0,promises_.rename)(noteOf(theirs), noteOf(ours));
        await (0,promises_.rename)(theirs, ours);
    }
    await (0,promises_.rm)(taken, { recursive: true, force: true });
}
/** Bytes that a file takes on the disk, where there may be gaps; 0 where there is none. */
async function held(path) {
    return (0,promises_.stat)(path).then(
    // Some file systems count what was just written only later.
    ({ size, blocks }) => Math.min(size, Math.max(1, blocks * 512)), () => 0);
}

;// CONCATENATED MODULE: ./build/place/staging.js







/** Bytes that are worth a folder which stays after a failure. */
const WORTH_KEEPING = 1024 * 1024;
/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
async function openStaging(home, now) {
    const dir = (0,external_node_path_.join)(home, (0,run_folder/* runFolderName */.t)());
    const partials = (0,external_node_path_.join)(dir, 'partials');
    const created = await (0,make_folders/* makeFolders */.w)(dir).catch((error) => {
        throw diskError(error, home);
    });
    await (0,promises_.mkdir)(partials);
    await (0,run_folder/* sweepRunFolders */.v)(home, now, (dead) => takeOverPartials((0,external_node_path_.join)(dead, 'partials'), partials));
    const close = async () => {
        await (0,promises_.rm)(dir, { recursive: true, force: true });
        if (created !== undefined)
            await removeEmptyFolders(home, created);
    };
    return {
        dir,
        partials,
        present: () => heldBytes(partials),
        async folder(name) {
            const folder = (0,external_node_path_.join)(dir, name);
            await (0,promises_.mkdir)(folder);
            return folder;
        },
        close,
        async closeForLater() {
            const bytes = await heldBytes(partials);
            if (bytes < WORTH_KEEPING) {
                await close();
                return 0;
            }
            const others = (await (0,promises_.readdir)(dir)).filter((name) => name !== (0,external_node_path_.basename)(partials));
            await Promise.all(others.map((name) => (0,promises_.rm)((0,external_node_path_.join)(dir, name), { recursive: true, force: true })));
            return bytes;
        },
    };
}

// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __nccwpck_require__(7307);
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
var story = __nccwpck_require__(7234);
;// CONCATENATED MODULE: ./build/tiers/restore.js


const HASH_AT_ONCE = 4;
/** Asks the tiers in order until one gives bytes that hash to the pins; `folder` makes an empty folder for each. */
async function restore({ key, stored }, tiers, folder) {
    const findings = [];
    for (const tier of tiers) {
        const into = await folder(`restore-${tier.name}`);
        const { finding, files } = await tryTier(tier, key, stored, into);
        findings.push(finding);
        if (files)
            return { verified: { form: stored.form, files }, findings };
    }
    return { verified: undefined, findings };
}
/** Asks the tiers in order whether one has the key, without moving data. */
async function lookUp(key, tiers) {
    const findings = [];
    for (const tier of tiers) {
        const answer = await tier.lookup(key);
        findings.push(asFinding(tier, answer));
        if (answer.kind === 'found')
            break;
    }
    return findings;
}
async function tryTier(tier, key, { pins }, into) {
    const answer = await tier.restore(key, pins, into);
    if (answer.kind !== 'found')
        return { finding: asFinding(tier, answer) };
    const verdicts = await mapBounded(pins, HASH_AT_ONCE, (pin) => verifyFile(answer.folder, pin, tier.title));
    const mismatches = verdicts.flatMap(({ mismatch }) => mismatch ?? []);
    if (mismatches.length > 0)
        return { finding: { kind: 'corrupt', tier, entry: answer.entry, mismatches } };
    return { finding: asFinding(tier, answer), files: verdicts.flatMap(({ verified }) => verified ?? []) };
}
function asFinding(tier, answer) {
    return answer.kind === 'found' ? { kind: 'hit', tier, entry: answer.entry } : { ...answer, tier };
}

// EXTERNAL MODULE: ./build/tiers/tier.js
var tiers_tier = __nccwpck_require__(9984);
;// CONCATENATED MODULE: ./build/tiers/save.js


/** Saves to the tiers that were asked and did not have the files; one that cannot be reached, or no file, is left alone. */
async function save(key, files, findings, folder, signal) {
    const reports = [];
    for (const finding of findings) {
        if (files.length === 0 || (finding.kind !== 'miss' && finding.kind !== 'corrupt'))
            continue;
        const { tier } = finding;
        const work = await folder(`save-${tier.name}`);
        const replacing = finding.kind === 'corrupt' ? finding.entry : undefined;
        const saved = await untilAborted(() => tier.save(key, files, work, replacing), signal).catch((error) => ({ kind: 'refused', reason: (0,tiers_tier/* reasonOf */.A)(error) }));
        reports.push({ tier, saved });
    }
    return reports;
}
/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
function storableFiles({ stored }, { files }, placed) {
    if (stored.form === 'members')
        return placed;
    return files.map(({ pin, location, size }) => ({ path: pin.path, location, size }));
}

;// CONCATENATED MODULE: ./build/main.js













/** Milliseconds without a byte after which a source is left. */
const IDLE_MS = 10_000;
/** Milliseconds over which the speed of a source is measured. */
const SPEED_WINDOW_MS = 10_000;
/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
async function setupDataset(inputs, ports) {
    const plan = planFor(inputs);
    story/* tellPlan */.fb(plan, ports.log);
    if (inputs.lookupOnly)
        return lookOnly(plan, inputs, ports);
    return withDeadline(inputs.timeout, ports.clock, async (deadline) => {
        const staging = await openStaging(plan.home, ports.clock.now());
        try {
            const outcome = await run(plan, inputs, ports, staging, deadline);
            await staging.close();
            return outcome;
        }
        catch (error) {
            if (inputs.runner.diskOutlivesJob && isWorthAnotherRun(error))
                story/* tellKept */.W$(await staging.closeForLater(), ports.log);
            else
                await staging.close();
            throw error;
        }
    });
}
/** Whether the bytes that came are good, and only the rest did not come. */
function isWorthAnotherRun(error) {
    return error instanceof errors/* FetchError */.fk && !(error instanceof errors/* IntegrityError */.cs);
}
/** What a run with these inputs would do; needs no network. */
function planFor({ request, mirrors, layout, path, homes }) {
    const dataset = resolveDataset(request, mirrors);
    return makePlan(dataset, layout, path ?? (0,external_node_path_.join)(homes, dataset.name));
}
async function run(plan, inputs, ports, staging, deadline) {
    const { tiers, clock, log } = ports;
    const { signal } = deadline;
    const { time, times } = stopwatch(clock);
    const traffic = { bytes: 0 };
    const { verified, findings } = await time('restore', () => untilAborted(() => restore(plan, tiers, staging.folder), signal));
    story/* tellFindings */.yq(plan, findings, log);
    if (verified === undefined)
        refuseMiss(plan, inputs, findings);
    const source = verified ?? (await time('fetch', () => fetchAll(plan, inputs, ports, staging, deadline, traffic)));
    const { files, displaced } = await time('place', () => place(plan, source, staging));
    story/* tellDisplaced */.xD(displaced, log);
    const storable = inputs.save ? storableFiles(plan, source, files) : [];
    const saves = await time('save', () => save(plan.key, storable, findings, staging.folder, signal));
    story/* tellSaves */.GI(saves, log);
    return { plan, findings, files, displaced, downloadedBytes: traffic.bytes, saves, times };
}
async function lookOnly(plan, inputs, { tiers, log }) {
    const findings = await lookUp(plan.key, tiers);
    story/* tellFindings */.yq(plan, findings, log);
    if (!findings.some(({ kind }) => kind === 'hit'))
        refuseMiss(plan, inputs, findings);
    return { plan, findings, files: [], displaced: [], downloadedBytes: 0, saves: [], times: [] };
}
async function fetchAll(plan, { retries, concurrency, minSpeed, allowHttpRedirects }, { client, clock, log }, staging, deadline, traffic) {
    const present = await staging.present();
    await preflight(plan, { folder: staging.dir, present, platform: process.platform });
    const progress = startProgress(plan.dataset, traffic, log, clock);
    const onBytes = (count) => {
        traffic.bytes += count;
    };
    const policy = { retries, concurrency, minSpeed, deadline };
    const ports = { client, clock, log, idle: IDLE_MS, window: SPEED_WINDOW_MS, allowHttpRedirects, onBytes };
    try {
        const files = await fetchFiles(plan.dataset.files, staging.partials, policy, ports);
        return { form: 'files', files };
    }
    finally {
        progress.stop();
    }
}
function refuseMiss(plan, inputs, findings) {
    if (!inputs.failOnCacheMiss)
        return;
    const asked = findings.map((finding) => [finding.tier.title, story/* describeFinding */.jb(finding)]);
    throw new errors/* CacheMissError */.dE({
        code: 'cache-miss',
        message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
        facts: { key: plan.key, ...Object.fromEntries(asked) },
        advice: 'Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false.',
    });
}
function stopwatch(clock) {
    const times = [];
    return {
        times,
        async time(stage, run) {
            const start = clock.now();
            const result = await run();
            times.push({ stage, milliseconds: clock.now() - start });
            return result;
        },
    };
}


/***/ }),

/***/ 1551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ isAbsoluteForm)
/* harmony export */ });
/** Whether the request names the whole URL to a proxy (RFC 9112 §3.2.2). */
function isAbsoluteForm(url, via) {
    return via.kind === 'proxy' && via.proxy.protocol !== 'socks5h' && url.protocol === 'http:';
}


/***/ }),

/***/ 5960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ certificateTrouble),
/* harmony export */   lF: () => (/* binding */ certificateFacts)
/* harmony export */ });
/* unused harmony export trustAdvice */
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1890);
/* harmony import */ var _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3851);


/** Says why a certificate was not accepted, and what to change; names who issued it where that is known. */
function certificateTrouble(error) {
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(error);
    const refused = error instanceof _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedCertificate */ .G ? error : undefined;
    if (_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN_ISSUER */ .PB.has(code))
        return unknownIssuer(refused);
    if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
        return notNow(refused);
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' && refused) {
        return {
            what: `is for other names: ${refused.chain[0].names.join(', ')}`,
            advice: 'Check the host name in the URL; a firewall or a log-in page that answers for the server also looks like this.',
        };
    }
    return {
        what: `was not accepted: ${text}`,
        advice: 'Check the host name in the URL; otherwise the server, or the network in front of it, is set up wrongly.',
    };
}
/** The evidence: what the server's certificate says of itself. */
function certificateFacts(error) {
    if (!(error instanceof _peer_certificate_js__WEBPACK_IMPORTED_MODULE_1__/* .RefusedCertificate */ .G))
        return {};
    const { issuer, subject, validFrom, validTo, fingerprint } = error.chain[0];
    return {
        issuer,
        subject,
        valid: `${day(validFrom)} to ${day(validTo)}`,
        clock: moment(error.at),
        'SHA-256 fingerprint': fingerprint,
    };
}
/** The lines that make a job trust an authority. */
function trustAdvice(authority) {
    const who = authority === undefined ? 'who issued it' : `"${authority}"`;
    const path = `/path/to/${fileName(authority ?? '')}.pem`;
    return [
        `If you trust ${who}, as in a network that inspects TLS, put its root certificate on the runner and add to this step`,
        'with:',
        `  ca-certificates: ${path}`,
        'or, for all steps, to the job',
        'env:',
        `  NODE_EXTRA_CA_CERTS: ${path}`,
        'Otherwise the server is set up wrongly: use a mirror. Never turn verification off.',
    ].join('\n');
}
function unknownIssuer(refused) {
    const last = refused?.chain.at(-1);
    if (refused === undefined || last === undefined) {
        return {
            what: 'was issued by an authority that this runner does not know',
            advice: trustAdvice(undefined),
        };
    }
    const { authority } = refused.chain[0];
    const above = last.authority === authority ? '' : `, and that by "${last.authority}"`;
    return {
        what: `was issued by "${authority}"${above}, which this runner does not know`,
        advice: trustAdvice(last.authority),
    };
}
function notNow(refused) {
    if (refused === undefined) {
        return {
            what: 'is not valid at this time',
            advice: 'Check the clock of the runner; otherwise the server must renew its certificate: use a mirror until then.',
        };
    }
    const { chain, at } = refused;
    const clock = `The clock of this runner says ${moment(at)}: set it if that is wrong.`;
    const culprit = chain.find((each) => each.validTo < at || each.validFrom > at) ?? chain[0];
    const whose = culprit === chain[0] ? '' : 'rests on another that ';
    const what = culprit.validFrom > at
        ? `is not valid before ${moment(culprit.validFrom)}`
        : `expired on ${moment(culprit.validTo)}`;
    const advice = `${clock} Otherwise the server needs another certificate: use a mirror until then.`;
    return { what: `${whose}${what}`, advice };
}
function day(date) {
    return Number.isNaN(date.getTime()) ? 'unreadable' : date.toISOString().slice(0, 10);
}
function moment(date) {
    return Number.isNaN(date.getTime())
        ? 'an unreadable date'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function fileName(authority) {
    const words = authority.toLowerCase().match(/[a-z0-9]+/g) ?? ['root'];
    return words.join('-').slice(0, 40);
}


/***/ }),

/***/ 6522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  o: () => (/* binding */ httpClient)
});

// EXTERNAL MODULE: ./build/network/absolute-form.js
var absolute_form = __nccwpck_require__(1551);
;// CONCATENATED MODULE: ./build/network/deadlines.js
/** The deadlines of a normal job. */
const DEADLINES = { tcp: 10_000, tls: 10_000, connect: 20_000, firstByte: 13_000 };

// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __nccwpck_require__(8171);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __nccwpck_require__(2632);
;// CONCATENATED MODULE: ./build/network/late-failure.js



/** The error of an origin that let a deadline pass; `waitedFor` names the step. */
function lateFailure(waitedFor, ms, url, via) {
    return new errors/* TimeoutError */.MU({
        code: 'timeout',
        message: `${url.host} gave no ${waitedFor} within ${ms / 1000} s (${(0,describe_road/* describeRoad */.e)(via)})`,
        facts: { url: (0,redact/* redactUrl */.B)(url), road: (0,describe_road/* describeRoad */.e)(via), deadline: `${ms} ms for the ${waitedFor}` },
        advice: `Run the job again; if it stays, the server is overloaded or a firewall drops the connection. ${(0,describe_road/* roadAdvice */.X)(via)}`,
    });
}

;// CONCATENATED MODULE: ./build/network/exchange.js

/** Begins an exchange that ends with the caller's signal or when the first byte is late; `running` has it until then. */
function beginExchange(url, via, parent, firstByte, running) {
    const controller = new AbortController();
    const { signal } = controller;
    let timer;
    let held;
    const stopClock = () => clearTimeout(timer);
    const abort = (reason) => {
        controller.abort(reason);
        held?.destroy(signal.reason);
    };
    const follow = () => abort(parent.reason);
    const exchange = {
        url,
        via,
        signal,
        dialing: stopClock,
        sent() {
            stopClock();
            timer = setTimeout(() => abort(lateFailure('answer', firstByte, url, via)), firstByte);
        },
        answered: stopClock,
        hold(next) {
            held = next;
            if (signal.aborted)
                held.destroy(signal.reason);
        },
        abort,
        end() {
            stopClock();
            parent.removeEventListener('abort', follow);
            running.delete(exchange);
        },
    };
    running.add(exchange);
    if (parent.aborted)
        follow();
    else
        parent.addEventListener('abort', follow, { once: true });
    return exchange;
}

// EXTERNAL MODULE: ./build/network/failure.js
var failure = __nccwpck_require__(9811);
;// CONCATENATED MODULE: ./build/network/encode-basic.js
/** The value of an Authorization header for Basic authentication, in UTF-8 (RFC 7617 §2.1). */
function encodeBasic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

// EXTERNAL MODULE: ./build/network/proxy-value.js
var proxy_value = __nccwpck_require__(2805);
;// CONCATENATED MODULE: ./build/network/hop.js




/** Enough for every real chain; a loop ends here. */
const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** They belong to the origin that they were meant for (RFC 9110 §15.4). */
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization']);
/** The request for a URL as the caller wrote it: userinfo becomes a header. */
function firstHop(url, headers) {
    const credentials = (0,proxy_value/* readCredentials */.L1)(url.password === '' ? url.username : `${url.username}:${url.password}`);
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const authorization = credentials && { authorization: encodeBasic(credentials) };
    return { url: bare(url), headers: { ...authorization, ...named }, redirects: 0 };
}
/** Whether a status sends the client elsewhere. */
function isRedirect(status) {
    return REDIRECTS.has(status);
}
/** The request that a redirect asks for, or an error when it must not be followed. */
function nextHop({ url, headers, redirects }, status, location, downgrade) {
    if (location === undefined)
        throw badRedirect(url, status, 'without saying where to');
    if (redirects >= MAX_REDIRECTS)
        throw badRedirect(url, status, `for the ${MAX_REDIRECTS + 1}th time`);
    if (!URL.canParse(location, url.href))
        throw badRedirect(url, status, 'to something that is no URL');
    const next = bare(new URL(location, url));
    if (next.protocol !== 'http:' && next.protocol !== 'https:') {
        throw badRedirect(url, status, `to a ${next.protocol} URL`);
    }
    if (url.protocol === 'https:' && next.protocol === 'http:' && !downgrade) {
        throw badRedirect(url, status, `from https to plain http (${(0,redact/* redactUrl */.B)(next)}), which anyone on the way can read`, 'Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.');
    }
    const kept = next.origin === url.origin ? headers : withoutCredentials(headers);
    return { url: next, headers: kept, redirects: redirects + 1 };
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    copy.hash = '';
    return copy;
}
function withoutCredentials(headers) {
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.has(name)));
}
function badRedirect(url, status, where, advice = 'Open the URL in a browser and put the address where the file really is into the workflow, or use a mirror.') {
    return new errors/* HttpError */.j$({
        code: 'bad-redirect',
        status,
        message: `${url.host} redirects ${where} (status ${status})`,
        facts: { url: (0,redact/* redactUrl */.B)(url), status: String(status) },
        advice,
    });
}

// EXTERNAL MODULE: ./build/network/host.js
var network_host = __nccwpck_require__(8839);
;// CONCATENATED MODULE: ./build/network/proxy-auth.js

/** The error of a proxy that wants a user name and a password: others than those given, if any were given. */
function proxyAuth(said, facts, { proxy, reason }) {
    const who = `The proxy ${proxy.redacted} (${reason})`;
    if (proxy.credentials === undefined) {
        return new errors/* ProxyError */.T6({
            code: 'proxy-auth',
            message: `${who} wants a user name and a password, and none were given: ${said}`,
            facts,
            advice: `Give them to this step, from secrets:\n${LINES}`,
        });
    }
    return new errors/* ProxyError */.T6({
        code: 'proxy-auth',
        message: `${who} rejected the user name or the password that were given: ${said}`,
        facts,
        advice: 'Check the secrets behind them. In a proxy URL special characters are percent-encoded (@ is %40, : is %3A, / is %2F, ' +
            `% is %25, # is %23); these inputs take them as they are:\n${LINES}`,
    });
}
const LINES = [
    'with:',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
    '  proxy-username: ${{ secrets.PROXY_USER }}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
    '  proxy-password: ${{ secrets.PROXY_PASSWORD }}',
].join('\n');

;// CONCATENATED MODULE: ./build/network/proxy-refusal.js




/**
 * Whether the answer to a request in absolute form is the proxy's own and not the origin's: it asks for a log-in, or
 * says so (Squid's X-Squid-Error; Proxy-Status with an error, RFC 9209 §2.1.1).
 */
function isProxysOwn({ status, headers }) {
    if (status < 400)
        return false;
    return (status === 407 || 'x-squid-error' in headers || /\berror=/.test(String(headers['proxy-status'] ?? '')));
}
/** The error of a proxy that answered with anything but the way to the origin. */
function proxyRefusal(answer, url, via) {
    const { proxy, reason } = via;
    const place = `${url.hostname}:${(0,network_host/* portOf */.HM)(url)}`;
    const line = `${answer.status} ${answer.statusText}`.trim();
    const facts = {
        url: (0,redact/* redactUrl */.B)(url),
        proxy: proxy.redacted,
        setting: reason,
        status: line,
        ...evidence(answer),
    };
    if (answer.status === 407)
        return refusedLogIn(answer, facts, via);
    if (answer.status >= 500) {
        return new errors/* ProxyError */.T6({
            code: 'proxy-unreachable',
            message: `The proxy ${proxy.redacted} (${reason}) could not connect to ${place}: it answered ${line}`,
            facts,
            advice: `The proxy works, but ${url.hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`,
        });
    }
    if (answer.status < 400) {
        return new errors/* ProxyError */.T6({
            code: 'proxy-unreachable',
            message: `The proxy ${proxy.redacted} (${reason}) answered the request for ${place} with ${line} and a page of its own`,
            facts,
            advice: 'This is how a log-in page of a network answers. Log the runner in, or use another proxy: `with: proxy: …`.',
        });
    }
    return new errors/* ProxyError */.T6({
        code: 'proxy-denied',
        message: `The proxy ${proxy.redacted} (${reason}) refuses ${place}: it answered ${line}. The server itself was never asked`,
        facts,
        advice: `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
            `where ${url.hostname} may be reached directly, \`with: no-proxy: ${url.hostname}\`.`,
    });
}
function refusedLogIn(answer, facts, via) {
    const asked = answer.headers['proxy-authenticate'];
    const wanted = asked === undefined ? '' : Array.isArray(asked) ? asked.join(', ') : asked;
    if (wanted === '' || /\bbasic\b/i.test(wanted))
        return proxyAuth('407', facts, via);
    return new errors/* ProxyError */.T6({
        code: 'proxy-auth',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) wants a log-in that we cannot give: 407, ${schemes(wanted)}`,
        facts,
        advice: 'Run a local proxy that can (cntlm, px) on the runner: `with: proxy: http://127.0.0.1:3128`.',
    });
}
function schemes(challenge) {
    return challenge.replace(/\s[^,]*/g, '');
}
const TELLING_HEADERS = ['server', 'via', 'x-squid-error', 'proxy-status', 'proxy-authenticate'];
const PAGE_CHARACTERS = 200;
function evidence({ headers, page }) {
    const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1];
    const words = (title ?? page.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, PAGE_CHARACTERS);
    const said = TELLING_HEADERS.flatMap((name) => {
        const value = headers[name];
        return value === undefined ? [] : [[name, String(value)]];
    });
    return { ...Object.fromEntries(said), ...(words !== '' && { page: words }) };
}

;// CONCATENATED MODULE: ./build/network/request-head.js


/** RFC 9110 §5.1 and §5.5: what cannot end the line. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** The request of a hop, as it goes over the wire in latin1; throws where a header could be read as two. */
function requestHead({ url, headers }, via, userAgent) {
    const absolute = (0,absolute_form/* isAbsoluteForm */.a)(url, via);
    const credentials = absolute ? via.proxy.credentials : undefined;
    const fields = {
        'user-agent': userAgent,
        ...headers,
        host: url.host,
        'accept-encoding': 'identity',
        connection: 'keep-alive',
        ...(credentials && { 'proxy-authorization': encodeBasic(credentials) }),
    };
    // A URL has no blanks or line ends: its parser encodes or drops them.
    const target = absolute ? url.href : `${url.pathname}${url.search}`;
    return `GET ${target} HTTP/1.1\r\n${Object.entries(fields).map(fieldLine).join('')}\r\n`;
}
function fieldLine([name, value]) {
    if (!NAME.test(name) || !VALUE.test(value))
        throw new TypeError(`The header ${JSON.stringify(name)} has characters that no header may have`);
    return `${name}: ${value}\r\n`;
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/network/peer-certificate.js
var peer_certificate = __nccwpck_require__(3851);
// EXTERNAL MODULE: ./build/network/proxy-unreachable.js
var proxy_unreachable = __nccwpck_require__(6426);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./build/network/connection-lost.js
/** The error of a connection that ended too early, as Node's own parser reports it. */
function connectionLost(text, cause) {
    return Object.assign(new Error(text, { cause }), { code: 'ECONNRESET' });
}

;// CONCATENATED MODULE: ./build/network/socks-refusal.js




const NOT_ALLOWED = 2;
const REPLIES = {
    1: 'general failure',
    [NOT_ALLOWED]: 'not allowed by its rules',
    3: 'network unreachable',
    4: 'host unreachable',
    5: 'connection refused',
    6: 'TTL expired',
    7: 'command not supported',
    8: 'address type not supported',
};
/** The error of a SOCKS5 server that gave anything but the way to the origin. */
function socksRefusal(refusal, url, via) {
    const { proxy, reason } = via;
    const { hostname } = url;
    const place = `${hostname}:${(0,network_host/* portOf */.HM)(url)}`;
    const who = `The proxy ${proxy.redacted} (${reason})`;
    const facts = { url: (0,redact/* redactUrl */.B)(url), proxy: proxy.redacted, setting: reason };
    switch (refusal.kind) {
        case 'no-method':
            return refusedMethods(who, facts, via);
        case 'rejected':
            return proxyAuth(`SOCKS5 status ${refusal.status}`, facts, via);
        case 'other': {
            const { what, advice } = otherProtocol(refusal.first);
            return new errors/* ProxyError */.T6({
                code: 'proxy-unreachable',
                message: `${who} does not speak SOCKS5${what}; ${url.host} was never asked`,
                facts: { ...facts, answer: showBytes(refusal.first) },
                advice,
            });
        }
        case 'long-name':
            return new errors/* ProxyError */.T6({
                code: 'proxy-unreachable',
                message: `${who} cannot be asked for a name of ${hostname.length} characters: SOCKS5 has room for 255`,
                facts,
                advice: 'Check the host name in the URL.',
            });
        case 'reply':
            return refusedConnect(refusal.code, { who, place, hostname, facts });
    }
}
function refusedMethods(who, facts, via) {
    if (via.proxy.credentials === undefined)
        return proxyAuth('it accepts no method of SOCKS5', facts, via);
    return new errors/* ProxyError */.T6({
        code: 'proxy-auth',
        message: `${who} wants a log-in that we cannot give: neither none nor user name and password`,
        facts,
        advice: 'Have it accept user name and password (RFC 1929), or use another proxy: `with: proxy: …`.',
    });
}
function refusedConnect(code, { who, place, hostname, facts }) {
    const reply = `${code} (${REPLIES[code] ?? 'no code of SOCKS5'})`;
    if (code === NOT_ALLOWED) {
        return new errors/* ProxyError */.T6({
            code: 'proxy-denied',
            message: `${who} refuses ${place}: it answered ${reply}. The server itself was never asked`,
            facts: { ...facts, reply },
            advice: `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
                `where ${hostname} may be reached directly, \`with: no-proxy: ${hostname}\`.`,
        });
    }
    return new errors/* ProxyError */.T6({
        code: 'proxy-unreachable',
        message: `${who} could not connect to ${place}: it answered ${reply}`,
        facts: { ...facts, reply },
        advice: replyAdvice(code, hostname),
    });
}
function replyAdvice(code, hostname) {
    if (code === 7)
        return 'It does not forward TCP connections (CONNECT): use another proxy.';
    if (code === 8)
        return 'It takes no addresses of this kind, often no names or no IPv6: use another proxy, or a mirror.';
    return `The proxy works, but ${hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`;
}
/** What a port that is no SOCKS5 server says first gives it away. */
function otherProtocol(first) {
    const text = first.toString('latin1');
    if ('HTTP/'.startsWith(text.slice(0, 5)))
        return { what: ': it is an HTTP proxy', advice: 'Write http:// in front of its name.' };
    if (first[0] === 0x15)
        return { what: ' but TLS', advice: 'If it is an HTTP proxy, write https:// in front of its name.' };
    if (first[0] === 0)
        return { what: ' but SOCKS4', advice: 'Only version 5 is supported: use another proxy.' };
    return {
        what: '',
        advice: 'Check the port: something else than a SOCKS5 server listens there.',
    };
}
const SHOWN_BYTES = 40;
/** As text where it is text, else in hex. */
function showBytes(bytes) {
    const shown = bytes.subarray(0, SHOWN_BYTES);
    const text = shown.toString('latin1').trim();
    return /^[\t\r\n\x20-\x7e]+$/.test(text) ? JSON.stringify(text) : `0x${shown.toString('hex')}`;
}

;// CONCATENATED MODULE: ./build/network/with-deadline.js
/** Runs one step that settles once: by itself, at its deadline, or when the signal aborts. */
function withDeadline({ ms, signal, late, abandon }, step) {
    return new Promise((resolve, reject) => {
        const finish = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', onAbort);
        };
        const fail = (error) => {
            finish();
            abandon();
            reject(error);
        };
        const onAbort = () => fail(signal.reason);
        const timer = setTimeout(() => fail(late()), ms);
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted)
            return onAbort();
        const succeed = (value) => {
            finish();
            resolve(value);
        };
        try {
            step(succeed, fail);
        }
        catch (error) {
            fail(error);
        }
    });
}

;// CONCATENATED MODULE: ./build/network/socks5.js








const VERSION = 5;
const NO_LOG_IN = 0;
const PASSWORD = 2;
const NO_METHOD = 0xff;
const CONNECT = 1;
const IPV4 = 1;
const socks5_NAME = 3;
const IPV6 = 4;
const PASSWORD_VERSION = 1;
const LONGEST_NAME = 255;
/** Asks the SOCKS5 server at the other end of the socket for a tunnel to the origin (RFC 1928, RFC 1929). */
function openSocksTunnel(socket, url, via, { deadlines, signal }) {
    const limit = {
        ms: deadlines.connect,
        signal,
        late: () => (0,proxy_unreachable/* proxyLate */.D0)('answer to SOCKS5', deadlines.connect, url, via),
        abandon: () => socket.destroy(),
    };
    return withDeadline(limit, (resolve, reject) => {
        const fail = (error) => reject((0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via));
        const forget = (0,external_node_stream_.finished)(socket, { writable: false }, (error) => fail(error ?? connectionLost('socket hang up')));
        ask(socket, url, via.proxy.credentials).then((refusal) => {
            forget();
            if (refusal === undefined)
                resolve(socket);
            else
                reject(socksRefusal(refusal, url, via));
        }, fail);
    });
}
/** The whole conversation; undefined is success. */
async function ask(socket, url, credentials) {
    const address = encodeAddress((0,network_host/* hostOf */.w4)(url));
    if (address === undefined)
        return { kind: 'long-name' };
    return ((await logIn(socket, credentials)) ?? (await connect(socket, [...address, ...bigEndian((0,network_host/* portOf */.HM)(url))])));
}
async function logIn(socket, credentials) {
    const methods = credentials === undefined ? [NO_LOG_IN] : [NO_LOG_IN, PASSWORD];
    socket.write(Buffer.from([VERSION, methods.length, ...methods]));
    const choice = await take(socket, 2);
    const [version, method] = choice;
    if (version !== VERSION)
        return other(socket, choice);
    if (method === NO_LOG_IN)
        return undefined;
    // Some ask for a password that was not offered.
    if (method === NO_METHOD || (method === PASSWORD && credentials === undefined))
        return { kind: 'no-method' };
    if (method !== PASSWORD || credentials === undefined)
        return other(socket, choice);
    const { username, password } = credentials;
    socket.write(Buffer.from([PASSWORD_VERSION, ...counted(username), ...counted(password)]));
    const verdict = await take(socket, 2);
    const [passwordVersion, status = 0] = verdict;
    if (passwordVersion !== PASSWORD_VERSION)
        return other(socket, verdict);
    return status === 0 ? undefined : { kind: 'rejected', status };
}
async function connect(socket, target) {
    socket.write(Buffer.from([VERSION, CONNECT, 0, ...target]));
    // Before the rest, which some leave out when they refuse.
    const verdict = await take(socket, 2);
    const [version, code = 0] = verdict;
    if (version !== VERSION)
        return other(socket, verdict);
    if (code !== 0)
        return { kind: 'reply', code };
    const kind = await take(socket, 2);
    const size = await boundSize(socket, kind);
    if (size === undefined)
        return other(socket, Buffer.concat([verdict, kind]));
    await take(socket, size);
    return undefined;
}
/** The bytes of the address and port that the server dials from, which nobody needs. */
async function boundSize(socket, [reserved, type]) {
    if (reserved !== 0)
        return undefined;
    if (type === IPV4)
        return 4 + 2;
    if (type === IPV6)
        return 16 + 2;
    return type === socks5_NAME ? ((await take(socket, 1))[0] ?? 0) + 2 : undefined;
}
/** Exactly so many bytes: those behind them are the origin's, and stay in the socket. */
async function take(socket, size) {
    const bytes = [];
    while (bytes.length < size) {
        // One at a time: while the socket holds any, too few or not, it says "readable" to each new listener.
        const byte = socket.read(1);
        if (byte === null)
            await (0,external_node_events_.once)(socket, 'readable');
        else
            bytes.push(...byte);
    }
    return Buffer.from(bytes);
}
function other(socket, first) {
    const more = socket.read();
    return { kind: 'other', first: more === null ? first : Buffer.concat([first, more]) };
}
/** RFC 1928 §5; undefined for a name that it has no room for. */
function encodeAddress(host) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 4)
        return [IPV4, ...host.split('.').map(Number)];
    if (family === 6)
        return [IPV6, ...ipv6Bytes(host)];
    return host.length > LONGEST_NAME ? undefined : [socks5_NAME, ...counted(host)];
}
/** A URL spells IPv6 in groups of hex alone. */
function ipv6Bytes(address) {
    const [head, tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
    const groups = [...(head ?? []), ...(tail ?? [])];
    const zeros = Array(8 - groups.length).fill('0');
    const all = [...(head ?? []), ...zeros, ...(tail ?? [])];
    return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}
function counted(text) {
    const bytes = Buffer.from(text);
    return [bytes.length, ...bytes];
}
function bigEndian(port) {
    return [port >> 8, port & 0xff];
}

;// CONCATENATED MODULE: ./build/network/tunnel.js





/** Asks the proxy at the other end of the socket for a tunnel to the origin (CONNECT, RFC 9110 §9.3.6). */
async function openTunnel(socket, url, via, { deadlines, signal }) {
    const { request } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19));
    const limit = {
        ms: deadlines.connect,
        signal,
        late: () => (0,proxy_unreachable/* proxyLate */.D0)('answer to CONNECT', deadlines.connect, url, via),
        abandon: () => socket.destroy(),
    };
    return withDeadline(limit, (resolve, reject) => {
        const asked = connectRequest(request, socket, url, via);
        asked.once('connect', ({ statusCode = 0, statusMessage = '', headers }, tunnel, head) => {
            const answer = {
                status: statusCode,
                statusText: statusMessage,
                headers,
                page: head.toString(),
            };
            const opened = statusCode >= 200 && statusCode < 300 && head.length === 0;
            if (opened)
                resolve(tunnel);
            else
                reject(proxyRefusal(answer, url, via));
        });
        // Stays on: the request outlives its answer and must not crash the process when it is destroyed.
        asked.on('error', (error) => reject((0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via)));
        asked.end();
    });
}
function connectRequest(request, socket, url, { proxy }) {
    const host = (0,network_host/* hostOf */.w4)(url);
    const authority = `${host.includes(':') ? `[${host}]` : host}:${(0,network_host/* portOf */.HM)(url)}`;
    return request({
        method: 'CONNECT',
        host: proxy.host,
        port: proxy.port,
        path: authority,
        headers: {
            host: authority,
            connection: 'keep-alive',
            ...(proxy.credentials && { 'proxy-authorization': encodeBasic(proxy.credentials) }),
        },
        createConnection: () => socket,
    });
}

;// CONCATENATED MODULE: ./build/network/connector.js










/** Per address of a name with many; Node's 250 ms cut off servers on other continents. */
const ADDRESS_ATTEMPT = 2_000;
/**
 * A socket on which the request for the URL can be written: to the origin, or to the proxy for absolute-form. What
 * comes over it goes to `onread`, past Node's streams where Node can do so, which costs a quarter of the CPU.
 */
async function dial(url, via, dialing) {
    const origin = { host: (0,network_host/* hostOf */.w4)(url), port: (0,network_host/* portOf */.HM)(url) };
    const late = (step, ms) => lateFailure(step, ms, url, via);
    if (via.kind === 'direct') {
        return url.protocol === 'https:'
            ? openTcpAndTls(origin, dialing, late)
            : openTcp(origin, dialing, late, dialing.onread);
    }
    if (!(0,absolute_form/* isAbsoluteForm */.a)(url, via)) {
        const open = via.proxy.protocol === 'socks5h' ? openSocksTunnel : openTunnel;
        const tunnel = await open(await reachProxy(url, via, dialing), url, via, dialing);
        const isSecure = url.protocol === 'https:';
        return deliver(isSecure ? await openTls(tunnel, origin.host, dialing, late) : tunnel, dialing.onread);
    }
    return via.proxy.protocol === 'https'
        ? deliver(await reachProxy(url, via, dialing), dialing.onread)
        : reachProxy(url, via, dialing, dialing.onread);
}
/** Node reads past its streams only on sockets that it makes itself. */
function deliver(socket, { callback }) {
    return socket.on('data', (chunk) => callback(chunk.length, chunk));
}
async function reachProxy(url, via, dialing, onread) {
    const late = (step, ms) => (0,proxy_unreachable/* proxyLate */.D0)(step, ms, url, via);
    try {
        const socket = await openTcp(via.proxy, dialing, late, onread);
        return via.proxy.protocol === 'https' ? await openTls(socket, via.proxy.host, dialing, late) : socket;
    }
    catch (error) {
        if (dialing.signal.aborted)
            throw error;
        throw (0,proxy_unreachable/* proxyUnreachable */.$M)(error, url, via);
    }
}
function openTcp(address, dialing, late, onread) {
    return connected((0,external_node_net_.connect)({ ...tcpOptions(address), ...(onread && { onread }) }), dialing, late);
}
/** In one call, as `onread` is not for TLS over a socket that is there already. */
async function openTcpAndTls(address, dialing, late) {
    const options = {
        ...tcpOptions(address),
        ...(await tlsOptions(address.host, dialing)),
        onread: dialing.onread,
    };
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
    const socket = connect(options).setNoDelay(true);
    return (0,peer_certificate/* withPeerCertificate */.w)(socket, async () => {
        return secured(await connected(socket, dialing, late), dialing, late);
    });
}
async function openTls(socket, host, dialing, late) {
    const options = { socket, ...(await tlsOptions(host, dialing)) };
    const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
    const secure = connect(options);
    return (0,peer_certificate/* withPeerCertificate */.w)(secure, () => secured(secure, dialing, late));
}
function tcpOptions({ host, port }) {
    return { host, port, noDelay: true, autoSelectFamilyAttemptTimeout: ADDRESS_ATTEMPT };
}
async function tlsOptions(host, { trust }) {
    const secureContext = await trust();
    return {
        host,
        // RFC 6066 §3: an address is no server name.
        servername: (0,external_node_net_.isIP)(host) === 0 ? host : '',
        ALPNProtocols: ['http/1.1'],
        ...(secureContext && { secureContext }),
    };
}
function connected(socket, { signal, deadlines: { tcp } }, late) {
    return ready(socket, 'connect', signal, tcp, () => late('TCP connection', tcp));
}
function secured(socket, { signal, deadlines: { tls } }, late) {
    return ready(socket, 'secureConnect', signal, tls, () => late('TLS handshake', tls));
}
function ready(socket, event, signal, ms, late) {
    // Stays on for good: an error after the socket was given up, or before a request took it, has no other listener.
    socket.on('error', () => { });
    return withDeadline({ ms, signal, late, abandon: () => socket.destroy() }, (resolve, reject) => {
        (0,external_node_events_.once)(socket, event).then(() => resolve(socket), reject);
    });
}

// EXTERNAL MODULE: ./build/network/node-error.js
var node_error = __nccwpck_require__(1890);
;// CONCATENATED MODULE: ./build/network/connection.js


/** What one call of the system reads; the buffer is used again and again. */
const READ_SIZE = 512 * 1024;
/**
 * Makes a connection on which a request for the URL can be written. Where Node does not know who issued a certificate
 * it is dialled once more, with the authorities of the system: the administrator's choice, which other tools follow.
 */
async function connection_connect(url, via, { store, ...dialing }) {
    let connection;
    const callback = (size, bytes) => {
        connection?.receive(bytes.subarray(0, size));
        return true;
    };
    const onread = { buffer: Buffer.allocUnsafe(READ_SIZE), callback };
    const trust = store.now();
    const socket = await dial(url, via, { ...dialing, onread, trust }).catch(async (error) => {
        const wider = (0,node_error/* isUnknownIssuer */.mR)(error) ? await store.wider(trust) : undefined;
        if (wider === undefined)
            throw error;
        return dial(url, via, { ...dialing, onread, trust: wider });
    });
    connection = new Connection(socket);
    return connection;
}
/** One socket, whose bytes go straight to the receiver of the moment. */
class Connection {
    /** Before the first request there is none. */
    receiver;
    #socket;
    #isOver = false;
    constructor(socket) {
        this.#socket = socket;
        socket.on('error', (error) => this.destroy(error));
        socket.on('end', () => this.destroy());
        socket.on('close', () => this.destroy());
    }
    get isOver() {
        return this.#isOver;
    }
    receive(bytes) {
        // A stream may have some left when it is destroyed.
        if (!this.#isOver)
            this.receiver?.receive(bytes);
    }
    write(text) {
        this.#socket.write(text, 'latin1');
    }
    pause() {
        this.#socket.pause();
    }
    resume() {
        if (this.#socket.isPaused())
            this.#socket.resume();
    }
    /** Whether waiting for it keeps the process alive. */
    hold(isHeld) {
        if (isHeld)
            this.#socket.ref();
        else
            this.#socket.unref();
    }
    destroy(error) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#socket.destroy();
        this.receiver?.lost(error);
    }
}

;// CONCATENATED MODULE: ./build/network/idle-connections.js
/** Keeps connections until they are taken or end; they keep no process alive. */
function idleConnections() {
    const idle = new Map();
    return {
        take(key) {
            // The one used last is the likeliest to be still there.
            const connection = idle.get(key)?.pop();
            connection?.hold(true);
            return connection;
        },
        give(key, connection) {
            if (connection.isOver)
                return;
            const others = idle.get(key) ?? [];
            idle.set(key, others);
            others.push(connection);
            connection.receiver = {
                receive: () => connection.destroy(),
                lost: () => void others.splice(others.indexOf(connection), 1),
            };
            connection.hold(false);
            connection.resume();
        },
        close() {
            for (const connection of [...idle.values()].flat())
                connection.destroy();
        },
    };
}

;// CONCATENATED MODULE: ./build/network/answer-head.js
const LARGEST_HEAD = 16 * 1024;
/** Node ignores those after the thousandth. */
const MOST_FIELDS = 256;
const BEGINNINGS = [200, 206, 301, 302, 303, 307, 308].map((status) => `HTTP/1.1 ${status} `);
const REASON = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/** RFC 9110 §5; what it lets recipients tolerate, such as folded lines, is odd. */
const FIELD = /^([\w!#$%&'*+.^`|~-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/;
/** Of these Node keeps one where several came (or joins them in another way), so twice is odd. */
const SINGLE = new Set(('age authorization content-encoding content-length content-range content-type cookie etag expires from host ' +
    'if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer ' +
    'retry-after server user-agent').split(' '));
/** Reads the beginning of an answer; anything but a plain success or redirect is `odd`. */
function readAnswerHead(bytes) {
    const beginning = bytes.toString('latin1', 0, BEGINNINGS[0]?.length);
    if (!BEGINNINGS.some((each) => each.startsWith(beginning)))
        return { kind: 'odd' };
    const end = bytes.subarray(0, LARGEST_HEAD).indexOf('\r\n\r\n');
    if (end === -1)
        return { kind: bytes.length < LARGEST_HEAD ? 'partial' : 'odd' };
    const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
    const statusText = statusLine.slice(beginning.length);
    const headers = readFields(lines);
    if (headers === undefined || !REASON.test(statusText))
        return { kind: 'odd' };
    const length = headers['content-length'] ?? '';
    const encoding = headers['content-encoding'] ?? 'identity';
    if (!/^\d{1,15}$/.test(length) || 'transfer-encoding' in headers || encoding.toLowerCase() !== 'identity')
        return { kind: 'odd' };
    return {
        kind: 'plain',
        answer: { status: Number(statusLine.slice('HTTP/1.1 '.length, beginning.length)), statusText, headers },
        size: end + 4,
        length: Number(length),
        isReusable: isKeptAlive(headers),
    };
}
/** Whether the sender of an HTTP/1.1 answer leaves the connection open (RFC 9112 §9.3). */
function isKeptAlive({ connection = '' }) {
    return !/\bclose\b/i.test(connection);
}
/** As Node gives them: names in lower case, repeated ones joined. */
function readFields(lines) {
    if (lines.length > MOST_FIELDS)
        return undefined;
    const headers = {};
    for (const line of lines) {
        const [, spelled, value = ''] = FIELD.exec(line) ?? [];
        if (spelled === undefined)
            return undefined;
        const name = spelled.toLowerCase();
        const former = Object.hasOwn(headers, name) ? headers[name] : undefined;
        if (former !== undefined && SINGLE.has(name))
            return undefined;
        if (name === 'set-cookie')
            headers[name] = [...(headers[name] ?? []), value];
        else
            headers[name] = former === undefined ? value : `${former}, ${value}`;
    }
    return headers;
}

;// CONCATENATED MODULE: ./build/network/plain-body.js

/** A body that is the next `length` bytes of a connection; what comes before it is read is kept. */
class PlainBody {
    #connection;
    #onEnd;
    #kept;
    #left;
    #lost;
    #reader;
    /** Set once the body is over, whole or not. */
    #end;
    /** `onEnd` is told once whether the connection may carry another request. */
    constructor(connection, length, onEnd) {
        this.#connection = connection;
        this.#left = length;
        this.#onEnd = onEnd;
    }
    receive(bytes) {
        if (this.#reader) {
            this.#give(bytes);
        }
        else {
            this.#kept = this.#kept ? Buffer.concat([this.#kept, bytes]) : Buffer.from(bytes);
            this.#connection.pause();
        }
    }
    lost(error) {
        this.#lost = connectionLost('aborted', error);
        if (this.#reader)
            this.destroy(this.#lost);
    }
    read(take) {
        return new Promise((resolve, reject) => {
            if (this.#end)
                return reject(this.#end.reason);
            this.#reader = { take, resolve, reject };
            this.#give(this.#kept ?? Buffer.alloc(0));
            this.#kept = undefined;
            if (this.#end)
                return;
            if (this.#lost)
                this.destroy(this.#lost);
            else
                this.#connection.resume();
        });
    }
    destroy(reason = connectionLost('aborted')) {
        if (this.#end)
            return;
        this.#finish(reason, false);
        this.#reader?.reject(reason);
    }
    #give(bytes) {
        const chunk = bytes.subarray(0, this.#left);
        this.#left -= chunk.length;
        try {
            const wants = chunk.length === 0 ? 'more' : this.#reader?.take(chunk);
            if (this.#end || (wants === 'more' && this.#left > 0))
                return;
            // Bytes beyond the length are no answer to anything.
            this.#finish(undefined, this.#left === 0 && bytes.length === chunk.length);
            this.#reader?.resolve();
        }
        catch (error) {
            this.destroy(error);
        }
    }
    #finish(reason, isClean) {
        this.#end = { reason };
        this.#onEnd(isClean);
    }
}

// EXTERNAL MODULE: ./build/network/response-body.js
var response_body = __nccwpck_require__(3455);
;// CONCATENATED MODULE: ./build/network/replay.js



/** Has Node's own parser read an answer of which `first` came already. */
async function readByNode(connection, first, exchange, onEnd) {
    const stream = replay(connection, first);
    const message = await readMessage(stream, exchange.url);
    const { statusCode: status = 0, statusMessage: statusText = '', headers, httpVersion } = message;
    (0,external_node_stream_.finished)(message, () => onEnd(message.complete && httpVersion === '1.1' && isKeptAlive(headers)));
    const body = (0,response_body/* streamBody */.t)(message);
    exchange.hold(body);
    return { status, statusText, headers, body };
}
/** A stream of what came and what comes, until another request has the connection; what is written was sent already. */
function replay(connection, first) {
    const receiver = {
        receive: (bytes) => {
            if (!stream.push(Buffer.from(bytes)))
                connection.pause();
        },
        lost: (error) => {
            if (error)
                stream.destroy(error);
            else
                stream.push(null);
        },
    };
    const stream = new external_node_stream_.Duplex({
        read: () => connection.resume(),
        write: (_chunk, _encoding, done) => done(),
        destroy(error, done) {
            if (connection.receiver === receiver)
                connection.destroy();
            done(error);
        },
    });
    connection.receiver = receiver;
    stream.push(Buffer.from(first));
    // An abort before Node listens has no other listener.
    stream.on('error', () => { });
    // The package would end what idles for long, and a stalled body would look complete: no timeouts here.
    return Object.assign(stream, { setTimeout: () => stream });
}
/**
 * `requestRaw` and not `get`: the latter reads the proxy variables of the process before any handler may object, and
 * throws on values that our road can read.
 */
async function readMessage(stream, url) {
    // Only here, as it loads undici, which most answers do without.
    const [{ HttpClient }, http] = await Promise.all([__nccwpck_require__.e(/* import() */ 942).then(__nccwpck_require__.bind(__nccwpck_require__, 4942)), Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 19))]);
    if (stream.destroyed)
        throw stream.errored;
    const info = { options: { createConnection: () => stream }, parsedUrl: url, httpModule: http };
    const { message } = await new HttpClient().requestRaw(info, null);
    return message;
}

;// CONCATENATED MODULE: ./build/network/send.js




/** Sends one request over a connection; the plainest answers are read by us, all others by Node's own parser. */
function send(request, connection, exchange, onEnd) {
    return new Promise((resolve) => {
        let came = Buffer.alloc(0);
        const receive = (more) => {
            const bytes = came.length === 0 ? more : Buffer.concat([came, more]);
            const head = readAnswerHead(bytes);
            if (head.kind === 'partial') {
                came = Buffer.from(bytes);
            }
            else if (head.kind === 'odd') {
                resolve(readByNode(connection, bytes, exchange, onEnd));
            }
            else {
                const body = new PlainBody(connection, head.length, (isWhole) => onEnd(isWhole && head.isReusable));
                connection.receiver = body;
                exchange.hold(body);
                body.receive(bytes.subarray(head.size));
                resolve({ ...head.answer, body });
            }
        };
        const lost = (error = connectionLost('socket hang up')) => resolve({ error, isSilent: came.length === 0 });
        connection.receiver = { receive, lost };
        exchange.hold(connection);
        exchange.sent();
        connection.write(request);
    });
}

;// CONCATENATED MODULE: ./build/network/transport.js



/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
function transport(connecting) {
    const idle = idleConnections();
    return {
        async ask(request, exchange) {
            const { url, via, signal } = exchange;
            const key = `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`;
            const askOver = (connection) => send(request, connection, exchange, (isReusable) => {
                if (isReusable)
                    idle.give(key, connection);
                else
                    connection.destroy();
                exchange.end();
            });
            const used = idle.take(key);
            const first = used && (await askOver(used));
            if (first && 'body' in first)
                return first;
            signal.throwIfAborted();
            // The server may have ended the connection just when we took it (RFC 9110 §9.2.2).
            if (first && !first.isSilent)
                throw first.error;
            exchange.dialing();
            const only = await askOver(await connection_connect(url, via, { ...connecting, signal }));
            if ('body' in only)
                return only;
            throw only.error;
        },
        close: idle.close,
    };
}

;// CONCATENATED MODULE: ./build/network/trust.js
/** Trust in further certificates (PEM) beside Node's own. */
function trustStore(extra, load = loadTls) {
    const narrow = extra.length === 0 ? async () => undefined : once(async () => contextOf(extra, await load()));
    let current = narrow;
    // Reading the system's store takes 20 to 35 ms, a context with it 12 ms more: not before it is needed.
    const widen = once(async () => {
        const tls = await load();
        const system = systemCertificates(tls);
        if (system.length === 0)
            return undefined;
        current = once(async () => contextOf([...system, ...extra], tls));
        return current;
    });
    return {
        now: () => current,
        wider: async (than) => (than === narrow ? widen() : undefined),
    };
}
/**
 * Makes also the clients of packages trust the certificates, and those of the system where asked for; for clients that
 * are not yet made. False where Node cannot.
 */
async function trustEverywhere(extra, withSystem, load = loadTls) {
    if (extra.length === 0 && !withSystem)
        return true;
    const tls = await load();
    if (tls.setDefaultCACertificates === undefined)
        return false;
    const own = new Set(ownCertificates(tls));
    const further = [...(withSystem ? systemCertificates(tls) : []), ...extra].filter((each) => !own.has(each));
    if (further.length > 0)
        tls.setDefaultCACertificates([...own, ...further]);
    return true;
}
async function loadTls() {
    return Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 19));
}
function contextOf(further, tls) {
    return tls.createSecureContext({ ca: [...ownCertificates(tls), ...further] });
}
/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates === undefined ? rootCertificates : getCACertificates('default');
}
/** Those that Node does not have itself; none where Node, before 22.15, or this machine does not tell them. */
function systemCertificates(tls) {
    const own = new Set(ownCertificates(tls));
    try {
        return [...new Set(tls.getCACertificates?.('system'))].filter((certificate) => !own.has(certificate));
    }
    catch {
        // It is only there to help: what users must see is the refusal that led here.
        return [];
    }
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}

;// CONCATENATED MODULE: ./build/network/client.js









/** A redirect's body up to here is read so that its connection can be used again. */
const SMALL_BODY = 64 * 1024;
/** Makes the client that every download of the job goes through. */
function httpClient({ road, userAgent, deadlines = DEADLINES, ca = [], }) {
    const { ask, close } = transport({ deadlines, store: trustStore(ca) });
    const running = new Set();
    async function send(hop, parent) {
        const { url } = hop;
        const via = road.decide(url);
        const exchange = beginExchange(url, via, parent, deadlines.firstByte, running);
        try {
            exchange.signal.throwIfAborted();
            const answer = await ask(requestHead(hop, via, userAgent), exchange);
            exchange.answered();
            refuseProxysOwn(answer, url, via);
            return { ...answer, url, via };
        }
        catch (error) {
            exchange.end();
            throw exchange.signal.aborted ? exchange.signal.reason : (0,failure/* asFetchError */.N)(error, url, via);
        }
    }
    return {
        async open(url, { headers = {}, signal, downgrade = false }) {
            let hop = firstHop(url, headers);
            while (true) {
                const response = await send(hop, signal);
                if (!isRedirect(response.status))
                    return response;
                discard(response);
                hop = nextHop(hop, response.status, response.headers.location, downgrade);
            }
        },
        close() {
            for (const exchange of running)
                exchange.abort(new Error('The client was closed.'));
            close();
        },
    };
}
function refuseProxysOwn({ status, statusText, headers, body }, url, via) {
    if (!(0,absolute_form/* isAbsoluteForm */.a)(url, via) || !isProxysOwn({ status, headers }))
        return;
    body.destroy();
    throw proxyRefusal({ status, statusText, headers, page: '' }, url, via);
}
function discard({ headers, body }) {
    const isSmall = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY;
    if (isSmall)
        body.read(() => 'more').catch(() => { });
    else
        body.destroy();
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 9811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ asFetchError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1551);
/* harmony import */ var _certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5960);
/* harmony import */ var _describe_road_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8171);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1890);
/* harmony import */ var _proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6426);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2632);







/** Names what a raw error of Node means for the person whose job is red; typed errors pass as they are. */
function asFetchError(error, url, via) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FetchError */ .fk)
        return error;
    if ((0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbsoluteForm */ .a)(url, via) && (0,_proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__/* .isSocksAnswer */ .Km)(error))
        return (0,_proxy_unreachable_js__WEBPACK_IMPORTED_MODULE_3__/* .proxyUnreachable */ .$M)(error, url, via);
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const { type, ...found } = explain(error, url, via);
    const facts = {
        url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .redactUrl */ .B)(url),
        road: (0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRoad */ .e)(via),
        error: code === '' ? text : code,
        ...(0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateFacts */ .lF)(error),
    };
    return new type({ ...found, facts, cause: error });
}
const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const UNREACHABLE = new Set([
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ETIMEDOUT',
    'EADDRNOTAVAIL',
    'ENETDOWN',
    'EHOSTDOWN',
]);
const LOST = new Set([
    'ECONNRESET',
    'EPIPE',
    'ECONNABORTED',
    'ERR_STREAM_PREMATURE_CLOSE',
    'ERR_SOCKET_CLOSED',
]);
function explain(error, url, via) {
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const host = url.host;
    const road = (0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .describeRoad */ .e)(via);
    if (DNS.has(code)) {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'dns',
            message: `The name ${url.hostname} cannot be resolved on this runner (${code}; ${road})`,
            advice: `Check the host name in the URL. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if (code === 'ECONNREFUSED') {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'refused',
            message: `${host} refused the connection (${road})`,
            advice: `Nothing listens there, or a firewall rejects it: check host and port, or add a mirror. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if (UNREACHABLE.has(code)) {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'unreachable',
            message: `${host} cannot be reached from this runner (${code}; ${road})`,
            advice: `There is no route, or a firewall drops the connection. ${(0,_describe_road_js__WEBPACK_IMPORTED_MODULE_6__/* .roadAdvice */ .X)(via)}`,
        };
    }
    if ((0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isCertificateCode */ .TR)(code)) {
        const { what, advice } = (0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateTrouble */ .Xg)(error);
        const message = `The certificate of ${host} ${what} (${code}; ${road})`;
        return { type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TlsError */ .WM, code: 'tls-untrusted', message, advice };
    }
    if (LOST.has(code) || text === 'aborted' || text === 'socket hang up') {
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'connection-lost',
            message: `The connection to ${host} broke (${code || text}; ${road})`,
            advice: 'Run the job again; if it stays, the server or something on the way cuts the connection: add a mirror.',
        };
    }
    if (/^HPE_/.test(code) || code === 'EPROTO' || /^ERR_SSL_/.test(code)) {
        const protocol = url.protocol === 'https:' ? 'HTTPS' : 'HTTP';
        return {
            type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
            code: 'unexpected-answer',
            message: `${host} did not answer in ${protocol} (${code}; ${road})`,
            advice: 'Check scheme and port of the URL; a firewall that answers for the server also looks like this.',
        };
    }
    return {
        type: _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc,
        code: 'internal',
        message: `The request to ${host} failed: ${code || 'unknown error'} (${road})`,
        advice: 'This is a bug in setup-dataset. Please open an issue with the log of this step.',
    };
}


/***/ }),

/***/ 8839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ portOf),
/* harmony export */   TI: () => (/* binding */ HOST_NAME),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/** Letters of every script, because a name may be international. */
const HOST_NAME = /^[\p{L}\p{N}._-]+$/u;
/** The host of a URL as rules and sockets spell it: lower case, no brackets around IPv6, no trailing dot. */
function hostOf(url) {
    return url.hostname
        .toLowerCase()
        .replace(/^\[(.*)\]$/, '$1')
        .replace(/\.+$/, '');
}
/** The port that a URL means, written or not. */
function portOf(url) {
    if (url.port !== '')
        return Number(url.port);
    return url.protocol === 'https:' ? 443 : 80;
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PB: () => (/* binding */ UNKNOWN_ISSUER),
/* harmony export */   TR: () => (/* binding */ isCertificateCode),
/* harmony export */   lS: () => (/* binding */ readError),
/* harmony export */   mR: () => (/* binding */ isUnknownIssuer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);

/** The code of a raw error, also of Node's AggregateError, whose own message is empty. */
function readError(error) {
    const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error;
    if (!(first instanceof Error))
        return { code: '', text: String(first) };
    const code = 'code' in first && typeof first.code === 'string' ? first.code : '';
    return { code, text: first.message };
}
/** What OpenSSL and Node say of a chain that ends in an authority nobody vouched for. */
const UNKNOWN_ISSUER = new Set([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'CERT_UNTRUSTED',
]);
/** Whether a raw error, or the one behind a proxy's failure, says that nobody vouched for the chain. */
function isUnknownIssuer(error) {
    const raw = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6 ? error.cause : error;
    return UNKNOWN_ISSUER.has(readError(raw).code);
}
/** Whether the code says that a certificate was not accepted. */
function isCertificateCode(code) {
    return (UNKNOWN_ISSUER.has(code) ||
        /^(CERT_|CRL_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|INVALID_PURPOSE)/.test(code));
}


/***/ }),

/***/ 3851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ RefusedCertificate),
/* harmony export */   w: () => (/* binding */ withPeerCertificate)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8046);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1890);


/** A handshake that ended because the certificate was not accepted; has the code of Node's error. */
class RefusedCertificate extends Error {
    code;
    /** What was presented: the server's own certificate, then those that vouch for it. */
    chain;
    /** The clock of this machine at that time. */
    at;
    constructor(cause, chain, at) {
        const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(cause);
        super(text, { cause });
        this.code = code;
        this.chain = chain;
        this.at = at;
    }
}
/**
 * Runs the handshake of a socket; when the certificate is not accepted, the error tells what was presented. Node
 * verifies, as always: this only looks before Node takes the socket apart.
 */
async function withPeerCertificate(socket, handshake) {
    let presented;
    // Node verifies at this event. By the same call as Node's, as getPeerX509Certificate() would spoil it for Node.
    socket.prependListener('secure', () => {
        presented = socket.getPeerCertificate(true);
    });
    try {
        return await handshake();
    }
    catch (error) {
        const chain = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isCertificateCode */ .TR)((0,_node_error_js__WEBPACK_IMPORTED_MODULE_0__/* .readError */ .lS)(error).code) ? readChain(presented) : undefined;
        throw chain ? new RefusedCertificate(error, chain, new Date()) : error;
    }
}
const LONGEST_CHAIN = 10;
const LONGEST_NAME = 80;
const LONGEST_SUBJECT = 200;
const MOST_NAMES = 6;
function readChain(leaf) {
    if (leaf?.raw === undefined)
        return undefined;
    const chain = [read(leaf)];
    // A certificate that signs itself has itself as its issuer.
    for (let one = leaf; chain.length < LONGEST_CHAIN; one = one.issuerCertificate) {
        const next = one.issuerCertificate;
        if (next?.raw === undefined || next.fingerprint256 === one.fingerprint256)
            break;
        chain.push(read(next));
    }
    return chain;
}
function read(certificate) {
    const { subject, issuer, subjectaltname = '', valid_from, valid_to, fingerprint256 } = certificate;
    const names = subjectaltname.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''));
    const all = subjectaltname === '' ? [subject?.CN ?? 'none'].flat() : names;
    const shown = all.slice(0, MOST_NAMES).map((name) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(name, LONGEST_NAME));
    return {
        authority: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(String(issuer?.CN ?? issuer?.O ?? issuer?.OU ?? 'nobody'), LONGEST_NAME),
        issuer: distinguished(issuer),
        subject: distinguished(subject),
        names: all.length > shown.length ? [...shown, `${all.length - shown.length} more`] : shown,
        validFrom: new Date(valid_from),
        validTo: new Date(valid_to),
        fingerprint: fingerprint256,
    };
}
/** The whole name; every part of it may be missing, or be there several times. */
function distinguished(name) {
    const parts = Object.entries(name ?? {}).flatMap(([key, value]) => {
        return [value ?? []].flat().map((one) => `${key}=${one}`);
    });
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .w)(parts.join(', '), LONGEST_SUBJECT);
}


/***/ }),

/***/ 6426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ proxyUnreachable),
/* harmony export */   D0: () => (/* binding */ proxyLate),
/* harmony export */   Km: () => (/* binding */ isSocksAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5960);
/* harmony import */ var _node_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1890);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2632);




/** The error of a proxy that could not be connected to, or whose answer made no sense. */
function proxyUnreachable(error, url, via) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6)
        return error;
    const { code, text } = (0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .readError */ .lS)(error);
    const { what, advice } = explain(code, text, error, via);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-unreachable',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) ${what}; ${url.host} was never asked`,
        facts: {
            url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url),
            proxy: via.proxy.redacted,
            setting: via.reason,
            error: code || text,
            ...(0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateFacts */ .lF)(error),
        },
        advice,
        cause: error,
    });
}
/** The error of a proxy that let a deadline pass. */
function proxyLate(waitedFor, ms, url, via) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6({
        code: 'proxy-unreachable',
        message: `The proxy ${via.proxy.redacted} (${via.reason}) gave no ${waitedFor} within ${ms / 1000} s; ${url.host} was never reached`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), proxy: via.proxy.redacted, deadline: `${ms} ms for the ${waitedFor}` },
        advice: `${listens(via)} and that this runner may reach it. ${SETTING}`,
    });
}
function listens({ proxy: { protocol, host, port } }) {
    return protocol === 'socks5h'
        ? `Check that a SOCKS5 proxy (for one of HTTP write http://) listens at ${host}:${port}`
        : `Check that an HTTP proxy listens at ${host}:${port}`;
}
const SETTING = 'Another proxy: `with: proxy: http://proxy.example.org:3128`; no proxy: `with: proxy: none`.';
function explain(code, text, error, via) {
    const { host, port } = via.proxy;
    if (/^(ENOTFOUND|EAI_)/.test(code)) {
        return {
            what: `has a name that this runner cannot resolve (${code})`,
            advice: `Check the name ${host}; it may exist only inside a network that this runner is not in. ${SETTING}`,
        };
    }
    if (code === 'ECONNREFUSED') {
        return {
            what: 'refused the connection',
            advice: `Nothing listens at ${host}:${port}: check host and port. ${SETTING}`,
        };
    }
    if ((0,_node_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isCertificateCode */ .TR)(code)) {
        const { what, advice } = (0,_certificate_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .certificateTrouble */ .Xg)(error);
        return { what: `has a certificate that ${what} (${code})`, advice };
    }
    const spoken = otherProtocol(code, error);
    if (spoken !== undefined) {
        return { what: `does not speak HTTP${spoken.hint} (${code})`, advice: `${spoken.advice} ${SETTING}` };
    }
    return {
        what: `cannot be reached or closed the connection (${code || text})`,
        advice: `Check that this runner may reach ${host}:${port}. ${SETTING}`,
    };
}
/** What a port that is no HTTP proxy says first gives it away. */
function otherProtocol(code, error) {
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
        return { hint: ' over TLS', advice: 'If the proxy is a plain one, write http:// in front of its name.' };
    }
    if (!code.startsWith('HPE_'))
        return undefined;
    if (isSocksAnswer(error))
        return { hint: ' but SOCKS', advice: 'Write socks5h:// in front of its name.' };
    const first = firstByte(error);
    if (first === 0x15)
        return { hint: ' but TLS', advice: 'Write https:// in front of its name.' };
    return { hint: '', advice: 'Check the port: something else than an HTTP proxy listens there.' };
}
/** Whether Node's parser stumbled over the version number of a SOCKS5 server. */
function isSocksAnswer(error) {
    return firstByte(error) === 0x05;
}
function firstByte(error) {
    const packet = error instanceof Error && 'rawPacket' in error ? error.rawPacket : undefined;
    return Buffer.isBuffer(packet) ? packet[0] : undefined;
}


/***/ }),

/***/ 2805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ readCredentials),
/* harmony export */   Ni: () => (/* binding */ splitProxy),
/* harmony export */   hV: () => (/* binding */ writtenPort),
/* harmony export */   jR: () => (/* binding */ encodeStrictly),
/* harmony export */   nM: () => (/* binding */ readProxy)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3136);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8839);




const EXAMPLE = 'Write the proxy as http://proxy.example.org:3128, or http://user:password@proxy.example.org:3128.';
const DEFAULT_PORTS = { http: 80, https: 443, socks5h: 1080 };
/** `socks5` too, where curl resolves on its own side: inside a company names often resolve only at the proxy. */
const PROTOCOLS = new Map([
    ['http', 'http'],
    ['https', 'https'],
    ['socks5h', 'socks5h'],
    ['socks5', 'socks5h'],
    ['socks', 'socks5h'],
]);
/** RFC 1929 §2: each has one byte for its length. */
const LONGEST_SOCKS_CREDENTIAL = 255;
/** Reads a proxy value; one that cannot be read is an error, because going direct instead would be a silent leak. */
function readProxy({ name, value, port, credentials: given }) {
    const { scheme, userinfo, authority, path } = splitProxy(value);
    const protocol = readProtocol(name, scheme);
    if (/[^/]/.test(path)) {
        throw unreadable(name, 'has a path, a query or a fragment after the host; a PAC file is not supported');
    }
    const { host, digits } = readAuthority(name, authority);
    const number = readPort(digits === undefined ? port : { name, value: digits }) ?? DEFAULT_PORTS[protocol];
    const credentials = given ?? readCredentials(userinfo);
    if (protocol === 'socks5h' && credentials !== undefined && !fitsSocks(credentials)) {
        throw unreadable(name, `has a user name or password of more than ${LONGEST_SOCKS_CREDENTIAL} bytes`);
    }
    const place = `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host}]` : host}:${number}`;
    return {
        protocol,
        host,
        port: number,
        ...(credentials && { credentials }),
        redacted: `${protocol}://${credentials ? '***@' : ''}${place}`,
        href: `${protocol}://${credentials ? `${encodeUserinfo(credentials)}@` : ''}${place}`,
    };
}
/** The parts of a proxy value as written; not `new URL()`, which stumbles over the characters of real passwords. */
function splitProxy(value) {
    const text = value
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim();
    const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
    const at = rest.lastIndexOf('@');
    const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest.slice(at + 1)) ?? [];
    return { scheme: scheme.toLowerCase(), userinfo: rest.slice(0, Math.max(at, 0)), authority, path };
}
/** The port as written in a proxy value, where there is one. */
function writtenPort(value) {
    return /:(\d+)$/.exec(splitProxy(value).authority.replace(/^\[.*\]/, ''))?.[1];
}
/** Splits userinfo at its first colon and decodes what is validly percent-encoded, so that `100%` stays what it is. */
function readCredentials(userinfo) {
    if (userinfo.replace(':', '') === '')
        return undefined;
    const [, username = '', password = ''] = /^([^:]*):?(.*)$/s.exec(userinfo) ?? [];
    return { username: decode(username), password: decode(password) };
}
/** encodeURIComponent, and also the five characters that it leaves alone and RFC 3986 reserves. */
function encodeStrictly(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
function encodeUserinfo({ username, password }) {
    return password === ''
        ? encodeStrictly(username)
        : `${encodeStrictly(username)}:${encodeStrictly(password)}`;
}
function decode(text) {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
        try {
            return decodeURIComponent(run);
        }
        catch {
            // Not UTF-8, so it was never an encoding of ours to undo.
            return run;
        }
    });
}
function fitsSocks({ username, password }) {
    return [username, password].every((text) => Buffer.byteLength(text) <= LONGEST_SOCKS_CREDENTIAL);
}
function readProtocol(name, scheme) {
    const protocol = PROTOCOLS.get(scheme);
    if (protocol !== undefined)
        return protocol;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(name, `the scheme ${scheme}:// of this proxy is not supported; http://, https://, socks5:// and socks5h:// are`, 'Use such a port of the proxy, or write `proxy: none` in the `with:` of this step to go direct.');
}
function readAuthority(name, authority) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(authority) === 6)
        return { host: authority.toLowerCase(), digits: undefined };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(authority) ?? [];
    if (bracketed !== undefined) {
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(bracketed) === 6)
            return { host: bracketed.toLowerCase(), digits: digits || undefined };
        throw unreadable(name, 'has something other than an IPv6 address in its brackets');
    }
    const host = plain !== undefined && _host_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_NAME */ .TI.test(plain) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(plain) : '';
    if (host === '')
        throw unreadable(name, 'has no readable host');
    return { host, digits: digits || undefined };
}
function readPort(found) {
    if (found === undefined)
        return undefined;
    const port = /^\d{1,5}$/.test(found.value.trim()) ? Number(found.value) : 0;
    if (port >= 1 && port <= 65_535)
        return port;
    throw unreadable(found.name, 'has a port that is not a number from 1 to 65535');
}
/** Never quotes the value: what looks like a bad port is often the end of a password. */
function unreadable(name, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(name, `this proxy setting cannot be read, it ${why}`, EXAMPLE);
}


/***/ }),

/***/ 4600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ readRoad)
});

// EXTERNAL MODULE: ./build/network/host.js
var network_host = __nccwpck_require__(8839);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/network/loopback.js

const LOOPBACK = new external_node_net_.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
/** Whether a host (as `hostOf` spells it) is this machine; a proxy would look for it on its own side. */
function isLoopback(host) {
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0)
        return host === 'localhost' || host.endsWith('.localhost');
    return LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./build/network/no-proxy.js



/** Reads the superset of what the clients of the field accept in NO_PROXY. */
function noProxy(text) {
    const entries = [];
    const ignored = [];
    for (const word of text.split(/[\s,;]+/).filter((part) => part !== '')) {
        const entry = readEntry(word);
        if (entry === undefined)
            ignored.push(word);
        else
            entries.push(entry);
    }
    return { entries, ignored, match: (url) => entries.find((entry) => covers(entry, url)) };
}
function covers(entry, url) {
    if (entry.port !== undefined && entry.port !== (0,network_host/* portOf */.HM)(url))
        return false;
    const host = (0,network_host/* hostOf */.w4)(url);
    const family = (0,external_node_net_.isIP)(host);
    switch (entry.kind) {
        case 'everything':
            return true;
        case 'domain':
            return host === entry.host || host.endsWith(`.${entry.host}`);
        case 'subdomains':
            return host.endsWith(`.${entry.host}`);
        default:
            return family !== 0 && entry.addresses.check(host, familyName(family));
    }
}
function readEntry(text) {
    const network = readNetwork(text) ?? readRange(text);
    if (network !== undefined)
        return { text, kind: 'network', port: undefined, addresses: network };
    const { host, port, invalid } = splitPort(text);
    if (invalid)
        return undefined;
    if (host === '*')
        return { text, port, kind: 'everything' };
    const addresses = readGlob(host);
    if (addresses !== undefined)
        return { text, port, kind: 'network', addresses };
    if ((0,external_node_net_.isIP)(host) !== 0)
        return addressEntry(text, port, host);
    const name = nameOf(host.replace(/^\*?\./, ''));
    if (name === undefined)
        return undefined;
    if ((0,external_node_net_.isIP)(name) !== 0)
        return addressEntry(text, port, name);
    return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name };
}
function addressEntry(text, port, address) {
    const addresses = new external_node_net_.BlockList();
    addresses.addAddress(address, familyName((0,external_node_net_.isIP)(address)));
    return { text, port, kind: 'address', address, addresses };
}
/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text) {
    const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*@)?([^/?#]*).*$/i, '$2');
    if ((0,external_node_net_.isIP)(authority) === 6)
        return { host: authority, port: undefined, invalid: false };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? [];
    const host = bracketed ?? plain;
    const port = digits === undefined ? undefined : Number(digits);
    const invalid = host === undefined ||
        (bracketed !== undefined && (0,external_node_net_.isIP)(bracketed) !== 6) ||
        (port !== undefined && (port < 1 || port > 65_535));
    return { host: host ?? '', port, invalid };
}
function readNetwork(text) {
    const [, address = '', bits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? [];
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0 || Number(bits) > (family === 6 ? 128 : 32))
        return undefined;
    const list = new external_node_net_.BlockList();
    list.addSubnet(address, Number(bits), familyName(family));
    return list;
}
function readRange(text) {
    const [from = '', to = '', ...more] = text.split('-');
    if (more.length > 0 || (0,external_node_net_.isIP)(from) === 0 || (0,external_node_net_.isIP)(from) !== (0,external_node_net_.isIP)(to))
        return undefined;
    const list = new external_node_net_.BlockList();
    try {
        list.addRange(from, to, familyName((0,external_node_net_.isIP)(from)));
    }
    catch {
        // The end lies before the start: the caller reports the entry as ignored.
        return undefined;
    }
    return list;
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
    if (!network_host/* HOST_NAME */.TI.test(host))
        return undefined;
    return (0,external_node_url_.domainToASCII)(host.replace(/\.+$/, '')) || undefined;
}
function familyName(family) {
    return family === 6 ? 'ipv6' : 'ipv4';
}

// EXTERNAL MODULE: ./build/network/proxy-value.js
var proxy_value = __nccwpck_require__(2805);
;// CONCATENATED MODULE: ./build/network/proxy-secrets.js

/** Shorter strings are not masked: they would blank half of the log and hide nothing. */
const SHORTEST_SECRET = 4;
/** Every spelling in which the credentials of a proxy value may turn up in a log. */
function proxySecrets(value) {
    const { userinfo } = (0,proxy_value/* splitProxy */.Ni)(value);
    const credentials = (0,proxy_value/* readCredentials */.L1)(userinfo);
    if (credentials === undefined)
        return [];
    return proxy_secrets_long([userinfo, ...userinfo.split(/[/?#@:\\]/), ...credentialSecrets(credentials)]);
}
/** Every spelling in which a user name and a password may turn up in a log. */
function credentialSecrets({ username, password }) {
    const pair = `${username}:${password}`;
    return proxy_secrets_long([...[username, password].flatMap(encodings), pair, Buffer.from(pair).toString('base64')]);
}
function proxy_secrets_long(spellings) {
    return [...new Set(spellings)].filter((spelling) => spelling.length >= SHORTEST_SECRET);
}
function encodings(secret) {
    const strict = (0,proxy_value/* encodeStrictly */.jR)(secret);
    const url = new URL('http://host');
    url.password = secret;
    return [
        secret,
        encodeURIComponent(secret),
        strict,
        strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        encodeURI(secret),
        url.password,
    ];
}

;// CONCATENATED MODULE: ./build/network/proxy.js





/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
function readRoad(env, inputs) {
    const input = proxy_text(inputs.proxy);
    const warnings = [];
    const credentials = inputs.proxyCredentials;
    const schemes = {
        http: chosen('http', env, input, credentials),
        https: chosen('https', env, input, credentials),
    };
    if (input === '')
        warnings.push(...disagreements(env), ...gaps(schemes), ...portConflicts(env));
    if (credentials && schemes.http.kind === 'direct' && schemes.https.kind === 'direct')
        warnings.push(`The input "proxy-username" is for nothing: ${schemes.https.reason}.`);
    const exceptions = readExceptions(env, inputs);
    for (const { name, list } of exceptions) {
        for (const word of list.ignored)
            warnings.push(`${name} has the entry "${word}", which means nothing here; it is ignored.`);
    }
    const values = [input, ...VARIABLES.map((name) => proxy_text(env[name]))];
    return {
        schemes,
        exceptions,
        warnings,
        secrets: [
            ...new Set([...values.flatMap(proxySecrets), ...(credentials ? credentialSecrets(credentials) : [])]),
        ],
        decide(url) {
            if (isLoopback((0,network_host/* hostOf */.w4)(url)))
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
const VARIABLES = [
    'http_proxy',
    'HTTP_PROXY',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
];
function chosen(scheme, env, input, credentials) {
    if (input.toLowerCase() === 'none')
        return { kind: 'direct', reason: 'the input "proxy" is "none"' };
    if (input !== '') {
        return {
            kind: 'proxy',
            proxy: (0,proxy_value/* readProxy */.nM)({ name: 'proxy', value: input, credentials }),
            reason: 'from the input "proxy"',
        };
    }
    const found = firstSet(scheme, env);
    if (found !== undefined) {
        return { kind: 'proxy', proxy: (0,proxy_value/* readProxy */.nM)({ ...found, credentials }), reason: `from ${found.name}` };
    }
    const other = firstSet(scheme === 'http' ? 'https' : 'http', env);
    return { kind: 'direct', reason: other === undefined ? 'no proxy is set' : `only ${other.name} is set` };
}
function firstSet(scheme, env) {
    const upper = scheme.toUpperCase();
    for (const name of [`${scheme}_proxy`, `${upper}_PROXY`, 'all_proxy', 'ALL_PROXY']) {
        const value = proxy_text(env[name]);
        if (value !== '')
            return { name, value, port: portVariable(name, env) };
    }
    return undefined;
}
/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name, env) {
    const own = name === name.toUpperCase() ? `${name}_PORT` : `${name}_port`;
    for (const candidate of [own, own.toLowerCase(), own.toUpperCase()]) {
        const value = proxy_text(env[candidate]);
        if (value !== '')
            return { name: candidate, value };
    }
    return undefined;
}
function readExceptions(env, inputs) {
    const name = proxy_text(env.no_proxy) === '' ? 'NO_PROXY' : 'no_proxy';
    return [
        { name, list: noProxy(proxy_text(env[name])) },
        { name: 'the input "no-proxy"', list: noProxy(proxy_text(inputs.noProxy)) },
    ];
}
function disagreements(env) {
    return ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((lower) => {
        const upper = lower.toUpperCase();
        const [used, other] = [proxy_text(env[lower]), proxy_text(env[upper])];
        if (used === '' || other === '' || used === other)
            return [];
        const shown = lower === 'no_proxy' ? ['', ''] : [` (${redactProxy(lower, used)})`, ` (${redactProxy(upper, other)})`];
        return [`${lower}${shown[0]} and ${upper}${shown[1]} differ; ${lower} is used.`];
    });
}
function gaps({ http, https }) {
    if (http.kind !== 'proxy' || https.kind !== 'direct')
        return [];
    return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`];
}
function portConflicts(env) {
    const used = [firstSet('http', env), firstSet('https', env)].flatMap((value) => value ?? []);
    const conflicts = used.flatMap(({ name, value, port }) => {
        const written = (0,proxy_value/* writtenPort */.hV)(value);
        if (port === undefined || written === undefined || Number(written) === Number(port.value))
            return [];
        return [`${name} has the port ${written} and ${port.name} says otherwise; ${written} is used.`];
    });
    return [...new Set(conflicts)];
}
/** An unreadable value is not shown at all: any part of it may be the password. */
function redactProxy(name, value) {
    try {
        return (0,proxy_value/* readProxy */.nM)({ name, value }).redacted;
    }
    catch {
        return 'unreadable';
    }
}
function proxy_text(value) {
    return (value ?? '').trim().replace(/^(["'])\s*\1$/, '');
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl)
/* harmony export */ });
const SECRET_NAME = /^sig$|^code$|^x-(amz|goog|ms)-|signature|token|key|secret|passw|pwd|credential|expires|auth(?!or)|policy|session|jwt/i;
/** Long and with digits but without dots or slashes, which file names and paths have. */
const OPAQUE_VALUE = /^(?=.*\d)[\w+=~%-]{32,}$|^eyJ/;
/** A URL for the log: no userinfo, no fragment, and `***` for query values that look like secrets. */
function redactUrl(url) {
    if (typeof url === 'string' && !URL.canParse(url)) {
        return url.replace(/\/\/.*@/s, '//').replace(/[?#].*$/s, '?***');
    }
    const bare = new URL(url);
    const query = bare.search.slice(1).split('&').map(redactPair).join('&');
    bare.username = bare.password = bare.search = bare.hash = '';
    return `${bare.href}${query === '' ? '' : `?${query}`}`;
}
function redactPair(pair) {
    const split = pair.indexOf('=');
    if (split === -1)
        return OPAQUE_VALUE.test(pair) ? '***' : pair;
    const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
    return value !== '' && (SECRET_NAME.test(name) || OPAQUE_VALUE.test(value)) ? `${name}=***` : pair;
}


/***/ }),

/***/ 3455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ streamBody)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);

/** A stream as a body. */
function streamBody(stream) {
    return {
        read: (take) => new Promise((resolve, reject) => {
            let isOver = false;
            const end = (error) => {
                isOver = true;
                stream.destroy(error);
            };
            stream.on('data', (chunk) => {
                if (isOver)
                    return;
                try {
                    if (take(chunk) === 'enough')
                        end();
                }
                catch (error) {
                    end(error);
                    reject(error);
                }
            });
            // Also when the stream had failed before we came, which no event tells any more.
            (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.finished)(stream, { writable: false }, (error) => {
                if (error && !(isOver && error.code === 'ERR_STREAM_PREMATURE_CLOSE'))
                    reject(error);
                else
                    resolve();
            });
        }),
        destroy: (reason) => {
            stream.destroy(reason);
        },
    };
}


/***/ }),

/***/ 7072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ plainText)
/* harmony export */ });
/** Text from outside as one line: no control or direction characters, not long. */
function plainText(text, most) {
    const line = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
    return line.length > most ? `${line.slice(0, most)}…` : line;
}


/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ tellRoad),
/* harmony export */   GI: () => (/* binding */ tellSaves),
/* harmony export */   HI: () => (/* binding */ tellEnd),
/* harmony export */   W$: () => (/* binding */ tellKept),
/* harmony export */   YI: () => (/* binding */ tellCertificates),
/* harmony export */   fb: () => (/* binding */ tellPlan),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   xD: () => (/* binding */ tellDisplaced),
/* harmony export */   yq: () => (/* binding */ tellFindings)
/* harmony export */ });
/* harmony import */ var _dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7307);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7413);
/* harmony import */ var _network_describe_road_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8171);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7072);




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
function tellPlan({ dataset, layout, home, key, warnings }, log) {
    const total = (0,_dataset_dataset_js__WEBPACK_IMPORTED_MODULE_2__/* .totalSize */ .U)(dataset.files);
    const size = total === undefined ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(total)}`;
    const count = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(dataset.files.length, 'file');
    log.info(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`);
    log.debug(`cache key: ${key}`);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ folderTier),
/* harmony export */   j: () => (/* binding */ TOOL)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _disk_make_folders_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7864);
/* harmony import */ var _disk_run_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4778);
/* harmony import */ var _tier_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9984);






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

/***/ 9984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ reasonOf)
/* harmony export */ });
/** An error's message as the reason of an answer. */
function reasonOf(error) {
    return error instanceof Error && error.message !== '' ? error.message : String(error);
}


/***/ }),

/***/ 8508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of package.json, which a test compares. */
const VERSION = '0.1.0';
/** Names the project to the servers that we ask, as their operators wish (RFC 9110 §10.1.5). */
const USER_AGENT = `setup-dataset/${VERSION} (+https://github.com/setup-dataset/setup-dataset)`;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
