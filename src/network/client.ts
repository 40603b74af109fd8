import type { IncomingHttpHeaders } from 'node:http'
import { refuseBlocked } from './blocked.ts'
import { DEADLINES, type Deadlines } from './deadlines.ts'
import { beginExchange, type Exchange } from './exchange.ts'
import { asFetchError } from './failure.ts'
import { firstHop, type Hop, isRedirect, nextHop } from './hop.ts'
import { authorised, NO_CREDENTIALS, type OriginCredentials } from './origin-credentials.ts'
import type { Decision, Road } from './proxy.ts'
import { refuseProxysOwn } from './refuse-proxys-own.ts'
import { requestHead } from './request-head.ts'
import type { ResponseBody } from './response-body.ts'
import { type Ask, transport } from './transport.ts'
import { trustStore } from './trust.ts'
import { NO_POLICY, type UrlPolicy } from './url-policy.ts'

/** Opens URLs for reading, by the road. */
export interface HttpClient {
  /** Follows redirects and settles when the final status line is there; any final status is an answer. */
  open(url: URL, request: OpenRequest): Promise<HttpResponse>
  /**
   * The same client for a few small files: one connection at a time carries them all, and servers that bear it are asked
   * for the next before the last has come. What comes must be proved in another way.
   */
  lane(): HttpClient
  /** Whether a lane asks the server ahead, as far as is known of it now; where not, each request waits for its turn. */
  sendsAhead(url: URL): boolean
  /** Asks nothing ahead any more: an answer may have been taken for another. */
  sendInTurns(): void
  /** Ends every open connection. */
  close(): void
}

/** What a caller adds to a request; the signal also ends a body that is still being read. */
export interface OpenRequest {
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal: AbortSignal
  /** Follow a redirect from https to plain http; for bytes that are proved in another way. */
  readonly downgrade?: boolean
  /** Asks by POST with this text in ASCII, which must change nothing where it is asked twice; redirects are not followed. */
  readonly post?: string | undefined
}

/** The final answer; the body is unread, and must be read or destroyed. */
export interface HttpResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  readonly body: ResponseBody
  /** Where the answer came from, after redirects; without userinfo. */
  readonly url: URL
  readonly via: Decision
  /** Whether it was asked with an Authorization header. */
  readonly isAuthorised: boolean
}

/** What a client is made of. */
export interface HttpClientOptions {
  readonly road: Road
  readonly userAgent: string
  readonly deadlines?: Deadlines | undefined
  /** Certificates (PEM) to trust beside Node's own. */
  readonly ca?: readonly string[] | undefined
  readonly policy?: UrlPolicy | undefined
  readonly credentials?: OriginCredentials | undefined
}

/** A redirect's body up to here is read so that its connection can be used again. */
const SMALL_BODY = 64 * 1024
/** Milliseconds; one that takes longer costs more than another connection. */
const SHORT_WAIT = 300

/** Makes the client that every download of the job goes through. */
export function httpClient({
  road,
  userAgent,
  deadlines = DEADLINES,
  ca = [],
  policy = NO_POLICY,
  credentials = NO_CREDENTIALS,
}: HttpClientOptions): HttpClient {
  const connections = transport({ deadlines, store: trustStore(ca) })
  const running = new Set<Exchange>()
  const close = () => {
    for (const exchange of running) exchange.abort(new Error('The client was closed.'))
    connections.close()
  }

  async function send(plain: Hop, { signal }: OpenRequest, ask: Ask): Promise<HttpResponse> {
    const hop = authorised(plain, credentials)
    const { url } = hop
    const via = road.decide(url)
    const exchange = beginExchange(url, via, signal, deadlines.firstByte, running)
    try {
      exchange.signal.throwIfAborted()
      const answer = await ask(requestHead(hop, via, userAgent), exchange)
      exchange.answered()
      await refuseProxysOwn(answer, url, via)
      return { ...answer, url, via, isAuthorised: 'authorization' in hop.headers }
    } catch (error) {
      exchange.end()
      throw exchange.signal.aborted ? exchange.signal.reason : asFetchError(error, url, via)
    }
  }

  const clientOver = (ask: Ask): HttpClient => ({
    async open(url, request) {
      const { headers = {}, downgrade = false, post } = request
      refuseBlocked(policy, url)
      let hop = firstHop(url, headers, post)
      while (true) {
        const response = await send(hop, request, ask)
        if (post !== undefined || !isRedirect(response.status)) return response
        discard(response)
        hop = nextHop(hop, response.status, response.headers.location, downgrade)
        refuseBlocked(policy, hop.url, response.url)
      }
    },
    lane: () => clientOver(connections.lane()),
    sendsAhead: (url) => connections.sendsAhead({ url, via: road.decide(url) }),
    sendInTurns: connections.sendInTurns,
    close,
  })
  return clientOver(connections.ask)
}

function discard({ headers, body }: HttpResponse): void {
  const isSmall = Number(headers['content-length'] ?? Number.POSITIVE_INFINITY) <= SMALL_BODY
  if (!isSmall) {
    body.destroy()
    return
  }
  const timer = setTimeout(() => body.destroy(), SHORT_WAIT)
  const read = body.read(() => 'more').catch(() => {})
  read.finally(() => clearTimeout(timer))
}
