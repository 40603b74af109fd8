import { createHash, type Hash } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, read, readSync, write, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Algorithm } from '../dataset/digest.ts'

/** A file that was copied, and what its bytes hash to. */
export interface Copied {
  readonly size: number
  readonly hex: string
}

/** Bytes of one reading; each is handed to the pool twice, which costs more than the copy where they are few. */
const PART = 1024 * 1024
/** Memory that no copy uses at the moment: new memory costs the kernel as much as a copy. */
const spare: Buffer[] = []
const [readPart, writePart] = [promisify(read), promisify(write)]

/** A pipe in the place of a file would be waited for. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Copies a plain file to a new one, hashes the bytes that it writes, and reads them only once; undefined where there is
 * no plain file.
 */
export async function copyHashed(
  source: string,
  target: string,
  algorithm: Algorithm,
): Promise<Copied | undefined> {
  const input = openPlain(source)
  if (input === undefined) return undefined
  try {
    const hash = createHash(algorithm)
    const copy = fstatSync(input).size <= PART ? copySmall : copyLarge
    const size = await copy(input, target, hash)
    return { size, hex: hash.digest('hex') }
  } finally {
    closeSync(input)
  }
}

/** Opens a plain file to read; undefined where there is none. */
function openPlain(path: string): number | undefined {
  const file = openOrNothing(path)
  if (file === undefined || fstatSync(file).isFile()) return file
  closeSync(file)
  return undefined
}

function openOrNothing(path: string): number | undefined {
  try {
    return openSync(path, READ)
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    // Nothing there, a folder on Windows, a circle of links, a socket.
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENXIO'].includes(code)) return undefined
    throw error
  }
}

/** Without the pool, which costs a small file more than it saves. */
function copySmall(input: number, target: string, hash: Hash): number {
  const memory = takeMemory()
  const content = memory.subarray(0, readSync(input, memory, 0, PART, null))
  hash.update(content)
  writeFileSync(target, content, { flag: 'wx' })
  spare.push(memory)
  return content.length
}

/** Reads and writes in Node's pool while this thread hashes, which takes as long as hashing alone. */
async function copyLarge(input: number, target: string, hash: Hash): Promise<number> {
  const output = openSync(target, 'wx')
  let [full, free] = [takeMemory(), takeMemory()]
  let size = 0
  let pending: Promise<unknown> | undefined
  try {
    let { bytesRead: length } = await readPart(input, full, 0, PART, 0)
    while (length > 0) {
      const content = full.subarray(0, length)
      size += length
      const [reading, writing] = [readPart(input, free, 0, PART, size), writeAll(output, content)]
      pending = Promise.allSettled([reading, writing])
      hash.update(content)
      length = (await reading).bytesRead
      await writing
      ;[full, free] = [free, full]
    }
    return size
  } finally {
    // Nothing reads or writes the memory any more.
    await pending
    spare.push(full, free)
    closeSync(output)
  }
}

function takeMemory(): Buffer {
  return spare.pop() ?? Buffer.allocUnsafeSlow(PART)
}

/** The system may take less than it is given. */
async function writeAll(file: number, content: Buffer): Promise<void> {
  for (let at = 0; at < content.length; ) {
    const { bytesWritten } = await writePart(file, content, at, content.length - at, null)
    at += bytesWritten
  }
}
