import { rmSync } from 'node:fs'
import { beforeSignal } from '../before-signal.ts'

/** Has a folder removed when the process ends, by itself or by a signal, should it be there still; the returned function calls that off. */
export function removeAtEnd(folder: string): () => void {
  const remove = () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Something still writes there, or has a file open where the system minds: the next run sweeps it, or the runner.
    }
  }
  const callOff = beforeSignal(remove)
  process.once('exit', remove)
  return () => {
    process.off('exit', remove)
    callOff()
  }
}
