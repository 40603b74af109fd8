import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { diskError } from '../disk/disk-error.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'

const PREFIX = '.setup-dataset-'
/** A staging folder of another machine is taken for dead after this time: longer than any job of GitHub runs. */
const DEAD_AFTER_MS = 7 * 24 * 60 * 60 * 1000

/** A folder on the home's own volume where files grow until they are verified; its name is never a final one. */
export interface Staging {
  readonly dir: string
  /** A new, empty folder in it. */
  folder(name: string): Promise<string>
  /** Removes it, and the folders made for it that are still empty. */
  close(): Promise<void>
}

/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
export async function openStaging(home: string, now: number): Promise<Staging> {
  const dir = join(home, `${PREFIX}${machine()}-${process.pid}-${randomUUID().slice(0, 8)}`)
  const created = await mkdir(dir, { recursive: true }).catch((error: unknown) => {
    throw diskError(error, home)
  })
  await sweep(home, now)
  return {
    dir,
    async folder(name) {
      const folder = join(dir, name)
      await mkdir(folder)
      return folder
    },
    async close() {
      await rm(dir, { recursive: true, force: true })
      if (created !== undefined) await removeEmptyFolders(home, created)
    },
  }
}

async function sweep(home: string, now: number): Promise<void> {
  for (const name of await readdir(home)) {
    const match = /^\.setup-dataset-(.+)-(\d+)-[0-9a-f]{8}$/.exec(name)
    if (match === null) continue
    const [, owner = '', pid = ''] = match
    const path = join(home, name)
    const dead = owner === machine() ? !isAlive(Number(pid)) : now - (await modified(path)) > DEAD_AFTER_MS
    if (dead) await rm(path, { recursive: true, force: true })
  }
}

function machine(): string {
  return hostname().replace(/[^A-Za-z0-9.]+/g, '_')
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
