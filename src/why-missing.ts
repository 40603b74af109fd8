import type { Clock } from './clock.ts'
import type { Plan } from './dataset/plan.ts'
import type { Inputs } from './inputs.ts'
import type { Log } from './report/log.ts'
import { tellWhy } from './report/story.ts'
import type { Finding } from './tiers/restore.ts'
import { savesWhatItMisses } from './tiers/save.ts'
import { reasonOf, type Tier } from './tiers/tier.ts'

/** Milliseconds for those who know why; a fetch that is done before waits for the shorter one. */
const LONGEST_ASK = 3_000
const LONGEST_WAIT = 1_000

/** The misses with what would become of a save, where one is wanted. */
export function withOutlooks(
  findings: readonly Finding[],
  inputs: Pick<Inputs, 'save' | 'failOnCacheMiss'>,
): Promise<readonly Finding[]> {
  const isSaving = savesWhatItMisses(inputs)
  return Promise.all(
    findings.map(async (finding) => {
      if (finding.kind !== 'miss' || !isSaving) return finding
      const outlook = await finding.tier.outlook?.()
      return outlook === undefined ? finding : { ...finding, outlook }
    }),
  )
}

/** Why each tier that lacks the key does, where it can say; asked for a short time only. */
export async function whyMissing(
  { key }: Pick<Plan, 'key'>,
  findings: readonly Finding[],
  signal: AbortSignal,
): Promise<ReadonlyMap<Tier, string>> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(LONGEST_ASK)])
  const whys = await Promise.all(
    findings.map(async ({ kind, tier }) => {
      const why = kind === 'miss' ? await tier.explainMiss?.(key, bounded) : undefined
      return why === undefined ? [] : [[tier, why] as const]
    }),
  )
  return new Map(whys.flat())
}

/** Fetches, and meanwhile tells why it has to: the fetch begins at once, and what is told can neither hold nor fail it. */
export async function tellingWhy<T>(
  plan: Plan,
  findings: readonly Finding[],
  { clock, log, signal }: { readonly clock: Clock; readonly log: Log; readonly signal: AbortSignal },
  fetch: () => Promise<T>,
): Promise<T> {
  const start = clock.now()
  const patience = new AbortController()
  const tell = async () => {
    const whys = await whyMissing(plan, findings, AbortSignal.any([signal, patience.signal]))
    for (const why of whys.values()) tellWhy(plan, why, log)
  }
  const told = tell().catch((error: unknown) =>
    log.debug(`why it is missing is not known: ${reasonOf(error)}`),
  )
  try {
    return await fetch()
  } finally {
    const wait = Math.max(0, LONGEST_WAIT - (clock.now() - start))
    const timer = setTimeout(() => patience.abort(new Error('the fetch is done')), wait)
    await told
    clearTimeout(timer)
  }
}
