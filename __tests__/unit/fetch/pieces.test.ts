import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_PIECE, isFast, isSmall, MissingParts, pieceSize } from '../../../src/fetch/pieces.ts'
import { type Span, Spans } from '../../../src/fetch/spans.ts'

const MIB = 1024 * 1024
const SIZE = 200

/** What is missing of a file of which some parts are there. */
const missing = fc
  .array(fc.tuple(fc.nat({ max: SIZE }), fc.nat({ max: SIZE })), { maxLength: 6 })
  .map((parts) => {
    const spans = new Spans()
    for (const [start, end] of parts) spans.add({ start, end })
    return spans.missing(SIZE)
  })
/** How much is taken at once, and how much of that, from 0 to 1, is fetched before the rest is given back. */
const turns = fc.array(
  fc.record({ most: fc.integer({ min: 1, max: SIZE }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { minLength: 1, maxLength: 40 },
)

const bytesOf = (spans: readonly Span[]) =>
  spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index))

describe('what is missing', () => {
  test('is handed out in order, each byte once, where nothing is given back', () => {
    fc.assert(
      fc.property(missing, fc.infiniteStream(fc.integer({ min: 1, max: SIZE })), (spans, sizes) => {
        const parts = new MissingParts(spans)
        const taken: Span[] = []
        for (const most of sizes) {
          const part = parts.take(most)
          if (part === undefined) break
          expect(part.end - part.start).toBeLessThanOrEqual(most)
          taken.push(part)
        }
        expect(bytesOf(taken)).toEqual(bytesOf(spans))
        expect(parts.total).toBe(0)
      }),
    )
  })

  test('is handed out in full, each byte once, whatever is given back meanwhile', () => {
    fc.assert(
      fc.property(missing, turns, (spans, turns) => {
        const parts = new MissingParts(spans)
        const fetched: Span[] = []
        const fetch = (most: number, share: number) => {
          const part = parts.take(most)
          if (part === undefined) return false
          const end = part.start + Math.floor((part.end - part.start) * share)
          fetched.push({ start: part.start, end })
          if (end < part.end) parts.give({ start: end, end: part.end })
          expect(parts.total + bytesOf(fetched).length).toBe(bytesOf(spans).length)
          return true
        }
        for (const { most, part } of turns) fetch(most, part)
        while (fetch(SIZE, 1));
        expect(bytesOf(fetched).toSorted((a, b) => a - b)).toEqual(bytesOf(spans))
      }),
    )
  })

  test('and is given back comes before what lies behind it', () => {
    const parts = new MissingParts([{ start: 0, end: 30 }])
    const [first, second] = [parts.take(10), parts.take(10)]
    if (second) parts.give(second)
    if (first) parts.give({ ...first, start: 4 })
    expect([parts.take(100), parts.take(100), parts.take(100)]).toEqual([
      { start: 4, end: 10 },
      { start: 10, end: 20 },
      { start: 20, end: 30 },
    ])
  })

  test('can be asked for where it begins, and nowhere else', () => {
    const parts = new MissingParts([
      { start: 5, end: 20 },
      { start: 30, end: 40 },
    ])
    for (const start of [0, 4, 6, 20, 30]) expect(parts.takeAt(start, 10)).toBeUndefined()
    expect(parts.takeAt(5, 10)).toEqual({ start: 5, end: 15 })
    expect(parts.takeAt(15, 10)).toEqual({ start: 15, end: 20 })
    expect([parts.takeAt(20, 10), parts.total]).toEqual([undefined, 10])
    expect(parts.takeAt(30, 100)).toEqual({ start: 30, end: 40 })
    expect(parts.takeAt(40, 10)).toBeUndefined()
  })

  test('is nothing where nothing is missing', () => {
    const parts = new MissingParts([])
    expect([parts.total, parts.take(1)]).toEqual([0, undefined])
  })
})

describe('the next piece', () => {
  const lanes = fc.record({
    count: fc.integer({ min: 1, max: 64 }),
    rate: fc.double({ min: 0, max: 1e10, noNaN: true }),
    wait: fc.integer({ min: 0, max: 60_000 }),
  })

  test('is from 1 to 16 MiB of whole bytes, whatever is known of the connections', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 42 }), lanes, (left, lanes) => {
        const size = pieceSize(left, lanes, false)
        expect(Number.isInteger(size)).toBe(true)
        expect(size).toBeGreaterThanOrEqual(MIB)
        expect(size).toBeLessThanOrEqual(16 * MIB)
      }),
    )
  })

  test('is smaller than each connection’s share, and ever smaller, so that all end together', () => {
    const sizes = [90, 60, 30].map((left) => pieceSize(left * MIB, { count: 6, rate: 0, wait: 0 }, false))
    const shares = [15, 10, 5].map((share) => share * MIB)
    expect(sizes.every((size, index) => size < (shares[index] ?? 0))).toBe(true)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(new Set(sizes).size).toBe(3)
  })

  test('is worth the wait for it: eight times as long at the rate of one connection', () => {
    expect(pieceSize(20 * MIB, { count: 6, rate: 10 * MIB, wait: 100 }, false)).toBe(8 * MIB)
  })

  test('is large for a connection that is fast enough alone', () => {
    expect(pieceSize(90 * MIB, { count: 6, rate: 0, wait: 0 }, true)).toBe(64 * MIB)
  })

  test('is of some size also where no connection is counted', () => {
    expect(pieceSize(90 * MIB, { count: 0, rate: 0, wait: 0 }, false)).toBe(16 * MIB)
  })
})

test('a rest of less than 16 MiB is small', () => {
  expect([isSmall(16 * MIB - 1), isSmall(16 * MIB)]).toEqual([true, false])
})

test('a connection is fast alone above 60 MB/s, also where no time passed', () => {
  expect([isFast(60_000, 1), isFast(60_001, 1)]).toEqual([false, true])
  expect([isFast(FIRST_PIECE, 17), isFast(FIRST_PIECE, 18)]).toEqual([true, false])
  expect([isFast(FIRST_PIECE, 0), isFast(0, 0)]).toEqual([true, false])
})
