import { formatDigest } from '../dataset/digest.ts'
import type { Plan } from '../dataset/plan.ts'
import type { TierName } from '../inputs.ts'
import type { Endpoint } from '../network/endpoints.ts'
import { redactUrl } from '../network/redact.ts'

/** The plan as a value that survives JSON, without credentials. */
export function planDocument(
  { dataset, fingerprint, key, home }: Plan,
  tiers: readonly TierName[],
  endpoints: readonly Endpoint[],
) {
  return {
    dataset: dataset.name,
    fingerprint,
    key,
    files: dataset.files.map(({ path, size = null, digest, sources }) => {
      return { name: path, size, digest: formatDigest(digest), sources: sources.map(redactUrl) }
    }),
    home,
    tiers,
    endpoints: endpoints.map(({ via, ...endpoint }) => {
      return { ...endpoint, road: via.kind === 'direct' ? 'direct' : via.proxy.redacted, reason: via.reason }
    }),
  }
}
