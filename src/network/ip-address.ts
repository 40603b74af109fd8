import { isIP } from 'node:net'

/** An address in the one spelling that addresses are compared in. */
export interface IpAddress {
  readonly text: string
  readonly family: 'ipv4' | 'ipv6'
}

/** Reads an address; IPv4 mapped into IPv6 is IPv4 (RFC 4291 §2.5.5.2), and a zone, which no URL can have, is left out. */
export function readAddress(text: string): IpAddress | undefined {
  const address = text.replace(/%.*$/s, '')
  if (isIP(address) === 0) return undefined
  if (isIP(address) === 4) return { text: address, family: 'ipv4' }
  const { hostname } = new URL(`http://[${address}]`)
  const [, high, low] = /^\[::ffff:([0-9a-f]+):([0-9a-f]+)\]$/.exec(hostname) ?? []
  if (high === undefined || low === undefined) return { text: hostname.slice(1, -1), family: 'ipv6' }
  const bytes = [high, low].flatMap((word) => [
    Number.parseInt(word, 16) >> 8,
    Number.parseInt(word, 16) & 255,
  ])
  return { text: bytes.join('.'), family: 'ipv4' }
}
