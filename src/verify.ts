import { join } from 'node:path'
import type { Pin } from './dataset/dataset.ts'
import type { Digest } from './dataset/digest.ts'
import { formatDigest } from './dataset/digest.ts'
import { lstat, realpath, rm } from './disk/calls.ts'
import { diskError } from './disk/disk-error.ts'
import { copyHashed } from './hashing/copy-hashed.ts'
import { hashFile } from './hashing/hash-file.ts'

declare const brand: unique symbol

/** A file on disk whose bytes hash to its pin; only this module makes one. */
export interface VerifiedFile {
  readonly [brand]: true
  readonly pin: Pin
  /** Absolute path of the bytes that were hashed. */
  readonly location: string
  /** Who gave them, for people: a redacted URL, or the name of a tier. */
  readonly from: string
  readonly size: number
}

/** The verified bytes of a dataset: members of its home, and files as they were published. */
export interface Verified {
  readonly members: readonly VerifiedFile[]
  readonly files: readonly VerifiedFile[]
}

/** A file whose bytes are not the pinned ones. */
export interface Mismatch {
  readonly pin: Pin
  readonly expected: string
  readonly actual: string
}

/** What a verification found; `isMissing` where nothing is there at all. */
export type Verdict =
  | { readonly verified: VerifiedFile; readonly mismatch?: never; readonly isMissing?: never }
  | { readonly mismatch: Mismatch; readonly verified?: never; readonly isMissing?: boolean }

/** The verdict over bytes at `location` that were found to have this size and digest. */
export function judge(
  pin: Pin,
  { size, hex }: { readonly size: number; readonly hex: string },
  location: string,
  from: string,
): Verdict {
  const sizeFits = pin.size === undefined || pin.size === size
  if (hex === pin.digest.hex && sizeFits) return { verified: { pin, location, from, size } as VerifiedFile }
  const actual: Digest = { algorithm: pin.digest.algorithm, hex }
  return { mismatch: mismatch(pin, `${formatDigest(actual)} (${size} bytes)`) }
}

/**
 * Copies a plain file to a new place and hashes it on the way; only the pinned bytes stay there. Anything else is undefined.
 * Throws what the disk of the new place refuses; what cannot be read is a mismatch.
 */
export async function copyVerified(
  source: string,
  pin: Pin,
  target: string,
  from: string,
): Promise<Verdict | undefined> {
  const copied = await copyHashed(source, target, pin.digest.algorithm).catch((error: unknown) => {
    const unreadable = describeUnreadable(error, source)
    if (unreadable === undefined) throw diskError(error, target)
    return { unreadable }
  })
  if (copied === undefined) return undefined
  const verdict: Verdict =
    'unreadable' in copied ? { mismatch: mismatch(pin, copied.unreadable) } : judge(pin, copied, target, from)
  // Other bytes would take the room of what is fetched in their place.
  if (verdict.mismatch) await rm(target, { force: true })
  return verdict
}

/** What a file is that cannot be read: a disk is broken, or it is another user's; undefined for any other trouble. */
function describeUnreadable(error: unknown, source: string): string | undefined {
  const { syscall, path, message } = error as NodeJS.ErrnoException
  const isReading = syscall === 'read' || (syscall === 'open' && path === source)
  return isReading ? `something that cannot be read: ${message}` : undefined
}

/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
export async function verifyFile(root: string, pin: Pin, from: string): Promise<Verdict> {
  const location = join(root, pin.path)
  const problem = await findProblem(root, location, pin)
  if (problem !== undefined) return { mismatch: mismatch(pin, problem), isMissing: problem === MISSING }
  return judge(pin, await hashFile(location, pin.digest.algorithm), location, from)
}

const MISSING = 'nothing: the file is missing'

/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root: string, location: string, pin: Pin): Promise<string | undefined> {
  const stat = await lstat(location).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (stat === undefined) return MISSING
  if (!stat.isFile()) return 'something that is no plain file'
  if ((await realpath(location)) !== join(await realpath(root), pin.path)) return 'something behind a link'
  if (stat.nlink > 1) return 'a file with further hard links'
  if (pin.size !== undefined && stat.size !== pin.size) return `${stat.size} bytes`
  return undefined
}

/** The evidence of something that is not what is pinned; `actual` says what it is. */
export function mismatch(pin: Pin, actual: string): Mismatch {
  const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`
  return { pin, expected: `${formatDigest(pin.digest)}${size}`, actual }
}
