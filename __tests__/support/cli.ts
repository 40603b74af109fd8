import { join } from 'node:path'
import { type Child, type Finished, startChild } from './child.ts'
import { repositoryRoot } from './repository.ts'
import { bareEnvironment, type Environment, withEnvironment } from './runner-environment.ts'
import { watchSecrets } from './secret-watch.ts'
import { temporaryFolder } from './temporary.ts'

export interface CliOptions {
  cwd: string
  env?: Environment
  /** HOME; an empty folder that is removed afterwards unless told. */
  home?: string
  timeout?: number
  peakMemory?: boolean
}

export interface CliResult extends Finished {
  /** The one JSON document that `--json` puts on standard output. */
  json<T = unknown>(): T
}

/** Runs `node dist/cli.js <args>` in an environment with PATH, HOME and `env` alone. */
export async function runCli(args: string[], options: CliOptions): Promise<CliResult> {
  await using home = await temporaryFolder('home')
  const finished = await startCli(args, { ...options, home: options.home ?? home.path }).done
  return { ...finished, json: <T>() => JSON.parse(finished.stdout) as T }
}

/** Starts the command and returns while it runs; `done` rejects when it did not keep a secret that it was given. */
export function startCli(args: string[], options: CliOptions & { home: string }): Child {
  const env = withEnvironment(bareEnvironment(options.home), options.env ?? {})
  const watch = watchSecrets({ inputs: inputsIn(args), env, workspace: options.cwd }, [
    options.cwd,
    options.home,
  ])
  const child = startChild([join(repositoryRoot, 'dist/cli.js'), ...args], {
    cwd: options.cwd,
    env,
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.peakMemory === undefined ? {} : { peakMemory: options.peakMemory }),
  })
  const check = (finished: Finished) => {
    watch.checkCommand(finished)
    return finished
  }
  return { ...child, done: child.done.then(check) }
}

/** The values of options by their names, and all words that are none under `operands`. */
function inputsIn(args: readonly string[]): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (let at = 0; at < args.length; at += 1) {
    const [, option, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(args[at] ?? '') ?? []
    const next = args[at + 1]
    const hasValue =
      option !== undefined && inline === undefined && next !== undefined && !next.startsWith('--')
    const [name, value] = [option ?? 'operands', inline ?? (hasValue ? next : option ? '' : (args[at] ?? ''))]
    inputs[name] = name in inputs ? `${inputs[name]}\n${value}` : value
    if (hasValue) at += 1
  }
  return inputs
}
