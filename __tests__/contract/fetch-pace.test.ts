import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Fault, type Origin, startOrigin } from '../support/origin.ts'
import { fileOf } from '../unit/builders.ts'
import { manualClock } from './fetch/manual-clock.ts'
import { content, file, origin, requested, stage } from './fetch/stage.ts'

const NAMES = ['a', 'b', 'c'] as const
const named = (name: string, ...from: Origin[]) => fileOf(name, name, ...from.map(({ url }) => url(name)))
const LIMITED: Fault = { status: 429, headers: { 'retry-after': '7' } }

// A refusal is read by what is loaded when it is first needed: meanwhile all other files would come.
beforeAll(async () => {
  await import('@actions/http-client')
})

let other: Origin
beforeEach(async () => {
  const files = Object.fromEntries(NAMES.map((name) => [name, Buffer.from(name)]))
  other = await startOrigin({ files })
  for (const name of NAMES) origin.put(name, Buffer.from(name))
})
afterEach(() => other.close())

describe('an origin that says when to come back', () => {
  test.each<[string, Fault]>([
    ['429', LIMITED],
    ['503', { status: 503, headers: { 'retry-after': '7' } }],
    [
      'a rate-limited 403',
      { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '7' } },
    ],
  ])('with %s to one request holds them all', async (_, fault) => {
    origin.fault('a', fault)
    const { clock, asleep, pass } = manualClock()
    const { fetch, log } = stage({ clock })
    const done = fetch(
      NAMES.map((name) => named(name, origin)),
      { concurrency: 1 + 1 },
    )
    await vi.waitFor(() => expect(asleep()).toEqual([7_000, 7_000]))
    const early = requested().toSorted()
    pass(6_999)
    expect([asleep(), requested().toSorted()]).toEqual([[1, 1], early])
    pass(1)
    await done
    expect(requested().toSorted()).toEqual(['/a', '/a', '/b', '/c'])
    const told = log.lines.filter((line) => line.includes('waiting'))
    expect(told.toSorted()).toEqual(
      ['a', 'c'].map((name) => `debug: ${name}: waiting 7.0 s, until ${origin.base} may be asked`),
    )
  })

  test('holds no request to another origin, be it the same host with another port', async () => {
    origin.fault('a', LIMITED)
    const { clock, asleep, pass } = manualClock()
    const files = [named('a', origin), named('b', other), named('c', other)]
    const done = stage({ clock }).fetch(files, { concurrency: 2 })
    await vi.waitFor(() => {
      expect(other.requests.map(({ path }) => path)).toEqual(['/b', '/c'])
      expect(asleep()).toEqual([7_000])
    })
    pass(7_000)
    await done
  })

  test('of a file that is not there holds nothing', async () => {
    origin.fault('a', { status: 404, headers: { 'retry-after': '1800' } })
    const { fetch, waits } = stage()
    await fetch([named('a', origin, other), named('b', origin)], { concurrency: 1 })
    expect([waits, requested()]).toEqual([[], ['/a', '/b']])
  })

  test('holds them also when the request that it answered goes elsewhere', async () => {
    origin.fault('a', LIMITED)
    const { clock, asleep, pass } = manualClock()
    const files = [named('a', origin, other), named('b', origin)]
    const done = stage({ clock }).fetch(files, { concurrency: 1, retries: 0 })
    await vi.waitFor(() => expect(asleep()).toEqual([7_000]))
    expect([requested(), other.requests.length]).toEqual([['/a'], 1])
    pass(7_000)
    await done
    expect(requested()).toEqual(['/a', '/b'])
  })

  test('twice is held to the later time', async () => {
    // The other request is on its way before this one is answered: it would else be held, too.
    origin.fault('a', { ...LIMITED, delay: 200 })
    origin.fault('b', { ...LIMITED, headers: { 'retry-after': '20' } })
    const { clock, asleep, pass } = manualClock()
    const done = stage({ clock }).fetch([named('a', origin), named('b', origin)], { concurrency: 2 })
    await vi.waitFor(() => expect(asleep()).toHaveLength(2))
    pass(7_000)
    await vi.waitFor(() => expect(asleep()).toEqual([13_000, 13_000]))
    expect(requested()).toHaveLength(2)
    pass(13_000)
    await done
    expect(requested()).toHaveLength(4)
  })
})

describe('a limit that is used up', () => {
  /** A wait is counted from a moment before it begins. */
  const about = (milliseconds: number) => expect.closeTo(milliseconds, -2)
  const later = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds)
  test.each<[string, Record<string, string>, unknown]>([
    ['as the draft of the IETF writes it', { ratelimit: '"default";r=0;t=7' }, about(7_000)],
    ['as its earlier drafts wrote it', { 'ratelimit-remaining': '0', 'ratelimit-reset': '7' }, about(7_000)],
    [
      'as GitHub writes it',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': later(60) },
      expect.closeTo(60_000, -4),
    ],
    [
      'with Retry-After, which is stronger',
      { 'retry-after': '3', ratelimit: '"default";r=0;t=7' },
      about(3_000),
    ],
    ['not really', { ratelimit: '"default";r=5;t=7' }, about(500)],
  ])('%s is waited for', async (_, headers, wait) => {
    origin.fault('/one/a', { status: 429, headers })
    const { fetch, waits } = stage()
    const [verified] = await fetch([file(origin.url('/one/a'))])
    expect([requested(), waits]).toEqual([['/one/a', '/one/a'], [wait]])
    expect(verified?.size).toBe(content.length)
  })
})
