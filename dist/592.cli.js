export const id = 592;
export const ids = [592];
export const modules = {

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

/***/ 1888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readLayout),
/* harmony export */   w: () => (/* binding */ writeLayout)
/* harmony export */ });
/* harmony import */ var _archive_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9573);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1259);


/** What a layout says, of files that the dataset has. */
function readLayout(layout, files, fail) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const find = (from, at) => byPath.get(from) ?? fail(`${at}.from`, `"${from}" is no file of the dataset`);
    function readMember(member, index) {
        const at = `.members[${index}]`;
        const { path, from, unpack = 'none', size, sha256 } = member;
        const file = find(from, at);
        if (unpack === 'none')
            return { path, from, unpack, digest: file.digest, size: file.size };
        if (unpack !== 'gzip')
            return fail(`${at}.unpack`, `"${unpack}" is not known: it may be "gzip"`);
        const digest = sha256 === undefined ? undefined : readHex('sha256', sha256, at);
        return { path, from, unpack, digest, size };
    }
    function readTree(tree, index) {
        const at = `.trees[${index}]`;
        const { path, from, within, include = [], exclude = [], strip = '', gunzip = false } = tree;
        const unpack = (0,_archive_format_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveFormat */ .MG)(find(from, at).path);
        if (unpack === undefined)
            return fail(`${at}.from`, `"${from}" is no archive`);
        const pins = tree.pins?.map(({ path, size, sha256 }, index) => {
            return { path, size, digest: readHex('sha256', sha256, `${at}.pins[${index}]`) };
        });
        return { path, from, unpack, within, select: { include, exclude, strip }, gunzip, pins };
    }
    function readCheck({ path, size, md5 }, index) {
        return { path, size, digest: readHex('md5', md5, `.checked[${index}]`) };
    }
    function readHex(algorithm, hex, at) {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`${algorithm}:${hex}`);
        return 'problem' in digest ? fail(`${at}.${algorithm}`, digest.problem) : digest;
    }
    return {
        loader: layout.loader,
        members: (layout.members ?? []).map(readMember),
        trees: (layout.trees ?? []).map(readTree),
        checks: (layout.checked ?? []).map(readCheck),
        rivals: layout.rivals ?? [],
        variables: layout.variables ?? {},
    };
}
/** A layout as {@link readLayout} takes it. */
function writeLayout({ loader, members, trees, checks, rivals, variables }) {
    return {
        ...(loader !== undefined && { loader }),
        ...(members.length > 0 && { members: members.map(writeMember) }),
        ...(trees.length > 0 && { trees: trees.map(writeTree) }),
        ...(checks.length > 0 && { checked: checks.map(writeCheck) }),
        ...(rivals.length > 0 && { rivals }),
        ...(Object.keys(variables).length > 0 && { variables }),
    };
}
/** What is not unpacked has the pin of its file. */
function writeMember({ path, from, unpack, digest, size }) {
    if (unpack === 'none')
        return { path, from };
    return { path, from, unpack, ...(size !== undefined && { size }), ...(digest && { sha256: digest.hex }) };
}
/** Pins of another algorithm than that of locks are left out: the archive itself is pinned. */
function writeTree({ path, from, within, select, gunzip, pins }) {
    const { include, exclude, strip } = select;
    const known = pins?.every(({ digest }) => digest.algorithm === 'sha256') ? pins.map(writePin) : undefined;
    return {
        path,
        from,
        ...(within !== undefined && { within }),
        ...(include.length > 0 && { include }),
        ...(exclude.length > 0 && { exclude }),
        ...(strip !== '' && { strip }),
        ...(gunzip && { gunzip }),
        ...(known && { pins: known }),
    };
}
function writePin({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), sha256: digest.hex };
}
function writeCheck({ path, size, digest }) {
    return { path, ...(size !== undefined && { size }), md5: digest.hex };
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


/***/ })

};
