import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'

export interface Program {
  name: string
  /** What to run where it is missing. */
  install: string
  /** Beside PATH and HOME. */
  env?: Record<string, string>
  /** What its folder needs besides files. */
  prepare?: (folder: string) => Promise<unknown>
  /** Texts by name, put into its folder before it starts. */
  files?: (port: number, folder: string) => Record<string, string>
  args: (port: number, folder: string) => string[]
  /** The file in its folder where it writes what passes; standard output and error unless told. */
  logFile?: string
}

export interface RealProxy extends AsyncDisposable {
  readonly port: number
  /** `127.0.0.1:port`. */
  readonly place: string
  /** Where its files are. */
  readonly folder: string
  /** What it has written so far of what passes. */
  log(): Promise<string>
  /** Resolves when the log matches: it may be written a moment after the client has its answer. */
  logged(pattern: RegExp): Promise<void>
}

const START_MS = 20_000
const LOG_MS = 5_000
const STOP_MS = 3_000
const POLL_MS = 20
/** Debian keeps daemons where only root's PATH leads. */
const PATH = `${process.env.PATH}:/usr/sbin:${storeTools()}`

/** Starts a proxy on a free port of loopback, with a folder of its own; resolves when it listens. */
export async function launch(program: Program): Promise<RealProxy> {
  try {
    return await start(program)
  } catch (error) {
    // Between the choice of a port and its use another process may take it.
    if (error instanceof EarlyEnd) return start(program)
    throw error
  }
}

class EarlyEnd extends Error {}

async function start({
  name,
  install,
  env: own = {},
  prepare,
  files,
  args,
  logFile,
}: Program): Promise<RealProxy> {
  const { path: folder, close: removeFolder } = await temporaryFolder(name)
  // Started by root, some go on as another user.
  await chmod(folder, 0o777)
  const port = await freePort()
  await prepare?.(folder)
  for (const [file, text] of Object.entries(files?.(port, folder) ?? {}))
    await writeFile(join(folder, file), text)

  const env = { ...bareEnvironment(folder), PATH, PYTHONUNBUFFERED: '1', ...own }
  const child = spawn(name, args(port, folder), { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const record = (text: string) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', record)
  child.stderr.setEncoding('utf8').on('data', record)
  const failed = new Promise<never>((_, reject) => {
    child.once('error', ({ message }) =>
      reject(new Error(`This suite needs ${name}: ${install} (${message})`)),
    )
    child.once('exit', () => reject(new EarlyEnd(`${name} ended before it listened:\n${output}`)))
  })
  const exited = once(child, 'exit').catch(() => {})
  const stop = async () => {
    // Asked first: Squid has shared memory to give back.
    child.kill('SIGTERM')
    const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await exited
    clearTimeout(timer)
    await removeFolder()
  }
  try {
    const late = async () => `${name} does not listen:\n${output}`
    await Promise.race([failed, until(() => listens(port), START_MS, late)])
  } catch (error) {
    await stop()
    throw error
  }
  const log = async () => (logFile === undefined ? output : readFile(join(folder, logFile), 'utf8'))
  return {
    port,
    place: `127.0.0.1:${port}`,
    folder,
    log,
    logged: (pattern) =>
      until(
        async () => pattern.test(await log()),
        LOG_MS,
        async () => `${name} did not log ${pattern}:\n${await log()}`,
      ),
    [Symbol.asyncDispose]: stop,
  }
}

/** A port of loopback at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** Where .ci/install-stores puts what it installs. */
function storeTools(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'setup-dataset-stores')
}

async function until(isSo: () => Promise<boolean>, ms: number, late: () => Promise<string>): Promise<void> {
  const end = performance.now() + ms
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(await late())
    await setTimeout(POLL_MS)
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
