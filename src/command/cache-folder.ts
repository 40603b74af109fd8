import { isAbsolute, join } from 'node:path'

/**
 * The folder that holds the user's caches, by the conventions of the system (XDG Base Directory, Apple, Windows); undefined
 * where nothing says where it is.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string | undefined,
): string | undefined {
  // A relative path there is invalid and to be ignored (XDG Base Directory Specification).
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME
  if (platform === 'win32' && env.LOCALAPPDATA) return env.LOCALAPPDATA
  if (home === undefined) return undefined
  if (platform === 'win32') return join(home, 'AppData', 'Local')
  return platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache')
}
