import type { Clock } from '../clock.ts'

/** Until when the requests to an origin have to wait, because it said so to one of them. */
export class Pace {
  readonly #clock: Clock
  readonly #notBefore = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Holds every request to the origin of `url` for so many milliseconds. */
  hold({ origin }: URL, milliseconds: number): void {
    const until = this.#clock.now() + milliseconds
    this.#notBefore.set(origin, Math.max(until, this.#notBefore.get(origin) ?? 0))
  }

  /** Milliseconds until the origin of `url` may be asked again, as far as is known now. */
  wait({ origin }: URL): number {
    return Math.max(0, (this.#notBefore.get(origin) ?? 0) - this.#clock.now())
  }

  /** Waits until the origin of `url` may be asked again. */
  async ready(url: URL, signal: AbortSignal): Promise<void> {
    // Another answer may extend the hold while we sleep.
    for (;;) {
      const wait = this.wait(url)
      if (wait === 0) return
      await this.#clock.sleep(wait, signal)
    }
  }
}
