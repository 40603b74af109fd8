import { describe, expect, test } from 'vitest'
import { globMatcher } from '../../../src/dataset/glob.ts'

describe('a glob', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a', ['a'], ['', 'A', 'b', 'aa', 'a/a']],
    ['*', ['a', '', '.a', 'a b', 'ä'], ['a/b']],
    ['*.csv', ['a.csv', '.csv', 'a.csv.csv'], ['a.csv.gz', 'x/a.csv', 'acsv']],
    ['train-*-of-*.bin', ['train-1-of-2.bin', 'train--of-.bin', 'train-of-of-of-.bin'], ['train-1-2.bin']],
    ['?', ['a', '😀', 'é'], ['', 'ab', '/']],
    ['a?c', ['abc'], ['ac', 'a/c']],
    ['**', ['a', 'a/b/c', '.a/.b'], []],
    ['**/*', ['a', 'a/b/c'], []],
    ['**/a', ['a', 'x/a', 'x/y/a'], ['b', 'xa']],
    ['a/**', ['a', 'a/b', 'a/b/c'], ['ab', 'b/a']],
    ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z', 'a/z/z'], ['a/b', 'az']],
    ['**/a/**/b/*', ['a/b/c', 'x/a/y/a/z/b/c'], ['b/a/c', 'a/b']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['[ab]', ['a', 'b'], ['c', 'ab', '[']],
    ['[a-c]x', ['ax', 'cx'], ['dx', '-x']],
    ['[!a-c]x', ['dx', '-x'], ['ax', 'x']],
    ['[^a]', ['b'], ['a']],
    ['[]]', [']'], ['[']],
    ['[a-]', ['a', '-'], ['b']],
    ['[', ['['], ['a']],
    ['[a', ['[a'], ['a']],
    ['{a,b}', ['a', 'b'], ['{a,b}', 'c', 'ab']],
    ['x{,y}', ['x', 'xy'], ['xyy']],
    ['{a,{b,c}d}*', ['a1', 'bd', 'cd2'], ['b', 'd']],
    ['{train,test}/*.{jpg,png}', ['train/a.jpg', 'test/b.png'], ['val/a.jpg', 'train/a.gif']],
    ['{a}', ['{a}'], ['a']],
    ['{a,b', ['{a,b'], ['a']],
    ['a,b', ['a,b'], ['a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['\\{a,b}', ['{a,b}'], ['a']],
    ['a\\', ['a\\'], ['a']],
    ['a.b', ['a.b'], ['axb']],
    ['(a|b)+', ['(a|b)+'], ['a']],
  ])('%s', (glob, fitting, others) => {
    for (const path of fitting) expect(globMatcher(glob)(path), path).toBe(true)
    for (const path of others) expect(globMatcher(glob)(path), path).toBe(false)
  })

  test.each([
    ['many stars', `${'*a'.repeat(200)}c`],
    ['many stars over folders', `${'**/a/'.repeat(200)}c`],
    ['groups of regular expressions', `${'*(a|a)'.repeat(20)}c`],
    ['more alternatives than can be counted', '{a,b}'.repeat(60)],
    ['deep braces', `${'{a,'.repeat(500)}b${'}'.repeat(500)}c`],
  ])('of %s ends at once', { timeout: 2_000 }, (_, glob) => {
    expect(globMatcher(glob)(`${'a/'.repeat(200)}${'a'.repeat(2_000)}b`)).toBe(false)
  })
})
