export const id = 501;
export const ids = [501];
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

/***/ 8501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchRest: () => (/* binding */ fetchRest)
});

// EXTERNAL MODULE: ./build/fetch/fetch.js + 24 modules
var fetch = __webpack_require__(3937);
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
        return formatBytes(bytes);
    return bytes === 0 ? 'unknown' : `at least ${formatBytes(bytes)}`;
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

// EXTERNAL MODULE: ./build/report/givers.js
var report_givers = __webpack_require__(1773);
// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
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

;// CONCATENATED MODULE: ./build/report/progress/width.js
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
    const widest = Math.max(...named.map((row) => widthOf(row.name)));
    const beside = width - Math.ceil(figures / STEP) * STEP - 4;
    const hasBar = beside - LEAST_BAR >= LEAST_NAME;
    const names = Math.min(MOST_NAME, widest, hasBar ? beside - LEAST_BAR : width - figures - 2);
    if (names < Math.min(widest, LEAST_NAME))
        return rows.slice(-1).map((row) => row.figures.slice(0, width));
    const bar = hasBar ? Math.min(MOST_BAR, beside - names) : 0;
    const style = styleOf(screen);
    return named.map((row) => {
        const label = fitEnd(row.name, names, style.cut);
        const columns = [label + ' '.repeat(names - widthOf(label)), ...(bar > 0 ? [barOf(row, bar, style)] : [])];
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

;// CONCATENATED MODULE: ./build/report/fetch-story.js



/** Files that are told one by one; the output `files` has all. */
const fetch_story_MOST_FILES = 500;
/** A rate over less says nothing. */
const fetch_story_LEAST_MS = 1_000;
/** Begins to tell of a fetch: progress and new kinds of trouble at once, what became of each file at the end. */
function beginFetchStory(subject, log, clock) {
    const start = clock.now();
    const progress = startProgress(subject, log, clock);
    const details = [];
    let hidden = 0;
    let bytes = 0;
    const froms = [];
    const told = (line) => {
        progress.stop();
        const more = hidden > 0 ? [`and ${(0,format/* formatCount */.B4)(hidden, 'line')} more`] : [];
        if (details.length > 0)
            log.details(`${subject.name}: ${line}`, [...details, ...more]);
        else
            log.info(`${subject.name}: ${line}`);
    };
    return {
        ports: {
            log: {
                info: log.info,
                debug: log.debug,
                detail(line) {
                    if (details.length < fetch_story_MOST_FILES)
                        details.push(line);
                    else
                        hidden += 1;
                },
            },
            onBegin(begun) {
                froms.push(begun.from);
                progress.onBegin(begun);
            },
            onBytes(count, path) {
                bytes += count;
                progress.onBytes(count, path);
            },
            onEnd: (path) => progress.onEnd(path),
        },
        end(files) {
            const duration = clock.now() - start;
            const size = (0,format/* formatBytes */.z3)(files.reduce((sum, file) => sum + file.size, 0));
            const rate = duration < fetch_story_LEAST_MS ? '' : `, ${(0,format/* formatBytes */.z3)((bytes * 1000) / duration)}/s`;
            const givers = (0,format/* formatNames */.EI)((0,report_givers/* giversOf */.m1)(froms));
            const from = givers === '' ? '' : ` from ${givers}`;
            const count = (0,format/* formatCount */.B4)(files.length, 'file');
            told(`fetched ${count}, ${size}${from} in ${(0,format/* formatDuration */.a3)(duration)}${rate}`);
        },
        fail() {
            progress.stop();
            if (details.length > 0)
                told(bytes === 0 ? 'stopped before anything came' : `stopped after ${(0,format/* formatBytes */.z3)(bytes)}`);
        },
    };
}

// EXTERNAL MODULE: ./build/report/story.js + 2 modules
var report_story = __webpack_require__(2558);
;// CONCATENATED MODULE: ./build/fetch-rest.js




/** Fetches what no tier gave, once there is room for it and for what will be made of it. */
async function fetchRest(plan, rest, { inputs, ports, staging, deadline, traffic }) {
    const { retries, concurrency, minSpeed, allowHttpRedirects } = inputs;
    const { client, clock, log, journal } = ports;
    const present = await staging.present();
    const dataset = { ...plan.dataset, files: rest.files };
    await preflight({ ...plan, ...rest, dataset }, { folder: staging.dir, present, platform: process.platform });
    (0,report_story/* tellRest */.i8)(plan, rest, log);
    const story = beginFetchStory(dataset, log, clock);
    const onBytes = (count, path) => {
        traffic.bytes += count;
        story.ports.onBytes(count, path);
    };
    const policy = { retries, concurrency, minSpeed, deadline };
    try {
        const onAttempt = ({ path, ...attempt }) => void journal.steps.push({ stage: 'fetch', name: path, ...attempt });
        const transfer = { client, clock, allowHttpRedirects, ...story.ports, onBytes, onAttempt, ...fetch/* PATIENCE */.aZ };
        const files = await (0,fetch/* fetchFiles */.Uq)(rest.files, staging.partials, policy, transfer);
        story.end(files);
        return files;
    }
    catch (error) {
        story.fail();
        throw error;
    }
}


/***/ })

};
