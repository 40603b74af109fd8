import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

it.concurrent('fail-on-cache-miss: a miss fails before any download, a hit does not', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(origin.base), path: 'data' }

  const miss = await runner.run({ ...inputs, 'fail-on-cache-miss': true })
  expect(miss).toMatchObject({ exitCode: 1 })
  expect(miss.outputs).toMatchObject({ 'failure-code': 'cache-miss', 'cache-hit': 'false' })
  expect(miss.annotations).toMatchObject([{ level: 'error', title: 'setup-dataset: cache-miss' }])
  expect(miss.annotations[0]?.message).toMatch(/fail-on-cache-miss/)
  expect(origin.requests).toEqual([])
  expect(await readTree(runner.workspace)).toEqual({})

  await runner.run({ ...inputs, path: 'elsewhere' })
  const hit = await runner.run({ ...inputs, 'fail-on-cache-miss': true })
  expect(hit).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-hit': 'true' } })
})

it.concurrent('save: false keeps nothing', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service, selfHosted: true })

  const result = await runner.run({ files: data.lines(origin.base), save: false })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(service.entries()).toEqual([])
  expect(await readTree(runner.toolCache)).toEqual({})
})

it.concurrent('cache: none asks none and keeps nothing', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service, selfHosted: true })

  const result = await runner.run({ files: data.lines(origin.base), cache: 'none', path: 'data' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(result.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-status': 'disabled', 'cache-tier': '' })
  expect(service.calls).toEqual([])
  expect(await readTree(runner.toolCache)).toEqual({})
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
})

it.concurrent('auto leaves the tool cache alone where its disk goes with the job', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  await runner.run({ files: data.lines(origin.base) })

  expect(await readTree(runner.toolCache)).toEqual({})
  expect(service.entries()).toHaveLength(1)
})

it.concurrent('auto fills the tool cache from the Actions cache, and each from the network', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using first = await createRunner({ cacheService: service, selfHosted: true })
  await using second = await createRunner({ cacheService: service, selfHosted: true })
  await first.run({ files: data.lines(origin.base) })

  const other = await second.run({ files: data.lines(origin.base) })
  const calls = service.calls.length
  const again = await second.run({ files: data.lines(origin.base) })

  expect(other.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'actions' })
  expect(again.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'tool-cache' })
  expect(service.calls).toHaveLength(calls)
  expect(origin.requests).toHaveLength(data.files.length)
})

it.concurrent('auto does not ask the Actions cache in pull_request_target', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const event = { GITHUB_EVENT_NAME: 'pull_request_target' }

  const result = await runner.run({ files: data.lines(origin.base) }, event)
  const told = await runner.run({ files: data.lines(origin.base), cache: 'actions' }, event)

  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'disabled' } })
  expect(result.stdout).toContain('left out for pull_request_target')
  expect(told).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  expect(service.entries()).toHaveLength(1)
})

it.concurrent('tool-cache needs a tool cache', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run(
    { files: data.lines(origin.base), cache: 'tool-cache' },
    { RUNNER_TOOL_CACHE: undefined },
  )

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
  expect(result.annotations[0]?.message).toMatch(/"cache".*RUNNER_TOOL_CACHE/)
  expect(origin.requests).toEqual([])
})
