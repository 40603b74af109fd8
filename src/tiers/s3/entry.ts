import { createHash } from 'node:crypto'
import { formatDigest } from '../../dataset/digest.ts'
import type { Storable } from '../tier.ts'
import type { Content } from './s3-store.ts'

/** Raised when an entry of the same name would say something else. */
const VERSION = 1

/** What an entry says: which objects belong to a key. Nothing that restores relies on it; people and cleaners do. */
export function formatEntry(key: string, files: readonly Storable[]): Content {
  const listed = files
    .map(({ path, digest, size }) => ({ path, digest: formatDigest(digest), size }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const bytes = Buffer.from(`${JSON.stringify({ version: VERSION, key, files: listed }, null, 1)}\n`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { body: () => bytes, size: bytes.length, sha256 }
}
