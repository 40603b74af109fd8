import { systemClock } from '../../clock.ts'
import type { Inputs } from '../../inputs.ts'
import type { HttpClient } from '../../network/client.ts'
import type { Road } from '../../network/proxy.ts'
import { sender } from '../../network/sender.ts'
import { loadBundle } from '../../own-bundle.ts'
import { readJobEvent } from '../job-event.ts'
import type { Tier } from '../tier.ts'
import { s3PlaceOf } from './place.ts'
import type { openStore as OpenStore } from './s3-store.ts'
import { s3Tier } from './s3-tier.ts'
import { trustOf } from './trust-level.ts'

/** The inputs that concern the tier. */
export type S3TierInputs = Pick<Inputs, 's3' | 'concurrency' | 'minSpeed' | 'policy' | 'caCertificates'>

/** What the tier of a run is made of, beside its inputs. */
export interface S3TierOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly network: { readonly client: HttpClient; readonly road: Road }
  keepSecrets(texts: readonly string[]): void
  debug(line: string): void
}

/** The S3 tier as inputs and environment want it; the SDK is loaded when it is first asked. */
export function openS3Tier(inputs: S3TierInputs, { env, network, keepSecrets, debug }: S3TierOptions): Tier {
  const { s3, concurrency, minSpeed, policy, caCertificates } = inputs
  if (s3 === undefined) throw new Error('the tiers were selected without a bucket')
  const place = s3PlaceOf(s3, env)
  const { client, road } = network
  return s3Tier({
    place,
    trust: async () => trustOf(env, readJobEvent(env.GITHUB_EVENT_PATH).defaultBranch),
    async open() {
      const { openStore } = await loadBundle<{ openStore: typeof OpenStore }>('tiers/s3/s3-store.mjs')
      const ports = { client, sender: sender({ road, ca: caCertificates.pem, policy }), keepSecrets }
      return openStore(place, ports)
    },
    clock: systemClock,
    concurrency,
    minSpeed,
    debug,
  })
}
