import { createHash, randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { lstat, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { readThrough } from '../disk/read-through.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'
import { PlaceError } from '../errors.ts'
import type { Staged } from './place.ts'

/** Where a home keeps the files that had other content than the pinned ones under their names. */
const DISPLACED = '.setup-dataset-replaced'

type Undo = () => Promise<void>

/**
 * Renames every staged file to its final name, or none: a failure takes back what was done. A file that is there with
 * the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
 */
export async function commit(staged: readonly Staged[], home: string): Promise<readonly string[]> {
  const undo: Undo[] = []
  const displaced: string[] = []
  const folders = new Set<string>()
  try {
    for (const file of staged) {
      const target = join(home, file.member.path)
      const found = await lstat(target).catch(() => undefined)
      if (found && (await hasContent(target, found, file))) continue
      if (!folders.has(dirname(target))) await makeFolder(dirname(target), undo)
      folders.add(dirname(target))
      const aside = found && (await moveAside(file, target, found, home, undo))
      await rename(file.location, target)
      if (aside === undefined) undo.push(() => rename(target, file.location))
      else if (await hasContent(aside, await lstat(aside), file)) await dropTwin(aside, home, undo)
      else displaced.push(aside)
    }
    return displaced
  } catch (error) {
    // What cannot be taken back must not hide why: the first failure is the one to tell.
    for (const step of undo.reverse()) await step().catch(() => undefined)
    throw diskError(error, home)
  }
}

async function makeFolder(folder: string, undo: Undo[]): Promise<void> {
  const topmost = await makeFolders(folder)
  if (topmost !== undefined) undo.push(() => removeEmptyFolders(folder, topmost))
}

async function hasContent(target: string, found: Stats, { size, digest }: Staged): Promise<boolean> {
  if (!found.isFile() || found.size !== size) return false
  const hash = createHash(digest.algorithm)
  await readThrough(target, (part) => hash.update(part))
  return hash.digest('hex') === digest.hex
}

/** Moves what stands under a final name out of the way; returns where to, or undefined when it is gone already. */
async function moveAside(
  file: Staged,
  target: string,
  found: Stats,
  home: string,
  undo: Undo[],
): Promise<string | undefined> {
  if (found.isDirectory()) {
    throw new PlaceError({
      code: 'cannot-place',
      path: target,
      message: `${target} is a folder, and ${file.member.path} of the dataset has to go there`,
      advice: 'Remove the folder, or set `path` to another one.',
    })
  }
  const aside = join(home, DISPLACED, `${file.member.path}.${randomUUID().slice(0, 8)}`)
  await makeFolder(dirname(aside), undo)
  const gone = await rename(target, aside).then(() => false, isGone)
  if (gone) return undefined
  undo.push(() => rename(aside, target))
  return aside
}

/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOENT') return true
  throw error
}

/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside: string, home: string, undo: Undo[]): Promise<void> {
  undo.pop()
  await rm(aside)
  await removeEmptyFolders(dirname(aside), join(home, DISPLACED))
}
