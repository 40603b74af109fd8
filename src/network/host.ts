/** Letters of every script, because a name may be international. */
export const HOST_NAME = /^[\p{L}\p{N}._-]+$/u

/** The host of a URL as rules and sockets spell it: lower case, no brackets around IPv6, no trailing dot. */
export function hostOf(url: URL): string {
  return url.hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.+$/, '')
}

/** The port that a URL means, written or not. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}
