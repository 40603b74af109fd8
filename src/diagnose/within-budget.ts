import { TimeoutError } from '../errors.ts'
import { formatDuration } from '../format.ts'

/** Runs with a signal that ends with the budget (milliseconds), or with `outer`; its reason is for people. */
export async function withinBudget<T>(
  budget: number,
  run: (limit: AbortSignal) => Promise<T>,
  outer?: AbortSignal,
): Promise<T> {
  const controller = new AbortController()
  const late = new TimeoutError({
    code: 'timeout',
    message: `There was no answer within the ${formatDuration(budget)} for all questions`,
    advice: 'Ask again, or fewer servers.',
  })
  const timer = setTimeout(() => controller.abort(late), budget)
  try {
    return await run(outer ? AbortSignal.any([outer, controller.signal]) : controller.signal)
  } finally {
    clearTimeout(timer)
  }
}
