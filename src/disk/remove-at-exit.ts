import { rmSync } from 'node:fs'

/** Has a folder removed when the process ends, should it be there still; the returned function calls that off. */
export function removeAtExit(folder: string): () => void {
  const remove = () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // A file that is still open, where the system minds: the next run sweeps it, or the runner its own folder.
    }
  }
  process.once('exit', remove)
  return () => void process.off('exit', remove)
}
