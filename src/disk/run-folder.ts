import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readdir, rm, stat } from './calls.ts'

/** A folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 7 * 24 * 60 * 60 * 1000
const RUN_FOLDER = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/

/** A name for a temporary folder of this run, unique, from which others can tell whether the run is still alive. */
export function runFolderName(): string {
  return `.setup-dataset-${machine()}-${process.pid}-${randomUUID().slice(0, 8)}`
}

/** Whether a folder of a home has the name of a temporary one. */
export function isRunFolder(name: string): boolean {
  return RUN_FOLDER.test(name)
}

/** Removes the temporary folders that dead runs left in `parent`, after `salvage`; `now` is in ms since the epoch. */
export async function sweepRunFolders(
  parent: string,
  now: number,
  salvage: (folder: string) => Promise<void> = async () => {},
): Promise<void> {
  // A folder may take files and not tell which it has.
  for (const name of await readdir(parent).catch((): string[] => [])) {
    const match = RUN_FOLDER.exec(name)
    if (match === null) continue
    const [, owner = '', pid = ''] = match
    const path = join(parent, name)
    const dead = owner === machine() ? !isAlive(Number(pid)) : now - (await modified(path)) > DEAD_AFTER_MS
    if (!dead) continue
    await salvage(path)
    // A courtesy to the disk: what cannot be removed, because it is another user's, is no reason to fail.
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

function machine(): string {
  return `${hostname()}${processSpace()}`.replace(/[^A-Za-z0-9.]+/g, '_')
}

/** The kernel's own number for the first space of processes (PROC_PID_INIT_INO). */
const FIRST_SPACE = '4026531836'

/** Containers may have one host name and cannot see each other's processes; empty outside them. */
function processSpace(): string {
  try {
    const [space = FIRST_SPACE] = /\d+/.exec(readlinkSync('/proc/self/ns/pid')) ?? []
    return space === FIRST_SPACE ? '' : `.${space}`
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function modified(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
}
