import { formatDigest } from '../dataset/digest.ts'
import type { Outcome } from '../outcome.ts'
import { cacheStatus, hitOf } from '../outcome.ts'

/** The outputs of action.yml, as texts; the command prints the same as JSON. */
export function outputsOf(outcome: Outcome) {
  const { plan, files, downloadedBytes } = outcome
  const hit = hitOf(outcome)
  return {
    path: plan.home,
    'cache-hit': String(hit !== undefined),
    'cache-status': cacheStatus(outcome),
    'cache-tier': hit?.tier.name ?? '',
    'cache-key': plan.key,
    fingerprint: plan.fingerprint,
    files: JSON.stringify(
      files.map(({ path, location, size, digest, from }) => {
        return { name: path, path: location, size, digest: formatDigest(digest), source: from }
      }),
    ),
    'downloaded-bytes': String(downloadedBytes),
  }
}
