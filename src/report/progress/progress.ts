import type { Clock } from '../../clock.ts'
import type { Begun } from '../../fetch/line.ts'
import type { Log } from '../log.ts'
import { progressBars } from './bars.ts'
import { FetchProgress, type SizedFile } from './fetch-progress.ts'
import { isLineDue, progressLine } from './progress-line.ts'

/** Told by a fetch how it goes, until it is stopped. */
export interface Progress {
  onBegin(begun: Begun): void
  onBytes(count: number, path: string): void
  onEnd(path: string): void
  stop(): void
}

/** What is fetched. */
export interface ProgressSubject {
  readonly name: string
  /** Undefined where they are not known. */
  readonly files: readonly SizedFile[] | undefined
}

const LOOK_MS = 1_000
/** Ten times a second is as fast as people read, and costs nothing. */
const DRAW_MS = 100

/** Shows how far a download is: bars where the log can draw, else a line now and then. */
export function startProgress(subject: ProgressSubject, log: Log, clock: Clock): Progress {
  const progress = new FetchProgress(subject.files, clock.now())
  const stop = log.live ? drawBars(subject, progress, log, clock) : tellLines(subject, progress, log, clock)
  return {
    onBegin: (begun) => progress.begin(begun),
    onBytes: (count, path) => progress.receive(count, path),
    onEnd: (path) => progress.end(path),
    stop,
  }
}

function tellLines({ name }: ProgressSubject, progress: FetchProgress, log: Log, clock: Clock): () => void {
  const start = clock.now()
  let last = { at: start, bytes: 0, isBeginning: true }
  const timer = setInterval(() => {
    const now = clock.now()
    const sample = progress.sample(now)
    if (!isLineDue(sample, last, { now, start })) return
    last = { at: now, bytes: sample.bytes, isBeginning: false }
    log.info(progressLine(name, sample))
  }, LOOK_MS)
  return () => clearInterval(timer)
}

function drawBars({ name }: ProgressSubject, progress: FetchProgress, log: Log, clock: Clock): () => void {
  const timer = setInterval(() => {
    const { live } = log
    live?.draw(progressBars(name, progress.sample(clock.now()), live.screen()))
  }, DRAW_MS)
  return () => {
    clearInterval(timer)
    log.live?.clear()
  }
}
