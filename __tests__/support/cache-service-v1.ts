import { rewriteArchive } from './archive.ts'
import { type CacheEntry, cacheEntries } from './cache-entries.ts'
import { hostWithPort } from './cache-service.ts'
import { makeToken, readScopes } from './cache-token.ts'
import { type Answer, type ServiceFault, spoiltCalls, startJsonService, strangeTo } from './json-service.ts'
import { type Fault, startOrigin } from './origin.ts'

export interface CacheServiceV1Options {
  /** A name (`name` or `name:port`) that takes the place of 127.0.0.1 in the service's URLs. */
  publicHost?: string
  /** The same for the URLs of its archives. */
  publicBlobHost?: string
  /** Capitals in keys are small letters to it, and in its answers, as to the service of act. */
  hasSmallLettersAlone?: boolean
  /** It answers look-ups in a form that only the package understands. */
  isStrange?: boolean
}

export interface CacheV1Call {
  method: string
  /** Below `_apis/artifactcache/`, with its query. */
  path: string
  /** 0 where nothing was answered. */
  status: number
}

export interface CacheServiceV1 extends AsyncDisposable {
  readonly port: number
  readonly calls: CacheV1Call[]
  entries(): readonly CacheEntry[]
  env(token?: string): Record<string, string>
  fail(fault: ServiceFault | undefined): Promise<void>
  /** From now on downloads meet this fault; undefined: healthy. */
  failDownloads(fault: Fault | undefined): void
  /** From now on requests of this route, such as `POST caches` or `PATCH caches/id`, or only the next, are answered so. */
  failCalls(route: string, answer: Answer | 'silent' | undefined, times?: number): void
  evict(key: string): void
  rewriteBlob(key: string, change: (bytes: Buffer) => Buffer): Promise<void>
  corruptEntry(key: string, mutate: (workspace: string) => Promise<void> | void): Promise<void>
  close(): Promise<void>
}

const BASE = '/_apis/artifactcache/'
const MAIN = makeToken({ scopes: { 'refs/heads/main': 'read-write' } })

/** Starts a service that speaks the Actions cache protocol v1, with its archives in memory. */
export async function startCacheServiceV1(options: CacheServiceV1Options = {}): Promise<CacheServiceV1> {
  const entries = cacheEntries()
  const archives = new Map<number, Buffer>()
  const calls: CacheV1Call[] = []
  const held = (key: string) => (options.hasSmallLettersAlone ? key.toLowerCase() : key)
  const spoilt = spoiltCalls()
  const blobs = await startOrigin()
  let downloadFault: Fault | undefined
  const origin = () => `http://${hostWithPort(options.publicHost, service.port())}`

  const blobUrl = ({ id }: CacheEntry) => {
    if (!downloadFault && !options.publicBlobHost) return `${origin()}${BASE}archives/${id}`
    const path = `/archives/${id}`
    blobs.put(path, archives.get(id) ?? Buffer.alloc(0))
    blobs.heal(path)
    blobs.fault(path, downloadFault ?? {})
    return `http://${hostWithPort(options.publicBlobHost, blobs.port)}${path}`
  }

  const find = (query: URLSearchParams, authorization: string | undefined): Answer => {
    const scopes = readScopes(authorization)
    if (!scopes) return { status: 401, body: { message: 'no token' } }
    if (!scopes.some(({ readable }) => readable)) {
      return { status: 403, body: { message: 'cache read denied: the token has no readable scopes' } }
    }
    const entry = entries.find(scopes, held(query.get('keys') ?? '').split(','), query.get('version') ?? '')
    if (!entry) return { status: 204 }
    return {
      status: 200,
      body: { archiveLocation: blobUrl(entry), cacheKey: entry.key, scope: entry.scope },
    }
  }

  const reserve = (body: Buffer, authorization: string | undefined): Answer => {
    const { key, version } = JSON.parse(body.toString('utf8')) as { key: string; version: string }
    const scope = readScopes(authorization)?.find(({ writable }) => writable)
    if (service.fault() === 'quota')
      return { status: 400, body: { message: 'insufficient usage to create a cache entry' } }
    if (!scope || service.fault() === 'write-denied')
      return { status: 403, body: { message: 'cache write denied: the token has no writable scopes' } }
    const entry = entries.reserve(scope, held(key), version)
    if (!entry)
      return { status: 409, body: { message: `Cache already exists. Key: ${key}, Version: ${version}` } }
    return { status: 201, body: { cacheId: entry.id } }
  }

  const upload = (id: number, body: Buffer, contentRange: string | undefined): Answer => {
    const [, start, end] = /^bytes (\d+)-(\d+)\//.exec(contentRange ?? '') ?? []
    const entry = entries.get(id)
    if (!entry || entry.complete || start === undefined)
      return { status: 400, body: { message: 'not expected' } }
    const before = archives.get(id) ?? Buffer.alloc(0)
    const archive = Buffer.alloc(Math.max(before.length, Number(end) + 1))
    before.copy(archive)
    body.copy(archive, Number(start))
    archives.set(id, archive)
    return { status: 204 }
  }

  const commit = (id: number, body: Buffer): Answer => {
    const { size } = JSON.parse(body.toString('utf8')) as { size: number }
    const entry = entries.get(id)
    if (!entry || archives.get(id)?.length !== size) return { status: 400, body: { message: 'not the size' } }
    entry.complete = true
    entry.size = size
    return { status: 204 }
  }

  const service = await startJsonService(async (incoming, body) => {
    const { method = '', url = '', headers } = incoming
    const { pathname, searchParams, search } = new URL(url, 'http://service')
    if (!pathname.startsWith(BASE)) return { status: 404, body: { message: `no ${url}` } }
    const [resource, number] = pathname.slice(BASE.length).split('/')
    const id = Number(number)
    const route = `${method} ${resource}${number === undefined ? '' : '/id'}`
    const answers: Record<string, () => Answer> = {
      'GET cache': () => find(searchParams, headers.authorization),
      'GET caches': () => ({ status: 200, body: { totalCount: 0, artifactCaches: [] } }),
      'GET archives/id': () => {
        const archive = archives.get(id)
        return archive ? { status: 200, body: archive } : { status: 404 }
      },
      'POST caches': () => reserve(body, headers.authorization),
      'PATCH caches/id': () => upload(id, body, headers['content-range']),
      'POST caches/id': () => commit(id, body),
    }
    const strange = options.isStrange && route === 'GET cache' ? strangeTo(incoming) : undefined
    const answer = strange ??
      spoilt.take(route) ??
      answers[route]?.() ?? { status: 404, body: { message: `no ${route}` } }
    calls.push({
      method,
      path: pathname.slice(BASE.length) + search,
      status: answer === 'silent' ? 0 : answer.status,
    })
    return answer
  })

  const rewriteBlob = async (key: string, change: (bytes: Buffer) => Buffer | Promise<Buffer>) => {
    const { id } = entries.newest(held(key))
    archives.set(id, await change(archives.get(id) ?? Buffer.alloc(0)))
  }
  const close = async () => {
    await service.close()
    await blobs.close()
  }
  return {
    port: service.port(),
    calls,
    entries: entries.list,
    env: (token = MAIN) => ({ ACTIONS_CACHE_URL: `${origin()}/`, ACTIONS_RUNTIME_TOKEN: token }),
    fail: service.fail,
    failDownloads: (fault) => {
      downloadFault = fault && { ...fault, always: true }
    },
    failCalls: spoilt.fail,
    evict: entries.evict,
    rewriteBlob,
    corruptEntry: (key, mutate) => rewriteBlob(key, (bytes) => rewriteArchive(bytes, mutate)),
    close,
    [Symbol.asyncDispose]: close,
  }
}
