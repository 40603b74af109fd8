import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Fault, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { listTree } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

it.concurrent('whose service refuses connections', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await service.fail('refused')
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base), path: 'data' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(result.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-status': 'unavailable' })
  expect(result.stdout).toMatch(/the Actions cache cannot be used: .* refused the connection/)
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
})

for (const [fault, reason] of [
  ['down', /the cache service answered 503 Service Unavailable: out of order$/m],
  ['silent', /127\.0\.0\.1:\d+ .* within 9 s/],
] as const) {
  it.concurrent(`whose service is ${fault}, for as long as the cache is waited for`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using service = await startCacheService({ azurite })
    await service.fail(fault)
    await using runner = await createRunner({ cacheService: service })

    const result = await runner.run({ files: data.lines(origin.base), path: 'data' })

    expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
    expect(result.stdout).toMatch(/the Actions cache cannot be used: ./)
    expect(result.stdout).toMatch(reason)
    expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  })
}

it.concurrent('whose service limits the rate of requests', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await service.fail('rate-limited')
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.base), path: 'data' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
})

it.concurrent('whose blob store gives another thing than the archive', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(origin.base), path: 'data' }
  await runner.run(inputs)
  service.failDownloads({
    status: 403,
    body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
  })

  const result = await runner.run({ ...inputs, path: 'again' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-hit': 'false' } })
  expect(await readTree(runner.workspace)).toEqual({
    ...published(data, 'data/'),
    ...published(data, 'again/'),
  })
})

it.concurrent('that is not there at all', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run({ files: data.lines(origin.base) })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(result.stdout).toContain('the Actions cache cannot be used: this runner offers no cache service')
})

it.concurrent('leaves the tool cache in use', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await service.fail('refused')
  await using runner = await createRunner({ selfHosted: true, cacheService: service })
  const cold = await runner.run({ files: data.lines(origin.base), path: 'one' })

  const warm = await runner.run({ files: data.lines(origin.base), path: 'two' })

  expect(cold.outputs).toMatchObject({ 'cache-status': 'miss' })
  expect(warm.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'tool-cache' })
})

const faults: readonly Fault[] = [{ status: 404 }, { status: 500 }, { cut: 100 }, { wrong: 'flip' }]

for (const [title, start] of [
  ['over v1', () => startCacheServiceV1()],
  ['over v1 to @actions/cache', () => startCacheServiceV1({ isStrange: true })],
  ['over v2', () => startCacheService({ azurite })],
  ['over v2 to @actions/cache', () => startCacheService({ azurite, isStrange: true })],
] satisfies [string, () => Promise<CacheService | CacheServiceV1>][]) {
  it.concurrent(`whose blobs are spoiled, read ${title}`, { timeout: 60_000 }, async () => {
    await using origin = await startOrigin({ files: data.served() })
    await using service = await start()
    await using runner = await createRunner({ cacheService: service })
    const files = data.lines(origin.base)
    await runner.run({ files, path: 'cold' })

    for (const [index, fault] of faults.entries()) {
      service.failDownloads(fault)
      const result = await runner.run({ files, path: `data-${index}` })
      expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-hit': 'false' } })
      expect(result.stdout).toMatch(
        /: the Actions cache (cannot be used: .|has an entry with \d wrong files?)/,
      )
      expect(await readTree(join(runner.workspace, `data-${index}`))).toEqual(published(data))
      expect(await listTree(runner.temp)).toEqual([])
    }
  })
}
