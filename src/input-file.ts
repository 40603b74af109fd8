import { existsSync, readFileSync, statSync } from 'node:fs'
import { InputError } from './errors.ts'
import { plainText } from './plain-text.ts'

/** A file that an input names, and what to say when it is not there. */
export interface InputFile {
  readonly input: string
  /** As the user wrote it. */
  readonly path: string
  readonly location: string
  /** Most bytes to read. */
  readonly most: number
  /** What it would hold, for messages. */
  readonly content: string
  readonly advice: string
}

/** A path as messages show it. */
export function shownPath(path: string): string {
  return plainText(path, 200)
}

/** Whether a file is there, and not a folder. */
export function isFile(location: string): boolean {
  return existsSync(location) && statSync(location).isFile()
}

/** Reads a small file that an input names; what is wrong with it is an InputError of that input. */
export function readInputFile(
  { input, path, location, most, content, advice }: InputFile,
  encoding: BufferEncoding,
): string {
  const name = shownPath(path)
  try {
    const stats = statSync(location)
    if (!stats.isFile()) throw new InputError(input, `${name} is no file`, advice)
    if (stats.size > most)
      throw new InputError(input, `${name} is too large for ${content} (${stats.size} bytes)`, advice)
    return readFileSync(location, encoding)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = String((error as NodeJS.ErrnoException).code)
    const where = location === path ? name : `${name} (${shownPath(location)})`
    const what = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`
    throw new InputError(input, `${where} ${what}`, advice, error)
  }
}
