import { MOST_MEMBERS } from './bounds.ts'
import { readAt } from './read-at.ts'
import type { Refusals } from './refusals.ts'
import { findZipEnd } from './zip-end.ts'
import { readZipEntry, type ZipEntry } from './zip-entry.ts'

/** Larger than that of a million members with long names. */
const LARGEST = 256 * 1024 * 1024
const LOCAL_SIZE = 30

/** The members of a zip as its directory tells them. */
export interface ZipDirectory {
  /** The directory itself, which several threads can read. */
  readonly bytes: SharedArrayBuffer
  readonly entries: readonly ZipEntry[]
  /** Where the content of an entry, by its place in `entries`, must have ended: there begins what is next. */
  readonly limits: Float64Array
}

/** Reads the directory and makes sure that all members lie in the archive and no two share bytes of it. */
export function readZipDirectory(file: number, size: number, refusals: Refusals): ZipDirectory {
  const end = findZipEnd(file, size, refusals)
  if (end.entries > MOST_MEMBERS) throw refusals.tooManyMembers('')
  if (end.size > LARGEST) throw refusals.tooMuch('', `its directory has ${end.size} bytes`)
  const bytes = new SharedArrayBuffer(end.size)
  const directory = Buffer.from(bytes)
  if (readAt(file, directory, end.offset) < end.size) throw refusals.damaged('it became shorter')
  const entries: ZipEntry[] = []
  for (let at = 0; at < directory.length; ) {
    const entry = readZipEntry(directory, at)
    if (entry === undefined) {
      throw refusals.damaged('its directory is not where its end says, or something was put in front of it')
    }
    if (entry.disk !== 0) throw refusals.damaged('it is one part of a split zip')
    entries.push(entry)
    if (entries.length > MOST_MEMBERS) throw refusals.tooManyMembers('')
    at = entry.next
  }
  const count = end.wraps ? entries.length % 0x10000 : entries.length
  if (count !== end.entries)
    throw refusals.damaged(`it should hold ${end.entries} members, and holds ${count}`)
  return { bytes, entries, limits: findLimits(entries, end.offset, refusals) }
}

/** A zip of a few kB becomes petabytes where members share their bytes (bamsoftware.com/hacks/zipbomb). */
function findLimits(entries: readonly ZipEntry[], directoryAt: number, refusals: Refusals): Float64Array {
  const limits = new Float64Array(entries.length)
  const order = Uint32Array.from(entries.keys()).sort((a, b) => offsetOf(entries[a]) - offsetOf(entries[b]))
  let limit = directoryAt
  for (const index of order.toReversed()) {
    const entry = entries[index] as ZipEntry
    if (entry.offset + LOCAL_SIZE + entry.nameBytes.length + entry.packed > limit) {
      throw refusals.unsafe(
        entry.name ?? '',
        'it overlaps with another member, or lies outside of the archive',
      )
    }
    limits[index] = limit
    limit = entry.offset
  }
  return limits
}

function offsetOf(entry: ZipEntry | undefined): number {
  return entry?.offset ?? 0
}
