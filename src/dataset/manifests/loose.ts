import type { Digest } from '../digest.ts'
import { isCroissant, readCroissant } from './croissant.ts'
import type { Described } from './described.ts'
import { isFrictionless, readFrictionless } from './frictionless.ts'
import type { JsonObject } from './json.ts'
import { isJson, readJson } from './json.ts'
import type { ManifestText } from './manifest.ts'
import { gatherEntries } from './manifest.ts'
import { joinFiles } from './mirrors.ts'
import { parseManifest } from './recognise.ts'

/** A file that a manifest names and need not pin; one without URLs is beside the manifest, as other files are. */
export interface LooseFile {
  readonly path: string
  readonly urls: readonly URL[]
  readonly digest?: Digest | undefined
  readonly size?: number | undefined
}

const READERS: readonly (readonly [
  is: (document: JsonObject) => boolean,
  read: (
    manifest: ManifestText,
    document: JsonObject,
  ) => { readonly files: readonly Described[]; readonly advice: string },
])[] = [
  [isCroissant, readCroissant],
  [isFrictionless, readFrictionless],
]

/** The files of a manifest in any known format, without a digest where it has none that is one: to pin them anew. */
export function looseEntries(manifest: ManifestText): readonly LooseFile[] {
  const document = isJson(manifest.text) ? readJson(manifest) : undefined
  const reader = document && READERS.find(([is]) => is(document))
  if (!reader) return parseManifest(manifest).files
  const { files, advice } = reader[1](manifest, document)
  const gathered = gatherEntries(manifest, files, advice)
  return joinFiles(gathered).files.map(({ path, urls, digest, size }) => ({ path, urls, digest, size }))
}
