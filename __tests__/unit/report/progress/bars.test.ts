import { describe, expect, test } from 'vitest'
import { progressBars } from '../../../../src/report/progress/bars.ts'
import type { ActiveFile, ProgressSample } from '../../../../src/report/progress/fetch-progress.ts'
import { widthOf } from '../../../../src/report/progress/width.ts'

const file = (path: string, bytes: number, size: number | undefined): ActiveFile => {
  return { path, from: 'https://host.test/x', bytes, size }
}
const active = [
  file('train/größe/数据集-images-of-a-very-long-name.csv.gz', 5_000_000, 9_900_000),
  file('b.gz', 12_000, undefined),
]
const sample: ProgressSample = {
  bytes: 6_200_000,
  total: 11_600_000,
  rate: 1_200_000,
  active,
  filesDone: 2,
  files: 4,
}
const screen = { columns: 80, rows: 24, hasColour: false, hasUnicode: true }

test('a bar for each file that comes, and one for all, below each other', () => {
  expect(progressBars('mnist', sample, screen)).toEqual([
    '…long-name.csv.gz  █████░░░░░   50 %  5.0 MB of 9.9 MB',
    'b.gz                           12.0 kB',
    'mnist (2 of 4)     █████░░░░░   53 %  6.2 MB of 11.6 MB  1.2 MB/s  5 s left',
  ])
})

describe('a narrow screen', () => {
  test('has shorter figures, then no bars, then the figures for all alone', () => {
    expect(progressBars('mnist', sample, { ...screen, columns: 60 })[0]).toMatch(
      /^….*name\.csv\.gz {2}█+░+ {3}50 %$/,
    )
    expect(progressBars('mnist', sample, { ...screen, columns: 40 })[0]).toBe('…name.csv.gz   50 %')
    expect(progressBars('mnist', sample, { ...screen, columns: 30 })).toEqual([' 53 %  1.2 MB/s  5 s left'])
  })

  test.each(Array.from({ length: 160 }, (_, index) => index + 1))(
    'of %i columns has no wider line',
    (columns) => {
      for (const hasUnicode of [true, false]) {
        const lines = progressBars('mnist', sample, { ...screen, columns, hasUnicode })
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(1, columns - 1))
      }
    },
  )

  test('of few rows has lines for as many files, and always that for all', () => {
    const many = { ...sample, active: Array.from({ length: 30 }, (_, index) => file(`f${index}`, 1, 2)) }
    const count = (rows: number) => progressBars('mnist', many, { ...screen, rows }).length
    expect([1, 2, 3, 5, 10, 100].map(count)).toEqual([1, 1, 2, 4, 9, 9])
  })
})

test('ASCII alone where nothing else can be shown, and in names too', () => {
  const lines = progressBars('größe', sample, { ...screen, hasUnicode: false })
  expect(lines.join('')).toMatch(/^[\x20-\x7e]*$/)
  expect(lines[0]).toMatch(/^\.\.\..* #+-+ /)
  expect(lines[2]).toContain('gr??e')
})

test('colours only where they are wanted', () => {
  expect(progressBars('mnist', sample, screen).join('')).not.toContain('\x1b')
  expect(progressBars('mnist', sample, { ...screen, hasColour: true })[0]).toContain(
    '\x1b[32m━━━━━\x1b[0m\x1b[2m━━━━━\x1b[0m',
  )
})

test('a name cannot move the cursor', () => {
  const evil = { ...sample, active: [file('a\x1b[2J\n\u202eb', 1, 2)] }
  expect(progressBars('mnist', evil, screen)[0]).toMatch(/^a \[2J b /)
})

test('all and nothing are whole bars', () => {
  const bars = (bytes: number, size: number) =>
    progressBars('x', { ...sample, active: [file('x', bytes, size)], files: 1 }, screen)[0]
  expect(bars(0, 10)).toMatch(/^x +░+ +0 % /)
  expect(bars(10, 10)).toMatch(/^x +█+ +100 % /)
  expect(bars(0, 0)).toMatch(/^x +█+ +100 % /)
})
