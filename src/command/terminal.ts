import type { Failure } from '../errors.ts'
import { evidenceLines } from '../report/evidence.ts'
import { terminalLine } from '../report/line.ts'
import type { Log } from '../report/log.ts'
import type { Secrets } from '../secrets.ts'

/** Where a command prints: the result on `out`, everything else on `err`. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  /** Left out of what goes to `err`: nothing masks it there. */
  readonly secrets: Secrets
}

/** A terminal as a {@link Log}; `debug` lines are shown only when asked for. */
export function terminalLog({ err, secrets }: Terminal, verbose: boolean): Log {
  const info = (line: string) => err(terminalLine(secrets.hide(line)))
  return {
    info,
    debug: (line) => (verbose ? info(line) : undefined),
    warning: (line) => info(`warning: ${line}`),
  }
}

/** Prints why a command failed: the evidence, then what to change. */
export function tellFailure(failure: Failure, terminal: Terminal): void {
  const { info } = terminalLog(terminal, false)
  info(`error: ${failure.message} (${failure.code})`)
  for (const line of [...evidenceLines(failure), ...failure.advice.split('\n')]) info(`  ${line}`)
}
