import { InputError } from '../errors.ts'
import { catalog } from './catalog/catalog.ts'
import type { Dataset, DatasetFile, LayoutFacts, LayoutName, Member } from './dataset.ts'

const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/

/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
export function layOut(dataset: Dataset, layout: LayoutName): LayoutFacts {
  const known = dataset.layouts[layout] ?? generic(dataset, layout)
  if (known === undefined) throw new InputError('layout', ...explainMisfit(dataset, layout))
  return known
}

/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset: Dataset, layout: LayoutName): LayoutFacts | undefined {
  if (layout === 'files')
    return { members: dataset.files.map((file) => asIs(file, file.path)), variables: {} }
  if (catalog.has(dataset.name)) return undefined
  if (layout === 'keras') {
    // keras.utils.get_file looks for $KERAS_HOME/datasets/<fname>.
    const members = dataset.files.map((file) => asIs(file, `datasets/${file.path}`))
    return { members, variables: { KERAS_HOME: '.' } }
  }
  // torchvision.datasets.MNIST takes any data in these four names; a subclass has a folder of its own name.
  if (!dataset.files.every(({ path }) => IDX_NAME.test(path))) return undefined
  return { members: dataset.files.map(idxMember), variables: {} }
}

function asIs(file: DatasetFile, path: string): Member {
  return { path, from: file.path, unpack: 'none', digest: file.digest, size: file.size }
}

function idxMember(file: DatasetFile): Member {
  if (!file.path.endsWith('.gz')) return asIs(file, `MNIST/raw/${file.path}`)
  const path = `MNIST/raw/${file.path.slice(0, -'.gz'.length)}`
  return { path, from: file.path, unpack: 'gzip', digest: undefined, size: undefined }
}

function explainMisfit(dataset: Dataset, layout: LayoutName): [message: string, advice: string] {
  const fits = ['files', ...Object.keys(dataset.layouts)].join(', ')
  const others = [...catalog.values()].filter((other) => other.layouts[layout]).map(({ name }) => name)
  const message = `"${layout}" is not known for ${dataset.name}`
  return [message, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(', ')}.`]
}
