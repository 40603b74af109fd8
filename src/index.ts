import { join } from 'node:path'
import { systemClock } from './clock.ts'
import { endProcess } from './end-process.ts'
import type { Inputs, TierName } from './inputs.ts'
import { readInputs, readRunner, wantsSummary } from './inputs.ts'
import { Journal } from './journal.ts'
import { setupDataset } from './main.ts'
import { type Network, openNetwork } from './network/open-network.ts'
import { actionsLog, reportExport, reportFailure, reportOutcome } from './report/actions.ts'
import { openJob } from './report/job.ts'
import { type Log, quietLog } from './report/log.ts'
import { StandardStream } from './report/standard-stream.ts'
import { tellNetwork } from './report/story.ts'
import { Secrets, secretsOf } from './secrets.ts'
import { cacheServices } from './tiers/cache-service.ts'
import { folderTier } from './tiers/folder.ts'
import { openActionsCache } from './tiers/open-actions-cache.ts'
import { selectTiers } from './tiers/select.ts'
import type { Tier } from './tiers/tier.ts'

const secrets = new Secrets()
const stdout = new StandardStream(1)
const job = openJob(process.env, (text) => stdout.write(text))
const everything = actionsLog(job, secrets)
const journal = new Journal(systemClock)
const discretion = { secrets, summary: wantsSummary(job.getInput) }

async function run(): Promise<number> {
  try {
    const runner = readRunner(process.env, process.cwd())
    const inputs = await readInputs(job.getInput, runner, join(runner.temp, 'datasets'))
    const network = openNetwork(process.env, inputs)
    await keepSecrets(secretsOf(inputs, network))
    // GitHub masks it; to mask it once more loads what a hit can do without.
    if (inputs.githubToken !== '') secrets.add([inputs.githubToken])
    const log = quietLog(everything, inputs.quiet)
    tellNetwork(network, log)
    const { client, road, ask } = network
    if (inputs.exportProxy) {
      const { exportProxy } = await import('./network/export-proxy.ts')
      reportExport(exportProxy(road, process.env), job, log)
    }
    const diagnosis = { road, ask, control: cacheServices(process.env)[0] }
    const tiers = await openTiers(inputs, network, log)
    const ports = { client, diagnosis, tiers, clock: systemClock, journal, log, keepSecrets }
    await reportOutcome(await setupDataset(inputs, ports), job, discretion, log)
    return 0
  } catch (error) {
    return fail(error)
  }
}

async function fail(error: unknown): Promise<number> {
  await reportFailure(error, await import('@actions/core'), discretion, journal)
  return 1
}

async function keepSecrets(texts: readonly string[]): Promise<void> {
  secrets.add(texts)
  if (texts.length === 0) return
  const { setSecret } = await import('@actions/core')
  for (const text of texts) setSecret(text)
}

async function openTiers(inputs: Inputs, network: Network, log: Log): Promise<readonly Tier[]> {
  const { names, notes, reasons } = selectTiers(inputs)
  for (const note of notes) log.info(note)
  for (const reason of reasons) log.debug(reason)
  const { env } = process
  const { debug } = log
  const open: Readonly<Record<TierName, () => Tier | Promise<Tier>>> = {
    'tool-cache': () => openToolCache(inputs),
    actions: () => openActionsCache(inputs, { env, road: network.road, keepSecrets, debug }),
    async s3() {
      const { openS3Tier } = await import('./tiers/s3/open-s3-tier.ts')
      return openS3Tier(inputs, { env, network, keepSecrets, debug })
    },
  }
  return Promise.all(names.map((name) => open[name]()))
}

function openToolCache({ runner, toolCacheLimit }: Inputs): Tier {
  return folderTier(runner.toolCache ?? '', "the runner's tool cache", toolCacheLimit)
}

function leave(exitCode: number): void {
  process.off('beforeExit', endWithoutResult)
  // A failure is told by @actions/core, which writes to Node's stream.
  stdout.flush(() => endProcess(exitCode), exitCode !== 0)
}

/** Nothing is left that could bring a result: Node would end now, as if all were well. */
function endWithoutResult(): void {
  fail(new Error('the run ended without a result')).then(leave)
}

process.once('beforeExit', endWithoutResult)
run().then(leave)
