import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseSource, readSourceUrl, readSourceUrls, urlBelow } from '../../../src/dataset/source-url.ts'
import { inputError } from '../builders.ts'

const href = (path: string) => pathToFileURL(resolve(path)).href

describe('a source', () => {
  test.each([
    ['https://host/a', 'https://host/a'],
    ['HTTP://Host:80/A', 'http://host/A'],
    ['https://host/a?x=1&y=%20#z', 'https://host/a?x=1&y=%20#z'],
    [href('/data/a'), href('/data/a')],
    ['/data/a b', href('/data/a b')],
    ['./data', href('/workspace/data')],
    ['./a#b?c', href('/workspace/a#b?c')],
  ])('%s', (text, expected) => {
    expect(readSourceUrl('url', text, '/workspace').href).toBe(expected)
  })

  test.each([
    ['host/a', 'is no URL'],
    ['https://', 'is no URL'],
    ['ftp://host/a', 'ftp: are not supported'],
    ['C:/data', 'c: are not supported'],
    ['data:text/plain,x', 'data: are not supported'],
    ['file://host/a', 'file://host/a'],
    ['file:///a%2Fb', 'file:///a%2Fb'],
    ['file:data/a', 'file:data/a'],
  ])('is not %s', (text, message) => {
    const error = inputError(() => readSourceUrl('mirrors', text, '/workspace'))
    expect(error.input).toBe('mirrors')
    expect(error.message).toContain(message)
    expect(error.advice).toMatch(/http:, https: and file:|file:\/\/\//)
  })

  test('that is wrong does not show its userinfo, nor its query', () => {
    const url = 'https://me:s3cret@host:port/a?sig=hidden'
    const { message } = inputError(() => readSourceUrl('url', url, '/workspace'))
    expect(message).not.toMatch(/s3cret|hidden/)
  })
})

describe('what comes from a server', () => {
  const base = new URL('https://host/d/manifest?sig=1')

  test.each([
    ['http://other/a', 'http://other/a'],
    ['./a%20b', 'https://host/d/a%20b'],
    ['/a', 'https://host/a'],
    ['//other/a', 'https://other/a'],
  ])('leads to servers: %s', (text, expected) => {
    expect(parseSource(text, base)).toEqual(new URL(expected))
  })

  test.each([
    ['file:///etc/passwd', 'URLs of file: are not supported in a manifest by URL'],
    ['ftp://host/a', 'URLs of ftp: are not supported in a manifest by URL'],
    ['a', '"a" is no URL'],
    ['//[', '"//[" is no URL'],
  ])('and to nothing else: %s', (text, problem) => {
    expect(parseSource(text, base)).toMatchObject({ problem })
  })
})

test('there is one source a line; blank lines are passed over', () => {
  const sources = readSourceUrls('url', '\n https://a/1 \r\n\r\nhttps://b/2\n', '/workspace')
  expect(sources.map(String)).toEqual(['https://a/1', 'https://b/2'])
  expect(readSourceUrls('url', ' \n', '/workspace')).toEqual([])
})

test.each([
  ['https://host', 'a', 'https://host/a'],
  ['https://host/', 'a', 'https://host/a'],
  ['https://host/base', 'a', 'https://host/base/a'],
  ['https://host/base/', 'sub/a', 'https://host/base/sub/a'],
  ['https://host/base?sig=x', 'a', 'https://host/base/a?sig=x'],
  ['https://host/base', 'a b#c?d%e', 'https://host/base/a%20b%23c%3Fd%25e'],
  ['https://host/%61', 'a', 'https://host/%61/a'],
  ['file:///data', 'sub/a b', 'file:///data/sub/a%20b'],
])('below %s lies %s at %s', (base, path, href) => {
  const before = new URL(base)
  expect(urlBelow(before, path).href).toBe(href)
  expect(before.href).toBe(new URL(base).href)
})
