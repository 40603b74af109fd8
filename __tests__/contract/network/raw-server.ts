import { createServer, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { PlainBody } from '../../../src/network/plain-body.ts'
import type { ResponseBody } from '../../../src/network/response-body.ts'
import { type certificate, type TestServer, track } from './server.ts'

export interface RawRequest {
  readonly path: string
  /** As it came. */
  readonly head: string
  /** Which one on its connection, from 0. */
  readonly turn: number
  readonly socket: Socket
}

export interface RawServer extends Omit<TestServer, 'requests'> {
  readonly url: string
  readonly requests: readonly RawRequest[]
}

/** A server on loopback that answers with bytes as they are. */
export async function rawServer(
  reply: (request: RawRequest) => void,
  tls?: typeof certificate,
): Promise<RawServer> {
  const requests: RawRequest[] = []
  const serve = (socket: Socket) => {
    let turn = 0
    let came = ''
    socket.on('error', () => socket.destroy())
    socket.setEncoding('latin1').on('data', (bytes: string) => {
      const heads = (came + bytes).split('\r\n\r\n')
      came = heads.pop() ?? ''
      for (const head of heads) {
        const request = { path: head.split(' ')[1] ?? '', head: `${head}\r\n\r\n`, turn, socket }
        turn += 1
        requests.push(request)
        reply(request)
      }
    })
  }
  const server = tls ? createSecureServer(tls) : createServer()
  const tracked = await track(server.on(tls ? 'secureConnection' : 'connection', serve))
  const url = `${tls ? 'https://localhost' : 'http://127.0.0.1'}:${tracked.port}/`
  return { ...tracked, url, requests }
}

/** A plain answer, with further header lines. */
export function plain(body: string, ...lines: readonly string[]): string {
  return ['HTTP/1.1 200 OK', `Content-Length: ${body.length}`, ...lines, '', body].join('\r\n')
}

/** Who reads a body: we, or Node's own parser. */
export function readerOf(body: ResponseBody): 'we' | 'node' {
  return body instanceof PlainBody ? 'we' : 'node'
}
