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
    stage(member, find(verified, member), wayOf(plan, verified, member), join(tree, String(index))),
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

type Way = 'unpack' | 'move' | 'keep'

/** How a verified file becomes a member; it keeps its own name where a tier will store it or a further member needs it. */
function wayOf({ stored, members }: Plan, { form }: Verified, { from, unpack }: Member): Way {
  if (form === 'members') return 'move'
  if (unpack === 'gzip') return 'unpack'
  const shared = members.filter((member) => member.from === from).length > 1
  return stored.form === 'files' || shared ? 'keep' : 'move'
}

async function stage(member: Member, file: VerifiedFile, way: Way, target: string): Promise<Staged> {
  const { from, pin, size } = file
  if (way === 'unpack') return { member, from, location: target, ...(await gunzip(file, member, target)) }
  if (way === 'keep') await linkOrCopy(file.location, target)
  const location = way === 'keep' ? target : file.location
  await chmod(location, 0o644)
  return { member, from, location, size, digest: pin.digest }
}
