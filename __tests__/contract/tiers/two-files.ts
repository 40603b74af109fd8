import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Saved, Tier } from '../../../src/tiers/tier.ts'
import { pinOf, write } from '../../unit/builders.ts'

/** What an entry of the tests holds. */
export const twoFiles = [pinOf('a', 'content of a'), pinOf('sub/b', 'content of b')]

/** A new, empty folder in one. */
export async function newFolderIn(folder: string): Promise<string> {
  const path = join(folder, randomUUID())
  await mkdir(path)
  return path
}

/** Saves the two files, which it writes into the folder. */
export async function saveTwoFiles(tier: Tier, key: string, folder: string): Promise<Saved> {
  const home = await newFolderIn(folder)
  const files = twoFiles.map((pin) => ({ ...pin, location: join(home, pin.path), size: pin.size ?? 0 }))
  for (const { path, location } of files) await write(location, `content of ${path.at(-1)}`)
  return tier.save(key, files, await newFolderIn(folder), undefined)
}
