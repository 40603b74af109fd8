import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What the relay says of its own; never a page, which a package might show or take for what it asked for. */
export type RelayStatus = keyof typeof REASONS

const REASONS = {
  400: 'Bad Request',
  407: 'Proxy Authentication Required',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
} as const

/** Answers a request. */
export function answerRequest(response: ServerResponse, status: RelayStatus): void {
  response.writeHead(status, REASONS[status], headers(status)).end()
}

/** Answers CONNECT with a refusal, in one write, because a client may parse no more than the first. */
export function refuseTunnel(client: Socket, status: RelayStatus): void {
  const fields = Object.entries({ ...headers(status), connection: 'close' })
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  client.resume().end(`HTTP/1.1 ${status} ${REASONS[status]}\r\n${lines}\r\n`)
}

function headers(status: RelayStatus): Record<string, string> {
  return { 'content-length': '0', ...(status === 407 && { 'proxy-authenticate': 'Basic realm="relay"' }) }
}
