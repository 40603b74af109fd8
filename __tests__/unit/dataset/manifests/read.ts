import { formatDigest } from '../../../../src/dataset/digest.ts'
import type { ManifestText } from '../../../../src/dataset/manifests/manifest.ts'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'

/** The manifest with this text and name. */
export function manifestOf(text: string, name = 'data/manifest'): ManifestText {
  return { input: 'dataset', name, text, base: new URL('file:///workspace/') }
}

/** What a manifest says of its files: path, digest, size and URLs, without what it does not say. */
export function readManifest(text: string, name?: string): readonly (readonly (string | number)[])[] {
  return parseManifest(manifestOf(text, name)).files.map(({ path, digest, size, urls }) => [
    path,
    formatDigest(digest),
    ...(size === undefined ? [] : [size]),
    ...urls.map(String),
  ])
}
