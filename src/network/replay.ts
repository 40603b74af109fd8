import type { IncomingMessage } from 'node:http'
import { Duplex, finished } from 'node:stream'
import { isKeptAlive } from './answer-head.ts'
import type { Connection, Receiver } from './connection.ts'
import { connectionLost } from './connection-lost.ts'
import type { Exchange } from './exchange.ts'
import { streamBody } from './response-body.ts'
import type { Answer, OnEnd } from './send.ts'

/** Has Node's own parser read an answer of which `first` came already. */
export async function readByNode(
  connection: Connection,
  first: Buffer,
  exchange: Exchange,
  onEnd: OnEnd,
): Promise<Answer> {
  const stream = replay(connection, first)
  const message = await readMessage(stream, exchange.url)
  const { statusCode: status = 0, statusMessage: statusText = '', headers, httpVersion } = message
  finished(message, () => onEnd(message.complete && httpVersion === '1.1' && isKeptAlive(headers), undefined))
  const body = streamBody(message)
  exchange.hold(body)
  return { status, statusText, headers, body }
}

/** A stream of what came and what comes, until another request has the connection; what is written was sent already. */
function replay(connection: Connection, first: Buffer): Duplex {
  const receiver: Receiver = {
    receive: (bytes) => {
      if (!stream.push(Buffer.from(bytes))) connection.pause()
    },
    lost: (error) => {
      if (error) stream.destroy(error)
      else stream.push(null)
    },
  }
  const stream = new Duplex({
    read: () => connection.resume(),
    write: (_chunk, _encoding, done) => done(),
    destroy(error, done) {
      if (connection.receiver === receiver) connection.destroy()
      done(error)
    },
  })
  connection.receiver = receiver
  stream.push(Buffer.from(first))
  // An abort before Node listens has no other listener.
  stream.on('error', () => {})
  // The package would end what idles for long, and a stalled body would look complete: no timeouts here.
  return Object.assign(stream, { setTimeout: () => stream })
}

/**
 * `requestRaw` and not `get`: the latter reads the proxy variables of the process before any handler may object, and
 * throws on values that our road can read.
 */
async function readMessage(stream: Duplex, url: URL): Promise<IncomingMessage> {
  // Only here, as it loads undici, which most answers do without.
  const [{ HttpClient }, http] = await Promise.all([import('@actions/http-client'), import('node:http')])
  if (stream.destroyed) throw stream.errored
  const info = { options: { createConnection: () => stream }, parsedUrl: url, httpModule: http }
  // An answer of another protocol (101) ends the stream, and tells the package nothing. What it was told goes first.
  const closed = new Promise<never>((_, reject) => {
    stream.once('close', () => setImmediate(reject, connectionLost('socket hang up')))
  })
  const { message } = await Promise.race([new HttpClient().requestRaw(info, null), closed])
  return message
}
