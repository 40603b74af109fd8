import { expect, test } from 'vitest'
import { boundsFor, mostToRead } from '../../../src/unpack/bounds.ts'

const GIB = 1024 ** 3

test.each([
  ['a small archive', 1000, undefined, { files: 1_000_000, bytes: 20 * GIB }],
  ['a large archive', GIB, undefined, { files: 1_000_000, bytes: 200 * GIB }],
  ['what is pinned', 1000, { files: 3, bytes: 30 * GIB }, { files: 3, bytes: 30 * GIB }],
  ['pins without sizes', 1000, { files: 3, bytes: Number.POSITIVE_INFINITY }, { files: 3, bytes: 20 * GIB }],
])('%s', (_, size, expected, bounds) => {
  expect(boundsFor(size, expected)).toEqual(bounds)
})

test('a tar may have more to read than is wanted of it', () => {
  expect(mostToRead(1000, { files: 1, bytes: 5 })).toBeGreaterThan(20 * GIB)
  expect(mostToRead(1000, { files: 1, bytes: 90 * GIB })).toBeGreaterThan(90 * GIB)
})
