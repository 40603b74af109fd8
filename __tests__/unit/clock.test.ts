import { afterEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('is the time of day in whole milliseconds', () => {
  expect(Number.isInteger(systemClock.now())).toBe(true)
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(5_000)
})

test("goes on where the machine's own clock is set back", async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.resetModules()
  const { systemClock: clock } = await import('../../src/clock.ts')
  const before = clock.now()
  vi.setSystemTime(before - 3_600_000)
  expect(Date.now()).toBeLessThan(before)
  expect(clock.now()).toBeGreaterThanOrEqual(before)
})
