import { join } from 'node:path'
import type { Clock } from './clock.ts'
import type { Plan } from './dataset/plan.ts'
import { makePlan } from './dataset/plan.ts'
import { resolveDataset } from './dataset/resolve.ts'
import { withDeadline } from './deadline.ts'
import { CacheMissError } from './errors.ts'
import { fetchFiles } from './fetch/fetch.ts'
import type { Inputs } from './inputs.ts'
import type { HttpClient } from './network/client.ts'
import type { Outcome, StageTime } from './outcome.ts'
import type { Verified } from './place/place.ts'
import { place } from './place/place.ts'
import { preflight } from './place/preflight.ts'
import type { Staging } from './place/staging.ts'
import { openStaging } from './place/staging.ts'
import type { Log } from './report/log.ts'
import { startProgress } from './report/progress.ts'
import * as story from './report/story.ts'
import type { Finding } from './tiers/restore.ts'
import { lookUp, restore } from './tiers/restore.ts'
import { save, storableFiles } from './tiers/save.ts'
import type { Tier } from './tiers/tier.ts'

/** The outside world of a run. */
export interface Ports {
  readonly client: HttpClient
  readonly tiers: readonly Tier[]
  readonly clock: Clock
  readonly log: Log
}

/** Milliseconds without a byte after which a source is left. */
const IDLE_MS = 10_000

/** Puts the dataset into its home, every byte verified, or throws a DatasetError that says why it cannot. */
export async function setupDataset(inputs: Inputs, ports: Ports): Promise<Outcome> {
  const plan = planFor(inputs)
  story.tellPlan(plan, ports.log)
  if (inputs.lookupOnly) return lookOnly(plan, inputs, ports)
  const staging = await openStaging(plan.home, ports.clock.now())
  try {
    return await withDeadline(inputs.timeout, (signal) => run(plan, inputs, ports, staging, signal))
  } finally {
    await staging.close()
  }
}

/** What a run with these inputs would do; needs no network. */
export function planFor({ request, mirrors, layout, path, homes }: Inputs): Plan {
  const dataset = resolveDataset(request, mirrors)
  return makePlan(dataset, layout, path ?? join(homes, dataset.name))
}

async function run(
  plan: Plan,
  inputs: Inputs,
  ports: Ports,
  staging: Staging,
  signal: AbortSignal,
): Promise<Outcome> {
  const { tiers, clock, log } = ports
  const watch = stopwatch(clock)
  const restored = await watch.time('restore', () => restore(plan, tiers, staging.folder))
  story.tellFindings(plan, restored.findings, log)
  if (restored.files === undefined) refuseMiss(plan, inputs, restored.findings)

  const fetched = await watch.time('fetch', async () =>
    restored.files ? undefined : fetchAll(plan, inputs, ports, staging, signal),
  )
  const verified: Verified = restored.files
    ? { form: plan.stored.form, files: restored.files }
    : { form: 'files', files: fetched?.files ?? [] }

  const { files, displaced } = await watch.time('place', () => place(plan, verified, staging))
  story.tellDisplaced(displaced, log)

  const saves = await watch.time('save', async () =>
    inputs.save ? save(plan.key, storableFiles(plan, verified.files), restored.findings, staging.folder) : [],
  )
  story.tellSaves(saves, log)
  const { findings } = restored
  return { plan, findings, files, displaced, downloadedBytes: fetched?.bytes ?? 0, saves, times: watch.times }
}

async function lookOnly(plan: Plan, inputs: Inputs, { tiers, log }: Ports): Promise<Outcome> {
  const findings = await lookUp(plan.key, tiers)
  story.tellFindings(plan, findings, log)
  if (!findings.some(({ kind }) => kind === 'hit')) refuseMiss(plan, inputs, findings)
  return { plan, findings, files: [], displaced: [], downloadedBytes: 0, saves: [], times: [] }
}

async function fetchAll(plan: Plan, inputs: Inputs, ports: Ports, staging: Staging, signal: AbortSignal) {
  const { client, clock, log } = ports
  await preflight(plan, staging.dir)
  const folder = await staging.folder('fetch')
  const total = plan.dataset.files.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  )
  const progress = startProgress(plan.dataset.name, total, log, clock)
  const { retries, concurrency } = inputs
  const policy = { retries, concurrency, deadline: clock.now() + inputs.timeout }
  const fetchPorts = { client, clock, log, idle: IDLE_MS, onBytes: progress.add }
  try {
    const files = await fetchFiles(plan.dataset.files, folder, policy, fetchPorts, signal)
    return { files, bytes: progress.bytes() }
  } finally {
    progress.stop()
  }
}

function refuseMiss(plan: Plan, inputs: Inputs, findings: readonly Finding[]): void {
  if (!inputs.failOnCacheMiss) return
  const asked = findings.map((finding) => [finding.tier.title, story.describeFinding(finding)])
  throw new CacheMissError({
    code: 'cache-miss',
    message: `No cache has ${plan.dataset.name}, and fail-on-cache-miss is true`,
    facts: { key: plan.key, ...Object.fromEntries(asked) },
    advice:
      'Run a job that fills the cache first, on this branch or the default one, or set fail-on-cache-miss: false.',
  })
}

function stopwatch(clock: Clock) {
  const times: StageTime[] = []
  return {
    times,
    async time<T>(stage: StageTime['stage'], run: () => Promise<T>): Promise<T> {
      const start = clock.now()
      const result = await run()
      times.push({ stage, milliseconds: clock.now() - start })
      return result
    },
  }
}
