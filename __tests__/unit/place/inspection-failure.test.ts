import { expect, test } from 'vitest'
import type { Status } from '../../../src/place/inspect.ts'
import { inspectionFailure } from '../../../src/place/inspection-failure.ts'
import { datasetOf, fileOf, pinOf } from '../builders.ts'

const plan = { dataset: datasetOf([fileOf('a')]), home: '/data' }
const found = (...statuses: Status[]) =>
  statuses.map((status) => ({ status, member: { ...pinOf('a'), from: 'a', unpack: 'none' as const } }))

test('there is none only where every file is as pinned', () => {
  expect(inspectionFailure(plan, found('ok', 'ok'))).toBeUndefined()
})

test.each<[Status[], string, string]>([
  [['ok', 'changed'], 'checksum-mismatch', 'some in /data is not as it is pinned (1 changed, 1 ok)'],
  [['ok', 'not-a-file'], 'checksum-mismatch', 'some in /data is not as it is pinned (1 not a file, 1 ok)'],
  [['missing', 'ok', 'missing'], 'not-found', 'some in /data is not whole (2 missing, 1 ok)'],
  [['read-failed', 'missing'], 'cannot-read', 'cannot be read whole (1 read failed, 1 missing)'],
  [['unreadable'], 'no-permission', 'some in /data cannot be read whole (1 unreadable)'],
  [['not-pinned', 'ok'], 'bad-input', 'nothing pins what this layout unpacks (1 not pinned, 1 ok)'],
  [
    ['not-pinned', 'unreadable', 'missing', 'changed'],
    'checksum-mismatch',
    '1 changed, 1 missing, 1 unreadable',
  ],
  [['not-pinned', 'unreadable', 'missing'], 'not-found', '1 missing, 1 unreadable, 1 not pinned'],
  [['not-pinned', 'unreadable'], 'no-permission', '1 unreadable, 1 not pinned'],
])('the worst decides: %j is %s', (statuses, code, says) => {
  const failure = inspectionFailure(plan, found(...statuses))
  expect(failure).toMatchObject({ code })
  expect(failure?.message).toContain(says)
})
