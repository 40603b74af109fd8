import type { Clock } from './clock.ts'
import type { FailureCode } from './errors.ts'

/** The stages of a run that take time. */
export type Stage = 'restore' | 'wait' | 'fetch' | 'place' | 'save'

/** A part of a run's time, in milliseconds since the epoch. */
export interface Span {
  readonly start: number
  readonly milliseconds: number
}

/** When a stage ran. */
export interface StageTime extends Span {
  readonly stage: Stage
}

/** Something that a stage did, such as to ask a tier or a source. */
export interface Step extends StageTime {
  /** The title of the tier that was asked, or the path of the file that was fetched. */
  readonly name: string
  /** The source that was asked for it, redacted. */
  readonly from?: string
  /** Why it was of no use; undefined where it was. */
  readonly failure?: FailureCode | undefined
}

/** What a run did, and when; also of one that failed. */
export interface Course {
  /** What it is about, for people, once that is known. */
  readonly dataset?: string | undefined
  readonly times: readonly StageTime[]
  readonly steps: readonly Step[]
}

/** Notes what a run does, and when, whether that succeeds or not. */
export class Journal implements Course {
  dataset: string | undefined
  readonly times: StageTime[] = []
  readonly steps: Step[] = []
  readonly #clock: Pick<Clock, 'now'>

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  /** Runs a stage. */
  time<T>(stage: Stage, run: () => Promise<T>): Promise<T> {
    return this.#measure(run, (span) => this.times.push({ stage, ...span }))
  }

  /** Runs a step of a stage. */
  step<T>(stage: Stage, name: string, run: () => Promise<T>): Promise<T> {
    return this.#measure(run, (span) => this.steps.push({ stage, name, ...span }))
  }

  async #measure<T>(run: () => Promise<T>, note: (span: Span) => void): Promise<T> {
    const start = this.#clock.now()
    try {
      return await run()
    } finally {
      note({ start, milliseconds: this.#clock.now() - start })
    }
  }
}
