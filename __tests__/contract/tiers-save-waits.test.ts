import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { newKey } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'
import { saveTwoFiles } from './tiers/two-files.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const AZURE = 'account.blob.core.windows.net'
const PAGE = { status: 200, body: Buffer.from('<!doctype html><title>Log in</title>') }
/** The time of a look-up and of a save of little, with what a busy machine takes beside. */
const LONGEST_MS = 50_000

/** A save of two files in a job of its own; the package is patient, so all wait at once. */
async function saveTo(service: CacheService | CacheServiceV1, env: Record<string, string> = {}) {
  await using folder = await temporaryFolder('save')
  await using runner = await createRunner({ cacheService: service })
  await using job = startJob('actions', { ...runner, env: { ...runner.env, ...env } })
  const start = performance.now()
  const saved = await saveTwoFiles(job.tier(), newKey(), folder.path)
  return { saved, milliseconds: performance.now() - start }
}

const OVER = /^it did not finish within 30 s/

describe.concurrent('a save that lasts is refused when its time is over', { timeout: 90_000 }, () => {
  test.each<[string, (service: CacheService) => void, RegExp, string?]>([
    ['never answers to the name', (service) => service.failCalls('CreateCacheEntry', 'silent'), OVER],
    [
      'fails at the name again and again',
      (service) => service.failCalls('CreateCacheEntry', { status: 500, body: { msg: 'its own words' } }),
      // Its own tries take as long as the time of a save.
      /500|within 30 s/,
    ],
    [
      'answers the end with a page',
      (service) => service.failCalls('FinalizeCacheEntryUpload', PAGE),
      /within 30 s|JSON/,
    ],
    ['has a store that never answers to the upload', (service) => service.failUploads('silent'), OVER],
    [
      'has a store that fails at the upload',
      (service) => service.failUploads(500),
      /uploading cache archive|within 30 s/,
    ],
    [
      'has a store under a name of Azure that fails at the upload',
      (service) => service.failUploads(500),
      /uploading cache archive|within 30 s/,
      AZURE,
    ],
  ])('where the service %s, v2', async (_, spoil, reason, publicBlobHost) => {
    const host = publicBlobHost === undefined ? {} : { publicBlobHost }
    await using service = await startCacheService({ azurite, ...host })
    await using road = await startProxy({ hosts: { [AZURE]: 'same' } })
    spoil(service)
    const proxied = { all_proxy: road.url, HTTP_PROXY: road.url }
    const { saved, milliseconds } = await saveTo(service, publicBlobHost ? proxied : {})
    expect(saved).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(milliseconds).toBeLessThan(LONGEST_MS)
    expect(service.entries().filter(({ complete }) => complete)).toEqual([])
  })

  test.each([
    ['the name', 'POST caches'],
    ['a part', 'PATCH caches/id'],
    ['the end', 'POST caches/id'],
  ])('where the service never answers to %s, v1', async (_, route) => {
    await using service = await startCacheServiceV1()
    service.failCalls(route, 'silent')
    const { saved, milliseconds } = await saveTo(service)
    expect(saved).toEqual({ kind: 'refused', reason: expect.stringMatching(OVER) })
    expect(milliseconds).toBeLessThan(LONGEST_MS)
    expect(service.entries().filter(({ complete }) => complete)).toEqual([])
  })
})
