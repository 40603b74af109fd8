import { join } from 'node:path'
import { systemClock } from './clock.ts'
import type { Inputs, TierName } from './inputs.ts'
import { readInputs, readRunner, wantsSummary } from './inputs.ts'
import { Journal } from './journal.ts'
import { setupDataset } from './main.ts'
import type { HttpClient } from './network/client.ts'
import { type Network, openNetwork } from './network/open-network.ts'
import type { Road } from './network/proxy.ts'
import type { Relay } from './network/relay.ts'
import { actionsLog, reportExport, reportFailure, reportOutcome } from './report/actions.ts'
import { openJob } from './report/job.ts'
import { type Log, quietLog } from './report/log.ts'
import { exitWith, writeOut } from './report/stdout.ts'
import { tellNetwork } from './report/story.ts'
import { Secrets, secretsOf } from './secrets.ts'
import type { DirectPorts } from './tiers/actions-direct/find-entry.ts'
import type { MissPorts } from './tiers/actions-miss/miss-notes.ts'
import { cacheServices } from './tiers/cache-service.ts'
import { folderTier } from './tiers/folder.ts'
import { lazyTier } from './tiers/lazy.ts'
import type { TakeLease } from './tiers/lease.ts'
import type { PackagePorts } from './tiers/package-call.ts'
import { selectTiers } from './tiers/select.ts'
import type { Tier } from './tiers/tier.ts'
import { USER_AGENT } from './version.ts'

const secrets = new Secrets()
const job = openJob(process.env, writeOut)
const everything = actionsLog(job, secrets)
const journal = new Journal(systemClock)
const discretion = { secrets, summary: wantsSummary(job.getInput) }

async function run(): Promise<number> {
  try {
    const runner = readRunner(process.env, process.cwd())
    const inputs = readInputs(job.getInput, runner, join(runner.temp, 'datasets'))
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
    const takeLease = openLeases(inputs, road)
    const ports = { client, diagnosis, tiers, clock: systemClock, journal, log, keepSecrets, takeLease }
    await reportOutcome(await setupDataset(inputs, ports), job, discretion, log)
    return 0
  } catch (error) {
    await reportFailure(error, await import('@actions/core'), discretion, journal)
    return 1
  }
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
  const open: Readonly<Record<TierName, () => Tier | Promise<Tier>>> = {
    'tool-cache': () => openToolCache(inputs),
    actions: () => openActionsCache(inputs, network.road),
    async s3() {
      const { openS3Tier } = await import('./tiers/s3/open-s3-tier.ts')
      return openS3Tier(inputs, { env: process.env, network, keepSecrets, debug: log.debug })
    },
  }
  return Promise.all(names.map((name) => open[name]()))
}

function openToolCache({ runner, toolCacheLimit }: Inputs): Tier {
  return folderTier(runner.toolCache ?? '', "the runner's tool cache", toolCacheLimit)
}

/** Loads the service's client and all that leads to it when it is first asked. */
function openActionsCache(inputs: Inputs, road: Road): Tier {
  return lazyTier({ name: 'actions', title: 'the Actions cache' }, async () => {
    const { actionsCacheTier } = await import('./tiers/actions-cache.ts')
    return actionsCacheTier(await cachePorts(inputs, road))
  })
}

/** Loads what takes a lease when a job would fetch what others of its run may be fetching. */
function openLeases(inputs: Inputs, road: Road): TakeLease {
  return async (entry) => {
    const { takeLease } = await import('./tiers/actions-direct/take-lease.ts')
    // Not over connections that were used before, on which a request may be sent twice: the second would find the first's.
    return takeLease(await cacheClient(inputs, road), process.env, entry)
  }
}

async function cacheClient({ caCertificates: { pem } }: Inputs, road: Road): Promise<HttpClient> {
  const [{ httpClient }, { CACHE_DEADLINES }] = await Promise.all([
    import('./network/client.ts'),
    import('./network/deadlines.ts'),
  ])
  // What a company's policy says of sources, and its credentials for them, are not for the cache.
  return httpClient({ road, userAgent: USER_AGENT, ca: pem, deadlines: CACHE_DEADLINES })
}

async function cachePorts(inputs: Inputs, road: Road): Promise<PackagePorts & DirectPorts & MissPorts> {
  const {
    runner,
    githubToken,
    caCertificates: { pem, withSystem },
  } = inputs
  let relay: Relay | undefined
  const isProxied = Object.values(road.schemes).some(({ kind }) => kind === 'proxy')
  let ready: Promise<void> | undefined
  const prepare = async () => {
    const [{ startRelay }, { applyEnvironment, relayEnvironment }, { trustEverywhere }] = await Promise.all([
      import('./network/relay.ts'),
      import('./network/relay-environment.ts'),
      import('./network/trust.ts'),
    ])
    if (isProxied) relay = await startRelay({ road, ca: pem })
    await keepSecrets(relay?.secrets ?? [])
    // Its clients read the proxy variables when they are made, and one of them never again: set before the import.
    applyEnvironment(process.env, relayEnvironment(relay))
    // GitHub's own runners reach the cache with Node's certificates, and need not wait for the system's to be read.
    const isSelfHosted = process.env.RUNNER_ENVIRONMENT === 'self-hosted'
    if (!(await trustEverywhere(pem, isSelfHosted || withSystem)))
      everything.debug('this Node cannot hand certificates to the cache client; NODE_EXTRA_CA_CERTS can')
  }
  return {
    client: await cacheClient(inputs, road),
    clock: systemClock,
    keepSecrets,
    githubToken,
    temp: runner.temp,
    debug: everything.debug,
    takeTrouble: () => relay?.takeTrouble(),
    async load() {
      ready ??= prepare()
      await ready
      return import('@actions/cache')
    },
  }
}

const exitCode = await run()
// The packages may leave sockets and timers behind; what they still do is of no use to anyone.
exitWith(exitCode)
