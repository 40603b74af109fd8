import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import type { Dataset } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { PlaceError } from '../../../src/errors.ts'
import { preflight, spaceNeeded } from '../../../src/place/preflight.ts'
import { datasetOf, failure, fileOf } from '../builders.ts'

const mnist = catalog.get('mnist') as Dataset
const sum = (sizes: readonly (number | undefined)[]) => sizes.reduce<number>((all, size = 0) => all + size, 0)
const packed = sum(mnist.files.map(({ size }) => size))
const unpacked = sum(mnist.layouts.torchvision?.members.map(({ size }) => size) ?? [])
const ground = { folder: tmpdir(), present: 0, platform: 'linux' } as const
const unsized = datasetOf([
  { ...fileOf('a'), size: undefined },
  { ...fileOf('b'), size: 10 },
])

describe('the space that is needed', () => {
  test.each([
    ['the files', makePlan(mnist, { layout: 'files' }, '/home'), packed],
    [
      'the files and what is unpacked',
      makePlan(mnist, { layout: 'torchvision' }, '/home'),
      packed + unpacked,
    ],
    ['what is known', makePlan(unsized, { layout: 'files' }, '/home'), 10],
  ])('is that of %s', (_, plan, bytes) => {
    expect(spaceNeeded(plan)).toBe(bytes)
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
