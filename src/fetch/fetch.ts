import { setMaxListeners } from 'node:events'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'
import { mapBounded } from '../concurrency.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import type { Deadline } from '../deadline.ts'
import { FetchError, SourcesExhaustedError } from '../errors.ts'
import { formatBytes, formatDuration } from '../format.ts'
import type { VerifiedFile } from '../verify.ts'
import { nextStep } from './retry.ts'
import type { TransferPorts } from './transfer.ts'
import { transfer } from './transfer.ts'

/** What the fetch stage needs from outside. */
export interface FetchPorts extends TransferPorts {
  readonly clock: Clock
  readonly log: { info(line: string): void }
}

/** The bounds of a fetch. */
export interface FetchPolicy {
  readonly retries: number
  readonly concurrency: number
  readonly deadline: Deadline
}

/** Fetches files to new partials in `folder`, several at once, each verified while it streams; all of them or none. */
export async function fetchFiles(
  files: readonly DatasetFile[],
  folder: string,
  policy: FetchPolicy,
  ports: FetchPorts,
): Promise<readonly VerifiedFile[]> {
  const failed = new AbortController()
  const either = AbortSignal.any([policy.deadline.signal, failed.signal])
  // One listener for each transfer at once, which is bounded: more than ten are no leak.
  setMaxListeners(0, either)
  return mapBounded([...files.entries()], policy.concurrency, async ([index, file]) => {
    try {
      return await fetchFile(file, join(folder, `${index}.partial`), policy, ports, either)
    } catch (error) {
      failed.abort(error)
      throw error
    }
  })
}

/** Fetches one file from the first source that gives the pinned bytes. */
async function fetchFile(
  file: DatasetFile,
  target: string,
  policy: FetchPolicy,
  ports: FetchPorts,
  signal: AbortSignal,
): Promise<VerifiedFile> {
  const reasons: FetchError[] = []
  for (const source of file.sources) {
    const result = await trySource(file, source, target, policy, ports, signal)
    if (!(result instanceof FetchError)) return result
    reasons.push(result)
  }
  throw exhausted(file, reasons)
}

/** The file from one source, with retries; returns the error after which the next source is due. */
async function trySource(
  file: DatasetFile,
  source: URL,
  target: string,
  policy: FetchPolicy,
  ports: FetchPorts,
  signal: AbortSignal,
): Promise<VerifiedFile | FetchError> {
  const { clock, log } = ports
  for (let attempt = 1; ; attempt++) {
    const start = clock.now()
    try {
      const verified = await transfer(file, source, target, ports, signal)
      log.info(
        `${file.path}: ${formatBytes(verified.size)} from ${verified.from} in ${formatDuration(clock.now() - start)}`,
      )
      return verified
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof FetchError)) throw error
      const remaining = policy.deadline.remaining()
      const step = nextStep(error, attempt, { retries: policy.retries, remaining }, clock.random())
      if (step.kind === 'stop') throw error
      if (step.kind === 'next-source') {
        log.info(`${file.path}: ${error.message}; leaving this source, ${step.reason}`)
        return error
      }
      log.info(
        `${file.path}: ${error.message}; trying again in ${formatDuration(step.milliseconds)}, ${step.reason}`,
      )
      await clock.sleep(step.milliseconds, signal)
    }
  }
}

/** The error for a file that no source gave; one reason stands for all, wrong bytes before anything else. */
function exhausted(file: DatasetFile, reasons: readonly FetchError[]): FetchError {
  const telling = reasons.find(({ code }) => code === 'checksum-mismatch') ?? reasons.at(-1)
  if (telling === undefined) throw new Error(`${file.path} has no source`)
  const others = Object.fromEntries(reasons.map(({ message }, index) => [`source ${index + 1}`, message]))
  return new SourcesExhaustedError({
    code: telling.code,
    reasons,
    message:
      reasons.length === 1
        ? telling.message
        : `${file.path}: all ${reasons.length} sources failed; ${telling.message}`,
    facts: { ...telling.facts, ...others },
    advice: telling.advice,
    cause: telling,
  })
}
