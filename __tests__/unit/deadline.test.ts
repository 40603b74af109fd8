import { expect, test } from 'vitest'
import { type Clock, systemClock } from '../../src/clock.ts'
import { untilAborted, withDeadline } from '../../src/deadline.ts'
import { TimeoutError } from '../../src/errors.ts'
import { failure } from './builders.ts'

const never = () => new Promise<never>(() => {})

test('a deadline aborts with an error that says what to raise', async () => {
  const error = await failure(withDeadline(5, systemClock, ({ signal }) => systemClock.sleep(60_000, signal)))
  expect(error).toBeInstanceOf(TimeoutError)
  expect(error).toMatchObject({ code: 'timeout', advice: expect.stringContaining('`timeout`') })
})

test('it knows what is left, and ends with the work', async () => {
  let now = 1_000
  const clock: Clock = { ...systemClock, now: () => now }
  const { signal, left } = await withDeadline(60_000, clock, async (deadline) => {
    now += 45_000
    return { signal: deadline.signal, left: deadline.remaining() }
  })
  expect(left).toBe(15_000)
  expect(signal.aborted).toBe(false)
})

test('work that knows no signal is not waited for past it', async () => {
  const controller = new AbortController()
  const error = failure(untilAborted(never, controller.signal))
  controller.abort(new Error('over'))
  expect(await error).toEqual(new Error('over'))
})

test('work does not begin after the signal, and gives its own result or failure before', async () => {
  let begun = false
  const begin = async () => {
    begun = true
  }
  expect(await failure(untilAborted(begin, AbortSignal.abort(new Error('over'))))).toEqual(new Error('over'))
  expect(begun).toBe(false)
  const { signal } = new AbortController()
  expect(await untilAborted(async () => 7, signal)).toBe(7)
  expect(await failure(untilAborted(() => Promise.reject(new Error('own')), signal))).toEqual(
    new Error('own'),
  )
})

test('a sleep ends with the reason of its signal', async () => {
  const controller = new AbortController()
  const error = failure(systemClock.sleep(60_000, controller.signal))
  controller.abort(new Error('over'))
  expect(await error).toEqual(new Error('over'))
  await systemClock.sleep(1, new AbortController().signal)
})

test('a deadline may have another reason', async () => {
  const late = () => new Error('it did not finish')
  const error = failure(withDeadline(5, systemClock, ({ signal }) => systemClock.sleep(60_000, signal), late))
  expect(await error).toEqual(late())
})
