import { HttpError } from '../errors.ts'
import { encodeBasic } from './encode-basic.ts'
import { readCredentials } from './proxy-value.ts'
import { redactUrl } from './redact.ts'

/** One request of a chain of redirects; its URL has no userinfo and no fragment. */
export interface Hop {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** What is asked by POST; undefined for a GET. */
  readonly post?: string | undefined
  /** How many redirects led here. */
  readonly redirects: number
}

/** Enough for every real chain; a loop ends here. */
const MAX_REDIRECTS = 10

const REDIRECTS = new Set([301, 302, 303, 307, 308])
/** They belong to the origin that they were meant for (RFC 9110 §15.4). */
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization', 'x-amz-security-token'])

/** The request for a URL as the caller wrote it: userinfo becomes a header. */
export function firstHop(url: URL, headers: Readonly<Record<string, string>>, post?: string): Hop {
  const credentials = readCredentials(url.password === '' ? url.username : `${url.username}:${url.password}`)
  const named = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  const authorization = credentials && { authorization: encodeBasic(credentials) }
  return { url: bare(url), headers: { ...authorization, ...named }, post, redirects: 0 }
}

/** Whether a status sends the client elsewhere. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/** The request that a redirect asks for, or an error when it must not be followed. */
export function nextHop(
  { url, headers, redirects }: Hop,
  status: number,
  location: string | undefined,
  downgrade: boolean,
): Hop {
  if (location === undefined) throw badRedirect(url, status, 'without saying where to')
  if (redirects >= MAX_REDIRECTS) throw badRedirect(url, status, `for the ${MAX_REDIRECTS + 1}th time`)
  const target = encodeRaw(location)
  if (!URL.canParse(target, url.href)) throw badRedirect(url, status, 'to something that is no URL')
  const next = bare(new URL(target, url))
  if (next.protocol !== 'http:' && next.protocol !== 'https:') {
    throw badRedirect(url, status, `to a ${next.protocol} URL`)
  }
  if (url.protocol === 'https:' && next.protocol === 'http:' && !downgrade) {
    throw badRedirect(
      url,
      status,
      `from https to plain http (${redactUrl(next)}), which anyone on the way can read`,
      'Use a mirror; or set `allow-http-redirects: true`, which is heeded for a digest of the SHA-2 family.',
    )
  }
  const kept = next.origin === url.origin ? headers : withoutCredentials(headers)
  return { url: next, headers: kept, redirects: redirects + 1 }
}

/** A header is read as latin1, and what servers write raw into a URL is UTF-8: its bytes stay what they are. */
function encodeRaw(location: string): string {
  return location.replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
}

function bare(url: URL): URL {
  const copy = new URL(url)
  copy.username = ''
  copy.password = ''
  copy.hash = ''
  return copy
}

function withoutCredentials(headers: Hop['headers']): Hop['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIAL_HEADERS.has(name)))
}

function badRedirect(
  url: URL,
  status: number,
  where: string,
  advice = 'Open the URL in a browser and put the address where the file really is into the workflow, or use a mirror.',
): HttpError {
  return new HttpError({
    code: 'bad-redirect',
    status,
    message: `${url.host} redirects ${where} (status ${status})`,
    facts: { url: redactUrl(url), status: String(status) },
    advice,
  })
}
