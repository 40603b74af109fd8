/** Where a run tells its story: the job's log, or a terminal. */
export interface Log {
  info(line: string): void
  /** A line, and more for who wants to know: folded below it, or left out. */
  details(line: string, more: readonly string[]): void
  debug(line: string): void
  /** Something that the user should change, though the run goes on. */
  warning(line: string): void
  /** Where lines can be drawn again and again; undefined where each line stays. */
  readonly live?: LiveLines | undefined
}

/** Lines at the end of a terminal that are replaced as a whole, while the log goes on above them. */
export interface LiveLines {
  /** What it is at this moment: its user may have changed its size. */
  screen(): Screen
  draw(lines: readonly string[]): void
  /** Leaves nothing of them. */
  clear(): void
}

/** What a terminal can show. */
export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly hasColour: boolean
  /** Whether more than ASCII. */
  readonly hasUnicode: boolean
}

/** The log of a run that is to be quiet: all but warnings is for who debugs. */
export function quietLog(log: Log, quiet: boolean): Log {
  if (!quiet) return log
  const { debug, warning } = log
  return {
    info: debug,
    details(line, more) {
      for (const each of [line, ...more]) debug(each)
    },
    debug,
    warning,
  }
}
