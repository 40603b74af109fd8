import type { Plan } from './dataset/plan.ts'
import { type Deadline, untilAborted } from './deadline.ts'
import type { Inputs } from './inputs.ts'
import type { ManifestPorts } from './manifest-by-url.ts'
import type { Staging } from './place/staging.ts'
import { tellFindings } from './report/story.ts'
import { describeTurn, describeWait, NOTHING_SHARED } from './report/waiting.ts'
import { nextGeneration } from './tiers/generations.ts'
import { type Restored, restore } from './tiers/restore.ts'
import { savesWhatItMisses } from './tiers/save.ts'
import { longestWait, waitForEntry } from './tiers/wait.ts'

/** A run that may wait for another job, and by what. */
export interface Waiting {
  readonly inputs: Pick<Inputs, 'waitForCache' | 'save' | 'failOnCacheMiss'>
  readonly ports: Pick<ManifestPorts, 'clock' | 'log'>
  readonly staging: Pick<Staging, 'folder'>
  readonly deadline: Deadline
}

/**
 * Of the jobs of a run that miss the same dataset, one takes a lease and goes on to fetch; in the others this waits for
 * what that one saves, and restores it. Returns what was there before where there is nobody to wait for, or nothing came.
 */
export async function waitForCache(
  plan: Plan,
  before: Restored,
  { inputs, ports: { clock, log }, staging, deadline }: Waiting,
): Promise<Restored> {
  const { signal } = deadline
  const tell = (what: string) => log.info(`${plan.dataset.name}: ${what}`)
  const shared = before.findings.find(({ tier }) => tier.takeLease !== undefined)
  if (shared === undefined) {
    tell(NOTHING_SHARED)
    return before
  }
  // The log says why already.
  if (shared.kind === 'unavailable') return before

  const { tier } = shared
  const wrong = shared.kind === 'corrupt' ? shared.entry : undefined
  // Who would not fetch and save must not hold up the others.
  const lease = savesWhatItMisses(inputs)
    ? await untilAborted(async () => tier.takeLease?.(nextGeneration(plan.key, wrong)), signal)
    : undefined
  const longest = longestWait(inputs.waitForCache, deadline.remaining())
  tell(describeTurn(lease, longest))
  if (lease !== undefined && lease.kind !== 'held') return before

  const waited = await waitForEntry({ tier, key: plan.key, wrong }, longest, clock, signal)
  tell(describeWait(waited))
  if (waited.kind === 'late') return before

  const folder = (name: string) => staging.folder(`${name}-after-waiting`)
  const { verified, findings } = await untilAborted(
    () => restore(plan, [tier], folder, before.verified),
    signal,
  )
  tellFindings(plan, findings, log)
  const now = new Map(findings.map((finding) => [finding.tier, finding]))
  return { verified, findings: before.findings.map((finding) => now.get(finding.tier) ?? finding) }
}
