import { IntegrityError } from '../errors.ts'
import type { Mismatch } from '../verify.ts'
import { isPage } from './content.ts'

/** What is known of a body that does not hash to its pin. */
export interface WrongBody {
  readonly from: string
  /** Bytes that were read; more than `limit` means that reading stopped there. */
  readonly size: number
  readonly limit: number
  /** What it looks like, when it does not look like data. */
  readonly content: string | undefined
  /** Who else than the source may have sent a page, after the advice. */
  readonly doubt?: string
  /** Whether the pin is the id that git gives to these very bytes. */
  readonly gitBlob?: boolean
}

/** The error for bytes that are not the pinned ones: says what came instead. */
export function wrongBytes({ pin, expected, ...found }: Mismatch, body: WrongBody): IntegrityError {
  const { size, limit } = body
  const actual = size > limit ? `more than ${limit} bytes; reading stopped there` : found.actual
  const content = body.gitBlob ? undefined : body.content
  const instead = body.gitBlob
    ? 'the bytes whose git blob id is pinned'
    : (content ?? compareSize(pin.size, body))
  return new IntegrityError({
    code: content === undefined ? 'checksum-mismatch' : 'not-the-file',
    path: pin.path,
    expected,
    actual,
    from: body.from,
    message: body.gitBlob
      ? `${pin.path} is pinned by its git blob id, which is no digest of what ${body.from} served`
      : `${body.from} served ${instead} instead of ${pin.path}`,
    facts: {
      file: pin.path,
      from: body.from,
      expected,
      actual,
      'what came': instead,
    },
    advice: adviseOn(content, body),
  })
}

function adviseOn(content: string | undefined, { gitBlob = false, doubt = '' }: WrongBody): string {
  if (gitBlob)
    return 'The pin looks like a git blob id: the SHA-1 of "blob", the length and the bytes. Pin what `sha256sum FILE` prints. Of a manifest with such ids, `setup-dataset lock MANIFEST` makes one with digests.'
  if (content === undefined)
    return 'The source serves other data than the workflow pins. If its publisher changed the file, review it and pin the new digest; otherwise use another source.'
  const advice =
    'The source answers with a page instead of the file: correct the URL, or add another source with `mirrors`.'
  return isPage(content) ? advice + doubt : advice
}

function compareSize(pinned: number | undefined, { size, limit }: WrongBody): string {
  if (size > limit) return `a longer file (more than ${limit} bytes)`
  if (pinned === undefined) return `other bytes (${size})`
  if (size < pinned) return `a shorter file (${size} of ${pinned} bytes)`
  return 'other bytes of the same length'
}
