import { expect, test } from 'vitest'
import { adviseNames, catalog, findEntry, nearestNames } from '../../../../src/dataset/catalog/catalog.ts'

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
