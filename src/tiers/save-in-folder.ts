import { constants, lstatSync } from 'node:fs'
import { copyFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolders } from '../disk/make-folders.ts'
import { removeAtEnd } from '../disk/remove-at-end.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'
import { formatBytes } from '../format.ts'
import { evict } from './evict.ts'
import { ARCHITECTURE, generationsIn, isComplete, MARKER, makeFolder } from './folder-entry.ts'
import { generationOf, nextGeneration } from './generations.ts'
import type { Saved, Storable } from './tier.ts'

/** Where an entry is to be kept. */
export interface Place {
  /** The folder with one folder for each entry. */
  readonly tools: string
  /** What the first generation is called. */
  readonly version: string
  /** The generation that turned out to be wrong; undefined where there was none. */
  readonly wrong: string | undefined
  /** Bytes that all entries may have. */
  readonly limit: number
}

/**
 * Keeps the files as the generation that follows the wrong one, which goes when this one is there: a job that is killed
 * meanwhile takes nothing away. Entries not used for longest go where all together would have more than the limit.
 */
export async function save(
  { tools, version, wrong, limit }: Place,
  files: readonly Storable[],
): Promise<Saved> {
  const name = nextGeneration(version, wrong)
  const number = generationOf(version, name) ?? 1n
  const isThere = generationsIn(tools, version).some(
    (each) => each.number >= number && isComplete(join(tools, each.name)),
  )
  if (isThere) return { kind: 'exists' }
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limit)
    return { kind: 'refused', reason: `it has ${formatBytes(bytes)}, more than tool-cache-limit allows` }
  const staging = join(tools, runFolderName())
  // The time of the step may be over before this is.
  const callOff = removeAtEnd(staging)
  try {
    await makeFolders(staging)
    const now = (await stat(staging)).mtimeMs
    await sweepRunFolders(tools, now)
    const isKept = (entry: string) => generationOf(version, entry) !== undefined
    const evicted = await evict({ tools, isKept, most: limit - bytes, now, aside: staging })
    const fresh = join(staging, 'new')
    const made = new Set<string>()
    for (const { path, location } of files) {
      const target = join(fresh, ARCHITECTURE, path)
      makeFolder(dirname(target), made)
      await copyFile(location, target, constants.COPYFILE_FICLONE)
    }
    // Its size, which eviction needs; its time is when the entry was last used.
    await writeFile(join(fresh, MARKER), String(bytes))
    const folder = join(tools, name)
    // Where something without a marker has the name; where nothing has it, another job may take it at any moment.
    const hasName = lstatSync(folder, { throwIfNoEntry: false }) !== undefined
    if (hasName && !isComplete(folder)) await moveAway(folder, staging)
    const isTaken = await rename(fresh, folder).then(() => false, isNotFree)
    if (isTaken)
      return isComplete(folder)
        ? { kind: 'exists' }
        : { kind: 'refused', reason: `${folder} is in its way, is not complete, and cannot be moved` }
    for (const older of generationsIn(tools, version))
      if (older.number < number) await moveAway(join(tools, older.name), staging)
    const entry = join(folder, ARCHITECTURE)
    return evicted === undefined ? { kind: 'saved', entry } : { kind: 'saved', entry, notes: [evicted] }
  } finally {
    // What cannot be removed, because it is another user's, takes nothing from what was saved.
    await rm(staging, { recursive: true, force: true }).catch(() => undefined)
    callOff()
  }
}

/** Takes a name from what has it, by one rename; another job may have been faster. */
async function moveAway(folder: string, staging: string): Promise<void> {
  await rename(folder, join(staging, `old-${basename(folder)}`)).catch(() => undefined)
}

/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isNotFree(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM') return true
  throw error
}
