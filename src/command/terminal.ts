import type { Failure } from '../errors.ts'
import { evidenceLines } from '../report/evidence.ts'
import { helpLink } from '../report/help-link.ts'
import { terminalLine } from '../report/line.ts'
import type { LiveLines, Log } from '../report/log.ts'
import type { Secrets } from '../secrets.ts'

/** Where a command prints: the result on `out`, everything else on `err`. */
export interface Terminal {
  out(line: string): void
  err(line: string): void
  /** Left out of what goes to `err`: nothing masks it there. */
  readonly secrets: Secrets
  /** Where it can draw. */
  readonly live?: LiveLines | undefined
}

/** A terminal as a {@link Log}; details and `debug` lines are shown only when asked for. */
export function terminalLog({ err, secrets, live }: Terminal, verbose: boolean): Log {
  const info = (line: string) => err(terminalLine(secrets.hide(line)))
  return {
    info,
    details(line, more) {
      info(line)
      if (verbose) for (const each of more) info(`  ${each}`)
    },
    debug: (line) => (verbose ? info(line) : undefined),
    warning: (line) => info(`warning: ${line}`),
    live: live && {
      screen: () => live.screen(),
      draw: (lines) => live.draw(lines.map((line) => secrets.hide(line))),
      clear: () => live.clear(),
    },
  }
}

/** Prints why a command failed: the evidence, what to change, where to read more. */
export function tellFailure(failure: Failure, terminal: Terminal): void {
  const { info } = terminalLog(terminal, false)
  info(`error: ${failure.message} (${failure.code})`)
  for (const line of [...evidenceLines(failure), ...failure.advice.split('\n')]) info(`  ${line}`)
  info(`  More: ${helpLink(failure.code)}`)
}
