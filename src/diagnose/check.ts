/** What was looked at before anything failed, and whether a run would fail by it. */
export interface Check {
  readonly about: string
  /** `doubtful` is worth a look, and stops nothing by itself. */
  readonly verdict: 'good' | 'doubtful' | 'bad'
  /** What was found, a line each. */
  readonly details: readonly string[]
  readonly advice?: string
}
