import { describe, expect, test } from 'vitest'
import { SpeedMeter } from '../../../src/fetch/speed.ts'

const START = Date.UTC(2026, 0, 1)
const WINDOW = 10_000

/** A meter that got so many bytes at each second from the first one on. */
function fed(...bytes: number[]) {
  const meter = new SpeedMeter(WINDOW, START)
  for (const [index, count] of bytes.entries()) meter.add(count, START + (index + 1) * 1000)
  return meter
}
const each = (count: number, bytes: number) => Array.from({ length: count }, () => bytes)

describe('the speed', () => {
  test('is unknown until the window is full', () => {
    const meter = fed(...each(9, 500))
    expect(meter.rate(START)).toBeUndefined()
    expect(meter.rate(START + WINDOW - 1)).toBeUndefined()
    expect(meter.rate(START + WINDOW)).toBe(450)
  })

  test('is 0 when nothing came', () => {
    expect(fed().rate(START + WINDOW)).toBe(0)
  })

  test('is the bytes of the last window, in a second', () => {
    expect(fed(...each(10, 500)).rate(START + 10_000)).toBe(500)
    expect(fed(...each(60, 500)).rate(START + 60_000)).toBe(500)
  })

  test('forgets what came before the window', () => {
    const meter = fed(1_000_000, ...each(19, 100))
    expect(meter.rate(START + 20_000)).toBe(100)
    expect(meter.rate(START + 25_000)).toBe(50)
    expect(meter.rate(START + 30_001)).toBe(0)
    expect(meter.rate(START + 3_600_000)).toBe(0)
  })

  test('is about right for many small chunks between the seconds', () => {
    const meter = new SpeedMeter(WINDOW, START)
    for (let at = 1; at <= 30_000; at += 7) meter.add(700, START + at)
    expect(meter.rate(START + 30_000)).toBeGreaterThan(94_000)
    expect(meter.rate(START + 30_000)).toBeLessThan(106_000)
  })

  test('costs no more for a chunk when there are many', () => {
    const meter = new SpeedMeter(WINDOW, START)
    const count = 400_000
    const begin = performance.now()
    for (let index = 0; index < count; index++) meter.add(1, START + (index * WINDOW) / count)
    expect(meter.rate(START + WINDOW)).toBeGreaterThan((count / WINDOW) * 1000 * 0.9)
    // A cost that grows with the number makes this minutes.
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})
