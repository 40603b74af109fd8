import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { Clock } from '../../../src/clock.ts'
import type { DatasetFile } from '../../../src/dataset/dataset.ts'
import type { Attempt } from '../../../src/fetch/attempt.ts'
import { type FetchPolicy, type FetchPorts, fetchEach, fetchFiles } from '../../../src/fetch/fetch.ts'
import { httpClient } from '../../../src/network/client.ts'
import { DEADLINES } from '../../../src/network/deadlines.ts'
import { type Environment, readRoad } from '../../../src/network/proxy.ts'
import type { UrlPolicy } from '../../../src/network/url-policy.ts'
import { generatedFile } from '../../support/file-body.ts'
import { type Origin, startOrigin } from '../../support/origin.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { fileOf, heardLog } from '../../unit/builders.ts'

/** What the origin has at `/one/a` and `/two/a`. */
export const content = generatedFile(200_000).bytes()

export let folder: TemporaryFolder
export let origin: Origin
beforeEach(async () => {
  folder = await temporaryFolder('fetch')
  origin = await startOrigin({ files: { '/one/a': content, '/two/a': content } })
})
afterEach(async () => {
  await origin.close()
  await folder.close()
})

export interface StageOptions {
  readonly env?: Environment
  readonly idle?: number
  readonly firstByte?: number
  /** Milliseconds over which the speed is measured. */
  readonly window?: number
  /** Time passes by waits alone, so that everything looks fast. */
  readonly frozen?: boolean
  /** How many times faster than here time passes, so that nothing looks fast, not even what comes at once after a pause. */
  readonly haste?: number
  /** Another clock than the one whose waits are told and not waited. */
  readonly clock?: Clock
  readonly allowHttpRedirects?: boolean
  readonly policy?: UrlPolicy
  /** Where the partials grow. */
  readonly dir?: string
}

/** The fetch stage with a clock whose waits are told and not waited; `random` is always one half. */
export function stage(options: StageOptions = {}) {
  const { env = {}, idle = 5_000, firstByte = 5_000, window = 5_000, frozen = false, haste = 1 } = options
  const { allowHttpRedirects = false } = options
  const waits: number[] = []
  let waited = 0
  const seen = { bytes: 0, onBytes: (_total: number) => {} }
  const log = heardLog()
  const attempts: Attempt[] = []
  const onAttempt = (attempt: Attempt) => void attempts.push(attempt)
  const client = httpClient({
    road: readRoad(env, {}),
    userAgent: 'a test',
    deadlines: { ...DEADLINES, firstByte },
    policy: options.policy,
  })
  const sleep = async (milliseconds: number, signal: AbortSignal) => {
    signal.throwIfAborted()
    waits.push(milliseconds)
    waited += milliseconds
  }
  const instant: Clock = { now: () => (frozen ? 0 : Date.now() * haste) + waited, random: () => 0.5, sleep }
  const { clock = instant, dir = folder.path } = options
  const onBytes = (count: number) => {
    seen.bytes += count
    seen.onBytes(seen.bytes)
  }
  const bound =
    <T>(run: (files: readonly DatasetFile[], dir: string, to: FetchPolicy, by: FetchPorts) => Promise<T>) =>
    async (files: readonly DatasetFile[], policy: Partial<FetchPolicy> = {}) => {
      const deadline = { signal: new AbortController().signal, remaining: () => 3_600_000 }
      const whole = { retries: 2, concurrency: 4, minSpeed: 0, deadline, ...policy }
      try {
        const ports = { client, clock, log, idle, window, allowHttpRedirects, onBytes, onAttempt }
        return await run(files, dir, whole, ports)
      } finally {
        client.close()
      }
    }
  return { fetch: bound(fetchFiles), fetchEach: bound(fetchEach), waits, seen, log, attempts }
}

export const file = (...sources: string[]) => fileOf('a', content, ...sources)
export const twoSources = () => file(origin.url('/one/a'), origin.url('/two/a'))
/** Where the stage lets the first file of this digest grow. */
export const partial = ({ digest }: Pick<DatasetFile, 'digest'> = file()) =>
  join(folder.path, `${digest.algorithm}-${digest.hex}-0.partial`)
/** All bytes that the origin has sent, as a multiple of the file's. */
export const sent = () => origin.requests.reduce((sum, { sentBytes }) => sum + sentBytes, 0) / content.length
export const requested = () => origin.requests.map(({ path }) => path)
