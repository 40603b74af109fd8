import { dirname } from 'node:path'
import { copyFile, link, mkdir, rm, stat } from './calls.ts'
import { diskError } from './disk-error.ts'

/** Gives a file a second, new name: a hard link where the volume allows it and nobody else has one, else a copy. */
export async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await mkdir(dirname(target), { recursive: true })
    await link(source, target).catch(() => copyFile(source, target))
    if ((await stat(target)).nlink <= 2) return
    await rm(target)
    await copyFile(source, target)
  } catch (error) {
    throw diskError(error, target)
  }
}
