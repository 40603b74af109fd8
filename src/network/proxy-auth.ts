import { type Facts, ProxyError } from '../errors.ts'
import type { Proxied } from './proxy.ts'

/** The error of a proxy that wants a user name and a password: others than those given, if any were given. */
export function proxyAuth(said: string, facts: Facts, { proxy, reason }: Proxied): ProxyError {
  const who = `The proxy ${proxy.redacted} (${reason})`
  if (proxy.credentials === undefined) {
    const example = proxy.redacted.replace(
      '://',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
      '://${{ secrets.PROXY_USER }}:${{ secrets.PROXY_PASSWORD }}@',
    )
    return new ProxyError({
      code: 'proxy-auth',
      message: `${who} wants a user name and a password, and none were given: ${said}`,
      facts,
      advice: `Put them into the proxy URL, from a secret: \`with: proxy: ${example}\`.`,
    })
  }
  return new ProxyError({
    code: 'proxy-auth',
    message: `${who} rejected the user name or the password that were given: ${said}`,
    facts,
    advice:
      'Check the secret behind them. In a proxy URL special characters are percent-encoded: ' +
      '@ is %40, : is %3A, / is %2F, % is %25, # is %23.',
  })
}
