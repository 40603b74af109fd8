import { describe, expect, test } from 'vitest'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { inputError } from '../../builders.ts'
import { dataPackage, hex, md5, other, sha1 } from './documents.ts'
import { manifestOf, readManifest } from './read.ts'

const pin = `sha256:${hex}`

describe('a hash', () => {
  test.each([
    [`sha256:${hex}`, pin],
    [`SHA256:${hex}`, pin],
    [`sha-256:${hex.toUpperCase()}`, pin],
    [hex, pin],
    [md5, `md5:${md5}`],
    [`md5:${md5}`, `md5:${md5}`],
    [`sha1:${sha1}`, `sha1:${sha1}`],
  ])('%s', (hash, digest) => {
    expect(readManifest(dataPackage([{ name: 'a', path: 'data/a.csv', hash }]))).toEqual([
      ['data/a.csv', digest],
    ])
  })

  test.each([
    [
      'crc32:abcdef01',
      '$.resources[1].hash: "crc32:abcdef01" is no digest: "crc32" is not a known algorithm',
    ],
    ['sha256:https://host/x', '$.resources[1].hash: "sha256:https://host/x" is no digest'],
    [`sha256:${md5}`, 'a sha256 digest has 64 hex digits, this has 32'],
    ['todo', '"todo" is no digest'],
    [7, '$.resources[1].hash: hash is no text'],
    ['', '$.resources[1]: "b" has no hash'],
    [undefined, '$.resources[1]: "b" has no hash'],
    [null, '$.resources[1]: "b" has no hash'],
  ])('that is none is refused with its place: %j', (hash, message) => {
    const text = dataPackage([
      { name: 'a', path: 'a', hash: pin },
      { name: 'b', path: 'b', hash },
    ])
    const error = inputError(() => readManifest(text))
    expect(error.message).toContain(message)
    expect(error.advice).toContain('`setup-dataset lock data/manifest`')
  })
})

describe('bytes', () => {
  test.each([
    [3, [3]],
    ['3', [3]],
    [0, [0]],
    [undefined, []],
    [null, []],
  ])('%j', (bytes, sizes) => {
    expect(readManifest(dataPackage([{ name: 'a', path: 'a', hash: pin, bytes }]))).toEqual([
      ['a', pin, ...sizes],
    ])
  })

  test.each([-1, 1.5, '3 kB', { toString: 1 }, true])('refused: %j', (bytes) => {
    const text = dataPackage([{ name: 'a', path: 'a', hash: pin, bytes }])
    expect(inputError(() => readManifest(text)).message).toMatch(/\$\.resources\[0\]\.bytes: ".*" is no size/)
  })
})

describe('a path', () => {
  const filesOf = (...resources: object[]) =>
    readManifest(dataPackage(resources.map((resource) => ({ name: 'id', hash: pin, ...resource }))))

  test.each([
    [{ path: 'data/a.csv' }, ['data/a.csv', pin]],
    [{ path: './a.csv' }, ['a.csv', pin]],
    [{ path: ['a.csv'] }, ['a.csv', pin]],
    [{ path: 'https://h/a.csv?x=1' }, ['a.csv', pin, 'https://h/a.csv?x=1']],
    [{ url: 'https://h/a.csv' }, ['a.csv', pin, 'https://h/a.csv']],
    [{ path: '', url: 'https://h/a.csv' }, ['a.csv', pin, 'https://h/a.csv']],
  ])('%j', (resource, file) => {
    expect(filesOf(resource)).toEqual([file])
  })

  test('of several files has one hash, which is of none of them', () => {
    const error = inputError(() => filesOf({ name: 'x', path: ['a', 'b'] }))
    expect(error.message).toContain('$.resources[0].path: "x" has 2 files and no digest of each')
    expect(error.advice).toContain('setup-dataset lock')
  })

  test('names files apart whose URLs end alike', () => {
    const files = filesOf(
      { name: 'x', path: 'https://h/1/a.csv' },
      { name: 'y', path: 'https://h/2/a.csv', hash: `sha256:${other}` },
    )
    expect(files.map(([path]) => path)).toEqual(['x', 'y'])
  })

  test('of one digest and size at several URLs is one file', () => {
    const bytes = 3
    const files = filesOf({ path: 'https://one/a.csv', bytes }, { path: 'https://two/b.csv', bytes })
    expect(files).toEqual([['a.csv', pin, 3, 'https://one/a.csv', 'https://two/b.csv']])
  })

  test.each([
    [{}, '$.resources[0].path: "id" has no path'],
    [{ path: [] }, '$.resources[0].path: "id" has no path'],
    [{ path: 7 }, '$.resources[0].path: "id" has no path'],
    [{ path: ['a', ''] }, '$.resources[0].path[1]: "id" has no path'],
    [{ path: 'ftp://h/a' }, '$.resources[0].path: URLs of ftp: are not supported'],
    [{ url: 'gs://h/a' }, '$.resources[0].url: URLs of gs: are not supported'],
    [{ path: '../..' }, '$.resources[0].path: '],
  ])('refused: %j', (resource, message) => {
    const error = inputError(() => filesOf(resource))
    expect(error.message).toContain(`data/manifest, ${message}`)
    expect(error.advice).not.toBe('')
  })
})

test('data that stands in the manifest is no file, and the log says so', () => {
  const text = dataPackage([
    { name: 'inline', data: [1, 2] },
    { name: 'a', path: 'a', hash: pin },
  ])
  const { files, notes } = parseManifest(manifestOf(text))
  expect(files.map(({ path }) => path)).toEqual(['a'])
  expect(notes).toEqual(['"inline" has its data in the manifest, and is no file'])
})

test.each([
  [[{ name: 'inline', data: [1] }], '$.resources: it names no file'],
  [[], '$.resources: it names no file'],
  [['a'], '$.resources[0]: it is no object'],
])('what names no file is refused (%#)', (resources, message) => {
  expect(inputError(() => readManifest(dataPackage(resources as object[]))).message).toContain(message)
})

describe('what a data package says of the dataset', () => {
  const aboutOf = (more: object) =>
    parseManifest(manifestOf(dataPackage([{ name: 'a', path: 'a', hash: pin }], more))).about

  test('its title, version, terms and home', () => {
    const licenses = [
      { name: 'BSD-3-Clause', path: 'https://opensource.org/license/bsd-3-clause', title: 'x' },
    ]
    const homepage = 'https://vega.github.io'
    expect(aboutOf({ title: 'Vega', version: '3.2', homepage, licenses, citation: 'Us' })).toEqual({
      title: 'Vega',
      version: '3.2',
      licence: { spdx: 'BSD-3-Clause', text: 'BSD-3-Clause' },
      homepage: 'https://vega.github.io',
      citation: 'Us',
    })
  })

  test('its name where it has no title, and no home that is no page', () => {
    expect(aboutOf({ homepage: 'git+http://github.com/vega/vega-datasets.git' })).toEqual({ title: 'some' })
  })

  test('nothing that is not as it should be', () => {
    expect(aboutOf({ name: 7, version: 7, homepage: 7, licenses: [7, {}, null], citation: 7 })).toEqual({})
  })
})
