import { join } from 'node:path'
import { makeFolders } from '../disk/make-folders.ts'
import { removeAtEnd } from '../disk/remove-at-end.ts'
import { runFolderName } from '../disk/run-folder.ts'

/**
 * Makes a folder for what the package lets grow, which goes when the process ends: the package leaves its list of files
 * there each time, and its archive where the time of a call is over before it is done.
 */
export async function makePackageFolder(temp: string): Promise<string> {
  const folder = join(temp, runFolderName())
  await makeFolders(folder)
  removeAtEnd(folder)
  return folder
}
