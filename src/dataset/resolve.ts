import { createHash } from 'node:crypto'
import { InputError } from '../errors.ts'
import type { About, Dataset, DatasetFile } from './dataset.ts'
import type { Digest } from './digest.ts'
import { formatDigest } from './digest.ts'
import type { ManifestFile } from './manifests/manifest.ts'
import { pathProblem } from './relative-path.ts'
import { lastPart, urlBelow } from './source-url.ts'

/** What the user asks for: a dataset of the catalog, one file with its mirrors, or a manifest with its bases. */
export type Request =
  | { readonly kind: 'catalog'; readonly dataset: Dataset }
  | { readonly kind: 'url'; readonly sources: readonly URL[]; readonly digest: Digest }
  | {
      readonly kind: 'files'
      /** Where the manifest was given. */
      readonly input: 'dataset' | 'files'
      /** What the dataset's name begins with. */
      readonly stem: string
      readonly files: readonly ManifestFile[]
      readonly bases: readonly URL[]
      /** What the manifest says beside its files. */
      readonly about: About
      /** For the log: what the manifest has that is not used. */
      readonly notes: readonly string[]
    }

/** A manifest that is to be fetched before anybody can tell what it asks for. */
export interface ManifestByUrl {
  readonly kind: 'manifest'
  readonly url: URL
  readonly digest: Digest
  readonly bases: readonly URL[]
}

/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64

/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
export function resolveDataset(request: Request, mirrors: readonly URL[]): Dataset {
  const dataset = fromRequest(request)
  const files = dataset.files.map((file) => preferMirrors(file, mirrors))
  const homeless = files.find(({ sources }) => sources.length === 0)
  if (homeless) {
    const input = request.kind === 'files' ? request.input : 'dataset'
    const advice =
      input === 'files'
        ? 'Add its URL as the third word of its line, or set base-url or mirrors.'
        : 'The manifest has no URL for it: set base-url to the folder that holds its files, or mirrors.'
    throw new InputError(input, `"${homeless.path}" has no source`, advice)
  }
  return { ...dataset, files }
}

/** A manifest as a dataset of one file, so that it comes by the road of all others. */
export function manifestDataset({ url, digest }: ManifestByUrl, mirrors: readonly URL[]): Dataset {
  const name = lastPart(url)
  const path = pathProblem(name) === undefined ? name : 'manifest'
  return unnamed(path, path, [preferMirrors({ path, digest, size: undefined, sources: [url] }, mirrors)])
}

function fromRequest(request: Request): Dataset {
  switch (request.kind) {
    case 'catalog':
      return request.dataset
    case 'url':
      return fromUrl(request.sources, request.digest)
    case 'files':
      return fromManifest(request)
  }
}

function fromUrl(sources: readonly URL[], digest: Digest): Dataset {
  const path = sources[0] ? lastPart(sources[0]) : ''
  const problem = pathProblem(path)
  if (problem) {
    const advice = 'Use `files` with "name digest url" to give the file a name.'
    throw new InputError('url', `its last part, "${path}", is no file name: ${problem}`, advice)
  }
  const name = `${slugOf(path)}-${digest.hex.slice(0, 8)}`
  return unnamed(path, name, [{ path, digest, size: undefined, sources }])
}

function fromManifest({ stem, files, bases, about }: Extract<Request, { kind: 'files' }>): Dataset {
  const resolved = files.map(({ urls, ...file }): DatasetFile => {
    return { ...file, sources: [...urls, ...bases.map((base) => urlBelow(base, file.path))] }
  })
  const canonical = resolved.map(({ path, digest }) => `${path} ${formatDigest(digest)}\n`).toSorted()
  const identity = createHash('sha256').update(canonical.join('')).digest('hex')
  const name = `${slugOf(stem)}-${identity.slice(0, 8)}`
  return { ...unnamed(name, name, resolved), ...about }
}

function unnamed(title: string, name: string, files: readonly DatasetFile[]): Dataset {
  return { name, title, files, layouts: {}, licence: undefined, homepage: undefined, citation: undefined }
}

function preferMirrors(file: DatasetFile, mirrors: readonly URL[]): DatasetFile {
  return { ...file, sources: [...mirrors.map((base) => urlBelow(base, file.path)), ...file.sources] }
}

function slugOf(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, LONGEST_SLUG)
}
