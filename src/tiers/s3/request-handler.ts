import type { IncomingMessage } from 'node:http'
import type { FullRequest, Sender } from '../../network/sender.ts'

/** A request as the SDK has it, signed. */
export interface SdkRequest extends Pick<FullRequest, 'method' | 'headers'> {
  readonly protocol: string
  readonly hostname: string
  readonly port?: number | undefined
  /** Encoded. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | string[] | null>>
  // biome-ignore lint/suspicious/noExplicitAny: so the SDK has it
  readonly body?: any
}

/** What the SDK sends its requests by. */
export interface RequestHandler {
  readonly metadata: { readonly handlerProtocol: string }
  handle(request: SdkRequest, options?: { abortSignal?: unknown }): Promise<{ response: SdkResponse }>
  updateHttpClientConfig(): void
  httpHandlerConfigs(): Record<string, never>
}

/** An answer as the SDK wants it. */
export interface SdkResponse {
  statusCode: number
  reason: string
  headers: Record<string, string>
  body: IncomingMessage
}

/** Milliseconds for a request that has no bound of its own: the SDK asks for credentials so. */
const LONGEST_MS = 10_000

/** Lets the SDK's requests, also those for credentials, go by our road. */
export function requestHandler(sender: Sender): RequestHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle({ method, headers, body, ...request }, { abortSignal } = {}) {
      const signal = abortSignal instanceof AbortSignal ? abortSignal : AbortSignal.timeout(LONGEST_MS)
      const answer = await sender.send({ method, url: urlOf(request), headers, body, signal })
      const answered = Object.entries(answer.headers).map(([name, value]) => [name, String(value)])
      const { statusCode = 0, statusMessage = '' } = answer
      return {
        response: { statusCode, reason: statusMessage, headers: Object.fromEntries(answered), body: answer },
      }
    },
    // The SDK asks for these; there is nothing to set.
    updateHttpClientConfig: () => {},
    httpHandlerConfigs: () => ({}),
  }
}

function urlOf({
  protocol,
  hostname,
  port,
  path,
  query = {},
}: Omit<SdkRequest, 'method' | 'headers' | 'body'>): URL {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((each) => (each === null ? strictly(name) : `${strictly(name)}=${strictly(each)}`)),
  )
  const search = pairs.length === 0 ? '' : `?${pairs.join('&')}`
  return new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}${search}`)
}

/** As it was signed (RFC 3986 §2.3). */
function strictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
