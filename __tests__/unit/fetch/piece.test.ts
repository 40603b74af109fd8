import { describe, expect, test } from 'vitest'
import { Piece } from '../../../src/fetch/piece.ts'

/** When it is asked for; any time will do. */
const START = 50_000
const MB = 1_000_000

function pieceOf(size: number): Piece {
  return new Piece({ start: 7 * MB, end: 7 * MB + size }, START)
}

describe('a piece', () => {
  test('knows where its next byte belongs, and what is left', () => {
    const piece = pieceOf(10)
    expect([piece.next, piece.left, piece.end, piece.received]).toEqual([7 * MB, 10, 7 * MB + 10, 0])
    piece.receive(4, START + 1)
    expect([piece.next, piece.left, piece.end, piece.received]).toEqual([7 * MB + 4, 6, 7 * MB + 10, 4])
    piece.receive(6, START + 2)
    expect([piece.left, piece.received, piece.lastAt]).toEqual([0, 10, START + 2])
  })

  test('is timed from when its bytes began to come', () => {
    const piece = pieceOf(10 * MB)
    piece.begin(START + 3_000)
    piece.receive(MB, START + 5_000)
    expect([piece.age(START + 5_000), piece.rate(START + 5_000)]).toEqual([2_000, MB / 2])
    expect(piece.rate(START + 7_000)).toBe(MB / 4)
  })

  test('is timed anew when it is asked for again, and goes on where it was', () => {
    const piece = pieceOf(10 * MB)
    piece.receive(3 * MB, START + 1_000)
    piece.begin(START + 9_000)
    expect([piece.next, piece.left, piece.received]).toEqual([10 * MB, 7 * MB, 0])
    expect([piece.age(START + 9_000), piece.rate(START + 9_000)]).toEqual([0, 0])
    piece.receive(MB, START + 10_000)
    expect([piece.received, piece.rate(START + 10_000), piece.lastAt]).toEqual([MB, MB, START + 10_000])
  })

  test('has a rate also in its first moment', () => {
    const piece = pieceOf(10)
    piece.receive(5, START)
    expect(piece.rate(START)).toBe(5_000)
  })
})

describe('a piece lags', () => {
  /** Whether a piece of 8 MB lags that got so many bytes in so many milliseconds, where others get 1 MB/s. */
  function lags(received: number, milliseconds: number, fair = MB): boolean {
    const piece = pieceOf(8 * MB)
    if (received > 0) piece.receive(received, START + milliseconds)
    return piece.lags(START + milliseconds, fair)
  }

  test.each<[string, boolean, number, number]>([
    ['at a quarter of the fair rate', true, MB, 4_000],
    ['at a little more', false, MB + 4, 4_000],
    ['without a byte', true, 0, 3_000],
    ['without a byte, not yet', false, 0, 2_999],
    ['not at the fair rate', false, 4 * MB, 4_000],
  ])('%s: %s', (_, expected, received, milliseconds) => {
    expect(lags(received, milliseconds)).toBe(expected)
  })

  test('only when it still needs three seconds, however slow it was', () => {
    expect([lags(7_250_000, 29_000, 100 * MB), lags(7_251_000, 29_000, 100 * MB)]).toEqual([true, false])
  })

  test('not when it was just asked for again', () => {
    const piece = pieceOf(8 * MB)
    piece.begin(START + 60_000)
    expect([piece.lags(START + 62_999, MB), piece.lags(START + 63_000, MB)]).toEqual([false, true])
  })

  test('not when nothing is known of a fair rate', () => {
    expect(lags(1, 4_000, 0)).toBe(false)
  })
})
