import type { DatasetFile } from '../dataset/dataset.ts'
import { type FailureCode, FetchError, HttpError, IntegrityError, TooSlowError } from '../errors.ts'
import { formatBytes, formatDuration } from '../format.ts'
import type { HashThread } from '../hashing/hash-thread.ts'
import type { HttpClient } from '../network/client.ts'
import { redactUrl } from '../network/redact.ts'
import type { VerifiedFile } from '../verify.ts'
import { exhausted } from './exhausted.ts'
import type { FetchPolicy, FetchPorts } from './fetch.ts'
import type { FetchLog } from './line.ts'
import type { Pace } from './pace.ts'
import { PartialFile } from './partial.ts'
import { nextStep, type Step } from './retry.ts'
import { SpareConnections } from './spare.ts'
import { finish, transfer } from './transfer.ts'

/** A source of a file, and what this run knows of it. */
interface Candidate {
  readonly source: URL
  /** Failures since it last gave a fair part. */
  failures: number
  /** Bytes a second, where it was left for being slow. */
  rate: number | undefined
  /** Whether its answers and other bytes have once failed to go together. */
  suspected: boolean
  /** Whether several connections at once have failed with it. */
  single: boolean
  reason: FetchError | undefined
}

/** What fetching one file shares with the others. */
export interface FileContext {
  readonly policy: FetchPolicy
  readonly ports: FetchPorts
  readonly pace: Pace
  readonly spare: SpareConnections
  readonly thread: HashThread
  readonly signal: AbortSignal
  /** The client that the files of a handful share. */
  readonly lane: HttpClient | undefined
  /** The kinds of trouble that have been told. */
  readonly told: Set<string>
}

/** Bytes, as a part of the size, that make an attempt worth more than a failure. */
const FAIR_PART = 0.01
const FAIR_BYTES = 64 * 1024
/** For a source from which one connection is all that works. */
const NONE = new SpareConnections(0, 0)

/**
 * Fetches one file into the partial at `path`. The sources are asked in order; one that is slow or stalls is left with
 * its bytes kept, and asked again when no other is left; one that served wrong bytes is not asked again.
 */
export async function fetchFile(
  file: DatasetFile,
  path: string,
  context: FileContext,
): Promise<VerifiedFile> {
  const partial = PartialFile.open(file, path, context.thread)
  try {
    const { log } = context.ports
    if (partial.size > 0 && (await partial.isWhole())) {
      tellDetail(log, `${file.path}: an earlier run had fetched it`)
      return await finish(file, partial, 'an earlier run')
    }
    if (partial.held > 0) log.debug(`${file.path}: an earlier run left ${formatBytes(partial.held)}`)
    log.debug(`${file.path}: sources in order: ${file.sources.map(redactUrl).join(', ')}`)
    if (partial.size === file.size) await partial.reset()
    return await fromSources(file, partial, context)
  } finally {
    await partial.close()
  }
}

async function fromSources(
  file: DatasetFile,
  partial: PartialFile,
  context: FileContext,
): Promise<VerifiedFile> {
  const candidates = file.sources.map((source): Candidate => {
    return { source, failures: 0, rate: undefined, suspected: false, single: false, reason: undefined }
  })
  const waiting = [...candidates]
  const slow: Candidate[] = []
  for (;;) {
    const candidate = waiting.shift() ?? takeFastest(slow)
    if (candidate === undefined)
      throw exhausted(
        file,
        candidates.flatMap(({ reason }) => reason ?? []),
      )
    // When all are slow, the fastest is as good as it gets.
    const floor = candidate.rate === undefined ? context.policy.minSpeed : 0
    if (floor !== context.policy.minSpeed)
      context.ports.log.debug(`${file.path}: ${redactUrl(candidate.source)} is the fastest that is left`)
    const result = await trySource(file, candidate, partial, floor, context)
    if ('verified' in result) return result.verified
    if (result.step.kind !== 'later') continue
    if (candidate.rate === undefined) waiting.push(candidate)
    else slow.push(candidate)
  }
}

function takeFastest(slow: Candidate[]): Candidate | undefined {
  slow.sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0))
  return slow.shift()
}

type Tried = { readonly verified: VerifiedFile } | { readonly step: Exclude<Step, { kind: 'wait' }> }

/** The file from one source, with retries; or the step after which another source is due. */
async function trySource(
  file: DatasetFile,
  candidate: Candidate,
  partial: PartialFile,
  floor: number,
  { policy, ports, pace, spare, signal, lane, told }: FileContext,
): Promise<Tried> {
  const { source } = candidate
  const { clock, log } = ports
  let start = clock.now()
  const tellAttempt = (failure?: FailureCode) => {
    const milliseconds = clock.now() - start
    ports.onAttempt?.({ path: file.path, from: redactUrl(source), start, milliseconds, failure })
  }
  for (;;) {
    const { furthest } = partial
    try {
      const held = pace.wait(source)
      if (held > 0)
        log.debug(`${file.path}: waiting ${formatDuration(held)}, until ${source.origin} may be asked`)
      await pace.ready(source, signal)
      start = clock.now()
      const verified = await transfer(
        file,
        source,
        partial,
        { floor, spare: candidate.single ? NONE : spare },
        lane ? { ...ports, client: lane } : ports,
        signal,
      )
      const duration = formatDuration(clock.now() - start)
      tellDetail(log, `${file.path}: ${formatBytes(verified.size)} from ${verified.from} in ${duration}`)
      tellAttempt()
      return { verified }
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof FetchError)) throw error
      tellAttempt(error.code)
      candidate.reason = error
      if (error instanceof TooSlowError) candidate.rate = error.rate
      if (error.code === 'unexpected-answer') candidate.single = true
      if (
        error instanceof IntegrityError &&
        (await isWorthFreshStart(error, partial, candidate, file, lane))
      ) {
        log.info(`${file.path}: ${error.message}; once more from the beginning`)
        continue
      }
      candidate.failures = partial.held - furthest >= fairPart(file) ? 1 : candidate.failures + 1
      const remaining = policy.deadline.remaining()
      if (error instanceof HttpError && (error.retryAfter ?? remaining) < remaining) {
        pace.hold(source, error.retryAfter ?? 0)
      }
      const step = nextStep(error, candidate.failures, { retries: policy.retries, remaining }, clock.random())
      if (step.kind === 'stop') throw error
      const line = `${file.path}: ${error.message}; ${describeStep(step)}`
      const kind = `${source.origin} ${error.code} ${step.kind}`
      if (told.has(kind)) tellDetail(log, line)
      else log.info(line)
      told.add(kind)
      if (step.kind !== 'wait') return { step }
      if (error instanceof HttpError) pace.hold(source, step.milliseconds)
      else await clock.sleep(step.milliseconds, signal)
    }
  }
}

/**
 * Whether wrong bytes may be nobody's fault but of how they were put together or which answer they were taken for, or,
 * from the only source, an accident on the way; once a source. The partial is empty afterwards.
 */
async function isWorthFreshStart(
  { code }: IntegrityError,
  partial: PartialFile,
  candidate: Candidate,
  file: DatasetFile,
  lane: HttpClient | undefined,
): Promise<boolean> {
  const mixed = partial.answers > 1
  const rightSize = file.size === undefined || partial.size === file.size
  const accident = code === 'checksum-mismatch' && rightSize && file.sources.length === 1
  await partial.disown()
  lane?.sendInTurns()
  if (candidate.suspected || !(mixed || accident || lane)) return false
  candidate.suspected = true
  return true
}

function tellDetail(log: FetchLog, line: string): void {
  if (log.detail) log.detail(line)
  else log.info(line)
}

function fairPart({ size }: DatasetFile): number {
  return size === undefined ? FAIR_BYTES : Math.max(1, size * FAIR_PART)
}

function describeStep(step: Step): string {
  if (step.kind === 'wait') return `trying again in ${formatDuration(step.milliseconds)}, ${step.reason}`
  return `leaving this source, ${step.reason}`
}
