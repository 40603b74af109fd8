import { InputError } from '../errors.ts'
import type { Inputs, TierName } from '../inputs.ts'

/** The tiers to ask, in order, and why one that people would expect is left out. */
export interface Selection {
  readonly names: readonly TierName[]
  readonly notes: readonly string[]
}

/**
 * Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
 * not for events in which code of strangers may have filled that cache for a run with the repository's own rights.
 */
export function selectTiers({ cache, runner }: Pick<Inputs, 'cache' | 'runner'>): Selection {
  if (cache !== 'auto') {
    if (cache.includes('tool-cache') && runner.toolCache === undefined) {
      const advice = 'Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.'
      throw new InputError(
        'cache',
        'tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set',
        advice,
      )
    }
    return { names: cache, notes: [] }
  }
  const names: TierName[] = []
  if (runner.toolCache !== undefined && runner.diskOutlivesJob) names.push('tool-cache')
  if (runner.event !== 'pull_request_target') return { names: [...names, 'actions'], notes: [] }
  const note = 'the Actions cache is left out for pull_request_target (cache: actions asks it all the same)'
  return { names, notes: [note] }
}
