import { createHash } from 'node:crypto'

/** How the package packs an entry, in its own words; the service keeps entries of each apart. */
export const COMPRESSIONS = ['zstd-without-long', 'gzip'] as const
export type Compression = (typeof COMPRESSIONS)[number]

const SALT = '1.0'

/** The version that @actions/cache gives an entry of this path which every system may read. */
export function entryVersion(path: string, compression: Compression): string {
  return createHash('sha256').update([path, compression, SALT].join('|')).digest('hex')
}
