import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, makeToken, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner, type StepResult } from '../support/runner.ts'
import { listTree } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
/** Of a step: enough to fetch on a busy machine, and less than the time of a save. */
const MINUTES = '0.15'
const OVER = /not saved to the Actions cache: The step's time of 9\.0 s is over$/m

function expectFetchedInPeace(result: StepResult) {
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(result.stdout).toContain('every byte verified')
}

it.concurrent('with a read-only token, as in a pull request of a fork', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  const cacheToken = makeToken({ scopes: { 'refs/heads/main': 'read' } })
  await using runner = await createRunner({ cacheService: service, cacheToken })

  const result = await runner.run({ files: data.lines(origin.base) })

  expectFetchedInPeace(result)
  expect(result.stdout).toMatch(/it will not be saved there: .*no writable scopes/)
  expect(service.entries()).toEqual([])
})

it.concurrent('with a read-only token restores what another job saved', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using main = await createRunner({ cacheService: service })
  const cacheToken = makeToken({ scopes: { 'refs/pull/1/merge': 'read', 'refs/heads/main': 'read' } })
  await using fork = await createRunner({ cacheService: service, cacheToken, ref: 'refs/pull/1/merge' })
  await main.run({ files: data.lines(origin.base) })

  const result = await fork.run({ files: data.lines(origin.base) })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'hit' } })
  expect(origin.requests).toHaveLength(data.files.length)
})

it.concurrent('with a full quota', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await service.fail('quota')
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base) })

  expectFetchedInPeace(result)
  expect(result.stdout).toMatch(/not saved to the Actions cache: .*quota/i)
})

it.concurrent('when another job is saving the same entry', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const look = await runner.run({ files: data.lines(origin.base), 'lookup-only': true })
  const { version } = service.calls[0]?.request ?? {}
  service.reserve(look.outputs['cache-key'] ?? '', String(version))

  const result = await runner.run({ files: data.lines(origin.base) })

  expectFetchedInPeace(result)
  expect(result.stdout).toContain('the Actions cache has it already')
})

it.concurrent('when the blob store refuses the upload', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  service.failUploads(403)
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base) })

  expectFetchedInPeace(result)
  expect(result.stdout).toMatch(/not saved to the Actions cache: ./)
})

/** What is there where a save failed: all of the dataset, and nothing else. */
async function expectNothingLeft(runner: Runner, service: CacheService | CacheServiceV1) {
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(await listTree(runner.temp)).toEqual([])
  expect(service.entries().filter(({ complete }) => complete)).toEqual([])
}

it.concurrent('when the blob store fails once, and is asked again', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  service.failUploads(500, 1)
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base), path: 'data' })
  const requests = origin.requests.length
  const warm = await runner.run({ files: data.lines(origin.base), path: 'again' })

  expectFetchedInPeace(result)
  expect(result.stdout).toContain('saved to the Actions cache (setup-dataset-v1-')
  expect(await listTree(runner.temp)).toEqual([])
  expect(warm.outputs).toMatchObject({ 'cache-status': 'hit' })
  expect(origin.requests).toHaveLength(requests)
})

for (const [title, spoil] of [
  ['its blob store fails each time', (service) => service.failUploads(500)],
  ['its blob store never answers to the upload', (service) => service.failUploads('silent')],
  ['it never answers to the name', (service) => service.failCalls('CreateCacheEntry', 'silent')],
] satisfies [string, (service: CacheService) => void][]) {
  it.concurrent(`when ${title}, and the time of the step is over meanwhile`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using service = await startCacheService({ azurite })
    spoil(service)
    await using runner = await createRunner({ cacheService: service })

    const result = await runner.run({ files: data.lines(origin.base), path: 'data', timeout: MINUTES })

    expectFetchedInPeace(result)
    expect(result.stdout).toMatch(OVER)
    await expectNothingLeft(runner, service)
  })
}

it.concurrent('when the old service never answers to the name, and the time of the step is over', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheServiceV1()
  service.failCalls('POST caches', 'silent')
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base), path: 'data', timeout: MINUTES })

  expectFetchedInPeace(result)
  expect(result.stdout).toMatch(OVER)
  await expectNothingLeft(runner, service)
})

it.concurrent('when the service never answers to the name, until the time of a save is over', {
  timeout: 60_000,
}, async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  service.failCalls('CreateCacheEntry', 'silent')
  await using runner = await createRunner({ cacheService: service })

  const inputs = { files: data.lines(origin.base), path: 'data' }
  const result = await (await runner.start({ inputs, timeout: 50_000 })).done

  expectFetchedInPeace(result)
  expect(result.stdout).toMatch(/not saved to the Actions cache: it did not finish within 30 s$/m)
  await expectNothingLeft(runner, service)
})
