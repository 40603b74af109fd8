import { finished, type Readable } from 'node:stream'

/** What to do with a stream's chunks. */
export interface Consumer {
  /** Takes a chunk, one after the other; `enough` ends the reading. */
  take(chunk: Buffer): Promise<'more' | 'enough'>
  /** Milliseconds without a byte after which the stream is given up. */
  readonly idle: number
  /** The error of a stream that is given up. */
  late(): Error
}

/** Bytes that may wait for `take` before the stream is held. */
const MOST_WAITING = 1024 * 1024

/**
 * Reads a stream to its end. What came before a failure is taken before the failure is thrown: an async iterator over
 * the stream would drop it, and with it the evidence of how far the transfer came.
 */
export function consume(stream: Readable, { take, idle, late }: Consumer): Promise<void> {
  return new Promise((resolve, reject) => {
    let taken = Promise.resolve()
    let waiting = 0
    let enough = false
    let timer: NodeJS.Timeout | undefined
    const watch = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stream.destroy(late()), idle)
    }
    const takeNext = async (chunk: Buffer) => {
      if (enough) return
      enough = (await take(chunk)) === 'enough'
      if (enough) stream.destroy()
      waiting -= chunk.length
      if (waiting > 0 || !stream.isPaused() || stream.destroyed) return
      watch()
      stream.resume()
    }
    stream.on('data', (chunk: Buffer) => {
      waiting += chunk.length
      watch()
      if (waiting > MOST_WAITING) {
        // A slow disk is no stalled source.
        clearTimeout(timer)
        stream.pause()
      }
      taken = taken.then(() => takeNext(chunk))
      taken.catch((error: Error) => stream.destroy(error))
    })
    watch()
    // Also when the stream had failed before we came, which no event tells any more.
    finished(stream, { writable: false }, (error) => {
      clearTimeout(timer)
      taken.then(() => (error && !enough ? reject(error) : resolve()), reject)
    })
  })
}
