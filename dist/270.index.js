export const id = 270;
export const ids = [270];
export const modules = {

/***/ 3270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  takePinned: () => (/* binding */ takePinned)
});

// EXTERNAL MODULE: ./build/unpack/bounds.js
var unpack_bounds = __webpack_require__(3446);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/unpack/member-file.js



/** A file that is being written and hashed on the way. */
class MemberFile {
    #path;
    #location;
    #file;
    #algorithm;
    #hash;
    #size = 0;
    constructor(path, location, file, algorithm) {
        this.#algorithm = algorithm;
        this.#hash = (0,external_node_crypto_.createHash)(algorithm);
        this.#path = path;
        this.#location = location;
        this.#file = file;
    }
    /** Writes the next part, which may be used again afterwards. */
    write(part) {
        this.#hash.update(part);
        this.#size += part.length;
        for (let written = 0; written < part.length;)
            written += (0,external_node_fs_.writeSync)(this.#file, part, written);
    }
    /** Leaves it as it is; nothing can be added any more. */
    abandon() {
        (0,external_node_fs_.closeSync)(this.#file);
    }
    /** What was written; nothing can be added any more. */
    finish() {
        (0,external_node_fs_.closeSync)(this.#file);
        const digest = { algorithm: this.#algorithm, hex: this.#hash.digest('hex') };
        return { path: this.#path, location: this.#location, size: this.#size, digest };
    }
}
/** The folder that an archive is unpacked into: plain files of mode 0644 in folders that are made for them, no links. */
class TargetFolder {
    #target;
    #refusals;
    #made;
    /** `target` is there and, but for what others unpack from the same archive, empty. */
    constructor(target, refusals) {
        this.#target = target;
        this.#refusals = refusals;
        this.#made = new Set([target]);
    }
    /** Makes a file at a path that was found to be safe. */
    create(path, algorithm = 'sha256') {
        const location = this.#place(path);
        const file = this.#anew(path, () => (0,external_node_fs_.openSync)(location, 'wx', 0o644));
        // Whatever the job's umask.
        (0,external_node_fs_.fchmodSync)(file, 0o644);
        return new MemberFile(path, location, file, algorithm);
    }
    /** A file with the content of another one. */
    copy(source, path) {
        const location = this.#place(path);
        const how = external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE;
        this.#anew(path, () => (0,external_node_fs_.copyFileSync)(source.location, location, how));
        return { ...source, path, location };
    }
    #place(path) {
        const location = (0,external_node_path_.join)(this.#target, path);
        this.#makeFolder((0,external_node_path_.dirname)(location));
        return location;
    }
    #makeFolder(folder) {
        if (this.#made.has(folder))
            return;
        this.#makeFolder((0,external_node_path_.dirname)(folder));
        try {
            (0,external_node_fs_.mkdirSync)(folder, 0o755);
        }
        catch (error) {
            // Another thread was faster; nothing but folders can have the name of one.
            if (error.code !== 'EEXIST')
                throw error;
        }
        this.#made.add(folder);
    }
    /** What our own comparison of names does not know to be one file, the disk may. */
    #anew(path, make) {
        try {
            return make();
        }
        catch (error) {
            if (error.code !== 'EEXIST')
                throw error;
            throw this.#refusals.unsafe(path, 'this disk takes its name for that of another member');
        }
    }
}

;// CONCATENATED MODULE: ./build/unpack/byte-reader.js
/** Reads bytes that come in chunks, in the amounts that a format asks for. */
class ByteReader {
    #chunks;
    #chunk = Buffer.alloc(0);
    #total = 0;
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    /** Bytes that came so far. */
    get total() {
        return this.#total;
    }
    /** The next `count` bytes, or fewer at the end. */
    async take(count) {
        if (this.#chunk.length >= count)
            return this.#cut(count);
        const parts = [];
        const taken = await this.pass(count, (part) => parts.push(part));
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, taken);
    }
    /** Gives the next `count` bytes to `use`, as they come; returns how many there were. */
    async pass(count, use = () => { }) {
        let left = count;
        while (left > 0) {
            if (this.#chunk.length === 0 && !(await this.#fill()))
                break;
            const part = this.#cut(Math.min(left, this.#chunk.length));
            left -= part.length;
            use(part);
        }
        return count - left;
    }
    #cut(count) {
        const part = this.#chunk.subarray(0, count);
        this.#chunk = this.#chunk.subarray(count);
        return part;
    }
    async #fill() {
        const { done, value } = await this.#chunks.next();
        if (done)
            return false;
        this.#chunk = value;
        this.#total += value.length;
        return true;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/unpack/tool.js



const tool_TOOLS = {
    'tar.gz': { command: 'gzip', options: ['-dc'], apt: 'gzip' },
    'tar.bz2': { command: 'bzip2', options: ['-dc'], apt: 'bzip2' },
    'tar.xz': { command: 'xz', options: ['-dc', '-M', '1GiB'], apt: 'xz-utils' },
    'tar.zst': { command: 'zstd', options: ['-dcq'], apt: 'zstd' },
};
const MOST_SAID = 1000;
/** Unpacks a file with a program of the system; no shell is involved, and no name from outside. Where the thread is ended, the program ends too: nobody reads what it writes. */
async function* tool_unpackWithTool(location, tool, refusals) {
    const file = openSync(location, 'r');
    const child = spawn(tool.command, tool.options, { stdio: [file, 'pipe', 'pipe'], windowsHide: true });
    const { stdout, stderr } = child;
    closeSync(file);
    // A rejection that nobody waits for yet would end the process.
    const ended = new Promise((resolve) => child.once('error', resolve).once('close', resolve));
    let said = '';
    stderr.on('data', (chunk) => {
        said = `${said}${chunk}`.slice(0, MOST_SAID);
    });
    try {
        for await (const chunk of stdout)
            yield chunk;
        const end = await ended;
        if (end instanceof Error)
            throw missing(tool, refusals, end);
        if (end !== 0)
            throw refusals.damaged(`${tool.command} says: ${said.trim() || `exit code ${end}`}`);
    }
    finally {
        child.kill('SIGKILL');
    }
}
function missing({ command, apt }, { archive }, cause) {
    return new PlaceError({
        code: 'cannot-place',
        path: archive,
        message: `${archive} needs the program ${command}, which cannot be started here: ${cause.message}`,
        advice: `Install it in a step before: \`apt-get install ${apt}\` on Debian and Ubuntu, \`brew install ${command === 'xz' ? 'xz' : apt}\` on macOS. Or place the archive as it is, without \`unpack\`.`,
        cause,
    });
}

;// CONCATENATED MODULE: ./build/unpack/decompress.js



const CHUNK = (/* unused pure expression or super */ null && (256 * 1024));
/** The tar that is in a packed file, in chunks that are made ahead in another thread or process. */
async function* decompress_decompress(location, format, refusals) {
    const decoder = decoderOf(format);
    if (format !== 'tar' && decoder === undefined)
        return yield* unpackWithTool(location, TOOLS[format], refusals);
    const input = createReadStream(location, { highWaterMark: CHUNK });
    input.once('error', (error) => decoder?.destroy(error));
    const output = decoder === undefined ? input : input.pipe(decoder);
    try {
        for await (const chunk of output)
            yield chunk;
    }
    catch (error) {
        const code = error.code ?? '';
        if (!/^(Z_|ZSTD_|ERR_)/.test(code))
            throw error;
        throw refusals.damaged(error.message, error);
    }
    finally {
        input.destroy();
    }
}
/** Node's own, where it has one; Node 20 has no zstd. */
function decoderOf(format) {
    if (format === 'tar.gz')
        return zlib.createGunzip({ chunkSize: CHUNK });
    if (format === 'tar.zst')
        return zlib.createZstdDecompress?.({ chunkSize: CHUNK });
    return undefined;
}

;// CONCATENATED MODULE: ./build/unpack/member-name.js

/** Bytes of a whole name, as Linux bounds a path. */
const LONGEST = 4096;
/** A member's name without what says nothing: `./` anywhere, doubled and trailing slashes. A leading slash stays. */
function normaliseName(name) {
    if (!/(^|\/)\.?(\/|$)/.test(name))
        return name;
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    return `${name.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
/** Why a member of this normalised name must not be written; what only Windows cannot hold is refused only there. */
function nameProblem(name, platform) {
    if (Buffer.byteLength(name) > LONGEST)
        return `its name is longer than ${LONGEST} bytes`;
    return dangerInPath(name) ?? (platform === 'win32' ? windowsProblem(name) : undefined);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./build/unpack/pax-records.js
/** The records of a pax header, `<length> <key>=<value>\n` each (POSIX pax, "Extended Header"); undefined where they are none. */
function readPaxRecords(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(' ', at);
        const digits = bytes.toString('latin1', at, Math.min(space, at + 10));
        const end = at + Number(digits);
        const equals = bytes.indexOf('=', space);
        const isRecord = space > at && /^[1-9]\d*$/.test(digits) && end <= bytes.length && equals > space && equals < end;
        if (!isRecord || bytes[end - 1] !== 0x0a)
            return undefined;
        records.set(bytes.toString('utf8', space + 1, equals), bytes.subarray(equals + 1, end - 1));
        at = end;
    }
    return records;
}

;// CONCATENATED MODULE: ./build/unpack/tar-header.js
/** Bytes of a header, and what content is padded to. */
const BLOCK = 512;
const CHECKSUM = { at: 148, length: 8 };
const SPACE = 0x20;
/** Reads a header block (POSIX ustar, GNU and the old format); undefined where it is none. */
function readTarHeader(block) {
    const size = readNumber(block.subarray(124, 136));
    if (size === undefined || !isChecksumRight(block))
        return undefined;
    // GNU has other things in the place of the prefix.
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? tar_header_text(block.subarray(345, 500)) : Buffer.alloc(0);
    const name = tar_header_text(block.subarray(0, 100));
    return {
        type: block.toString('latin1', 156, 157),
        name: prefix.length === 0 ? name : Buffer.concat([prefix, Buffer.from('/'), name]),
        linkName: tar_header_text(block.subarray(157, 257)),
        size,
    };
}
/** Up to the first NUL. */
function tar_header_text(field) {
    const end = field.indexOf(0);
    return end < 0 ? field : field.subarray(0, end);
}
/** A number in octal digits, or in base 256 where the first bit is set (GNU); undefined where it is negative or none. */
function readNumber(field) {
    const first = field.readUInt8(0);
    if (first < 0x80) {
        const digits = tar_header_text(field).toString('latin1').trim();
        return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
    }
    if (first !== 0x80)
        return undefined;
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : undefined;
}
/** The sum of all bytes, its own field taken for spaces; old programs took bytes for signed. */
function isChecksumRight(block) {
    const written = readNumber(block.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length));
    let unsigned = 0;
    let signed = 0;
    for (let at = 0; at < BLOCK; at++) {
        const isOwn = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length;
        const byte = isOwn ? SPACE : (block[at] ?? 0);
        unsigned += byte;
        signed += byte < 0x80 ? byte : byte - 0x100;
    }
    return written === unsigned || written === signed;
}

;// CONCATENATED MODULE: ./build/unpack/tar-members.js



/** Bytes of a header that says more about the next member. */
const LONGEST_EXTENSION = 1024 * 1024;
/** Types that are a member; others say something about one (POSIX ustar, GNU tar). */
const KINDS = {
    '0': 'file',
    '\0': 'file',
    '7': 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '3': 'special',
    '4': 'special',
    '5': 'folder',
    '6': 'special',
    D: 'folder',
};
const ADVICE = 'Place the archive as it is, without `unpack`, and unpack it in a step of your own.';
/** The members of a tar, in their order, up to its end marker. */
async function* readTarMembers(bytes, refusals) {
    let extensions = {};
    for (;;) {
        const header = await readHeader(bytes, refusals);
        if (header === undefined)
            break;
        if ('xgXLK'.includes(header.type)) {
            extensions = { ...extensions, ...(await readExtension(bytes, header, refusals)) };
            continue;
        }
        // A label of the whole archive.
        if (header.type === 'V')
            await skip(bytes, header.size, refusals);
        else
            yield toMember(header, extensions, refusals);
        extensions = {};
    }
    await readEnd(bytes, refusals);
}
/** The next header; undefined at the end marker, of which one block is enough. */
async function readHeader(bytes, refusals) {
    const block = await bytes.take(BLOCK);
    if (block.length < BLOCK)
        throw refusals.damaged('it ends before its end marker: it was cut, or is no tar');
    if (isZero(block))
        return undefined;
    const header = readTarHeader(block);
    if (header === undefined)
        throw refusals.damaged('a header of it is wrong: it is damaged, or no tar');
    return header;
}
function toMember(header, extensions, refusals) {
    const name = decode(extensions.name ?? header.name, refusals);
    const target = decode(extensions.linkName ?? header.linkName, refusals);
    const kind = KINDS[header.type];
    if (header.type === 'S')
        throw refusals.unsupported(name, 'it is a sparse file, which is not unpacked', ADVICE);
    if (kind === undefined) {
        throw refusals.unsupported(name, `it is of the unknown type ${JSON.stringify(header.type)}`, ADVICE);
    }
    // As GNU tar reads it: the content of a hard link is elsewhere, whatever its header says.
    const size = kind === 'hardlink' ? 0 : (extensions.size ?? header.size);
    // The old format has no folders but for their names.
    return { name, kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind, target, size };
}
/** What a header says about the next member. */
async function readExtension(bytes, { type, name, size }, refusals) {
    if (size > LONGEST_EXTENSION)
        throw refusals.damaged(`a header of it has ${size} bytes`);
    const content = await bytes.take(size);
    if (content.length < size)
        throw refusals.damaged('it was cut');
    await skipPadding(bytes, size, refusals);
    if (type === 'L')
        return { name: Buffer.from(tar_header_text(content)) };
    if (type === 'K')
        return { linkName: Buffer.from(tar_header_text(content)) };
    const records = readPaxRecords(content);
    if (records === undefined)
        throw refusals.damaged('a pax header of it is wrong');
    const told = decode(records.get('path') ?? name, refusals);
    if ([...records.keys()].some((key) => key.startsWith('GNU.sparse.'))) {
        throw refusals.unsupported(told, 'it is a sparse file, which is not unpacked', ADVICE);
    }
    const extensions = {
        name: given(records, 'path'),
        linkName: given(records, 'linkpath'),
        size: sizeOf(records, refusals),
    };
    if (type !== 'g')
        return Object.fromEntries(Object.entries(extensions).filter(([, value]) => value !== undefined));
    if (Object.values(extensions).every((value) => value === undefined))
        return {};
    throw refusals.unsafe(told, 'a global header gives one name, target or size to all members');
}
/** An empty value takes back what was said before, which here is nothing. */
function given(records, key) {
    const value = records.get(key);
    return value === undefined || value.length === 0 ? undefined : Buffer.from(value);
}
function sizeOf(records, refusals) {
    const digits = given(records, 'size')?.toString('latin1');
    if (digits === undefined)
        return undefined;
    const size = Number(digits);
    if (!/^\d+$/.test(digits) || !Number.isSafeInteger(size))
        throw refusals.damaged('a size in it is none');
    return size;
}
function decode(bytes, refusals) {
    if ((0,external_node_buffer_.isUtf8)(bytes))
        return bytes.toString('utf8');
    throw refusals.unsupported(bytes.toString('latin1'), 'its name is not in UTF-8', ADVICE);
}
/** Passes over content and what it is padded with. */
async function skip(bytes, size, refusals) {
    if ((await bytes.pass(size)) < size)
        throw refusals.damaged('it was cut');
    await skipPadding(bytes, size, refusals);
}
/** Passes over what content of this size is padded with. */
async function skipPadding(bytes, size, refusals) {
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if ((await bytes.pass(padding)) < padding)
        throw refusals.damaged('it was cut');
}
/** Reads on to the very end, where a packed tar tells whether it is whole; further members there are no padding. */
async function readEnd(bytes, refusals) {
    let isFirst = true;
    for (;;) {
        const block = await bytes.take(BLOCK);
        if (block.length < BLOCK)
            return;
        if (isZero(block))
            continue;
        if (isFirst && readTarHeader(block) !== undefined) {
            throw refusals.unsupported(readTarHeader(block)?.name.toString('latin1') ?? '', 'it comes after the end marker: several tars were put into one file', ADVICE);
        }
        isFirst = false;
    }
}
const ZEROS = Buffer.alloc(BLOCK);
function isZero(block) {
    return block.equals(ZEROS);
}

;// CONCATENATED MODULE: ./build/unpack/tar-archive.js





/** Reads the tar in an archive once and gives each member to `use`; content that is not written is skipped. */
async function readTar({ archive, bounds }, format, refusals, use) {
    const most = mostToRead(archive.size, bounds);
    await readTarStream(decompress(archive.location, format, refusals), most, refusals, use);
}
/** Reads a tar of at most so many bytes while it comes, in the same way. */
async function readTarStream(chunks, most, refusals, use) {
    const bytes = new ByteReader(bounded(chunks, most, refusals));
    let members = 0;
    for await (const { name, size, ...rest } of readTarMembers(bytes, refusals)) {
        members += 1;
        if (members > unpack_bounds/* MOST_MEMBERS */.Wr)
            throw refusals.tooManyMembers(name);
        let left = size;
        const content = async (into) => {
            try {
                left -= await bytes.pass(size, (part) => into.write(part));
                if (left > 0)
                    throw refusals.damaged(`it ends within ${name}`);
            }
            catch (error) {
                into.abandon();
                throw error;
            }
            return into.finish();
        };
        await use({ name: normaliseName(name), size, ...rest }, content);
        if ((await bytes.pass(left)) < left)
            throw refusals.damaged(`it ends within ${name}`);
        await skipPadding(bytes, size, refusals);
    }
}
/** Members that are not wanted cost time as well. */
async function* bounded(chunks, most, refusals) {
    let total = 0;
    for await (const chunk of chunks) {
        total += chunk.length;
        if (total > most)
            throw refusals.tooMuch('', `it unpacks to more than ${most} bytes`);
        yield chunk;
    }
}

// EXTERNAL MODULE: ./build/verify.js + 1 modules
var verify = __webpack_require__(9483);
// EXTERNAL MODULE: ./build/unpack/refusals.js
var refusals = __webpack_require__(306);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/entry-refusals.js


/** An entry's archive that is not as it was saved: evidence about the entry, and no failure of the job. */
class WrongArchive extends errors/* PlaceError */.eF {
}
/** What the reader of tars says of an entry; whoever may save entries may make them hold anything. */
class EntryRefusals extends refusals/* Refusals */.q {
    unsafe(member, why) {
        return wrong(`${member}: ${why}`);
    }
    tooMuch(_member, why) {
        return wrong(why);
    }
    damaged(why, cause) {
        return wrong(why, cause);
    }
    unsupported(member, why) {
        return wrong(`${member}: ${why}`);
    }
}
function wrong(message, cause) {
    return new WrongArchive({ code: 'cannot-place', path: '', message, advice: '', cause });
}

// EXTERNAL MODULE: ./build/fetch/content.js
var fetch_content = __webpack_require__(9218);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./build/unpack/garbage.js


/** Bytes of buffers that may wait to be freed. */
const MOST = 16 * 1024 * 1024;
let collect;
let waiting = 0;
/** Counts bytes of a buffer that soon nobody needs. V8 lets 64 MiB of them wait in each thread, which would be most of our memory. */
function addGarbage(bytes) {
    waiting += bytes;
    if (waiting < MOST)
        return;
    waiting = 0;
    collect ??= findCollector();
    collect();
}
/** Node has no other way to it, short of an option when it starts. */
function findCollector() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    return (0,external_node_vm_.runInNewContext)('gc');
}

// EXTERNAL MODULE: ./build/tiers/actions-direct/receive-part.js
var receive_part = __webpack_require__(3259);
;// CONCATENATED MODULE: ./build/tiers/actions-direct/unpacked-bytes.js




const unpacked_bytes_CHUNK = 256 * 1024;
const MAGIC = 4;
/** 8 MiB, the most that zstd uses at its levels up to 19. */
const LARGEST_WINDOW_LOG = 23;
/** The tar in an entry's archive, told by its first bytes to be packed by zstd or gzip, while the archive comes. */
async function* unpackedBytes(archive, refusals) {
    const chunks = archive[Symbol.asyncIterator]();
    try {
        const head = await readHead(chunks);
        const decoder = decoderFor(head);
        if (decoder === undefined)
            throw notAnArchive(head, refusals);
        feed(decoder, head, chunks).catch((error) => decoder.destroy(error));
        for await (const chunk of decoder) {
            addGarbage(chunk.length);
            yield chunk;
        }
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : '';
        throw /^(Z_|ZSTD_|ERR_)/.test(code) ? refusals.damaged(error.message, error) : error;
    }
    finally {
        // Not waited for: what it waits for itself ends with its signal.
        chunks.return?.().catch(() => undefined);
    }
}
async function readHead(chunks) {
    let head = Buffer.alloc(0);
    while (head.length < MAGIC) {
        const { done, value } = await chunks.next();
        if (done)
            break;
        // A copy: the chunk is only lent.
        head = Buffer.concat([head, value]);
    }
    return head;
}
/** Gives each chunk when the one before is done with: it is only lent. */
async function feed(decoder, head, chunks) {
    for (let bytes = head; !decoder.destroyed;) {
        await new Promise((resolve, reject) => {
            decoder.once('close', resolve);
            decoder.write(bytes, (error) => {
                decoder.off('close', resolve);
                if (error)
                    reject(error);
                else
                    resolve();
            });
        });
        const { done, value } = await chunks.next();
        if (done)
            return void decoder.end();
        bytes = value;
    }
}
function decoderFor(head) {
    if (head.length < MAGIC)
        return undefined;
    if (head.readUInt16BE(0) === 0x1f8b)
        return external_node_zlib_.createGunzip({ chunkSize: unpacked_bytes_CHUNK });
    if (head.readUInt32BE(0) !== 0x28b52ffd)
        return undefined;
    const params = { [external_node_zlib_.constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW_LOG };
    return external_node_zlib_.createZstdDecompress({ chunkSize: unpacked_bytes_CHUNK, params });
}
function notAnArchive(head, refusals) {
    const content = (0,fetch_content/* recogniseContent */.J)(head);
    if (content !== undefined)
        return new receive_part/* ArchiveTrouble */.eo(`in place of the archive came ${content}`, false);
    return refusals.damaged(head.length === 0 ? 'it is empty' : 'it is packed neither by zstd nor by gzip');
}

;// CONCATENATED MODULE: ./build/tiers/actions-direct/take-pinned.js






/** Bytes of an entry beside what is pinned: headers, padding, and what others put into it. */
const MOST_BESIDE = 64 * 1024 * 1024;
const MOST_PER_MEMBER = 4096;
/**
 * Reads an entry's archive while it comes, writes nothing but the pinned files and hashes them on the way; links, other
 * names and names that lead elsewhere are passed over. An archive that breaks is evidence about the pins that it lacks.
 */
async function takePinned(archive, { root, pins, into, from }) {
    const missing = new Map(pins.map((pin) => [`${root}/${pin.path}`, pin]));
    const verified = [];
    const mismatches = [];
    const refusals = new EntryRefusals(root);
    const folder = new TargetFolder(into, refusals);
    const take = async ({ name, kind, size }, content) => {
        const pin = missing.get(name);
        if (pin === undefined)
            return;
        const problem = problemOf(kind, size, pin);
        if (problem !== undefined)
            mismatches.push((0,verify/* mismatch */.J4)(pin, problem));
        else {
            const file = await content(folder.create(pin.path, pin.digest.algorithm));
            const verdict = (0,verify/* judge */.S4)(pin, { size: file.size, hex: file.digest.hex }, file.location, from);
            if (verdict.verified)
                verified.push(verdict.verified);
            else
                mismatches.push(verdict.mismatch);
        }
        // Of two with one name the first is taken.
        missing.delete(name);
    };
    let lack = 'nothing: the file is missing';
    try {
        await readTarStream(unpackedBytes(archive, refusals), mostOf(pins), refusals, take);
    }
    catch (error) {
        if (!(error instanceof WrongArchive))
            throw error;
        lack = `nothing: the entry does not unpack (${error.message})`;
    }
    mismatches.push(...[...missing.values()].map((pin) => (0,verify/* mismatch */.J4)(pin, lack)));
    return { verified, mismatches };
}
/** What can be told to be wrong before the content is read. */
function problemOf(kind, size, pin) {
    if (kind !== 'file')
        return 'something that is no plain file';
    return pin.size === undefined || pin.size === size ? undefined : `${size} bytes`;
}
/** The most bytes of tar that are read. */
function mostOf(pins) {
    const sizes = pins.map(({ size = Number.POSITIVE_INFINITY }) => size + MOST_PER_MEMBER);
    const expected = sizes.reduce((sum, size) => sum + size, MOST_BESIDE);
    const bounds = { files: unpack_bounds/* MOST_MEMBERS */.Wr, bytes: 0 };
    return Math.min(expected, (0,unpack_bounds/* mostToRead */.Fd)(0, bounds));
}


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fd: () => (/* binding */ mostToRead),
/* harmony export */   Lq: () => (/* binding */ boundsFor),
/* harmony export */   Wr: () => (/* binding */ MOST_MEMBERS)
/* harmony export */ });
/* unused harmony export Tally */

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

/***/ 306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ Refusals)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3446);


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
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlaceError */ .eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${show(member)}: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Its digest is right, so it was published so: ask its publisher. With layout files and without `unpack` it is placed as it is.',
        });
    }
    /** The archive as a whole holds more than it may. */
    tooMuch(member, why) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlaceError */ .eF({
            code: 'unsafe-archive',
            path: this.archive,
            message: `${this.archive} is not unpacked: ${why}`,
            facts: { archive: this.archive, member: show(member) },
            advice: 'Place it as it is, with layout files and without `unpack`, and unpack what you need of it in a step of your own.',
        });
    }
    /** It has more members than any archive may, wanted or not. */
    tooManyMembers(member) {
        return this.tooMuch(member, `it holds more than ${_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_MEMBERS */ .Wr} members`);
    }
    /** Bytes that do not follow the format. */
    damaged(why, cause) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlaceError */ .eF({
            code: 'cannot-place',
            path: this.archive,
            message: `${this.archive} has the pinned digest but cannot be unpacked: ${why}`,
            advice: 'The published archive is damaged, or is no archive of this kind. Use another release of the dataset, or place it as it is, without `unpack`.',
            cause,
        });
    }
    /** Something harmless that is not done. */
    unsupported(member, why, advice) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlaceError */ .eF({
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


/***/ })

};
