import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { buildTar } from '../support/archives/tar.ts'
import { buildZip } from '../support/archives/zip.ts'
import { runCli } from '../support/cli.ts'
import { contentOf } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { readTree } from './tree.ts'

const members = ['train/1.txt', 'train/2.txt', 'README'].map((name) =>
  contentOf(name, Buffer.from(name.repeat(500))),
)
const entries = members.map(({ name, bytes }) => ({ name, content: bytes }))
const placed = (prefix = '') => Object.fromEntries(members.map(({ name, sha256 }) => [prefix + name, sha256]))
const zip = contentOf('data.zip', buildZip(entries))
const tar = contentOf('sub/data.tar.gz', gzipSync(buildTar(entries)))
const csv = contentOf('table.csv.gz', gzipSync('a,b\n'))
const lineOf = ({ name, sha256 }: { name: string; sha256: string }) => `${name} sha256:${sha256}`
const served = Object.fromEntries([zip, tar, csv].map(({ name, bytes }) => [`/${name}`, bytes]))

it.concurrent('unpack: archives beside where they would lie, and .gz; the cache holds them packed', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner({ selfHosted: true })
  const files = [zip, tar, csv].map(lineOf).join('\n')
  const inputs = { files, 'base-url': origin.base, unpack: true, path: 'data' }

  const cold = await runner.run(inputs)
  const { length } = origin.requests
  const warm = await runner.run({ ...inputs, path: 'again' })

  const expected = {
    ...placed(),
    ...placed('sub/'),
    'table.csv': contentOf('', Buffer.from('a,b\n')).sha256,
  }
  expect([cold.exitCode, cold.outputs['cache-status']]).toEqual([0, 'miss'])
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(expected)
  const listed = JSON.parse(cold.outputs.files ?? '') as { name: string; digest: string }[]
  expect(Object.fromEntries(listed.map(({ name, digest }) => [name, digest.replace('sha256:', '')]))).toEqual(
    expected,
  )
  expect([warm.exitCode, warm.outputs['cache-status'], origin.requests.length]).toEqual([0, 'hit', length])
  expect(await readTree(join(runner.workspace, 'again'))).toEqual(expected)
})

it.concurrent('without unpack archives stay as they were published', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner()

  const result = await runner.run({
    url: origin.url('data.zip'),
    checksum: zip.sha256,
    path: 'data',
    cache: 'none',
  })

  expect(result.exitCode).toBe(0)
  expect(await readTree(join(runner.workspace, 'data'))).toEqual({ 'data.zip': zip.sha256 })
})

it.concurrent.each([
  ['a name that leads outside', [{ name: '../../outside', content: 'x' }], 'is not unpacked: ../../outside'],
  ['an absolute name', [{ name: '/etc/outside', content: 'x' }], 'is not unpacked: /etc/outside'],
  [
    'a link that leads outside',
    [{ name: 'link', content: '/etc/passwd', mode: 0o120777 }],
    'is not unpacked: link',
  ],
])('%s is refused, with the name and nothing placed', async (_, hostile, words) => {
  const evil = contentOf('evil.zip', buildZip([...entries, ...hostile]))
  await using origin = await startOrigin({ files: { '/evil.zip': evil.bytes } })
  await using runner = await createRunner()
  const inputs = {
    url: origin.url('evil.zip'),
    checksum: evil.sha256,
    unpack: true,
    path: 'data',
    cache: 'none',
  }

  const result = await runner.run(inputs)

  expect([result.exitCode, result.outputs['failure-code']]).toEqual([1, 'unsafe-archive'])
  expect(result.annotations).toMatchObject([{ message: expect.stringContaining(words) }])
  expect(await readTree(runner.workspace)).toEqual({})
})

it.concurrent('an archive that is damaged as it was published is said to be so', async () => {
  const broken = contentOf('broken.tar.gz', tar.bytes.subarray(0, tar.size - 40))
  await using origin = await startOrigin({ files: { '/broken.tar.gz': broken.bytes } })
  await using runner = await createRunner()
  const inputs = {
    url: origin.url('broken.tar.gz'),
    checksum: broken.sha256,
    unpack: true,
    path: 'data',
    cache: 'none',
  }

  const result = await runner.run(inputs)

  expect([result.exitCode, result.outputs['failure-code']]).toEqual([1, 'cannot-place'])
  expect(result.annotations).toMatchObject([{ message: expect.stringContaining('broken.tar.gz') }])
  expect(await readTree(runner.workspace)).toEqual({})
})

it.concurrent('what an archive held is not pinned file by file, which verify says', async () => {
  await using origin = await startOrigin({ files: served })
  await using runner = await createRunner()
  const dataset = ['--url', origin.url('data.zip'), '--checksum', zip.sha256, '--unpack']
  const home = join(runner.workspace, 'data')
  await runCli(['fetch', ...dataset, '--path', home, '--cache', 'none'], { cwd: runner.workspace })

  const verified = await runCli(['verify', home, ...dataset, '--json'], { cwd: runner.workspace })

  expect(verified.exitCode).toBe(1)
  const { files, extra, error } = JSON.parse(verified.stdout)
  expect(files).toMatchObject([
    { path: 'data.zip', status: 'not-pinned', note: expect.stringContaining('data.zip') },
  ])
  expect([extra, error.code]).toEqual([[], 'bad-input'])
})
