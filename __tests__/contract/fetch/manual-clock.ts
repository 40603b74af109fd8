import type { Clock } from '../../../src/clock.ts'

/** A clock that stands until `pass` is called; `asleep` are the milliseconds that the sleepers still wait. */
export function manualClock() {
  let now = Date.UTC(2026, 0, 1)
  let sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    random: () => 0.5,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        sleepers.push({ until: now + milliseconds, wake })
      }),
  }
  return {
    clock,
    asleep: () => sleepers.map(({ until }) => until - now),
    pass(milliseconds: number) {
      now += milliseconds
      const due = sleepers.filter(({ until }) => until <= now)
      sleepers = sleepers.filter(({ until }) => until > now)
      for (const { wake } of due) wake()
    },
  }
}
