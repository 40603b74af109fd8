import { ProxyError } from '../errors.ts'
import { certificateFacts, certificateTrouble } from './certificate-trouble.ts'
import { isCertificateCode, readError } from './node-error.ts'
import type { Proxied } from './proxy.ts'
import { redactUrl } from './redact.ts'

/** The error of a proxy that could not be connected to, or whose answer made no sense. */
export function proxyUnreachable(error: unknown, url: URL, via: Proxied): ProxyError {
  if (error instanceof ProxyError) return error
  const { code, text } = readError(error)
  const { what, advice } = explain(code, text, error, via)
  return new ProxyError({
    code: 'proxy-unreachable',
    message: `The proxy ${via.proxy.redacted} (${via.reason}) ${what}; ${url.host} was never asked`,
    facts: {
      url: redactUrl(url),
      proxy: via.proxy.redacted,
      setting: via.reason,
      error: code || text,
      ...certificateFacts(error),
    },
    advice,
    cause: error,
  })
}

/** The error of a proxy that let a deadline pass. */
export function proxyLate(waitedFor: string, ms: number, url: URL, via: Proxied): ProxyError {
  return new ProxyError({
    code: 'proxy-unreachable',
    message: `The proxy ${via.proxy.redacted} (${via.reason}) gave no ${waitedFor} within ${ms / 1000} s; ${url.host} was never reached`,
    facts: { url: redactUrl(url), proxy: via.proxy.redacted, deadline: `${ms} ms for the ${waitedFor}` },
    advice: `Check that ${SPOKEN[via.proxy.protocol]} listens at ${via.proxy.host}:${via.proxy.port} and that this runner may reach it. ${OTHER_PROXY}`,
  })
}

/** The error of a proxy that was asked for a URL and closed the connection; whether it asked the origin it did not say. */
export function proxyClosed(error: unknown, url: URL, via: Proxied): ProxyError {
  const { code, text } = readError(error)
  return new ProxyError({
    code: 'proxy-unreachable',
    message: `The proxy ${via.proxy.redacted} (${via.reason}) closed the connection without an answer to the request for ${url.host}`,
    facts: { url: redactUrl(url), proxy: via.proxy.redacted, setting: via.reason, error: code || text },
    advice: closedAdvice(via),
    cause: error,
  })
}

/** What is expected of a proxy, and what else its port may speak. */
const SPOKEN = {
  http: 'an HTTP proxy (for one of SOCKS5 write socks5h://, for one that speaks TLS https://)',
  https: 'an HTTP proxy that speaks TLS (for a plain one write http://, for one of SOCKS5 socks5h://)',
  socks5h: 'a SOCKS5 proxy (for one of HTTP write http://)',
} as const

/** Advice about another proxy than the one that is set. */
export const OTHER_PROXY =
  'Another proxy: `with: proxy: http://proxy.example.org:3128`; no proxy: `with: proxy: none`.'

function explain(code: string, text: string, error: unknown, via: Proxied): { what: string; advice: string } {
  const { host, port } = via.proxy
  if (/^(ENOTFOUND|EAI_)/.test(code)) {
    return {
      what: `has a name that this runner cannot resolve (${code})`,
      advice: `Check the name ${host}; it may exist only inside a network that this runner is not in. ${OTHER_PROXY}`,
    }
  }
  if (code === 'ECONNREFUSED') {
    return {
      what: 'refused the connection',
      advice: `Nothing listens at ${host}:${port}: check host and port. ${OTHER_PROXY}`,
    }
  }
  if (isCertificateCode(code)) {
    const { what, advice } = certificateTrouble(error)
    return { what: `has a certificate that ${what} (${code})`, advice }
  }
  if (CLOSED.has(code)) {
    return { what: `closed the connection without an answer (${code})`, advice: closedAdvice(via) }
  }
  const spoken = otherProtocol(code, error)
  if (spoken !== undefined) {
    return { what: `does not speak HTTP${spoken.hint} (${code})`, advice: `${spoken.advice} ${OTHER_PROXY}` }
  }
  return {
    what: `cannot be reached (${code || text})`,
    advice: `Check that this runner may reach ${host}:${port}. ${OTHER_PROXY}`,
  }
}

const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])

function closedAdvice({ proxy: { protocol, host, port } }: Proxied): string {
  return `Ports that expect another protocol do so: check that ${SPOKEN[protocol]} listens at ${host}:${port}. ${OTHER_PROXY}`
}

/** What a port that is no HTTP proxy says first gives it away. */
function otherProtocol(code: string, error: unknown): { hint: string; advice: string } | undefined {
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return { hint: ' over TLS', advice: 'If the proxy is a plain one, write http:// in front of its name.' }
  }
  if (!code.startsWith('HPE_')) return undefined
  return (
    OTHERS.get(firstByte(error)) ?? {
      hint: '',
      advice: 'Check the port: something else than an HTTP proxy listens there.',
    }
  )
}

/** By the first byte of an answer: a reply of SOCKS4, the version of SOCKS5, an alert of TLS. */
const OTHERS = new Map<number | undefined, { hint: string; advice: string }>([
  [0x00, { hint: ' but SOCKS4', advice: 'Of SOCKS only version 5 is supported: use another port of it.' }],
  [0x05, { hint: ' but SOCKS', advice: 'Write socks5h:// in front of its name.' }],
  [0x15, { hint: ' but TLS', advice: 'Write https:// in front of its name.' }],
])

/** Whether Node's parser stumbled over what no HTTP server says and a proxy of another kind does. */
export function isOtherProtocol(error: unknown): boolean {
  return OTHERS.has(firstByte(error))
}

function firstByte(error: unknown): number | undefined {
  const packet = error instanceof Error && 'rawPacket' in error ? error.rawPacket : undefined
  return Buffer.isBuffer(packet) ? packet[0] : undefined
}
