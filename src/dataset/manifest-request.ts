import { locateFiles, type ManifestText } from './manifests/manifest.ts'
import { parseManifest } from './manifests/recognise.ts'
import type { Request } from './resolve.ts'

/** Where the files are for which a manifest has no URL. */
export interface Whereabouts {
  /** What the user says of all files; beside it nothing else counts. */
  readonly bases: readonly URL[]
  /** Where else a file may be. */
  readonly urlsFor: (path: string) => readonly URL[]
}

/** The request that a manifest makes; `fileName` is what the dataset is named after. */
export function requestFrom(
  manifest: ManifestText,
  fileName: string,
  { bases, urlsFor }: Whereabouts,
): Extract<Request, { kind: 'files' }> {
  const { files, notes, about = {} } = parseManifest(manifest)
  const located = bases.length > 0 ? files : locateFiles(files, urlsFor)
  return { kind: 'files', input: manifest.input, stem: stemOf(fileName), files: located, bases, about, notes }
}

/** What a dataset is named after: the name of its manifest, without the ending. */
export function stemOf(fileName: string): string {
  return fileName.replace(/^\.+/, '').replace(/(.)\.[^.]*$/, '$1') || 'files'
}
