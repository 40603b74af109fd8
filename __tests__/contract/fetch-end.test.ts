import { existsSync } from 'node:fs'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DatasetFile } from '../../src/dataset/dataset.ts'
import { PlaceError, ProxyError } from '../../src/errors.ts'
import { constantFile } from '../support/file-body.ts'
import { startProxy } from '../support/proxy.ts'
import { failure, fileOf, write } from '../unit/builders.ts'
import { content, file, folder, origin, partial, requested, stage, twoSources } from './fetch/stage.ts'

test('a 407 stops at once: the other source is behind the same proxy', async () => {
  await using proxy = await startProxy({ credentials: { username: 'me', password: 'secret' } })
  const { fetch, waits } = stage({ env: { http_proxy: proxy.url } })
  const sources = ['http://one.test/a', 'http://two.test/a']
  expect(await failure(fetch([file(...sources)]))).toBeInstanceOf(ProxyError)
  expect([waits, proxy.refused.length]).toEqual([[], 1])
})

test('a disk that refuses stops at once', async () => {
  await mkdir(partial())
  const { fetch, waits } = stage()
  expect(await failure(fetch([twoSources()]))).toBeInstanceOf(PlaceError)
  expect(waits).toEqual([])
  expect(requested()).not.toContain('/two/a')
})

// Linux has a device that is always full.
if (existsSync('/dev/full')) {
  test('a full disk stops at once, and is named', async () => {
    await symlink('/dev/full', partial())
    const { fetch, waits } = stage()
    const error = await failure(fetch([twoSources()]))
    expect(error).toBeInstanceOf(PlaceError)
    expect(error).toMatchObject({ code: 'no-space', path: partial() })
    expect(waits).toEqual([])
    expect(requested()).not.toContain('/two/a')
  })
}

describe('many files', () => {
  const names = Array.from({ length: 12 }, (_, index) => `f${index}`)
  const files = () => names.map((name) => fileOf(name, name, origin.url(name)))
  beforeEach(() => {
    for (const name of names) origin.put(name, Buffer.from(name))
  })

  test.each([1, 3, 8])('come over %i connections, and in order', async (concurrency) => {
    origin.fault('*', { delay: 20, always: true })
    const verified = await stage().fetch(files(), { concurrency })
    expect(verified.map(({ pin }) => pin.path)).toEqual(names)
    expect(origin.connections).toBe(concurrency)
    for (const [index, name] of names.entries())
      expect(await readFile(verified[index]?.location ?? '', 'utf8')).toBe(name)
  })

  test('end with the first that fails: the begun ones are aborted, no other begins', async () => {
    origin.put('/large', constantFile(50_000_000))
    origin.fault('/large', { stall: 1_000 })
    origin.remove('f0')
    const large = { ...fileOf('large', '', origin.url('/large')), size: 50_000_000 }
    const [first, ...others] = files() as [DatasetFile, ...DatasetFile[]]
    const { fetch, waits } = stage({ idle: 60_000 })
    const error = await failure(fetch([large, first, ...others], { concurrency: 2 }))
    expect(error).toMatchObject({ code: 'not-found' })
    expect(requested().toSorted()).toEqual(['/f0', '/large'])
    expect(waits).toEqual([])
  })
})

describe('the end of the time', () => {
  const timeIsOver = new Error('the time is over')

  test('ends a body on its way, with its own reason and no further try', async () => {
    origin.fault('*', { stall: 1_000, always: true })
    const controller = new AbortController()
    const { fetch, waits, seen } = stage({ idle: 60_000 })
    seen.onBytes = () => controller.abort(timeIsOver)
    const deadline = { signal: controller.signal, remaining: () => 3_600_000 }
    expect(await failure(fetch([twoSources()], { deadline }))).toBe(timeIsOver)
    expect([requested(), waits]).toEqual([['/one/a'], []])
  })

  test.each(['http', 'file'])('before the first request means none, of %s: sources too', async (scheme) => {
    await write(join(folder.path, 'mirror/a'), content)
    const mirror = pathToFileURL(join(folder.path, 'mirror/a')).href
    const source = scheme === 'file' ? mirror : origin.url('/one/a')
    const deadline = { signal: AbortSignal.abort(timeIsOver), remaining: () => 0 }
    const { fetch, seen } = stage()
    expect(await failure(fetch([file(source)], { deadline }))).toBe(timeIsOver)
    expect([requested(), seen.bytes]).toEqual([[], 0])
  })
})
