import { dirname } from 'node:path'
import { mkdir, stat } from './calls.ts'
import { removeEmptyFolders } from './remove-empty-folders.ts'

/**
 * Makes a folder and those above it, or none; returns the topmost that was made, undefined when all were there. Not Node's
 * recursive mkdir, which never ends where a volume answers ENOENT below a folder that exists, as /proc does.
 */
export async function makeFolders(folder: string): Promise<string | undefined> {
  try {
    return await makeOne(folder)
  } catch (error) {
    const parent = dirname(folder)
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === folder) throw error
    const topmost = await makeFolders(parent)
    const made = await makeOne(folder).catch(async (refusal: unknown) => {
      if (topmost !== undefined) await removeEmptyFolders(parent, topmost)
      throw refusal
    })
    return topmost ?? made
  }
}

async function makeOne(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder)
    return folder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await isFolder(folder))) return undefined
    throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
