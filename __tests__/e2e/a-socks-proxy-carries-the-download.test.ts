import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certificate } from '../contract/network/server.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { startSocksServer } from '../support/socks-server.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const credentials = { username: 'ci', password: 'p@ss:w' }
const logIn = `${credentials.username}:${encodeURIComponent(credentials.password)}@`
/** Names that only a proxy can resolve. */
const names = { publicHost: 'results.test', publicBlobHost: 'blob.test' }
const ca = fileURLToPath(import.meta.resolve('../contract/network/ca.pem'))

const hostsIn = (targets: readonly string[]) => [
  ...new Set(targets.map((target) => target.replace(/:\d+.*$/, ''))),
]

it.concurrent('and every leg of the Actions cache', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite, ...names })
  const hosts = { 'origin.test': origin.port, 'results.test': service.port, 'blob.test': azurite.port }
  await using socks = await startSocksServer({ credentials, hosts })
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(`http://origin.test:${origin.port}`), path: 'data' }
  const env = { all_proxy: `socks5://${logIn}${socks.place}` }

  const cold = await first.run(inputs, env)
  const passedCold = hostsIn(socks.requests.map(({ target }) => target))
  const seen = socks.requests.length
  const warm = await second.run(inputs, env)
  const passedWarm = hostsIn(socks.requests.slice(seen).map(({ target }) => target))

  expect(cold).toMatchObject({
    exitCode: 0,
    annotations: [],
    stderr: '',
    outputs: { 'cache-status': 'miss' },
  })
  expect(service.entries()).toMatchObject([{ key: cold.outputs['cache-key'], complete: true }])
  expect(passedCold.sort()).toEqual(['blob.test', 'origin.test', 'results.test'])
  expect(warm).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'hit' } })
  expect(passedWarm.sort()).toEqual(['blob.test', 'results.test'])
  expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
  for (const { stdout, stderr, masks, exported } of [cold, warm]) {
    const shown = [...stdout.split(/\r?\n/), stderr].filter((line) => !line.startsWith('::add-mask::'))
    expect(shown.filter((line) => masks.some((secret) => line.includes(secret)))).toEqual([])
    expect(exported).toEqual({})
  }
})

it.concurrent('and so does a proxy that speaks TLS itself', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite, ...names })
  const hosts = { 'origin.test': 'same', 'results.test': 'same', 'blob.test': 'same' } as const
  await using proxy = await startProxy({ credentials, hosts, tls: certificate })
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })
  const inputs = {
    files: data.lines(`http://origin.test:${origin.port}`),
    path: 'data',
    proxy: `https://${logIn}127.0.0.1:${proxy.port}`,
    'ca-certificates': ca,
  }

  const cold = await first.run(inputs)
  const passedCold = hostsIn(proxy.passed.splice(0).map(({ target }) => new URL(target).host))
  const warm = await second.run(inputs)
  const passedWarm = hostsIn(proxy.passed.map(({ target }) => new URL(target).host))

  expect(cold).toMatchObject({
    exitCode: 0,
    annotations: [],
    stderr: '',
    outputs: { 'cache-status': 'miss' },
  })
  expect(passedCold.sort()).toEqual(['blob.test', 'origin.test', 'results.test'])
  expect(warm).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'hit' } })
  expect(passedWarm.sort()).toEqual(['blob.test', 'results.test'])
  expect(proxy.refused).toEqual([])
  expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
})
