import type { FetchError } from '../errors.ts'

/** Why the clients of the relay did not get where they wanted, which they are told in a status at best. */
export interface Troubles {
  /** Keeps why the place of the URL was not reached, and returns the status for a client that reads one. */
  note(url: URL, failure: FetchError): 502 | 503
  /** The place of the URL was reached: what kept us from it before is over. */
  forget(url: URL): void
  /** The last failure at a place that was not reached since; told once. */
  take(): FetchError | undefined
}

/** They stay as they are, however often they are tried. */
const LASTING = new Set(['proxy-auth', 'proxy-denied', 'tls-untrusted'])

/** Begins with no trouble. */
export function newTroubles(): Troubles {
  const failures = new Map<string, FetchError>()
  const reached = new Set<string>()
  return {
    note({ origin }, failure) {
      failures.delete(origin)
      failures.set(origin, failure)
      // The Azure SDK tries four times in 16 s after 503 and after a lost connection, and not again after 502.
      return reached.has(origin) && !LASTING.has(failure.code) ? 503 : 502
    },
    forget({ origin }) {
      reached.add(origin)
      failures.delete(origin)
    },
    take() {
      const last = [...failures.values()].at(-1)
      failures.clear()
      return last
    },
  }
}
