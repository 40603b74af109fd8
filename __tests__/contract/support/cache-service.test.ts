import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Azurite, startAzurite } from '../../support/azurite.ts'
import { type CacheOperation, useCache } from '../../support/cache-client.ts'
import { makeToken, startCacheService } from '../../support/cache-service.ts'
import { createRunner, type Runner, type RunnerCacheService } from '../../support/runner.ts'
import { listTree } from '../../support/temporary.ts'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.close())

const paths = ['data']

async function runnerWith(cacheService: RunnerCacheService, cacheToken?: string): Promise<Runner> {
  return createRunner({ cacheService, ...(cacheToken === undefined ? {} : { cacheToken }) })
}

async function writeData(runner: Runner, text: string): Promise<void> {
  await rm(join(runner.workspace, 'data'), { recursive: true, force: true })
  await mkdir(join(runner.workspace, 'data/deep'), { recursive: true })
  await writeFile(join(runner.workspace, 'data/a.txt'), text)
  await writeFile(join(runner.workspace, 'data/deep/b.txt'), `deep ${text}`)
}

describe.concurrent('the cache service v2, spoken to by @actions/cache', () => {
  it('takes a save and gives it back to another runner', async () => {
    await using service = await startCacheService({ azurite })
    await using first = await runnerWith(service)
    await using second = await runnerWith(service)
    await writeData(first, 'one')
    const saved = await useCache(first, [
      { do: 'restore', paths, key: 'k-1' },
      { do: 'save', paths, key: 'k-1' },
    ])
    const restored = await useCache(second, { do: 'restore', paths, key: 'k-1' })
    expect([...saved.results, restored.result]).toEqual([undefined, 1, 'k-1'])
    expect(restored.annotations).toEqual([])
    expect(await listTree(second.workspace)).toEqual(['data/a.txt', 'data/deep/b.txt'])
    expect(await readFile(join(second.workspace, 'data/deep/b.txt'), 'utf8')).toBe('deep one')
    expect(service.calls.map(({ method, status, response }) => [method, status, response.ok])).toEqual([
      ['GetCacheEntryDownloadURL', 200, false],
      ['CreateCacheEntry', 200, true],
      ['FinalizeCacheEntryUpload', 200, true],
      ['GetCacheEntryDownloadURL', 200, true],
    ])
    expect(service.entries()).toMatchObject([{ key: 'k-1', scope: 'refs/heads/main', complete: true }])
  })

  it('keeps an entry as it is: a second save of its key changes nothing', async () => {
    await using service = await startCacheService({ azurite })
    await using runner = await runnerWith(service)
    await writeData(runner, 'one')
    await useCache(runner, { do: 'save', paths, key: 'k' })
    await writeData(runner, 'two')
    const again = await useCache(runner, [
      { do: 'save', paths, key: 'k' },
      { do: 'restore', paths, key: 'k' },
    ])
    expect([again.results, again.annotations]).toEqual([[-1, 'k'], []])
    expect(again.stdout).toContain('another job may be creating this cache')
    expect(service.calls.at(-2)).toMatchObject({ method: 'CreateCacheEntry', status: 409 })
    expect(await readFile(join(runner.workspace, 'data/a.txt'), 'utf8')).toBe('one')
  })

  it('matches a prefix with the newest entry, the own branch before the default one, one version only', async () => {
    await using service = await startCacheService({ azurite })
    const main = 'refs/heads/main'
    const branch = makeToken({ scopes: { 'refs/heads/topic': 'read-write', [main]: 'read' } })
    await using runner = await runnerWith(service)
    await using topic = await runnerWith(service, branch)
    await writeData(runner, 'x')
    await writeData(topic, 'y')
    const save = (key: string): CacheOperation => ({ do: 'save', paths, key })
    const lookUp = (key: string, more: Partial<CacheOperation> = {}): CacheOperation => ({
      ...{ do: 'restore', paths, key, lookupOnly: true },
      ...more,
    })
    const onMain = await useCache(runner, [
      save('k-a'),
      save('k-b'),
      lookUp('k-'),
      lookUp('none', { restoreKeys: ['nor this', 'k-a'] }),
      lookUp('k-a', { paths: ['elsewhere'] }),
    ])
    expect(onMain.results.slice(2)).toEqual(['k-b', 'k-a', undefined])
    const onTopic = await useCache(topic, [lookUp('k-'), save('k-a'), lookUp('k-'), save('k-topic')])
    expect(onTopic.results).toEqual(['k-b', 3, 'k-a', 4])
    expect((await useCache(runner, lookUp('k-topic'))).result).toBeUndefined()
  })

  it('denies writing to a read-only token and reading to a blind one', async () => {
    await using service = await startCacheService({ azurite })
    await using reader = await runnerWith(service, makeToken({ scopes: { 'refs/heads/main': 'read' } }))
    await using blind = await runnerWith(service, makeToken({ scopes: { 'refs/heads/main': 'write' } }))
    await writeData(reader, 'x')
    const saved = await useCache(reader, { do: 'save', paths, key: 'k' })
    expect(saved.result).toBe(-1)
    expect(saved.annotations[0]?.message).toContain('cache write denied:')
    const restored = await useCache(blind, { do: 'restore', paths, key: 'k' })
    expect(restored.result).toBeUndefined()
    expect(restored.annotations[0]?.message).toContain('cache read denied:')
  })

  it('can hold a valid archive of wrong bytes, and an invalid one', async () => {
    await using service = await startCacheService({ azurite })
    await using runner = await runnerWith(service)
    await writeData(runner, 'right')
    await useCache(runner, { do: 'save', paths, key: 'k' })
    await service.corruptEntry('k', async (workspace) => {
      expect(await listTree(workspace)).toEqual(['data/a.txt', 'data/deep/b.txt'])
      await writeFile(join(workspace, 'data/a.txt'), 'wrong')
      await appendFile(join(workspace, 'data/extra.txt'), 'more')
    })
    await rm(join(runner.workspace, 'data'), { recursive: true })
    const poisoned = await useCache(runner, { do: 'restore', paths, key: 'k' })
    expect([poisoned.result, poisoned.annotations]).toEqual(['k', []])
    expect(await readFile(join(runner.workspace, 'data/a.txt'), 'utf8')).toBe('wrong')
    expect(await listTree(runner.workspace)).toEqual(['data/a.txt', 'data/deep/b.txt', 'data/extra.txt'])

    await service.flipBlob('k')
    const broken = await useCache(runner, { do: 'restore', paths, key: 'k' })
    expect(broken.result).toBeUndefined()
    expect(broken.annotations[0]?.message).toMatch(/tar.* failed/)
  })

  it('can fail downloads and heal again', async () => {
    await using service = await startCacheService({ azurite })
    await using runner = await runnerWith(service)
    await writeData(runner, 'right')
    await useCache(runner, { do: 'save', paths, key: 'k' })
    const restore = () => useCache(runner, { do: 'restore', paths, key: 'k' })
    service.failDownloads({ cut: 10 })
    expect((await restore()).annotations[0]?.message).toMatch(/aborted/)
    service.failDownloads({ status: 403 })
    expect((await restore()).annotations[0]?.message).toMatch(/tar.* failed/)
    service.failDownloads(undefined)
    expect((await restore()).result).toBe('k')
  })

  it('can be full, rate-limited or away', async () => {
    await using service = await startCacheService({ azurite })
    await using runner = await runnerWith(service)
    await writeData(runner, 'x')
    const save = (key: string) => useCache(runner, { do: 'save', paths, key })
    await service.fail('quota')
    expect((await save('k')).result).toBe(-1)
    await service.fail(undefined)
    expect((await save('k')).result).toBe(1)
    await service.fail('rate-limited')
    expect((await useCache(runner, { do: 'restore', paths, key: 'k' })).annotations).toMatchObject([
      { message: expect.stringContaining('will reset in 60 seconds') },
      { message: expect.stringContaining('Rate limited') },
    ])
    await service.fail('refused')
    const away = await useCache(runner, { do: 'restore', paths, key: 'k' })
    expect(away.annotations[0]?.message).toContain('ECONNREFUSED')
    await service.fail(undefined)
    expect((await useCache(runner, { do: 'restore', paths, key: 'k', lookupOnly: true })).result).toBe('k')
  })

  it('can have a key taken by a job that is still saving it', async () => {
    await using service = await startCacheService({ azurite })
    await using runner = await runnerWith(service)
    await writeData(runner, 'x')
    const save = (key: string): CacheOperation => ({ do: 'save', paths, key })
    await useCache(runner, save('k'))
    service.reserve('taken', service.entries()[0]?.version ?? '')
    const lookUp = { do: 'restore', paths, key: 'taken', lookupOnly: true } as const
    expect((await useCache(runner, [save('taken'), lookUp])).results).toEqual([-1, undefined])
  })

  it('can be down or silent', async () => {
    await using service = await startCacheService({ azurite })
    const ask = (signal?: AbortSignal) => {
      const { ACTIONS_RESULTS_URL: base } = service.env()
      return fetch(`${base}twirp/x`, { method: 'POST', body: '{}', ...(signal ? { signal } : {}) })
    }
    await service.fail('down')
    expect((await ask()).status).toBe(503)
    await service.fail('silent')
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow(/timeout/)
  })
})
