import { AsyncLocalStorage } from 'node:async_hooks'

/** A line that a package printed; its level is the workflow command that it was printed by, if any. */
export interface Said {
  readonly level: 'debug' | 'notice' | 'warning' | 'error' | 'info'
  readonly text: string
}

type Hear = (said: Said) => void
type Write = typeof process.stdout.write

const listener = new AsyncLocalStorage<Hear>()
let patched = false

/**
 * Runs a package that prints to the job's log and gives its lines to `hear` instead, also those of work that it leaves
 * running; lines that mask secrets still reach the runner. The package tells causes nowhere but in what it prints.
 */
export function overhear<T>(hear: Hear, run: () => Promise<T>): Promise<T> {
  if (!patched) {
    divert(process.stdout)
    divert(process.stderr)
    patched = true
  }
  return listener.run(hear, run)
}

function divert(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  const diverted = (...args: unknown[]): boolean => {
    const hear = listener.getStore()
    const text = String(args[0])
    if (hear === undefined || /^::add-mask::.*\r?\n?$/.test(text)) return write(...args)
    // Outside of the context, or what the listener itself prints would be heard again.
    listener.exit(() => text.split(/\r?\n/).filter(Boolean).map(parseLine).forEach(hear))
    const done = args.find((argument) => typeof argument === 'function')
    if (done) queueMicrotask(done as () => void)
    return true
  }
  stream.write = diverted as Write
}

/** Reads a line as the runner does: `::warning title=…::text`, with %25, %0D and %0A for what a line cannot hold. */
function parseLine(line: string): Said {
  const [, level, data = ''] = /^::(debug|notice|warning|error)(?: [^:]*)?::(.*)$/.exec(line) ?? []
  if (level === undefined) return { level: 'info', text: line }
  const text = data.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%')
  return { level: level as Said['level'], text }
}
