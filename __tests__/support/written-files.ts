import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './leaks.ts'

/** What lies below some folders: paths, with what changes when a file is written or renamed. */
export type Photograph = ReadonlyMap<string, string>

/** Bytes of a file that are looked at. */
const MOST_BYTES = 1024 * 1024

/** Notes what lies below folders; what vanishes or refuses meanwhile is left out. */
export function photograph(folders: readonly string[]): Photograph {
  return new Map(
    folders
      .flatMap((folder) => below(folder))
      .flatMap((path) => {
        try {
          const { ino, size, mtimeNs, ctimeNs } = lstatSync(path, { bigint: true })
          return [[path, [ino, size, mtimeNs, ctimeNs].join()] as const]
        } catch {
          return []
        }
      }),
  )
}

/** The names and the contents of the files that were written or renamed since. */
export function writtenSince(before: Photograph, folders: readonly string[]): Place[] {
  const changed = [...photograph(folders)].filter(([path, state]) => before.get(path) !== state)
  return changed.flatMap(([path]) => [
    ...(before.has(path) ? [] : [{ name: 'the name of a file', text: path }]),
    { name: `the file ${path}`, text: beginningOf(path) },
  ])
}

function below(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? [path, ...below(path)] : [path]
    })
  } catch {
    return []
  }
}

function beginningOf(path: string): string {
  try {
    if (!lstatSync(path).isFile()) return ''
    const file = openSync(path, 'r')
    const bytes = Buffer.alloc(MOST_BYTES)
    const size = readSync(file, bytes, 0, MOST_BYTES, 0)
    closeSync(file)
    return bytes.toString('utf8', 0, size)
  } catch {
    return ''
  }
}
