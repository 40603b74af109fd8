/** Those by which people and systems end a process; who ignores a hang-up wants it to go on. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Has something done before such a signal ends the process, as if nobody had listened; the returned function calls that off. */
export function beforeSignal(act: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    act()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.once(signal, end)
  return () => {
    for (const signal of SIGNALS) process.off(signal, end)
  }
}
