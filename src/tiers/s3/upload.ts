import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Clock } from '../../clock.ts'
import { mapBounded } from '../../concurrency.ts'
import { readThrough } from '../../disk/read-through.ts'
import type { Storable } from '../tier.ts'
import { isPassing } from './passing.ts'
import type { Content, Put, S3Store } from './s3-store.ts'

/** How an upload is bounded. */
export interface UploadPolicy {
  readonly concurrency: number
  readonly clock: Clock
  readonly signal: AbortSignal
}

const MIB = 1024 ** 2
/** From here on a file goes in parts. */
export const LARGE = 64 * MIB
const PART = 16 * MIB
/** S3 takes no more of them. */
const MOST_PARTS = 10_000
/** Node's own 64 KiB cost twice the CPU. */
const READ_SIZE = 256 * 1024
const TRIES = 3
const FIRST_WAIT_MS = 500
/** Milliseconds for taking back what was begun. */
const CLEANING_MS = 10_000

/** Bytes of each part of a file of this size but the last. */
export function partSize(size: number): number {
  return Math.max(PART, Math.ceil(size / MOST_PARTS / MIB) * MIB)
}

/** Puts a file under a name: the whole, or nothing that anybody sees. */
export async function upload(
  store: S3Store,
  name: string,
  file: Storable,
  overwrite: boolean,
  policy: UploadPolicy,
): Promise<Put> {
  if (file.size >= LARGE) return uploadParts(store, name, file, overwrite, policy)
  const content = await contentOf(file, 0, file.size)
  return again(policy, async (attempt) => {
    // A store that has the object by now may end the connection while it is still sent, before its answer is read.
    const isThere = attempt > 1 && !overwrite && (await store.has(name, policy.signal))
    return isThere ? 'exists' : store.put(name, content, overwrite, policy.signal)
  })
}

/** Runs something that a moment may heal, with a few tries. */
export async function again<T>(
  { clock, signal }: Pick<UploadPolicy, 'clock' | 'signal'>,
  run: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run(attempt)
    } catch (error) {
      signal.throwIfAborted()
      if (attempt >= TRIES || !isPassing(error)) throw error
      await clock.sleep(FIRST_WAIT_MS * 2 ** attempt * clock.random(), signal)
    }
  }
}

async function uploadParts(
  store: S3Store,
  name: string,
  file: Storable,
  overwrite: boolean,
  policy: UploadPolicy,
): Promise<Put> {
  const { signal, concurrency } = policy
  const length = partSize(file.size)
  const starts = Array.from({ length: Math.ceil(file.size / length) }, (_, index) => index * length)
  const id = await again(policy, () => store.beginParts(name, signal))
  try {
    const parts = await mapBounded(starts, concurrency, async (start) => {
      const content = await contentOf(file, start, Math.min(file.size, start + length))
      return again(policy, () => store.putPart(name, id, start / length + 1, content, signal))
    })
    const put = await again(policy, () => store.endParts(name, id, parts, overwrite, signal))
    if (put === 'exists') await abandon(store, name, id)
    return put
  } catch (error) {
    await abandon(store, name, id)
    throw error
  }
}

/** The parts cost money until they are taken back; a bucket's lifecycle rule does it where we cannot. */
async function abandon(store: S3Store, name: string, id: string): Promise<void> {
  await store.abandonParts(name, id, AbortSignal.timeout(CLEANING_MS)).catch(() => undefined)
}

/** A part of a file, hashed; it is read once more when it is sent. */
async function contentOf({ location, digest, size }: Storable, start: number, end: number): Promise<Content> {
  // createReadStream takes the last byte, and of an empty file there is none.
  const last = { start, end: end - 1, highWaterMark: READ_SIZE }
  const body = () => (start === end ? Buffer.alloc(0) : createReadStream(location, last))
  const isPinned = digest.algorithm === 'sha256' && end - start === size
  if (isPinned) return { body, size, sha256: digest.hex }
  const hash = createHash('sha256')
  await readThrough(location, (part) => hash.update(part), { start, end })
  return { body, size: end - start, sha256: hash.digest('hex') }
}
