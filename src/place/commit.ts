import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { lstat, readdir, rename, rm } from '../disk/calls.ts'
import { diskError } from '../disk/disk-error.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { removeEmptyFolders } from '../disk/remove-empty-folders.ts'
import { PlaceError } from '../errors.ts'
import { hashFile } from '../hashing/hash-file.ts'
import type { Staged, StagedFile } from './staged.ts'

/** Where a home keeps the files that had other content than the pinned ones under their names. */
export const DISPLACED = '.setup-dataset-replaced'

/** Bytes that a name may have on the disks of all systems. */
const LONGEST_NAME = 255

/** A run's work in the home, which can be taken back as long as it is not done. */
interface Work {
  readonly home: string
  readonly undo: (() => Promise<void>)[]
  /** Folders of the home that are there. */
  readonly folders: Set<string>
  /** Where the files that stood in the way are now. */
  readonly displaced: string[]
}

/**
 * Renames what is staged to its final names, or nothing: a failure takes back what was done. A file that is there with
 * the same content stays; one of other content is moved to `.setup-dataset-replaced`. Returns where those are now.
 */
export async function commit({ files, folders }: Staged, home: string): Promise<readonly string[]> {
  const work: Work = { home, undo: [], folders: new Set(), displaced: [] }
  try {
    for (const file of files) await placeFile(file, work)
    for (const { path, location, files } of folders) {
      const byPath = new Map(files.map((file) => [file.path, file]))
      await placeFolder(path, location, byPath, work)
    }
    return work.displaced
  } catch (error) {
    // What cannot be taken back must not hide why: the first failure is the one to tell.
    for (const step of work.undo.reverse()) await step().catch(() => undefined)
    throw diskError(error, refusedPlace(error, home))
  }
}

/** The place in the home that refused: where a file was to go, or where one stood; what is ours there is writable. */
function refusedPlace(error: unknown, home: string): string {
  const { dest, path } = error as { dest?: string; path?: string }
  const isOurs = (place: string) => relative(home, place).startsWith('.setup-dataset-')
  return [dest, path].find((place) => place !== undefined && !isOurs(place)) ?? home
}

async function placeFile(file: StagedFile, work: Work): Promise<void> {
  const target = join(work.home, file.path)
  const found = await lstat(target).catch(() => undefined)
  if (found && (await hasContent(target, found, file))) return
  await makeFolder(dirname(target), work)
  const aside = found && (await moveAside(file, target, found, work))
  await rename(file.location, target)
  if (aside === undefined) work.undo.push(() => rename(target, file.location))
  else if (await hasContent(aside, await lstat(aside), file)) await dropTwin(aside, work)
  else work.displaced.push(aside)
}

/** Places a folder by one rename where its name is free, else what it holds, one by one. */
async function placeFolder(
  path: string,
  location: string,
  files: ReadonlyMap<string, StagedFile>,
  work: Work,
): Promise<void> {
  const target = join(work.home, path)
  const isFree = await lstat(target).then(
    () => false,
    () => true,
  )
  if (isFree) {
    await makeFolder(dirname(target), work)
    if (await moveFolder(location, target, work)) return
  }
  for (const entry of await readdir(location, { withFileTypes: true })) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`
    const file = files.get(below)
    if (entry.isDirectory()) await placeFolder(below, join(location, entry.name), files, work)
    else if (file) await placeFile(file, work)
  }
}

/** Whether the folder was moved; not where another run has made it in between. */
async function moveFolder(location: string, target: string, { undo }: Work): Promise<boolean> {
  try {
    await rename(location, target)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM') return false
    throw error
  }
  undo.push(() => rename(target, location))
  return true
}

async function makeFolder(folder: string, { undo, folders }: Work): Promise<void> {
  if (folders.has(folder)) return
  const topmost = await makeFolders(folder)
  if (topmost !== undefined) undo.push(() => removeEmptyFolders(folder, topmost))
  folders.add(folder)
}

async function hasContent(target: string, found: Stats, { size, digest }: StagedFile): Promise<boolean> {
  if (!found.isFile() || found.size !== size) return false
  try {
    return (await hashFile(target, digest.algorithm)).hex === digest.hex
  } catch (error) {
    // Of a file that may not be read nobody can say that it is the pinned one.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return false
    throw error
  }
}

/** Moves what stands under a final name out of the way; returns where to, or undefined when it is gone already. */
async function moveAside(
  file: StagedFile,
  target: string,
  found: Stats,
  work: Work,
): Promise<string | undefined> {
  if (found.isDirectory()) {
    throw new PlaceError({
      code: 'cannot-place',
      path: target,
      message: `${target} is a folder, and ${file.path} of the dataset has to go there`,
      advice: 'Remove the folder, or set `path` to another one.',
    })
  }
  const aside = join(work.home, DISPLACED, dirname(file.path), nameAside(basename(file.path)))
  await makeFolder(dirname(aside), work)
  const gone = await rename(target, aside).then(() => false, isGone)
  if (gone) return undefined
  work.undo.push(() => rename(aside, target))
  return aside
}

/** A name that nothing has yet; one that would be too long for a disk loses its end. */
function nameAside(name: string): string {
  const random = `.${randomUUID().slice(0, 8)}`
  const room = Buffer.from(name).subarray(0, LONGEST_NAME - random.length)
  // As a stream, of which the half of a letter at the end is still to come.
  return `${new TextDecoder().decode(room, { stream: true })}${random}`
}

/** Whether another run took the file away in between; any other failure is thrown on. */
function isGone(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOENT') return true
  throw error
}

/** Removes what another run had placed, with the same content, between our look and our rename: it needs no undoing. */
async function dropTwin(aside: string, { home, undo, folders }: Work): Promise<void> {
  undo.pop()
  await rm(aside)
  await removeEmptyFolders(dirname(aside), join(home, DISPLACED))
  folders.clear()
}
