import { expect, test } from 'vitest'
import { trustOf } from '../../../../src/tiers/s3/trust-level.ts'

const job = (event: string, ref: string, isProtected = 'false') => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: event,
  GITHUB_REF: ref,
  GITHUB_REF_PROTECTED: isProtected,
})
const main = 'refs/heads/main'

test.each([
  ['a push to the default branch', job('push', main), 'trusted'],
  ['a push to a protected branch', job('push', 'refs/heads/release', 'true'), 'trusted'],
  ['a protected tag', job('push', 'refs/tags/v1', 'true'), 'trusted'],
  ['a schedule', job('schedule', main), 'trusted'],
  ['a run by hand on the default branch', job('workflow_dispatch', main), 'trusted'],
  ['a run by hand elsewhere', job('workflow_dispatch', 'refs/heads/feature'), 'untrusted'],
  ['a push to another branch', job('push', 'refs/heads/feature'), 'untrusted'],
  ['a tag with the name of the branch', job('push', 'refs/tags/main'), 'untrusted'],
  ['a pull request', job('pull_request', 'refs/pull/7/merge'), 'untrusted'],
  [
    'pull_request_target, whose ref is the default branch',
    job('pull_request_target', main, 'true'),
    'untrusted',
  ],
  ['a comment, by anybody', job('issue_comment', main, 'true'), 'untrusted'],
  ['a run after another, of anybody', job('workflow_run', main, 'true'), 'untrusted'],
  ['a merge queue', job('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', 'false'), 'untrusted'],
  ['a shell outside GitHub', {}, 'trusted'],
])('%s', (_, env, level) => {
  expect(trustOf(env, 'main')).toEqual(
    level === 'trusted'
      ? { reads: ['trusted'], writes: 'trusted' }
      : { reads: ['trusted', 'untrusted'], writes: 'untrusted' },
  )
})

test('a branch is trusted for its protection alone where the default one is not known', () => {
  expect(trustOf(job('push', main), undefined).writes).toBe('untrusted')
  expect(trustOf(job('push', main, 'true'), undefined).writes).toBe('trusted')
})
