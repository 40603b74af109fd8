import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpClient } from '../../src/network/client.ts'
import { readRoad } from '../../src/network/proxy.ts'
import { entryVersion } from '../../src/tiers/actions-direct/entry-version.ts'
import { missNotes } from '../../src/tiers/actions-miss/miss-notes.ts'
import { cacheEntries } from '../support/cache-entries.ts'
import { type CachesApi, startCachesApi } from '../support/caches-api.ts'
import type { Answer } from '../support/json-service.ts'
import { startOrigin } from '../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { write } from '../unit/builders.ts'

const KEY = `setup-dataset-v1-some-${'0'.repeat(64)}`
const OTHER = `setup-dataset-v1-some-${'1'.repeat(64)}`
const VERSION = entryVersion('setup-dataset', 'zstd-without-long')
const LIKELY = 'likely the first run with it, or it was evicted'

const entries = cacheEntries()
const client = httpClient({ road: readRoad({}, {}), userAgent: 'a test' })
let api: CachesApi
let folder: TemporaryFolder
let told: string[]
beforeEach(async () => {
  folder = await temporaryFolder('miss')
  await write(join(folder.path, 'event.json'), JSON.stringify({ repository: { default_branch: 'main' } }))
  api = await startCachesApi(entries.list)
  told = []
})
afterEach(async () => {
  await api[Symbol.asyncDispose]()
  await folder.close()
  for (const { key } of entries.list()) entries.evict(key)
})

function save(key: string, ref = 'refs/heads/main') {
  const entry = entries.reserve({ ref, readable: true, writable: true }, key, VERSION)
  if (entry) entry.complete = true
}

const main = { GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'someone/project', GITHUB_REF: 'refs/heads/main' }

/** Why a job on main misses the key, with what it says in debug lines and what it masks. */
async function explain(env: Record<string, string> = {}, githubToken = api.token, milliseconds = 5_000) {
  const notes = missNotes(
    {
      client,
      githubToken,
      keepSecrets: (texts) => void told.push(...texts.map((text) => `mask ${text}`)),
      debug: (line) => void told.push(line),
    },
    { ...main, GITHUB_EVENT_PATH: join(folder.path, 'event.json'), ...api.env, ...env },
  )
  return notes.explainMiss(KEY, AbortSignal.timeout(milliseconds))
}

describe('the list of the repository tells', () => {
  test('a first run, which it looks at once more for its kin', async () => {
    expect(await explain()).toMatch(
      /^the cache of someone\/project has no entry of this name: this is the first/,
    )
    expect(api.asked).toEqual([KEY, 'setup-dataset-v1-some-'])
  })

  test('a change of what is asked for', async () => {
    save(OTHER)
    expect(await explain()).toMatch(/no entry of this name, but some of this dataset with other files/)
  })

  test('nothing by a dataset whose name begins so', async () => {
    save(`setup-dataset-v1-some-more-${'1'.repeat(64)}`)
    expect(await explain()).toMatch(/no entry of this name: this is the first/)
  })

  test('another branch', async () => {
    save(KEY, 'refs/pull/7/merge')
    expect(await explain()).toBe('it is there, but saved on pull/7/merge, and this run sees only main')
    expect(api.asked).toEqual([KEY])
  })

  test('a generation', async () => {
    save(`${KEY}-g2`)
    expect(await explain()).toMatch(/^it is there by now/)
  })

  test('only what is whole: of more than a page the rest is not known', async () => {
    for (let n = 0; n < 101; n += 1) save(KEY, `refs/pull/${n}/merge`)
    expect(await explain()).toBe(LIKELY)
  })
})

describe('without an answer the likely reason is given', () => {
  const page = (body: object): Answer => ({ status: 200, body })

  test.each<[string, Answer, RegExp]>([
    [
      '403',
      { status: 403, body: { message: 'no' } },
      /answered 403; the step needs the permission "actions: read"$/,
    ],
    ['404', { status: 404, body: {} }, /answered 404; the step needs/],
    ['401', { status: 401, body: {} }, /answered 401$/],
    ['500', { status: 500, body: {} }, /answered 500$/],
    ['no JSON', { status: 200, body: Buffer.from('<html>') }, /JSON/],
    ['null', { status: 200, body: Buffer.from('null') }, /null/],
    ['another form', page({ total_count: '1', actions_caches: [] }), /unknown form/],
    ['very much', page({ more: 'x'.repeat(2_000_000) }), /very long/],
  ])('to %s', async (_, answer, reason) => {
    api.answer(answer)
    expect(await explain()).toBe(LIKELY)
    expect(told).toEqual([
      `mask ${api.token}`,
      expect.stringMatching(/^the list of cache entries is not known: /),
    ])
    expect(told[1]).toMatch(reason)
    expect(told[1]).not.toContain(api.token)
  })

  test('to an entry of another form, which is passed over', async () => {
    api.answer(page({ total_count: 3, actions_caches: [null, { key: KEY, ref: 7 }, {}] }))
    expect(await explain()).toBe(LIKELY)
  })

  test('to a silent API, when its time is over', async () => {
    await api.service.fail('silent')
    const start = performance.now()
    expect(await explain({}, api.token, 300)).toBe(LIKELY)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  test('to an API that nobody answers for', async () => {
    await api.service.fail('refused')
    expect(await explain()).toBe(LIKELY)
  })
})

describe('the token goes to the API alone', () => {
  test.each<[string, Record<string, string>]>([
    ['over plain http to another machine', { GITHUB_API_URL: 'http://api.example.org' }],
    ['to no URL', { GITHUB_API_URL: 'api.example.org' }],
    ['nowhere', { GITHUB_API_URL: '' }],
    ['for no repository', { GITHUB_REPOSITORY: '../../user' }],
    ['for the cache of act', { ACT: 'true' }],
    ['for the cache of another server', { GITEA_ACTIONS: 'true' }],
  ])('and not %s', async (_, env) => {
    expect(await explain(env)).toBe(LIKELY)
    expect(api.asked).toEqual([])
    expect(told.filter((line) => line.startsWith('mask'))).toEqual([])
  })

  test('and not where a redirect leads', async () => {
    await using elsewhere = await startOrigin({ files: { '/caches': Buffer.from('{}') } })
    api.answer({ status: 302, headers: { location: elsewhere.url('/caches') } })
    expect(await explain()).toBe(LIKELY)
    expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
  })

  test('nobody is asked without one', async () => {
    expect(await explain({}, '')).toBe(LIKELY)
    expect(api.asked).toEqual([])
  })
})
