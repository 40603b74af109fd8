import { expect, test } from 'vitest'
import { plainText } from '../../src/plain-text.ts'

test.each([
  ['plain', 'plain'],
  [' a\r\n\tb\u0000c ', 'a b c'],
  ['right\u202eleft\u200b', 'right left'],
  ['Zürich 東京', 'Zürich 東京'],
  ['123456789012345', '123456789012…'],
])('%j becomes %j', (text, expected) => {
  expect(plainText(text, 12 + (text.startsWith('1') ? 0 : 20))).toBe(expected)
})
