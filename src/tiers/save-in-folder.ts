import { constants } from 'node:fs'
import { copyFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolders } from '../disk/make-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'
import { formatBytes } from '../format.ts'
import { evict } from './evict.ts'
import { ARCHITECTURE, isComplete, MARKER, makeFolder } from './folder-entry.ts'
import type { Saved, Storable } from './tier.ts'

/**
 * Keeps the files as an entry of a tool cache, in place of the one that is there as long as that is wrong; those not used
 * for longest go where all together would have more than `limit` bytes.
 */
export async function save(
  folder: string,
  limit: number,
  files: readonly Storable[],
  isWrong: () => boolean,
): Promise<Saved> {
  const isThereByNow = () => !isWrong() && isComplete(folder)
  if (isThereByNow()) return { kind: 'exists' }
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limit)
    return { kind: 'refused', reason: `it has ${formatBytes(bytes)}, more than tool-cache-limit allows` }
  const tools = dirname(folder)
  const staging = join(tools, runFolderName())
  try {
    await makeFolders(staging)
    const now = (await stat(staging)).mtimeMs
    await sweepRunFolders(tools, now)
    const evicted = await evict({ tools, keep: basename(folder), most: limit - bytes, now, aside: staging })
    const fresh = join(staging, 'new')
    const made = new Set<string>()
    for (const { path, location } of files) {
      const target = join(fresh, ARCHITECTURE, path)
      makeFolder(dirname(target), made)
      await copyFile(location, target, constants.COPYFILE_FICLONE)
    }
    // Its size, which eviction needs; its time is when the entry was last used.
    await writeFile(join(fresh, MARKER), String(bytes))
    // A job that is killed between the two renames takes with it what others have saved: asked as late as can be.
    if (isThereByNow()) return { kind: 'exists' }
    await rename(folder, join(staging, 'old')).catch(() => undefined)
    const isTaken = await rename(fresh, folder).then(() => false, isThere)
    if (isTaken) return { kind: 'exists' }
    const entry = join(folder, ARCHITECTURE)
    return evicted === undefined ? { kind: 'saved', entry } : { kind: 'saved', entry, notes: [evicted] }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isThere(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM') return true
  throw error
}
