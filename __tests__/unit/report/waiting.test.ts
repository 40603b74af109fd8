import { expect, test } from 'vitest'
import { describeTurn, describeWait } from '../../../src/report/waiting.ts'
import type { Lease } from '../../../src/tiers/tier.ts'
import type { Waited } from '../../../src/tiers/wait.ts'

test.each<[Lease | undefined, string]>([
  [{ kind: 'ours' }, 'this job fetches it for those of this run that wait for the cache'],
  [{ kind: 'held' }, 'another job of this run is fetching it: waiting at most 1 min 30 s until it is saved'],
  [{ kind: 'unavailable', reason: 'it is full' }, 'not waiting for another job of this run: it is full'],
  [undefined, 'this job saves nothing: waiting at most 1 min 30 s until another job of this run does'],
])('with the lease %j', (lease, line) => {
  expect(describeTurn(lease, 90_000)).toBe(line)
})

test.each<[Waited, string]>([
  [{ kind: 'found', milliseconds: 12_340 }, 'waited 12.3 s: another job has saved it'],
  [
    { kind: 'late', milliseconds: 60_000, trouble: undefined },
    'waited 1 min, and no other job has saved it: not waiting longer',
  ],
  [
    { kind: 'late', milliseconds: 60_000, trouble: 'it is down' },
    'waited 1 min, and no other job has saved it (the last look: it is down): not waiting longer',
  ],
])('after %j', (waited, line) => {
  expect(describeWait(waited)).toBe(line)
})
