import { readAddress } from './ip-address.ts'

/** Whether a host (as `hostOf` spells it) is this machine; a proxy would look for it on its own side. */
export function isLoopback(host: string): boolean {
  const address = readAddress(host)
  if (address === undefined) return host === 'localhost' || host.endsWith('.localhost')
  return address.family === 'ipv4' ? address.text.startsWith('127.') : address.text === '::1'
}
