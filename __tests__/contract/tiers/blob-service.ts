import { zstdCompressSync } from 'node:zlib'
import { systemClock } from '../../../src/clock.ts'
import { httpClient } from '../../../src/network/client.ts'
import { CACHE_DEADLINES } from '../../../src/network/deadlines.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { type DirectReader, directReader } from '../../../src/tiers/actions-direct/direct.ts'
import { buildTar, type TarMember } from '../../support/archives/tar.ts'
import { type Answer, type JsonService, startJsonService } from '../../support/json-service.ts'
import { type Origin, startOrigin } from '../../support/origin.ts'
import { startProxy } from '../../support/proxy.ts'

/** The archive of every key is the same blob, behind whose faults nothing else stands. */
export interface BlobService extends AsyncDisposable {
  readonly service: JsonService
  readonly blobs: Origin
  /** The questions that the service got. */
  readonly questions: readonly string[]
  /** Our reader in a job of this service. */
  readonly reader: DirectReader
  /** What the reader wanted to be masked. */
  readonly secrets: readonly string[]
}

/** Milliseconds without a byte that the reader bears. */
export const IDLE = 1_000
export const BLOB = '/archive'
export const SIGNATURE = 'a-signature-of-32-characters-0001'

const archives = new WeakMap<readonly TarMember[], Buffer>()

/** Packed once for all tests. */
function packed(members: readonly TarMember[]): Buffer {
  const archive = archives.get(members) ?? zstdCompressSync(buildTar(members))
  archives.set(members, archive)
  return archive
}

/** Which protocol a service speaks. */
export const PROTOCOLS = ['v2', 'v1'] as const
export type Protocol = (typeof PROTOCOLS)[number]

/** The same, and blobs under a name of Azure, which the package reads by another road than all others. */
export const STORES = [...PROTOCOLS, 'v2, its blobs under a name of Azure'] as const
export type Store = (typeof STORES)[number]
const AZURE = 'account.blob.core.windows.net'

/** Starts a service that has one archive of these members; `answer` takes the place of its own. */
export async function startBlobService(
  store: Store,
  members: readonly TarMember[],
  answer?: (key: string) => Answer | undefined,
): Promise<BlobService> {
  await using stack = new AsyncDisposableStack()
  const blobs = stack.use(await startOrigin({ files: { [BLOB]: packed(members) } }))
  const protocol = store === 'v1' ? 'v1' : 'v2'
  const isAzure = store !== protocol
  const questions: string[] = []
  const archive = isAzure ? `http://${AZURE}:${blobs.port}${BLOB}` : blobs.url(BLOB)
  const proxy = isAzure ? stack.use(await startProxy({ hosts: { [AZURE]: 'same' } })) : undefined
  const service = await startJsonService(async ({ url = '' }, body) => {
    const asked = new URL(url, 'http://service').searchParams.get('keys')?.split(',')[0]
    const key = asked ?? (JSON.parse(String(body)) as { key: string }).key
    questions.push(key)
    const found = foundIn(protocol, `${archive}?sig=${SIGNATURE}`, key.replace(/-g$/, ''))
    return answer?.(key) ?? { status: 200, body: found }
  })
  stack.defer(service.close)
  const client = httpClient({
    road: readRoad(proxy ? { http_proxy: proxy.url } : {}, {}),
    userAgent: 'a test',
    deadlines: { ...CACHE_DEADLINES, firstByte: 2000 },
  })
  stack.defer(client.close)
  const secrets: string[] = []
  const base = `http://127.0.0.1:${service.port()}/`
  const place =
    protocol === 'v1'
      ? { ACTIONS_CACHE_URL: base }
      : { ACTIONS_CACHE_SERVICE_V2: 'true', ACTIONS_RESULTS_URL: base }
  const env = { ...place, ACTIONS_RUNTIME_TOKEN: 'token' }
  const ports = {
    client,
    clock: systemClock,
    keepSecrets: (texts: readonly string[]) => void secrets.push(...texts),
    idle: IDLE,
  }
  const reader = directReader(ports, env)
  const all = stack.move()
  return { service, blobs, questions, reader, secrets, [Symbol.asyncDispose]: () => all.disposeAsync() }
}

/** The body of an answer that names an entry. */
export function foundIn(protocol: Protocol, archive: string, entry: string): object {
  return protocol === 'v1'
    ? { archiveLocation: archive, cacheKey: entry }
    : { ok: true, signed_download_url: archive, matched_key: entry }
}
