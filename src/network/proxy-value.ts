import { domainToASCII } from 'node:url'
import { InputError } from '../errors.ts'
import { HOST_NAME } from './host.ts'
import { isIP } from './ip-address.ts'

/** What to speak with a proxy; with SOCKS5 it is always the proxy that resolves names. */
export type Protocol = 'http' | 'https' | 'socks5h'

/** A proxy that we can dial. */
export interface ProxyServer {
  readonly protocol: Protocol
  /** Bare: an IPv6 address has no brackets here. */
  readonly host: string
  readonly port: number
  readonly credentials?: Credentials
  /** `http://***@host:port`, for people. */
  readonly redacted: string
  /** `http://user:password@host:port` with every special character percent-encoded, for packages. */
  readonly href: string
}

/** What a proxy or an origin asks for in Basic authentication (RFC 7617), decoded. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** A proxy value as it was found. */
export interface ProxyValue {
  readonly name: string
  readonly value: string
  /** The variable that completes a value without a port. */
  readonly port?: { readonly name: string; readonly value: string } | undefined
  /** Stronger than those in the value. */
  readonly credentials?: Credentials | undefined
}

const EXAMPLE =
  'Write the proxy as http://proxy.example.org:3128, or http://user:password@proxy.example.org:3128.'
const DEFAULT_PORTS = { http: 80, https: 443, socks5h: 1080 } as const
/** `socks5` too, where curl resolves on its own side: inside a company names often resolve only at the proxy. */
const PROTOCOLS = new Map<string, Protocol>([
  ['http', 'http'],
  ['https', 'https'],
  ['socks5h', 'socks5h'],
  ['socks5', 'socks5h'],
  ['socks', 'socks5h'],
])
/** RFC 1929 §2: each has one byte for its length. */
const LONGEST_SOCKS_CREDENTIAL = 255

/** Reads a proxy value; one that cannot be read is an error, because going direct instead would be a silent leak. */
export function readProxy({ name, value, port, credentials: given }: ProxyValue): ProxyServer {
  const { scheme, userinfo, authority, path } = splitProxy(value)
  const protocol = readProtocol(name, scheme)
  if (/[^/]/.test(path)) {
    throw unreadable(name, 'has a path, a query or a fragment after the host; a PAC file is not supported')
  }
  const { host, digits } = readAuthority(name, authority)
  const number = readPort(digits === undefined ? port : { name, value: digits }) ?? DEFAULT_PORTS[protocol]
  const credentials = given ?? readCredentials(userinfo)
  if (credentials !== undefined) refuseUnfit(credentials, protocol, name, given !== undefined)
  const place = `${isIP(host) === 6 ? `[${host.replace('%', '%25')}]` : host}:${number}`
  return {
    protocol,
    host,
    port: number,
    ...(credentials && { credentials }),
    redacted: `${protocol}://${credentials ? '***@' : ''}${place}`,
    href: `${protocol}://${credentials ? `${encodeUserinfo(credentials)}@` : ''}${place}`,
  }
}

/** The parts of a proxy value as written; not `new URL()`, which stumbles over the characters of real passwords. */
export function splitProxy(value: string): {
  scheme: string
  userinfo: string
  authority: string
  path: string
} {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(value) ?? []
  const at = rest.lastIndexOf('@')
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest.slice(at + 1)) ?? []
  return { scheme: scheme.toLowerCase(), userinfo: rest.slice(0, Math.max(at, 0)), authority, path }
}

/** The port as written in a proxy value, where there is one. */
export function writtenPort(value: string): string | undefined {
  const { authority } = splitProxy(value)
  return readIPv6(authority) === undefined ? /:(\d+)$/.exec(authority.replace(/^\[.*\]/, ''))?.[1] : undefined
}

/** Splits userinfo at its first colon and decodes what is validly percent-encoded, so that `100%` stays what it is. */
export function readCredentials(userinfo: string): Credentials | undefined {
  if (userinfo.replace(':', '') === '') return undefined
  const [, username = '', password = ''] = /^([^:]*):?(.*)$/s.exec(userinfo) ?? []
  return { username: decode(username), password: decode(password) }
}

/** encodeURIComponent, and also the five characters that it leaves alone and RFC 3986 reserves. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Userinfo as every client of the field decodes it. */
export function encodeUserinfo({ username, password }: Credentials): string {
  return password === ''
    ? encodeStrictly(username)
    : `${encodeStrictly(username)}:${encodeStrictly(password)}`
}

function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      // Not UTF-8, so it was never an encoding of ours to undo.
      return run
    }
  })
}

/** What would be cut off, or be read as something else, on the way to the proxy. */
function refuseUnfit(credentials: Credentials, protocol: Protocol, name: string, areInputs: boolean): void {
  for (const field of ['username', 'password'] as const) {
    const why = unfitness(field, credentials[field], protocol)
    if (why === undefined) continue
    const what = `a ${field === 'username' ? 'user name' : field} ${why}`
    throw areInputs
      ? new InputError(`proxy-${field}`, `no proxy takes ${what}`, 'Check the secret behind it.')
      : unreadable(name, `has ${what}`)
  }
}

/** RFC 7617 §2 forbids control characters, and takes the first colon for the end of the name. */
function unfitness(field: keyof Credentials, text: string, protocol: Protocol): string | undefined {
  if (/\p{Cc}/u.test(text)) return 'with a control character, such as a line break'
  if (protocol !== 'socks5h') return field === 'username' && text.includes(':') ? 'with a colon' : undefined
  const isLong = Buffer.byteLength(text) > LONGEST_SOCKS_CREDENTIAL
  return isLong ? `of more than ${LONGEST_SOCKS_CREDENTIAL} bytes` : undefined
}

function readProtocol(name: string, scheme: string): Protocol {
  const protocol = PROTOCOLS.get(scheme)
  if (protocol !== undefined) return protocol
  throw new InputError(
    name,
    `the scheme ${scheme}:// of this proxy is not supported; http://, https://, socks5:// and socks5h:// are`,
    'Use such a port of the proxy, or write `proxy: none` in the `with:` of this step to go direct.',
  )
}

function readAuthority(name: string, authority: string): { host: string; digits: string | undefined } {
  const bare = readIPv6(authority)
  if (bare !== undefined) return { host: bare, digits: undefined }
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/s.exec(authority) ?? []
  if (bracketed !== undefined) {
    const address = readIPv6(bracketed)
    if (address !== undefined) return { host: address, digits: digits || undefined }
    throw unreadable(name, 'has something other than an IPv6 address in its brackets')
  }
  const host = plain !== undefined && HOST_NAME.test(plain) ? domainToASCII(plain.replace(/\.+$/, '')) : ''
  if (host === '') throw unreadable(name, 'has no readable host')
  return { host, digits: digits || undefined }
}

/** A zone is the name of an interface, whose case counts; URLs write its `%` as `%25` (RFC 6874). */
function readIPv6(text: string): string | undefined {
  const address = text.replace(/%25(?=.)/, '%')
  return isIP(address) === 6 ? address.replace(/^[^%]*/, (digits) => digits.toLowerCase()) : undefined
}

function readPort(found: { name: string; value: string } | undefined): number | undefined {
  if (found === undefined) return undefined
  const port = /^\d{1,5}$/.test(found.value.trim()) ? Number(found.value) : 0
  if (port >= 1 && port <= 65_535) return port
  throw unreadable(found.name, 'has a port that is not a number from 1 to 65535')
}

/** Never quotes the value: what looks like a bad port is often the end of a password. */
function unreadable(name: string, why: string): InputError {
  return new InputError(name, `this proxy setting cannot be read, it ${why}`, EXAMPLE)
}
