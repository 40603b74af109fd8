import type { Clock } from '../../clock.ts'
import type { DatasetFile, Pin } from '../../dataset/dataset.ts'
import type { Deadline } from '../../deadline.ts'
import { type Fetched, fetchEach, PATIENCE } from '../../fetch/fetch.ts'
import { isMissing } from './judge-fetched.ts'
import type { S3Store } from './s3-store.ts'

/** What bounds and carries the fetch. */
export interface ObjectsPorts {
  readonly store: Pick<S3Store, 'client'>
  readonly clock: Clock
  readonly concurrency: number
  readonly minSpeed: number
  readonly deadline: Deadline
  debug(line: string): void
}

/** A store is near, and the next tier waits. */
const RETRIES = 2
/** So many files without one that is there tell that the rest is not there either. */
const SAMPLE = 64

/**
 * Fetches the objects of a dataset, the largest first, by the engine of all downloads, which hashes them while they come.
 * Where no entry promises them, another dataset may have brought some: a sample tells whether to ask for the rest.
 */
export async function fetchObjects(
  pins: readonly Pin[],
  urlsOf: (pin: Pin) => readonly URL[],
  isPromised: boolean,
  folder: string,
  { store, clock, concurrency, minSpeed, deadline, debug }: ObjectsPorts,
): Promise<readonly Fetched[]> {
  const files = pins
    .map((pin): DatasetFile => ({ ...pin, sources: urlsOf(pin) }))
    .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))
  const policy = { retries: RETRIES, concurrency, minSpeed, deadline }
  const log = { info: debug, debug }
  const ports = {
    client: store.client,
    clock,
    log,
    allowHttpRedirects: false,
    onBytes: () => {},
    ...PATIENCE,
  }
  const fetch = (some: readonly DatasetFile[]) => fetchEach(some, folder, policy, ports)
  if (isPromised || files.length <= SAMPLE) return fetch(files)
  const sample = await fetch(files.slice(0, SAMPLE))
  if (sample.every(isMissing)) return sample
  return [...sample, ...(await fetch(files.slice(SAMPLE)))]
}
