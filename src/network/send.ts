import type { IncomingHttpHeaders } from 'node:http'
import { readAnswerHead } from './answer-head.ts'
import type { Connection } from './connection.ts'
import { connectionLost } from './connection-lost.ts'
import type { Exchange } from './exchange.ts'
import { PlainBody } from './plain-body.ts'
import { readByNode } from './replay.ts'
import type { ResponseBody } from './response-body.ts'

/** What a server said to one request. */
export interface Answer {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly body: ResponseBody
}

/** A connection that ended before its answer was there. */
export interface Lost {
  readonly error: Error
  /** Not one byte had come. */
  readonly isSilent: boolean
}

/**
 * Told once, when nothing of the answer is left: whether the connection may carry another one, and what came after it,
 * which is lent for the call only; undefined where nobody can tell.
 */
export type OnEnd = (isReusable: boolean, beyond: Buffer | undefined) => void

/** Sends one request over a connection that carries no other, and receives its answer. */
export function send(
  request: string,
  connection: Connection,
  exchange: Exchange,
  onEnd: OnEnd,
): Promise<Answer | Lost> {
  const answer = receiveAnswer(connection, exchange, onEnd)
  connection.write(request)
  return answer
}

/** Receives one answer over a connection; the plainest are read by us, all others by Node's own parser. */
export function receiveAnswer(
  connection: Connection,
  exchange: Exchange,
  onEnd: OnEnd,
): Promise<Answer | Lost> {
  return new Promise((resolve) => {
    let came = Buffer.alloc(0)
    const receive = (more: Buffer) => {
      const bytes = came.length === 0 ? more : Buffer.concat([came, more])
      const head = readAnswerHead(bytes)
      if (head.kind === 'partial') {
        came = Buffer.from(bytes)
      } else if (head.kind === 'odd') {
        resolve(readByNode(connection, bytes, exchange, onEnd))
      } else {
        const body = new PlainBody(connection, head.length, (isWhole, beyond) =>
          onEnd(isWhole && head.isReusable, beyond),
        )
        connection.receiver = body
        exchange.hold(body)
        body.receive(bytes.subarray(head.size))
        resolve({ ...head.answer, body })
      }
    }
    const lost = (error = connectionLost('socket hang up')) => resolve({ error, isSilent: came.length === 0 })
    connection.receiver = { receive, lost }
    exchange.hold(connection)
    exchange.sent()
  })
}
