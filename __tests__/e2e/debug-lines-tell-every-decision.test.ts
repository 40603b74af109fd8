import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'

const data = mnistShaped()
const wrong = 'train-images-idx3-ubyte.gz'

it('in a run with a corrupt cache, a mirror that fails, an answer that is cut, and a restart', async () => {
  await using origin = await startOrigin({ files: data.served('/data') })
  await using mirror = await startOrigin({ files: {} })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: data.lines(origin.url('/data')), mirrors: mirror.base }
  await runner.run(inputs)
  const entry = (await readdir(runner.toolCache, { recursive: true })).find((path) => path.endsWith(wrong))
  await writeFile(join(runner.toolCache, entry ?? ''), 'not the file')
  origin.fault(`/data/${wrong}`, { cut: 10_000 }, { cut: 20_000 }, { rangeless: true })
  mirror.fault(`/${wrong}`, { status: 503 })

  const { exitCode, stdout, debug } = await runner.run({ ...inputs, path: 'again' }, { RUNNER_DEBUG: '1' })

  expect(exitCode).toBe(0)
  const told = [...stdout.split('\n').filter((line) => !line.startsWith('::')), ...debug]
  const [from, at] = [origin.url(`/data/${wrong}`), mirror.url(`/${wrong}`)]
  const expected: readonly (string | RegExp)[] = [
    // Which caches, and why; what each said, of which entry.
    'cache tool-cache: asked, its disk outlives the job',
    'cache actions: asked, the event is push',
    'cache s3: left out, `s3-bucket` is not set',
    'caches hold what is placed (4 files), as all of it is pinned',
    /the runner's tool cache has an entry with 1 wrong file, which is not used; 3 right ones kept/,
    /^looked for setup-dataset-v1-\S+, found \S+/,
    /the Actions cache cannot be used: this runner offers no cache service/,
    // Which road, which sources, in which order.
    'http: direct, no proxy is set',
    `${wrong}: sources in order: ${at}, ${from}`,
    // Why it waits, and why a source is left.
    new RegExp(`^${wrong}: ${at} answered 503 .*; trying again in .*s, back-off$`),
    new RegExp(`^${wrong}: ${at} answered 404 .*; leaving this source, trying again would not help$`),
    // Where it goes on, and why not.
    `${wrong}: ${from} answers, direct, loopback is always direct, from the beginning`,
    new RegExp(`^${wrong}: ${from} .*10000.*; trying again in .*s, back-off$`),
    `${wrong}: ${from} answers, direct, loopback is always direct, continued after 10.0 kB`,
    `${wrong}: not continued after 30.0 kB: the server sent all of it`,
    // What is kept, and why not.
    /^\S+: saved to the runner's tool cache/,
    'not saved to the Actions cache: it cannot be used',
  ]
  for (const each of expected)
    expect(told).toContainEqual(each instanceof RegExp ? expect.stringMatching(each) : each)
})

it.concurrent('also that nothing is saved because nothing should be', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const { debug } = await runner.run({ files: data.lines(origin.base), cache: 'none', save: false })
  expect(debug).toContain('caches: none, as `cache` says')
  expect(debug).toContain('not saved: `save` is false')
})
