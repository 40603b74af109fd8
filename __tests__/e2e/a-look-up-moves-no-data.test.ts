import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

it.concurrent('when the Actions cache lacks it, and when it has it', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const look = { files: data.lines(origin.base), 'lookup-only': true, path: 'data' }

  const before = await runner.run(look)
  expect(before).toMatchObject({ exitCode: 0, annotations: [], exported: {}, summary: '' })
  expect(before.outputs).toMatchObject({
    'cache-hit': 'false',
    'cache-status': 'miss',
    'cache-tier': '',
    'downloaded-bytes': '0',
    files: '[]',
  })
  expect(origin.requests).toEqual([])
  expect(service.entries()).toEqual([])

  const filled = await runner.run({ ...look, 'lookup-only': false, path: 'elsewhere' })
  const requests = origin.requests.length
  // A download now would be seen: it fails.
  service.failDownloads({ status: 500 })
  const after = await runner.run(look)

  expect(after).toMatchObject({ exitCode: 0, annotations: [] })
  expect(after.outputs).toMatchObject({
    'cache-hit': 'true',
    'cache-status': 'hit',
    'cache-tier': 'actions',
    'cache-key': filled.outputs['cache-key'],
    'downloaded-bytes': '0',
  })
  expect(origin.requests).toHaveLength(requests)
  const names = Object.keys(await readTree(runner.workspace))
  expect(names.filter((name) => name.startsWith('data'))).toEqual([])
})

it.concurrent('of the tool cache, which is asked first', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service, selfHosted: true })
  await runner.run({ files: data.lines(origin.base) })
  const calls = service.calls.length

  const result = await runner.run({ files: data.lines(origin.base), 'lookup-only': true })

  expect(result.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-tier': 'tool-cache' })
  expect(service.calls).toHaveLength(calls)
})

it.concurrent('and fails the job where fail-on-cache-miss asks for it', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({
    files: data.lines(origin.base),
    'lookup-only': true,
    'fail-on-cache-miss': true,
  })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'cache-miss' } })
  expect(origin.requests).toEqual([])
})
