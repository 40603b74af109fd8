import { mapBounded } from '../concurrency.ts'
import type { Plan, StoredForm } from '../dataset/plan.ts'
import type { Mismatch, Verified, VerifiedFile } from '../verify.ts'
import { verifyFile } from '../verify.ts'
import type { Found, NotFound, Tier } from './tier.ts'

/** What a tier turned out to be worth: a hit is proved, a corrupt entry has its evidence. */
export type Finding =
  | { readonly kind: 'hit'; readonly tier: Tier; readonly entry: string }
  | {
      readonly kind: 'corrupt'
      readonly tier: Tier
      readonly entry: string
      readonly mismatches: readonly Mismatch[]
    }
  | { readonly kind: 'miss'; readonly tier: Tier }
  | { readonly kind: 'unavailable'; readonly tier: Tier; readonly reason: string }

/** What the tiers gave: the dataset from the first that had it whole, and what each one that was asked said. */
export interface Restored {
  readonly verified: Verified | undefined
  readonly findings: readonly Finding[]
}

const HASH_AT_ONCE = 4

/** Asks the tiers in order until one gives bytes that hash to the pins; `folder` makes an empty folder for each. */
export async function restore(
  { key, stored }: Pick<Plan, 'key' | 'stored'>,
  tiers: readonly Tier[],
  folder: (name: string) => Promise<string>,
): Promise<Restored> {
  const findings: Finding[] = []
  for (const tier of tiers) {
    const into = await folder(`restore-${tier.name}`)
    const { finding, files } = await tryTier(tier, key, stored, into)
    findings.push(finding)
    if (files) return { verified: { form: stored.form, files }, findings }
  }
  return { verified: undefined, findings }
}

/** Asks the tiers in order whether one has the key, without moving data. */
export async function lookUp(key: string, tiers: readonly Tier[]): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const tier of tiers) {
    const answer = await tier.lookup(key)
    findings.push(asFinding(tier, answer))
    if (answer.kind === 'found') break
  }
  return findings
}

async function tryTier(
  tier: Tier,
  key: string,
  { pins }: StoredForm,
  into: string,
): Promise<{ finding: Finding; files?: readonly VerifiedFile[] }> {
  const answer = await tier.restore(key, pins, into)
  if (answer.kind !== 'found') return { finding: asFinding(tier, answer) }
  const verdicts = await mapBounded(pins, HASH_AT_ONCE, (pin) => verifyFile(answer.folder, pin, tier.title))
  const mismatches = verdicts.flatMap(({ mismatch }) => mismatch ?? [])
  if (mismatches.length > 0) return { finding: { kind: 'corrupt', tier, entry: answer.entry, mismatches } }
  return { finding: asFinding(tier, answer), files: verdicts.flatMap(({ verified }) => verified ?? []) }
}

function asFinding(tier: Tier, answer: Found | NotFound): Finding {
  return answer.kind === 'found' ? { kind: 'hit', tier, entry: answer.entry } : { ...answer, tier }
}
