import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { diskError } from '../disk/disk-error.ts'
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
  try {
    for (const file of staged) {
      const target = join(home, file.member.path)
      if (await isThere(file, target)) continue
      await makeFolder(dirname(target), undo)
      const aside = await moveAside(file, target, home, undo)
      if (aside !== undefined) displaced.push(aside)
      await rename(file.location, target)
      undo.push(() => rename(target, file.location))
    }
    return displaced
  } catch (error) {
    for (const step of undo.reverse()) await step()
    throw diskError(error, home)
  }
}

async function makeFolder(folder: string, undo: Undo[]): Promise<void> {
  const topmost = await mkdir(folder, { recursive: true })
  if (topmost !== undefined) undo.push(() => removeEmptyFolders(folder, topmost))
}

async function isThere({ size, digest }: Staged, target: string): Promise<boolean> {
  const stat = await lstat(target).catch(() => undefined)
  if (!stat?.isFile() || stat.size !== size) return false
  const hash = createHash(digest.algorithm)
  for await (const chunk of createReadStream(target, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer)
  return hash.digest('hex') === digest.hex
}

/** Moves what stands under a final name out of the way; returns where to, or undefined when nothing stood there. */
async function moveAside(
  file: Staged,
  target: string,
  home: string,
  undo: Undo[],
): Promise<string | undefined> {
  const stat = await lstat(target).catch(() => undefined)
  if (stat === undefined) return undefined
  if (stat.isDirectory()) {
    throw new PlaceError({
      code: 'cannot-place',
      path: target,
      message: `${target} is a folder, and ${file.member.path} of the dataset has to go there`,
      advice: 'Remove the folder, or set `path` to another one.',
    })
  }
  const aside = join(home, DISPLACED, `${file.member.path}.${randomUUID().slice(0, 8)}`)
  await makeFolder(dirname(aside), undo)
  await rename(target, aside)
  undo.push(() => rename(aside, target))
  return aside
}
