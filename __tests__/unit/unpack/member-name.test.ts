import { describe, expect, test } from 'vitest'
import { nameProblem, normaliseName } from '../../../src/unpack/member-name.ts'

test.each([
  ['a/b', 'a/b'],
  ['./a', 'a'],
  ['././a/./b//c/', 'a/b/c'],
  ['./', ''],
  ['.', ''],
  ['/a', '/a'],
  ['//a', '/a'],
  ['..a/.b', '..a/.b'],
  ['../a', '../a'],
  ['a/..', 'a/..'],
])('%j is compared as %j', (name, normalised) => {
  expect(normaliseName(name)).toBe(normalised)
})

describe('what only Windows cannot hold', () => {
  test.each(['12:30.txt', 'what?', 'a*', 'a<b>', 'Mr.', 'a /b', 'a|b', 'a"b'])(
    '%j is refused there alone',
    (name) => {
      expect(nameProblem(name, 'win32')).toBeDefined()
      expect(nameProblem(name, 'linux')).toBeUndefined()
      expect(nameProblem(name, 'darwin')).toBeUndefined()
    },
  )
})

test.each(['con', 'aux.c', 'd/COM1.txt', 'lpt³', 'conin$', 'nul .txt'])(
  '%j is refused everywhere',
  (name) => {
    expect(nameProblem(name, 'linux')).toContain('device name')
  },
)

test.each(['console', 'com', 'com10', 'auxiliary.c', 'nulls'])('%j is no device', (name) => {
  expect(nameProblem(name, 'win32')).toBeUndefined()
})
