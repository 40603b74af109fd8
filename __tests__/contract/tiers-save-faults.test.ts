import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Saved, Tier } from '../../src/tiers/tier.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import type { Answer } from '../support/json-service.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { newKey, pinOf, write } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

async function save(tier: Tier): Promise<Saved> {
  await using folder = await temporaryFolder('save')
  const [location, work] = [join(folder.path, 'home/a'), join(folder.path, 'work')]
  await write(location, 'content')
  await mkdir(work)
  const before = process.cwd()
  const saved = await tier.save(newKey(), [{ ...pinOf('a', 'content'), location, size: 7 }], work, undefined)
  // What outlives its budget works on in that folder, and must not meet the next save.
  await vi.waitFor(() => expect(process.cwd()).toBe(before), { timeout: 30_000, interval: 50 })
  return saved
}

/** A service and a job of it, for all tests of a group. */
function useJob<S extends CacheService | CacheServiceV1>(start: () => Promise<S>) {
  let stack: AsyncDisposableStack
  let service: S
  let tier: Tier
  beforeAll(async () => {
    stack = new AsyncDisposableStack()
    service = stack.use(await start())
    const runner = stack.use(await createRunner({ cacheService: service }))
    tier = stack.use(startJob('actions', runner)).tier()
  })
  afterAll(() => stack.disposeAsync())
  afterEach(() => service.fail(undefined))
  return { service: () => service, tier: () => tier }
}

const refused = (reason: RegExp) => ({ kind: 'refused', reason: expect.stringMatching(reason) })
const says = (status: number): Answer => ({
  status,
  body: { msg: 'its own words', message: 'its own words' },
})
const page: Answer = { status: 200, body: Buffer.from('<!doctype html><title>Log in</title>') }
/** What is answered so is asked again until the time of a save is over. */
const LONG = { timeout: 60_000 }

const TAKEN: Answer = { status: 409, body: { message: 'Cache already exists. Key: some' } }

type Row = readonly [title: string, call: string, answer: Answer, expected: object]

describe('a save over v2, where the service', LONG, () => {
  const job = useJob(() => startCacheService({ azurite }))
  const rows: readonly Row[] = [
    ['refuses the name with 400', 'CreateCacheEntry', says(400), refused(/400/)],
    ['refuses the name with 401', 'CreateCacheEntry', says(401), refused(/401/)],
    ['refuses the name with 403', 'CreateCacheEntry', says(403), refused(/403/)],
    ['limits the rate', 'CreateCacheEntry', says(429), refused(/429|rate limit/i)],
    ['has the name by now', 'CreateCacheEntry', says(409), { kind: 'exists' }],
    ['answers no to the name', 'CreateCacheEntry', { status: 200, body: { ok: false } }, refused(/./)],
    // Its own tries take as long as the time of a save.
    ['fails at the name again and again', 'CreateCacheEntry', says(500), refused(/500|within 30 s/)],
    ['refuses the end', 'FinalizeCacheEntryUpload', says(404), refused(/404/)],
    ['answers no to the end', 'FinalizeCacheEntryUpload', { status: 200, body: { ok: false } }, refused(/./)],
  ]
  test.each(rows)('%s', async (_, method, answer, expected) => {
    job.service().failCalls(method, answer)
    expect(await save(job.tier())).toEqual(expected)
    job.service().failCalls(method, undefined)
    expect(await save(job.tier())).toMatchObject({ kind: 'saved' })
  })

  test.each([403, 404])('has a store that answers %i to the upload', async (status) => {
    job.service().failUploads(status)
    expect(await save(job.tier())).toEqual(refused(/./))
    job.service().failUploads(undefined)
  })

  test('answers the end with a page, until the time of a save is over', async () => {
    job.service().failCalls('FinalizeCacheEntryUpload', page)
    expect(await save(job.tier())).toEqual(refused(/did not finish within 30 s|JSON/))
  })
})

describe('a save over v1, where the service', LONG, () => {
  const job = useJob(startCacheServiceV1)
  const rows: readonly Row[] = [
    ['refuses the name with 400', 'POST caches', says(400), refused(/400|its own words/)],
    ['refuses the name with 401', 'POST caches', says(401), refused(/401|its own words/)],
    ['refuses the name with 403', 'POST caches', says(403), refused(/403|its own words/)],
    ['limits the rate', 'POST caches', says(429), refused(/429|its own words/)],
    ['has the name by now', 'POST caches', TAKEN, { kind: 'exists' }],
    ['fails at the name again and again', 'POST caches', says(500), refused(/500|its own words/)],
    ['answers the name with a page', 'POST caches', page, refused(/./)],
    ['refuses a part', 'PATCH caches/id', says(400), refused(/400/)],
    ['fails at a part again and again', 'PATCH caches/id', says(503), refused(/503/)],
    ['refuses the end', 'POST caches/id', says(400), refused(/400/)],
    ['fails at the end again and again', 'POST caches/id', says(500), refused(/500/)],
  ]
  test.each(rows)('%s', async (_, route, answer, expected) => {
    job.service().failCalls(route, answer)
    expect(await save(job.tier())).toEqual(expected)
    job.service().failCalls(route, undefined)
    expect(await save(job.tier())).toMatchObject({ kind: 'saved' })
  })

  test.each([
    ['is full', 'quota', /insufficient usage/],
    ['denies it', 'write-denied', /cache write denied/],
    ['is away', 'refused', /refused the connection/],
    ['is out of order', 'down', /503/],
  ] as const)('%s', async (_, fault, reason) => {
    await job.service().fail(fault)
    expect(await save(job.tier())).toEqual(refused(reason))
  })
})
