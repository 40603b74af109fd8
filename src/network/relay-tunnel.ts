import type { Socket } from 'node:net'

/** Carries bytes both ways until both ends are done; tells when the origin's end closes before it sent any. */
export function joinSockets(client: Socket, origin: Socket, onSilentEnd: (error?: Error) => void): void {
  const before = client.bytesWritten
  let broken: Error | undefined
  origin.on('error', (error) => {
    broken = error
  })
  origin.on('close', () => {
    const isSilent = client.bytesWritten === before && !client.readableEnded
    if (isSilent && !client.destroyed) onSilentEnd(broken)
    // A reset, because the end of a connection may count as the end of a body.
    if (broken === undefined) client.destroySoon()
    else client.resetAndDestroy()
  })
  client.on('close', () => origin.destroy())
  if (client.destroyed) origin.destroy()
  else client.pipe(origin).pipe(client)
}
