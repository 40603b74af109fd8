import { join } from 'node:path'
import type { Pin } from '../../dataset/dataset.ts'
import { rm } from '../../disk/calls.ts'
import { MOST_MEMBERS, mostToRead } from '../../unpack/bounds.ts'
import { TargetFolder } from '../../unpack/member-file.ts'
import { readTarStream, type UseMember } from '../../unpack/tar-archive.ts'
import { judge, type Mismatch, mismatch, type VerifiedFile } from '../../verify.ts'
import { EntryRefusals, WrongArchive } from './entry-refusals.ts'
import { unpackedBytes } from './unpacked-bytes.ts'

/** What an entry turned out to hold of what is pinned: each pin is in one of them. */
export interface Taken {
  readonly verified: readonly VerifiedFile[]
  readonly mismatches: readonly Mismatch[]
}

/** What is read of an entry: the pins below `root` in it are written to the folder `into`; `from` names it for people. */
export interface Taking {
  readonly root: string
  readonly pins: readonly Pin[]
  readonly into: string
  readonly from: string
}

/** Bytes of an entry beside what is pinned: headers, padding, and what others put into it. */
const MOST_BESIDE = 64 * 1024 * 1024
const MOST_PER_MEMBER = 4096

/**
 * Reads an entry's archive while it comes, writes nothing but the pinned files and hashes them on the way; links, other
 * names and names that lead elsewhere are passed over. An archive that breaks is evidence about the pins that it lacks.
 */
export async function takePinned(
  archive: AsyncIterable<Buffer>,
  { root, pins, into, from }: Taking,
): Promise<Taken> {
  const missing = new Map(pins.map((pin) => [`${root}/${pin.path}`, pin]))
  const verified: VerifiedFile[] = []
  const mismatches: Mismatch[] = []
  const refusals = new EntryRefusals(root)
  const folder = new TargetFolder(into, refusals)
  const take: UseMember = async ({ name, kind, size }, content) => {
    const pin = missing.get(name)
    if (pin === undefined) return
    const problem = problemOf(kind, size, pin)
    if (problem !== undefined) mismatches.push(mismatch(pin, problem))
    else {
      const file = await content(folder.create(pin.path, pin.digest.algorithm))
      const verdict = judge(pin, { size: file.size, hex: file.digest.hex }, file.location, from)
      if (verdict.verified) verified.push(verdict.verified)
      else mismatches.push(verdict.mismatch)
    }
    // Of two with one name the first is taken.
    missing.delete(name)
  }
  let lack = 'nothing: the file is missing'
  try {
    await readTarStream(unpackedBytes(archive, refusals), mostOf(pins), refusals, take)
  } catch (error) {
    if (!(error instanceof WrongArchive)) throw error
    lack = `nothing: the entry does not unpack (${error.message})`
  }
  // Other bytes, and a file that broke off, would take the room of what is fetched in their place.
  const kept = new Set(verified.map(({ location }) => location))
  for (const location of pins.map(({ path }) => join(into, path)))
    if (!kept.has(location)) await rm(location, { force: true })
  mismatches.push(...[...missing.values()].map((pin) => mismatch(pin, lack)))
  return { verified, mismatches }
}

/** What can be told to be wrong before the content is read. */
function problemOf(kind: string, size: number, pin: Pin): string | undefined {
  if (kind !== 'file') return 'something that is no plain file'
  return pin.size === undefined || pin.size === size ? undefined : `${size} bytes`
}

/** The most bytes of tar that are read. */
function mostOf(pins: readonly Pin[]): number {
  const sizes = pins.map(({ size = Number.POSITIVE_INFINITY }) => size + MOST_PER_MEMBER)
  const expected = sizes.reduce((sum, size) => sum + size, MOST_BESIDE)
  const bounds = { files: MOST_MEMBERS, bytes: 0 }
  return Math.min(expected, mostToRead(0, bounds))
}
