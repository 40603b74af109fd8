import { once } from 'node:events'
import type { Agent, IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { isAbsoluteForm } from './absolute-form.ts'
import { refuseBlocked } from './blocked.ts'
import { dialStream } from './connector.ts'
import { DEADLINES, type Deadlines } from './deadlines.ts'
import { encodeBasic } from './encode-basic.ts'
import { asFetchError } from './failure.ts'
import { hostOf, portOf } from './host.ts'
import { placeOf } from './idle-connections.ts'
import type { Decision, Road } from './proxy.ts'
import { proxyRefusal } from './proxy-refusal.ts'
import { isProxysOwn } from './proxys-own.ts'
import { dialTrusting, trustStore } from './trust.ts'
import { NO_POLICY, type UrlPolicy } from './url-policy.ts'

/** A request of any method, with a body; its headers are complete. */
export interface FullRequest {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Readable | Uint8Array | string | undefined
  readonly signal: AbortSignal
}

/** Sends what the client for reading cannot, by the same road; follows nothing and tries nothing twice. */
export interface Sender {
  /** Settles when the head is there; rejects with a FetchError when no answer of the origin came. */
  send(request: FullRequest): Promise<IncomingMessage>
}

/** What a sender is made of. */
export interface SenderOptions {
  readonly road: Road
  /** Certificates (PEM) to trust beside Node's own. */
  readonly ca: readonly string[]
  readonly policy?: UrlPolicy
  readonly deadlines?: Deadlines
}

/** Makes a sender; it opens no connection yet, and its idle ones keep no process alive. */
export function sender({ road, ca, policy = NO_POLICY, deadlines = DEADLINES }: SenderOptions): Sender {
  const store = trustStore(ca)
  const agents = new Map<string, Agent>()
  const { signal } = new AbortController()

  async function agentFor(url: URL, via: Decision): Promise<Agent> {
    const { Agent } = await import('node:http')
    const place = placeOf({ url, via })
    const agent = agents.get(place) ?? new Agent({ keepAlive: true })
    agent.createConnection = (_options, done) => {
      dialTrusting(store, (trust) => dialStream(url, via, { deadlines, signal, trust })).then(
        (socket) => done?.(null, socket),
        (error: Error) => done?.(error, undefined as never),
      )
      return undefined
    }
    agents.set(place, agent)
    return agent
  }

  return {
    async send({ method, url, headers, body, signal }) {
      refuseBlocked(policy, url)
      const via = road.decide(url)
      const [{ request }, agent] = await Promise.all([import('node:http'), agentFor(url, via)])
      const absolute = isAbsoluteForm(url, via)
      const credentials = absolute ? via.proxy.credentials : undefined
      const asked = request({
        method,
        agent,
        host: hostOf(url),
        port: portOf(url),
        path: `${absolute ? url.origin : ''}${url.pathname}${url.search}`,
        headers: { ...headers, ...(credentials && { 'proxy-authorization': encodeBasic(credentials) }) },
        signal,
      })
      // Stays on: it may still fail after its answer.
      asked.on('error', () => {})
      try {
        const answered = once(asked, 'response')
        give(body, asked)
        const [answer] = (await answered) as [IncomingMessage]
        const { statusCode: status = 0, statusMessage: statusText = '', headers } = answer
        if (via.kind === 'proxy' && isProxysOwn({ status, headers }, url, via)) {
          asked.destroy()
          throw proxyRefusal({ status, statusText, headers, page: '' }, url, via)
        }
        return answer
      } catch (error) {
        asked.destroy()
        throw signal.aborted ? signal.reason : asFetchError(error, url, via)
      }
    },
  }
}

function give(body: FullRequest['body'], asked: ReturnType<typeof import('node:http').request>): void {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) {
    asked.end(body)
    return
  }
  body.on('error', (error) => asked.destroy(error))
  asked.on('close', () => body.destroy())
  body.pipe(asked)
}
