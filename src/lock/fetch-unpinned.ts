import { FetchError, PlaceError } from '../errors.ts'
import { truncated } from '../fetch/broken.ts'
import { recogniseContent } from '../fetch/content.ts'
import { exhausted } from '../fetch/exhausted.ts'
import type { FetchPolicy, FetchPorts } from '../fetch/fetch.ts'
import { openSource } from '../fetch/open.ts'
import { readBody } from '../fetch/read-body.ts'
import { nextStep } from '../fetch/retry.ts'
import { formatBytes, formatDuration } from '../format.ts'
import { redactUrl } from '../network/redact.ts'
import { GrowingBytes } from './growing-bytes.ts'

/** What a source gave: nothing says that these are the right bytes. */
export interface Unpinned {
  readonly size: number
  /** Hex. */
  readonly sha256: string
  /** The redacted URL. */
  readonly from: string
  /** What it looks like, when it does not look like data. */
  readonly content: string | undefined
}

/** A file that is to be had without a digest. */
export interface UnpinnedFile {
  readonly path: string
  readonly sources: readonly URL[]
  /** Where its bytes go; undefined = they are only hashed. */
  readonly target: string | undefined
  /** Most bytes to take. */
  readonly most: number
  /** Whether https may lead to plain http. */
  readonly downgrade: boolean
  /** Refuses what a source gave, for the next one to be asked. */
  readonly judge?: (given: Unpinned) => FetchError | undefined
}

type Policy = Pick<FetchPolicy, 'retries' | 'deadline'>
type Ports = Pick<FetchPorts, 'client' | 'clock' | 'log' | 'idle' | 'onBytes' | 'onBegin' | 'onEnd'>

/** Progress that makes an attempt worth more than a failure. */
const FAIR_BYTES = 64 * 1024

/**
 * Fetches a file that nothing pins from the first source that gives all of it. Unlike the engine it never puts bytes of
 * two sources, or of two versions, together: no digest would tell.
 */
export async function fetchUnpinned(file: UnpinnedFile, policy: Policy, ports: Ports): Promise<Unpinned> {
  const bytes = new GrowingBytes(file.target)
  const reasons: FetchError[] = []
  try {
    for (const source of file.sources) {
      const given = await trySource(file, source, bytes, policy, ports)
      if (!(given instanceof FetchError)) return given
      reasons.push(given)
    }
  } finally {
    bytes.close()
  }
  throw exhausted(file, reasons)
}

/** All that one source has, or why it does not give it. */
async function trySource(
  file: UnpinnedFile,
  source: URL,
  bytes: GrowingBytes,
  { retries, deadline }: Policy,
  ports: Ports,
): Promise<Unpinned | FetchError> {
  const { clock, log } = ports
  bytes.reset()
  for (let failures = 0; ; ) {
    const before = bytes.size
    const start = clock.now()
    try {
      const given = await receive(file, source, bytes, ports, deadline.signal)
      const refusal = file.judge?.(given)
      if (refusal) throw refusal
      const duration = formatDuration(clock.now() - start)
      log.info(`${file.path}: ${formatBytes(given.size)} from ${given.from} in ${duration}`)
      return given
    } catch (error) {
      deadline.signal.throwIfAborted()
      if (!(error instanceof FetchError)) throw error
      failures = bytes.size - before >= FAIR_BYTES ? 1 : failures + 1
      const step = nextStep(error, failures, { retries, remaining: deadline.remaining() }, clock.random())
      if (step.kind === 'stop') throw error
      log.info(`${file.path}: ${error.message}; ${describe(step.kind)}, ${step.reason}`)
      if (step.kind === 'next-source') return error
      if (step.kind === 'wait') await clock.sleep(step.milliseconds, deadline.signal)
    }
  }
}

function describe(kind: 'wait' | 'later' | 'next-source'): string {
  return kind === 'next-source' ? 'leaving this source' : 'trying again'
}

/** One attempt: the rest where the same version can be continued, else everything. */
async function receive(
  file: UnpinnedFile,
  source: URL,
  bytes: GrowingBytes,
  ports: Ports,
  signal: AbortSignal,
): Promise<Unpinned> {
  const from = redactUrl(source)
  const body = await open(file, source, bytes, ports, signal)
  const { size: before } = bytes
  try {
    if (bytes.size + (body.length ?? 0) > file.most) throw tooLarge(file, from)
    const size = body.length === undefined ? undefined : bytes.size + body.length
    ports.onBegin?.({ path: from, from, held: bytes.size, size })
    await readBody(body, from, ports.idle, (chunk) => {
      ports.onBytes(chunk.length, from)
      bytes.add(chunk)
      return bytes.size > file.most ? 'enough' : 'more'
    })
  } finally {
    body.bytes.destroy()
    ports.onEnd?.(from)
  }
  if (bytes.size > file.most) throw tooLarge(file, from)
  const { size, sha256, head } = bytes
  if (body.total !== undefined && size < body.total) {
    // A server may send less than it was asked for (RFC 9110 §15.3.7): then the next part is due.
    if (size === before) throw truncated(from, body.total, size)
    return receive(file, source, bytes, ports, signal)
  }
  return { size, sha256, from, content: recogniseContent(head, file.path) }
}

async function open(
  { downgrade }: UnpinnedFile,
  source: URL,
  bytes: GrowingBytes,
  ports: Ports,
  signal: AbortSignal,
) {
  const { validator } = bytes
  if (validator !== undefined && bytes.size > 0) {
    const rest = { offset: bytes.size, end: undefined, size: undefined, validator, downgrade }
    const opened = await openSource(source, rest, ports, signal)
    // Without the total nobody could tell the last part.
    const isRest = opened.kind === 'continues' && opened.body.total !== undefined
    if (isRest && opened.body.validator === validator) return opened.body
    if (opened.kind !== 'unusable') opened.body.bytes.destroy()
  }
  bytes.reset()
  const whole = { offset: 0, end: undefined, size: undefined, validator: undefined, downgrade }
  const opened = await openSource(source, whole, ports, signal)
  if (opened.kind === 'unusable') throw new Error(`a request without a range was answered as one`)
  bytes.validator = opened.body.validator
  return opened.body
}

function tooLarge({ path, most }: UnpinnedFile, from: string): PlaceError {
  return new PlaceError({
    code: 'no-space',
    path,
    message: `${from} has more than ${formatBytes(most)}, which is all that is free for temporary files`,
    advice: 'Free space, or set TMPDIR (in a job: RUNNER_TEMP) to a folder on a larger volume.',
  })
}
