import { portOf } from './host.ts'

/** What a client of the relay may want to reach; its variable for each scheme leads here under another user name. */
export type TargetScheme = 'http' | 'https'

/** A plain request: to whom, and for what, as the client spelled it (what is signed must not be spelled anew). */
export interface RelayTarget {
  readonly url: URL
  readonly path: string
}

/** The target of `CONNECT host:port`; undefined for anything else than a host and a port. */
export function tunnelTarget(scheme: TargetScheme, authority: string): URL | undefined {
  if (!/^(\[[0-9a-f:.]+\]|[^\s:/?#@[\]\\]+):\d{1,5}$/i.test(authority)) return undefined
  const text = `${scheme}://${authority}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && portOf(url) !== 0 ? url : undefined
}

/** The target of a request in absolute-form; inside a tunnel to `origin`, of one in origin-form. */
export function requestTarget(written: string, origin: URL | undefined): RelayTarget | undefined {
  if (origin !== undefined) return written.startsWith('/') ? { url: origin, path: written } : undefined
  const [, authority, rest = ''] = /^http:\/\/([^/?#@\\]+)([/?].*)?$/i.exec(written) ?? []
  if (authority === undefined) return undefined
  const url = tunnelTarget('http', /:\d+$/.test(authority) ? authority : `${authority}:80`)
  return url && { url, path: rest.startsWith('/') ? rest : `/${rest}` }
}
