import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import * as http from 'node:http'
import * as https from 'node:https'
import { finished, type Readable } from 'node:stream'
import { HttpClient as ActionsClient } from '@actions/http-client'
import { type ExchangeOptions, roadAgents } from './agents.ts'
import { DEADLINES, type Deadlines } from './deadlines.ts'
import { encodeBasic } from './encode-basic.ts'
import { beginExchange, type Exchange } from './exchange.ts'
import { asFetchError } from './failure.ts'
import { firstHop, type Hop, isRedirect, nextHop } from './hop.ts'
import { hostOf, portOf } from './host.ts'
import type { Decision, Road } from './proxy.ts'
import { isProxysOwn, proxyRefusal } from './proxy-refusal.ts'
import { trust } from './trust.ts'

/** Opens URLs for reading, by the road. */
export interface HttpClient {
  /** Follows redirects and settles when the final status line is there; any final status is an answer. */
  open(url: URL, request: OpenRequest): Promise<HttpResponse>
  /** Ends every open connection. */
  close(): void
}

/** What a caller adds to a request; the signal also ends a body that is still being read. */
export interface OpenRequest {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal: AbortSignal
}

/** The final answer; the body is unread, and must be read or destroyed. */
export interface HttpResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly body: Readable
  /** Where the answer came from, after redirects; without userinfo. */
  readonly url: URL
  readonly via: Decision
}

/** What a client is made of. */
export interface HttpClientOptions {
  readonly road: Road
  readonly userAgent: string
  readonly deadlines?: Deadlines | undefined
  /** Certificates (PEM) to trust beside Node's own. */
  readonly ca?: readonly string[] | undefined
}

/** The package ends sockets that idle this long, which would make a stalled body look complete; so: never (24 days). */
const NEVER = 2 ** 31 - 1
/** A redirect's body up to here is read so that its connection can be used again. */
const SMALL_BODY = 64 * 1024

/** Makes the client that every download of the job goes through. */
export function httpClient({
  road,
  userAgent,
  deadlines = DEADLINES,
  ca = [],
}: HttpClientOptions): HttpClient {
  const client = new ActionsClient(userAgent, [], { socketTimeout: NEVER })
  const agents = roadAgents({ deadlines, secureContext: trust(ca) })
  const running = new Set<Exchange>()

  async function send(hop: Hop, signal: AbortSignal): Promise<HttpResponse> {
    const via = road.decide(hop.url)
    const exchange = beginExchange(hop.url, via, signal, deadlines.firstByte)
    const end = () => {
      exchange.end()
      running.delete(exchange)
    }
    running.add(exchange)
    try {
      exchange.signal.throwIfAborted()
      exchange.sent()
      const message = await request(client, agents.agentFor(exchange), hop, exchange)
      exchange.answered()
      holdUntilRead(message, exchange, end)
      return answerOf(message, hop.url, via)
    } catch (error) {
      end()
      throw exchange.signal.aborted ? exchange.signal.reason : asFetchError(error, hop.url, via)
    }
  }

  return {
    async open(url, { headers = {}, signal }) {
      let hop = firstHop(url, headers)
      while (true) {
        const response = await send(hop, signal)
        if (!isRedirect(response.status)) return response
        discard(response)
        hop = nextHop(hop, response.status, response.headers.location)
      }
    },
    close() {
      for (const exchange of running) exchange.abort(new Error('The client was closed.'))
      agents.close()
      client.dispose()
    },
  }
}

/**
 * `requestRaw` and not `get`: the latter reads the proxy variables of the process before any handler may object, and
 * throws on values that our road can read.
 */
async function request(
  client: ActionsClient,
  agent: http.Agent,
  { url, headers }: Hop,
  exchange: Exchange,
): Promise<IncomingMessage> {
  const { via, signal } = exchange
  const absolute = via.kind === 'proxy' && url.protocol === 'http:'
  const authorization = absolute &&
    via.proxy.credentials && { 'proxy-authorization': encodeBasic(via.proxy.credentials) }
  const options: ExchangeOptions = {
    method: 'GET',
    host: hostOf(url),
    port: portOf(url),
    path: absolute ? url.href : `${url.pathname}${url.search}`,
    headers: {
      'user-agent': client.userAgent,
      ...headers,
      host: url.host,
      'accept-encoding': 'identity',
      ...authorization,
    },
    agent,
    signal,
    exchange,
  }
  const httpModule = url.protocol === 'https:' ? https : http
  const { message } = await client.requestRaw({ options, parsedUrl: url, httpModule }, null)
  return message
}

/** An abort after the status line reaches the reader as its own reason, and nothing is held past the last byte. */
function holdUntilRead(message: IncomingMessage, { signal }: Exchange, end: () => void): void {
  const onAbort = () => message.destroy(signal.reason)
  signal.addEventListener('abort', onAbort, { once: true })
  finished(message, () => {
    signal.removeEventListener('abort', onAbort)
    end()
  })
}

function answerOf(message: IncomingMessage, url: URL, via: Decision): HttpResponse {
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = message
  if (via.kind === 'proxy' && url.protocol === 'http:' && isProxysOwn({ status, headers })) {
    message.destroy()
    throw proxyRefusal({ status, statusText, headers, page: '' }, url, via)
  }
  return { status, statusText, headers, body: message, url, via }
}

function discard({ headers, body }: HttpResponse): void {
  if (Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY) body.resume()
  else body.destroy()
}
