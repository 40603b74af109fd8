import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { sha256 } from '../support/temporary.ts'
import { withRealMnist } from './real-mnist.ts'
import { published, readTree, unpacked } from './tree.ts'

const data = mnistShaped()

it.concurrent('files: each under its own name, in folders where the name has them', async () => {
  await using origin = await startOrigin({ files: data.served('/deep/in') })
  await using runner = await createRunner()
  const lines = data.files.map(({ name, sha256 }) => `deep/in/${name} ${sha256}`).join('\n')

  const result = await runner.run({ files: lines, 'base-url': origin.base, path: 'data', cache: 'none' })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], exported: {} })
  expect(await readTree(runner.workspace)).toEqual(published(data, 'data/deep/in/'))
})

it.concurrent('torchvision: unpacked below MNIST/raw, named after the .gz and not after its header', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()

  const result = await runner.run({
    files: data.lines(origin.base),
    layout: 'torchvision',
    path: 'data',
    cache: 'none',
  })

  expect(result).toMatchObject({ exitCode: 0, annotations: [], exported: {} })
  expect(result.outputs.path).toBe(join(runner.workspace, 'data'))
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(unpacked(data, 'MNIST/raw/'))
  const files = JSON.parse(result.outputs.files ?? '') as { name: string; digest: string; size: number }[]
  expect(files).toMatchObject(
    data.files.map(({ member, name }) => {
      const path = join(runner.workspace, 'data/MNIST/raw', member.name)
      const source = origin.url(name)
      return {
        name: `MNIST/raw/${member.name}`,
        path,
        size: member.size,
        digest: `sha256:${member.sha256}`,
        source,
      }
    }),
  )
})

it.concurrent('keras: below datasets, with KERAS_HOME for the later steps', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const [file] = data.files

  const result = await runner.run({
    url: origin.url(file?.name ?? ''),
    checksum: file?.sha256 ?? '',
    layout: 'keras',
    path: 'home',
    cache: 'none',
  })

  expect(result).toMatchObject({
    exitCode: 0,
    exported: { KERAS_HOME: join(runner.workspace, 'home') },
    outputs: { path: join(runner.workspace, 'home') },
  })
  expect(await readTree(runner.workspace)).toEqual({ [`home/datasets/${file?.name}`]: file?.sha256 })
})

withRealMnist(({ base, files, npz }) => {
  // A mirror that fails would lead on to the catalog's own sources; nothing listens there.
  const nowhere = { proxy: 'http://127.0.0.1:9', retries: 0 }

  it.concurrent('torchvision of the real MNIST from a folder of mirrors, cold and from the tool cache', async () => {
    await using runner = await createRunner({ selfHosted: true })
    const inputs = { ...nowhere, dataset: 'mnist', layout: 'torchvision', mirrors: base, cache: 'tool-cache' }
    const expected = Object.entries(files).map(async ([name, path]) => {
      const member = gunzipSync(await readFile(path))
      return [`MNIST/raw/${name.replace(/\.gz$/, '')}`, await sha256(member)] as const
    })
    const tree = Object.fromEntries(await Promise.all(expected))

    const cold = await runner.run({ ...inputs, path: 'cold' })
    const warm = await runner.run({ ...inputs, path: 'warm' })

    expect(cold).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'miss' } })
    expect(await readTree(join(runner.workspace, 'cold'))).toEqual(tree)
    expect(cold.summary).toContain('CC-BY-SA-3.0')
    expect(warm).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'hit' } })
    expect(await readTree(join(runner.workspace, 'warm'))).toEqual(tree)
  })

  it.concurrent('files of the real MNIST as they are published', async () => {
    await using runner = await createRunner()
    const expected = Object.entries(files).map(async ([name, path]) => [name, await sha256(path)] as const)

    const result = await runner.run({
      ...nowhere,
      dataset: 'mnist',
      mirrors: base,
      path: 'data',
      cache: 'none',
    })

    expect(result).toMatchObject({ exitCode: 0, annotations: [] })
    expect(await readTree(join(runner.workspace, 'data'))).toEqual(
      Object.fromEntries(await Promise.all(expected)),
    )
  })

  if (npz !== undefined) {
    it.concurrent('keras of the real mnist.npz', async () => {
      await using runner = await createRunner()
      const mirrors = new URL('.', pathToFileURL(npz)).href

      const result = await runner.run({
        ...nowhere,
        dataset: 'mnist-npz',
        layout: 'keras',
        mirrors,
        path: 'home',
        cache: 'none',
      })

      expect(result).toMatchObject({
        exitCode: 0,
        annotations: [],
        exported: { KERAS_HOME: join(runner.workspace, 'home') },
      })
      expect(await readTree(runner.workspace)).toEqual({ 'home/datasets/mnist.npz': await sha256(npz) })
    })
  }
})

it.concurrent('several datasets share one root, and a step that comes again changes nothing', async () => {
  const other = mnistShaped({ seed: 2 })
  await using origin = await startOrigin({ files: { ...data.served('/one'), ...other.served('/two') } })
  await using runner = await createRunner()
  const one = { files: data.lines(origin.url('/one')), layout: 'torchvision', path: 'data', cache: 'none' }
  const two = { ...one, files: other.lines(origin.url('/two')), layout: 'keras' }

  const results = [await runner.run(one), await runner.run(two), await runner.run(one)]

  for (const result of results) expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(join(runner.workspace, 'data'))).toEqual({
    ...unpacked(data, 'MNIST/raw/'),
    ...published(other, 'datasets/'),
  })
})

it.concurrent('files of another origin that the loader would take instead are a warning', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const stale = join(runner.workspace, 'data/MNIST/processed/training.pt')
  await mkdir(dirname(stale), { recursive: true })
  await writeFile(stale, 'stale')
  const inputs = { files: data.lines(origin.base), layout: 'torchvision', path: 'data', cache: 'none' }

  const result = await runner.run(inputs)

  expect(result.exitCode).toBe(0)
  expect(result.annotations).toMatchObject([
    {
      message: expect.stringMatching(
        /processed.training\.pt was there before, and torchvision loads it .* remove it/,
      ),
    },
  ])
  expect(await readFile(stale, 'utf8')).toBe('stale')
})
