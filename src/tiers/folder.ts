import { utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Pin } from '../dataset/dataset.ts'
import { copyVerified, type VerifiedFile } from '../verify.ts'
import { ARCHITECTURE, isComplete, look, MARKER, makeFolder } from './folder-entry.ts'
import type { Found, Given, NotFound, Tier } from './tier.ts'
import { reasonOf } from './tier.ts'

/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
export const TOOL = 'setup-dataset'

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
        const wrong = replacing === undefined ? undefined : (read.get(replacing) ?? identity(folder))
        // Not once a job that was faster has replaced it.
        const isWrong = () => wrong !== undefined && identity(folder) === wrong
        const { save } = await import('./save-in-folder.ts')
        return await save(folder, limit, files, isWrong)
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

/** Says that an entry is in use; where it may not be written, it is not for this job to evict either. */
function touch(marker: string): void {
  try {
    const now = new Date()
    utimesSync(marker, now, now)
  } catch {}
}

/** What tells a folder from another that takes its place. */
function identity(folder: string): number | undefined {
  return look(folder)?.ino
}
