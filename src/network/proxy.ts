import { hostOf } from './host.ts'
import { isLoopback } from './loopback.ts'
import { type NoProxy, noProxy } from './no-proxy.ts'
import { credentialSecrets, proxySecrets } from './proxy-secrets.ts'
import { type Credentials, type ProxyServer, type ProxyValue, readProxy, writtenPort } from './proxy-value.ts'

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

type Scheme = 'http' | 'https'

/** Reads environment and inputs once; a proxy value that cannot be read stops the job, it never means "direct". */
export function readRoad(env: Environment, inputs: RoadInputs): Road {
  const input = text(inputs.proxy)
  const warnings: string[] = []
  const credentials = inputs.proxyCredentials
  const schemes = {
    http: chosen('http', env, input, credentials),
    https: chosen('https', env, input, credentials),
  }
  if (input === '') warnings.push(...disagreements(env), ...gaps(schemes), ...portConflicts(env))

  if (credentials && schemes.http.kind === 'direct' && schemes.https.kind === 'direct')
    warnings.push(`The input "proxy-username" is for nothing: ${schemes.https.reason}.`)

  const exceptions = readExceptions(env, inputs)
  for (const { name, list } of exceptions) {
    for (const word of list.ignored)
      warnings.push(`${name} has the entry "${word}", which means nothing here; it is ignored.`)
  }

  const values = [input, ...VARIABLES.map((name) => text(env[name]))]
  return {
    schemes,
    exceptions,
    warnings,
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

const VARIABLES = [
  'http_proxy',
  'HTTP_PROXY',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
] as const

function chosen(
  scheme: Scheme,
  env: Environment,
  input: string,
  credentials: Credentials | undefined,
): Decision {
  if (input.toLowerCase() === 'none') return { kind: 'direct', reason: 'the input "proxy" is "none"' }
  if (input !== '') {
    return {
      kind: 'proxy',
      proxy: readProxy({ name: 'proxy', value: input, credentials }),
      reason: 'from the input "proxy"',
    }
  }
  const found = firstSet(scheme, env)
  if (found !== undefined) {
    return { kind: 'proxy', proxy: readProxy({ ...found, credentials }), reason: `from ${found.name}` }
  }
  const other = firstSet(scheme === 'http' ? 'https' : 'http', env)
  return { kind: 'direct', reason: other === undefined ? 'no proxy is set' : `only ${other.name} is set` }
}

function firstSet(scheme: Scheme, env: Environment): ProxyValue | undefined {
  const upper = scheme.toUpperCase()
  for (const name of [`${scheme}_proxy`, `${upper}_PROXY`, 'all_proxy', 'ALL_PROXY']) {
    const value = text(env[name])
    if (value !== '') return { name, value, port: portVariable(name, env) }
  }
  return undefined
}

/** `http_proxy_port` completes `http_proxy`; its own casing first. */
function portVariable(name: string, env: Environment): { name: string; value: string } | undefined {
  const own = name === name.toUpperCase() ? `${name}_PORT` : `${name}_port`
  for (const candidate of [own, own.toLowerCase(), own.toUpperCase()]) {
    const value = text(env[candidate])
    if (value !== '') return { name: candidate, value }
  }
  return undefined
}

function readExceptions(env: Environment, inputs: RoadInputs): readonly Exceptions[] {
  const name = text(env.no_proxy) === '' ? 'NO_PROXY' : 'no_proxy'
  return [
    { name, list: noProxy(text(env[name])) },
    { name: 'the input "no-proxy"', list: noProxy(text(inputs.noProxy)) },
  ]
}

function disagreements(env: Environment): readonly string[] {
  return ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((lower) => {
    const upper = lower.toUpperCase()
    const [used, other] = [text(env[lower]), text(env[upper])]
    if (used === '' || other === '' || used === other) return []
    const shown =
      lower === 'no_proxy' ? ['', ''] : [` (${redactProxy(lower, used)})`, ` (${redactProxy(upper, other)})`]
    return [`${lower}${shown[0]} and ${upper}${shown[1]} differ; ${lower} is used.`]
  })
}

function gaps({ http, https }: SchemeDecisions): readonly string[] {
  if (http.kind !== 'proxy' || https.kind !== 'direct') return []
  return [`${https.reason}: https:// downloads go direct. Set https_proxy too if they need the proxy.`]
}

function portConflicts(env: Environment): readonly string[] {
  const used = [firstSet('http', env), firstSet('https', env)].flatMap((value) => value ?? [])
  const conflicts = used.flatMap(({ name, value, port }) => {
    const written = writtenPort(value)
    if (port === undefined || written === undefined || Number(written) === Number(port.value)) return []
    return [`${name} has the port ${written} and ${port.name} says otherwise; ${written} is used.`]
  })
  return [...new Set(conflicts)]
}

/** An unreadable value is not shown at all: any part of it may be the password. */
function redactProxy(name: string, value: string): string {
  try {
    return readProxy({ name, value }).redacted
  } catch {
    return 'unreadable'
  }
}

function text(value: string | undefined): string {
  return (value ?? '').trim().replace(/^(["'])\s*\1$/, '')
}
