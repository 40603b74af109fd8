import type { Clock } from '../../clock.ts'
import { ConnectionError } from '../../errors.ts'
import type { HttpClient } from '../../network/client.ts'
import { urlSecrets } from '../../network/url-secrets.ts'
import { type NotFound, reasonOf } from '../tier.ts'
import { COMPRESSIONS, entryVersion } from './entry-version.ts'
import { sendCall } from './send-call.ts'
import type { ReadableService } from './service.ts'
import { readAnswer, type ServiceAnswer, type ServiceCall, serviceCall } from './service-call.ts'
import { Surprise } from './surprise.ts'

/** What our reader needs from outside. */
export interface DirectPorts {
  /** The way to the service and to its archives. */
  readonly client: Pick<HttpClient, 'open'>
  readonly clock: Clock
  /** Told what signs a URL, before the URL is used. */
  keepSecrets(texts: readonly string[]): void | Promise<void>
  /** Milliseconds without a byte of an archive after which its connection is given up; 10 s unless told. */
  readonly idle?: number
}

/** What is looked for. */
export interface Wanted {
  /** The path that the entries were saved with. */
  readonly path: string
  /** Asked in this order; the service gives the newest entry that begins with the first that any does. */
  readonly keys: readonly [string, ...string[]]
  /** How good an entry is; undefined where it is another's. */
  rank(entry: string): bigint | undefined
}

/** An entry, and where its archive is. */
export interface FoundArchive {
  readonly kind: 'found'
  readonly entry: string
  readonly archive: URL
}

/** Milliseconds before another try. */
const WAITS = [500, 1500]

/** Finds the best entry, however it was packed; throws a {@link Surprise} for what only the package may understand. */
export async function findEntry(
  ports: DirectPorts,
  service: ReadableService,
  { path, keys, rank }: Wanted,
  signal: AbortSignal,
): Promise<FoundArchive | NotFound> {
  const answers = await Promise.all(
    COMPRESSIONS.map((compression) => {
      const call = serviceCall(service, keys, entryVersion(path, compression))
      return askPatiently(ports, service.kind, call, signal)
    }),
  )
  const found = answers.flatMap((answer) => {
    const rating = answer.kind === 'found' ? rank(answer.entry) : undefined
    return answer.kind === 'found' && rating !== undefined ? [{ answer, rating }] : []
  })
  const best = found.toSorted((one, other) => Number(other.rating - one.rating))[0]?.answer
  if (best !== undefined) {
    await ports.keepSecrets(urlSecrets(best.archive))
    return best
  }
  const refused = answers.find((answer) => answer.kind === 'refused')
  return refused ? { kind: 'unavailable', reason: refused.reason } : { kind: 'miss' }
}

/** Asks again where that may help, inside the caller's time. */
async function askPatiently(
  ports: DirectPorts,
  kind: ReadableService['kind'],
  call: ServiceCall,
  signal: AbortSignal,
): Promise<ServiceAnswer> {
  let last: ServiceAnswer & { kind: 'refused' } = { kind: 'refused', reason: '', mayPass: true }
  for (const wait of [0, ...WAITS]) {
    try {
      if (wait > 0) await ports.clock.sleep(wait, signal)
      const answer = await ask(ports, kind, call, signal)
      if (answer.kind !== 'refused' || !answer.mayPass) return answer
      last = answer
    } catch (error) {
      if (error instanceof Surprise) throw error
      const earlier: string = signal.aborted && last.reason !== '' ? ` (${last.reason})` : ''
      last = { kind: 'refused', reason: `${reasonOf(error)}${earlier}`, mayPass: isLost(error) }
      if (signal.aborted || !last.mayPass) return last
    }
  }
  return last
}

async function ask(
  { client }: DirectPorts,
  kind: ReadableService['kind'],
  call: ServiceCall,
  signal: AbortSignal,
): Promise<ServiceAnswer> {
  const { status, statusText, text } = await sendCall(client, call, signal)
  return readAnswer(kind, status, statusText, text)
}

function isLost(error: unknown): boolean {
  return error instanceof ConnectionError && error.code === 'connection-lost'
}
