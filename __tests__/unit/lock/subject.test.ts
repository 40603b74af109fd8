import { expect, test } from 'vitest'
import { forgetPins } from '../../../src/lock/read-lock.ts'
import { subjectByManifest, subjectByName, subjectByUrl, subjectByUrls } from '../../../src/lock/subject.ts'
import { digestOf, inputError } from '../builders.ts'
import { manifestOf } from '../dataset/manifests/read.ts'

const { hex } = digestOf('abc')
const url = (text: string) => new URL(text)
const from = (text: string, bases: readonly URL[] = [], mayBeLoose = true) =>
  subjectByManifest(
    {
      manifest: manifestOf(text),
      fileName: 'data.txt',
      urlsFor: (path) => (path === 'here' ? [url('file:///workspace/here')] : []),
    },
    bases,
    mayBeLoose,
  )

test('a manifest that pins its files states their digests', () => {
  const { files, stem, kind } = from(`a sha256:${hex} https://host/a\nhere sha256:${hex}\n`)
  expect([kind, stem]).toEqual(['files', 'data'])
  expect(files).toEqual([
    { path: 'a', digest: digestOf('abc'), size: undefined, sources: [url('https://host/a')] },
    { path: 'here', digest: digestOf('abc'), size: undefined, sources: [url('file:///workspace/here')] },
  ])
})

test('one that does not pin them is read all the same, where that is allowed', () => {
  const text = 'https://host/a.csv\nnamed.csv https://host/b\n'
  expect(from(text).files).toEqual([
    { path: 'a.csv', digest: undefined, size: undefined, sources: [url('https://host/a.csv')] },
    { path: 'named.csv', digest: undefined, size: undefined, sources: [url('https://host/b')] },
  ])
  expect(inputError(() => from(text, [], false)).message).toContain('data/manifest')
})

test('what is neither is refused as the manifest that it should be', () => {
  expect(inputError(() => from(`${hex}  a\nlatest  b\n`)).message).toContain('line 2')
})

test('a broken lock is a broken lock', () => {
  const error = inputError(() =>
    from('{"lockVersion": 1, "files": [{"path": "a", "url": "https://host/a"}]}'),
  )
  expect(error.message).toContain('$.files[0]')
})

test('base-url comes after what the manifest says, and in place of what lies here', () => {
  const bases = [url('https://base/v1')]
  const { files } = from(`a sha256:${hex} https://host/a\nhere sha256:${hex}\n`, bases)
  expect(files.map(({ sources }) => sources.map(String))).toEqual([
    ['https://host/a', 'https://base/v1/a'],
    ['https://base/v1/here'],
  ])
})

test('a file that is nowhere is an error', () => {
  const error = inputError(() => from(`a sha256:${hex}\n`))
  expect(error.message).toBe('Invalid "dataset": "a" has no source')
  expect(error.advice).toContain('--base-url')
})

test('a name of the catalog states everything', () => {
  const { files, about } = subjectByName('mnist')
  expect(about).toMatchObject({ name: 'mnist', layouts: { torchvision: {} } })
  expect(files).toHaveLength(4)
  expect(inputError(() => subjectByName('mnits')).advice).toContain('mnist')
})

test('URLs are one file with mirrors, or a file each', () => {
  const urls = [url('https://a/x.csv'), url('https://b/y.csv')]
  expect(subjectByUrl(urls, digestOf('abc')).files).toEqual([
    { path: 'x.csv', sources: urls, digest: digestOf('abc'), size: undefined },
  ])
  expect(subjectByUrls(urls, 'data').files.map(({ path }) => path)).toEqual(['x.csv', 'y.csv'])
  expect(inputError(() => subjectByUrl([url('https://a/')], undefined)).advice).toContain('--files')
})

test('an update forgets digests and sizes, and the part of the name that says what was locked', () => {
  const file = { path: 'a', size: 3, sha256: hex, sources: ['https://host/a'] }
  const lock = from(
    JSON.stringify({ lockVersion: 1, name: `x-${hex.slice(0, 8)}`, title: 'X', files: [file] }),
  )
  expect(forgetPins(lock)).toEqual({
    kind: 'files',
    stem: 'x',
    about: { title: 'X' },
    files: [{ path: 'a', sources: [url('https://host/a')], digest: undefined, size: undefined }],
    notes: [],
  })
})

test('one with layouts cannot be updated file by file: they have pins of their own', () => {
  expect(inputError(() => forgetPins(subjectByName('mnist'))).message).toContain('layouts')
})
