import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { isAbsoluteForm } from './absolute-form.ts'
import { encodeBasic } from './encode-basic.ts'
import type { Decision } from './proxy.ts'
import { proxyRefusal } from './proxy-refusal.ts'
import { isProxysOwn } from './proxys-own.ts'
import type { RelayTarget } from './relay-target.ts'

/** Where a request goes, and the socket on which it can be written. */
export interface Onward extends RelayTarget {
  readonly via: Decision
  readonly socket: Socket
}

/** Sends one plain request onward and its answer back; rejects when there is no answer, or only the proxy's own. */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  onward: Onward,
): Promise<void> {
  const { url, via, socket } = onward
  const { request: send } = await import('node:http')
  const asked = send({ ...requestOptions(request, onward), createConnection: () => socket })
  // Stays on: it may still fail after its answer.
  asked.on('error', () => {})
  response.on('close', () => asked.destroy())
  request.pipe(asked)
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = answer
  if (isAbsoluteForm(url, via) && isProxysOwn({ status, headers }, url, via)) {
    asked.destroy()
    throw proxyRefusal({ status, statusText, headers, page: '' }, url, via)
  }
  response.writeHead(status, statusText, endToEnd(headers))
  await pipeline(answer, response)
}

function requestOptions({ method, headers }: IncomingMessage, { url, path, via }: Onward): RequestOptions {
  const own = { method, path, headers: { ...endToEnd(headers), host: url.host } }
  if (!isAbsoluteForm(url, via)) return own
  const { credentials } = via.proxy
  const authorization = credentials && { 'proxy-authorization': encodeBasic(credentials) }
  return { ...own, path: `${url.origin}${path}`, headers: { ...own.headers, ...authorization } }
}

/** RFC 9110 §7.6.1; how the body is framed stays as it is. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'upgrade',
])

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)))
}
