import { assert, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { readRoad } from '../../../src/network/proxy.ts'

describe('the proxy of a decision', () => {
  test('has its parts as sockets and headers take them', () => {
    const { schemes } = readRoad({ https_proxy: 'http://al%40ice:p%40ss:w@rd@[FD00::1]:1' }, {})
    expect(schemes.https).toMatchObject({
      proxy: {
        protocol: 'http',
        host: 'fd00::1',
        port: 1,
        credentials: { username: 'al@ice', password: 'p@ss:w@rd' },
      },
    })
  })

  test('has no credentials where there are none', () => {
    const { schemes } = readRoad({ https_proxy: 'http://:@proxy.test:1' }, {})
    expect(schemes.https.kind === 'proxy' && 'credentials' in schemes.https.proxy).toBe(false)
  })

  test('of the inputs is for every scheme', () => {
    const proxyCredentials = { username: 'al ice', password: 'p@ss:w' }
    const env = { http_proxy: 'http://other:wrong@a:1', all_proxy: 'socks5://b:2' }
    expect(readRoad(env, { proxyCredentials }).schemes).toMatchObject({
      http: { proxy: { credentials: proxyCredentials } },
      https: { proxy: { credentials: proxyCredentials } },
    })
  })
})

test('each variable is read for what it is about: decisions differ by URL, the road is one', () => {
  const road = readRoad({ http_proxy: 'a:1', all_proxy: 'b:2', no_proxy: 'c.test' }, {})
  const reasons = ['http://x.test', 'https://x.test', 'https://c.test', 'http://localhost'].map(
    (url) => road.decide(new URL(url)).reason,
  )
  expect(reasons).toEqual([
    'from http_proxy',
    'from all_proxy',
    'no_proxy has the entry "c.test"',
    'loopback is always direct',
  ])
})

test('whatever a variable holds: a proxy that can be written into a request, or an error that names it', () => {
  const scheme = constantFrom('', 'http://', 'https://', 'socks5://', 'http:', '"', '//', 'a://')
  const part = oneof(
    string({ maxLength: 12 }),
    string({
      unit: constantFrom(...':@/%#?[]\\"\r\n\t\0 ', '%0A', '%41', 'a', '1', '.', '-', 'é', '٣'),
      maxLength: 16,
    }),
    constantFrom('proxy.test', '[fd00::1]', 'fe80::1%eth0', ':3128', 'alice:p@ss', '127.1'),
  )
  assert(
    property(scheme, part, part, part, (start, ...parts) => {
      const https_proxy = start + parts.join('')
      const decision = tryRead(https_proxy)
      if (decision instanceof InputError) {
        expect(decision.input).toBe('https_proxy')
        return
      }
      if (decision.kind === 'direct') {
        expect(https_proxy).toMatch(/^\s*(["']?)\s*\1\s*$/)
        return
      }
      const { host, port, href, credentials } = decision.proxy
      expect(host).toMatch(/^[^\s/?#@[\]\p{Cc}]+$/u)
      expect(port >= 1 && port <= 65_535).toBe(true)
      expect(href).toMatch(/^[!-~]+$/)
      expect(Object.values(credentials ?? {}).join('')).not.toMatch(/\p{Cc}/u)
    }),
    { numRuns: 3_000 },
  )
})

function tryRead(https_proxy: string) {
  try {
    return readRoad({ https_proxy }, {}).schemes.https
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
}

/** Base64 as it is written, without what fills it up, as far as it is long enough to be masked. */
function base64(text: string): string[] {
  const padded = Buffer.from(text).toString('base64')
  return [padded, padded.replace(/=+$/, '')].filter(({ length }) => length >= 4)
}

describe('secrets', () => {
  test('every spelling of what any variable holds, whether it is used or not', () => {
    const { secrets } = readRoad({ https_proxy: 'a:1', ALL_PROXY: 'http://alice:p@ss:w/rd%@b:1' }, {})
    const pair = 'alice:p@ss:w/rd%'
    expect(new Set(secrets)).toEqual(
      new Set([
        'alice',
        pair,
        'p@ss:w/rd%',
        'p%40ss%3Aw%2Frd%25',
        'p%40ss%3aw%2frd%25',
        'p@ss:w/rd%25',
        'p%40ss%3Aw%2Frd%',
        'alice:p%40ss%3Aw%2Frd%25',
        'alice%3Ap%40ss%3Aw%2Frd%25',
        'alice%3ap%40ss%3aw%2frd%25',
        'alice:p@ss:w/rd%25',
        'alice%3Ap%40ss%3Aw%2Frd%',
        ...[pair, 'alice', 'p@ss:w/rd%'].flatMap(base64),
      ]),
    )
  })

  test('those of the inputs too', () => {
    const proxyCredentials = { username: 'alice', password: 'p@ss:w' }
    expect(readRoad({}, { proxy: 'http://u:longword@b' }).secrets).toContain('longword')
    expect(readRoad({ all_proxy: '"socks5://u:long%40word@b"' }, {}).secrets).toContain('long@word')
    expect(readRoad({ all_proxy: 'http://x:wrong@b' }, { proxyCredentials }).secrets).toEqual(
      expect.arrayContaining(['p@ss:w', 'p%40ss%3Aw', 'alice:p@ss:w', 'wrong']),
    )
  })

  test('what tools print when they stumble over a password that is not encoded', () => {
    const { secrets } = readRoad({ https_proxy: 'http://corp\\carol:Sup3r/secret#word@a:1' }, {})
    expect(secrets).toEqual(expect.arrayContaining(['corp', 'carol', 'Sup3r', 'secret', 'word']))
  })

  test('nothing shorter than four characters, and nothing without credentials', () => {
    expect(readRoad({ https_proxy: 'http://me:pw@a:1' }, {}).secrets).toEqual([
      'me:pw',
      'me%3Apw',
      'me%3apw',
      'bWU6cHc=',
      'bWU6cHc',
      'bWU=',
      'cHc=',
    ])
    expect(readRoad({ https_proxy: 'http://m@:p%@a:1' }, {}).secrets).toContain('m%40:p%25')
    expect(readRoad({ https_proxy: 'http://proxy.test:3128' }, {}).secrets).toEqual([])
  })
})
