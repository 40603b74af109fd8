import { join } from 'node:path'
import { mapBounded } from '../concurrency.ts'
import type { Member } from '../dataset/dataset.ts'
import type { Digest } from '../dataset/digest.ts'
import { type Plan, pinsOf } from '../dataset/plan.ts'
import { type Rest, restOf } from '../dataset/rest.ts'
import { giveMode } from '../disk/give-mode.ts'
import { linkOrCopy } from '../disk/link-or-copy.ts'
import type { Verified, VerifiedFile } from '../verify.ts'
import { commit } from './commit.ts'
import { findRivals } from './find-rivals.ts'
import { holdToChecks, refuseCollisions } from './inspect-staged.ts'
import type { Staged, StagedFile, StagedFolder } from './staged.ts'
import { allStaged } from './staged.ts'
import type { Staging } from './staging.ts'

/** A file of the home under its final name. */
export interface PlacedFile {
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
  /** Who gave its bytes, for people. */
  readonly from: string
  /** The file of the dataset that it is, or was unpacked from. */
  readonly source: string
}

/** The dataset in its home. */
export interface Placed {
  readonly files: readonly PlacedFile[]
  /** Where files of other content that stood in the way were moved to. */
  readonly displaced: readonly string[]
  /** Files of other origin that the loader will take in place of these. */
  readonly rivals: readonly string[]
}

const UNPACK_AT_ONCE = 4

/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
export async function place(
  plan: Plan,
  verified: Verified,
  staging: Staging,
  signal: AbortSignal,
): Promise<Placed> {
  const rest = restOf(plan, verified)
  const restored = stageRestored(verified, rest)
  const made = await stageFetched(plan, rest, verified, staging, signal)
  const staged = { files: [...restored, ...made.files], folders: made.folders }
  const all = allStaged(staged)
  refuseCollisions(plan, all)
  // What came as members is pinned by stronger digests than a loader's.
  if (verified.files.length > 0) await holdToChecks(plan, all)
  const displaced = await commit(staged, plan.home)
  const files = all.map(({ path, size, digest, from, source }) => {
    return { path, location: join(plan.home, path), size, digest, from, source }
  })
  return { files, displaced, rivals: await findRivals(plan.rivals, plan.home) }
}

/** Members as a tier gave them, but for those of an archive that is unpacked as a whole. */
function stageRestored({ members }: Verified, { trees }: Rest): readonly StagedFile[] {
  const replaced = new Set(trees.flatMap(pinsOf).map(({ path }) => path))
  const kept = members.filter(({ pin }) => !replaced.has(pin.path))
  return kept.map(({ pin, location, size, from }) => {
    giveMode(location)
    return { path: pin.path, location, size, digest: pin.digest, from, source: pin.path }
  })
}

/** Members that are made from published files. */
async function stageFetched(
  plan: Plan,
  { members, trees }: Rest,
  verified: Verified,
  staging: Staging,
  signal: AbortSignal,
): Promise<Staged> {
  if (members.length + trees.length === 0) return { files: [], folders: [] }
  const find = finder(verified)
  const isLastUse = lastUses(plan)
  const single = await staging.folder('members')
  const files = await mapBounded([...members.entries()], UNPACK_AT_ONCE, ([index, member]) =>
    stageMember(member, find(member.from), isLastUse(member), join(single, String(index))),
  )
  const folders: StagedFolder[] = []
  if (trees.length === 0) return { files, folders }
  const { stageTree } = await import('./stage-tree.ts')
  // One after the other: each uses all cores.
  for (const [index, each] of trees.entries()) {
    const folder = (name: string) => staging.folder(`tree-${index}-${name}`)
    folders.push(...(await stageTree(each, find(each.from), folder, signal)))
  }
  return { files, folders }
}

function finder({ files }: Verified): (path: string) => VerifiedFile {
  const byPath = new Map(files.map((file) => [file.pin.path, file]))
  return (path) => {
    const file = byPath.get(path)
    if (file === undefined) throw new Error(`no verified file for ${path}`)
    return file
  }
}

/** Whether the file of a member can lose its own name: not where a tier will store it or a further member needs it. */
function lastUses({ stored, members }: Plan): (member: Member) => boolean {
  const uses = new Map<string, number>()
  for (const { from } of members) uses.set(from, (uses.get(from) ?? 0) + 1)
  return ({ from }) => stored.form === 'members' && uses.get(from) === 1
}

async function stageMember(
  member: Member,
  file: VerifiedFile,
  isLastUse: boolean,
  target: string,
): Promise<StagedFile> {
  const { from, pin, size } = file
  const { path } = member
  const source = pin.path
  if (member.unpack === 'gzip') {
    const { gunzip } = await import('./gunzip.ts')
    const gzip = { path: source, location: file.location, size }
    return { path, source, from, location: target, ...(await gunzip(gzip, member, target)) }
  }
  if (!isLastUse) await linkOrCopy(file.location, target)
  const location = isLastUse ? file.location : target
  giveMode(location)
  return { path, source, from, location, size, digest: pin.digest }
}
