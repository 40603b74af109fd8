import { join, posix } from 'node:path'
import { matcher } from '../dataset/selection.ts'
import { readdir } from '../disk/calls.ts'

/** The files of a home that fit one of the globs, whose last part alone may have wildcards. */
export async function findRivals(globs: readonly string[], home: string): Promise<readonly string[]> {
  const found = await Promise.all(
    globs.map(async (glob) => {
      const folder = posix.dirname(glob)
      const names = await readdir(join(home, folder)).catch((): string[] => [])
      return names.filter(matcher([posix.basename(glob)])).map((name) => join(home, folder, name))
    }),
  )
  return found.flat()
}
