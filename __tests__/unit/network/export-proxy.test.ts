import { getProxyUrl } from '@actions/http-client'
import { afterEach, describe, expect, test } from 'vitest'
import { exportProxy } from '../../../src/network/export-proxy.ts'
import { type Environment, type RoadInputs, readRoad } from '../../../src/network/proxy.ts'
import type { Decided } from './proxy-table/row.ts'
import { question, TABLE } from './proxy-table/table.ts'

const LOOPBACK = 'localhost,.localhost,127.0.0.1,127.0.0.0/8,::1,[::1]'
const read = (env: Environment, inputs: RoadInputs = {}) => exportProxy(readRoad(env, inputs), env)

describe('the variables', () => {
  test.each<[string, Environment, RoadInputs, Record<string, string>]>([
    ['no proxy', { no_proxy: 'x.test' }, {}, {}],
    ['only http', { http_proxy: 'a:1' }, {}, { http_proxy: 'http://a:1', no_proxy: LOOPBACK }],
    [
      'two that disagree',
      { https_proxy: 'a:1', HTTPS_PROXY: 'b:2', NO_PROXY: '' },
      {},
      { https_proxy: 'http://a:1', no_proxy: LOOPBACK },
    ],
    [
      'all_proxy, its port, and a password that is not encoded',
      { all_proxy: 'u:p@ss:w/rd%@a', all_proxy_port: '1' },
      {},
      {
        http_proxy: 'http://u:p%40ss%3Aw%2Frd%25@a:1',
        https_proxy: 'http://u:p%40ss%3Aw%2Frd%25@a:1',
        no_proxy: LOOPBACK,
      },
    ],
    [
      'the inputs',
      { https_proxy: 'a:1', no_proxy: 'x.test' },
      { proxy: 'socks5://b', noProxy: 'y.test' },
      {
        http_proxy: 'socks5h://b:1080',
        https_proxy: 'socks5h://b:1080',
        no_proxy: `${LOOPBACK},x.test,.x.test,y.test,.y.test`,
      },
    ],
    [
      'exceptions in every form',
      {
        https_proxy: 'a:1',
        no_proxy:
          'B.test .b.test *.d.test;e.test:443 10.0.0.1 10.0.0.2:80 fd00:0::1 [fd00::2]:80 10.1.0.0/16 FD00::/8 10.2.*',
      },
      {},
      {
        https_proxy: 'http://a:1',
        no_proxy: `${LOOPBACK},b.test,.b.test,.d.test,e.test:443,.e.test:443,10.0.0.1,10.0.0.2:80,fd00::1,[fd00::1],[fd00::2]:80,10.1.0.0/16,fd00::/8,10.2.0.0/16`,
      },
    ],
  ])('%s: in both cases', (_, env, inputs, expected) => {
    const upper = Object.entries(expected).map(([name, value]) => [name.toUpperCase(), value])
    expect(read(env, inputs).variables).toEqual({ ...expected, ...Object.fromEntries(upper) })
  })

  test.each<[string, Environment, RoadInputs]>([
    ['proxy: none', {}, { proxy: 'none' }],
    ['a star', { no_proxy: 'x.test,*' }, {}],
    ['a star and a proxy', {}, { proxy: 'a:1', noProxy: '*' }],
  ])('%s empties those that are set, and adds none', (_, exceptions, inputs) => {
    const env = { https_proxy: 'a:1', HTTPS_PROXY: '""', ALL_PROXY: 'b:2', http_proxy: ' ', ...exceptions }
    expect(read(env, inputs)).toEqual({ variables: { https_proxy: '', ALL_PROXY: '' }, notes: [] })
    expect(read(exceptions, inputs).variables).toEqual({})
  })
})

describe('a note', () => {
  test('of who can read the password, without it', () => {
    const { notes } = read({ all_proxy: 'alice:hidden@a:1' })
    expect(notes).toEqual([expect.stringContaining("can read the proxy's user name and password")])
    expect(notes.join()).not.toMatch(/alice|hidden/)
    expect(read({ all_proxy: 'a:1' }).notes).toEqual([])
  })

  test('of a proxy that few speak with', () => {
    expect(read({ http_proxy: 'socks5://a' }).notes).toEqual([expect.stringContaining('is SOCKS5')])
  })

  test('of an exception that few can read', () => {
    const no_proxy = '10.0.0.1-10.0.0.9,*:8443,10.2.*:80,x.test'
    expect(read({ http_proxy: 'a:1', no_proxy }).notes).toEqual(
      ['10.0.0.1-10.0.0.9', '*:8443', '10.2.*:80'].map((entry) => expect.stringContaining(`"${entry}"`)),
    )
  })
})

test('for every row of the table, a later step of this action goes the same way', () => {
  const rows = TABLE.flatMap(({ rows }) => rows).filter((row): row is Decided => 'expect' in row)
  const others = rows.filter(({ env, inputs = {}, url, expect: expected }) => {
    const { variables, notes } = read(env, inputs)
    const decision = readRoad({ ...env, ...variables }, {}).decide(new URL(url))
    const isTold = notes.some((note) => note.includes('left out'))
    return !isTold && (decision.kind === 'proxy' ? decision.proxy.href : 'direct') !== expected
  })
  // Most tools have no form for what is below a host without the host itself.
  expect(others.map(question)).toEqual([
    question({
      env: {
        http_proxy: 'http://proxy.test:9001',
        https_proxy: 'http://proxy.test:9001',
        no_proxy: '*.origin.test',
      },
      url: 'https://origin.test/file',
    }),
  ])
})

describe('what another client makes of them', () => {
  const former = { ...process.env }
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in former)) delete process.env[name]
    Object.assign(process.env, former)
  })

  test.each<[Environment, RoadInputs, string]>([
    [{ https_proxy: 'proxy.test:3128' }, {}, 'https://origin.test/'],
    [{ all_proxy: 'alice:p@ss:w/rd%@proxy.test:3128' }, {}, 'http://origin.test/'],
    [{ HTTPS_PROXY: 'b:2' }, { proxy: 'a:1' }, 'https://origin.test/'],
    [{ https_proxy: 'a:1' }, { noProxy: '.origin.test' }, 'https://origin.test/'],
    [{ https_proxy: 'a:1' }, { noProxy: '*.origin.test' }, 'https://www.origin.test/'],
    [{ https_proxy: 'a:1' }, { noProxy: 'x.test;origin.test' }, 'https://www.origin.test/'],
    [{ https_proxy: 'a:1', ALL_PROXY: 'b:2' }, { proxy: 'none' }, 'https://origin.test/'],
    [{ https_proxy: 'a:1' }, { noProxy: '*' }, 'https://origin.test/'],
  ])('@actions/http-client decides as we do: %o %o', (env, inputs, url) => {
    const road = readRoad(env, inputs)
    Object.assign(process.env, env, exportProxy(road, env).variables)
    const decision = road.decide(new URL(url))
    expect(getProxyUrl(url)).toBe(decision.kind === 'direct' ? '' : new URL(decision.proxy.href).href)
  })
})
