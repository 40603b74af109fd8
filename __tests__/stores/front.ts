import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  request,
  type ServerResponse,
} from 'node:http'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Store } from './versitygw.ts'

export interface Front extends AsyncDisposable {
  readonly endpoint: string
  /** Each request as `METHOD path`, in the order in which they came. */
  readonly asked: string[]
}

/** Stands before a store; `intercept` answers what it likes to, and says so. All else passes with its signature. */
export async function startFront(
  { port }: Pick<Store, 'port'>,
  intercept: (request: IncomingMessage, response: ServerResponse, asked: readonly string[]) => boolean,
): Promise<Front> {
  const asked: string[] = []
  const listener: RequestListener = (incoming, response) => {
    const { method, url, headers } = incoming
    asked.push(`${method} ${url}`)
    if (intercept(incoming, response, asked)) {
      incoming.resume()
      return
    }
    const onward = request({ port, host: '127.0.0.1', method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    incoming.pipe(onward)
  }
  const server = await listenOnLoopback(createServer(listener))
  return {
    endpoint: `http://127.0.0.1:${server.port}`,
    asked,
    [Symbol.asyncDispose]: () => server.close(),
  }
}
