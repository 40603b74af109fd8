import { plainText } from '../../plain-text.ts'
import type { About } from '../dataset.ts'
import { type Contents, GIT, isRepository, readContents } from './croissant-contents.ts'
import { layOutContents } from './croissant-layout.ts'
import { type FileObject, readDistribution } from './croissant-nodes.ts'
import { type Described, pinAll } from './described.ts'
import { locate, nameApart } from './file-name.ts'
import type { JsonObject } from './json.ts'
import { isOfType, itemsOf, textsOf } from './json-ld.ts'
import { readLicence } from './licence.ts'
import type { Manifest, ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'
import { fewNotes } from './notes.ts'

const ADVICE =
  'A manifest in Croissant has a distribution with a FileObject for each file: contentUrl, and sha256 or md5.'
const LONGEST_CITATION = 5_000

/** What a Croissant says, whether or not its files are pinned. */
export interface Croissant {
  readonly files: readonly Described[]
  readonly contents: Contents
  readonly paths: ReadonlyMap<FileObject, string>
  readonly notes: readonly string[]
  /** What a manifest of this format has. */
  readonly advice: string
}

/** Whether a document is metadata of a dataset in JSON-LD: Croissant of any version, or schema.org's alone. */
export function isCroissant(document: JsonObject): boolean {
  return isOfType(document, 'Dataset') || itemsOf(document, 'distribution', '$').length > 0
}

/** Parses a Croissant whose every file is pinned; archives that it looks into become what it selects of them. */
export function parseCroissant(manifest: ManifestText, document: JsonObject): Manifest {
  const { files: described, contents, paths, notes } = readCroissant(manifest, document)
  const files = pinAll(manifest, described, ADVICE)
  const about = aboutOf(document)
  if (contents.parts.size === 0) return { files, about, notes }
  const layouts = { files: layOutContents(manifest, files, contents, paths) }
  return { files, about: { ...about, layouts }, notes }
}

/** Reads the files of a Croissant: those that are not in others; repositories are left out with a note. */
export function readCroissant(manifest: ManifestText, document: JsonObject): Croissant {
  const nodes = readDistribution(manifest, document)
  const contents = readContents(manifest, nodes)
  const roots = nodes.flatMap((node) => (node.kind === 'object' && node.containers.length === 0 ? node : []))
  const objects = roots.filter((object) => !isRepository(object))
  const repositories = roots.filter(isRepository)
  if (objects.length === 0) refuseEmpty(manifest, repositories)
  const named = objects.map((object) => ({ file: describe(manifest, object), id: object.id }))
  const files = nameApart(manifest, named)
  const left = repositories.map(({ id }) => `"${shown(id)}" is a git repository, which is not fetched`)
  return {
    files,
    contents,
    paths: new Map(objects.map((object, index) => [object, files[index]?.path ?? ''])),
    notes: [
      ...fewNotes(left, 'repositories are not fetched'),
      ...fewNotes(contents.notes, 'are not unpacked'),
    ],
    advice: ADVICE,
  }
}

function describe(manifest: ManifestText, { at, id, names, content, pinning }: FileObject): Described {
  if (content === undefined) return refuse(manifest, [at], `"${shown(id)}" has no contentUrl`, ADVICE)
  const { path, url } = locate(manifest, content.at, content.text, names)
  const flaw = pinning ? pinning.flaw : { at, problem: `"${shown(path)}" has neither sha256 nor md5` }
  const digest = pinning?.digest
  return { at, path, flaw, ...(url && { url }), ...(digest && { digest }) }
}

function refuseEmpty(manifest: ManifestText, [repository]: readonly FileObject[]): never {
  if (repository === undefined) return refuse(manifest, ['$.distribution'], 'it names no file', ADVICE)
  const problem = `all that it names is a git repository, "${shown(repository.id)}"`
  return refuse(manifest, [repository.at], problem, GIT)
}

/** Without the name: a manifest's dataset is named after its file and its pins, which no publisher chooses. */
function aboutOf(document: JsonObject): About {
  const [title = ''] = textsOf(document, 'name')
  const [version = ''] = textsOf(document, 'version')
  const licence = readLicence(licencesOf(document))
  const homepage = textsOf(document, 'url').find((url) => /^https?:\/\/\S+$/.test(url))
  const citation = ['citeAs', 'citation'].flatMap((key) => textsOf(document, key)).find(isTold)
  return {
    ...(isTold(title) && { title: plainText(title, 200) }),
    ...(isTold(version) && { version: plainText(version, 50) }),
    ...(licence && { licence }),
    ...(homepage && { homepage }),
    ...(citation && { citation: citation.trim().slice(0, LONGEST_CITATION) }),
  }
}

function licencesOf(document: JsonObject): readonly string[] {
  return itemsOf(document, 'license', '$').flatMap(({ value }) => {
    if (typeof value !== 'object') return typeof value === 'string' ? [value] : []
    const work = value as JsonObject
    return ['url', '@id', '@value', 'name'].flatMap((key) => textsOf(work, key)).slice(0, 1)
  })
}

function isTold(text: string): boolean {
  return !/^\s*(none)?\s*$/i.test(text)
}
