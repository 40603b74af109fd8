import { systemClock } from '../clock.ts'
import type { Inputs } from '../inputs.ts'
import type { Road } from '../network/proxy.ts'
import type { Relay } from '../network/relay.ts'
import { loadBundle } from '../own-bundle.ts'
import { USER_AGENT } from '../version.ts'
import type { ActionsCachePorts } from './actions-cache.ts'
import { lazyTier } from './lazy.ts'
import type { CachePackage } from './package-call.ts'
import type { Tier } from './tier.ts'

/** The inputs that concern the tier. */
export type ActionsCacheInputs = Pick<Inputs, 'runner' | 'githubToken' | 'caCertificates'>

/** What the tier of a run is made of, beside its inputs. */
export interface ActionsCacheOptions {
  /** Gets the variables by which the package finds its road, when it is needed. */
  readonly env: NodeJS.ProcessEnv
  readonly road: Road
  keepSecrets(texts: readonly string[]): void | Promise<void>
  debug(line: string): void
}

/** The Actions cache as inputs and environment want it; all that leads to it is loaded when it is first asked. */
export function openActionsCache(inputs: ActionsCacheInputs, options: ActionsCacheOptions): Tier {
  return lazyTier({ name: 'actions', title: 'the Actions cache' }, async () => {
    const { actionsCacheTier } = await import('./actions-cache.ts')
    return actionsCacheTier(await openPorts(inputs, options))
  })
}

async function openPorts(
  { runner, githubToken, caCertificates: { pem, withSystem } }: ActionsCacheInputs,
  { env, road, keepSecrets, debug }: ActionsCacheOptions,
): Promise<ActionsCachePorts> {
  const [{ httpClient }, { CACHE_DEADLINES }] = await Promise.all([
    import('../network/client.ts'),
    import('../network/deadlines.ts'),
  ])
  // What a company's policy says of sources, and its credentials for them, are not for the cache.
  const freshClient = () => httpClient({ road, userAgent: USER_AGENT, ca: pem, deadlines: CACHE_DEADLINES })
  let relay: Relay | undefined
  const load = async (): Promise<CachePackage> => {
    const [
      { startRelay },
      { applyEnvironment, relayEnvironment },
      { trustEverywhere },
      { makePackageFolder },
    ] = await Promise.all([
      import('../network/relay.ts'),
      import('../network/relay-environment.ts'),
      import('../network/trust.ts'),
      import('./package-folder.ts'),
    ])
    const isProxied = Object.values(road.schemes).some(({ kind }) => kind === 'proxy')
    if (isProxied) relay = await startRelay({ road, ca: pem })
    await keepSecrets(relay?.secrets ?? [])
    // Its clients read the proxy variables when they are made, and one of them never again: set before the import.
    applyEnvironment(env, relayEnvironment(relay))
    env.RUNNER_TEMP = await makePackageFolder(runner.temp)
    // GitHub's own runners reach the cache with Node's certificates, and need not wait for the system's to be read.
    const isSelfHosted = env.RUNNER_ENVIRONMENT === 'self-hosted'
    if (!(await trustEverywhere(pem, isSelfHosted || withSystem)))
      debug('this Node cannot hand certificates to the cache client; NODE_EXTRA_CA_CERTS can')
    return loadBundle<CachePackage>('tiers/cache-package.mjs')
  }
  let loaded: Promise<CachePackage> | undefined
  return {
    client: freshClient(),
    freshClient,
    clock: systemClock,
    keepSecrets,
    githubToken,
    temp: runner.temp,
    debug,
    takeTrouble: () => relay?.takeTrouble(),
    load() {
      loaded ??= load()
      return loaded
    },
  }
}
