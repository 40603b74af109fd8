import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface ChildOptions {
  env: Record<string, string>
  cwd: string
  /** Milliseconds after which the child is killed and `done` rejects. */
  timeout?: number
  /** Whether to watch the resident memory (Linux only). */
  peakMemory?: boolean
}

export interface Finished {
  /** Null when a signal ended the process. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  ms: number
  /** Peak resident set, where it was asked for and can be known. */
  peakBytes?: number
}

export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  stdout(): string
  stderr(): string
  /** Resolves when the output so far matches; rejects when the process ends without it. */
  seen(pattern: RegExp | string): Promise<void>
  kill(signal?: NodeJS.Signals): void
  readonly done: Promise<Finished>
}

const DEFAULT_TIMEOUT_MS = 25_000
const MEMORY_POLL_MS = 50

/** Starts `node <args>` with exactly the environment given. */
export function startChild(args: string[], options: ChildOptions): Child {
  const started = performance.now()
  const child = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
      for (const watch of watchers) watch()
    })
  }

  let peakBytes: number | undefined
  const poll = () => {
    peakBytes = peakOf(child.pid) ?? peakBytes
  }
  if (options.peakMemory) poll()
  const polling = options.peakMemory ? setInterval(poll, MEMORY_POLL_MS) : undefined

  const done = new Promise<Finished>((resolve, reject) => {
    const timeout = options.timeout ?? DEFAULT_TIMEOUT_MS
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeout)
    child.once('error', reject)
    child.once('close', (exitCode, signal) => {
      clearTimeout(timer)
      clearInterval(polling)
      if (late) {
        reject(
          new Error(
            `node ${args.join(' ')} still ran after ${timeout} ms\n${output.stdout}\n${output.stderr}`,
          ),
        )
        return
      }
      const ms = performance.now() - started
      resolve({ exitCode, signal, ...output, ms, ...(peakBytes === undefined ? {} : { peakBytes }) })
    })
  })

  const seen = (pattern: RegExp | string) =>
    new Promise<void>((resolve, reject) => {
      const watch = () => {
        const text = output.stdout + output.stderr
        if (typeof pattern === 'string' ? !text.includes(pattern) : !pattern.test(text)) return
        watchers.delete(watch)
        resolve()
      }
      watchers.add(watch)
      child.once('close', () =>
        reject(new Error(`ended without printing ${pattern}\n${output.stdout}${output.stderr}`)),
      )
      watch()
    })

  return {
    process: child,
    pid: child.pid ?? 0,
    stdout: () => output.stdout,
    stderr: () => output.stderr,
    seen,
    kill: (signal = 'SIGKILL') => void child.kill(signal),
    done,
  }
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kib === undefined ? undefined : Number(kib) * 1024
  } catch {
    return undefined // the process has ended, or this is not Linux
  }
}
