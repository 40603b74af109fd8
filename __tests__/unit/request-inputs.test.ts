import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { datasetNamed } from '../../src/dataset/catalog/catalog.ts'
import type { InputName } from '../../src/inputs.ts'
import { readRequest } from '../../src/request-inputs.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { digestOf, inputFailure } from './builders.ts'

const digest = digestOf('abc')
const { hex } = digest
type Given = Partial<Record<InputName, string>>

function read(given: Given, workspace = resolve('/workspace')) {
  return readRequest((name) => given[name] ?? '', workspace)
}

async function workspaceOf(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder('workspace')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true })
    await writeFile(join(folder.path, path), text)
  }
  return folder
}

describe('a dataset is', () => {
  test('a name of the catalog, which gives the entry', async () => {
    expect(await read({ dataset: 'mnist' })).toEqual({ kind: 'catalog', dataset: datasetNamed('mnist') })
  })

  test('a name of the catalog also where it has none of that name', async () => {
    const error = await inputFailure(read({ dataset: 'mnits' }))
    expect(error).toMatchObject({ input: 'dataset', message: expect.stringContaining('"mnits" is not in') })
    expect(error.advice).toContain('Nearest names: mnist')
  })

  test('a name of the catalog also where a file is named so', async () => {
    await using workspace = await workspaceOf({ mnist: `${hex}  a`, other: `${hex}  a` })
    expect(await read({ dataset: 'mnist' }, workspace.path)).toMatchObject({ kind: 'catalog' })
    expect(await read({ dataset: 'other' }, workspace.path)).toMatchObject({ kind: 'files', stem: 'other' })
  })

  test.each(['SHA256SUMS', 'data/MD5SUMS', './x', 'a\\b', 'a.tsv', 'b.sha256', 'distinfo', 'x.lock.json'])(
    'a path, so that it has to be there: %s',
    async (path) => {
      const error = await inputFailure(read({ dataset: path }))
      expect(error).toMatchObject({ input: 'dataset', message: expect.stringContaining(path) })
      expect(error.advice).toContain('actions/checkout')
    },
  )

  test('a path: absolute, or a file URL', async () => {
    await using workspace = await workspaceOf({ 'd/MD5SUMS': `${hex}  a` })
    const path = join(workspace.path, 'd/MD5SUMS')
    for (const dataset of [path, pathToFileURL(path).href])
      expect(await read({ dataset })).toMatchObject({ kind: 'files', input: 'dataset', stem: 'MD5SUMS' })
  })

  test('a URL, which goes with checksum', async () => {
    const given = { dataset: 'https://host/d/SHA256SUMS', checksum: hex, 'base-url': 'https://base' }
    expect(await read(given)).toEqual({
      kind: 'manifest',
      url: new URL('https://host/d/SHA256SUMS'),
      digest,
      bases: [new URL('https://base')],
    })
  })
})

describe('a manifest by path has its files', () => {
  const text = `${hex}  sub/a b\n${hex}  c`

  test('beside it, then in the workspace, where they are there', async () => {
    await using workspace = await workspaceOf({ 'd/SHA256SUMS': text, 'd/sub/a b': '', 'sub/a b': '', c: '' })
    const at = (...paths: string[]) => paths.map((path) => pathToFileURL(join(workspace.path, path)))
    expect(await read({ dataset: 'd/SHA256SUMS' }, workspace.path)).toMatchObject({
      files: [
        { path: 'sub/a b', urls: at('d/sub/a b', 'sub/a b') },
        { path: 'c', urls: at('c') },
      ],
    })
  })

  test('below base-url alone, where that is set', async () => {
    await using workspace = await workspaceOf({ SHA256SUMS: text, c: '' })
    expect(await read({ dataset: 'SHA256SUMS', 'base-url': 'https://base' }, workspace.path)).toMatchObject({
      files: [{ urls: [] }, { urls: [] }],
      bases: [new URL('https://base')],
    })
  })

  test('at their own URLs, and relative ones begin at its folder', async () => {
    await using workspace = await workspaceOf({
      'd/r.txt': `a ${hex} https://own/a\nb ${hex} ./x/b`,
      'd/a': '',
    })
    const beside = pathToFileURL(join(workspace.path, 'd/x/b'))
    expect(await read({ dataset: 'd/r.txt' }, workspace.path)).toMatchObject({
      files: [{ urls: [new URL('https://own/a')] }, { urls: [beside] }],
    })
  })
})

test.each<[string, Given, string, string]>([
  [
    'no checksum',
    { dataset: 'https://host/SHA256SUMS' },
    'it is missing',
    "curl -fsSL 'https://host/SHA256SUMS'",
  ],
  ['none', { dataset: 'https://host/x', checksum: 'sha256' }, 'no known digest', 'sha256sum'],
  ['with a name', { dataset: 'mnist', checksum: hex }, 'a dataset that is no URL', 'goes with url'],
  ['with a path', { dataset: './mnist', checksum: hex }, 'a dataset that is no URL', 'the URL of a manifest'],
])('checksum: %s', async (_, given, message, advice) => {
  const error = await inputFailure(read(given))
  expect(error.input).toBe('checksum')
  expect(error.message).toContain(message)
  expect(error.advice).toContain(advice)
})

test('the URL of a manifest is shown without its secrets', async () => {
  const { message, advice } = await inputFailure(
    read({ dataset: 'https://me:s3cret-word@host/x?sig=hidden' }),
  )
  expect(message + advice).not.toMatch(/s3cret|hidden/)
})

test.each([
  ['ftp://host/SHA256SUMS', 'URLs of ftp: are not supported'],
  ['s3://bucket/SHA256SUMS', 'URLs of s3: are not supported'],
  ['file://host/SHA256SUMS', 'names no file of this machine'],
])('%s is no manifest', async (dataset, message) => {
  expect(await inputFailure(read({ dataset }))).toMatchObject({
    input: 'dataset',
    message: expect.stringContaining(message),
  })
})
