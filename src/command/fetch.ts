import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import { InputError } from '../errors.ts'
import { readInputs, type TierName } from '../inputs.ts'
import { Journal } from '../journal.ts'
import { setupDataset } from '../main.ts'
import { openNetwork } from '../network/open-network.ts'
import { cacheStatus } from '../outcome.ts'
import { quietLog } from '../report/log.ts'
import { resultOf } from '../report/outputs.ts'
import { tellEnd, tellNetwork } from '../report/story.ts'
import { secretsOf } from '../secrets.ts'
import { folderTier, TOOL } from '../tiers/folder.ts'
import { selectTiers } from '../tiers/select.ts'
import type { Tier } from '../tiers/tier.ts'
import type { CommandLine } from './arguments.ts'
import { withLiveErrors } from './live-lines.ts'
import { readMachine } from './machine.ts'
import type { Terminal } from './terminal.ts'
import { terminalLog } from './terminal.ts'

/** `fetch`: the same run as the action's, with a folder of the user as its cache; prints the dataset's path. */
export async function fetchCommand(
  line: CommandLine,
  env: NodeJS.ProcessEnv,
  plain: Terminal,
): Promise<number> {
  const machine = readMachine(env, process.cwd())
  const inputs = await readInputs(line.input, machine, machine.workspace)
  const terminal = withLiveErrors(plain, env)
  const everything = terminalLog(terminal, env.RUNNER_DEBUG === '1')
  const log = quietLog(everything, inputs.quiet)
  const network = openNetwork(env, inputs)
  terminal.secrets.add(secretsOf(inputs, network))
  tellNetwork(network, log)
  const keepSecrets = (texts: readonly string[]) => terminal.secrets.add(texts)
  const open = async (name: TierName): Promise<Tier[]> => {
    if (name === 'tool-cache') {
      const folder = machine.toolCache ?? ''
      return [folderTier(folder, `the cache in ${join(folder, TOOL)}`, inputs.toolCacheLimit)]
    }
    if (name === 's3') {
      const { openS3Tier } = await import('../tiers/s3/open-s3-tier.ts')
      return [openS3Tier(inputs, { env, network, keepSecrets, debug: log.debug })]
    }
    if (inputs.cache === 'auto') {
      log.debug('cache actions: left out, this is no step of a GitHub job')
      return []
    }
    throw new InputError(
      'cache',
      `"${name}" is there only in a step of a GitHub job`,
      'Use auto, none, tool-cache or s3.',
    )
  }
  const { names, reasons } = selectTiers(inputs)
  if (machine.toolCache === undefined && inputs.cache === 'auto')
    log.info('This user has no home, so there is no cache: set HOME, or XDG_CACHE_HOME')
  for (const reason of reasons) log.debug(reason)
  const tiers = (await Promise.all(names.map(open))).flat()
  const { client, road, ask } = network
  const diagnosis = { road, ask, control: undefined }
  try {
    const journal = new Journal(systemClock)
    const ports = { client, diagnosis, tiers, clock: systemClock, journal, log, keepSecrets }
    const outcome = await setupDataset(inputs, ports)
    const { home, variables } = outcome.plan
    const placed = inputs.lookupOnly ? {} : variables
    for (const [name, value] of Object.entries(placed)) log.info(`set ${name}=${value}`)
    tellEnd(outcome, everything)
    // After a look-up there is no folder to go on with.
    const answer = inputs.lookupOnly ? cacheStatus(outcome) : home
    terminal.out(line.flag('json') ? JSON.stringify(resultOf(outcome), null, 2) : answer)
    return 0
  } finally {
    client.close()
  }
}
