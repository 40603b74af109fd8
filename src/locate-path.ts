import { join, resolve } from 'node:path'
import { InputError } from './errors.ts'
import { homeFolder } from './home-folder.ts'

/** A path as a user wrote it, absolute: `~` is the home, and what is relative begins at `base`. */
export function locatePath(written: string, base: string): string {
  return resolve(base, expandHome(written))
}

function expandHome(path: string): string {
  if (path !== '~' && !path.startsWith('~/')) return path
  const home = homeFolder()
  if (home !== undefined) return join(home, path.slice(1))
  const problem = 'it is not set, and this user has no home'
  throw new InputError('HOME', problem, 'Set it, or write absolute paths instead of those with ~.')
}
