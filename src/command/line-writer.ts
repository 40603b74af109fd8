import type { Hear } from '../report/standard-stream.ts'

/** Where lines go. */
export interface LineStream {
  write(text: string, hear: Hear): unknown
}

/**
 * Writes lines to a stream whose reader may go away, as `head` does: what nobody reads is dropped, and the work goes on.
 * Any other trouble, such as a full disk, is told to `lost`, once.
 */
export function lineWriter(stream: LineStream, lost: (error: Error) => void): (line: string) => void {
  let isLost = false
  const hear: Hear = (error) => {
    if (!error || isLost) return
    isLost = true
    if (error.code !== 'EPIPE') lost(error)
  }
  return (line) => void stream.write(`${line}\n`, hear)
}
