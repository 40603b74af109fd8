import { expect, test } from 'vitest'
import { nearestNames } from '../../../../src/dataset/catalog/catalog.ts'

const names = ['mnist', 'mnist-npz', 'fashion-mnist', 'cifar10', 'cifar100', 'titanic']

test.each([
  ['mnits', ['mnist']],
  ['mnist-np', ['mnist-npz', 'mnist']],
  ['cifar', ['cifar10', 'cifar100']],
  ['CIFAR10', ['cifar10', 'cifar100']],
  ['titanic-dataset', ['titanic']],
  ['xyzzy', names],
])('the nearest of %s are %j', (name, nearest) => {
  expect(nearestNames(name, names)).toEqual(nearest)
})
