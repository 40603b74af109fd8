import { describe, expect, test } from 'vitest'
import type { Dataset } from '../../../src/dataset/dataset.ts'
import { dealOut, includeFiles } from '../../../src/dataset/part.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { datasetOf, fileOf, inputError, layoutOf, pinOf } from '../builders.ts'

const paths = (dataset: Dataset) => dataset.files.map(({ path }) => path)
const own = datasetOf(
  ['train/b.bin', 'train/a.bin', 'test/a.bin', 'README', '.hidden'].map((path) => fileOf(path)),
)

describe('include', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], paths(own)],
    [['README'], ['README']],
    [['train/*'], ['train/b.bin', 'train/a.bin']],
    [['**/a.bin'], ['train/a.bin', 'test/a.bin']],
    [['**'], paths(own)],
    [['*'], ['README', '.hidden']],
    [
      ['te?t/*', 'READ*'],
      ['test/a.bin', 'README'],
    ],
    [['{train,test}/a.*'], ['train/a.bin', 'test/a.bin']],
  ])('%j takes %j', (globs, taken) => {
    expect(paths(includeFiles(own, globs))).toEqual(taken)
  })

  test.each([['train'], ['TRAIN/*'], ['../*'], ['+(a|aa)+']])(
    '%j that fits no file is an error with the names that there are',
    (glob) => {
      const error = inputError(() => includeFiles(own, ['README', glob]))
      expect(error.input).toBe('include')
      expect(error.message).toContain(`"${glob}"`)
      expect(error.advice).toContain('train/b.bin, train/a.bin')
    },
  )

  test('that fits none of many files names some of them and how many there are', () => {
    const many = datasetOf(Array.from({ length: 40 }, (_, index) => fileOf(`f${index}`)))
    const { advice } = inputError(() => includeFiles(many, ['x']))
    expect(advice).toContain('f9, … (40 in all)')
    expect(advice).not.toContain('f10')
  })

  test('keeps of a layout what comes from the files that are left', () => {
    const member = (path: string, from: string) =>
      ({ path, from, unpack: 'gzip', digest: undefined, size: undefined }) as const
    const tree = (path: string, from: string) =>
      ({ path, from, unpack: 'zip', select: EVERYTHING, gunzip: false, pins: undefined }) as const
    const facts = layoutOf({
      members: [member('x', 'a.gz'), member('y', 'b.gz')],
      trees: [tree('one', 'a.zip'), tree('two', 'b.zip')],
      checks: ['x', 'y', 'one/x', 'two/x'].map((path) => pinOf(path)),
      rivals: ['stale'],
    })
    const dataset = datasetOf(
      ['a.gz', 'b.gz', 'a.zip', 'b.zip'].map((path) => fileOf(path)),
      {
        layouts: { keras: facts },
      },
    )
    expect(includeFiles(dataset, ['a.*']).layouts.keras).toEqual(
      layoutOf({
        members: [member('x', 'a.gz')],
        trees: [tree('one', 'a.zip')],
        checks: ['x', 'one/x'].map((path) => pinOf(path)),
        rivals: ['stale'],
      }),
    )
  })
})

describe('shard', () => {
  test('deals the files out in the order of their paths, whatever order they come in', () => {
    const dealt = (dataset: Dataset) =>
      [1, 2, 3].map((index) => paths(dealOut(dataset, { index, count: 3 })).toSorted())
    expect(dealt(own)).toEqual([['.hidden', 'train/a.bin'], ['README', 'train/b.bin'], ['test/a.bin']])
    expect(dealt({ ...own, files: own.files.toReversed() })).toEqual(dealt(own))
  })

  test('1/1 and none are the whole', () => {
    expect(paths(dealOut(own, { index: 1, count: 1 }))).toEqual(paths(own))
    expect(dealOut(own, undefined)).toBe(own)
  })

  test('of more parts than files is an error with the most', () => {
    const error = inputError(() => dealOut(own, { index: 6, count: 6 }))
    expect(error.input).toBe('shard')
    expect(error.message).toContain('files (5)')
    expect(error.advice).toContain('at most 5')
  })
})
