import { formatDigest } from '../../dataset/digest.ts'
import { FetchError, IntegrityError, SourcesExhaustedError, TruncatedError } from '../../errors.ts'
import type { Fetched } from '../../fetch/fetch.ts'
import type { Mismatch } from '../../verify.ts'
import type { Given, NotFound } from '../tier.ts'

/** Whether the store simply does not have the object. */
export function isMissing({ error }: Fetched): boolean {
  return error instanceof FetchError && error.code === 'not-found'
}

/** The entry of a key in a store; it promises its objects only where it is there. */
export interface JudgedEntry {
  readonly name: string
  readonly isThere: boolean
}

/**
 * What a store turned out to be worth, with the files below `folder`. An object that an entry promises and that is not
 * there counts as wrong; a store that fails half-way is worth what it gave, and `tell` hears why.
 */
export function judgeFetched(
  fetched: readonly Fetched[],
  { name, isThere }: JudgedEntry,
  folder: string,
  explain: (error: unknown) => string,
  tell: (line: string) => void,
): Given | NotFound {
  const verified = fetched.flatMap(({ verified }) => verified ?? [])
  const missing = fetched.filter(isMissing)
  const others = fetched.flatMap((each) => mismatchOf(each) ?? [])
  const mismatches = isThere ? [...others, ...missing.map(lost)] : others
  const trouble = fetched.find(
    (each) => each.error !== undefined && !isMissing(each) && mismatchOf(each) === undefined,
  )
  const reason = trouble && explain(trouble.error)
  if (verified.length === 0 && mismatches.length === 0)
    return reason === undefined ? { kind: 'miss' } : { kind: 'unavailable', reason }
  if (reason !== undefined) tell(reason)
  const isWhole = reason === undefined && (isThere || verified.length === fetched.length)
  return { kind: isWhole ? 'found' : 'partial', entry: name, folder, verified, mismatches }
}

function lost({ file }: Fetched): Mismatch {
  return { pin: file, expected: expectedOf(file), actual: 'nothing: the object is missing' }
}

/** The bytes that came instead, where some came. */
function mismatchOf({ file, error }: Fetched): Mismatch | undefined {
  const reasons = error instanceof SourcesExhaustedError ? error.reasons : [error]
  for (const reason of reasons) {
    if (reason instanceof IntegrityError)
      return { pin: file, expected: reason.expected, actual: reason.actual }
    if (reason instanceof TruncatedError)
      return { pin: file, expected: expectedOf(file), actual: `${reason.received} bytes` }
  }
  return undefined
}

function expectedOf({ digest, size }: Fetched['file']): string {
  return `${formatDigest(digest)}${size === undefined ? '' : ` (${size} bytes)`}`
}
