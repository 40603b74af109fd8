export const id = 649;
export const ids = [649];
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

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionsCacheTier: () => (/* binding */ actionsCacheTier)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/disk/link-or-copy.js
var link_or_copy = __webpack_require__(8430);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(6698);
;// CONCATENATED MODULE: ./build/tiers/package-voice.js

const listener = new external_node_async_hooks_.AsyncLocalStorage();
let patched = false;
/**
 * Runs a package that prints to the job's log and gives its lines to `hear` instead, also those of work that it leaves
 * running; lines that mask secrets still reach the runner. The package tells causes nowhere but in what it prints.
 */
function overhear(hear, run) {
    if (!patched) {
        divert(process.stdout);
        divert(process.stderr);
        patched = true;
    }
    return listener.run(hear, run);
}
function divert(stream) {
    const write = stream.write.bind(stream);
    const diverted = (...args) => {
        const hear = listener.getStore();
        const text = String(args[0]);
        if (hear === undefined || /^::add-mask::.*\r?\n?$/.test(text))
            return write(...args);
        // Outside of the context, or what the listener itself prints would be heard again.
        listener.exit(() => text.split(/\r?\n/).filter(Boolean).map(parseLine).forEach(hear));
        const done = args.find((argument) => typeof argument === 'function');
        if (done)
            queueMicrotask(done);
        return true;
    };
    stream.write = diverted;
}
/** Reads a line as the runner does: `::warning title=…::text`, with %25, %0D and %0A for what a line cannot hold. */
function parseLine(line) {
    const [, level, data = ''] = /^::(debug|notice|warning|error)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (level === undefined)
        return { level: 'info', text: line };
    const text = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    return { level: level, text };
}

// EXTERNAL MODULE: ./build/tiers/tier.js
var tier = __webpack_require__(9984);
;// CONCATENATED MODULE: ./build/tiers/package-call.js


/** Calls the package within a budget in ms, which it has none of by itself, and listens to what it prints. */
async function callPackage({ load, debug, takeTrouble }, budget, run) {
    const said = [];
    const hear = (line) => {
        said.push(line);
        debug(line.text);
    };
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`it did not finish within ${Math.round(budget / 1000)} s`)), budget);
    });
    takeTrouble();
    try {
        const cache = await load();
        if (!cache.isFeatureAvailable())
            return { kind: 'failed', reason: 'this runner offers no cache service' };
        const value = await Promise.race([overhear(hear, () => run(cache)), late]);
        const trouble = isNothing(value) ? takeTrouble() : undefined;
        return trouble ? { kind: 'failed', reason: trouble.message } : { kind: 'answered', value, said };
    }
    catch (error) {
        const attempt = lastAttempt(said);
        const reason = `${(0,tier/* reasonOf */.A)(error)}${attempt === undefined ? '' : ` (${attempt})`}`;
        return { kind: 'failed', reason: takeTrouble()?.message ?? reason };
    }
    finally {
        clearTimeout(timer);
    }
}
/** What it returns for nothing found, nothing saved, and every failure. */
function isNothing(value) {
    return value === undefined || value === -1;
}
/** Why the package was trying again when its time was over. */
function lastAttempt(said) {
    const attempt = /^Attempt \d+ of \d+ failed with error: (.+)\. Retrying request in /;
    return said.flatMap(({ text }) => attempt.exec(text)?.[1] ?? []).at(-1);
}
/** Where the package tells a cause, the most telling first: it calls every refusal a race, and says better in debug lines. */
const TELLING = [
    {
        levels: ['debug'],
        pattern: /^Failed to reserve cache: (?:Error: )?(?:Failed to CreateCacheEntry: )?(.+)/,
    },
    { levels: ['warning', 'error'], pattern: /^(?:Failed to (?:restore|save): )?(.*)/ },
    { levels: ['info'], pattern: /^(Cache (?:restore|save) skipped: .+)/ },
    { levels: ['info'], pattern: /^Failed to save: (.+)/ },
];
/** The package's own words for why it failed, in one line; undefined when it said nothing of the kind. */
function reasonIn(said) {
    for (const { levels, pattern } of TELLING) {
        const fitting = said.filter(({ level }) => levels.includes(level));
        const reason = fitting.flatMap(({ text }) => pattern.exec(text)?.[1] ?? []).at(-1);
        if (reason !== undefined)
            return reason === '' ? 'the package gave no reason' : reason;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/tiers/actions-cache.js





/**
 * The folder that an entry holds. The entry's version hashes this very text, so it is short, relative and the same on
 * every runner; it is resolved in a folder of ours, never in the user's workspace.
 */
const PATH_LITERAL = 'setup-dataset';
const LOOKUP_BUDGET_MS = 10_000;
const TRANSFER_BUDGET_MS = 30_000;
/** Bytes per millisecond below which a transfer is given up for the next tier. */
const SLOWEST_TRANSFER = 1_000;
/** Bytes that a file whose size is not pinned is taken to have, when a budget is made. */
const ASSUMED_SIZE = 1024 ** 3;
/** The Actions cache through @actions/cache; immutable entries, so a wrong one is followed by `<key>-g2`, `-g3`, …. */
function actionsCacheTier(ports) {
    return {
        name: 'actions',
        title: 'the Actions cache',
        lookup: (key) => lookup(ports, key),
        restore: (key, pins, into) => restore(ports, key, pins, into),
        save: (key, files, work, replacing) => save(ports, key, files, work, replacing),
    };
}
/** Asks for the newest generation, then for the first; a match that is neither is no match (keys match by prefix). */
async function lookup(ports, key) {
    const options = { lookupOnly: true };
    const heard = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) => cache.restoreCache([PATH_LITERAL], `${key}-g`, [key], options, true));
    const answer = asAnswer(heard);
    return answer.kind === 'found' && generationOf(key, answer.entry) === undefined ? { kind: 'miss' } : answer;
}
async function restore(ports, key, pins, into) {
    // A look-up of its own, because the package may take a quarter of an hour to find that nobody answers.
    const looked = await lookup(ports, key);
    if (looked.kind !== 'found')
        return looked;
    const heard = await callPackage(ports, budgetFor(pins), (cache) => inWorkspace(into, () => cache.restoreCache([PATH_LITERAL], looked.entry, [], {}, true)));
    const answer = asAnswer(heard);
    // An archive that does not unpack is an entry that is wrong: what it left behind is evidence for the verification.
    const broken = answer.kind === 'unavailable' && /tar.* failed with exit code/.test(answer.reason);
    return answer.kind === 'found' || broken ? { ...looked, folder: (0,external_node_path_.join)(into, PATH_LITERAL) } : answer;
}
async function save(ports, key, files, work, replacing) {
    const entry = nextGeneration(key, replacing);
    // The package packs everything before it learns that the entry exists: look first.
    const looked = await callPackage(ports, LOOKUP_BUDGET_MS, (cache) => cache.restoreCache([PATH_LITERAL], entry, [], { lookupOnly: true }, true));
    if (looked.kind === 'failed')
        return { kind: 'refused', reason: looked.reason };
    if (looked.value === entry)
        return { kind: 'exists' };
    const shortage = await findShortage(files, ports.temp);
    if (shortage !== undefined)
        return { kind: 'refused', reason: shortage };
    const heard = await callPackage(ports, budgetFor(files), async (cache) => {
        for (const { path, location } of files)
            await (0,link_or_copy/* linkOrCopy */.L)(location, (0,external_node_path_.join)(work, PATH_LITERAL, path));
        return inWorkspace(work, () => cache.saveCache([PATH_LITERAL], entry, undefined, true));
    });
    if (heard.kind === 'failed')
        return { kind: 'refused', reason: heard.reason };
    if (heard.value !== -1)
        return { kind: 'saved', entry };
    const reason = reasonIn(heard.said) ?? 'the package did not say why';
    return /\b409\b|already exists/i.test(reason) ? { kind: 'exists' } : { kind: 'refused', reason };
}
/** The package packs everything into one archive in the job's folder for temporary files: says so when it cannot fit. */
async function findShortage(files, temp) {
    const needed = files.reduce((sum, { size }) => sum + size, 0);
    const free = await (0,free_space/* freeSpace */.F)(temp).catch(() => Number.POSITIVE_INFINITY);
    if (needed <= free)
        return undefined;
    return `its archive may need ${(0,format/* formatBytes */.z3)(needed)}, and ${temp} has ${(0,format/* formatBytes */.z3)(free)} free`;
}
/** 1 for the key itself, n for `<key>-g<n>`; undefined for any other entry. */
function generationOf(key, entry) {
    if (entry === key)
        return 1;
    const match = entry.startsWith(`${key}-g`) ? /^[1-9]\d*$/.exec(entry.slice(key.length + 2)) : null;
    return match ? Number(match[0]) : undefined;
}
function nextGeneration(key, replacing) {
    return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1) + 1}`;
}
/** Milliseconds for a transfer, from the sizes that are known. */
function budgetFor(files) {
    const bytes = files.reduce((sum, { size = ASSUMED_SIZE }) => sum + size, 0);
    return TRANSFER_BUDGET_MS + bytes / SLOWEST_TRANSFER;
}
/**
 * Runs the package with a folder of ours as its workspace: it packs and unpacks relative to it. The variable stays, so
 * that an unpacking which outlives its budget can reach nothing but that folder.
 */
async function inWorkspace(folder, run) {
    process.env.GITHUB_WORKSPACE = folder;
    const before = process.cwd();
    process.chdir(folder);
    try {
        return await run();
    }
    finally {
        process.chdir(before);
    }
}
function asAnswer(heard) {
    if (heard.kind === 'failed')
        return { kind: 'unavailable', reason: heard.reason };
    if (heard.value !== undefined)
        return { kind: 'found', entry: heard.value };
    const reason = reasonIn(heard.said);
    return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason };
}


/***/ })

};
