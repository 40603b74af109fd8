import { isAbsoluteForm } from './absolute-form.ts'
import { encodeBasic } from './encode-basic.ts'
import type { Hop } from './hop.ts'
import type { Decision } from './proxy.ts'

/** RFC 9110 §5.1 and §5.5: what cannot end the line. */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** Whether a header may have this value. */
export function isHeaderValue(value: string): boolean {
  return VALUE.test(value)
}

/** The request of a hop with all that is sent, as it goes over the wire in latin1; throws where a header could be read as two. */
export function requestHead({ url, headers, post }: Hop, via: Decision, userAgent: string): string {
  const absolute = isAbsoluteForm(url, via)
  const credentials = absolute ? via.proxy.credentials : undefined
  const fields = {
    'user-agent': userAgent,
    ...headers,
    host: url.host,
    'accept-encoding': 'identity',
    connection: 'keep-alive',
    ...(post !== undefined && { 'content-length': String(post.length) }),
    ...(credentials && { 'proxy-authorization': encodeBasic(credentials) }),
  }
  // A URL has no blanks or line ends: its parser encodes or drops them.
  const target = absolute ? url.href : `${url.pathname}${url.search}`
  const method = post === undefined ? 'GET' : 'POST'
  return `${method} ${target} HTTP/1.1\r\n${Object.entries(fields).map(fieldLine).join('')}\r\n${post ?? ''}`
}

function fieldLine([name, value]: [string, string]): string {
  if (!NAME.test(name) || !isHeaderValue(value))
    throw new TypeError(`The header ${JSON.stringify(name)} has characters that no header may have`)
  return `${name}: ${value}\r\n`
}
