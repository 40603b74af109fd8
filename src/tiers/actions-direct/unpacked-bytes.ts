import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import { recogniseContent } from '../../fetch/content.ts'
import { addGarbage } from '../../unpack/garbage.ts'
import type { Refusals } from '../../unpack/refusals.ts'
import { ArchiveTrouble } from './receive-part.ts'

const CHUNK = 256 * 1024
const MAGIC = 4
/** 8 MiB, the most that zstd uses at its levels up to 19. */
const LARGEST_WINDOW_LOG = 23

/** The tar in an entry's archive, told by its first bytes to be packed by zstd or gzip, while the archive comes. */
export async function* unpackedBytes(
  archive: AsyncIterable<Buffer>,
  refusals: Refusals,
): AsyncGenerator<Buffer> {
  const chunks = archive[Symbol.asyncIterator]()
  try {
    const head = await readHead(chunks)
    const decoder = decoderFor(head)
    if (decoder === undefined) throw notAnArchive(head, refusals)
    feed(decoder, head, chunks).catch((error) => decoder.destroy(error))
    for await (const chunk of decoder) {
      addGarbage(chunk.length)
      yield chunk as Buffer
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw /^(Z_|ZSTD_|ERR_)/.test(code) ? refusals.damaged((error as Error).message, error) : error
  } finally {
    // Not waited for: what it waits for itself ends with its signal.
    chunks.return?.().catch(() => undefined)
  }
}

async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0)
  while (head.length < MAGIC) {
    const { done, value } = await chunks.next()
    if (done) break
    // A copy: the chunk is only lent.
    head = Buffer.concat([head, value])
  }
  return head
}

/** Gives each chunk when the one before is done with: it is only lent. */
async function feed(decoder: Transform, head: Buffer, chunks: AsyncIterator<Buffer>): Promise<void> {
  for (let bytes = head; !decoder.destroyed; ) {
    await new Promise<void>((resolve, reject) => {
      decoder.once('close', resolve)
      decoder.write(bytes, (error) => {
        decoder.off('close', resolve)
        if (error) reject(error)
        else resolve()
      })
    })
    const { done, value } = await chunks.next()
    if (done) return void decoder.end()
    bytes = value
  }
}

function decoderFor(head: Buffer): Transform | undefined {
  if (head.length < MAGIC) return undefined
  if (head.readUInt16BE(0) === 0x1f8b) return zlib.createGunzip({ chunkSize: CHUNK })
  if (head.readUInt32BE(0) !== 0x28b52ffd) return undefined
  const params = { [zlib.constants.ZSTD_d_windowLogMax]: LARGEST_WINDOW_LOG }
  return zlib.createZstdDecompress({ chunkSize: CHUNK, params })
}

function notAnArchive(head: Buffer, refusals: Refusals): Error {
  const content = recogniseContent(head)
  if (content !== undefined) return new ArchiveTrouble(`in place of the archive came ${content}`, false)
  return refusals.damaged(head.length === 0 ? 'it is empty' : 'it is packed neither by zstd nor by gzip')
}
