import { archiveFormat } from '../archive-format.ts'
import type { Dataset, DatasetFile, LayoutFacts, LayoutName, Member, Pin, Tree } from '../dataset.ts'
import type { Digest } from '../digest.ts'
import { parseDigest } from '../digest.ts'

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
  readonly layouts: Readonly<Partial<Record<LayoutName, EntryLayout>>>
}

interface EntryFile {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly md5?: string
  readonly sources: readonly string[]
  readonly provenance: Readonly<Partial<Record<'size' | 'sha256' | 'urls' | 'md5', readonly string[]>>>
}

interface EntryLayout {
  readonly loader: string
  readonly check?: string
  readonly members?: readonly EntryMember[]
  readonly trees?: readonly EntryTree[]
  readonly checked?: readonly EntryCheck[]
  readonly rivals?: readonly string[]
  readonly variables?: Readonly<Record<string, string>>
}

interface EntryMember {
  readonly path: string
  readonly from: string
  readonly unpack?: string
  readonly size?: number
  readonly sha256?: string
}

interface EntryTree {
  readonly path: string
  readonly from: string
  readonly within?: string
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly strip?: string
  readonly gunzip?: boolean
}

interface EntryCheck {
  readonly path: string
  readonly size?: number
  readonly md5: string
}

/** The dataset that a catalog entry describes; an entry that contradicts itself is a defect of this project and throws. */
export function readEntry(entry: CatalogEntry): Dataset {
  const files = entry.files.map(readFile)
  const layouts: Partial<Record<LayoutName, LayoutFacts>> = {}
  for (const [name, layout] of Object.entries(entry.layouts) as [LayoutName, EntryLayout][]) {
    layouts[name] = {
      loader: layout.loader,
      members: (layout.members ?? []).map((member) => readMember(member, files)),
      trees: (layout.trees ?? []).map((tree) => readTree(tree, files)),
      checks: (layout.checked ?? []).map(readCheck),
      rivals: layout.rivals ?? [],
      variables: layout.variables ?? {},
    }
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

function readMember(member: EntryMember, files: readonly DatasetFile[]): Member {
  const { path, from, unpack = 'none' } = member
  const file = findFile(path, from, files)
  if (unpack === 'none') return { path, from, unpack, digest: file.digest, size: file.size }
  if (unpack !== 'gzip') throw new Error(`catalog: ${path} is unpacked by "${unpack}", which is not known`)
  return { path, from, unpack, digest: member.sha256 ? sha256(member.sha256) : undefined, size: member.size }
}

function readTree(tree: EntryTree, files: readonly DatasetFile[]): Tree {
  const { path, from, within, include = [], exclude = [], strip = '', gunzip = false } = tree
  const unpack = archiveFormat(findFile(path, from, files).path)
  if (unpack === undefined) throw new Error(`catalog: ${from} is no archive`)
  return { path, from, unpack, within, select: { include, exclude, strip }, gunzip, pins: undefined }
}

function readCheck({ path, size, md5 }: EntryCheck): Pin {
  return { path, size, digest: known(`md5:${md5}`) }
}

function findFile(path: string, from: string, files: readonly DatasetFile[]): DatasetFile {
  const file = files.find((candidate) => candidate.path === from)
  if (file === undefined) throw new Error(`catalog: ${path} comes from ${from}, which is no file`)
  return file
}

function sha256(hex: string): Digest {
  return known(`sha256:${hex}`)
}

function known(text: string): Digest {
  const digest = parseDigest(text)
  if ('problem' in digest) throw new Error(`catalog: ${digest.problem}`)
  return digest
}
