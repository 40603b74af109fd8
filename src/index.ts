import { join } from 'node:path'
import * as core from '@actions/core'
import { systemClock } from './clock.ts'
import type { Inputs } from './inputs.ts'
import { readInputs, readRunner } from './inputs.ts'
import { setupDataset } from './main.ts'
import { exportProxy } from './network/export-proxy.ts'
import { openNetwork } from './network/open-network.ts'
import type { Road } from './network/proxy.ts'
import { type Relay, startRelay } from './network/relay.ts'
import { applyEnvironment, relayEnvironment } from './network/relay-environment.ts'
import { trustEverywhere } from './network/trust.ts'
import { actionsLog, reportExport, reportFailure, reportOutcome } from './report/actions.ts'
import { tellNetwork } from './report/story.ts'
import { Secrets, secretsOf } from './secrets.ts'
import { actionsCacheTier } from './tiers/actions-cache.ts'
import { cacheServices } from './tiers/cache-service.ts'
import { folderTier } from './tiers/folder.ts'
import { selectTiers } from './tiers/select.ts'
import type { Tier } from './tiers/tier.ts'

const secrets = new Secrets()
const log = actionsLog(core, secrets)

async function run(): Promise<number> {
  try {
    const runner = readRunner(process.env, process.cwd())
    const inputs = readInputs(core.getInput, runner, join(runner.temp, 'datasets'))
    const network = openNetwork(process.env, inputs)
    keepSecrets(secretsOf(inputs, network))
    tellNetwork(network, log)
    const { client, road, ask } = network
    if (inputs.exportProxy) reportExport(exportProxy(road, process.env), core)
    const diagnosis = { road, ask, control: cacheServices(process.env)[0] }
    const tiers = openTiers(inputs, road)
    const ports = { client, diagnosis, tiers, clock: systemClock, log, keepSecrets }
    await reportOutcome(await setupDataset(inputs, ports), core)
    return 0
  } catch (error) {
    await reportFailure(error, core, secrets)
    return 1
  }
}

function keepSecrets(texts: readonly string[]): void {
  secrets.add(texts)
  for (const text of texts) core.setSecret(text)
}

function openTiers(inputs: Inputs, road: Road): readonly Tier[] {
  const { names, notes } = selectTiers(inputs)
  for (const note of notes) log.info(note)
  return names.map((name) => (name === 'tool-cache' ? openToolCache(inputs) : openActionsCache(inputs, road)))
}

function openToolCache({ runner }: Inputs): Tier {
  return folderTier(runner.toolCache ?? '', "the runner's tool cache", async (...entry) => {
    const { find } = await import('@actions/tool-cache')
    return find(...entry)
  })
}

function openActionsCache({ runner, caCertificates: { pem, withSystem } }: Inputs, road: Road): Tier {
  let relay: Relay | undefined
  const isProxied = Object.values(road.schemes).some(({ kind }) => kind === 'proxy')
  let ready: Promise<void> | undefined
  const prepare = async () => {
    if (isProxied) relay = await startRelay({ road, ca: pem })
    for (const secret of relay?.secrets ?? []) core.setSecret(secret)
    // Its clients read the proxy variables when they are made, and one of them never again: set before the import.
    applyEnvironment(process.env, relayEnvironment(relay))
    // GitHub's own runners reach the cache with Node's certificates, and need not wait for the system's to be read.
    const isSelfHosted = process.env.RUNNER_ENVIRONMENT === 'self-hosted'
    if (!(await trustEverywhere(pem, isSelfHosted || withSystem)))
      log.debug('this Node cannot hand certificates to the cache client; NODE_EXTRA_CA_CERTS can')
  }
  return actionsCacheTier({
    temp: runner.temp,
    debug: log.debug,
    takeTrouble: () => relay?.takeTrouble(),
    async load() {
      ready ??= prepare()
      await ready
      return import('@actions/cache')
    },
  })
}

const exitCode = await run()
// The packages may leave sockets and timers behind; what they still do is of no use to anyone.
process.stdout.write('', () => process.exit(exitCode))
