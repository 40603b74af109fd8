import { plainText } from '../../plain-text.ts'
import type { ReadableService } from './service.ts'
import { Surprise } from './surprise.ts'

/** A request to the service, as our client sends it. */
export interface ServiceCall {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly post?: string | undefined
}

/** What the service said of the keys. */
export type ServiceAnswer =
  | { readonly kind: 'found'; readonly entry: string; readonly archive: URL }
  | { readonly kind: 'miss' }
  | { readonly kind: 'refused'; readonly reason: string; readonly mayPass: boolean }

const METHOD = '/twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL'
const LONGEST_MESSAGE = 300
const LONGEST_STATUS = 60
/** What the package tries again after. */
const PASSING: ReadonlySet<number> = new Set([500, 502, 503, 504])

/** A JSON object that the service sent. */
export type Json = Readonly<Record<string, unknown>>

/** How the service is asked for the first of these keys that an entry of the version has. */
export function serviceCall(
  { kind, base, token }: ReadableService,
  [key, ...restoreKeys]: readonly [string, ...string[]],
  version: string,
): ServiceCall {
  const authorization = token === '' ? {} : { authorization: `Bearer ${token}` }
  if (kind === 'v1') {
    const keys = encodeURIComponent([key, ...restoreKeys].join(','))
    const url = new URL(`${base.href}_apis/artifactcache/cache?keys=${keys}&version=${version}`)
    return { url, headers: { ...authorization, accept: 'application/json;api-version=6.0-preview.1' } }
  }
  const more = restoreKeys.length === 0 ? {} : { restore_keys: restoreKeys }
  return {
    // As the package does: whatever path the address has is dropped.
    url: new URL(METHOD, base),
    headers: { ...authorization, accept: 'application/json', 'content-type': 'application/json' },
    post: asciiJson({ key, ...more, version }),
  }
}

/** Reads the answer to such a call. */
export function readAnswer(
  kind: ReadableService['kind'],
  status: number,
  statusText: string,
  body: string,
): ServiceAnswer {
  if (kind === 'v1' && status === 204) return { kind: 'miss' }
  const json = readJson(body)
  if (status < 200 || status > 299)
    return { kind: 'refused', reason: refusalOf(status, statusText, json), mayPass: PASSING.has(status) }
  if (json !== undefined) return kind === 'v1' ? readV1(json) : readV2(json)
  if (!/^\s*</.test(body)) throw new Surprise('the cache service answered with no JSON object')
  return { kind: 'refused', reason: 'a page came in place of an answer of the cache service', mayPass: true }
}

/** What a status that is no answer means, with what the service says of it. */
export function refusalOf(status: number, statusText: string, json: Json | undefined): string {
  const limit = status === 429 ? ', its rate limit' : ''
  const text = `the cache service answered ${status} ${plainText(statusText, LONGEST_STATUS)}`.trimEnd()
  const message = messageOf(json)
  return `${text}${limit}${message === '' ? '' : `: ${message}`}`
}

/** The service's own words, in one line; empty where it has none. */
export function messageOf({ msg, message = msg }: Json = {}): string {
  return typeof message === 'string' ? plainText(message, LONGEST_MESSAGE) : ''
}

function readV1({ archiveLocation, cacheKey }: Json): ServiceAnswer {
  return found(archiveLocation, cacheKey)
}

/** Field names of both spellings that JSON has for protocol buffers, in which a false `ok` may be left out. */
function readV2(json: Json): ServiceAnswer {
  const url = json.signed_download_url ?? json.signedDownloadUrl
  if ((json.ok ?? false) === false && url === undefined) return { kind: 'miss' }
  if (json.ok !== true) throw unknownForm()
  return found(url, json.matched_key ?? json.matchedKey)
}

function found(url: unknown, entry: unknown): ServiceAnswer {
  if (typeof url !== 'string' || typeof entry !== 'string' || !/^https?:/i.test(url) || !URL.canParse(url))
    throw unknownForm()
  return { kind: 'found', entry, archive: new URL(url) }
}

function unknownForm(): Surprise {
  return new Surprise('the cache service answered in an unknown form')
}

/** The JSON object in an answer; undefined where there is none. */
export function readJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Json) : undefined
  } catch {
    return undefined
  }
}

/** JSON in ASCII, as our client sends it. */
export function asciiJson(value: object): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped)
}
