import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LayoutFacts } from '../../../../src/dataset/dataset.ts'
import { globOf, literalGlob } from '../../../../src/dataset/manifests/croissant-glob.ts'
import { parseManifest } from '../../../../src/dataset/manifests/recognise.ts'
import { makePlan } from '../../../../src/dataset/plan.ts'
import { resolveDataset } from '../../../../src/dataset/resolve.ts'
import { matcher } from '../../../../src/dataset/selection.ts'
import { inputError } from '../../builders.ts'
import { croissant, fileObject, fileSet, hex, md5, other } from './documents.ts'
import { manifestOf } from './read.ts'

const zip = (id: string, more: object = {}) => fileObject(id, { sha256: hex, ...more })
const inside = (id: string, container: string, more: object = {}) =>
  fileObject(id, { contentUrl: id, containedIn: { '@id': container }, ...more })

const bases = [new URL('https://host/')]

function planOf(nodes: readonly object[]) {
  const { files, about = {}, notes } = parseManifest(manifestOf(croissant(nodes)))
  const request = { kind: 'files', input: 'dataset', stem: 'some', bases, files, about, notes } as const
  return makePlan(resolveDataset(request, []), { layout: 'files' }, '/home/data')
}

function treesOf(nodes: readonly object[]): LayoutFacts['trees'] {
  return planOf(nodes).trees
}

/** Which of these an archive's trees take, each with the number of its tree. */
function taken(nodes: readonly object[], ...paths: string[]): readonly string[] {
  const fits = treesOf(nodes).map(({ select }) => matcher(select.include, select.exclude))
  return paths.flatMap((path) => fits.flatMap((takes, index) => (takes(path) ? [`${index}:${path}`] : [])))
}

describe('an archive that something is contained in', () => {
  test('becomes what is selected of it, and other files stay as they are', () => {
    const plan = planOf([zip('a.zip'), fileSet('set', 'a.zip', '*.jpg'), zip('b.csv', { sha256: other })])
    expect(plan.members.map(({ path, unpack, digest }) => [path, unpack, digest?.hex])).toEqual([
      ['b.csv', 'none', other],
    ])
    expect(plan.trees).toMatchObject([
      {
        path: '',
        from: 'a.zip',
        unpack: 'zip',
        select: { include: ['**/*.jpg'], exclude: [] },
        gunzip: false,
      },
    ])
    expect(plan.stored.form).toBe('files')
  })

  test('in a folder is unpacked there', () => {
    const nodes = [zip('x', { contentUrl: 'data/x.tar.gz' }), inside('a.csv', 'x')]
    expect(treesOf(nodes)).toMatchObject([{ path: 'data', from: 'data/x.tar.gz', unpack: 'tar.gz' }])
  })

  test('is no tree where nothing is in it', () => {
    expect(parseManifest(manifestOf(croissant([zip('a.zip')]))).about?.layouts).toBeUndefined()
  })

  test('has its format by its media type where its name tells none', () => {
    const nodes = (...encodingFormat: string[]) => [
      zip('a', { contentUrl: 'https://h/download', encodingFormat }),
      inside('a.csv', 'a'),
    ]
    expect(treesOf(nodes('application/zip'))[0]?.unpack).toBe('zip')
    expect(treesOf(nodes('text/plain', 'application/x-tar'))[0]?.unpack).toBe('tar')
    expect(treesOf(nodes('application/gzip'))[0]?.unpack).toBe('tar.gz')
    const error = inputError(() => treesOf(nodes('application/x-7z-compressed')))
    expect(error.message).toContain('$.distribution[0]: "a", which has files in it, is no archive')
    expect(error.message).toContain('"application/x-7z-compressed"')
    expect(error.advice).toContain('tar.gz')
  })

  test('by name, as 0.8 refers to it', () => {
    const nodes = [
      { '@type': 'sc:FileObject', name: 'z', contentUrl: 'https://h/z.zip', sha256: hex },
      { '@type': 'sc:FileSet', name: 's', containedIn: 'z', includes: ['a/*', 'b/*'] },
    ]
    expect(taken(nodes, 'a/1', 'b/1', 'c/1')).toEqual(['0:a/1', '0:b/1'])
  })

  test('at two URLs is one tree', () => {
    const at = (id: string) => zip(id, { contentUrl: `https://${id}/x.zip` })
    const nodes = [at('one'), at('two'), fileSet('s', 'one', '*'), fileSet('t', 'two', '*')]
    expect(treesOf(nodes)).toHaveLength(1)
  })

  test('of several archives, a set is in each', () => {
    const set = { ...fileSet('s', '', '*.jpg'), containedIn: [{ '@id': 'a.zip' }, { '@id': 'b.zip' }] }
    expect(treesOf([zip('a.zip'), zip('b.zip'), set]).map(({ from }) => from)).toEqual(['a.zip', 'b.zip'])
  })

  test('that is in another archive is not unpacked, and the log says so', () => {
    const nodes = [zip('a.zip'), inside('b.zip', 'a.zip'), fileSet('s', 'b.zip', '*')]
    expect(treesOf(nodes).map(({ select }) => select.include)).toEqual([['b.zip']])
    expect(parseManifest(manifestOf(croissant(nodes))).notes).toEqual([
      '"s" is not unpacked: it is in "b.zip", which comes from an archive and is placed as it is',
    ])
  })
})

describe('what is selected', () => {
  test('all, where a set has no pattern', () => {
    expect(taken([zip('a.zip'), fileSet('s', 'a.zip', undefined)], 'a', 'b/c')).toEqual(['0:a', '0:b/c'])
  })

  test('each set of one archive, once', () => {
    const nodes = [zip('a.zip'), fileSet('s', 'a.zip', '*.jpg'), fileSet('t', 'a.zip', '*.jpg')]
    expect(treesOf(nodes).map(({ select }) => select.include)).toEqual([['**/*.jpg']])
  })

  test('what one set excludes is not missing from another', () => {
    const nodes = [
      zip('a.zip'),
      fileSet('s', 'a.zip', 'train/*', 'train/bad*'),
      fileSet('t', 'a.zip', '*.txt', []),
      inside('train/bad.md', 'a.zip'),
      inside('train/good.md', 'a.zip'),
    ]
    expect(taken(nodes, 'train/a.jpg', 'train/bad.jpg', 'train/bad.md', 'train/good.md', 'x/a.txt')).toEqual([
      '0:train/a.jpg',
      '1:train/bad.md',
      '0:train/good.md',
      '1:x/a.txt',
    ])
  })

  test('members by their names, whatever characters they have', () => {
    const nodes = [zip('a.zip'), inside('[1] {a,b}.csv', 'a.zip')]
    expect(taken(nodes, '[1] {a,b}.csv', '1 a.csv')).toEqual(['0:[1] {a,b}.csv'])
  })

  test('members by their digests, where each has one', () => {
    const plan = planOf([zip('a.zip'), inside('x/b.csv', 'a.zip', { sha256: other })])
    expect(plan.trees[0]?.pins).toEqual([
      { path: 'x/b.csv', digest: { algorithm: 'sha256', hex: other }, size: undefined },
    ])
    expect(plan.stored.form).toBe('members')
    const partly = [zip('a.zip'), inside('b', 'a.zip', { sha256: other }), inside('c', 'a.zip')]
    expect(treesOf(partly)[0]?.pins).toBeUndefined()
  })

  test.each([
    [inside('b', 'a.zip', { sha256: md5 }), '$.distribution[1].sha256: '],
    [inside('b', 'a.zip', { contentUrl: undefined }), '$.distribution[1]: "b" has no contentUrl'],
    [inside('../b', 'a.zip'), '$.distribution[1].contentUrl: "../b" is no file name'],
    [
      fileSet('s', 'a.zip', ['*', 'a_(val|train).json']),
      '$.distribution[1].includes[1]: "a_(val|train).json"',
    ],
    [
      [inside('b', 'a.zip', { sha256: hex }), inside('c', 'a.zip', { contentUrl: 'b', sha256: other })],
      '$.distribution[1] and $.distribution[2]: "b" has two sha256 digests',
    ],
  ])('is refused with its place where it is wrong (%#)', (node, message) => {
    expect(inputError(() => treesOf([zip('a.zip'), node].flat())).message).toContain(message)
  })

  test.each([
    [many(1_001, (index) => `${index}/*`), [], '$.distribution: its file sets have 1001 patterns'],
    [many(900, (index) => `${index}/*`), many(1_200, (index) => inside(`${index}`, 'a.zip')), '901 patterns'],
    ['x'.repeat(1_001), [], '$.distribution[1].includes: a pattern of 1001 characters is too long'],
  ])('has a bound (%#)', (globs, more, message) => {
    const nodes = [zip('a.zip'), fileSet('s', 'a.zip', globs, more.length > 0 ? 'x' : undefined), ...more]
    expect(inputError(() => treesOf(nodes)).message).toContain(message)
  })
})

function many<T>(count: number, of: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => of(index))
}

describe('a pattern', () => {
  test.each([
    ['*.jpg', ['a.jpg', 'a/b/c.jpg'], ['a.png', 'a.jpg/b']],
    ['./*.jpg', ['a.jpg'], []],
    ['/a/*', ['a/b', 'a/b/c'], ['b/a/c', 'a']],
    ['*/*/*.parquet', ['a/b/c.parquet', 'a/b/c/d.parquet'], ['a/b.parquet', 'b.parquet']],
    ['train*', ['train.csv', 'train/a/b'], ['a/train.csv']],
    ['a/img*_*.png', ['a/img1_2.png', 'a/img/x_y/z.png'], ['img1_2.png', 'a/img.png']],
    ['**/a', ['a', 'x/a', 'x/y/a'], ['b']],
    ['a/**', ['a/b', 'a/b/c'], ['b/a']],
    ['a?.[ch]', ['ab.c', 'ab.h'], ['a.c', 'abc.h']],
    ['{train,val}/*.jpg', ['train/a.jpg', 'val/x/a.jpg'], ['test/a.jpg']],
    [`${'a*'.repeat(12)}`, ['a'.repeat(12)], ['b']],
  ])('%s', (pattern, fitting, others) => {
    const fits = matcher([globOf(pattern)])
    expect(fitting.filter((path) => !fits(path))).toEqual([])
    expect(others.filter(fits)).toEqual([])
  })

  test('fits what `fnmatch` fits, whose star takes any characters', () => {
    const texts = (...characters: string[]) =>
      fc
        .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 9 })
        .map((parts) => parts.join(''))
        .filter((text) => !/\/\/|^\/|\/$|\*\*/.test(text))
    let fitting = 0
    const holds = (pattern: string, path: string) => {
      const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(path)
      expect(matcher([globOf(pattern)])(path)).toBe(expected)
      if (expected) fitting += 1
    }
    fc.assert(fc.property(texts('a', 'b', '/', '*'), texts('a', 'b', '/'), holds), {
      seed: 20_250_101,
      numRuns: 5_000,
    })
    expect(fitting).toBeGreaterThan(200)
  })

  test('of one name fits it alone', () => {
    expect(literalGlob('a[1]{b}.csv')).toBe('a\\[1]\\{b}.csv')
  })
})
