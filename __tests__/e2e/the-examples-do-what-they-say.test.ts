import { readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf } from '../support/dataset.ts'
import { RUN_BY_ACT } from '../support/examples.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { repositoryRoot } from '../support/repository.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readWorkflow, type WorkflowFile } from '../support/workflow-file.ts'
import { ACTION, CERTIFICATE, DIGEST, HELLO, openInternet, runExample, statuses } from './example-run.ts'
import { withRealMnist } from './real-mnist.ts'

const proved = new Set<string>()

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

function readExample(file: string, values?: Record<string, string>): WorkflowFile {
  proved.add(file)
  return readWorkflow(join(repositoryRoot, 'examples', file), ACTION, values)
}

it.concurrent('own-files: a mirror takes over where the first source fails, and the next run asks only the cache', async () => {
  await using service = await startCacheService({ azurite })
  await using internet = await openInternet({
    '/v2/train.csv': HELLO,
    '/v2/test.csv': HELLO,
    '/iris.csv': HELLO,
  })
  internet.server.fault('/iris.csv', { status: 404 })
  const example = readExample('own-files.yml')

  await using cold = await runExample(example, { env: internet.env, cacheService: service })
  const asked = internet.asked()
  const requests = internet.server.requests.length
  await using warm = await runExample(example, { env: internet.env, cacheService: service })

  expect(cold.trees).toEqual([{ 'iris.csv': DIGEST }, { 'test.csv': DIGEST, 'train.csv': DIGEST }])
  expect(asked).toEqual(['data.example.org', 'mirror.example.net'])
  expect(warm.trees).toEqual(cold.trees)
  expect(statuses(warm.results)).toEqual(['hit', 'hit'])
  expect(internet.server.requests).toHaveLength(requests)
})

it.concurrent('manifest: the lists of the repository name the files, and `include` takes some of them', async () => {
  await using internet = await openInternet({
    '/v2/train.csv': HELLO,
    '/v2/test.csv': HELLO,
    '/images-v3/images/cat.png': HELLO,
  })
  await using run = await runExample(readExample('manifest.yml'), { env: internet.env })

  expect(run.trees).toEqual([{ 'test.csv': DIGEST, 'train.csv': DIGEST }, { 'images/cat.png': DIGEST }])
})

it.concurrent('lock: the lock has files, digests and sources', async () => {
  await using internet = await openInternet({ '/v2/train.csv': HELLO })
  await using run = await runExample(readExample('lock.yml'), { env: internet.env })

  expect(run.trees).toEqual([{ 'train.csv': DIGEST }])
  expect(internet.asked()).toEqual(['data.example.org'])
})

it.concurrent('university-proxy: by a proxy with a log-in, trusting the authority of the secret, for later steps too', async () => {
  const credentials = { username: 'lab', password: 'p@ss:word/100%' }
  await using internet = await openInternet({ '/iris.csv': HELLO }, { credentials })
  const example = readExample('university-proxy.yml', {
    'vars.PROXY': internet.proxy.url,
    'secrets.PROXY_USERNAME': credentials.username,
    'secrets.PROXY_PASSWORD': credentials.password,
    'secrets.CA_PEM': await readFile(CERTIFICATE, 'utf8'),
  })
  await using run = await runExample(example, { selfHosted: true })

  expect(run.trees).toEqual([{ 'iris.csv': DIGEST }])
  expect(internet.asked()).toEqual(['data.example.org'])
  expect(run.results[0]?.exported).toMatchObject({
    https_proxy: expect.stringContaining(`lab:${encodeURIComponent(credentials.password)}@`),
    no_proxy: expect.stringContaining('cluster.example.org'),
  })
})

it.concurrent('company-policy: only the mirror of the company is asked, with the log-in', async () => {
  await using internet = await openInternet({ '/data/iris.csv': HELLO })
  const basic = Buffer.from('ci:hunter2-password').toString('base64')
  const example = readExample('company-policy.yml', { 'secrets.NEXUS_BASIC': basic })
  await using run = await runExample(example, { env: internet.env })

  expect(run.trees).toEqual([{ 'iris.csv': DIGEST }])
  expect(internet.asked()).toEqual(['nexus.example.com'])
  expect(internet.server.requests.map(({ headers }) => headers.authorization)).toEqual([`Basic ${basic}`])
})

it.concurrent('shards: the jobs of the matrix have all files, and none twice', async () => {
  const names = [0, 1, 2, 3, 4].map((part) => `part-${part}.tar`)
  await using internet = await openInternet(Object.fromEntries(names.map((name) => [`/v2/${name}`, HELLO])))
  const example = readExample('shards.yml')
  const jobs = await Promise.all(
    example.steps.map(async (step) => {
      await using job = await runExample({ ...example, steps: [step] }, { env: internet.env })
      return Object.keys(job.trees[0] ?? {})
    }),
  )

  expect(jobs).toHaveLength(4)
  expect(jobs.flat().toSorted()).toEqual(names)
})

it.concurrent('self-hosted: from a folder of the machine, then from the tool cache, without any network', async () => {
  await using folder = await temporaryFolder('srv')
  await writeFile(join(folder.path, 'iris.csv'), HELLO)
  await using proxy = await startProxy()
  const example = readExample('self-hosted.yml', { 'vars.DATASET_MIRROR': pathToFileURL(folder.path).href })
  const options = { selfHosted: true, env: { https_proxy: proxy.url } }

  await using cold = await runExample(example, options)
  await using warm = await runExample(example, { ...options, toolCache: cold.runner.toolCache })

  expect([...cold.trees, ...warm.trees]).toEqual([{ 'iris.csv': DIGEST }, { 'iris.csv': DIGEST }])
  expect([...statuses(cold.results), ...statuses(warm.results)]).toEqual(['miss', 'hit'])
  expect(proxy.connections).toBe(0)
})

it.concurrent('s3-cache: the bucket is asked, and what it lacks is fetched (a real store: __tests__/stores)', async () => {
  await using internet = await openInternet({ '/iris.csv': HELLO })
  await using store = await startOrigin()
  const account = {
    AWS_ACCESS_KEY_ID: 'ACCESS',
    AWS_SECRET_ACCESS_KEY: 'the-secret-of-the-store',
    AWS_REGION: 'eu-central-1',
  }
  const env = { ...internet.env, ...account, AWS_ENDPOINT_URL_S3: store.base }
  await using run = await runExample(readExample('s3-cache.yml'), { env })

  expect(run.trees).toEqual([{ 'iris.csv': DIGEST }])
  expect(store.requests[0]?.path).toMatch(/^\/my-datasets\/shared\//)
})

it.concurrent('container: in the workspace for the job inside, under the name that the other mounts', async () => {
  await using internet = await openInternet({ '/iris.csv': HELLO })
  await using run = await runExample(readExample('container.yml'), { env: internet.env })

  expect(run.trees).toEqual([{ 'iris.csv': DIGEST }, { 'iris.csv': DIGEST }])
  expect(run.results[0]?.outputs.path).toBe(join(run.runner.workspace, 'data'))
})

it.concurrent.each([
  ['quick-start.yml', 'setup-dataset-v1-mnist-'],
  ['keras.yml', 'setup-dataset-v1-mnist-npz-'],
])('%s: asks the caches for what the catalog has; no data moves', async (file, key) => {
  await using service = await startCacheService({ azurite })
  const example = readExample(file)
  await using run = await runExample(example, { cacheService: service, more: { 'lookup-only': 'true' } })

  expect(run.results.map(({ outputs }) => outputs['cache-key'])).toEqual([expect.stringContaining(key)])
  expect(statuses(run.results)).toEqual(['miss'])
})

withRealMnist(({ files, npz }) => {
  it.concurrent('quick-start: the real MNIST from the first source of the catalog, as torchvision wants it', async () => {
    const contents = await Promise.all(
      Object.entries(files).map(async ([name, path]) => contentOf(name, await readFile(path))),
    )
    await using internet = await openInternet(
      Object.fromEntries(contents.map(({ name, bytes }) => [`/cvdf-datasets/mnist/${name}`, bytes])),
    )
    await using run = await runExample(readExample('quick-start.yml'), { env: internet.env })

    const members = contents.map(({ name, bytes }) => {
      return [`MNIST/raw/${name.replace('.gz', '')}`, contentOf(name, gunzipSync(bytes)).sha256] as const
    })
    expect(run.trees).toEqual([Object.fromEntries(members)])
    expect(internet.asked()).toEqual(['storage.googleapis.com'])
  })

  if (npz !== undefined) {
    it.concurrent('keras: the real mnist.npz, and KERAS_HOME for the later steps', async () => {
      const { bytes, sha256 } = contentOf('mnist.npz', await readFile(npz))
      await using internet = await openInternet({ '/tensorflow/tf-keras-datasets/mnist.npz': bytes })
      await using run = await runExample(readExample('keras.yml'), { env: internet.env })

      expect(run.trees).toEqual([{ 'datasets/mnist.npz': sha256 }])
      expect(run.results[0]?.exported).toEqual({ KERAS_HOME: run.results[0]?.outputs.path })
    })
  }
})

it('no example is left out, and each is named like its file', () => {
  const all = readdirSync(join(repositoryRoot, 'examples')).filter((name) => !RUN_BY_ACT.includes(name))
  expect([...proved].toSorted()).toEqual(all.toSorted())
  for (const file of all) expect(textOf(file)).toContain(`\nname: ${file.replace('.yml', '')}\n`)
})

it('the outputs that later steps take are outputs of a step', () => {
  const outputs = Object.keys(parse(readFileSync(join(repositoryRoot, 'action.yml'), 'utf8')).outputs)
  for (const file of proved) {
    for (const [, id, output] of textOf(file).matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(textOf(file)).toMatch(new RegExp(`uses: ${ACTION}\n +id: ${id}\n`))
      expect(outputs).toContain(output)
    }
  }
})

function textOf(file: string): string {
  return readFileSync(join(repositoryRoot, 'examples', file), 'utf8')
}
