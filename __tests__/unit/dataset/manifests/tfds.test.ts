import { describe, expect, test } from 'vitest'
import { digestOf, inputError } from '../../builders.ts'
import { readManifest } from './read.ts'

const { hex } = digestOf('abc')
const other = digestOf('other').hex
const pin = `sha256:${hex}`
const url = 'https://host/a.zip'

describe('a line', () => {
  test.each([
    [`${url}\t3\t${hex}\tb.zip`, ['b.zip', pin, 3, url]],
    [`${url}\t3\t${hex.toUpperCase()}\tb c.zip\r`, ['b c.zip', pin, 3, url]],
    [`${url}\t3\t${hex}\t`, ['a.zip', pin, 3, url]],
    [`${url}\t3\t${hex}`, ['a.zip', pin, 3, url]],
    [`${url} 3 ${hex}`, ['a.zip', pin, 3, url]],
    [`https://host/with space 3 ${hex}`, ['with space', pin, 3, 'https://host/with%20space']],
    [`${url}?id=1&x=2#y\t3\t${hex}`, ['a.zip', pin, 3, `${url}?id=1&x=2#y`]],
    [`https://host/a%20b.zip\t3\t${hex}`, ['a b.zip', pin, 3, 'https://host/a%20b.zip']],
  ])('%j', (line, file) => {
    expect(readManifest(line)).toEqual([file])
  })
})

test('lines of one name and digest are mirrors, in their order', () => {
  const text = `# mirrors\n${url}\t3\t${hex}\n\nhttps://two/x\t3\t${hex}\ta.zip\n${url}\t3\t${hex}\n`
  expect(readManifest(text)).toEqual([['a.zip', pin, 3, url, 'https://two/x']])
})

describe('a mistake is named with its line', () => {
  test.each([
    [url, 'has 1 fields instead of 3 or 4'],
    [`${url}\t3\t${hex}\ta\tb`, 'has 5 fields'],
    [`${url}\t3\t${hex.slice(32)}\ta`, 'a sha256 digest has 64 hex digits, this has 32'],
    [`${url}\t3\tsha256\ta`, 'this has 6'],
    [`${url}\t3 MB\t${hex}\ta`, '"3 MB" is no size'],
    [`${url}\t-1\t${hex}\ta`, '"-1" is no size'],
    [`ftp://host/a\t3\t${hex}\ta`, 'URLs of ftp: are not supported'],
    [`https://host/\t3\t${hex}`, 'is no file name: it is empty'],
    [`https://host/..%2fa\t3\t${hex}`, '"../a" is no file name'],
    [`${url}\t3\t${hex}\t../a`, '"../a" is no file name'],
    [`https://${'h'.repeat(9_000)}\t3\t${hex}\ta`, 'is too long'],
  ])('%j', (line, message) => {
    const error = inputError(() => readManifest(`https://host/first\t1\t${other}\n${line}`))
    expect(error.message).toContain('data/manifest, line 2: ')
    expect(error.message).toContain(message)
    expect(error.advice).not.toBe('')
  })

  test.each([
    [`${url}\t3\t${hex}\ta`, `${url}\t5\t${other}\tb`, 'one URL, https://host/a.zip, has two digests'],
    [`${url}\t3\t${hex}\ta`, `https://two/a\t5\t${other}\ta`, '"a" has two sha256 digests'],
    [`${url}\t3\t${hex}\ta`, `https://two/a\t4\t${hex}\ta`, '"a" has two sizes, 3 and 4'],
  ])('and the line that it contradicts: %j, %j', (one, two, message) => {
    const { message: said } = inputError(() => readManifest(`${one}\n\n${two}`))
    expect(said).toContain(`lines 1 and 3: ${message}`)
  })

  test('without the secrets of a URL', () => {
    const secret = `https://me:s3cret@host/a?sig=hidden`
    for (const text of [secret, `${secret}\t3\t${hex}\ta\n${secret}\t3\t${other}\ta`])
      expect(inputError(() => readManifest(text)).message).not.toMatch(/s3cret|hidden/)
  })
})
