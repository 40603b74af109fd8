import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../clock.ts'
import type { FetchError } from '../errors.ts'
import { isAbsoluteForm } from './absolute-form.ts'
import { connect } from './connection.ts'
import type { Deadlines } from './deadlines.ts'
import { beginExchange } from './exchange.ts'
import { asFetchError } from './failure.ts'
import type { Hop } from './hop.ts'
import type { Decision } from './proxy.ts'
import { isProxysOwn, proxyRefusal } from './proxy-refusal.ts'
import { requestHead } from './request-head.ts'
import { type Answer, send } from './send.ts'
import { type TrustStore, trustStore } from './trust.ts'

/** What came of one request over one road, on a connection of its own. */
export type Probe = Answered | Unanswered

/** A server said something, whatever its status. */
export interface Answered {
  readonly kind: 'answered'
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** Who issued the origin's certificate; undefined without TLS. */
  readonly authority: string | undefined
  /** Milliseconds until the connection stood, through proxy and TLS. */
  readonly connected: number
  /** Milliseconds from the request to its status line. */
  readonly answered: number
  /** What was read of the body, and in how many milliseconds. */
  readonly sample: { readonly bytes: number; readonly milliseconds: number }
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
  readonly deadlines?: Deadlines
}

/** Somebody waits for the answer, who has waited before. */
const SHORT_DEADLINES: Deadlines = { tcp: 4_000, tls: 4_000, connect: 6_000, firstByte: 6_000 }
/** Milliseconds after which a sample is large enough. */
const LONGEST_SAMPLE = 3_000

/** A way to ask single questions, by which nothing is downloaded. */
export function asker({ ca, ...options }: AskOptions): Ask {
  const store = trustStore(ca)
  return (hop, via, limits) => probe(hop, via, { deadlines: SHORT_DEADLINES, store, ...options, ...limits })
}

type Asking = Required<Omit<AskOptions, 'ca'>> & AskLimits & { readonly store: TrustStore }

async function probe(hop: Hop, via: Decision, options: Asking): Promise<Probe> {
  const { store, userAgent, deadlines, clock, signal } = options
  const { url } = hop
  const exchange = beginExchange(url, via, signal, deadlines.firstByte, new Set())
  try {
    const start = clock.now()
    const connection = await connect(url, via, { deadlines, store, signal })
    const connected = clock.now()
    const head = requestHead(hop, via, userAgent)
    const answer = await send(head, connection, exchange, () => connection.destroy())
    if (!('body' in answer)) throw answer.error
    exchange.answered()
    refuseProxysOwn(answer, url, via)
    const { status, statusText, headers, body } = answer
    const authority = url.protocol === 'https:' ? connection.authority : undefined
    const times = { connected: connected - start, answered: clock.now() - connected }
    const sample = await readSample(body, options)
    return { kind: 'answered', status, statusText, headers, authority, ...times, sample }
  } catch (error) {
    const reason = exchange.signal.aborted ? exchange.signal.reason : error
    return { kind: 'unanswered', error: asFetchError(reason, url, via) }
  } finally {
    exchange.end()
  }
}

/** Throws what the proxy itself said in the place of the origin. */
export function refuseProxysOwn(
  { status, statusText, headers, body }: Answer,
  url: URL,
  via: Decision,
): void {
  if (!isAbsoluteForm(url, via) || !isProxysOwn({ status, headers })) return
  body.destroy()
  throw proxyRefusal({ status, statusText, headers, page: '' }, url, via)
}

async function readSample(body: Answer['body'], { sample = 0, clock }: Asking): Promise<Answered['sample']> {
  const start = clock.now()
  let bytes = 0
  if (sample > 0) {
    // What came before a break is a sample too.
    await body
      .read((chunk) => {
        bytes += chunk.length
        return bytes >= sample || clock.now() - start >= LONGEST_SAMPLE ? 'enough' : 'more'
      })
      .catch(() => {})
  }
  body.destroy()
  return { bytes, milliseconds: clock.now() - start }
}
