import type { HttpClient } from '../../network/client.ts'
import type { ServiceCall } from './service-call.ts'
import { Surprise } from './surprise.ts'

/** What came back, as it came. */
export interface Sent {
  readonly status: number
  readonly statusText: string
  readonly text: string
}

const LONGEST_ANSWER = 64 * 1024

/** Asks once; throws a {@link Surprise} for an answer of more than `longest` bytes. */
export async function sendCall(
  client: Pick<HttpClient, 'open'>,
  { url, ...request }: ServiceCall,
  signal: AbortSignal,
  longest = LONGEST_ANSWER,
): Promise<Sent> {
  const { status, statusText, body } = await client.open(url, { ...request, signal })
  const chunks: Buffer[] = []
  let size = 0
  await body.read((chunk) => {
    size += chunk.length
    if (size > longest) throw new Surprise(`the answer of ${url.host} is very long`)
    chunks.push(Buffer.from(chunk))
    return 'more'
  })
  return { status, statusText, text: Buffer.concat(chunks).toString('utf8') }
}
