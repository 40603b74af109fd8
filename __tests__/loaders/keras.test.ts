import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withRealMnist } from '../e2e/real-mnist.ts'
import { listTree } from '../support/temporary.ts'
import { place, type Source } from './placed.ts'
import { idxAs, made, realNpz, shapedAs } from './sources.ts'

interface Row {
  data: string
  /** A function of `keras_loaders.py`. */
  loader: string
  source: Source
}

const sha256 = { told: ['sha256'] }
const flowers = { also: { origin: 'https://example.com/flower_photos.tgz' }, ...sha256 }

/** One file of made data in the layout keras; the names are those that Keras gives to its downloads. */
const file = (kind: string, name: string, placed = name, options = sha256) =>
  made(kind, 'keras', { [name]: placed }, options)

const npz = file('mnist_npz', 'mnist.npz')
const rows: Row[] = [
  { loader: 'mnist', data: 'its npz', source: npz },
  { loader: 'fashion_mnist', data: 'the layout of fashion-mnist', source: idxAs('fashion-mnist', 'keras') },
  {
    loader: 'cifar10',
    data: 'the layout of cifar10',
    source: shapedAs('cifar10', 'keras', 'cifar10_in_full', sha256),
  },
  {
    loader: 'cifar100',
    data: 'the layout of cifar100',
    source: shapedAs('cifar100', 'keras', 'cifar100', sha256),
  },
  {
    loader: 'california_housing',
    data: 'its npz',
    source: file('california_housing', 'california_housing.npz'),
  },
  { loader: 'boston_housing', data: 'its npz', source: file('boston_housing', 'boston_housing.npz') },
  {
    loader: 'images_of_archive',
    data: 'an archive that it unpacks',
    source: file('flower_photos', 'flower_photos.tgz', 'flower_photos.tgz_archive', flowers),
  },
]

withRealMnist((mnist) => {
  if (mnist.npz !== undefined)
    rows.push({ loader: 'mnist', data: 'the real npz of the catalog', source: realNpz(mnist, mnist.npz) })
})

test.each(rows)('$loader takes $data from the home that the step exports', async ({ loader, source }) => {
  await using placed = await place(source)
  const home = placed.step.exported.KERAS_HOME

  expect(home).toBe(placed.step.outputs.path)
  // Keras would leave a home that it may not write to for one of its own.
  expect(await placed.load(`keras_loaders.${loader}`)).toEqual({ ...placed.expected, home, writable: true })
})

test('a file that was changed after it was placed is not loaded: there is no network', async () => {
  await using placed = await place(npz)
  const home = placed.step.outputs.path ?? ''
  await writeFile(join(home, 'datasets/mnist.npz'), 'changed')

  await expect(placed.load('keras_loaders.mnist')).rejects.toThrow(
    /asked for the network: storage\.googleapis/,
  )
  // What is not the published file, Keras takes away.
  expect(await listTree(home)).toEqual(['datasets/', 'keras.json'])
})
