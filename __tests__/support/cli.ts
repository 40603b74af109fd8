import { join } from 'node:path'
import { type Child, type Finished, startChild } from './child.ts'
import { repositoryRoot } from './repository.ts'
import { bareEnvironment, type Environment, withEnvironment } from './runner-environment.ts'
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

/** Starts the command and returns while it runs. */
export function startCli(args: string[], options: CliOptions & { home: string }): Child {
  return startChild([join(repositoryRoot, 'dist/cli.js'), ...args], {
    cwd: options.cwd,
    env: withEnvironment(bareEnvironment(options.home), options.env ?? {}),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    ...(options.peakMemory === undefined ? {} : { peakMemory: options.peakMemory }),
  })
}
