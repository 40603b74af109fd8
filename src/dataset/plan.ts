import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { InputError } from '../errors.ts'
import type { Dataset, DatasetFile, LayoutName, Member, Pin } from './dataset.ts'
import { formatDigest, isWeak } from './digest.ts'
import { layOut } from './layout.ts'
import { findCollision } from './relative-path.ts'

/** Raised whenever what a tier holds for the same request changes its form, so that old entries are not found. */
const FORMAT = 1

/** What the tiers hold: the placed members when each is pinned, else the files as they were published. */
export type StoredForm =
  | { readonly form: 'members'; readonly pins: readonly Pin[] }
  | { readonly form: 'files'; readonly pins: readonly Pin[] }

/** Everything that is decided before a byte moves. */
export interface Plan {
  readonly dataset: Dataset
  readonly layout: LayoutName
  readonly members: readonly Member[]
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
  layout: LayoutName,
  home: string,
  notes: readonly string[] = [],
): Plan {
  const { members, variables } = layOut(dataset, layout)
  const collision = findCollision(members.map(({ path }) => path))
  if (collision) {
    const [a, b] = collision
    throw new InputError(
      'layout',
      `"${a}" and "${b}" would be one file`,
      'Use layout: files, or rename one of them.',
    )
  }
  const fingerprint = fingerprintOf(dataset.files, members, layout)
  return {
    dataset,
    layout,
    members,
    stored: storedForm(dataset.files, members),
    fingerprint,
    key: `setup-dataset-v1-${dataset.name}-${fingerprint}`,
    home,
    variables: Object.fromEntries(Object.entries(variables).map(([name, path]) => [name, join(home, path)])),
    warnings: dataset.files.filter(({ digest }) => isWeak(digest)).map(weakDigest),
    notes,
  }
}

/** The deepest form whose every byte is pinned: a hit in it needs no unpacking. */
function storedForm(files: readonly DatasetFile[], members: readonly Member[]): StoredForm {
  const pins: Pin[] = []
  for (const { path, digest, size } of members) {
    if (digest === undefined) return { form: 'files', pins: files }
    pins.push({ path, digest, size })
  }
  return { form: 'members', pins }
}

function fingerprintOf(files: readonly Pin[], members: readonly Member[], layout: LayoutName): string {
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
  }
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}

function sortByPath<T extends { readonly path: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function weakDigest({ path, digest }: DatasetFile): string {
  return `${path} is pinned by ${digest.algorithm}, which shows damage but not forgery: pin it by sha256.`
}
