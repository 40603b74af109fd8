import { constants } from 'node:fs'
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolders } from '../disk/make-folders.ts'
import { runFolderName, sweepRunFolders } from '../disk/run-folder.ts'
import type { Found, NotFound, Saved, Storable, Tier } from './tier.ts'
import { reasonOf } from './tier.ts'

/** Name of our folder in a tool cache: `<root>/setup-dataset/<version>/any`, complete when `any.complete` lies beside it. */
export const TOOL = 'setup-dataset'
const ARCHITECTURE = 'any'

/** Finds a complete entry and gives its folder, or '' when there is none; @actions/tool-cache's `find` is one. */
export type Find = (tool: string, version: string, architecture: string) => string | Promise<string>

/** A tier in a folder with the conventions of @actions/tool-cache; safe with many jobs at once on one disk. */
export function folderTier(root: string, title: string, find: Find = findIn(root)): Tier {
  return {
    name: 'tool-cache',
    title,
    lookup: (key) => lookup(key, find),
    async restore(key, pins, into) {
      const answer = await lookup(key, find)
      if (answer.kind !== 'found') return answer
      try {
        // A copy, not a link: what a later step writes into its home must not reach the tier.
        for (const { path } of pins) await copyIn(join(answer.entry, path), join(into, path))
        return { ...answer, folder: into }
      } catch (error) {
        return { kind: 'unavailable', reason: reasonOf(error) }
      }
    },
    async save(key, files, _work, replacing) {
      try {
        return await save(root, key, files, replacing)
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error) }
      }
    },
  }
}

async function lookup(key: string, find: Find): Promise<Found | NotFound> {
  try {
    const entry = await find(TOOL, versionOf(key), ARCHITECTURE)
    return entry === '' ? { kind: 'miss' } : { kind: 'found', entry }
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}

/** The tool cache sorts by semantic versions: the key becomes the pre-release of a fixed one. */
function versionOf(key: string): string {
  return `1.0.0-${key.replace(/^setup-dataset-v1-/, '').replace(/[^0-9A-Za-z-]+/g, '-')}`
}

/** Looks for a complete entry as @actions/tool-cache does. */
function findIn(root: string): Find {
  return async (tool, version, architecture) => {
    const folder = join(root, tool, version, architecture)
    return (await isComplete(folder)) ? folder : ''
  }
}

async function copyIn(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true })
  // What is missing, or no file, is for the verification to find: it is evidence about the entry.
  if (await isFile(source)) await copyFile(source, target, constants.COPYFILE_FICLONE)
}

async function save(
  root: string,
  key: string,
  files: readonly Storable[],
  replacing: string | undefined,
): Promise<Saved> {
  const entry = join(root, TOOL, versionOf(key), ARCHITECTURE)
  const marker = `${entry}.complete`
  if (replacing === undefined && (await isComplete(entry))) return { kind: 'exists' }
  const staging = join(root, TOOL, runFolderName())
  try {
    await makeFolders(staging)
    await sweepRunFolders(dirname(staging), (await stat(staging)).mtimeMs)
    for (const { path, location } of files) await copyIn(location, join(staging, 'new', path))
    await mkdir(dirname(entry), { recursive: true })
    // Without its marker, an entry is what a run left that died; with it, another job's, which must stay under its readers.
    if (replacing !== undefined || !(await isComplete(entry))) {
      await rename(entry, join(staging, 'old')).catch(() => undefined)
    }
    const taken = await rename(join(staging, 'new'), entry).then(() => false, isTaken)
    if (taken) return { kind: 'exists' }
    await writeFile(marker, '')
    return { kind: 'saved', entry }
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** Whether a rename failed because another job was faster; any other failure is thrown on. */
function isTaken(error: NodeJS.ErrnoException): true {
  if (error.code === 'ENOTEMPTY' || error.code === 'EEXIST' || error.code === 'EPERM') return true
  throw error
}

/** Whether an entry's folder and the marker beside it are both there. */
async function isComplete(entry: string): Promise<boolean> {
  const [folder, marker] = await Promise.all([kindOf(entry), kindOf(`${entry}.complete`)])
  return folder === 'folder' && marker === 'file'
}

async function isFile(path: string): Promise<boolean> {
  return (await kindOf(path)) === 'file'
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'other'> {
  return stat(path).then(
    (found) => (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'),
    () => 'other',
  )
}
