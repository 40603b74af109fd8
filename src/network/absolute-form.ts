import type { Decision, Proxied } from './proxy.ts'
import type { ProxyServer } from './proxy-value.ts'

/** Through a proxy that is asked for the URL itself, and not for a tunnel. */
export interface AbsoluteForm extends Proxied {
  readonly proxy: ProxyServer & { readonly protocol: 'http' | 'https' }
}

/** Whether the request names the whole URL to a proxy (RFC 9112 §3.2.2). */
export function isAbsoluteForm(url: URL, via: Decision): via is AbsoluteForm {
  return via.kind === 'proxy' && via.proxy.protocol !== 'socks5h' && url.protocol === 'http:'
}
