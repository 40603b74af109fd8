import { tmpdir } from 'node:os'
import { systemClock } from '../clock.ts'
import type { Check } from '../diagnose/check.ts'
import { checkLocalSources, findUnreadable } from '../diagnose/check-local-sources.ts'
import { checkFolder, checkSpace, checkTools } from '../diagnose/check-machine.ts'
import { checkClock, checkSettings, checkSource } from '../diagnose/check-network.ts'
import type { ExaminedSource } from '../diagnose/examine-source.ts'
import { examineSources, type Suspect, suspectsOf } from '../diagnose/examine-sources.ts'
import { ELSEWHERE_TEMPORARY } from '../disk/instead-of-path.ts'
import { formatCount } from '../format.ts'
import { readInputs } from '../inputs.ts'
import { describeRoad } from '../network/describe-road.ts'
import { type Network, openNetwork } from '../network/open-network.ts'
import type { Environment } from '../network/proxy.ts'
import { redactUrl } from '../network/redact.ts'
import { urlSecrets } from '../network/url-secrets.ts'
import { readNetworkInputs } from '../network-inputs.ts'
import { checkupDocument, roadDocument } from '../report/checkup-document.ts'
import { checkupText } from '../report/checkup-text.ts'
import { terminalLine } from '../report/line.ts'
import { secretsOf } from '../secrets.ts'
import { type CommandLine, UsageError } from './arguments.ts'
import { readMachine } from './machine.ts'
import { planRequested, type RequestedPlan } from './requested-plan.ts'
import type { Terminal } from './terminal.ts'

/** What is to be looked at: the sources of a dataset, single URLs, and this machine. */
interface Patient extends RequestedPlan {
  readonly machine: ReturnType<typeof readMachine>
  readonly network: Network
  readonly suspects: readonly Suspect[]
}

/** Enough of a file to tell a speed by, and little enough to ask every source for; and milliseconds for all of them. */
const EXAMINING = { sample: 1024 ** 2, budget: 60_000 }
/** More are seldom told apart by anybody. */
const MOST_SOURCES = 100

/** `doctor`: what a run would meet, before it runs; exit code 1 when it would fail. */
export async function doctorCommand(
  line: CommandLine,
  env: Environment,
  terminal: Terminal,
): Promise<number> {
  const patient = await readPatient(line, env, terminal)
  // What servers say is part of the result here.
  const out = (text: string) => terminal.out(terminal.secrets.hide(text))
  const print = (lines: readonly string[]) => out(lines.map(terminalLine).join('\n'))
  const printJson = (document: unknown) => out(JSON.stringify(document, null, 2))
  const isJson = line.flag('json')
  if (line.flag('offline')) {
    const roads = patient.suspects.map(({ url }) => ({ url, via: patient.network.road.decide(url) }))
    const settings = checkSettings(patient.network)
    const text = roads.map(({ url, via }) => `${redactUrl(url)}: ${describeRoad(via)}`)
    const sources = roads.map(({ url, via }) => roadDocument(url, via))
    if (isJson) printJson({ sources, checks: [settings] })
    else print([...checkupText([settings]), ...text])
    return 0
  }
  const suspects = patient.suspects.slice(0, MOST_SOURCES)
  if (suspects.length < patient.suspects.length)
    terminal.err(
      `only the first ${formatCount(suspects.length, 'source')} of ${patient.suspects.length} are asked`,
    )
  const ports = { ...patient.network, clock: systemClock }
  const examined = await examineSources(suspects, EXAMINING, ports)
  const checks = await checkAll(patient, examined, env)
  const document = checkupDocument(examined, checks)
  if (isJson) printJson(document)
  else print([...checkupText(checks), '', document.ok ? 'nothing here would stop a run' : 'a run would fail'])
  return document.ok ? 0 : 1
}

async function readPatient(line: CommandLine, env: Environment, terminal: Terminal): Promise<Patient> {
  const machine = readMachine(env, process.cwd())
  const inputs = asksForDataset(line) ? await readInputs(line.input, machine, machine.workspace) : undefined
  const network = openNetwork(env, inputs ?? readNetworkInputs(line.input, machine.workspace))
  const urls = line.operands.map((word) => ({ url: readUrl(word), size: undefined, downgrade: false }))
  terminal.secrets.add([
    ...(inputs ? secretsOf(inputs, network) : network.secrets),
    ...urls.flatMap(({ url }) => urlSecrets(url)),
  ])
  if (!inputs) return { machine, network, plan: undefined, files: [], checks: [], suspects: urls }
  // A checkup tells what it meets; it does not wait until that is over.
  const impatient = { ...inputs, retries: 0, timeout: Math.min(inputs.timeout, EXAMINING.budget) }
  const requested = await planRequested(impatient, { env, terminal, isOffline: line.flag('offline') })
  const suspects = [...urls, ...suspectsOf(requested.files, inputs.allowHttpRedirects)]
  return { machine, network, ...requested, suspects }
}

function asksForDataset({ input }: CommandLine): boolean {
  return (['dataset', 'url', 'files'] as const).some((name) => input(name) !== '')
}

function readUrl(word: string): URL {
  if (/^https?:\/\//i.test(word) && URL.canParse(word)) return new URL(word)
  throw new UsageError(`doctor takes http(s) URLs, not "${redactUrl(word)}"; a dataset goes to --dataset`)
}

const UNCACHED =
  'A run goes on, and saves nothing there: mend that, or set XDG_CACHE_HOME (in a job: RUNNER_TOOL_CACHE) to another folder.'

async function checkCacheFolder(folder: string | undefined): Promise<Check> {
  const about = 'folder of the cache'
  if (folder !== undefined) return checkFolder(about, folder, { verdict: 'doubtful', advice: UNCACHED })
  return {
    about,
    verdict: 'doubtful',
    details: ['none: this user has no home; HOME or XDG_CACHE_HOME says where'],
  }
}

async function checkAll(
  { machine, network, plan, files, checks, suspects }: Patient,
  examined: readonly ExaminedSource[],
  env: Environment,
): Promise<readonly Check[]> {
  const unreadable = await findUnreadable(files)
  const well = new Set(examined.flatMap(({ source, failure }) => (failure === undefined ? source : [])))
  const isWell = (url: URL) => well.has(url) || (url.protocol === 'file:' && !unreadable.has(url))
  const spares = new Set(
    files.filter(({ sources }) => sources.some(isWell)).flatMap(({ sources }) => sources),
  )
  const folders = [
    ...(plan ? [checkFolder(`folder of ${plan.dataset.name}`, plan.home)] : []),
    checkFolder('folder for the time of a run', machine.temp || tmpdir(), { advice: ELSEWHERE_TEMPORARY }),
    checkCacheFolder(machine.toolCache),
  ]
  return [
    checkSettings(network),
    ...checks,
    ...examined.map((source) => checkSource(source, spares.has(source.source))),
    ...present(checkLocalSources(files, unreadable, spares)),
    ...present(suspects.length > 0 ? checkClock(examined, systemClock.now()) : undefined),
    ...(plan ? [await checkSpace(plan)] : []),
    ...(await Promise.all(folders)),
    ...checkTools(env.PATH ?? '', process.platform),
  ]
}

function present(check: Check | undefined): readonly Check[] {
  return check === undefined ? [] : [check]
}
