import { mapBounded } from '../concurrency.ts'
import type { HttpClient } from './client.ts'
import { redactUrl } from './redact.ts'

/** A URL to ask where it leads. */
export interface Question {
  readonly url: URL
  /** Whether https may lead to plain http. */
  readonly downgrade: boolean
}

/** Where a URL led: the redirects in order, and what came of it in the end. */
export interface Trail {
  readonly url: URL
  readonly hops: readonly URL[]
  /** Why the URL gives no file, in a sentence without credentials; undefined when it gives one. */
  readonly problem: string | undefined
}

const AT_ONCE = 4

/** Asks each URL for one byte, and for all of them no longer than `milliseconds`; the answer's body is not read. */
export async function probe(
  questions: readonly Question[],
  client: Pick<HttpClient, 'open'>,
  milliseconds: number,
): Promise<readonly Trail[]> {
  const signal = AbortSignal.timeout(milliseconds)
  return mapBounded(questions, AT_ONCE, async ({ url, downgrade }) => {
    const hops: URL[] = []
    const problem = await ask(url, downgrade, client, signal, (hop) => hops.push(hop)).catch(
      (error: unknown) => {
        if (!signal.aborted) return (error as Error).message
        return `${redactUrl(url)} was not asked to the end within ${milliseconds / 1000} s`
      },
    )
    return { url, hops, problem }
  })
}

/** By GET, because there are servers that refuse HEAD, or redirect it elsewhere. */
async function ask(
  url: URL,
  downgrade: boolean,
  client: Pick<HttpClient, 'open'>,
  signal: AbortSignal,
  onRedirect: (url: URL) => void,
): Promise<string | undefined> {
  const response = await client.open(url, { headers: { range: 'bytes=0-0' }, signal, downgrade, onRedirect })
  response.body.destroy()
  const { status, statusText } = response
  // 416: the file is empty, and has no first byte.
  if (status === 200 || status === 206 || status === 416) return undefined
  return `${redactUrl(response.url)} answered ${status} ${statusText}`.trimEnd()
}
