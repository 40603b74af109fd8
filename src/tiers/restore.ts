import { mapBounded } from '../concurrency.ts'
import type { Pin } from '../dataset/dataset.ts'
import type { Plan } from '../dataset/plan.ts'
import type { Mismatch, Verdict, Verified, VerifiedFile } from '../verify.ts'
import { verifyFile } from '../verify.ts'
import type { Found, Given, NotFound, Outlook, Tier, Unavailable } from './tier.ts'

/** What a tier turned out to be worth: a hit is proved and was all that was missing, a corrupt entry has its evidence. */
export type Finding =
  | { readonly kind: 'hit'; readonly tier: Tier; readonly entry: string }
  | { readonly kind: 'partial'; readonly tier: Tier; readonly entry: string; readonly count: number }
  | {
      readonly kind: 'corrupt'
      readonly tier: Tier
      readonly entry: string
      readonly mismatches: readonly Mismatch[]
      /** Files of the entry that are right, and are used. */
      readonly count: number
    }
  | { readonly kind: 'miss'; readonly tier: Tier; readonly outlook?: Outlook }
  | (Unavailable & { readonly tier: Tier })

/** What the tiers gave together, and what each one that was asked said. */
export interface Restored {
  readonly verified: Verified
  readonly findings: readonly Finding[]
}

const HASH_AT_ONCE = 4

const NOTHING: Verified = { members: [], files: [] }

/**
 * Asks the tiers in order until nothing is missing, each for what is not `had` and those before it lack; `folder` makes
 * an empty folder for each.
 */
export async function restore(
  { key, stored }: Pick<Plan, 'key' | 'stored'>,
  tiers: readonly Tier[],
  folder: (name: string) => Promise<string>,
  had = NOTHING,
): Promise<Restored> {
  const findings: Finding[] = []
  const good = new Map<string, VerifiedFile>()
  for (const file of [...had.members, ...had.files]) good.set(file.pin.path, file)
  for (const tier of tiers) {
    const wanted = stored.pins.filter(({ path }) => !good.has(path))
    if (wanted.length === 0) break
    const into = await folder(`restore-${tier.name}`)
    const { finding, files } = await tryTier(tier, { key, pins: stored.pins, wanted }, into)
    findings.push(finding)
    for (const file of files) good.set(file.pin.path, file)
  }
  const files = [...good.values()]
  const isMembers = stored.form === 'members'
  return { verified: { members: isMembers ? files : [], files: isMembers ? [] : files }, findings }
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

interface Asked {
  readonly key: string
  /** What an entry holds. */
  readonly pins: readonly Pin[]
  readonly wanted: readonly Pin[]
}

async function tryTier(
  tier: Tier,
  { key, pins, wanted }: Asked,
  into: string,
): Promise<{ readonly finding: Finding; readonly files: readonly VerifiedFile[] }> {
  const answer = await tier.restore(key, pins, into, wanted)
  if (answer.kind === 'miss' || answer.kind === 'unavailable')
    return { finding: { ...answer, tier }, files: [] }
  const { verified = [], mismatches = [] } = answer
  const proved = new Map<string, Verdict>([
    ...verified.map((each) => [each.pin.path, { verified: each }] as const),
    ...mismatches.map((mismatch) => [mismatch.pin.path, { mismatch }] as const),
  ])
  const verdicts = await mapBounded(wanted, HASH_AT_ONCE, async (pin): Promise<Verdict> => {
    return proved.get(pin.path) ?? (await verifyFile(answer.folder, pin, tier.title))
  })
  const files = verdicts.flatMap(({ verified }) => verified ?? [])
  return { finding: judgeEntry(tier, answer, verdicts, files.length), files }
}

/** Of an entry that claims to be whole, what is missing is evidence too. */
function judgeEntry(
  tier: Tier,
  { kind, entry }: Given,
  verdicts: readonly Verdict[],
  count: number,
): Finding {
  const wrong = verdicts.filter(({ isMissing }) => kind === 'found' || !isMissing)
  const mismatches = wrong.flatMap(({ mismatch }) => mismatch ?? [])
  if (mismatches.length > 0) return { kind: 'corrupt', tier, entry, mismatches, count }
  if (count === verdicts.length) return { kind: 'hit', tier, entry }
  return count > 0 ? { kind: 'partial', tier, entry, count } : { kind: 'miss', tier }
}

function asFinding(tier: Tier, answer: Found | NotFound): Finding {
  return answer.kind === 'found' ? { kind: 'hit', tier, entry: answer.entry } : { ...answer, tier }
}
