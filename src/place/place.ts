import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { mapBounded } from '../concurrency.ts'
import type { Member } from '../dataset/dataset.ts'
import type { Digest } from '../dataset/digest.ts'
import type { Plan } from '../dataset/plan.ts'
import { linkOrCopy } from '../disk/link-or-copy.ts'
import type { Verified, VerifiedFile } from '../verify.ts'
import { commit } from './commit.ts'
import type { Staging } from './staging.ts'
import { gunzip } from './unpack.ts'

/** A file of the home under its final name. */
export interface PlacedFile {
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
  readonly from: string
}

/** The dataset in its home. */
export interface Placed {
  readonly files: readonly PlacedFile[]
  /** Where files of other content that stood in the way were moved to. */
  readonly displaced: readonly string[]
}

/** A file that is ready to get its final name. */
export interface Staged {
  readonly member: Member
  readonly location: string
  readonly size: number
  readonly digest: Digest
  readonly from: string
}

const UNPACK_AT_ONCE = 4

/** Lays the dataset out in its home: all of it or, when anything fails, nothing. */
export async function place(plan: Plan, verified: Verified, staging: Staging): Promise<Placed> {
  const tree = await staging.folder('tree')
  const staged = await mapBounded([...plan.members.entries()], UNPACK_AT_ONCE, ([index, member]) =>
    stage(member, find(verified, member), verified.form, join(tree, String(index))),
  )
  const displaced = await commit(staged, plan.home)
  const files = staged.map(({ member, size, digest, from }) => {
    return { path: member.path, location: join(plan.home, member.path), size, digest, from }
  })
  return { files, displaced }
}

function find({ form, files }: Verified, member: Member): VerifiedFile {
  const wanted = form === 'members' ? member.path : member.from
  const file = files.find(({ pin }) => pin.path === wanted)
  if (file === undefined) throw new Error(`no verified file for ${wanted}`)
  return file
}

async function stage(
  member: Member,
  file: VerifiedFile,
  form: Verified['form'],
  target: string,
): Promise<Staged> {
  const { from } = file
  if (form === 'files' && member.unpack === 'gzip') {
    return { member, from, location: target, ...(await gunzip(file, member, target)) }
  }
  const { location, pin, size } = file
  // A published file may be stored in a tier and be a member too: it keeps its name in the staging folder.
  if (form === 'files') await linkOrCopy(location, target)
  const staged = form === 'files' ? target : location
  await chmod(staged, 0o644)
  return { member, from, location: staged, size, digest: pin.digest }
}
