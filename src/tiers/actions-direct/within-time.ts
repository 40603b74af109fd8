import { overBudget } from '../budget.ts'

/** Runs with a signal that ends after so many milliseconds, and says so; or with the run. */
export async function withinTime<T>(
  milliseconds: number,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(overBudget(milliseconds)), milliseconds)
  try {
    return await run(controller.signal)
  } finally {
    clearTimeout(timer)
    controller.abort(new Error('nobody waits for it any more'))
  }
}
