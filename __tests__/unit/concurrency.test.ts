import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapBounded } from '../../src/concurrency.ts'
import { failure } from './builders.ts'

/** Work whose every item ends when it is told to. */
function controlled() {
  const begun: number[] = []
  const ends = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
  const work = (item: number) =>
    new Promise<number>((resolve, reject) => {
      begun.push(item)
      ends.set(item, { resolve: () => resolve(item * 10), reject })
    })
  return {
    work,
    begun,
    end: async (item: number) => {
      ends.get(item)?.resolve()
      await setImmediate()
    },
    fail: async (item: number) => {
      ends.get(item)?.reject(new Error(`item ${item}`))
      await setImmediate()
    },
  }
}

test('at most so many run at once, and the results keep the order of the items', async () => {
  const { work, begun, end } = controlled()
  const done = mapBounded([1, 2, 3, 4], 2, work)
  await setImmediate()
  expect(begun).toEqual([1, 2])
  await end(2)
  expect(begun).toEqual([1, 2, 3])
  await end(3)
  expect(begun).toEqual([1, 2, 3, 4])
  await end(4)
  await end(1)
  expect(await done).toEqual([10, 20, 30, 40])
})

test('after the first failure no item begins, and it is thrown once the begun ones ended', async () => {
  const { work, begun, end, fail } = controlled()
  let settled = false
  const error = failure(mapBounded([1, 2, 3, 4], 2, work)).finally(() => {
    settled = true
  })
  await setImmediate()
  await fail(2)
  expect([begun, settled]).toEqual([[1, 2], false])
  await end(1)
  expect([begun, settled]).toEqual([[1, 2], true])
  expect(await error).toEqual(new Error('item 2'))
})

test('of two failures the first in time is thrown', async () => {
  const { work, fail } = controlled()
  const error = failure(mapBounded([1, 2], 2, work))
  await setImmediate()
  await fail(2)
  await fail(1)
  expect(await error).toEqual(new Error('item 2'))
})

test('there may be fewer items than the bound, or none', async () => {
  expect(await mapBounded([1], 8, async (item) => item)).toEqual([1])
  expect(await mapBounded([], 8, async (item) => item)).toEqual([])
})
