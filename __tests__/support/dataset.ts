import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { generatedFile } from './file-body.ts'
import { repositoryRoot } from './repository.ts'

export interface Content {
  name: string
  bytes: Buffer
  size: number
  sha256: string
  md5: string
}

export interface ShapedFile extends Content {
  /** What the `.gz` holds, under the name that loaders look for. */
  member: Content
}

export interface ShapedDataset {
  /** The four `.gz` files. */
  files: ShapedFile[]
  file(name: string): ShapedFile
  /** For `startOrigin({ files })`: every `.gz` at `<prefix>/<name>`. */
  served(prefix?: string): Record<string, Buffer>
  /** For the input `files`: one line a file, `name sha256:<hex> [<base>/<name>]`. */
  lines(base?: string): string
}

const IMAGES_MAGIC = 0x0803
const LABELS_MAGIC = 0x0801
const SIDE = 28

/** Four IDX files with MNIST's names and format, pseudo-random and small; the test part has a sixth of `images`. */
export function mnistShaped({
  seed = 1,
  images = 60,
}: {
  seed?: number
  images?: number
} = {}): ShapedDataset {
  const tests = Math.ceil(images / 6)
  const files = [
    shapedFile('train-images-idx3-ubyte', imagesOf(images, seed)),
    shapedFile('train-labels-idx1-ubyte', labelsOf(images, seed)),
    shapedFile('t10k-images-idx3-ubyte', imagesOf(tests, seed + 1000)),
    shapedFile('t10k-labels-idx1-ubyte', labelsOf(tests, seed + 1000)),
  ]
  const source = (base: string | undefined, name: string) => (base === undefined ? '' : ` ${base}/${name}`)
  return {
    files,
    file: (name) => {
      const found = files.find((file) => file.name === name || file.member.name === name)
      if (!found) throw new Error(`no file ${name}`)
      return found
    },
    served: (prefix = '') => Object.fromEntries(files.map(({ name, bytes }) => [`${prefix}/${name}`, bytes])),
    lines: (base) =>
      files.map(({ name, sha256 }) => `${name} sha256:${sha256}${source(base, name)}`).join('\n'),
  }
}

export interface RealMnist {
  /** Absolute paths of the four `.gz` files by name. */
  files: Record<string, string>
  /** Absolute path of Keras' `mnist.npz`, where it is there. */
  npz: string | undefined
}

/** Where real files may lie, beside the repository. */
export const realDatasets = resolve(repositoryRoot, '../shared/datasets')

/** The real MNIST where a folder `../shared/datasets` lies beside the repository; else undefined. */
export function realMnist(): RealMnist | undefined {
  const names = ['train-images', 't10k-images'].map((name) => `${name}-idx3-ubyte.gz`)
  names.push(...['train-labels', 't10k-labels'].map((name) => `${name}-idx1-ubyte.gz`))
  const files = Object.fromEntries(names.map((name) => [name, resolve(realDatasets, 'mnist', name)]))
  if (!Object.values(files).every((path) => existsSync(path))) return undefined
  const npz = resolve(realDatasets, 'keras/mnist.npz')
  return { files, npz: existsSync(npz) ? npz : undefined }
}

/** Name, bytes, size and digests of some bytes. */
export function contentOf(name: string, bytes: Buffer): Content {
  const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex')
  return { name, bytes, size: bytes.length, sha256: digest('sha256'), md5: digest('md5') }
}

function shapedFile(name: string, member: Buffer): ShapedFile {
  // As in the real files, the name inside the gzip header is not always the name that loaders want.
  const headerName = name.replace(/^(t10k-\w+)-idx/, '$1.idx')
  return { ...contentOf(`${name}.gz`, gzipNamed(member, headerName)), member: contentOf(name, member) }
}

function imagesOf(count: number, seed: number): Buffer {
  return Buffer.concat([
    header(IMAGES_MAGIC, count, SIDE, SIDE),
    generatedFile(count * SIDE * SIDE, seed).bytes(),
  ])
}

function labelsOf(count: number, seed: number): Buffer {
  const labels = generatedFile(count, seed + 1)
    .bytes()
    .map((byte) => byte % 10)
  return Buffer.concat([header(LABELS_MAGIC, count), labels])
}

function header(...words: number[]): Buffer {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word, index * 4)
  return bytes
}

/** A gzip stream with a file name in its header (RFC 1952: flag FNAME, after ten bytes of header). */
function gzipNamed(bytes: Buffer, name: string): Buffer {
  const plain = gzipSync(bytes)
  const start = Buffer.from(plain.subarray(0, 10))
  start.writeUInt8(start.readUInt8(3) | 0x08, 3)
  return Buffer.concat([start, Buffer.from(`${name}\0`, 'latin1'), plain.subarray(10)])
}
