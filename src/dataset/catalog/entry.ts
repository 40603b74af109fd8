import type { Dataset, DatasetFile, LayoutFacts, LayoutName } from '../dataset.ts'
import type { Digest } from '../digest.ts'
import { parseDigest } from '../digest.ts'
import { type EntryLayout, readLayout } from '../layout-entry.ts'

/** A catalog entry as its JSON file holds it and `entry.schema.json` describes it; provenance says where each fact was read. */
export interface CatalogEntry {
  readonly name: string
  readonly title: string
  readonly homepage: string
  readonly licence: { readonly spdx: string | null; readonly text: string; readonly source: string }
  readonly citation?: string
  readonly citationSource?: string
  /** What a user should know before using it. */
  readonly note?: string
  readonly files: readonly EntryFile[]
  readonly layouts: Readonly<Partial<Record<LayoutName, EntryLayout & { readonly loader: string }>>>
}

interface EntryFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly md5?: string
  readonly sources: readonly string[]
  readonly provenance: Readonly<Partial<Record<'size' | 'sha256' | 'urls' | 'md5', readonly string[]>>>
}

/** The dataset that a catalog entry describes; an entry that contradicts itself is a defect of this project and throws. */
export function readEntry(entry: CatalogEntry): Dataset {
  const files = entry.files.map(readFile)
  const layouts: Partial<Record<LayoutName, LayoutFacts>> = {}
  for (const [name, layout] of Object.entries(entry.layouts) as [LayoutName, EntryLayout][]) {
    layouts[name] = readLayout(layout, files, (at, problem) => {
      throw new Error(`catalog: ${entry.name}, layout ${name}${at}: ${problem}`)
    })
  }
  return {
    name: entry.name,
    title: entry.title,
    files,
    layouts,
    licence: { spdx: entry.licence.spdx ?? undefined, text: entry.licence.text },
    homepage: entry.homepage,
    citation: entry.citation,
  }
}

function readFile(file: EntryFile): DatasetFile {
  return {
    path: file.path,
    size: file.size,
    digest: sha256(file.sha256),
    sources: file.sources.map((source) => new URL(source)),
  }
}

function sha256(hex: string): Digest {
  const digest = parseDigest(`sha256:${hex}`)
  if ('problem' in digest) throw new Error(`catalog: ${digest.problem}`)
  return digest
}
