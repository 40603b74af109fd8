import { InputError } from '../errors.ts'
import { archiveFormat, gzipContent } from './archive-format.ts'
import { CATALOG_NAMES } from './catalog/names.ts'
import type { Dataset, DatasetFile, LayoutFacts, LayoutName, Member, Tree } from './dataset.ts'
import { EVERYTHING } from './selection.ts'

const IDX_NAME = /^(train|t10k)-(images-idx3|labels-idx1)-ubyte(\.gz)?$/

/** What the home of a dataset holds in a layout; an InputError when the layout does not fit the dataset. */
export function layOut(dataset: Dataset, layout: LayoutName, unpack = false): LayoutFacts {
  const known = dataset.layouts[layout] ?? generic(dataset, layout, unpack)
  if (known === undefined) throw new InputError('layout', ...explainMisfit(dataset, layout))
  return known
}

/** The layouts that need no facts about the dataset: they follow from its file names. */
function generic(dataset: Dataset, layout: LayoutName, unpack: boolean): LayoutFacts | undefined {
  if (layout === 'files') return unpack ? unpacked(dataset.files) : plain(dataset.files.map(asIs))
  if (CATALOG_NAMES.has(dataset.name)) return undefined
  if (layout === 'keras') {
    // keras.utils.get_file looks for $KERAS_HOME/datasets/<fname>.
    const members = dataset.files.map((file) => under(file, `datasets/${file.path}`))
    return { ...plain(members), variables: { KERAS_HOME: '.' } }
  }
  // torchvision.datasets.MNIST takes any data in these four names; a subclass has a folder of its own name.
  if (!dataset.files.every(({ path }) => IDX_NAME.test(path))) return undefined
  const members = dataset.files.map((file) =>
    gunzipped(file, `MNIST/raw/${gzipContent(file.path) ?? file.path}`),
  )
  return { ...plain(members), rivals: ['MNIST/processed/*.pt'] }
}

function plain(members: readonly Member[]): LayoutFacts {
  return { loader: undefined, members, trees: [], checks: [], rivals: [], variables: {} }
}

/** What unpacking beside the archives gives; files that are not packed stay as they are. */
function unpacked(files: readonly DatasetFile[]): LayoutFacts {
  const trees = files.flatMap((file): Tree | [] => {
    const format = archiveFormat(file.path)
    if (format === undefined) return []
    const path = file.path.split('/').slice(0, -1).join('/')
    return { path, from: file.path, unpack: format, select: EVERYTHING, gunzip: false, pins: file.members }
  })
  const others = files.filter(({ path }) => archiveFormat(path) === undefined)
  return { ...plain(others.map((file) => gunzipped(file, gzipContent(file.path) ?? file.path))), trees }
}

function asIs(file: DatasetFile): Member {
  return under(file, file.path)
}

function under(file: DatasetFile, path: string): Member {
  return { path, from: file.path, unpack: 'none', digest: file.digest, size: file.size }
}

/** A `.gz` as what it holds; any other file as it is. */
function gunzipped(file: DatasetFile, path: string): Member {
  if (gzipContent(file.path) === undefined) return under(file, path)
  const [pin] = file.members ?? []
  return { path, from: file.path, unpack: 'gzip', digest: pin?.digest, size: pin?.size }
}

function explainMisfit(dataset: Dataset, layout: LayoutName): [message: string, advice: string] {
  const fits = ['files', ...Object.keys(dataset.layouts)].join(', ')
  const others = [...CATALOG_NAMES].flatMap(([name, layouts]) => (layouts.includes(layout) ? [name] : []))
  const message = `"${layout}" is not known for ${dataset.name}`
  return [message, `${dataset.name} has: ${fits}. Datasets with a ${layout} layout: ${others.join(', ')}.`]
}
