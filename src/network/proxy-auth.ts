import { type Facts, ProxyError } from '../errors.ts'
import type { Proxied } from './proxy.ts'

/** The error of a proxy that wants a user name and a password: others than those given, if any were given. */
export function proxyAuth(said: string, facts: Facts, { proxy, reason }: Proxied): ProxyError {
  const who = `The proxy ${proxy.redacted} (${reason})`
  if (proxy.credentials === undefined) {
    return new ProxyError({
      code: 'proxy-auth',
      message: `${who} wants a user name and a password, and none were given: ${said}`,
      facts,
      advice: `Give them to this step, from secrets:\n${LINES}`,
    })
  }
  return new ProxyError({
    code: 'proxy-auth',
    message: `${who} rejected the user name or the password that were given: ${said}`,
    facts,
    advice:
      'Check the secrets behind them. In a proxy URL special characters are percent-encoded (@ is %40, : is %3A, / is %2F, ' +
      `% is %25, # is %23); these inputs take them as they are:\n${LINES}`,
  })
}

const LINES = [
  'with:',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
  '  proxy-username: ${{ secrets.PROXY_USER }}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
  '  proxy-password: ${{ secrets.PROXY_PASSWORD }}',
].join('\n')
