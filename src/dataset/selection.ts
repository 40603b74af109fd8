import { globMatcher } from './glob.ts'

/** Which members of an archive are wanted and how they are named. */
export interface Selection {
  /** Globs over the members' names; empty = all. */
  readonly include: readonly string[]
  /** Globs over those that are left out again. */
  readonly exclude: readonly string[]
  /** A leading part of the names that is left out, such as `gzip/`; only members below it are wanted. */
  readonly strip: string
}

/** Every member under its own name. */
export const EVERYTHING: Selection = { include: [], exclude: [], strip: '' }

/** Whether a path fits one of the globs and none of those that exclude; no glob at all fits every path. */
export function matcher(
  include: readonly string[],
  exclude: readonly string[] = [],
): (path: string) => boolean {
  const isIncluded = include.length === 0 ? () => true : anyOf(include)
  const isExcluded = anyOf(exclude)
  return (path) => isIncluded(path) && !isExcluded(path)
}

/** Manifests name members one by one: those without wildcards are looked up, however many they are. */
function anyOf(globs: readonly string[]): (path: string) => boolean {
  const names = new Set(globs.filter((glob) => !/[*?[{\\]/.test(glob)))
  const others = globs.filter((glob) => !names.has(glob)).map(globMatcher)
  return (path) => names.has(path) || others.some((fits) => fits(path))
}
