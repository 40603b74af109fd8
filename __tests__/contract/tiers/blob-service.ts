import { zstdCompressSync } from 'node:zlib'
import { systemClock } from '../../../src/clock.ts'
import { httpClient } from '../../../src/network/client.ts'
import { CACHE_DEADLINES } from '../../../src/network/deadlines.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { type DirectReader, directReader } from '../../../src/tiers/actions-direct/direct.ts'
import { buildTar, type TarMember } from '../../support/archives/tar.ts'
import { type Answer, type JsonService, startJsonService } from '../../support/json-service.ts'
import { type Origin, startOrigin } from '../../support/origin.ts'

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

export const BLOB = '/archive'
export const SIGNATURE = 'a-signature-of-32-characters-0001'

/** Starts a service that speaks v2 and has one archive of these members; `answer` takes the place of its own. */
export async function startBlobService(
  members: readonly TarMember[],
  answer?: (key: string) => Answer,
): Promise<BlobService> {
  await using stack = new AsyncDisposableStack()
  const blobs = stack.use(await startOrigin({ files: { [BLOB]: zstdCompressSync(buildTar(members)) } }))
  const questions: string[] = []
  const service = await startJsonService(async (_request, body) => {
    const { key } = JSON.parse(String(body)) as { key: string }
    questions.push(key)
    const signed_download_url = `${blobs.url(BLOB)}?sig=${SIGNATURE}`
    return (
      answer?.(key) ?? {
        status: 200,
        body: { ok: true, signed_download_url, matched_key: key.replace(/-g$/, '') },
      }
    )
  })
  stack.defer(service.close)
  const client = httpClient({
    road: readRoad({}, {}),
    userAgent: 'a test',
    deadlines: { ...CACHE_DEADLINES, firstByte: 1000 },
  })
  stack.defer(client.close)
  const secrets: string[] = []
  const env = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `http://127.0.0.1:${service.port()}/`,
    ACTIONS_RUNTIME_TOKEN: 'token',
  }
  const ports = {
    client,
    clock: systemClock,
    keepSecrets: (texts: readonly string[]) => void secrets.push(...texts),
  }
  const reader = directReader(ports, env)
  const all = stack.move()
  return { service, blobs, questions, reader, secrets, [Symbol.asyncDispose]: () => all.disposeAsync() }
}
