import { mkdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

/** What @actions/tool-cache calls the kind of machine that an entry is for: the folder of its files. */
export const ARCHITECTURE = 'any'
/** The file beside that folder which says that all of it is there. */
export const MARKER = `${ARCHITECTURE}.complete`

/** Makes a folder that is not among those that were made. */
export function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return
  mkdirSync(folder, { recursive: true })
  made.add(folder)
}

/** Whether an entry's folder and the marker beside it are both there. */
export function isComplete(folder: string): boolean {
  const marker = look(join(folder, MARKER))?.isFile() ?? false
  return marker && (look(join(folder, ARCHITECTURE))?.isDirectory() ?? false)
}

/** Undefined where nothing is; a folder that may not be read is no miss. */
export function look(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}
