import type { Clock } from '../clock.ts'
import type { FetchPorts } from '../fetch/fetch.ts'
import { formatBytes, formatCount, formatDuration, formatNames } from '../format.ts'
import type { VerifiedFile } from '../verify.ts'
import { giversOf } from './givers.ts'
import type { Log } from './log.ts'
import { type ProgressSubject, startProgress } from './progress/progress.ts'

/** What a fetch is told by while it goes on, and how it ended. */
export interface FetchStory {
  readonly ports: Pick<FetchPorts, 'log' | 'onBegin' | 'onEnd'> & Pick<Required<FetchPorts>, 'onBytes'>
  /** One line with what became of each file below it. */
  end(files: readonly VerifiedFile[]): void
  /** The same for what came before a failure. */
  fail(): void
}

/** Files that are told one by one; the output `files` has all. */
const MOST_FILES = 500
/** A rate over less says nothing. */
const LEAST_MS = 1_000

/** Begins to tell of a fetch: progress and new kinds of trouble at once, what became of each file at the end. */
export function beginFetchStory(subject: ProgressSubject, log: Log, clock: Clock): FetchStory {
  const start = clock.now()
  const progress = startProgress(subject, log, clock)
  const details: string[] = []
  let hidden = 0
  let bytes = 0
  const froms: string[] = []
  const told = (line: string) => {
    progress.stop()
    const more = hidden > 0 ? [`and ${formatCount(hidden, 'line')} more`] : []
    if (details.length > 0) log.details(`${subject.name}: ${line}`, [...details, ...more])
    else log.info(`${subject.name}: ${line}`)
  }
  return {
    ports: {
      log: {
        info: log.info,
        debug: log.debug,
        detail(line) {
          if (details.length < MOST_FILES) details.push(line)
          else hidden += 1
        },
      },
      onBegin(begun) {
        froms.push(begun.from)
        progress.onBegin(begun)
      },
      onBytes(count, path) {
        bytes += count
        progress.onBytes(count, path)
      },
      onEnd: (path) => progress.onEnd(path),
    },
    end(files) {
      const duration = clock.now() - start
      const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0))
      const rate = duration < LEAST_MS ? '' : `, ${formatBytes((bytes * 1000) / duration)}/s`
      const givers = formatNames(giversOf(froms))
      const from = givers === '' ? '' : ` from ${givers}`
      const count = formatCount(files.length, 'file')
      told(`fetched ${count}, ${size}${from} in ${formatDuration(duration)}${rate}`)
    },
    fail() {
      progress.stop()
      if (details.length > 0)
        told(bytes === 0 ? 'stopped before anything came' : `stopped after ${formatBytes(bytes)}`)
    },
  }
}
