import { formatBytes, formatEstimate, formatNames } from '../../format.ts'
import { giversOf } from '../givers.ts'
import { type ProgressSample, timeLeft } from './fetch-progress.ts'

/** The last line that was told, or the beginning. */
export interface Told {
  /** Milliseconds. */
  readonly at: number
  readonly bytes: number
  readonly isBeginning: boolean
}

const LEAST_MS = 10_000
const LEAST_PART = 0.1
/** How long a download that gains less may be silent: this, or a part of the time that it has taken. */
const SILENCE_MS = 60_000
const SILENCE_PART = 0.1

/**
 * Whether a log is due another line: the first after ten seconds, so that short downloads are silent; then one every
 * ten seconds that bring ten percent; of slower ones one a minute, and ever fewer, so that no download floods a log.
 */
export function isLineDue(
  { bytes, total }: Pick<ProgressSample, 'bytes' | 'total'>,
  last: Told,
  { now, start }: { readonly now: number; readonly start: number },
): boolean {
  const since = now - last.at
  if (since < LEAST_MS) return false
  const gained = total === undefined || total === 0 ? 0 : (bytes - last.bytes) / total
  const silence = Math.max(SILENCE_MS, (now - start) * SILENCE_PART)
  return last.isBeginning || gained >= LEAST_PART || since >= silence
}

/** How far a dataset is, in one line: `mnist: 4.1 MB of 11.6 MB (35 %), 1.2 MB/s, 7 s left, from host`. */
export function progressLine(name: string, sample: ProgressSample): string {
  const { active, bytes } = sample
  if (active.length === 0 && bytes === 0) return `${name}: nothing has come yet`
  const givers = formatNames(giversOf(active.map(({ from }) => from)))
  return [`${name}: ${amount(sample)}`, ...pace(sample), ...(givers === '' ? [] : [`from ${givers}`])].join(
    ', ',
  )
}

/** Bytes of all, and the part that they are; the files, where only they can be counted. */
function amount({ bytes, total, files, filesDone }: ProgressSample): string {
  if (total === undefined) {
    const count = files === undefined || files < 2 ? '' : ` (${filesDone} of ${files} files)`
    return formatBytes(bytes) + count
  }
  return `${formatBytes(bytes)} of ${formatBytes(total)} (${percent(bytes, total)} %)`
}

/** How fast it comes, and how long the rest takes at that. */
export function pace(sample: ProgressSample): readonly string[] {
  const left = timeLeft(sample)
  return [`${formatBytes(sample.rate)}/s`, ...(left === undefined ? [] : [`${formatEstimate(left)} left`])]
}

/** Rounded down: what is not there is not a hundred percent. */
export function percent(bytes: number, total: number): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((bytes * 100) / total))
}
