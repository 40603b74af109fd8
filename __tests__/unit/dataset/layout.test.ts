import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import type { Dataset, LayoutName } from '../../../src/dataset/dataset.ts'
import { layOut } from '../../../src/dataset/layout.ts'
import { datasetOf, fileOf, inputError } from '../builders.ts'

const known = (name: string) => catalog.get(name) as Dataset
const table = (dataset: Dataset, layout: LayoutName) =>
  layOut(dataset, layout).members.map(({ from, unpack, path }) => [from, unpack, path])

describe('mnist', () => {
  const names = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1']

  test('in torchvision is unpacked, named after the .gz and pinned', () => {
    const { members, variables } = layOut(known('mnist'), 'torchvision')
    expect(members.map(({ path }) => path).toSorted()).toEqual(
      names.map((name) => `MNIST/raw/${name}-ubyte`).toSorted(),
    )
    expect(members.every(({ unpack, digest, size }) => unpack === 'gzip' && digest && size)).toBe(true)
    expect(variables).toEqual({})
  })

  test('in files is as it was published', () => {
    expect(table(known('mnist'), 'files').toSorted()).toEqual(
      names.map((name) => [`${name}-ubyte.gz`, 'none', `${name}-ubyte.gz`]).toSorted(),
    )
  })

  test('in keras is refused with the dataset to use', () => {
    const error = inputError(() => layOut(known('mnist'), 'keras'))
    expect(error.input).toBe('layout')
    expect(error.message).toContain('"keras" is not known for mnist')
    expect(error.advice).toContain('mnist has: files, torchvision')
    expect(error.advice).toContain('mnist-npz')
  })
})

test('mnist-npz in keras lies where get_file looks, with KERAS_HOME', () => {
  expect(table(known('mnist-npz'), 'keras')).toEqual([['mnist.npz', 'none', 'datasets/mnist.npz']])
  expect(layOut(known('mnist-npz'), 'keras').variables).toEqual({ KERAS_HOME: '.' })
  expect(inputError(() => layOut(known('mnist-npz'), 'torchvision')).input).toBe('layout')
})

describe("the user's own data", () => {
  test('in files keeps its paths', () => {
    expect(table(datasetOf([fileOf('sub/a'), fileOf('b.gz')]), 'files')).toEqual([
      ['sub/a', 'none', 'sub/a'],
      ['b.gz', 'none', 'b.gz'],
    ])
  })

  test('in files is unpacked beside its archives where that is asked for', () => {
    const own = datasetOf([fileOf('sub/a.tar.gz'), fileOf('b.ZIP'), fileOf('c.csv.gz'), fileOf('d.csv')])
    const { members, trees } = layOut(own, 'files', true)
    expect(trees.map(({ path, from, unpack }) => [path, from, unpack])).toEqual([
      ['sub', 'sub/a.tar.gz', 'tar.gz'],
      ['', 'b.ZIP', 'zip'],
    ])
    expect(members.map(({ path, from, unpack }) => [path, from, unpack])).toEqual([
      ['c.csv', 'c.csv.gz', 'gzip'],
      ['d.csv', 'd.csv', 'none'],
    ])
  })

  test('in files is not unpacked where nothing would be left of its name', () => {
    const { members } = layOut(datasetOf([fileOf('sub/.gz')]), 'files', true)
    expect(members.map(({ path, unpack }) => [path, unpack])).toEqual([['sub/.gz', 'none']])
  })

  test('in keras goes below datasets', () => {
    const own = datasetOf([fileOf('a.npz')])
    expect(table(own, 'keras')).toEqual([['a.npz', 'none', 'datasets/a.npz']])
    expect(layOut(own, 'keras').variables).toEqual({ KERAS_HOME: '.' })
  })

  test('in torchvision is MNIST-like, packed or not', () => {
    const own = datasetOf([fileOf('train-images-idx3-ubyte.gz'), fileOf('t10k-labels-idx1-ubyte')])
    expect(table(own, 'torchvision')).toEqual([
      ['train-images-idx3-ubyte.gz', 'gzip', 'MNIST/raw/train-images-idx3-ubyte'],
      ['t10k-labels-idx1-ubyte', 'none', 'MNIST/raw/t10k-labels-idx1-ubyte'],
    ])
    const [unpacked, asIs] = layOut(own, 'torchvision').members
    expect([unpacked?.digest, asIs?.digest]).toEqual([undefined, own.files[1]?.digest])
  })

  test.each(['data.csv', 'train-images-idx1-ubyte.gz', 'sub/train-images-idx3-ubyte.gz'])(
    'in torchvision is refused when it has %s',
    (path) => {
      const own = datasetOf([fileOf('train-images-idx3-ubyte.gz'), fileOf(path)])
      expect(inputError(() => layOut(own, 'torchvision')).input).toBe('layout')
    },
  )
})
