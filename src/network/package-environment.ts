import { isIP } from 'node:net'
import { hostOf } from './host.ts'
import type { NoProxyEntry } from './no-proxy.ts'
import type { Environment, Road } from './proxy.ts'

/**
 * The proxy variables under which @actions/cache takes the road that we decide; undefined means unset. Its two clients
 * read them differently: one by target scheme and by suffix, the other HTTPS_PROXY for every scheme and by exact name.
 */
export function packageEnvironment(road: Road, cacheUrls: readonly URL[]): Environment {
  const { http, https } = proxiesFor(road, cacheUrls)
  const exceptions = road.exceptions.flatMap(({ list }) => list.entries)
  const direct = exceptions.some(({ kind, port }) => kind === 'everything' && port === undefined)
  if (direct || (http === undefined && https === undefined)) return bothCasings({})

  const hosts = cacheUrls
    .filter((url) => road.decide(url).kind === 'direct')
    .flatMap((url) => spell(hostOf(url)))
  const no_proxy = [...new Set([...LOOPBACK, ...exceptions.flatMap(spellEntry), ...hosts])].join(',')
  return bothCasings({ http_proxy: http, https_proxy: https, no_proxy })
}

/** Why the clients of @actions/cache cannot go where they would have to; undefined when they can. */
export function packageObstacle(road: Road, cacheUrls: readonly URL[]): string | undefined {
  for (const via of cacheUrls.map((url) => road.decide(url))) {
    if (via.kind === 'proxy' && via.proxy.protocol === 'socks5h')
      return `its clients do not speak SOCKS (${via.proxy.redacted}): set \`cache: none\`, or \`no-proxy\` for its hosts`
  }
  return undefined
}

const LOOPBACK = ['localhost', '.localhost', '127.0.0.1', '[::1]']

/** The client that reads one proxy for every scheme must find none of a scheme that the cache does not use. */
function proxiesFor({ schemes, decide }: Road, cacheUrls: readonly URL[]): { http?: string; https?: string } {
  const http = schemes.http.kind === 'proxy' ? schemes.http.proxy.href : undefined
  const https = schemes.https.kind === 'proxy' ? schemes.https.proxy.href : undefined
  const plain = cacheUrls.filter(({ protocol }) => protocol === 'http:')
  if (plain.length > 0 && plain.length === cacheUrls.length) return { ...(http && { http, https: http }) }
  const needed = https !== undefined || plain.some((url) => decide(url).kind === 'proxy')
  return { ...(https && { https }), ...(http && needed && { http }) }
}

/** What neither client can read (networks, ranges, globs) is left out; the cache hosts are spelled out beside it. */
function spellEntry(entry: NoProxyEntry): readonly string[] {
  // Only one of the clients knows ports, and the cache is on the default one.
  const port = entry.port === undefined || entry.port === 443 ? '' : `:${entry.port}`
  switch (entry.kind) {
    case 'domain':
      return spell(entry.host).map((host) => `${host}${port}`)
    case 'subdomains':
      return [`.${entry.host}${port}`]
    case 'address':
      return spell(entry.address).map((host) => `${host}${port}`)
    default:
      return []
  }
}

/** Exact for one client, with a leading dot for the other. */
function spell(host: string): readonly string[] {
  const family = isIP(host)
  if (family === 6) return [hostname(host)]
  return family === 4 ? [host] : [host, `.${host}`]
}

/** As `URL.hostname` writes an IPv6 address, because both clients compare with that. */
function hostname(address: string): string {
  return new URL(`http://[${address}]`).hostname
}

interface Values {
  readonly http_proxy?: string | undefined
  readonly https_proxy?: string | undefined
  readonly no_proxy?: string | undefined
}

function bothCasings({ http_proxy, https_proxy, no_proxy }: Values): Environment {
  return {
    http_proxy,
    HTTP_PROXY: http_proxy,
    https_proxy,
    HTTPS_PROXY: https_proxy,
    no_proxy,
    NO_PROXY: no_proxy,
    all_proxy: undefined,
    ALL_PROXY: undefined,
  }
}

/** Sets the variables, and returns how to have the former values back. */
export function applyEnvironment(env: Record<string, string | undefined>, values: Environment): () => void {
  const former = Object.fromEntries(Object.keys(values).map((name) => [name, env[name]]))
  assign(env, values)
  return () => assign(env, former)
}

/** `process.env.name = undefined` would store the word "undefined". */
function assign(env: Record<string, string | undefined>, values: Environment): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete env[name]
    else env[name] = value
  }
}
