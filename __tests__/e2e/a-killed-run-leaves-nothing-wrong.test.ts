import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { startCacheService } from '../support/cache-service.ts'
import { contentOf, mnistShaped } from '../support/dataset.ts'
import { bufferFile, generatedFile } from '../support/file-body.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner, type Runner } from '../support/runner.ts'
import type { InputValues } from '../support/runner-environment.ts'
import { published, readTree, type Tree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped({ images: 600 })
const large = data.file('train-images-idx3-ubyte.gz')
const quickly = { timeout: 20_000, interval: 2 }

/** Starts the action, kills it the moment `due` no longer throws, and says what lies in the workspace then. */
async function killWhen(runner: Runner, inputs: InputValues, due: () => Promise<void> | void) {
  const step = await runner.start({ inputs })
  await vi.waitFor(due, quickly)
  step.kill('SIGKILL')
  const { signal } = await step.done
  return { signal, named: underFinalNames(await readTree(runner.workspace)) }
}

/** All but what is plainly unfinished. */
function underFinalNames(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => !/^data\/(\.setup-dataset-|$)/.test(path)),
  )
}

async function expectRecovery(runner: Runner, inputs: InputValues, tree: Tree) {
  const result = await runner.run(inputs)
  expect(result).toMatchObject({ exitCode: 0, annotations: [] })
  expect(await readTree(runner.workspace)).toEqual(tree)
  return result
}

for (const bytes of [0, 1, 100_000, large.size - 1]) {
  it.concurrent(`after ${bytes} bytes of a body`, async () => {
    await using origin = await startOrigin({ files: data.served() })
    origin.fault(large.name, { stall: bytes })
    await using runner = await createRunner({ selfHosted: true })
    const inputs = { files: data.lines(origin.base), path: 'data', cache: 'tool-cache' }

    const killed = await killWhen(runner, inputs, () => {
      const sent = origin.requests.map(({ path, sentBytes }) => [path.slice(1), sentBytes] as const)
      const all = data.files.map(({ name, size }) => [name, name === large.name ? bytes : size] as const)
      expect(Object.fromEntries(sent)).toEqual(Object.fromEntries(all))
    })

    expect(killed).toEqual({ signal: 'SIGKILL', named: {} })
    expect(await readTree(runner.toolCache)).toEqual({})
    await expectRecovery(runner, inputs, published(data, 'data/'))
  })
}

it.concurrent('during a restore from the Actions cache', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using first = await createRunner({ cacheService: service })
  await using second = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(origin.base), path: 'data' }
  await first.run(inputs)
  service.failDownloads({ stall: 300_000 })

  const killed = await killWhen(second, inputs, async () => {
    const names = await readdir(second.workspace, { recursive: true })
    expect(names.filter((name) => /restore-actions[\\/]./.test(name))).not.toEqual([])
  })
  service.failDownloads(undefined)

  expect(killed).toEqual({ signal: 'SIGKILL', named: {} })
  const result = await expectRecovery(second, inputs, published(data, 'data/'))
  expect(result.outputs).toMatchObject({ 'cache-status': 'hit' })
})

it.concurrent('right after placing, while it saves', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const inputs = { files: data.lines(origin.base), path: 'data' }
  // The cache falls silent between the look-up and the save: when the first body is sent.
  const body = bufferFile(large.bytes)
  origin.put(large.name, {
    ...body,
    chunks: (start, end) => {
      void service.fail('silent')
      return body.chunks(start, end)
    },
  })

  const killed = await killWhen(runner, inputs, async () => {
    expect(underFinalNames(await readTree(runner.workspace))).toEqual(published(data, 'data/'))
  })
  origin.put(large.name, body)
  await service.fail(undefined)

  expect(killed).toEqual({ signal: 'SIGKILL', named: published(data, 'data/') })
  expect(service.entries()).toEqual([])
  const result = await expectRecovery(runner, inputs, published(data, 'data/'))
  expect(result.outputs).toMatchObject({ 'cache-status': 'miss' })
  expect(service.entries()).toHaveLength(1)
})

it.concurrent('while it gives the files their names', async () => {
  const files = Array.from({ length: 300 }, (_, index) =>
    contentOf(`part-${index}`, generatedFile(2000, index).bytes()),
  )
  const tree = Object.fromEntries(files.map(({ name, sha256 }) => [`data/${name}`, sha256]))
  await using origin = await startOrigin({
    files: Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  })
  await using runner = await createRunner()
  const lines = files.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
  const inputs = { files: lines, 'base-url': origin.base, path: 'data', cache: 'none', concurrency: 32 }

  const { named } = await killWhen(runner, inputs, async () => {
    const names = await readdir(join(runner.workspace, 'data'))
    expect(names.some((name) => name.startsWith('part-'))).toBe(true)
  })

  expect(tree).toMatchObject(named)
  await expectRecovery(runner, inputs, tree)
})

it.concurrent('while it copies into and out of the tool cache, where nothing is left behind either', async () => {
  const body = generatedFile(32 * 1024 * 1024)
  await using origin = await startOrigin({ files: { '/large': body } })
  await using runner = await createRunner({ selfHosted: true })
  const inputs = { url: origin.url('/large'), checksum: body.sha256(), path: 'data', cache: 'tool-cache' }
  const tree = { 'data/large': body.sha256() }

  const saving = await killWhen(runner, inputs, async () => {
    expect(await readdir(runner.toolCache, { recursive: true })).not.toEqual([])
  })
  expect(tree).toMatchObject(saving.named)
  await expectRecovery(runner, inputs, tree)
  const kept = Object.keys(await readTree(runner.toolCache))
  expect(kept.filter((path) => path.includes('.staging-'))).toEqual([])

  const elsewhere = { ...inputs, path: 'data/again' }
  await killWhen(runner, elsewhere, async () => {
    const names = await readdir(join(runner.workspace, 'data/again'), { recursive: true })
    expect(names.some((name) => name.includes('restore-tool-cache'))).toBe(true)
  })
  const result = await runner.run(elsewhere)
  expect(result).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(await readTree(join(runner.workspace, 'data/again'))).toEqual({ large: body.sha256() })
})
