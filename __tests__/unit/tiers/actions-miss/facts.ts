import type { JobFacts } from '../../../../src/tiers/actions-miss/job-facts.ts'

/** The facts of a job of a push to main, by a token that tells nothing, with others laid over them. */
export function factsOf(more: Partial<JobFacts> = {}): JobFacts {
  return {
    mode: '',
    event: 'push',
    repository: 'someone/project',
    ref: 'refs/heads/main',
    baseRef: '',
    defaultBranch: 'main',
    isFromFork: false,
    isGitHub: true,
    scopes: undefined,
    ...more,
  }
}

/** Scopes of a token, written as `rw refs/heads/main`. */
export function scopesOf(...lines: string[]) {
  return lines.map((line) => {
    const [rights = '', ref = ''] = line.split(' ')
    return { ref, isReadable: rights.includes('r'), isWritable: rights.includes('w') }
  })
}

/** The facts of a job of a pull request. */
export const PULL: Partial<JobFacts> = {
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  baseRef: 'release',
}
