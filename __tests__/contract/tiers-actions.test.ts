import { link, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { entryVersion } from '../../src/tiers/actions-direct/entry-version.ts'
import { restore } from '../../src/tiers/restore.ts'
import type { Tier } from '../../src/tiers/tier.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, makeToken, startCacheService } from '../support/cache-service.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { newKey, pinOf, write } from '../unit/builders.ts'
import { type Job, startJob } from './tiers/job.ts'
import { newFolderIn } from './tiers/two-files.ts'

let azurite: Azurite
let service: CacheService
let runner: Runner
let job: Job
let tier: Tier
let folder: TemporaryFolder
beforeAll(async () => {
  azurite = await startAzurite()
  service = await startCacheService({ azurite })
  runner = await createRunner({ cacheService: service })
  job = startJob('actions', runner)
  tier = job.tier()
})
afterAll(async () => {
  await job[Symbol.asyncDispose]()
  await runner.close()
  await service.close()
  await azurite.close()
})
beforeEach(async () => {
  folder = await temporaryFolder('tiers')
})
afterEach(async () => {
  await service.fail(undefined)
  service.failUploads(undefined)
  await folder.close()
})

const files = ['a', 'sub/b', 'sub/c']
const pins = files.map((path) => pinOf(path, 'content'))
const newFolder = () => newFolderIn(folder.path)
const save = async (to: Tier, key: string) => {
  const home = await newFolder()
  const storables = pins.map((pin) => ({ ...pin, location: join(home, pin.path), size: 7 }))
  for (const { location } of storables) await write(location, 'content')
  return to.save(key, storables, await newFolder(), undefined)
}
const find = async (from: Tier, key: string) => {
  const { findings } = await restore({ key, stored: { form: 'members', pins } }, [from], newFolder)
  return findings[0]
}
/** Saves, spoils the entry, and says what a run makes of it. */
const findSpoilt = async (spoil: (key: string) => Promise<void>) => {
  const key = newKey()
  expect(await save(tier, key)).toMatchObject({ kind: 'saved' })
  await spoil(key)
  return find(tier, key)
}

describe('an archive that is damaged as a whole', () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 20)],
    ['no archive', () => Buffer.from('no archive at all')],
    ['empty', () => Buffer.alloc(0)],
  ])('is corrupt, not an error: %s', async (_, change) => {
    const finding = await findSpoilt((key) => service.rewriteBlob(key, change))
    expect(finding).toMatchObject({
      kind: 'corrupt',
      mismatches: expect.arrayContaining([expect.anything()]),
    })
  })

  test('that the store has lost is not there, and says nothing about its entry', async () => {
    const finding = await findSpoilt((key) => service.loseBlob(key))
    expect(finding).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringMatching(/answered 404.*BlobNotFound/),
    })
  })

  test('by one bit is corrupt', async () => {
    expect(await findSpoilt((key) => service.flipBlob(key))).toMatchObject({ kind: 'corrupt' })
  })
})

describe('an archive that someone poisoned', () => {
  const poison = (mutate: (entry: string, elsewhere: string) => Promise<void>) =>
    findSpoilt(async (key) => {
      await write(join(folder.path, 'elsewhere/b'), 'content')
      await service.corruptEntry(key, (workspace) =>
        mutate(join(workspace, 'setup-dataset'), join(folder.path, 'elsewhere')),
      )
    })

  test('with a link to a folder that has the right bytes is corrupt', async () => {
    const finding = await poison(async (entry, elsewhere) => {
      await rm(join(entry, 'sub'), { recursive: true })
      await symlink(elsewhere, join(entry, 'sub'))
    })
    expect(finding).toMatchObject({ kind: 'corrupt' })
    expect(await readFile(join(folder.path, 'elsewhere/b'), 'utf8')).toBe('content')
  })

  test('with a link to a file that has the right bytes is corrupt', async () => {
    const finding = await poison(async (entry, elsewhere) => {
      await rm(join(entry, 'sub/b'))
      await symlink(join(elsewhere, 'b'), join(entry, 'sub/b'))
    })
    expect(finding).toMatchObject({ kind: 'corrupt', mismatches: [{ pin: { path: 'sub/b' } }] })
  })

  test('with two names of one file is corrupt', async () => {
    const finding = await poison(async (entry) => {
      await rm(join(entry, 'sub/b'))
      await link(join(entry, 'sub/c'), join(entry, 'sub/b'))
    })
    // The archive holds one of them, and the other is a link to it.
    expect(finding).toMatchObject({
      kind: 'corrupt',
      mismatches: [
        {
          pin: { path: expect.stringMatching(/^sub\/[bc]$/) },
          actual: expect.stringMatching('no plain file'),
        },
      ],
    })
  })
})

describe('a service in trouble is told in its own words, and throws nothing', () => {
  test('a full store', async () => {
    await service.fail('quota')
    expect(await save(tier, newKey())).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/quota|insufficient usage/i),
    })
  })

  test('a read-only token, without a question or a packed archive', async () => {
    const readOnly = job.tier(service.env(makeToken({ scopes: { 'refs/heads/main': 'read' } })))
    const before = service.calls.length
    expect(await save(readOnly, newKey())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('no writable scopes'),
    })
    expect(service.calls).toHaveLength(before)
  })

  test('a token that may not read', async () => {
    const writeOnly = job.tier(service.env(makeToken({ scopes: { 'refs/heads/main': 'write' } })))
    const reason = expect.stringContaining('no readable scopes')
    expect(await writeOnly.lookup(newKey())).toEqual({ kind: 'unavailable', reason })
    expect(await find(writeOnly, newKey())).toMatchObject({ kind: 'unavailable', reason })
  })

  test('too many requests', async () => {
    await service.fail('rate-limited')
    const reason = expect.stringMatching(/rate limit/i)
    expect(await tier.lookup(newKey())).toEqual({ kind: 'unavailable', reason })
    expect(await save(tier, newKey())).toEqual({ kind: 'refused', reason })
  })

  test('uploads that are refused', async () => {
    service.failUploads(403)
    expect(await save(tier, newKey())).toEqual({ kind: 'refused', reason: expect.stringMatching(/\w/) })
  })

  test('none at all', async () => {
    const nowhere = job.tier({ ACTIONS_RESULTS_URL: '', ACTIONS_CACHE_URL: '' })
    const reason = expect.stringContaining('no cache service')
    expect(await nowhere.lookup(newKey())).toEqual({ kind: 'unavailable', reason })
    expect(await find(nowhere, newKey())).toMatchObject({ kind: 'unavailable', reason })
    expect(await save(nowhere, newKey())).toEqual({ kind: 'refused', reason })
  })
})

test('an entry that another job is still saving exists', async () => {
  const first = newKey()
  await save(tier, first)
  const key = newKey()
  service.reserve(key, service.entries().find((entry) => entry.key === first)?.version ?? '')
  expect(await tier.lookup(key)).toEqual({ kind: 'miss' })
  expect(await save(tier, key)).toEqual({ kind: 'exists' })
})

test('nothing is packed for an entry that is there: the look-up comes first', async () => {
  const key = newKey()
  await save(tier, key)
  const before = service.calls.length
  await save(tier, key)
  const calls = service.calls.slice(before).map(({ method, request }) => [method, request.version])
  expect(calls).toEqual([
    ['GetCacheEntryDownloadURL', entryVersion('setup-dataset', 'zstd-without-long')],
    ['GetCacheEntryDownloadURL', entryVersion('setup-dataset', 'gzip')],
  ])
})
