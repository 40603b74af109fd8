import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../../src/clock.ts'
import type { LiveLines } from '../../../../src/report/log.ts'
import { startProgress } from '../../../../src/report/progress/progress.ts'
import { fileOf, heardLog } from '../../builders.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const clock = { ...systemClock, now: () => Date.now() }
const begun = { path: 'a', from: 'https://host.test/a', held: 0, size: undefined }

test('a short download is silent, a longer one tells amount, rate, time and source, until it is stopped', () => {
  const log = heardLog()
  const files = [{ ...fileOf('a'), size: 50_000_000 }]
  const progress = startProgress({ name: 'some', files }, log, clock)
  progress.onBegin(begun)
  vi.advanceTimersByTime(9_999)
  expect(log.lines).toEqual([])
  progress.onBytes(20_000_000, 'a')
  vi.advanceTimersByTime(1)
  progress.onBytes(20_000_000, 'a')
  vi.advanceTimersByTime(10_000)
  progress.stop()
  vi.advanceTimersByTime(600_000)
  expect(log.lines).toEqual([
    'info: some: 20.0 MB of 50.0 MB (40 %), 2.0 MB/s, 15 s left, from host.test',
    'info: some: 40.0 MB of 50.0 MB (80 %), 2.0 MB/s, 5 s left, from host.test',
  ])
})

test('what is not known is not told', () => {
  const log = heardLog()
  const progress = startProgress({ name: 'some', files: [{ ...fileOf('a'), size: undefined }] }, log, clock)
  progress.onBegin(begun)
  progress.onBytes(1_000, 'a')
  vi.advanceTimersByTime(10_000)
  progress.stop()
  expect(log.lines).toEqual(['info: some: 1.0 kB, 100 B/s, from host.test'])
})

test('where lines can be drawn there are bars ten times a second, no lines, and nothing at the end', () => {
  const log = heardLog()
  const drawn: (readonly string[])[] = []
  const live: LiveLines = {
    screen: () => ({ columns: 80, rows: 24, hasColour: false, hasUnicode: true }),
    draw: (lines) => void drawn.push(lines),
    clear: () => void drawn.push([]),
  }
  const progress = startProgress(
    { name: 'some', files: [fileOf('a', 'ten bytes.')] },
    { ...log, live },
    clock,
  )
  progress.onBegin({ ...begun, size: 10 })
  progress.onBytes(5, 'a')
  vi.advanceTimersByTime(60_000)
  progress.stop()
  vi.advanceTimersByTime(60_000)
  expect(log.lines).toEqual([])
  expect(drawn).toHaveLength(601)
  expect(drawn[0]).toEqual([
    expect.stringMatching(/^a +█+░+ +50 % {2}5 B of 10 B$/),
    expect.stringMatching(/^some .* 50 B\/s {2}1 s left$/),
  ])
  expect(drawn.at(-1)).toEqual([])
})
