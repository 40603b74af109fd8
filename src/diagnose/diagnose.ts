import { type ComparedRoad, DiagnosedError, FetchError } from '../errors.ts'
import type { Ask } from '../network/ask.ts'
import { describeRoad } from '../network/describe-road.ts'
import { firstHop } from '../network/hop.ts'
import type { Road } from '../network/proxy.ts'
import { questionsFor } from './questions.ts'
import { type Compared, verdictOf } from './verdict.ts'
import { withinBudget } from './within-budget.ts'

/** What a diagnosis needs from outside. */
export interface DiagnosePorts {
  readonly road: Road
  readonly ask: Ask
  /** A server that every job of this runner talks to. */
  readonly control: URL | undefined
}

/** Milliseconds for all questions together: the job is red already. */
const BUDGET_MS = 8_000

/** The same failure with what a comparison tells of it: whether it is the server, the road to it, or all of the network. */
export async function diagnose(
  error: unknown,
  ports: DiagnosePorts,
  signal: AbortSignal,
  budget = BUDGET_MS,
): Promise<unknown> {
  if (!(error instanceof FetchError) || signal.aborted) return error
  const questions = questionsFor(error, ports.road, ports.control)
  if (questions.length === 0) return error
  const compared = await withinBudget(
    budget,
    (limit) => {
      return Promise.all(
        questions.map(async (question) => {
          const { url, via } = question
          return { ...question, probe: await ports.ask(firstHop(url, {}), via, { signal: limit }) }
        }),
      )
    },
    signal,
  )
  const verdict = verdictOf(error, compared)
  return new DiagnosedError({
    code: verdict?.code ?? error.code,
    message: error.message,
    facts: error.facts,
    finding: verdict?.finding,
    compared: compared.map(describe),
    advice: verdict?.advice ?? error.advice,
    cause: error,
  })
}

const ROLES = { failing: '', mirror: ' (another source)', control: ' (the cache service of this job)' }

function describe({ role, url, via, probe }: Compared): ComparedRoad {
  return { server: `${url.origin}${ROLES[role]}`, road: describeRoad(via), answer: describeProbe(probe) }
}

function describeProbe(probe: Compared['probe']): string {
  if (probe.kind === 'answered') {
    const { status, statusText, authority } = probe
    const issued = authority === undefined ? '' : `, certificate by "${authority}"`
    return `answered ${status} ${statusText}`.trimEnd() + issued
  }
  const { code, facts } = probe.error
  const detail = facts.status ?? facts.error ?? facts.deadline
  return detail === undefined ? code : `${code} (${detail})`
}
