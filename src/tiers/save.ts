import type { Plan } from '../dataset/plan.ts'
import { untilAborted } from '../deadline.ts'
import type { Inputs } from '../inputs.ts'
import type { Verified } from '../verify.ts'
import type { Finding } from './restore.ts'
import type { Saved, Storable, Tier } from './tier.ts'
import { reasonOf } from './tier.ts'

/** What became of the save to one tier. */
export interface SaveReport {
  readonly tier: Tier
  readonly saved: Saved
}

/** Whether a run goes on to fetch what no tier has, and saves it. */
export function savesWhatItMisses({
  save,
  failOnCacheMiss,
}: Pick<Inputs, 'save' | 'failOnCacheMiss'>): boolean {
  return save && !failOnCacheMiss
}

/** Saves to the tiers that were asked and did not have all of the files; one that cannot be used, or no file, is left alone. */
export async function save(
  key: string,
  files: readonly Storable[],
  findings: readonly Finding[],
  folder: (name: string) => Promise<string>,
  signal: AbortSignal,
): Promise<readonly SaveReport[]> {
  const reports: SaveReport[] = []
  for (const finding of findings) {
    if (files.length === 0 || finding.kind === 'hit') continue
    if (finding.kind === 'unavailable' && !finding.isWritable) continue
    const { tier } = finding
    const replacing = finding.kind === 'corrupt' ? finding.entry : undefined
    const saveThere = async () => tier.save(key, files, await folder(`save-${tier.name}`), replacing)
    const saved = await untilAborted(saveThere, signal).catch(
      (error: unknown): Saved => ({ kind: 'refused', reason: reasonOf(error) }),
    )
    reports.push({ tier, saved })
  }
  return reports
}

/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
export function storableFiles(
  { stored }: Pick<Plan, 'stored'>,
  { files }: Verified,
  placed: readonly Storable[],
): readonly Storable[] {
  if (stored.form === 'members') return placed
  return files.map(({ pin, location, size }) => ({ path: pin.path, location, size, digest: pin.digest }))
}
