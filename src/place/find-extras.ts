import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunFolder } from '../disk/run-folder.ts'
import { DISPLACED } from './commit.ts'
import type { Expected } from './expected.ts'

/** What a home holds beside its dataset. */
export interface Extras {
  /** Relative, with `/` between the parts, in order; a link is one of them, whatever it leads to. */
  readonly paths: readonly string[]
  /** Whether everything was seen: there may be more entries than are looked at, and folders that cannot be read. */
  readonly complete: boolean
}

/** Entries beside the dataset's own, of all folders together. */
const MOST_ENTRIES = 100_000

/**
 * Looks for files of a home that are no members, without following links; leaves out the folders of our own runs, and
 * those whose files nobody knows beforehand.
 */
export async function findExtras(
  members: readonly Expected[],
  home: string,
  unknown: readonly string[] = [],
  most = MOST_ENTRIES,
): Promise<Extras> {
  const known = new Set(members.flatMap(({ path }) => prefixesOf(path)))
  const paths: string[] = []
  const folders = unknown.includes('') ? [] : ['']
  let complete = true
  let seen = 0
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    try {
      for await (const entry of await opendir(join(home, folder))) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (folder === '' && isOurs(entry.name)) continue
        if (!known.has(path)) seen += 1
        if (seen > most) return { paths: paths.toSorted(), complete: false }
        if (entry.isDirectory()) {
          if (!unknown.includes(path)) folders.push(path)
        } else if (!known.has(path)) paths.push(path)
      }
    } catch {
      complete = false
    }
  }
  return { paths: paths.toSorted(), complete }
}

/** `a/b/c` with the folders above it: a link in place of one of them is told with the member. */
function prefixesOf(path: string): readonly string[] {
  const parts = path.split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

function isOurs(name: string): boolean {
  return name === DISPLACED || isRunFolder(name)
}
