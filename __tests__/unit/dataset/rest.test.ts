import { describe, expect, test } from 'vitest'
import type { Member, Pin, Tree } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { restOf } from '../../../src/dataset/rest.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { datasetOf, fileOf, layoutOf, pinOf } from '../builders.ts'

const member = (path: string, from: string): Member => ({ ...pinOf(path), from, unpack: 'none' })
const tree = (pins: readonly Pin[] | undefined): Tree => {
  return { path: 'tree', from: 'c.zip', unpack: 'zip', select: EVERYTHING, gunzip: false, pins }
}
const paths = (items: readonly { readonly path: string }[]) => items.map(({ path }) => path)
const had = (members: readonly string[], files: readonly string[] = []) => ({
  members: members.map((path) => ({ pin: pinOf(path) })),
  files: files.map((path) => ({ pin: pinOf(path) })),
})

/** Files a, b and c.zip; a makes two members, c.zip is a tree. */
function planWith(pins: readonly Pin[] | undefined) {
  const members = [member('one', 'a'), member('two', 'a'), member('three', 'b')]
  const layouts = { keras: layoutOf({ members, trees: [tree(pins)] }) }
  const files = [fileOf('a'), fileOf('b'), fileOf('c.zip')]
  return makePlan(datasetOf(files, { layouts }), { layout: 'keras' }, '/home')
}
const show = ({ files, members, trees }: ReturnType<typeof restOf>) => [
  paths(files),
  paths(members),
  paths(trees),
]

describe('where every member is pinned', () => {
  const plan = planWith([pinOf('x'), pinOf('y')])
  const all = ['one', 'two', 'three', 'tree/x', 'tree/y']

  test.each<[string, ReturnType<typeof had>, string[][]]>([
    ['all, where nothing is there', had([]), [['a', 'b', 'c.zip'], ['one', 'two', 'three'], ['tree']]],
    ['nothing, where all members are there', had(all), [[], [], []]],
    ['the file of a missing member', had(all.filter((path) => path !== 'two')), [['a'], ['two'], []]],
    [
      'the archive of a missing member',
      had(all.filter((path) => path !== 'tree/y')),
      [['c.zip'], [], ['tree']],
    ],
    ['no file that is there', had(['three', 'tree/x', 'tree/y'], ['a']), [[], ['one', 'two'], []]],
  ])('the rest is %s', (_, there, expected) => {
    expect(plan.stored.form).toBe('members')
    expect(show(restOf(plan, there))).toEqual(expected)
  })
})

describe('where an archive is not pinned', () => {
  const plan = planWith(undefined)

  test.each<[string, ReturnType<typeof had>, string[]]>([
    ['all files, where nothing is there', had([]), ['a', 'b', 'c.zip']],
    ['no file, where all are there', had([], ['a', 'b', 'c.zip']), []],
    ['the file that is missing', had([], ['a', 'c.zip']), ['b']],
  ])('the rest is %s, and all is made', (_, there, files) => {
    expect(plan.stored.form).toBe('files')
    expect(show(restOf(plan, there))).toEqual([files, ['one', 'two', 'three'], ['tree']])
  })

  test('a file that the layout makes nothing of is kept by tiers, and fetched', () => {
    const layouts = { keras: layoutOf({ members: [{ ...member('one', 'a'), digest: undefined }] }) }
    const unused = makePlan(datasetOf([fileOf('a'), fileOf('b')], { layouts }), { layout: 'keras' }, '/home')
    expect(show(restOf(unused, had([], ['a'])))).toEqual([['b'], ['one'], []])
  })
})
