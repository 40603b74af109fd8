import { isAbsoluteForm } from './absolute-form.ts'
import type { Decision } from './proxy.ts'
import { isProxysOwn, proxyRefusal } from './proxy-refusal.ts'
import type { Answer } from './send.ts'

/** Throws what the proxy itself said in the place of the origin. */
export function refuseProxysOwn(
  { status, statusText, headers, body }: Answer,
  url: URL,
  via: Decision,
): void {
  if (!isAbsoluteForm(url, via) || !isProxysOwn({ status, headers })) return
  body.destroy()
  throw proxyRefusal({ status, statusText, headers, page: '' }, url, via)
}
