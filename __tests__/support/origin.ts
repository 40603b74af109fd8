import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { drained } from './drained.ts'
import { bufferFile, constantFile, type FileBody } from './file-body.ts'
import { listenOnLoopback } from './loopback.ts'
import { type Fault, type Reply, replyTo, type StoredFile } from './origin-reply.ts'

export type { Fault } from './origin-reply.ts'

/** Bytes, a large constant file, or `generatedFile(size, seed)`. */
export type OriginFile = Buffer | FileBody | { size: number; byte?: number }

export interface OriginOptions {
  files?: Record<string, OriginFile>
  /** Scripts by path (`'*'`: any path): the n-th entry is for the n-th request of that path. */
  faults?: Record<string, Fault[]>
  /** Whether Range requests are honoured. */
  ranges?: boolean
  /** PEM texts: serves https instead of http. */
  tls?: { key: string; cert: string }
}

export interface RecordedRequest {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingHttpHeaders
  /** Position among all requests of this origin. */
  at: number
  /** Milliseconds since the origin's start. */
  ms: number
  /** Undefined while, or when, nothing was answered. */
  status: number | undefined
  /** Bytes of the body that were handed to the socket. */
  sentBytes: number
}

export interface Origin extends AsyncDisposable {
  readonly port: number
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly base: string
  readonly requests: RecordedRequest[]
  /** Connections opened so far. */
  readonly connections: number
  /** The most requests that were being answered at once. */
  readonly mostAtOnce: number
  url(path: string): string
  /** The requests for one path. */
  requestsFor(path: string): RecordedRequest[]
  /** Adds entries to the script of a path. */
  fault(path: string, ...script: Fault[]): void
  /** Forgets what is left of a path's script. */
  heal(path: string): void
  /** Puts (or replaces) a file; its ETag and Last-Modified change with it. */
  put(path: string, file: OriginFile): void
  remove(path: string): void
  close(): Promise<void>
}

/** Starts an HTTP server for files whose answers can be spoiled, request by request. */
export async function startOrigin(options: OriginOptions = {}): Promise<Origin> {
  const files = new Map<string, StoredFile>()
  const scripts = new Map<string, Fault[]>()
  const requests: RecordedRequest[] = []
  const started = performance.now()
  let generation = 0
  let answering = 0
  let mostAtOnce = 0

  const put = (path: string, file: OriginFile) => {
    const body = bodyOf(file)
    const lastModified = new Date(Date.UTC(2020, 0, 1, 0, 0, generation++)).toUTCString()
    files.set(normal(path), { body, etag: `"${body.tag}"`, lastModified })
  }
  const fault = (path: string, ...script: Fault[]) => {
    const key = scriptKey(path)
    scripts.set(key, [...(scripts.get(key) ?? []), ...script])
  }
  for (const [path, file] of Object.entries(options.files ?? {})) put(path, file)
  for (const [path, script] of Object.entries(options.faults ?? {})) fault(path, ...script)

  const nextFault = (path: string): Fault => {
    const script = [scripts.get(path), scripts.get('*')].find((entries) => entries?.length)
    const entry = script?.[0]
    if (entry && !entry.always) script.shift()
    return entry ?? {}
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const record: RecordedRequest = {
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      at: requests.length,
      ms: performance.now() - started,
      status: undefined,
      sentBytes: 0,
    }
    requests.push(record)
    mostAtOnce = Math.max(mostAtOnce, ++answering)
    response.once('close', () => {
      answering -= 1
    })
    const path = normal(record.path.split('?')[0] ?? '')
    const entry = nextFault(path)
    if (entry.delay) await setTimeout(entry.delay)
    if (entry.silent) return
    if (entry.reset && entry.cut === undefined) {
      request.socket.resetAndDestroy()
      return
    }
    const reply = replyTo(
      { method: record.method, headers: request.headers },
      files.get(path),
      entry,
      options.ranges ?? true,
    )
    record.status = reply.status
    response.writeHead(reply.status, reply.headers)
    if (record.method === 'HEAD' || reply.status === 304) response.end()
    else await send(reply, entry, response, record)
  }

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    request.resume()
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  }
  const server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener)
  const loopback = await listenOnLoopback(server)
  const base = `${options.tls ? 'https' : 'http'}://127.0.0.1:${loopback.port}`
  return {
    port: loopback.port,
    base,
    requests,
    get connections() {
      return loopback.connections()
    },
    get mostAtOnce() {
      return mostAtOnce
    },
    url: (path) => base + normal(path),
    requestsFor: (path) => requests.filter((request) => request.path.split('?')[0] === normal(path)),
    fault,
    heal: (path) => void scripts.delete(scriptKey(path)),
    put,
    remove: (path) => void files.delete(normal(path)),
    close: loopback.close,
    [Symbol.asyncDispose]: loopback.close,
  }
}

const TICK_MS = 20
/** When all that was sent so far over a slow connection has arrived, in milliseconds. */
const freeAt = new WeakMap<object, number>()

/** A connection of so many bytes a second, however many answers it carries; waits until so many more have arrived. */
function slowConnection(connection: object, speed: number): (bytes: number) => Promise<void> {
  freeAt.set(connection, Math.max(freeAt.get(connection) ?? 0, performance.now()))
  return async (bytes) => {
    const due = (freeAt.get(connection) ?? 0) + (bytes * 1000) / speed
    freeAt.set(connection, due)
    await setTimeout(Math.max(0, due - performance.now()))
  }
}

async function send(
  reply: Reply,
  fault: Fault,
  response: ServerResponse,
  record: RecordedRequest,
): Promise<void> {
  const limit = Math.min(reply.body.size, fault.cut ?? fault.stall ?? reply.body.size)
  const fast = fault.slow === undefined ? limit : Math.min(limit, fault.after ?? 0)
  const write = async (piece: Buffer) => {
    record.sentBytes += piece.length
    if (!response.write(piece)) await drained(response)
  }
  response.flushHeaders()
  for (const chunk of reply.body.chunks(0, fast)) {
    if (response.destroyed) return
    await write(chunk)
  }
  const speed = fault.slow ?? 0
  const arrival = slowConnection(response.socket ?? response, speed)
  const piece = Math.max(1, Math.floor((speed * TICK_MS) / 1000))
  for (let at = fast; at < limit; at += piece) {
    const end = Math.min(at + piece, limit)
    await arrival(end - at)
    if (response.destroyed) return
    for (const chunk of reply.body.chunks(at, end)) await write(chunk)
  }
  if (fault.stall !== undefined) return
  if (fault.cut === undefined) response.end()
  else await cut(response, fault.reset === true)
}

/** Closes the connection once what was written has left. */
async function cut(response: ServerResponse, reset: boolean): Promise<void> {
  const { socket } = response
  await setImmediate()
  if (!socket || socket.destroyed) return
  if (!reset) return socket.destroySoon()
  if (socket.writableLength > 0) await drained(response)
  socket.resetAndDestroy()
}

function bodyOf(file: OriginFile): FileBody {
  if (Buffer.isBuffer(file)) return bufferFile(file)
  return 'chunks' in file ? file : constantFile(file.size, file.byte)
}

function scriptKey(path: string): string {
  return path === '*' ? path : normal(path)
}

function normal(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}
