import { expect, test } from 'vitest'
import { handfuls } from '../../../src/fetch/handfuls.ts'
import { fileOf } from '../builders.ts'

const sized = (...sizes: readonly (number | undefined)[]) =>
  sizes.map((size, index) => ({ ...fileOf(`f${index}`), size }))
const counts = (sizes: readonly (number | undefined)[], connections: number) =>
  handfuls(sized(...sizes), connections).map((hand) => hand.length)
const small = (count: number) => Array<number>(count).fill(1000)

test.each([
  ['none', [], 8, []],
  ['as many as connections', small(8), 8, Array(8).fill(1)],
  ['a few more than connections', small(12), 8, Array(12).fill(1)],
  [
    'many more: four together, and fewer at the end, so that all connections have some',
    small(24),
    3,
    [4, 4, 4, 4, 2, 2, 1, 1, 1, 1],
  ],
  ['one connection', small(9), 1, [4, 4, 1]],
  ['large ones between', [1, 1, 300_000, 1, 1, 1, 1], 1, [2, 1, 4]],
  ['as large as a small one can be', [262_144, 262_144, 262_145, 262_145, 1], 1, [2, 1, 1, 1]],
  ['unknown sizes', [undefined, undefined, 1, 1, 1, 1], 1, [1, 1, 4]],
] as const)('%s', (_, sizes, connections, expected) => {
  expect(counts(sizes, connections)).toEqual(expected)
})

test('the files stay in their order', () => {
  const files = sized(...small(100))
  expect(handfuls(files, 7).flat()).toEqual(files)
})
