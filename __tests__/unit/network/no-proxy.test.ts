import { describe, expect, test } from 'vitest'
import { noProxy } from '../../../src/network/no-proxy.ts'

describe('an entry', () => {
  test.each<[string, string[], string[]]>([
    ['*', ['https://a.test', 'http://1.2.3.4', 'http://[fd00::1]'], []],
    ['*:8080', ['http://a.test:8080'], ['http://a.test']],
    [
      'a.test',
      ['https://a.test', 'https://b.a.test', 'https://A.TEST.'],
      ['https://ba.test', 'https://test'],
    ],
    ['A.Test', ['https://a.test'], []],
    ['a.test.', ['https://a.test'], []],
    ['.a.test', ['https://a.test', 'https://b.a.test'], ['https://ba.test']],
    ['*.a.test', ['https://b.a.test', 'https://c.b.a.test'], ['https://a.test']],
    ['a.test:443', ['https://a.test', 'https://b.a.test'], ['http://a.test', 'https://a.test:8443']],
    ['.a.test:80', ['http://b.a.test'], ['https://b.a.test']],
    ['https://a.test/path', ['https://a.test', 'http://a.test'], []],
    ['http://user:pw@a.test:8080/', ['http://a.test:8080'], ['http://a.test']],
    ['münchen.test', ['https://xn--mnchen-3ya.test'], []],
    ['my_host', ['http://my_host'], []],
    [
      '10.20.30.40',
      ['https://10.20.30.40', 'https://10.20.30.40:8443'],
      ['https://10.20.30.41', 'https://a.test'],
    ],
    ['0x0a.20.30.40', ['https://10.20.30.40'], []],
    ['10.20.30.40:443', ['https://10.20.30.40'], ['http://10.20.30.40']],
    ['fd00::40', ['https://[fd00::40]', 'https://[fd00:0::0:40]'], ['https://[fd00::41]']],
    ['FD00:0::40', ['https://[fd00::40]'], []],
    ['[fd00::40]', ['https://[fd00::40]:1'], []],
    ['[fd00::40]:443', ['https://[fd00::40]'], ['http://[fd00::40]']],
    [
      '10.20.30.0/24',
      ['http://10.20.30.255', 'http://[::ffff:10.20.30.1]'],
      ['http://10.20.31.0', 'http://10.test'],
    ],
    ['10.20.30.77/24', ['http://10.20.30.1'], []],
    ['0.0.0.0/0', ['http://9.9.9.9'], ['http://a.test', 'http://[fd00::1]']],
    ['fd00::/8', ['http://[fdff::1]'], ['http://[fe00::1]', 'http://10.0.0.1']],
    ['[fd00::]/8', ['http://[fdff::1]'], []],
    ['10.20.30.1-10.20.30.99', ['http://10.20.30.1', 'http://10.20.30.99'], ['http://10.20.30.100']],
    ['fd00::1-fd00::9', ['http://[fd00::5]'], ['http://[fd00::a]']],
    ['10.20.*', ['http://10.20.0.1', 'http://10.20.255.255'], ['http://10.21.0.1', 'http://10.20.test']],
    ['10.*.*.*', ['http://10.1.2.3'], ['http://11.1.2.3']],
  ])('%s', (text, direct, proxied) => {
    const { match, ignored } = noProxy(text)
    expect(ignored).toEqual([])
    for (const url of direct) expect(match(new URL(url))?.text, url).toBe(text)
    for (const url of proxied) expect(match(new URL(url)), url).toBeUndefined()
  })
})

test('entries are separated by commas, blanks and semicolons, and the first that matches is the reason', () => {
  const list = noProxy(' a.test ,b.test;c.test\n\td.test,,; *.a.test')
  expect(list.entries.map(({ text }) => text)).toEqual(['a.test', 'b.test', 'c.test', 'd.test', '*.a.test'])
  expect(list.match(new URL('https://x.a.test'))?.text).toBe('a.test')
})

test.each([
  '<local>',
  'a*b.test',
  '1.2.3.4/33',
  'fd00::/129',
  '10.9.9.9-10.1.1.1',
  'a.test:0',
  'a.test:x',
  '10.300.*',
  '10.*.3',
  '[x]',
])('%s means nothing and is told', (text) => {
  expect(noProxy(text)).toMatchObject({ entries: [], ignored: [text] })
})

test('blank is an empty list', () => {
  expect(noProxy('  ')).toMatchObject({ entries: [], ignored: [] })
})
