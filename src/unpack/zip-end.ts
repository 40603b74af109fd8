import { readAt } from './read-at.ts'
import type { Refusals } from './refusals.ts'

/** Where the central directory of a zip lies. */
export interface ZipEnd {
  readonly entries: number
  /** Whether `entries` is only right modulo 65536, as some old programs write it. */
  readonly wraps: boolean
  readonly offset: number
  readonly size: number
}

const END = 0x06054b50
const END_SIZE = 22
const END_64 = 0x06064b50
const END_64_SIZE = 56
const LOCATOR = 0x07064b50
const LOCATOR_SIZE = 20
const LONGEST_COMMENT = 0xffff

/** Finds the record that ends a zip (APPNOTE 4.3.14 to 4.3.16): the last one whose comment ends where the file does. */
export function findZipEnd(file: number, size: number, refusals: Refusals): ZipEnd {
  const tail = Buffer.alloc(Math.min(size, LOCATOR_SIZE + END_SIZE + LONGEST_COMMENT))
  const start = size - tail.length
  if (readAt(file, tail, start) < tail.length) throw refusals.damaged('it became shorter')
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue
    if (at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue
    return readEnd(file, tail.subarray(0, at), tail.subarray(at), start + at, refusals)
  }
  throw refusals.damaged('it has no end of a zip: it was cut, or is none')
}

function readEnd(file: number, before: Buffer, record: Buffer, position: number, refusals: Refusals): ZipEnd {
  const end = {
    disk: record.readUInt16LE(4),
    firstDisk: record.readUInt16LE(6),
    entriesHere: record.readUInt16LE(8),
    entries: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
  }
  const locator = before.length >= LOCATOR_SIZE ? before.subarray(-LOCATOR_SIZE) : undefined
  if (locator?.readUInt32LE(0) !== LOCATOR) return check({ ...end, wraps: true }, position, refusals)
  const recordAt = Number(locator.readBigUInt64LE(8))
  const record64 = Buffer.alloc(END_64_SIZE)
  const isThere = recordAt < position && readAt(file, record64, recordAt) === END_64_SIZE
  if (!isThere || record64.readUInt32LE(0) !== END_64)
    throw refusals.damaged('its zip64 record is not where it should be')
  const end64 = {
    disk: record64.readUInt32LE(16),
    firstDisk: record64.readUInt32LE(20),
    entriesHere: Number(record64.readBigUInt64LE(24)),
    entries: Number(record64.readBigUInt64LE(32)),
    size: Number(record64.readBigUInt64LE(40)),
    offset: Number(record64.readBigUInt64LE(48)),
  }
  // Two ends that differ are two archives in one, of which each program sees another.
  for (const field of Object.keys(end) as (keyof typeof end)[]) {
    const full = field === 'size' || field === 'offset' ? 0xffffffff : 0xffff
    if (end[field] !== full && end[field] !== end64[field])
      throw refusals.damaged(`its two records disagree about ${field}`)
  }
  return check({ ...end64, wraps: false }, recordAt, refusals)
}

interface Parts {
  readonly disk: number
  readonly firstDisk: number
  readonly entriesHere: number
}

function check(end: ZipEnd & Parts, limit: number, refusals: Refusals): ZipEnd {
  const { disk, firstDisk, entriesHere, entries, wraps, offset, size } = end
  if (disk !== 0 || firstDisk !== 0 || entriesHere !== entries)
    throw refusals.damaged('it is one part of a split zip')
  if (offset + size > limit) throw refusals.damaged('its directory lies outside of it')
  return { entries, wraps, offset, size }
}
