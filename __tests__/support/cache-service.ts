import { randomUUID } from 'node:crypto'
import { flipBit, rewriteArchive } from './archive.ts'
import type { Azurite } from './azurite.ts'
import { type CacheEntry, cacheEntries } from './cache-entries.ts'
import { makeToken, readScopes, type Scope } from './cache-token.ts'
import { type Answer, type ServiceFault, spoiltCalls, startJsonService, strangeTo } from './json-service.ts'
import { type Fault, startOrigin } from './origin.ts'

export { makeToken } from './cache-token.ts'

export interface CacheServiceOptions {
  /** Where the archives go; one Azurite serves many services. */
  azurite: Azurite
  /** Names (`name` or `name:port`) that take the place of 127.0.0.1 in the URLs of the service and of the blobs. */
  publicHost?: string
  publicBlobHost?: string
  /** The URLs are https ones: something in front of it takes TLS off. */
  isSecure?: boolean
  /** It answers look-ups in a form that only the package understands. */
  isStrange?: boolean
}

export interface CacheCall {
  method: string
  request: Record<string, unknown>
  /** 0 where nothing was answered. */
  status: number
  response: Record<string, unknown>
}

export interface CacheService extends AsyncDisposable {
  readonly port: number
  readonly calls: CacheCall[]
  /** All entries, oldest first; also those that are reserved and not complete. */
  entries(): readonly CacheEntry[]
  /** The variables of a job; the token reads and writes `refs/heads/main` unless told. */
  env(token?: string): Record<string, string>
  /** Puts the service out of order; undefined mends it. */
  fail(fault: ServiceFault | undefined): Promise<void>
  /** From now on downloads meet this fault; undefined: healthy. The cache package does not check for a 4xx. */
  failDownloads(fault: Fault | undefined): void
  /** From now on uploads, or only the next ones, are answered with this status; undefined: healthy. */
  failUploads(status: number | 'silent' | undefined, times?: number): void
  /** From now on calls of this method, or only the next ones, are answered so; undefined: healthy. */
  failCalls(method: string, answer: Answer | 'silent' | undefined, times?: number): void
  /** Takes a key as another job that has not finished saving it would. */
  reserve(key: string, version: string, ref?: string): void
  evict(key: string): void
  /** Takes the newest archive of a key away, and leaves its entry. */
  loseBlob(key: string): Promise<void>
  /** Changes files inside the newest archive of a key, which stays a valid archive. */
  corruptEntry(key: string, mutate: (workspace: string) => Promise<void> | void): Promise<void>
  /** Changes the newest archive of a key as bytes. */
  rewriteBlob(key: string, change: (bytes: Buffer) => Buffer): Promise<void>
  /** Flips one bit of the newest archive of a key. */
  flipBlob(key: string): Promise<void>
  close(): Promise<void>
}

/** Among the calls that can be spoiled. */
const UPLOAD = 'PUT blob'
const SERVICE = '/twirp/github.actions.results.api.v1.CacheService/'
const MAIN = makeToken({ scopes: { 'refs/heads/main': 'read-write' } })

/** Starts a service that speaks the Actions cache protocol v2, with Azurite as its blob store. */
export async function startCacheService(options: CacheServiceOptions): Promise<CacheService> {
  const { azurite } = options
  const container = `cache-${randomUUID()}`
  await azurite.createContainer(container)
  const entries = cacheEntries()
  const calls: CacheCall[] = []
  const brokenBlobs = await startOrigin()
  let downloadFault: Fault | undefined
  let failsUploads = false
  const spoilt = spoiltCalls()
  const uploads = await startJsonService(async ({ url = '' }, body) => {
    const answer = spoilt.take(UPLOAD)
    if (answer !== undefined) return answer
    await azurite.upload({ container, blob: url.replace(/^.*\/|\?.*$/g, '') }, body)
    return { status: 201 }
  })

  const published = (url: string) => (options.isSecure ? url.replace(/^http:/, 'https:') : url)
  const blobOf = (entry: CacheEntry) => ({ container, blob: `entry-${entry.id}` })
  const blobHost = (port: number) => hostWithPort(options.publicBlobHost, port)
  const brokenUrl = (entry: CacheEntry, fault: Fault) => {
    const path = `/${container}/entry-${entry.id}`
    brokenBlobs.heal(path)
    brokenBlobs.fault(path, fault)
    return `http://${blobHost(brokenBlobs.port)}${path}?sig=broken`
  }

  const create = (scopes: Scope[], key: string, version: string): Answer => {
    if (service.fault() === 'quota')
      return twirpError(403, 'permission_denied', 'insufficient usage to create a cache entry')
    const scope = scopes.find(({ writable }) => writable)
    if (!scope || service.fault() === 'write-denied')
      return {
        status: 200,
        body: { ok: false, message: 'cache write denied: the token has no writable scopes' },
      }
    const entry = entries.reserve(scope, key, version)
    if (!entry) {
      return twirpError(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      )
    }
    const signed_upload_url = failsUploads
      ? `http://${blobHost(uploads.port())}/${container}/entry-${entry.id}?sig=broken`
      : published(azurite.signedUrl(blobOf(entry), 'cw', blobHost(azurite.port)))
    return { status: 200, body: { ok: true, signed_upload_url } }
  }

  const finalize = async (scopes: Scope[], key: string, version: string, size: number): Promise<Answer> => {
    const refs = scopes.filter(({ writable }) => writable).map(({ ref }) => ref)
    const entry = entries
      .list()
      .find(
        (each) => !each.complete && refs.includes(each.scope) && each.key === key && each.version === version,
      )
    if (!entry) return twirpError(404, 'not_found', 'no such reservation')
    const stored = await azurite.size(blobOf(entry))
    if (stored !== size)
      return { status: 200, body: { ok: false, message: `${stored} bytes are stored, not ${size}` } }
    entry.complete = true
    entry.size = size
    return { status: 200, body: { ok: true, entry_id: String(entry.id) } }
  }

  const lookUp = async (scopes: Scope[], keys: string[], version: string): Promise<Answer> => {
    if (!scopes.some(({ readable }) => readable)) {
      return twirpError(403, 'permission_denied', 'cache read denied: the token has no readable scopes')
    }
    const entry = entries.find(scopes, keys, version)
    if (!entry) return { status: 200, body: { ok: false } }
    let signed_download_url = published(azurite.signedUrl(blobOf(entry), 'r', blobHost(azurite.port)))
    if (downloadFault) {
      brokenBlobs.put(`/${container}/entry-${entry.id}`, await azurite.download(blobOf(entry)))
      signed_download_url = brokenUrl(entry, downloadFault)
    }
    return { status: 200, body: { ok: true, signed_download_url, matched_key: entry.key } }
  }

  const dispatch = async (
    method: string,
    request: TwirpRequest,
    scopes: Scope[] | undefined,
  ): Promise<Answer> => {
    if (!scopes) return twirpError(401, 'unauthenticated', 'no token')
    const { key, version } = request
    if (method === 'CreateCacheEntry') return create(scopes, key, version)
    if (method === 'FinalizeCacheEntryUpload')
      return finalize(scopes, key, version, Number(request.size_bytes))
    if (method === 'GetCacheEntryDownloadURL')
      return lookUp(scopes, [key, ...(request.restore_keys ?? [])], version)
    return twirpError(404, 'bad_route', `no method ${method}`)
  }

  const service = await startJsonService(async (incoming, body) => {
    const { method, url = '', headers } = incoming
    if (method !== 'POST' || !url.startsWith(SERVICE))
      return twirpError(404, 'bad_route', `no ${method} ${url}`)
    const request = JSON.parse(body.toString('utf8')) as TwirpRequest
    const name = url.slice(SERVICE.length)
    const strange = options.isStrange && name === 'GetCacheEntryDownloadURL' ? strangeTo(incoming) : undefined
    const answer =
      strange ?? spoilt.take(name) ?? (await dispatch(name, request, readScopes(headers.authorization)))
    const { status, body: response } = answer === 'silent' ? { status: 0, body: {} } : answer
    calls.push({ method: name, request: { ...request }, status, response: response as CacheCall['response'] })
    return answer
  })

  const rewriteBlob = async (key: string, change: (bytes: Buffer) => Buffer | Promise<Buffer>) => {
    const blob = blobOf(entries.newest(key))
    await azurite.upload(blob, await change(await azurite.download(blob)))
  }
  const close = async () => {
    await service.close()
    await uploads.close()
    await brokenBlobs.close()
  }
  return {
    port: service.port(),
    calls,
    entries: entries.list,
    env: (token = MAIN) => ({
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: published(`http://${hostWithPort(options.publicHost, service.port())}/`),
      ACTIONS_RUNTIME_TOKEN: token,
    }),
    fail: service.fail,
    failDownloads: (fault) => {
      downloadFault = fault && { ...fault, always: true }
    },
    failUploads: (status, times) => {
      failsUploads = status !== undefined
      spoilt.fail(UPLOAD, typeof status === 'number' ? { status } : status, times)
    },
    failCalls: spoilt.fail,
    loseBlob: (key) => azurite.remove(blobOf(entries.newest(key))),
    reserve: (key, version, ref = 'refs/heads/main') =>
      void entries.reserve({ ref, readable: true, writable: true }, key, version),
    evict: entries.evict,
    corruptEntry: (key, mutate) => rewriteBlob(key, (bytes) => rewriteArchive(bytes, mutate)),
    rewriteBlob,
    flipBlob: (key) => rewriteBlob(key, (bytes) => flipBit(bytes)),
    close,
    [Symbol.asyncDispose]: close,
  }
}

interface TwirpRequest {
  key: string
  version: string
  restore_keys?: string[]
  size_bytes?: string
}

function twirpError(status: number, code: string, msg: string): Answer {
  return { status, body: { code, msg } }
}

/** `name:port` where the name has none of its own. */
export function hostWithPort(name = '127.0.0.1', port: number): string {
  return name.includes(':') ? name : `${name}:${port}`
}
