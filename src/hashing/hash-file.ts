import { createHash } from 'node:crypto'
import type { Algorithm } from '../dataset/digest.ts'
import { readThrough } from '../disk/read-through.ts'

/** Reads a file once, in parts, and gives its size and what its bytes hash to. */
export async function hashFile(
  location: string,
  algorithm: Algorithm,
): Promise<{ readonly size: number; readonly hex: string }> {
  const hash = createHash(algorithm)
  let size = 0
  await readThrough(location, (part) => {
    hash.update(part)
    size += part.length
  })
  return { size, hex: hash.digest('hex') }
}
