import { join } from 'node:path'
import type { Pin, Tree } from '../dataset/dataset.ts'
import { isInTree, type Plan } from '../dataset/plan.ts'
import { freeSpace } from '../disk/free-space.ts'
import { noSpace } from '../disk/no-space.ts'
import { PlaceError } from '../errors.ts'
import { formatBytes } from '../format.ts'

type Written = Pick<Plan, 'dataset' | 'members' | 'trees' | 'checks'>

/** What a fetch will write to the home's volume: the files, and what is unpacked from them. */
function toWrite({ dataset, members, trees, checks }: Written): readonly Pick<Pin, 'path' | 'size'>[] {
  const unpacked = members.filter(({ unpack }) => unpack !== 'none')
  return [...dataset.files, ...unpacked, ...trees.flatMap((tree) => tree.pins ?? guess(tree, checks))]
}

/** Of an archive whose members are not pinned, those that the loader checks are all that is known. */
function guess(tree: Tree, checks: readonly Pin[]): readonly Pick<Pin, 'path' | 'size'>[] {
  const known = checks.filter(({ path }) => isInTree(tree, path))
  return known.length > 0 ? known : [{ path: tree.path, size: undefined }]
}

/** Bytes that a fetch will write, or at least will write where not every size is known beforehand. */
export interface Need {
  readonly bytes: number
  readonly isLeast: boolean
}

/** The space that a fetch needs on the home's volume. */
export function needOf(plan: Written): Need {
  const sizes = toWrite(plan).map(({ size }) => size)
  return {
    bytes: sizes.reduce<number>((sum, size = 0) => sum + size, 0),
    isLeast: sizes.includes(undefined),
  }
}

/** A need for people. */
export function formatNeed({ bytes, isLeast }: Need): string {
  if (!isLeast) return formatBytes(bytes)
  return bytes === 0 ? 'unknown' : `at least ${formatBytes(bytes)}`
}

/** What is known beforehand about where the dataset will lie. */
export interface Ground {
  /** The folder whose volume will hold it. */
  readonly folder: string
  /** Bytes of it that an earlier run left there. */
  readonly present: number
  readonly platform: NodeJS.Platform
}

/** Fails before the first byte when the dataset cannot be laid down: too little space, or paths that loaders cannot open. */
export async function preflight(plan: Plan, { folder, present, platform }: Ground): Promise<void> {
  const long = findTooLong(plan, platform)
  if (long !== undefined) throw pathTooLong(plan, long)
  const needed = needOf(plan).bytes - present
  const free = await freeSpace(folder)
  if (needed > free) throw noSpace(`${plan.dataset.name} needs`, { needed, free, folder: plan.home })
}

/** Most characters of a path that programs on Windows open without a setting of the machine (MAX_PATH). */
const LONGEST_WINDOWS_PATH = 259

function findTooLong({ members, home }: Plan, platform: NodeJS.Platform): string | undefined {
  if (platform !== 'win32') return undefined
  return members.map(({ path }) => join(home, path)).find((path) => path.length > LONGEST_WINDOWS_PATH)
}

function pathTooLong({ home }: Plan, path: string): PlaceError {
  return new PlaceError({
    code: 'cannot-place',
    path: home,
    message: `${path} has ${path.length} characters, and most programs on Windows open at most ${LONGEST_WINDOWS_PATH}`,
    facts: { path, length: String(path.length) },
    advice: 'Set `path` to a folder with a shorter name, such as D:\\data.',
  })
}
