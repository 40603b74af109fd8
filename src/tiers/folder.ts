import { constants, mkdirSync, type Stats, statSync, utimesSync } from 'node:fs'
import { copyFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Pin } from '../dataset/dataset.ts'
import { makeFolders } from '../disk/make-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'
import { formatBytes } from '../format.ts'
import { copyVerified, type VerifiedFile } from '../verify.ts'
import type { Found, Given, NotFound, Saved, Storable, Tier } from './tier.ts'
import { reasonOf } from './tier.ts'

/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
export const TOOL = 'setup-dataset'
const ARCHITECTURE = 'any'
const MARKER = `${ARCHITECTURE}.complete`

/**
 * A tier in a folder with the conventions of @actions/tool-cache, which finds what it keeps. Safe with many jobs at once
 * on one disk: an entry gets its name and its marker by one rename, and loses them by one. Beyond `limit` bytes those
 * not used for longest go.
 */
export function folderTier(root: string, title: string, limit = Number.POSITIVE_INFINITY): Tier {
  /** The folders that were read, by entry: another job may have put others in their place since. */
  const read = new Map<string, number>()
  return {
    name: 'tool-cache',
    title,
    async lookup(key) {
      return lookup(versionFolder(root, key))
    },
    async restore(key, _pins, into, wanted) {
      try {
        return await restore(versionFolder(root, key), { title, read }, into, wanted)
      } catch (error) {
        return { kind: 'unavailable', reason: reasonOf(error) }
      }
    },
    async save(key, files, _work, replacing) {
      try {
        const folder = versionFolder(root, key)
        // Wrong when it was read, and replaced by a job that was faster.
        const isHealed =
          replacing !== undefined && (read.get(replacing) ?? identity(folder)) !== identity(folder)
        return await save(folder, limit, files, replacing !== undefined && !isHealed)
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error) }
      }
    },
  }
}

/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
export function versionOf(key: string): string {
  return `1.0.0-${key.replace(/^setup-dataset-v1-/, '').replace(/[^0-9A-Za-z-]+/g, '-')}`
}

function versionFolder(root: string, key: string): string {
  return join(root, TOOL, versionOf(key))
}

/** Looks for a complete entry as `find` of @actions/tool-cache does. */
function lookup(folder: string): Found | NotFound {
  try {
    return isComplete(folder) ? { kind: 'found', entry: join(folder, ARCHITECTURE) } : { kind: 'miss' }
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}

async function restore(
  folder: string,
  { title, read }: { readonly title: string; readonly read: Map<string, number> },
  into: string,
  wanted: readonly Pin[],
): Promise<Given | NotFound> {
  const answer = lookup(folder)
  if (answer.kind !== 'found') return answer
  const found = identity(folder)
  if (found !== undefined) read.set(answer.entry, found)
  touch(join(folder, MARKER))
  const made = new Set<string>()
  const verified: VerifiedFile[] = []
  for (const pin of wanted) {
    const target = join(into, pin.path)
    makeFolder(dirname(target), made)
    // A copy, not a hard link: what a later step writes into its home must not reach the tier.
    const file = await copyVerified(join(answer.entry, pin.path), pin, target, title)
    if (file) verified.push(file)
  }
  // What is missing in an entry that another job took away meanwhile says nothing about it.
  const isThere = verified.length === wanted.length || identity(folder) === found
  return { kind: isThere ? 'found' : 'partial', entry: answer.entry, folder: into, verified }
}

async function save(
  folder: string,
  limit: number,
  files: readonly Storable[],
  isWrong: boolean,
): Promise<Saved> {
  if (!isWrong && isComplete(folder)) return { kind: 'exists' }
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limit)
    return { kind: 'refused', reason: `it has ${formatBytes(bytes)}, more than tool-cache-limit allows` }
  const tools = dirname(folder)
  const staging = join(tools, runFolderName())
  try {
    await makeFolders(staging)
    const now = (await stat(staging)).mtimeMs
    await sweepRunFolders(tools, now)
    const { evict } = await import('./evict.ts')
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
    if (isWrong || !isComplete(folder)) await rename(folder, join(staging, 'old')).catch(() => undefined)
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

/** Says that an entry is in use; where it may not be written, it is not for this job to evict either. */
function touch(marker: string): void {
  try {
    const now = new Date()
    utimesSync(marker, now, now)
  } catch {}
}

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return
  mkdirSync(folder, { recursive: true })
  made.add(folder)
}

/** Whether an entry's folder and the marker beside it are both there. */
function isComplete(folder: string): boolean {
  const marker = look(join(folder, MARKER))?.isFile() ?? false
  return marker && (look(join(folder, ARCHITECTURE))?.isDirectory() ?? false)
}

/** What tells a folder from another that takes its place. */
function identity(folder: string): number | undefined {
  return look(folder)?.ino
}

/** Undefined where nothing is; a folder that may not be read is no miss. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
