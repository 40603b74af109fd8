/** The part of a stream of a process that lines go to. */
export interface LineStream {
  write(text: string, done: Hear): unknown
  on(event: 'error', listener: Hear): unknown
}

type Hear = (error?: NodeJS.ErrnoException | null) => void

/**
 * Writes lines to a stream whose reader may go away, as `head` does: what nobody reads is dropped, and the work goes on.
 * Any other trouble, such as a full disk, is told to `lost`, once. The stream is opened for the first line: to make one
 * of a process takes longer than to write to it.
 */
export function lineWriter(open: () => LineStream, lost: (error: Error) => void): (line: string) => void {
  let stream: LineStream | undefined
  let isLost = false
  const hear: Hear = (error) => {
    if (!error || isLost) return
    isLost = true
    if (error.code !== 'EPIPE') lost(error)
  }
  return (line) => {
    if (stream === undefined) {
      stream = open()
      // An error that nobody listens to ends the process.
      stream.on('error', hear)
    }
    stream.write(`${line}\n`, hear)
  }
}
