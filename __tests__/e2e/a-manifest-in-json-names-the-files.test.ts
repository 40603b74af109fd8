import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()

/** The four files as Croissant 1.0 describes them. */
function croissant(digest: (file: (typeof data.files)[number]) => object, folder: string): string {
  const distribution = data.files.map((file) => ({
    '@type': 'cr:FileObject',
    '@id': file.name,
    contentUrl: `${folder}${file.name}`,
    contentSize: '117743 B',
    encodingFormat: ['application/gzip'],
    ...digest(file),
  }))
  const about = { '@type': 'sc:Dataset', name: 'Digits', license: 'mit', citeAs: 'Them, 1998' }
  return JSON.stringify({ '@context': {}, ...about, distribution }, undefined, 2)
}

/** The same as a data package of Frictionless. */
function dataPackage(hash: (file: (typeof data.files)[number]) => string, folder = ''): string {
  const resources = data.files.map((file) => {
    return { name: file.name, path: `${folder}${file.name}`, bytes: file.size, hash: hash(file) }
  })
  return JSON.stringify({ name: 'digits', resources }, undefined, 2)
}

const gitBlobId = ({ bytes }: { bytes: Buffer }) =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

it.concurrent('Croissant by path, with its URLs; a second run takes it from the cache', async () => {
  await using origin = await startOrigin({ files: data.served('/v1') })
  await using runner = await createRunner({ selfHosted: true })
  const text = croissant(({ sha256 }) => ({ sha256 }), origin.url('/v1/'))
  await writeFile(join(runner.workspace, 'metadata.json'), text)
  const inputs = { dataset: 'metadata.json', path: 'out' }

  const cold = await runner.run(inputs)
  const { length } = origin.requests
  const warm = await runner.run(inputs)

  expect([cold.exitCode, cold.outputs['cache-status']]).toEqual([0, 'miss'])
  expect(cold.outputs['cache-key']).toMatch(/^setup-dataset-v1-metadata-\w{8}-/)
  expect(cold.summary).toContain('Digits')
  expect(cold.summary).toContain('MIT')
  expect(cold.summary).toContain('Them, 1998')
  expect([warm.exitCode, warm.outputs['cache-hit'], origin.requests.length]).toEqual([0, 'true', length])
  expect(await readTree(join(runner.workspace, 'out'))).toEqual(published(data))
})

it.concurrent('Croissant with md5 in base64, and its files in the repository: no server, and a warning', async () => {
  await using folder = await temporaryFolder('croissant')
  const md5 = (file: { md5: string }) => ({ md5: Buffer.from(file.md5, 'hex').toString('base64') })
  await writeFile(join(folder.path, 'croissant.json'), croissant(md5, './'))
  for (const { name, bytes } of data.files) await writeFile(join(folder.path, name), bytes)

  const args = ['fetch', 'croissant.json', '--path', 'out', '--cache', 'none']
  const result = await runCli(args, { cwd: folder.path })

  expect([result.exitCode, result.stdout.trim()]).toEqual([0, join(folder.path, 'out')])
  expect(result.stderr).toContain('pinned by md5')
  expect(await readTree(join(folder.path, 'out'))).toEqual(published(data))
})

it.concurrent('a data package by URL with checksum: its files are beside it there', async () => {
  const text = Buffer.from(dataPackage(({ sha256 }) => `SHA256:${sha256}`, 'data/'))
  await using origin = await startOrigin({
    files: { ...data.served('/v1/data'), '/v1/datapackage.json': text },
  })
  await using runner = await createRunner()
  const dataset = origin.url('/v1/datapackage.json')

  const result = await runner.run({
    dataset,
    checksum: contentOf('', text).sha256,
    path: 'out',
    cache: 'none',
  })

  expect(result.exitCode).toBe(0)
  expect(await readTree(join(runner.workspace, 'out', 'data'))).toEqual(published(data))
})

it.concurrent('a digest that is none: refused with its place before any connection, with the way out', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const text = croissant(() => ({ sha256: 'sha256' }), origin.url('/'))
  await writeFile(join(runner.workspace, 'metadata.json'), text)

  const result = await runner.run({ dataset: 'metadata.json' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
  expect(result.stdout).toContain('metadata.json, $.distribution[0].sha256: "sha256"')
  expect(result.stdout).toContain('`setup-dataset lock metadata.json`')
  expect(origin.connections).toBe(0)
})

it.concurrent('git blob ids for digests: nothing is placed, and they are named as what they are', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner()
  const text = dataPackage((file) => `sha1:${gitBlobId(file)}`, origin.url('/'))
  await writeFile(join(runner.workspace, 'datapackage.json'), text)

  const result = await runner.run({ dataset: 'datapackage.json', path: 'out', cache: 'none', retries: 0 })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
  expect(result.annotations.map(({ message }) => message).join('\n')).toMatch(/is pinned by its git blob id/)
  expect(result.stdout).toContain('setup-dataset lock MANIFEST')
  expect(await readTree(runner.workspace)).toEqual({ 'datapackage.json': expect.anything() })
})
