import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { makeToken, startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree, unpacked } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

it.concurrent('restores from the Actions cache on a fresh runner with other folders', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using first = await createRunner({ cacheService: service })
  const cold = await first.run({ files: data.lines(origin.base) })
  expect(cold).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  const requests = origin.requests.length
  const { connections } = origin

  await using elsewhere = await temporaryFolder('elsewhere')
  await using second = await createRunner({
    cacheService: service,
    workspace: join(elsewhere.path, 'a/much/deeper/workspace'),
  })
  const warm = await second.run({ files: data.lines(origin.base), path: 'data' })

  expect(warm).toMatchObject({ exitCode: 0, annotations: [] })
  expect(warm.outputs).toMatchObject({
    path: join(second.workspace, 'data'),
    'cache-hit': 'true',
    'cache-status': 'hit',
    'cache-tier': 'actions',
    'cache-key': cold.outputs['cache-key'],
    fingerprint: cold.outputs.fingerprint,
    'downloaded-bytes': '0',
  })
  expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
  expect([origin.requests.length, origin.connections]).toEqual([requests, connections])
  expect(service.entries()).toHaveLength(1)
  expect(warm.summary).toMatch(/<p>Restored from the Actions cache in \d.*; every byte verified\.<\/p>/)
  expect(warm.stdout).toContain('restored from the Actions cache')
})

it.concurrent('finds the entry whatever the sources, and unpacks from it for a loader', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served('/one') })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  await runner.run({ files: data.lines(origin.url('/one')), layout: 'torchvision' })
  const requests = origin.requests.length

  const shuffled = data.lines().split('\n').reverse().join('\n')
  const warm = await runner.run({
    files: shuffled,
    'base-url': origin.url('/another'),
    layout: 'torchvision',
    path: 'data',
  })

  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-hit': 'true', 'downloaded-bytes': '0' } })
  expect(await readTree(runner.workspace)).toEqual(unpacked(data, 'data/MNIST/raw/'))
  expect(origin.requests).toHaveLength(requests)
})

it.concurrent('fetches again for another branch that may not see the entry', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using feature = await createRunner({
    cacheService: service,
    cacheToken: makeToken({ scopes: { 'refs/heads/feature': 'read-write', 'refs/heads/main': 'read' } }),
    ref: 'refs/heads/feature',
  })
  await using main = await createRunner({ cacheService: service })
  await feature.run({ files: data.lines(origin.base) })

  const result = await main.run({ files: data.lines(origin.base) })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(service.entries().map(({ scope }) => scope)).toEqual(['refs/heads/feature', 'refs/heads/main'])
})
