import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { COMPRESSIONS, type Compression } from '../actions-direct/entry-version.ts'

/**
 * How the entries are packed that a job looks for: both ways by our reader, which needs a Node with zstd; by the package
 * only the way that it would pack by itself.
 */
export async function askedCompressions(
  path: string,
  nodeHasZstd = process.versions.zstd !== undefined,
): Promise<readonly Compression[]> {
  if (nodeHasZstd) return COMPRESSIONS
  const names = process.platform === 'win32' ? ['zstd.exe'] : ['zstd']
  const places = path
    .split(delimiter)
    .flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []))
  for (const place of places) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return ['zstd-without-long']
  }
  return ['gzip']
}
