import type { Readable } from 'node:stream'

const MOST_BYTES = 4096
const MOST_TIME_MS = 1000

/** The first bytes of an answer that is not the file, as far as they come at once: they are evidence, not data. */
export async function readErrorPage(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => stream.destroy(), MOST_TIME_MS)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= MOST_BYTES) break
    }
  } catch {
    // What came before the break is evidence enough: the status has already decided.
  } finally {
    clearTimeout(timer)
    stream.destroy()
  }
  return Buffer.concat(chunks)
}
