import { readErrorPage } from './error-page.ts'
import type { Decision } from './proxy.ts'
import { proxyRefusal } from './proxy-refusal.ts'
import { isProxysOwn } from './proxys-own.ts'
import type { Answer } from './send.ts'

/** Throws what the proxy itself said in the place of the origin. */
export async function refuseProxysOwn({ body, ...answer }: Answer, url: URL, via: Decision): Promise<void> {
  if (via.kind === 'direct' || !isProxysOwn(answer, url, via)) return
  const page = await readErrorPage(body)
  throw proxyRefusal({ ...answer, page: page.toString() }, url, via)
}
