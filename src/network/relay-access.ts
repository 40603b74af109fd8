import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { encodeBasic } from './encode-basic.ts'
import type { TargetScheme } from './relay-target.ts'

/** Who may use a relay: only who was told its password, which is new for each. */
export interface RelayAccess {
  /** What the client wants to reach, by its user name; undefined for strangers. */
  schemeOf(headers: IncomingHttpHeaders): TargetScheme | undefined
  /** The proxy value that lets a client in, for one scheme of its targets. */
  proxyAt(place: string, scheme: TargetScheme): string
  /** To be masked in the log. */
  readonly secrets: readonly string[]
}

const SCHEMES = ['http', 'https'] as const satisfies TargetScheme[]

/**
 * Makes the password of a relay. A request for a tunnel does not say what is to be spoken in it, and the road may differ
 * by scheme; but the packages read one variable for each scheme, so a user name in it can tell.
 */
export function newRelayAccess(): RelayAccess {
  const password = randomBytes(32).toString('hex')
  const keys = new Map(SCHEMES.map((scheme) => [encodeBasic({ username: scheme, password }), scheme]))
  return {
    schemeOf: (headers) => keys.get(headers['proxy-authorization'] ?? ''),
    proxyAt: (place, scheme) => `http://${scheme}:${password}@${place}`,
    secrets: [password, ...[...keys.keys()].map((key) => key.replace('Basic ', ''))],
  }
}
