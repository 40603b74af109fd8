import type { CacheEntry } from './cache-entries.ts'
import { type Answer, type JsonService, startJsonService } from './json-service.ts'

/** GitHub's REST API, as far as it lists the cache entries of `someone/project`. */
export interface CachesApi extends AsyncDisposable {
  readonly service: JsonService
  /** The token that may list them. */
  readonly token: string
  /** What a job is told of it. */
  readonly env: { readonly GITHUB_API_URL: string }
  /** The prefixes that were asked for by whoever had the token. */
  readonly asked: readonly string[]
  /** From now on it answers this. */
  answer(answer: Answer | undefined): void
}

const PATH = '/api/v3/repos/someone/project/actions/caches'

/** Starts an API that lists these entries, the newest first, to who has its token. */
export async function startCachesApi(entries: () => readonly CacheEntry[]): Promise<CachesApi> {
  const token = 'ghs_a-token-of-the-job-0123456789'
  const asked: string[] = []
  let told: Answer | undefined
  const service = await startJsonService(async ({ method, url = '', headers }) => {
    const { pathname, searchParams } = new URL(url, 'http://api')
    if (method !== 'GET' || pathname !== PATH) return { status: 404, body: { message: 'Not Found' } }
    if (headers.authorization !== `Bearer ${token}`)
      return { status: 403, body: { message: 'Resource not accessible by integration' } }
    const prefix = searchParams.get('key') ?? ''
    asked.push(prefix)
    if (told) return told
    const found = entries().filter(({ complete, key }) => complete && key.startsWith(prefix))
    const page = found.toReversed().slice(0, Number(searchParams.get('per_page') ?? 30))
    const actions_caches = page.map(({ id, key, version, scope, size }) => ({
      ...{ id, key, version, ref: scope, size_in_bytes: size },
      ...{ created_at: '2026-11-01T00:00:00Z', last_accessed_at: '2026-11-01T00:00:00Z' },
    }))
    return { status: 200, body: { total_count: found.length, actions_caches } }
  })
  return {
    service,
    token,
    env: { GITHUB_API_URL: `http://127.0.0.1:${service.port()}/api/v3` },
    asked,
    answer: (answer) => {
      told = answer
    },
    [Symbol.asyncDispose]: service.close,
  }
}
