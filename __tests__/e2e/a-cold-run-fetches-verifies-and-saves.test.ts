import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

it.concurrent('fetches what no cache has, verifies it, saves it, and tells of it', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served('/mnist') })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })

  const result = await runner.run({ files: data.lines(origin.url('/mnist')) })

  expect(result).toMatchObject({ exitCode: 0, stderr: '', annotations: [], exported: {} })
  const { outputs, stdout, summary } = result
  const bytes = data.files.reduce((sum, { size }) => sum + size, 0)
  expect(outputs).toMatchObject({
    'cache-hit': 'false',
    'cache-status': 'miss',
    'cache-tier': '',
    'downloaded-bytes': String(bytes),
  })
  expect(outputs).not.toHaveProperty('failure-code')
  const { path = '', fingerprint = '', 'cache-key': key = '' } = outputs
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(key).toBe(`setup-dataset-v1-files-${/files-(\w{8})/.exec(path)?.[1]}-${fingerprint}`)
  expect(path.startsWith(join(runner.temp, 'datasets'))).toBe(true)
  expect(JSON.parse(outputs.files ?? '')).toEqual(
    data.files.map(({ name, size, sha256 }) => {
      const source = origin.url(`/mnist/${name}`)
      return { name, path: join(path, name), size, digest: `sha256:${sha256}`, source }
    }),
  )

  expect(await readTree(path)).toEqual(published(data))
  expect(await readTree(runner.workspace)).toEqual({})
  expect(origin.requests.map(({ path }) => path).sort()).toEqual(Object.keys(data.served('/mnist')).sort())
  expect(service.entries()).toMatchObject([{ key, complete: true, scope: 'refs/heads/main' }])

  expect(summary).toContain('every byte verified')
  for (const { name, sha256 } of data.files) {
    expect(summary).toContain(name)
    expect(summary).toContain(sha256)
  }
  expect(stdout).toContain(`saved to the Actions cache (${key})`)
  expect(stdout).toMatch(/4 files, .*fetched .*every byte verified/)
})

it.concurrent('fetches one file by url and checksum, in each spelling of the checksum', async () => {
  const [file] = mnistShaped().files
  if (!file) throw new Error('no file')
  await using origin = await startOrigin({ files: { [`/${file.name}`]: file.bytes } })
  await using runner = await createRunner()
  const base64 = Buffer.from(file.sha256, 'hex').toString('base64')
  const spellings = [`sha256:${file.sha256}`, file.sha256.toUpperCase(), `sha256-${base64}`]

  const results = await Promise.all(
    spellings.map((checksum, index) =>
      runner.run({ url: origin.url(file.name), checksum, path: `data/${index}`, cache: 'none' }),
    ),
  )

  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
  expect(new Set(results.map(({ outputs }) => outputs.fingerprint)).size).toBe(1)
  expect(await readTree(join(runner.workspace, 'data'))).toEqual({
    [`0/${file.name}`]: file.sha256,
    [`1/${file.name}`]: file.sha256,
    [`2/${file.name}`]: file.sha256,
  })
})

it.concurrent('fetches the files of a dataset in parallel, but never more than concurrency says', async () => {
  const data = mnistShaped()
  await using origin = await startOrigin({ files: data.served() })
  origin.fault('*', { delay: 200, always: true })
  await using runner = await createRunner()

  const { exitCode } = await runner.run({
    files: data.lines(),
    'base-url': origin.base,
    concurrency: 2,
    cache: 'none',
  })

  expect(exitCode).toBe(0)
  expect(origin.mostAtOnce).toBe(2)
})
