import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { flipBit } from '../support/archive.ts'
import { type Azurite, startAzurite } from '../support/azurite.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { mnistShaped } from '../support/dataset.ts'
import { startOrigin } from '../support/origin.ts'
import { createRunner } from '../support/runner.ts'
import { published, readTree } from './tree.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const data = mnistShaped()
const victim = data.file('train-labels-idx1-ubyte.gz')

/** Runs once with a full cache, spoils the entry, and runs twice more, each time on a fresh runner. */
async function runAround(spoil: (service: CacheService, key: string) => Promise<void>) {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  const run = async () => {
    await using runner = await createRunner({ cacheService: service })
    const requests = origin.requests.length
    const result = await runner.run({ files: data.lines(origin.base), path: 'data' })
    return { ...result, tree: await readTree(runner.workspace), requests: origin.requests.length - requests }
  }
  const cold = await run()
  const key = cold.outputs['cache-key'] ?? ''
  await spoil(service, key)
  return { key, healed: await run(), warm: await run(), keys: service.entries().map((entry) => entry.key) }
}

/** What an entry has of right files is kept, and only the rest is fetched. */
function expectHealed({ key, healed, warm, keys }: Awaited<ReturnType<typeof runAround>>, fetched: number) {
  expect(healed).toMatchObject({ exitCode: 0, annotations: [], requests: fetched })
  expect(healed.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-status': 'healed', 'cache-key': key })
  expect(healed.tree).toEqual(published(data, 'data/'))
  expect(healed.summary).toMatch(/has an entry with \d wrong files?, which (is|are) not used/)
  expect(healed.stdout).toContain(`saved to the Actions cache (${key}-g2)`)
  expect(keys).toEqual([key, `${key}-g2`])
  expect(warm).toMatchObject({ exitCode: 0, annotations: [], requests: 0 })
  expect(warm.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-status': 'hit', 'cache-key': key })
  expect(warm.tree).toEqual(published(data, 'data/'))
}

it.concurrent('with other bytes in it is shown with its evidence, replaced, and never trusted', async () => {
  const wrong = flipBit(victim.bytes)
  const story = await runAround((service, key) =>
    service.corruptEntry(key, async (workspace) => {
      await writeFile(await findBelow(workspace, victim.name), wrong)
    }),
  )

  expectHealed(story, 1)
  const { stdout, outputs } = story.healed
  expect(stdout).toContain(
    'the Actions cache has an entry with 1 wrong file, which is not used; 3 right ones kept',
  )
  expect(stdout).toContain('only 1 file of 4 to fetch')
  expect(outputs['downloaded-bytes']).toBe(String(victim.size))
  expect(stdout).toContain(victim.name)
  expect(stdout).toContain(`expected sha256:${victim.sha256}`)
  expect(stdout).toMatch(/actual {3}sha256:[0-9a-f]{64} \(\d+ bytes\)/)
})

it.concurrent('with a file missing is replaced', async () => {
  const story = await runAround((service, key) =>
    service.corruptEntry(key, async (workspace) => rm(await findBelow(workspace, victim.name))),
  )

  expectHealed(story, 1)
  expect(story.healed.stdout).toContain('the file is missing')
})

// A link needs rights on Windows that not every user has.
if (process.platform !== 'win32') {
  it.concurrent('with a link in the place of a file is replaced', async () => {
    const story = await runAround((service, key) =>
      service.corruptEntry(key, async (workspace) => {
        const path = await findBelow(workspace, victim.name)
        await rename(path, `${path}.real`)
        await symlink(`${path}.real`, path)
      }),
    )

    expectHealed(story, 1)
    expect(story.healed.stdout).toContain('no plain file')
  })
}

it.concurrent('with more in it than was pinned gives only what was pinned', async () => {
  const { warm, healed, keys } = await runAround((service, key) =>
    service.corruptEntry(key, async (workspace) => {
      const path = await findBelow(workspace, victim.name)
      await writeFile(join(dirname(path), 'sitecustomize.py'), 'import evil')
    }),
  )

  for (const { exitCode, outputs, tree } of [healed, warm]) {
    expect([exitCode, outputs['cache-status']]).toEqual([0, 'hit'])
    expect(tree).toEqual(published(data, 'data/'))
  }
  expect(keys).toHaveLength(1)
})

it.concurrent('whose archive does not unpack is replaced', async () => {
  const story = await runAround((service, key) => service.flipBlob(key))

  expectHealed(story, data.files.length)
})

it.concurrent('that was cut short is replaced', async () => {
  const story = await runAround((service, key) =>
    service.rewriteBlob(key, (bytes) => bytes.subarray(0, bytes.length / 2)),
  )

  expectHealed(story, data.files.length)
})

it.concurrent('that is wrong twice is followed by a third generation', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ cacheService: service })
  const run = () => runner.run({ files: data.lines(origin.base) })
  const { outputs } = await run()
  const key = outputs['cache-key'] ?? ''
  await service.flipBlob(key)
  await run()
  await service.flipBlob(`${key}-g2`)
  await run()
  const requests = origin.requests.length

  const warm = await run()

  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit' } })
  expect(service.entries().map((entry) => entry.key)).toEqual([key, `${key}-g2`, `${key}-g3`])
  expect(origin.requests).toHaveLength(requests)
})

it.concurrent('of the tool cache is replaced in place', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using runner = await createRunner({ selfHosted: true })
  const run = (path: string) => runner.run({ files: data.lines(origin.base), cache: 'tool-cache', path })
  await run('one')
  const stored = await findBelow(runner.toolCache, victim.name)
  await writeFile(stored, flipBit(await readFile(stored)))

  const healed = await run('two')
  const warm = await run('three')

  expect(healed).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'healed' } })
  expect(healed.stdout).toContain(`expected sha256:${victim.sha256}`)
  expect(warm).toMatchObject({ exitCode: 0, outputs: { 'cache-status': 'hit', 'cache-tier': 'tool-cache' } })
  expect(await readTree(join(runner.workspace, 'three'))).toEqual(published(data))
  expect(origin.requests).toHaveLength(data.files.length + 1)
})

it.concurrent('of the tool cache gives way to the Actions cache, and is mended from it', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ selfHosted: true, cacheService: service })
  const run = (path: string) => runner.run({ files: data.lines(origin.base), path })
  await run('one')
  const stored = await findBelow(runner.toolCache, victim.name)
  await writeFile(stored, flipBit(await readFile(stored)))

  const healed = await run('two')
  const calls = service.calls.length
  const warm = await run('three')

  expect(healed.outputs).toMatchObject({
    'cache-status': 'healed',
    'cache-tier': 'actions',
    'cache-hit': 'true',
  })
  expect(warm.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'tool-cache' })
  expect(origin.requests).toHaveLength(data.files.length)
  expect(service.calls).toHaveLength(calls)
})

it.concurrent('of each cache has other right files, and only what both lack is fetched', async () => {
  await using origin = await startOrigin({ files: data.served() })
  await using service = await startCacheService({ azurite })
  await using runner = await createRunner({ selfHosted: true, cacheService: service })
  const run = (path: string) => runner.run({ files: data.lines(origin.base), path })
  const { outputs } = await run('one')
  const [second = '', third = ''] = data.files.map(({ name }) => name).filter((name) => name !== victim.name)
  for (const name of [victim.name, second]) {
    const stored = await findBelow(runner.toolCache, name)
    await writeFile(stored, flipBit(await readFile(stored)))
  }
  await service.corruptEntry(outputs['cache-key'] ?? '', async (workspace) => {
    for (const name of [victim.name, third]) await rm(await findBelow(workspace, name), { force: true })
  })
  const requests = origin.requests.length

  const healed = await run('two')
  const warm = await run('three')

  expect(healed).toMatchObject({ exitCode: 0, annotations: [], outputs: { 'cache-status': 'healed' } })
  expect(origin.requests.slice(requests).map(({ path }) => path)).toEqual([`/${victim.name}`])
  expect(await readTree(join(runner.workspace, 'two'))).toEqual(published(data))
  expect(service.entries().map(({ key }) => key)).toEqual([
    outputs['cache-key'],
    `${outputs['cache-key']}-g2`,
  ])
  expect(warm.outputs).toMatchObject({ 'cache-status': 'hit', 'cache-tier': 'tool-cache' })
})

async function findBelow(folder: string, name: string): Promise<string> {
  const found = (await readdir(folder, { recursive: true })).find((path) => path.endsWith(name))
  if (found === undefined) throw new Error(`no ${name} below ${folder}`)
  return join(folder, found)
}
