import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withRealMnist } from '../e2e/real-mnist.ts'
import { place, type Source } from './placed.ts'
import { make } from './python.ts'
import { idxAs, idxFiles, made, realIdx, shapedAs } from './sources.ts'

interface Row {
  data: string
  /** A function of `torchvision_loaders.py`. */
  loader: string
  source: Source
}

const FOLDERS = ['ants/0.jpg', 'ants/1.jpg', 'ants/2.jpg', 'bees/0.jpg', 'bees/1.jpg', 'bees/2.jpg']

/** Files under the names that they have. */
const asTheyAre = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))

/** The layout of a catalog's entry, with made data of this kind. */
const entry = (name: string, kind: string, ...told: string[]) => shapedAs(name, 'torchvision', kind, { told })

const rows: Row[] = [
  { loader: 'mnist', data: 'four .gz in the layout torchvision', source: idxFiles('packed', 'torchvision') },
  {
    loader: 'mnist',
    data: 'four IDX files in the layout torchvision',
    source: idxFiles('unpacked', 'torchvision'),
  },
  { loader: 'mnist', data: 'the layout of mnist', source: idxAs('mnist', 'torchvision') },
  {
    loader: 'fashion_mnist',
    data: 'the layout of fashion-mnist',
    source: idxAs('fashion-mnist', 'torchvision'),
  },
  { loader: 'kmnist', data: 'the layout of kmnist', source: idxAs('kmnist', 'torchvision') },
  { loader: 'emnist', data: 'the layout of emnist', source: entry('emnist', 'emnist', 'split') },
  { loader: 'cifar10', data: 'the layout of cifar10', source: entry('cifar10', 'cifar10', 'md5') },
  { loader: 'cifar100', data: 'the layout of cifar100', source: entry('cifar100', 'cifar100', 'md5') },
  { loader: 'svhn', data: 'the layout of svhn', source: entry('svhn', 'svhn', 'md5') },
  { loader: 'stl10', data: 'the layout of stl10', source: entry('stl10', 'stl10', 'md5') },
  { loader: 'omniglot', data: 'the layout of omniglot', source: entry('omniglot', 'omniglot', 'md5') },
  {
    loader: 'flowers102',
    data: 'the layout of oxford-flowers102',
    source: entry('oxford-flowers102', 'flowers102', 'md5'),
  },
  {
    loader: 'imagenette',
    data: 'the layout of imagenette2-160',
    source: entry('imagenette2-160', 'imagenette', 'size'),
  },
  { loader: 'eurosat', data: 'the layout of eurosat', source: entry('eurosat', 'eurosat') },
  {
    loader: 'cifar10',
    data: 'its archive unpacked in the layout files',
    source: async (folder) => {
      const source = made('cifar10', 'files', asTheyAre(['cifar-10-python.tar.gz']), { told: ['md5'] })
      const asked = await source(folder)
      return { ...asked, inputs: { ...asked.inputs, unpack: true } }
    },
  },
  {
    loader: 'image_folder',
    data: 'images in a folder for each class',
    source: made('image_folder', 'files', asTheyAre(FOLDERS)),
  },
]

withRealMnist((mnist) => {
  rows.push({ loader: 'mnist', data: 'the real MNIST of the catalog', source: realIdx(mnist) })
})

test.each(rows)('$loader takes $data', async ({ loader, source }) => {
  await using placed = await place(source)

  expect(await placed.load(`torchvision_loaders.${loader}`)).toEqual(placed.expected)
})

test('mnist takes a pair of .pt files, which an older torchvision left, instead of what is placed', async () => {
  await using placed = await place(idxFiles('packed', 'torchvision'))
  const processed = join(placed.step.outputs.path ?? '', 'MNIST/processed')
  await mkdir(processed)
  const { expected: stale } = await make('processed_mnist', processed)

  const loaded = await placed.load('torchvision_loaders.mnist')

  expect(loaded).toEqual(stale)
  expect(loaded).not.toEqual(placed.expected)
})

test('what is not placed cannot be loaded: there is no network', async () => {
  await using placed = await place(idxFiles('packed', 'torchvision'))

  await expect(placed.load('torchvision_loaders.kmnist')).rejects.toThrow(
    /a loader asked for the network: codh/,
  )
})
