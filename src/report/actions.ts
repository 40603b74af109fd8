import type * as Core from '@actions/core'
import { asFailure, DatasetError } from '../errors.ts'
import type { Outcome } from '../outcome.ts'
import { jobLine } from './line.ts'
import type { Log } from './log.ts'
import { outputsOf } from './outputs.ts'
import { tellEnd } from './story.ts'
import { summariseFailure, summariseOutcome } from './summary.ts'

type ActionsCore = Pick<
  typeof Core,
  'info' | 'debug' | 'warning' | 'error' | 'setOutput' | 'exportVariable' | 'summary'
>

/** The job's log as a {@link Log}; a warning becomes an annotation. */
export function actionsLog(core: ActionsCore): Log {
  return {
    info: (line) => core.info(jobLine(line)),
    debug: core.debug,
    warning: (line) => core.warning(line, { title: 'setup-dataset' }),
  }
}

/** Tells a success: outputs, variables for the later steps, the last line, the job summary. */
export async function reportOutcome(outcome: Outcome, core: ActionsCore): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value)
  const placed = outcome.files.length > 0
  for (const [name, value] of Object.entries(placed ? outcome.plan.variables : {})) {
    core.exportVariable(name, value)
    actionsLog(core).info(`${name}=${value} for the later steps`)
  }
  tellEnd(outcome, actionsLog(core))
  await writeSummary(core, placed ? summariseOutcome(outcome) : '')
}

/** Tells a failure: the evidence in the log, one annotation, the outputs, the job summary. */
export async function reportFailure(error: unknown, core: ActionsCore): Promise<void> {
  const failure = asFailure(error)
  const { info } = actionsLog(core)
  if (!(error instanceof DatasetError) && error instanceof Error)
    for (const line of (error.stack ?? '').split('\n')) info(line)
  for (const [label, value] of Object.entries(failure.facts ?? {})) info(`  ${label}: ${value}`)
  core.error(`${failure.message}. ${failure.advice}`, { title: `setup-dataset: ${failure.code}` })
  core.setOutput('cache-hit', 'false')
  core.setOutput('failure-code', failure.code)
  await writeSummary(core, summariseFailure(failure))
}

/** A summary that cannot be written is no reason to fail: some runners have none. */
async function writeSummary(core: ActionsCore, markdown: string): Promise<void> {
  if (markdown === '') return
  await core.summary
    .addRaw(markdown)
    .write()
    .catch((error: unknown) => core.debug(`no job summary: ${error}`))
}
