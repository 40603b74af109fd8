import { tmpdir } from 'node:os'
// A program: serves one tier to the process that forked it, with the environment and the folder of a job.
import { systemClock } from '../../../src/clock.ts'
import { httpClient } from '../../../src/network/client.ts'
import { openNetwork } from '../../../src/network/open-network.ts'
import { readRoad } from '../../../src/network/proxy.ts'
import { readNetworkInputs } from '../../../src/network-inputs.ts'
import { readS3Inputs } from '../../../src/s3-inputs.ts'
import { actionsCacheTier } from '../../../src/tiers/actions-cache.ts'
import { folderTier, TOOL, versionOf } from '../../../src/tiers/folder.ts'
import { generationOf } from '../../../src/tiers/generations.ts'
import { openS3Tier } from '../../../src/tiers/s3/open-s3-tier.ts'
import type { Tier } from '../../../src/tiers/tier.ts'

/** One call of the tier's interface; `env` is laid over the environment, from now on. */
export interface TierCall {
  readonly id: number
  readonly method: 'lookup' | 'restore' | 'save'
  readonly args: readonly unknown[]
  readonly env: Readonly<Record<string, string>>
}

export interface TierReply {
  readonly id: number
  readonly answer?: unknown
  /** What the tier threw, which it never should. */
  readonly thrown?: string
}

const tiers: Record<string, () => Tier> = {
  actions: () => {
    const client = httpClient({ road: readRoad(process.env, {}), userAgent: 'a test' })
    return actionsCacheTier({
      client,
      freshClient: () => client,
      clock: systemClock,
      keepSecrets: () => {},
      load: () => import('@actions/cache'),
      temp: tmpdir(),
      debug: () => {},
      takeTrouble: () => undefined,
    })
  },
  'tool-cache': () => {
    const tier = folderTier(process.env.RUNNER_TOOL_CACHE ?? '', 'the tool cache')
    // Others find our entries by the package of GitHub.
    const lookup: Tier['lookup'] = async (key) => {
      const { find, findAllVersions } = await import('@actions/tool-cache')
      const version = versionOf(key)
      const all = findAllVersions(TOOL, 'any').filter((each) => generationOf(version, each) !== undefined)
      const [newest] = all.sort((a, b) =>
        Number((generationOf(version, b) ?? 0n) - (generationOf(version, a) ?? 0n)),
      )
      return newest === undefined ? { kind: 'miss' } : { kind: 'found', entry: find(TOOL, newest, 'any') }
    }
    return { ...tier, lookup }
  },
  s3: () => {
    const raw = (name: string) => process.env[`TEST_${name.toUpperCase().replaceAll('-', '_')}`] ?? ''
    const network = readNetworkInputs(raw, process.cwd())
    const inputs = { ...network, s3: readS3Inputs(raw), concurrency: 4, minSpeed: 0 }
    const ports = { network: openNetwork(process.env, network), keepSecrets: () => {}, debug: () => {} }
    return openS3Tier(inputs, { env: process.env, ...ports })
  },
}
const tier = tiers[process.argv[2] ?? '']?.()

process.on('message', async ({ id, method, args, env }: TierCall) => {
  Object.assign(process.env, env)
  const run = tier?.[method] as (...args: readonly unknown[]) => Promise<unknown>
  const reply: TierReply = await run(...args).then(
    (answer) => ({ id, answer }),
    (error: unknown) => ({ id, thrown: String(error) }),
  )
  process.send?.(reply)
})
