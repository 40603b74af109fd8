import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { InputError } from '../errors.ts'
import type { Dataset, DatasetFile, LayoutFacts, LayoutName, Member, Pin, Tree } from './dataset.ts'
import { formatDigest, isWeak } from './digest.ts'
import { layOut } from './layout.ts'
import { findCollision } from './relative-path.ts'

/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1

/** Files that are warned of one by one. */
const MOST_WARNINGS = 10

/** What the tiers hold: the placed members when each is pinned, else the files as they were published. */
export type StoredForm =
  | { readonly form: 'members'; readonly pins: readonly Pin[] }
  | { readonly form: 'files'; readonly pins: readonly Pin[] }

/** Everything that is decided before a byte moves. */
export interface Plan {
  readonly dataset: Dataset
  readonly layout: LayoutName
  readonly members: readonly Member[]
  readonly trees: readonly Tree[]
  /** What the loader itself holds files of the home to. */
  readonly checks: readonly Pin[]
  /** Globs of files in the home that the loader would take in place of these. */
  readonly rivals: readonly string[]
  /** How the data is loaded, as a line of Python; undefined where no loader is meant. */
  readonly loader: string | undefined
  readonly stored: StoredForm
  /** Identity of what is asked for: hex SHA-256 of its canonical form; independent of URLs, spelling and runner. */
  readonly fingerprint: string
  /** Name of the entry in every tier. */
  readonly key: string
  /** Absolute path of the folder where the dataset ends up. */
  readonly home: string
  /** Variables for the later steps, with absolute values. */
  readonly variables: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  /** For the log: what the policy did to the sources. */
  readonly notes: readonly string[]
}

/** Decides what the home and the tiers will hold. */
export function makePlan(
  dataset: Dataset,
  { layout, unpack = false }: { readonly layout: LayoutName; readonly unpack?: boolean },
  home: string,
  notes: readonly string[] = [],
): Plan {
  const { variables, ...facts } = layOut(dataset, layout, unpack)
  const collision = findCollision([...facts.members, ...facts.trees.flatMap(pinsOf)].map(({ path }) => path))
  if (collision) {
    const [a, b] = collision
    const problem = `"${a}" and "${b}" would be one file`
    // Under their own names files differ: these do so only until they are unpacked.
    if (layout === 'files')
      throw new InputError('unpack', problem, 'Set unpack: false, or `include` to one of them.')
    throw new InputError('layout', problem, 'Use layout: files, or rename one of them.')
  }
  const fingerprint = fingerprintOf(dataset.files, facts, layout)
  return {
    dataset,
    layout,
    ...facts,
    stored: storedForm(dataset.files, facts),
    fingerprint,
    key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
    home,
    variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, join(home, path)])),
    warnings: weakDigests(dataset.files.filter(({ digest }) => isWeak(digest))),
    notes,
  }
}

/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(
  files: readonly DatasetFile[],
  { members, trees }: Pick<LayoutFacts, 'members' | 'trees'>,
): StoredForm {
  const pins: Pin[] = []
  for (const { path, digest, size } of members) {
    if (digest === undefined) return { form: 'files', pins: files }
    pins.push({ path, digest, size })
  }
  if (trees.some((tree) => tree.pins === undefined)) return { form: 'files', pins: files }
  return { form: 'members', pins: [...pins, ...trees.flatMap(pinsOf)] }
}

/** The pinned members of an archive by their paths in the home. */
export function pinsOf({ path, pins = [] }: Tree): readonly Pin[] {
  return pins.map((pin) => ({ ...pin, path: inFolder(path, pin.path) }))
}

/** The path of the home for one below a folder of it; the folder '' is the home. */
export function inFolder(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

/** Whether a path of the home is one that the members of an archive can have. */
export function isInTree({ path: folder }: Tree, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

function fingerprintOf(
  files: readonly Pin[],
  { members, trees }: Pick<LayoutFacts, 'members' | 'trees'>,
  layout: LayoutName,
): string {
  const canonical = {
    format: FORMAT,
    layout,
    files: sortByPath(files).map(({ path, digest }) => [path, formatDigest(digest)]),
    members: sortByPath(members).map(({ path, from, unpack, digest }) => [
      path,
      from,
      unpack,
      digest ? formatDigest(digest) : null,
    ]),
    // Absent where there are none, so that datasets without archives keep their entries.
    trees: trees.length === 0 ? undefined : trees.map(canonicalTree).toSorted(),
  }
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

function canonicalTree({ path, from, unpack, within, select, gunzip, pins }: Tree): string {
  const { include, exclude, strip } = select
  const below = pins && sortByPath(pins).map((pin) => [pin.path, formatDigest(pin.digest)])
  return JSON.stringify([path, from, unpack, within ?? null, include, exclude, strip, gunzip, below ?? null])
}

function sortByPath<T extends { readonly path: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** One for each file, or one for all where there are many: annotations are for reading. */
function weakDigests(files: readonly DatasetFile[]): readonly string[] {
  const [first] = files
  if (first === undefined || files.length <= MOST_WARNINGS) return files.map(weakDigest)
  return [
    `${files.length} files, ${first.path} among them, are pinned by md5 or sha1, which show damage but not forgery: pin them by sha256.`,
  ]
}

/** What is wrong with a digest of md5 or sha1. */
export function weakDigest({ path, digest }: Pick<Pin, 'path' | 'digest'>): string {
  return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`
}
