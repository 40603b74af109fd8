import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const names = ['train/b.bin', 'train/a.bin', 'train/c.bin', 'test/a.bin', 'README']
const files = names.map((name) => contentOf(name, Buffer.from(`content of ${name}`)))
const served = Object.fromEntries(files.map(({ name, bytes }) => [`/${name}`, bytes]))
const lines = files.map(({ name, sha256 }) => `${name} sha256:${sha256}`).join('\n')
/** What `readTree` gives for these files. */
const treeOf = (...wanted: string[]) =>
  Object.fromEntries(
    files.filter(({ name }) => wanted.includes(name)).map(({ name, sha256 }) => [name, sha256]),
  )

it.concurrent('include: the files that fit a glob are asked for, cached and placed, and no others', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { files: lines, 'base-url': origin.base, include: 'train/[ab]*\nREADME', path: 'data' }

  const cold = await runner.run(inputs)
  const asked = new Set(origin.requests.map(({ path }) => path))
  const warm = await runner.run(inputs)
  const whole = await runner.run({ ...inputs, include: '', path: 'whole' })

  expect([cold.exitCode, cold.outputs['cache-status']]).toEqual([0, 'miss'])
  expect([...asked].toSorted()).toEqual(['/README', '/train/a.bin', '/train/b.bin'])
  expect([warm.exitCode, warm.outputs['cache-status']]).toEqual([0, 'hit'])
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(
    treeOf('train/a.bin', 'train/b.bin', 'README'),
  )
  // What is asked for is another thing than the whole, so it has an entry of its own.
  expect([whole.exitCode, whole.outputs['cache-status']]).toEqual([0, 'miss'])
})

it.concurrent('shard: the jobs of a matrix have all files between them, each its own', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner()
  const inputs = { files: lines, 'base-url': origin.base, cache: 'none' }

  const results = await Promise.all(
    ['1/2', '2/2'].map((shard) => runner.run({ ...inputs, shard, path: shard.replace('/', '-of-') })),
  )

  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0])
  const [first, second] = await Promise.all(
    ['1-of-2', '2-of-2'].map((folder) => readTree(join(runner.workspace, folder))),
  )
  expect(first).toEqual(treeOf('README', 'train/a.bin', 'train/c.bin'))
  expect(second).toEqual(treeOf('test/a.bin', 'train/b.bin'))
  expect(origin.requests.filter(({ method }) => method === 'GET')).toHaveLength(names.length)
})

it.concurrent('a part that has no file is an error before any request, with what there is', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner()
  const inputs = { files: lines, 'base-url': origin.base, cache: 'none' }

  const [glob, shard, index] = await Promise.all([
    runner.run({ ...inputs, include: 'val/*' }),
    runner.run({ ...inputs, shard: '6/6' }),
    runner.run({ ...inputs, shard: '0/4' }),
  ])

  for (const { exitCode, outputs } of [glob, shard, index])
    expect([exitCode, outputs['failure-code']]).toEqual([1, 'bad-input'])
  expect(glob?.stdout).toContain('"val/*" fits no file')
  expect(glob?.stdout).toContain('train/b.bin, train/a.bin')
  expect(shard?.stdout).toContain('Set shard to one of at most 5')
  expect(index?.stdout).toContain('part: [1, 2, 3, 4]')
  expect(origin.requests).toEqual([])
})
