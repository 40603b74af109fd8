import { mapBounded } from '../concurrency.ts'
import { archiveFormat } from '../dataset/archive-format.ts'
import { type Pin, type Tree, totalSize } from '../dataset/dataset.ts'
import type { Algorithm, Digest } from '../dataset/digest.ts'
import { inFolder } from '../dataset/plan.ts'
import { EVERYTHING } from '../dataset/selection.ts'
import { rm } from '../disk/calls.ts'
import { IntegrityError, PlaceError } from '../errors.ts'
import { hashFile } from '../hashing/hash-file.ts'
import type { Archive, UnpackedFile } from '../unpack/archive.ts'
import { unpackArchive } from '../unpack/unpack.ts'
import type { VerifiedFile } from '../verify.ts'
import { meets, wrongMember } from './expected.ts'
import { gunzip } from './gunzip.ts'
import type { StagedFolder } from './staged.ts'

const AT_ONCE = 4

/** Makes a new, empty folder. */
type MakeFolder = (name: string) => Promise<string>

/** Unpacks a verified archive into new folders, one for each archive that is meant, and holds it to its pins. */
export async function stageTree(
  tree: Tree,
  file: VerifiedFile,
  folder: MakeFolder,
  signal: AbortSignal,
): Promise<readonly StagedFolder[]> {
  const { path, from, pins } = tree
  const own = { path: from, location: file.location, size: file.size }
  const inner =
    tree.within === undefined ? undefined : await unpackInner(own, tree, tree.within, folder, signal)
  const staged: StagedFolder[] = []
  for (const [index, archive] of (inner ?? [own]).entries()) {
    const location = await folder(`members-${index}`)
    const format = inner ? archiveFormat(archive.path) : tree.unpack
    if (format === undefined) throw noArchive(archive.path)
    const bounds = pins && { files: pins.length, bytes: totalSize(pins) ?? Number.POSITIVE_INFINITY }
    const unpacked = await unpackArchive(archive, format, location, tree.select, signal, bounds)
    if (unpacked.length === 0) throw nothingIn(archive.path)
    const members = tree.gunzip
      ? await mapBounded(unpacked, AT_ONCE, (each) => gunzipped(each, from))
      : unpacked
    if (pins) await holdToPins(from, members, pins)
    const files = members.map((member) => {
      return { ...member, path: inFolder(path, member.path), from: file.from, source: from }
    })
    staged.push({ path, location, files })
  }
  return staged
}

/** The archives in an archive that fit a glob. */
async function unpackInner(
  archive: Archive,
  { unpack }: Tree,
  glob: string,
  folder: MakeFolder,
  signal: AbortSignal,
): Promise<readonly Archive[]> {
  const location = await folder('archives')
  const found = await unpackArchive(archive, unpack, location, { ...EVERYTHING, include: [glob] }, signal)
  if (found.length === 0) throw nothingIn(archive.path)
  return found.map(({ path, location, size }) => ({ path: `${archive.path}, ${path}`, location, size }))
}

function nothingIn(path: string): PlaceError {
  return new PlaceError({
    code: 'cannot-place',
    path,
    message: `${path} holds no file that is looked for`,
    advice: 'Use layout: files without `unpack`, which places it as it was published, and look into it.',
  })
}

function noArchive(path: string): PlaceError {
  return new PlaceError({
    code: 'cannot-place',
    path,
    message: `${path} is no archive that is known`,
    advice: 'Use layout: files, which places the files as they were published.',
  })
}

/** A member as it is or, where it is a `.gz`, what it holds. */
async function gunzipped(member: UnpackedFile, from: string): Promise<UnpackedFile> {
  if (!/[^/]\.gz$/.test(member.path)) return member
  const path = member.path.slice(0, -'.gz'.length)
  const location = member.location.slice(0, -'.gz'.length)
  const packed = { ...member, path: `${from}, ${member.path}` }
  const actual = await gunzip(packed, { path }, location)
  await rm(member.location)
  return { path, location, ...actual }
}

/** An IntegrityError unless the members are the pinned ones, all of them and no others. */
async function holdToPins(
  from: string,
  members: readonly UnpackedFile[],
  pins: readonly Pin[],
): Promise<void> {
  const byPath = new Map(members.map((member) => [member.path, member]))
  for (const pin of pins) {
    const member = byPath.get(pin.path)
    if (member === undefined) throw otherMembers(from, pin.path, 'a member', 'none of this name')
    const actual = { digest: await digestBy(pin.digest.algorithm, member), size: member.size }
    if (!meets(actual, pin)) throw wrongMember(from, pin, actual)
    byPath.delete(pin.path)
  }
  const [more] = byPath.keys()
  if (more !== undefined) throw otherMembers(from, more, 'no member of this name', 'one')
}

async function digestBy(algorithm: Algorithm, { digest, location }: UnpackedFile): Promise<Digest> {
  if (algorithm === digest.algorithm) return digest
  return { algorithm, hex: (await hashFile(location, algorithm)).hex }
}

function otherMembers(from: string, path: string, expected: string, actual: string): IntegrityError {
  return new IntegrityError({
    code: 'checksum-mismatch',
    path,
    expected,
    actual,
    from,
    message: `${from} has the pinned digest and other members than those that are pinned: ${path}`,
    facts: { member: path, expected, actual },
    advice: 'The pins of the archive and of its content disagree: report it to whoever pinned them.',
  })
}
