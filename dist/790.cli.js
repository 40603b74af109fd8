export const id = 790;
export const ids = [790];
export const modules = {

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gunzip: () => (/* binding */ gunzip)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/disk/disk-error.js
var disk_error = __webpack_require__(4980);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/format.js
var format = __webpack_require__(7413);
// EXTERNAL MODULE: ./build/unpack/bounds.js
var unpack_bounds = __webpack_require__(3446);
;// CONCATENATED MODULE: ./build/unpack/refusals.js


/** Longest name that is shown whole. */
const MOST_SHOWN = 200;
/** The errors of one archive, each naming it and, where there is one, the member. */
class Refusals {
    archive;
    /** `archive` is its path in the dataset. */
    constructor(archive) {
        this.archive = archive;
    }
    /** Something that an archive made to do harm would hold. */
    unsafe(member, why) {
        return new errors/* PlaceError */.eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is.',
        });
    }
    /** The archive as a whole holds more than it may. */
    tooMuch(member, why) {
        return new errors/* PlaceError */.eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own.',
        });
    }
    /** It has more members than any archive may, wanted or not. */
    tooManyMembers(member) {
        return this.tooMuch(member, `it holds more than ${unpack_bounds/* MOST_MEMBERS */.Wr} members`);
    }
    /** Bytes that do not follow the format. */
    damaged(why, cause) {
        return new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: this.archive,
            message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
            advice: 'The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.',
            cause,
        });
    }
    /** Something harmless that is not done. */
    unsupported(member, why, advice) {
        return new errors/* PlaceError */.eF({
            code: 'cannot-place',
            path: this.archive,
            message: `${this.archive} cannot be unpacked: ${show(member)}: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice,
        });
    }
}
function show(member) {
    return member.length > MOST_SHOWN ? `${member.slice(0, MOST_SHOWN)}…` : member;
}

// EXTERNAL MODULE: ./build/place/expected.js
var expected = __webpack_require__(9862);
;// CONCATENATED MODULE: ./build/place/gunzip.js









/** Unpacks a `.gz` of verified bytes to a new file at `target`, never past what is expected or may be, and holds it to its pin. */
async function gunzip(file, member, target, bounds = (0,unpack_bounds/* boundsFor */.Lq)(file.size)) {
    const algorithm = member.digest?.algorithm ?? 'sha256';
    const most = member.size ?? bounds.bytes;
    const hash = (0,external_node_crypto_.createHash)(algorithm);
    let size = 0;
    const output = await (0,promises_.open)(target, 'wx').catch((error) => {
        throw (0,disk_error/* diskError */.w)(error, target);
    });
    const { createGunzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    // Nothing is awaited between making the streams and listening to them: an error without a listener ends the process.
    const input = (0,external_node_fs_.createReadStream)(file.location);
    const chunks = input.pipe(createGunzip());
    input.once('error', (error) => chunks.destroy(error));
    try {
        for await (const chunk of chunks) {
            hash.update(chunk);
            size += chunk.length;
            if (size > most)
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
    const unpacked = { digest: { algorithm, hex: hash.digest('hex') }, size };
    if (!(0,expected/* meets */.D)(unpacked, member))
        throw (0,expected/* wrongMember */.O)(file.path, member, unpacked);
    if (size > most)
        throw new Refusals(file.path).tooMuch(member.path, `it unpacks to more than ${(0,format/* formatBytes */.z3)(most)}`);
    return unpacked;
}
function asPlaceError(error, file, target) {
    const code = error.code;
    if (code === undefined || !/^(Z_|ERR_PADDING|ERR_TRAILING)/.test(code))
        return (0,disk_error/* diskError */.w)(error, target);
    return new errors/* PlaceError */.eF({
        code: 'cannot-place',
        path: file.path,
        message: `${file.path} has the pinned digest but cannot be unpacked: ${error.message}`,
        advice: 'The published file is damaged or no gzip. Use layout: files, or another release of the dataset.',
        cause: error,
    });
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


/***/ })

};
