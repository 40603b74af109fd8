import { ProxyError } from '../errors.ts'
import { portOf } from './host.ts'
import type { Proxied } from './proxy.ts'
import { proxyAuth } from './proxy-auth.ts'
import { redactUrl } from './redact.ts'

/** What a SOCKS5 server did instead of opening the way to the origin. */
export type SocksRefusal =
  /** It takes none of the ways to log in that were offered (RFC 1928 §3). */
  | { readonly kind: 'no-method' }
  /** It did not like user name and password (RFC 1929 §2). */
  | { readonly kind: 'rejected'; readonly status: number }
  /** The reply to CONNECT (RFC 1928 §6). */
  | { readonly kind: 'reply'; readonly code: number }
  /** What came is no SOCKS5. */
  | { readonly kind: 'other'; readonly first: Buffer }
  | { readonly kind: 'long-name' }

const NOT_ALLOWED = 2
const REPLIES: Readonly<Record<number, string>> = {
  1: 'general failure',
  [NOT_ALLOWED]: 'not allowed by its rules',
  3: 'network unreachable',
  4: 'host unreachable',
  5: 'connection refused',
  6: 'TTL expired',
  7: 'command not supported',
  8: 'address type not supported',
}

/** The error of a SOCKS5 server that gave anything but the way to the origin. */
export function socksRefusal(refusal: SocksRefusal, url: URL, via: Proxied): ProxyError {
  const { proxy, reason } = via
  const { hostname } = url
  const place = `${hostname}:${portOf(url)}`
  const who = `The proxy ${proxy.redacted} (${reason})`
  const facts = { url: redactUrl(url), proxy: proxy.redacted, setting: reason }
  switch (refusal.kind) {
    case 'no-method':
      return refusedMethods(who, facts, via)
    case 'rejected':
      return proxyAuth(`SOCKS5 status ${refusal.status}`, facts, via)
    case 'other': {
      const { what, advice } = otherProtocol(refusal.first)
      return new ProxyError({
        code: 'proxy-unreachable',
        message: `${who} does not speak SOCKS5${what}; ${url.host} was never asked`,
        facts: { ...facts, answer: showBytes(refusal.first) },
        advice,
      })
    }
    case 'long-name':
      return new ProxyError({
        code: 'proxy-unreachable',
        message: `${who} cannot be asked for a name of ${hostname.length} characters: SOCKS5 has room for 255`,
        facts,
        advice: 'Check the host name in the URL.',
      })
    case 'reply':
      return refusedConnect(refusal.code, { who, place, hostname, facts })
  }
}

function refusedMethods(who: string, facts: Record<string, string>, via: Proxied): ProxyError {
  if (via.proxy.credentials === undefined) return proxyAuth('it accepts no method of SOCKS5', facts, via)
  return new ProxyError({
    code: 'proxy-auth',
    message: `${who} wants a log-in that we cannot give: neither none nor user name and password`,
    facts,
    advice: 'Have it accept user name and password (RFC 1929), or use another proxy: `with: proxy: …`.',
  })
}

interface Asked {
  readonly who: string
  readonly place: string
  readonly hostname: string
  readonly facts: Record<string, string>
}

function refusedConnect(code: number, { who, place, hostname, facts }: Asked): ProxyError {
  const reply = `${code} (${REPLIES[code] ?? 'no code of SOCKS5'})`
  if (code === NOT_ALLOWED) {
    return new ProxyError({
      code: 'proxy-denied',
      message: `${who} refuses ${place}: it answered ${reply}. The server itself was never asked`,
      facts: { ...facts, reply },
      advice:
        `Ask for ${place} on the allow-list of the proxy, use a mirror that is on it, or, ` +
        `where ${hostname} may be reached directly, \`with: no-proxy: ${hostname}\`.`,
    })
  }
  return new ProxyError({
    code: 'proxy-unreachable',
    message: `${who} could not connect to ${place}: it answered ${reply}`,
    facts: { ...facts, reply },
    advice: replyAdvice(code, hostname),
  })
}

function replyAdvice(code: number, hostname: string): string {
  if (code === 7) return 'It does not forward TCP connections (CONNECT): use another proxy.'
  if (code === 8)
    return 'It takes no addresses of this kind, often no names or no IPv6: use another proxy, or a mirror.'
  return `The proxy works, but ${hostname} is down or the proxy has no way to it. Run the job again, or add a mirror.`
}

/** What a port that is no SOCKS5 server says first gives it away. */
function otherProtocol(first: Buffer): { what: string; advice: string } {
  const text = first.toString('latin1')
  if ('HTTP/'.startsWith(text.slice(0, 5)))
    return { what: ': it is an HTTP proxy', advice: 'Write http:// in front of its name.' }
  if (first[0] === 0x15)
    return { what: ' but TLS', advice: 'If it is an HTTP proxy, write https:// in front of its name.' }
  if (first[0] === 0)
    return { what: ' but SOCKS4', advice: 'Only version 5 is supported: use another proxy.' }
  return {
    what: '',
    advice: 'Check the port: something else than a SOCKS5 server listens there.',
  }
}

const SHOWN_BYTES = 40

/** As text where it is text, else in hex. */
function showBytes(bytes: Buffer): string {
  const shown = bytes.subarray(0, SHOWN_BYTES)
  const text = shown.toString('latin1').trim()
  return /^[\t\r\n\x20-\x7e]+$/.test(text) ? JSON.stringify(text) : `0x${shown.toString('hex')}`
}
