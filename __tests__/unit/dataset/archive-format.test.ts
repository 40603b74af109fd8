import { expect, test } from 'vitest'
import { archiveFormat } from '../../../src/dataset/archive-format.ts'

test.each([
  ['a.zip', 'zip'],
  ['a.ZIP', 'zip'],
  ['a.tar', 'tar'],
  ['a.tar.gz', 'tar.gz'],
  ['sub/a.b.tgz', 'tar.gz'],
  ['a.tar.bz2', 'tar.bz2'],
  ['a.tbz', 'tar.bz2'],
  ['a.tbz2', 'tar.bz2'],
  ['a.tar.xz', 'tar.xz'],
  ['a.txz', 'tar.xz'],
  ['a.tar.zst', 'tar.zst'],
  ['a.tzst', 'tar.zst'],
  ['a.gz', undefined],
  ['a.xz', undefined],
  ['zip', undefined],
  ['a.zip.txt', undefined],
  ['atgz', undefined],
])('%s is %s', (name, format) => {
  expect(archiveFormat(name)).toBe(format)
})
