import type { IncomingHttpHeaders } from 'node:http'

/** What names one version of a resource: an entity tag, or the date of its last change. */
export type Validator = string

/** The strong validator of an answer (RFC 9110 §8.8.1), which alone may stand in If-Range; undefined when it has none. */
export function strongValidator({
  etag,
  'last-modified': modified,
  date,
}: IncomingHttpHeaders): Validator | undefined {
  if (etag !== undefined) return etag.startsWith('"') ? etag : undefined
  // A date is strong only when the answer is at least a second younger (RFC 9110 §8.8.2.2).
  if (modified === undefined || date === undefined) return undefined
  return Date.parse(date) - Date.parse(modified) >= 1000 ? modified : undefined
}

/** The headers that ask for the bytes from `offset` up to, without, `end`, or all the rest. */
export function rangeHeaders(
  offset: number,
  validator: Validator | undefined,
  end?: number,
): Record<string, string> {
  if (offset === 0 && end === undefined) return {}
  return {
    range: `bytes=${offset}-${end === undefined ? '' : end - 1}`,
    ...(validator !== undefined && { 'if-range': validator }),
  }
}

/** What an answer means for the bytes that are there; `length` is what the server promises to send now. */
export type RangeAnswer =
  | { readonly kind: 'continues'; readonly length: number | undefined; readonly total: number | undefined }
  | { readonly kind: 'whole'; readonly length: number | undefined }
  | { readonly kind: 'unusable'; readonly reason: string }
  | { readonly kind: 'other' }

/** Reads an answer to a request for the bytes from `offset`; `size` is the pinned size, if there is one; `ranged` whether a range was asked for. */
export function readRangeAnswer(
  status: number,
  headers: IncomingHttpHeaders,
  offset: number,
  size: number | undefined,
  ranged = offset > 0,
): RangeAnswer {
  const length = contentLength(headers)
  if (status === 200) return { kind: 'whole', length }
  if (!ranged) return { kind: 'other' }
  if (status === 416) return { kind: 'unusable', reason: 'the server has no bytes from there on' }
  if (status !== 206) return { kind: 'other' }
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers['content-range'] ?? '')
  if (range === null) return { kind: 'unusable', reason: 'the answer does not say which part it is' }
  const [first, last, total] = [Number(range[1]), Number(range[2]), range[3]]
  if (first !== offset) return { kind: 'unusable', reason: `the server sent the part from ${first} on` }
  if (size !== undefined && total !== '*' && Number(total) !== size) {
    return { kind: 'unusable', reason: `the server's file has ${total} bytes` }
  }
  return {
    kind: 'continues',
    length: length ?? last - first + 1,
    total: total === '*' ? undefined : Number(total),
  }
}

function contentLength(headers: IncomingHttpHeaders): number | undefined {
  const value = headers['content-length']
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : undefined
}
