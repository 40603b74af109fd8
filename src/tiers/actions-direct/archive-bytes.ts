import type { Clock } from '../../clock.ts'
import { ConnectionError } from '../../errors.ts'
import { recogniseContent } from '../../fetch/content.ts'
import { httpError } from '../../fetch/status.ts'
import type { HttpResponse } from '../../network/client.ts'
import { readErrorPage } from '../../network/error-page.ts'
import { redactUrl } from '../../network/redact.ts'
import { BlockPool, ByteQueue } from './byte-queue.ts'
import type { DirectPorts } from './find-entry.ts'
import { ArchiveTrouble, receivePart } from './receive-part.ts'

/** Bytes of a request: what comes before it is taken is held in memory. */
const PART = 8 * 1024 * 1024
const AT_ONCE = 4
/** Milliseconds before another try for what is missing of a part. */
const WAITS = [300, 1000]

interface Span {
  readonly start: number
  /** The byte after the last. */
  readonly end: number
}

/**
 * The bytes behind a URL in their order, in a few requests at once where the server gives parts; never more than
 * {@link AT_ONCE} times {@link PART} bytes ahead of who takes them; a chunk is lent until the next is asked for. The signal must end
 * when nobody reads any more. Throws an {@link ArchiveTrouble} or a FetchError.
 */
export async function* archiveBytes(
  ports: DirectPorts,
  url: URL,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  const source = new Source(ports, url, signal)
  const first = await source.open({ start: 0, end: PART })
  if (first.status === 416) return first.body.destroy()
  if (first.status !== 206) return yield* source.whole(first)
  const total = totalOf(first, 0)
  const ahead = [source.part({ start: 0, end: Math.min(PART, total) }, first)]
  for (let next = PART; ; ) {
    for (; next < total && ahead.length < AT_ONCE; next += PART)
      ahead.push(source.part({ start: next, end: Math.min(next + PART, total) }))
    const queue = ahead.shift()
    if (queue === undefined) return
    yield* queue
  }
}

class Source {
  readonly #client: DirectPorts['client']
  readonly #clock: Clock
  readonly #url: URL
  readonly #signal: AbortSignal
  readonly #idle: number | undefined
  readonly #pool = new BlockPool()

  constructor({ client, clock, idle }: DirectPorts, url: URL, signal: AbortSignal) {
    this.#client = client
    this.#clock = clock
    this.#url = url
    this.#signal = signal
    this.#idle = idle
  }

  /** Asks until there is an answer with bytes of the archive. */
  open(span: Span): Promise<HttpResponse> {
    return this.#patiently(() => this.#ask(span))
  }

  /** An answer that is the whole archive. */
  whole(response: HttpResponse): AsyncIterable<Buffer> {
    const length = response.headers['content-length']
    const expected = length === undefined ? undefined : Number(length)
    return this.#filled((queue) => receivePart(response, expected, queue, this.#idle))
  }

  /** A part of the archive, whose first answer may be there. */
  part({ start, end }: Span, first?: HttpResponse): AsyncIterable<Buffer> {
    let answer = first
    return this.#filled(async (queue) => {
      await this.#patiently(async () => {
        const from = start + queue.total
        const response = answer ?? (await this.#ask({ start: from, end }))
        answer = undefined
        if (response.status !== 206) throw new ArchiveTrouble(`${response.url.host} gave no part`, false)
        totalOf(response, from)
        await receivePart(response, end - from, queue, this.#idle)
      })
    })
  }

  #filled(fill: (queue: ByteQueue) => Promise<void>): ByteQueue {
    const queue = new ByteQueue(this.#pool)
    fill(queue).then(
      () => queue.end(),
      (error) => queue.end(error),
    )
    return queue
  }

  async #ask({ start, end }: Span): Promise<HttpResponse> {
    const headers = { range: `bytes=${start}-${end - 1}` }
    const response = await this.#client.open(this.#url, { headers, signal: this.#signal })
    const { status, statusText, body, url } = response
    if (status === 200 || status === 206 || isEmpty(response)) return response
    const content = recogniseContent(await readErrorPage(body))
    const answer = { ...response, statusText, content, from: redactUrl(url) }
    throw new ArchiveTrouble(httpError(answer, this.#clock.now()).message, status >= 500)
  }

  async #patiently<T>(attempt: () => Promise<T>): Promise<T> {
    for (const wait of WAITS) {
      try {
        return await attempt()
      } catch (error) {
        if (this.#signal.aborted || !mayPass(error)) throw error
        await this.#clock.sleep(wait, this.#signal)
      }
    }
    return attempt()
  }
}

/** Of nothing there is no part. */
function isEmpty({ status, headers }: HttpResponse): boolean {
  return status === 416 && headers['content-range'] === 'bytes */0'
}

function mayPass(error: unknown): boolean {
  if (error instanceof ArchiveTrouble) return error.mayPass
  return error instanceof ConnectionError && error.code === 'connection-lost'
}

/** How long the archive is, from an answer that begins where it was asked to. */
function totalOf({ headers, url }: HttpResponse, start: number): number {
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? []
  if (Number(first) === start && total !== undefined) return Number(total)
  throw new ArchiveTrouble(`${url.host} gave another part than it was asked for`, false)
}
