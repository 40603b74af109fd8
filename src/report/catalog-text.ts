import type { CatalogEntry } from '../dataset/catalog/entry.ts'
import { totalSize } from '../dataset/dataset.ts'
import { formatBytes, formatCount } from '../format.ts'
import { describeLicence, nameLicence } from './licence.ts'

/** What a list says of a dataset. */
export interface ListedDataset {
  readonly name: string
  readonly title: string
  readonly files: number
  /** Bytes of all files together. */
  readonly size: number
  /** An SPDX identifier, or `unspecified`. */
  readonly licence: string
  readonly layouts: readonly string[]
}

/** The row of a catalog entry; `files` is a layout that every dataset has. */
export function listDataset({ name, title, files, licence, layouts }: CatalogEntry): ListedDataset {
  return {
    name,
    title,
    files: files.length,
    size: totalSize(files) ?? 0,
    licence: nameLicence(licence),
    layouts: ['files', ...Object.keys(layouts)],
  }
}

/** The list for people, one line a dataset. */
export function listText(datasets: readonly ListedDataset[]): readonly string[] {
  const rows = datasets.map(({ name, files, size, licence, layouts, title }) => {
    return [name, formatCount(files, 'file'), formatBytes(size), licence, layouts.join(', '), title]
  })
  const head = ['name', 'files', 'size', 'licence', 'layouts', 'title']
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** One dataset for people: what it is, its terms, its layouts, then its files with where they can be had. */
export function describeEntry(entry: CatalogEntry): readonly string[] {
  const { size, layouts, files, title } = listDataset(entry)
  const facts = [
    ['homepage', entry.homepage],
    ['licence', describeLicence(entry.licence)],
    ['read in', entry.licence.source],
    ['citation', entry.citation],
    ['layouts', layouts.join(', ')],
    ['note', entry.note],
  ]
  return [
    `${entry.name}: ${title}, ${formatCount(files, 'file')}, ${formatBytes(size)}`,
    ...facts.flatMap(([label = '', value]) => (value ? [`  ${`${label}:`.padEnd(10)} ${value}`] : [])),
    '',
    ...entry.files.flatMap((file) => [
      `${file.path}, ${file.size} bytes`,
      `  sha256:${file.sha256}`,
      ...file.sources.map((source) => `  ${source}`),
    ]),
    '',
    'With --json it says where each fact was read.',
  ]
}
