import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { COMPRESSIONS, type Compression } from '../actions-direct/entry-version.ts'

/**
 * How the entries are packed that a job looks for: both ways by our reader, which needs a Node with zstd; by the package
 * only the way that it would pack by itself.
 */
export function askedCompressions(
  path: string,
  nodeHasZstd = process.versions.zstd !== undefined,
): readonly Compression[] {
  if (nodeHasZstd) return COMPRESSIONS
  const names = process.platform === 'win32' ? ['zstd.exe'] : ['zstd']
  const places = path
    .split(delimiter)
    .flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []))
  return places.some(isProgram) ? ['zstd-without-long'] : ['gzip']
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
