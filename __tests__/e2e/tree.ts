import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ShapedDataset } from '../support/dataset.ts'
import { listTree, sha256 } from '../support/temporary.ts'

/** Relative paths with the SHA-256 of what lies there; an empty folder is `name/` without one. */
export type Tree = Record<string, string>

/** Reads all that lies below a folder, hidden things too; a folder that is not there holds nothing. */
export async function readTree(folder: string): Promise<Tree> {
  const paths = await listTree(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  })
  const entries = paths.map(async (path) => {
    return [path, path.endsWith('/') ? '' : await sha256(await readFile(join(folder, path)))] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

/** The files of a dataset as they are published, below `prefix`. */
export function published(data: ShapedDataset, prefix = ''): Tree {
  return Object.fromEntries(data.files.map(({ name, sha256 }) => [prefix + name, sha256]))
}

/** What the `.gz` files of a dataset hold, below `prefix`. */
export function unpacked(data: ShapedDataset, prefix = ''): Tree {
  return Object.fromEntries(data.files.map(({ member }) => [prefix + member.name, member.sha256]))
}
