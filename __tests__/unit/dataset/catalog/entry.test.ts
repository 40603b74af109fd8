import { expect, test } from 'vitest'
import { type CatalogEntry, readEntry } from '../../../../src/dataset/catalog/entry.ts'
import { digestOf } from '../../builders.ts'

const { hex } = digestOf('abc')
const entry = {
  name: 'some',
  title: 'Some data',
  homepage: 'https://host/',
  licence: { spdx: null, text: 'unknown', source: 'nowhere' },
  files: [{ path: 'a.gz', size: 3, sha256: hex, sources: ['https://host/a.gz'], provenance: {} }],
  layouts: {
    keras: { loader: 'x', members: [{ path: 'datasets/a.gz', from: 'a.gz' }], variables: { HOME_OF: '.' } },
    torchvision: { loader: 'x', members: [{ path: 'raw/a', from: 'a.gz', unpack: 'gzip' }] },
  },
} satisfies CatalogEntry

test('an entry becomes a dataset; a member that is not unpacked has the pin of its file', () => {
  const { files, layouts, licence } = readEntry(entry)
  expect(files).toEqual([
    { path: 'a.gz', size: 3, digest: digestOf('abc'), sources: [new URL('https://host/a.gz')] },
  ])
  expect(licence).toEqual({ spdx: undefined, text: 'unknown' })
  expect(layouts.keras).toEqual({
    loader: 'x',
    members: [{ path: 'datasets/a.gz', from: 'a.gz', unpack: 'none', digest: digestOf('abc'), size: 3 }],
    trees: [],
    checks: [],
    rivals: [],
    variables: { HOME_OF: '.' },
  })
  expect(layouts.torchvision?.members).toEqual([
    { path: 'raw/a', from: 'a.gz', unpack: 'gzip', digest: undefined, size: undefined },
  ])
})

const [file] = entry.files
test.each<[string, Partial<CatalogEntry>]>([
  ['is no file', { layouts: { keras: { loader: 'x', members: [{ path: 'b', from: 'b.gz' }] } } }],
  [
    'not known',
    { layouts: { keras: { loader: 'x', members: [{ path: 'b', from: 'a.gz', unpack: 'rar' }] } } },
  ],
  ['64 hex digits', { files: [{ ...(file as (typeof entry.files)[0]), sha256: 'abc' }] }],
])('an entry that contradicts itself is refused: %s', (message, change) => {
  expect(() => readEntry({ ...entry, ...change })).toThrow(message)
})
