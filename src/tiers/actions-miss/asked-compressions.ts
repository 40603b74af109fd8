import { findProgram } from '../../disk/find-program.ts'
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
  return findProgram('zstd', path) === undefined ? ['gzip'] : ['zstd-without-long']
}
