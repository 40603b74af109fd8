import type { FailureCode } from '../errors.ts'

/** One try to get a file from one of its sources. */
export interface Attempt {
  readonly path: string
  /** The source, redacted. */
  readonly from: string
  /** Milliseconds since the epoch. */
  readonly start: number
  readonly milliseconds: number
  /** Why the file was not whole after it; undefined where it was. */
  readonly failure: FailureCode | undefined
}
