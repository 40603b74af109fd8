import { describe, expect, test } from 'vitest'
import { MemberTree } from '../../../src/unpack/member-tree.ts'

/** What the last of these names is refused for, `/` at its end for a folder. */
function problem(ignoresCase: boolean, names: readonly string[]): string | undefined {
  const tree = new MemberTree(ignoresCase)
  const add = (name: string) => (name.endsWith('/') ? tree.addFolder(name.slice(0, -1)) : tree.addFile(name))
  const problems = names.map(add)
  expect(problems.slice(0, -1).every((each) => each === undefined)).toBe(true)
  return problems.at(-1)
}

describe.each([true, false])('where case is ignored (%s)', (ignoresCase) => {
  test.each([
    [['a', 'a'], 'twice'],
    [['a/b', 'a'], 'a folder of other members'],
    [['a/', 'a'], 'a folder of other members'],
    [['a', 'a/b/c'], 'a is a file'],
    [['a', 'a/'], 'a is a file'],
    [['a/b/c', 'a/b/d', 'a/b'], 'a folder of other members'],
  ])('%j cannot be', (names, why) => {
    expect(problem(ignoresCase, names)).toContain(why)
  })

  test.each([[['a/b', 'a/c', 'ab', 'a/']], [['a/', 'a/', 'a/b/', 'a/b/c']]])('%j can', (names) => {
    expect(problem(ignoresCase, names)).toBeUndefined()
  })
})

test.each([
  [['Data.csv', 'data.CSV'], 'the same file as Data.csv'],
  [['x/A', 'X/a'], 'the same file as x/A'],
  [['caf\u00e9', 'cafe\u0301'], 'the same file as caf\u00e9'],
  [['stra\u00dfe', 'STRASSE'], 'the same file'],
  [['A', 'a/b'], 'A is a file'],
  [['a/b', 'A'], 'a folder of other members'],
])('%j are refused only where case is ignored', (names, why) => {
  expect(problem(true, names)).toContain(why)
  expect(problem(false, names)).toBeUndefined()
})

test('counts files and all folders', () => {
  const tree = new MemberTree(false)
  tree.addFile('a/b/c')
  tree.addFile('a/d')
  tree.addFolder('a/e')
  expect(tree.size).toBe(5)
})
