import type { Connection } from './connection.ts'

/** Connections that wait for another request to the place and by the road that their key names. */
export interface IdleConnections {
  take(key: string): Connection | undefined
  give(key: string, connection: Connection): void
  close(): void
}

/** Keeps connections until they are taken or end; they keep no process alive. */
export function idleConnections(): IdleConnections {
  const idle = new Map<string, Connection[]>()
  return {
    take(key) {
      // The one used last is the likeliest to be still there.
      const connection = idle.get(key)?.pop()
      connection?.hold(true)
      return connection
    },
    give(key, connection) {
      if (connection.isOver) return
      const others = idle.get(key) ?? []
      idle.set(key, others)
      others.push(connection)
      connection.receiver = {
        receive: () => connection.destroy(),
        lost: () => void others.splice(others.indexOf(connection), 1),
      }
      connection.hold(false)
      connection.resume()
    },
    close() {
      for (const connection of [...idle.values()].flat()) connection.destroy()
    },
  }
}
