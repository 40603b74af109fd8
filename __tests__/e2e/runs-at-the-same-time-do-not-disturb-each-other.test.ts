import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const files = Array.from({ length: 40 }, (_, index) =>
  contentOf(`part-${index}`, generatedFile(2000, index).bytes()),
)
const tree = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
const served = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
const inputs = { files: lines, concurrency: 64 }
// Every run gets its last byte at about the same time, so that they place and save together.
const together = { delay: 300, always: true }

it.concurrent('with one path', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using runner = await createRunner()

  const results = await Promise.all(
    Array.from({ length: 4 }, () =>
      runner.run({ ...inputs, 'base-url': origin.base, path: 'data', cache: 'none' }),
    ),
  )

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual(
    results.map(() => [0, []]),
  )
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(tree)
})

it.concurrent('with one tool cache', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using first = await createRunner({ selfHosted: true })
  await using second = await createRunner({ selfHosted: true, toolCache: first.toolCache })
  await using third = await createRunner({ selfHosted: true, toolCache: first.toolCache })
  const runners = [first, second, third]
  const run = { ...inputs, 'base-url': origin.base, path: 'data', cache: 'tool-cache' }

  const results = await Promise.all(runners.map((runner) => runner.run(run)))
  const requests = origin.requests.length
  const warm = await first.run({ ...run, path: 'warm' })

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual(
    results.map(() => [0, []]),
  )
  for (const runner of runners) expect(await readTree(join(runner.workspace, 'data'))).toEqual(tree)
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(origin.requests).toHaveLength(requests)
  expect(await readTree(join(first.workspace, 'warm'))).toEqual(tree)
  const kept = Object.keys(await readTree(first.toolCache))
  expect(kept.filter((path) => path.includes('.staging-'))).toEqual([])
  expect(kept).toHaveLength(files.length + 1)
})

it.concurrent('with one Actions cache', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using service = await startCacheService({ azurite })
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })
  const run = { ...inputs, 'base-url': origin.base, path: 'data' }

  const results = await Promise.all([first.run(run), second.run(run)])
  const requests = origin.requests.length
  const warm = await first.run({ ...run, path: 'warm' })

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual([
    [0, []],
    [0, []],
  ])
  expect(service.entries()).toHaveLength(1)
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(origin.requests).toHaveLength(requests)
})
