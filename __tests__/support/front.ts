import { connect, createServer, type Socket } from 'node:net'
import { createServer as createSecureServer } from 'node:tls'
import { type Loopback, listenOnLoopback } from './loopback.ts'

export interface FrontOptions {
  /** PEM texts: the front takes TLS off. */
  tls?: { key: string; cert: string }
  host?: '127.0.0.1' | '::1'
}

/** Starts a server that carries bytes to a port on 127.0.0.1. */
export async function startFront(port: number, { tls, host }: FrontOptions): Promise<Loopback> {
  const carry = (client: Socket) => {
    const server = connect(port, '127.0.0.1')
    client.on('error', () => client.destroy()).on('close', () => server.destroy())
    server.on('error', () => client.destroy())
    client.pipe(server).pipe(client)
  }
  return listenOnLoopback(tls ? createSecureServer(tls, carry) : createServer(carry), 0, host)
}
