import type { HttpResponse } from '../../network/client.ts'
import type { ByteQueue } from './byte-queue.ts'

/** Milliseconds without a byte after which a connection is given up, unless the caller says otherwise. */
const IDLE_MS = 10_000
/** Bytes that may wait to be taken before a connection is told to pause. */
export const MOST_WAITING = 8 * 1024 * 1024

/** The archive could not be had; the message is the reason for people. */
export class ArchiveTrouble extends Error {
  /** Whether another try may help. */
  readonly mayPass: boolean

  constructor(message: string, mayPass: boolean, cause?: unknown) {
    super(message, { cause })
    this.mayPass = mayPass
  }
}

/** Puts the body of an answer into the queue; throws where it is not `expected` bytes long, where that is known. */
export async function receivePart(
  { body, url }: HttpResponse,
  expected: number | undefined,
  queue: ByteQueue,
  idle = IDLE_MS,
): Promise<void> {
  let received = 0
  let isPaused = false
  const watch = () => {
    if (isPaused) timer.refresh()
    else body.destroy(new ArchiveTrouble(`${url.host} sent nothing for ${idle / 1000} s`, true))
  }
  const timer = setTimeout(watch, idle)
  queue.onTaken(() => {
    if (!isPaused || queue.waiting > MOST_WAITING / 2) return
    isPaused = false
    timer.refresh()
    body.resume()
  })
  const broken = (cause?: unknown) =>
    new ArchiveTrouble(
      `${url.host} broke off after ${received} of ${expected ?? 'unknown'} bytes`,
      true,
      cause,
    )
  try {
    await body.read((chunk) => {
      received += chunk.length
      if (received > (expected ?? Number.POSITIVE_INFINITY))
        throw new ArchiveTrouble(`${url.host} sent more than ${expected} bytes`, false)
      queue.push(chunk)
      timer.refresh()
      if (queue.waiting > MOST_WAITING) {
        isPaused = true
        body.pause()
      }
      return 'more'
    })
  } catch (error) {
    throw isNetworkError(error) ? broken(error) : error
  } finally {
    clearTimeout(timer)
  }
  if (received < (expected ?? 0)) throw broken()
}

/** As Node tells that a connection broke. */
function isNetworkError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(E[A-Z]+|HPE_.*|ERR_.*)$/.test(String(error.code))
}
