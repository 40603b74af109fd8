import type { FailureCode, FetchError } from '../errors.ts'
import { SourcesExhaustedError } from '../errors.ts'
import { hostOf } from '../network/host.ts'
import { isLoopback } from '../network/loopback.ts'
import type { Decision, Road } from '../network/proxy.ts'

/** The front page of a server over one road, asked after a failure to have something to compare with. */
export interface Question {
  /** The server that failed, one that has the file too, or the one that every job of the runner talks to. */
  readonly role: 'failing' | 'mirror' | 'control'
  readonly url: URL
  readonly via: Decision
  /** Whether the run takes this road to it. */
  readonly isUsual: boolean
}

/** The causes that a comparison tells more of; the others are clear, or to ask again would be rude. */
const COMPARED: ReadonlySet<FailureCode> = new Set([
  'dns',
  'refused',
  'unreachable',
  'timeout',
  'connection-lost',
  'unexpected-answer',
  'proxy-denied',
  'proxy-unreachable',
  'tls-untrusted',
  'forbidden',
])
const MOST_MIRRORS = 3

/** What to ask after a failure: the server that failed over every road there is, others over their usual one. */
export function questionsFor(error: FetchError, road: Road, control: URL | undefined): readonly Question[] {
  const failing = failedAt(error)
  if (failing === undefined || !COMPARED.has(error.code)) return []
  const mirrors = distinct(othersThan(failing, error)).slice(0, MOST_MIRRORS)
  const isControlAsked = [failing, ...mirrors].some(({ origin }) => origin === control?.origin)
  const usual = (role: Question['role']) => (url: URL) => {
    return { role, url, via: road.decide(url), isUsual: true }
  }
  return [
    usual('failing')(failing),
    ...otherRoads(failing, road).map((via) => ({
      role: 'failing' as const,
      url: failing,
      via,
      isUsual: false,
    })),
    ...mirrors.map(usual('mirror')),
    ...(control === undefined || isControlAsked ? [] : [frontPage(control)].map(usual('control'))),
  ]
}

/** The server that an error is about, as its evidence names it. */
function failedAt({ facts: { url = '' } }: FetchError): URL | undefined {
  return /^https?:/.test(url) && URL.canParse(url) ? frontPage(new URL(url)) : undefined
}

/** Where else the file was looked for. */
function othersThan(failing: URL, error: FetchError): readonly URL[] {
  if (!(error instanceof SourcesExhaustedError)) return []
  const asked = error.reasons.flatMap((reason) => failedAt(reason) ?? [])
  const sources = error.sources.filter(({ protocol }) => protocol !== 'file:').map(frontPage)
  return [...asked, ...sources].filter(({ origin }) => origin !== failing.origin)
}

/** Past the proxy; or through one that the settings except the server from. */
function otherRoads(url: URL, { decide, schemes: { http, https } }: Road): readonly Decision[] {
  if (decide(url).kind === 'proxy') return [{ kind: 'direct', reason: 'to compare' }]
  const proxied = (url.protocol === 'http:' ? [http, https] : [https, http]).find(
    ({ kind }) => kind === 'proxy',
  )
  return proxied === undefined || isLoopback(hostOf(url)) ? [] : [proxied]
}

function frontPage({ origin }: URL): URL {
  return new URL('/', origin)
}

function distinct(urls: readonly URL[]): readonly URL[] {
  return [...new Map(urls.map((url) => [url.origin, url])).values()]
}
