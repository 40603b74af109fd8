import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RUN_BY_ACT } from '../support/examples.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { runWorkflow } from './act.ts'
import { mnistLock, mnistPaths, served } from './data.ts'
import { copyExample, makeRepository, releasedIn } from './github.ts'

interface Example {
  /** What the repository has beside the example. */
  readonly files: (origin: string) => Record<string, string>
  /** What happens, one event after the other, with one cache. */
  readonly runs: readonly Run[]
}

interface Run {
  readonly event: string
  /** What happens to the origin before it. */
  readonly before?: (origin: Origin) => void
  readonly jobs: readonly string[]
  /** What the log of a job says. */
  readonly seen: readonly (readonly [job: RegExp, text: RegExp])[]
  /** The paths that the origin is asked for, where how often does not depend on the moment. */
  readonly asked?: readonly string[]
}

const images = '/train-images-idx3-ubyte.gz'
const withOtherEnd = (bytes: Buffer = Buffer.of(0)) => Buffer.concat([bytes.subarray(0, -1), Buffer.of(1)])
const lock = (base: string) => ({ 'dataset.lock.json': mnistLock(base) })
const warmed = (result: string) => [/warm, /, new RegExp(`digits: 4 files, .*, ${result}`)] as const
const tests = ['macos-latest', 'ubuntu-latest', 'windows-latest'].map(
  (name) => `matrix/test, ${name}: success`,
)
const prefetched = (caller: string) => [
  `${caller}/prefetch/plan: success`,
  `${caller}/prefetch/warm, dataset.lock.json, ubuntu-latest: success`,
]

const EXAMPLES: Readonly<Record<string, Example>> = {
  'matrix.yml': {
    files: lock,
    runs: [
      {
        event: 'push',
        jobs: [...prefetched('data'), ...tests],
        seen: [warmed('fetched'), [/test, windows/, /digits: 4 files, .*, restored from the Actions cache/]],
        asked: mnistPaths,
      },
      {
        event: 'pull_request',
        jobs: [...prefetched('data'), ...tests],
        seen: [warmed('restored from the Actions cache')],
        asked: [],
      },
    ],
  },
  'keep-warm.yml': {
    files: lock,
    runs: [
      {
        event: 'schedule',
        jobs: ['keep-warm/upstream: success', ...prefetched('warm')],
        seen: [warmed('fetched'), [/upstream/, /same/]],
      },
      {
        event: 'workflow_dispatch',
        before: (origin) => origin.put(images, withOtherEnd(served[images])),
        jobs: ['keep-warm/upstream: failure', ...prefetched('warm')],
        seen: [
          warmed('restored from the Actions cache'),
          [/upstream/, /train-images-idx3-ubyte\.gz[\s\S]*changed/],
        ],
      },
    ],
  },
}

let folder: TemporaryFolder
let repositories: Record<string, string>
beforeAll(async () => {
  folder = await temporaryFolder('examples')
  repositories = await releasedIn(folder.path)
})
afterAll(() => folder.close())

test('each example that is left to act is run here', () => {
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(RUN_BY_ACT.toSorted())
})

describe.each(Object.entries(EXAMPLES))('examples/%s', (name, { files, runs }) => {
  test('does what it says, in the repository of someone', async () => {
    await using origin = await startOrigin({ files: served })
    await using cache = await temporaryFolder('cache')
    const workflow = `.github/workflows/${name}`
    const repository = await makeRepository(join(folder.path, name), 'someone/project', {
      files: { ...files(origin.base), [workflow]: await copyExample(name) },
    })
    for (const { event, before, jobs, seen, asked } of runs) {
      before?.(origin)
      const requests = origin.requests.length
      const run = await runWorkflow({
        ...{ repository, workflow, event, repositories },
        cache: cache.path,
      })
      expect(run.jobs, run.log).toEqual(jobs.toSorted())
      for (const [job, text] of seen) expect(run.logOf(job)).toMatch(text)
      const paths = origin.requests.slice(requests).map(({ path }) => path)
      if (asked) expect(paths.toSorted()).toEqual(asked)
    }
  })
})
