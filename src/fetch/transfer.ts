import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Clock } from '../clock.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import { diskError } from '../disk/disk-error.ts'
import { ConnectionError, DatasetError, TimeoutError, TruncatedError } from '../errors.ts'
import type { HttpClient } from '../network/client.ts'
import { asFetchError } from '../network/failure.ts'
import { redactUrl } from '../network/redact.ts'
import type { VerifiedFile } from '../verify.ts'
import { Verifier } from '../verify.ts'
import { consume } from './consume.ts'
import { recogniseContent } from './content.ts'
import { httpError } from './status.ts'
import { wrongBytes } from './wrong-bytes.ts'

/** What one transfer needs besides the file. */
export interface TransferPorts {
  readonly client: HttpClient
  readonly clock: Clock
  /** Milliseconds without a byte after which a body counts as stalled. */
  readonly idle: number
  /** Called with the size of each chunk that arrives. */
  readonly onBytes: (count: number) => void
}

/** Most bytes to read of a file whose size is not pinned. */
const LARGEST_UNPINNED = 1024 ** 4
/** Bytes of a body that are looked at to say what it is. */
const HEAD_SIZE = 4096

interface Body {
  readonly stream: Readable
  /** Bytes that the sender promised. */
  readonly length: number | undefined
  readonly asError: (error: unknown) => unknown
}

/**
 * One attempt to fetch a file from one source to a new partial at `target`, hashing while it streams and never reading
 * past the pinned size. Throws a FetchError, or a PlaceError when the disk refuses.
 */
export async function transfer(
  file: DatasetFile,
  source: URL,
  target: string,
  ports: TransferPorts,
  signal: AbortSignal,
): Promise<VerifiedFile> {
  const from = redactUrl(source)
  const partial = await open(target, 'w').catch((error: unknown) => {
    throw diskError(error, target)
  })
  try {
    const body = source.protocol === 'file:' ? openFile(source, signal) : await openUrl(source, ports, signal)
    const write = (chunk: Buffer) => writeTo(partial, chunk, target)
    const received = await receive(body, file, write, from, ports)
    return judge(received, body, file, target, from)
  } finally {
    await partial.close()
  }
}

/** What a body turned out to hold, as far as it was read. */
interface Received {
  readonly verifier: Verifier
  readonly head: Buffer
}

async function receive(
  body: Body,
  file: DatasetFile,
  write: (chunk: Buffer) => Promise<void>,
  from: string,
  { idle, onBytes }: TransferPorts,
): Promise<Received> {
  const verifier = new Verifier(file)
  let head: Buffer = Buffer.alloc(0)
  const take = async (chunk: Buffer) => {
    onBytes(chunk.length)
    verifier.update(chunk)
    if (head.length < HEAD_SIZE) head = Buffer.concat([head, chunk.subarray(0, HEAD_SIZE - head.length)])
    if (verifier.size > limitOf(file)) return 'enough'
    await write(chunk)
    return 'more'
  }
  try {
    await consume(body.stream, { take, idle, late: () => stalled(from, idle) })
    return { verifier, head }
  } catch (error) {
    const typed = error instanceof DatasetError ? error : body.asError(error)
    throw isLost(typed) ? truncated(from, body.length ?? file.size, verifier.size, error) : typed
  }
}

async function writeTo(partial: FileHandle, chunk: Buffer, path: string): Promise<void> {
  await partial.writeFile(chunk).catch((error: unknown) => {
    throw diskError(error, path)
  })
}

/** The verified file, or an error that says what came instead. */
function judge({ verifier, head }: Received, body: Body, file: DatasetFile, target: string, from: string) {
  const { size } = verifier
  const content = recogniseContent(head)
  const { verified, mismatch } = verifier.finish(target, from)
  if (verified) return verified
  // A body without a promised length that ends early may have been cut by something on the way: worth another try.
  if (body.length === undefined && content === undefined && size < (file.size ?? 0)) {
    throw truncated(from, file.size, size)
  }
  throw wrongBytes(mismatch, { from, size, limit: limitOf(file), content })
}

function limitOf({ size = LARGEST_UNPINNED }: DatasetFile): number {
  return size
}

async function openUrl(source: URL, { client, clock }: TransferPorts, signal: AbortSignal): Promise<Body> {
  const response = await client.open(source, { signal })
  const { body: stream, headers, status, statusText, url, via } = response
  const asError = (error: unknown) => asFetchError(error, url, via)
  if (status === 200) return { stream, length: contentLength(headers), asError }
  const head = await readHead(stream)
  const content = recogniseContent(head)
  throw httpError({ status, statusText, headers, content, from: redactUrl(url) }, clock.now())
}

function openFile(source: URL, signal: AbortSignal): Body {
  const asError = (cause: unknown) => {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    return new ConnectionError({
      code: missing ? 'not-found' : 'no-permission',
      message: missing ? `${source} does not exist` : `${source} cannot be read: ${(cause as Error).message}`,
      advice: 'Correct the `file:` source, or make it readable for the job.',
      cause,
    })
  }
  return { stream: createReadStream(fileURLToPath(source), { signal }), length: undefined, asError }
}

function contentLength(headers: IncomingHttpHeaders): number | undefined {
  const value = headers['content-length']
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined
}

/** The first bytes of an error page, as far as they come within a second; they are evidence, not data. */
async function readHead(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => stream.destroy(), 1000)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= HEAD_SIZE) break
    }
  } catch {
    // What came before the break is evidence enough: the status has already decided.
  } finally {
    clearTimeout(timer)
    stream.destroy()
  }
  return Buffer.concat(chunks)
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
