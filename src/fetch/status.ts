import type { IncomingHttpHeaders } from 'node:http'
import type { Facts, FailureCode } from '../errors.ts'
import { HttpError } from '../errors.ts'
import { plainText } from '../plain-text.ts'
import { isPage } from './content.ts'

/** What is known of an answer that is not the file. */
export interface RefusedAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: IncomingHttpHeaders
  /** What the body looked like, if it said something. */
  readonly content: string | undefined
  /** The redacted URL that answered. */
  readonly from: string
  /** Whether it was asked with an Authorization header. */
  readonly isAuthorised: boolean
  /** Who else may have sent a page, after the advice. */
  readonly doubt?: string
}

/** The error for an answer whose status is not success; `now` (ms since the epoch) is for dates in Retry-After. */
export function httpError(answer: RefusedAnswer, now: number): HttpError {
  const code = codeOf(answer)
  const { status, statusText, content, from } = answer
  const doubt = isPage(content) ? (answer.doubt ?? '') : ''
  return new HttpError({
    code,
    status,
    facts: { url: from, status: `${status} ${statusText}`.trimEnd(), ...limits(answer.headers) },
    retryAfter: askedWait(code, answer.headers, now) ?? parseRateLimit(answer.headers, now),
    message: `${from} answered ${status} ${statusText}`.trimEnd() + (content ? ` with ${content}` : ''),
    advice: (loginAdvice(answer) ?? ADVICE[code] ?? 'Add a mirror with `mirrors`, or check the URL.') + doubt,
  })
}

/** What is lasting for one file is no reason to leave its server alone. */
function askedWait(code: FailureCode, headers: IncomingHttpHeaders, now: number): number | undefined {
  if (code === 'not-found' || code === 'forbidden') return undefined
  return parseRetryAfter(headers['retry-after'], now)
}

const LONGEST_LIMIT = 120

/** What a server says of how much it allows, as evidence. */
function limits(headers: IncomingHttpHeaders): Facts {
  const told = Object.entries(headers).filter(([name]) => /^(retry-after|(x-)?ratelimit(-.*)?)$/.test(name))
  return Object.fromEntries(told.map(([name, value]) => [name, plainText(String(value), LONGEST_LIMIT)]))
}

const ADVICE: Partial<Record<FailureCode, string>> = {
  'captive-portal':
    'The network wants a log-in before it lets anything pass: log the runner in, or use another network.',
  forbidden:
    'The server refuses this runner: check that the URL is public, give it `credentials`, or add another source with `mirrors`.',
  'not-found': 'The file is not there any more: correct the URL, or add another source with `mirrors`.',
  'rate-limited':
    'The server limits requests, often per address shared by many runners: keep the cache on, or add `mirrors`.',
  'server-error': 'The server is in trouble: run the job again later, or add another source with `mirrors`.',
}

/** What to say where it matters who asks. */
function loginAdvice(answer: RefusedAnswer): string | undefined {
  const { status, from, isAuthorised } = answer
  if (codeOf(answer) !== 'forbidden') return undefined
  if (isAuthorised)
    return 'The server does not accept the credentials that it was sent: check the secret behind them, and that it may read this file.'
  if (status !== 401) return undefined
  return `The server wants to know who asks. Tell it, from a secret:\nwith:\n  credentials: ${new URL(from).origin} ${TOKEN}`
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
const TOKEN = 'Bearer ${{ secrets.DATA_TOKEN }}'

function codeOf({ status, headers }: RefusedAnswer): FailureCode {
  const limited = headers['retry-after'] !== undefined || isUsedUp(headers)
  if (status === 429 || (status === 403 && limited)) return 'rate-limited'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'not-found'
  // RFC 6585 §6: said by what stands between, and by no origin.
  if (status === 511) return 'captive-portal'
  if (status >= 500) return 'server-error'
  return 'unexpected-answer'
}

function isUsedUp(headers: IncomingHttpHeaders): boolean {
  const older = [headers['x-ratelimit-remaining'], headers['ratelimit-remaining']]
  return older.includes('0') || usedUpLimits(headers).length > 0
}

/** The used-up limits of a `RateLimit` header, in the form of its latest draft (`r=0;t=30`) or of earlier ones (`remaining=0, reset=30`). */
function usedUpLimits({ ratelimit }: IncomingHttpHeaders): readonly string[] {
  const text = String(ratelimit ?? '')
  const limits = /\bremaining=/.test(text) ? [text] : text.split(',')
  return limits.filter((limit) => /\b(?:r|remaining)=0(?!\d)/.test(limit))
}

/** Seconds past which a reset is a date in seconds since the epoch and not a delay, as GitHub writes it. */
const LONGEST_RESET_S = 1_000_000_000

/**
 * Milliseconds until the used-up limits of an answer are reset (draft-ietf-httpapi-ratelimit-headers, and the older
 * `RateLimit-Reset` and `X-RateLimit-Reset`); undefined when it names none.
 */
export function parseRateLimit(headers: IncomingHttpHeaders, now: number): number | undefined {
  if (!isUsedUp(headers)) return undefined
  const delays = usedUpLimits(headers).flatMap((limit) => /\b(?:t|reset)=(\d+)/.exec(limit)?.[1] ?? [])
  const older = [headers['ratelimit-reset'], headers['x-ratelimit-reset']]
    .map(String)
    .filter((text) => /^\d+$/.test(text))
  const resets = (delays.length > 0 ? delays : older).map(Number)
  if (resets.length === 0) return undefined
  const seconds = Math.max(...resets)
  return seconds < LONGEST_RESET_S ? seconds * 1000 : Math.max(0, seconds * 1000 - now)
}

/** Milliseconds to wait, from delay-seconds or an HTTP-date (RFC 9110 §10.2.3); undefined when it says neither. */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  // Date.parse takes nearly anything for a date; all three forms of an HTTP-date begin with a day.
  const date = /^(mon|tue|wed|thu|fri|sat|sun)/i.test(value.trim()) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
