import { beforeEach, describe, expect, test } from 'vitest'
import type { DatasetFile } from '../../src/dataset/dataset.ts'
import { generatedFile } from '../support/file-body.ts'
import { sha256 } from '../support/temporary.ts'
import { fileOf } from '../unit/builders.ts'
import { origin, type StageOptions, stage } from './fetch/stage.ts'

const MIB = 1024 * 1024
const body = generatedFile(20 * MIB, 7)
const bytes = body.bytes()
/** Bytes a second of one connection, slow enough that more of them help. */
const slow = 20_000_000
const large = (...paths: string[]): DatasetFile =>
  fileOf('a', bytes, ...paths.map((path) => origin.url(path)))
const sent = () => origin.requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0)

beforeEach(() => {
  origin.put('/large', body)
  origin.put('/mirror', body)
})

async function fetchLarge(file = large('/large'), policy = {}, options: StageOptions = {}) {
  const [verified] = await stage(options).fetch([file], { concurrency: 6, ...policy })
  expect(await sha256(verified?.location ?? '')).toBe(await body.sha256())
  return verified
}

describe('a large file from a slow server', () => {
  beforeEach(() => origin.fault('/large', { slow, always: true }))

  test('comes over all connections that are spare, each byte once', async () => {
    await fetchLarge()
    expect(origin.mostAtOnce).toBe(6)
    expect(sent()).toBe(bytes.length)
  })

  test('also where its size is not pinned', async () => {
    await fetchLarge({ ...large('/large'), size: undefined })
    expect(origin.mostAtOnce).toBe(6)
    expect(sent()).toBe(bytes.length)
  })

  test('leaves the connections to other files while they are being fetched', async () => {
    origin.fault('/mirror', { slow, always: true })
    const files = [large('/large'), { ...large('/mirror'), path: 'b' }]
    const verified = await stage().fetch(files, { concurrency: 4 })
    for (const { location } of verified) expect(await sha256(location)).toBe(await body.sha256())
    expect(origin.mostAtOnce).toBe(4)
  })
})

test('redirects are followed once, and the pieces come from where they led', async () => {
  origin.fault('/large', { slow, always: true })
  origin.fault('/moved', { redirect: '/large', always: true })
  await fetchLarge(large('/moved'))
  expect(origin.requestsFor('/moved')).toHaveLength(1)
  expect(origin.mostAtOnce).toBe(6)
})

test('a fast connection stays the only one', async () => {
  await fetchLarge(large('/large'), {}, { frozen: true })
  expect([origin.mostAtOnce, origin.requests.length, sent()]).toEqual([1, 2, bytes.length])
})

test('a server without ranges sends it in one', async () => {
  origin.fault('/large', { slow: 100_000_000, rangeless: true, always: true })
  await fetchLarge()
  expect(origin.requests).toHaveLength(1)
})

describe('when a piece', () => {
  const healthy = { slow }

  test('is cut, its rest alone is asked for again', async () => {
    origin.fault('/large', healthy, healthy, { slow, cut: MIB }, healthy, { slow, cut: 1000 })
    origin.fault('/large', ...Array.from({ length: 40 }, () => healthy))
    await fetchLarge()
    expect(sent()).toBe(bytes.length)
  })

  test('is refused to a further connection, the others fetch it', async () => {
    origin.fault('/large', healthy, healthy, { status: 503 }, { status: 429 })
    origin.fault('/large', ...Array.from({ length: 40 }, () => healthy))
    const verified = await fetchLarge()
    expect(verified?.from).toBe(origin.url('/large'))
    expect(sent()).toBeLessThan(bytes.length + 10_000)
  })

  test('comes from another version, all is asked for again', async () => {
    origin.fault('/large', healthy, healthy, { slow, headers: { etag: '"other"' } })
    origin.fault('/large', ...Array.from({ length: 60 }, () => healthy))
    await fetchLarge()
  })

  test('brings nothing again and again, a mirror continues', async () => {
    origin.fault('/large', healthy)
    origin.fault('/large', { cut: 0, always: true })
    const verified = await fetchLarge(large('/large', '/mirror'), { retries: 0 })
    expect(verified?.from).toBe(`${origin.url('/large')}, then ${origin.url('/mirror')}`)
    expect(sent()).toBeLessThan(bytes.length * 1.1)
  })

  test('has wrong bytes, the source is left and nothing of it stays', async () => {
    origin.fault('/large', healthy, healthy, { slow, wrong: 'flip' })
    origin.fault('/large', ...Array.from({ length: 40 }, () => healthy))
    await fetchLarge(large('/large', '/mirror'))
  })
})
