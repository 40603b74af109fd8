import { dirname } from 'node:path'
import { rmdir } from './calls.ts'

/** Removes `folder` and the folders above it, up to and with `topmost`, as long as they are empty. */
export async function removeEmptyFolders(folder: string, topmost: string): Promise<void> {
  if (!folder.startsWith(topmost)) return
  const removed = await rmdir(folder).then(
    () => true,
    () => false,
  )
  if (removed) await removeEmptyFolders(dirname(folder), topmost)
}
