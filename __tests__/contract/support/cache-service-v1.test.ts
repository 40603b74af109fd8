import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type CacheOperation, useCache } from '../../support/cache-client.ts'
import { startCacheServiceV1 } from '../../support/cache-service-v1.ts'
import { makeToken } from '../../support/cache-token.ts'
import { createRunner } from '../../support/runner.ts'

const paths = ['data']

it('takes a save over v1, gives it back, keeps it as it is, and can hold wrong bytes', async () => {
  await using service = await startCacheServiceV1()
  await using runner = await createRunner({ cacheService: service })
  const file = join(runner.workspace, 'data/a.txt')
  await mkdir(join(runner.workspace, 'data'))
  await writeFile(file, 'one')
  const restore: CacheOperation = { do: 'restore', paths, key: 'k' }
  const save: CacheOperation = { do: 'save', paths, key: 'k-1' }
  const saved = await useCache(runner, [restore, save, save])
  await rm(file)
  const restored = await useCache(runner, restore)
  expect([...saved.results, restored.result]).toEqual([undefined, 1, -1, 'k-1'])
  expect(await readFile(file, 'utf8')).toBe('one')
  expect(service.calls.map(({ method, status }) => [method, status])).toEqual([
    ['GET', 204],
    ['POST', 201],
    ['PATCH', 204],
    ['POST', 204],
    ['POST', 409],
    ['GET', 200],
    ['GET', 200],
  ])

  await service.corruptEntry('k-1', (workspace) => writeFile(join(workspace, 'data/a.txt'), 'bad'))
  await useCache(runner, { do: 'restore', paths, key: 'k-1' })
  expect(await readFile(file, 'utf8')).toBe('bad')
})

it('denies a read-only token over v1', async () => {
  await using service = await startCacheServiceV1()
  const cacheToken = makeToken({ scopes: { 'refs/heads/main': 'read' } })
  await using runner = await createRunner({ cacheService: service, cacheToken })
  await mkdir(join(runner.workspace, 'data'))
  const saved = await useCache(runner, { do: 'save', paths, key: 'k' })
  expect([saved.result, saved.annotations.length]).toEqual([-1, 1])
  expect(saved.annotations[0]?.message).toContain('cache write denied:')
})
