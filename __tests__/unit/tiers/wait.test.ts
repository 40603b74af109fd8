import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clock, systemClock } from '../../../src/clock.ts'
import { folderTier } from '../../../src/tiers/folder.ts'
import type { Tier } from '../../../src/tiers/tier.ts'
import { longestWait, nextLook, waitForEntry } from '../../../src/tiers/wait.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { failure, pinOf, write } from '../builders.ts'

const ALMOST_ONE = 1 - Number.EPSILON

describe('the next look', () => {
  test('is anywhere up to a bound that grows from 2 s to 15 s', () => {
    const latest = [1, 2, 3, 4, 5, 6, 7, 500].map((look) => nextLook(look, 1e9, ALMOST_ONE))
    expect(latest).toEqual([2_000, 3_000, 4_500, 6_750, 10_125, 15_000, 15_000, 15_000])
    expect([1, 6].map((look) => nextLook(look, 1e9, 0))).toEqual([250, 250])
    expect([1, 6].map((look) => nextLook(look, 1e9, 0.5))).toEqual([1_125, 7_625])
  })

  test('is the last one when the time is over', () => {
    expect(nextLook(6, 400, 0.9)).toBe(400)
    expect(nextLook(6, 0.2, 0)).toBe(1)
  })
})

test.each([
  [60_000, 3_600_000, 60_000],
  [60_000, 100_000, 50_000],
  [60_000, 0, 0],
  [60_000, -5, 0],
])('told to wait %d ms with %d ms left, a job waits at most %d ms', (asked, remaining, longest) => {
  expect(longestWait(asked, remaining)).toBe(longest)
})

describe('a wait', () => {
  const KEY = `setup-dataset-v1-some-${'0'.repeat(64)}`
  const { signal } = new AbortController()
  let folder: TemporaryFolder
  let tier: Tier
  beforeEach(async () => {
    folder = await temporaryFolder('wait')
    tier = folderTier(join(folder.path, 'tier'), 'a tier')
  })
  afterEach(() => folder.close())

  async function save(): Promise<string> {
    const location = join(folder.path, 'home', 'a')
    await write(location, 'a')
    const saved = await tier.save(KEY, [{ ...pinOf('a'), location, size: 1 }], folder.path, undefined)
    return saved.kind === 'saved' ? saved.entry : ''
  }

  /** Time that passes by sleeping alone; `then` happens in the n-th sleep. */
  function clockWith(then: Record<number, () => Promise<unknown>> = {}) {
    const slept: number[] = []
    const clock: Clock = {
      now: () => slept.reduce((sum, milliseconds) => sum + milliseconds, 1_000_000),
      random: () => 0.5,
      async sleep(milliseconds, until) {
        slept.push(milliseconds)
        await then[slept.length]?.()
        until.throwIfAborted()
      },
    }
    return { clock, slept }
  }

  test('ends when another job has saved the entry', async () => {
    const { clock, slept } = clockWith({ 3: save })
    const waited = await waitForEntry({ tier, key: KEY, wrong: undefined }, 60_000, clock, signal)
    expect(waited).toEqual({ kind: 'found', milliseconds: 1_125 + 1_625 + 2_375 })
    expect(slept).toHaveLength(3)
  })

  test('ends when its time is over, with a look so long before that it can be answered', async () => {
    const long = clockWith().clock
    const minute = await waitForEntry({ tier, key: KEY, wrong: undefined }, 60_000, long, signal)
    expect(minute).toMatchObject({ kind: 'late', milliseconds: 58_000 })
    const { clock, slept } = clockWith()
    const waited = await waitForEntry({ tier, key: KEY, wrong: undefined }, 3_000, clock, signal)
    expect(waited).toEqual({ kind: 'late', milliseconds: 2_250, trouble: undefined })
    expect(slept).toEqual([1_125, 1_125])
    const last = clockWith({ 2: save })
    expect(await waitForEntry({ tier, key: KEY, wrong: undefined }, 3_000, last.clock, signal)).toEqual({
      kind: 'found',
      milliseconds: 2_250,
    })
  })

  /** A look that is answered never. */
  const silent: Pick<Tier, 'lookup'> = { lookup: () => new Promise(() => {}) }

  test('ends when its time is over, also where a look gets no answer', async () => {
    const start = performance.now()
    const waited = await waitForEntry({ tier: silent, key: KEY, wrong: undefined }, 600, systemClock, signal)
    expect(waited).toEqual({
      kind: 'late',
      milliseconds: expect.any(Number),
      trouble: expect.stringMatching(/^no answer within \d+ ms$|^no answer within 0\.\d s$/),
    })
    expect(waited.milliseconds).toBeGreaterThanOrEqual(590)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('ends with the time of the step, also while it waits for an answer', async () => {
    const late = AbortSignal.timeout(400)
    const waiting = waitForEntry({ tier: silent, key: KEY, wrong: undefined }, 60_000, systemClock, late)
    expect(await failure(waiting)).toMatchObject({ name: 'TimeoutError' })
  })

  test('is not for the entry that was wrong', async () => {
    const wrong = await save()
    const { clock } = clockWith()
    expect(await waitForEntry({ tier, key: KEY, wrong }, 3_000, clock, signal)).toMatchObject({
      kind: 'late',
    })
  })

  test('is not for it in small letters either, as some services write it', async () => {
    const wrong = `${KEY}-G2`
    const small = { lookup: async () => ({ kind: 'found', entry: wrong.toLowerCase() }) as const }
    const { clock } = clockWith()
    const waited = await waitForEntry({ tier: small, key: KEY, wrong }, 3_000, clock, signal)
    expect(waited).toMatchObject({ kind: 'late' })
  })

  test('outlasts trouble of the cache, and tells the last of it', async () => {
    const circle = join(folder.path, 'circle')
    await symlink(circle, circle, 'junction')
    const away = folderTier(circle, 'a tier that is away')
    const { clock, slept } = clockWith()
    const waited = await waitForEntry({ tier: away, key: KEY, wrong: undefined }, 3_000, clock, signal)
    expect(waited).toEqual({ kind: 'late', milliseconds: 2_250, trouble: expect.stringContaining('ELOOP') })
    expect(slept).toHaveLength(2)
  })

  test('ends with the time of the step', async () => {
    const controller = new AbortController()
    const { clock } = clockWith({ 2: async () => controller.abort(new Error('the time is over')) })
    const waiting = waitForEntry({ tier, key: KEY, wrong: undefined }, 60_000, clock, controller.signal)
    expect(await failure(waiting)).toMatchObject({ message: 'the time is over' })
  })

  test('of no time looks at nothing', async () => {
    const { clock, slept } = clockWith()
    const waited = await waitForEntry({ tier, key: KEY, wrong: undefined }, 0, clock, signal)
    expect(waited).toEqual({ kind: 'late', milliseconds: 0, trouble: undefined })
    expect(slept).toEqual([])
  })
})
