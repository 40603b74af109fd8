import { InputError } from '../errors.ts'
import type { Dataset, LayoutFacts } from './dataset.ts'
import { isInTree } from './plan.ts'
import { matcher } from './selection.ts'

/** One of `count` parts that a dataset is dealt out to; the first is 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Most names that a message offers. */
const MOST_NAMES = 10

/** The dataset with only those of its files that fit one of the globs; an InputError when none does. */
export function includeFiles(dataset: Dataset, globs: readonly string[]): Dataset {
  if (globs.length === 0) return dataset
  const paths = dataset.files.map(({ path }) => path)
  for (const glob of globs) {
    if (paths.some(matcher([glob]))) continue
    const more = paths.length > MOST_NAMES ? `, … (${paths.length} in all)` : ''
    const has = `${dataset.name} has: ${paths.slice(0, MOST_NAMES).join(', ')}${more}`
    throw new InputError('include', `"${glob}" fits no file of ${dataset.name}`, `${has}.`)
  }
  return keep(dataset, matcher(globs))
}

/** The files of one part: in the order of their paths they are dealt out like cards, so that each job has its own. */
export function dealOut(dataset: Dataset, shard: Shard | undefined): Dataset {
  if (shard === undefined) return dataset
  const { index, count } = shard
  const paths = dataset.files.map(({ path }) => path).toSorted(byCodeUnit)
  if (count > paths.length) {
    const found = `${count} parts are more than ${dataset.name} has files (${paths.length})`
    throw new InputError(
      'shard',
      found,
      `Set shard to one of at most ${paths.length}, such as 1/${paths.length}.`,
    )
  }
  const dealt = new Set(paths.filter((_, position) => position % count === index - 1))
  return keep(dataset, (path) => dealt.has(path))
}

/** Not by locale: every machine deals alike. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : 1
}

function keep(dataset: Dataset, isKept: (path: string) => boolean): Dataset {
  const layouts = Object.entries(dataset.layouts).map(([name, facts]) => [name, keepFacts(facts, isKept)])
  return {
    ...dataset,
    files: dataset.files.filter(({ path }) => isKept(path)),
    layouts: Object.fromEntries(layouts),
  }
}

/** What is left of a layout; a check stays where something that is placed can be what it checks. */
function keepFacts(facts: LayoutFacts, isKept: (path: string) => boolean): LayoutFacts {
  const members = facts.members.filter(({ from }) => isKept(from))
  const trees = facts.trees.filter(({ from }) => isKept(from))
  const isPlaced = (path: string) =>
    members.some((member) => member.path === path) || trees.some((tree) => isInTree(tree, path))
  return { ...facts, members, trees, checks: facts.checks.filter(({ path }) => isPlaced(path)) }
}
