import { isAbsoluteForm } from './absolute-form.ts'
import { type Connecting, type Connection, connect } from './connection.ts'
import type { Exchange } from './exchange.ts'
import { idleConnections } from './idle-connections.ts'
import { proxyClosed } from './proxy-unreachable.ts'
import { type Answer, send } from './send.ts'

/** Brings requests to servers, over connections that are used again. */
export interface Transport {
  /** Settles when the final head is there; the exchange ends with the body. */
  ask(request: string, exchange: Exchange): Promise<Answer>
  /** Ends the connections that wait; those in use belong to their exchanges. */
  close(): void
}

/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
export function transport(connecting: Omit<Connecting, 'signal'>): Transport {
  const idle = idleConnections()
  return {
    async ask(request, exchange) {
      const { url, via, signal } = exchange
      const key = `${url.origin} ${via.kind === 'direct' ? 'direct' : via.proxy.href}`
      const askOver = (connection: Connection) =>
        send(request, connection, exchange, (isReusable) => {
          if (isReusable) idle.give(key, connection)
          else connection.destroy()
          exchange.end()
        })

      const used = idle.take(key)
      const first = used && (await askOver(used))
      if (first && 'body' in first) return first
      signal.throwIfAborted()
      // The server may have ended the connection just when we took it (RFC 9110 §9.2.2).
      if (first && !first.isSilent) throw first.error
      exchange.dialing()
      const only = await askOver(await connect(url, via, { ...connecting, signal }))
      if ('body' in only) return only
      throw only.isSilent && isAbsoluteForm(url, via) ? proxyClosed(only.error, url, via) : only.error
    },
    close: idle.close,
  }
}
