/** Bytes and when they came; times in milliseconds. */
interface Sample {
  readonly at: number
  readonly bytes: number
}

/** Measures how fast bytes came over the last `window` milliseconds. */
export class SpeedMeter {
  readonly #window: number
  readonly #start: number
  #samples: Sample[] = []

  constructor(window: number, now: number) {
    this.#window = window
    this.#start = now
  }

  add(bytes: number, now: number): void {
    this.#samples.push({ at: now, bytes })
    this.#forget(now)
  }

  /** Bytes a second over the window; undefined until it is full. */
  rate(now: number): number | undefined {
    if (now - this.#start < this.#window) return undefined
    this.#forget(now)
    return (this.#samples.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / this.#window
  }

  #forget(now: number): void {
    const begin = now - this.#window
    const kept = this.#samples.findIndex(({ at }) => at > begin)
    this.#samples = kept === -1 ? [] : this.#samples.slice(kept)
  }
}
