import type { Clock } from './clock.ts'
import { TimeoutError } from './errors.ts'
import { formatDuration } from './format.ts'

/** The end of the step's time: a signal whose reason is a TimeoutError, and what is left until then. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Milliseconds. */
  remaining(): number
}

/** Runs with a deadline `milliseconds` from now, whose reason `late` makes. */
export async function withDeadline<T>(
  milliseconds: number,
  clock: Clock,
  run: (deadline: Deadline) => Promise<T>,
  late: () => Error = () => timeIsOver(milliseconds),
): Promise<T> {
  const controller = new AbortController()
  const end = clock.now() + milliseconds
  const timer = setTimeout(() => controller.abort(late()), milliseconds)
  try {
    return await run({ signal: controller.signal, remaining: () => end - clock.now() })
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for work that knows no signal, but not past the signal. */
export async function untilAborted<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
  })
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function timeIsOver(milliseconds: number): TimeoutError {
  return new TimeoutError({
    code: 'timeout',
    message: `The step's time of ${formatDuration(milliseconds)} is over`,
    advice: 'Raise `timeout` (minutes), or add a faster source with `mirrors`.',
  })
}
