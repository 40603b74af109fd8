import { domainToASCII } from 'node:url'
import { HOST_NAME, hostOf, portOf } from './host.ts'
import {
  type AddressRange,
  type IpAddress,
  isIP,
  isWithin,
  networkOf,
  rangeOf,
  readAddress,
} from './ip-address.ts'

/** One exception to the proxy, as it was written (without userinfo) and as it is meant. */
export type NoProxyEntry = { readonly text: string; readonly port: number | undefined } & (
  | { readonly kind: 'everything' }
  | { readonly kind: 'domain' | 'subdomains'; readonly host: string }
  | { readonly kind: 'address'; readonly address: string; readonly family: IpAddress['family'] }
  | ({ readonly kind: 'network'; readonly cidr: string } & AddressRange)
  | ({ readonly kind: 'range' } & AddressRange)
)

/** The exceptions of one variable or input; it never resolves names, because behind a proxy there is often no DNS. */
export interface NoProxy {
  readonly entries: readonly NoProxyEntry[]
  /** What could not be read, as written. */
  readonly ignored: readonly string[]
  /** The first entry that sends the URL direct. */
  match(url: URL): NoProxyEntry | undefined
}

/** Reads the superset of what the clients of the field accept in NO_PROXY. */
export function noProxy(text: string): NoProxy {
  const entries: NoProxyEntry[] = []
  const ignored: string[] = []
  for (const word of noProxyWords(text)) {
    const entry = readEntry(word)
    if (entry === undefined) ignored.push(word)
    else entries.push(entry)
  }
  return { entries, ignored, match: (url) => entries.find((entry) => covers(entry, url)) }
}

/** The entries as written; userinfo, as in a proxy's URL that got there by mistake, is not for the log. */
export function noProxyWords(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  return words.map((word) => word.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1'))
}

function covers(entry: NoProxyEntry, url: URL): boolean {
  if (entry.port !== undefined && entry.port !== portOf(url)) return false
  const host = hostOf(url)
  switch (entry.kind) {
    case 'everything':
      return true
    case 'domain':
      return host === entry.host || host.endsWith(`.${entry.host}`)
    case 'subdomains':
      return host.endsWith(`.${entry.host}`)
    case 'address':
      return readAddress(host)?.text === entry.address
    default: {
      const address = readAddress(host)
      return address !== undefined && isWithin(address, entry)
    }
  }
}

function readEntry(text: string): NoProxyEntry | undefined {
  const wide = readNetwork(text) ?? readRange(text)
  if (wide !== undefined) return { text, port: undefined, ...wide }

  const { host, port, invalid } = splitPort(text)
  if (invalid) return undefined
  if (host === '*') return { text, port, kind: 'everything' }

  const glob = readGlob(host)
  if (glob !== undefined) return { text, port, ...glob }

  const name = isIP(host) === 0 ? nameOf(host.replace(/^\*?\.+/, '')) : host
  if (name === undefined) return undefined
  const address = readAddress(name)
  if (address === undefined)
    return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name }
  return { text, port, kind: 'address', address: address.text, family: address.family }
}

/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text: string): { host: string; port: number | undefined; invalid: boolean } {
  const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*).*$/i, '$1')
  if (isIP(authority) === 6) return { host: authority, port: undefined, invalid: false }
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(authority) ?? []
  const host = bracketed ?? plain
  const port = digits === undefined ? undefined : Number(digits)
  const invalid =
    host === undefined ||
    (bracketed !== undefined && isIP(bracketed) !== 6) ||
    (port !== undefined && (port < 1 || port > 65_535))
  return { host: host ?? '', port, invalid }
}

type Network = { readonly kind: 'network'; readonly cidr: string } & AddressRange

function readNetwork(text: string): Network | undefined {
  const [, written = '', digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? []
  const address = readAddress(written)
  if (address === undefined) return undefined
  const isMapped = address.family === 'ipv4' && isIP(written) === 6
  const bits = Number(digits) - (isMapped ? 96 : 0)
  const range = networkOf(address, bits)
  return range && { kind: 'network', cidr: `${address.text}/${bits}`, ...range }
}

function readRange(text: string): ({ readonly kind: 'range' } & AddressRange) | undefined {
  const [from, to, ...more] = text.split('-').map(readAddress)
  if (from === undefined || to === undefined || more.length > 0) return undefined
  const range = rangeOf(from, to)
  return range && { kind: 'range', ...range }
}

/** `10.20.*` is the network 10.20.0.0/16. */
function readGlob(text: string): Network | undefined {
  if (!/^(\d{1,3}\.){1,3}(\*\.)*\*$/.test(text)) return undefined
  const octets = text.split('.').filter((octet) => octet !== '*')
  if (text.split('.').length > 4) return undefined
  return readNetwork(`${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`)
}

function nameOf(host: string): string | undefined {
  // `10.20.`, meant as a prefix, would be read as the address 10.0.0.20.
  if (!HOST_NAME.test(host) || /^(\d+\.){1,3}$/.test(host)) return undefined
  const name = domainToASCII(host.replace(/\.+$/, ''))
  // `10.20.30.1-99` is no name that anything has.
  const isName = name !== '' && (isIP(name) !== 0 || !/^[\d.-]+$/.test(name))
  return isName ? name : undefined
}
