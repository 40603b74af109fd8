import { closeSync, openSync, read } from 'node:fs'
import { promisify } from 'node:util'

const READ_SIZE = 1024 * 1024
const readPart = promisify(read)

/** Which bytes of a file are meant: from `start` up to, without, `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Reads a file, or a range of it, from its beginning and gives each part to `take`, which must not keep it: the memory is
 * used again.
 */
export async function readThrough(
  path: string,
  take: (part: Buffer) => void,
  { start, end }: ByteRange = { start: 0, end: Number.POSITIVE_INFINITY },
): Promise<void> {
  const file = openSync(path, 'r')
  try {
    const buffer = Buffer.allocUnsafe(READ_SIZE)
    for (let at = start; at < end; ) {
      const { bytesRead } = await readPart(file, buffer, 0, Math.min(READ_SIZE, end - at), at)
      if (bytesRead === 0) return
      take(buffer.subarray(0, bytesRead))
      at += bytesRead
    }
  } finally {
    closeSync(file)
  }
}
