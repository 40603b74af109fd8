import { isAbsolute, join } from 'node:path'

/** The folder of the user's caches for this project, by the conventions of the system (XDG Base Directory, Apple, Windows). */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  // A relative path there is invalid and to be ignored (XDG Base Directory Specification).
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'setup-dataset')
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'setup-dataset', 'cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'setup-dataset')
  return join(home, '.cache', 'setup-dataset')
}
