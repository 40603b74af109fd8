import { describe, expect, test } from 'vitest'
import { type Endpoint, endpointsOf, formatEndpoint, type Wanted } from '../../../src/network/endpoints.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'

const urls = (...texts: string[]) => texts.map((text) => new URL(text))
const of = (wanted: Partial<Wanted>, env: Environment = {}) =>
  endpointsOf({ source: [], redirect: [], cache: [], ...wanted }, readRoad(env, {}))
const shown = (endpoints: readonly Endpoint[]) =>
  endpoints.map((endpoint) => `${endpoint.for} ${formatEndpoint(endpoint)}`)

test.each([
  ['https://data.test/a', 'data.test:443'],
  ['http://data.test/a', 'data.test:80'],
  ['https://data.test:8443/a', 'data.test:8443'],
  ['http://data.test:443/a', 'data.test:443'],
  ['https://user:word@DATA.test./a?token=x', 'data.test:443'],
  ['https://192.0.2.1/a', '192.0.2.1:443'],
  ['https://[2001:db8::1]/a', '[2001:db8::1]:443'],
  ['https://*.blob.core.windows.net', '*.blob.core.windows.net:443'],
])('the endpoint of %s is %s', (url, endpoint) => {
  expect(of({ source: urls(url) }).map(formatEndpoint)).toEqual([endpoint])
})

test('each is named once, for the first that needs it, in order', () => {
  const endpoints = of({
    source: urls('https://b.test/1', 'https://a.test/1', 'https://b.test/2', 'http://b.test/1'),
    redirect: urls('https://a.test/elsewhere', 'https://cdn.test/1'),
    cache: urls('https://cache.test', 'https://cdn.test'),
  })
  expect(shown(endpoints)).toEqual([
    'source b.test:443',
    'source a.test:443',
    'source b.test:80',
    'redirect cdn.test:443',
    'cache cache.test:443',
  ])
})

test('a file of this machine has none', () => {
  expect(of({ source: urls('file:///data/a') })).toEqual([])
})

describe('behind a proxy', () => {
  const env = { https_proxy: 'http://someone:secret-word@proxy.test:3128', no_proxy: '.inside.test' }

  test('the proxy itself comes last, and each endpoint knows its road and why', () => {
    const endpoints = of(
      { source: urls('https://a.test/1', 'https://b.inside.test/1', 'http://c.test') },
      env,
    )
    const because = (text: string) => expect.stringContaining(text)
    expect(endpoints).toMatchObject([
      { host: 'a.test', for: 'source', via: { kind: 'proxy', reason: 'from https_proxy' } },
      { host: 'b.inside.test', for: 'source', via: { kind: 'direct', reason: because('.inside.test') } },
      { host: 'c.test', for: 'source', via: { kind: 'direct', reason: because('only https_proxy') } },
      { host: 'proxy.test', for: 'proxy', via: { kind: 'direct', reason: because('from https_proxy') } },
    ])
  })

  test('it is named once, however many go through it', () => {
    const endpoints = of({ source: urls('https://a.test'), cache: urls('https://b.test') }, env)
    expect(shown(endpoints)).toEqual(['source a.test:443', 'cache b.test:443', 'proxy proxy.test:3128'])
  })

  test('it is not named when nothing goes through it', () => {
    expect(shown(of({ source: urls('https://b.inside.test/1') }, env))).toEqual(['source b.inside.test:443'])
  })

  test('one that is also a source behind itself is named on both roads', () => {
    const endpoints = of({ source: urls('https://proxy.test:3128/a') }, env)
    expect(endpoints.map(({ via }) => via.kind)).toEqual(['proxy', 'direct'])
  })

  test.each([
    ['http://[2001:db8::50]:3128', '[2001:db8::50]:3128'],
    ['socks5://proxy.test', 'proxy.test:1080'],
    ['https://proxy.test', 'proxy.test:443'],
  ])('%s is at %s', (value, endpoint) => {
    const endpoints = of({ source: urls('https://a.test') }, { https_proxy: value })
    expect(endpoints.map(formatEndpoint)).toEqual(['a.test:443', endpoint])
  })
})
