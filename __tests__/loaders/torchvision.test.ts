import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withRealMnist } from '../e2e/real-mnist.ts'
import { place, type Source } from './placed.ts'
import { make } from './python.ts'
import { idxFiles, made, realIdx } from './sources.ts'

interface Row {
  data: string
  /** A function of `torchvision_loaders.py`. */
  loader: string
  source: Source
}

const CIFAR10 = ['data_batch_1', 'data_batch_2', 'data_batch_3', 'data_batch_4', 'data_batch_5']
const STL10 = ['train_X.bin', 'train_y.bin', 'test_X.bin', 'test_y.bin', 'unlabeled_X.bin']
const FOLDERS = ['ants/0.jpg', 'ants/1.jpg', 'ants/2.jpg', 'bees/0.jpg', 'bees/1.jpg', 'bees/2.jpg']

/** Files of a folder under the names that they have there. */
const asTheyAre = (names: readonly string[], folder = '') =>
  Object.fromEntries(names.map((name) => [folder + name, folder + name]))

const rows: Row[] = [
  { loader: 'mnist', data: 'four .gz in the layout torchvision', source: idxFiles('packed', 'torchvision') },
  {
    loader: 'mnist',
    data: 'four IDX files in the layout torchvision',
    source: idxFiles('unpacked', 'torchvision'),
  },
  {
    loader: 'fashion_mnist',
    data: 'four IDX files under the names of its folder',
    source: idxFiles('unpacked', 'files', 'FashionMNIST/raw/'),
  },
  {
    loader: 'kmnist',
    data: 'four IDX files under the names of its folder',
    source: idxFiles('unpacked', 'files', 'KMNIST/raw/'),
  },
  {
    loader: 'cifar10',
    data: 'batches under the names of its folder',
    source: made(
      'cifar10',
      'files',
      asTheyAre([...CIFAR10, 'test_batch', 'batches.meta'], 'cifar-10-batches-py/'),
      {
        told: ['md5'],
      },
    ),
  },
  {
    loader: 'cifar100',
    data: 'batches under the names of its folder',
    source: made('cifar100', 'files', asTheyAre(['train', 'test', 'meta'], 'cifar-100-python/'), {
      told: ['md5'],
    }),
  },
  {
    loader: 'svhn',
    data: 'MATLAB files',
    source: made('svhn', 'files', asTheyAre(['train_32x32.mat', 'test_32x32.mat']), { told: ['md5'] }),
  },
  {
    loader: 'stl10',
    data: 'binary files under the names of its folder',
    source: made('stl10', 'files', asTheyAre(STL10, 'stl10_binary/'), { told: ['md5'] }),
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
