import { closeSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { lstat, readdir, rename, rm, stat } from '../disk/calls.ts'
import { isNote, noteOf } from './parts-note.ts'

/** Bytes on the disk of all that lies in a folder of partials. */
export async function heldBytes(folder: string): Promise<number> {
  const names = await readdir(folder)
  const sizes = await Promise.all(names.map((name) => held(join(folder, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** Takes the partials of a dead run, each with its note; of two of one name the one with more is worth more. */
export async function takeOverPartials(from: string, to: string): Promise<void> {
  // One step, so that of two runs that sweep at the same moment one gets all and the other nothing.
  const taken = `${to}-taken`
  const isOurs = await rename(from, taken).then(
    () => true,
    () => false,
  )
  if (!isOurs) return
  // A link would let us take, or write into, what it points to.
  const isFolder = (await lstat(taken)).isDirectory()
  const entries = isFolder ? await readdir(taken, { withFileTypes: true }) : []
  const files = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name))
  for (const name of files) {
    const [ours, theirs] = [join(to, name), join(taken, name)]
    if (isNote(name) || !mayWrite(theirs) || (await held(theirs)) <= (await held(ours))) continue
    await rm(noteOf(ours), { force: true })
    if (files.has(noteOf(name))) await rename(noteOf(theirs), noteOf(ours))
    await rename(theirs, ours)
  }
  await rm(taken, { recursive: true, force: true })
}

/** Whether this job may go on with a file: the run before may have had another user. */
function mayWrite(path: string): boolean {
  try {
    closeSync(openSync(path, 'r+'))
    return true
  } catch {
    return false
  }
}

/** Bytes that a file takes on the disk, where there may be gaps; 0 where there is none. */
async function held(path: string): Promise<number> {
  return stat(path).then(
    // Some file systems count what was just written only later.
    ({ size, blocks }) => Math.min(size, Math.max(1, blocks * 512)),
    () => 0,
  )
}
