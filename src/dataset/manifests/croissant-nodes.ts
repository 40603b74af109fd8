import type { Pinning } from './described.ts'
import { readPinning } from './described.ts'
import { isObject, type JsonObject } from './json.ts'
import { isOfType, itemsOf, type Property, textOf, textsOf } from './json-ld.ts'
import { MOST_ENTRIES } from './lines.ts'
import type { ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'

/** What a FileObject says of a file. */
export interface FileObject {
  readonly kind: 'object'
  readonly at: string
  readonly id: string
  readonly names: readonly string[]
  /** A URL, or a path below the manifest's folder or in the container. */
  readonly content: { readonly text: string; readonly at: string } | undefined
  readonly formats: readonly string[]
  readonly containers: readonly Container[]
  /** Undefined where it says nothing of a digest. */
  readonly pinning: Pinning | undefined
}

/** What a FileSet says of files in a container. */
export interface FileSet {
  readonly kind: 'set'
  readonly at: string
  readonly id: string
  readonly containers: readonly Container[]
  readonly includes: readonly Glob[]
  readonly excludes: readonly Glob[]
}

/** Another node by its id, and where it is referred to. */
export interface Container {
  readonly id: string
  readonly at: string
}

export interface Glob {
  readonly text: string
  readonly at: string
}

const ADVICE = 'A distribution has entries of the types cr:FileObject and cr:FileSet.'
const UNTOLD = 'List the files that are wanted as "name digest url" in the input files.'

/** Reads the nodes of a distribution, of Croissant 0.8 to 1.1; the context is not looked at. */
export function readDistribution(
  manifest: ManifestText,
  document: JsonObject,
): readonly (FileObject | FileSet)[] {
  const items = itemsOf(document, 'distribution', '$')
  if (items.length > MOST_ENTRIES) {
    const problem = `it has ${items.length} entries, more than ${MOST_ENTRIES}`
    refuse(manifest, ['$.distribution'], problem, 'Pack the files into archives.')
  }
  return items.map((item) => readNode(manifest, item))
}

function readNode(manifest: ManifestText, { value, at }: Property): FileObject | FileSet {
  if (!isObject(value)) return refuse(manifest, [at], 'it is no object', ADVICE)
  const names = ['@id', 'name'].flatMap((key) => textsOf(value, key))
  const common = { at, id: names[0] ?? '', containers: containersOf(manifest, value, at) }
  if (isOfType(value, 'FileSet')) {
    const [includes, excludes] = ['includes', 'excludes'].map((key) => globsOf(manifest, value, key, at))
    return { kind: 'set', ...common, includes: includes ?? [], excludes: excludes ?? [] }
  }
  // Croissant's FileObject is a DataDownload of schema.org, which is what plainer metadata has.
  if (isOfType(value, 'FileObject', 'DataDownload')) {
    const formats = textsOf(value, 'encodingFormat').map((format) => format.toLowerCase())
    const pinning = pinningOf(value, at)
    return { kind: 'object', ...common, names, content: contentOf(manifest, value, at), formats, pinning }
  }
  const types = textsOf(value, '@type').map((type) => `"${shown(type)}"`)
  const problem = `it is of type ${types.join(', ') || 'none'}, which says nothing of files`
  return refuse(manifest, [at], problem, ADVICE)
}

function contentOf(manifest: ManifestText, node: JsonObject, at: string): FileObject['content'] {
  const items = itemsOf(node, 'contentUrl', at)
  const [first, second] = items
  if (second) refuse(manifest, [second.at], 'it is a second contentUrl', 'Keep one contentUrl a file.')
  const text = first && textOf(first.value)
  if (first && !text) return refuse(manifest, [first.at], 'contentUrl is no text', 'Write a URL or a path.')
  return first && text ? { text, at: first.at } : undefined
}

/** A SHA-256 or else an MD5: a SHA-256 that is none is not made good by an MD5 beside it. */
function pinningOf(node: JsonObject, at: string): Pinning | undefined {
  for (const algorithm of ['sha256', 'md5'] as const) {
    const [first, second] = itemsOf(node, algorithm, at)
    if (second) return { flaw: { at: second.at, problem: `it is a second ${algorithm}` } }
    if (first) return readPinning(textOf(first.value) ?? first.value, algorithm, first.at)
  }
  return undefined
}

function containersOf(manifest: ManifestText, node: JsonObject, at: string): readonly Container[] {
  return itemsOf(node, 'containedIn', at).map(({ value, at: place }) => {
    const id = textOf(value)
    if (id !== undefined) return { id, at: place }
    const problem = 'it is contained in what a DataSource gives, which is known only when that is read'
    return refuse(manifest, [place], problem, UNTOLD)
  })
}

function globsOf(manifest: ManifestText, node: JsonObject, name: string, at: string): readonly Glob[] {
  return itemsOf(node, name, at).map(({ value, at: place }) => {
    if (typeof value === 'string') return { text: value, at: place }
    return refuse(manifest, [place], 'it is no text', 'A pattern is a text such as "images/*.jpg".')
  })
}
