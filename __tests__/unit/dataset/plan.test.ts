import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import type { Dataset, Member, Tree } from '../../../src/dataset/dataset.ts'
import { totalSize } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import { EVERYTHING } from '../../../src/dataset/selection.ts'
import { datasetOf, digestOf, fileOf, inputError, layoutOf, pinOf } from '../builders.ts'

const member: Member = {
  path: 'raw/a',
  from: 'a.gz',
  unpack: 'gzip',
  digest: digestOf('member'),
  size: 6,
}
const withMember = (change: Partial<Member>): Dataset =>
  datasetOf([fileOf('a.gz')], {
    layouts: { torchvision: layoutOf({ members: [{ ...member, ...change }], variables: { DATA: 'raw' } }) },
  })
const tree: Tree = {
  path: 'data',
  from: 'a.zip',
  unpack: 'zip',
  select: EVERYTHING,
  gunzip: false,
  pins: undefined,
}
const withTree = (change: Partial<Tree>): Dataset =>
  datasetOf([fileOf('a.zip')], { layouts: { torchvision: layoutOf({ trees: [{ ...tree, ...change }] }) } })
const fingerprint = (dataset: Dataset, layout: 'files' | 'torchvision' | 'keras' = 'files', home = '/home') =>
  makePlan(dataset, { layout }, home).fingerprint

describe('the fingerprint', () => {
  const files = [fileOf('a', 'a', 'https://one/a'), fileOf('b', 'b', 'https://one/b')]
  const plain = fingerprint(datasetOf(files))

  test('is a SHA-256 and ends the key', () => {
    expect(plain).toMatch(/^[0-9a-f]{64}$/)
    expect(makePlan(datasetOf(files), { layout: 'files' }, '/home').key).toBe(
      `setup-dataset-v1-some-${plain}`,
    )
  })

  test.each<[string, Dataset, string]>([
    ['order', datasetOf(files.toReversed()), '/home'],
    ['URLs and mirrors', datasetOf([fileOf('a', 'a', 'http://x/y', 'file:///a'), fileOf('b')]), '/home'],
    ['the path', datasetOf(files), '/elsewhere'],
    ['what people read', datasetOf(files, { title: 'Other', homepage: 'https://x', citation: 'x' }), '/home'],
    ['a size that is not known', datasetOf(files.map((file) => ({ ...file, size: undefined }))), '/home'],
  ])('does not depend on %s', (_, dataset, home) => {
    expect(fingerprint(dataset, 'files', home)).toBe(plain)
  })

  test('depends on names, digests, algorithms, number of files and layout', () => {
    const [a, b] = files as [(typeof files)[0], (typeof files)[0]]
    const prints = [
      plain,
      fingerprint(datasetOf([a, { ...b, path: 'c' }])),
      fingerprint(datasetOf([a, { ...b, digest: digestOf('other') }])),
      fingerprint(datasetOf([a, { ...b, digest: digestOf('b', 'sha512') }])),
      fingerprint(datasetOf([a])),
      fingerprint(datasetOf(files), 'keras'),
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('depends on the members and their pins', () => {
    const prints = [
      fingerprint(withMember({}), 'torchvision'),
      fingerprint(withMember({ path: 'raw/b' }), 'torchvision'),
      fingerprint(withMember({ digest: digestOf('other') }), 'torchvision'),
      fingerprint(withMember({ digest: undefined }), 'torchvision'),
      fingerprint(withMember({ unpack: 'none' }), 'torchvision'),
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('depends on what is unpacked of an archive, and to where', () => {
    const prints = [
      withTree({}),
      withTree({ path: '' }),
      withTree({ unpack: 'tar' }),
      withTree({ gunzip: true }),
      withTree({ select: { ...EVERYTHING, include: ['a'] } }),
      withTree({ select: { ...EVERYTHING, exclude: ['a'] } }),
      withTree({ select: { ...EVERYTHING, strip: 'a' } }),
      withTree({ pins: [pinOf('a')] }),
      withTree({ pins: [pinOf('a', 'other')] }),
    ].map((dataset) => fingerprint(dataset, 'torchvision'))
    expect(new Set(prints).size).toBe(prints.length)
  })

  // A change here makes every cache of every user cold: raise FORMAT on purpose, never by accident.
  test('of mnist for torchvision stays', () => {
    expect(fingerprint(catalog.get('mnist') as Dataset, 'torchvision')).toMatchInlineSnapshot(
      `"bb15e7eae61d06ec1fa16ada2f3c4beeb39aa0ddcca003e92458fff62d5272ca"`,
    )
  })
})

describe('the tiers hold', () => {
  test('the members where each is pinned', () => {
    expect(makePlan(withMember({}), { layout: 'torchvision' }, '/home').stored).toEqual({
      form: 'members',
      pins: [{ path: 'raw/a', digest: member.digest, size: 6 }],
    })
  })

  test('the published files where one member is not', () => {
    const { stored } = makePlan(withMember({ digest: undefined }), { layout: 'torchvision' }, '/home')
    expect(stored).toMatchObject({ form: 'files', pins: [{ path: 'a.gz', digest: digestOf('a.gz') }] })
  })
})

describe('an archive', () => {
  test('is held packed by the tiers as long as its members are not pinned', () => {
    const { stored } = makePlan(withTree({}), { layout: 'torchvision' }, '/home')
    expect(stored).toMatchObject({ form: 'files', pins: [{ path: 'a.zip' }] })
  })

  test('with pinned members is held unpacked, where they lie in the home', () => {
    const pins = [pinOf('x'), pinOf('sub/y')]
    const { stored } = makePlan(withTree({ pins }), { layout: 'torchvision' }, '/home')
    expect(stored).toEqual({ form: 'members', pins: [pinOf('data/x', 'x'), pinOf('data/sub/y', 'sub/y')] })
  })

  test('whose members fall on those of another one is an error', () => {
    const trees = [
      { ...tree, path: '', pins: [pinOf('data/x')] },
      { ...tree, pins: [pinOf('X')] },
    ]
    const dataset = datasetOf([fileOf('a.zip')], { layouts: { torchvision: layoutOf({ trees }) } })
    const error = inputError(() => makePlan(dataset, { layout: 'torchvision' }, '/home'))
    expect(error.message).toContain('"data/x" and "data/X" would be one file')
  })
})

test('variables point into the home', () => {
  expect(makePlan(withMember({}), { layout: 'torchvision' }, '/home').variables).toEqual({
    DATA: join('/home', 'raw'),
  })
})

test('weak digests are a warning each, which names the file', () => {
  const files = [fileOf('a'), { ...fileOf('b'), digest: digestOf('b', 'md5') }]
  const { warnings } = makePlan(datasetOf(files), { layout: 'files' }, '/home')
  expect(warnings).toEqual([expect.stringMatching(/^b is pinned by md5/)])
})

test('files that become one in the layout are an error', () => {
  const twins = [fileOf('train-images-idx3-ubyte.gz'), fileOf('train-images-idx3-ubyte')]
  const error = inputError(() => makePlan(datasetOf(twins), { layout: 'torchvision' }, '/home'))
  expect(error.input).toBe('layout')
  expect(error.message).toContain('would be one file')
})

test('files that become one when they are unpacked are an error of the input that asks for it', () => {
  const twins = datasetOf([fileOf('notes.txt.gz'), fileOf('notes.txt')])
  const error = inputError(() => makePlan(twins, { layout: 'files', unpack: true }, '/home'))
  expect(error).toMatchObject({ input: 'unpack', advice: expect.stringContaining('unpack: false') })
})

test.each([
  [[], 0],
  [[1, 2], 3],
  [[0], 0],
  [[1, undefined, 2], undefined],
])('files of %j bytes have %s together', (sizes, total) => {
  expect(totalSize(sizes.map((size) => ({ size })))).toBe(total)
})
