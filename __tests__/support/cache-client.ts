import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finished, startChild } from './child.ts'
import type { Runner } from './runner.ts'
import { type Environment, withEnvironment } from './runner-environment.ts'
import { temporaryFolder } from './temporary.ts'
import { parseCommands, type WorkflowCommands } from './workflow-commands.ts'

export interface CacheOperation {
  do: 'save' | 'restore'
  paths: string[]
  key: string
  restoreKeys?: string[]
  lookupOnly?: boolean
}

/** What the package returned: an entry's id (or -1) for `save`, the matched key (or undefined) for `restore`. */
export type CacheAnswer = number | string | undefined

export interface CacheRun extends Finished, WorkflowCommands {
  /** The answer to the first operation, and to each. */
  result: CacheAnswer
  results: CacheAnswer[]
}

/** Saves or restores with the real @actions/cache in a process of its own, as a step on a runner does, or by a driver. */
export async function useCache(
  runner: Runner,
  operation: CacheOperation | CacheOperation[],
  options: { env?: Environment; timeout?: number; driver?: string } = {},
): Promise<CacheRun> {
  await using folder = await temporaryFolder('driver')
  const resultFile = join(folder.path, 'results.json')
  const driver = options.driver ?? join(import.meta.dirname, 'cache-driver.ts')
  const operations = [operation].flat()
  const child = startChild([driver, JSON.stringify({ operations, resultFile })], {
    cwd: runner.workspace,
    env: withEnvironment(runner.env, options.env ?? {}),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  })
  const finished = await child.done
  if (finished.exitCode !== 0)
    throw new Error(`the cache driver failed\n${finished.stdout}${finished.stderr}`)
  const answers = JSON.parse(await readFile(resultFile, 'utf8')) as { result?: number | string }[]
  const results = answers.map(({ result }) => result)
  return { ...finished, ...parseCommands(finished.stdout), result: results[0], results }
}
