import { expect, test } from 'vitest'
import type { CatalogEntry } from '../../../src/dataset/catalog/entry.ts'
import { describeEntry, listDataset, listText } from '../../../src/report/catalog-text.ts'

const file = {
  path: 'a.gz',
  size: 1500,
  sha256: 'aa',
  sources: ['https://host/a.gz', 'http://host/a.gz'],
  provenance: {},
}
const some: CatalogEntry = {
  name: 'some',
  title: 'Some data',
  homepage: 'https://host/',
  licence: { spdx: 'MIT', text: 'the MIT licence', source: 'host LICENSE' },
  citation: '@misc{some}',
  note: 'Mind this.',
  files: [file, { ...file, path: 'b.gz' }],
  layouts: { keras: { loader: 'x', members: [{ path: 'datasets/a.gz', from: 'a.gz' }] } },
}
const { citation: _, note: __, ...rest } = some
const other: CatalogEntry = {
  ...rest,
  name: 'other-data',
  title: 'Other data',
  licence: { spdx: null, text: 'none is stated', source: 'host README' },
  files: [file],
  layouts: {},
}

test('the row of a dataset: all bytes, the licence by name, and the layout that every dataset has', () => {
  expect(listDataset(some)).toEqual({
    name: 'some',
    title: 'Some data',
    files: 2,
    size: 3000,
    licence: 'MIT',
    layouts: ['files', 'keras'],
  })
  expect(listDataset(other)).toMatchObject({ files: 1, licence: 'unspecified', layouts: ['files'] })
})

test('the list has a line a dataset, in columns', () => {
  expect(listText([some, other].map(listDataset))).toEqual([
    'name        files    size    licence      layouts       title',
    'some        2 files  3.0 kB  MIT          files, keras  Some data',
    'other-data  1 file   1.5 kB  unspecified  files         Other data',
  ])
})

test('a dataset is shown with its terms, its layouts, and where each file can be had', () => {
  expect(describeEntry(some).join('\n')).toBe(`some: Some data, 2 files, 3.0 kB
  homepage:  https://host/
  licence:   MIT (the MIT licence)
  read in:   host LICENSE
  citation:  @misc{some}
  layouts:   files, keras
  note:      Mind this.

a.gz, 1500 bytes
  sha256:aa
  https://host/a.gz
  http://host/a.gz
b.gz, 1500 bytes
  sha256:aa
  https://host/a.gz
  http://host/a.gz

With --json it says where each fact was read.`)
})

test('what is not known is said or left out', () => {
  const text = describeEntry(other).join('\n')
  expect(text).toContain('licence:   unspecified (none is stated)')
  expect(text).not.toMatch(/citation|note/)
})
