import { existsSync } from 'node:fs'
import { mkdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DatasetFile } from '../../src/dataset/dataset.ts'
import { PlaceError, ProxyError, SourcesExhaustedError } from '../../src/errors.ts'
import { type FetchPolicy, fetchFiles } from '../../src/fetch/fetch.ts'
import { httpClient } from '../../src/network/client.ts'
import { DEADLINES } from '../../src/network/deadlines.ts'
import { type Environment, readRoad } from '../../src/network/proxy.ts'
import { constantFile, generatedFile } from '../support/file-body.ts'
import { type Fault, type Origin, startOrigin } from '../support/origin.ts'
import { startProxy } from '../support/proxy.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { failure, fileOf, heardLog, write } from '../unit/builders.ts'

const content = generatedFile(200_000).bytes()

let folder: TemporaryFolder
let origin: Origin
beforeEach(async () => {
  folder = await temporaryFolder('fetch')
  origin = await startOrigin({ files: { '/one/a': content, '/two/a': content } })
})
afterEach(async () => {
  await origin.close()
  await folder.close()
})

/** The fetch stage with a clock whose waits are told and not waited; `random` is always one half. */
function stage({
  env = {},
  idle = 5_000,
  firstByte = 5_000,
}: {
  env?: Environment
  idle?: number
  firstByte?: number
} = {}) {
  const waits: number[] = []
  const seen = { bytes: 0, onBytes: (_total: number) => {} }
  const log = heardLog()
  const client = httpClient({
    road: readRoad(env, {}),
    userAgent: 'a test',
    deadlines: { ...DEADLINES, firstByte },
  })
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted()
    waits.push(milliseconds)
  }
  const clock = { now: Date.now, random: () => 0.5, sleep }
  const onBytes = (count: number) => {
    seen.bytes += count
    seen.onBytes(seen.bytes)
  }
  const fetch = async (files: readonly DatasetFile[], policy: Partial<FetchPolicy> = {}) => {
    const deadline = { signal: new AbortController().signal, remaining: () => 3_600_000 }
    const whole = { retries: 2, concurrency: 4, deadline, ...policy }
    try {
      return await fetchFiles(files, folder.path, whole, { client, clock, log, idle, onBytes })
    } finally {
      client.close()
    }
  }
  return { fetch, waits, seen, log }
}

const file = (...sources: string[]) => fileOf('a', content, ...sources)
const twoSources = () => file(origin.url('/one/a'), origin.url('/two/a'))
const partial = (index = 0) => join(folder.path, `${index}.partial`)
const requested = () => origin.requests.map(({ path }) => path)

describe('a source that serves the file', () => {
  test.each<[string, Fault]>([
    ['with a length', {}],
    ['without a length', { chunked: true }],
    ['labelled as gzip, though its bytes are those of the file', { gzipEncoded: 'label' }],
    ['after a redirect', { redirect: '/two/a' }],
    ['slowly', { slow: 1_000_000, after: 100_000 }],
  ])('is enough: %s', async (_, fault) => {
    origin.fault('/one/a', fault)
    const { fetch, waits, seen } = stage()
    const [verified] = await fetch([file(origin.url('/one/a'))])
    expect(verified).toMatchObject({ location: partial(), from: origin.url('/one/a'), size: content.length })
    expect(await readFile(partial())).toEqual(content)
    expect([waits, seen.bytes]).toEqual([[], content.length])
  })

  test('is not asked for anything but the bytes as they are', async () => {
    await stage().fetch([file(origin.url('/one/a'))])
    expect(origin.requests).toMatchObject([{ method: 'GET', headers: { 'accept-encoding': 'identity' } }])
  })

  test('need not have a pinned size', async () => {
    const [verified] = await stage().fetch([{ ...file(origin.url('/one/a')), size: undefined }])
    expect(verified?.size).toBe(content.length)
  })
})

describe('a fault that may pass: the same source again, after a wait', () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString()
  const aWait = expect.closeTo(500, 0)

  test.each<[string, Fault, unknown]>([
    ['503', { status: 503 }, aWait],
    ['500 with a page', { status: 500, html: 'Sorry' }, aWait],
    ['429', { status: 429 }, aWait],
    ['503 with Retry-After in seconds', { status: 503, headers: { 'retry-after': '7' } }, 7_000],
    [
      '503 with Retry-After as a date',
      { status: 503, headers: { 'retry-after': inSeconds(600) } },
      expect.closeTo(575_000, -5),
    ],
    ['a rate-limited 403', { status: 403, headers: { 'retry-after': '7' } }, 7_000],
    ['a cut body', { cut: 1_000 }, aWait],
    ['a cut body without a length', { cut: 1_000, chunked: true }, aWait],
    ['a body reset on the way', { cut: 1_000, reset: true }, aWait],
    ['a short body without a length', { shorter: 1_000, chunked: true }, aWait],
    ['a reset instead of an answer', { reset: true }, aWait],
    ['no answer', { silent: true }, aWait],
    ['a body that stalls', { stall: 1_000 }, aWait],
    ['a body that stalls before its first byte', { stall: 0 }, aWait],
  ])('%s', async (_, fault, wait) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage({
      idle: fault.stall === undefined ? 5_000 : 300,
      firstByte: fault.silent ? 700 : 5_000,
    })
    const [verified] = await fetch([twoSources()])
    expect(requested()).toEqual(['/one/a', '/one/a'])
    expect(waits).toEqual([wait])
    expect(verified?.from).toBe(origin.url('/one/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test('that does not pass: the next source after all tries', async () => {
    origin.fault('/one/a', { status: 503, always: true })
    const { fetch, waits } = stage()
    const [verified] = await fetch([twoSources()], { retries: 3 })
    expect(requested()).toEqual(['/one/a', '/one/a', '/one/a', '/one/a', '/two/a'])
    expect(waits).toEqual([500, 1_000, 2_000])
    expect(verified?.from).toBe(origin.url('/two/a'))
  })

  test('but would pass too late: the next source at once', async () => {
    origin.fault('/one/a', { status: 503, headers: { 'retry-after': '60' } })
    const { fetch, waits } = stage()
    const deadline = { signal: new AbortController().signal, remaining: () => 59_000 }
    await fetch([twoSources()], { deadline })
    expect([requested(), waits]).toEqual([['/one/a', '/two/a'], []])
  })
})

describe('a fault that stays: the next source at once', () => {
  test.each<[string, Fault]>([
    ['404', { status: 404 }],
    ['403', { status: 403 }],
    ['401', { status: 401 }],
    ['410', { status: 410 }],
    ['206 that nobody asked for', { status: 206, body: 'x' }],
    ['other bytes', { wrong: 'flip' }],
    ['an HTML page', { html: 'Sign in' }],
    ['a longer file', { longer: 1 }],
    ['a shorter file', { shorter: 1 }],
    ['an empty file', { shorter: 200_000 }],
    ['a file that was compressed on the way', { gzipEncoded: true }],
    ['a redirect to nowhere', { redirect: '/nowhere' }],
    ['a redirect in a circle', { redirect: '/one/a', always: true }],
  ])('%s', async (_, fault) => {
    origin.fault('/one/a', fault)
    const { fetch, waits } = stage()
    const [verified] = await fetch([twoSources()])
    expect(waits).toEqual([])
    expect(requested().at(-1)).toBe('/two/a')
    expect(verified?.from).toBe(origin.url('/two/a'))
    expect(await readFile(partial())).toEqual(content)
  })

  test('a file: source that is not there, or is a folder', async () => {
    const gone = [join(folder.path, 'gone'), folder.path].map((path) => pathToFileURL(path).href)
    const { fetch, waits } = stage()
    const [verified] = await fetch([file(...gone, origin.url('/one/a'))])
    expect([waits, verified?.from]).toEqual([[], origin.url('/one/a')])
  })
})

test('a file: source is as good as any', async () => {
  await write(join(folder.path, 'mirror/a'), content)
  const source = pathToFileURL(join(folder.path, 'mirror/a')).href
  const [verified] = await stage().fetch([file(source, origin.url('/one/a'))])
  expect(verified).toMatchObject({ from: source, size: content.length })
  expect(requested()).toEqual([])
})

test.each<[string, Fault]>([
  ['with a length', { longer: 64_000_000 }],
  ['without a length', { longer: 64_000_000, chunked: true }],
])('no more than the pinned size is read of a longer file, %s', async (_, fault) => {
  origin.fault('/one/a', fault)
  const { fetch, seen } = stage()
  const error = (await failure(fetch([file(origin.url('/one/a'))]))) as SourcesExhaustedError
  expect(error.message).toContain('a longer file')
  expect(seen.bytes).toBeLessThan(content.length + 1_000_000)
  // What the sockets on both ends hold is more, and far from all.
  expect(origin.requests[0]?.sentBytes).toBeLessThan(content.length + 16_000_000)
  expect((await stat(partial())).size).toBeLessThanOrEqual(content.length)
})

describe('when every source failed', () => {
  test('each reason is told in order, wrong bytes before anything else', async () => {
    origin.fault('/one/a', { wrong: 'flip' })
    origin.remove('/two/a')
    const error = await failure(stage().fetch([twoSources()]))
    expect(error).toBeInstanceOf(SourcesExhaustedError)
    expect(error).toMatchObject({
      code: 'checksum-mismatch',
      reasons: [{ code: 'checksum-mismatch' }, { code: 'not-found', status: 404 }],
      facts: { 'source 1': expect.stringContaining('/one/a'), 'source 2': expect.stringContaining('/two/a') },
    })
    expect((error as Error).message).toContain('all 2 sources failed')
  })

  test('the last reason stands for all others', async () => {
    origin.fault('/one/a', { status: 403 })
    origin.fault('/two/a', { html: 'Sign in' })
    const error = await failure(stage().fetch([twoSources()]))
    expect(error).toMatchObject({ code: 'not-the-file', message: expect.stringContaining('"Sign in"') })
  })

  test('no secret of a URL is told', async () => {
    origin.fault('/one/a', { status: 503 }, { wrong: 'flip' })
    const source = `${origin.url('/one/a').replace('//', '//me:s3cret@')}?X-Amz-Signature=s3cret`
    const { fetch, log } = stage()
    const error = (await failure(fetch([file(source)]))) as SourcesExhaustedError
    const told = [error.message, error.advice, JSON.stringify(error.facts), ...log.lines].join('\n')
    expect(told).toContain('/one/a')
    expect(told).not.toContain('s3cret')
  })
})

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

  test.each([1, 3, 8])('come at most %i at once, and in order', async (concurrency) => {
    origin.fault('*', { delay: 20, always: true })
    const verified = await stage().fetch(files(), { concurrency })
    expect(verified.map(({ pin }) => pin.path)).toEqual(names)
    expect(origin.mostAtOnce).toBe(concurrency)
    for (const [index, name] of names.entries()) expect(await readFile(partial(index), 'utf8')).toBe(name)
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
