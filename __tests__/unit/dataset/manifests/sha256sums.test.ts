import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unescapeName } from '../../../../src/dataset/manifests/sha256sums.ts'
import { digestOf, inputError } from '../../builders.ts'
import { readManifest } from './read.ts'

const { hex } = digestOf('abc')
const other = digestOf('other').hex
const sha512 = digestOf('abc', 'sha512').hex
const sha1 = digestOf('abc', 'sha1').hex
const md5 = digestOf('abc', 'md5').hex
const pin = `sha256:${hex}`

describe('a line of GNU', () => {
  test.each([
    [`${hex}  a.txt`, 'a.txt', pin],
    [`${hex} *a.txt`, 'a.txt', pin],
    [`${hex} a.txt`, 'a.txt', pin],
    [`${hex}\ta.txt`, 'a.txt', pin],
    [`  ${hex}  a.txt`, 'a.txt', pin],
    [`${hex.toUpperCase()}  a.txt`, 'a.txt', pin],
    [`${hex}  with  spaces.txt`, 'with  spaces.txt', pin],
    [`${hex}   lead.txt`, ' lead.txt', pin],
    [`${hex}  ./sub/a.txt`, 'sub/a.txt', pin],
    [`${hex} *././/a.txt`, 'a.txt', pin],
    [`${hex}  paren) = x.txt`, 'paren) = x.txt', pin],
    [`${sha512}  a`, 'a', `sha512:${sha512}`],
    [`${sha1}  a`, 'a', `sha1:${sha1}`],
    [`${md5}  a`, 'a', `md5:${md5}`],
  ])('%j', (line, path, digest) => {
    expect(readManifest(line)).toEqual([[path, digest]])
  })
})

describe('a line with a tag', () => {
  test.each([
    [`SHA256 (a.txt) = ${hex}`, 'a.txt', pin],
    [`SHA256 (a.txt) = ${hex.toUpperCase()}  `, 'a.txt', pin],
    [`SHA2-256(with space.bin)= ${hex}`, 'with space.bin', pin],
    [`SHA-256 (a) = ${hex}`, 'a', pin],
    [`sha256 (a) = ${hex}`, 'a', pin],
    [`SHA256 (paren) = x.txt) = ${hex}`, 'paren) = x.txt', pin],
    [`SHA256 (./a (1).txt) = ${hex}`, 'a (1).txt', pin],
    [`SHA512 (a) = ${sha512}`, 'a', `sha512:${sha512}`],
    [`MD5 (a) = ${md5}`, 'a', `md5:${md5}`],
  ])('%j', (line, path, digest) => {
    expect(readManifest(line)).toEqual([[path, digest]])
  })
})

describe('several lines of one file', () => {
  test('are one file: by the strongest digest, with its size', () => {
    const text = [
      'TIMESTAMP = 1700000000',
      `MD5 (d/a) = ${md5}`,
      `SHA512 (d/a) = ${sha512}`,
      `SHA256 (d/a) = ${hex}`,
      'BLAKE2b-256 (d/a) = 00',
      'SIZE (d/a) = 3',
    ]
    expect(readManifest(text.join('\n'))).toEqual([['d/a', `sha512:${sha512}`, 3]])
  })

  test('may say the same twice', () => {
    expect(readManifest(`${hex}  a\n${hex.toUpperCase()}  ./a\nSHA256 (a) = ${hex}`)).toEqual([['a', pin]])
  })
})

test('comments, blank lines, CRLF, a byte order mark and no last line end are passed over', () => {
  const text = `\uFEFF# made by hand\r\n\r\n${hex}  a\r\n \t\r\n${other} *b`
  expect(() => readManifest(text)).not.toThrow()
  expect(readManifest(text).map(([path]) => path)).toEqual(['a', 'b'])
})

describe('a mistake is named with its line', () => {
  test.each([
    [`${hex}  a\nlatest  b`, 'line 2: "latest", where the digest belongs, is none'],
    [`${hex}  a\nsha256  b`, 'line 2: "sha256"'],
    [`https  b\n${hex}  a`, 'line 1: "https"'],
    [`${hex}  a\n${hex}`, `line 2: "${hex}" has no digest and name`],
    [`${hex}  a\n${hex.slice(1)}  b`, 'line 2: "'],
    [`SHA256 (a) = ${md5}`, 'line 1: a sha256 digest has 64 hex digits, this has 32'],
    [`SHA256 (a) = ${hex.replace(/.$/, 'x')}`, 'are not hex digits'],
    [`${hex}  a\n${hex} b`, 'lines 1 and 2: one has one blank'],
    [`${hex}  a\n${other}  a`, `lines 1 and 2: "a" has two sha256 digests, ${hex} and ${other}`],
    [`SHA256 (a) = ${hex}\nSIZE (a) = 3\nSIZE (a) = 4`, 'lines 2 and 3: "a" has two sizes, 3 and 4'],
    [`SHA256 (a) = ${hex}\nSIZE (a) = 3kB`, 'line 2: "3kB" is no size'],
    [`SHA256 (a) = ${hex}\nSIZE (b) = 3`, 'line 2: "b" has no digest'],
    [`RMD160 (a) = ${sha1}`, 'line 1: "a" has no digest of an algorithm that is known'],
    [`${hex}  a\n${hex}  A`, 'lines 1 and 2: "a" and "A" cannot both be'],
    [`${hex}  a/b\n${hex}  a`, 'lines 1 and 2: "a" and "a/b" cannot both be'],
    [`${hex}  /etc/passwd`, 'line 1: "/etc/passwd" is no file name: it is absolute'],
    [`${hex}  ../a`, 'line 1: "../a" is no file name'],
    [`${hex}  ./../a`, 'it has ".."'],
    [`${hex}  C:\\a`, 'it is absolute'],
    [`${hex}  sub/`, 'it is a folder'],
    [`${hex}  -`, 'came through a pipe'],
    [`\\${hex}  back\\\\slash`, '"back\\slash" is no file name: it has a backslash'],
    [`\\${hex}  new\\nline`, 'control character'],
    [`\\${hex}  what\\t`, 'an escape other than'],
    [`\\SHA256 (new\\nline) = ${hex}`, 'control character'],
    [`${hex}  a\0${hex}  b\0`, 'line 1: it has a NUL character'],
    [`${hex}  a\n\uFFFD\uFFFD`, 'line 2: it is not UTF-8'],
    [`${hex}  ${'a'.repeat(70_000)}`, 'line 1: it is 70066 characters long'],
  ])('%j', (text, message) => {
    const error = inputError(() => readManifest(text))
    expect(error.input).toBe('dataset')
    expect(error.message).toContain('data/manifest, line')
    expect(error.message).toContain(message)
    expect(error.message.length).toBeLessThan(400)
    expect(error.advice).not.toBe('')
  })

  test.each([
    [`${hex}  a\n`, 200_001, 'data/manifest: it has 200001 entries, more than 200000'],
    ['\n', 1_000_001, 'data/manifest: it has more than 1000000 lines'],
  ])('where there are too many of %j, without a line', (line, count, message) => {
    expect(inputError(() => readManifest(line.repeat(count))).message).toContain(message)
  })
})

describe('the name of the manifest', () => {
  test.each(['SHA256SUMS', 'sub/sha512sums.txt', 'a.sha256'])('%s promises more than md5', (name) => {
    const error = inputError(() => readManifest(`${md5}  a`, name))
    expect(error.message).toContain(`${md5} has the length of a md5 digest`)
  })

  test.each(['B2SUMS', 'b3sums.txt', 'data.blake2', 'SHA3-256SUMS'])(
    '%s says that the digests are not of SHA-2',
    (name) => {
      expect(inputError(() => readManifest(`${hex}  a`, name)).message).toContain('look like those of SHA-2')
    },
  )

  test.each(['SHA256SUMS', 'MD5SUMS', 'sub256sums', 'sha384sums'])(
    '%s says nothing against sha256',
    (name) => {
      expect(readManifest(`${hex}  a`, name)).toEqual([['a', pin]])
    },
  )
})

describe('an escaped name', () => {
  const escapeName = (name: string) =>
    name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')

  test('is what it was', () => {
    const name = fc.string({ unit: fc.constantFrom('\\', '\n', '\r', 'n', 'r', 'a', ' ', 'é', '*') })
    const keepsName = (text: string) => {
      expect(unescapeName(escapeName(text))).toBe(text)
    }
    fc.assert(fc.property(name, keepsName), { seed: 1, numRuns: 500 })
  })

  test.each(['\\', 'a\\t', '\\\\\\', '\\x'])('is not %j', (text) => {
    expect(unescapeName(text)).toBeUndefined()
  })
})
