import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../clock.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { ConnectionError, DatasetError, TimeoutError, TooSlowError, TruncatedError } from '../errors.ts'
import { formatBytes } from '../format.ts'
import type { HttpClient } from '../network/client.ts'
import { asFetchError } from '../network/failure.ts'
import { redactUrl } from '../network/redact.ts'
import type { VerifiedFile } from '../verify.ts'
import { consume } from './consume.ts'
import { recogniseContent } from './content.ts'
import { readErrorPage } from './error-page.ts'
import type { PartialFile } from './partial.ts'
import { rangeHeaders, readRangeAnswer, strongValidator } from './range.ts'
import { SpeedMeter } from './speed.ts'
import { httpError } from './status.ts'
import { wrongBytes } from './wrong-bytes.ts'

/** What one transfer needs besides the file. */
export interface TransferPorts {
  readonly client: HttpClient
  readonly clock: Clock
  /** Milliseconds without a byte after which a body counts as stalled. */
  readonly idle: number
  /** Milliseconds over which the speed is measured. */
  readonly window: number
  /** Called with the size of each chunk that arrives. */
  readonly onBytes: (count: number) => void
}

/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4

interface Body {
  readonly stream: Readable
  /** Bytes that the sender promised for this body. */
  readonly length: number | undefined
  readonly asError: (error: unknown) => unknown
}

/**
 * One attempt to get the rest of a file from one source into its partial, hashing while it streams and never reading
 * past the pinned size. Throws a FetchError, with the bytes that came kept, or a PlaceError when the disk refuses.
 * `floor` is the speed in bytes a second below which the source is left.
 */
export async function transfer(
  file: DatasetFile,
  source: URL,
  partial: PartialFile,
  floor: number,
  ports: TransferPorts,
  signal: AbortSignal,
): Promise<VerifiedFile> {
  const from = redactUrl(source)
  const body =
    source.protocol === 'file:'
      ? openFile(source, partial, signal)
      : await openUrl(file, source, partial, ports, signal)
  const promised = body.length === undefined ? file.size : partial.size + body.length
  try {
    await receive(body, file, partial, floor, from, ports)
  } catch (error) {
    const typed = error instanceof DatasetError ? error : body.asError(error)
    throw isLost(typed) ? truncated(from, promised, partial.size, error) : typed
  }
  // A body that ends before the pinned size without having said so was cut by something on the way: worth another try.
  const content = recogniseContent(partial.head, file.path)
  if (body.length === undefined && content === undefined && partial.size < (file.size ?? 0)) {
    throw truncated(from, file.size, partial.size)
  }
  return finish(file, partial, from)
}

/** The verified file, or an error that says what came instead. */
export function finish(file: DatasetFile, partial: PartialFile, from: string): VerifiedFile {
  const { size, head } = partial
  const { verified, mismatch } = partial.finish()
  if (verified) return verified
  throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content: recogniseContent(head, file.path) })
}

async function receive(
  body: Body,
  file: DatasetFile,
  partial: PartialFile,
  floor: number,
  from: string,
  { idle, window, clock, onBytes }: TransferPorts,
): Promise<void> {
  const meter = new SpeedMeter(window, clock.now())
  const watch = setInterval(() => {
    const rate = meter.rate(clock.now())
    if (rate !== undefined && rate < floor) body.stream.destroy(tooSlow(from, rate, floor))
  }, window / 10)
  const take = async (chunk: Buffer) => {
    onBytes(chunk.length)
    meter.add(chunk.length, clock.now())
    await partial.append(chunk)
    return partial.size > limitOf(file) ? 'enough' : 'more'
  }
  try {
    await consume(body.stream, { take, idle, late: () => stalled(from, idle) })
  } finally {
    clearInterval(watch)
  }
}

async function openUrl(
  file: DatasetFile,
  source: URL,
  partial: PartialFile,
  ports: TransferPorts,
  signal: AbortSignal,
): Promise<Body> {
  const { client, clock } = ports
  const headers = rangeHeaders(partial.size, partial.validatorFor(source.href))
  const response = await client.open(source, { headers, signal })
  const { body: stream, status, statusText, url, via } = response
  const answer = readRangeAnswer(status, response.headers, partial.size, file.size)
  if (answer.kind === 'unusable') {
    // The bytes that are there and the server's do not go together: once more, from the beginning.
    stream.destroy()
    await partial.reset()
    return openUrl(file, source, partial, ports, signal)
  }
  if (answer.kind === 'other') {
    const content = recogniseContent(await readErrorPage(stream))
    throw httpError(
      { status, statusText, headers: response.headers, content, from: redactUrl(url) },
      clock.now(),
    )
  }
  if (answer.kind === 'whole') await partial.reset()
  const validator = strongValidator(response.headers)
  partial.begin({ source: source.href, name: redactUrl(source), validator })
  return { stream, length: answer.length, asError: (error) => asFetchError(error, url, via) }
}

function openFile(source: URL, partial: PartialFile, signal: AbortSignal): Body {
  const asError = (cause: unknown) => {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    return new ConnectionError({
      code: missing ? 'not-found' : 'no-permission',
      message: missing ? `${source} does not exist` : `${source} cannot be read: ${(cause as Error).message}`,
      advice: 'Correct the `file:` source, or make it readable for the job.',
      cause,
    })
  }
  partial.begin({ source: source.href, name: source.href, validator: undefined })
  const stream = createReadStream(fileURLToPath(source), { signal, start: partial.size })
  return { stream, length: undefined, asError }
}

function limitOf({ size = LARGEST_UNPINNED }: DatasetFile): number {
  return size
}

function tooSlow(from: string, rate: number, floor: number): TooSlowError {
  return new TooSlowError({
    code: 'too-slow',
    rate,
    message: `${from} gives ${formatBytes(rate)}/s, less than ${formatBytes(floor)}/s`,
    advice: 'Add a faster source with `mirrors`, or lower `min-speed`.',
  })
}

function stalled(from: string, idle: number): TimeoutError {
  return new TimeoutError({
    code: 'timeout',
    message: `${from} sent nothing for ${idle / 1000} s`,
    advice: 'The source stalls: run the job again, or add another source with `mirrors`.',
  })
}

function isLost(error: unknown): error is ConnectionError {
  return error instanceof ConnectionError && error.code === 'connection-lost'
}

function truncated(
  from: string,
  expected: number | undefined,
  received: number,
  cause?: unknown,
): TruncatedError {
  return new TruncatedError({
    code: 'truncated',
    expected,
    received,
    message: `${from} ended at ${received} of ${expected ?? 'unknown'} bytes`,
    advice: 'The connection was cut: run the job again, or add another source with `mirrors`.',
    cause,
  })
}
