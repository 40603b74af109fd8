import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mkdir, readdir, rm } from '../disk/calls.ts'
import { diskError, throwDiskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'
import { heldBytes, takeOverPartials } from '../fetch/partials.ts'

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
  /** Removes all but the downloads, for a later run to continue; returns their bytes, 0 where they are not worth it. */
  closeForLater(): Promise<number>
}

/** Bytes that are worth a folder which stays after a failure. */
const WORTH_KEEPING = 1024 * 1024

/** Makes a staging folder inside the home, which shows that the home can be written, and sweeps those of dead runs. */
export async function openStaging(home: string, now: number): Promise<Staging> {
  const dir = join(home, runFolderName())
  const partials = join(dir, 'partials')
  const created = await makeFolders(dir).catch(throwDiskError(home))
  const close = async () => {
    // Its own code for this comes with Node's promises alone, and takes longer to load than these few folders to remove.
    rmSync(dir, { recursive: true, force: true })
    if (created !== undefined) await removeEmptyFolders(home, created)
  }
  try {
    await mkdir(partials)
    await sweepRunFolders(home, now, (dead) => takeOverPartials(join(dead, 'partials'), partials))
  } catch (error) {
    await close()
    throw diskError(error, home)
  }
  return {
    dir,
    partials,
    present: () => heldBytes(partials),
    async folder(name) {
      const folder = join(dir, name)
      await mkdir(folder).catch(throwDiskError(folder))
      return folder
    },
    close,
    async closeForLater() {
      const bytes = await heldBytes(partials)
      if (bytes < WORTH_KEEPING) {
        await close()
        return 0
      }
      const others = (await readdir(dir)).filter((name) => name !== basename(partials))
      await Promise.all(others.map((name) => rm(join(dir, name), { recursive: true, force: true })))
      return bytes
    },
  }
}
