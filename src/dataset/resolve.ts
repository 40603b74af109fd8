import { createHash } from 'node:crypto'
import { InputError } from '../errors.ts'
import { adviseNames, catalog } from './catalog/catalog.ts'
import type { Dataset, DatasetFile } from './dataset.ts'
import type { Digest } from './digest.ts'
import { formatDigest } from './digest.ts'
import type { InlineFile } from './manifests/inline.ts'
import { pathProblem } from './relative-path.ts'
import { urlBelow } from './source-url.ts'

/** What the user asks for: a catalog name, one file with its mirrors, or an inline manifest with its bases. */
export type Request =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'url'; readonly sources: readonly URL[]; readonly digest: Digest }
  | { readonly kind: 'files'; readonly files: readonly InlineFile[]; readonly bases: readonly URL[] }

/** Characters of a file name that go into the dataset's name, which is a part of keys and folder names. */
const LONGEST_SLUG = 64

/** The dataset that is asked for, each file with its sources in the order in which they will be tried, `mirrors` first. */
export function resolveDataset(request: Request, mirrors: readonly URL[]): Dataset {
  const dataset = fromRequest(request)
  const files = dataset.files.map((file) => preferMirrors(file, mirrors))
  const homeless = files.find(({ sources }) => sources.length === 0)
  if (homeless) {
    const advice = 'Add its URL as the third word of its line, or set base-url or mirrors.'
    throw new InputError('files', `"${homeless.path}" has no source`, advice)
  }
  return { ...dataset, files }
}

function fromRequest(request: Request): Dataset {
  switch (request.kind) {
    case 'name':
      return fromCatalog(request.name)
    case 'url':
      return fromUrl(request.sources, request.digest)
    case 'files':
      return fromInline(request.files, request.bases)
  }
}

function fromCatalog(name: string): Dataset {
  const dataset = catalog.get(name)
  if (dataset) return dataset
  if (/[/\\]|\.(json|txt|tsv)$/.test(name)) {
    const advice = 'Use a catalog name, or `files` with one "name digest [url]" a line.'
    throw new InputError(
      'dataset',
      `"${name}" looks like a manifest, which this version does not read`,
      advice,
    )
  }
  const advice = `${adviseNames(name)} Other data: url with checksum, or files.`
  throw new InputError('dataset', `"${name}" is not in the catalog`, advice)
}

function fromUrl(sources: readonly URL[], digest: Digest): Dataset {
  const path = fileName(sources[0])
  const problem = pathProblem(path)
  if (problem) {
    const advice = 'Use `files` with "name digest url" to give the file a name.'
    throw new InputError('url', `its last part, "${path}", is no file name: ${problem}`, advice)
  }
  const slug = path.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, LONGEST_SLUG)
  const name = `${slug}-${digest.hex.slice(0, 8)}`
  return unnamed(path, name, [{ path, digest, size: undefined, sources }])
}

function fromInline(files: readonly InlineFile[], bases: readonly URL[]): Dataset {
  const resolved = files.map(({ path, digest, url }): DatasetFile => {
    const sources = [...(url ? [url] : []), ...bases.map((base) => urlBelow(base, path))]
    return { path, digest, size: undefined, sources }
  })
  const canonical = resolved.map(({ path, digest }) => `${path} ${formatDigest(digest)}\n`).toSorted()
  const identity = createHash('sha256').update(canonical.join('')).digest('hex')
  return unnamed(`${files.length} files`, `files-${identity.slice(0, 8)}`, resolved)
}

function unnamed(title: string, name: string, files: readonly DatasetFile[]): Dataset {
  return { name, title, files, layouts: {}, licence: undefined, homepage: undefined, citation: undefined }
}

function preferMirrors(file: DatasetFile, mirrors: readonly URL[]): DatasetFile {
  return { ...file, sources: [...mirrors.map((base) => urlBelow(base, file.path)), ...file.sources] }
}

function fileName(url: URL | undefined): string {
  const last = url?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
