import { describe, expect, test } from 'vitest'
import { findCollision, pathProblem } from '../../../src/dataset/relative-path.ts'

describe('a path that fits every system', () => {
  test.each([
    'a',
    'train-images-idx3-ubyte.gz',
    'a/b/c.txt',
    '.hidden',
    'name with spaces.txt',
    ' leading',
    '..a/b..c',
    'größe/数据.csv',
    '-rf',
    'console.txt',
    'com10.txt',
    'null',
    `${'a'.repeat(255)}/b`,
  ])('%s', (path) => {
    expect(pathProblem(path)).toBeUndefined()
  })
})

describe('a path that does not', () => {
  test.each([
    ['', 'empty'],
    ['/etc/passwd', 'absolute'],
    ['C:/data', 'absolute'],
    ['c:data', 'absolute'],
    ['..', '".."'],
    ['../a', '".."'],
    ['a/../../b', '".."'],
    ['a/..', '".."'],
    ['.', '"."'],
    ['a/./b', '"."'],
    ['./a', '"."'],
    ['a//b', 'an empty part'],
    ['a/', 'an empty part'],
    ['a\\b', 'backslash'],
    ['..\\a', 'backslash'],
    ['\\\\server\\share', 'backslash'],
    ['a\0b', 'control'],
    ['a\nb', 'control'],
    ['a\x7fb', 'control'],
    ['a\ud800b', 'half of a character'],
    ['a/\udc00', 'half of a character'],
    ['a<b', 'Windows does not allow'],
    ['a>b', 'Windows does not allow'],
    ['a|b', 'Windows does not allow'],
    ['a?b', 'Windows does not allow'],
    ['a*b', 'Windows does not allow'],
    ['a"b', 'Windows does not allow'],
    ['file.txt:stream', 'Windows does not allow'],
    ['a.', 'ends in a dot or a space'],
    ['a ', 'ends in a dot or a space'],
    ['a /b', 'ends in a dot or a space'],
    ['...', 'ends in a dot or a space'],
    ['con', 'device name'],
    ['NUL.txt', 'device name'],
    ['a/aux/b', 'device name'],
    ['COM1', 'device name'],
    ['lpt9.tar.gz', 'device name'],
    ['.setup-dataset-replaced/a', 'are ours'],
    ['é'.repeat(128), 'longer than 255 bytes'],
  ])('%j', (path, problem) => {
    expect(pathProblem(path)).toContain(problem)
  })
})

test.each([
  [['a', 'b', 'c/a', 'c/b'], undefined],
  [['a/b', 'a/c', 'ab'], undefined],
  [[], undefined],
  [
    ['a', 'b', 'a'],
    ['a', 'a'],
  ],
  [
    ['Data.csv', 'data.CSV'],
    ['Data.csv', 'data.CSV'],
  ],
  [
    ['x/A', 'X/a'],
    ['x/A', 'X/a'],
  ],
  [
    ['caf\u00e9', 'cafe\u0301'],
    ['caf\u00e9', 'cafe\u0301'],
  ],
  [
    ['a', 'a/b'],
    ['a', 'a/b'],
  ],
  [
    ['a/b/c', 'A'],
    ['A', 'a/b/c'],
  ],
  [
    ['x/y', 'x/Y/z/w'],
    ['x/y', 'x/Y/z/w'],
  ],
])('%j collide in %j', (paths, collision) => {
  expect(findCollision(paths)).toEqual(collision)
})
