import type { Failure } from '../errors.ts'
import type { Log } from '../report/log.ts'

/** Where a command prints: the result on `out`, everything else on `err`. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
}

/** A terminal as a {@link Log}; `debug` lines are shown only when asked for. */
export function terminalLog({ err }: Terminal, verbose: boolean): Log {
  return {
    info: err,
    debug: (line) => (verbose ? err(line) : undefined),
    warning: (line) => err(`warning: ${line}`),
  }
}

/** Prints why a command failed: the evidence, then what to change. */
export function tellFailure({ code, message, facts = {}, advice }: Failure, { err }: Terminal): void {
  err(`error: ${message} (${code})`)
  for (const [label, value] of Object.entries(facts)) err(`  ${label}: ${value}`)
  err(`  ${advice}`)
}
