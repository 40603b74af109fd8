import type { Finding } from '../tiers/restore.ts'
import type { SaveReport } from '../tiers/save.ts'

/** Why tiers that were asked were not told to keep the dataset, a line each. */
export function unsavedReasons(
  findings: readonly Finding[],
  saves: readonly SaveReport[],
  isWanted: boolean,
): readonly string[] {
  if (!isWanted) return ['not saved: `save` is false']
  const saved = new Set(saves.map(({ tier }) => tier))
  return findings
    .filter(({ tier }) => !saved.has(tier))
    .map(({ kind, tier }) => `not saved to ${tier.title}: ${reasonFor(kind)}`)
}

function reasonFor(kind: Finding['kind']): string {
  if (kind === 'hit') return 'it has it'
  return kind === 'unavailable' ? 'it cannot be used' : 'there is nothing to save'
}
