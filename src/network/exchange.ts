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
  /** What is to be destroyed with the reason of an abort; in place of what was held before. */
  hold(held: Destroyable): void
  abort(reason: unknown): void
  /** Nothing is left to abort. */
  end(): void
}

interface Destroyable {
  destroy(reason: Error): void
}

/** Begins an exchange that ends with the caller's signal or when the first byte is late; `running` has it until then. */
export function beginExchange(
  url: URL,
  via: Decision,
  parent: AbortSignal,
  firstByte: number,
  running: Set<Exchange>,
): Exchange {
  const controller = new AbortController()
  const { signal } = controller
  let timer: NodeJS.Timeout | undefined
  let held: Destroyable | undefined
  const stopClock = () => clearTimeout(timer)
  const abort = (reason: unknown) => {
    controller.abort(reason)
    held?.destroy(signal.reason)
  }
  const follow = () => abort(parent.reason)

  const exchange: Exchange = {
    url,
    via,
    signal,
    dialing: stopClock,
    sent() {
      stopClock()
      timer = setTimeout(() => abort(lateFailure('answer', firstByte, url, via)), firstByte)
    },
    answered: stopClock,
    hold(next) {
      held = next
      if (signal.aborted) held.destroy(signal.reason)
    },
    abort,
    end() {
      stopClock()
      parent.removeEventListener('abort', follow)
      running.delete(exchange)
    },
  }
  running.add(exchange)
  if (parent.aborted) follow()
  else parent.addEventListener('abort', follow, { once: true })
  return exchange
}
