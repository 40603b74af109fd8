import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first file that may be run under a program's name in the folders of a `PATH`; undefined where there is none. */
export function findProgram(
  name: string,
  path: string,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  const file = platform === 'win32' ? `${name}.exe` : name
  return folders.map((folder) => join(folder, file)).find(mayBeRun)
}

function mayBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
