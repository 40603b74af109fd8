import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import { mapBounded } from '../concurrency.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import type { Deadline } from '../deadline.ts'
import { HashThread } from '../hashing/hash-thread.ts'
import type { VerifiedFile } from '../verify.ts'
import type { Attempt } from './attempt.ts'
import { type FileContext, fetchFile } from './file.ts'
import { handfuls } from './handfuls.ts'
import type { TransferPorts } from './line.ts'
import { Pace } from './pace.ts'
import { SpareConnections } from './spare.ts'

/** What the fetch stage needs from outside. */
export interface FetchPorts extends TransferPorts {
  /** Told of each attempt when it is over. */
  readonly onAttempt?: (attempt: Attempt) => void
}

/** The bounds of a fetch. */
export interface FetchPolicy {
  /** Further tries per source that bring nothing. */
  readonly retries: number
  readonly concurrency: number
  /** Bytes a second below which a source is left. */
  readonly minSpeed: number
  readonly deadline: Deadline
}

/** Milliseconds: without a byte after which a source is left, and over which its speed is measured. */
export const PATIENCE = { idle: 10_000, window: 10_000 }

/**
 * Fetches files to partials in `folder`, several at once, each verified while it streams; all of them or none. A
 * partial that lies there from an earlier run is continued.
 */
export async function fetchFiles(
  files: readonly DatasetFile[],
  folder: string,
  policy: FetchPolicy,
  ports: FetchPorts,
): Promise<readonly VerifiedFile[]> {
  const failed = new AbortController()
  const signal = AbortSignal.any([policy.deadline.signal, failed.signal])
  return fetchAtOnce(files, folder, { policy, ports, signal }, async (fetching) => {
    try {
      return await fetching
    } catch (error) {
      failed.abort(error)
      throw error
    }
  })
}

/** What became of a file that was fetched for itself. */
export type Fetched =
  | { readonly file: DatasetFile; readonly verified: VerifiedFile; readonly error?: never }
  | { readonly file: DatasetFile; readonly error: unknown; readonly verified?: never }

/** As {@link fetchFiles}, but each file for itself: one that cannot be had ends no other. */
export async function fetchEach(
  files: readonly DatasetFile[],
  folder: string,
  policy: FetchPolicy,
  ports: FetchPorts,
): Promise<readonly Fetched[]> {
  const { signal } = policy.deadline
  return fetchAtOnce(files, folder, { policy, ports, signal }, (fetching, file) =>
    fetching.then(
      (verified): Fetched => ({ file, verified }),
      (error: unknown): Fetched => ({ file, error }),
    ),
  )
}

async function fetchAtOnce<T>(
  files: readonly DatasetFile[],
  folder: string,
  { policy, ports, signal }: Pick<FileContext, 'policy' | 'ports' | 'signal'>,
  settle: (fetching: Promise<VerifiedFile>, file: DatasetFile) => Promise<T>,
): Promise<readonly T[]> {
  // One listener for each transfer at once, which is bounded: more than ten are no leak.
  setMaxListeners(0, signal)
  const { concurrency } = policy
  const hands = handfuls(files, concurrency)
  if (hands.length < files.length)
    ports.log.debug(`small files are asked for ahead: ${files.length} files in ${hands.length} handfuls`)
  const spare = new SpareConnections(concurrency, hands.length)
  const thread = new HashThread()
  const pace = new Pace(ports.clock)
  const context = { policy, ports, pace, spare, thread, signal, told: new Set<string>() }
  const names = partialNames(files)
  const fetchHand = async (hand: readonly DatasetFile[]) => {
    const lane = hand.length > 1 ? ports.client.lane() : undefined
    const fetchOne = (file: DatasetFile) => {
      const fetching = fetchFile(file, join(folder, names.get(file) ?? ''), { ...context, lane })
      return settle(fetching, file).finally(() => ports.onEnd?.(file.path))
    }
    const fetched: T[] = []
    try {
      while (fetched.length < hand.length) {
        const rest = hand.slice(fetched.length)
        const [source] = rest[0]?.sources ?? []
        // Who is not asked for ahead waits here: the answer before may say to ask nothing for a while.
        const isAhead = source !== undefined && ports.client.sendsAhead(source)
        fetched.push(...(await mapBounded(isAhead ? rest : rest.slice(0, 1), rest.length, fetchOne)))
      }
      return fetched
    } finally {
      spare.endHand()
    }
  }
  try {
    return (await mapBounded(hands, concurrency, fetchHand)).flat()
  } finally {
    await thread.close()
  }
}

/** A partial is named by the digest of what it will be, so that a later run finds it; twins get a number. */
function partialNames(files: readonly DatasetFile[]): ReadonlyMap<DatasetFile, string> {
  const seen = new Map<string, number>()
  const names = files.map((file): [DatasetFile, string] => {
    const { algorithm, hex } = file.digest
    const count = seen.get(hex) ?? 0
    seen.set(hex, count + 1)
    return [file, `${algorithm}-${hex}-${count}.partial`]
  })
  return new Map(names)
}
