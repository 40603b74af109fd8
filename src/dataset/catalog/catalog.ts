import { InputError } from '../../errors.ts'
import type { Dataset } from '../dataset.ts'
import { ENTRIES } from './entries.ts'
import { type CatalogEntry, readEntry } from './entry.ts'

/** The datasets that ship in the action, by name; an entry is read when it is asked for. */
export const catalog = {
  size: ENTRIES.size,
  has: (name: string): boolean => ENTRIES.has(name),
  keys: () => ENTRIES.keys(),
  get(name: string): Dataset | undefined {
    const entry = findEntry(name)
    return entry && readEntry(entry)
  },
}

/** The dataset that a name means; an InputError with the names like it where it means none. */
export function datasetNamed(name: string): Dataset {
  const dataset = catalog.get(name)
  if (dataset) return dataset
  const advice = `${adviseNames(name)} Other data: url with checksum, files, or a manifest by path or URL.`
  throw new InputError('dataset', `"${name}" is not in the catalog`, advice)
}

/** The entry of a name as its file holds it, with where each fact was read. */
export function findEntry(name: string): CatalogEntry | undefined {
  const text = ENTRIES.get(name)
  return text === undefined ? undefined : JSON.parse(text)
}

/** How many names a message offers. */
const MOST_NEAR = 5

/** What to say to someone whose name is not in the catalog: the names that are like it, or all when none is. */
export function adviseNames(name: string): string {
  const names = [...catalog.keys()]
  const near = nearestNames(name, names)
  return near.length > 0 ? `Nearest names: ${near.join(', ')}.` : `The catalog has: ${names.join(', ')}.`
}

/** The names most like a wrong one, nearest first, a few at most. */
export function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase()
  // Three edits leave nothing of a short word.
  const farthest = Math.min(3, Math.floor(wanted.length / 2))
  return names
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= farthest || candidate.includes(wanted) || wanted.includes(candidate),
    )
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate)
    .slice(0, MOST_NEAR)
}

/** Levenshtein distance, in single-character edits. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, right] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (left === right ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
