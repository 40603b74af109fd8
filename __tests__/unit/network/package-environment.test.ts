import { getProxyUrl } from '@actions/http-client'
import { afterEach, describe, expect, test } from 'vitest'
import {
  applyEnvironment,
  packageEnvironment,
  packageObstacle,
} from '../../../src/network/package-environment.ts'
import { type Environment, type RoadInputs, readRoad } from '../../../src/network/proxy.ts'

const RESULTS = new URL('https://results.test/')
const LOOPBACK = 'localhost,.localhost,127.0.0.1,[::1]'
const UNSET = { http_proxy: undefined, https_proxy: undefined, all_proxy: undefined, no_proxy: undefined }

function values(env: Environment, inputs: RoadInputs = {}, cacheUrls: readonly URL[] = [RESULTS]) {
  return packageEnvironment(readRoad(env, inputs), cacheUrls)
}

describe('the variables', () => {
  test.each<[string, Environment, RoadInputs, Environment]>([
    ['no proxy', { no_proxy: 'x.test' }, {}, UNSET],
    ['none', { https_proxy: 'a:1' }, { proxy: 'none' }, UNSET],
    ['everything excepted', { https_proxy: 'a:1', NO_PROXY: 'x.test,*' }, {}, UNSET],
    ['only http', { http_proxy: 'a:1' }, {}, UNSET],
    [
      'disagreeing casings',
      { https_proxy: 'a:1', HTTPS_PROXY: 'b:2' },
      {},
      {
        ...UNSET,
        https_proxy: 'http://a:1',
        no_proxy: LOOPBACK,
      },
    ],
    [
      'all_proxy',
      { all_proxy: 'u:p%@a:1' },
      {},
      {
        ...UNSET,
        http_proxy: 'http://u:p%25@a:1',
        https_proxy: 'http://u:p%25@a:1',
        no_proxy: LOOPBACK,
      },
    ],
    [
      'exceptions',
      {
        https_proxy: 'a:1',
        no_proxy: 'B.test .c.test *.d.test;e.test:443 f.test:8443 10.0.0.1 fd00:0::1 10.1.0.0/16 10.2.*',
      },
      {},
      {
        ...UNSET,
        https_proxy: 'http://a:1',
        no_proxy: `${LOOPBACK},b.test,.b.test,c.test,.c.test,.d.test,e.test,.e.test,f.test:8443,.f.test:8443,10.0.0.1,[fd00::1]`,
      },
    ],
  ])('%s', (_, env, inputs, expected) => {
    const result = values(env, inputs)
    expect(result).toEqual({
      ...expected,
      HTTP_PROXY: expected.http_proxy,
      HTTPS_PROXY: expected.https_proxy,
      ALL_PROXY: undefined,
      NO_PROXY: expected.no_proxy,
    })
    expect(Object.keys(result)).toHaveLength(8)
  })

  test('cache hosts that only our resolver sends direct are spelled out', () => {
    const urls = ['http://10.1.2.3:3000/', 'http://[fd00::5]/', 'http://a.corp/', 'http://b.test/'].map(
      (url) => new URL(url),
    )
    const { no_proxy } = values({ http_proxy: 'a:1', no_proxy: '10.1.0.0/16 fd00::/8 *.corp' }, {}, urls)
    expect(no_proxy).toBe(`${LOOPBACK},.corp,10.1.2.3,[fd00::5],a.corp,.a.corp`)
  })

  test('a cache on plain http finds its proxy under both names', () => {
    const plain = [new URL('http://cache.test/')]
    expect(values({ http_proxy: 'a:1', https_proxy: 'b:2' }, {}, plain)).toMatchObject({
      http_proxy: 'http://a:1',
      HTTPS_PROXY: 'http://a:1',
    })
    expect(values({ https_proxy: 'b:2' }, {}, plain)).toMatchObject(UNSET)
  })
})

describe('what the package makes of them', () => {
  const former = { ...process.env }
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in former)) delete process.env[name]
    Object.assign(process.env, former)
  })

  test.each<[Environment, string]>([
    [{ https_proxy: 'proxy.test:3128' }, 'https://results.test/'],
    [{ https_proxy: 'http://alice:p@ss:w/rd%@proxy.test:3128' }, 'https://results.test/'],
    [{ HTTPS_PROXY: 'p:1', https_proxy: ' ' }, 'https://results.test/'],
    [{ https_proxy: 'p:1', no_proxy: '.results.test' }, 'https://results.test/'],
    [{ https_proxy: 'p:1', no_proxy: '10.0.0.0/8' }, 'https://10.1.2.3/'],
    [{ https_proxy: 'p:1', no_proxy: 'x.test;*' }, 'https://results.test/'],
    [{ all_proxy: 'p:1' }, 'https://results.test/'],
    [{ http_proxy: 'p:1' }, 'https://results.test/'],
  ])('%o for %s is our decision', (env, url) => {
    const road = readRoad(env, {})
    const restore = applyEnvironment(process.env, packageEnvironment(road, [new URL(url)]))
    const decision = road.decide(new URL(url))
    const expected = decision.kind === 'direct' ? '' : new URL(decision.proxy.href).href
    expect(getProxyUrl(url)).toBe(expected)
    restore()
  })
})

describe('a proxy that the package cannot speak with', () => {
  const env = { all_proxy: 'socks5://u:secret@a' }

  test('is handed over all the same, because nothing but direct would be left', () => {
    expect(values(env)).toMatchObject({ https_proxy: 'socks5h://u:secret@a:1080' })
  })

  test('is an obstacle, told without its password, where the cache is behind it', () => {
    const urls = [RESULTS, new URL('https://cache.test/')]
    expect(packageObstacle(readRoad(env, {}), urls)).toMatch(
      /^its clients do not speak SOCKS \(socks5h:\/\/\*\*\*@a:1080\)/,
    )
    expect(packageObstacle(readRoad({ ...env, no_proxy: '.test' }, {}), urls)).toBeUndefined()
    expect(packageObstacle(readRoad({ all_proxy: 'a:1' }, {}), urls)).toBeUndefined()
    expect(packageObstacle(readRoad(env, {}), [])).toBeUndefined()
  })
})

test('applying is undone exactly', () => {
  const env: Record<string, string | undefined> = { https_proxy: 'a', no_proxy: 'b', other: 'c' }
  const restore = applyEnvironment(env, {
    https_proxy: 'x',
    HTTPS_PROXY: 'y',
    no_proxy: undefined,
    NO_PROXY: undefined,
  })
  expect(env).toEqual({ https_proxy: 'x', HTTPS_PROXY: 'y', other: 'c' })
  expect(Object.keys(env)).not.toContain('no_proxy')
  restore()
  expect(env).toEqual({ https_proxy: 'a', no_proxy: 'b', other: 'c' })
  expect(Object.keys(env)).not.toContain('HTTPS_PROXY')
})
