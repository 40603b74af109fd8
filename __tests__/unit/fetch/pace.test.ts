import { describe, expect, test, vi } from 'vitest'
import { Pace } from '../../../src/fetch/pace.ts'
import { manualClock } from '../../contract/fetch/manual-clock.ts'
import { failure } from '../builders.ts'

const never = new AbortController().signal
const HOST = new URL('https://host/a')

function paced() {
  const { clock, asleep, pass } = manualClock()
  const pace = new Pace(clock)
  const ready: string[] = []
  /** Asks for leave, and notes when it is given. */
  const ask = async (url: string | URL) => {
    await pace.ready(new URL(url), never)
    ready.push(String(url))
  }
  return { pace, asleep, pass, ask, ready }
}

describe('an origin', () => {
  test('that said nothing is ready at once', async () => {
    const { ask, asleep, ready } = paced()
    await ask(HOST)
    expect([ready.length, asleep()]).toEqual([1, []])
  })

  test('that is held is ready after that time, for every path', async () => {
    const { pace, ask, asleep, pass, ready } = paced()
    pace.hold(HOST, 5_000)
    const both = Promise.all([ask('https://host/a'), ask('https://host/b?c')])
    expect(asleep()).toEqual([5_000, 5_000])
    pass(4_999)
    expect(ready).toEqual([])
    pass(1)
    await both
    await ask(HOST)
    expect([ready.length, asleep()]).toEqual([3, []])
  })

  test.each([
    ['scheme', 'http://host/a'],
    ['host', 'https://other/a'],
    ['port', 'https://host:8443/a'],
  ])('of another %s is not held with it', async (_, url) => {
    const { pace, ask, ready } = paced()
    pace.hold(HOST, 5_000)
    await ask(url)
    expect(ready).toEqual([url])
  })

  test.each(['https://host:443/b', 'https://me:secret@host/b', 'https://HOST/b'])(
    'is the same in %s',
    (url) => {
      const { pace, ask, asleep } = paced()
      pace.hold(HOST, 5_000)
      void ask(url)
      expect(asleep()).toEqual([5_000])
    },
  )

  test.each([
    [7_000, 3_000],
    [3_000, 7_000],
  ])('that is held for %i and for %i ms is held for the longer', (first, second) => {
    const { pace, ask, asleep } = paced()
    pace.hold(HOST, first)
    pace.hold(HOST, second)
    void ask(HOST)
    expect(asleep()).toEqual([7_000])
  })

  test('that is held once more while someone waits holds who waits', async () => {
    const { pace, ask, asleep, pass, ready } = paced()
    pace.hold(HOST, 5_000)
    const done = ask(HOST)
    pace.hold(HOST, 8_000)
    pass(5_000)
    await vi.waitFor(() => expect(asleep()).toEqual([3_000]))
    expect(ready).toEqual([])
    pass(3_000)
    await done
  })
})

test('the end of the time ends the wait', async () => {
  const stopped = new Error('the time is over')
  const sleep = (_: number, signal: AbortSignal) => Promise.reject(signal.reason)
  const pace = new Pace({ now: () => 0, random: () => 0, sleep })
  pace.hold(HOST, 5_000)
  expect(await failure(pace.ready(HOST, AbortSignal.abort(stopped)))).toBe(stopped)
})
