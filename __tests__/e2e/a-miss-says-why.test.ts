import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, makeToken, startCacheService } from '../support/cache-service.ts'
import { startCacheServiceV1 } from '../support/cache-service-v1.ts'
import { type CachesApi, startCachesApi } from '../support/caches-api.ts'
import { mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { createRunner, type Runner, type RunnerOptions, type StepResult } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const EVENT = { repository: { full_name: 'someone/project', default_branch: 'main' } }
const FORK = { ...EVENT, pull_request: { head: { repo: { full_name: 'stranger/project' } } } }
const PULL = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' }

interface Place extends AsyncDisposable {
  readonly origin: Origin
  readonly service: CacheService
  readonly api: CachesApi
  readonly runner: Runner
  run(inputs?: InputValues, env?: Record<string, string | undefined>, event?: object): Promise<StepResult>
}

/** A job beside a source, a cache service, and the API that lists what that holds. */
async function place(options: RunnerOptions = {}): Promise<Place> {
  await using stack = new AsyncDisposableStack()
  // Long enough for who is asked meanwhile, on a busy machine too.
  const faults = Object.fromEntries(data.files.map(({ name }) => [`/${name}`, [{ delay: 2_500 }]]))
  const origin = stack.use(await startOrigin({ files: data.served(), faults }))
  const service = stack.use(await startCacheService({ azurite }))
  const api = stack.use(await startCachesApi(service.entries))
  const runner = stack.use(await createRunner({ cacheService: service, ...options }))
  const all = stack.move()
  return {
    origin,
    service,
    api,
    runner,
    async run(inputs = {}, env = {}, event = EVENT) {
      const path = join(runner.temp, 'event.json')
      await writeFile(path, JSON.stringify(event))
      return runner.run(
        { files: data.lines(origin.base), 'github-token': api.token, ...inputs },
        { ...api.env, GITHUB_EVENT_PATH: path, ...env },
      )
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  }
}

/** The lines of the log about why there is a miss and what will become of it. */
function notes({ stdout }: StepResult): string[] {
  return stdout
    .split(/\r?\n/)
    .filter((line) => /does not have it|looked for .*:/.test(line) && !/^::/.test(line))
}

function expectFetched(result: StepResult) {
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
  expect(result.stdout).toContain('every byte verified')
}

const FIRST =
  /looked for setup-dataset-v1-\S+: the cache of someone\/project has no entry of this name: this is the first run/
const LIKELY = /looked for setup-dataset-v1-\S+: likely the first run with it, or it was evicted/

describe('in two calm lines', () => {
  it.concurrent('on a first run, and nothing on a hit', async () => {
    await using here = await place()

    const cold = await here.run()
    const asked = here.api.asked.length
    const warm = await here.run({ path: 'again' })

    expectFetched(cold)
    expect(notes(cold)).toEqual([
      expect.stringMatching(
        /does not have it; it will be saved there for every branch, as main is the default one$/,
      ),
      expect.stringMatching(FIRST),
    ])
    expect(here.api.asked).toHaveLength(asked)
    expect(warm.outputs).toMatchObject({ 'cache-status': 'hit' })
    expect(notes(warm)).toEqual([])
  })

  it.concurrent('when the entry is of a pull request, and so for that pull request alone', async () => {
    await using here = await place({
      cacheToken: makeToken({ scopes: { 'refs/pull/7/merge': 'read-write', 'refs/heads/main': 'read' } }),
    })
    await using other = await createRunner({ cacheService: here.service })
    const pull = await here.run({}, PULL, FORK)
    const path = join(here.runner.temp, 'event.json')

    const main = await other.run(
      { files: data.lines(here.origin.base), 'github-token': here.api.token },
      { ...here.api.env, GITHUB_EVENT_PATH: path },
    )

    expectFetched(pull)
    expect(notes(pull)[0]).toMatch(/it will be saved there for this pull request alone$/)
    expect(pull.stdout).toContain('saved to the Actions cache')
    expectFetched(main)
    expect(notes(main)[1]).toMatch(/it is there, but saved on pull\/7\/merge, and this run sees only main$/)
  })

  it.concurrent('likely ones, where the token may not list', async () => {
    await using here = await place()

    const result = await here.run({ 'github-token': 'ghs_of-a-job-without-the-right' }, { RUNNER_DEBUG: '1' })

    expectFetched(result)
    expect(notes(result)).toHaveLength(2)
    expect(notes(result)[1]).toMatch(LIKELY)
    expect(result.stdout).toMatch(
      /^::debug::the list of cache entries is not known: .* answered 403; .*actions: read/m,
    )
  })

  it.concurrent('and asks nobody where the token is empty', async () => {
    await using here = await place()

    const result = await here.run({ 'github-token': '' })

    expectFetched(result)
    expect(notes(result)[1]).toMatch(LIKELY)
    expect(here.api.asked).toEqual([])
  })

  it.concurrent('and waits a second at most for an API that hangs', async () => {
    await using here = await place()
    await here.api.service.fail('silent')
    const start = performance.now()

    const result = await here.run()

    expectFetched(result)
    expect(notes(result)[1]).toMatch(LIKELY)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it.concurrent('and none of saving where nothing is saved', async () => {
    await using here = await place()

    const result = await here.run({ save: false })

    expect(notes(result)).toEqual([
      expect.stringMatching(/the Actions cache does not have it$/),
      expect.stringMatching(FIRST),
    ])
  })

  it.concurrent('and one alone where it only looks', async () => {
    await using here = await place()

    const result = await here.run({ 'lookup-only': true })

    expect(notes(result)).toEqual([expect.stringMatching(/the Actions cache does not have it$/)])
    expect(here.api.asked).toEqual([])
  })
})

describe('in the failure, where a miss is one', () => {
  for (const inputs of [{}, { 'lookup-only': true }]) {
    it.concurrent(`with fail-on-cache-miss and ${JSON.stringify(inputs)}`, async () => {
      await using here = await place()

      const result = await here.run({ 'fail-on-cache-miss': true, ...inputs })

      expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'cache-miss' } })
      expect(result.stdout).toMatch(
        /does not have it: the cache of someone\/project has no entry of this name/,
      )
      expect(here.origin.requests).toEqual([])
    })
  }
})

describe('and what cannot be saved is said before, and not packed', () => {
  const readOnly = makeToken({ scopes: { 'refs/pull/7/merge': 'read', 'refs/heads/main': 'read' } })

  for (const [title, options, env, event, reason] of [
    [
      'by the mode of an event of strangers',
      {},
      { ACTIONS_CACHE_MODE: 'read', GITHUB_EVENT_NAME: 'issue_comment' },
      EVENT,
      /ACTIONS_CACHE_MODE is read, by `cache-mode` in the workflow or GitHub's rule for issue_comment/,
    ],
    [
      'by the token of a fork',
      { cacheToken: readOnly },
      PULL,
      FORK,
      /no writable scopes, by `cache-mode` in the workflow or the rules for pull requests of forks/,
    ],
  ] as const) {
    it.concurrent(title, async () => {
      await using here = await place(options)

      const result = await here.run({}, env, event)

      expectFetched(result)
      const [first = ''] = notes(result)
      expect(first).toMatch(new RegExp(`it will not be saved there: .*${reason.source}$`))
      // But for those who debug.
      expect(result.stdout).not.toMatch(/^(?!::debug::).*not saved to/m)
      expect(result.stdout).toMatch(/^::debug::not saved to the Actions cache: /m)
      expect(result.stdout.indexOf(first)).toBeLessThan(result.stdout.indexOf('every byte verified'))
      const methods = new Set(here.service.calls.map(({ method }) => method))
      expect([...methods]).toEqual(['GetCacheEntryDownloadURL'])
    })
  }
})

describe('what only the service knows is said after', () => {
  it.concurrent('a denied write, v2', async () => {
    await using here = await place()
    await here.service.fail('write-denied')

    const result = await here.run()

    expectFetched(result)
    expect(result.stdout).toMatch(/not saved to the Actions cache: .*cache write denied/)
  })

  it.concurrent('a denied write, v1', async () => {
    await using service = await startCacheServiceV1()
    await service.fail('write-denied')
    await using origin = await startOrigin({ files: data.served() })
    await using runner = await createRunner({ cacheService: service })

    const result = await runner.run({ files: data.lines(origin.base) })

    expectFetched(result)
    expect(result.stdout).toMatch(/not saved to the Actions cache: .*cache write denied/)
  })
})

describe('and without a service, who could offer one', () => {
  for (const [title, env, reason] of [
    ['a shell', { GITHUB_ACTIONS: undefined }, 'there is no cache service outside a job of GitHub Actions'],
    ['act', { ACT: 'true' }, 'act offers no cache service: run it without --no-cache-server'],
    [
      'an Enterprise Server',
      { GITHUB_SERVER_URL: 'https://git.example.org' },
      'git.example.org offers no cache service to this job',
    ],
    ['a runner', {}, 'this runner offers no cache service'],
  ] as const) {
    it.concurrent(title, async () => {
      await using origin = await startOrigin({ files: data.served() })
      await using runner = await createRunner()

      const result = await runner.run({ files: data.lines(origin.base), cache: 'actions' }, env)

      expect(result).toMatchObject({
        exitCode: 0,
        annotations: [],
        outputs: { 'cache-status': 'unavailable' },
      })
      expect(result.stdout).toContain(`the Actions cache cannot be used: ${reason}`)
      expect(notes(result)).toEqual([])
    })
  }
})

it('a job that may write alone saves what it fetched, for those who may read', async () => {
  await using here = await place()

  const cold = await here.run({ path: 'cold' }, { ACTIONS_CACHE_MODE: 'write-only' })
  const asked = here.service.calls.map(({ method }) => method)
  const warm = await here.run({ path: 'warm' })

  expect(cold).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'unavailable' } })
  expect(cold.stdout).toMatch(/the Actions cache cannot be read: ACTIONS_CACHE_MODE is write-only/)
  expect(cold.stdout).toContain('saved to the Actions cache')
  expect(asked).not.toContain('GetCacheEntryDownloadURL')
  expect(warm.outputs['cache-status']).toBe('hit')
})
