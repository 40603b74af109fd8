import type { FetchError } from '../errors.ts'
import { HttpError, IntegrityError, ProxyError, TimeoutError, TlsError, TooSlowError } from '../errors.ts'

/** What to do after a failed attempt, with the reason; `later` leaves the source until the others have been tried. */
export type Step =
  | { readonly kind: 'wait'; readonly milliseconds: number; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string }
  | { readonly kind: 'next-source'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: string }

/** The bounds of trying again. */
export interface RetryPolicy {
  /** Further tries per source, after the first. */
  readonly retries: number
  /** Milliseconds that are left of the step's time. */
  readonly remaining: number
}

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
/** Statuses that a moment may change: these, and 5xx but for "not implemented", "version not supported", and a log-in. */
const PASSING_STATUS = new Set([408, 425, 429])
const LASTING_STATUS = new Set([501, 505, 511])

/**
 * Decides after the `attempt`-th failure (from 1) of one source; `random` is a number in [0, 1).
 * Waits are exponential with full jitter; Retry-After (RFC 9110 §10.2.3) is kept when the step's time allows it.
 */
export function nextStep(error: FetchError, attempt: number, policy: RetryPolicy, random: number): Step {
  if (error instanceof ProxyError && error.code === 'proxy-auth') {
    return { kind: 'stop', reason: 'every source is behind the same proxy' }
  }
  if (error instanceof TooSlowError) return { kind: 'later', reason: 'its bytes are kept' }
  if (!isPassing(error)) return { kind: 'next-source', reason: 'trying again would not help' }
  if (attempt > policy.retries)
    return {
      kind: 'next-source',
      reason: attempt === 1 ? 'the only try failed' : `all ${attempt} tries failed`,
    }
  if (error instanceof TimeoutError) return { kind: 'later', reason: 'it may be asked again' }
  // Who asks for no wait at all would have all tries within a moment.
  const asked = (error instanceof HttpError && error.retryAfter) || undefined
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1))
  const milliseconds = asked ?? Math.round(random * ceiling)
  if (milliseconds >= policy.remaining) {
    return { kind: 'next-source', reason: 'the wait would be longer than the time left' }
  }
  return { kind: 'wait', milliseconds, reason: asked === undefined ? 'back-off' : 'the server asked for it' }
}

/** Whether the same request may succeed a moment later. */
function isPassing(error: FetchError): boolean {
  if (error instanceof HttpError) {
    const serverTrouble = error.status >= 500 && !LASTING_STATUS.has(error.status)
    return serverTrouble || PASSING_STATUS.has(error.status) || error.code === 'rate-limited'
  }
  if (error instanceof IntegrityError || error instanceof TlsError) return false
  const lasting = ['blocked', 'proxy-denied', 'captive-portal', 'not-found', 'no-permission', 'bad-redirect']
  return !lasting.includes(error.code)
}
