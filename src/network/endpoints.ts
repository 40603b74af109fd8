import { isIP } from 'node:net'
import { hostOf, portOf } from './host.ts'
import type { Decision, Road } from './proxy.ts'

/** What an endpoint is for; `redirect` is where a source leads. */
export type Purpose = 'source' | 'redirect' | 'cache' | 'proxy'

/** A host and port that a firewall must let through, and the road that we take there. */
export interface Endpoint {
  /** As in a URL: IPv6 in brackets; `*.` stands for every name below. */
  readonly host: string
  readonly port: number
  readonly for: Purpose
  readonly via: Decision
}

/** URLs by what they are for. */
export type Wanted = Readonly<Record<Exclude<Purpose, 'proxy'>, readonly URL[]>>

/** Every endpoint behind the URLs once, in their order, and last the proxies on the way; `file:` URLs have none. */
export function endpointsOf(wanted: Wanted, road: Pick<Road, 'decide'>): readonly Endpoint[] {
  const targets = (['source', 'redirect', 'cache'] as const).flatMap((purpose) =>
    wanted[purpose].filter(isRemote).map((url) => target(url, purpose, road.decide(url))),
  )
  const endpoints = [...targets, ...targets.flatMap(({ via }) => proxyOf(via))]
  const once = new Map<string, Endpoint>()
  for (const endpoint of endpoints) {
    const id = identity(endpoint)
    if (!once.has(id)) once.set(id, endpoint)
  }
  return [...once.values()]
}

/** The endpoint as people and rules write it, `host:port`. */
export function formatEndpoint({ host, port }: Pick<Endpoint, 'host' | 'port'>): string {
  return `${host}:${port}`
}

/** Whether a URL is reached by a network. */
export function isRemote({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:'
}

function target(url: URL, purpose: Purpose, via: Decision): Endpoint {
  return { host: bracketed(hostOf(url)), port: portOf(url), for: purpose, via }
}

function proxyOf(via: Decision): readonly Endpoint[] {
  if (via.kind === 'direct') return []
  const { host, port } = via.proxy
  const direct = { kind: 'direct', reason: `it is the proxy ${via.reason}` } as const
  return [{ host: bracketed(host), port, for: 'proxy', via: direct }]
}

function bracketed(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host
}

/** A proxy may be a target too, on another road. */
function identity(endpoint: Endpoint): string {
  const { via } = endpoint
  return `${formatEndpoint(endpoint)} ${via.kind === 'direct' ? '' : via.proxy.redacted}`
}
