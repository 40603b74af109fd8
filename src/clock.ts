/** Time and chance as a value, so that nothing below the edge reads them by itself. */
export interface Clock {
  /** Milliseconds since the epoch; never less than before. */
  now(): number
  /** Waits; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** A number from 0 up to, without, 1. */
  random(): number
}

/** Milliseconds of a clock that nobody can set; `performance`, which has it too, loads a module. */
function elapsed(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

/** When that clock was at 0: the machine's own may be set while a run goes on. */
const epoch = Date.now() - elapsed()

/** The real one. */
export const systemClock: Clock = {
  now: () => epoch + elapsed(),
  random: Math.random,
  async sleep(milliseconds, signal) {
    // Loaded here, as a hit waits for nothing.
    const { setTimeout: delay } = await import('node:timers/promises')
    await delay(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
  },
}
