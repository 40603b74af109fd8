import { createReadStream } from 'node:fs'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { crc32 } from './crc-32.ts'
import { addGarbage } from './garbage.ts'
import { readAt } from './read-at.ts'
import type { Refusals } from './refusals.ts'
import { type StopFlag, throwIfRaised } from './stop-flag.ts'
import type { ZipEntry } from './zip-entry.ts'
import { STORED } from './zip-method.ts'

const LOCAL = 0x04034b50
const LOCAL_SIZE = 30
/** Bytes up to which a member is unpacked in one call. */
const SMALL = 1024 * 1024
const CHUNK = 256 * 1024

/** An open zip. */
export interface OpenZip {
  readonly file: number
  readonly location: string
  readonly refusals: Refusals
  readonly stop: StopFlag
}

/** Gives the content of a member to `take`, part by part, and holds it to the size and CRC of its entry; `limit` is where it must have ended. */
export async function readContent(
  zip: OpenZip,
  entry: ZipEntry,
  limit: number,
  take: (part: Buffer) => void,
): Promise<void> {
  const { refusals } = zip
  const name = entry.name ?? ''
  const start = findContent(zip, entry, limit)
  let size = 0
  let crc = 0
  const add = (part: Buffer) => {
    throwIfRaised(zip.stop)
    size += part.length
    if (size > entry.size) throw refusals.damaged(`${name} is longer than its entry says`)
    crc = crc32(part, crc)
    take(part)
  }
  const isSmall = entry.packed <= SMALL && entry.size <= SMALL
  try {
    if (isSmall) add(readSmall(zip, entry, start))
    else for await (const part of readLarge(zip, entry, start)) add(part)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!/^(Z_|ERR_BUFFER_TOO_LARGE)/.test(code)) throw error
    throw refusals.damaged(`${name}: ${(error as Error).message}`, error)
  }
  if (size !== entry.size) throw refusals.damaged(`${name} is shorter than its entry says`)
  if (crc !== entry.crc) throw refusals.damaged(`${name} has not the CRC of its entry`)
}

/** Where the content begins, after a local header that must tell of the same member as the entry. */
function findContent({ file, refusals }: OpenZip, entry: ZipEntry, limit: number): number {
  const name = entry.name ?? ''
  const header = Buffer.allocUnsafe(LOCAL_SIZE + entry.nameBytes.length)
  const isThere = readAt(file, header, entry.offset) === header.length && header.readUInt32LE(0) === LOCAL
  if (!isThere) throw refusals.damaged(`there is no member ${name} where its entry says`)
  const isSame =
    header.readUInt16LE(26) === entry.nameBytes.length && header.subarray(LOCAL_SIZE).equals(entry.nameBytes)
  // Programs that read a zip from its front would unpack something else.
  if (!isSame)
    throw refusals.unsafe(name, 'it has another name in front of its content than in the directory')
  const isMethodSame = header.readUInt16LE(8) === entry.method && (header.readUInt16LE(6) & 1) === 0
  if (!isMethodSame) throw refusals.damaged(`${name} is packed in another way than its entry says`)
  const start = entry.offset + header.length + header.readUInt16LE(28)
  if (start + entry.packed > limit) throw refusals.unsafe(name, 'it overlaps with another member')
  return start
}

/** Used again for each member. */
let packedBuffer = Buffer.allocUnsafe(64 * 1024)

function readSmall(
  { file, refusals }: OpenZip,
  { packed, size, method, name }: ZipEntry,
  start: number,
): Buffer {
  if (packedBuffer.length < packed) packedBuffer = Buffer.allocUnsafe(packed)
  const bytes = packedBuffer.subarray(0, packed)
  if (readAt(file, bytes, start) < packed) throw refusals.damaged(`${name} was cut`)
  if (method === STORED) return bytes
  addGarbage(size)
  // One byte more than there will be, so that the end is found in the same call.
  return inflateRawSync(bytes, { chunkSize: Math.max(size + 1, 64), maxOutputLength: size + 1 })
}

/** Inflates ahead in another thread while what is there is taken. */
function readLarge(zip: OpenZip, { packed, method }: ZipEntry, start: number): AsyncIterable<Buffer> {
  const range = { start, end: start + packed - 1, highWaterMark: CHUNK }
  const input = packed === 0 ? [] : createReadStream(zip.location, range)
  if (method === STORED || Array.isArray(input)) return input as AsyncIterable<Buffer>
  const output = createInflateRaw({ chunkSize: CHUNK })
  input.once('error', (error) => output.destroy(error))
  output.once('close', () => input.destroy())
  return input.pipe(output)
}
