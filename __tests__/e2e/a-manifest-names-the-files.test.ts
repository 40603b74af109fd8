import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { type Origin, startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { published, readTree } from './tree.ts'

const data = mnistShaped()
const sums = data.files.map(({ name, sha256 }) => `${sha256} *${name}\n`).join('')
const tagged = data.files
  .map(({ name, sha256, size }) => `SHA256 (${name}) = ${sha256}\nSIZE (${name}) = ${size}\n`)
  .join('')
const registry = data.files.map(({ name, sha256 }) => `"${name}" sha256:${sha256}\n`).join('')
const tsv = ({ base }: Origin) =>
  data.files.map(({ name, size, sha256 }) => `${base}/${name}\t${size}\t${sha256}\t${name}\n`).join('')
const digestOf = (text: string) => contentOf('', Buffer.from(text)).sha256

async function put(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

it.concurrent.each([
  ['data/SHA256SUMS', sums],
  ['data/distinfo', tagged],
  ['data/registry.txt', registry],
  ['data/no-known-name', sums],
])('by path, with base-url: %s', async (path, text) => {
  await using origin = await startOrigin({ files: data.served('/v1') })
  await using runner = await createRunner()
  await put(runner.workspace, path, text)

  const result = await runner.run({
    dataset: path,
    'base-url': origin.url('/v1'),
    path: 'out',
    cache: 'none',
  })

  expect(result.exitCode).toBe(0)
  expect(await readTree(join(runner.workspace, 'out'))).toEqual(published(data))
})

it.concurrent('by path, with URLs of its own; a second run takes it from the cache', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  await put(runner.workspace, 'checksums.tsv', tsv(origin))
  const inputs = { dataset: 'checksums.tsv', path: 'out' }

  const cold = await runner.run(inputs)
  const { length } = origin.requests
  const warm = await runner.run(inputs)

  expect([cold.exitCode, cold.outputs['cache-status']]).toEqual([0, 'miss'])
  expect(cold.outputs['cache-key']).toMatch(/^setup-dataset-v1-checksums-\w{8}-/)
  expect([warm.exitCode, warm.outputs['cache-hit'], origin.requests.length]).toEqual([0, 'true', length])
  expect(await readTree(join(runner.workspace, 'out'))).toEqual(published(data))
})

it.concurrent('by path, with its files beside it: no server is needed', async () => {
  await using folder = await temporaryFolder('manifest')
  await put(folder.path, 'data/SHA256SUMS', sums)
  for (const { name, bytes } of data.files) await writeFile(join(folder.path, 'data', name), bytes)

  const args = ['fetch', 'data/SHA256SUMS', '--path', 'out', '--cache', 'none']
  const result = await runCli(args, { cwd: folder.path })

  expect([result.exitCode, result.stdout.trim()]).toEqual([0, join(folder.path, 'out')])
  expect(await readTree(join(folder.path, 'out'))).toEqual(published(data))
})

it.concurrent('by URL with checksum: its files are beside it there', async () => {
  await using origin = await startOrigin({
    files: { ...data.served('/v1'), '/v1/SHA256SUMS': Buffer.from(sums) },
  })
  await using runner = await createRunner()
  origin.fault('/v1/SHA256SUMS', { status: 503 })
  const dataset = origin.url('/v1/SHA256SUMS')

  const result = await runner.run({ dataset, checksum: digestOf(sums), path: 'out', cache: 'none' })

  expect(result.exitCode).toBe(0)
  expect(await readTree(join(runner.workspace, 'out'))).toEqual(published(data))
  expect(origin.requestsFor('/v1/SHA256SUMS')).toHaveLength(2)
  expect(await readTree(runner.temp)).toEqual({})
})

it.concurrent('by URL with a wrong checksum: it is not read, and nothing else is asked', async () => {
  await using origin = await startOrigin({ files: { ...data.served(), '/SHA256SUMS': Buffer.from(sums) } })
  await using runner = await createRunner()

  const result = await runner.run({ dataset: origin.url('SHA256SUMS'), checksum: digestOf('x'), retries: 0 })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'checksum-mismatch' } })
  expect(result.stdout).toContain(`sha256:${digestOf(sums)}`)
  expect(new Set(origin.requests.map(({ path }) => path))).toEqual(new Set(['/SHA256SUMS']))
})

it.concurrent('by URL without checksum: it is refused before any connection, with the command that prints one', async () => {
  await using origin = await startOrigin({ files: { '/SHA256SUMS': Buffer.from(sums) } })
  await using runner = await createRunner()

  const result = await runner.run({ dataset: origin.url('SHA256SUMS') })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
  expect(result.stdout).toContain('Invalid "checksum": it is missing')
  expect(result.stdout).toContain(`curl -fsSL '${origin.url('SHA256SUMS')}' | sha256sum`)
  expect(origin.connections).toBe(0)
})

it.concurrent('by URL: what signs the URLs in it is masked, and shown nowhere', async () => {
  await using origin = await startOrigin()
  await using runner = await createRunner()
  const signed = data.files.map(({ name, sha256 }) => {
    return `${name} ${sha256} http://ci:hunter2-word@127.0.0.1:${origin.port}/${name}?sig=signature-4711\n`
  })
  origin.put('/registry.txt', Buffer.from(signed.join('')))
  const inputs = { dataset: origin.url('registry.txt'), checksum: digestOf(signed.join('')), retries: 0 }

  const result = await runner.run({ ...inputs, cache: 'none' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'not-found' } })
  expect(result.masks).toEqual(expect.arrayContaining(['hunter2-word', 'signature-4711']))
  const told = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  expect(told.join('\n') + result.summary + result.stderr).not.toMatch(/hunter2-word|signature-4711/)
})

it.concurrent('a line that pins nothing is named, with its value and the way out', async () => {
  await using runner = await createRunner()
  await put(runner.workspace, 'SHA256SUMS', `${sums}sha256  more.gz\n`)

  const result = await runner.run({ dataset: 'SHA256SUMS', 'base-url': 'https://data.invalid' })

  expect(result).toMatchObject({ exitCode: 1, outputs: { 'failure-code': 'bad-input' } })
  const [error] = result.annotations
  expect(error?.message).toContain('SHA256SUMS, line 5: "sha256", where the digest belongs, is none')
  expect(error?.message).toContain('sha256sum FILE')
})

it.concurrent('by URL: plan and doctor read it too', async () => {
  await using origin = await startOrigin({ files: { ...data.served(), '/SHA256SUMS': Buffer.from(sums) } })
  await using folder = await temporaryFolder('manifest')
  const dataset = origin.url('SHA256SUMS')
  const checksum = ['--checksum', digestOf(sums)]

  const elsewhere = ['--base-url', 'https://data.invalid/v1']

  const plan = await runCli(['plan', dataset, ...checksum, '--json'], { cwd: folder.path })
  const split = await runCli(['plan', dataset, ...checksum, ...elsewhere, '--json'], { cwd: folder.path })
  const doctor = await runCli(['doctor', '--dataset', dataset, ...checksum], { cwd: folder.path })

  expect([plan.exitCode, doctor.exitCode]).toEqual([0, 0])
  const { files } = plan.json<{ files: { name: string; sources: string[] }[] }>()
  expect(files.map(({ sources }) => sources)).toEqual(data.files.map(({ name }) => [origin.url(name)]))
  // A firewall has to let the manifest through as well.
  const { endpoints } = split.json<{ endpoints: { host: string; port: number }[] }>()
  expect(endpoints.map(({ host, port }) => `${host}:${port}`)).toEqual([
    `127.0.0.1:${origin.port}`,
    'data.invalid:443',
  ])
  expect(doctor.stdout).toContain(`manifest ${dataset}`)
  expect(doctor.stdout).toContain('names 4 files')
  for (const { name } of data.files) expect(doctor.stdout).toContain(origin.url(name))
})

it.concurrent('by URL: the doctor says what a run would meet where it is not to be had', async () => {
  await using origin = await startOrigin({ files: { '/SHA256SUMS': Buffer.from(sums) } })
  await using folder = await temporaryFolder('manifest')
  const args = ['doctor', '--dataset', origin.url('SHA256SUMS'), '--checksum', digestOf('x')]

  const asked = await runCli(args, { cwd: folder.path })
  const { connections } = origin
  const offline = await runCli([...args, '--offline'], { cwd: folder.path })

  expect(asked.exitCode).toBe(1)
  expect(asked.stdout).toMatch(/manifest http:.*SHA256SUMS/)
  expect(asked.stdout).toContain('a run would fail')
  expect([offline.exitCode, origin.connections]).toEqual([0, connections])
  expect(offline.stdout).toContain(`${origin.url('SHA256SUMS')}: direct`)
})
