import type { ZstdDecompress } from 'node:zlib'

/**
 * What is packed by zstd, frame after frame: a file may have several (RFC 8878 §3), and a decoder of Node's ends with one
 * that ends within a chunk.
 */
export async function* unzstd(
  packed: AsyncIterable<Buffer>,
  makeDecoder: () => ZstdDecompress,
): AsyncGenerator<Buffer> {
  const chunks = packed[Symbol.asyncIterator]()
  for (let next = await chunks.next(); !next.done; ) {
    const decoder = makeDecoder()
    const feeding = feed(decoder, next.value, chunks)
    feeding.catch((error) => decoder.destroy(error))
    for await (const chunk of decoder) yield chunk as Buffer
    next = await feeding
  }
}

/** Gives a decoder what it takes; returns what it leaves of a chunk, or that there are no more. */
async function feed(
  decoder: ZstdDecompress,
  first: Buffer,
  chunks: AsyncIterator<Buffer>,
): Promise<IteratorResult<Buffer>> {
  let given = 0
  for (let bytes = first; ; ) {
    given += bytes.length
    await new Promise<void>((resolve, reject) => {
      decoder.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
    const left = given - decoder.bytesWritten
    if (left > 0) return { value: bytes.subarray(-left) }
    const next = await chunks.next()
    if (next.done) decoder.end()
    if (next.done) return next
    bytes = next.value
  }
}
