import { expect, test } from 'vitest'
import { FetchProgress, timeLeft } from '../../../../src/report/progress/fetch-progress.ts'

const begin = (path: string, size: number | undefined, held = 0) => {
  return { path, from: `https://host.test/${path}`, held, size }
}

test('bytes are those that are there: what an earlier run left counts, what is forgotten does not', () => {
  const progress = new FetchProgress([{ path: 'a', size: 100 }], 0)
  progress.begin(begin('a', 100, 60))
  progress.receive(20, 'a')
  expect(progress.sample(1_000)).toMatchObject({ bytes: 80, total: 100, rate: 20 })
  progress.begin(begin('a', 100, 0))
  expect(progress.sample(2_000)).toMatchObject({ bytes: 0, total: 100, rate: 10 })
})

test('the rate is of the last ten seconds, not of the whole time', () => {
  const progress = new FetchProgress(undefined, 0)
  for (let second = 1; second <= 60; second += 1) {
    progress.receive(second <= 50 ? 1_000 : 0, 'a')
    progress.sample(second * 1_000)
  }
  expect(progress.sample(60_000).rate).toBe(0)
  progress.receive(5_000, 'a')
  expect(progress.sample(61_000).rate).toBe(500)
})

test('files come and go, in the order in which they began', () => {
  const progress = new FetchProgress(
    [
      { path: 'a', size: 1 },
      { path: 'b', size: 2 },
      { path: 'c', size: 3 },
    ],
    0,
  )
  progress.begin(begin('b', 2))
  progress.begin(begin('a', 1))
  expect(progress.sample(1).active.map(({ path }) => path)).toEqual(['b', 'a'])
  progress.end('b')
  expect(progress.sample(2)).toMatchObject({ filesDone: 1, files: 3, active: [{ path: 'a' }] })
})

test('a size that only the source says counts once all are known', () => {
  const progress = new FetchProgress(
    [
      { path: 'a', size: undefined },
      { path: 'b', size: 2 },
    ],
    0,
  )
  expect(progress.sample(1).total).toBeUndefined()
  progress.begin(begin('a', 40))
  expect(progress.sample(2).total).toBe(42)
})

test('the time left is what the rest takes at this rate, where that can be said', () => {
  const sample = { bytes: 40, total: 100, rate: 30, active: [], filesDone: 0, files: 1 }
  expect(timeLeft(sample)).toBe(2_000)
  expect(timeLeft({ ...sample, rate: 0 })).toBeUndefined()
  expect(timeLeft({ ...sample, total: undefined })).toBeUndefined()
})
