import { formatDigest } from '../dataset/digest.ts'
import type { Outcome } from '../outcome.ts'
import { cacheStatus, hitOf } from '../outcome.ts'

/** What a run gives, by the names of action.yml's outputs, with the types that JSON has. */
export function resultOf(outcome: Outcome) {
  const { plan, files, downloadedBytes } = outcome
  const hit = hitOf(outcome)
  return {
    path: plan.home,
    'cache-hit': hit !== undefined,
    'cache-status': cacheStatus(outcome),
    'cache-tier': hit?.tier.name ?? '',
    'cache-key': plan.key,
    fingerprint: plan.fingerprint,
    files: files.map(({ path, location, size, digest, from }) => {
      return { name: path, path: location, size, digest: formatDigest(digest), source: from }
    }),
    'downloaded-bytes': downloadedBytes,
  }
}

/** The same as the texts that outputs are. */
export function outputsOf(outcome: Outcome) {
  const result = resultOf(outcome)
  return {
    ...result,
    'cache-hit': String(result['cache-hit']),
    files: JSON.stringify(result.files),
    'downloaded-bytes': String(result['downloaded-bytes']),
  }
}
