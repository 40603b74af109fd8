import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { formatDigest } from '../../../../src/dataset/digest.ts'
import { parseInlineManifest } from '../../../../src/dataset/manifests/inline.ts'
import { digestOf, inputError } from '../../builders.ts'

const { hex } = digestOf('abc')
const md5 = digestOf('abc', 'md5')
const sha1 = digestOf('abc', 'sha1')

const read = (text: string) =>
  parseInlineManifest(text, '/workspace').map(({ path, digest, urls }) => [
    path,
    formatDigest(digest),
    ...urls.map(String),
  ])

describe('a line', () => {
  test.each([
    [`a.txt ${hex}`, 'a.txt', `sha256:${hex}`],
    [`a.txt\t \t${hex}`, 'a.txt', `sha256:${hex}`],
    [`   sub/a.txt ${hex}   `, 'sub/a.txt', `sha256:${hex}`],
    [`a.txt ${hex.toUpperCase()}`, 'a.txt', `sha256:${hex}`],
    [`a.txt sha256:${hex}`, 'a.txt', `sha256:${hex}`],
    [`a.txt md5:${md5.hex}`, 'a.txt', `md5:${md5.hex}`],
    [`a.txt sha1:${sha1.hex.toUpperCase()}`, 'a.txt', `sha1:${sha1.hex}`],
    [`"with spaces.txt" ${hex}`, 'with spaces.txt', `sha256:${hex}`],
    [`'with spaces.txt' ${hex}`, 'with spaces.txt', `sha256:${hex}`],
    [`with\\ spaces.txt ${hex}`, 'with spaces.txt', `sha256:${hex}`],
    [`with" "spaces'.'txt ${hex}`, 'with spaces.txt', `sha256:${hex}`],
    [`"it's" ${hex}`, "it's", `sha256:${hex}`],
    [`it\\'s ${hex}`, "it's", `sha256:${hex}`],
    [`a#b.txt ${hex}`, 'a#b.txt', `sha256:${hex}`],
  ])('%s', (line, path, digest) => {
    expect(read(line)).toEqual([[path, digest]])
  })

  test.each([
    ['https://host/a?b=1&c=$2*#d', 'https://host/a?b=1&c=$2*#d'],
    ['"https://host/with space"', 'https://host/with%20space'],
    [pathToFileURL(resolve('/data/a')).href, pathToFileURL(resolve('/data/a')).href],
    ['./data/a', pathToFileURL(resolve('/workspace/data/a')).href],
  ])('has its own URL: %s', (word, url) => {
    expect(read(`a ${hex} ${word}`)).toEqual([['a', `sha256:${hex}`, url]])
  })
})

test('comments, blank lines, CRLF and a byte order mark are passed over', () => {
  const text = `\uFEFF# a comment\r\n\r\n  # another\r\na ${hex}\r\n\r\nb ${hex}\r\n`
  expect(read(text).map(([path]) => path)).toEqual(['a', 'b'])
})

describe('a mistake', () => {
  test.each([
    ['', 'names no file'],
    ['# only a comment', 'names no file'],
    [`a ${hex}\nb`, 'line 2: it begins with "b" and has 1 word instead of 2 or 3'],
    [`a ${hex} https://host/a more`, 'line 1: it begins with "a" and has 4 words'],
    [`a ${hex} # comment`, 'has 4 words instead of 2 or 3'],
    [`'it"s' ${hex}`, 'line 1: "it"s" is no file name'],
    [`\n\n"a ${hex}`, 'line 3: a quote is not closed'],
    ['a second_element', 'line 1: "second_element" has 14 characters'],
    [`a md5:${hex}`, 'line 1: a md5 digest has 32'],
    [`../a ${hex}`, 'line 1: "../a" is no file name'],
    [`/a ${hex}`, 'line 1: "/a" is no file name'],
    [`"a\\\\b" ${hex}`, 'is no file name: it has a backslash'],
    [`"" ${hex}`, 'line 1: "" is no file name: it is empty'],
    [`a ${hex} ftp://host/a`, 'URLs of ftp: are not supported'],
    [`a ${hex} host/a`, 'is no URL'],
    [`a ${hex}\na ${digestOf('other').hex}`, 'lines 1 and 2: "a" has two sha256 digests'],
    [`a ${hex}\n\nA ${hex}`, 'lines 1 and 3: "a" and "A" cannot both be'],
    [`a ${hex}\nA ${hex}`, '"a" and "A" cannot both be'],
    [`a/b ${hex}\na ${hex}`, '"a" and "a/b" cannot both be'],
  ])('%j', (text, message) => {
    const error = inputError(() => read(text))
    expect(error.input).toBe('files')
    expect(error.message).toContain(message)
    expect(error.advice).not.toBe('')
  })

  test('in the number of words does not show the secrets of a URL', () => {
    const error = inputError(() => read(`a ${hex} https://me:s3cret@host/a?sig=hidden more`))
    expect(error.message).not.toMatch(/s3cret|hidden/)
  })
})

test('the same line twice is one file', () => {
  expect(read(`a ${hex}\na sha256:${hex.toUpperCase()}`)).toEqual([['a', `sha256:${hex}`]])
})
