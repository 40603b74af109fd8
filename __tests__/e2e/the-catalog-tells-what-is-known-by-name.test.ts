import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import mnist from '../../src/dataset/catalog/mnist.json' with { type: 'json' }
import { runCli } from '../support/cli.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

it.concurrent('catalog list: name, files, size, licence and layouts of each', async () => {
  await using folder = await temporaryFolder('catalog')

  const text = await runCli(['catalog', 'list'], { cwd: folder.path })
  const json = await runCli(['catalog', 'list', '--json'], { cwd: folder.path })

  const listed = json.json<{ name: string; licence: string }[]>()
  expect([text.exitCode, text.stderr, json.exitCode, json.stderr]).toEqual([0, '', 0, ''])
  expect(listed).toContainEqual({
    name: 'mnist',
    title: mnist.title,
    files: 4,
    size: 11_594_722,
    licence: 'CC-BY-SA-3.0',
    layouts: ['files', 'torchvision'],
  })
  expect(listed).toContainEqual(expect.objectContaining({ name: 'cifar10', licence: 'unspecified' }))
  const lines = text.stdout.trimEnd().split('\n')
  expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(listed.map(({ name }) => name))
  expect(lines.find((line) => line.startsWith('mnist '))).toMatch(
    /4 files +11\.6 MB +CC-BY-SA-3\.0 +files, torchvision +MNIST/,
  )
})

it.concurrent('catalog show: files, digests, sources, licence and citation; in JSON where each was read', async () => {
  await using folder = await temporaryFolder('catalog')

  const text = await runCli(['catalog', 'show', 'mnist'], { cwd: folder.path })
  const json = await runCli(['catalog', 'show', 'mnist', '--json'], { cwd: folder.path })

  expect([text.exitCode, text.stderr, json.exitCode, json.stderr]).toEqual([0, '', 0, ''])
  expect(text.stdout).toMatch(/^mnist: .*, 4 files, 11\.6 MB\n/)
  for (const { path, size, sha256, sources } of mnist.files) {
    const all = [`${path}, ${size} bytes`, `  sha256:${sha256}`, ...sources.map((source) => `  ${source}`)]
    expect(text.stdout).toContain(all.join('\n'))
  }
  expect(text.stdout).toMatch(/^ {2}licence: +CC-BY-SA-3\.0 \(.+\)$/m)
  expect(text.stdout).toContain(mnist.citation)
  expect(json.json()).toEqual(mnist)
})

it.concurrent('a name that is not there has exit code 1 and gets the nearest ones', async () => {
  await using folder = await temporaryFolder('catalog')

  const text = await runCli(['catalog', 'show', 'cifar'], { cwd: folder.path })
  const json = await runCli(['catalog', 'show', 'fashion_mnist', '--json'], { cwd: folder.path })

  expect(text).toMatchObject({ exitCode: 1, stdout: '' })
  expect(text.stderr).toMatch(/^error: .*"cifar" is not in the catalog.*\(bad-input\)$/m)
  expect(text.stderr).toMatch(/Nearest names: cifar10, cifar100,/)
  expect(json.exitCode).toBe(1)
  expect(json.json()).toEqual({
    error: {
      code: 'bad-input',
      message: expect.stringContaining('"fashion_mnist"'),
      advice: expect.stringMatching(/^Nearest names: fashion-mnist[,.]/),
    },
  })
})

it.concurrent('wrong usage has exit code 2', async () => {
  await using folder = await temporaryFolder('catalog')
  const wrong = [
    ['catalog'],
    ['catalog', 'show'],
    ['catalog', 'show', 'mnist', 'cifar10'],
    ['catalog', 'list', 'mnist'],
    ['catalog', 'mnist'],
    ['catalog', 'list', '--layout', 'keras'],
  ]

  const results = await Promise.all(wrong.map((args) => runCli(args, { cwd: folder.path })))

  for (const { exitCode, stdout, stderr } of results) {
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^setup-dataset: .+\n.*--help/)
  }
  expect(await readTree(folder.path)).toEqual({})
})

it.concurrent('nothing of the engine is loaded for it, because it has to answer at once', async () => {
  await using folder = await temporaryFolder('catalog')
  const spy = join(folder.path, 'spy.mjs')
  await writeFile(spy, `process.on('exit', () => console.error(process.moduleLoadList.join('\\n')))`)
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(spy)}` }

  const { stderr } = await runCli(['catalog', 'show', 'mnist'], { cwd: folder.path, env })

  const loaded = stderr.match(/(?<=^NativeModule )\S+$/gm)
  expect(loaded).toContain('util')
  expect(loaded?.filter((name) => /^(http|https|tls|zlib|dns|_http_\w+|_tls_\w+)$/.test(name))).toEqual([])
})
