import { expect, test } from 'vitest'
import { fitEnd, widthOf } from '../../../../src/report/progress/width.ts'

test.each([
  ['', 0],
  ['abc', 3],
  ['größe', 5],
  ['gro\u0308ße', 5],
  ['数据', 4],
  ['データ', 6],
  ['한국', 4],
  ['🎉', 2],
  ['a\u200bb', 2],
])('%j takes its columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test.each([
  ['abcdef', 6, 'abcdef'],
  ['abcdef', 4, '…def'],
  ['ab数据', 4, '…据'],
  ['abcdef', 1, 'f'],
  ['abcdef', 0, ''],
])('%j in %i columns is %j', (text, columns, expected) => {
  expect(fitEnd(text, columns, '…')).toBe(expected)
})
