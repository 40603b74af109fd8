import { utimesSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Pin } from '../dataset/dataset.ts'
import { rm } from '../disk/calls.ts'
import { copyVerified, type Mismatch, type VerifiedFile } from '../verify.ts'
import { ARCHITECTURE, generationsIn, isComplete, look, MARKER, makeFolder } from './folder-entry.ts'
import type { Found, Given, NotFound, Tier } from './tier.ts'
import { reasonOf } from './tier.ts'

/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
export const TOOL = 'setup-dataset'

/**
 * A tier in a folder with the conventions of @actions/tool-cache, which finds what it keeps. Safe with many jobs at once
 * on one disk: an entry gets its name and its marker by one rename, and loses them by one. A wrong one stays until the
 * next generation is there. Beyond `limit` bytes those not used for longest go.
 */
export function folderTier(root: string, title: string, limit = Number.POSITIVE_INFINITY): Tier {
  const tools = join(root, TOOL)
  return {
    name: 'tool-cache',
    title,
    async lookup(key) {
      return lookup(tools, key)
    },
    async restore(key, _pins, into, wanted) {
      try {
        return await restore(tools, key, title, into, wanted)
      } catch (error) {
        // What came of it would take the room of what is fetched in its place.
        await rm(into, { recursive: true, force: true }).catch(() => undefined)
        return { kind: 'unavailable', reason: reasonOf(error) }
      }
    },
    async save(key, files, _work, replacing) {
      try {
        const { save } = await import('./save-in-folder.ts')
        const wrong = replacing === undefined ? undefined : basename(dirname(replacing))
        return await save({ tools, version: versionOf(key), wrong, limit }, files)
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

/** Looks for the newest complete entry; each is one as `find` of @actions/tool-cache sees it. */
function lookup(tools: string, key: string): Found | NotFound {
  try {
    const newest = generationsIn(tools, versionOf(key)).find(({ name }) => isComplete(join(tools, name)))
    return newest === undefined
      ? { kind: 'miss' }
      : { kind: 'found', entry: join(tools, newest.name, ARCHITECTURE) }
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}

async function restore(
  tools: string,
  key: string,
  title: string,
  into: string,
  wanted: readonly Pin[],
): Promise<Given | NotFound> {
  const answer = lookup(tools, key)
  if (answer.kind !== 'found') return answer
  const folder = dirname(answer.entry)
  const found = identity(folder)
  touch(join(folder, MARKER))
  const made = new Set<string>()
  const verified: VerifiedFile[] = []
  const mismatches: Mismatch[] = []
  for (const pin of wanted) {
    const target = join(into, pin.path)
    makeFolder(dirname(target), made)
    // A copy, not a hard link: what a later step writes into its home must not reach the tier.
    const verdict = await copyVerified(join(answer.entry, pin.path), pin, target, title)
    if (verdict?.verified) verified.push(verdict.verified)
    else if (verdict) mismatches.push(verdict.mismatch)
  }
  // What is missing in an entry that another job took away meanwhile says nothing about it.
  const isThere = verified.length === wanted.length || identity(folder) === found
  return { kind: isThere ? 'found' : 'partial', entry: answer.entry, folder: into, verified, mismatches }
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
