import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readJobEvent } from '../../../src/tiers/job-event.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/temporary.ts'
import { write } from '../builders.ts'

let folder: TemporaryFolder
beforeEach(async () => {
  folder = await temporaryFolder('event')
})
afterEach(() => folder.close())

const NOTHING = { defaultBranch: undefined, isFromFork: false }
const pull = (head: unknown) => ({
  repository: { full_name: 'someone/project', default_branch: 'main' },
  pull_request: { head },
})

test.each<[string, object, object]>([
  ['the default branch', { repository: { default_branch: 'main' } }, { ...NOTHING, defaultBranch: 'main' }],
  [
    'a pull request out of the repository',
    pull({ repo: { full_name: 'someone/project' } }),
    { defaultBranch: 'main', isFromFork: false },
  ],
  [
    'a pull request out of a fork',
    pull({ repo: { full_name: 'other/project' } }),
    { defaultBranch: 'main', isFromFork: true },
  ],
  // GitHub says null of a fork that is deleted.
  ['a fork that is gone', pull({ repo: null }), { defaultBranch: 'main', isFromFork: false }],
])('tells %s', async (_, event, expected) => {
  const path = join(folder.path, 'event.json')
  await write(path, JSON.stringify(event))
  expect(readJobEvent(path)).toEqual(expected)
})

test.each(['no JSON', '[]', 'null', '7', '{"repository":{"default_branch":7}}', '{"repository":null}'])(
  'tells nothing by %j',
  async (text) => {
    const path = join(folder.path, 'event.json')
    await write(path, text)
    expect(readJobEvent(path)).toEqual(NOTHING)
  },
)

test('tells nothing without a description', () => {
  expect(readJobEvent(undefined)).toEqual(NOTHING)
  expect(readJobEvent(join(folder.path, 'nothing'))).toEqual(NOTHING)
})
