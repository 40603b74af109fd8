import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** A path as a user wrote it, absolute: `~` is the home, and what is relative begins at `base`. */
export function locatePath(written: string, base: string): string {
  return resolve(base, expandHome(written))
}

function expandHome(path: string): string {
  return path === '~' || path.startsWith('~/') ? join(homedir(), path.slice(1)) : path
}
