import { open } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { DatasetFile } from '../../src/dataset/dataset.ts'
import { noteOf } from '../../src/fetch/parts-note.ts'
import { generatedFile } from '../support/file-body.ts'
import type { RecordedRequest } from '../support/origin.ts'
import { sha256 } from '../support/temporary.ts'
import { fileOf, write } from '../unit/builders.ts'
import { origin, partial, type StageOptions, stage } from './fetch/stage.ts'

const MIB = 1024 * 1024
const body = generatedFile(20 * MIB, 7)
const bytes = body.bytes()
/** Bytes a second of one connection, slow enough that more of them help. */
const slow = 20_000_000
/** In which it looks slow also where this machine paused, and what was late comes at once. */
const hasty: StageOptions = { haste: 10, idle: 50_000 }
const large = (...paths: string[]): DatasetFile =>
  fileOf('a', bytes, ...paths.map((path) => origin.url(path)))
const sent = () => origin.requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0)

beforeEach(() => {
  origin.put('/large', body)
  origin.put('/mirror', body)
})

async function fetchLarge(file = large('/large'), policy = {}, options = hasty) {
  const { fetch, seen, log } = stage(options)
  const [verified] = await fetch([file], { concurrency: 6, ...policy })
  expect(await sha256(verified?.location ?? '')).toBe(await body.sha256())
  return { from: verified?.from, received: seen.bytes, told: log.lines }
}

describe('a large file from a slow server', () => {
  beforeEach(() => origin.fault('/large', { slow, always: true }))

  test('comes over all connections that are spare, each byte once', async () => {
    const { told } = await fetchLarge()
    expect(origin.mostAtOnce).toBe(6)
    expect(sent()).toBe(bytes.length)
    expect(told).toContain('debug: a: one connection is not fast enough: up to 6, in pieces')
  })

  test('also where its size is not pinned', async () => {
    const { received } = await fetchLarge({ ...large('/large'), size: undefined })
    expect(origin.mostAtOnce).toBe(6)
    expect(received).toBe(bytes.length)
  })

  test('leaves the connections to other files while they are being fetched', async () => {
    origin.fault('/mirror', { slow, always: true })
    const files = [large('/large'), { ...large('/mirror'), path: 'b' }]
    const verified = await stage(hasty).fetch(files, { concurrency: 4 })
    for (const { location } of verified) expect(await sha256(location)).toBe(await body.sha256())
    expect(origin.mostAtOnce).toBe(4)
  })
})

test('a source that crawls is left, and not asked for more of that over further connections', async () => {
  origin.fault('/large', { slow: 100_000, always: true })
  const verified = await fetchLarge(large('/large', '/mirror'), { minSpeed: 300_000 }, { window: 500 })
  expect(verified?.from).toBe(`${origin.url('/large')}, then ${origin.url('/mirror')}`)
  expect(origin.requestsFor('/large')).toHaveLength(1)
})

test('redirects are followed once, and the pieces come from where they led', async () => {
  origin.fault('/large', { slow, always: true })
  origin.fault('/moved', { redirect: '/large', always: true })
  await fetchLarge(large('/moved'))
  expect(origin.requestsFor('/moved')).toHaveLength(1)
  expect(origin.mostAtOnce).toBe(6)
})

test('where the place has run out that a redirect named, the source is asked for another', async () => {
  origin.put('/later', body)
  origin.fault('/moved', { redirect: '/large?Signature=1' }, { redirect: '/later?Signature=2', always: true })
  origin.fault('/large', { slow }, { slow }, { slow }, { status: 403, always: true })
  origin.fault('/later', { slow, always: true })
  const { told } = await fetchLarge(large('/moved'))
  expect(sent()).toBeLessThan(bytes.length + 10_000)
  expect(origin.requestsFor('/later').length).toBeGreaterThan(3)
  expect(told).toContain(
    `debug: a: ${origin.url('/large')}?Signature=*** answered 403: asking ${origin.url('/moved')} for the way again`,
  )
})

test('a fast connection stays the only one', async () => {
  const { told } = await fetchLarge(large('/large'), {}, { frozen: true })
  expect(told).toContain('debug: a: one connection is fast enough')
  expect([origin.mostAtOnce, origin.requests.length, sent()]).toEqual([1, 2, bytes.length])
})

test('a server without ranges sends it in one', async () => {
  origin.fault('/large', { slow: 100_000_000, rangeless: true, always: true })
  await fetchLarge()
  expect(origin.requests).toHaveLength(1)
})

describe('a server that only says that it has ranges', () => {
  const lies = { slow: 100_000_000, rangeless: true, headers: { 'accept-ranges': 'bytes' }, always: true }
  beforeEach(() => origin.fault('/large', lies))

  test('sends it in one', async () => {
    await fetchLarge()
    expect(origin.requests).toHaveLength(1)
  })

  test('is found out by a further connection, where no size is pinned', async () => {
    await fetchLarge({ ...large('/large'), size: undefined }, { retries: 1 })
    expect(origin.requests.length).toBeGreaterThan(1)
  })
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
    const { from } = await fetchLarge()
    expect(from).toBe(origin.url('/large'))
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
    const { from } = await fetchLarge(large('/large', '/mirror'), { retries: 0 })
    expect(from).toBe(`${origin.url('/large')}, then ${origin.url('/mirror')}`)
    expect(sent()).toBeLessThan(bytes.length * 1.1)
  })

  test('has wrong bytes, the source is left and nothing of it stays', async () => {
    origin.fault('/large', healthy, healthy, { slow, wrong: 'flip' })
    origin.fault('/large', ...Array.from({ length: 40 }, () => healthy))
    await fetchLarge(large('/large', '/mirror'))
  })
})

describe('a connection that lags far behind the others', () => {
  const steady = { slow: 5_000_000 }
  const lagging = { slow: 1_000 }
  /** Time passes so many times faster, so that a lag shows soon; it is looked for every `idle / 20`. */
  const options = (times = 20, idle = 2_000): StageOptions => {
    const start = Date.now()
    const now = () => start + (Date.now() - start) * times
    return { clock: { ...systemClock, now }, idle }
  }
  const endOf = ({ headers: { range = '' } }: RecordedRequest) => range.split('-')[1]
  const left = () => origin.requests.filter(({ sentBytes }) => sentBytes > 0 && sentBytes < 10_000)

  test('is left, and what it lacks is asked for on a new one', async () => {
    origin.fault('/large', steady, steady, lagging, { ...steady, always: true })
    const { told } = await fetchLarge(large('/large'), { retries: 0 }, options())
    expect(told).toContainEqual(
      expect.stringMatching(/^debug: a: asked once more from \d+ to \d+, which lag behind$/),
    )
    const [lagged, ...others] = left()
    expect(others).toEqual([])
    expect(origin.requests.filter((request) => lagged && endOf(request) === endOf(lagged))).toHaveLength(2)
    expect(sent()).toBeLessThan(bytes.length * 1.1)
  })

  test('is left, and so is another one', async () => {
    origin.fault('/large', steady, steady, lagging, lagging, { ...steady, always: true })
    await fetchLarge(large('/large'), { retries: 0 }, options())
    expect(new Set(left().map(endOf)).size).toBe(2)
    expect(sent()).toBeLessThan(bytes.length * 1.1)
  })

  test('is left also when all others have ended, and that is no failure', async () => {
    origin.fault('/large', { slow }, { slow }, lagging, { slow, always: true })
    await fetchLarge(large('/large'), { retries: 0 }, options(5, 20_000))
    expect(left()).toHaveLength(1)
  })
})

describe('what a killed run left with gaps', () => {
  /** What is there, in MiB; the rest of the file is a gap, or was never written. */
  const parts = [
    [0, 3],
    [5, 6],
    [9, 17],
  ] as const
  const there = parts.reduce((sum, [start, end]) => sum + (end - start) * MIB, 0)

  beforeEach(async () => {
    const kept = Buffer.alloc(17 * MIB)
    for (const [start, end] of parts) bytes.copy(kept, start * MIB, start * MIB, end * MIB)
    const path = partial(large('/large'))
    await write(path, kept)
    await write(noteOf(path), parts.map(([start, end]) => `${start * MIB} ${end * MIB}\n`).join(''))
  })

  test.each<[string, number, StageOptions]>([
    ['over one connection', 1, {}],
    ['over one that is fast', 1, { frozen: true }],
    ['over several', 6, hasty],
    ['over one of several that is fast', 6, { frozen: true }],
  ])('is not asked for again, %s', async (_, concurrency, options) => {
    origin.fault('/large', { slow, always: true })
    const { from } = await fetchLarge(large('/large'), { concurrency }, options)
    expect(sent()).toBe(bytes.length - there)
    expect(from).toBe(`an earlier run, then ${origin.url('/large')}`)
    expect(origin.mostAtOnce).toBe(concurrency === 6 && !options.frozen ? 6 : 1)
  })

  test('is not asked for again where the size is not pinned', async () => {
    const { received } = await fetchLarge({ ...large('/large'), size: undefined })
    expect(received).toBe(bytes.length - there)
  })

  test('is asked for again where the server has no ranges', async () => {
    origin.fault('/large', { rangeless: true, always: true })
    const { from } = await fetchLarge()
    expect(origin.requests).toHaveLength(1)
    expect(from).toBe(origin.url('/large'))
  })

  test('is no blame for the source when it was damaged', async () => {
    const file = await open(partial(large('/large')), 'r+')
    await file.write('wrong', 10 * MIB)
    await file.close()
    const { from } = await fetchLarge(large('/large', '/mirror'))
    expect(from).toBe(origin.url('/large'))
    expect(sent()).toBe(2 * bytes.length - there)
  })

  test('is kept when the source breaks, and a mirror fills what is still missing', async () => {
    origin.fault('/large', { slow, cut: 500_000 }, { status: 404, always: true })
    await fetchLarge(large('/large', '/mirror'), { concurrency: 1 })
    expect(sent()).toBeLessThan(bytes.length - there + 10_000)
    expect(origin.requestsFor('/mirror').length).toBeGreaterThan(0)
  })
})
