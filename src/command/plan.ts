import { join } from 'node:path'
import { systemClock } from '../clock.ts'
import type { DatasetFile } from '../dataset/dataset.ts'
import type { ExaminedSource } from '../diagnose/examine-source.ts'
import { freeSpaceAt } from '../disk/free-space.ts'
import { formatCount } from '../format.ts'
import { type Inputs, readInputs, readRunner, type TierName } from '../inputs.ts'
import { endpointsOf, isRemote } from '../network/endpoints.ts'
import { credentialsSecrets } from '../network/origin-credentials.ts'
import { type Environment, readRoad } from '../network/proxy.ts'
import { needOf } from '../place/preflight.ts'
import { planFor } from '../plan-for.ts'
import { allowedEndpoints } from '../report/allowed-endpoints.ts'
import { terminalLine } from '../report/line.ts'
import type { Log } from '../report/log.ts'
import { planDocument } from '../report/plan-document.ts'
import { planText } from '../report/plan-text.ts'
import { tellCertificates } from '../report/story.ts'
import { secretsOf } from '../secrets.ts'
import { type CachePlaces, cachePlaces } from '../tiers/cache-service.ts'
import { TOOL } from '../tiers/folder.ts'
import { s3Endpoints, s3PlaceOf } from '../tiers/s3/place.ts'
import { selectTiers } from '../tiers/select.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { readMachine } from './machine.ts'
import { manifestFiles, readRequest } from './read-request.ts'
import { type Terminal, terminalLog } from './terminal.ts'

const UNPROBED = 'where the sources redirect to is not known; --probe asks them'
/** Where the sources lead is all that is asked. */
const PROBING = { sample: 0, budget: 10_000 }

/** Problems of sources that are told one by one. */
const MOST_PROBLEMS = 10

/** `plan`: what would be done, decided and not done; without `--probe` no connection is opened but for a manifest by URL. */
export async function planCommand(line: CommandLine, env: Environment, terminal: Terminal): Promise<number> {
  const [json, block] = [line.flag('json'), line.flag('allowed-endpoints')]
  if (json && block) throw new UsageError('plan prints one of --json and --allowed-endpoints')
  const log = terminalLog(terminal, env.RUNNER_DEBUG === '1')
  const inputs = await readPlanInputs(line, env)
  const road = readRoad(env, inputs)
  const { policy, credentials } = inputs
  const secrets = [...road.secrets, ...credentialsSecrets(credentials)]
  terminal.secrets.add(secretsOf(inputs, { secrets }))
  const request = await readRequest(inputs, env, terminal)
  const plan = planFor({ ...inputs, request })
  const files = [...manifestFiles(inputs), ...plan.dataset.files]
  const tiers = planTiers(inputs, isInJob(env))
  const cache = placesOf(tiers.names, inputs, env)
  tellCertificates(inputs.caCertificates, log)
  for (const warning of [...road.warnings, ...policy.warnings, ...credentials.warnings, ...plan.warnings])
    log.warning(warning)

  const isProbed = line.flag('probe')
  const examined = isProbed ? await probeSources(files, inputs, env) : []
  tellProblems(examined, log)

  const source = files.flatMap(({ sources }) => sources)
  const redirect = examined.flatMap(({ hops }) => hops.slice(1).map(({ url }) => url))
  const endpoints = endpointsOf({ source, redirect, cache: cache.urls }, road)
  const isGuess = !isProbed && source.some(isRemote)
  const notes = [...plan.notes, ...tiers.notes, ...(isGuess ? [UNPROBED] : []), ...cache.notes]
  const print = (lines: readonly string[]) => terminal.out(lines.map(terminalLine).join('\n'))
  if (json || block) for (const note of notes) log.info(`note: ${note}`)
  if (json) terminal.out(JSON.stringify(planDocument(plan, tiers.names, endpoints), null, 2))
  else if (block) print(allowedEndpoints(endpoints))
  else {
    const space = { needed: needOf(plan), free: await freeSpaceAt(plan.home) }
    const titles = tiers.names.map((name) => titleOf(name, inputs))
    print(planText(plan, { tiers: titles, endpoints, space, notes }))
  }
  return 0
}

function tellProblems(examined: readonly ExaminedSource[], log: Log): void {
  const problems = examined.flatMap(({ failure }) => failure?.message ?? [])
  for (const problem of problems.slice(0, MOST_PROBLEMS)) log.warning(problem)
  if (problems.length > MOST_PROBLEMS)
    log.warning(`${formatCount(problems.length - MOST_PROBLEMS, 'further source')} gave no file`)
}

function isInJob({ GITHUB_ACTIONS }: Environment): boolean {
  return GITHUB_ACTIONS === 'true'
}

/** In a job it is the action's step that is planned, elsewhere the command's `fetch`. */
function readPlanInputs(line: CommandLine, env: Environment): Promise<Inputs> {
  const workingDirectory = process.cwd()
  if (!isInJob(env)) return readInputs(line.input, readMachine(env, workingDirectory), workingDirectory)
  const runner = readRunner(env, workingDirectory)
  return readInputs(line.input, runner, join(runner.temp, 'datasets'))
}

function planTiers(inputs: Inputs, inJob: boolean): { names: readonly TierName[]; notes: readonly string[] } {
  const { names, notes } = selectTiers(inputs)
  if (inJob || inputs.cache !== 'auto') return { names, notes }
  return { names: names.filter((name) => name !== 'actions'), notes }
}

/** Where the tiers are that have hosts. */
function placesOf(names: readonly TierName[], { s3 }: Inputs, env: Environment): CachePlaces {
  const places = [
    ...(names.includes('actions') ? [cachePlaces(env)] : []),
    ...(names.includes('s3') && s3 ? [s3Endpoints(s3PlaceOf(s3, env), env)] : []),
  ]
  return { urls: places.flatMap(({ urls }) => urls), notes: places.flatMap(({ notes }) => notes) }
}

function titleOf(name: TierName, { runner, s3 }: Inputs): string {
  if (name === 's3') return `the S3 bucket ${s3?.bucket}`
  return name === 'actions' ? 'the Actions cache' : `the folder ${join(runner.toolCache ?? '', TOOL)}`
}

async function probeSources(
  files: readonly DatasetFile[],
  inputs: Inputs,
  env: Environment,
): Promise<readonly ExaminedSource[]> {
  const [{ openNetwork }, { examineSources, suspectsOf }] = await Promise.all([
    import('../network/open-network.ts'),
    import('../diagnose/examine-sources.ts'),
  ])
  const ports = { ...openNetwork(env, inputs), clock: systemClock }
  return examineSources(suspectsOf(files, inputs.allowHttpRedirects), PROBING, ports)
}
