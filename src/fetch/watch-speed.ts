import type { Clock } from '../clock.ts'
import { TooSlowError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import { SpeedMeter } from './speed.ts'

/** Watches how fast a source gives bytes. */
export interface SpeedWatch {
  /** Aborted with a TooSlowError once bytes come more slowly than the floor. */
  readonly signal: AbortSignal
  add(bytes: number): void
  /** Begins to watch, the first time; what comes before, such as the wait for the first answer, does not count. */
  start(): void
  stop(): void
}

/** Makes a watch over a window in milliseconds; `floor` is in bytes a second. */
export function watchSpeed(
  from: string,
  floor: number,
  { window, clock }: { window: number; clock: Clock },
): SpeedWatch {
  const controller = new AbortController()
  let meter = new SpeedMeter(window, clock.now())
  let timer: NodeJS.Timeout | undefined
  return {
    signal: controller.signal,
    add: (bytes: number) => meter.add(bytes, clock.now()),
    start() {
      if (timer !== undefined) return
      meter = new SpeedMeter(window, clock.now())
      timer = setInterval(() => {
        const rate = meter.rate(clock.now())
        if (rate !== undefined && rate < floor) controller.abort(tooSlow(from, rate, floor))
      }, window / 10)
    },
    stop: () => clearInterval(timer),
  }
}

function tooSlow(from: string, rate: number, floor: number): TooSlowError {
  return new TooSlowError({
    code: 'too-slow',
    rate,
    facts: { from, speed: `${formatBytes(rate)}/s`, 'min-speed': `${formatBytes(floor)}/s` },
    message: `${from} gives ${formatBytes(rate)}/s, less than ${formatBytes(floor)}/s`,
    advice: 'Add a faster source with `mirrors`, or lower `min-speed`.',
  })
}
