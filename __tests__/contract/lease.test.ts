import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpClient } from '../../src/network/client.ts'
import { CACHE_DEADLINES } from '../../src/network/deadlines.ts'
import { readRoad } from '../../src/network/proxy.ts'
import { COMPRESSIONS, entryVersion } from '../../src/tiers/actions-direct/entry-version.ts'
import { takeLease } from '../../src/tiers/actions-direct/take-lease.ts'
import { PATH_LITERAL } from '../../src/tiers/entry-terms.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, makeToken, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { startJsonService } from '../support/json-service.ts'

let azurite: Azurite
let v2: CacheService
let v1: CacheServiceV1
beforeAll(async () => {
  azurite = await startAzurite()
  v2 = await startCacheService({ azurite })
  v1 = await startCacheServiceV1()
})
afterAll(async () => {
  await v1.close()
  await v2.close()
  await azurite.close()
})

const RUN = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: '1000', GITHUB_RUN_ATTEMPT: '1' }
const client = httpClient({
  road: readRoad({}, {}),
  userAgent: 'a test',
  deadlines: { ...CACHE_DEADLINES, firstByte: 500 },
})
afterAll(() => client.close())

describe.each(['v2', 'v1'] as const)('a lease of the service %s', (kind) => {
  const service = () => (kind === 'v2' ? v2 : v1)
  const take = (entry: string, env: Record<string, string | undefined> = {}, token?: string) =>
    takeLease(client, { ...RUN, ...service().env(token), ...env }, entry)

  test('is for the first who asks, in each run and attempt', async () => {
    const entry = `entry-${randomUUID()}`
    const taken = await Promise.all([take(entry), take(entry), take(entry)])
    expect(taken.map((lease) => lease.kind).toSorted()).toEqual(['held', 'held', 'ours'])
    expect(await take(`${entry}-g2`)).toEqual({ kind: 'ours' })
    expect(await take(entry, { GITHUB_RUN_ID: '1001' })).toEqual({ kind: 'ours' })
    expect(await take(entry, { GITHUB_RUN_ATTEMPT: '2' })).toEqual({ kind: 'ours' })
    expect(await take(entry, { GITHUB_RUN_ATTEMPT: undefined })).toEqual({ kind: 'held' })
  })

  test('is an entry that is never whole, and of a version that nobody looks for', async () => {
    const entry = `entry-${randomUUID()}`
    await take(entry)
    const [lease] = service()
      .entries()
      .filter(({ key }) => key.startsWith(entry))
    expect(lease).toMatchObject({ key: `${entry}-lease-1000-1`, complete: false, size: 0 })
    const versions = COMPRESSIONS.map((compression) => entryVersion(PATH_LITERAL, compression))
    expect(versions).not.toContain(lease?.version)
  })

  test('is refused to a token that may not write, with its reason', async () => {
    const token = makeToken({ scopes: { 'refs/heads/main': 'read' } })
    const reason = expect.stringContaining('cache write denied')
    expect(await take(`entry-${randomUUID()}`, {}, token)).toEqual({ kind: 'unavailable', reason })
  })

  test.each([
    [{ GITHUB_RUN_ID: '' }, 'GITHUB_RUN_ID is not set'],
    [
      { GITHUB_ACTIONS: 'true', ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' },
      'this runner offers no cache service',
    ],
    [{ GITHUB_SERVER_URL: 'no URL' }, 'GITHUB_SERVER_URL is no URL'],
  ])('needs a run and a service that takes entries: %j', async (env, reason) => {
    expect(await take(`entry-${randomUUID()}`, env)).toEqual({ kind: 'unavailable', reason })
  })

  test.each([
    ['down', /answered 503/],
    ['silent', /within 0\.5 s/],
    ['rate-limited', /429 .*rate limit/],
    ['refused', /refused the connection/],
    ['quota', /insufficient usage/],
  ] as const)('is unavailable where the service is %s', async (fault, reason) => {
    await using out = kind === 'v2' ? await startCacheService({ azurite }) : await startCacheServiceV1()
    await out.fail(fault)
    const lease = await takeLease(client, { ...RUN, ...out.env() }, 'entry')
    expect(lease).toEqual({ kind: 'unavailable', reason: expect.stringMatching(reason) })
  })
})

test('a lease is asked for once, whatever comes of it', async () => {
  const asked: (string | undefined)[] = []
  const service = await startJsonService(async ({ url }) => {
    asked.push(url)
    return { status: 503 }
  })
  const env = {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: `http://127.0.0.1:${service.port()}/`,
    ACTIONS_RUNTIME_TOKEN: makeToken({ scopes: {} }),
  }
  expect(await takeLease(client, { ...RUN, ...env }, 'entry')).toMatchObject({ kind: 'unavailable' })
  expect(asked).toEqual(['/twirp/github.actions.results.api.v1.CacheService/CreateCacheEntry'])
  await service.close()
})
