import type { Plan } from './dataset/plan.ts'
import type { Request } from './dataset/resolve.ts'
import { restOf } from './dataset/rest.ts'
import { type Deadline, untilAborted, withDeadline } from './deadline.ts'
import type { DiagnosePorts } from './diagnose/diagnose.ts'
import { CacheMissError, FetchError, IntegrityError } from './errors.ts'
import type { Inputs } from './inputs.ts'
import type { Journal } from './journal.ts'
import type { ManifestPorts } from './manifest-by-url.ts'
import type { Outcome } from './outcome.ts'
import { place } from './place/place.ts'
import type { Staging } from './place/staging.ts'
import { openStaging } from './place/staging.ts'
import { planFor } from './plan-for.ts'
import * as story from './report/story.ts'
import { unsavedReasons } from './report/unsaved.ts'
import type { Finding, Restored } from './tiers/restore.ts'
import { lookUp, restore } from './tiers/restore.ts'
import { save, storableFiles } from './tiers/save.ts'
import type { Tier } from './tiers/tier.ts'
import { timedTier } from './tiers/timed.ts'
import type { VerifiedFile } from './verify.ts'
import { tellingWhy, whyMissing, withOutlooks } from './why-missing.ts'

/** The outside world of a run. */
export interface Ports extends ManifestPorts {
  /** Asked why, when the dataset could not be fetched. */
  readonly diagnosis: DiagnosePorts
  readonly tiers: readonly Tier[]
  /** Of this run alone; who holds it can tell what a run that fails has done. */
  readonly journal: Journal
}

/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
export async function setupDataset(inputs: Inputs, ports: Ports): Promise<Outcome> {
  return withDeadline(inputs.timeout, ports.clock, async (deadline) => {
    try {
      const request = await requestOf(inputs, ports, deadline)
      const plan = planFor({ ...inputs, request })
      ports.journal.dataset = plan.dataset.title
      story.tellPlan(plan, ports.diagnosis.road, ports.log)
      return inputs.lookupOnly
        ? await lookOnly(plan, inputs, ports, deadline)
        : await runInStaging(plan, inputs, ports, deadline)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      const { diagnose } = await import('./diagnose/diagnose.ts')
      throw await diagnose(error, ports.diagnosis, deadline.signal)
    }
  })
}

async function requestOf(inputs: Inputs, ports: Ports, deadline: Deadline): Promise<Request> {
  if (inputs.request.kind !== 'manifest') return inputs.request
  const { readRequested } = await import('./manifest-by-url.ts')
  return readRequested(inputs, ports, deadline)
}

/** What the stages of a run work with. */
interface Run {
  readonly inputs: Inputs
  readonly ports: Ports
  readonly staging: Staging
  readonly deadline: Deadline
  /** Bytes that came from the network. */
  readonly traffic: { bytes: number }
}

async function runInStaging(plan: Plan, inputs: Inputs, ports: Ports, deadline: Deadline): Promise<Outcome> {
  const staging = await openStaging(plan.home, ports.clock.now())
  try {
    const outcome = await run(plan, { inputs, ports, staging, deadline, traffic: { bytes: 0 } })
    await staging.close()
    return outcome
  } catch (error) {
    if (inputs.runner.diskOutlivesJob && isWorthAnotherRun(error))
      story.tellKept(await staging.closeForLater(), ports.log)
    else await staging.close()
    throw error
  }
}

/** Whether the bytes that came are good, and only the rest did not come. */
function isWorthAnotherRun(error: unknown): boolean {
  return error instanceof FetchError && !(error instanceof IntegrityError)
}

async function run(plan: Plan, around: Run): Promise<Outcome> {
  const { inputs, ports, staging, deadline, traffic } = around
  const { log, journal } = ports
  const { times, steps } = journal
  const { signal } = deadline
  const tiers = ports.tiers.map((tier) => timedTier(tier, journal))

  const asked = await journal.time('restore', () =>
    untilAborted(() => restore(plan, tiers, staging.folder), signal),
  )
  const told = await withOutlooks(asked.findings, inputs)
  story.tellFindings(plan, told, log)
  const restored = await waitForOthers(plan, asked, around)
  const { findings } = restored
  const came = await fetchMissing(plan, restored, around)
  const verified = { ...restored.verified, files: [...restored.verified.files, ...came] }
  const { files, displaced, rivals } = await journal.time('place', () =>
    place(plan, verified, staging, signal),
  )
  story.tellPlaced(plan, displaced, rivals, log)

  const storable = inputs.save ? storableFiles(plan, verified, files) : []
  const saves = await journal.time('save', () => save(plan.key, storable, findings, staging.folder, signal))
  story.tellSaves(plan, saves, told, log)
  for (const reason of unsavedReasons(findings, saves, inputs.save)) log.debug(reason)
  return { plan, findings, files, displaced, downloadedBytes: traffic.bytes, saves, times, steps }
}

/** Waits for what another job of the run saves, where the workflow says so and something is missing. */
async function waitForOthers(plan: Plan, asked: Restored, around: Run): Promise<Restored> {
  const { inputs, ports } = around
  if (inputs.waitForCache === 0 || restOf(plan, asked.verified).files.length === 0) return asked
  return ports.journal.time('wait', async () => {
    const { waitForCache } = await import('./wait-for-cache.ts')
    return waitForCache(plan, asked, around)
  })
}

/** Fetches what is missing, if anything is, and tells why it is meanwhile. */
async function fetchMissing(
  plan: Plan,
  { verified, findings }: Restored,
  around: Run,
): Promise<readonly VerifiedFile[]> {
  const rest = restOf(plan, verified)
  if (rest.files.length === 0) return []
  const { inputs, ports, deadline } = around
  const { clock, log, journal } = ports
  const { signal } = deadline
  await refuseMiss(plan, inputs, findings, signal)
  return journal.time('fetch', () =>
    tellingWhy(plan, findings, { clock, log, signal }, async () => {
      // Loaded here, as a hit needs none of it.
      const { fetchRest } = await import('./fetch-rest.ts')
      return fetchRest(plan, rest, around)
    }),
  )
}

async function lookOnly(
  plan: Plan,
  inputs: Inputs,
  { tiers, log }: Ports,
  { signal }: Deadline,
): Promise<Outcome> {
  const findings = await lookUp(plan.key, tiers)
  story.tellFindings(plan, findings, log)
  if (!findings.some(({ kind }) => kind === 'hit')) await refuseMiss(plan, inputs, findings, signal)
  return { plan, findings, files: [], displaced: [], downloadedBytes: 0, saves: [], times: [], steps: [] }
}

async function refuseMiss(
  plan: Plan,
  inputs: Inputs,
  findings: readonly Finding[],
  signal: AbortSignal,
): Promise<void> {
  if (!inputs.failOnCacheMiss) return
  const whys = await whyMissing(plan, findings, signal)
  const asked = findings.map((finding) => {
    const why = whys.get(finding.tier)
    const answer = story.describeFinding(finding)
    return [finding.tier.title, why === undefined ? answer : `${answer}: ${why}`]
  })
  throw new CacheMissError({
    code: 'cache-miss',
    message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
    facts: { key: plan.key, ...Object.fromEntries(asked) },
    advice:
      'Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false.',
  })
}
