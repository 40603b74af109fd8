import { InputError } from '../errors.ts'
import type { Inputs, TierName } from '../inputs.ts'

/** The tiers to ask, in order, and why one that people would expect is left out. */
export interface Selection {
  readonly names: readonly TierName[]
  readonly notes: readonly string[]
  /** Why each is asked, or left out; for who looks for faults. */
  readonly reasons: readonly string[]
}

/**
 * Decides which tiers a run asks. `auto` is the tool cache where its disk outlives the job, then the Actions cache, but
 * not for events in which code of strangers may have filled that cache for a run with the repository's own rights, and
 * last a bucket where one is named.
 */
export function selectTiers({ cache, runner, s3 }: Pick<Inputs, 'cache' | 'runner' | 's3'>): Selection {
  if (cache !== 'auto') {
    if (cache.includes('tool-cache') && runner.toolCache === undefined) {
      const advice = 'Set RUNNER_TOOL_CACHE to a folder that outlives the job, or leave tool-cache out.'
      throw new InputError(
        'cache',
        'tool-cache needs the variable RUNNER_TOOL_CACHE, which is not set',
        advice,
      )
    }
    if (cache.includes('s3') && s3 === undefined) {
      const advice = 'Set it to the name of the bucket, or leave s3 out of `cache`.'
      throw new InputError('s3-bucket', 'it is empty, and cache: s3 needs it', advice)
    }
    return { names: cache, notes: [], reasons: [`caches: ${cache.join(', ') || 'none'}, as \`cache\` says`] }
  }
  const isTrusted = runner.event !== 'pull_request_target'
  const choices: readonly (readonly [TierName, boolean, string])[] = [
    ['tool-cache', runner.toolCache !== undefined && runner.diskOutlivesJob, toolCacheReason(runner)],
    ['actions', isTrusted, `the event is ${runner.event || 'none'}`],
    ['s3', s3 !== undefined, s3 ? '`s3-bucket` is set' : '`s3-bucket` is not set'],
  ]
  const note = 'the Actions cache is left out for pull_request_target (cache: actions asks it all the same)'
  return {
    names: choices.flatMap(([name, isAsked]) => (isAsked ? [name] : [])),
    notes: isTrusted ? [] : [note],
    reasons: choices.map(
      ([name, isAsked, why]) => `cache ${name}: ${isAsked ? 'asked' : 'left out'}, ${why}`,
    ),
  }
}

function toolCacheReason({ toolCache, diskOutlivesJob }: Inputs['runner']): string {
  if (toolCache === undefined) return 'RUNNER_TOOL_CACHE is not set'
  return diskOutlivesJob ? 'its disk outlives the job' : 'its disk ends with the job'
}
