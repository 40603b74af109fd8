export const id = 534;
export const ids = [534];
export const modules = {

/***/ 7094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/** Milliseconds of a clock that nobody can set; `performance`, which has it too, loads a module. */
function elapsed() {
    return Number(process.hrtime.bigint() / 1000000n);
}
/** When that clock was at 0: the machine's own may be set while a run goes on. */
const epoch = Date.now() - elapsed();
/** The real one. */
const systemClock = {
    now: () => epoch + elapsed(),
    random: Math.random,
    async sleep(milliseconds, signal) {
        // Loaded here, as a hit waits for nothing.
        const { setTimeout: delay } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8500, 19));
        await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
};


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ archiveFormat),
/* harmony export */   Oz: () => (/* binding */ ARCHIVE_FORMATS),
/* harmony export */   kk: () => (/* binding */ gzipContent)
/* harmony export */ });
/** The containers that can be unpacked, with what they may be compressed by. */
const ARCHIVE_FORMATS = ['zip', 'tar', 'tar.gz', 'tar.bz2', 'tar.xz', 'tar.zst'];
const ENDINGS = [
    [/\.zip$/i, 'zip'],
    [/\.tar$/i, 'tar'],
    [/\.(tar\.gz|tgz)$/i, 'tar.gz'],
    [/\.(tar\.bz2|tbz2?)$/i, 'tar.bz2'],
    [/\.(tar\.xz|txz)$/i, 'tar.xz'],
    [/\.(tar\.zst|tzst)$/i, 'tar.zst'],
];
/** The format that a file name tells; undefined for other names. */
function archiveFormat(name) {
    return ENDINGS.find(([ending]) => ending.test(name))?.[1];
}
/** The path of a `.gz` without that, as what it holds is named; undefined for other names. */
function gzipContent(path) {
    const content = path.replace(/(?<=[^/])\.gz$/i, '');
    return content === path ? undefined : content;
}


/***/ }),

/***/ 4604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _z: () => (/* binding */ inFolder),
  mx: () => (/* binding */ isInTree),
  Cs: () => (/* binding */ makePlan),
  cz: () => (/* binding */ pinsOf),
  jh: () => (/* binding */ weakDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/dataset/archive-format.js
var archive_format = __webpack_require__(9573);
// EXTERNAL MODULE: ./build/dataset/catalog/names.js
var names = __webpack_require__(259);
// EXTERNAL MODULE: ./build/dataset/selection.js + 1 modules
var selection = __webpack_require__(3629);
;// CONCATENATED MODULE: ./build/dataset/layout.js




const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/;
/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
function layOut(dataset, layout, unpack = false) {
    const known = dataset.layouts[layout] ?? generic(dataset, layout, unpack);
    if (known === undefined)
        throw new errors/* InputError */.dz('layout', ...explainMisfit(dataset, layout));
    return known;
}
/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset, layout, unpack) {
    if (layout === 'files')
        return unpack ? unpacked(dataset.files) : plain(dataset.files.map(asIs));
    if (names/* CATALOG_NAMES */.t.has(dataset.name))
        return undefined;
    if (layout === 'keras') {
        // keras.utils.get_file looks for $KERAS_HOME/datasets/<fname>.
        const members = dataset.files.map((file) => under(file, `datasets/${file.path}`));
        return { ...plain(members), variables: { KERAS_HOME: '.' } };
    }
    // torchvision.datasets.MNIST takes any data in these four names; a subclass has a folder of its own name.
    if (!dataset.files.every(({ path }) => IDX_NAME.test(path)))
        return undefined;
    const members = dataset.files.map((file) => gunzipped(file, `MNIST/raw/${(0,archive_format/* gzipContent */.kk)(file.path) ?? file.path}`));
    return { ...plain(members), rivals: ['MNIST/processed/*.pt'] };
}
function plain(members) {
    return { loader: undefined, members, trees: [], checks: [], rivals: [], variables: {} };
}
/** What unpacking beside the archives gives; files that are not packed stay as they are. */
function unpacked(files) {
    const trees = files.flatMap((file) => {
        const format = (0,archive_format/* archiveFormat */.MG)(file.path);
        if (format === undefined)
            return [];
        const path = file.path.split('/').slice(0, -1).join('/');
        return { path, from: file.path, unpack: format, select: selection/* EVERYTHING */.Q, gunzip: false, pins: file.members };
    });
    const others = files.filter(({ path }) => (0,archive_format/* archiveFormat */.MG)(path) === undefined);
    return { ...plain(others.map((file) => gunzipped(file, (0,archive_format/* gzipContent */.kk)(file.path) ?? file.path))), trees };
}
function asIs(file) {
    return under(file, file.path);
}
function under(file, path) {
    return { path, from: file.path, unpack: 'none', digest: file.digest, size: file.size };
}
/** A `.gz` as what it holds; any other file as it is. */
function gunzipped(file, path) {
    if ((0,archive_format/* gzipContent */.kk)(file.path) === undefined)
        return under(file, path);
    const [pin] = file.members ?? [];
    return { path, from: file.path, unpack: 'gzip', digest: pin?.digest, size: pin?.size };
}
function explainMisfit(dataset, layout) {
    const fits = ['files', ...Object.keys(dataset.layouts)].join(', ');
    const others = [...names/* CATALOG_NAMES */.t].flatMap(([name, layouts]) => (layouts.includes(layout) ? [name] : []));
    const message = `"${layout}" is not known for ${dataset.name}`;
    return [message, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(', ')}.`];
}

// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __webpack_require__(3323);
;// CONCATENATED MODULE: ./build/dataset/plan.js






/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1;
/** Files that are warned of one by one. */
const MOST_WARNINGS = 10;
/** Decides what the home and the tiers will hold. */
function makePlan(dataset, { layout, unpack = false }, home, notes = []) {
    const { variables, ...facts } = layOut(dataset, layout, unpack);
    const collision = (0,relative_path/* findCollision */.Oj)([...facts.members, ...facts.trees.flatMap(pinsOf)].map(({ path }) => path));
    if (collision) {
        const [a, b] = collision;
        const problem = `"${a}" and "${b}" would be one file`;
        // Under their own names files differ: these do so only until they are unpacked.
        if (layout === 'files')
            throw new errors/* InputError */.dz('unpack', problem, 'Set unpack: false, or `include` to one of them.');
        throw new errors/* InputError */.dz('layout', problem, 'Use layout: files, or rename one of them.');
    }
    const fingerprint = fingerprintOf(dataset.files, facts, layout);
    return {
        dataset,
        layout,
        ...facts,
        stored: storedForm(dataset.files, facts),
        fingerprint,
        key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
        home,
        variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, (0,external_node_path_.join)(home, path)])),
        warnings: weakDigests(dataset.files.filter(({ digest }) => (0,dataset_digest/* isWeak */.FI)(digest))),
        notes,
    };
}
/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(files, { members, trees }) {
    const pins = [];
    for (const { path, digest, size } of members) {
        if (digest === undefined)
            return { form: 'files', pins: files };
        pins.push({ path, digest, size });
    }
    if (trees.some((tree) => tree.pins === undefined))
        return { form: 'files', pins: files };
    return { form: 'members', pins: [...pins, ...trees.flatMap(pinsOf)] };
}
/** The pinned members of an archive by their paths in the home. */
function pinsOf({ path, pins = [] }) {
    return pins.map((pin) => ({ ...pin, path: inFolder(path, pin.path) }));
}
/** The path of the home for one below a folder of it; the folder '' is the home. */
function inFolder(folder, path) {
    return folder === '' ? path : `${folder}/${path}`;
}
/** Whether a path of the home is one that the members of an archive can have. */
function isInTree({ path: folder }, path) {
    return folder === '' || path.startsWith(`${folder}/`);
}
function fingerprintOf(files, { members, trees }, layout) {
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
        // Absent where there are none, so that datasets without archives keep their entries.
        trees: trees.length === 0 ? undefined : trees.map(canonicalTree).toSorted(),
    };
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(canonical)).digest('hex');
}
function canonicalTree({ path, from, unpack, within, select, gunzip, pins }) {
    const { include, exclude, strip } = select;
    const below = pins && sortByPath(pins).map((pin) => [pin.path, (0,dataset_digest/* formatDigest */.MO)(pin.digest)]);
    return JSON.stringify([path, from, unpack, within ?? null, include, exclude, strip, gunzip, below ?? null]);
}
function sortByPath(items) {
    return items.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
/** One for each file, or one for all where there are many: annotations are for reading. */
function weakDigests(files) {
    const [first] = files;
    if (first === undefined || files.length <= MOST_WARNINGS)
        return files.map(weakDigest);
    return [
        `${files.length} files, ${first.path} among them, are pinned by md5 or sha1, which show damage but not forgery: pin them by sha256.`,
    ];
}
/** What is wrong with a digest of md5 or sha1. */
function weakDigest({ path, digest }) {
    return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`;
}


/***/ }),

/***/ 5383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ resolveDataset),
/* harmony export */   e: () => (/* binding */ manifestDataset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1259);
/* harmony import */ var _relative_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3323);
/* harmony import */ var _source_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8982);





/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64;
/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
function resolveDataset(request, mirrors) {
    const dataset = fromRequest(request);
    const files = dataset.files.map((file) => preferMirrors(file, mirrors));
    const homeless = files.find(({ sources }) => sources.length === 0);
    if (homeless) {
        const input = request.kind === 'files' ? request.input : 'dataset';
        const advice = input === 'files'
            ? 'Add its URL as the third word of its line, or set base-url or mirrors.'
            : 'The manifest has no URL for it: set base-url to the folder that holds its files, or mirrors.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `"${homeless.path}" has no source`, advice);
    }
    return { ...dataset, files };
}
/** A manifest as a dataset of one file, so that it comes by the road of all others. */
function manifestDataset({ url, digest }, mirrors) {
    const name = (0,_source_url_js__WEBPACK_IMPORTED_MODULE_3__/* .lastPart */ .S_)(url);
    const path = (0,_relative_path_js__WEBPACK_IMPORTED_MODULE_4__/* .pathProblem */ .z9)(name) === undefined ? name : 'manifest';
    return unnamed(path, path, [preferMirrors({ path, digest, size: undefined, sources: [url] }, mirrors)]);
}
function fromRequest(request) {
    switch (request.kind) {
        case 'catalog':
            return request.dataset;
        case 'url':
            return fromUrl(request.sources, request.digest);
        case 'files':
            return fromManifest(request);
    }
}
function fromUrl(sources, digest) {
    const path = sources[0] ? (0,_source_url_js__WEBPACK_IMPORTED_MODULE_3__/* .lastPart */ .S_)(sources[0]) : '';
    const problem = (0,_relative_path_js__WEBPACK_IMPORTED_MODULE_4__/* .pathProblem */ .z9)(path);
    if (problem) {
        const advice = 'Use `files` with "name digest url" to give the file a name.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('url', `its last part, "${path}", is no file name: ${problem}`, advice);
    }
    const name = `${slugOf(path)}-${digest.hex.slice(0, 8)}`;
    return unnamed(path, name, [{ path, digest, size: undefined, sources }]);
}
function fromManifest({ stem, files, bases, about }) {
    const resolved = files.map(({ urls, ...file }) => {
        return { ...file, sources: [...urls, ...bases.map((base) => (0,_source_url_js__WEBPACK_IMPORTED_MODULE_3__/* .urlBelow */ .dX)(base, file.path))] };
    });
    const canonical = resolved.map(({ path, digest }) => `${path} ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDigest */ .MO)(digest)}\n`).toSorted();
    const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical.join('')).digest('hex');
    const name = `${slugOf(stem)}-${identity.slice(0, 8)}`;
    return { ...unnamed(name, name, resolved), ...about };
}
function unnamed(title, name, files) {
    return { name, title, files, layouts: {}, licence: undefined, homepage: undefined, citation: undefined };
}
function preferMirrors(file, mirrors) {
    return { ...file, sources: [...mirrors.map((base) => (0,_source_url_js__WEBPACK_IMPORTED_MODULE_3__/* .urlBelow */ .dX)(base, file.path)), ...file.sources] };
}
function slugOf(text) {
    return text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, LONGEST_SLUG);
}


/***/ }),

/***/ 3629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ EVERYTHING),
  j: () => (/* binding */ matcher)
});

;// CONCATENATED MODULE: ./build/dataset/glob.js
/**
 * Whether a path fits a glob: `*` and `?` within a part, `**` over parts, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a
 * character that is meant as it is. Case counts, and a leading dot is a character like others. Globs come from manifests
 * of strangers too, so the time is bounded: at most the product of both lengths for each of the alternatives. The glob
 * is taken apart once, for many paths.
 */
function globMatcher(glob) {
    const plains = expandBraces(glob).map((plain) => plain.split('/').map(readPart));
    return (path) => {
        const parts = path.split('/').map((part) => [...part]);
        return plains.some((plain) => fitsParts(plain, parts));
    };
}
function readPart(text) {
    return { isDeep: text === '**', tokens: tokensOf(text) };
}
const MOST_ALTERNATIVES = 1_000;
/** The globs without braces that one with braces stands for; braces of too many alternatives stand for themselves. */
function expandBraces(glob) {
    let done = [];
    let open = [glob];
    while (open.length > 0) {
        if (open.length + done.length > MOST_ALTERNATIVES)
            return [glob];
        const split = open.map((each) => ({ each, braces: firstBraces(each) }));
        done = [...done, ...split.flatMap(({ each, braces }) => (braces ? [] : each))];
        open = split.flatMap(({ each, braces }) => (braces?.choices ?? []).map((choice) => each.slice(0, braces?.start) + choice + each.slice((braces?.end ?? 0) + 1)));
    }
    return done;
}
/** The first pair of braces that has a comma. */
function firstBraces(glob) {
    const opened = [];
    for (let at = 0; at < glob.length; at++) {
        const character = glob[at];
        if (character === '\\')
            at++;
        else if (character === '{')
            opened.push({ start: at, commas: [] });
        else if (character === ',')
            opened.at(-1)?.commas.push(at);
        else if (character === '}') {
            const braces = opened.pop();
            if (braces === undefined || braces.commas.length === 0)
                continue;
            const bounds = [braces.start, ...braces.commas, at];
            const choices = bounds.slice(1).map((bound, index) => glob.slice((bounds[index] ?? 0) + 1, bound));
            return { start: braces.start, end: at, choices };
        }
    }
    return undefined;
}
function fitsParts(globs, parts) {
    return fitsSequence(globs, parts, ({ isDeep }) => isDeep, ({ tokens }, part) => fitsSequence(tokens, part, (token) => token === '*', fitsCharacter));
}
/** Matches with the last wildcard taking one more each time the rest does not fit: earlier ones need no second try. */
function fitsSequence(globs, items, isWildcard, fits) {
    let [at, item] = [0, 0];
    let retry;
    while (item < items.length) {
        const glob = globs[at];
        if (glob !== undefined && isWildcard(glob)) {
            retry = { at, item };
            at++;
        }
        else if (glob !== undefined && fits(glob, items[item])) {
            at++;
            item++;
        }
        else if (retry) {
            retry = { at: retry.at, item: retry.item + 1 };
            at = retry.at + 1;
            item = retry.item;
        }
        else
            return false;
    }
    return globs.slice(at).every(isWildcard);
}
/** `*`, `?`, a class such as `[a-z]`, or a character with a backslash before it. */
function tokensOf(glob) {
    return glob.match(/\\.|\[!?\]?[^\]]*\]|./gsu) ?? [];
}
function fitsCharacter(token, character) {
    if (token === '?')
        return true;
    if (token.length > 1 && token.startsWith('\\'))
        return token.slice(1) === character;
    if (!token.startsWith('[') || token.length === 1)
        return token === character;
    const isNegated = token[1] === '!' || token[1] === '^';
    const ranges = token.slice(isNegated ? 2 : 1, -1).match(/.-.|./gsu) ?? [];
    const isIn = ranges.some((range) => {
        const [from = '', to = from] = range.length > 2 ? range.split(/(?<=^.)-/su) : [range];
        return from <= character && character <= to;
    });
    return isIn !== isNegated;
}

;// CONCATENATED MODULE: ./build/dataset/selection.js

/** Every member under its own name. */
const EVERYTHING = { include: [], exclude: [], strip: '' };
/** Whether a path fits one of the globs and none of those that exclude; no glob at all fits every path. */
function matcher(include, exclude = []) {
    const isIncluded = include.length === 0 ? () => true : anyOf(include);
    const isExcluded = anyOf(exclude);
    return (path) => isIncluded(path) && !isExcluded(path);
}
/** Manifests name members one by one: those without wildcards are looked up, however many they are. */
function anyOf(globs) {
    const names = new Set(globs.filter((glob) => !/[*?[{\\]/.test(glob)));
    const others = globs.filter((glob) => !names.has(glob)).map(globMatcher);
    return (path) => names.has(path) || others.some((fits) => fits(path));
}


/***/ }),

/***/ 4726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ untilAborted),
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7413);


/** Runs with a deadline `milliseconds` from now, whose reason `late` makes. */
async function withDeadline(milliseconds, clock, run, late = () => timeIsOver(milliseconds)) {
    const controller = new AbortController();
    const end = clock.now() + milliseconds;
    const timer = setTimeout(() => controller.abort(late()), milliseconds);
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU({
        code: 'timeout',
        message: `The step's time of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(milliseconds)} is over`,
        advice: 'Raise `timeout` (minutes), or add a faster source with `mirrors`.',
    });
}


/***/ }),

/***/ 7413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   EI: () => (/* binding */ formatNames),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   eG: () => (/* binding */ formatEstimate),
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
/** Milliseconds for people: `41 ms`, `0.4 s`, `2 min 5 s`. */
function formatDuration(milliseconds) {
    if (milliseconds < 99.5)
        return `${Math.round(milliseconds)} ms`;
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
/** Milliseconds that are guessed, for people: `6 s`, `3 min`, `2 h 5 min`. */
function formatEstimate(milliseconds) {
    const seconds = Math.ceil(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 60)
        return `${minutes} min`;
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Names for people, the first few of them: `a`, `a and b`, `a, b and 3 more`. */
function formatNames(names, most = 2) {
    const more = names.length - most;
    const shown = more > 0 ? [names.slice(0, most).join(', '), `${more} more`] : names;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}


/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ applyPolicy)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7413);
/* harmony import */ var _blocked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3701);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);




/** Rewrites the sources and leaves out those that are blocked; a file of which none is left is an error. */
function applyPolicy(dataset, policy) {
    if (policy === _url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_POLICY */ .lm)
        return { dataset, notes: [] };
    const ruled = dataset.files.map((file) => ({ file, sources: applyRules(file.sources, policy) }));
    const files = ruled.map(({ file, sources }) => {
        const left = sources.filter(({ rule }) => rule === undefined);
        const blocked = sources.flatMap(({ url, rule }) => (rule === undefined ? [] : { url, rule }));
        if (left.length === 0 && blocked.length > 0)
            throw (0,_blocked_js__WEBPACK_IMPORTED_MODULE_0__/* .allBlocked */ .K)(file.path, blocked, policy);
        return { ...file, sources: left.map(({ url }) => url) };
    });
    const all = ruled.flatMap(({ sources }) => sources);
    return { dataset: { ...dataset, files }, notes: notesOf(all, policy) };
}
/** Each URL once: two mirrors may be rewritten to the same one. */
function applyRules(sources, policy) {
    const byHref = new Map();
    for (const source of sources) {
        for (const url of (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .rewriteUrl */ .Oy)(policy, source)) {
            byHref.set(url.href, { url, isRewritten: url.href !== source.href, rule: (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(policy, url) });
        }
    }
    return [...byHref.values()];
}
function notesOf(sources, { name }) {
    const rewritten = sources.filter(({ isRewritten }) => isRewritten).length;
    const blocked = new Map();
    for (const { url, rule } of sources) {
        if (rule === undefined)
            continue;
        const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url);
        blocked.set(host, { line: rule.line, count: (blocked.get(host)?.count ?? 0) + 1 });
    }
    return [
        ...(rewritten > 0 ? [`rewritten by ${name}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(rewritten, 'source')}`] : []),
        ...[...blocked].map(([host, { line, count }]) => {
            return `left out: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(count, 'source')} at ${host}, which ${name} blocks (line ${line})`;
        }),
    ];
}


/***/ }),

/***/ 3701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refuseBlocked),
/* harmony export */   K: () => (/* binding */ allBlocked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8839);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);
/* harmony import */ var _url_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3535);




/** Throws when the policy blocks a URL; `from` is what redirected there. */
function refuseBlocked(policy, url, from) {
    const rule = (0,_url_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .blockOf */ .VN)(policy, url);
    if (rule === undefined)
        return;
    const host = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: from
            ? `${from.host} redirects to ${host}, which ${policy.name} blocks`
            : `${host} is blocked by ${policy.name}`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), rule: describeRule(policy, rule) },
        advice: adviceOf(policy),
    });
}
/** The error for a file of which no source is left. */
function allBlocked(path, sources, policy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BlockedError */ .t9({
        code: 'blocked',
        message: `Every source of ${path} is blocked by ${policy.name}`,
        facts: Object.fromEntries(sources.map(({ url, rule }) => [(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .hostOf */ .w4)(url), describeRule(policy, rule)])),
        advice: adviceOf(policy),
    });
}
function describeRule({ name }, { line, host }) {
    return `block ${host} (${name}, line ${line})`;
}
function adviceOf({ name, message }) {
    if (message !== undefined)
        return `${name} says: ${message}`;
    return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`;
}


/***/ }),

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ planFor)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/dataset/plan.js + 1 modules
var plan = __webpack_require__(4604);
// EXTERNAL MODULE: ./build/dataset/selection.js + 1 modules
var selection = __webpack_require__(3629);
;// CONCATENATED MODULE: ./build/dataset/part.js



/** Most names that a message offers. */
const MOST_NAMES = 10;
/** The dataset with only those of its files that fit one of the globs; an InputError when none does. */
function includeFiles(dataset, globs) {
    if (globs.length === 0)
        return dataset;
    const paths = dataset.files.map(({ path }) => path);
    for (const glob of globs) {
        if (paths.some((0,selection/* matcher */.j)([glob])))
            continue;
        const more = paths.length > MOST_NAMES ? `, … (${paths.length} in all)` : '';
        const has = `${dataset.name} has: ${paths.slice(0, MOST_NAMES).join(', ')}${more}`;
        throw new errors/* InputError */.dz('include', `"${glob}" fits no file of ${dataset.name}`, `${has}.`);
    }
    return keep(dataset, (0,selection/* matcher */.j)(globs));
}
/** The files of one part: in the order of their paths they are dealt out like cards, so that each job has its own. */
function dealOut(dataset, shard) {
    if (shard === undefined)
        return dataset;
    const { index, count } = shard;
    const paths = dataset.files.map(({ path }) => path).toSorted(byCodeUnit);
    if (count > paths.length) {
        const found = `${count} parts are more than ${dataset.name} has files (${paths.length})`;
        throw new errors/* InputError */.dz('shard', found, `Set shard to one of at most ${paths.length}, such as 1/${paths.length}.`);
    }
    const dealt = new Set(paths.filter((_, position) => position % count === index - 1));
    return keep(dataset, (path) => dealt.has(path));
}
/** Not by locale: every machine deals alike. */
function byCodeUnit(a, b) {
    return a < b ? -1 : 1;
}
function keep(dataset, isKept) {
    const layouts = Object.entries(dataset.layouts).map(([name, facts]) => [name, keepFacts(facts, isKept)]);
    return {
        ...dataset,
        files: dataset.files.filter(({ path }) => isKept(path)),
        layouts: Object.fromEntries(layouts),
    };
}
/** What is left of a layout; a check stays where something that is placed can be what it checks. */
function keepFacts(facts, isKept) {
    const members = facts.members.filter(({ from }) => isKept(from));
    const trees = facts.trees.filter(({ from }) => isKept(from));
    const isPlaced = (path) => members.some((member) => member.path === path) || trees.some((tree) => (0,plan/* isInTree */.mx)(tree, path));
    return { ...facts, members, trees, checks: facts.checks.filter(({ path }) => isPlaced(path)) };
}

// EXTERNAL MODULE: ./build/dataset/resolve.js
var resolve = __webpack_require__(5383);
// EXTERNAL MODULE: ./build/network/apply-policy.js
var apply_policy = __webpack_require__(2800);
;// CONCATENATED MODULE: ./build/plan-for.js





/** What a run with these inputs would do; needs no network, once a manifest by URL was read. */
function planFor({ request, mirrors, policy, include, shard, ...asked }) {
    const part = dealOut(includeFiles((0,resolve/* resolveDataset */.$)(request, mirrors), include), shard);
    const { dataset, notes } = (0,apply_policy/* applyPolicy */.V)(part, policy);
    const seen = request.kind === 'files' ? request.notes : [];
    return (0,plan/* makePlan */.Cs)(dataset, asked, asked.path ?? (0,external_node_path_.join)(asked.homes, dataset.name), [...seen, ...notes]);
}


/***/ })

};
