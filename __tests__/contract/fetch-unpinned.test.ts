import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { IntegrityError, PlaceError } from '../../src/errors.ts'
import { fetchUnpinned, type UnpinnedFile } from '../../src/lock/fetch-unpinned.ts'
import { httpClient } from '../../src/network/client.ts'
import { DEADLINES } from '../../src/network/deadlines.ts'
import { readRoad } from '../../src/network/proxy.ts'
import { generatedFile } from '../support/file-body.ts'
import { digestOf, failure, heardLog } from '../unit/builders.ts'
import { content, folder, origin, requested } from './fetch/stage.ts'

const { hex } = digestOf(content)

const nameless = { headers: { etag: undefined, 'last-modified': undefined } }

function fetcher(options: { idle?: number; onWait?: () => void } = {}) {
  const waits: number[] = []
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds)
    options.onWait?.()
  }
  const clock: Clock = { now: Date.now, random: () => 0.5, sleep }
  const log = heardLog()
  const deadlines = { ...DEADLINES, firstByte: 5_000 }
  const client = httpClient({ road: readRoad({}, {}), userAgent: 'a test', deadlines })
  const seen = { bytes: 0 }
  const onBytes = (count: number) => {
    seen.bytes += count
  }
  const target = join(folder.path, 'target')
  const fetch = async (sources: readonly string[], more: Partial<UnpinnedFile> = {}) => {
    const urls = sources.map((source) => new URL(source))
    const file = { path: 'a', sources: urls, target, most: 1e9, downgrade: false, ...more }
    const deadline = { signal: new AbortController().signal, remaining: () => 3_600_000 }
    try {
      return await fetchUnpinned(
        file,
        { retries: 2, deadline },
        { client, clock, log, idle: options.idle ?? 5_000, onBytes },
      )
    } finally {
      client.close()
    }
  }
  return { fetch, waits, log, seen, bytes: () => readFile(target) }
}

const one = () => origin.url('/one/a')
const two = () => origin.url('/two/a')

test('all that a source has, with its size and digest', async () => {
  const { fetch, bytes } = fetcher()
  expect(await fetch([one(), two()])).toEqual({
    size: content.length,
    sha256: hex,
    from: one(),
    content: undefined,
  })
  expect(await bytes()).toEqual(content)
  expect(requested()).toEqual(['/one/a'])
})

test('without a target it is only hashed', async () => {
  const { fetch, bytes } = fetcher()
  expect(await fetch([one()], { target: undefined })).toMatchObject({ sha256: hex })
  await expect(bytes()).rejects.toThrow('ENOENT')
})

test('a file of this machine', async () => {
  const { fetch } = fetcher()
  const path = join(folder.path, 'here')
  const source = pathToFileURL(path).href
  expect(await failure(fetch([source]))).toMatchObject({ code: 'not-found' })
  await writeFile(path, content)
  expect(await fetch([source])).toMatchObject({ size: content.length, sha256: hex })
})

test('a body that is cut is continued where the server names its version', async () => {
  origin.fault('/one/a', { cut: 120_000 })
  const { fetch, bytes, waits } = fetcher()
  expect(await fetch([one()])).toMatchObject({ sha256: hex })
  expect(await bytes()).toEqual(content)
  const [, rest] = origin.requests
  expect(rest?.headers).toMatchObject({
    range: expect.stringMatching(/^bytes=\d{5,}-$/),
    'if-range': expect.any(String),
  })
  expect(rest?.status).toBe(206)
  expect(waits).toHaveLength(1)
})

test('a server that sends less than it was asked for is asked for the next part', async () => {
  origin.fault('/one/a', { cut: 120_000 }, { most: 30_000, always: true })
  const { fetch, bytes, seen } = fetcher()
  expect(await fetch([one()])).toMatchObject({ size: content.length, sha256: hex })
  expect(await bytes()).toEqual(content)
  expect(seen.bytes).toBe(content.length)
})

test('one that sends nothing of it is left', async () => {
  origin.fault('/one/a', { cut: 120_000 }, { most: 0, always: true })
  const { fetch } = fetcher()
  expect(await failure(fetch([one()]))).toMatchObject({ code: 'truncated' })
  expect(origin.requests.length).toBeLessThanOrEqual(4)
})

test('one that does not say how much there is begins again', async () => {
  origin.fault(
    '/one/a',
    { cut: 120_000 },
    { most: 30_000, headers: { 'content-range': 'bytes 120000-149999/*' } },
  )
  const { fetch } = fetcher()
  expect(await fetch([one()])).toMatchObject({ size: content.length, sha256: hex })
  expect(origin.requests.map(({ status }) => status)).toEqual([200, 206, 200])
})

test('one whose version is not named begins again', async () => {
  origin.fault('/one/a', { cut: 120_000, ...nameless }, nameless)
  const { fetch, bytes } = fetcher()
  expect(await fetch([one()])).toMatchObject({ sha256: hex })
  expect(await bytes()).toEqual(content)
  expect(origin.requests.map(({ headers }) => headers.range)).toEqual([undefined, undefined])
})

test.each([
  ['a server that heeds If-Range', {}],
  ['one that does not', { unconditional: true }],
  ['one that does not even say which it has', { unconditional: true, ...nameless }],
])('versions are never put together: %s', async (_, fault) => {
  const later = generatedFile(150_000, 7).bytes()
  origin.fault('/one/a', { cut: 120_000 }, fault)
  const { fetch, bytes } = fetcher({ onWait: () => origin.put('/one/a', later) })
  expect(await fetch([one()])).toMatchObject({ size: later.length, sha256: digestOf(later).hex })
  expect(await bytes()).toEqual(later)
})

test('sources are never put together: the next one begins at its beginning', async () => {
  // Even where both name their versions alike.
  const headers = { etag: '"1"' }
  origin.fault('/one/a', { cut: 10, headers, always: true })
  origin.fault('/two/a', { unconditional: true, headers, always: true })
  const other = generatedFile(1_000, 3).bytes()
  origin.put('/two/a', other)
  const { fetch, bytes } = fetcher()
  expect(await fetch([one(), two()])).toMatchObject({ sha256: digestOf(other).hex, from: two() })
  expect(await bytes()).toEqual(other)
})

test('passing trouble is waited out, and no longer than told', async () => {
  origin.fault('/one/a', { status: 503 }, { reset: true }, { status: 503, always: true })
  const { fetch, waits } = fetcher()
  expect(await failure(fetch([one()]))).toMatchObject({
    code: 'server-error',
    message: expect.stringContaining('503'),
  })
  expect(waits).toHaveLength(2)
})

test('a stalled body is asked for again', async () => {
  origin.fault('/one/a', { stall: 10_000 })
  const { fetch } = fetcher({ idle: 200 })
  expect(await fetch([one()])).toMatchObject({ sha256: hex })
})

test('what is refused leaves the next source to be asked, and is the reason when there is none', async () => {
  origin.fault('/one/a', { html: 'Sign in', always: true })
  const { fetch, log } = fetcher()
  const refusal = new IntegrityError({
    code: 'not-the-file',
    message: 'a page',
    advice: 'none',
    path: 'a',
    expected: '',
    actual: '',
    from: '',
  })
  const judge: UnpinnedFile['judge'] = (given) => (given.content === undefined ? undefined : refusal)
  expect(await fetch([one(), two()], { judge })).toMatchObject({ sha256: hex, from: two() })
  expect(log.lines).toContainEqual('info: a: a page; leaving this source, trying again would not help')
  expect(await failure(fetcher().fetch([one()], { judge }))).toMatchObject({ code: 'not-the-file' })
})

test('what looks like no data is said to, and left to the caller', async () => {
  origin.fault('/one/a', { html: 'Sign in' })
  expect(await fetcher().fetch([one()])).toMatchObject({ content: 'an HTML page with the title "Sign in"' })
})

test.each([
  ['told before', {}, 0, 0],
  ['found out while it comes', { chunked: true }, 100_001, content.length - 1],
])('more than there is space for is not read: %s', async (_, fault, least, most) => {
  origin.fault('/one/a', fault)
  const { fetch, seen } = fetcher()
  const error = await failure(fetch([one()], { most: 100_000 }))
  expect(error).toBeInstanceOf(PlaceError)
  expect(error).toMatchObject({ code: 'no-space', message: expect.stringContaining('more than 100 kB') })
  expect(seen.bytes).toBeGreaterThanOrEqual(least)
  expect(seen.bytes).toBeLessThanOrEqual(most)
})
