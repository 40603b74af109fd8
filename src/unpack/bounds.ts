import { formatBytes, formatCount } from '../format.ts'
import type { Refusals } from './refusals.ts'

/** The most that may be written. */
export interface Bounds {
  readonly files: number
  readonly bytes: number
}

/** Members, folders among them, that an archive may have, wanted or not. */
export const MOST_MEMBERS = 1_000_000
const MOST_BYTES = 20 * 1024 ** 3
const MOST_GROWTH = 200
/** Bytes of headers and padding that a member may come with, on average. */
const AROUND = 4096

/** The bounds of an archive of this size: what is expected of it, or ours where that is not known. */
export function boundsFor(archiveSize: number, expected?: Bounds): Bounds {
  const { files = MOST_MEMBERS, bytes = Number.POSITIVE_INFINITY } = expected ?? {}
  const most = Math.max(MOST_BYTES, MOST_GROWTH * archiveSize)
  return { files, bytes: Number.isFinite(bytes) ? bytes : most }
}

/** The most bytes that are read of a tar of this size, with headers, padding and members that are not wanted. */
export function mostToRead(archiveSize: number, bounds: Bounds): number {
  return Math.max(bounds.bytes, boundsFor(archiveSize).bytes) + MOST_MEMBERS * AROUND
}

/** What an archive has come to so far, held to bounds. */
export class Tally {
  readonly #refusals: Refusals
  readonly #bounds: Bounds
  #files = 0
  #bytes = 0

  constructor(refusals: Refusals, bounds: Bounds) {
    this.#refusals = refusals
    this.#bounds = bounds
  }

  get bytes(): number {
    return this.#bytes
  }

  /** One more file is to be written. */
  add(member: string, bytes: number): void {
    this.#files += 1
    this.#bytes += bytes
    const { files, bytes: most } = this.#bounds
    if (this.#files > files)
      throw this.#refusals.tooMuch(member, `it holds more than ${formatCount(files, 'file')}`)
    if (this.#bytes > most) {
      const limit = `${formatBytes(most)} (${most} bytes)`
      throw this.#refusals.tooMuch(member, `it unpacks to more than ${limit}`)
    }
  }
}
