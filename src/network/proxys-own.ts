import type { IncomingHttpHeaders } from 'node:http'
import { isAbsoluteForm } from './absolute-form.ts'
import type { Proxied } from './proxy.ts'

/** What these say themselves has their name in `Server` and no `Via`; what they forward has the origin's. */
const SELF_NAMING = /^(tinyproxy|mitmproxy)\b/i
/** Asks to log in to the proxy, and to the network (RFC 6585 §6): no origin does. */
const LOG_INS = new Set([407, 511])

/**
 * Whether an answer to a request that a proxy forwards is the proxy's own and not the origin's. Through a tunnel only a
 * proxy that decrypts can have given it, and an origin behind a proxy of its own may send the other signs.
 */
export function isProxysOwn(
  { status, headers }: { readonly status: number; readonly headers: IncomingHttpHeaders },
  url: URL,
  via: Proxied,
): boolean {
  if (status < 400) return false
  if (headers.via === undefined && SELF_NAMING.test(String(headers.server ?? ''))) return true
  if (!isAbsoluteForm(url, via)) return false
  return LOG_INS.has(status) || 'x-squid-error' in headers || hasProxyError(headers)
}

/** Proxy-Status with an error (RFC 9209 §2.1.1). */
function hasProxyError(headers: IncomingHttpHeaders): boolean {
  return /\berror=/.test(String(headers['proxy-status'] ?? ''))
}
