import type { Plan } from './dataset/plan.ts'
import type { Course } from './journal.ts'
import type { PlacedFile } from './place/place.ts'
import type { Finding } from './tiers/restore.ts'
import type { SaveReport } from './tiers/save.ts'

/** The value of the output `cache-status`. */
export type CacheStatus = 'hit' | 'healed' | 'miss' | 'unavailable' | 'disabled'

/** What a run did, for outputs, log and summary. */
export interface Outcome extends Course {
  readonly plan: Plan
  /** What each tier that was asked turned out to be worth, in order. */
  readonly findings: readonly Finding[]
  /** The home's files; empty after a mere look-up. */
  readonly files: readonly PlacedFile[]
  readonly displaced: readonly string[]
  readonly downloadedBytes: number
  readonly saves: readonly SaveReport[]
}

/** The finding of the tier that had the dataset; undefined when none had. */
export function hitOf({
  findings,
}: Pick<Outcome, 'findings'>): Extract<Finding, { kind: 'hit' }> | undefined {
  return findings.find((finding) => finding.kind === 'hit')
}

/** What the tiers as a whole answered. */
export function cacheStatus(outcome: Pick<Outcome, 'findings'>): CacheStatus {
  const { findings } = outcome
  if (findings.length === 0) return 'disabled'
  if (findings.some(({ kind }) => kind === 'corrupt')) return 'healed'
  if (hitOf(outcome)) return 'hit'
  return findings.every(({ kind }) => kind === 'unavailable') ? 'unavailable' : 'miss'
}
