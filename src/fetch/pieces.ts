import type { Span } from './spans.ts'

/** Smallest rest of a file that is worth several connections, in bytes: below it one is as fast. */
const THRESHOLD = 16 * 1024 * 1024
/** The piece that shows whether the server has ranges, and how fast one connection is. */
export const FIRST_PIECE = 1024 * 1024
/** Bytes a second of one connection from which on further ones only cost: the link or the machine is the limit. */
const FAST = 60_000_000
/** A fast connection is looked at again after so many bytes: hosts give the beginning faster than the rest. */
export const FAST_PIECE = 64 * 1024 * 1024
const SMALLEST_PIECE = 1024 * 1024
const LARGEST_PIECE = 16 * 1024 * 1024
/** A piece takes so many times as long as the wait for its first byte. */
const WORTH_A_WAIT = 8
/** Pieces for each connection, of what is left: the last ones are small, so that all connections end together. */
const ROUNDS = 1.5

/** What is missing of a file and not on its way, handed out from the beginning on. */
export class MissingParts {
  #spans: Span[]

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans]
  }

  /** Bytes. */
  get total(): number {
    return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0)
  }

  /** The next part of at most so many bytes; undefined when nothing is left. */
  take(most: number): Span | undefined {
    const [first, ...others] = this.#spans
    if (first === undefined) return undefined
    const end = Math.min(first.end, first.start + most)
    this.#spans = end < first.end ? [{ start: end, end: first.end }, ...others] : others
    return { start: first.start, end }
  }

  /** The next part, if it begins there. */
  takeAt(start: number, most: number): Span | undefined {
    return this.#spans[0]?.start === start ? this.take(most) : undefined
  }

  /** Takes a part back. */
  give(part: Span): void {
    this.#spans = [...this.#spans, part].sort((a, b) => a.start - b.start)
  }
}

/** What is known of a source's connections. */
export interface Lanes {
  /** How many there are, or may be. */
  readonly count: number
  /** Bytes a second of one. */
  readonly rate: number
  /** Milliseconds from a request to its answer. */
  readonly wait: number
}

/** Whether so few bytes are left that further connections are not worth their requests. */
export function isSmall(bytes: number): boolean {
  return bytes < THRESHOLD
}

/** Whether a connection that gave so many bytes in so many milliseconds is fast enough alone. */
export function isFast(bytes: number, milliseconds: number): boolean {
  return (bytes * 1000) / Math.max(1, milliseconds) > FAST
}

/** Bytes of the next piece where `left` are missing; all connections share them, or one that is fast enough has them. */
export function pieceSize(left: number, { count, rate, wait }: Lanes, alone: boolean): number {
  if (alone) return FAST_PIECE
  const worthIt = Math.max(SMALLEST_PIECE, (rate * wait * WORTH_A_WAIT) / 1000)
  return Math.ceil(Math.min(LARGEST_PIECE, Math.max(worthIt, left / (count * ROUNDS))))
}
