/** The stable names of why a step failed: the output `failure-code`, and the anchors of the troubleshooting page. */
export type FailureCode =
  | 'bad-input'
  | 'blocked'
  | 'cache-miss'
  | 'checksum-mismatch'
  | 'not-the-file'
  | 'truncated'
  | 'too-slow'
  | 'timeout'
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'connection-lost'
  | 'bad-redirect'
  | 'proxy-auth'
  | 'proxy-denied'
  | 'proxy-unreachable'
  | 'captive-portal'
  | 'tls-intercepted'
  | 'tls-untrusted'
  | 'forbidden'
  | 'rate-limited'
  | 'not-found'
  | 'server-error'
  | 'unexpected-answer'
  | 'upstream-changed'
  | 'no-space'
  | 'no-permission'
  | 'cannot-place'
  | 'cannot-read'
  | 'unsafe-archive'
  | 'internal'

/** Evidence for the reader of a red job, printed as `label: value` in this order; every URL in it is redacted. */
export type Facts = Readonly<Record<string, string>>

/** What every failure says: a stable code, one line of what happened, the evidence, and what to change. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  readonly facts?: Facts
  /** What a comparison with other servers and roads told, in one sentence. */
  readonly finding?: string | undefined
  readonly compared?: readonly ComparedRoad[]
  readonly advice: string
  readonly cause?: unknown
}

/** What one server answered over one road when it was asked to compare, in words. */
export interface ComparedRoad {
  readonly server: string
  readonly road: string
  readonly answer: string
}

/** A reason why the job cannot have its data; written for the person whose job is red. */
export abstract class DatasetError extends Error {
  readonly code: FailureCode
  readonly facts: Facts
  readonly finding: string | undefined
  readonly compared: readonly ComparedRoad[]
  readonly advice: string

  constructor({ code, message, facts = {}, finding, compared = [], advice, cause }: Failure) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.code = code
    this.facts = facts
    this.finding = finding
    this.compared = compared
    this.advice = advice
  }
}

/** The workflow must change: names the input, or the variable, and says what it accepts. */
export class InputError extends DatasetError {
  readonly input: string

  constructor(input: string, message: string, advice: string, cause?: unknown) {
    super({ code: 'bad-input', message: `Invalid "${input}": ${message}`, advice, cause })
    this.input = input
  }
}

/** No tier had the dataset and the workflow asked to fail rather than to download. */
export class CacheMissError extends DatasetError {}

/** A file could not be had from a source. */
export abstract class FetchError extends DatasetError {}

/** The origin answered with a status that is not the file. */
export class HttpError extends FetchError {
  readonly status: number
  /** Milliseconds that the server asked to wait (Retry-After, RFC 9110 §10.2.3); undefined when it did not say. */
  readonly retryAfter: number | undefined

  constructor(failure: Failure & { readonly status: number; readonly retryAfter?: number | undefined }) {
    super(failure)
    this.status = failure.status
    this.retryAfter = failure.retryAfter
  }
}

/** The policy of the input `rewrite` forbids the host; it was not asked. */
export class BlockedError extends FetchError {}

/** The connection could not be made, or broke: DNS, refused, unreachable, reset. */
export class ConnectionError extends FetchError {}

/** A step of the road took longer than its deadline. */
export class TimeoutError extends FetchError {}

/** A source gives bytes more slowly than `min-speed` allows. */
export class TooSlowError extends FetchError {
  /** Bytes a second, as last measured. */
  readonly rate: number

  constructor(failure: Failure & { readonly rate: number }) {
    super(failure)
    this.rate = failure.rate
  }
}

/** The server's certificate was not accepted. */
export class TlsError extends FetchError {}

/** The proxy refused, or could not be reached or understood; the origin was never asked. */
export class ProxyError extends FetchError {}

/** The body ended before the promised length. */
export class TruncatedError extends FetchError {
  /** Bytes that were promised or pinned; undefined when neither. */
  readonly expected: number | undefined
  readonly received: number

  constructor(failure: Failure & { readonly expected: number | undefined; readonly received: number }) {
    super(failure)
    this.expected = failure.expected
    this.received = failure.received
  }
}

/** Bytes arrived whole and are not the pinned ones. */
export class IntegrityError extends FetchError {
  readonly path: string
  readonly expected: string
  readonly actual: string
  readonly from: string

  constructor(
    failure: Failure & {
      readonly path: string
      readonly expected: string
      readonly actual: string
      readonly from: string
    },
  ) {
    super(failure)
    this.path = failure.path
    this.expected = failure.expected
    this.actual = failure.actual
    this.from = failure.from
  }
}

/** Every source of a file failed; holds them, and each reason, in the order in which they were tried. */
export class SourcesExhaustedError extends FetchError {
  readonly sources: readonly URL[]
  readonly reasons: readonly FetchError[]

  constructor(failure: Failure & Pick<SourcesExhaustedError, 'sources' | 'reasons'>) {
    super(failure)
    this.sources = failure.sources
    this.reasons = failure.reasons
  }
}

/** A failed fetch after other servers and roads were asked to compare. */
export class DiagnosedError extends FetchError {}

/** The disk refused: space, quota, permission, a read-only volume, something in the way. */
export class PlaceError extends DatasetError {
  readonly path: string

  constructor(failure: Failure & { readonly path: string }) {
    super(failure)
    this.path = failure.path
  }
}

/** What an error says to users; one that is not ours is a bug of ours. */
export function asFailure(error: unknown): Failure {
  if (error instanceof DatasetError) return error
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'internal',
    message: `Unexpected: ${message}`,
    advice: 'This is a bug in setup-dataset. Please open an issue with the log of this step.',
  }
}

/** The failure as a value that survives JSON, for outputs and `--json`. */
export function describeFailure({
  code,
  message,
  advice,
}: Failure): Pick<Failure, 'code' | 'message' | 'advice'> {
  return { code, message, advice }
}
