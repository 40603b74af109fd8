import { expect, test } from 'vitest'
import { jobLine, terminalLine } from '../../../src/report/line.ts'

test.each([
  ['::error::x', ': :error::x'],
  ['  ::stop-commands::x', '  : :stop-commands::x'],
  ['a\n::error::x', 'a ::error::x'],
  ['a\r::error::x', 'a ::error::x'],
  ['\u0085::error::x', ' : :error::x'],
  ['a page "##[add-mask]e"', 'a page "## [add-mask]e"'],
  ['data.csv: 12 MB from https://host/a::b', 'data.csv: 12 MB from https://host/a::b'],
])('%j is no workflow command', (text, line) => {
  expect(jobLine(text)).toBe(line)
})

test('a terminal is told nothing but text', () => {
  expect(terminalLine('a\u202eb\u2066c\u200fd\u2028e')).toBe('a b c d e')
  expect(terminalLine('a\u001b[2Jb\u0007\u009bc\td')).toBe('a [2Jb c d')
})
