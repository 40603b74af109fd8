import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/clock.ts'
import { startProgress } from '../../../src/report/progress.ts'
import { datasetOf, fileOf, heardLog } from '../builders.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const sized = datasetOf([{ ...fileOf('a'), size: 50_000_000 }])
const unsized = datasetOf([{ ...fileOf('a'), size: undefined }])
const clock = { ...systemClock, now: () => Date.now() }

test('a download tells every ten seconds how far it is, until it ends', () => {
  const log = heardLog()
  const traffic = { bytes: 0 }
  const progress = startProgress(sized, traffic, log, clock)
  vi.advanceTimersByTime(9_999)
  expect(log.lines).toEqual([])
  traffic.bytes = 20_000_000
  vi.advanceTimersByTime(1)
  traffic.bytes = 40_000_000
  vi.advanceTimersByTime(10_000)
  progress.stop()
  vi.advanceTimersByTime(60_000)
  expect(log.lines).toEqual([
    'info: some: 20.0 MB of 50.0 MB so far, 2.0 MB/s',
    'info: some: 40.0 MB of 50.0 MB so far, 2.0 MB/s',
  ])
})

test('a total that is not known is not told', () => {
  const log = heardLog()
  const progress = startProgress(unsized, { bytes: 1_000 }, log, clock)
  vi.advanceTimersByTime(10_000)
  progress.stop()
  expect(log.lines).toEqual(['info: some: 1.0 kB so far, 100 B/s'])
})
