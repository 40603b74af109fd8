import { dirname } from 'node:path'
import { statfs } from './calls.ts'

/** Bytes that this user may still write to the volume of a folder. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** The same for a folder that need not be there yet; undefined where it cannot be known. */
export async function freeSpaceAt(folder: string): Promise<number | undefined> {
  try {
    return await freeSpace(folder)
  } catch {
    const parent = dirname(folder)
    return parent === folder ? undefined : freeSpaceAt(parent)
  }
}
