import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../../support/azurite.ts'
import { useCache } from '../../support/cache-client.ts'
import {
  type CacheService,
  type CacheServiceOptions,
  startCacheService,
} from '../../support/cache-service.ts'
import { startFront } from '../../support/front.ts'
import { type RecordingProxy, startProxy } from '../../support/proxy.ts'
import { createRunner } from '../../support/runner.ts'
import type { Environment } from '../../support/runner-environment.ts'
import { startSocksServer } from '../../support/socks-server.ts'
import { write } from '../../unit/builders.ts'
import { CREDENTIALS, LOG_IN } from './client.ts'
import { certificate } from './server.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const driver = join(import.meta.dirname, 'relay-driver.ts')
const authorityFile = fileURLToPath(import.meta.resolve('./ca.pem'))

/** Names that lead anywhere at all only where a proxy knows them; the Azure SDK downloads from the second alone. */
const RESULTS = 'results.test'
const BLOB = 'account.blob.core.windows.net'
const PLAIN = { publicHost: RESULTS, publicBlobHost: BLOB }
const hosts = { [RESULTS]: 'same', [BLOB]: 'same' } as const

/** Saves a file and restores it, through the relay, in a step of a job. */
async function roundTrip(service: CacheService, env: Environment) {
  await using runner = await createRunner({ cacheService: service })
  await write(join(runner.workspace, 'data/file'), 'content')
  const operation = { paths: ['data'], key: 'some-key' }
  const run = await useCache(
    runner,
    [
      { do: 'save', ...operation },
      { do: 'restore', ...operation },
    ],
    { driver, env: { NODE_EXTRA_CA_CERTS: authorityFile, ...env } },
  )
  const [saved, restored] = run.results
  return { saved, restored, said: run.stdout }
}

const WHOLE = { saved: 1, restored: 'some-key' }

/** How often each host was asked for. */
function countHosts(targets: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const target of targets) {
    const { hostname } = new URL(target.includes('://') ? target : `http://${target}`)
    counts[hostname] = (counts[hostname] ?? 0) + 1
  }
  return counts
}

const targetsOf = (proxy: RecordingProxy) => proxy.passed.map(({ target }) => target)

/** What a round trip asks for: reserve, finish and find; upload, and (with the Azure SDK) size and bytes. */
const ALL_LEGS = { [RESULTS]: 3, [BLOB]: 3 }

async function plainService(options: Partial<CacheServiceOptions> = {}) {
  return startCacheService({ azurite, ...PLAIN, ...options })
}

describe('every leg of the package goes through', () => {
  it.concurrent.each([
    ['an HTTP proxy', {}, ''],
    ['one that asks for a password with special characters', { credentials: CREDENTIALS }, LOG_IN],
    ['the same, where it is written as it is', { credentials: CREDENTIALS }, 'alice:p@ss:w/rd%@'],
    ['a proxy that speaks TLS itself', { tls: certificate, credentials: CREDENTIALS }, LOG_IN],
  ])('%s', async (_, options, logIn) => {
    await using service = await plainService()
    await using proxy = await startProxy({ hosts, ...options })
    const all_proxy = proxy.url.replace('//', `//${logIn}`)

    expect(await roundTrip(service, { all_proxy })).toMatchObject(WHOLE)
    expect(countHosts(targetsOf(proxy))).toEqual(ALL_LEGS)
    expect(proxy.passed.map(({ form }) => form)).toEqual(Array(6).fill('absolute'))
    expect(proxy.refused).toEqual([])
    expect(service.calls).toHaveLength(3)
  })

  const hasIPv6 = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ address }) => address === '::1'),
  )
  if (hasIPv6) {
    it.concurrent('a proxy at an IPv6 address', async () => {
      await using service = await plainService()
      await using proxy = await startProxy({ hosts })
      await using front = await startFront(proxy.port, { host: '::1' })

      expect(await roundTrip(service, { all_proxy: `http://[::1]:${front.port}` })).toMatchObject(WHOLE)
      expect(countHosts(targetsOf(proxy))).toEqual(ALL_LEGS)
    })
  }

  it.concurrent.each([
    ['a SOCKS5 proxy', {}, ''],
    ['one that asks for a password', { credentials: CREDENTIALS }, LOG_IN],
  ])('%s', async (_, options, logIn) => {
    await using service = await plainService()
    const ports = { [RESULTS]: service.port, [BLOB]: azurite.port }
    await using socks = await startSocksServer({ hosts: ports, ...options })

    expect(await roundTrip(service, { all_proxy: `socks5://${logIn}${socks.place}` })).toMatchObject(WHOLE)
    expect(countHosts(socks.requests.map(({ target }) => target))).toEqual(ALL_LEGS)
    expect(new Set(socks.requests.map(({ type }) => type))).toEqual(new Set(['name']))
    expect(socks.logIns).toEqual(logIn === '' ? [] : Array(6).fill('alice:p@ss:w/rd%'))
  })
})

describe('a service on https goes through', () => {
  /** The service and its blobs under names of the test certificate. */
  async function secureService() {
    await using stack = new AsyncDisposableStack()
    const names = { publicHost: 'origin.test:443', publicBlobHost: 'other.test:443' }
    const service = stack.use(await startCacheService({ azurite, ...names, isSecure: true }))
    const results = stack.use(await startFront(service.port, { tls: certificate }))
    const blob = stack.use(await startFront(azurite.port, { tls: certificate }))
    const all = stack.move()
    const ports = { 'origin.test:443': results.port, 'other.test:443': blob.port }
    return { service, ports, [Symbol.asyncDispose]: () => all.disposeAsync() }
  }
  const TUNNELS = [
    'origin.test:443',
    'other.test:443',
    'origin.test:443',
    'origin.test:443',
    'other.test:443',
  ]

  it.concurrent.each([
    ['an HTTP proxy', {}],
    ['a proxy that speaks TLS itself', { tls: certificate }],
  ])('%s, in tunnels', async (_, options) => {
    await using secure = await secureService()
    await using proxy = await startProxy({ hosts: secure.ports, credentials: CREDENTIALS, ...options })

    const https_proxy = proxy.url.replace('//', `//${LOG_IN}`)
    expect(await roundTrip(secure.service, { https_proxy })).toMatchObject(WHOLE)
    expect(proxy.passed.map(({ form, target }) => `${form} ${target}`)).toEqual(
      TUNNELS.map((target) => `connect ${target}`),
    )
    expect(proxy.refused).toEqual([])
  })

  it.concurrent('a SOCKS5 proxy', async () => {
    await using secure = await secureService()
    await using socks = await startSocksServer({ hosts: secure.ports })

    expect(await roundTrip(secure.service, { https_proxy: `socks5h://${socks.place}` })).toMatchObject(WHOLE)
    expect(socks.requests.map(({ target }) => target)).toEqual(TUNNELS)
  })
})

describe('whatever the spelling of the environment', () => {
  const elsewhere = 'http://proxy.invalid:1'
  it.concurrent.each<[string, (place: string) => Environment]>([
    ['http_proxy', (place) => ({ http_proxy: `http://${place}` })],
    ['HTTP_PROXY', (place) => ({ HTTP_PROXY: `http://${place}` })],
    ['all_proxy', (place) => ({ all_proxy: `http://${place}` })],
    ['ALL_PROXY', (place) => ({ ALL_PROXY: `http://${place}` })],
    ['no scheme', (place) => ({ http_proxy: place })],
    ['quotes', (place) => ({ http_proxy: `"http://${place}"` })],
    ['blanks and a slash', (place) => ({ http_proxy: ` http://${place}/ ` })],
    ['a scheme in upper case', (place) => ({ http_proxy: `HTTP://${place}` })],
    ['an empty one in lower case', (place) => ({ http_proxy: '', HTTP_PROXY: `http://${place}` })],
    ['another for https', (place) => ({ http_proxy: `http://${place}`, https_proxy: elsewhere })],
    ['another for all', (place) => ({ http_proxy: `http://${place}`, all_proxy: elsewhere })],
    ['an exception for others', (place) => ({ http_proxy: place, no_proxy: 'x.test,core.windows.net.x' })],
    [
      'a port in its own variable',
      (place) => ({ http_proxy: 'http://127.0.0.1', http_proxy_port: place.split(':')[1] }),
    ],
    // Windows has one variable for both casings.
    ...(process.platform === 'win32'
      ? []
      : ([
          ['casings that differ', (place) => ({ http_proxy: `http://${place}`, HTTP_PROXY: elsewhere })],
          [
            'exceptions whose casings differ',
            (place) => ({ http_proxy: place, no_proxy: 'x.test', NO_PROXY: `*,.test,${BLOB}` }),
          ],
        ] satisfies [string, (place: string) => Environment][])),
  ])('%s', async (_, env) => {
    await using service = await plainService()
    await using proxy = await startProxy({ hosts })

    expect(await roundTrip(service, env(`127.0.0.1:${proxy.port}`))).toMatchObject(WHOLE)
    expect(countHosts(targetsOf(proxy))).toEqual(ALL_LEGS)
    expect(proxy.refused).toEqual([])
  })

  // Where 0.0.0.0 is a way to this machine, it is one that is not taken for loopback.
  if (process.platform !== 'win32') {
    it.concurrent.each(['0.0.0.0', '0.0.0.0/8', 'x.test 0.*', '0.0.0.0-0.0.0.9', 'http://0.0.0.0/'])(
      'no_proxy=%s sends the blobs direct, and the service by the proxy',
      async (no_proxy) => {
        await using service = await plainService({ publicBlobHost: '0.0.0.0' })
        await using proxy = await startProxy({ hosts: { ...hosts, '0.0.0.0': 'same' } })

        expect(await roundTrip(service, { all_proxy: proxy.url, no_proxy })).toMatchObject(WHOLE)
        expect(countHosts(targetsOf(proxy))).toEqual({ [RESULTS]: 3 })
      },
    )

    it.concurrent.each(['x.test,*', 'results.test,0.0.0.0', '.test;0.0.0.0/32'])(
      'no_proxy=%s leaves the proxy alone',
      async (no_proxy) => {
        await using service = await plainService({ publicHost: '0.0.0.0', publicBlobHost: '0.0.0.0' })
        await using proxy = await startProxy({ hosts: { '0.0.0.0': 'same' } })

        expect(await roundTrip(service, { all_proxy: proxy.url, no_proxy })).toMatchObject(WHOLE)
        expect(proxy.connections).toBe(0)
      },
    )
  }

  it.concurrent('loopback is direct, also for the Azure SDK, which has no such rule', async () => {
    await using service = await startCacheService({ azurite })
    expect(await roundTrip(service, { all_proxy: elsewhere })).toMatchObject(WHOLE)
  })
})

it.concurrent.each([
  [{ deny: [BLOB] }, { [RESULTS]: 2 }],
  [{ deny: [RESULTS] }, {}],
])('a proxy with %o is named, and nothing takes another road', async (options, passed) => {
  await using service = await plainService()
  await using proxy = await startProxy({ hosts, ...options })

  const { saved, restored, said } = await roundTrip(service, { all_proxy: proxy.url })

  expect({ saved, restored }).toEqual({ saved: -1, restored: undefined })
  expect(said).toContain(`trouble: The proxy ${proxy.url} (from all_proxy) refuses ${options.deny[0]}:`)
  expect(countHosts(targetsOf(proxy))).toEqual(passed)
})
