import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restore } from '../../src/tiers/restore.ts'
import { flipBit } from '../support/archive.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import type { Fault } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { newKey } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'
import { newFolderIn, saveTwoFiles, twoFiles } from './tiers/two-files.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

/** The package has no time of its own for a blob that stalls; a transfer has 30 s here. */
const LONG = { timeout: 60_000 }
const AZURE = 'account.blob.core.windows.net'

type Service = CacheService | CacheServiceV1
type Start = (hosts: { publicBlobHost?: string }) => Promise<Service>
const startV1: Start = (hosts) => startCacheServiceV1({ isStrange: true, ...hosts })
const startV2: Start = (hosts) => startCacheService({ azurite, isStrange: true, ...hosts })

/** A road of the package to its blobs: where our reader understands nothing of what the service answers. */
describe.concurrent.each<[string, Start, string?]>([
  ['v1, by plain http', startV1],
  ['v1, by the SDK of Azure', startV1, AZURE],
  ['v2, by plain http', startV2],
  ['v2, by the SDK of Azure', startV2, AZURE],
])('what the package reads of a service %s', LONG, (_, start, publicBlobHost) => {
  /** What a run makes of an entry that was spoilt; whatever that is, it throws nothing and gives no wrong byte. */
  async function find(spoil: (service: Service, key: string) => unknown) {
    await using stack = new AsyncDisposableStack()
    const folder = stack.use(await temporaryFolder('package'))
    const service = stack.use(await start(publicBlobHost === undefined ? {} : { publicBlobHost }))
    const road = stack.use(await startProxy({ hosts: { [AZURE]: 'same' } }))
    const runner = stack.use(await createRunner({ cacheService: service }))
    const env = { ...runner.env, ...(publicBlobHost && { all_proxy: road.url, HTTP_PROXY: road.url }) }
    const tier = stack.use(startJob('actions', { ...runner, env })).tier()
    const key = newKey()
    expect(await saveTwoFiles(tier, key, folder.path)).toMatchObject({ kind: 'saved' })
    await spoil(service, key)
    const asked = performance.now()
    const { findings, verified } = await restore(
      { key, stored: { form: 'members', pins: twoFiles } },
      [tier],
      () => newFolderIn(folder.path),
    )
    return {
      kind: findings[0]?.kind,
      count: verified.members.length,
      milliseconds: performance.now() - asked,
    }
  }

  test('is a hit where nothing is wrong', async () => {
    expect(await find(() => {})).toMatchObject({ kind: 'hit', count: 2 })
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['one wrong bit', (bytes) => flipBit(bytes)],
    ['a part missing at its end', (bytes) => bytes.subarray(0, bytes.length - 20)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('is corrupt with %s', async (_title, change) => {
    expect(await find((service, key) => service.rewriteBlob(key, change))).toMatchObject({ kind: 'corrupt' })
  })

  test.each<[string, Fault]>([
    ['is not there', { status: 404 }],
    ['is refused', { status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' }],
    ['fails', { status: 500 }],
    ['comes with one wrong bit', { wrong: 'flip' }],
    ['is cut', { cut: 50 }],
    ['stalls', { stall: 50 }],
  ])('is no hit where the blob %s', async (_title, fault) => {
    const { kind, count, milliseconds } = await find((service) => service.failDownloads(fault))
    expect(['corrupt', 'unavailable']).toContain(kind)
    expect(count).toBe(0)
    // The time of the look-up and of the transfer.
    expect(milliseconds).toBeLessThan(45_000)
  })
})
