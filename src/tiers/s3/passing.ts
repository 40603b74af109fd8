import { BlockedError, FetchError, ProxyError, TlsError } from '../../errors.ts'
import { isNamed, statusOf } from './service-error.ts'

/** Whether the same request to a store may succeed a moment later. */
export function isPassing(error: unknown): boolean {
  // From the answer the SDK has learnt the store's time.
  if (isNamed(error, 'RequestTimeTooSkewed')) return true
  if (error instanceof FetchError)
    return !(error instanceof ProxyError || error instanceof TlsError || error instanceof BlockedError)
  const status = statusOf(error) ?? 0
  return (status >= 500 && status !== 501) || status === 429 || status === 408
}
