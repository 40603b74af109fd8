import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import type { Finding } from '../../src/tiers/restore.ts'
import type { Tier } from '../../src/tiers/tier.ts'
import { tellingWhy, whyMissing, withOutlooks } from '../../src/why-missing.ts'
import { heardLog } from './builders.ts'
import { hit, outcomeOf, tier, unavailable } from './report/outcomes.ts'

const { plan } = outcomeOf()
const { signal } = new AbortController()

/** A tier that says why as soon as it knows, or that it does not when it is told to stop. */
function telling(known: Promise<string>): Tier {
  return {
    ...tier,
    outlook: async () => ({ kind: 'kept', seenBy: 'all' }),
    explainMiss: (_, until) => {
      const stopped = new Promise<string>((settle) => {
        until.addEventListener('abort', () => settle('nobody knows'))
      })
      return Promise.race([known, stopped])
    },
  }
}
const missOf = (each: Tier): Finding => ({ kind: 'miss', tier: each })
const never = new Promise<string>(() => {})
const SAVING = { save: true, failOnCacheMiss: false }

test('a miss has an outlook where something will be saved', async () => {
  const miss = missOf(telling(never))
  const silent = missOf(tier)
  expect(await withOutlooks([miss, silent, hit, unavailable], SAVING)).toEqual([
    { ...miss, outlook: { kind: 'kept', seenBy: 'all' } },
    silent,
    hit,
    unavailable,
  ])
  expect(await withOutlooks([miss], { ...SAVING, save: false })).toEqual([miss])
  expect(await withOutlooks([miss], { ...SAVING, failOnCacheMiss: true })).toEqual([miss])
})

test('only tiers that were asked and miss say why', async () => {
  const knowing = telling(Promise.resolve('it is new'))
  const whys = await whyMissing(plan, [missOf(knowing), missOf(tier), { ...hit, tier: knowing }], signal)
  expect([...whys]).toEqual([[knowing, 'it is new']])
})

test('the fetch begins before anybody knows why, which is told meanwhile', async () => {
  const log = heardLog()
  let know = (_: string) => {}
  const known = new Promise<string>((settle) => {
    know = settle
  })
  const fetched = await tellingWhy(
    plan,
    [missOf(telling(known))],
    { clock: systemClock, log, signal },
    async () => {
      expect(log.lines).toEqual([])
      know('it is new')
      await known
      await delay(0)
      expect(log.lines).toEqual([`info: mnist-npz: looked for ${plan.key}: it is new`])
      return 'bytes'
    },
  )
  expect(fetched).toBe('bytes')
  expect(log.lines).toHaveLength(1)
})

test('a fetch that is done waits a second at most, and one that fails too', async () => {
  const log = heardLog()
  const start = performance.now()
  const failing = tellingWhy(plan, [missOf(telling(never))], { clock: systemClock, log, signal }, () =>
    Promise.reject(new Error('no network')),
  )
  await expect(failing).rejects.toThrow('no network')
  expect(performance.now() - start).toBeLessThan(2_500)
  expect(log.lines).toEqual([`info: mnist-npz: looked for ${plan.key}: nobody knows`])
})

test('what goes wrong in the telling is told, and fails no fetch', async () => {
  const log = heardLog()
  const broken = { ...tier, explainMiss: () => Promise.reject(new Error('it broke')) }
  const fetched = await tellingWhy(plan, [missOf(broken)], { clock: systemClock, log, signal }, async () => {
    await delay(10)
    return 'bytes'
  })
  expect(fetched).toBe('bytes')
  expect(log.lines).toEqual(['debug: why it is missing is not known: it broke'])
})

test('a fetch that takes longer waits for nothing', async () => {
  const log = heardLog()
  let now = 0
  const clock = { ...systemClock, now: () => now }
  const start = performance.now()
  await tellingWhy(plan, [missOf(telling(never))], { clock, log, signal }, async () => {
    now = 10_000
  })
  expect(performance.now() - start).toBeLessThan(900)
  expect(log.lines).toHaveLength(1)
})
