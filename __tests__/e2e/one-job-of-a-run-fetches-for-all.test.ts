import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, makeToken, startCacheService } from '../support/cache-service.ts'
import { type CacheServiceV1, startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { createRunner, type Runner, type StepResult } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const [file] = data.files
const slowly = { [`/${file?.name}`]: [{ delay: 2_000 }] }
const TIMEOUT = 60_000

interface Job {
  readonly runner: Runner
  readonly result: StepResult
}

/** Runs one step in each of so many jobs, all at once. */
async function runAtOnce(
  jobs: number,
  cacheService: CacheService | CacheServiceV1,
  inputs: Record<string, string>,
  stack: AsyncDisposableStack,
): Promise<readonly Job[]> {
  const runners: Runner[] = []
  while (runners.length < jobs) runners.push(stack.use(await createRunner({ cacheService })))
  return Promise.all(
    runners.map(async (runner) => {
      const step = await runner.start({ inputs: { path: 'data', ...inputs }, timeout: TIMEOUT })
      return { runner, result: await step.done }
    }),
  )
}

const inputsOf = (origin: Origin) => ({ files: data.lines(origin.base), 'wait-for-cache': '50' })
const leasesOf = (service: CacheService | CacheServiceV1) =>
  service.entries().filter(({ key }) => key.includes('-lease-'))
const statusesOf = (jobs: readonly Job[]) =>
  jobs.map(({ result }) => result.outputs['cache-status']).toSorted()
const isWaiting = ({ result }: Job) =>
  result.stdout.includes('another job of this run is fetching it: waiting at most 50.0 s until it is saved')

async function expectRight(jobs: readonly Job[]) {
  for (const { runner, result } of jobs) {
    expect(result).toMatchObject({ exitCode: 0, annotations: [] })
    expect(await readTree(runner.workspace)).toEqual(published(data, 'data/'))
  }
}

it('where eight miss at once: seven wait, and restore what the eighth saves', {
  timeout: TIMEOUT,
}, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(await startOrigin({ files: data.served(), faults: slowly }))
  const service = stack.use(await startCacheService({ azurite }))

  const jobs = await runAtOnce(8, service, inputsOf(origin), stack)

  await expectRight(jobs)
  expect(statusesOf(jobs)).toEqual([...Array(7).fill('hit'), 'miss'])
  expect(origin.requests).toHaveLength(data.files.length)
  expect(jobs.filter(isWaiting).length).toBeGreaterThan(0)
  for (const { result } of jobs.filter(isWaiting)) {
    expect(result.outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-tier': 'actions',
      'downloaded-bytes': '0',
    })
    expect(result.stdout).toMatch(/: waited \d+\.\d s: another job has saved it\n/)
    expect(result.stdout).toMatch(/: the Actions cache has it\n/)
  }
  const holder = jobs.find(({ result }) => result.outputs['cache-status'] === 'miss')
  expect(holder?.result.stdout).toContain('this job fetches it for those of this run that wait for the cache')
  const key = holder?.result.outputs['cache-key']
  expect(leasesOf(service)).toMatchObject([{ key: `${key}-lease-1000-1`, complete: false }])
})

it('with the old service of caches', { timeout: TIMEOUT }, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(await startOrigin({ files: data.served(), faults: slowly }))
  const service = stack.use(await startCacheServiceV1())

  const jobs = await runAtOnce(4, service, inputsOf(origin), stack)

  await expectRight(jobs)
  expect(statusesOf(jobs)).toEqual(['hit', 'hit', 'hit', 'miss'])
  expect(origin.requests).toHaveLength(data.files.length)
  expect(jobs.filter(isWaiting).length).toBeGreaterThan(0)
  expect(leasesOf(service)).toMatchObject([{ complete: false }])
})

it('what is wrong in the cache, too', { timeout: TIMEOUT }, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(await startOrigin({ files: data.served() }))
  const service = stack.use(await startCacheService({ azurite }))
  const [cold] = await runAtOnce(1, service, inputsOf(origin), stack)
  const key = cold?.result.outputs['cache-key'] ?? ''
  await service.corruptEntry(key, (workspace) =>
    writeFile(join(workspace, 'setup-dataset', file?.name ?? ''), 'other bytes'),
  )
  const requests = origin.requests.length
  origin.fault(`/${file?.name}`, { delay: 2_000 })

  const jobs = await runAtOnce(4, service, inputsOf(origin), stack)

  await expectRight(jobs)
  expect(statusesOf(jobs)).toEqual(['healed', 'hit', 'hit', 'hit'])
  expect(origin.requests).toHaveLength(requests + 1)
  expect(jobs.filter(isWaiting).length).toBeGreaterThan(0)
  expect(leasesOf(service).map((lease) => lease.key)).toEqual([
    `${key}-lease-1000-1`,
    `${key}-g2-lease-1000-1`,
  ])
})

it('until it is killed: the others wait for as long as they are told, and fetch', {
  timeout: TIMEOUT,
}, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(
    await startOrigin({ files: data.served(), faults: { '*': [{ silent: true, always: true }] } }),
  )
  const service = stack.use(await startCacheService({ azurite }))
  const doomed = stack.use(await createRunner({ cacheService: service }))
  const step = await doomed.start({ inputs: inputsOf(origin) })
  await step.seen('this job fetches it for those of this run')
  step.kill('SIGKILL')
  expect(await step.done).toMatchObject({ signal: 'SIGKILL' })
  origin.heal('*')

  const jobs = await runAtOnce(3, service, { ...inputsOf(origin), 'wait-for-cache': '2' }, stack)

  await expectRight(jobs)
  // One that is slow to start may have what another has fetched meanwhile.
  const late = jobs.filter(({ result }) => result.outputs['cache-status'] !== 'hit')
  expect(late.length).toBeGreaterThan(0)
  for (const { result } of late) {
    expect(result.stdout).toMatch(/is fetching it: waiting at most 2\.0 s until it is saved\n/)
    expect(result.stdout).toMatch(/waited [1-9]\.\d s, and no other job has saved it: not waiting longer\n/)
    expect(result.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-status': 'miss' })
  }
})

it('in this attempt: the next one does not wait for a job of the last', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  await runner.run({ ...inputsOf(origin), path: 'first' })
  const [{ key = '' } = {}] = service.entries().filter(({ complete }) => complete)
  service.evict(key)

  const again = await runner.run(inputsOf(origin), { GITHUB_RUN_ATTEMPT: '2' })

  expect(again).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  expect(again.stdout).not.toContain('waiting')
  expect(leasesOf(service).map((lease) => lease.key)).toEqual([`${key}-lease-1000-1`, `${key}-lease-1000-2`])
})

it.each<[string, Record<string, string>, string, RegExp]>([
  [
    'whose token is read-only',
    {},
    makeToken({ scopes: { 'refs/heads/main': 'read' } }),
    /has no writable scopes/,
  ],
  ['that is told to save nothing', { ACTIONS_CACHE_MODE: 'read' }, '', /ACTIONS_CACHE_MODE is read, by/],
  ['of no run', { GITHUB_RUN_ID: '' }, '', /GITHUB_RUN_ID is not set/],
])('but not one %s: it fetches at once', async (_, env, token, reason) => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  const cacheToken = token === '' ? {} : { cacheToken: token }
  await using runner = await createRunner({ cacheService: service, ...cacheToken })

  const result = await runner.run({ ...inputsOf(origin), path: 'data' }, env)

  await expectRight([{ runner, result }])
  expect(result.stdout).toMatch(new RegExp(`not waiting for another job of this run: .*${reason.source}`))
  expect(result.outputs).toMatchObject({ 'cache-status': 'miss' })
  expect(leasesOf(service)).toEqual([])
})

it('unless the cache is down, or cannot take a lease', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  await service.fail('down')
  const down = await runner.run({ ...inputsOf(origin), path: 'data' })
  await service.fail('quota')
  const full = await runner.run({ ...inputsOf(origin), path: 'data' })

  expect(down).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(down.stdout).not.toContain('waiting')
  expect(full).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(full.stdout).toMatch(/not waiting for another job of this run: .*403.*insufficient usage/)
  await expectRight([{ runner, result: full }])
})

it('and never one that saves nothing, which waits all the same', { timeout: TIMEOUT }, async () => {
  await using stack = new AsyncDisposableStack()
  const origin = stack.use(await startOrigin({ files: data.served(), faults: slowly }))
  const service = stack.use(await startCacheService({ azurite }))

  const short = { ...inputsOf(origin), 'wait-for-cache': '1' }
  const [alone] = await runAtOnce(1, service, { ...short, save: 'false' }, stack)
  const [strict] = await runAtOnce(1, service, { ...short, 'fail-on-cache-miss': 'true' }, stack)
  expect(alone?.result).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  expect(alone?.result.stdout).toMatch(/this job saves nothing: waiting at most 1\.0 s until another job/)
  expect(strict?.result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'cache-miss' } })
  expect(strict?.result.stdout).toMatch(/waited \d\.\d s, and no other job has saved it/)
  expect(leasesOf(service)).toEqual([])

  const reader = stack.use(await createRunner({ cacheService: service }))
  const inputs = { ...inputsOf(origin), path: 'data', 'fail-on-cache-miss': 'true' }
  const waiting = await reader.start({ inputs, timeout: TIMEOUT })
  await waiting.seen('this job saves nothing: waiting at most 50.0 s')
  await runAtOnce(1, service, inputsOf(origin), stack)
  const result = await waiting.done
  expect(result.outputs).toMatchObject({ 'cache-status': 'hit', 'downloaded-bytes': '0' })
  await expectRight([{ runner: reader, result }])
})

it('in the Actions cache alone: with others a line says so, and a mere look-up waits for nothing', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  const looked = await runner.run({ ...inputsOf(origin), 'lookup-only': 'true' })
  const uncached = await runner.run({ ...inputsOf(origin), cache: 'tool-cache' })
  const untrusted = await runner.run(inputsOf(origin), { GITHUB_EVENT_NAME: 'pull_request_target' })

  expect(looked).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'miss' } })
  expect(looked.stdout).not.toContain('wait')
  expect(uncached).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(untrusted).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'disabled' } })
  for (const { stdout } of [uncached, untrusted])
    expect(stdout).toContain(
      'wait-for-cache needs the Actions cache, which this job does not ask: not waiting\n',
    )
  expect(leasesOf(service)).toEqual([])
})
