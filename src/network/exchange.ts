import { lateFailure } from './late-failure.ts'
import type { Decision } from './proxy.ts'

/** One request and its answer: when it must give up, and what it still holds. */
export interface Exchange {
  readonly url: URL
  readonly via: Decision
  readonly signal: AbortSignal
  /** A new connection is being made, which has deadlines of its own. */
  dialing(): void
  /** The request is on its way; the first byte is due. */
  sent(): void
  /** The status line is there. */
  answered(): void
  abort(reason: unknown): void
  /** Nothing is left to abort. */
  end(): void
}

/** Begins an exchange that ends with the caller's signal or when the first byte is late. */
export function beginExchange(url: URL, via: Decision, parent: AbortSignal, firstByte: number): Exchange {
  const controller = new AbortController()
  const follow = () => controller.abort(parent.reason)
  let timer: NodeJS.Timeout | undefined
  const stopClock = () => clearTimeout(timer)
  const sent = () => {
    stopClock()
    if (controller.signal.aborted) return
    timer = setTimeout(() => controller.abort(lateFailure('answer', firstByte, url, via)), firstByte)
  }

  if (parent.aborted) follow()
  else parent.addEventListener('abort', follow, { once: true })
  return {
    url,
    via,
    signal: controller.signal,
    dialing: stopClock,
    sent,
    answered: stopClock,
    abort: (reason) => controller.abort(reason),
    end() {
      stopClock()
      parent.removeEventListener('abort', follow)
    },
  }
}
