import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { drained } from '../support/drained.ts'
import { type FileBody, flippedFile } from '../support/file-body.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import { type Fault, type Reply, replyTo } from '../support/origin-reply.ts'

/**
 * What happens to a body at a position of the *file*, whichever request's answer comes to it: a client that asks for
 * ranges meets the same trouble as one that asks for the whole.
 */
export interface Trouble {
  readonly at: number
  /** By FIN; by RST; silence; one byte per second; one wrong byte. */
  readonly kind: 'close' | 'reset' | 'stall' | 'crawl' | 'flip'
  /** Every answer that reaches or begins beyond the position, instead of the first alone. */
  readonly always?: boolean
}

export interface Asked {
  /** From 1. */
  readonly nth: number
  /** Where the range that was asked for begins; undefined without one. */
  readonly from: number | undefined
}

export interface FaultOriginOptions {
  readonly file: FileBody
  /** Takes the file's place after the first trouble. */
  readonly changesTo?: FileBody
  readonly troubles?: readonly Trouble[]
  /** What is wrong with the head of an answer. */
  readonly head?: (asked: Asked) => Fault
  readonly ranges?: boolean
  /** No ETag and no Last-Modified. */
  readonly anonymous?: boolean
  /** Bytes per second of each connection. */
  readonly speed?: number
}

export interface Answered extends Asked {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly status: number | undefined
  readonly headers: OutgoingHttpHeaders
}

export interface FaultOrigin extends AsyncDisposable {
  url(name: string): string
  readonly answers: readonly Answered[]
  /** Bytes of bodies that were handed to sockets. */
  readonly sent: number
  /** Changes the speed of what is sent from now on; undefined: unbounded. */
  pace(speed: number | undefined): void
}

/** Serves one file, under any name, with troubles. */
export async function startFaultOrigin(options: FaultOriginOptions): Promise<FaultOrigin> {
  const answers: Answered[] = []
  const pending = new Set(options.troubles)
  let { file, speed } = options
  let sent = 0

  const take = (trouble: Trouble): boolean => {
    const here = pending.has(trouble)
    if (!trouble.always) pending.delete(trouble)
    if (here && options.changesTo) file = options.changesTo
    return here
  }
  const nextTrouble = (at: number, end: number) => {
    const ahead = [...pending]
      .map((trouble) => ({ trouble, at: reaches(trouble) ? Math.max(trouble.at, at) : trouble.at }))
      .filter((each) => each.at >= at && each.at < end)
    return ahead.toSorted((a, b) => a.at - b.at)[0]
  }

  const write = async (body: FileBody, response: ServerResponse) => {
    for (const chunk of body.chunks()) {
      for (let at = 0; at < chunk.length && !response.destroyed; ) {
        const size = speed === undefined ? chunk.length : Math.max(1, Math.ceil((speed * TICK_MS) / 1000))
        const piece = chunk.subarray(at, at + size)
        at += piece.length
        sent += piece.length
        if (!response.write(piece)) await drained(response)
        if (speed !== undefined) await setTimeout((piece.length / speed) * 1000)
      }
    }
  }
  const part = (body: FileBody, start: number, end: number): FileBody => ({
    size: end - start,
    tag: body.tag,
    chunks: () => body.chunks(start, end),
  })

  const send = async (body: FileBody, from: number, response: ServerResponse) => {
    let at = 0
    while (!response.destroyed) {
      const next = nextTrouble(from + at, from + body.size)
      const stop = next ? next.at - from : body.size
      await write(part(body, at, stop), response)
      if (!next) {
        response.end()
        return
      }
      at = stop
      if (response.destroyed || !take(next.trouble)) continue
      const { kind } = next.trouble
      if (kind === 'stall') return
      if (kind === 'close') response.socket?.destroySoon()
      if (kind === 'reset') await reset(response)
      if (kind === 'close' || kind === 'reset') return
      if (kind === 'crawl') {
        for (; at < body.size && !response.destroyed; at += 1) {
          await write(part(body, at, at + 1), response)
          await setTimeout(1000, undefined, { ref: false })
        }
      } else {
        await write(flippedFile(part(body, at, at + 1), 0), response)
        at += 1
      }
    }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const first = /^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1]
    const asked = { nth: answers.length + 1, from: first === undefined ? undefined : Number(first) }
    const fault = options.head?.(asked) ?? {}
    const changed = file === options.changesTo ? 1 : 0
    const lastModified = new Date(Date.UTC(2020, changed, 1)).toUTCString()
    const stored = { body: file, etag: `"${file.tag}"`, lastModified }
    const whole = { method: request.method ?? '', headers: request.headers }
    const reply = replyTo(whole, stored, fault, options.ranges ?? true)
    if (options.anonymous) anonymise(reply)
    const status = fault.silent || fault.reset ? undefined : reply.status
    answers.push({ ...asked, at: Date.now(), status, headers: reply.headers })
    if (fault.silent) return
    if (fault.reset) {
      request.socket.resetAndDestroy()
      return
    }
    response.writeHead(reply.status, reply.headers)
    response.flushHeaders()
    const isFile = fault.status === undefined && fault.html === undefined
    if (request.method === 'HEAD' || reply.status === 304) response.end()
    else if (isFile) await send(reply.body, reply.status === 206 ? (asked.from ?? 0) : 0, response)
    else response.end(Buffer.concat([...reply.body.chunks()]))
  }

  const server = createServer((request, response) => {
    request.resume()
    answer(request, response).catch((error: unknown) => response.destroy(error as Error))
  })
  const loopback = await listenOnLoopback(server)
  return {
    url: (name) => `http://127.0.0.1:${loopback.port}/${name}`,
    answers,
    get sent() {
      return sent
    },
    pace: (next) => {
      speed = next
    },
    [Symbol.asyncDispose]: loopback.close,
  }
}

const TICK_MS = 5

/** Whether it meets answers that begin beyond its position, too. */
function reaches({ always, kind }: Trouble): boolean {
  return always === true && kind !== 'flip'
}

function anonymise(reply: Reply): void {
  for (const name of ['etag', 'last-modified']) delete reply.headers[name]
}

/** RST once the body so far has left this process; what the kernel still holds is lost, as on a real network. */
async function reset(response: ServerResponse): Promise<void> {
  const { socket } = response
  if (socket && socket.writableLength > 0) await drained(response)
  socket?.resetAndDestroy()
}
