import { TimeoutError } from './errors.ts'
import { formatDuration } from './format.ts'

/** Runs with a signal that is aborted, with a TimeoutError as its reason, after `milliseconds`. */
export async function withDeadline<T>(
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const expire = () => controller.abort(timeIsOver(milliseconds))
  const timer = setTimeout(expire, milliseconds)
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
  }
}

function timeIsOver(milliseconds: number): TimeoutError {
  return new TimeoutError({
    code: 'timeout',
    message: `The step's time of ${formatDuration(milliseconds)} is over`,
    advice: 'Raise `timeout` (minutes), or add a faster source with `mirrors`.',
  })
}
