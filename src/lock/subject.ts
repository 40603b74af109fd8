import { datasetNamed } from '../dataset/catalog/catalog.ts'
import type { About } from '../dataset/dataset.ts'
import type { Digest } from '../dataset/digest.ts'
import { stemOf } from '../dataset/manifest-request.ts'
import { isJson, readJson } from '../dataset/manifests/json.ts'
import { isLock } from '../dataset/manifests/lock.ts'
import { type LooseFile, looseEntries } from '../dataset/manifests/loose.ts'
import type { ManifestText } from '../dataset/manifests/manifest.ts'
import { parseManifest } from '../dataset/manifests/recognise.ts'
import { pathProblem } from '../dataset/relative-path.ts'
import { lastPart, urlBelow } from '../dataset/source-url.ts'
import { InputError } from '../errors.ts'
import { plainText } from '../plain-text.ts'
import type { ManifestFileText } from '../request-inputs.ts'
import type { Unpinned } from './fetch-unpinned.ts'
import { readUrlList } from './url-list.ts'

/** A file that is to be locked: as much of it as anybody stated. */
export interface Wanted {
  readonly path: string
  readonly sources: readonly URL[]
  readonly digest: Digest | undefined
  readonly size: number | undefined
  /** Its bytes, where they had to be looked at before. */
  readonly fetched?: Fetched
}

/** Bytes on disk that nothing pins. */
export interface Fetched extends Unpinned {
  readonly location: string
}

/** What is to be locked. */
export interface Subject {
  /** `url`: one file, of which all sources are mirrors; `urls`: a file each, of which equal ones are mirrors. */
  readonly kind: 'files' | 'url' | 'urls'
  /** What the dataset is named after, where `about` has no name. */
  readonly stem: string
  readonly about: About
  readonly files: readonly Wanted[]
  /** For the log. */
  readonly notes: readonly string[]
}

/** A dataset of the catalog, with all that is known of it. */
export function subjectByName(name: string): Subject {
  const { files, ...about } = datasetNamed(name)
  return { kind: 'files', stem: name, about, files: files.map((file) => ({ ...file })), notes: [] }
}

/** One file by its URLs. */
export function subjectByUrl(sources: readonly URL[], digest: Digest | undefined): Subject {
  const file = wantedByUrl(sources, digest)
  return { kind: 'url', stem: file.path, about: {}, files: [file], notes: [] }
}

/** A file for each URL. */
export function subjectByUrls(urls: readonly URL[], stem: string): Subject {
  const files = urls.map((url) => wantedByUrl([url], undefined))
  return { kind: 'urls', stem, about: {}, files, notes: [] }
}

function wantedByUrl(sources: readonly URL[], digest: Digest | undefined): Wanted {
  const path = sources[0] ? lastPart(sources[0]) : ''
  const problem = pathProblem(path)
  if (problem) {
    const shown = plainText(path, 100)
    const advice = 'Use --files with "name digest url", or a manifest, to give the file a name.'
    throw new InputError('url', `its last part, "${shown}", is no file name: ${problem}`, advice)
  }
  return { path, sources, digest, size: undefined }
}

/** The files of a manifest, which need no digest here: it is what locking adds. */
export function subjectByManifest(
  { manifest, fileName, urlsFor }: ManifestFileText,
  bases: readonly URL[],
  mayBeLoose = true,
): Subject {
  const { files, about, notes } = readEntries(manifest, mayBeLoose)
  const located = files.map(({ path, urls, digest, size }): Wanted => {
    const own = urls.length > 0 || bases.length > 0 ? urls : urlsFor(path)
    return { path, digest, size, sources: [...own, ...bases.map((base) => urlBelow(base, path))] }
  })
  const homeless = located.find(({ sources }) => sources.length === 0)
  if (homeless) {
    const advice = 'Nobody says where it is: set --base-url to the folder that holds its files.'
    throw new InputError(manifest.input, `"${homeless.path}" has no source`, advice)
  }
  return { kind: 'files', stem: stemOf(fileName), about, files: located, notes }
}

function readEntries(manifest: ManifestText, mayBeLoose: boolean) {
  try {
    const { files, about = {}, notes } = parseManifest(manifest)
    return { files, about, notes }
  } catch (error) {
    if (!mayBeLoose || !(error instanceof InputError)) throw error
    const files = isJson(manifest.text) ? readDocument(manifest, error) : readList(manifest, error)
    return { files, about: {}, notes: [] }
  }
}

/** A lock pins everything, or is none; other documents may name files that nothing pins. */
function readDocument(manifest: ManifestText, refusal: InputError): readonly LooseFile[] {
  if (isLock(readJson(manifest))) throw refusal
  return looseEntries(manifest)
}

/** What is no list of URLs either is refused as the manifest that it should be. */
function readList(manifest: ManifestText, refusal: InputError): readonly LooseFile[] {
  try {
    return readUrlList(manifest)
  } catch (error) {
    throw error instanceof InputError ? refusal : error
  }
}
