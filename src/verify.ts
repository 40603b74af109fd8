import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pin } from './dataset/dataset.ts'
import type { Digest } from './dataset/digest.ts'
import { formatDigest } from './dataset/digest.ts'
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

/** The verified files of a dataset: as they were published, or the members that its home holds. */
export interface Verified {
  readonly form: 'files' | 'members'
  readonly files: readonly VerifiedFile[]
}

/** A file whose bytes are not the pinned ones. */
export interface Mismatch {
  readonly pin: Pin
  readonly expected: string
  readonly actual: string
}

/** What a verification found. */
export type Verdict =
  | { readonly verified: VerifiedFile; readonly mismatch?: never }
  | { readonly mismatch: Mismatch; readonly verified?: never }

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

/** Hashes a file of a tree that someone else wrote below `root`; anything but a plain file of its own is a mismatch. */
export async function verifyFile(root: string, pin: Pin, from: string): Promise<Verdict> {
  const location = join(root, pin.path)
  const problem = await findProblem(root, location, pin)
  if (problem !== undefined) return { mismatch: mismatch(pin, problem) }
  return judge(pin, await hashFile(location, pin.digest.algorithm), location, from)
}

/** What can be told to be wrong without reading: a link would let the bytes change after they were hashed. */
async function findProblem(root: string, location: string, pin: Pin): Promise<string | undefined> {
  const stat = await lstat(location).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  })
  if (stat === undefined) return 'nothing: the file is missing'
  if (!stat.isFile()) return 'something that is no plain file'
  if ((await realpath(location)) !== join(await realpath(root), pin.path)) return 'something behind a link'
  if (stat.nlink > 1) return 'a file with further hard links'
  if (pin.size !== undefined && stat.size !== pin.size) return `${stat.size} bytes`
  return undefined
}

function mismatch(pin: Pin, actual: string): Mismatch {
  const size = pin.size === undefined ? '' : ` (${pin.size} bytes)`
  return { pin, expected: `${formatDigest(pin.digest)}${size}`, actual }
}
