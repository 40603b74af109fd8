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
    advice: `${listens(via)} and that this runner may reach it. ${SETTING}`,
  })
}

function listens({ proxy: { protocol, host, port } }: Proxied): string {
  return protocol === 'socks5h'
    ? `Check that a SOCKS5 proxy (for one of HTTP write http://) listens at ${host}:${port}`
    : `Check that an HTTP proxy listens at ${host}:${port}`
}

const SETTING = 'Another proxy: `with: proxy: http://proxy.example.org:3128`; no proxy: `with: proxy: none`.'

function explain(code: string, text: string, error: unknown, via: Proxied): { what: string; advice: string } {
  const { host, port } = via.proxy
  if (/^(ENOTFOUND|EAI_)/.test(code)) {
    return {
      what: `has a name that this runner cannot resolve (${code})`,
      advice: `Check the name ${host}; it may exist only inside a network that this runner is not in. ${SETTING}`,
    }
  }
  if (code === 'ECONNREFUSED') {
    return {
      what: 'refused the connection',
      advice: `Nothing listens at ${host}:${port}: check host and port. ${SETTING}`,
    }
  }
  if (isCertificateCode(code)) {
    const { what, advice } = certificateTrouble(error)
    return { what: `has a certificate that ${what} (${code})`, advice }
  }
  const spoken = otherProtocol(code, error)
  if (spoken !== undefined) {
    return { what: `does not speak HTTP${spoken.hint} (${code})`, advice: `${spoken.advice} ${SETTING}` }
  }
  return {
    what: `cannot be reached or closed the connection (${code || text})`,
    advice: `Check that this runner may reach ${host}:${port}. ${SETTING}`,
  }
}

/** What a port that is no HTTP proxy says first gives it away. */
function otherProtocol(code: string, error: unknown): { hint: string; advice: string } | undefined {
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    return { hint: ' over TLS', advice: 'If the proxy is a plain one, write http:// in front of its name.' }
  }
  if (!code.startsWith('HPE_')) return undefined
  if (isSocksAnswer(error)) return { hint: ' but SOCKS', advice: 'Write socks5h:// in front of its name.' }
  const first = firstByte(error)
  if (first === 0x15) return { hint: ' but TLS', advice: 'Write https:// in front of its name.' }
  return { hint: '', advice: 'Check the port: something else than an HTTP proxy listens there.' }
}

/** Whether Node's parser stumbled over the version number of a SOCKS5 server. */
export function isSocksAnswer(error: unknown): boolean {
  return firstByte(error) === 0x05
}

function firstByte(error: unknown): number | undefined {
  const packet = error instanceof Error && 'rawPacket' in error ? error.rawPacket : undefined
  return Buffer.isBuffer(packet) ? packet[0] : undefined
}
