import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** A file as the demo's server holds it. */
export interface DemoFile {
  readonly name: string
  readonly bytes: Buffer
  readonly sha256: string
}

const SIDE = 28
const CLASSES = 10

/** A small dataset in MNIST's format: the same four names, IDX headers, 28×28 images, labels 0–9; always the same bytes. */
export function makeDemoFiles(): readonly DemoFile[] {
  const sets = [
    { set: 'train', count: 1200 },
    { set: 't10k', count: 200 },
  ]
  return sets.flatMap(({ set, count }) => [
    packed(`${set}-images-idx3-ubyte.gz`, images(count)),
    packed(`${set}-labels-idx1-ubyte.gz`, labels(count)),
  ])
}

function packed(name: string, content: Buffer): DemoFile {
  const bytes = gzipSync(content)
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** IDX (yann.lecun.com/exdb/mnist): magic 2051, count, rows, columns, then one byte a pixel. */
function images(count: number): Buffer {
  const bytes = Buffer.alloc(16 + count * SIDE * SIDE)
  ;[2051, count, SIDE, SIDE].forEach((word, index) => {
    bytes.writeUInt32BE(word, index * 4)
  })
  for (let image = 0; image < count; image++) draw(bytes, 16 + image * SIDE * SIDE, image)
  return bytes
}

/** A ring whose place and width follow from the number of the image. */
function draw(bytes: Buffer, offset: number, image: number): void {
  const [x0, y0, radius] = [10 + (image % 9), 10 + (image % 7), 4 + (image % CLASSES)]
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const distance = Math.abs(Math.hypot(x - x0, y - y0) - radius)
      bytes[offset + y * SIDE + x] = Math.max(0, 255 - Math.round(distance * 120))
    }
  }
}

/** IDX: magic 2049, count, then one byte a label. */
function labels(count: number): Buffer {
  const bytes = Buffer.alloc(8 + count)
  bytes.writeUInt32BE(2049, 0)
  bytes.writeUInt32BE(count, 4)
  for (let image = 0; image < count; image++) bytes[8 + image] = image % CLASSES
  return bytes
}
