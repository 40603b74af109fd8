import type { Connection } from './connection.ts'
import type { Exchange } from './exchange.ts'

/** Connections that wait for another request to their place. */
export interface IdleConnections {
  take(place: string): Connection | undefined
  give(place: string, connection: Connection): void
  close(): void
}

/** Names what a connection must lead to, and by which road, to carry a request. */
export function placeOf({ url, via }: Pick<Exchange, 'url' | 'via'>): string {
  return `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`
}

/** Keeps connections until they are taken or end; they keep no process alive. */
export function idleConnections(): IdleConnections {
  const idle = new Map<string, Connection[]>()
  return {
    take(place) {
      // The one used last is the likeliest to be still there.
      const connection = idle.get(place)?.pop()
      connection?.hold(true)
      return connection
    },
    give(place, connection) {
      if (connection.isOver) return
      const others = idle.get(place) ?? []
      idle.set(place, others)
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
