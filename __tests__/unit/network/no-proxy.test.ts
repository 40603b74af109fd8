import { expect, test } from 'vitest'
import { noProxy } from '../../../src/network/no-proxy.ts'

test('the first entry that matches is the reason', () => {
  const list = noProxy(' a.test ,b.test;c.test\n\td.test,,; *.a.test')
  expect(list.entries.map(({ text }) => text)).toEqual(['a.test', 'b.test', 'c.test', 'd.test', '*.a.test'])
  expect(list.match(new URL('https://x.a.test'))?.text).toBe('a.test')
  expect(list.match(new URL('https://x.test'))).toBeUndefined()
})

test.each([
  ['*', { kind: 'everything', port: undefined }],
  ['*:80', { kind: 'everything', port: 80 }],
  ['.A.test.:443', { kind: 'domain', host: 'a.test', port: 443 }],
  ['*.münchen.test', { kind: 'subdomains', host: 'xn--mnchen-3ya.test', port: undefined }],
  ['[FD00:0::40]:443', { kind: 'address', address: 'fd00::40', family: 'ipv6', port: 443 }],
  ['::ffff:10.1.2.3', { kind: 'address', address: '10.1.2.3', family: 'ipv4', port: undefined }],
  ['FD00:0::/8', { kind: 'network', cidr: 'fd00::/8', family: 'ipv6', port: undefined }],
  ['::ffff:10.0.0.0/104', { kind: 'network', cidr: '10.0.0.0/8', family: 'ipv4', port: undefined }],
  ['10.20.*', { kind: 'network', cidr: '10.20.0.0/16', family: 'ipv4', port: undefined }],
  ['10.0.0.1-10.0.0.9', { kind: 'range', family: 'ipv4', port: undefined }],
])('%s has one meaning, whatever its spelling', (text, meaning) => {
  expect(noProxy(text).entries).toMatchObject([{ text, ...meaning }])
})

test('blank is an empty list', () => {
  expect(noProxy('  ')).toMatchObject({ entries: [], ignored: [] })
})
