import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../clock.ts'
import type { FetchError } from '../errors.ts'
import { refuseBlocked } from './blocked.ts'
import { connect } from './connection.ts'
import type { Deadlines } from './deadlines.ts'
import { beginExchange } from './exchange.ts'
import { asFetchError } from './failure.ts'
import type { Hop } from './hop.ts'
import { authorised, NO_CREDENTIALS, type OriginCredentials } from './origin-credentials.ts'
import type { Decision } from './proxy.ts'
import { refuseProxysOwn } from './refuse-proxys-own.ts'
import { requestHead } from './request-head.ts'
import { type Answer, send } from './send.ts'
import { type TrustStore, trustStore } from './trust.ts'
import { NO_POLICY, type UrlPolicy } from './url-policy.ts'

/** What came of one request over one road, on a connection of its own. */
export type Probe = Answered | Unanswered

/** A server said something, whatever its status. */
export interface Answered {
  readonly kind: 'answered'
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** Whether it was asked with an Authorization header. */
  readonly isAuthorised: boolean
  /** Who issued the origin's certificate; undefined without TLS. */
  readonly authority: string | undefined
  /** Milliseconds until the connection stood, through proxy and TLS. */
  readonly connected: number
  /** Milliseconds from the request to its status line. */
  readonly answered: number
  /** How much was read of the body, in how many milliseconds, and how it begins. */
  readonly sample: { readonly bytes: number; readonly milliseconds: number; readonly head: Buffer }
}

/** Nobody answered, or it was the proxy that did. */
export interface Unanswered {
  readonly kind: 'unanswered'
  readonly error: FetchError
}

/** Asks once, over exactly this road, and follows nothing; what goes wrong is the answer. */
export type Ask = (hop: Hop, via: Decision, limits: AskLimits) => Promise<Probe>

/** What bounds a question. */
export interface AskLimits {
  readonly signal: AbortSignal
  /** Bytes of the body to read, for its speed. */
  readonly sample?: number
}

/** What questions are made of. */
export interface AskOptions {
  readonly userAgent: string
  readonly clock: Clock
  /** Certificates (PEM) to trust beside Node's own. */
  readonly ca: readonly string[]
  readonly policy?: UrlPolicy
  readonly credentials?: OriginCredentials
  readonly deadlines?: Deadlines
}

/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES: Deadlines = { tcp: 4_000, tls: 4_000, connect: 6_000, firstByte: 6_000, ahead: 2_000 }
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3_000
/** Enough to see that it is a page. */
const HEAD_BYTES = 4096

/** A way to ask single questions, by which nothing is downloaded. */
export function asker({
  ca,
  policy = NO_POLICY,
  credentials = NO_CREDENTIALS,
  deadlines = SHORT_DEADLINES,
  ...options
}: AskOptions): Ask {
  const asking = { ...options, policy, deadlines, store: trustStore(ca) }
  return (hop, via, limits) => probe(authorised(hop, credentials), via, { ...asking, ...limits })
}

type Asking = Required<Omit<AskOptions, 'ca' | 'credentials'>> & AskLimits & { readonly store: TrustStore }

async function probe(hop: Hop, via: Decision, options: Asking): Promise<Probe> {
  const { store, userAgent, deadlines, clock, signal, policy } = options
  const { url } = hop
  const exchange = beginExchange(url, via, signal, deadlines.firstByte, new Set())
  try {
    signal.throwIfAborted()
    refuseBlocked(policy, url)
    const start = clock.now()
    const connection = await connect(url, via, { deadlines, store, signal })
    const connected = clock.now()
    const head = requestHead(hop, via, userAgent)
    const answer = await send(head, connection, exchange, () => connection.destroy())
    if (!('body' in answer)) throw answer.error
    exchange.answered()
    await refuseProxysOwn(answer, url, via)
    const { status, statusText, headers, body } = answer
    const authority = url.protocol === 'https:' ? connection.authority : undefined
    const times = { connected: connected - start, answered: clock.now() - connected }
    const sample = await readSample(body, options)
    const isAuthorised = 'authorization' in hop.headers
    return { kind: 'answered', status, statusText, headers, isAuthorised, authority, ...times, sample }
  } catch (error) {
    const reason = exchange.signal.aborted ? exchange.signal.reason : error
    return { kind: 'unanswered', error: asFetchError(reason, url, via) }
  } finally {
    exchange.end()
  }
}

async function readSample(body: Answer['body'], { sample = 0, clock }: Asking): Promise<Answered['sample']> {
  const start = clock.now()
  let bytes = 0
  let head = Buffer.alloc(0)
  if (sample > 0) {
    // What came before a break is a sample too.
    await body
      .read((chunk) => {
        bytes += chunk.length
        if (head.length < HEAD_BYTES)
          head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES - head.length)])
        return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? 'enough' : 'more'
      })
      .catch(() => {})
  }
  body.destroy()
  return { bytes, milliseconds: clock.now() - start, head }
}
