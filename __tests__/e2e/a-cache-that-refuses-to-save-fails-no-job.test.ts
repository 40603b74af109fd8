import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { makeToken, startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type StepResult } from '../support/runner.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()

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
  expect(result.stdout).toMatch(/not saved to the Actions cache: .*no writable scopes/)
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
