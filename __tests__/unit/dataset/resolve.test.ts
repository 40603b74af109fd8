import { describe, expect, test } from 'vitest'
import { datasetNamed } from '../../../src/dataset/catalog/catalog.ts'
import { type Request, resolveDataset } from '../../../src/dataset/resolve.ts'
import { digestOf, inputError } from '../builders.ts'

const digest = digestOf('abc')
const urls = (...texts: string[]) => texts.map((text) => new URL(text))
const catalogued = { kind: 'catalog', dataset: datasetNamed('mnist') } as const satisfies Request
const byUrl = (...texts: string[]): Request => ({ kind: 'url', sources: urls(...texts), digest })
const inline = (path: string, ...own: string[]) => ({
  path,
  digest,
  size: undefined as number | undefined,
  urls: urls(...own),
})
const byFiles = (files: ReturnType<typeof inline>[], bases: readonly URL[] = []) =>
  ({
    kind: 'files',
    input: 'files',
    stem: 'files',
    files,
    bases,
    about: {},
    notes: [],
  }) as const satisfies Request
const sourcesOf = (request: Request, mirrors: readonly URL[] = []) =>
  resolveDataset(request, mirrors).files.map(({ sources }) => sources.map(String))

test('a dataset of the catalog is what its entry says', () => {
  expect(resolveDataset(catalogued, [])).toEqual(catalogued.dataset)
})

describe('a URL', () => {
  const short = digest.hex.slice(0, 8)

  test.each([
    ['https://host/a/data.csv', 'data.csv', `data.csv-${short}`],
    ['https://host/data.csv?token=1#x', 'data.csv', `data.csv-${short}`],
    ['https://host/my%20data.csv', 'my data.csv', `my-data.csv-${short}`],
    ['https://host/100%.csv', '100%.csv', `100-.csv-${short}`],
    ['file:///tmp/data.csv', 'data.csv', `data.csv-${short}`],
  ])('%s names the file %s and the dataset %s', (url, path, name) => {
    const dataset = resolveDataset(byUrl(url), [])
    expect(dataset.name).toBe(name)
    expect(dataset.files).toMatchObject([{ path, digest, size: undefined }])
  })

  test.each(['https://host/', 'https://host/a/', 'https://host/con', 'https://host/..%2f..%2fetc%2fpasswd'])(
    '%s names no file',
    (url) => {
      const error = inputError(() => resolveDataset(byUrl(url), []))
      expect(error.input).toBe('url')
      expect(error.message).toContain('is no file name')
    },
  )

  test('keeps the order of its mirrors, whose names do not matter', () => {
    expect(sourcesOf(byUrl('https://one/a', 'https://two/other'))).toEqual([
      ['https://one/a', 'https://two/other'],
    ])
  })

  test('names the same content the same, and other content otherwise', () => {
    const other: Request = { kind: 'url', sources: urls('https://one/a'), digest: digestOf('other') }
    const name = (request: Request) => resolveDataset(request, []).name
    expect(name(byUrl('https://one/a'))).toBe(name(byUrl('https://two/a')))
    expect(name(byUrl('https://one/a'))).not.toBe(name(other))
  })
})

describe('files', () => {
  test('have their own URL first, then the bases in order', () => {
    const files = [inline('a', 'https://own/x'), inline('sub/b c')]
    const bases = urls('https://one/base?sig=1', 'https://two/')
    expect(sourcesOf(byFiles(files, bases))).toEqual([
      ['https://own/x', 'https://one/base/a?sig=1', 'https://two/a'],
      ['https://one/base/sub/b%20c?sig=1', 'https://two/sub/b%20c'],
    ])
  })

  test('without any source are an error that says what to add', () => {
    const request = byFiles([inline('a', 'https://own/a'), inline('b')])
    const error = inputError(() => resolveDataset(request, []))
    expect(error.input).toBe('files')
    expect(error.message).toContain('"b" has no source')
    expect(error.advice).toContain('base-url')
  })

  test('have a name that follows from content alone', () => {
    const name = (files: ReturnType<typeof inline>[]) => resolveDataset(byFiles(files), []).name
    const ab = name([inline('a', 'https://one/a'), inline('b', 'https://one/b')])
    expect(ab).toMatch(/^files-[0-9a-f]{8}$/)
    expect(name([inline('b', 'https://two/b'), inline('a', 'https://two/a')])).toBe(ab)
    expect(name([inline('a', 'https://one/a'), inline('c', 'https://one/b')])).not.toBe(ab)
  })
})

describe('a manifest', () => {
  const of = (stem: string): Request => ({
    ...byFiles([{ ...inline('a', 'https://one/a', 'https://two/a'), size: 3 }]),
    input: 'dataset',
    stem,
  })

  test('gives sizes, and each URL of a file as a source', () => {
    const { files } = resolveDataset(of('SHA256SUMS'), [])
    expect(files).toMatchObject([{ path: 'a', size: 3 }])
    expect(sourcesOf(of('SHA256SUMS'))).toEqual([['https://one/a', 'https://two/a']])
  })

  test('names the dataset after itself and its content', () => {
    const name = (stem: string) => resolveDataset(of(stem), []).name
    expect(name('my data')).toMatch(/^my-data-[0-9a-f]{8}$/)
    expect(name('SHA256SUMS').slice(-8)).toBe(name('my data').slice(-8))
  })

  test('without a source for a file is an error of dataset, and base-url the way out', () => {
    const error = inputError(() => resolveDataset({ ...byFiles([inline('b')]), input: 'dataset' }, []))
    expect(error).toMatchObject({ input: 'dataset', message: expect.stringContaining('"b" has no source') })
    expect(error.advice).toContain('base-url')
  })
})

test('mirrors come before all other sources, each file by its own path', () => {
  const mirrors = urls('https://mirror/base?sig=1', 'file:///mirror')
  expect(sourcesOf(byUrl('https://one/a%20b'), mirrors)).toEqual([
    ['https://mirror/base/a%20b?sig=1', 'file:///mirror/a%20b', 'https://one/a%20b'],
  ])
  for (const sources of sourcesOf(catalogued, mirrors)) {
    expect(sources.slice(0, 2).every((source) => /mirror\//.test(source))).toBe(true)
    expect(sources.length).toBeGreaterThan(2)
  }
  expect(sourcesOf(byFiles([inline('a')]), mirrors)).toEqual([
    ['https://mirror/base/a?sig=1', 'file:///mirror/a'],
  ])
})
