import { setTimeout as delay } from 'node:timers/promises'

/** Time and chance as a value, so that nothing below the edge reads them by itself. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Waits; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** A number from 0 up to, without, 1. */
  random(): number
}

/** The real one. */
export const systemClock: Clock = {
  now: Date.now,
  random: Math.random,
  async sleep(milliseconds, signal) {
    await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
  },
}
