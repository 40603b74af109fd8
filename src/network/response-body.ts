import { finished, type Readable } from 'node:stream'

/** Takes the next bytes of a body, which are lent for the call only; `enough` ends the reading. */
export type Take = (chunk: Buffer) => 'more' | 'enough'

/** The body of an answer, to be read or destroyed, once. */
export interface ResponseBody {
  /**
   * Gives all bytes to `take` in order, as they come. Rejects with what broke the body, with the reason that it was
   * destroyed with, or with what `take` threw.
   */
  read(take: Take): Promise<void>
  /** While it is read: asks for no more bytes, though some may still come, until it is to go on. */
  pause(): void
  resume(): void
  destroy(reason?: Error): void
}

/** A stream as a body. */
export function streamBody(stream: Readable): ResponseBody {
  return {
    read: (take) =>
      new Promise((resolve, reject) => {
        let isOver = false
        const end = (error?: Error) => {
          isOver = true
          stream.destroy(error)
        }
        stream.on('data', (chunk: Buffer) => {
          if (isOver) return
          try {
            if (take(chunk) === 'enough') end()
          } catch (error) {
            end(error as Error)
            reject(error)
          }
        })
        // Also when the stream had failed before we came, which no event tells any more.
        finished(stream, { writable: false }, (error) => {
          if (error && !(isOver && error.code === 'ERR_STREAM_PREMATURE_CLOSE')) reject(error)
          else resolve()
        })
      }),
    pause: () => void stream.pause(),
    resume: () => void stream.resume(),
    destroy: (reason) => {
      stream.destroy(reason)
    },
  }
}
