import type { Lease } from '../tier.ts'
import type { ReadableService } from './service.ts'
import { asciiJson, messageOf, readJson, refusalOf, type ServiceCall } from './service-call.ts'

const METHOD = '/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry'
/** Bytes that v1 is told to expect. */
const SIZE = 1

/** How an entry is reserved, as before a save: the service gives it to the first who asks. */
export function reserveCall(
  { kind, base, token }: ReadableService,
  key: string,
  version: string,
): ServiceCall {
  const authorization = token === '' ? {} : { authorization: `Bearer ${token}` }
  const headers = { ...authorization, 'content-type': 'application/json' }
  if (kind === 'v1') {
    return {
      url: new URL(`${base.href}_apis/artifactcache/caches`),
      headers: { ...headers, accept: 'application/json;api-version=6.0-preview.1' },
      post: asciiJson({ key, version, cacheSize: SIZE }),
    }
  }
  return {
    url: new URL(METHOD, base),
    headers: { ...headers, accept: 'application/json' },
    post: asciiJson({ key, version }),
  }
}

/**
 * Reads the answer to such a call. GitHub says 409 where another has it; other servers give no entry, without a word or
 * with the same ones.
 */
export function readReservation(
  kind: ReadableService['kind'],
  status: number,
  statusText: string,
  body: string,
): Lease {
  if (status === 409) return { kind: 'held' }
  const json = readJson(body)
  if (status < 200 || status > 299)
    return { kind: 'unavailable', reason: refusalOf(status, statusText, json) }
  if (json === undefined)
    return { kind: 'unavailable', reason: 'the cache service answered with no JSON object' }
  if (kind === 'v1' ? json.cacheId : json.ok) return { kind: 'ours' }
  const message = messageOf(json)
  return message === '' || /already exists/i.test(message)
    ? { kind: 'held' }
    : { kind: 'unavailable', reason: message }
}
