import { isAbsoluteForm } from './absolute-form.ts'
import { type Connecting, type Connection, connect } from './connection.ts'
import type { Exchange } from './exchange.ts'
import { idleConnections, placeOf } from './idle-connections.ts'
import { type AskAlone, Lane } from './lane.ts'
import { Pipeline } from './pipeline.ts'
import { proxyClosed } from './proxy-unreachable.ts'
import type { Answer } from './send.ts'

/** Brings requests to servers, over connections that are used again. */
export interface Transport {
  /** Settles when the final head is there; the exchange ends with the body. */
  readonly ask: Ask
  /** A way to ask by which all requests share one connection at a time, and may be sent before their turn. */
  lane(): Ask
  /** Whether a lane's requests are sent before their turn. */
  sendsAhead(to: Pick<Exchange, 'url' | 'via'>): boolean
  /** Lets no request be sent before its turn any more. */
  sendInTurns(): void
  /** Ends the connections that wait; those in use belong to their exchanges. */
  close(): void
}

export type Ask = (request: string, exchange: Exchange) => Promise<Answer>

/** A transport whose connections come from our dial alone, so that no environment variable can reroute them. */
export function transport(connecting: Omit<Connecting, 'signal'>): Transport {
  const idle = idleConnections()
  /** By place, whether requests may be sent ahead: not before it kept a connection open, nor after it ignored one. */
  const bearing = new Map<string, boolean>()
  let isInTurns = false
  const { ahead: patience } = connecting.deadlines

  const bears = (place: string) => !isInTurns && bearing.get(place) === true

  const ask: AskAlone = async (request, exchange, onPipeline) => {
    const { url, via, signal } = exchange
    const place = placeOf(exchange)
    const askOver = (connection: Connection) => {
      const onIgnored = () => void bearing.set(place, false)
      const onEnd = (isReusable: boolean) => {
        if (isReusable) idle.give(place, connection)
        // Proxies that read requests are where sending ahead went wrong.
        if (isReusable && !bearing.has(place)) bearing.set(place, !isAbsoluteForm(url, via))
        onPipeline(undefined)
      }
      const pipeline = new Pipeline(connection, { patience, onIgnored, onEnd })
      onPipeline(pipeline)
      return pipeline.ask(request, exchange)
    }

    const used = idle.take(place)
    const first = used && (await askOver(used))
    if (first && 'body' in first) return first
    signal.throwIfAborted()
    // The server may have ended the connection just when we took it (RFC 9110 §9.2.2).
    if (first && !first.isSilent) throw first.error
    exchange.dialing()
    const only = await askOver(await connect(url, via, { ...connecting, signal }))
    if ('body' in only) return only
    throw only.isSilent && isAbsoluteForm(url, via) ? proxyClosed(only.error, url, via) : only.error
  }

  return {
    ask: (request, exchange) => ask(request, exchange, () => {}),
    lane() {
      const lane = new Lane(ask, bears)
      return (request, exchange) => lane.ask(request, exchange)
    },
    sendsAhead: (to) => bears(placeOf(to)),
    sendInTurns() {
      isInTurns = true
    },
    close: idle.close,
  }
}
