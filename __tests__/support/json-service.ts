import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Loopback, listenOnLoopback } from './loopback.ts'

/** How a service can be out of order. */
export type ServiceFault =
  /** 503 to everything. */
  | 'down'
  /** Accepts, and never answers. */
  | 'silent'
  /** The port is closed. */
  | 'refused'
  /** 429 with Retry-After: 60. */
  | 'rate-limited'
  /** The repository's storage is full. */
  | 'quota'
  /** It takes no entry, whatever the token says. */
  | 'write-denied'

export interface Answer {
  status: number
  headers?: Record<string, string>
  body?: object | Buffer
}

/** Answers to calls that are spoiled, by the name of the call: `silent` accepts, and never answers. */
export interface SpoiltCalls {
  /** From now on calls of this name are answered so, or only the next ones; undefined: healthy. */
  fail(name: string, answer: Answer | 'silent' | undefined, times?: number): void
  /** The answer to the next call of this name, where it is spoiled. */
  take(name: string): Answer | 'silent' | undefined
}

/** No call is spoiled at first. */
export function spoiltCalls(): SpoiltCalls {
  const spoilt = new Map<string, { answer: Answer | 'silent'; left: number }>()
  return {
    fail: (name, answer, times = Number.POSITIVE_INFINITY) =>
      void (answer === undefined ? spoilt.delete(name) : spoilt.set(name, { answer, left: times })),
    take(name) {
      const entry = spoilt.get(name)
      if (entry === undefined || entry.left === 0) return undefined
      entry.left -= 1
      return entry.answer
    },
  }
}

export interface JsonService {
  port(): number
  /** Changes how the service behaves from now on; undefined makes it healthy. */
  fail(fault: ServiceFault | undefined): Promise<void>
  fault(): ServiceFault | undefined
  close(): Promise<void>
}

/** An answer in a form that only @actions/cache takes for one: our reader leaves the question to it. */
export function strangeTo({ headers }: IncomingMessage): Answer | undefined {
  return headers['user-agent']?.startsWith('@actions/cache')
    ? undefined
    : { status: 200, body: { ok: 'strange' } }
}

/** An HTTP service on loopback that can be switched out of order; `quota` and `write-denied` are left to its `answer`. */
export async function startJsonService(
  answer: (request: IncomingMessage, body: Buffer) => Promise<Answer | 'silent'>,
): Promise<JsonService> {
  let fault: ServiceFault | undefined
  const listener = async (request: IncomingMessage, response: ServerResponse) => {
    const body = Buffer.concat(await request.toArray())
    const given = fault === 'silent' ? fault : (general(fault) ?? (await answer(request, body)))
    if (given === 'silent') return
    const { status, headers, body: content } = given
    const isJson = content !== undefined && !Buffer.isBuffer(content)
    const bytes = isJson ? Buffer.from(JSON.stringify(content)) : (content ?? Buffer.alloc(0))
    const type = isJson ? 'application/json' : 'application/octet-stream'
    const length = status === 204 ? {} : { 'content-type': type, 'content-length': bytes.length }
    response.writeHead(status, { ...length, ...headers }).end(bytes)
  }
  const server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => response.destroy(error as Error))
  })

  let loopback: Loopback | undefined = await listenOnLoopback(server)
  const { port } = loopback
  const close = async () => {
    await loopback?.close()
    loopback = undefined
  }
  return {
    port: () => port,
    fault: () => fault,
    fail: async (next) => {
      fault = next
      if (fault === 'refused') await close()
      else loopback ??= await listenOnLoopback(server, port)
    },
    close,
  }
}

function general(fault: ServiceFault | undefined): Answer | undefined {
  if (fault === 'down')
    return { status: 503, body: { code: 'unavailable', msg: 'out of order', message: 'out of order' } }
  if (fault === 'rate-limited') {
    const body = { code: 'resource_exhausted', msg: 'too many requests', message: 'too many requests' }
    return { status: 429, headers: { 'retry-after': '60' }, body }
  }
  return undefined
}
