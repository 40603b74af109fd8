import { stat } from 'node:fs/promises'
import { InputError } from '../errors.ts'
import { readInputs } from '../inputs.ts'
import type { Environment } from '../network/proxy.ts'
import { findExtras } from '../place/find-extras.ts'
import { inspect } from '../place/inspect.ts'
import { inspectionFailure } from '../place/inspection-failure.ts'
import { knownOf, unpinnedFolders } from '../place/known.ts'
import { planFor } from '../plan-for.ts'
import { inspectionDocument, inspectionText } from '../report/inspection.ts'
import { terminalLine } from '../report/line.ts'
import { secretsOf } from '../secrets.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { readMachine } from './machine.ts'
import { readRequest } from './read-request.ts'
import { type Terminal, tellFailure, terminalLog } from './terminal.ts'

/** `verify`: whether a folder holds a dataset as it is pinned; reads alone, exit code 1 unless every file was found right. */
export async function verifyCommand(
  line: CommandLine,
  env: Environment,
  terminal: Terminal,
): Promise<number> {
  if (line.input('path').trim() === '') throw new UsageError('verify needs the folder of a dataset')
  const machine = readMachine(env, process.cwd())
  const inputs = await readInputs(line.input, machine, machine.workspace)
  terminal.secrets.add(secretsOf(inputs, { secrets: [] }))
  const plan = planFor({ ...inputs, request: await readRequest(inputs, env, terminal) })
  const { home } = plan
  await checkIsFolder(home)
  const log = terminalLog(terminal, false)
  for (const warning of plan.warnings) log.warning(warning)

  const { pinned, unknown } = knownOf(plan)
  const files = [...(await inspect(pinned, home)), ...unknown]
  const extras = await findExtras(pinned, home, unpinnedFolders(plan))
  const failure = inspectionFailure(plan, files)
  const inspection = { files, extras, failure }
  if (line.flag('json')) terminal.out(JSON.stringify(inspectionDocument(plan, inspection), null, 2))
  else terminal.out(inspectionText(plan, inspection).map(terminalLine).join('\n'))
  if (failure === undefined) return 0
  tellFailure(failure, terminal)
  return 1
}

async function checkIsFolder(path: string): Promise<void> {
  const advice = 'Name the folder that fetch had as --path.'
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const isGone = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    const why = isGone ? `${path} does not exist` : `${path} cannot be opened: ${error.message}`
    throw new InputError('path', why, advice, error)
  })
  if (!found.isDirectory()) throw new InputError('path', `${path} is no folder`, advice)
}
