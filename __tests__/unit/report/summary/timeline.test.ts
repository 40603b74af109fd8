import { describe, expect, test } from 'vitest'
import type { Course, Step } from '../../../../src/journal.ts'
import { drawTimeline } from '../../../../src/report/summary/timeline.ts'

const START = 1_700_000_000_000
const span = (from: number, to: number) => ({ start: START + from, milliseconds: to - from })
const attempt = (name: string, from: number, to: number, failure?: 'dns'): Step => {
  return { stage: 'fetch', name, from: 'http://a', failure, ...span(from, to) }
}
const course: Course = {
  times: [
    { stage: 'restore', ...span(0, 300) },
    { stage: 'fetch', ...span(310, 1310) },
    { stage: 'place', ...span(1310, 1400) },
    { stage: 'save', ...span(1400, 2000) },
  ],
  steps: [
    { stage: 'restore', name: 'the tool cache', ...span(0, 10) },
    { stage: 'restore', name: 'the Actions cache', ...span(11, 200) },
    attempt('a.gz', 310, 400, 'dns'),
    attempt('a.gz', 500, 1310),
    { stage: 'save', name: 'the Actions cache', ...span(1400, 2000) },
  ],
}
const fetching = (steps: readonly Step[]): Course => ({
  times: [{ stage: 'fetch', ...span(0, 90_000) }],
  steps,
})
/** The lines of sections and bars. */
const linesOf = (some: Course) =>
  (drawTimeline(some) ?? '').split('\n').filter((line) => /^section |:(crit, )?\d+, \d+$/.test(line))

describe('a timeline', () => {
  test('shows each stage with its steps, from the beginning of the run', () => {
    expect(linesOf(course)).toEqual([
      'section restore',
      '10 ms the tool cache :0, 10',
      '0.2 s the Actions cache :11, 200',
      '0.1 s verify :200, 300',
      'section fetch',
      '90 ms dns, a.gz :crit, 310, 400',
      '0.8 s a.gz :500, 1310',
      'section place',
      '90 ms place :1310, 1400',
      'section save',
      '0.6 s the Actions cache :1400, 2000',
    ])
  })

  test('shows what was restored after a wait as part of the wait', () => {
    const waited: Course = {
      times: [
        { stage: 'restore', ...span(0, 200) },
        { stage: 'wait', ...span(200, 9000) },
      ],
      steps: [
        { stage: 'restore', name: 'the Actions cache', ...span(0, 200) },
        { stage: 'restore', name: 'the Actions cache', ...span(8000, 9000) },
      ],
    }
    expect(linesOf(waited)).toEqual([
      'section restore',
      '0.2 s the Actions cache :0, 200',
      'section wait',
      '8.8 s wait :200, 9000',
    ])
  })

  test.each([
    [600, '%s.%L s', '100millisecond'],
    [5_000, '%s s', '1second'],
    [50_000, '%s s', '10second'],
    [3_000_000, '%s s', '600second'],
    [90_000_000, '%s s', '3600second'],
  ])('of %i ms has an axis for that', (total, format, tick) => {
    const chart = drawTimeline({ times: [{ stage: 'place', ...span(0, total) }], steps: [] })
    expect(chart?.split('\n')).toEqual(
      expect.arrayContaining([`axisFormat ${format}`, `tickInterval ${tick}`]),
    )
  })

  test('is left out for a run that was over at once, or did nothing', () => {
    expect(drawTimeline({ times: [{ stage: 'place', ...span(0, 499) }], steps: [] })).toBeUndefined()
    expect(drawTimeline({ times: [], steps: [] })).toBeUndefined()
  })

  test('leaves out a stage that had nothing to do, and draws what was short so that it is seen', () => {
    const times = [
      { stage: 'restore', ...span(0, 1) } as const,
      { stage: 'fetch', ...span(1, 10_001) } as const,
    ]
    expect(linesOf({ times, steps: [attempt('a', 1, 1), attempt('b', 1, 10_001)] })).toEqual([
      'section fetch',
      '0 ms a :0, 40',
      '10.0 s b :0, 10000',
    ])
  })

  test('shows those of very many files that failed or took longest, and the others as one', () => {
    const quick = Array.from({ length: 300_000 }, (_, index) => attempt(`quick ${index}`, 100, 200))
    const slow = Array.from({ length: 11 }, (_, index) => attempt(`slow ${index}`, index, 50_000))
    const lines = linesOf(fetching([attempt('failed', 5, 6, 'dns'), ...quick, ...slow]))
    expect(lines).toHaveLength(1 + 12 + 1)
    expect(lines).toContain('1 ms dns, failed :crit, 5, 365')
    expect(lines.at(-1)).toBe('0.1 s 300000 shorter transfers :100, 460')
  })

  test.each([
    'click me',
    'inclusiveEndDates',
    'a:b;c#d,e%%f',
    '``` <b> "c" {d}',
    'a\nsection b',
    '\u202ea',
    'x'.repeat(500),
  ])('takes %j for a name', (name) => {
    const [section, bar, ...others] = linesOf(fetching([attempt(name, 0, 1000)]))
    expect([section, others]).toEqual(['section fetch', []])
    expect(bar).toMatch(/^1\.0 s [^:;#%`<"{\p{Cc}\u202e]{1,28} :0, 1000$/u)
  })
})
