import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import type { Dataset, LayoutFacts, Pin } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { PlaceError } from '../../../src/errors.ts'
import { formatNeed, needOf, preflight } from '../../../src/place/preflight.ts'
import { datasetOf, failure, fileOf, layoutOf, pinOf } from '../builders.ts'

const mnist = catalog.get('mnist') as Dataset
const sum = (sizes: readonly (number | undefined)[]) => sizes.reduce<number>((all, size = 0) => all + size, 0)
const packed = sum(mnist.files.map(({ size }) => size))
const unpacked = sum(mnist.layouts.torchvision?.members.map(({ size }) => size) ?? [])
const ground = { folder: tmpdir(), present: 0, platform: 'linux' } as const
const unsized = datasetOf([
  { ...fileOf('a'), size: undefined },
  { ...fileOf('b'), size: 10 },
])

const zipped = (facts: Partial<LayoutFacts> = {}, pins?: readonly Pin[]) => {
  const tree = { path: 'in', from: 'a.zip', unpack: 'zip', select: EVERYTHING, gunzip: false, pins } as const
  return datasetOf([{ ...fileOf('a.zip'), size: 10 }], {
    layouts: { keras: layoutOf({ trees: [tree], ...facts }) },
  })
}

test.each([
  [{ bytes: 1500, isLeast: false }, '1.5 kB'],
  [{ bytes: 1500, isLeast: true }, 'at least 1.5 kB'],
  [{ bytes: 0, isLeast: true }, 'unknown'],
])('%j is %s', (need, text) => {
  expect(formatNeed(need)).toBe(text)
})

describe('the space that is needed', () => {
  test.each([
    ['the files', makePlan(mnist, { layout: 'files' }, '/home'), packed, false],
    [
      'the files and what is unpacked',
      makePlan(mnist, { layout: 'torchvision' }, '/home'),
      packed + unpacked,
      false,
    ],
    ['what is known', makePlan(unsized, { layout: 'files' }, '/home'), 10, true],
    ['an archive whose members are not pinned', makePlan(zipped(), { layout: 'keras' }, '/home'), 10, true],
    [
      'an archive and what the loader checks of it',
      makePlan(zipped({ checks: [pinOf('in/x', '12345')] }), { layout: 'keras' }, '/home'),
      15,
      false,
    ],
    [
      'an archive and its pinned members',
      makePlan(zipped({}, [pinOf('x', '1234567')]), { layout: 'keras' }, '/home'),
      17,
      false,
    ],
  ])('is that of %s', (_, plan, bytes, isLeast) => {
    expect(needOf(plan)).toEqual({ bytes, isLeast })
  })
})

test('a dataset that fits passes', async () => {
  await preflight(makePlan(unsized, { layout: 'files' }, tmpdir()), ground)
})

test('one that does not fit is refused before a byte moves, with both numbers', async () => {
  const huge = datasetOf([{ ...fileOf('a'), size: 1e18 }])
  const error = await failure(preflight(makePlan(huge, { layout: 'files' }, '/home/me'), ground))
  expect(error).toBeInstanceOf(PlaceError)
  expect(error).toMatchObject({
    code: 'no-space',
    path: '/home/me',
    facts: { needed: '1000000000000000000 bytes', free: expect.stringMatching(/^\d+ bytes$/) },
  })
})

test('what an earlier run left counts as there', async () => {
  const huge = datasetOf([{ ...fileOf('a'), size: 1e18 }])
  await preflight(makePlan(huge, { layout: 'files' }, '/home/me'), { ...ground, present: 1e18 })
})

test('a path that programs on Windows cannot open is refused there, and there only', async () => {
  const plan = makePlan(datasetOf([fileOf(`${'long/'.repeat(60)}a`)]), { layout: 'files' }, '/home/me')
  const error = await failure(preflight(plan, { ...ground, platform: 'win32' }))
  expect(error).toMatchObject({ code: 'cannot-place', message: expect.stringMatching(/has 310 characters/) })
  await preflight(plan, ground)
})
