import { mkdirSync, readdirSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { generationOf } from './generations.ts'

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

/** A generation of an entry that is there: what follows one that turned out to be wrong has a higher number. */
export interface Generation {
  readonly name: string
  readonly number: bigint
}

/** The generations that lie in a folder of entries, complete or not, newest first. */
export function generationsIn(tools: string, version: string): readonly Generation[] {
  const names = look(tools)?.isDirectory() ? readdirSync(tools) : []
  const found = names.flatMap((name) => {
    const number = generationOf(version, name)
    return number === undefined ? [] : [{ name, number }]
  })
  return found.sort((one, other) => Number(other.number - one.number))
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
