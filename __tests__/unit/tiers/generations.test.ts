import { expect, test } from 'vitest'
import { generationOf, keysFor, nextGeneration } from '../../../src/tiers/generations.ts'

test.each([
  ['key', 1n],
  ['key-g2', 2n],
  ['key-g12', 12n],
  ['key-g9007199254740993', 9007199254740993n],
  ['key-g0', undefined],
  ['key-g02', undefined],
  ['key-g', undefined],
  ['key-gx', undefined],
  ['key2', undefined],
  ['ke', undefined],
])('%s is generation %s', (entry, generation) => {
  expect(generationOf('key', entry)).toBe(generation)
})

test.each([
  ['setup-dataset-v1-sha256sums', 1n],
  ['setup-dataset-v1-sha256sums-g2', 2n],
  ['setup-dataset-v1-sha256sum', undefined],
])('of SHA256SUMS, a service that knows only small letters answers %s', (entry, generation) => {
  expect(generationOf('setup-dataset-v1-SHA256SUMS', entry)).toBe(generation)
})

test('the newest generation is asked for first, and a wrong one is followed by the next', () => {
  expect(keysFor('key')).toEqual(['key-g', 'key'])
  expect(nextGeneration('key', undefined)).toBe('key')
  expect(nextGeneration('key', 'key')).toBe('key-g2')
  expect(nextGeneration('key', 'key-g9')).toBe('key-g10')
  expect(nextGeneration('key', `key-g${'9'.repeat(30)}`)).toBe(`key-g1${'0'.repeat(30)}`)
})
