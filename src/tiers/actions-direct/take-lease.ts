import type { HttpClient } from '../../network/client.ts'
import { LOOKUP_BUDGET_MS } from '../budget.ts'
import { type Lease, reasonOf } from '../tier.ts'
import { entryVersion } from './entry-version.ts'
import { readReservation, reserveCall } from './reserve-call.ts'
import { sendCall } from './send-call.ts'
import { readService } from './service.ts'
import { withinTime } from './within-time.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Of another version than what is saved, so that no look-up meets a lease. */
const VERSION = entryVersion('setup-dataset-lease', 'gzip')

/**
 * Takes the lease of this workflow run on an entry: one that is reserved and never uploaded, so that nothing of it
 * lies in the cache. Asked once alone, by a client whose connections nobody has used: on one that has gone stale a request
 * is sent twice, and whose first answer is lost could not tell its own lease from another's.
 */
export async function takeLease(
  client: Pick<HttpClient, 'open'>,
  env: Environment,
  entry: string,
): Promise<Lease> {
  const { GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt = '1' } = env
  if (!run) return { kind: 'unavailable', reason: 'GITHUB_RUN_ID is not set' }
  try {
    const service = readService(env)
    if (service.kind === 'none') return { kind: 'unavailable', reason: service.reason }
    const call = reserveCall(service, `${entry}-lease-${run}-${attempt}`, VERSION)
    const { status, statusText, text } = await withinTime(LOOKUP_BUDGET_MS, (signal) =>
      sendCall(client, call, signal),
    )
    return readReservation(service.kind, status, statusText, text)
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}
