import type { Clock } from '../clock.ts'
import { untilAborted, withDeadline } from '../deadline.ts'
import { formatDuration } from '../format.ts'
import { isSameEntry } from './generations.ts'
import { type Found, type NotFound, reasonOf, type Tier } from './tier.ts'

/** An entry that another job is expected to save. */
export interface Awaited {
  readonly tier: Pick<Tier, 'lookup'>
  readonly key: string
  /** The entry that is there and wrong; undefined where there was none. */
  readonly wrong: string | undefined
}

/** What became of the wait, and after how many milliseconds; `trouble` is why the last look-up told nothing. */
export type Waited =
  | { readonly kind: 'found'; readonly milliseconds: number }
  | { readonly kind: 'late'; readonly milliseconds: number; readonly trouble: string | undefined }

const FIRST_LOOK_MS = 2_000
const LATEST_LOOK_MS = 15_000
const GROWTH = 1.5
const SOONEST_LOOK_MS = 250
/** Kept of the time for the answer to the last look, or a part of it where there is little. */
const LAST_LOOK_MS = 2_000
const LAST_LOOK_PART = 1 / 4

/** Looks for the entry now and then until it is there or so many milliseconds are over. */
export async function waitForEntry(
  { tier, key, wrong }: Awaited,
  milliseconds: number,
  clock: Clock,
  signal: AbortSignal,
): Promise<Waited> {
  const start = clock.now()
  const passed = () => clock.now() - start
  const lastLook = milliseconds - Math.min(LAST_LOOK_MS, milliseconds * LAST_LOOK_PART)
  let trouble: string | undefined
  for (let look = 1; ; look += 1) {
    const left = lastLook - passed()
    if (left <= 0) return { kind: 'late', milliseconds: passed(), trouble }
    await clock.sleep(nextLook(look, left, clock.random()), signal)
    const answer = await lookWithin(milliseconds - passed(), () => tier.lookup(key), clock, signal)
    if (answer.kind === 'found' && (wrong === undefined || !isSameEntry(answer.entry, wrong)))
      return { kind: 'found', milliseconds: passed() }
    trouble = answer.kind === 'unavailable' ? answer.reason : undefined
  }
}

/** One look, which is given up after so many milliseconds. */
async function lookWithin(
  milliseconds: number,
  look: () => Promise<Found | NotFound>,
  clock: Clock,
  signal: AbortSignal,
): Promise<Found | NotFound> {
  try {
    return await withDeadline(
      milliseconds,
      clock,
      (end) => untilAborted(look, AbortSignal.any([signal, end.signal])),
      () => new Error(`no answer within ${formatDuration(milliseconds)}`),
    )
  } catch (error) {
    signal.throwIfAborted()
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}

/**
 * Milliseconds until the n-th look (from 1): anywhere up to a bound that grows, so that many jobs do not ask at once; the
 * last look is when what is `left` until then is over. `random` is a number in [0, 1).
 */
export function nextLook(look: number, left: number, random: number): number {
  const latest = Math.min(LATEST_LOOK_MS, FIRST_LOOK_MS * GROWTH ** (look - 1))
  return Math.ceil(Math.min(left, SOONEST_LOOK_MS + random * (latest - SOONEST_LOOK_MS)))
}

/** Milliseconds to wait at most: what the workflow says, but never more than half of what the step has left to fetch in. */
export function longestWait(asked: number, remaining: number): number {
  return Math.max(0, Math.min(asked, remaining / 2))
}
