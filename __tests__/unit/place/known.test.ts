import { expect, test } from 'vitest'
import type { LayoutFacts, Pin } from '../../../src/dataset/dataset.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { knownOf, unpinnedFolders } from '../../../src/place/known.ts'
import { layoutOf, pinOf } from '../builders.ts'

const member = { ...pinOf('x'), from: 'x', unpack: 'none' } as const
const facts = (pins: readonly Pin[] | undefined, more: Partial<LayoutFacts> = {}) => {
  const tree = { path: 'in', from: 'a.zip', unpack: 'zip', select: EVERYTHING, gunzip: false, pins } as const
  return layoutOf({ members: [member], trees: [tree], ...more })
}

test('pinned members of an archive are known by their paths in the home', () => {
  const laid = facts([pinOf('y')])
  expect(knownOf(laid)).toEqual({ pinned: [member, pinOf('in/y', 'y')], unknown: [] })
  expect(unpinnedFolders(laid)).toEqual([])
})

test('an archive of which nothing is known is said to be so, and its folder may hold anything', () => {
  const laid = facts(undefined)
  expect(knownOf(laid)).toEqual({
    pinned: [member],
    unknown: [{ member: { path: 'in' }, status: 'not-pinned', note: expect.stringContaining('a.zip') }],
  })
  expect(unpinnedFolders(laid)).toEqual(['in'])
})

test('what the loader checks is enough to hold an archive to', () => {
  const laid = facts(undefined, { checks: [pinOf('in/y')] })
  expect(knownOf(laid)).toEqual({ pinned: [member, pinOf('in/y')], unknown: [] })
  expect(unpinnedFolders(laid)).toEqual(['in'])
})

test('a check of a member that is pinned says nothing more', () => {
  expect(knownOf(facts([pinOf('y')], { checks: [pinOf('x', 'other')] })).pinned).toEqual([
    member,
    pinOf('in/y', 'y'),
  ])
})
