import { execFile, execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf } from '../support/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { repositoryRoot } from '../support/repository.ts'
import { createRunner } from '../support/runner.ts'
import { bareEnvironment } from '../support/runner-environment.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const files = Array.from({ length: 40 }, (_, index) =>
  contentOf(`part-${index}`, generatedFile(2000, index).bytes()),
)
const tree = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
const served = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
const inputs = { files: lines, concurrency: 64 }
// Every run gets its last byte at about the same time, so that they place and save together.
const together = { delay: 300, always: true }

it.concurrent('with one path', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using runner = await createRunner()

  const results = await Promise.all(
    Array.from({ length: 4 }, () =>
      runner.run({ ...inputs, 'base-url': origin.base, path: 'data', cache: 'none' }),
    ),
  )

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual(
    results.map(() => [0, []]),
  )
  expect(await readTree(join(runner.workspace, 'data'))).toEqual(tree)
})

it.concurrent('with one tool cache', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using first = await createRunner({ selfHosted: true })
  await using second = await createRunner({ selfHosted: true, toolCache: first.toolCache })
  await using third = await createRunner({ selfHosted: true, toolCache: first.toolCache })
  const runners = [first, second, third]
  const run = { ...inputs, 'base-url': origin.base, path: 'data', cache: 'tool-cache' }

  const results = await Promise.all(runners.map((runner) => runner.run(run)))
  const requests = origin.requests.length
  const warm = await first.run({ ...run, path: 'warm' })

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual(
    results.map(() => [0, []]),
  )
  for (const runner of runners) expect(await readTree(join(runner.workspace, 'data'))).toEqual(tree)
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(origin.requests).toHaveLength(requests)
  expect(await readTree(join(first.workspace, 'warm'))).toEqual(tree)
  const kept = Object.keys(await readTree(first.toolCache))
  expect(kept.filter((path) => path.includes('.staging-'))).toEqual([])
  expect(kept).toHaveLength(files.length + 1)
})

it.concurrent('with one Actions cache', async () => {
  await using origin = await startOrigin({ files: served, faults: { '*': [together] } })
  await using service = await startCacheService({ azurite })
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })
  const run = { ...inputs, 'base-url': origin.base, path: 'data' }

  const results = await Promise.all([first.run(run), second.run(run)])
  const requests = origin.requests.length
  const warm = await first.run({ ...run, path: 'warm' })

  expect(results.map(({ exitCode, annotations }) => [exitCode, annotations])).toEqual([
    [0, []],
    [0, []],
  ])
  expect(service.entries()).toHaveLength(1)
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(origin.requests).toHaveLength(requests)
})

// A process space of its own, as a container has.
const container = ['-Urpf', '--mount-proc', 'sh', '-c']
if (canUnshare()) {
  it.concurrent('in containers with one host name', async () => {
    const [slow, quick] = files
    if (!slow || !quick) throw new Error('no files')
    await using origin = await startOrigin({ files: served, faults: { [slow.name]: [{ delay: 2000 }] } })
    await using folder = await temporaryFolder('containers')
    // The second command has another process number than the first, and sees none that has the first one's.
    const run = async ({ name, sha256 }: { name: string; sha256: string }, before: string) => {
      const words = [
        'fetch',
        '--url',
        origin.url(name),
        '--checksum',
        sha256,
        '--path',
        'data',
        '--cache',
        'none',
      ]
      const script = `${before} "$@"; exit $?`
      const command = [
        ...container,
        script,
        'sh',
        process.execPath,
        join(repositoryRoot, 'dist/cli.js'),
        ...words,
      ]
      const options = { cwd: folder.path, env: bareEnvironment(folder.path), timeout: 20_000 }
      return promisify(execFile)('unshare', command, options)
    }

    const first = run(slow, '')
    await vi.waitFor(() => expect(origin.requestsFor(slow.name)).toHaveLength(1), { timeout: 10_000 })
    await run(quick, 'true & wait; true & wait;')
    await first

    const both = Object.fromEntries([slow, quick].map(({ name, sha256 }) => [name, sha256]))
    expect(await readTree(join(folder.path, 'data'))).toEqual(both)
  })
}

function canUnshare(): boolean {
  if (process.platform !== 'linux') return false
  try {
    execFileSync('unshare', [...container, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
