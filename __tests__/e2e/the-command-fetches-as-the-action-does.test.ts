import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { runCli } from '../support/cli.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { sha256, type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { withRealMnist } from './real-mnist.ts'
import { published, readTree, unpacked } from './tree.ts'

const data = mnistShaped()

interface Json {
  path: string
  'cache-hit': boolean
  'downloaded-bytes': number
  files: unknown[]
}

/** A home and, beside it, a folder to work in. */
async function place(folder: TemporaryFolder) {
  const [home, cwd] = [join(folder.path, 'home'), join(folder.path, 'work')]
  await mkdir(home)
  await mkdir(cwd)
  return { home, cwd }
}

it.concurrent('into the folder that it names, then again from the cache of the user', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const fetch = (path: string) => {
    const what = ['--files', data.lines(origin.base), '--layout', 'torchvision', '--path', path]
    return runCli(['fetch', ...what], { cwd, home })
  }

  const cold = await fetch('data')
  const requests = origin.requests.length
  await origin.close()
  const warm = await fetch('again')

  expect(cold).toMatchObject({ exitCode: 0, stdout: `${join(cwd, 'data')}\n` })
  expect(cold.stderr).toMatch(/fetched .*every byte verified/)
  expect(await readTree(join(cwd, 'data'))).toEqual(unpacked(data, 'MNIST/raw/'))
  expect(warm).toMatchObject({ exitCode: 0, stdout: `${join(cwd, 'again')}\n` })
  expect(warm.stderr).toMatch(/restored from the cache in .*every byte verified/)
  expect(await readTree(join(cwd, 'again'))).toEqual(unpacked(data, 'MNIST/raw/'))
  expect(requests).toBe(data.files.length)
  // Nothing but the data in the folder, and nothing but a cache in the home.
  expect(Object.keys(await readTree(cwd)).every((path) => /^(data|again)\/MNIST\/raw\//.test(path))).toBe(
    true,
  )
  expect(Object.keys(await readTree(home)).every((path) => /setup-dataset/.test(path))).toBe(true)
})

it.concurrent('into a folder named after the dataset, by default', async () => {
  const [file] = data.files
  if (!file) throw new Error('no file')
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const args = ['fetch', '--url', origin.url(file.name), '--checksum', `sha256:${file.sha256}`]

  const result = await runCli(args, { cwd, home, env: { XDG_CACHE_HOME: join(folder.path, 'caches') } })

  const name = `${file.name}-${file.sha256.slice(0, 8)}`
  expect(result).toMatchObject({ exitCode: 0, stdout: `${join(cwd, name)}\n` })
  expect(await readTree(cwd)).toEqual({ [`${name}/${file.name}`]: file.sha256 })
  expect(Object.values(await readTree(join(folder.path, 'caches')))).toContain(file.sha256)
  expect(await readTree(home)).toEqual({})
})

it.concurrent('with --json: one document with the outputs on stdout, the story on stderr', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const args = ['fetch', '--files', data.lines(origin.base), '--path', 'data', '--json']

  const cold = await runCli(args, { cwd, home })
  const warm = await runCli(args, { cwd, home })

  const bytes = data.files.reduce((sum, { size }) => sum + size, 0)
  expect([cold.exitCode, warm.exitCode]).toEqual([0, 0])
  expect(cold.json()).toEqual({
    path: join(cwd, 'data'),
    'cache-hit': false,
    'cache-status': 'miss',
    'cache-tier': '',
    'cache-key': expect.stringMatching(/^setup-dataset-v1-files-\w{8}-[0-9a-f]{64}$/),
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    files: data.files.map(({ name, size, sha256 }) => {
      const source = origin.url(name)
      return { name, path: join(cwd, 'data', name), size, digest: `sha256:${sha256}`, source }
    }),
    'downloaded-bytes': bytes,
  })
  expect(warm.json<Json>()).toMatchObject({
    'cache-hit': true,
    'cache-status': 'hit',
    'cache-tier': 'tool-cache',
    'downloaded-bytes': 0,
  })
  expect(cold.stderr).toContain('every byte verified')
  expect(await readTree(join(cwd, 'data'))).toEqual(published(data))
})

it.concurrent('with --lookup-only and --fail-on-cache-miss as the action', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const args = ['fetch', '--files', data.lines(origin.base), '--json']

  const look = await runCli([...args, '--lookup-only'], { cwd, home })
  const fail = await runCli([...args, '--fail-on-cache-miss'], { cwd, home })

  expect(look.json<Json>()).toMatchObject({ 'cache-hit': false, files: [] })
  expect(fail).toMatchObject({ exitCode: 1 })
  expect(fail.json()).toMatchObject({ error: { code: 'cache-miss' } })
  expect(origin.requests).toEqual([])
  expect(await readTree(cwd)).toEqual({})
})

it.concurrent('with --lookup-only it prints what the cache said, and names no folder', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const args = ['fetch', '--files', data.lines(origin.base), '--layout', 'keras']
  const look = (...more: string[]) => runCli([...args, '--lookup-only', ...more], { cwd, home })

  const cold = await look()
  const none = await look('--cache', 'none')
  await runCli([...args, '--path', 'elsewhere'], { cwd, home })
  const warm = await look()

  expect(cold).toMatchObject({ exitCode: 0, stdout: 'miss\n' })
  expect(none).toMatchObject({ exitCode: 0, stdout: 'disabled\n' })
  expect(warm).toMatchObject({ exitCode: 0, stdout: 'hit\n' })
  expect(warm.stderr).not.toContain('KERAS_HOME')
})

it.concurrent('through the proxy of the environment, whose password it does not show', async () => {
  await using origin = await startOrigin({ files: data.served() })
  const credentials = { username: 'someone', password: 'not-for-the-log' }
  await using proxy = await startProxy({ credentials, hosts: { 'origin.test': 'same' } })
  await using folder = await temporaryFolder('command')
  const { home, cwd } = await place(folder)
  const env = { http_proxy: `http://someone:not-for-the-log@127.0.0.1:${proxy.port}` }
  const args = [
    'fetch',
    '--files',
    data.lines(`http://origin.test:${origin.port}`),
    '--path',
    'data',
    '--json',
  ]

  const result = await runCli(args, { cwd, home, env })

  expect(result.exitCode).toBe(0)
  expect(proxy.passed).toHaveLength(data.files.length)
  expect(result.stdout + result.stderr).not.toContain('not-for-the-log')
})

withRealMnist(({ base, files }) => {
  it.concurrent('the real MNIST for torchvision', async () => {
    await using folder = await temporaryFolder('command')
    const { home, cwd } = await place(folder)
    const what = ['fetch', 'mnist', '--layout', 'torchvision', '--path', 'data', '--mirrors', base]
    // A mirror that fails would lead on to the catalog's own sources; nothing listens there.
    const nowhere = ['--proxy', 'http://127.0.0.1:9', '--retries', '0']
    const expected = Object.entries(files).map(async ([name, path]) => {
      const member = gunzipSync(await readFile(path))
      return [`MNIST/raw/${name.replace(/\.gz$/, '')}`, await sha256(member)] as const
    })

    const cold = await runCli([...what, ...nowhere, '--json'], { cwd, home })
    const tree = await readTree(join(cwd, 'data'))
    const warm = await runCli([...what, ...nowhere, '--json'], { cwd, home })

    expect([cold.exitCode, warm.exitCode]).toEqual([0, 0])
    expect(tree).toEqual(Object.fromEntries(await Promise.all(expected)))
    expect(cold.json<Json>()).toMatchObject({ 'cache-hit': false })
    expect(warm.json<Json>()).toMatchObject({ 'cache-hit': true })
  })
})
