import type { ArchiveFormat } from '../archive-format.ts'
import { ARCHIVE_FORMATS, archiveFormat } from '../archive-format.ts'
import type { Container, FileObject, FileSet, Glob } from './croissant-nodes.ts'
import type { ManifestText } from './manifest.ts'
import { checkPath, refuse, shown } from './manifest.ts'

type Node = FileObject | FileSet

/** What a distribution selects of its archives, and what it leaves out. */
export interface Contents {
  /** Of each archive that has a part: what is in it. */
  readonly parts: ReadonlyMap<FileObject, readonly Part[]>
  readonly notes: readonly string[]
}

/** What one node selects of one archive: a member by its name, or all that fit. */
export type Part =
  | { readonly kind: 'member'; readonly path: string; readonly object: FileObject }
  | { readonly kind: 'set'; readonly includes: readonly Glob[]; readonly excludes: readonly Glob[] }

/** The formats of media types; `application/gzip` is a tar in gzip where something is contained in it. */
const FORMATS: readonly (readonly [RegExp, ArchiveFormat])[] = [
  [/^application\/(x-)?zip(-compressed)?$/, 'zip'],
  [/^application\/(x-)?g?tar$/, 'tar'],
  [/^application\/(x-)?(tgz|gzip|g?tar\+gzip|compressed-tar)$/, 'tar.gz'],
  [/^application\/(x-)?bzip2?$/, 'tar.bz2'],
  [/^application\/(x-)?xz$/, 'tar.xz'],
  [/^application\/(x-)?zstd?$/, 'tar.zst'],
]

const UNTOLD = 'List the files that are wanted as "name digest url" in the input files.'
/** What to do about a git repository. */
export const GIT =
  'Fetch the repository with git in a step of its own, or list its files as "name digest url" in the input files.'

/** Whether an object is a git repository, which is no file. */
export function isRepository({ formats, content }: FileObject): boolean {
  return formats.some((format) => /^git(\+|$)/.test(format)) || /^git\+/i.test(content?.text ?? '')
}

/** What is in the archives, by the nodes that say so. */
export function readContents(manifest: ManifestText, nodes: readonly Node[]): Contents {
  const byId = new Map<string, Node[]>()
  for (const node of nodes) byId.set(node.id, [...(byId.get(node.id) ?? []), node].slice(0, 2))
  const parts = new Map<FileObject, Part[]>()
  const notes: string[] = []
  for (const node of nodes) {
    if (node.kind === 'set' && node.containers.length === 0) {
      const problem = `the files of "${shown(node.id)}" are named by a pattern alone, without a digest`
      refuse(manifest, [node.at], problem, UNTOLD)
    }
    for (const container of node.containers) {
      const archive = find(manifest, byId, container)
      if (archive.kind === 'set' || archive.containers.length > 0) {
        const place = `"${shown(archive.id)}", which comes from an archive and is placed as it is`
        notes.push(`"${shown(node.id)}" is not unpacked: it is in ${place}`)
        continue
      }
      refuseRepository(manifest, archive, node)
      const known = parts.get(archive) ?? []
      parts.set(archive, known)
      known.push(partOf(manifest, node))
    }
  }
  return { parts, notes }
}

/** The format of an archive that something is contained in: by its name here, or by its media type. */
export function formatOf(
  manifest: ManifestText,
  { at, id, formats }: FileObject,
  path: string,
): ArchiveFormat {
  const byType = FORMATS.find(([pattern]) => formats.some((format) => pattern.test(format)))?.[1]
  const format = archiveFormat(path) ?? byType
  if (format !== undefined) return format
  const types = formats.map((type) => `"${shown(type)}"`).join(', ') || 'no encodingFormat'
  const problem = `"${shown(id)}", which has files in it, is no archive that can be unpacked: it has ${types}`
  return refuse(manifest, [at], problem, `Archives are ${ARCHIVE_FORMATS.join(', ')}. Others: ${UNTOLD}`)
}

function find(
  manifest: ManifestText,
  byId: ReadonlyMap<string, readonly Node[]>,
  { id, at }: Container,
): Node {
  const [found, twin] = byId.get(id) ?? []
  const advice = 'containedIn has the @id (in Croissant 0.8, the name) of another entry of the distribution.'
  if (found === undefined) return refuse(manifest, [at], `no entry has the id "${shown(id)}"`, advice)
  if (twin) refuse(manifest, [found.at, twin.at], `two entries have the id "${shown(id)}"`, advice)
  return found
}

function refuseRepository(manifest: ManifestText, archive: FileObject, node: Node): void {
  if (!isRepository(archive)) return
  const format = shown(archive.formats[0] ?? 'git')
  const problem = `"${shown(archive.id)}" is a git repository (${format}), no file, and "${shown(node.id)}" is in it without a digest`
  refuse(manifest, [`${archive.at}.encodingFormat`], problem, GIT)
}

function partOf(manifest: ManifestText, node: Node): Part {
  if (node.kind === 'object') {
    const { at, content } = node
    if (content === undefined) {
      const problem = `"${shown(node.id)}" has no contentUrl, its path in the archive`
      return refuse(manifest, [at], problem, 'Add it.')
    }
    const path = content.text.replace(/^(?:\.?\/+)+/, '')
    checkPath(manifest, content.at, path, 'Within an archive, contentUrl is the path of a member.')
    return { kind: 'member', path, object: node }
  }
  return { kind: 'set', includes: node.includes, excludes: node.excludes }
}
