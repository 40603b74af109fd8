import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { type ActOptions, type ActRun, runWorkflow } from './act.ts'
import { freshFile, mnistLock, notesLock, served } from './data.ts'
import { checkoutOf, makeRepository } from './github.ts'

const JOBS = [
  'prefetch/prefetch/plan: success',
  'prefetch/prefetch/warm, locks/mnist.json, ubuntu-latest: success',
  'prefetch/prefetch/warm, locks/notes.json, ubuntu-latest: success',
  'self-test/cold: success',
  'self-test/leased: success',
  'self-test/prefetched: success',
  'self-test/refused: success',
  'self-test/warm, macos-latest: success',
  'self-test/warm, ubuntu-latest: success',
  'self-test/warm, windows-latest: success',
]

let origin: Origin
let folder: TemporaryFolder
let azurite: Azurite
let fork: string
let repositories: Record<string, string>
beforeAll(async () => {
  origin = await startOrigin({ files: served })
  folder = await temporaryFolder('self-test')
  azurite = await startAzurite()
  const files = { 'locks/mnist.json': mnistLock(origin.base), 'locks/notes.json': notesLock(origin.base) }
  fork = await makeRepository(join(folder.path, 'fork'), 'someone/setup-dataset', { files, isOurs: true })
  repositories = await checkoutOf(join(folder.path, 'checkout'), fork)
})
afterAll(async () => {
  await azurite.close()
  await folder.close()
  await origin.close()
})

const vars = () => ({
  SELF_TEST_FRESH: freshFile(origin.base),
  SELF_TEST_DATASET: 'locks/mnist.json',
  SELF_TEST_OTHER_DATASET: 'locks/notes.json',
})

/** Runs the workflow as a fork with data of its own; each run has an id, as on GitHub. */
async function selfTest(id: number, more: Partial<ActOptions>): Promise<ActRun & { paths: string[] }> {
  const before = origin.requests.length
  const run = await runWorkflow({
    repository: fork,
    workflow: '.github/workflows/self-test.yml',
    repositories,
    vars: vars(),
    ...more,
    env: { GITHUB_RUN_ID: `${id}`, ...more.env },
  })
  return { ...run, paths: origin.requests.slice(before).map(({ path }) => path) }
}

describe('self-test.yml is green cold, and warm without its data being asked for', () => {
  test("with act's own cache service, which speaks v1", async () => {
    await using cache = await temporaryFolder('cache')
    expectColdThenWarm(await selfTest(1, { cache: cache.path }), await selfTest(2, { cache: cache.path }))
  })

  test('with a service that speaks v2', async () => {
    await using service = await startCacheService({ azurite })
    const env = service.env()
    expectColdThenWarm(await selfTest(1, { env }), await selfTest(2, { env }))
    // A lease is reserved, and never more.
    const unfinished = service.entries().filter(({ complete }) => !complete)
    expect(unfinished.filter(({ key }) => !key.includes('-lease-'))).toEqual([])
  })
})

test('it is red where the data is not what was pinned, and warms nothing with it', async () => {
  await using cache = await temporaryFolder('cache')
  const SELF_TEST_FRESH = freshFile(origin.base).replace(/^sha256:..../, 'sha256:0000')
  const red = await selfTest(1, { cache: cache.path, vars: { ...vars(), SELF_TEST_FRESH } })
  expect(red.exitCode).toBe(1)
  expect(red.jobs, red.log).toEqual(
    JOBS.filter((job) => !job.startsWith('self-test/warm')).map((job) =>
      job.startsWith('self-test/cold') ? 'self-test/cold: failure' : job,
    ),
  )
  expect(red.logOf(/cold/)).toContain('setup-dataset%3A checksum-mismatch')
})

function expectColdThenWarm(cold: ActRun & { paths: string[] }, warm: ActRun & { paths: string[] }): void {
  const fresh = '/t10k-labels-idx1-ubyte.gz?fresh'
  expect(cold.jobs, cold.log).toEqual(JOBS)
  expect(new Set(cold.paths)).toEqual(new Set([fresh, ...Object.keys(served)]))
  expect(cold.logOf(/cold/)).toMatch(/digits: no cache has it.*saved to the Actions cache/s)
  expect(cold.logOf(/warm, windows/)).toMatch(
    /digits: .*restored from the Actions cache .*every byte verified/,
  )

  expect(warm.jobs, warm.log).toEqual(JOBS)
  expect(warm.paths).toEqual([fresh])
  expect(warm.logOf(/cold/)).toMatch(
    /digits: the Actions cache has it.*digits: .*restored from the Actions cache/s,
  )
  expect(warm.logOf(/prefetch\/warm/)).not.toContain('saved to')
}
