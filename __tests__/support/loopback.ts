import type { Server, Socket } from 'node:net'

export interface Loopback extends AsyncDisposable {
  readonly port: number
  /** How many connections clients have opened so far. */
  connections(): number
  close(): Promise<void>
}

/** Makes a server listen on loopback; `close` also destroys what is still connected. */
export async function listenOnLoopback(
  server: Server,
  port = 0,
  host: '127.0.0.1' | '::1' = '127.0.0.1',
): Promise<Loopback> {
  const open = new Set<Socket>()
  let connections = 0
  const track = (socket: Socket) => {
    connections += 1
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  }
  server.on('connection', track)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of open) socket.destroy()
    await closed
    server.off('connection', track)
  }
  return { port: address.port, connections: () => connections, close, [Symbol.asyncDispose]: close }
}
