/** Bytes that came from `at` on, for a moment; times in milliseconds. */
interface Sample {
  readonly at: number
  bytes: number
}

/** Into how many moments a window is divided, so that the cost does not grow with the number of chunks. */
const MOMENTS = 20

/** Measures how fast bytes came over the last `window` milliseconds. */
export class SpeedMeter {
  readonly #window: number
  readonly #start: number
  readonly #samples: Sample[] = []

  constructor(window: number, now: number) {
    this.#window = window
    this.#start = now
  }

  add(bytes: number, now: number): void {
    const last = this.#samples.at(-1)
    if (last !== undefined && now - last.at < this.#window / MOMENTS) last.bytes += bytes
    else this.#samples.push({ at: now, bytes })
    this.#forget(now)
  }

  /** Bytes a second over the window; undefined until it is full. */
  rate(now: number): number | undefined {
    if (now - this.#start < this.#window) return undefined
    this.#forget(now)
    return (this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / this.#window
  }

  #forget(now: number): void {
    while (this.#samples[0] !== undefined && this.#samples[0].at <= now - this.#window) this.#samples.shift()
  }
}
