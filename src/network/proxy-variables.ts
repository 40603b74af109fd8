import { noProxyWords } from './no-proxy.ts'
import type { Environment } from './proxy.ts'
import { type ProxyValue, readProxy, writtenPort } from './proxy-value.ts'

/** The scheme of a target, which decides the variable. */
export type Scheme = 'http' | 'https'

/** Every variable that may hold a proxy. */
export const PROXY_VARIABLES = [
  'http_proxy',
  'HTTP_PROXY',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
] as const

/** The value of a variable or input without blanks, and without the quotes that a runner's `.env` file keeps. */
export function unquote(value: string | undefined): string {
  return (value ?? '')
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2')
    .trim()
}

/**
 * The variable that URLs of a scheme go by; a blank one counts as unset. `HTTP_PROXY` counts in CGI programs too, where
 * a `Proxy:` header could have set it (httpoxy): a job is none, and leaving it out would go direct in silence.
 */
export function proxyVariable(scheme: Scheme, env: Environment): ProxyValue | undefined {
  const names = [`${scheme}_proxy`, `${scheme}_proxy`.toUpperCase(), 'all_proxy', 'ALL_PROXY']
  const name = names.find((candidate) => unquote(env[candidate]) !== '')
  return name === undefined ? undefined : { name, value: unquote(env[name]), port: portVariable(name, env) }
}

/** The variable that holds the exceptions. */
export function noProxyVariable(env: Environment): { readonly name: string; readonly value: string } {
  const name = unquote(env.no_proxy) === '' ? 'NO_PROXY' : 'no_proxy'
  return { name, value: unquote(env[name]) }
}

/** What contradicts itself in the proxies of the environment, for the log; no value is shown that may be a secret. */
export function proxyDoubts(env: Environment): readonly string[] {
  const pairs = ['http_proxy', 'https_proxy', 'all_proxy']
  return [...pairs.flatMap((lower) => twoProxies(lower, env)), ...portDoubts(env)]
}

/** As {@link proxyDoubts}, of the exceptions. */
export function noProxyDoubts({ no_proxy, NO_PROXY }: Environment): readonly string[] {
  const [lower, upper] = [noProxyWords(unquote(no_proxy)), noProxyWords(unquote(NO_PROXY))]
  const differ = lower.length > 0 && upper.length > 0 && lower.join() !== upper.join()
  return differ ? ['no_proxy and NO_PROXY differ; no_proxy is used: unset one of them.'] : []
}

function twoProxies(lower: string, env: Environment): readonly string[] {
  const upper = lower.toUpperCase()
  if (unquote(env[lower]) === '' || unquote(env[upper]) === '') return []
  const [used, other] = [meaning(lower, env), meaning(upper, env)]
  if (used.value === other.value) return []
  return [
    `${lower} (${used.shown}) and ${upper} (${other.shown}) differ; ${lower} goes first: unset one of them.`,
  ]
}

/** An unreadable value is not shown at all: any part of it may be the password. */
function meaning(name: string, env: Environment): { value: string; shown: string } {
  const value = unquote(env[name])
  try {
    const { href, redacted } = readProxy({ name, value, port: portVariable(name, env) })
    return { value: href, shown: redacted }
  } catch {
    return { value, shown: 'unreadable' }
  }
}

/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name: string, env: Environment): { name: string; value: string } | undefined {
  const found = portNames(name).find((candidate) => unquote(env[candidate]) !== '')
  return found === undefined ? undefined : { name: found, value: unquote(env[found]) }
}

function portNames(name: string): readonly string[] {
  const lower = `${name}_port`.toLowerCase()
  return name === name.toUpperCase() ? [lower.toUpperCase(), lower] : [lower, lower.toUpperCase()]
}

function portDoubts(env: Environment): readonly string[] {
  const used = [proxyVariable('http', env), proxyVariable('https', env)].flatMap((found) => found ?? [])
  const conflicts = used.flatMap(({ name, value, port }) => {
    if (port === undefined) return []
    const written = writtenPort(value)
    if (written !== undefined) {
      if (Number(written) === Number(port.value)) return []
      return [
        `${name} has the port ${written} and ${port.name} says otherwise; ${written} is used: correct one of them.`,
      ]
    }
    const other = portNames(name).find((candidate) => candidate !== port.name) ?? ''
    const agrees = ['', port.value].includes(unquote(env[other]))
    return agrees ? [] : [`${port.name} and ${other} differ; ${port.name} is used: unset one of them.`]
  })
  const stray = ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => {
    const port = portVariable(name, env)
    const isSet = [name, name.toUpperCase()].some((candidate) => unquote(env[candidate]) !== '')
    return port === undefined || isSet
      ? []
      : [`${port.name} is for nothing, as ${name} is not set: unset it.`]
  })
  return [...new Set([...conflicts, ...stray])]
}
