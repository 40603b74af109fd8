import { formatDigest } from '../digest.ts'
import type { Manifest, ManifestFile } from './manifest.ts'
import { shown } from './manifest.ts'

/** Files that are told one by one. */
const MOST_NOTES = 10

/** Makes one file of those that have one digest and size under several URLs; the name that came first stays. */
export function joinMirrors({ files, notes }: Manifest): Manifest {
  const byContent = new Map<string, ManifestFile>()
  const aliases: string[] = []
  for (const file of files) {
    const content = contentOf(file)
    const twin = byContent.get(content)
    if (twin) aliases.push(`"${shown(file.path)}" is a mirror of "${shown(twin.path)}": one digest, one size`)
    byContent.set(content, twin ? { ...twin, urls: [...twin.urls, ...file.urls] } : file)
  }
  const more = aliases.length - MOST_NOTES
  const further = more > 0 ? [`${more} more names are mirrors so`] : []
  return { files: [...byContent.values()], notes: [...notes, ...aliases.slice(0, MOST_NOTES), ...further] }
}

/** Equal for files that are one; what has no size or no URL may be wanted under each of its names. */
function contentOf({ path, digest, size, urls }: ManifestFile): string {
  return size === undefined || urls.length === 0 ? `path ${path}` : `${formatDigest(digest)} ${size}`
}
