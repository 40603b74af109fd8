import type { Span } from './spans.ts'

/** A part of a file on its way over one connection; times in milliseconds. */
export class Piece {
  end: number
  /** Ends the request that it waits for or is read from. */
  request = new AbortController()
  /** How often it was asked for once more because it lagged. */
  askedAgain = 0
  #next: number
  #begunAt: number
  #lastAt: number
  #received = 0

  constructor({ start, end }: Span, now: number) {
    this.end = end
    this.#next = start
    this.#begunAt = now
    this.#lastAt = now
  }

  /** Where its next byte belongs. */
  get next(): number {
    return this.#next
  }

  get left(): number {
    return this.end - this.#next
  }

  /** Bytes that came in answer to the last request. */
  get received(): number {
    return this.#received
  }

  /** When the last bytes came. */
  get lastAt(): number {
    return this.#lastAt
  }

  /** It is asked for, or its bytes begin to come: from now on they are timed. */
  begin(now: number): void {
    this.#begunAt = now
    this.#received = 0
  }

  receive(bytes: number, now: number): void {
    this.#next += bytes
    this.#received += bytes
    this.#lastAt = now
  }

  /** How long its bytes have been coming. */
  age(now: number): number {
    return now - this.#begunAt
  }

  /** Bytes a second since they began to come. */
  rate(now: number): number {
    return (this.#received * 1000) / Math.max(1, this.age(now))
  }

  /** Whether it needs far longer than at a fair rate in bytes a second, long enough to matter. */
  lags(now: number, fair: number): boolean {
    const rate = this.rate(now)
    const needs = (this.left * 1000) / Math.max(1, rate)
    return this.age(now) >= LAG_MS && needs >= LAG_MS && rate * LAG <= fair
  }
}

const LAG = 4
const LAG_MS = 3_000
