import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { diskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'

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
  const dir = join(home, runFolderName())
  const created = await makeFolders(dir).catch((error: unknown) => {
    throw diskError(error, home)
  })
  await sweepRunFolders(home, now)
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
