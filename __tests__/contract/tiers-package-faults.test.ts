import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
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
import { pinOf, write } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'

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
const pins = [pinOf('a', 'content of a'), pinOf('sub/b', 'content of b')]
const newKey = () => `setup-dataset-v1-some-${createHash('sha256').update(randomUUID()).digest('hex')}`
const newFolder = async () => {
  const path = join(folder.path, randomUUID())
  await mkdir(path)
  return path
}

async function save(tier: Tier, key: string): Promise<void> {
  const home = await newFolder()
  const files = pins.map((pin) => ({ ...pin, location: join(home, pin.path), size: pin.size ?? 0 }))
  for (const { path, location } of files) await write(location, `content of ${path.at(-1)}`)
  expect(await tier.save(key, files, await newFolder(), undefined)).toMatchObject({ kind: 'saved' })
}

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
    await save(tier, key)
    await spoil(key)
    const { findings, verified } = await restore(
      { key, stored: { form: 'members', pins } },
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
