import type { IncomingHttpHeaders } from 'node:http'
import { type Facts, ProxyError } from '../errors.ts'
import { portOf } from './host.ts'
import type { Proxied } from './proxy.ts'
import { proxyAuth } from './proxy-auth.ts'
import { redactUrl } from './redact.ts'

/** What a proxy said instead of forwarding the request. */
export interface ProxyAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** The beginning of its page, where one came along. */
  readonly page: string
}

/**
 * Whether the answer to a request in absolute form is the proxy's own and not the origin's: it asks for a log-in, or
 * says so (Squid's X-Squid-Error; Proxy-Status with an error, RFC 9209 §2.1.1).
 */
export function isProxysOwn({ status, headers }: Pick<ProxyAnswer, 'status' | 'headers'>): boolean {
  if (status < 400) return false
  return (
    status === 407 || 'x-squid-error' in headers || /\berror=/.test(String(headers['proxy-status'] ?? ''))
  )
}

/** The error of a proxy that answered with anything but the way to the origin. */
export function proxyRefusal(answer: ProxyAnswer, url: URL, via: Proxied): ProxyError {
  const { proxy, reason } = via
  const place = `${url.hostname}:${portOf(url)}`
  const line = `${answer.status} ${answer.statusText}`.trim()
  const facts = {
    url: redactUrl(url),
    proxy: proxy.redacted,
    setting: reason,
    status: line,
    ...evidence(answer),
  }
  if (answer.status === 407) return refusedLogIn(answer, facts, via)
  if (answer.status >= 500) {
    return new ProxyError({
      code: 'proxy-unreachable',
      message: `The proxy ${proxy.redacted} (${reason}) could not connect to ${place}: it answered ${line}`,
      facts,
      advice: `The proxy works, but ${url.hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`,
    })
  }
  if (answer.status < 400) {
    return new ProxyError({
      code: 'proxy-unreachable',
      message: `The proxy ${proxy.redacted} (${reason}) answered the request for ${place} with ${line} and a page of its own`,
      facts,
      advice:
        'This is how a log-in page of a network answers. Log the runner in, or use another proxy: `with: proxy: …`.',
    })
  }
  return new ProxyError({
    code: 'proxy-denied',
    message: `The proxy ${proxy.redacted} (${reason}) refuses ${place}: it answered ${line}. The server itself was never asked`,
    facts,
    advice:
      `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
      `where ${url.hostname} may be reached directly, \`with: no-proxy: ${url.hostname}\`.`,
  })
}

function refusedLogIn(answer: ProxyAnswer, facts: Facts, via: Proxied): ProxyError {
  const asked = answer.headers['proxy-authenticate']
  const wanted = asked === undefined ? '' : Array.isArray(asked) ? asked.join(', ') : asked
  if (wanted === '' || /\bbasic\b/i.test(wanted)) return proxyAuth('407', facts, via)
  return new ProxyError({
    code: 'proxy-auth',
    message: `The proxy ${via.proxy.redacted} (${via.reason}) wants a log-in that we cannot give: 407, ${schemes(wanted)}`,
    facts,
    advice: 'Run a local proxy that can (cntlm, px) on the runner: `with: proxy: http://127.0.0.1:3128`.',
  })
}

function schemes(challenge: string): string {
  return challenge.replace(/\s[^,]*/g, '')
}

const TELLING_HEADERS = ['server', 'via', 'x-squid-error', 'proxy-status', 'proxy-authenticate'] as const
const PAGE_CHARACTERS = 200

function evidence({ headers, page }: ProxyAnswer): Facts {
  const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1]
  const words = (title ?? page.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, PAGE_CHARACTERS)
  const said = TELLING_HEADERS.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  return { ...Object.fromEntries(said), ...(words !== '' && { page: words }) }
}
