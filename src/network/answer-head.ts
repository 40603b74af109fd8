import type { IncomingHttpHeaders } from 'node:http'

/** The head of an answer whose body is simply the next `length` bytes. */
export interface PlainHead {
  readonly kind: 'plain'
  readonly answer: {
    readonly status: number
    readonly statusText: string
    readonly headers: IncomingHttpHeaders
  }
  /** Bytes of the head itself. */
  readonly size: number
  readonly length: number
  /** Whether the connection may carry another request. */
  readonly isReusable: boolean
}

/** `odd` is not wrong: only not for us to read. */
export type AnswerHead = PlainHead | { readonly kind: 'partial' } | { readonly kind: 'odd' }

const LARGEST_HEAD = 16 * 1024
/** Node ignores those after the thousandth. */
const MOST_FIELDS = 256

/** Successes, redirects, and what servers refuse with: all with a body. */
const STATUSES = [200, 206, 301, 302, 303, 307, 308, 401, 403, 404, 410, 416, 429, 500, 502, 503, 504]
const BEGINNINGS = STATUSES.map((status) => `HTTP/1.1 ${status} `)
const REASON = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/
/** RFC 9110 §5; what it lets recipients tolerate, such as folded lines, is odd. */
const FIELD =
  /^([\w!#$%&'*+.^`|~-]+):[ \t]*((?:[\x21-\x7e\x80-\xff](?:[\t\x20-\x7e\x80-\xff]*[\x21-\x7e\x80-\xff])?)?)[ \t]*$/
/** Of these Node keeps one where several came (or joins them in another way), so twice is odd. */
const SINGLE = new Set(
  (
    'age authorization content-encoding content-length content-range content-type cookie etag expires from host ' +
    'if-modified-since if-unmodified-since last-modified location max-forwards proxy-authorization referer ' +
    'retry-after server user-agent'
  ).split(' '),
)

/** Reads the beginning of an answer; anything but a plain success, redirect or refusal is `odd`. */
export function readAnswerHead(bytes: Buffer): AnswerHead {
  const beginning = bytes.toString('latin1', 0, BEGINNINGS[0]?.length)
  if (!BEGINNINGS.some((each) => each.startsWith(beginning))) return { kind: 'odd' }
  const end = bytes.subarray(0, LARGEST_HEAD).indexOf('\r\n\r\n')
  if (end === -1) return { kind: mayGoOn(bytes) ? 'partial' : 'odd' }

  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const statusText = statusLine.slice(beginning.length)
  const headers = readFields(lines)
  if (headers === undefined || !REASON.test(statusText)) return { kind: 'odd' }
  const length = headers['content-length'] ?? ''
  const encoding = headers['content-encoding'] ?? 'identity'
  if (!/^\d{1,15}$/.test(length) || 'transfer-encoding' in headers || encoding.toLowerCase() !== 'identity')
    return { kind: 'odd' }
  return {
    kind: 'plain',
    answer: { status: Number(statusLine.slice('HTTP/1.1 '.length, beginning.length)), statusText, headers },
    size: end + 4,
    length: Number(length),
    isReusable: isKeptAlive(headers),
  }
}

/** Whether the end of the head may still come; one with bare line feeds has another end (RFC 9112 §2.2). */
function mayGoOn(bytes: Buffer): boolean {
  return bytes.length < LARGEST_HEAD && !/[^\r]\n/.test(bytes.toString('latin1'))
}

/** Whether the sender of an HTTP/1.1 answer leaves the connection open (RFC 9112 §9.3). */
export function isKeptAlive({ connection = '' }: IncomingHttpHeaders): boolean {
  return !/\bclose\b/i.test(connection)
}

/** As Node gives them: names in lower case, repeated ones joined. */
function readFields(lines: readonly string[]): IncomingHttpHeaders | undefined {
  if (lines.length > MOST_FIELDS) return undefined
  const headers: IncomingHttpHeaders = {}
  for (const line of lines) {
    const [, spelled, value = ''] = FIELD.exec(line) ?? []
    if (spelled === undefined) return undefined
    const name = spelled.toLowerCase()
    const former = Object.hasOwn(headers, name) ? headers[name] : undefined
    if (former !== undefined && SINGLE.has(name)) return undefined
    if (name === 'set-cookie') headers[name] = [...(headers[name] ?? []), value]
    else headers[name] = former === undefined ? value : `${former}, ${value}`
  }
  return headers
}
