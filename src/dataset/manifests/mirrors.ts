import { formatDigest } from '../digest.ts'
import type { LooseFile } from './loose.ts'
import type { Manifest } from './manifest.ts'
import { shown } from './manifest.ts'
import { fewNotes } from './notes.ts'

/** Makes one file of those that have one digest and size under several URLs; the name that came first stays. */
export function joinMirrors(manifest: Manifest): Manifest {
  const { files, notes } = joinFiles(manifest.files)
  return { ...manifest, files, notes: [...manifest.notes, ...notes] }
}

/** As {@link joinMirrors}, for files that need not be pinned. */
export function joinFiles<File extends LooseFile>(
  files: readonly File[],
): { readonly files: readonly File[]; readonly notes: readonly string[] } {
  const byContent = new Map<string, File>()
  const aliases: string[] = []
  for (const file of files) {
    const content = contentOf(file)
    const twin = byContent.get(content)
    if (twin) aliases.push(`"${shown(file.path)}" is a mirror of "${shown(twin.path)}": one digest, one size`)
    byContent.set(content, twin ? { ...twin, urls: [...twin.urls, ...file.urls] } : file)
  }
  return { files: [...byContent.values()], notes: fewNotes(aliases, 'names are mirrors so') }
}

/** Equal for files that are one; what has no digest, size or URL may be wanted under each of its names. */
function contentOf({ path, digest, size, urls }: LooseFile): string {
  const isOne = digest !== undefined && size !== undefined && urls.length > 0
  return isOne ? `${formatDigest(digest)} ${size}` : `path ${path}`
}
