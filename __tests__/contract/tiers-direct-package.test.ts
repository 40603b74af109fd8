import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { httpClient } from '../../src/network/client.ts'
import { readRoad } from '../../src/network/proxy.ts'
import { actionsCacheTier } from '../../src/tiers/actions-cache.ts'
import { entryVersion } from '../../src/tiers/actions-direct/entry-version.ts'
import type { Tier } from '../../src/tiers/tier.ts'
import { buildTar } from '../support/archives/tar.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { useCache } from '../support/cache-client.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { startJsonService } from '../support/json-service.ts'
import { startOrigin } from '../support/origin.ts'
import { pathWithoutZstd } from '../support/path-without-zstd.ts'
import { createRunner } from '../support/runner.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { newKey, write } from '../unit/builders.ts'
import { startJob } from './tiers/job.ts'
import { newFolderIn, twoFiles as pins, saveTwoFiles } from './tiers/two-files.ts'

let azurite: Azurite
let service: CacheService
let folder: TemporaryFolder
const before = { ...process.env }
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())
beforeEach(async () => {
  folder = await temporaryFolder('direct')
  service = await startCacheService({ azurite })
  Object.assign(process.env, service.env())
})
afterEach(async () => {
  process.env = { ...before }
  await service.close()
  await folder.close()
})

const newFolder = () => newFolderIn(folder.path)
const save = (tier: Tier, key: string) => saveTwoFiles(tier, key, folder.path)

const withoutZstd = async () => ({ PATH: await pathWithoutZstd(await newFolder()) })

/** The tier in this process, where the package must not be needed. */
function withoutPackage(): Tier {
  const client = httpClient({ road: readRoad({}, {}), userAgent: 'a test' })
  return actionsCacheTier({
    client,
    freshClient: () => client,
    clock: systemClock,
    keepSecrets: () => {},
    load: () => Promise.reject(new Error('the package was loaded')),
    temp: folder.path,
    debug: () => {},
    takeTrouble: () => undefined,
  })
}

test('the versions are those of the package, with zstd and without', async () => {
  await using runner = await createRunner({ cacheService: service })
  await write(join(runner.workspace, 'setup-dataset/a'), 'a')
  const saving = { do: 'save', paths: ['setup-dataset'] } as const
  await useCache(runner, { ...saving, paths: [...saving.paths], key: 'zstd' })
  await useCache(runner, { ...saving, paths: [...saving.paths], key: 'gzip' }, { env: await withoutZstd() })
  expect(service.entries().map(({ key, version }) => [key, version])).toEqual([
    ['zstd', entryVersion('setup-dataset', 'zstd-without-long')],
    ['gzip', entryVersion('setup-dataset', 'gzip')],
  ])
})

test('what one job saves without zstd, or in a workspace of another depth, all others read', async () => {
  await using near = await createRunner({ cacheService: service, workspace: join(folder.path, 'w') })
  await using deep = await createRunner({
    cacheService: service,
    workspace: join(folder.path, 'a/b/c/d/e/w'),
  })
  const bare = await withoutZstd()
  for (const [saver, reader] of [
    [near, deep],
    [deep, near],
  ] as const) {
    await using saving = startJob('actions', saver)
    await using reading = startJob('actions', reader)
    for (const [saverEnv, readerEnv] of [
      [{ ...saver.env, ...bare }, reader.env],
      [saver.env, { ...reader.env, ...bare }],
    ]) {
      const key = newKey()
      expect(await save(saving.tier(saverEnv), key)).toEqual({ kind: 'saved', entry: key })
      const answer = await reading.tier(readerEnv).restore(key, pins, await newFolder(), pins)
      expect(answer).toMatchObject({ kind: 'found', entry: key, mismatches: [] })
      expect(await save(reading.tier(readerEnv), key)).toEqual({ kind: 'exists' })
    }
  }
})

test('the package is not loaded for a miss, a look-up, a hit, a wrong entry, or an entry that is there', async () => {
  await using runner = await createRunner({ cacheService: service })
  await using job = startJob('actions', runner)
  const tier = withoutPackage()
  const key = newKey()
  expect(await tier.lookup(key)).toEqual({ kind: 'miss' })
  expect(await tier.restore(key, pins, await newFolder(), pins)).toEqual({ kind: 'miss' })
  await save(job.tier(), key)
  expect(await tier.lookup(key)).toEqual({ kind: 'found', entry: key })
  const into = await newFolder()
  expect(await tier.restore(key, pins, into, pins)).toMatchObject({ kind: 'found', mismatches: [] })
  expect(await readFile(join(into, 'sub/b'), 'utf8')).toBe('content of b')
  expect(await save(tier, key)).toEqual({ kind: 'exists' })
  await service.rewriteBlob(key, () => Buffer.from('neither zstd nor gzip'))
  expect(await tier.restore(key, pins, await newFolder(), pins)).toMatchObject({
    kind: 'found',
    verified: [],
  })
  expect(await save(tier, newKey())).toEqual({ kind: 'refused', reason: 'the package was loaded' })
})

test('what our reader does not understand of the service, the package is asked', async () => {
  const members = pins.map(({ path }) => ({
    name: `setup-dataset/${path}`,
    content: `content of ${path.at(-1)}`,
  }))
  await using origin = await startOrigin({ files: { '/archive': zstdCompressSync(buildTar(members)) } })
  const key = newKey()
  const askers: string[] = []
  const strange = await startJsonService(async ({ headers }) => {
    const asker = headers['user-agent'] ?? ''
    askers.push(asker.replace(/[-/ ].*/, ''))
    const answer = { ok: true, signed_download_url: origin.url('/archive'), matched_key: key }
    return { status: 200, body: asker.startsWith('@actions') ? answer : { ok: 'of another kind' } }
  })
  await using runner = await createRunner({
    cacheService: {
      env: (token) => ({ ...service.env(token), ACTIONS_RESULTS_URL: `http://127.0.0.1:${strange.port()}/` }),
    },
  })
  await using job = startJob('actions', runner)
  const answer = await job.tier().restore(key, pins, await newFolder(), pins)
  await strange.close()
  expect(answer).toMatchObject({ kind: 'found', entry: key })
  const { folder: came } = answer as { folder: string }
  expect(await readFile(join(came, 'sub/b'), 'utf8')).toBe('content of b')
  expect(askers).toEqual(['a', 'a', '@actions', '@actions'])
})
