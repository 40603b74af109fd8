import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()

it.concurrent('cold, then warm on a fresh runner', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheServiceV1()
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })

  const cold = await first.run({ files: data.lines(origin.base) })
  const requests = origin.requests.length
  const warm = await second.run({ files: data.lines(origin.base), path: 'data' })

  expect(cold).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(warm).toMatchObject({ exitCode: 0, annotations: [] })
  expect(warm.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-status': 'hit', 'cache-tier': 'actions' })
  expect(origin.requests).toHaveLength(requests)
  expect(await readTree(second.workspace)).toEqual(published(data, 'data/'))
  expect(service.entries()).toMatchObject([{ key: cold.outputs['cache-key'], complete: true }])
})

it.concurrent('with a wrong entry, which is healed', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheServiceV1()
  await using runner = await createRunner({ cacheService: service })
  const cold = await runner.run({ files: data.lines(origin.base) })
  const key = cold.outputs['cache-key'] ?? ''
  const [file] = data.files
  await service.corruptEntry(key, (workspace) =>
    writeFile(join(workspace, 'setup-dataset', file?.name ?? ''), 'other bytes'),
  )

  const healed = await runner.run({ files: data.lines(origin.base), path: 'data' })
  const requests = origin.requests.length
  const warm = await runner.run({ files: data.lines(origin.base) })

  expect(healed).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'healed' } })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(service.entries().map((entry) => entry.key)).toEqual([key, `${key}-g2`])
  expect(origin.requests).toHaveLength(requests)
})
