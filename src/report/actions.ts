import type * as Core from '@actions/core'
import { asFailure, DatasetError } from '../errors.ts'
import type { Course } from '../journal.ts'
import type { ProxyExport } from '../network/export-proxy.ts'
import type { Outcome } from '../outcome.ts'
import { Secrets } from '../secrets.ts'
import { evidenceLines, oneLine } from './evidence.ts'
import { helpLink } from './help-link.ts'
import { jobLine, terminalLine } from './line.ts'
import type { Log } from './log.ts'
import { outputsOf } from './outputs.ts'
import { tellEnd } from './story.ts'
import { summariseFailure } from './summary/failure-card.ts'
import { summariseOutcome } from './summary/summary.ts'
import { withoutSecrets } from './without-secrets.ts'

/** The part of @actions/core that a failure is told by. */
type ActionsCore = Pick<
  typeof Core,
  | 'info'
  | 'debug'
  | 'warning'
  | 'error'
  | 'startGroup'
  | 'endGroup'
  | 'setOutput'
  | 'exportVariable'
  | 'summary'
>

/** The part of it that every run needs. */
export interface JobCore {
  info(line: string): void
  debug(text: string): void
  warning(text: string, properties: { readonly title: string }): void
  startGroup(line: string): void
  endGroup(): void
  setOutput(name: string, value: unknown): void
  exportVariable(name: string, value: string): void
  readonly summary: { addRaw(markdown: string): { write(): Promise<unknown> } }
}

/** The job's log as a {@link Log} that leaves out secrets; a warning becomes an annotation. */
export function actionsLog(core: JobCore, secrets = new Secrets()): Log {
  return {
    info: (line) => core.info(jobLine(secrets.hide(line))),
    details(line, more) {
      core.startGroup(terminalLine(secrets.hide(line)))
      for (const each of more) core.info(jobLine(secrets.hide(each)))
      core.endGroup()
    },
    debug: (text) => core.debug(secrets.hide(text).split('\n').map(terminalLine).join('\n')),
    warning: (line) => core.warning(terminalLine(secrets.hide(line)), { title: 'setup-dataset' }),
  }
}

/** What a report leaves out: secrets, and the job summary where none is wanted. */
export interface Discretion {
  readonly secrets?: Secrets
  readonly summary?: boolean
}

/** Tells a success: outputs, variables for the later steps, the last line, whatever `log` is, and the job summary. */
export async function reportOutcome(
  outcome: Outcome,
  core: JobCore,
  { secrets = new Secrets(), summary = true }: Discretion = {},
  log = actionsLog(core),
): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value)
  const placed = outcome.files.length > 0
  for (const [name, value] of Object.entries(placed ? outcome.plan.variables : {})) {
    core.exportVariable(name, value)
    log.info(`${name}=${value} for the later steps`)
  }
  tellEnd(outcome, actionsLog(core))
  if (placed && summary)
    await writeSummary(
      core,
      summariseOutcome(outcome, (text) => secrets.hide(text)),
    )
}

/** Gives the later steps their proxy variables. */
export function reportExport({ variables, notes }: ProxyExport, core: JobCore, log = actionsLog(core)): void {
  for (const [name, value] of Object.entries(variables)) core.exportVariable(name, value)
  const names = Object.keys(variables).join(', ')
  const isEmpty = Object.values(variables).every((value) => value === '')
  if (names === '') log.info('export-proxy: no proxy variable to export')
  else log.info(`${names} for the later steps${isEmpty ? ': empty' : ''}`)
  for (const note of notes) log.info(note)
}

/** Tells a failure: the evidence in a group of the log, one annotation, lines to copy, where to read more, the outputs, the job summary. */
export async function reportFailure(
  error: unknown,
  core: ActionsCore,
  { secrets = new Secrets(), summary = true }: Discretion = {},
  course?: Course,
): Promise<void> {
  const failure = withoutSecrets(asFailure(error), secrets)
  const { info } = actionsLog(core, secrets)
  const isOurs = error instanceof DatasetError || !(error instanceof Error)
  const evidence = [...(isOurs ? [] : (error.stack ?? '').split('\n')), ...evidenceLines(failure)]
  if (evidence.length > 0) {
    core.startGroup(`Evidence: ${failure.code}`)
    evidence.forEach(info)
    core.endGroup()
  }
  const advice = failure.advice.split('\n')
  core.error(terminalLine(oneLine(failure)), { title: `setup-dataset: ${failure.code}` })
  if (advice.length > 1) advice.forEach(info)
  info(`More: ${helpLink(failure.code)}`)
  try {
    core.setOutput('cache-hit', 'false')
    core.setOutput('failure-code', failure.code)
  } catch (error) {
    // Often for the same reason, such as a full disk.
    info(`The outputs cannot be set: ${(error as Error).message}`)
  }
  if (summary) await writeSummary(core, summariseFailure(failure, course))
}

/** A summary that cannot be written is no reason to fail: some runners have none. */
async function writeSummary(core: JobCore, markdown: string): Promise<void> {
  await core.summary
    .addRaw(markdown)
    .write()
    .catch((error: unknown) => core.debug(`no job summary: ${error}`))
}
