import { describe, expect, test } from 'vitest'
import { InputError } from '../../../src/errors.ts'
import { type Environment, type RoadInputs, readRoad } from '../../../src/network/proxy.ts'

const HTTP = 'http://data.test/file'
const HTTPS = 'https://data.test/file'

/** `from <where>: <proxy>` or `direct: <reason>`. */
function decide(env: Environment, url: string, inputs: RoadInputs = {}): string {
  const decision = readRoad(env, inputs).decide(new URL(url))
  return decision.kind === 'direct'
    ? `direct: ${decision.reason}`
    : `${decision.reason}: ${decision.proxy.href}`
}

describe('which setting wins', () => {
  const all = {
    https_proxy: 'http://lower:1',
    HTTPS_PROXY: 'http://upper:2',
    all_proxy: 'http://all-lower:3',
    ALL_PROXY: 'http://all-upper:4',
  }
  test.each<[string, Environment, string, RoadInputs, string]>([
    ['the input', all, HTTPS, { proxy: 'http://input:9' }, 'from the input "proxy": http://input:9'],
    ['the lower case', all, HTTPS, {}, 'from https_proxy: http://lower:1'],
    ['the upper case', { ...all, https_proxy: ' ' }, HTTPS, {}, 'from HTTPS_PROXY: http://upper:2'],
    ['all_proxy', { all_proxy: 'a:3', ALL_PROXY: 'b:4' }, HTTPS, {}, 'from all_proxy: http://a:3'],
    ['all_proxy for http', { all_proxy: 'a:3', https_proxy: 'b:4' }, HTTP, {}, 'from all_proxy: http://a:3'],
    ['ALL_PROXY', { ALL_PROXY: 'b:4' }, HTTPS, {}, 'from ALL_PROXY: http://b:4'],
    ['its own scheme', { http_proxy: 'a:1', https_proxy: 'b:2' }, HTTP, {}, 'from http_proxy: http://a:1'],
    ['nothing', {}, HTTPS, {}, 'direct: no proxy is set'],
    [
      'nothing blank',
      { https_proxy: '', HTTPS_PROXY: '""' },
      HTTPS,
      { proxy: ' ' },
      'direct: no proxy is set',
    ],
    ['no other scheme', { http_proxy: 'a:1' }, HTTPS, {}, 'direct: only http_proxy is set'],
    ['no other scheme', { HTTPS_PROXY: 'a:1' }, HTTP, {}, 'direct: only HTTPS_PROXY is set'],
    ['SOCKS', { all_proxy: 'socks5://a' }, HTTP, {}, 'from all_proxy: socks5h://a:1080'],
    ['none', { https_proxy: 'socks4://x' }, HTTPS, { proxy: 'None' }, 'direct: the input "proxy" is "none"'],
  ])('%s', (_, env, url, inputs, expected) => {
    expect(decide(env, url, inputs)).toBe(expected)
  })
})

describe('what a value means', () => {
  test.each([
    ['proxy.test:3128', 'http://proxy.test:3128', 'http://proxy.test:3128'],
    ['10.20.30.50:3128', 'http://10.20.30.50:3128', 'http://10.20.30.50:3128'],
    ['HTTP://Proxy.Test:3128', 'http://proxy.test:3128', 'http://proxy.test:3128'],
    [' "http://proxy.test:3128/" ', 'http://proxy.test:3128', 'http://proxy.test:3128'],
    ['http://proxy.test', 'http://proxy.test:80', 'http://proxy.test:80'],
    ['http://proxy.test:', 'http://proxy.test:80', 'http://proxy.test:80'],
    ['https://proxy.test', 'https://proxy.test:443', 'https://proxy.test:443'],
    ['http://[fd00::50]:3128', 'http://[fd00::50]:3128', 'http://[fd00::50]:3128'],
    ['[FD00::50]', 'http://[fd00::50]:80', 'http://[fd00::50]:80'],
    ['fd00::50', 'http://[fd00::50]:80', 'http://[fd00::50]:80'],
    ['münchen.test:1', 'http://xn--mnchen-3ya.test:1', 'http://xn--mnchen-3ya.test:1'],
    ['user:pw@proxy.test:1', 'http://user:pw@proxy.test:1', 'http://***@proxy.test:1'],
    ['http://al%40ice:p%40ss@p:1', 'http://al%40ice:p%40ss@p:1', 'http://***@p:1'],
    ['http://alice:p@ss:w/rd%@p:1', 'http://alice:p%40ss%3Aw%2Frd%25@p:1', 'http://***@p:1'],
    ['http://alice:100%@p:1', 'http://alice:100%25@p:1', 'http://***@p:1'],
    ['http://alice:a#b?c@p:1', 'http://alice:a%23b%3Fc@p:1', 'http://***@p:1'],
    ['http://alice:a+b%20c@p:1', 'http://alice:a%2Bb%20c@p:1', 'http://***@p:1'],
    ['http://alice:%C3%A9%E9%zz@p:1', 'http://alice:%25C3%25A9%25E9%25zz@p:1', 'http://***@p:1'],
    ['http://alice@p:1', 'http://alice@p:1', 'http://***@p:1'],
    ['http://corp\\carol:x!@p:1', 'http://corp%5Ccarol:x%21@p:1', 'http://***@p:1'],
    ['http://:@p:1', 'http://p:1', 'http://p:1'],
    ['socks5://proxy.test', 'socks5h://proxy.test:1080', 'socks5h://proxy.test:1080'],
    ['SOCKS5H://Proxy.Test:9/', 'socks5h://proxy.test:9', 'socks5h://proxy.test:9'],
    ['socks://[FD00::50]', 'socks5h://[fd00::50]:1080', 'socks5h://[fd00::50]:1080'],
    ['socks5h://alice:p@ss:w/rd%@p:1', 'socks5h://alice:p%40ss%3Aw%2Frd%25@p:1', 'socks5h://***@p:1'],
  ])('%s', (value, href, redacted) => {
    const decision = readRoad({ https_proxy: value }, {}).decide(new URL(HTTPS))
    expect(decision).toMatchObject({ kind: 'proxy', proxy: { href, redacted } })
  })

  test('credentials are decoded once, split at the last @ and the first colon', () => {
    const decision = readRoad({ https_proxy: 'http://al%40ice:p%40ss:w@rd@[fd00::1]:1' }, {}).decide(
      new URL(HTTPS),
    )
    expect(decision).toMatchObject({
      proxy: { host: 'fd00::1', port: 1, credentials: { username: 'al@ice', password: 'p@ss:w@rd' } },
    })
  })

  test.each([
    [
      'socks4://proxy.test:1080',
      'socks4:// of this proxy is not supported; http://, https://, socks5:// and',
    ],
    ['socks4a://user:hidden@p:1', 'not supported'],
    ['ftp://proxy.test', 'not supported'],
    [`socks5://u:hidden${'x'.repeat(250)}@p`, 'more than 255 bytes'],
    [`socks5://hidden${'é'.repeat(125)}:p@p`, 'more than 255 bytes'],
    ['socks5h://$PROXY:1080', 'no readable host'],
    ['http://', 'no readable host'],
    ['http://proxy test', 'no readable host'],
    ['http://$PROXY:3128', 'no readable host'],
    ['http://proxy.test:hidden', 'not a number from 1 to 65535'],
    ['http://proxy.test:0', 'not a number from 1 to 65535'],
    ['http://proxy.test:65536', 'not a number from 1 to 65535'],
    ['http:proxy.test:3128', 'not a number from 1 to 65535'],
    ['http://[proxy]:1', 'something other than an IPv6 address'],
    ['http://proxy.test/proxy.pac', 'PAC file'],
  ])('%s is an error that names the setting and hides the value', (value, words) => {
    for (const read of [
      () => readRoad({ HTTPS_PROXY: value }, {}),
      () => readRoad({ http_proxy: 'http://fine:1', https_proxy: value }, {}),
      () => readRoad({}, { proxy: value }),
    ]) {
      expect(read).toThrow(InputError)
      expect(read).toThrow(words)
      expect(read).not.toThrow('hidden')
    }
    expect(() => readRoad({ HTTPS_PROXY: value }, {})).toThrow('"HTTPS_PROXY"')
    expect(() => readRoad({}, { proxy: value })).toThrow('"proxy"')
  })
})

describe('a port variable', () => {
  test.each<[Environment, string]>([
    [{ https_proxy: 'http://p', https_proxy_port: '3128' }, 'http://p:3128'],
    [{ HTTPS_PROXY: 'p', HTTPS_PROXY_PORT: '3128' }, 'http://p:3128'],
    [{ https_proxy: 'p', HTTPS_PROXY_PORT: '3128' }, 'http://p:3128'],
    [{ https_proxy: 'u:w@p', https_proxy_port: ' 3128 ', HTTPS_PROXY_PORT: '1' }, 'http://u:w@p:3128'],
    [{ all_proxy: 'p', all_proxy_port: '3128' }, 'http://p:3128'],
    [{ https_proxy: 'http://p:80', https_proxy_port: '3128' }, 'http://p:80'],
    [{ https_proxy: 'http://p:81', https_proxy_port: 'nonsense' }, 'http://p:81'],
    [{ https_proxy: 'p', http_proxy_port: '3128' }, 'http://p:80'],
    [{ all_proxy: 'socks5://p', all_proxy_port: '9' }, 'socks5h://p:9'],
    [{ https_proxy: '[::9]', https_proxy_port: '3128' }, 'http://[::9]:3128'],
  ])('%o', (env, href) => {
    expect(readRoad(env, {}).decide(new URL(HTTPS))).toMatchObject({ proxy: { href } })
  })

  test.each(['0', '65536', '-1', '31 28', 'http'])('%s is an error that names it', (value) => {
    const read = () => readRoad({ http_proxy: 'p', HTTP_PROXY_PORT: value }, {})
    expect(read).toThrow(InputError)
    expect(read).toThrow('"HTTP_PROXY_PORT"')
  })
})

describe('exceptions', () => {
  const env = { https_proxy: 'p:1', http_proxy: 'p:1' }
  test.each<[string, Environment, RoadInputs, string]>([
    [HTTPS, { no_proxy: '.data.test' }, {}, 'direct: no_proxy has the entry ".data.test"'],
    [HTTPS, { no_proxy: ' ', NO_PROXY: 'data.test' }, {}, 'direct: NO_PROXY has the entry "data.test"'],
    [HTTPS, { no_proxy: 'x.test', NO_PROXY: 'data.test' }, {}, 'from https_proxy: http://p:1'],
    [HTTPS, { no_proxy: 'x.test' }, { noProxy: '*' }, 'direct: the input "no-proxy" has the entry "*"'],
    [HTTPS, { no_proxy: 'data.test' }, { proxy: 'q:2' }, 'direct: no_proxy has the entry "data.test"'],
    ['http://localhost:8080/', {}, {}, 'direct: loopback is always direct'],
    ['http://a.localhost./', {}, { proxy: 'q:2' }, 'direct: loopback is always direct'],
    ['https://127.1.2.3/', {}, {}, 'direct: loopback is always direct'],
    ['https://[::1]/', {}, {}, 'direct: loopback is always direct'],
    ['https://[::ffff:127.0.0.1]/', {}, {}, 'direct: loopback is always direct'],
    ['https://localhost.test/', {}, {}, 'from https_proxy: http://p:1'],
  ])('%s with %o %o', (url, variables, inputs, expected) => {
    expect(decide({ ...env, ...variables }, url, inputs)).toBe(expected)
  })
})

describe('warnings', () => {
  test.each<[Environment, RoadInputs, string[]]>([
    [
      { https_proxy: 'u:secret@a:1', HTTPS_PROXY: 'b:2' },
      {},
      ['https_proxy (http://***@a:1) and HTTPS_PROXY (http://b:2) differ; https_proxy is used.'],
    ],
    [
      { https_proxy: 'a:1', HTTPS_PROXY: 'http://b:secret' },
      {},
      ['https_proxy (http://a:1) and HTTPS_PROXY (unreadable) differ; https_proxy is used.'],
    ],
    [
      { https_proxy: 'a:1', HTTPS_PROXY: ' a:1 ', no_proxy: 'x', NO_PROXY: 'y' },
      {},
      ['no_proxy and NO_PROXY differ; no_proxy is used.'],
    ],
    [
      { http_proxy: 'a:1' },
      {},
      ['only http_proxy is set: https:// downloads go direct. Set https_proxy too if they need the proxy.'],
    ],
    [
      { https_proxy: 'a:1', https_proxy_port: '2' },
      {},
      ['https_proxy has the port 1 and https_proxy_port says otherwise; 1 is used.'],
    ],
    [
      { all_proxy: 'a:1', all_proxy_port: '2' },
      {},
      ['all_proxy has the port 1 and all_proxy_port says otherwise; 1 is used.'],
    ],
    [
      { no_proxy: 'a*b' },
      { noProxy: '1.2.3.4/40' },
      [
        'no_proxy has the entry "a*b", which means nothing here; it is ignored.',
        'the input "no-proxy" has the entry "1.2.3.4/40", which means nothing here; it is ignored.',
      ],
    ],
    [{ http_proxy: 'a:1', HTTP_PROXY: 'b:2' }, { proxy: 'c:3' }, []],
    [{ https_proxy: 'a:1' }, {}, []],
  ])('%o %o', (env, inputs, expected) => {
    expect(readRoad(env, inputs).warnings).toEqual(expected)
  })
})

describe('secrets', () => {
  test('every spelling of what any variable or the input holds', () => {
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
        Buffer.from(pair).toString('base64'),
      ]),
    )
    expect(readRoad({}, { proxy: 'http://u:longword@b' }).secrets).toContain('longword')
    expect(readRoad({ all_proxy: 'socks5://u:long%40word@b' }, {}).secrets).toContain('long@word')
  })

  test('nothing shorter than four characters, and nothing without credentials', () => {
    expect(readRoad({ https_proxy: 'http://me:pw@a:1' }, {}).secrets).toEqual(['me:pw', 'bWU6cHc='])
    expect(readRoad({ https_proxy: 'http://proxy.test:3128' }, {}).secrets).toEqual([])
  })
})

describe('credentials of their own', () => {
  const proxyCredentials = { username: 'al ice', password: 'p@ss:w' }

  test('are for every proxy, and stronger than those in its value', () => {
    const env = { http_proxy: 'http://other:wrong@a:1', all_proxy: 'socks5://b:2' }
    const { schemes, secrets } = readRoad(env, { proxyCredentials })
    expect(schemes).toMatchObject({
      http: { proxy: { credentials: proxyCredentials, href: 'http://al%20ice:p%40ss%3Aw@a:1' } },
      https: { proxy: { credentials: proxyCredentials, redacted: 'socks5h://***@b:2' } },
    })
    expect(secrets).toEqual(expect.arrayContaining(['p@ss:w', 'p%40ss%3Aw', 'al ice:p@ss:w', 'wrong']))
    const input = readRoad({}, { proxy: 'http://x:y@c:3', proxyCredentials })
    expect(input.schemes.https).toMatchObject({ proxy: { credentials: proxyCredentials } })
  })

  test('without a proxy are for nothing, which is told', () => {
    expect(readRoad({}, { proxyCredentials }).warnings).toEqual([
      'The input "proxy-username" is for nothing: no proxy is set.',
    ])
  })
})
