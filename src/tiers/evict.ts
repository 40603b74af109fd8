import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { formatBytes, formatCount } from '../format.ts'
import { MARKER } from './folder-entry.ts'

/** What is to be kept to a size, and what must stay. */
export interface Eviction {
  /** The folder with one folder for each entry. */
  readonly tools: string
  /** Whether an entry is what the room is made for, or goes for another reason. */
  readonly isKept: (name: string) => boolean
  /** Bytes that the others may have together. */
  readonly most: number
  /** Milliseconds since the epoch. */
  readonly now: number
  /** A folder of this run on the same volume. */
  readonly aside: string
}

interface Entry {
  readonly name: string
  readonly bytes: number
  /** When it was last used, in milliseconds since the epoch. */
  readonly used: number
}

/** An entry that was used this lately may be read at this moment. */
const IN_USE_MS = 10 * 60 * 1000
/** Digits of a size. */
const LONGEST_SIZE = 15

/**
 * Removes the entries not used for longest until the rest is small enough; returns a line that says so. Each loses its
 * name by one rename before any of its files goes: who reads it finds files missing, never wrong.
 */
export async function evict({ tools, isKept, most, now, aside }: Eviction): Promise<string | undefined> {
  if (most === Number.POSITIVE_INFINITY) return undefined
  const entries = await listEntries(tools, isKept)
  const going = chooseEvicted(entries, most, now)
  let gone = 0
  let freed = 0
  for (const { name, bytes } of going) {
    const isOurs = await rename(join(tools, name), join(aside, name)).then(
      () => true,
      // Another job was faster, or has a file open where the system minds.
      () => false,
    )
    if (!isOurs) continue
    // What cannot be removed, because it is another user's, is no reason not to save.
    const isRemoved = await rm(join(aside, name), { recursive: true, force: true }).then(
      () => true,
      () => false,
    )
    if (!isRemoved) continue
    gone += 1
    freed += bytes
  }
  if (gone === 0) return undefined
  return `removed to keep to tool-cache-limit: ${formatCount(gone, 'dataset')} not used for longest, ${formatBytes(freed)}`
}

/** The entries to remove so that the others have at most so many bytes, those not used for longest first. */
export function chooseEvicted(entries: readonly Entry[], most: number, now: number): readonly Entry[] {
  let excess = entries.reduce((sum, { bytes }) => sum + bytes, 0) - most
  const idle = entries.filter(({ used }) => now - used > IN_USE_MS)
  return idle
    .toSorted((one, other) => one.used - other.used)
    .filter(({ bytes }) => {
      const isTooMuch = excess > 0
      if (isTooMuch) excess -= bytes
      return isTooMuch
    })
}

async function listEntries(tools: string, isKept: Eviction['isKept']): Promise<readonly Entry[]> {
  const names = (await readdir(tools)).filter((name) => name.startsWith('1.0.0-') && !isKept(name))
  const entries = await Promise.all(names.map((name) => readEntry(tools, name).catch(() => undefined)))
  return entries.filter((entry) => entry !== undefined)
}

async function readEntry(tools: string, name: string): Promise<Entry> {
  const folder = join(tools, name)
  const marker = join(folder, MARKER)
  const found = await stat(marker).catch(() => undefined)
  const { mtimeMs } = found ?? (await stat(folder))
  const text = found && found.size <= LONGEST_SIZE ? await readFile(marker, 'utf8') : ''
  const bytes = /^\d+$/.test(text) ? Number(text) : await measure(folder)
  return { name, bytes, used: mtimeMs }
}

/** Bytes of all files of an entry that does not say its size. */
async function measure(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))))
  return sizes.reduce((sum, { size }) => sum + size, 0)
}
