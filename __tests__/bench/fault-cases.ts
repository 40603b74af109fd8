import { type GeneratedFile, generatedFile } from '../support/file-body.ts'
import type { Fault } from '../support/origin-reply.ts'
import type { Asked, FaultOriginOptions, Trouble } from './fault-origin.ts'

/** One line of the fault table. */
export interface FaultCase {
  readonly letter: string
  readonly title: string
  /** Either the right bytes are there in the end, or nothing is under the final name and the command says so. */
  readonly expects: 'recovery' | 'refusal'
  readonly origin: FaultOriginOptions
  /** What the checksum names; undefined: the command is given none. */
  readonly pinned: GeneratedFile | undefined
  /** The last segment of the URL. */
  readonly name: string
  /** The first answer says when to come back; what comes sooner, or much later, is no recovery. */
  readonly asksToWait: boolean
}

/** The 24 cases, each for a file of `size` bytes. */
export function faultCases(size: number): FaultCase[] {
  const file = generatedFile(size, 1)
  const changed = generatedFile(size, 2)
  const share = (part: number) => Math.floor(size * part)
  const once = (kind: Trouble['kind'], part: number): { troubles: Trouble[] } => ({
    troubles: [{ kind, at: share(part) }],
  })
  const cut = once('close', 0.6)

  type Change = Partial<Omit<FaultCase, 'origin' | 'letter' | 'title'>> & {
    origin?: Partial<FaultOriginOptions>
  }
  const recovers = (letter: string, title: string, change: Change): FaultCase => ({
    ...{ letter, title, expects: 'recovery', pinned: file, name: 'data.bin', asksToWait: false },
    ...change,
    origin: { file, ...change.origin },
  })
  const refuses = (letter: string, title: string, change: Change) =>
    recovers(letter, title, { expects: 'refusal', ...change })
  const waits = (letter: string, title: string, status: number, headers: () => Fault['headers'] & {}) =>
    recovers(letter, title, {
      asksToWait: true,
      origin: { head: firstOnly(() => ({ status, headers: headers() })) },
    })

  return [
    recovers('f', 'cut at 60 % (FIN)', { origin: cut }),
    recovers('fr', 'cut at 60 % (RST)', { origin: once('reset', 0.6) }),
    recovers('g', 'stall at 50 %', { origin: once('stall', 0.5) }),
    recovers('gd', '1 byte/s from 50 % on', { origin: once('crawl', 0.5) }),
    recovers('h1', 'one wrong byte, once', { origin: once('flip', 0.5) }),
    waits('i', '429, Retry-After: 2', 429, () => ({ 'retry-after': '2' })),
    waits('id', '429, Retry-After: a date', 429, () => ({
      'retry-after': new Date(twoSecondsAhead()).toUTCString(),
    })),
    waits('i3', '503, Retry-After: 2', 503, () => ({ 'retry-after': '2' })),
    // As GitHub's API says it: no Retry-After, but the second at which the allowance begins anew.
    waits('ir', '403, rate limit', 403, () => ({
      'x-ratelimit-limit': '60',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(twoSecondsAhead() / 1000),
    })),
    recovers('k', '503 twice', { origin: { head: ({ nth }) => (nth <= 2 ? { status: 503 } : {}) } }),
    recovers('k1', '503 once', { origin: { head: firstOnly(() => ({ status: 503 })) } }),
    recovers('l', 'cut at 60 %, no ranges', { origin: { ...cut, ranges: false } }),
    // The digest is the new version's: bytes of the old one must not stay.
    recovers('m', 'cut, then the file changes', { pinned: changed, origin: { ...cut, changesTo: changed } }),
    // On the page: m without a digest, which this command cannot be asked for (see j). What is left of the case is
    // a change that nothing but the content shows: the server sends no validator.
    recovers('mn', 'the same, no validators', {
      pinned: changed,
      origin: { ...cut, changesTo: changed, anonymous: true },
    }),
    recovers('n', 'a .gz labelled as gzip-encoded', {
      name: 'data.bin.gz',
      origin: { head: () => ({ gzipEncoded: 'label' }) },
    }),
    recovers('o', 'cut, wrong Content-Range', {
      origin: {
        ...cut,
        head: onResume(({ from = 0 }) => ({
          headers: { 'content-range': `bytes ${from + 1}-${size}/${size + 1}` },
        })),
      },
    }),
    recovers('s', 'RST before the answer, once', { origin: { head: firstOnly(() => ({ reset: true })) } }),
    recovers('u', 'chunked, cut at 60 %', { origin: { ...cut, head: () => ({ chunked: true }) } }),
    recovers('er', 'cut, the ETag rotates', {
      origin: { ...cut, head: ({ nth }) => ({ headers: { etag: `"server-${nth}"` } }) },
    }),
    recovers('r4', 'cut, 416 on resume', { origin: { ...cut, head: onResume(() => ({ status: 416 })) } }),
    refuses('h', 'one wrong byte, always', {
      origin: { troubles: [{ kind: 'flip', at: share(0.5), always: true }] },
    }),
    refuses('j', 'captive portal, no digest', {
      pinned: undefined,
      origin: { head: () => ({ html: 'Please log in' }) },
    }),
    refuses('jh', 'captive portal, digest', { origin: { head: () => ({ html: 'Please log in' }) } }),
    refuses('j4', '404', { origin: { head: () => ({ status: 404, body: 'not found\n' }) } }),
  ]
}

function firstOnly(fault: () => Fault) {
  return ({ nth }: Asked): Fault => (nth === 1 ? fault() : {})
}

function onResume(fault: (asked: Asked) => Fault) {
  return (asked: Asked): Fault => (asked.from !== undefined && asked.from > 0 ? fault(asked) : {})
}

/** Between two and three seconds from now: a date has no fractions. */
function twoSecondsAhead(): number {
  return Math.ceil((Date.now() + 2000) / 1000) * 1000
}
