import { describe, expect, test } from 'vitest'
import { isLineDue, progressLine } from '../../../../src/report/progress/progress-line.ts'

/** The seconds of the lines of a download that lasts so long and comes at one speed. */
function linesOf(seconds: number, hasTotal = true): readonly number[] {
  const told: number[] = []
  let last = { at: 0, bytes: 0, isBeginning: true }
  for (let second = 1; second < seconds; second += 1) {
    const now = second * 1_000
    const bytes = 1_000 * second
    const total = hasTotal ? 1_000 * seconds : undefined
    if (!isLineDue({ bytes, total }, last, { now, start: 0 })) continue
    last = { at: now, bytes, isBeginning: false }
    told.push(second)
  }
  return told
}

describe('a line is due', () => {
  test.each<[string, number, readonly number[]]>([
    ['never in less than ten seconds', 10, []],
    ['every ten seconds that bring ten percent', 60, [10, 20, 30, 40, 50]],
    ['at ten seconds, then every ten percent', 300, [10, 40, 70, 100, 130, 160, 190, 220, 250, 280]],
    [
      'once a minute where less comes',
      900,
      [10, 70, 130, 190, 250, 310, 370, 430, 490, 550, 612, 680, 756, 840],
    ],
  ])('%s', (_, seconds, expected) => {
    expect(linesOf(seconds)).toEqual(expected)
  })

  test('ever less often in hours: no download floods a log', () => {
    expect(linesOf(6 * 3_600).length).toBeLessThan(50)
    expect(linesOf(7 * 24 * 3_600, false).length).toBeLessThan(90)
  })

  test('although nothing comes: the run is alive, and says what it waits for', () => {
    const stalled = { bytes: 0, total: 100 }
    const last = { at: 10_000, bytes: 0, isBeginning: false }
    expect(isLineDue(stalled, last, { now: 69_999, start: 0 })).toBe(false)
    expect(isLineDue(stalled, last, { now: 70_000, start: 0 })).toBe(true)
  })
})

test.each([
  [[], 'mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left'],
  [['https://a.test/x'], 'mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from a.test'],
  [
    ['https://a.test/x', 'https://a.test/y', 'https://b.test:8443/', 'file:///d/x', 'https://c.test/'],
    'mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from a.test, b.test:8443 and 2 more',
  ],
  [['file:///d/x'], 'mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from this machine'],
])('a line says how far, how fast, how long and from where: %j', (urls, line) => {
  const active = urls.map((from) => ({ path: 'x', from, bytes: 1, size: 2 }))
  const sample = { bytes: 4_100_000, total: 11_600_000, rate: 1_200_000, active, filesDone: 0, files: 4 }
  expect(progressLine('mnist', sample)).toBe(line)
})

test('what has not begun has no figures', () => {
  const sample = { bytes: 0, total: 1, rate: 0, active: [], filesDone: 0, files: 1 }
  expect(progressLine('x', sample)).toBe('x: nothing has come yet')
})

test('where sizes are not known the files are counted', () => {
  const sample = { bytes: 8_100, total: undefined, rate: 0, active: [], filesDone: 3, files: 4 }
  expect(progressLine('x', sample)).toBe('x: 8.1 kB (3 of 4 files), 0 B/s')
  expect(progressLine('x', { ...sample, files: undefined })).toBe('x: 8.1 kB, 0 B/s')
})

test('what is not all there is not a hundred percent', () => {
  const sample = { bytes: 999_999, total: 1_000_000, rate: 0, active: [], filesDone: 0, files: 1 }
  expect(progressLine('x', sample)).toBe('x: 1.0 MB of 1.0 MB (99 %), 0 B/s')
})
