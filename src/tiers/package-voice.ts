import { AsyncLocalStorage } from 'node:async_hooks'

type Write = typeof process.stdout.write

const listener = new AsyncLocalStorage<(text: string) => void>()
let patched = false

/**
 * Runs a package that prints to the job's log and gives its lines to `hear` instead, also those of work that it leaves
 * running; lines that mask secrets still reach the runner. The package tells causes nowhere but in what it prints.
 */
export function overhear<T>(hear: (line: string) => void, run: () => Promise<T>): Promise<T> {
  if (!patched) {
    divert(process.stdout)
    divert(process.stderr)
    patched = true
  }
  return listener.run((text) => text.split(/\r?\n/).filter(Boolean).forEach(hear), run)
}

function divert(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  const diverted = (...args: unknown[]): boolean => {
    const hear = listener.getStore()
    const text = String(args[0])
    if (hear === undefined || text.startsWith('::add-mask::')) return write(...args)
    // Outside of the context, or what the listener itself prints would be heard again.
    listener.exit(() => hear(text))
    const done = args.find((argument) => typeof argument === 'function')
    if (done) queueMicrotask(done as () => void)
    return true
  }
  stream.write = diverted as Write
}
