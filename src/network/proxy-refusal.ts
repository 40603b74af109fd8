import type { IncomingHttpHeaders } from 'node:http'
import { type Facts, type Failure, ProxyError } from '../errors.ts'
import { plainText } from '../plain-text.ts'
import { isAbsoluteForm } from './absolute-form.ts'
import { challengeSchemes } from './challenge.ts'
import { portOf } from './host.ts'
import type { Proxied } from './proxy.ts'
import { proxyAuth } from './proxy-auth.ts'
import { OTHER_PROXY } from './proxy-unreachable.ts'
import { redactUrl } from './redact.ts'

/** What a proxy said instead of forwarding the request. */
export interface ProxyAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** The beginning of its page, where one came along. */
  readonly page: string
}

type Verdict = Pick<Failure, 'code' | 'message' | 'advice'>

/** The error of a proxy that answered with anything but the way to the origin. */
export function proxyRefusal(answer: ProxyAnswer, url: URL, via: Proxied): ProxyError {
  const status = `${answer.status} ${answer.statusText}`.trim()
  const { proxy, reason } = via
  const facts = {
    url: redactUrl(url),
    proxy: proxy.redacted,
    setting: reason,
    status,
    ...evidence(answer, url),
  }
  if (answer.status === 407) return refusedLogIn(answer, facts, via)
  return new ProxyError({ ...explain(answer, status, url, via), facts })
}

/** How web servers answer CONNECT, which is for proxies. */
const NO_PROXY_STATUS = new Set([400, 404, 405, 501])
/** What nginx, Apache and Go's server say at a port that wants TLS. */
const TLS_PORT =
  /HTTP request was sent to HTTPS|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i

function explain({ status, headers, page }: ProxyAnswer, said: string, url: URL, via: Proxied): Verdict {
  const { proxy, reason } = via
  const who = `The proxy ${proxy.redacted} (${reason})`
  const place = `${url.hostname}:${portOf(url)}`
  if (status < 400 || status === 511) {
    return {
      code: 'captive-portal',
      message: `${who} answered the request for ${place} with ${said} and a page of its own`,
      advice:
        'This is how a log-in page of a network, or a page that blocks, answers. Log the runner in, ' +
        `ask for ${place} on the allow-list, or use another proxy: \`with: proxy: …\`.`,
    }
  }
  if (status === 400 && proxy.protocol === 'http' && TLS_PORT.test(page)) {
    return {
      code: 'proxy-unreachable',
      message: `${who} speaks HTTP over TLS only: it answered ${said}`,
      advice: `Write https:// in front of its name. ${OTHER_PROXY}`,
    }
  }
  if (NO_PROXY_STATUS.has(status) && !isAbsoluteForm(url, via) && !('x-squid-error' in headers)) {
    return {
      code: 'proxy-unreachable',
      message: `${who} opens no tunnel to ${place}: it answered ${said}`,
      advice: `What listens at ${proxy.host}:${proxy.port} may be a web server and no proxy: check host and port. ${OTHER_PROXY}`,
    }
  }
  if (status >= 500) {
    return {
      code: 'proxy-unreachable',
      message: `${who} could not connect to ${place}: it answered ${said}`,
      advice: `The proxy works, but ${url.hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`,
    }
  }
  return {
    code: 'proxy-denied',
    message: `${who} refuses ${place}: it answered ${said}. The server itself was never asked`,
    advice:
      `${portAdvice(url)}Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
      `where ${url.hostname} may be reached directly, \`with: no-proxy: ${url.hostname}\`.`,
  }
}

function portAdvice(url: URL): string {
  return url.protocol === 'http:' || url.port === ''
    ? ''
    : `Many proxies open tunnels to port 443 alone: take an https URL without ":${url.port}" if there is one. `
}

function refusedLogIn({ headers }: ProxyAnswer, facts: Facts, via: Proxied): ProxyError {
  const asked = challengeSchemes([headers['proxy-authenticate'] ?? []].flat().join(', '))
  if (asked.length === 0 || asked.some((scheme) => /^basic$/i.test(scheme)))
    return proxyAuth('407', facts, via)
  return new ProxyError({
    code: 'proxy-auth',
    message: `The proxy ${via.proxy.redacted} (${via.reason}) wants a log-in that we cannot give: 407, ${asked.join(', ')}`,
    facts,
    advice: [
      `Run a local proxy that can (px, or cntlm for NTLM) on the runner, and send this step there:`,
      'with:',
      '  proxy: http://127.0.0.1:3128',
      'Or ask for Basic authentication, or for an exception for this runner.',
    ].join('\n'),
  })
}

const TELLING_HEADERS = ['server', 'via', 'x-squid-error', 'proxy-status', 'proxy-authenticate'] as const
const PAGE_CHARACTERS = 200

function evidence({ headers, page }: ProxyAnswer, url: URL): Facts {
  const title = /<title[^>]*>([^<]*)/i.exec(page)?.[1]
  const words = plainText(title ?? page.replace(/<[^>]*>/g, ' '), PAGE_CHARACTERS)
  const said = TELLING_HEADERS.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  const { location } = headers
  const isUrl = location !== undefined && URL.canParse(location, url.href)
  return {
    ...Object.fromEntries(said),
    ...(isUrl && { location: redactUrl(new URL(location, url)) }),
    ...(words !== '' && { page: words }),
  }
}
