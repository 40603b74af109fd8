import { rmSync } from 'node:fs'

/** Those by which people and systems end a command; who ignores a hang-up wants it to go on. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Has a folder removed where a signal ends the process, as if nobody had listened; the returned function calls that off. */
export function removeAtSignal(folder: string): () => void {
  const remove = (signal: NodeJS.Signals) => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Something still writes there: the rest is among temporary files.
    }
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, remove)
  return () => {
    for (const signal of SIGNALS) process.off(signal, remove)
  }
}
