import { plainText } from '../plain-text.ts'
import { hostOf } from './host.ts'
import { isLoopback } from './loopback.ts'
import { type NoProxy, noProxy } from './no-proxy.ts'
import { credentialSecrets, proxySecrets } from './proxy-secrets.ts'
import { type Credentials, type ProxyServer, type ProxyValue, readProxy, writtenPort } from './proxy-value.ts'
import {
  noProxyDoubts,
  noProxyVariable,
  PROXY_VARIABLES,
  proxyDoubts,
  proxyVariable,
  type Scheme,
  unquote,
} from './proxy-variables.ts'

/** Environment variables as a value, so that nothing here reads the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What the workflow said about the road; `proxy: none` goes direct, blank is unset. */
export interface RoadInputs {
  readonly proxy?: string | undefined
  readonly noProxy?: string | undefined
  /** For every proxy; stronger than what is in its value. */
  readonly proxyCredentials?: Credentials | undefined
}

/** How to reach one URL, and why so. */
export type Decision = Direct | Proxied

/** To the origin itself. */
export interface Direct {
  readonly kind: 'direct'
  readonly reason: string
}

/** Through a proxy. */
export interface Proxied {
  readonly kind: 'proxy'
  readonly proxy: ProxyServer
  readonly reason: string
}

/** The decision for each target scheme, before any exception. */
export interface SchemeDecisions {
  readonly http: Decision
  readonly https: Decision
}

/** Exceptions together with where they were written. */
export interface Exceptions {
  readonly name: string
  readonly list: NoProxy
}

/** The one answer to "through which proxy?" for every request of the job. */
export interface Road {
  readonly schemes: SchemeDecisions
  readonly exceptions: readonly Exceptions[]
  /** For the log; without credentials. */
  readonly warnings: readonly string[]
  /** To be masked in the log before anything else is printed. */
  readonly secrets: readonly string[]
  decide(url: URL): Decision
}

/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
export function readRoad(env: Environment, inputs: RoadInputs): Road {
  const input = unquote(inputs.proxy)
  const credentials = inputs.proxyCredentials
  const schemes = {
    http: chosen('http', env, input, credentials),
    https: chosen('https', env, input, credentials),
  }
  const exceptions = readExceptions(env, inputs)
  const values = [input, ...PROXY_VARIABLES.map((name) => unquote(env[name]))].filter((value) => value !== '')
  return {
    schemes,
    exceptions,
    warnings: [
      ...(input === '' ? [...proxyDoubts(env), ...gaps(schemes)] : []),
      ...(isNone(input) ? [] : noProxyDoubts(env)),
      ...(credentials ? idleCredentials(schemes) : []),
      ...exceptions.flatMap(ignoredEntries),
    ],
    secrets: [
      ...new Set([...values.flatMap(proxySecrets), ...(credentials ? credentialSecrets(credentials) : [])]),
    ],
    decide(url) {
      if (isLoopback(hostOf(url))) return { kind: 'direct', reason: 'loopback is always direct' }
      const decision = schemes[url.protocol === 'http:' ? 'http' : 'https']
      if (decision.kind === 'direct') return decision
      for (const { name, list } of exceptions) {
        const entry = list.match(url)
        if (entry !== undefined) return { kind: 'direct', reason: `${name} has the entry "${entry.text}"` }
      }
      return decision
    },
  }
}

function chosen(
  scheme: Scheme,
  env: Environment,
  input: string,
  credentials: Credentials | undefined,
): Decision {
  if (isNone(input)) return { kind: 'direct', reason: 'the input "proxy" is "none"' }
  if (input !== '') return through({ name: 'proxy', value: input, credentials }, 'the input "proxy"')
  const found = proxyVariable(scheme, env)
  if (found !== undefined) return through({ ...found, credentials }, found.name)
  const other = proxyVariable(scheme === 'http' ? 'https' : 'http', env)
  return { kind: 'direct', reason: other === undefined ? 'no proxy is set' : `only ${other.name} is set` }
}

function through(value: ProxyValue, from: string): Proxied {
  const proxy = readProxy(value)
  return { kind: 'proxy', proxy, reason: `from ${from}${portOrigin(value, proxy)}` }
}

/** Where the port is from, if not from the value; curl and the others disagree about that of a bare http proxy. */
function portOrigin({ value, port }: ProxyValue, { protocol }: ProxyServer): string {
  if (writtenPort(value) !== undefined) return ''
  if (port !== undefined) return ` and ${port.name}`
  return protocol === 'http' ? ', which names no port' : ''
}

function isNone(input: string): boolean {
  return input.toLowerCase() === 'none'
}

function readExceptions(env: Environment, inputs: RoadInputs): readonly Exceptions[] {
  const { name, value } = noProxyVariable(env)
  return [
    { name, list: noProxy(value) },
    { name: 'the input "no-proxy"', list: noProxy(unquote(inputs.noProxy)) },
  ]
}

function gaps({ http, https }: SchemeDecisions): readonly string[] {
  if (http.kind !== 'proxy' || https.kind !== 'direct') return []
  return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`]
}

function idleCredentials({ http, https }: SchemeDecisions): readonly string[] {
  if (http.kind === 'proxy' || https.kind === 'proxy') return []
  return [`The input "proxy-username" is for nothing, as ${https.reason}: remove it.`]
}

function ignoredEntries({ name, list }: Exceptions): readonly string[] {
  return list.ignored.map(
    (word) => `${name} has the entry "${plainText(word, 200)}", which means nothing here: remove it.`,
  )
}
