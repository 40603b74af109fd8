/** Where a run tells its story: the job's log, or a terminal. */
export interface Log {
  info(line: string): void
  debug(line: string): void
  /** Something that the user should change, though the run goes on. */
  warning(line: string): void
}
