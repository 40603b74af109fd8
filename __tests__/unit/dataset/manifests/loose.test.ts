import { describe, expect, test } from 'vitest'
import { looseEntries } from '../../../../src/dataset/manifests/loose.ts'
import { inputError } from '../../builders.ts'
import { croissant, dataPackage, fileObject, fileSet, hex, md5, other } from './documents.ts'
import { manifestOf, readManifest } from './read.ts'

const read = (text: string) =>
  looseEntries(manifestOf(text)).map(({ path, urls, digest, size }) => [
    path,
    urls.map(String),
    digest?.hex,
    size,
  ])

test.each([
  ['sha256', 'sha256'],
  ['an md5', md5],
  ['a URL', 'https://github.com/mlcommons/croissant/issues/80'],
  ['nothing', undefined],
])('where a Croissant has %s for a digest, it has none', (_, sha256) => {
  const text = croissant([fileObject('a', { sha256 }), fileObject('b', { sha256: hex })])
  expect(read(text)).toEqual([
    ['a', ['https://host/a'], undefined, undefined],
    ['b', ['https://host/b'], hex, undefined],
  ])
})

test('archives are files, whatever is in them', () => {
  const nodes = [fileObject('a.zip'), fileSet('s', 'a.zip', 'a_(val|train).json')]
  expect(read(croissant(nodes)).map(([path]) => path)).toEqual(['a.zip'])
})

test('each file of a resource is one, and what has its data in the manifest is none', () => {
  const text = dataPackage([
    { name: 'x', path: ['a', 'b'], hash: md5, bytes: 6 },
    { name: 'c', path: 'c', bytes: 3 },
    { name: 'd', data: 1 },
  ])
  expect(read(text)).toEqual([
    ['a', [], undefined, undefined],
    ['b', [], undefined, undefined],
    ['c', [], undefined, 3],
  ])
})

test('lines are read as ever', () => {
  expect(read(`https://h/a\t3\t${hex}\ta`)).toEqual([['a', ['https://h/a'], hex, 3]])
})

test('mirrors are one file here as well', () => {
  const resource = { hash: `sha256:${hex}`, bytes: 3 }
  const text = dataPackage([
    { name: 'a', path: 'https://one/a.csv', ...resource },
    { name: 'b', path: 'https://two/b.csv', ...resource },
  ])
  expect(read(text)).toEqual([['a.csv', ['https://one/a.csv', 'https://two/b.csv'], hex, 3]])
  expect(readManifest(text)).toHaveLength(1)
})

describe('what names no file is refused as ever', () => {
  test.each([
    ['{}', 'JSON of no manifest'],
    ['hello', 'no manifest that is known'],
    [croissant([]), 'it names no file'],
    [croissant([fileObject('a', { contentUrl: 'ftp://h/a' })]), 'URLs of ftp:'],
    [
      croissant([
        fileObject('x', { contentUrl: 'https://h/1/a.csv' }),
        fileObject('x', { contentUrl: 'https://h/2/a.csv' }),
      ]),
      'two files would be "x"',
    ],
    [
      dataPackage([
        { name: 'a', path: 'a', hash: hex },
        { name: 'b', path: 'a', hash: other },
      ]),
      'two sha256 digests',
    ],
  ])('%#', (text, message) => {
    expect(inputError(() => read(text)).message).toContain(message)
  })
})
