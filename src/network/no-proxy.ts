import { BlockList, isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { HOST_NAME, hostOf, portOf } from './host.ts'
import { type IpAddress, readAddress } from './ip-address.ts'

/** One exception to the proxy, as it was written (without userinfo) and as it is meant. */
export type NoProxyEntry = { readonly text: string; readonly port: number | undefined } & (
  | { readonly kind: 'everything' }
  | { readonly kind: 'domain' | 'subdomains'; readonly host: string }
  | ({ readonly kind: 'address'; readonly address: string } & Addresses)
  | ({ readonly kind: 'network'; readonly cidr: string } & Addresses)
  | ({ readonly kind: 'range' } & Addresses)
)

/** A list of one family also finds addresses of the other, which were not meant. */
interface Addresses {
  readonly family: IpAddress['family']
  readonly addresses: BlockList
}

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
    default: {
      const address = readAddress(host)
      return address?.family === entry.family && entry.addresses.check(address.text, entry.family)
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
  const addresses = new BlockList()
  addresses.addAddress(address.text, address.family)
  return { text, port, kind: 'address', address: address.text, family: address.family, addresses }
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

type Network = { readonly kind: 'network'; readonly cidr: string } & Addresses

function readNetwork(text: string): Network | undefined {
  const [, written = '', digits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? []
  const address = readAddress(written)
  if (address === undefined) return undefined
  const { family } = address
  const bits = Number(digits) - (family === 'ipv4' && isIP(written) === 6 ? 96 : 0)
  if (bits < 0 || bits > (family === 'ipv6' ? 128 : 32)) return undefined
  const addresses = new BlockList()
  addresses.addSubnet(address.text, bits, family)
  return { kind: 'network', cidr: `${address.text}/${bits}`, family, addresses }
}

function readRange(text: string): ({ readonly kind: 'range' } & Addresses) | undefined {
  const [from, to, ...more] = text.split('-').map(readAddress)
  if (from === undefined || from.family !== to?.family || more.length > 0) return undefined
  const addresses = new BlockList()
  try {
    addresses.addRange(from.text, to.text, from.family)
  } catch {
    // The end lies before the start: the caller reports the entry as ignored.
    return undefined
  }
  return { kind: 'range', family: from.family, addresses }
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
