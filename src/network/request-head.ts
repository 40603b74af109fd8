import { validateHeaderName, validateHeaderValue } from 'node:http'
import { encodeBasic } from './encode-basic.ts'
import type { Hop } from './hop.ts'
import type { Decision } from './proxy.ts'

/** The request of a hop, as it goes over the wire in latin1; throws where a header could be read as two. */
export function requestHead({ url, headers }: Hop, via: Decision, userAgent: string): string {
  const absolute = via.kind === 'proxy' && url.protocol === 'http:'
  const credentials = absolute ? via.proxy.credentials : undefined
  const fields = {
    'user-agent': userAgent,
    ...headers,
    host: url.host,
    'accept-encoding': 'identity',
    connection: 'keep-alive',
    ...(credentials && { 'proxy-authorization': encodeBasic(credentials) }),
  }
  // A URL has no blanks or line ends: its parser encodes or drops them.
  const target = absolute ? url.href : `${url.pathname}${url.search}`
  return `GET ${target} HTTP/1.1\r\n${Object.entries(fields).map(fieldLine).join('')}\r\n`
}

function fieldLine([name, value]: [string, string]): string {
  validateHeaderName(name)
  validateHeaderValue(name, value)
  return `${name}: ${value}\r\n`
}
