/** The part of a stream of a process that lines go to. */
export interface LineStream {
  write(text: string, done: Hear): unknown
  on(event: 'error', listener: Hear): unknown
}

type Hear = (error?: NodeJS.ErrnoException | null) => void

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
  // An error that nobody listens to ends the process.
  stream.on('error', hear)
  return (line) => void stream.write(`${line}\n`, hear)
}
