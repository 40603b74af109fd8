import { fitsGlob } from './glob.ts'

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
  return (path) => {
    const isIncluded = include.length === 0 || include.some((glob) => fitsGlob(glob, path))
    return isIncluded && !exclude.some((glob) => fitsGlob(glob, path))
  }
}
