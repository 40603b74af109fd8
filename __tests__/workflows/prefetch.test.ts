import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { startStore } from '../stores/versitygw.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { sha256, type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { type ActOptions, type ActRun, runWorkflow } from './act.ts'
import { mnistLock, mnistSums, served } from './data.ts'
import { makeRepository, releasedIn } from './github.ts'

interface Caller {
  datasets: string
  /** Of the action that prefetch warms for. */
  dataset: Record<string, string | boolean>
  runners?: string
  /** Of the job that restores. */
  runner?: string
  /** Names that prefetch gives them: those of inputs, or of variables that the step that restores has. */
  secrets?: string[]
}

let folder: TemporaryFolder
let repositories: Record<string, string>
beforeAll(async () => {
  folder = await temporaryFolder('prefetch')
  repositories = await releasedIn(folder.path)
})
afterAll(() => folder.close())

/** A workflow that warms one dataset and then restores it, which fails where the entry is not the one that was named. */
function workflowOf({ datasets, dataset, runners, runner = 'ubuntu-latest', secrets = [] }: Caller): string {
  const { checksum, dataset: name, ...same } = dataset
  const given = Object.fromEntries(secrets.map((each) => [each, of(`secrets.${variable(each)}`)]))
  const variables = Object.fromEntries(secrets.map((each) => [variable(each), given[each]]))
  return stringify({
    name: 'caller',
    on: 'push',
    jobs: {
      data: {
        uses: 'setup-dataset/setup-dataset/.github/workflows/prefetch.yml@v1',
        with: { datasets, ...same, ...(runners && { runners }) },
        secrets: given,
      },
      test: {
        needs: 'data',
        'runs-on': runner,
        steps: [
          { uses: 'actions/checkout@v5' },
          {
            uses: 'setup-dataset/setup-dataset@v1',
            id: 'data',
            env: variables,
            with: { ...dataset, ...given, 'fail-on-cache-miss': true },
          },
          {
            env: {
              KEYS: of('needs.data.outputs.cache-key'),
              KEY: of('steps.data.outputs.cache-key'),
              TIER: of('steps.data.outputs.cache-tier'),
            },
            run: '[ "$KEYS" = "$KEY" ]; find "$RUNNER_TEMP/datasets" -type f; echo "from $TIER"',
          },
        ],
      },
    },
  })
}

const of = (place: string) => `\${{ ${place} }}`
const variable = (secret: string) => secret.toUpperCase().replaceAll('-', '_')

async function call(name: string, caller: Caller, options: Partial<ActOptions>, files = {}): Promise<ActRun> {
  const workflow = '.github/workflows/caller.yml'
  const repository = await makeRepository(join(folder.path, name), 'someone/project', {
    files: { ...files, [workflow]: workflowOf(caller) },
  })
  return runWorkflow({ repository, workflow, repositories, ...options })
}

test('a part of a manifest by URL, through a proxy with a log-in, from a server with another', async () => {
  await using origin = await startOrigin({ files: { ...served, '/SHA256SUMS': Buffer.from(mnistSums) } })
  await using proxy = await startProxy({
    hosts: { 'data.test': origin.port },
    credentials: { username: 'ci', password: 'p@ss word' },
  })
  await using cache = await temporaryFolder('cache')
  const checksum = `sha256:${await sha256(Buffer.from(mnistSums))}`
  const run = await call(
    'manifest',
    {
      datasets: `http://data.test/SHA256SUMS ${checksum}`,
      dataset: {
        dataset: 'http://data.test/SHA256SUMS',
        checksum,
        include: '*-labels-*',
        unpack: true,
        'base-url': 'http://data.test/',
        proxy: proxy.url,
      },
      secrets: ['credentials', 'proxy-username', 'proxy-password'],
    },
    {
      cache: cache.path,
      secrets: {
        CREDENTIALS: 'http://data.test Bearer of-the-data',
        PROXY_USERNAME: 'ci',
        PROXY_PASSWORD: 'p@ss word',
      },
    },
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(new Set(origin.requests.map(({ path }) => path))).toEqual(
    new Set(['/SHA256SUMS', '/train-labels-idx1-ubyte.gz', '/t10k-labels-idx1-ubyte.gz']),
  )
  expect(origin.requests.map(({ headers }) => headers.authorization)).not.toContain(undefined)
  const placed = run.logOf(/caller\/test/)
  expect(placed).toContain('/t10k-labels-idx1-ubyte\n')
  expect(placed).toContain('from actions')
})

test.each([
  ['a wrong name', 'mnits', /::error title=setup-dataset.*"mnits"/],
  ['no name', ' ', /::error title=prefetch::The input "datasets" is empty/],
])('with %s it ends before anything is fetched, and says why', async (what, datasets, error) => {
  const run = await call(what, { datasets, dataset: {} }, {})
  expect(run.jobs, run.log).toEqual(['data/prefetch/plan: failure'])
  expect(run.logOf(/plan/)).toMatch(error)
})

test('self-hosted runners, each of which has a tool cache', async () => {
  await using origin = await startOrigin({ files: served })
  await using home = await temporaryFolder('home')
  const run = await call(
    'self-hosted',
    {
      datasets: 'digits.json',
      dataset: { dataset: 'digits.json', layout: 'torchvision', cache: 'tool-cache' },
      runners: '[["rack-1", "gpu"], "rack-2"]',
      runner: 'rack-2',
    },
    { home: home.path, labels: ['rack-1', 'rack-2'], env: { RUNNER_ENVIRONMENT: 'self-hosted' } },
    { 'digits.json': mnistLock(origin.base) },
  )
  expect(run.jobs, run.log).toEqual([
    'caller/test: success',
    'data/prefetch/plan: success',
    'data/prefetch/warm, digits.json, rack-1 gpu: success',
    'data/prefetch/warm, digits.json, rack-2: success',
  ])
  expect(run.logOf(/warm, /)).toContain("saved to the runner's tool cache")
  expect(run.logOf(/caller\/test/)).toContain('from tool-cache')
})

test('a bucket', async () => {
  await using origin = await startOrigin({ files: served })
  await using store = await startStore()
  const bucket = await store.makeBucket()
  const { access, secret } = store.root
  const s3 = { 's3-bucket': bucket.name, 's3-endpoint': store.endpoint, 's3-prefix': 'team' }
  const run = await call(
    'bucket',
    {
      datasets: 'digits.json',
      dataset: { dataset: 'digits.json', cache: 's3', ...s3 },
      secrets: ['aws-access-key-id', 'aws-secret-access-key'],
    },
    { secrets: { AWS_ACCESS_KEY_ID: access, AWS_SECRET_ACCESS_KEY: secret } },
    { 'digits.json': mnistLock(origin.base) },
  )
  expect(run.exitCode, run.log).toBe(0)
  expect(run.logOf(/warm, /)).toContain(`saved to the S3 bucket ${bucket.name} (team/`)
  expect(run.logOf(/caller\/test/)).toContain('from s3')
})
