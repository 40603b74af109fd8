import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'

export interface ActOptions {
  /** The git repository that the workflow is of. */
  repository: string
  /** The workflow's path in it. */
  workflow: string
  event?: string
  vars?: Record<string, string>
  secrets?: Record<string, string>
  /** For every job, beside what act sets; the runner is one of GitHub's unless told. */
  env?: Record<string, string>
  /** The labels of runners that there are; each is this machine. */
  labels?: readonly string[]
  /** Folders that stand for `owner/name@ref` on GitHub. */
  repositories?: Record<string, string>
  /** The folder of act's own cache service; without one it has none. */
  cache?: string
  /** HOME, where the tool cache is; an empty folder that is removed afterwards unless told. */
  home?: string
}

export interface ActRun {
  readonly exitCode: number | null
  /** How each job ended, as `name: result`, sorted; those that were skipped have no line. */
  readonly jobs: readonly string[]
  /** What the steps wrote and act says of them, each line after its job's name. */
  readonly log: string
  /** The lines of the jobs whose name matches. */
  logOf(job: RegExp): string
}

interface Line {
  readonly job?: string
  readonly matrix?: object
  readonly jobResult?: string
  readonly msg: string
}

const TIMEOUT_MS = 55_000
const HOSTED = ['ubuntu-latest', 'windows-latest', 'macos-latest']
const MARK = 'SETUP_DATASET_TEST_RUN'
/** Nothing listens there: who asks a host that is not this one fails. */
const NOWHERE = 'http://127.0.0.1:9'
const tools = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'setup-dataset-workflows')

/** Runs a workflow by act on this machine, with no host but loopback in reach; nothing of it outlives the run. */
export async function runWorkflow(options: ActOptions): Promise<ActRun> {
  await using folder = await temporaryFolder('act')
  const home = options.home ?? join(folder.path, 'home')
  await mkdir(home, { recursive: true })
  const mark = randomUUID()
  const env = {
    ...bareEnvironment(home),
    PATH: [dirname(process.execPath), tools, process.env.PATH].join(delimiter),
    ...{ http_proxy: NOWHERE, https_proxy: NOWHERE, no_proxy: '127.0.0.1,localhost' },
    [MARK]: mark,
  }
  const child = spawn('act', argumentsOf(options), {
    cwd: options.repository,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', ({ message }) =>
      reject(new Error(`This suite needs act: .ci/install-act (${message})`)),
    )
  })
  let isLate = false
  const late = setTimeout(() => {
    isLate = true
    endAll(mark)
  }, TIMEOUT_MS)
  try {
    const [exitCode, output, problems] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
    if (isLate) throw new Error(`act still ran after ${TIMEOUT_MS} ms:\n${output}\n${problems}`)
    return readRun(exitCode, `${output}\n${problems}`)
  } finally {
    clearTimeout(late)
    endAll(mark)
  }
}

function argumentsOf(options: ActOptions): string[] {
  const { cache, event = 'push', env, labels = HOSTED, vars = {}, secrets = {}, repositories = {} } = options
  const pairs = (flag: string, values: Record<string, string>) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
  return [
    ...[event, '--json', '--workflows', options.workflow],
    ...labels.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...pairs('--env', { RUNNER_ENVIRONMENT: 'github-hosted', ...env }),
    ...pairs('--var', vars),
    ...pairs('--secret', secrets),
    ...pairs('--local-repository', repositories),
    ...(cache === undefined
      ? ['--no-cache-server']
      : ['--cache-server-addr', '127.0.0.1', '--cache-server-path', cache]),
  ]
}

function readRun(exitCode: number | null, output: string): ActRun {
  const lines = output.split('\n').filter((line) => line !== '')
  const read = lines.map((line): Line => (line.startsWith('{') ? JSON.parse(line) : { msg: line }))
  // Of the lines about commands of steps, most are about masks.
  const told = read.filter(({ msg }) => !msg.startsWith('  \u2699'))
  const shown = (some: readonly Line[]) =>
    some.map((line) => `${nameOf(line)} | ${line.msg.trimEnd()}`).join('\n')
  return {
    exitCode,
    jobs: read
      .filter(({ jobResult }) => jobResult !== undefined)
      .map((line) => `${nameOf(line)}: ${line.jobResult}`)
      .toSorted(),
    log: shown(told),
    logOf: (name) => shown(told.filter((line) => name.test(nameOf(line)))),
  }
}

/** The job's name without what act adds: spaces, so that all are of one length, and the number in its matrix. */
function nameOf({ job = 'act', matrix = {} }: Line): string {
  return Object.keys(matrix).length > 0 ? job.trim().replace(/-\d+$/, '') : job.trim()
}

/** Ends the processes of a run: act gives each step a session of its own, so that they are known by their environment. */
function endAll(mark: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${MARK}=${mark}`)) continue
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Another user's, or it has ended.
    }
  }
}
