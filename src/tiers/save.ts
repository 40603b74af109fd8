import { join } from 'node:path'
import type { Plan } from '../dataset/plan.ts'
import type { VerifiedFile } from '../verify.ts'
import type { Finding } from './restore.ts'
import type { Saved, Storable, Tier } from './tier.ts'

/** What became of the save to one tier. */
export interface SaveReport {
  readonly tier: Tier
  readonly saved: Saved
}

/** Saves verified files to the tiers that were asked and did not have them; a tier that cannot be reached is left alone. */
export async function save(
  key: string,
  files: readonly Storable[],
  findings: readonly Finding[],
  folder: (name: string) => Promise<string>,
): Promise<readonly SaveReport[]> {
  const reports: SaveReport[] = []
  for (const finding of findings) {
    if (finding.kind !== 'miss' && finding.kind !== 'corrupt') continue
    const { tier } = finding
    const work = await folder(`save-${tier.name}`)
    const replacing = finding.kind === 'corrupt' ? finding.entry : undefined
    reports.push({ tier, saved: await tier.save(key, files, work, replacing) })
  }
  return reports
}

/** The verified files in the form that the tiers keep: the placed members where each is pinned, else as published. */
export function storableFiles(
  { stored, home }: Pick<Plan, 'stored' | 'home'>,
  files: readonly VerifiedFile[],
): readonly Storable[] {
  if (stored.form === 'members') return stored.pins.map((pin) => ({ pin, location: join(home, pin.path) }))
  return files.map(({ pin, location }) => ({ pin, location }))
}
