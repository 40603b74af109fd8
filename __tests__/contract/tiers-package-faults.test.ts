import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { restore } from '../../src/tiers/restore.ts'
import type { Tier } from '../../src/tiers/tier.ts'
import { flipBit } from '../support/archive.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import type { Fault } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { createRunner } from '../support/runner.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { newKey } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'
import { newFolderIn, saveTwoFiles, twoFiles } from './tiers/two-files.ts'

let azurite: Azurite
let folder: TemporaryFolder
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())
beforeEach(async () => {
  folder = await temporaryFolder('package')
})
afterEach(() => folder.close())

/** The package has no time of its own for a blob that stalls; a transfer has 30 s here. */
const LONG = { timeout: 60_000 }
const AZURE = 'account.blob.core.windows.net'
const newFolder = () => newFolderIn(folder.path)

/** A road of the package to its blobs: where our reader understands nothing of what the service answers. */
describe.each([
  ['plain http', undefined],
  ['the SDK of Azure', AZURE],
])('what the package reads by %s', LONG, (_, publicBlobHost) => {
  let stack: AsyncDisposableStack
  let service: CacheService
  let tier: Tier
  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    const host = publicBlobHost === undefined ? {} : { publicBlobHost }
    service = stack.use(await startCacheService({ azurite, isStrange: true, ...host }))
    const road = stack.use(await startProxy({ hosts: { [AZURE]: 'same' } }))
    const runner = stack.use(await createRunner({ cacheService: service }))
    const env = { ...runner.env, ...(publicBlobHost && { all_proxy: road.url, HTTP_PROXY: road.url }) }
    tier = stack.use(startJob('actions', { ...runner, env })).tier()
  })
  afterAll(() => stack.disposeAsync())
  afterEach(() => service.failDownloads(undefined))

  /** What a run makes of an entry that was spoilt; whatever that is, it throws nothing and gives no wrong byte. */
  async function find(spoil: (key: string) => unknown) {
    const key = newKey()
    expect(await saveTwoFiles(tier, key, folder.path)).toMatchObject({ kind: 'saved' })
    await spoil(key)
    const { findings, verified } = await restore(
      { key, stored: { form: 'members', pins: twoFiles } },
      [tier],
      newFolder,
    )
    return { kind: findings[0]?.kind, count: verified.members.length }
  }

  test('is a hit where nothing is wrong', async () => {
    expect(await find(() => {})).toEqual({ kind: 'hit', count: 2 })
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['one wrong bit', (bytes) => flipBit(bytes)],
    ['a part missing at its end', (bytes) => bytes.subarray(0, bytes.length - 20)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('is corrupt with %s', async (_title, change) => {
    expect(await find((key) => service.rewriteBlob(key, change))).toMatchObject({ kind: 'corrupt' })
  })

  test.each<[string, Fault]>([
    ['is not there', { status: 404 }],
    ['is refused', { status: 403, body: '<Error><Code>AuthenticationFailed</Code></Error>' }],
    ['fails', { status: 500 }],
    ['is cut', { cut: 50 }],
    ['stalls', { stall: 50 }],
  ])('is no hit where the blob %s', async (_title, fault) => {
    const { kind, count } = await find(() => service.failDownloads(fault))
    expect(['corrupt', 'unavailable']).toContain(kind)
    expect(count).toBe(0)
  })
})
