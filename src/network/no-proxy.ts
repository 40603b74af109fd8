import { BlockList, isIP } from 'node:net'
import { domainToASCII } from 'node:url'
import { HOST_NAME, hostOf, portOf } from './host.ts'

/** One exception to the proxy, as it was written and as it is meant. */
export type NoProxyEntry = { readonly text: string; readonly port: number | undefined } & (
  | { readonly kind: 'everything' }
  | { readonly kind: 'domain' | 'subdomains'; readonly host: string }
  | { readonly kind: 'address'; readonly address: string; readonly addresses: BlockList }
  | { readonly kind: 'network'; readonly addresses: BlockList }
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
  for (const word of text.split(/[\s,;]+/).filter((part) => part !== '')) {
    const entry = readEntry(word)
    if (entry === undefined) ignored.push(word)
    else entries.push(entry)
  }
  return { entries, ignored, match: (url) => entries.find((entry) => covers(entry, url)) }
}

function covers(entry: NoProxyEntry, url: URL): boolean {
  if (entry.port !== undefined && entry.port !== portOf(url)) return false
  const host = hostOf(url)
  const family = isIP(host)
  switch (entry.kind) {
    case 'everything':
      return true
    case 'domain':
      return host === entry.host || host.endsWith(`.${entry.host}`)
    case 'subdomains':
      return host.endsWith(`.${entry.host}`)
    default:
      return family !== 0 && entry.addresses.check(host, familyName(family))
  }
}

function readEntry(text: string): NoProxyEntry | undefined {
  const network = readNetwork(text) ?? readRange(text)
  if (network !== undefined) return { text, kind: 'network', port: undefined, addresses: network }

  const { host, port, invalid } = splitPort(text)
  if (invalid) return undefined
  if (host === '*') return { text, port, kind: 'everything' }

  const addresses = readGlob(host)
  if (addresses !== undefined) return { text, port, kind: 'network', addresses }

  if (isIP(host) !== 0) return addressEntry(text, port, host)
  const name = nameOf(host.replace(/^\*?\./, ''))
  if (name === undefined) return undefined
  if (isIP(name) !== 0) return addressEntry(text, port, name)
  return { text, port, kind: host.startsWith('*.') ? 'subdomains' : 'domain', host: name }
}

function addressEntry(text: string, port: number | undefined, address: string): NoProxyEntry {
  const addresses = new BlockList()
  addresses.addAddress(address, familyName(isIP(address)))
  return { text, port, kind: 'address', address, addresses }
}

/** Accepts a whole URL too; of it, only host and port count. */
function splitPort(text: string): { host: string; port: number | undefined; invalid: boolean } {
  const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*@)?([^/?#]*).*$/i, '$2')
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

function readNetwork(text: string): BlockList | undefined {
  const [, address = '', bits] = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/i.exec(text) ?? []
  const family = isIP(address)
  if (family === 0 || Number(bits) > (family === 6 ? 128 : 32)) return undefined
  const list = new BlockList()
  list.addSubnet(address, Number(bits), familyName(family))
  return list
}

function readRange(text: string): BlockList | undefined {
  const [from = '', to = '', ...more] = text.split('-')
  if (more.length > 0 || isIP(from) === 0 || isIP(from) !== isIP(to)) return undefined
  const list = new BlockList()
  try {
    list.addRange(from, to, familyName(isIP(from)))
  } catch {
    // The end lies before the start: the caller reports the entry as ignored.
    return undefined
  }
  return list
}

/** `10.20.*` is the network 10.20.0.0/16. */
function readGlob(text: string): BlockList | undefined {
  if (!/^(\d{1,3}\.){1,3}(\*\.)*\*$/.test(text)) return undefined
  const octets = text.split('.').filter((octet) => octet !== '*')
  if (text.split('.').length > 4) return undefined
  return readNetwork(`${[...octets, '0', '0', '0'].slice(0, 4).join('.')}/${octets.length * 8}`)
}

function nameOf(host: string): string | undefined {
  if (!HOST_NAME.test(host)) return undefined
  return domainToASCII(host.replace(/\.+$/, '')) || undefined
}

function familyName(family: number): 'ipv4' | 'ipv6' {
  return family === 6 ? 'ipv6' : 'ipv4'
}
