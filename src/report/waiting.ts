import { formatDuration } from '../format.ts'
import type { Lease } from '../tiers/tier.ts'
import type { Waited } from '../tiers/wait.ts'

/** Why nobody is waited for where no cache is asked that the jobs of a run share. */
export const NOTHING_SHARED =
  'wait-for-cache needs the Actions cache, which this job does not ask: not waiting'

/** Who fetches: this job, or another one, which is waited for; without a lease asked for, whoever will save. */
export function describeTurn(lease: Lease | undefined, longest: number): string {
  const time = `at most ${formatDuration(longest)}`
  switch (lease?.kind) {
    case 'ours':
      return 'this job fetches it for those of this run that wait for the cache'
    case 'held':
      return `another job of this run is fetching it: waiting ${time} until it is saved`
    case 'unavailable':
      return `not waiting for another job of this run: ${lease.reason}`
    case undefined:
      return `this job saves nothing: waiting ${time} until another job of this run does`
  }
}

/** How the wait ended. */
export function describeWait(waited: Waited): string {
  const time = `waited ${formatDuration(waited.milliseconds)}`
  if (waited.kind === 'found') return `${time}: another job has saved it`
  const trouble = waited.trouble === undefined ? '' : ` (the last look: ${waited.trouble})`
  return `${time}, and no other job has saved it${trouble}: not waiting longer`
}
