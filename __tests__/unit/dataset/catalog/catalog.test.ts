import { expect, test } from 'vitest'
import {
  adviseNames,
  catalog,
  datasetNamed,
  findEntry,
  nearestNames,
} from '../../../../src/dataset/catalog/catalog.ts'
import { inputError } from '../../builders.ts'

const many = Array.from({ length: 9 }, (_, index) => `data${index}`)
const names = ['mnist', 'mnist-npz', 'fashion-mnist', 'cifar10', 'cifar100', 'titanic']

test.each([
  ['mnits', ['mnist']],
  ['mnist-np', ['mnist-npz', 'mnist']],
  ['cifar', ['cifar10', 'cifar100']],
  ['CIFAR10', ['cifar10', 'cifar100']],
  ['titanic-dataset', ['titanic']],
  // Three edits make a short word into any other.
  ['min', []],
  ['xyzzy', []],
])('the nearest of %s are %j', (name, nearest) => {
  expect(nearestNames(name, names)).toEqual(nearest)
})

test('of many near names a few are offered', () => {
  expect(nearestNames('data', many)).toEqual(many.slice(0, 5))
})

test('a wrong name gets those like it, or all when none is', () => {
  expect(adviseNames('mnits')).toMatch(/^Nearest names: mnist[,.]/)
  expect(adviseNames('xyzzy')).toBe(`The catalog has: ${[...catalog.keys()].join(', ')}.`)
})

test('a name has its dataset and its entry, another word has none', () => {
  expect(catalog.get('mnist')?.title).toBe(findEntry('mnist')?.title)
  expect([catalog.has('mnist'), catalog.has('constructor')]).toEqual([true, false])
  expect([catalog.get('constructor'), findEntry('constructor')]).toEqual([undefined, undefined])
})

test('a name that is right gives the dataset', () => {
  const { name, files } = datasetNamed('mnist')
  expect(name).toBe('mnist')
  expect(files).toHaveLength(4)
  expect(files.every(({ size, sources }) => size !== undefined && sources.length > 0)).toBe(true)
})

test.each([
  ['mnst', 'Nearest names: mnist'],
  ['MNIST', 'Nearest names: mnist'],
  ['mnist-keras', 'Nearest names: mnist'],
  ['mnist_npz', 'Nearest names: mnist-npz'],
  ['nothing-like-it-at-all', 'mnist'],
])('a name that is wrong, %s, is answered with the nearest', (name, advice) => {
  const error = inputError(() => datasetNamed(name))
  expect(error.input).toBe('dataset')
  expect(error.message).toContain(`"${name}" is not in the catalog`)
  expect(error.advice).toContain(advice)
})
