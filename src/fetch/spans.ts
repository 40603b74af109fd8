/** A part of a file, from `start` up to, without, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The parts of a file that are there; parts that touch are one. */
export class Spans {
  #spans: readonly Span[] = []

  /** In the file's order, with something missing between any two. */
  get all(): readonly Span[] {
    return this.#spans
  }

  /** Bytes from the beginning on without a gap. */
  get prefix(): number {
    const [first] = this.#spans
    return first?.start === 0 ? first.end : 0
  }

  /** Bytes in all. */
  get total(): number {
    return this.#spans.reduce((sum, { start, end }) => sum + end - start, 0)
  }

  add({ start, end }: Span): void {
    if (end <= start) return
    const before = this.#spans.filter((span) => span.end < start)
    const after = this.#spans.filter((span) => span.start > end)
    const touched = this.#spans.slice(before.length, this.#spans.length - after.length)
    const joined = {
      start: Math.min(start, touched[0]?.start ?? start),
      end: Math.max(end, touched.at(-1)?.end ?? end),
    }
    this.#spans = [...before, joined, ...after]
  }

  /** What is missing of the first `size` bytes. */
  missing(size: number): readonly Span[] {
    const ends = [0, ...this.#spans.map(({ end }) => end)]
    const starts = [...this.#spans.map(({ start }) => start), size]
    return ends
      .map((start, index) => ({ start, end: Math.min(size, starts[index] ?? size) }))
      .filter(({ start, end }) => start < end)
  }
}
