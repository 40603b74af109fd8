import { expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { digestOf } from '../../builders.ts'
import { manifestOf, readManifest } from './read.ts'

const { hex } = digestOf('abc')
const pin = `sha256:${hex}`

test('one digest and size under several URLs are one file, by its first name, and the log says so', () => {
  const text = `https://one/a.zip\t3\t${hex}\ta.zip\nhttps://two/view\t3\t${hex}\tview\nhttps://one/a.zip\t3\t${hex}`
  expect(readManifest(text)).toEqual([['a.zip', pin, 3, 'https://one/a.zip', 'https://two/view']])
  expect(parseManifest(manifestOf(text)).notes).toEqual([
    '"view" is a mirror of "a.zip": one digest, one size',
  ])
})

test('the log is told of so many, and of how many more there are', () => {
  const text = Array.from({ length: 13 }, (_, index) => `https://host/${index}\t3\t${hex}`).join('\n')
  const { files, notes } = parseManifest(manifestOf(text))
  expect([files.length, files[0]?.urls.length, notes.length]).toEqual([1, 13, 11])
  expect(notes.at(-1)).toBe('2 more names are mirrors so')
})

test.each([
  ['without a size', `a ${hex} https://one/a\nb ${hex} https://two/b`],
  ['without a URL', `SHA256 (a) = ${hex}\nSIZE (a) = 3\nSHA256 (b) = ${hex}\nSIZE (b) = 3`],
])('%s, each name is a file of its own', (_, text) => {
  expect(readManifest(text).map(([path]) => path)).toEqual(['a', 'b'])
})
