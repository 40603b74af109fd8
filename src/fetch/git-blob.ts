import { createHash } from 'node:crypto'
import type { Pin } from '../dataset/dataset.ts'
import { readThrough } from '../disk/read-through.ts'

/** Whether a pin is not the digest of a file but the id that git gives to its bytes, which is a SHA-1 as well. */
export async function isGitBlob({ digest }: Pin, location: string, size: number): Promise<boolean> {
  if (digest.algorithm !== 'sha1') return false
  const hash = createHash('sha1').update(`blob ${size}\0`)
  await readThrough(location, (part) => void hash.update(part))
  return hash.digest('hex') === digest.hex
}
