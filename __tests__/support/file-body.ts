import { createCipheriv, createHash } from 'node:crypto'

const CHUNK = 256 * 1024
const BLOCK = 16

/** Bytes that can be read in part and need not be in memory. */
export interface FileBody {
  readonly size: number
  /** Names this content: equal bytes of one kind have equal tags. */
  readonly tag: string
  chunks(start?: number, end?: number): Iterable<Buffer>
}

export interface GeneratedFile extends FileBody {
  /** The SHA-256 in hex, computed once by streaming. */
  sha256(): string
  /** All bytes at once, for small sizes. */
  bytes(): Buffer
}

/** Pseudo-random bytes, the same for the same size and seed, made as they are read (AES-CTR: any offset, incompressible). */
export function generatedFile(size: number, seed = 1): GeneratedFile {
  const key = createHash('sha256').update(`generated file ${seed}`).digest().subarray(0, 16)
  let digest: string | undefined

  function* chunks(start = 0, end = size): Iterable<Buffer> {
    const first = Math.floor(start / BLOCK)
    const counter = Buffer.alloc(BLOCK)
    counter.writeBigUInt64BE(BigInt(first), 8)
    const cipher = createCipheriv('aes-128-ctr', key, counter)
    cipher.update(Buffer.alloc(start - first * BLOCK))
    for (let at = start; at < end; at += CHUNK)
      yield cipher.update(ZEROS.subarray(0, Math.min(CHUNK, end - at)))
  }
  return {
    size,
    tag: `generated-${size}-${seed}`,
    chunks,
    sha256: () => (digest ??= digestOf(chunks())),
    bytes: () => Buffer.concat([...chunks()]),
  }
}

const ZEROS = Buffer.alloc(CHUNK)

/** One byte repeated: the cheapest large file. */
export function constantFile(size: number, byte = 0): FileBody {
  const block = Buffer.alloc(Math.min(CHUNK, size), byte)
  function* chunks(start = 0, end = size): Iterable<Buffer> {
    for (let at = start; at < end; at += CHUNK) yield block.subarray(0, Math.min(CHUNK, end - at))
  }
  return { size, tag: `constant-${size}-${byte}`, chunks }
}

/** Bytes in memory. */
export function bufferFile(bytes: Buffer): FileBody {
  function* chunks(start = 0, end = bytes.length): Iterable<Buffer> {
    for (let at = start; at < end; at += CHUNK) yield bytes.subarray(at, Math.min(at + CHUNK, end))
  }
  return { size: bytes.length, tag: digestOf([bytes]).slice(0, 16), chunks }
}

/** A part of a file, as a file. */
export function sliceFile(file: FileBody, start: number, end: number): FileBody {
  return {
    size: end - start,
    tag: `${file.tag}-${start}-${end}`,
    chunks: (from = 0, to = end - start) => file.chunks(start + from, start + to),
  }
}

/** The same bytes but one: its lowest bit is flipped. */
export function flippedFile(file: FileBody, offset = Math.floor(file.size / 2)): FileBody {
  function* chunks(start = 0, end = file.size): Iterable<Buffer> {
    let at = start
    for (const chunk of file.chunks(start, end)) {
      const wrong = Buffer.from(chunk)
      const index = offset - at
      if (index >= 0 && index < wrong.length) wrong.writeUInt8(wrong.readUInt8(index) ^ 1, index)
      at += wrong.length
      yield wrong
    }
  }
  return { size: file.size, tag: file.tag, chunks }
}

/** One file after the other. */
export function joinFiles(first: FileBody, second: FileBody): FileBody {
  const size = first.size + second.size
  function* chunks(start = 0, end = size): Iterable<Buffer> {
    if (start < first.size) yield* first.chunks(start, Math.min(end, first.size))
    if (end > first.size) yield* second.chunks(Math.max(0, start - first.size), end - first.size)
  }
  return { size, tag: `${first.tag}+${second.tag}`, chunks }
}

function digestOf(chunks: Iterable<Buffer>): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}
