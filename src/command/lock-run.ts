import { setMaxListeners } from 'node:events'
import { systemClock } from '../clock.ts'
import { withDeadline } from '../deadline.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { withTemporaryFolder } from '../disk/temporary-folder.ts'
import { readSettings } from '../inputs.ts'
import type { LockContext } from '../lock/obtain.ts'
import { openNetwork } from '../network/open-network.ts'
import type { Environment } from '../network/proxy.ts'
import { urlSecrets } from '../network/url-secrets.ts'
import { quietLog } from '../report/log.ts'
import { startProgress } from '../report/progress/progress.ts'
import { tellNetwork } from '../report/story.ts'
import { settingsSecrets } from '../secrets.ts'
import type { CommandLine } from './arguments.ts'
import { withLiveErrors } from './live-lines.ts'
import { readMachine } from './machine.ts'
import { type Terminal, terminalLog } from './terminal.ts'

/** Runs what locks or checks, with the network of the options, a temporary folder, and the time of `timeout`. */
export async function runLocking<T>(
  line: CommandLine,
  env: Environment,
  plain: Terminal,
  run: (context: LockContext, workspace: string, terminal: Terminal) => Promise<T>,
): Promise<T> {
  const machine = readMachine(env, process.cwd())
  const settings = await readSettings(line.input, machine, machine.workspace)
  const network = openNetwork(env, settings)
  const named = [...line.operands, ...line.input('url').split('\n')].filter((word) => URL.canParse(word))
  const terminal = withLiveErrors(plain, env)
  const log = quietLog(terminalLog(terminal, env.RUNNER_DEBUG === '1'), settings.quiet)
  terminal.secrets.add([
    ...settingsSecrets(settings, network),
    ...named.flatMap((word) => urlSecrets(new URL(word))),
  ])
  tellNetwork(network, log)
  const { client, road, ask } = network
  const progress = startProgress({ name: 'lock', files: undefined }, log, systemClock)
  try {
    return await withTemporaryFolder(machine.temp, (folder) =>
      withDeadline(settings.timeout, systemClock, async (deadline) => {
        // As many listeners as there are files at once: more than ten are no leak.
        setMaxListeners(0, deadline.signal)
        const ports = { client, road, ask, clock: systemClock, log, ...progress }
        try {
          return await run({ settings, ports, deadline, folder }, machine.workspace, terminal)
        } catch (error) {
          throw await diagnose(error, { road, ask, control: undefined }, deadline.signal)
        }
      }),
    )
  } finally {
    progress.stop()
    client.close()
  }
}
