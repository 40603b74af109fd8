import type { Pin } from '../dataset/dataset.ts'
import { type Digest, formatDigest, sameDigest } from '../dataset/digest.ts'
import { IntegrityError } from '../errors.ts'

/** What is known of a file before it is unpacked. */
export interface Expected {
  readonly path: Pin['path']
  readonly digest?: Digest | undefined
  readonly size?: number | undefined
}

/** What unpacking gave. */
export interface Actual {
  readonly digest: Digest
  readonly size: number
}

/** Whether an unpacked file is what was expected of it. */
export function meets(actual: Actual, { digest, size }: Expected): boolean {
  const digestFits = digest === undefined || sameDigest(actual.digest, digest)
  return digestFits && (size === undefined || size === actual.size)
}

/** The error for a file that was unpacked from one with the pinned digest, and is not what is pinned of it. */
export function wrongMember(from: string, { path, digest, size }: Expected, actual: Actual): IntegrityError {
  const expected = digest ? formatDigest(digest) : 'any digest'
  return new IntegrityError({
    code: 'checksum-mismatch',
    path,
    expected,
    actual: formatDigest(actual.digest),
    from,
    message: `${path}, unpacked from ${from}, is not the pinned file`,
    facts: {
      expected: `${expected} (${size} bytes)`,
      actual: `${formatDigest(actual.digest)} (${actual.size} bytes)`,
    },
    advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
  })
}
