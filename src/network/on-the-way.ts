import type { IncomingHttpHeaders } from 'node:http'
import { isAbsoluteForm } from './absolute-form.ts'
import { hostOf } from './host.ts'
import { isLoopback } from './loopback.ts'
import type { Decision } from './proxy.ts'

/**
 * What to add to the advice about a page that came in place of a file: who else than the server may have sent it. Empty
 * where only the server can, as over https.
 */
export function onTheWay(
  source: URL,
  { url, via, headers }: { readonly url: URL; readonly via: Decision; readonly headers: IncomingHttpHeaders },
): string {
  if (source.protocol !== 'http:' || isLoopback(hostOf(source))) return ''
  const isElsewhere = url.host !== source.host
  const led = isElsewhere ? ` The request was led on to ${url.host}.` : ''
  if (!isAbsoluteForm(url, via))
    return `${led} Over plain http a log-in page of the network can answer for ${source.host}: use https://, or log the runner in.`
  // A proxy that names itself in what it forwards has forwarded this.
  if (!isElsewhere && headers.via !== undefined) return ''
  return `${led} Over plain http the proxy ${via.proxy.redacted} (${via.reason}) can answer for ${source.host}, with a log-in or block page: https:// shows who it was.`
}
