import type { ClientRequest } from 'node:http'
import type { Socket } from 'node:net'
import type { Deadlines } from './deadlines.ts'
import { encodeBasic } from './encode-basic.ts'
import { hostOf, portOf } from './host.ts'
import type { Proxied } from './proxy.ts'
import { type ProxyAnswer, proxyRefusal } from './proxy-refusal.ts'
import { proxyLate, proxyUnreachable } from './proxy-unreachable.ts'
import { withDeadline } from './with-deadline.ts'

/** Asks the proxy at the other end of the socket for a tunnel to the origin (CONNECT, RFC 9110 §9.3.6). */
export async function openTunnel(
  socket: Socket,
  url: URL,
  via: Proxied,
  { deadlines, signal }: { deadlines: Deadlines; signal: AbortSignal },
): Promise<Socket> {
  const { request } = await import('node:http')
  const limit = {
    ms: deadlines.connect,
    signal,
    late: () => proxyLate('answer to CONNECT', deadlines.connect, url, via),
    abandon: () => socket.destroy(),
  }
  return withDeadline(limit, (resolve, reject) => {
    const asked = connectRequest(request, socket, url, via)
    asked.once('connect', ({ statusCode = 0, statusMessage = '', headers }, tunnel, head) => {
      const answer: ProxyAnswer = {
        status: statusCode,
        statusText: statusMessage,
        headers,
        page: head.toString(),
      }
      const opened = statusCode >= 200 && statusCode < 300 && head.length === 0
      if (opened) resolve(tunnel)
      else reject(proxyRefusal(answer, url, via))
    })
    // Stays on: the request outlives its answer and must not crash the process when it is destroyed.
    asked.on('error', (error) => reject(proxyUnreachable(error, url, via)))
    asked.end()
  })
}

function connectRequest(
  request: typeof import('node:http')['request'],
  socket: Socket,
  url: URL,
  { proxy }: Proxied,
): ClientRequest {
  const host = hostOf(url)
  const authority = `${host.includes(':') ? `[${host}]` : host}:${portOf(url)}`
  return request({
    method: 'CONNECT',
    host: proxy.host,
    port: proxy.port,
    path: authority,
    headers: {
      host: authority,
      connection: 'keep-alive',
      ...(proxy.credentials && { 'proxy-authorization': encodeBasic(proxy.credentials) }),
    },
    createConnection: () => socket,
  })
}
