export const id = 492;
export const ids = [492];
export const modules = {

/***/ 2492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogCommand: () => (/* binding */ catalogCommand)
});

// EXTERNAL MODULE: ./build/dataset/catalog/catalog.js + 2 modules
var catalog = __webpack_require__(3104);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/dataset/dataset.js
var dataset = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
;// CONCATENATED MODULE: ./build/report/licence.js
/** The name of a licence: its SPDX identifier, or `unspecified`. */
function nameLicence(terms) {
    return terms.spdx ?? 'unspecified';
}
/** A licence for people: its name, and what the sources say of it. */
function describeLicence(terms) {
    const name = nameLicence(terms);
    return name === terms.text ? name : `${name} (${terms.text})`;
}

;// CONCATENATED MODULE: ./build/report/catalog-text.js



/** The row of a catalog entry; `files` is a layout that every dataset has. */
function listDataset({ name, title, files, licence, layouts }) {
    return {
        name,
        title,
        files: files.length,
        size: (0,dataset/* totalSize */.U)(files) ?? 0,
        licence: nameLicence(licence),
        layouts: ['files', ...Object.keys(layouts)],
    };
}
/** The list for people, one line a dataset. */
function listText(datasets) {
    const rows = datasets.map(({ name, files, size, licence, layouts, title }) => {
        return [name, (0,format/* formatCount */.B4)(files, 'file'), (0,format/* formatBytes */.z3)(size), licence, layouts.join(', '), title];
    });
    const head = ['name', 'files', 'size', 'licence', 'layouts', 'title'];
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
    return [head, ...rows].map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
/** One dataset for people: what it is, its terms, its layouts, then its files with where they can be had. */
function describeEntry(entry) {
    const { size, layouts, files, title } = listDataset(entry);
    const facts = [
        ['homepage', entry.homepage],
        ['licence', describeLicence(entry.licence)],
        ['read in', entry.licence.source],
        ['citation', entry.citation],
        ['layouts', layouts.join(', ')],
        ['note', entry.note],
    ];
    return [
        `${entry.name}: ${title}, ${(0,format/* formatCount */.B4)(files, 'file')}, ${(0,format/* formatBytes */.z3)(size)}`,
        ...facts.flatMap(([label = '', value]) => (value ? [`  ${`${label}:`.padEnd(10)} ${value}`] : [])),
        '',
        ...entry.files.flatMap((file) => [
            `${file.path}, ${file.size} bytes`,
            `  sha256:${file.sha256}`,
            ...file.sources.map((source) => `  ${source}`),
        ]),
        '',
        'With --json it says where each fact was read.',
    ];
}

// EXTERNAL MODULE: ./build/report/line.js
var report_line = __webpack_require__(3913);
// EXTERNAL MODULE: ./build/command/arguments.js
var command_arguments = __webpack_require__(1118);
;// CONCATENATED MODULE: ./build/command/catalog.js





/** `catalog list` and `catalog show <name>`: what is known by name, from this program alone. */
async function catalogCommand(line, _env, terminal) {
    const [document, text] = answer(line.operands);
    if (line.flag('json'))
        terminal.out(JSON.stringify(document, null, 2));
    else
        terminal.out(text.map(report_line/* terminalLine */.t).join('\n'));
    return 0;
}
function answer([verb, ...names]) {
    const [name, ...more] = names;
    if (verb === 'list' && name === undefined) {
        const listed = [...catalog/* catalog */.U$.keys()].map((known) => listDataset(entryOf(known)));
        return [listed, listText(listed)];
    }
    if (verb === 'show' && name !== undefined && more.length === 0) {
        const entry = entryOf(name);
        return [entry, describeEntry(entry)];
    }
    throw new command_arguments/* UsageError */.eb('catalog takes "list" or "show <name>"');
}
function entryOf(name) {
    const entry = (0,catalog/* findEntry */.w4)(name);
    if (entry)
        return entry;
    const advice = `${(0,catalog/* adviseNames */.bW)(name)} Each with its title: setup-dataset catalog list.`;
    throw new errors/* InputError */.dz('dataset', `"${name}" is not in the catalog`, advice);
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


/***/ })

};
