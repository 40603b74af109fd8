import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkCalm } from './calm-log.ts'
import { type Child, type Finished, startChild } from './child.ts'
import { repositoryRoot } from './repository.ts'
import {
  bareEnvironment,
  type Environment,
  type InputValues,
  inputVariables,
  jobVariables,
  readAction,
  withEnvironment,
} from './runner-environment.ts'
import { type SecretWatch, watchSecrets } from './secret-watch.ts'
import { temporaryFolder } from './temporary.ts'
import { parseCommands, parseFileCommands, type WorkflowCommands } from './workflow-commands.ts'

/** A cache service, seen by a runner: the variables that it puts into a JavaScript action's environment. */
export interface RunnerCacheService {
  env(token?: string): Record<string, string>
}

export interface RunnerOptions {
  /** Its disk outlives the job (RUNNER_ENVIRONMENT is `self-hosted`). */
  selfHosted?: boolean
  cacheService?: RunnerCacheService
  /** The job's token for the cache service, instead of its usual one. */
  cacheToken?: string
  /** Folders of another runner, to share them. */
  toolCache?: string
  workspace?: string
  home?: string
  repository?: string
  ref?: string
}

export interface StepOptions {
  inputs: InputValues
  env?: Environment
  cwd?: string
  /** Milliseconds; 25 000 unless told. */
  timeout?: number
  peakMemory?: boolean
  /** The folder of action.yml and dist/index.js; the repository unless told. */
  action?: string
}

export interface StepResult extends Finished, WorkflowCommands {
  outputs: Record<string, string>
  /** What the step put into the environment of later steps. */
  exported: Record<string, string>
  /** What it put before their PATH. */
  paths: string[]
  summary: string
}

export interface StartedStep extends Omit<Child, 'done'> {
  readonly done: Promise<StepResult>
}

export interface Runner extends AsyncDisposable {
  readonly env: Record<string, string>
  readonly temp: string
  readonly toolCache: string
  readonly workspace: string
  readonly home: string
  /** Runs the action as one step of a job; rejects when it did not keep a secret that it was given. */
  run(inputs: InputValues, env?: Environment): Promise<StepResult>
  /** Starts the action and returns while it runs. */
  start(options: StepOptions): Promise<StartedStep>
  close(): Promise<void>
}

/** Makes the folders and the environment of a job; several steps may run in it. */
export async function createRunner(options: RunnerOptions = {}): Promise<Runner> {
  const root = await temporaryFolder('runner')
  const folder = async (path: string) => {
    await mkdir(path, { recursive: true })
    return path
  }
  const temp = await folder(join(root.path, 'work/_temp'))
  const toolCache = await folder(options.toolCache ?? join(root.path, 'work/_tool'))
  const workspace = await folder(options.workspace ?? join(root.path, 'work/project/project'))
  const home = await folder(options.home ?? join(root.path, 'home'))
  const env = {
    ...bareEnvironment(home),
    ...jobVariables({
      selfHosted: options.selfHosted ?? false,
      repository: options.repository ?? 'someone/project',
      ref: options.ref ?? 'refs/heads/main',
    }),
    ...options.cacheService?.env(options.cacheToken),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: toolCache,
  }

  let steps = 0
  const start = async (step: StepOptions): Promise<StartedStep> => {
    steps += 1
    const files = await fileCommands(await folder(join(root.path, 'file-commands', String(steps))))
    const action = step.action ?? repositoryRoot
    const inputs = inputVariables(readAction(action), step.inputs)
    const stepEnv = withEnvironment({ ...env, ...files, ...inputs }, step.env ?? {})
    const given = { inputs: textsOf(step.inputs), env: stepEnv, workspace }
    const watch = watchSecrets(given, [temp, workspace, toolCache, home])
    const child = startChild([join(action, 'dist/index.js')], {
      env: stepEnv,
      cwd: step.cwd ?? workspace,
      ...(step.timeout === undefined ? {} : { timeout: step.timeout }),
      ...(step.peakMemory === undefined ? {} : { peakMemory: step.peakMemory }),
    })
    return { ...child, done: child.done.then((finished) => resultOf(finished, files, watch)) }
  }
  return {
    env,
    temp,
    toolCache,
    workspace,
    home,
    run: async (inputs, stepEnv = {}) => (await start({ inputs, env: stepEnv })).done,
    start,
    close: root.close,
    [Symbol.asyncDispose]: root.close,
  }
}

/** Runs the action to its end. Without a `runner`, its folders are gone afterwards: good for outputs and logs only. */
export async function runAction(options: StepOptions & { runner?: Runner }): Promise<StepResult> {
  if (options.runner) return (await options.runner.start(options)).done
  await using runner = await createRunner()
  return await (await runner.start(options)).done
}

/** Starts the action and returns while it runs. */
export async function startAction(options: StepOptions & { runner: Runner }): Promise<StartedStep> {
  return options.runner.start(options)
}

type FileCommands = Record<
  'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY',
  string
>

async function fileCommands(folder: string): Promise<FileCommands> {
  const files: FileCommands = {
    GITHUB_OUTPUT: join(folder, 'set_output'),
    GITHUB_ENV: join(folder, 'set_env'),
    GITHUB_PATH: join(folder, 'add_path'),
    GITHUB_STATE: join(folder, 'save_state'),
    GITHUB_STEP_SUMMARY: join(folder, 'step_summary'),
  }
  await Promise.all(Object.values(files).map((path) => writeFile(path, '')))
  return files
}

async function resultOf(finished: Finished, files: FileCommands, watch: SecretWatch): Promise<StepResult> {
  const read = (name: keyof FileCommands) => readFile(files[name], 'utf8')
  const result = {
    ...finished,
    ...parseCommands(finished.stdout),
    outputs: parseFileCommands(await read('GITHUB_OUTPUT')),
    exported: parseFileCommands(await read('GITHUB_ENV')),
    paths: (await read('GITHUB_PATH')).split(/\r?\n/).filter((line) => line !== ''),
    summary: await read('GITHUB_STEP_SUMMARY'),
  }
  checkCalm(finished.stdout, finished.exitCode)
  watch.checkStep({ ...result, state: await read('GITHUB_STATE') })
  return result
}

function textsOf(inputs: InputValues): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]))
}
