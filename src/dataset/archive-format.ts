/** The containers that can be unpacked, with what they may be compressed by. */
export const ARCHIVE_FORMATS = ['zip', 'tar', 'tar.gz', 'tar.bz2', 'tar.xz', 'tar.zst'] as const
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number]

const ENDINGS: readonly (readonly [RegExp, ArchiveFormat])[] = [
  [/\.zip$/i, 'zip'],
  [/\.tar$/i, 'tar'],
  [/\.(tar\.gz|tgz)$/i, 'tar.gz'],
  [/\.(tar\.bz2|tbz2?)$/i, 'tar.bz2'],
  [/\.(tar\.xz|txz)$/i, 'tar.xz'],
  [/\.(tar\.zst|tzst)$/i, 'tar.zst'],
]

/** The format that a file name tells; undefined for other names. */
export function archiveFormat(name: string): ArchiveFormat | undefined {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1]
}

/** The path of a `.gz` without that, as what it holds is named; undefined for other names. */
export function gzipContent(path: string): string | undefined {
  const content = path.replace(/(?<=[^/])\.gz$/i, '')
  return content === path ? undefined : content
}
