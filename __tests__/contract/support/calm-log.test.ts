import { expect, test } from 'vitest'
import { checkCalm } from '../../support/calm-log.ts'

test.each([
  ['nothing', '', 0],
  ['a group, then the one error', '::group::a\nb\n::endgroup::\n::error title=x::y\n', 1],
  ['a warning', '::warning title=x::y\n', 0],
  ['a killed step', 'a', null],
])('%s is calm', (_, stdout, exitCode) => {
  expect(() => checkCalm(stdout, exitCode)).not.toThrow()
})

test.each([
  ['an error in a group', '::group::a\n::error title=x::y\n::endgroup::\n', 1, 'hidden'],
  ['a warning in a group', '::group::a\n::warning::y\n::endgroup::\n', 0, 'hidden'],
  ['two errors', '::error title=x::y\n::error title=x::z\n', 1, '2 errors'],
  ['a failure without one', 'a\n', 1, '0 errors'],
  ['an error in a success', '::error::y\n', 0, '1 errors'],
  ['a group that does not end', '::group::a\n', 0, 'does not end'],
  ['a group in a group', '::group::a\n::group::b\n', 0, 'begins in'],
  ['an end of nothing', '::endgroup::\n', 0, 'did not begin'],
])('%s is not', (_, stdout, exitCode, problem) => {
  expect(() => checkCalm(stdout, exitCode)).toThrow(problem)
})
