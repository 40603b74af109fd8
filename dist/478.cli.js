export const id = 478;
export const ids = [478,165];
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

/***/ 1693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lockCommand: () => (/* binding */ lockCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/dataset/manifest-request.js
var manifest_request = __webpack_require__(726);
// EXTERNAL MODULE: ./build/dataset/source-url.js
var source_url = __webpack_require__(8982);
// EXTERNAL MODULE: ./build/locate-path.js
var locate_path = __webpack_require__(4582);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./build/dataset/layout-entry.js
var layout_entry = __webpack_require__(1888);
// EXTERNAL MODULE: ./build/dataset/manifests/lock.js + 2 modules
var lock = __webpack_require__(1876);
// EXTERNAL MODULE: ./build/plain-text.js
var plain_text = __webpack_require__(8046);
;// CONCATENATED MODULE: ./build/lock/document.js





/** A citation may be long; a line of a review should not. */
const LONGEST_LINE = 5_000;
/** The text of a lock, the same for the same dataset; files of this machine are named from `folder`, where the lock will be. */
function lockText({ name, about, files }, folder) {
    const { homepage, licence, layouts = {} } = about;
    const known = Object.entries(layouts);
    const document = {
        $schema: lock/* LOCK_SCHEMA */.wR,
        lockVersion: lock/* LOCK_VERSION */.TL,
        name,
        title: asLine(about.title),
        homepage: homepage !== undefined && lock/* HOMEPAGE */.py.test(homepage) ? homepage : undefined,
        licence: licence && writeLicence(licence),
        citation: asLine(about.citation),
        files: files.map(({ sources, members, ...file }) => ({
            ...writePin(file),
            sources: sources.map((source) => writeSource(source, folder)),
            members: members?.map(writePin),
        })),
        layouts: known.length === 0
            ? undefined
            : Object.fromEntries(known.map(([layout, facts]) => [layout, (0,layout_entry/* writeLayout */.w)(facts)])),
    };
    return `${onOneLine(JSON.stringify(document, null, 2))}\n`;
}
/** Whatever its source says, a lock says it on one line. */
function asLine(text = '') {
    return (0,plain_text/* plainText */.w)(text, LONGEST_LINE) || undefined;
}
function writeLicence({ spdx, text }) {
    const isKnown = spdx !== undefined && lock/* SPDX */.av.test(spdx);
    return { spdx: isKnown ? spdx : null, text: asLine(text) ?? asLine(spdx) ?? 'unspecified' };
}
function writePin({ path, size, digest }) {
    return { path, size, sha256: digest.hex };
}
/** Below the lock's folder a path, so that both can move together. */
function writeSource(source, folder) {
    if (source.protocol !== 'file:')
        return source.href;
    const path = (0,external_node_path_.relative)(folder, (0,external_node_url_.fileURLToPath)(source));
    const isBelow = !(0,external_node_path_.isAbsolute)(path) && path !== '' && path.split(external_node_path_.sep)[0] !== '..';
    return isBelow ? `./${path.split(external_node_path_.sep).join('/')}` : source.href;
}
/** One line a member: a change is then one line in a review too. */
function onOneLine(json) {
    const member = /\{\s+("path": "(?:[^"\\]|\\.)*"),\s+("size": \d+),\s+("sha256": "[0-9a-f]{64}")\s+\}/g;
    return json.replace(member, '{ $1, $2, $3 }');
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/concurrency.js
var build_concurrency = __webpack_require__(3943);
// EXTERNAL MODULE: ./build/dataset/digest.js
var dataset_digest = __webpack_require__(1259);
// EXTERNAL MODULE: ./build/dataset/relative-path.js
var relative_path = __webpack_require__(3323);
// EXTERNAL MODULE: ./build/dataset/resolve.js
var resolve = __webpack_require__(5383);
// EXTERNAL MODULE: ./build/diagnose/examine-source.js
var examine_source = __webpack_require__(2246);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/network/redact.js
var redact = __webpack_require__(2632);
// EXTERNAL MODULE: ./build/network/url-policy.js
var url_policy = __webpack_require__(3535);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/dataset/archive-format.js
var archive_format = __webpack_require__(9573);
// EXTERNAL MODULE: ./build/dataset/selection.js + 1 modules
var selection = __webpack_require__(3629);
// EXTERNAL MODULE: ./build/unpack/unpack.js
var unpack = __webpack_require__(5173);
;// CONCATENATED MODULE: ./build/lock/members.js








const OTHERWISE = 'Lock it without what is in it: --no-members.';
/** What unpacking a file gives, in the order of the paths; undefined for a file that is not packed. */
async function membersOf(file, signal) {
    const format = (0,archive_format/* archiveFormat */.MG)(file.path);
    const inner = (0,archive_format/* gzipContent */.kk)(file.path)?.split('/').at(-1);
    if (format === undefined && inner === undefined)
        return undefined;
    const target = `${file.location}-members`;
    try {
        if (format === undefined)
            return [await hashInside(file, inner ?? '', signal)];
        await (0,promises_.mkdir)(target);
        const members = await (0,unpack/* unpackArchive */.b)(file, format, target, selection/* EVERYTHING */.Q, signal);
        refuseCollision(file.path, members);
        return members.map(({ path, size, digest }) => ({ path, size, digest })).toSorted(byPath);
    }
    catch (error) {
        throw error instanceof errors/* PlaceError */.eF ? withWayOut(error) : error;
    }
    finally {
        await (0,promises_.rm)(target, { recursive: true, force: true });
    }
}
/** Some systems hold such members and others do not: nothing pins them for all. */
function refuseCollision(path, members) {
    const collision = (0,relative_path/* findCollision */.Oj)(members.map((member) => member.path));
    if (!collision)
        return;
    throw new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path,
        message: `${path} has "${collision[0]}" and "${collision[1]}", which are one file on some systems`,
        advice: 'What is in it cannot be locked.',
    });
}
/** Nothing is written: what a `.gz` holds may be larger than any disk, and only time bounds its hashing. */
async function hashInside(file, path, signal) {
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    const input = (0,external_node_fs_.createReadStream)(file.location, { signal });
    const chunks = input.pipe(createGunzip());
    input.once('error', (error) => chunks.destroy(error));
    try {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
        }
    }
    catch (error) {
        signal.throwIfAborted();
        throw new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: file.path,
            message: `${file.path} cannot be unpacked: ${error.message}`,
            advice: 'It is damaged or no gzip.',
            cause: error,
        });
    }
    finally {
        input.destroy();
    }
    return { path, size, digest: { algorithm: 'sha256', hex: hash.digest('hex') } };
}
function withWayOut(error) {
    const { code, path, message, facts, advice, cause } = error;
    return new errors/* PlaceError */.eF({ code, path, message, facts, advice: `${advice} ${OTHERWISE}`, cause });
}
function byPath(a, b) {
    return a.path < b.path ? -1 : 1;
}

// EXTERNAL MODULE: ./build/disk/free-space.js
var free_space = __webpack_require__(3119);
// EXTERNAL MODULE: ./build/fetch/fetch.js + 17 modules
var fetch = __webpack_require__(2358);
// EXTERNAL MODULE: ./build/hashing/hash-file.js
var hash_file = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/fetch/content.js
var content = __webpack_require__(9218);
// EXTERNAL MODULE: ./build/fetch/exhausted.js
var exhausted = __webpack_require__(2660);
// EXTERNAL MODULE: ./build/fetch/open.js + 1 modules
var fetch_open = __webpack_require__(7622);
// EXTERNAL MODULE: ./build/fetch/read-body.js
var read_body = __webpack_require__(356);
// EXTERNAL MODULE: ./build/fetch/retry.js
var retry = __webpack_require__(9873);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
;// CONCATENATED MODULE: ./build/lock/growing-bytes.js



/** Bytes that are kept to say what they are. */
const HEAD_SIZE = 4096;
/** Bytes that come from their beginning on, hashed meanwhile; kept in a file where one is named. */
class GrowingBytes {
    #path;
    #file;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #head = Buffer.alloc(0);
    size = 0;
    /** The version that they are of, where its server says so. */
    validator;
    constructor(path) {
        this.#path = path;
        this.#file = path === undefined ? undefined : this.#onDisk(() => (0,external_node_fs_.openSync)(path, 'w'));
    }
    /** The beginning, for people. */
    get head() {
        return this.#head;
    }
    /** The sha256 of all that came, in hex. */
    get sha256() {
        return this.#hash.copy().digest('hex');
    }
    add(chunk) {
        const { size } = this;
        const file = this.#file;
        if (file !== undefined)
            this.#onDisk(() => {
                for (let done = 0; done < chunk.length;)
                    done += (0,external_node_fs_.writeSync)(file, chunk, done, chunk.length - done, size + done);
            });
        this.#hash.update(chunk);
        if (this.#head.length < HEAD_SIZE)
            this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_SIZE - this.#head.length)]);
        this.size += chunk.length;
    }
    /** Forgets everything. */
    reset() {
        if (this.#file !== undefined)
            (0,external_node_fs_.ftruncateSync)(this.#file, 0);
        this.#hash = (0,external_node_crypto_.createHash)('sha256');
        this.#head = Buffer.alloc(0);
        this.size = 0;
        this.validator = undefined;
    }
    close() {
        if (this.#file !== undefined)
            (0,external_node_fs_.closeSync)(this.#file);
    }
    #onDisk(run) {
        try {
            return run();
        }
        catch (error) {
            throw (0,disk_error/* diskError */.w)(error, this.#path ?? '');
        }
    }
}

;// CONCATENATED MODULE: ./build/lock/fetch-unpinned.js









/** Progress that makes an attempt worth more than a failure. */
const FAIR_BYTES = 64 * 1024;
/**
 * Fetches a file that nothing pins from the first source that gives all of it. Unlike the engine it never puts bytes of
 * two sources, or of two versions, together: no digest would tell.
 */
async function fetchUnpinned(file, policy, ports) {
    const bytes = new GrowingBytes(file.target);
    const reasons = [];
    try {
        for (const source of file.sources) {
            const given = await trySource(file, source, bytes, policy, ports);
            if (!(given instanceof errors/* FetchError */.fk))
                return given;
            reasons.push(given);
        }
    }
    finally {
        bytes.close();
    }
    throw (0,exhausted/* exhausted */.u)(file, reasons);
}
/** All that one source has, or why it does not give it. */
async function trySource(file, source, bytes, { retries, deadline }, ports) {
    const { clock, log } = ports;
    bytes.reset();
    for (let failures = 0;;) {
        const before = bytes.size;
        const start = clock.now();
        try {
            const given = await receive(file, source, bytes, ports, deadline.signal);
            const refusal = file.judge?.(given);
            if (refusal)
                throw refusal;
            const duration = (0,format/* formatDuration */.a3)(clock.now() - start);
            log.info(`${file.path}: ${(0,format/* formatBytes */.z3)(given.size)} from ${given.from} in ${duration}`);
            return given;
        }
        catch (error) {
            deadline.signal.throwIfAborted();
            if (!(error instanceof errors/* FetchError */.fk))
                throw error;
            failures = bytes.size - before >= FAIR_BYTES ? 1 : failures + 1;
            const step = (0,retry/* nextStep */.s)(error, failures, { retries, remaining: deadline.remaining() }, clock.random());
            if (step.kind === 'stop')
                throw error;
            log.info(`${file.path}: ${error.message}; ${describe(step.kind)}, ${step.reason}`);
            if (step.kind === 'next-source')
                return error;
            if (step.kind === 'wait')
                await clock.sleep(step.milliseconds, deadline.signal);
        }
    }
}
function describe(kind) {
    return kind === 'next-source' ? 'leaving this source' : 'trying again';
}
/** One attempt: the rest where the same version can be continued, else everything. */
async function receive(file, source, bytes, ports, signal) {
    const from = (0,redact/* redactUrl */.B)(source);
    const body = await fetch_unpinned_open(file, source, bytes, ports, signal);
    try {
        if (bytes.size + (body.length ?? 0) > file.most)
            throw tooLarge(file, from);
        const size = body.length === undefined ? undefined : bytes.size + body.length;
        ports.onBegin?.({ path: from, from, held: bytes.size, size });
        await (0,read_body/* readBody */.x)(body, from, ports.idle, (chunk) => {
            ports.onBytes(chunk.length, from);
            bytes.add(chunk);
            return bytes.size > file.most ? 'enough' : 'more';
        });
    }
    finally {
        body.bytes.destroy();
        ports.onEnd?.(from);
    }
    if (bytes.size > file.most)
        throw tooLarge(file, from);
    const { size, sha256, head } = bytes;
    return { size, sha256, from, content: (0,content/* recogniseContent */.J)(head, file.path) };
}
async function fetch_unpinned_open({ downgrade }, source, bytes, ports, signal) {
    const { validator } = bytes;
    if (validator !== undefined && bytes.size > 0) {
        const rest = { offset: bytes.size, end: undefined, size: undefined, validator, downgrade };
        const opened = await (0,fetch_open/* openSource */.o)(source, rest, ports, signal);
        if (opened.kind === 'continues' && opened.body.validator === validator)
            return opened.body;
        if (opened.kind !== 'unusable')
            opened.body.bytes.destroy();
    }
    bytes.reset();
    const whole = { offset: 0, end: undefined, size: undefined, validator: undefined, downgrade };
    const opened = await (0,fetch_open/* openSource */.o)(source, whole, ports, signal);
    if (opened.kind === 'unusable')
        throw new Error(`a request without a range was answered as one`);
    bytes.validator = opened.body.validator;
    return opened.body;
}
function tooLarge({ path, most }, from) {
    return new errors/* PlaceError */.eF({
        code: 'no-space',
        path,
        message: `${from} has more than ${(0,format/* formatBytes */.z3)(most)}, which is all that is free for temporary files`,
        advice: 'Free space, or set TMPDIR (in a job: RUNNER_TEMP) to a folder on a larger volume.',
    });
}

;// CONCATENATED MODULE: ./build/lock/obtain.js










/** Fetches a file into a folder of its own: by the digest that is stated for it, or as its first sound source has it. */
async function obtain(wanted, name, concurrency, context) {
    if (wanted.fetched)
        return wanted.fetched;
    const folder = (0,external_node_path_.join)(context.folder, name);
    await (0,promises_.mkdir)(folder);
    const { digest } = wanted;
    const given = digest
        ? await obtainPinned({ ...wanted, digest }, folder, concurrency, context)
        : await obtainUnpinned(wanted, folder, context);
    const { size } = wanted;
    if (size !== undefined && size !== given.size)
        throw wrongSize(wanted.path, size, given);
    return given;
}
async function obtainPinned({ path, size, digest, sources }, folder, concurrency, { settings, ports, deadline }) {
    const { retries, minSpeed, allowHttpRedirects } = settings;
    const file = { path, size, digest, sources: askedSources({ path, sources }, settings) };
    const policy = { retries, concurrency, minSpeed, deadline };
    const [verified] = await (0,fetch/* fetchFiles */.Uq)([file], folder, policy, { ...ports, ...fetch/* PATIENCE */.aZ, allowHttpRedirects });
    if (verified === undefined)
        throw new Error(`${path} was neither fetched nor refused`);
    const { location, from } = verified;
    const sha256 = digest.algorithm === 'sha256' ? digest.hex : (await (0,hash_file/* hashFile */.D)(location, 'sha256')).hex;
    return { location, from, size: verified.size, sha256, content: undefined };
}
async function obtainUnpinned(wanted, folder, context) {
    const { settings, ports, deadline } = context;
    const { path } = wanted;
    const location = (0,external_node_path_.join)(folder, 'unpinned');
    const file = {
        path,
        sources: askedSources(wanted, settings),
        target: location,
        most: await (0,free_space/* freeSpace */.F)(folder),
        // Without a digest, what comes over plain http could be anybody's.
        downgrade: false,
        judge: (given) => (given.content === undefined ? undefined : notTheFile(path, given)),
    };
    const { retries } = settings;
    return { ...(await fetchUnpinned(file, { retries, deadline }, { ...ports, ...fetch/* PATIENCE */.aZ })), location };
}
/** The URLs to ask for a file: `mirrors` first, and each as the policy rewrites it. */
function askedSources({ path, sources }, { mirrors, policy }) {
    const all = [...mirrors.map((base) => (0,source_url/* urlBelow */.dX)(base, path)), ...sources];
    const asked = all.flatMap((source) => (0,url_policy/* rewriteUrl */.Oy)(policy, source));
    return [...new Map(asked.map((url) => [url.href, url])).values()];
}
function notTheFile(path, { from, content = '', size, sha256 }) {
    const actual = `${(0,dataset_digest/* formatDigest */.MO)({ algorithm: 'sha256', hex: sha256 })} (${size} bytes)`;
    return new errors/* IntegrityError */.cs({
        code: 'not-the-file',
        path,
        expected: 'data',
        actual,
        from,
        message: `${from} served ${content} instead of ${path}`,
        facts: { file: path, from, 'what came': content, actual },
        advice: 'Correct the URL: it answers with a page instead of the file. If this is the file, state its digest, with --checksum or in the manifest.',
    });
}
function wrongSize(path, size, { from, ...given }) {
    const [expected, actual] = [`${size} bytes`, `${given.size} bytes`];
    return new errors/* IntegrityError */.cs({
        code: 'checksum-mismatch',
        path,
        expected,
        actual,
        from,
        message: `${from} has ${path} with ${actual}, and ${expected} are stated`,
        facts: { file: path, from, expected, actual },
        advice: 'Its publisher may have changed the file: correct the size where it is stated, or the URL.',
    });
}

;// CONCATENATED MODULE: ./build/lock/lock-subject.js













/** Fetches every file once and pins it; without `members`, what archives hold is left out. */
async function lockSubject(subject, { members }, run) {
    const { concurrency } = run.settings;
    const { files } = subject;
    // Connections are for files first, and for the pieces of one where there are few.
    const each = Math.max(1, Math.floor(concurrency / files.length));
    const failed = new AbortController();
    const signal = AbortSignal.any([run.deadline.signal, failed.signal]);
    // One listener for each file at once, which is bounded: more than ten are no leak.
    (0,external_node_events_.setMaxListeners)(0, signal);
    const context = { ...run, deadline: { ...run.deadline, signal } };
    const silent = new Set();
    const lockOne = async ([index, wanted]) => {
        const fetched = await obtain(wanted, String(index), each, context);
        try {
            tellTrust(wanted, fetched, context);
            await tellOtherSources(wanted, fetched, silent, context);
            return await pin(wanted, fetched, members, context);
        }
        finally {
            await (0,promises_.rm)((0,external_node_path_.dirname)(fetched.location), { recursive: true, force: true });
        }
    };
    const locked = await (0,build_concurrency/* mapBounded */.y)([...files.entries()], concurrency, (entry) => lockOne(entry).catch((error) => {
        // All of them or none: the others need not go on.
        failed.abort(error);
        throw error;
    }));
    const distinct = subject.kind === 'urls' ? joinEqual(locked, context) : locked;
    return { name: nameOf(subject, distinct), about: subject.about, files: distinct };
}
async function pin({ path, sources }, { location, size, sha256 }, members, { deadline }) {
    const digest = { algorithm: 'sha256', hex: sha256 };
    const packed = { path, location, size };
    return {
        path,
        size,
        digest,
        sources: distinctUrls(sources),
        members: members ? await membersOf(packed, deadline.signal) : undefined,
    };
}
/** Whose word it is that these are the right bytes. */
function tellTrust({ path, digest }, { from, sha256 }, { ports: { log } }) {
    if (digest === undefined) {
        const road = from.startsWith('http://')
            ? ', over plain http, where anybody on the way may have changed it'
            : '';
        log.info(`${path}: nothing pins it; trusted as ${from} gave it now${road}: sha256:${sha256}`);
    }
    else if ((0,dataset_digest/* isWeak */.FI)(digest)) {
        log.warning(`${path} was pinned by ${digest.algorithm} alone, which shows damage but not forgery; what came is locked by sha256.`);
    }
}
/** A mirror that is gone, or has another size, is worth a word; what it has to the last byte, `lock --check` tells. */
async function tellOtherSources({ path, sources, digest }, { from, size }, 
/** Origins that did not answer, and are not asked again. */
silent, { settings, ports, deadline }) {
    const others = sources
        .flatMap((source) => (0,url_policy/* rewriteUrl */.Oy)(settings.policy, source))
        .filter((source) => source.protocol !== 'file:' && (0,redact/* redactUrl */.B)(source) !== from);
    for (const source of others) {
        const downgrade = settings.allowHttpRedirects && digest !== undefined;
        const examination = { size, downgrade, sample: 1, signal: deadline.signal };
        if (silent.has(source.origin))
            continue;
        const { failure, hops } = await (0,examine_source/* examineSource */.D)(source, examination, ports);
        if (hops.some(({ probe }) => probe.kind === 'unanswered'))
            silent.add(source.origin);
        if (failure)
            ports.log.warning(`${path}: ${(0,redact/* redactUrl */.B)(source)} would not give it: ${failure.message}`);
    }
}
/** URLs that gave the same bytes are mirrors; others of one name cannot be one dataset. */
function joinEqual(files, { ports: { log } }) {
    const byContent = new Map();
    for (const file of files) {
        const content = `${file.digest.hex} ${file.size}`;
        const twin = byContent.get(content);
        if (twin)
            log.info(`${file.sources.map(redact/* redactUrl */.B).join(', ')} is a mirror of ${twin.path}: the same bytes`);
        byContent.set(content, twin ? { ...twin, sources: distinctUrls([...twin.sources, ...file.sources]) } : file);
    }
    const distinct = [...byContent.values()];
    const collision = (0,relative_path/* findCollision */.Oj)(distinct.map(({ path }) => path));
    if (collision) {
        const problem = `"${collision[0]}" and "${collision[1]}" are different files, and cannot both be in one folder`;
        throw new errors/* InputError */.dz('url', problem, 'Give them names, with --files and lines of "name digest url".');
    }
    return distinct;
}
function distinctUrls(urls) {
    return [...new Map(urls.map((url) => [url.href, url])).values()];
}
/** The name that the dataset has without a lock: so both share their entries in caches. */
function nameOf({ kind, stem, about }, files) {
    const [first] = files;
    if (about.name !== undefined)
        return about.name;
    if (kind === 'url' && first)
        return (0,resolve/* resolveDataset */.$)({ kind: 'url', ...first }, []).name;
    const manifest = files.map(({ sources, ...file }) => ({ ...file, urls: sources }));
    const request = {
        kind: 'files',
        input: 'dataset',
        stem,
        files: manifest,
        bases: [],
        about,
        notes: [],
    };
    return (0,resolve/* resolveDataset */.$)(request, []).name;
}

// EXTERNAL MODULE: ./build/dataset/manifests/json.js
var json = __webpack_require__(2810);
// EXTERNAL MODULE: ./build/request-inputs.js + 1 modules
var request_inputs = __webpack_require__(9539);
// EXTERNAL MODULE: ./build/dataset/catalog/catalog.js + 2 modules
var catalog = __webpack_require__(3104);
// EXTERNAL MODULE: ./build/dataset/manifests/croissant.js + 5 modules
var croissant = __webpack_require__(8935);
// EXTERNAL MODULE: ./build/dataset/manifests/frictionless.js
var frictionless = __webpack_require__(1847);
// EXTERNAL MODULE: ./build/dataset/manifests/manifest.js
var manifests_manifest = __webpack_require__(9209);
// EXTERNAL MODULE: ./build/dataset/manifests/mirrors.js
var mirrors = __webpack_require__(58);
// EXTERNAL MODULE: ./build/dataset/manifests/recognise.js + 2 modules
var recognise = __webpack_require__(9942);
;// CONCATENATED MODULE: ./build/dataset/manifests/loose.js






const READERS = [
    [croissant/* isCroissant */.$I, croissant/* readCroissant */.R5],
    [frictionless/* isFrictionless */.Gx, frictionless/* readFrictionless */.Q],
];
/** The files of a manifest in any known format, without a digest where it has none that is one: to pin them anew. */
function looseEntries(manifest) {
    const document = (0,json/* isJson */.Fh)(manifest.text) ? (0,json/* readJson */.Vh)(manifest) : undefined;
    const reader = document && READERS.find(([is]) => is(document));
    if (!reader)
        return (0,recognise/* parseManifest */.N)(manifest).files;
    const { files, advice } = reader[1](manifest, document);
    const gathered = (0,manifests_manifest/* gatherEntries */.mx)(manifest, files, advice);
    return (0,mirrors/* joinFiles */._)(gathered).files.map(({ path, urls, digest, size }) => ({ path, urls, digest, size }));
}

// EXTERNAL MODULE: ./build/dataset/manifests/lines.js + 1 modules
var manifests_lines = __webpack_require__(909);
;// CONCATENATED MODULE: ./build/lock/url-list.js



const ADVICE = 'Each line is a URL, or "name url".';
/** Reads a list of URLs, a file each, with or without names before them: no manifest, because it pins nothing. */
function readUrlList(manifest) {
    const { lines } = (0,manifests_lines/* readLines */.S)(manifest);
    if (lines.length === 0)
        (0,manifests_manifest/* refuse */.TR)(manifest, [], 'it has no line with a URL', ADVICE);
    return lines.map((line) => readLine(manifest, line));
}
function readLine(manifest, { text, number }) {
    const words = text.trim().split(/\s+/);
    const [source = '', name] = words.toReversed();
    if (words.length > 2 || !/^https?:\/\//i.test(source))
        (0,manifests_manifest/* refuse */.TR)(manifest, [number], `"${(0,manifests_manifest/* shown */.SP)(text)}" has no URL`, ADVICE);
    const url = (0,source_url/* parseSource */.PJ)(source, manifest.base);
    if ('problem' in url)
        return (0,manifests_manifest/* refuse */.TR)(manifest, [number], url.problem, url.advice);
    return { path: (0,manifests_manifest/* checkPath */.Cg)(manifest, number, name ?? (0,source_url/* lastPart */.S_)(url), ADVICE), urls: [url] };
}

;// CONCATENATED MODULE: ./build/lock/subject.js











/** A dataset of the catalog, with all that is known of it. */
function subjectByName(name) {
    const { files, ...about } = (0,catalog.datasetNamed)(name);
    return { kind: 'files', stem: name, about, files: files.map((file) => ({ ...file })), notes: [] };
}
/** One file by its URLs. */
function subjectByUrl(sources, digest) {
    const file = wantedByUrl(sources, digest);
    return { kind: 'url', stem: file.path, about: {}, files: [file], notes: [] };
}
/** A file for each URL. */
function subjectByUrls(urls, stem) {
    const files = urls.map((url) => wantedByUrl([url], undefined));
    return { kind: 'urls', stem, about: {}, files, notes: [] };
}
function wantedByUrl(sources, digest) {
    const path = sources[0] ? (0,source_url/* lastPart */.S_)(sources[0]) : '';
    const problem = (0,relative_path/* pathProblem */.z9)(path);
    if (problem) {
        const shown = (0,plain_text/* plainText */.w)(path, 100);
        const advice = 'Use --files with "name digest url", or a manifest, to give the file a name.';
        throw new errors/* InputError */.dz('url', `its last part, "${shown}", is no file name: ${problem}`, advice);
    }
    return { path, sources, digest, size: undefined };
}
/** The files of a manifest, which need no digest here: it is what locking adds. */
function subjectByManifest({ manifest, fileName, urlsFor }, bases, mayBeLoose = true) {
    const { files, about, notes } = readEntries(manifest, mayBeLoose);
    const located = files.map(({ path, urls, digest, size }) => {
        const own = urls.length > 0 || bases.length > 0 ? urls : urlsFor(path);
        return { path, digest, size, sources: [...own, ...bases.map((base) => (0,source_url/* urlBelow */.dX)(base, path))] };
    });
    const homeless = located.find(({ sources }) => sources.length === 0);
    if (homeless) {
        const advice = 'Nobody says where it is: set --base-url to the folder that holds its files.';
        throw new errors/* InputError */.dz(manifest.input, `"${homeless.path}" has no source`, advice);
    }
    return { kind: 'files', stem: (0,manifest_request/* stemOf */.V)(fileName), about, files: located, notes };
}
function readEntries(manifest, mayBeLoose) {
    try {
        const { files, about = {}, notes } = (0,recognise/* parseManifest */.N)(manifest);
        return { files, about, notes };
    }
    catch (error) {
        if (!mayBeLoose || !(error instanceof errors/* InputError */.dz))
            throw error;
        const files = (0,json/* isJson */.Fh)(manifest.text) ? readDocument(manifest, error) : readList(manifest, error);
        return { files, about: {}, notes: [] };
    }
}
/** A lock pins everything, or is none; other documents may name files that nothing pins. */
function readDocument(manifest, refusal) {
    if ((0,lock/* isLock */.eJ)((0,json/* readJson */.Vh)(manifest)))
        throw refusal;
    return looseEntries(manifest);
}
/** What is no list of URLs either is refused as the manifest that it should be. */
function readList(manifest, refusal) {
    try {
        return readUrlList(manifest);
    }
    catch (error) {
        throw error instanceof errors/* InputError */.dz ? refusal : error;
    }
}

;// CONCATENATED MODULE: ./build/lock/read-lock.js





/** What a lock on this machine holds; another manifest is refused. */
function readLock(path, bases, workspace) {
    const text = (0,request_inputs/* readManifestFile */.oe)(path, workspace);
    const { manifest } = text;
    if ((0,json/* isJson */.Fh)(manifest.text) && (0,lock/* isLock */.eJ)((0,json/* readJson */.Vh)(manifest)))
        return subjectByManifest(text, bases);
    const advice = `\`setup-dataset lock ${manifest.name}\` makes one of it.`;
    throw new errors/* InputError */.dz('dataset', `${manifest.name} is no lock`, advice);
}
/** The same dataset without its pins, to be locked as its sources have it now. */
function forgetPins(lock) {
    if (lock.about.layouts !== undefined) {
        const problem = 'the layouts of the lock have pins of their own, which must fit those of the files';
        const advice = 'Lock it anew from where it came, such as the name in the catalog; or remove "layouts" from it.';
        throw new errors/* InputError */.dz('dataset', problem, advice);
    }
    const { name = lock.stem, ...about } = lock.about;
    // A name ends in what was locked.
    const stem = name.replace(/-[0-9a-f]{8}$/, '');
    return {
        ...lock,
        stem,
        about,
        files: lock.files.map(({ path, sources }) => ({ path, sources, digest: undefined, size: undefined })),
    };
}

;// CONCATENATED MODULE: ./build/lock/refuse-secrets.js


/** Parts of a query that name a version or a file, as long and wild as a secret. */
const PUBLIC = /^(versionid|generation|revision|rev|commit|sha\d*|md5|id|persistentid)$/i;
/** Refuses sources with a log-in or a signature: a lock is read by everybody, and outlives both. */
function refuseSecrets(files) {
    for (const { path, sources } of files) {
        const source = sources.find(hasSecret);
        if (source === undefined)
            continue;
        const advice = `A lock is for everybody to read, and a signature ends. Give a URL without it, and the log-in apart: --credentials "${source.origin} <Authorization value>".`;
        const problem = `the source of ${path} at ${source.origin} has a log-in or signature, which a lock would hold for everybody: ${(0,redact/* redactUrl */.B)(source)}`;
        throw new errors/* InputError */.dz('url', problem, advice);
    }
}
function hasSecret(source) {
    if (source.username !== '' || source.password !== '')
        return true;
    const judged = new URL(source);
    const pairs = judged.search.slice(1).split('&');
    judged.search = pairs.filter((pair) => !PUBLIC.test(pair.split('=')[0] ?? '')).join('&');
    return (0,redact/* secretValues */.V)(judged).length > 0;
}

;// CONCATENATED MODULE: ./build/lock/subject-at.js









/** Names that only lists of digests have: one that cannot be read is a mistake, and no data. */
const CHECKSUMS = /\.(md5|sha\d+)$|^(md5|sha\d+)sums?(\.txt)?$|^distinfo$/i;
/** Names that lists of files may have. */
const LIST = /\.(txt|tsv)$/i;
/** What is at a URL: the files of a manifest, or, where it is none, the one file. */
async function subjectAt(url, digest, bases, context) {
    const { log } = context.ports;
    const single = subjectByUrl([url], digest);
    const [wanted] = single.files;
    if (wanted === undefined)
        return single;
    const fetched = await obtain(wanted, 'at', context.settings.concurrency, context);
    const asFile = { ...single, files: [{ ...wanted, fetched }] };
    const name = (0,source_url/* lastPart */.S_)(url);
    const text = await readText(fetched);
    if (text === undefined && !CHECKSUMS.test(name))
        return asFile;
    const shown = (0,redact/* redactUrl */.B)(url);
    const manifest = { input: 'dataset', name: shown, text: text ?? '', base: url };
    const urlsFor = (path) => [(0,source_url/* urlBelow */.dX)(new URL('.', url), path)];
    const mayBeLoose = (0,json/* isJson */.Fh)(manifest.text) || LIST.test(name);
    try {
        const subject = subjectByManifest({ manifest, fileName: name, urlsFor }, bases, mayBeLoose);
        const count = (0,format/* formatCount */.B4)(subject.files.length, 'file');
        log.info(`${shown} is a manifest of ${count}, which are locked; with --url, it would be locked itself`);
        return subject;
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz) || CHECKSUMS.test(name) || bases.length > 0)
            throw error;
        log.debug(`${shown} is locked as a file, because it is no manifest: ${error.message}`);
        return asFile;
    }
}
/** The text of a file; undefined where it is too large for a manifest, or none. */
async function readText({ location, size }) {
    if (size > manifests_manifest/* LARGEST_MANIFEST */.$D)
        return undefined;
    const file = await (0,promises_.open)(location);
    try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
        if (buffer.subarray(0, bytesRead).includes(0))
            return undefined;
    }
    finally {
        await file.close();
    }
    return (0,promises_.readFile)(location, 'utf8');
}

;// CONCATENATED MODULE: ./build/lock/read-subject.js







const WHAT = 'Name URLs, one manifest, or one dataset of the catalog; or use --url with mirrors, or --files.';
/** Reads what is to be locked; of one URL only its bytes tell whether it is a manifest. */
async function readSubject(request, context) {
    const subject = await read(request, context);
    refuseSecrets(subject.files);
    return subject;
}
async function read({ words, input, workspace, stem }, context) {
    const [urls, lines, bases] = [input('url').trim(), input('files').trim(), input('base-url')];
    const given = [words.length > 0, urls !== '', lines !== ''].filter(Boolean).length;
    if (given !== 1)
        throw new errors/* InputError */.dz('dataset', given === 0 ? 'nothing is named' : 'it is named in two ways', WHAT);
    const digest = readChecksum(input('checksum'));
    const readBases = () => (0,source_url/* readSourceUrls */.ww)('base-url', bases, workspace);
    if (urls !== '')
        return subjectByUrl(checked((0,source_url/* readSourceUrls */.ww)('url', urls, workspace)), digest);
    const [word = '', ...others] = words;
    if (lines === '' && others.length === 0 && isUrl(word)) {
        const [url] = checked([(0,source_url/* readSourceUrl */.fX)('dataset', word, workspace)]);
        if (url)
            return subjectAt(url, digest, readBases(), context);
    }
    if (digest !== undefined)
        throw new errors/* InputError */.dz('checksum', 'it is of one URL, and something else is to be locked', 'Leave it out.');
    if (lines !== '') {
        const manifest = { input: 'files', name: '', text: lines, base: (0,source_url/* folderUrl */.EE)(workspace) };
        return subjectByManifest({ manifest, fileName: 'files', urlsFor: () => [] }, readBases());
    }
    if (others.length > 0) {
        const local = words.find((each) => !isUrl(each));
        if (local !== undefined)
            throw new errors/* InputError */.dz('dataset', `"${local}" is no URL, and it is not alone`, WHAT);
        return subjectByUrls(checked(words.map((each) => (0,source_url/* readSourceUrl */.fX)('url', each, workspace))), stem);
    }
    if (!(0,request_inputs/* namesManifest */.Sl)(word, workspace))
        return subjectByName(word);
    return subjectByManifest((0,request_inputs/* readManifestFile */.oe)(word, workspace), readBases());
}
function isUrl(word) {
    return (0,request_inputs/* isRemote */.Vx)(word) || /^file:/i.test(word);
}
/** Before anything is fetched. */
function checked(urls) {
    refuseSecrets([{ path: 'the data', sources: urls }]);
    return urls;
}
function readChecksum(text) {
    if (text.trim() === '')
        return undefined;
    const digest = (0,dataset_digest/* parseDigest */.m)(text);
    if ('problem' in digest)
        throw new errors/* InputError */.dz('checksum', digest.problem, `It accepts ${dataset_digest/* DIGEST_FORMS */.Pt}.`);
    return digest;
}

// EXTERNAL MODULE: ./build/disk/make-folders.js
var make_folders = __webpack_require__(7864);
// EXTERNAL MODULE: ./build/disk/run-folder.js
var run_folder = __webpack_require__(4778);
;// CONCATENATED MODULE: ./build/lock/write-lock.js










/** Refuses a place that cannot be written, before anything is fetched: that may take long. */
async function checkWritable(path) {
    const folder = (0,external_node_path_.dirname)(path);
    await (0,promises_.access)(folder, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK).catch((error) => {
        if (error.code === 'ENOENT' && folder !== path)
            return checkWritable(folder);
        throw (0,disk_error/* diskError */.w)(error, folder);
    });
}
/** Refuses a place where something lies that is no lock, before anything is fetched. */
async function checkReplaceable(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw new errors/* InputError */.dz('output', `${path} cannot be read: ${error.message}`, write_lock_ADVICE, error);
    });
    if (text === undefined || isOurs(text))
        return;
    throw new errors/* InputError */.dz('output', `${path} is there, and is no lock`, write_lock_ADVICE);
}
const write_lock_ADVICE = 'Name another file with --output, or replace it with --force.';
/** One that is broken, by a conflict of branches say, is ours too. */
function isOurs(text) {
    return (0,json/* isJson */.Fh)(text) && /"lockVersion"\s*:/.test(text);
}
/** Writes a lock as a whole or not at all: what was there stays until all of it is on the disk. */
async function writeLock(path, text) {
    const size = Buffer.byteLength(text);
    if (size > manifests_manifest/* LARGEST_MANIFEST */.$D) {
        const problem = `it would have ${(0,format/* formatBytes */.z3)(size)}, and locks of more than ${(0,format/* formatBytes */.z3)(manifests_manifest/* LARGEST_MANIFEST */.$D)} are not read`;
        throw new errors/* InputError */.dz('output', problem, 'Lock it without what its archives hold: --no-members.');
    }
    const staged = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,run_folder/* runFolderName */.t0)());
    try {
        await (0,make_folders/* makeFolders */.w)((0,external_node_path_.dirname)(path));
        await (0,promises_.writeFile)(staged, text, { flag: 'wx', flush: true });
        await (0,promises_.rename)(staged, path);
    }
    catch (error) {
        await (0,promises_.rm)(staged, { force: true });
        throw (0,disk_error/* diskError */.w)(error, path);
    }
}

// EXTERNAL MODULE: ./build/network/url-secrets.js
var url_secrets = __webpack_require__(3068);
// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/lock/check-source.js





/** What became of a source since it was locked. */
const VERDICTS = ['same', 'moved', 'changed', 'gone', 'unreachable'];
/** Asks a source for all of its file, or, where it is to be `quick`, for one byte and the size; the bytes go nowhere. */
async function checkSource(file, source, { quick, silent }, context) {
    const { settings, ports, deadline } = context;
    const [asked = source] = (0,url_policy/* rewriteUrl */.Oy)(settings.policy, source);
    const isLocal = asked.protocol === 'file:';
    const question = {
        size: undefined,
        downgrade: settings.allowHttpRedirects,
        sample: 4096,
        signal: deadline.signal,
    };
    const known = silent.get(asked.origin);
    const examined = isLocal || known ? undefined : await (0,examine_source/* examineSource */.D)(asked, question, ports);
    deadline.signal.throwIfAborted();
    const found = known ?? (examined && quick ? readExamined(file, examined) : await readWhole(file, asked, context));
    const isSilent = examined?.hops.some(({ probe }) => probe.kind === 'unanswered') ?? false;
    if (isSilent && found.verdict === 'unreachable')
        silent.set(asked.origin, found);
    const movedTo = examined && movedFrom(examined);
    const verdict = found.verdict === 'same' && movedTo ? 'moved' : found.verdict;
    return { now: undefined, failure: undefined, note: undefined, ...found, source, movedTo, verdict };
}
async function readWhole(file, asked, context) {
    const { settings, ports, deadline } = context;
    const { retries, allowHttpRedirects } = settings;
    const all = { path: file.path, sources: [asked], target: undefined, most: Number.POSITIVE_INFINITY };
    const policy = { retries, deadline };
    try {
        const unpinned = { ...all, downgrade: allowHttpRedirects };
        const { size, sha256, content } = await fetchUnpinned(unpinned, policy, { ...ports, ...fetch/* PATIENCE */.aZ });
        return sha256 === file.digest.hex
            ? { verdict: 'same' }
            : { verdict: 'changed', now: { size, sha256 }, note: content && `it serves ${content}` };
    }
    catch (error) {
        deadline.signal.throwIfAborted();
        if (!(error instanceof errors/* FetchError */.fk))
            throw error;
        return failed(error);
    }
}
/** What an answer to a question for one byte tells: the same size may be other bytes. */
function readExamined(file, { size, failure }) {
    if (failure?.code === 'not-the-file')
        return { verdict: 'changed', note: failure.message };
    if (failure)
        return failed(failure);
    if (size === undefined)
        return { verdict: 'same', note: 'it does not tell the size' };
    return size === file.size ? { verdict: 'same' } : { verdict: 'changed', now: { size, sha256: undefined } };
}
function failed({ code, message }) {
    return { verdict: code === 'not-found' ? 'gone' : 'unreachable', failure: { code, message } };
}
/** Where redirects lead that are to be followed once and for all (RFC 9110 §15.4.2, §15.4.9). */
function movedFrom({ hops }) {
    const isLasting = ({ probe }) => probe.kind === 'answered' && (probe.status === 301 || probe.status === 308);
    const end = hops.findIndex((hop) => !isLasting(hop));
    return end > 0 ? hops[end]?.url : undefined;
}

;// CONCATENATED MODULE: ./build/report/lock-text.js





/** Files that are told one by one; the lock has all. */
const MOST_FILES = 20;
/** What was locked, and how a workflow asks for it; `path` as a workflow would write it. */
function lockedText({ name, files }, path) {
    const size = (0,format/* formatBytes */.z3)((0,dataset/* totalSize */.U)(files) ?? 0);
    const more = files.length - MOST_FILES;
    return [
        `locked ${name}: ${(0,format/* formatCount */.B4)(files.length, 'file')}, ${size}, in ${path}`,
        ...files.slice(0, MOST_FILES).map(({ path, size, digest, members }) => {
            const inside = members === undefined ? '' : `, ${(0,format/* formatCount */.B4)(members.length, 'member')}`;
            return `  ${path}: ${(0,format/* formatBytes */.z3)(size)}, sha256:${digest.hex}${inside}`;
        }),
        ...(more > 0 ? [`  and ${more} more`] : []),
        '',
        '- uses: setup-dataset/setup-dataset@v1',
        '  with:',
        `    dataset: ${path}`,
    ];
}
/** What changed since a lock was written, a line for each source. */
function checkText(lock, files) {
    const count = files.flatMap(({ sources }) => sources).length;
    return [
        ...files.flatMap(({ file, sources }) => sources.map((source) => sourceLine(file.path, source))),
        `${(0,format/* formatCount */.B4)(count, 'source')} of ${(0,format/* formatCount */.B4)(files.length, 'file')} in ${lock}: ${countVerdicts(files)}`,
    ];
}
function sourceLine(path, { source, verdict, movedTo, now, failure, note }) {
    const content = now && `now ${now.size} bytes${now.sha256 === undefined ? '' : `, sha256:${now.sha256}`}`;
    const details = [content, movedTo && `moved to ${(0,redact/* redactUrl */.B)(movedTo)}`, failure?.message, note];
    const told = details.filter((detail) => detail !== undefined).join('; ');
    return `${verdict.padEnd('unreachable  '.length)}${path}  ${(0,redact/* redactUrl */.B)(source)}${told === '' ? '' : `: ${told}`}`;
}
/** How many sources have each verdict: `3 same, 1 gone`. */
function countVerdicts(files) {
    const counts = VERDICTS.map((verdict) => [verdict, sourcesThatAre(files, verdict).length]);
    return counts
        .filter(([, count]) => count > 0)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(', ');
}
function sourcesThatAre(files, ...verdicts) {
    return files.flatMap(({ sources }) => sources).filter(({ verdict }) => verdicts.includes(verdict));
}
/** Why a check is a failure: what changed or is gone before what could not be asked; a source that only moved is none. */
function checkFailure(lock, files) {
    const lost = sourcesThatAre(files, 'changed', 'gone');
    const [silent] = sourcesThatAre(files, 'unreachable');
    if (lost.length > 0)
        return {
            code: 'upstream-changed',
            message: `${(0,format/* formatCount */.B4)(lost.length, 'source')} of ${lock} ${lost.length === 1 ? 'has' : 'have'} other bytes now, or none: ${countVerdicts(files)}`,
            advice: 'Nothing of it was used: other bytes are refused, and caches keep those that are locked. Review what changed; then take it with `setup-dataset lock --update`, or remove the source from the lock.',
        };
    if (silent === undefined)
        return undefined;
    return {
        code: silent.failure?.code ?? 'unreachable',
        message: `Not every source of ${lock} could be asked: ${silent.failure?.message ?? (0,redact/* redactUrl */.B)(silent.source)}`,
        advice: 'Run the check again; if it stays so, remove the source from the lock.',
    };
}
/** A check as a value that survives JSON; that of a failure holds the failure too. */
function checkDocument(lock, files) {
    const failure = checkFailure(lock, files);
    return {
        ok: failure === undefined,
        lock,
        files: files.map(({ file, sources }) => ({
            path: file.path,
            size: file.size,
            sha256: file.digest.hex,
            sources: sources.map(({ source, verdict, movedTo, now, failure, note }) => ({
                url: (0,redact/* redactUrl */.B)(source),
                verdict,
                movedTo: movedTo ? (0,redact/* redactUrl */.B)(movedTo) : null,
                size: now?.size ?? null,
                sha256: now?.sha256 ?? null,
                cause: failure ?? null,
                note: note ?? null,
            })),
        })),
        ...(failure && { error: (0,errors/* describeFailure */.Ic)(failure) }),
    };
}

// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/deadline.js
var deadline = __webpack_require__(4726);
// EXTERNAL MODULE: ./build/diagnose/diagnose.js + 2 modules
var diagnose = __webpack_require__(6988);
// EXTERNAL MODULE: ./build/inputs.js + 3 modules
var inputs = __webpack_require__(6733);
// EXTERNAL MODULE: ./build/network/open-network.js
var open_network = __webpack_require__(9546);
// EXTERNAL MODULE: ./build/report/log.js
var report_log = __webpack_require__(6945);
// EXTERNAL MODULE: ./build/report/progress/progress.js + 3 modules
var progress_progress = __webpack_require__(2057);
// EXTERNAL MODULE: ./build/report/story.js + 1 modules
var story = __webpack_require__(6822);
// EXTERNAL MODULE: ./build/secrets.js
var secrets = __webpack_require__(5009);
// EXTERNAL MODULE: ./build/command/live-lines.js
var live_lines = __webpack_require__(5483);
// EXTERNAL MODULE: ./build/command/machine.js + 1 modules
var command_machine = __webpack_require__(7978);
// EXTERNAL MODULE: ./build/command/terminal.js + 2 modules
var command_terminal = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/command/lock-run.js


















/** Runs what locks or checks, with the network of the options, a temporary folder, and the time of `timeout`. */
async function runLocking(line, env, plain, run) {
    const machine = (0,command_machine/* readMachine */.U)(env, process.cwd());
    const settings = await (0,inputs/* readSettings */.sb)(line.input, machine, machine.workspace);
    const network = (0,open_network.openNetwork)(env, settings);
    const named = [...line.operands, ...line.input('url').split('\n')].filter((word) => URL.canParse(word));
    const terminal = (0,live_lines/* withLiveLines */.mX)(plain, process.stderr, env);
    const log = (0,report_log/* quietLog */.R)((0,command_terminal/* terminalLog */.d)(terminal, env.RUNNER_DEBUG === '1'), settings.quiet);
    terminal.secrets.add([
        ...(0,secrets/* settingsSecrets */.HL)(settings, network),
        ...named.flatMap((word) => (0,url_secrets/* urlSecrets */.F)(new URL(word))),
    ]);
    (0,story/* tellNetwork */.gV)(network, log);
    const { client, road, ask } = network;
    const folder = (0,external_node_path_.join)(machine.temp, (0,run_folder/* runFolderName */.t0)());
    const progress = (0,progress_progress/* startProgress */.o)({ name: 'lock', files: undefined }, log, clock/* systemClock */.m);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 }).catch((error) => {
            throw (0,disk_error/* diskError */.w)(error, folder);
        });
        return await (0,deadline/* withDeadline */.N)(settings.timeout, clock/* systemClock */.m, async (deadline) => {
            // As many listeners as there are files at once: more than ten are no leak.
            (0,external_node_events_.setMaxListeners)(0, deadline.signal);
            const ports = { client, road, ask, clock: clock/* systemClock */.m, log, ...progress };
            try {
                return await run({ settings, ports, deadline, folder }, machine.workspace, terminal);
            }
            catch (error) {
                throw await (0,diagnose.diagnose)(error, { road, ask, control: undefined }, deadline.signal);
            }
        });
    }
    finally {
        progress.stop();
        client.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/command/check-lock.js











/** `lock --check`: asks every source of a lock whether it still has the locked bytes; writes nothing. */
async function checkLockCommand(line, env, terminal, byDefault) {
    const [lock = byDefault, ...others] = line.operands;
    if (others.length > 0 || (0,request_inputs/* isRemote */.Vx)(lock))
        throw new command_arguments/* UsageError */.eb('lock --check takes the path of one lock');
    const files = await runLocking(line, env, terminal, (context, workspace) => {
        const bases = (0,source_url/* readSourceUrls */.ww)('base-url', line.input('base-url'), workspace);
        const locked = pinned(readLock(lock, bases, workspace).files);
        terminal.secrets.add(locked.flatMap(({ sources }) => sources.flatMap(url_secrets/* urlSecrets */.F)));
        return checkAll(locked, line.flag('quick'), context);
    });
    const failure = checkFailure(lock, files);
    // What servers say is part of the result here.
    const out = (text) => terminal.out(terminal.secrets.hide(text));
    if (line.flag('json'))
        out(JSON.stringify(checkDocument(lock, files), null, 2));
    else
        out(checkText(lock, files).map(report_line/* terminalLine */.t).join('\n'));
    if (failure === undefined)
        return 0;
    (0,command_terminal/* tellFailure */.s)(failure, terminal);
    return 1;
}
/** All of a lock has digests. */
function pinned(files) {
    return files.flatMap(({ digest, ...file }) => (digest ? { ...file, digest } : []));
}
/** All sources of all files, several at once. */
async function checkAll(files, quick, context) {
    const check = { quick, silent: new Map() };
    const pairs = files.flatMap((file) => file.sources.map((source) => ({ file, source })));
    const checked = await (0,build_concurrency/* mapBounded */.y)(pairs, context.settings.concurrency, async ({ file, source }) => {
        return { file, checked: await checkSource(file, source, check, context) };
    });
    const byFile = new Map();
    for (const { file, checked: each } of checked)
        byFile.set(file, [...(byFile.get(file) ?? []), each]);
    return files.map((file) => ({ file, sources: byFile.get(file) ?? [] }));
}

;// CONCATENATED MODULE: ./build/command/lock.js
















const DEFAULT = 'dataset.lock.json';
/** `lock`: fetches a dataset once and writes down what it is; `lock --check`: whether its sources still have that. */
async function lockCommand(line, env, plain) {
    if (line.flag('check') && line.flag('update'))
        throw new command_arguments/* UsageError */.eb('lock takes --check or --update, not both');
    if (line.flag('check'))
        return checkLockCommand(line, env, plain, DEFAULT);
    if (line.flag('quick'))
        throw new command_arguments/* UsageError */.eb('--quick goes with --check');
    const [lock = DEFAULT, ...others] = line.operands;
    const isUpdate = line.flag('update');
    if (isUpdate && (others.length > 0 || (0,request_inputs/* isRemote */.Vx)(lock)))
        throw new command_arguments/* UsageError */.eb('lock --update takes the path of one lock');
    const written = line.option('output') || (isUpdate ? lock : DEFAULT);
    return runLocking(line, env, plain, async (context, workspace, terminal) => {
        const output = (0,locate_path/* locatePath */.o)(written, workspace);
        await checkWritable(output);
        if (!line.flag('force'))
            await checkReplaceable(output);
        const stem = (0,manifest_request/* stemOf */.V)((0,external_node_path_.basename)(output)).replace(/\.lock$/, '');
        const { operands: words, input } = line;
        const subject = isUpdate
            ? forgetPins(readLock(lock, (0,source_url/* readSourceUrls */.ww)('base-url', input('base-url'), workspace), workspace))
            : await readSubject({ words, input, workspace, stem }, context);
        terminal.secrets.add(subject.files.flatMap(({ sources }) => sources.flatMap(url_secrets/* urlSecrets */.F)));
        for (const note of subject.notes)
            context.ports.log.info(note);
        const dataset = await lockSubject(subject, { members: !line.flag('no-members') }, context);
        const text = lockText(dataset, (0,external_node_path_.dirname)(output));
        await writeLock(output, text);
        if (line.flag('json'))
            terminal.out(text.trimEnd());
        else
            terminal.out(lockedText(dataset, asDataset(written)).map(report_line/* terminalLine */.t).join('\n'));
        return 0;
    });
}
/** As `dataset` takes it: a word that could be a name of the catalog is made a path. */
function asDataset(path) {
    const slashed = path.replaceAll('\\', '/');
    return /\/|\.json$/i.test(slashed) ? slashed : `./${slashed}`;
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

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/network/describe-road.js
var describe_road = __webpack_require__(8171);
// EXTERNAL MODULE: ./build/network/hop.js
var hop = __webpack_require__(2054);
// EXTERNAL MODULE: ./build/network/host.js
var host = __webpack_require__(8839);
// EXTERNAL MODULE: ./build/network/loopback.js
var loopback = __webpack_require__(6964);
;// CONCATENATED MODULE: ./build/diagnose/questions.js



/** The causes that a comparison tells more of; the others are clear, or to ask again would be rude. */
const COMPARED = new Set([
    'dns',
    'refused',
    'unreachable',
    'timeout',
    'connection-lost',
    'unexpected-answer',
    'proxy-denied',
    'proxy-unreachable',
    'tls-untrusted',
    'forbidden',
]);
const MOST_MIRRORS = 3;
/** What to ask after a failure: the server that failed over every road there is, others over their usual one. */
function questionsFor(error, road, control) {
    const failing = failedAt(error);
    if (failing === undefined || !COMPARED.has(error.code))
        return [];
    const mirrors = distinct(othersThan(failing, error)).slice(0, MOST_MIRRORS);
    const isControlAsked = [failing, ...mirrors].some(({ origin }) => origin === control?.origin);
    const usual = (role) => (url) => {
        return { role, url, via: road.decide(url), isUsual: true };
    };
    return [
        usual('failing')(failing),
        ...otherRoads(failing, road).map((via) => ({
            role: 'failing',
            url: failing,
            via,
            isUsual: false,
        })),
        ...mirrors.map(usual('mirror')),
        ...(control === undefined || isControlAsked ? [] : [frontPage(control)].map(usual('control'))),
    ];
}
/** The server that an error is about, as its evidence names it. */
function failedAt({ facts: { url = '' } }) {
    return /^https?:/.test(url) && URL.canParse(url) ? frontPage(new URL(url)) : undefined;
}
/** Where else the file was looked for. */
function othersThan(failing, error) {
    if (!(error instanceof errors/* SourcesExhaustedError */.OZ))
        return [];
    const asked = error.reasons.flatMap((reason) => failedAt(reason) ?? []);
    const sources = error.sources.filter(({ protocol }) => protocol !== 'file:').map(frontPage);
    return [...asked, ...sources].filter(({ origin }) => origin !== failing.origin);
}
/** Past the proxy; or through one that the settings except the server from. */
function otherRoads(url, { decide, schemes: { http, https } }) {
    if (decide(url).kind === 'proxy')
        return [{ kind: 'direct', reason: 'to compare' }];
    const proxied = (url.protocol === 'http:' ? [http, https] : [https, http]).find(({ kind }) => kind === 'proxy');
    return proxied === undefined || (0,loopback/* isLoopback */.U)((0,host/* hostOf */.w4)(url)) ? [] : [proxied];
}
function frontPage({ origin }) {
    return new URL('/', origin);
}
function distinct(urls) {
    return [...new Map(urls.map((url) => [url.origin, url])).values()];
}

// EXTERNAL MODULE: ./build/network/node-error.js
var node_error = __webpack_require__(1890);
// EXTERNAL MODULE: ./build/network/peer-certificate.js
var peer_certificate = __webpack_require__(3851);
;// CONCATENATED MODULE: ./build/diagnose/verdict.js



/** Says what the answers mean for the failure; the first rule that fits speaks. */
function verdictOf(error, compared) {
    for (const rule of RULES) {
        const verdict = rule(error, compared);
        if (verdict !== undefined)
            return verdict;
    }
    return undefined;
}
/** One unknown authority vouches for servers of different owners, or only on one of two roads: somebody signs on the way. */
const inspected = (_error, compared) => {
    const unknown = compared.flatMap((each) => {
        const authority = unknownAuthority(each.probe);
        return authority === undefined ? [] : [{ ...each, authority }];
    });
    const [first] = unknown;
    if (first === undefined)
        return undefined;
    const { authority, url } = first;
    const hosts = unknown.filter((each) => each.authority === authority).map((each) => each.url.host);
    const alike = [...new Set(hosts)];
    if (alike.length > 1) {
        return {
            code: 'tls-intercepted',
            finding: `"${authority}" vouches for ${list(alike)} alike: this network inspects TLS`,
        };
    }
    const other = compared.find(({ role, isUsual }) => role === 'failing' && !isUsual);
    if (other?.probe.kind !== 'answered')
        return undefined;
    return {
        code: 'tls-intercepted',
        finding: `${upperFirst((0,describe_road/* describeRoad */.e)(other.via))}, ${url.host} shows a certificate by "${other.probe.authority}", which is trusted: what shows another one inspects TLS`,
    };
};
function unknownAuthority(probe) {
    const certificate = probe.kind === 'unanswered' ? probe.error.cause : undefined;
    const isUnknown = certificate instanceof peer_certificate/* RefusedCertificate */.GX && node_error/* UNKNOWN_ISSUER */.PB.has((0,node_error/* readError */.lS)(certificate).code);
    return isUnknown ? certificate.chain.at(-1)?.authority : undefined;
}
/** A server that refuses everything refuses the runner. */
const refusing = ({ code, advice }, compared) => {
    const { probe: front, url } = usual(compared) ?? {};
    if (code !== 'forbidden' || front?.kind !== 'answered')
        return undefined;
    if (isObjectStore(front)) {
        return {
            finding: `${url?.host} is an object store, which often says so of a file that does not exist`,
            advice: `Check the name of the file in the URL. ${advice}`,
        };
    }
    if (front.status === 403) {
        return {
            finding: `${url?.host} answers 403 to its front page too: it refuses this runner, not only this file`,
            advice: `${advice} Hosts often ban the addresses that CI runners share: then a runner with an address of its own helps, or a cache that was filled elsewhere.`,
        };
    }
    if (front.status === 401)
        return { finding: `${url?.host} wants a log-in for its front page too` };
    return {
        finding: `${url?.host} answers this runner otherwise (${front.status} for its front page): it refuses this file, not the runner`,
    };
};
/** Nobody answers: it is not the server. */
const cutOff = (_error, compared) => {
    const hosts = [...new Set(compared.map(({ url }) => url.host))];
    if (hosts.length < 2 || compared.some(({ probe }) => probe.kind === 'answered'))
        return undefined;
    const via = usual(compared)?.via;
    if (via?.kind === 'proxy') {
        return {
            finding: `Nothing was reachable through the proxy ${via.proxy.redacted}: not ${list(hosts, 'nor')}`,
            advice: `Check that ${via.proxy.redacted} (${via.reason}) is the proxy of this network, and that it may reach the Internet.`,
        };
    }
    return {
        finding: `Nothing was reachable from this runner: not ${list(hosts, 'nor')}`,
        advice: `The runner has no network, or needs a proxy for it:\n${PROXY_LINES}`,
    };
};
/** The road not taken works. */
const otherRoad = ({ code }, compared) => {
    const [taken, other] = [usual(compared), compared.find(({ isUsual }) => !isUsual)];
    if (taken?.probe.kind !== 'unanswered' || other?.probe.kind !== 'answered')
        return undefined;
    const { host, hostname } = taken.url;
    const status = `it answered ${other.probe.status}`;
    if (taken.via.kind === 'proxy') {
        const finding = `Past the proxy ${host} can be reached (${status})`;
        // What a proxy forbids is not to be gone around at once.
        if (code === 'proxy-denied')
            return { finding };
        return {
            finding,
            advice: `If this runner may go there directly, add to this step\nwith:\n  no-proxy: ${hostname}`,
        };
    }
    return {
        finding: `${upperFirst((0,describe_road/* describeRoad */.e)(other.via))}, ${host} can be reached (${status}); it was asked ${(0,describe_road/* describeRoad */.e)(taken.via)}`,
        advice: `Let the proxy settings cover ${host}: take it out of the exceptions, or set the proxy for ${taken.url.protocol}// too:\n${PROXY_LINES}`,
    };
};
const PASSING = new Set([
    'dns',
    'refused',
    'unreachable',
    'timeout',
    'proxy-unreachable',
]);
/** The same question has an answer now. */
const passed = ({ code }, compared) => {
    const taken = usual(compared);
    if (taken?.probe.kind !== 'answered' || !PASSING.has(code))
        return undefined;
    const { status, connected, answered } = taken.probe;
    const seconds = ((connected + answered) / 1000).toFixed(1);
    return {
        finding: `A moment later ${taken.url.host} answered (${status}, after ${seconds} s): the trouble comes and goes`,
        advice: 'Run the job again; if it returns, raise `retries`, or add another source with `mirrors`.',
    };
};
/** Others can be reached: it is this server, or a rule about it. */
const alone = ({ code }, compared) => {
    const taken = usual(compared);
    const others = compared.filter(({ role }) => role !== 'failing');
    const reached = others.filter(({ probe }) => probe.kind === 'answered').map(({ url }) => url.host);
    if (taken?.probe.kind !== 'unanswered' || reached.length === 0)
        return undefined;
    const who = list([...new Set(reached)]);
    if (code === 'proxy-denied')
        return { finding: `The proxy lets ${who} pass: its rule is about ${taken.url.host}` };
    return { finding: `${who} can be reached from this runner: only ${taken.url.host} is in trouble` };
};
const RULES = [inspected, refusing, cutOff, otherRoad, passed, alone];
const PROXY_LINES = 'with:\n  proxy: http://proxy.example.org:3128';
function usual(compared) {
    return compared.find(({ role, isUsual }) => role === 'failing' && isUsual);
}
/** Amazon, Google and Microsoft number the requests to their stores; so do those that speak like them. */
function isObjectStore({ headers }) {
    return ['x-amz-request-id', 'x-guploader-uploadid', 'x-ms-request-id'].some((name) => name in headers);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
function list(words, before = 'and') {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${before} ${words.at(-1)}`;
}

// EXTERNAL MODULE: ./build/diagnose/within-budget.js
var within_budget = __webpack_require__(4658);
;// CONCATENATED MODULE: ./build/diagnose/diagnose.js






/** Milliseconds for all questions together: the job is red already. */
const BUDGET_MS = 8_000;
/** The same failure with what a comparison tells of it: whether it is the server, the road to it, or all of the network. */
async function diagnose(error, ports, signal, budget = BUDGET_MS) {
    if (!(error instanceof errors/* FetchError */.fk) || signal.aborted)
        return error;
    const questions = questionsFor(error, ports.road, ports.control);
    if (questions.length === 0)
        return error;
    const compared = await (0,within_budget/* withinBudget */.x)(budget, (limit) => {
        return Promise.all(questions.map(async (question) => {
            const { url, via } = question;
            return { ...question, probe: await ports.ask((0,hop/* firstHop */.Wk)(url, {}), via, { signal: limit }) };
        }));
    }, signal);
    const verdict = verdictOf(error, compared);
    return new errors/* DiagnosedError */.xB({
        code: verdict?.code ?? error.code,
        message: error.message,
        facts: error.facts,
        finding: verdict?.finding,
        compared: compared.map(describe),
        advice: verdict?.advice ?? error.advice,
        cause: error,
    });
}
const ROLES = { failing: '', mirror: ' (another source)', control: ' (the cache service of this job)' };
function describe({ role, url, via, probe }) {
    return { server: `${url.origin}${ROLES[role]}`, road: (0,describe_road/* describeRoad */.e)(via), answer: describeProbe(probe) };
}
function describeProbe(probe) {
    if (probe.kind === 'answered') {
        const { status, statusText, authority } = probe;
        const issued = authority === undefined ? '' : `, certificate by "${authority}"`;
        return `answered ${status} ${statusText}`.trimEnd() + issued;
    }
    const { code, facts } = probe.error;
    const detail = facts.status ?? facts.error ?? facts.deadline;
    return detail === undefined ? code : `${code} (${detail})`;
}


/***/ }),

/***/ 2246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ examineSource)
/* harmony export */ });
/* harmony import */ var node_dns_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1553);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _fetch_content_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9218);
/* harmony import */ var _fetch_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9985);
/* harmony import */ var _network_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9811);
/* harmony import */ var _network_hop_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2054);
/* harmony import */ var _network_host_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8839);
/* harmony import */ var _network_on_the_way_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6812);
/* harmony import */ var _network_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2632);









/** Less of it tells no speed. */
const LEAST_SAMPLE = 64 * 1024;
/** Asks a source for the beginning of its file, by the roads that a fetch would take, redirect after redirect. */
async function examineSource(source, examination, ports) {
    const { sample, downgrade } = examination;
    const hops = [];
    let hop = (0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .firstHop */ .Wk)(source, { range: `bytes=0-${Math.max(sample, 1) - 1}` });
    let failure;
    for (;;) {
        const examined = await examineHop(hop, examination, ports);
        hops.push(examined);
        const { probe, url, via } = examined;
        if (probe.kind === 'unanswered')
            failure = probe.error;
        if (probe.kind === 'unanswered' || !(0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .isRedirect */ .N6)(probe.status))
            break;
        try {
            hop = (0,_network_hop_js__WEBPACK_IMPORTED_MODULE_4__/* .nextHop */ .Fz)(hop, probe.status, probe.headers.location, downgrade);
        }
        catch (error) {
            failure = (0,_network_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .asFetchError */ .N)(error, url, via);
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
            wrongSize((0,_network_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrl */ .B)(last.url), size, examination.size),
    };
}
async function examineHop(hop, { sample, signal }, { road, ask }) {
    const { url } = hop;
    const via = road.decide(url);
    const [addresses, probe] = await Promise.all([
        addressesOf(via.kind === 'direct' ? (0,_network_host_js__WEBPACK_IMPORTED_MODULE_7__/* .hostOf */ .w4)(url) : via.proxy.host),
        ask(hop, via, { signal, sample }),
    ]);
    return { url, via, addresses, probe };
}
/** Where a name has none, the connection fails too, and says it better. */
async function addressesOf(host) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(host) !== 0)
        return [];
    const found = await (0,node_dns_promises__WEBPACK_IMPORTED_MODULE_0__.lookup)(host, { all: true }).catch(() => []);
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
    const content = (0,_fetch_content_js__WEBPACK_IMPORTED_MODULE_8__/* .recogniseContent */ .J)(sample.head, url.pathname);
    const from = (0,_network_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactUrl */ .B)(url);
    const doubt = (0,_network_on_the_way_js__WEBPACK_IMPORTED_MODULE_5__/* .onTheWay */ .O)(source, { url, via, headers });
    // 416: the file is empty, and has no first byte.
    if (![200, 206, 416].includes(status))
        return (0,_fetch_status_js__WEBPACK_IMPORTED_MODULE_2__/* .httpError */ .p2)({ ...answer, content, from, doubt }, clock.now());
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

/***/ 3042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hy: () => (/* binding */ PartsNote),
/* harmony export */   kH: () => (/* binding */ noteOf),
/* harmony export */   p0: () => (/* binding */ isNote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9342);


/** Bytes that may come before the parts are noted again: a killed run loses at most so many. */
const STEP = 128 * 1024;
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
        this.#isThere = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(this.#path);
    }
    /** What it says of a partial of `size` bytes; without a note, that all of them are there. */
    read(size) {
        const spans = new _spans_js__WEBPACK_IMPORTED_MODULE_1__/* .Spans */ .a();
        if (!this.#isThere)
            spans.add({ start: 0, end: size });
        // The last line may have been cut short.
        const lines = this.#isThere ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(this.#path, 'utf8').split('\n').slice(0, -1) : [];
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
        if (this.#isThere && spans.total - (this.#noted ?? 0) >= STEP)
            this.#write(spans);
    }
    remove() {
        if (this.#isThere)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#path, { force: true });
        this.#isThere = false;
        this.#noted = undefined;
    }
    #write(spans) {
        const text = spans.all.map(({ start, end }) => `${start} ${end}\n`).join('');
        // What an earlier run noted may be more than the file has: it is replaced.
        if (this.#noted === undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(this.#path, text);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(this.#path, text);
        this.#isThere = true;
        this.#noted = spans.total;
    }
}


/***/ }),

/***/ 9342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Spans)
/* harmony export */ });
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

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ nextHop),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Wk: () => (/* binding */ firstHop)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _encode_basic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1240);
/* harmony import */ var _proxy_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2805);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2632);




/** Enough for every real chain; a loop ends here. */
const MAX_REDIRECTS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** They belong to the origin that they were meant for (RFC 9110 §15.4). */
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-amz-security-token']);
/** The request for a URL as the caller wrote it: userinfo becomes a header. */
function firstHop(url, headers, post) {
    const credentials = (0,_proxy_value_js__WEBPACK_IMPORTED_MODULE_1__/* .readCredentials */ .L1)(url.password === '' ? url.username : `${url.username}:${url.password}`);
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const authorization = credentials && { authorization: (0,_encode_basic_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeBasic */ .r)(credentials) };
    return { url: bare(url), headers: { ...authorization, ...named }, post, redirects: 0 };
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
        throw badRedirect(url, status, `from https to plain http (${(0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(next)}), which anyone on the way can read`, 'Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.');
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpError */ .j$({
        code: 'bad-redirect',
        status,
        message: `${url.host} redirects ${where} (status ${status})`,
        facts: { url: (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactUrl */ .B)(url), status: String(status) },
        advice,
    });
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

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m1: () => (/* binding */ giversOf)
/* harmony export */ });
/* unused harmony exports giverOf, sumGivers */
/** Who gave something, shortly: the hosts of URLs; a tier, or whatever is no URL, by its title. */
function giverOf(from) {
    return [...new Set(from.split(', then ').map(nameOf))].join(', then ');
}
/** The same of many, each once. */
function giversOf(froms) {
    return [...new Set(froms.map(giverOf))];
}
/** What each gave, in order of the files. */
function sumGivers(files) {
    const gifts = new Map();
    for (const { from, size } of files) {
        const giver = giverOf(from);
        const { count, bytes } = gifts.get(giver) ?? { count: 0, bytes: 0 };
        gifts.set(giver, { giver, count: count + 1, bytes: bytes + size });
    }
    return [...gifts.values()];
}
function nameOf(from) {
    if (!URL.canParse(from))
        return from;
    const { protocol, host } = new URL(from);
    return protocol === 'file:' ? 'this machine' : host || from;
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

/***/ 2057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ startProgress)
});

// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/report/givers.js
var report_givers = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/report/progress/fetch-progress.js

/** Milliseconds over which the rate is measured. */
const WINDOW = 10_000;
/** Counts what comes of a fetch, file by file. */
class FetchProgress {
    #files;
    /** What sources say of files whose size is not pinned. */
    #sizes = new Map();
    #bytes = new Map();
    #active = new Map();
    #done = 0;
    #received = 0;
    /** What had been received at earlier moments, the oldest first. */
    #past;
    /** For these files, where they are known; `now` in milliseconds. */
    constructor(files, now) {
        this.#files = files;
        this.#past = [{ at: now, received: 0 }];
    }
    begin(begun) {
        this.#active.set(begun.path, begun);
        this.#bytes.set(begun.path, begun.held);
        this.#sizes.set(begun.path, begun.size);
    }
    receive(count, path) {
        this.#received += count;
        this.#bytes.set(path, (this.#bytes.get(path) ?? 0) + count);
    }
    /** A file has come, or is given up. */
    end(path) {
        this.#active.delete(path);
        this.#done += 1;
    }
    sample(now) {
        const bytes = [...this.#bytes.values()].reduce((sum, each) => sum + each, 0);
        const active = [...this.#active.values()].map(({ path, from, size }) => {
            return { path, from, size, bytes: this.#bytes.get(path) ?? 0 };
        });
        const total = this.#files && (0,dataset/* totalSize */.U)(this.#files.map(({ path, size }) => ({ size: size ?? this.#sizes.get(path) })));
        const files = this.#files?.length;
        return { bytes, total, rate: this.#rate(now), active, filesDone: this.#done, files };
    }
    #rate(now) {
        const recent = this.#past.findIndex(({ at }) => at >= now - WINDOW);
        this.#past = recent < 0 ? this.#past.slice(-1) : this.#past.slice(recent);
        const [first] = this.#past;
        this.#past.push({ at: now, received: this.#received });
        if (first === undefined || first.at === now)
            return 0;
        return ((this.#received - first.received) * 1000) / (now - first.at);
    }
}
/** Milliseconds until all is there at this rate; undefined where that cannot be said. */
function timeLeft({ bytes, total, rate }) {
    return total === undefined || rate <= 0 ? undefined : (Math.max(0, total - bytes) * 1000) / rate;
}

;// CONCATENATED MODULE: ./build/report/progress/progress-line.js



const LEAST_MS = 10_000;
const LEAST_PART = 0.1;
/** How long a download that gains less may be silent: this, or a part of the time that it has taken. */
const SILENCE_MS = 60_000;
const SILENCE_PART = 0.1;
/**
 * Whether a log is due another line: the first after ten seconds, so that short downloads are silent; then one every
 * ten seconds that bring ten percent; of slower ones one a minute, and ever fewer, so that no download floods a log.
 */
function isLineDue({ bytes, total }, last, { now, start }) {
    const since = now - last.at;
    if (since < LEAST_MS)
        return false;
    const gained = total === undefined || total === 0 ? 0 : (bytes - last.bytes) / total;
    const silence = Math.max(SILENCE_MS, (now - start) * SILENCE_PART);
    return last.isBeginning || gained >= LEAST_PART || since >= silence;
}
/** How far a dataset is, in one line: `mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from host`. */
function progressLine(name, sample) {
    const { active, bytes } = sample;
    if (active.length === 0 && bytes === 0)
        return `${name}: nothing has come yet`;
    const givers = (0,format/* formatNames */.EI)((0,report_givers/* giversOf */.m1)(active.map(({ from }) => from)));
    return [`${name}: ${amount(sample)}`, ...pace(sample), ...(givers === '' ? [] : [`from ${givers}`])].join(', ');
}
/** Bytes of all, and the part that they are; the files, where only they can be counted. */
function amount({ bytes, total, files, filesDone }) {
    if (total === undefined) {
        const count = files === undefined || files < 2 ? '' : ` (${filesDone} of ${files} files)`;
        return (0,format/* formatBytes */.z3)(bytes) + count;
    }
    return `${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(total)} (${percent(bytes, total)} %)`;
}
/** How fast it comes, and how long the rest takes at that. */
function pace(sample) {
    const left = timeLeft(sample);
    return [`${(0,format/* formatBytes */.z3)(sample.rate)}/s`, ...(left === undefined ? [] : [`${(0,format/* formatEstimate */.eG)(left)} left`])];
}
/** Rounded down: what is not there is not a hundred percent. */
function percent(bytes, total) {
    return total === 0 ? 100 : Math.min(100, Math.floor((bytes * 100) / total));
}

// EXTERNAL MODULE: ./build/report/progress/width.js
var progress_width = __webpack_require__(7963);
;// CONCATENATED MODULE: ./build/report/progress/bars.js




/** Files that have a bar of their own, where there are rows for them. */
const MOST_FILES = 8;
/** Columns below which bytes are left out for the bar. */
const NARROW = 72;
const LEAST_BAR = 10;
const MOST_BAR = 30;
/** Columns in which a name still tells something. */
const LEAST_NAME = 8;
const MOST_NAME = 40;
/** Figures change their length all the time: bars only now and then. */
const STEP = 8;
/** How far a fetch is, as lines for this screen: one for each file that comes, and one for all; none is wider. */
function progressBars(name, sample, screen) {
    const isNarrow = screen.columns < NARROW;
    const shown = sample.active.slice(0, Math.max(0, Math.min(MOST_FILES, screen.rows - 2)));
    const rows = [...shown.map((file) => fileRow(file, isNarrow)), totalRow(name, sample, isNarrow)];
    const named = rows.map((row) => ({ ...row, name: shownName(row.name, screen) }));
    // The last column stays free: some terminals begin a new line behind it.
    const width = Math.max(1, screen.columns - 1);
    const figures = Math.max(...rows.map((row) => row.figures.length));
    const widest = Math.max(...named.map((row) => (0,progress_width/* widthOf */.q)(row.name)));
    const beside = width - Math.ceil(figures / STEP) * STEP - 4;
    const hasBar = beside - LEAST_BAR >= LEAST_NAME;
    const names = Math.min(MOST_NAME, widest, hasBar ? beside - LEAST_BAR : width - figures - 2);
    if (names < Math.min(widest, LEAST_NAME))
        return rows.slice(-1).map((row) => row.figures.slice(0, width));
    const bar = hasBar ? Math.min(MOST_BAR, beside - names) : 0;
    const style = styleOf(screen);
    return named.map((row) => {
        const label = (0,progress_width/* fitEnd */.n)(row.name, names, style.cut);
        const columns = [label + ' '.repeat(names - (0,progress_width/* widthOf */.q)(label)), ...(bar > 0 ? [barOf(row, bar, style)] : [])];
        return [...columns, row.figures].join('  ').trimEnd();
    });
}
function fileRow({ path, bytes, size }, isNarrow) {
    return { name: path, bytes, size, figures: share(bytes, size, isNarrow) };
}
function totalRow(name, sample, isNarrow) {
    const { bytes, total, filesDone, files } = sample;
    const count = files === undefined || files < 2 ? '' : ` (${filesDone} of ${files})`;
    const figures = [share(bytes, total, isNarrow), ...pace(sample)].join('  ');
    return { name: name + count, bytes, size: total, figures };
}
function share(bytes, size, isNarrow) {
    if (size === undefined)
        return (0,format/* formatBytes */.z3)(bytes);
    const part = `${String(percent(bytes, size)).padStart(3)} %`;
    return isNarrow ? part : `${part}  ${(0,format/* formatBytes */.z3)(bytes)} of ${(0,format/* formatBytes */.z3)(size)}`;
}
function barOf({ bytes, size }, width, style) {
    if (size === undefined)
        return ' '.repeat(width);
    const part = size === 0 ? 1 : Math.min(1, bytes / size);
    const full = Math.floor(part * width);
    return style.colour(style.full.repeat(full), style.empty.repeat(width - full));
}
/** A name with nothing that the screen cannot show. */
function shownName(name, { hasUnicode }) {
    const line = (0,report_line/* terminalLine */.t)(name);
    return hasUnicode ? line : line.replace(/[^\x20-\x7e]/gu, '?');
}
function styleOf({ hasColour, hasUnicode }) {
    const cut = hasUnicode ? '…' : '...';
    const colour = (full, empty) => hasColour ? `\x1b[32m${full}\x1b[0m\x1b[2m${empty}\x1b[0m` : full + empty;
    if (!hasUnicode)
        return { full: '#', empty: '-', cut, colour };
    return hasColour ? { full: '━', empty: '━', cut, colour } : { full: '█', empty: '░', cut, colour };
}

;// CONCATENATED MODULE: ./build/report/progress/progress.js



const LOOK_MS = 1_000;
/** Ten times a second is as fast as people read, and costs nothing. */
const DRAW_MS = 100;
/** Shows how far a download is: bars where the log can draw, else a line now and then. */
function startProgress(subject, log, clock) {
    const progress = new FetchProgress(subject.files, clock.now());
    const stop = log.live ? drawBars(subject, progress, log, clock) : tellLines(subject, progress, log, clock);
    return {
        onBegin: (begun) => progress.begin(begun),
        onBytes: (count, path) => progress.receive(count, path),
        onEnd: (path) => progress.end(path),
        stop,
    };
}
function tellLines({ name }, progress, log, clock) {
    const start = clock.now();
    let last = { at: start, bytes: 0, isBeginning: true };
    const timer = setInterval(() => {
        const now = clock.now();
        const sample = progress.sample(now);
        if (!isLineDue(sample, last, { now, start }))
            return;
        last = { at: now, bytes: sample.bytes, isBeginning: false };
        log.info(progressLine(name, sample));
    }, LOOK_MS);
    return () => clearInterval(timer);
}
function drawBars({ name }, progress, log, clock) {
    const timer = setInterval(() => {
        const { live } = log;
        live?.draw(progressBars(name, progress.sample(clock.now()), live.screen()));
    }, DRAW_MS);
    return () => {
        clearInterval(timer);
        log.live?.clear();
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

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ boundsFor),
/* harmony export */   Wr: () => (/* binding */ MOST_MEMBERS)
/* harmony export */ });
/* unused harmony exports mostToRead, Tally */

/** Members, folders among them, that an archive may have, wanted or not. */
const MOST_MEMBERS = 1_000_000;
const MOST_BYTES = 20 * 1024 ** 3;
const MOST_GROWTH = 200;
/** Bytes of headers and padding that a member may come with, on average. */
const AROUND = 4096;
/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
function boundsFor(archiveSize, expected) {
    const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {};
    const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize);
    return { files, bytes: Number.isFinite(bytes) ? bytes : most };
}
/** The most bytes that are read of a tar of this size, with headers, padding and members that are not wanted. */
function mostToRead(archiveSize, bounds) {
    return Math.max(bounds.bytes, boundsFor(archiveSize).bytes) + MOST_MEMBERS * AROUND;
}
/** What an archive has come to so far, held to bounds. */
class Tally {
    #refusals;
    #bounds;
    #files = 0;
    #bytes = 0;
    constructor(refusals, bounds) {
        this.#refusals = refusals;
        this.#bounds = bounds;
    }
    get bytes() {
        return this.#bytes;
    }
    /** One more file is to be written. */
    add(member, bytes) {
        this.#files += 1;
        this.#bytes += bytes;
        const { files, bytes: most } = this.#bounds;
        if (this.#files > files)
            throw this.#refusals.tooMuch(member, `it holds more than ${formatCount(files, 'file')}`);
        if (this.#bytes > most) {
            const limit = `${formatBytes(most)} (${most} bytes)`;
            throw this.#refusals.tooMuch(member, `it unpacks to more than ${limit}`);
        }
    }
}


/***/ }),

/***/ 5173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3446);



/** Bytes of a zip from which on it is worth several threads. */
const LARGE = 4 * 1024 * 1024;
const MOST_THREADS = 4;
/** Little lives long here: a small young generation is enough, for each of the threads. */
const LIMITS = { maxYoungGenerationSizeMb: 4 };
/**
 * Unpacks a verified archive into `target`, a new and empty folder of its own, in threads; returns its files in the
 * order of the archive. A PlaceError names the archive and the member: `unsafe-archive` for what would do harm,
 * `cannot-place` for what is damaged or not supported. After a failure, remove the target.
 */
async function unpackArchive(archive, format, target, selection, signal, bounds) {
    const { Worker } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 5919, 19));
    signal.throwIfAborted();
    const job = { archive, format, target, selection, bounds: (0,_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .boundsFor */ .Lq)(archive.size, bounds) };
    const start = (leads) => {
        const workerData = { ...job, leads };
        const options = { workerData, resourceLimits: LIMITS };
        return new Worker(workerScript(), options);
    };
    const workers = Array.from({ length: countThreads(archive, format) }, (_, index) => start(index === 0));
    const done = new AbortController();
    try {
        return await Promise.race([collect(workers), watch(signal, done.signal)]);
    }
    finally {
        done.abort();
        // Only after this nothing writes to the target any more.
        await Promise.all(workers.map((worker) => worker.terminate()));
    }
}
/** In the same folder, and of the same kind, in the sources and in the bundle. */
function workerScript() {
    // Not `new URL(name, import.meta.url)`: ncc makes a path of that, and spaces in it become %20.
    return new URL(import.meta.url.replace(/[^/]+(?=\.[jt]s$)/, 'unpack-worker'));
}
function countThreads({ size }, format) {
    return format === 'zip' && size >= LARGE ? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), MOST_THREADS) : 1;
}
/** Rejects when the step is to stop; `done` ends the watch. */
function watch(signal, done) {
    return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done });
    });
}
/** Waits for all files; the first failure is the one to tell. */
function collect(workers) {
    return new Promise((resolve, reject) => {
        const files = [];
        let received = 0;
        let total;
        let working = workers.length;
        const hear = (report) => {
            if (report.kind === 'failed')
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlaceError */ .eF(report.failure));
            else if (report.kind === 'broken')
                reject(new Error(report.message));
            else if (report.kind === 'share')
                for (const other of workers.slice(1))
                    other.postMessage(report.share);
            else if (report.kind === 'total')
                total = report.total;
            else {
                for (const [place, file] of report.files)
                    files[place] = file;
                received += report.files.length;
            }
            if (received === total)
                resolve(files);
        };
        for (const worker of workers) {
            worker.on('message', hear);
            worker.on('error', reject);
            worker.on('exit', () => {
                working -= 1;
                if (working === 0)
                    reject(new Error('the threads that unpack have ended'));
            });
        }
    });
}


/***/ })

};
