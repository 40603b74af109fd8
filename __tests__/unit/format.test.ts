import { expect, test } from 'vitest'
import { formatBytes, formatCount, formatDuration, formatEstimate, formatNames } from '../../src/format.ts'

test.each([
  [0, '0 B'],
  [1, '1 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [1550, '1.6 kB'],
  [99_900, '99.9 kB'],
  [99_960, '100 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [11_594_722, '11.6 MB'],
  [170_498_071, '170 MB'],
  [1_000_000_000, '1.0 GB'],
  [2.5e12, '2.5 TB'],
  [1e16, '10000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test.each([
  [0, '0 ms'],
  [40.4, '40 ms'],
  [99.6, '0.1 s'],
  [449, '0.4 s'],
  [59_900, '59.9 s'],
  [59_960, '1 min'],
  [60_000, '1 min'],
  [125_000, '2 min 5 s'],
  [119_600, '2 min'],
  [3_600_000, '60 min'],
])('%d ms are %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [4, '4 files'],
])('%i of a noun are %s', (count, text) => {
  expect(formatCount(count, 'file')).toBe(text)
})

test.each([
  [1, '1 s'],
  [59_000, '59 s'],
  [59_001, '1 min'],
  [100_000, '2 min'],
  [3_590_000, '1 h'],
  [7_500_000, '2 h 5 min'],
])('%d ms are about %s', (milliseconds, text) => {
  expect(formatEstimate(milliseconds)).toBe(text)
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and 1 more'],
])('the names %j are %j', (names, text) => {
  expect(formatNames(names)).toBe(text)
})
