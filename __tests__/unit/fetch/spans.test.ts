import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Span, Spans } from '../../../src/fetch/spans.ts'

const SIZE = 60

function spansOf(...parts: Span[]): Spans {
  const spans = new Spans()
  for (const part of parts) spans.add(part)
  return spans
}

/** The runs of bytes that are, or are not, there, told byte by byte. */
function runs(there: readonly boolean[], wanted: boolean): Span[] {
  const found: Span[] = []
  for (const [at, is] of there.entries()) {
    if (is !== wanted) continue
    const last = found.at(-1)
    if (last?.end === at) found[found.length - 1] = { start: last.start, end: at + 1 }
    else found.push({ start: at, end: at + 1 })
  }
  return found
}

const part = fc
  .tuple(fc.nat({ max: SIZE }), fc.nat({ max: SIZE }))
  .map(([start, end]): Span => ({ start, end }))

test('any parts in any order are what they are byte by byte', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.nat({ max: SIZE + 10 }), (parts, size) => {
      const there = Array.from({ length: SIZE }, (_, at) =>
        parts.some(({ start, end }) => start <= at && at < end),
      )
      const spans = spansOf(...parts)
      expect(spans.all).toEqual(runs(there, true))
      expect(spans.total).toBe(there.filter(Boolean).length)
      expect(spans.prefix).toBe([...there, false].indexOf(false))
      const upToSize = Array.from({ length: size }, (_, at) => there[at] ?? false)
      expect(spans.missing(size)).toEqual(runs(upToSize, false))
    }),
    { numRuns: 1_000 },
  )
})

describe('parts', () => {
  test('are none at first, and all is missing', () => {
    const spans = new Spans()
    expect([spans.all, spans.prefix, spans.total]).toEqual([[], 0, 0])
    expect(spans.missing(7)).toEqual([{ start: 0, end: 7 }])
    expect(spans.missing(0)).toEqual([])
  })

  test('that touch are one, and those with something missing between them are not', () => {
    expect(spansOf({ start: 4, end: 6 }, { start: 0, end: 4 }).all).toEqual([{ start: 0, end: 6 }])
    expect(spansOf({ start: 5, end: 6 }, { start: 0, end: 4 }).all).toHaveLength(2)
  })

  test('without a byte change nothing', () => {
    expect(spansOf({ start: 3, end: 3 }, { start: 5, end: 2 }).all).toEqual([])
  })

  test('of a file without a known end leave an endless rest', () => {
    expect(spansOf({ start: 0, end: 2 }, { start: 4, end: 6 }).missing(Number.POSITIVE_INFINITY)).toEqual([
      { start: 2, end: 4 },
      { start: 6, end: Number.POSITIVE_INFINITY },
    ])
  })
})
