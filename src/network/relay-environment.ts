import type { Environment } from './proxy.ts'
import type { Relay } from './relay.ts'

/** The proxy variables of a process whose packages go by the relay, or, where there is none, direct; undefined is unset. */
export function relayEnvironment(relay: Pick<Relay, 'proxies'> | undefined): Environment {
  const { http, https } = relay?.proxies ?? {}
  const lower = { http_proxy: http, https_proxy: https, all_proxy: undefined, no_proxy: undefined }
  const upper = Object.entries(lower).map(([name, value]) => [name.toUpperCase(), value] as const)
  return { ...lower, ...Object.fromEntries(upper) }
}

/** Sets the variables of a process, for itself and what it starts. */
export function applyEnvironment(env: Record<string, string | undefined>, values: Environment): void {
  for (const [name, value] of Object.entries(values)) {
    // Assigning undefined would store the word.
    if (value === undefined) delete env[name]
    else env[name] = value
  }
}
