import type { DatasetFile, Member, Pin, Tree } from './dataset.ts'
import { type Plan, pinsOf } from './plan.ts'

/** Verified bytes that a run already has: members of the home, and files as they were published. */
export interface Had {
  readonly members: readonly { readonly pin: Pin }[]
  readonly files: readonly { readonly pin: Pin }[]
}

/** What is still to be done for a home. */
export interface Rest {
  /** To be fetched. */
  readonly files: readonly DatasetFile[]
  /** To be made from published files. */
  readonly members: readonly Member[]
  /** To be unpacked, each as a whole. */
  readonly trees: readonly Tree[]
}

/** What a home needs beside what is there: a member that is there needs no file, an archive only while one of its pins is open. */
export function restOf(
  { dataset, members, trees, stored }: Pick<Plan, 'dataset' | 'members' | 'trees' | 'stored'>,
  had: Had,
): Rest {
  const isPlaced = pathsOf(had.members)
  const isFetched = pathsOf(had.files)
  const open = {
    members: members.filter(({ path }) => !isPlaced.has(path)),
    trees: trees.filter(
      (tree) => tree.pins === undefined || !pinsOf(tree).every(({ path }) => isPlaced.has(path)),
    ),
  }
  const needed = new Set([...open.members, ...open.trees].map(({ from }) => from))
  // Tiers that keep the published files keep all of them, also those that this layout makes nothing of.
  const isNeeded = ({ path }: Pin) => stored.form === 'files' || needed.has(path)
  return { ...open, files: dataset.files.filter((file) => isNeeded(file) && !isFetched.has(file.path)) }
}

function pathsOf(files: readonly { readonly pin: Pin }[]): ReadonlySet<string> {
  return new Set(files.map(({ pin }) => pin.path))
}
