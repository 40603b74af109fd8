const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`)
/** With a zone, as the name of an interface (RFC 4007 §11). */
const LIKE_IPV6 = /^([\da-f:]*:[\da-f:.]*)(?:%[a-z\d.:-]+)?$/i

/** The same as Node's function of this name, which comes with all of `node:net`: a hit opens no socket. */
export function isIP(text: string): 0 | 4 | 6 {
  if (IPV4.test(text)) return 4
  const [, address] = LIKE_IPV6.exec(text) ?? []
  return address !== undefined && URL.canParse(`http://[${address}]`) ? 6 : 0
}

/** An address in the one spelling that addresses are compared in. */
export interface IpAddress {
  readonly text: string
  readonly family: 'ipv4' | 'ipv6'
}

/** Reads an address; IPv4 mapped into IPv6 is IPv4 (RFC 4291 §2.5.5.2), and a zone, which no URL can have, is left out. */
export function readAddress(text: string): IpAddress | undefined {
  const address = text.replace(/%.*$/s, '')
  const version = isIP(address)
  if (version === 0) return undefined
  if (version === 4) return { text: address, family: 'ipv4' }
  const { hostname } = new URL(`http://[${address}]`)
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname) ?? []
  if (high === undefined || low === undefined) return { text: hostname.slice(1, -1), family: 'ipv6' }
  const bytes = [high, low].flatMap((word) => [
    Number.parseInt(word, 16) >> 8,
    Number.parseInt(word, 16) & 255,
  ])
  return { text: bytes.join('.'), family: 'ipv4' }
}

/** Addresses of one family that follow each other, as numbers. */
export interface AddressRange {
  readonly family: IpAddress['family']
  readonly first: bigint
  readonly last: bigint
}

/** The addresses from one to another; undefined where they are of two families, or the end lies before the start. */
export function rangeOf(from: IpAddress, to: IpAddress): AddressRange | undefined {
  const [first, last] = [numberOf(from), numberOf(to)]
  return from.family === to.family && first <= last ? { family: from.family, first, last } : undefined
}

/** The network of an address: all that begin with the same bits; undefined where no address has so many. */
export function networkOf(address: IpAddress, bits: number): AddressRange | undefined {
  const { family } = address
  const free = (family === 'ipv4' ? 32 : 128) - bits
  if (bits < 0 || free < 0) return undefined
  const size = 1n << BigInt(free)
  const number = numberOf(address)
  const first = number - (number % size)
  return { family, first, last: first + size - 1n }
}

/** Whether an address is one of a range. */
export function isWithin(address: IpAddress, { family, first, last }: AddressRange): boolean {
  if (address.family !== family) return false
  const number = numberOf(address)
  return number >= first && number <= last
}

function numberOf({ text, family }: IpAddress): bigint {
  if (family === 'ipv4') return text.split('.').reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  const [head = [], tail = []] = text.split('::').map((half) => half.split(':').filter((word) => word !== ''))
  const zeros = Array<string>(8 - head.length - tail.length).fill('0')
  return [...head, ...zeros, ...tail].reduce((number, word) => number * 65_536n + BigInt(`0x${word}`), 0n)
}
