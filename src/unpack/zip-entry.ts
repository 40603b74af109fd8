import { isUtf8 } from 'node:buffer'
import { decodeCp437 } from './cp437.ts'

/** What a zip's directory says about a member. */
export interface ZipEntry {
  /** Where it begins, and the next one, in the directory. */
  readonly at: number
  readonly next: number
  /** Undefined where the name is said to be UTF-8 and is not. */
  readonly name: string | undefined
  readonly nameBytes: Buffer
  readonly kind: 'file' | 'folder' | 'link' | 'special'
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  /** Bytes in the archive. */
  readonly packed: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
  readonly disk: number
}

const SIGNATURE = 0x02014b50
const HEADER_SIZE = 46
const ENCRYPTED = 1 << 0
const STRONGLY_ENCRYPTED = 1 << 6
const UTF_8 = 1 << 11
const MASKED = 1 << 13
const UNIX = 3
const MACOS = 19
const AES = 99

/** Reads the entry that begins at `at` of a directory (APPNOTE 4.3.12); undefined where there is none. */
export function readZipEntry(directory: Buffer, at: number): ZipEntry | undefined {
  if (at + HEADER_SIZE > directory.length || directory.readUInt32LE(at) !== SIGNATURE) return undefined
  const nameEnd = at + HEADER_SIZE + directory.readUInt16LE(at + 28)
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
  const next = extraEnd + directory.readUInt16LE(at + 32)
  if (next > directory.length) return undefined
  const flags = directory.readUInt16LE(at + 8)
  const method = directory.readUInt16LE(at + 10)
  const host = directory.readUInt8(at + 5)
  const isUnix = host === UNIX || host === MACOS
  const nameBytes = directory.subarray(at + HEADER_SIZE, nameEnd)
  const name = decodeName(nameBytes, (flags & UTF_8) !== 0, isUnix)
  const sizes = readSizes(directory, at, directory.subarray(nameEnd, extraEnd))
  if (sizes === undefined) return undefined
  return {
    at,
    next,
    name,
    nameBytes,
    kind: kindOf(nameBytes, isUnix ? directory.readUInt16LE(at + 40) : 0),
    encrypted: (flags & (ENCRYPTED | STRONGLY_ENCRYPTED | MASKED)) !== 0 || method === AES,
    method,
    crc: directory.readUInt32LE(at + 16),
    ...sizes,
  }
}

/** Programs on Unix and macOS write UTF-8 without saying so; all others mean the letters of the first PC. */
function decodeName(bytes: Buffer, isSaidToBeUtf8: boolean, isUnix: boolean): string | undefined {
  if (isUtf8(bytes) && (isSaidToBeUtf8 || isUnix)) return bytes.toString('utf8')
  return isSaidToBeUtf8 ? undefined : decodeCp437(bytes)
}

function kindOf(name: Buffer, mode: number): ZipEntry['kind'] {
  const type = mode & 0o170000
  if (type === 0o120000) return 'link'
  if (type === 0o040000 || name.at(-1) === 0x2f) return 'folder'
  return type === 0 || type === 0o100000 ? 'file' : 'special'
}

type Sizes = Pick<ZipEntry, 'packed' | 'size' | 'offset' | 'disk'>

/** The numbers of the header or, where they do not fit there, of the extra field of zip64 (APPNOTE 4.5.3). */
function readSizes(directory: Buffer, at: number, extra: Buffer): Sizes | undefined {
  const size = directory.readUInt32LE(at + 24)
  const packed = directory.readUInt32LE(at + 20)
  const offset = directory.readUInt32LE(at + 42)
  const disk = directory.readUInt16LE(at + 34)
  const long = findExtra(extra, 0x0001)
  let used = 0
  const wide = (value: number, full: number, width: 4 | 8): number => {
    if (value !== full) return value
    if (long === undefined || used + width > long.length) return Number.NaN
    used += width
    return width === 8 ? Number(long.readBigUInt64LE(used - 8)) : long.readUInt32LE(used - 4)
  }
  const sizes = {
    size: wide(size, 0xffffffff, 8),
    packed: wide(packed, 0xffffffff, 8),
    offset: wide(offset, 0xffffffff, 8),
    disk: wide(disk, 0xffff, 4),
  }
  return Object.values(sizes).some(Number.isNaN) ? undefined : sizes
}

function findExtra(extra: Buffer, id: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === id && end <= extra.length) return extra.subarray(at + 4, end)
    at = end
  }
  return undefined
}
