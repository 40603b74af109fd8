import { dirname } from 'node:path'
import { statfs } from './calls.ts'

/** Bytes that this user may still write to the volume of a folder; without end where it tells no size, as ramfs does. */
export async function freeSpace(folder: string): Promise<number> {
  const { blocks, bavail, bsize } = await statfs(folder)
  return blocks === 0 ? Number.POSITIVE_INFINITY : bavail * bsize
}

/** The same for a folder that need not be there yet; undefined where it cannot be known. */
export async function freeSpaceAt(folder: string): Promise<number | undefined> {
  try {
    const free = await freeSpace(folder)
    return Number.isFinite(free) ? free : undefined
  } catch {
    const parent = dirname(folder)
    return parent === folder ? undefined : freeSpaceAt(parent)
  }
}
