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

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

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

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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
/* harmony import */ var _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9083);
/* harmony import */ var _command_help_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3291);
/* harmony import */ var _command_terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9318);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _report_without_secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1147);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5009);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8508);







/** Each command loads only what it needs: start-up is most of the time of a small dataset. */
const LOAD = {
    fetch: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(744), __nccwpck_require__.e(98), __nccwpck_require__.e(834), __nccwpck_require__.e(555), __nccwpck_require__.e(774)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9774))).fetchCommand,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(744), __nccwpck_require__.e(98), __nccwpck_require__.e(834), __nccwpck_require__.e(669)]).then(__nccwpck_require__.bind(__nccwpck_require__, 669))).doctorCommand,
    plan: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(834), __nccwpck_require__.e(425)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1425))).planCommand,
    async demo() {
        const { demoCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(744), __nccwpck_require__.e(98), __nccwpck_require__.e(834), __nccwpck_require__.e(555), __nccwpck_require__.e(240)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8859));
        return (_line, _env, terminal) => demoCommand(terminal);
    },
};
const terminal = { out: console.log, err: console.error, secrets: new _secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .Secrets */ .S() };
async function run(words) {
    const json = words.includes('--json');
    try {
        const line = (0,_command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .readCommandLine */ .y)(words);
        if (line.version)
            terminal.out(_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x);
        else if (line.help || line.command === undefined)
            terminal.out(_command_help_js__WEBPACK_IMPORTED_MODULE_4__/* .HELP */ ._);
        else {
            const command = await LOAD[line.command]();
            return await command(line, process.env, terminal);
        }
        return 0;
    }
    catch (error) {
        if (error instanceof _command_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .e) {
            terminal.err(`setup-dataset: ${error.message}`);
            terminal.err('Run setup-dataset --help for the commands and options.');
            return 2;
        }
        const failure = (0,_report_without_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .withoutSecrets */ .c)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asFailure */ .h_)(error), terminal.secrets);
        (0,_command_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .tellFailure */ .s)(failure, terminal);
        if (json)
            terminal.out(JSON.stringify({ error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFailure */ .Ic)(failure) }, null, 2));
        return 1;
    }
}
const exitCode = await run(process.argv.slice(2));
// Nothing is left to do; taking the engine apart in good order would only cost time.
process.stderr.write('', () => process.stdout.write('', () => process.exit(exitCode)));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ UsageError),
  y: () => (/* binding */ readCommandLine)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/inputs.js + 1 modules
var build_inputs = __nccwpck_require__(2162);
;// CONCATENATED MODULE: ./build/command/commands.js

/** Options that are no inputs; none has a value. */
const FLAG_NAMES = ['json', 'allowed-endpoints', 'probe', 'offline'];
/** The dataset is a word of its own, and a command has no later steps to export to. */
const INPUTS = Object.keys(build_inputs/* INPUT_DEFAULTS */.WJ).filter((name) => name !== 'dataset' && name !== 'export-proxy');
/** Each command with its syntax. */
const COMMANDS = {
    fetch: { takes: 'one dataset', inputs: INPUTS, flags: ['json'] },
    plan: { takes: 'one dataset', inputs: INPUTS, flags: ['json', 'allowed-endpoints', 'probe'] },
    doctor: { takes: 'anything', inputs: ['dataset', ...INPUTS], flags: ['json', 'offline'] },
    demo: { takes: 'nothing', inputs: [], flags: [] },
};
/** Whether a word is the name of a command. */
function isCommand(word) {
    return word !== undefined && Object.hasOwn(COMMANDS, word);
}

;// CONCATENATED MODULE: ./build/command/arguments.js



/** The command line is not one of ours: exit code 2. */
class UsageError extends Error {
}
/** Options that need no value: giving them means true. */
const FLAGS = ['export-proxy', 'lookup-only', 'fail-on-cache-miss'];
/** Options with one value a line; giving them again adds a line. */
const LISTS = ['url', 'files', 'base-url', 'mirrors', 'credentials', 'ca-certificates'];
/** Reads the words after `setup-dataset`; each input of the action is an option of the same name. */
function readCommandLine(words) {
    const { values, positionals } = parse(words);
    const given = values;
    const [command, ...operands] = positionals;
    const help = values.help === true;
    const version = values.version === true;
    if (!help && !version)
        checkUsage(command, operands, Object.keys(given));
    return {
        command: isCommand(command) ? command : undefined,
        operands,
        help,
        version,
        flag: (name) => given[name] === true,
        input: (name) => asText(name === 'dataset' && takesDataset(command) ? operands[0] : given[name]),
    };
}
function checkUsage(command, operands, options) {
    if (command === undefined)
        throw new UsageError('a command is missing');
    if (!isCommand(command))
        throw new UsageError(`"${command}" is no command`);
    const { takes, inputs, flags } = COMMANDS[command];
    const known = [...inputs, ...flags];
    const foreign = options.find((name) => !known.includes(name));
    if (foreign !== undefined)
        throw new UsageError(`${command} has no option --${foreign}`);
    if (takes === 'nothing' && operands.length > 0)
        throw new UsageError(`${command} takes no "${operands.join(' ')}"`);
    if (takes === 'one dataset' && operands.length > 1)
        throw new UsageError(`${command} takes one dataset, not ${operands.join(' and ')}`);
}
function takesDataset(command) {
    return isCommand(command) && COMMANDS[command].takes === 'one dataset';
}
function asText(value) {
    return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}
/** Reads the options of all commands, because the command is known only once its options are told from their values. */
function parse(words) {
    const inputs = Object.keys(build_inputs/* INPUT_DEFAULTS */.WJ).map((name) => {
        const type = FLAGS.includes(name) ? 'boolean' : 'string';
        return [name, { type, multiple: LISTS.includes(name) }];
    });
    const flags = FLAG_NAMES.map((name) => [name, { type: 'boolean' }]);
    try {
        return (0,external_node_util_.parseArgs)({
            args: [...words],
            allowPositionals: true,
            options: {
                ...Object.fromEntries(inputs),
                ...Object.fromEntries(flags),
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
  setup-dataset plan <dataset> [options]     what fetch would do: sources, proxies, space, and
                                             the hosts that a firewall must let through
  setup-dataset doctor [url...] [--dataset <dataset>] [options]
                                             what a run would meet: proxies, certificates, sources,
                                             space, permissions; exit code 1 where it would fail
  setup-dataset demo                         the whole story on loopback, with no network

options of fetch, plan and doctor:
  --path <folder>         where the dataset ends up (default: ./<name>)
  --layout <layout>       files (default), torchvision, keras
  --mirrors <url>         base URLs to try first, one a line
  --rewrite <file>        rules for URLs and hosts: rewrite, allow, block, message
  --credentials <line>    "<origin> <Authorization value>", sent to that origin alone;
                          a command's words are no secret here
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

options of plan alone:
  --cache actions         as in a job: with the hosts of the Actions cache
  --allowed-endpoints     print the hosts as step-security/harden-runner takes them
  --probe                 ask each source for one byte, to learn where it redirects to

options of doctor alone:
  --dataset <dataset>     its sources, and the space that it needs
  --offline               only which road each URL would take; no network

exit codes: 0 done, 1 failed (a failure code is printed), 2 wrong usage

example:
  setup-dataset fetch mnist --layout torchvision --path data
`;


/***/ }),

/***/ 9318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ tellFailure),
  d: () => (/* binding */ terminalLog)
});

;// CONCATENATED MODULE: ./build/report/evidence.js
/** The evidence of a failure, a line each: what is known, then what was asked to compare and what that told. */
function evidenceLines({ facts = {}, compared = [], finding }) {
    return [
        ...Object.entries(facts).map(([label, value]) => `${label}: ${value}`),
        ...(compared.length > 0 ? ['asked to compare:'] : []),
        ...compared.map(({ server, road, answer }) => `  ${server}, ${road}: ${answer}`),
        ...(finding === undefined ? [] : [sentence(finding)]),
    ];
}
/** The whole failure in one line, for where there is only one; YAML is no YAML there. */
function oneLine({ message, finding, advice }) {
    const [first = '', ...lines] = advice.split('\n');
    const change = lines.length > 0 ? `${first.replace(/:$/, '')} (the lines are in the log)` : first;
    return [message, ...(finding === undefined ? [] : [finding]), change].map(sentence).join(' ');
}
function sentence(text) {
    return /[.!?]$/.test(text) ? text : `${text}.`;
}

// EXTERNAL MODULE: ./build/report/line.js
var report_line = __nccwpck_require__(3913);
;// CONCATENATED MODULE: ./build/command/terminal.js


/** A terminal as a {@link Log}; `debug` lines are shown only when asked for. */
function terminalLog({ err, secrets }, verbose) {
    const info = (line) => err((0,report_line/* terminalLine */.t)(secrets.hide(line)));
    return {
        info,
        debug: (line) => (verbose ? info(line) : undefined),
        warning: (line) => info(`warning: ${line}`),
    };
}
/** Prints why a command failed: the evidence, then what to change. */
function tellFailure(failure, terminal) {
    const { info } = terminalLog(terminal, false);
    info(`error: ${failure.message} (${failure.code})`);
    for (const line of [...evidenceLines(failure), ...failure.advice.split('\n')])
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
/* harmony export */   t9: () => (/* binding */ BlockedError),
/* harmony export */   xB: () => (/* binding */ DiagnosedError),
/* harmony export */   zm: () => (/* binding */ DatasetError)
/* harmony export */ });
/** A reason why the job cannot have its data; written for the person whose job is red. */
class DatasetError extends Error {
    code;
    facts;
    finding;
    compared;
    advice;
    constructor({ code, message, facts = {}, finding, compared = [], advice, cause }) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.code = code;
        this.facts = facts;
        this.finding = finding;
        this.compared = compared;
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
/** The policy of the input `rewrite` forbids the host; it was not asked. */
class BlockedError extends FetchError {
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
/** Every source of a file failed; holds them, and each reason, in the order in which they were tried. */
class SourcesExhaustedError extends FetchError {
    sources;
    reasons;
    constructor(failure) {
        super(failure);
        this.sources = failure.sources;
        this.reasons = failure.reasons;
    }
}
/** A failed fetch after other servers and roads were asked to compare. */
class DiagnosedError extends FetchError {
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
function describeFailure({ code, message, advice, }) {
    return { code, message, advice };
}


/***/ }),

/***/ 2162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  WJ: () => (/* binding */ INPUT_DEFAULTS),
  Ko: () => (/* binding */ readInputs),
  fY: () => (/* binding */ readRunner)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __nccwpck_require__(7307);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __nccwpck_require__(1259);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __nccwpck_require__(3323);
// EXTERNAL MODULE: ./build/dataset/source-url.js
var source_url = __nccwpck_require__(8982);
;// CONCATENATED MODULE: ./build/dataset/manifests/inline.js




const ADVICE = `Each line is "name digest [url]". A digest is ${dataset_digest/* DIGEST_FORMS */.Pt}. A name with spaces goes in double quotes.`;
/** Reads the input `files`: Pooch's registry syntax, one file a line, `#` comments on lines of their own. */
function parseInlineManifest(text, workspace) {
    const files = text
        .split(/\r?\n/)
        .map((line, index) => ({ line: line.trim(), number: index + 1 }))
        .filter(({ line }) => line !== '' && !line.startsWith('#'))
        .map(({ line, number }) => parseLine(line, number, workspace));
    if (files.length === 0)
        throw new errors/* InputError */.dz('files', 'it names no file', ADVICE);
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
        throw new errors/* InputError */.dz('files', `line ${number}: a quote is not closed`, ADVICE);
    const [path = '', digestText = '', url] = words;
    if (words.length < 2 || words.length > 3) {
        throw new errors/* InputError */.dz('files', `line ${number}, which begins with "${path}", has ${words.length} words instead of 2 or 3`, ADVICE);
    }
    const problem = (0,relative_path/* pathProblem */.z)(path);
    if (problem)
        throw new errors/* InputError */.dz('files', `line ${number}: "${path}" is no file name: ${problem}`, ADVICE);
    const digest = (0,dataset_digest/* parseDigest */.m)(digestText);
    if ('problem' in digest)
        throw new errors/* InputError */.dz('files', `line ${number}: ${digest.problem}`, ADVICE);
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

// EXTERNAL MODULE: ./build/locate-path.js
var locate_path = __nccwpck_require__(4582);
// EXTERNAL MODULE: ./build/network-inputs.js + 3 modules
var network_inputs = __nccwpck_require__(2402);
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
    rewrite: '',
    credentials: '',
    proxy: '',
    'proxy-username': '',
    'proxy-password': '',
    'no-proxy': '',
    'export-proxy': 'false',
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
    return {
        ...(0,network_inputs/* readNetworkInputs */.W)(raw, runner.workspace, now),
        request: readRequest(read, runner),
        mirrors: (0,source_url/* readSourceUrls */.ww)('mirrors', read('mirrors'), runner.workspace),
        layout: readChoice('layout', read('layout'), dataset/* LAYOUTS */.m),
        path: path === '' ? undefined : (0,locate_path/* locatePath */.o)(path, runner.workspace),
        homes,
        exportProxy: readBoolean('export-proxy', read('export-proxy')),
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


/***/ }),

/***/ 4582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ locatePath)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** A path as a user wrote it, absolute: `~` is the home, and what is relative begins at `base`. */
function locatePath(written, base) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, expandHome(written));
}
function expandHome(path) {
    return path === '~' || path.startsWith('~/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), path.slice(1)) : path;
}


/***/ }),

/***/ 2402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ readNetworkInputs)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __nccwpck_require__(8046);
;// CONCATENATED MODULE: ./build/input-file.js



/** A path as messages show it. */
function shownPath(path) {
    return (0,plain_text/* plainText */.w)(path, 200);
}
/** Reads a small file that an input names; what is wrong with it is an InputError of that input. */
function readInputFile({ input, path, location, most, content, advice }, encoding) {
    const name = shownPath(path);
    try {
        const stats = (0,external_node_fs_.statSync)(location);
        if (!stats.isFile())
            throw new errors/* InputError */.dz(input, `${name} is no file`, advice);
        if (stats.size > most)
            throw new errors/* InputError */.dz(input, `${name} is too large for ${content} (${stats.size} bytes)`, advice);
        return (0,external_node_fs_.readFileSync)(location, encoding);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        const code = String(error.code);
        const where = location === path ? name : `${name} (${shownPath(location)})`;
        const what = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
        throw new errors/* InputError */.dz(input, `${where} ${what}`, advice, error);
    }
}

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
            return `${INPUT}: the certificate "${subject}" in ${place.name} expired on ${certificate.validTo}; nothing that it issued is accepted.`;
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
        return { name: shownPath(path), text: readInputFile({ ...file, advice: ADVICE }, 'latin1') };
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
var locate_path = __nccwpck_require__(4582);
// EXTERNAL MODULE: ./build/network/origin-credentials.js
var origin_credentials = __nccwpck_require__(1676);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/network/host.js
var host = __nccwpck_require__(8839);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __nccwpck_require__(3535);
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
    return parseUrlPolicy(readInputFile(file, 'utf8'), shownPath(path));
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
    const written = (0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : word;
    const isName = host/* HOST_NAME */.TI.test(word) && /^[\p{L}\p{N}]/u.test(word);
    if ((!isName && (0,external_node_net_.isIP)(address) === 0) || !URL.canParse(`http://${written}`))
        return refuse(`"${(0,plain_text/* plainText */.w)(word, 100)}" is no host`, HOSTS);
    return (0,host/* hostOf */.w4)(new URL(`http://${written}`));
}
function warningsOf({ name, allowed, blocked }) {
    const dead = blocked.flatMap(({ line, host }) => {
        const stronger = host === '*' ? undefined : allowed.find((rule) => (0,url_policy/* covers */.hU)(rule, host));
        if (stronger === undefined)
            return [];
        return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger.`;
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

/***/ 1240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ encodeBasic)
/* harmony export */ });
/** The value of an Authorization header for Basic authentication, in UTF-8 (RFC 7617 §2.1). */
function encodeBasic({ username, password }) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
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

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

const LOOPBACK = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');
/** Whether a host (as `hostOf` spells it) is this machine; a proxy would look for it on its own side. */
function isLoopback(host) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host);
    if (family === 0)
        return host === 'localhost' || host.endsWith('.localhost');
    return LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}


/***/ }),

/***/ 1676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ authorised),
/* harmony export */   Kt: () => (/* binding */ credentialsSecrets),
/* harmony export */   N5: () => (/* binding */ readOriginCredentials),
/* harmony export */   zw: () => (/* binding */ NO_CREDENTIALS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8839);
/* harmony import */ var _loopback_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6964);
/* harmony import */ var _proxy_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6081);
/* harmony import */ var _request_head_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(771);





/** Nothing for anyone. */
const NO_CREDENTIALS = { byOrigin: new Map(), warnings: [] };
const INPUT = 'credentials';
const MOST_ORIGINS = 100;
/** Servers take heads of 8 to 16 KiB. */
const LONGEST_VALUE = 16 * 1024;
// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
const EXAMPLE = 'Write each line as: https://data.example.org Bearer ${{ secrets.DATA_TOKEN }}';
/** What is left of a line when its secret is empty. */
const SCHEME_ALONE = /^(basic|bearer|digest|negotiate|token)?$/i;
/** Reads `<origin> <Authorization value>`, one a line; no part of a value gets into an error or a warning. */
function readOriginCredentials(text) {
    const byOrigin = new Map();
    const seen = new Set();
    const warnings = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        const [, first, value = ''] = /^\s*(\S+)(?:\s+(.*?))?\s*$/s.exec(line) ?? [];
        if (first === undefined)
            continue;
        const url = readOrigin(first, index + 1);
        const { origin } = url;
        if (seen.has(origin))
            refuse(index + 1, `has ${origin} a second time`, 'Keep one line for each origin.');
        seen.add(origin);
        if (seen.size > MOST_ORIGINS)
            refuse(index + 1, `is one more than ${MOST_ORIGINS}`);
        if (!(0,_request_head_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeaderValue */ .j)(value) || value.length > LONGEST_VALUE)
            refuse(index + 1, 'has a value that no header may have: a line end, another control character, a character past Latin-1, or too many of them');
        if (SCHEME_ALONE.test(value)) {
            warnings.push(`${INPUT}: the value for ${origin} is empty, and nothing is sent there. Is the secret set? Runs from forks have none.`);
            continue;
        }
        if (url.protocol === 'http:' && !(0,_loopback_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)((0,_host_js__WEBPACK_IMPORTED_MODULE_4__/* .hostOf */ .w4)(url)))
            warnings.push(`${INPUT}: what is sent to ${origin} is not encrypted, and all on the way can read it.`);
        byOrigin.set(origin, value);
    }
    return { byOrigin, warnings };
}
/** What must be masked before anything is printed. */
function credentialsSecrets({ byOrigin }) {
    return [...byOrigin.values()].flatMap(_proxy_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .authorizationSecrets */ .XY);
}
/** The request with what its origin wants; decided anew for each hop, so that nothing has to be taken away again. */
function authorised(hop, { byOrigin }) {
    const authorization = byOrigin.get(hop.url.origin);
    return authorization === undefined ? hop : { ...hop, headers: { ...hop.headers, authorization } };
}
/** The text is not shown: it may be the secret, where the origin was forgotten. */
function readOrigin(text, line) {
    const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        return refuse(line, 'does not begin with an origin');
    if (url.username !== '' || url.password !== '')
        return refuse(line, 'has a user name in its origin');
    if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
        return refuse(line, `has more than an origin (${url.origin}); a credential is for all of its paths`);
    return url;
}
function refuse(line, problem, advice = EXAMPLE) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(INPUT, `line ${line} ${problem}`, advice);
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DJ: () => (/* binding */ credentialSecrets),
/* harmony export */   Vf: () => (/* binding */ textSecrets),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   XY: () => (/* binding */ authorizationSecrets),
/* harmony export */   zC: () => (/* binding */ userinfoSecrets)
/* harmony export */ });
/* harmony import */ var _proxy_value_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2805);

/** Shorter strings are not masked: they would blank half of the log and hide nothing. */
const SHORTEST_SECRET = 4;
/** Every spelling in which the credentials of a proxy value may turn up in a log. */
function proxySecrets(value) {
    const { userinfo } = (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_0__/* .splitProxy */ .Ni)(value);
    return [...new Set([...userinfoSecrets(userinfo), ...long(userinfo.split(/[/?#@:\\]/))])];
}
/** Every spelling in which userinfo, as it stands in a URL, may turn up in a log: decoded or not, whole or in parts. */
function userinfoSecrets(userinfo) {
    const credentials = (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredentials */ .L1)(userinfo);
    if (credentials === undefined)
        return [];
    const written = [userinfo, ...userinfo.split(/:(.*)/s, 2)];
    return long([...written.flatMap(encodings), ...credentialSecrets(credentials)]);
}
/** Every spelling in which a user name and a password may turn up in a log. */
function credentialSecrets(credentials) {
    const { username, password } = credentials;
    const pair = `${username}:${password}`;
    return long([...[username, password, pair].flatMap(encodings), (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeUserinfo */ .am)(credentials)]);
}
/** Every spelling in which a text may turn up in a log. */
function textSecrets(text) {
    return long(encodings(text));
}
/** Every spelling in which the value of an Authorization header, or a part of it, may turn up in a log. */
function authorizationSecrets(value) {
    const [, scheme = '', token = value] = /^(\S+)\s+(.*)$/s.exec(value) ?? [];
    const decoded = /^basic$/i.test(scheme) ? readPair(Buffer.from(token, 'base64').toString()) : undefined;
    const spellings = [value, token].flatMap((text) => [...encodings(text), ...base64(text, 'latin1')]);
    return long([...spellings, ...(decoded ? credentialSecrets(decoded) : [])]);
}
/** RFC 7617 §2: the first colon is the end of the name. */
function readPair(pair) {
    const colon = pair.indexOf(':');
    return colon === -1 ? undefined : { username: pair.slice(0, colon), password: pair.slice(colon + 1) };
}
function long(spellings) {
    return [...new Set(spellings)].filter((spelling) => spelling.length >= SHORTEST_SECRET);
}
function encodings(secret) {
    const strict = (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeStrictly */ .jR)(secret);
    const url = new URL('http://host');
    url.password = secret;
    return [
        secret,
        encodeURIComponent(secret),
        strict,
        strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
        encodeURI(secret),
        url.password,
        ...base64(secret, 'utf8'),
    ];
}
/** Base64, without the `=` at its end too, and for URLs. */
function base64(text, encoding) {
    const padded = Buffer.from(text, encoding).toString('base64');
    return [padded, padded.replace(/=+$/, ''), Buffer.from(text, encoding).toString('base64url')];
}


/***/ }),

/***/ 2805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ readCredentials),
/* harmony export */   Ni: () => (/* binding */ splitProxy),
/* harmony export */   am: () => (/* binding */ encodeUserinfo),
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
    if (credentials !== undefined)
        refuseUnfit(credentials, protocol, name, given !== undefined);
    const place = `${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 6 ? `[${host.replace('%', '%25')}]` : host}:${number}`;
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
    const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(value) ?? [];
    const at = rest.lastIndexOf('@');
    const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest.slice(at + 1)) ?? [];
    return { scheme: scheme.toLowerCase(), userinfo: rest.slice(0, Math.max(at, 0)), authority, path };
}
/** The port as written in a proxy value, where there is one. */
function writtenPort(value) {
    const { authority } = splitProxy(value);
    return readIPv6(authority) === undefined ? /:(\d+)$/.exec(authority.replace(/^\[.*\]/, ''))?.[1] : undefined;
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
/** Userinfo as every client of the field decodes it. */
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
/** What would be cut off, or be read as something else, on the way to the proxy. */
function refuseUnfit(credentials, protocol, name, areInputs) {
    for (const field of ['username', 'password']) {
        const why = unfitness(field, credentials[field], protocol);
        if (why === undefined)
            continue;
        const what = `a ${field === 'username' ? 'user name' : field} ${why}`;
        throw areInputs
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`proxy-${field}`, `no proxy takes ${what}`, 'Check the secret behind it.')
            : unreadable(name, `has ${what}`);
    }
}
/** RFC 7617 §2 forbids control characters, and takes the first colon for the end of the name. */
function unfitness(field, text, protocol) {
    if (/\p{Cc}/u.test(text))
        return 'with a control character, such as a line break';
    if (protocol !== 'socks5h')
        return field === 'username' && text.includes(':') ? 'with a colon' : undefined;
    const isLong = Buffer.byteLength(text) > LONGEST_SOCKS_CREDENTIAL;
    return isLong ? `of more than ${LONGEST_SOCKS_CREDENTIAL} bytes` : undefined;
}
function readProtocol(name, scheme) {
    const protocol = PROTOCOLS.get(scheme);
    if (protocol !== undefined)
        return protocol;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(name, `the scheme ${scheme}:// of this proxy is not supported; http://, https://, socks5:// and socks5h:// are`, 'Use such a port of the proxy, or write `proxy: none` in the `with:` of this step to go direct.');
}
function readAuthority(name, authority) {
    const bare = readIPv6(authority);
    if (bare !== undefined)
        return { host: bare, digits: undefined };
    const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(authority) ?? [];
    if (bracketed !== undefined) {
        const address = readIPv6(bracketed);
        if (address !== undefined)
            return { host: address, digits: digits || undefined };
        throw unreadable(name, 'has something other than an IPv6 address in its brackets');
    }
    const host = plain !== undefined && _host_js__WEBPACK_IMPORTED_MODULE_3__/* .HOST_NAME */ .TI.test(plain) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.domainToASCII)(plain.replace(/\.+$/, '')) : '';
    if (host === '')
        throw unreadable(name, 'has no readable host');
    return { host, digits: digits || undefined };
}
/** A zone is the name of an interface, whose case counts; URLs write its `%` as `%25` (RFC 6874). */
function readIPv6(text) {
    const address = text.replace(/%25(?=.)/, '%');
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? address.replace(/^[^%]*/, (digits) => digits.toLowerCase()) : undefined;
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

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   V: () => (/* binding */ secretValues)
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
/** The values of a query that {@link redactUrl} does not show, as written. */
function secretValues({ search }) {
    return search
        .slice(1)
        .split('&')
        .filter((pair) => redactPair(pair) !== pair)
        .map((pair) => pair.slice(pair.indexOf('=') + 1));
}
function redactPair(pair) {
    const split = pair.indexOf('=');
    if (split === -1)
        return OPAQUE_VALUE.test(pair) ? '***' : pair;
    const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
    return value !== '' && (SECRET_NAME.test(name) || OPAQUE_VALUE.test(value)) ? `${name}=***` : pair;
}


/***/ }),

/***/ 771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ requestHead),
/* harmony export */   j: () => (/* binding */ isHeaderValue)
/* harmony export */ });
/* harmony import */ var _absolute_form_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1551);
/* harmony import */ var _encode_basic_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1240);


/** RFC 9110 §5.1 and §5.5: what cannot end the line. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** Whether a header may have this value. */
function isHeaderValue(value) {
    return VALUE.test(value);
}
/** The request of a hop, as it goes over the wire in latin1; throws where a header could be read as two. */
function requestHead({ url, headers }, via, userAgent) {
    const absolute = (0,_absolute_form_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsoluteForm */ .a)(url, via);
    const credentials = absolute ? via.proxy.credentials : undefined;
    const fields = {
        'user-agent': userAgent,
        ...headers,
        host: url.host,
        'accept-encoding': 'identity',
        connection: 'keep-alive',
        ...(credentials && { 'proxy-authorization': (0,_encode_basic_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeBasic */ .r)(credentials) }),
    };
    // A URL has no blanks or line ends: its parser encodes or drops them.
    const target = absolute ? url.href : `${url.pathname}${url.search}`;
    return `GET ${target} HTTP/1.1\r\n${Object.entries(fields).map(fieldLine).join('')}\r\n`;
}
function fieldLine([name, value]) {
    if (!NAME.test(name) || !isHeaderValue(value))
        throw new TypeError(`The header ${JSON.stringify(name)} has characters that no header may have`);
    return `${name}: ${value}\r\n`;
}


/***/ }),

/***/ 3535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oy: () => (/* binding */ rewriteUrl),
/* harmony export */   VN: () => (/* binding */ blockOf),
/* harmony export */   YD: () => (/* binding */ replacementUrl),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   lm: () => (/* binding */ NO_POLICY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8839);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2632);



/** Rewrites nothing and blocks nothing. */
const NO_POLICY = {
    name: '',
    rewrites: [],
    allowed: [],
    blocked: [],
    message: undefined,
    warnings: [],
};
/** A pattern may take time that grows fast with what it is matched against. */
const LONGEST_URL = 8192;
/** The rule that blocks a URL, if one does and none allows it; `file:` URLs are never blocked. */
function blockOf({ allowed, blocked }, url) {
    if (url.protocol === 'file:')
        return undefined;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_1__/* .hostOf */ .w4)(url);
    return allowed.some((rule) => covers(rule, host)) ? undefined : blocked.find((rule) => covers(rule, host));
}
/** Whether a rule speaks of a host. */
function covers(rule, host) {
    return rule.host === '*' || host === rule.host || host.endsWith(`.${rule.host}`);
}
/** What is asked in place of a URL, one for each rule that matches; itself where none does. */
function rewriteUrl({ name, rewrites }, url) {
    if (url.protocol === 'file:' || rewrites.length === 0)
        return [url];
    const text = `${url.host}${url.pathname}${url.search}`;
    if (text.length > LONGEST_URL) {
        const problem = `a source at ${url.host} has more than ${LONGEST_URL} characters, too many for rules`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('rewrite', problem, 'Shorten the URL, or leave `rewrite` out.');
    }
    const rewritten = rewrites.flatMap((rule) => {
        const groups = rule.pattern.exec(text);
        return groups === null ? [] : replaced(url, groups, rule, name);
    });
    return rewritten.length === 0 ? [url] : rewritten;
}
/** What a rule puts in place of a URL, with its `$1` as they are; undefined where a group is to give the host. */
function replacementUrl({ replacement }) {
    const href = /^https?:\/\//i.test(replacement) ? replacement : `https://${replacement}`;
    return URL.canParse(href) ? new URL(href) : undefined;
}
function replaced(url, groups, { line, replacement }, name) {
    const text = replacement.replace(/\$(\d)/g, (_, digit) => groups[Number(digit)] ?? '');
    const href = /^https?:\/\//i.test(text) ? text : `${url.protocol}//${text}`;
    if (!URL.canParse(href)) {
        const problem = `${name}, line ${line}, makes no URL of ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .B)(url)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('rewrite', problem, 'Let the replacement begin with a host, or with https://.');
    }
    const made = new URL(href);
    made.hash = '';
    // A credential belongs to an origin.
    if (made.origin === url.origin && made.username === '' && made.password === '') {
        made.username = url.username;
        made.password = url.password;
    }
    return made;
}


/***/ }),

/***/ 3068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ urlSecrets)
/* harmony export */ });
/* harmony import */ var _proxy_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6081);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2632);


/** Shorter values of a query are numbers and words: masking them would blank what is no secret. */
const SHORTEST_VALUE = 6;
/** Every spelling in which the userinfo of a URL, and the values of its query that sign it, may turn up in a log. */
function urlSecrets(url) {
    const userinfo = url.password === '' ? url.username : `${url.username}:${url.password}`;
    const values = (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .secretValues */ .V)(url).filter((value) => value.length >= SHORTEST_VALUE);
    return [
        ...(0,_proxy_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .userinfoSecrets */ .zC)(userinfo),
        ...values.flatMap((value) => [...(0,_proxy_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .textSecrets */ .Vf)(value), ...(0,_proxy_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .textSecrets */ .Vf)(decoded(value))]),
    ];
}
function decoded(value) {
    try {
        return decodeURIComponent(value);
    }
    catch {
        return value;
    }
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

/***/ 3913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ terminalLine)
/* harmony export */ });
/* unused harmony export jobLine */
/** One line for a terminal: what came from outside can neither move its cursor, turn its text, nor begin another line. */
function terminalLine(text) {
    return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ');
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


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** A failure for people, with the secrets left out of whatever servers said. */
function withoutSecrets(failure, secrets) {
    const hide = (text) => secrets.hide(text);
    const { facts = {}, finding, compared = [] } = failure;
    return {
        code: failure.code,
        message: hide(failure.message),
        facts: Object.fromEntries(Object.entries(facts).map(([label, value]) => [label, hide(value)])),
        finding: finding === undefined ? undefined : hide(finding),
        compared: compared.map(({ server, road, answer }) => {
            return { server: hide(server), road: hide(road), answer: hide(answer) };
        }),
        advice: hide(failure.advice),
        cause: failure.cause,
    };
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   S: () => (/* binding */ Secrets)
/* harmony export */ });
/* harmony import */ var _network_url_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3535);
/* harmony import */ var _network_url_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3068);


/** Every spelling of what a run was given and must tell nobody: of proxies, credentials and the URLs of sources. */
function secretsOf({ request, mirrors, policy }, { secrets }) {
    const replacements = policy.rewrites.flatMap((rule) => (0,_network_url_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .replacementUrl */ .YD)(rule) ?? []);
    const urls = [...sourcesOf(request), ...mirrors, ...replacements];
    return [...new Set([...secrets, ...urls.flatMap(_network_url_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .urlSecrets */ .F)])];
}
/** The secrets of a run that are known so far, to be left out of what it tells. */
class Secrets {
    #texts = [];
    /** All of them, the longest first. */
    get all() {
        return this.#texts;
    }
    /** From now on these are left out too. */
    add(texts) {
        // The longest first: a part of one may be another.
        const all = new Set([...this.#texts, ...texts]);
        this.#texts = [...all].toSorted((one, other) => other.length - one.length);
    }
    /** A text with `***` in place of each secret: servers repeat what they were asked with. */
    hide(text) {
        const whole = text.replace(/[^…]*…/g, (cut) => this.#hideCut(cut));
        return this.#texts.reduce((shown, secret) => shown.replaceAll(secret, '***'), whole);
    }
    /** What was shortened may end in the middle of a secret. */
    #hideCut(cut) {
        const text = cut.slice(0, -1);
        for (const secret of this.#texts) {
            for (let length = secret.length - 1; length >= SHORTEST_CUT; length -= 1) {
                if (text.endsWith(secret.slice(0, length)))
                    return `${text.slice(0, -length)}***…`;
            }
        }
        return cut;
    }
}
/** Characters of the beginning of a secret that are told apart from a word. */
const SHORTEST_CUT = 4;
function sourcesOf(request) {
    switch (request.kind) {
        case 'name':
            return [];
        case 'url':
            return request.sources;
        case 'files':
            return [...request.files.flatMap(({ url }) => url ?? []), ...request.bases];
    }
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
