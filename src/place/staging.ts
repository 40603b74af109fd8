import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { diskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'

/** A folder on the home's own volume where files grow until they are verified; its name is never a final one. */
export interface Staging {
  readonly dir: string
  /** Where downloads grow; holds those that dead runs had begun. */
  readonly partials: string
  /** Bytes of the downloads that lie there. */
  present(): Promise<number>
  /** A new, empty folder in it. */
  folder(name: string): Promise<string>
  /** Removes it, and the folders made for it that are still empty. */
  close(): Promise<void>
}

/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
export async function openStaging(home: string, now: number): Promise<Staging> {
  const dir = join(home, runFolderName())
  const partials = join(dir, 'partials')
  const created = await makeFolders(dir).catch((error: unknown) => {
    throw diskError(error, home)
  })
  await mkdir(partials)
  await sweepRunFolders(home, now, (dead) => moveFiles(join(dead, 'partials'), partials))
  return {
    dir,
    partials,
    async present() {
      const names = await readdir(partials)
      const sizes = await Promise.all(names.map((name) => sizeOf(join(partials, name))))
      return sizes.reduce((sum, size) => sum + size, 0)
    },
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

/** Moves what lies in a folder; of two files with one name the larger is worth more. */
async function moveFiles(from: string, to: string): Promise<void> {
  // A link would let us take, or write into, what it points to.
  const found = await lstat(from).catch(() => undefined)
  const entries = found?.isDirectory() ? await readdir(from, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  for (const name of names) {
    const [found, other] = await Promise.all([sizeOf(join(from, name)), sizeOf(join(to, name))])
    // Another run that sweeps at the same moment may have taken it: then there is nothing to move.
    if (found > other) await rename(join(from, name), join(to, name)).catch(() => undefined)
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}
