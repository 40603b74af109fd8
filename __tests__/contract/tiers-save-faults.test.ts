import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { restore } from '../../src/tiers/restore.ts'
import type { Saved, Tier } from '../../src/tiers/tier.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import type { Answer } from '../support/json-service.ts'
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

async function save(tier: Tier): Promise<Saved> {
  await using folder = await temporaryFolder('save')
  return await saveTwoFiles(tier, newKey(), folder.path)
}

/** Saves, and says what a run makes of what was saved. */
async function saveAndFind(tier: Tier) {
  await using folder = await temporaryFolder('save')
  const key = newKey()
  const saved = await saveTwoFiles(tier, key, folder.path)
  const plan = { key, stored: { form: 'members', pins: twoFiles } } as const
  const { findings, verified } = await restore(plan, [tier], () => newFolderIn(folder.path))
  return { saved: saved.kind, found: findings[0]?.kind, count: verified.members.length }
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

const TAKEN: Answer = { status: 409, body: { message: 'Cache already exists. Key: some' } }

type Row = readonly [title: string, call: string, answer: Answer, expected: object]

describe('a save over v2, where the service', () => {
  const job = useJob(() => startCacheService({ azurite }))
  const rows: readonly Row[] = [
    ['refuses the name with 400', 'CreateCacheEntry', says(400), refused(/400/)],
    ['refuses the name with 401', 'CreateCacheEntry', says(401), refused(/401/)],
    ['refuses the name with 403', 'CreateCacheEntry', says(403), refused(/403/)],
    ['limits the rate', 'CreateCacheEntry', says(429), refused(/429|rate limit/i)],
    ['has the name by now', 'CreateCacheEntry', says(409), { kind: 'exists' }],
    ['answers no to the name', 'CreateCacheEntry', { status: 200, body: { ok: false } }, refused(/./)],
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
    expect(await save(job.tier())).toEqual(refused(/uploading cache archive/))
    job.service().failUploads(undefined)
  })

  test.each([500, 503])('has a store that answers %i to the upload once', async (status) => {
    job.service().failUploads(status, 1)
    expect(await saveAndFind(job.tier())).toEqual({ saved: 'saved', found: 'hit', count: 2 })
    job.service().failUploads(undefined)
  })

  test('fails at the name once', async () => {
    job.service().failCalls('CreateCacheEntry', says(500), 1)
    expect(await saveAndFind(job.tier())).toEqual({ saved: 'saved', found: 'hit', count: 2 })
  })
})

describe('a save over v1, where the service', () => {
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
    // The package takes this status for an answer that stays.
    [500, { saved: 'refused', found: 'miss', count: 0 }],
    [503, { saved: 'saved', found: 'hit', count: 2 }],
  ])('answers %i to a part once', async (status, expected) => {
    job.service().failCalls('PATCH caches/id', says(status), 1)
    expect(await saveAndFind(job.tier())).toEqual(expected)
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
