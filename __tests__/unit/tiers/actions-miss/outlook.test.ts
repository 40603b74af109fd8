import { expect, test } from 'vitest'
import type { JobFacts } from '../../../../src/tiers/actions-miss/job-facts.ts'
import { outlookOf } from '../../../../src/tiers/actions-miss/outlook.ts'
import { factsOf, PULL, scopesOf } from './facts.ts'

const feature = { ref: 'refs/heads/feature/x' }
const queue = 'refs/heads/gh-readonly-queue/main/pr-7-0123abc'

test.each<[string, Partial<JobFacts>, string | undefined]>([
  ['the default branch', {}, 'every branch, as main is the default one'],
  ['another branch', feature, 'the branch feature/x and pull requests into it'],
  [
    'a branch where the default one is not known',
    { defaultBranch: undefined },
    'the branch main and pull requests into it',
  ],
  ['a pull request', PULL, 'this pull request alone'],
  ['a pull request of a fork', { ...PULL, isFromFork: true }, 'this pull request alone'],
  ['a tag', { ref: 'refs/tags/v1' }, 'the tag v1 alone'],
  ['a merge queue', { event: 'merge_group', ref: queue }, 'this run of the merge queue alone'],
  ['another ref', { ref: 'refs/notes/x' }, 'refs/notes/x alone'],
  ['no ref', { ref: '' }, undefined],
  ['a server with rules of its own', { isGitHub: false }, undefined],
  ['a server without scopes', { scopes: scopesOf('w ') }, undefined],
  // The token knows better than the variables.
  [
    'a token for another ref',
    { ...feature, scopes: scopesOf('rw refs/heads/main') },
    'every branch, as main is the default one',
  ],
  [
    'a token for two refs',
    { ...PULL, scopes: scopesOf('rw refs/pull/7/merge', 'r refs/heads/main') },
    'this pull request alone',
  ],
  ['an unknown mode', { mode: 'later' }, 'every branch, as main is the default one'],
  ['a mode that may write', { mode: 'write' }, 'every branch, as main is the default one'],
])('who will see an entry is told for %s', (_, more, seenBy) => {
  expect(outlookOf(factsOf(more))).toEqual({ kind: 'kept', seenBy })
})

const readOnly = { scopes: scopesOf('r refs/pull/7/merge', 'r refs/heads/main') }

test.each<[string, Partial<JobFacts>, RegExp]>([
  [
    'a mode of the workflow',
    { mode: 'read' },
    /^ACTIONS_CACHE_MODE is read, by `cache-mode` in the workflow$/,
  ],
  [
    'a mode of an event of strangers',
    { mode: 'read', event: 'issue_comment' },
    /by `cache-mode` in the workflow or GitHub's rule for issue_comment$/,
  ],
  ['a mode that allows nothing', { mode: 'none' }, /^ACTIONS_CACHE_MODE is none/],
  [
    'a read-only token of a fork',
    { ...PULL, ...readOnly, isFromFork: true },
    /no writable scopes, by `cache-mode` in the workflow or the rules for pull requests of forks$/,
  ],
  [
    'a read-only token',
    readOnly,
    /^the token of this job has no writable scopes, by `cache-mode` in the workflow$/,
  ],
  [
    'a mode that the token contradicts',
    { mode: 'read', scopes: scopesOf('rw refs/heads/main') },
    /MODE is read/,
  ],
])('nothing is saved with %s', (_, more, reason) => {
  expect(outlookOf(factsOf(more))).toEqual({ kind: 'refused', reason: expect.stringMatching(reason) })
})
