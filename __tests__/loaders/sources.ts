import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { findEntry } from '../../src/dataset/catalog/catalog.ts'
import type { LayoutName } from '../../src/dataset/dataset.ts'
import { mnistShaped, type RealMnist } from '../support/dataset.ts'
import { sha256 } from '../support/temporary.ts'
import { line, type Source } from './placed.ts'
import { make, type Split, type Splits } from './python.ts'

/** A mirror that fails would lead on to the catalog's own sources; nothing listens there. */
const NOWHERE = { proxy: 'http://127.0.0.1:9', retries: 0 }

/** Made data of a kind: its files by the names to ask for, and those of its digests that the loader is told. */
export function made(
  kind: string,
  layout: string,
  names: Record<string, string>,
  { told = [], also = {} }: { told?: readonly string[]; also?: Record<string, unknown> } = {},
): Source {
  return async (folder) => {
    const { expected, options } = await make(kind, folder)
    const lines = Object.entries(names).map(([name, placed]) => line(join(folder, name), placed))
    const known = Object.fromEntries(told.map((name) => [name, options[name]]))
    return {
      inputs: { files: (await Promise.all(lines)).join('\n'), layout },
      options: { ...known, ...also },
      expected,
    }
  }
}

/** Made data in place of the files of a catalog's entry, as a lock that has the entry's layout. */
export function shapedAs(
  entry: string,
  layout: LayoutName,
  kind: string,
  { told = [] }: { told?: readonly string[] } = {},
): Source {
  return async (folder) => {
    const { expected, options } = await make(kind, folder)
    const known = Object.fromEntries(told.map((name) => [name, options[name]]))
    return { inputs: { dataset: await lockAs(entry, layout, folder), layout }, options: known, expected }
  }
}

/** The same of the four IDX files with MNIST's names. */
export function idxAs(entry: string, layout: LayoutName): Source {
  return async (folder) => {
    const data = mnistShaped()
    for (const { name, bytes } of data.files) await writeFile(join(folder, name), bytes)
    const expected = splitsOf((name) => data.file(name).member.bytes)
    return { inputs: { dataset: await lockAs(entry, layout, folder), layout }, expected }
  }
}

/** Writes the lock; without what pins the published content. */
async function lockAs(entry: string, layout: LayoutName, folder: string): Promise<string> {
  const { files = [], layouts } = findEntry(entry) ?? {}
  const { checked: _, members = [], ...facts } = layouts?.[layout] ?? { loader: '' }
  const made = files.filter(({ path }) => existsSync(join(folder, path)))
  const pins = made.map(async ({ path }) => {
    const { size } = await stat(join(folder, path))
    return { path, size, sha256: await sha256(join(folder, path)), sources: [`./${path}`] }
  })
  const { loader, trees, rivals, variables } = facts
  const isMade = ({ from }: { from: string }) => made.some(({ path }) => path === from)
  const unpinned = members.filter(isMade).map(({ path, from, unpack }) => ({ path, from, unpack }))
  const lock = {
    lockVersion: 1,
    name: `${entry}-shaped`,
    files: await Promise.all(pins),
    layouts: { [layout]: { loader, members: unpinned, trees, rivals, variables } },
  }
  await writeFile(join(folder, 'dataset.lock.json'), JSON.stringify(lock))
  return join(folder, 'dataset.lock.json')
}

/** Four IDX files with the names of MNIST's, below a prefix: packed, or as what the `.gz` hold. */
export function idxFiles(form: 'packed' | 'unpacked', layout: string, prefix = ''): Source {
  return async (folder) => {
    const data = mnistShaped()
    const lines = data.files.map(async (file) => {
      const { name, bytes } = form === 'packed' ? file : file.member
      await writeFile(join(folder, name), bytes)
      return line(join(folder, name), prefix + name)
    })
    const member = (name: string) => data.file(name).member.bytes
    return { inputs: { files: (await Promise.all(lines)).join('\n'), layout }, expected: splitsOf(member) }
  }
}

/** The real MNIST by its name in the catalog; `base` is the URL of the folder that holds it. */
export function realIdx({ base, files }: RealMnist & { base: string }): Source {
  return async () => {
    const inputs = { ...NOWHERE, dataset: 'mnist', layout: 'torchvision', mirrors: base }
    return { inputs, expected: await realSplits(files) }
  }
}

/** The same as Keras' one file. */
export function realNpz({ files }: RealMnist, npz: string): Source {
  return async () => {
    const mirrors = pathToFileURL(dirname(npz)).href
    const inputs = { ...NOWHERE, dataset: 'mnist-npz', layout: 'keras', mirrors }
    return { inputs, expected: await realSplits(files) }
  }
}

async function realSplits(files: RealMnist['files']): Promise<Splits> {
  const entries = Object.entries(files).map(async ([name, path]) => {
    return [name.replace(/\.gz$/, ''), gunzipSync(await readFile(path))] as const
  })
  const members = new Map(await Promise.all(entries))
  return splitsOf((name) => members.get(name) ?? Buffer.alloc(0))
}

function splitsOf(member: (name: string) => Buffer): Splits {
  const split = (part: string) =>
    idxSplit(member(`${part}-images-idx3-ubyte`), member(`${part}-labels-idx1-ubyte`))
  return { train: split('train'), test: split('t10k') }
}

function idxSplit(images: Buffer, labels: Buffer): Split {
  const [count = 0, ...shape] = [4, 8, 12].map((offset) => images.readUInt32BE(offset))
  const all = [...labels.subarray(8)]
  const digest = createHash('sha256').update(images.subarray(16)).update(all.join(',')).digest('hex')
  return { count, shape, labels: all.slice(0, 10), digest }
}
