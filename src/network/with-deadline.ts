/** What bounds one step of the road. */
export interface Limit {
  readonly ms: number
  readonly signal: AbortSignal
  /** The error of a step that takes longer. */
  readonly late: () => Error
  /** Releases what the step holds, whatever it failed from. */
  readonly abandon: () => void
}

/** Runs one step that settles once: by itself, at its deadline, or when the signal aborts. */
export function withDeadline<T>(
  { ms, signal, late, abandon }: Limit,
  step: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    const fail = (error: unknown) => {
      finish()
      abandon()
      reject(error)
    }
    const onAbort = () => fail(signal.reason)
    const timer = setTimeout(() => fail(late()), ms)
    signal.addEventListener('abort', onAbort, { once: true })
    if (signal.aborted) return onAbort()
    const succeed = (value: T) => {
      finish()
      resolve(value)
    }
    try {
      step(succeed, fail)
    } catch (error) {
      fail(error)
    }
  })
}
