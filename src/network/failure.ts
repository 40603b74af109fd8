import { ConnectionError, type Failure, FetchError, TlsError } from '../errors.ts'
import { isAbsoluteForm } from './absolute-form.ts'
import { certificateFacts, certificateTrouble } from './certificate-trouble.ts'
import { describeRoad, roadAdvice } from './describe-road.ts'
import { isCertificateCode, readError } from './node-error.ts'
import type { Decision } from './proxy.ts'
import { isOtherProtocol, proxyUnreachable } from './proxy-unreachable.ts'
import { redactUrl } from './redact.ts'

type Found = Omit<Failure, 'facts' | 'cause'> & {
  readonly type: new (failure: Failure) => FetchError
}

/** Names what a raw error of Node means for the person whose job is red; typed errors pass as they are. */
export function asFetchError(error: unknown, url: URL, via: Decision): FetchError {
  if (error instanceof FetchError) return error
  if (isAbsoluteForm(url, via) && isOtherProtocol(error)) return proxyUnreachable(error, url, via)
  const { code, text } = readError(error)
  const { type, ...found } = explain(error, url, via)
  const facts = {
    url: redactUrl(url),
    road: describeRoad(via),
    error: code === '' ? text : code,
    ...certificateFacts(error),
  }
  return new type({ ...found, facts, cause: error })
}

const DNS = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME'])
const UNREACHABLE = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EADDRNOTAVAIL',
  'ENETDOWN',
  'EHOSTDOWN',
])
const LOST = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_SOCKET_CLOSED',
])

function explain(error: unknown, url: URL, via: Decision): Found {
  const { code, text } = readError(error)
  const host = url.host
  const road = describeRoad(via)
  if (DNS.has(code)) {
    return {
      type: ConnectionError,
      code: 'dns',
      message: `The name ${url.hostname} cannot be resolved on this runner (${code}; ${road})`,
      advice: `Check the host name in the URL. ${roadAdvice(via)}`,
    }
  }
  if (code === 'ECONNREFUSED') {
    return {
      type: ConnectionError,
      code: 'refused',
      message: `${host} refused the connection (${road})`,
      advice: `Nothing listens there, or a firewall rejects it: check host and port, or add a mirror. ${roadAdvice(via)}`,
    }
  }
  if (UNREACHABLE.has(code)) {
    return {
      type: ConnectionError,
      code: 'unreachable',
      message: `${host} cannot be reached from this runner (${code}; ${road})`,
      advice: `There is no route, or a firewall drops the connection. ${roadAdvice(via)}`,
    }
  }
  if (isCertificateCode(code)) {
    const { what, advice } = certificateTrouble(error)
    const message = `The certificate of ${host} ${what} (${code}; ${road})`
    return { type: TlsError, code: 'tls-untrusted', message, advice }
  }
  if (LOST.has(code) || text === 'aborted' || text === 'socket hang up') {
    return {
      type: ConnectionError,
      code: 'connection-lost',
      message: `The connection to ${host} broke (${code || text}; ${road})`,
      advice:
        'Run the job again; if it stays, the server or something on the way cuts the connection: add a mirror.',
    }
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return {
      type: ConnectionError,
      code: 'unexpected-answer',
      message: `${host} answered with more headers than Node reads, 16 KiB (${code}; ${road})`,
      advice:
        'No server of files needs so many: its operator can tell which of them grow. Until then add a mirror.',
    }
  }
  if (/^HPE_/.test(code) || code === 'EPROTO' || /^ERR_SSL_/.test(code)) {
    const protocol = url.protocol === 'https:' ? 'HTTPS' : 'HTTP'
    return {
      type: ConnectionError,
      code: 'unexpected-answer',
      message: `${host} did not answer in ${protocol} (${code}; ${road})`,
      advice:
        via.kind === 'proxy' && protocol === 'HTTPS'
          ? 'The proxy opened a tunnel and no TLS came through it: check scheme and port of the URL; a log-in or block page of the network also looks like this.'
          : 'Check scheme and port of the URL; a firewall that answers for the server also looks like this.',
    }
  }
  return {
    type: ConnectionError,
    code: 'internal',
    message: `The request to ${host} failed: ${code || 'unknown error'} (${road})`,
    advice: 'This is a bug in setup-dataset. Please open an issue with the log of this step.',
  }
}
