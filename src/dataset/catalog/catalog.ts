import type { Dataset } from '../dataset.ts'
import { entries } from './entries.ts'
import { readEntry } from './entry.ts'

/** The datasets that ship in the action, by name. */
export const catalog: ReadonlyMap<string, Dataset> = new Map(
  entries.map((entry) => [entry.name, readEntry(entry)]),
)

/** The catalog names most like a wrong one, nearest first; all of them when none is near. */
export function nearestNames(
  name: string,
  names: readonly string[] = [...catalog.keys()],
): readonly string[] {
  const wanted = name.toLowerCase()
  const near = names
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate) }))
    .filter(
      ({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate),
    )
    .sort((a, b) => a.distance - b.distance)
    .map(({ candidate }) => candidate)
  return near.length > 0 ? near : names
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
