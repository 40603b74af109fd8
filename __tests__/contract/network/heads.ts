import fc from 'fast-check'

/** A head and what follows, as a server might send it. */
export interface Sent {
  readonly head: string
  readonly body: string
}

const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019!#$%&'*+-.^_`|~"), minLength: 1, maxLength: 8 })
const name = fc.oneof(
  token,
  fc.constantFrom(
    'ETag',
    'vary',
    'Via',
    'Date',
    'Server',
    'Age',
    'Link',
    'Cookie',
    'Set-Cookie',
    'set-cookie',
  ),
  fc.constantFrom(
    'Content-Type',
    'Content-Range',
    'Accept-Ranges',
    'Location',
    'Retry-After',
    'Last-Modified',
  ),
  fc.constantFrom(
    'Connection',
    'Keep-Alive',
    'Upgrade',
    'Trailer',
    'TE',
    'Proxy-Connection',
    '__proto__',
    'constructor',
  ),
)
const value = fc.string({ unit: fc.constantFrom(...'aZ09 \t,;="/\xe4\xff\x80*'), maxLength: 12 })
const field = fc.tuple(name, fc.constantFrom(':', ': ', ':\t '), value).map((parts) => parts.join(''))
const connection = fc
  .constantFrom('close', 'keep-alive', 'upgrade', 'Close, x')
  .map((word) => `Connection: ${word}`)
const reason = fc.constantFrom('OK', 'Partial Content', '', 'a  b', '~', '(x)')
const body = fc.string({ unit: fc.constantFrom('a', '\r\n', '0', 'HTTP/1.1 200 OK\r\n'), maxLength: 20 })

/** Heads as honest servers write them. */
export const honest: fc.Arbitrary<Sent> = fc
  .record({
    status: fc.constantFrom(200, 206, 404, 429, 503),
    reason,
    before: fc.array(fc.oneof(field, connection), { maxLength: 5 }),
    after: fc.array(field, { maxLength: 3 }),
    zeros: fc.constantFrom('', '0', '000'),
    body,
  })
  .map(({ status, reason, before, after, zeros, body }) => {
    const length = `Content-Length: ${zeros}${body.length}`
    return { head: [`HTTP/1.1 ${status} ${reason}`, ...before, length, ...after, '', ''].join('\r\n'), body }
  })

/** Somewhere within; unbiased, or most changes would be at the very ends. */
export const part = fc.noBias(fc.integer({ min: 0, max: 999 })).map((thousandths) => thousandths / 1000)

/** One byte each: what separates, what is forbidden, what is harmless. */
const bytes = fc.constantFrom(...'\r\n\r\n \t \t\0\v\f\x7f\x85\xa0\xe4:,;=5+aaaabbbb')
const lines = fc.constantFrom(
  ...['\r\n', '\r\n\r\n', '\n\n', '\r\n folded', '\r\nA', '\r\n:', '\r\nVary: b', '\r\nSet-Cookie: c'],
  ...['\r\nContent-Length: 3', '\r\nContent-Length: 3, 3', '\r\nContent-Length : 3', '\r\nETag: "e"'],
  ...['\r\nTransfer-Encoding: chunked', '\r\nTransfer-Encoding:', '\r\nContent-Encoding: gzip'],
)
const change = fc.record({ where: part, put: fc.oneof(bytes, lines), cut: fc.nat(1) })

/** Heads in which something was put, or taken away. */
export const mutated: fc.Arbitrary<Sent> = fc
  .tuple(honest, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([{ head, body }, changes]) => {
    const changed = changes.reduce((text, { where, put, cut }) => {
      const at = Math.floor(where * text.length)
      return text.slice(0, at) + put + text.slice(at + cut)
    }, head)
    return { head: changed, body }
  })
