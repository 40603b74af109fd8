import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { CATALOG_NAMES } from './dataset/catalog/names.ts'
import type { Digest } from './dataset/digest.ts'
import { DIGEST_FORMS, parseDigest } from './dataset/digest.ts'
import type { Whereabouts } from './dataset/manifest-request.ts'
import { parseInlineManifest } from './dataset/manifests/inline.ts'
import { LARGEST_MANIFEST, type ManifestText } from './dataset/manifests/manifest.ts'
import type { ManifestByUrl, Request } from './dataset/resolve.ts'
import { folderUrl, readSourceUrl, readSourceUrls } from './dataset/source-url.ts'
import { InputError } from './errors.ts'
import { isFile, readInputFile, shownPath } from './input-file.ts'
import type { InputName } from './inputs.ts'
import { locatePath } from './locate-path.ts'
import { redactUrl } from './network/redact.ts'

type Read = (name: InputName) => string

/** Parses what is asked for: `dataset`, `url` with `checksum`, or `files`, with `base-url` where it has a meaning. */
export async function readRequest(read: Read, workspace: string): Promise<Request | ManifestByUrl> {
  const given = (['dataset', 'url', 'files'] as const).filter((name) => read(name) !== '')
  const [input] = given
  if (input === undefined || given.length > 1) {
    const found =
      input === undefined ? 'none of dataset, url and files is set' : `${given.join(' and ')} are set`
    throw new InputError(
      'dataset',
      found,
      'Set exactly one: dataset (a catalog name, or a manifest by path or URL), url with checksum, or files.',
    )
  }
  if (input === 'dataset') return readDataset(read, workspace)
  if (input === 'files') {
    refuseBeside('files', 'checksum', read('checksum'), 'url')
    const files = parseInlineManifest(read('files'), workspace)
    return {
      kind: 'files',
      input,
      stem: 'files',
      files,
      bases: readBases(read, workspace),
      about: {},
      notes: [],
    }
  }
  refuseBeside('url', 'base-url', read('base-url'), 'files and manifests')
  return {
    kind: 'url',
    sources: readSourceUrls('url', read('url'), workspace),
    digest: readChecksum(read('checksum')),
  }
}

/** A name of the catalog, or a manifest by path or URL. */
async function readDataset(read: Read, workspace: string): Promise<Request | ManifestByUrl> {
  const written = read('dataset')
  const bases = readBases(read, workspace)
  if (isRemote(written)) {
    const url = readSourceUrl('dataset', written, workspace)
    return { kind: 'manifest', url, digest: readManifestChecksum(read('checksum'), url), bases }
  }
  refuseBeside('a dataset that is no URL', 'checksum', read('checksum'), 'url, and the URL of a manifest')
  if (namesManifest(written, workspace)) return readManifest(written, bases, workspace)
  refuseBeside('a name of the catalog', 'base-url', read('base-url'), 'files and manifests')
  const { datasetNamed } = await import('./dataset/catalog/catalog.ts')
  return { kind: 'catalog', dataset: datasetNamed(written) }
}

/** Whether a value of `dataset` is a URL that is not of this machine. */
export function isRemote(written: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(written) && !/^file:/i.test(written)
}

/** Whether a value of `dataset` is a path; a name of the catalog stays one, whatever lies in the workspace. */
export function namesManifest(written: string, workspace: string): boolean {
  if (/[/\\]|^~|^file:|\.(json|txt|tsv|md5|sha\d+)$|^(md5|sha\d+)sums?$|^distinfo$/i.test(written))
    return true
  return !CATALOG_NAMES.has(written) && isFile(locatePath(written, workspace))
}

async function readManifest(written: string, bases: readonly URL[], workspace: string): Promise<Request> {
  const { requestFrom } = await import('./dataset/manifest-request.ts')
  const { manifest, fileName, urlsFor } = readManifestFile(written, workspace)
  return requestFrom(manifest, fileName, { bases, urlsFor })
}

/** A manifest on this machine before it is parsed, and where its files may be. */
export interface ManifestFileText extends Pick<Whereabouts, 'urlsFor'> {
  readonly manifest: ManifestText
  readonly fileName: string
}

/** Reads the text of a manifest by path. */
export function readManifestFile(written: string, workspace: string): ManifestFileText {
  const advice =
    'A manifest is a path in the workspace, there after actions/checkout. Other values of dataset are names of the catalog.'
  const location = /^file:/i.test(written) ? pathOf(written, advice) : locatePath(written, workspace)
  const file = { input: 'dataset', path: written, location, content: 'a manifest', advice }
  const text = readInputFile({ ...file, most: LARGEST_MANIFEST }, 'utf8')
  const folder = dirname(location)
  const base = folderUrl(folder)
  const manifest = { input: 'dataset', name: shownPath(written), text, base } as const
  // Names are of the manifest's folder, or, as some publishers write them, of the repository's.
  const folders = [...new Set([folder, workspace])]
  const urlsFor = (path: string) =>
    folders
      .map((each) => join(each, path))
      .filter(isFile)
      .map((each) => pathToFileURL(each))
  return { manifest, fileName: basename(location), urlsFor }
}

function pathOf(url: string, advice: string): string {
  try {
    return fileURLToPath(url)
  } catch (error) {
    throw new InputError('dataset', `${shownPath(url)} names no file of this machine`, advice, error)
  }
}

/** Parses the input `base-url`. */
export function readBases(read: Read, workspace: string): readonly URL[] {
  return readSourceUrls('base-url', read('base-url'), workspace)
}

function refuseBeside(given: string, input: InputName, value: string, partner: string): void {
  if (value === '') return
  throw new InputError(
    input,
    `it has no meaning with ${given}`,
    `It goes with ${partner}. Remove one of them.`,
  )
}

function readManifestChecksum(text: string, url: URL): Digest {
  const shown = redactUrl(url)
  const advice = `Read the manifest, then set checksum to its digest, which \`curl -fsSL '${shown}' | sha256sum\` prints. Or keep the manifest in the repository, as it is or as \`setup-dataset lock '${shown}'\` pins it, and give its path.`
  return parseChecksum(text, `it is missing: ${shown} could become another manifest at any time`, advice)
}

function readChecksum(text: string): Digest {
  const advice = `Set it to the digest that the publisher states: ${DIGEST_FORMS}. \`sha256sum FILE\` computes one, and \`setup-dataset lock URL\` writes one down.`
  return parseChecksum(text, 'it is missing: a file without a digest is never used', advice)
}

function parseChecksum(text: string, missing: string, advice: string): Digest {
  if (text === '') throw new InputError('checksum', missing, advice)
  const digest = parseDigest(text)
  if ('problem' in digest) throw new InputError('checksum', digest.problem, advice)
  return digest
}
