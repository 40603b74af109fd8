import type { ResponseBody } from './response-body.ts'

const MOST_BYTES = 4096
const MOST_TIME_MS = 1000

/** The first bytes of an answer that is not the file, as far as they come at once: they are evidence, not data. */
export async function readErrorPage(body: ResponseBody): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => body.destroy(), MOST_TIME_MS)
  const take = (chunk: Buffer) => {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    return size >= MOST_BYTES ? 'enough' : 'more'
  }
  try {
    await body.read(take)
  } catch {
    // What came before the break is evidence enough: the status has already decided.
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(chunks)
}
