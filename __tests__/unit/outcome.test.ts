import { expect, test } from 'vitest'
import { cacheStatus, hitOf } from '../../src/outcome.ts'
import type { Finding } from '../../src/tiers/restore.ts'
import { corrupt, hit, miss, partial, unavailable } from './report/outcomes.ts'

test.each<[string, readonly Finding[]]>([
  ['disabled', []],
  ['hit', [hit]],
  ['hit', [miss, hit]],
  ['hit', [unavailable, hit]],
  ['healed', [corrupt]],
  ['healed', [corrupt, hit]],
  ['healed', [corrupt, miss]],
  ['miss', [miss]],
  ['miss', [unavailable, miss]],
  ['miss', [partial]],
  ['miss', [partial, unavailable]],
  ['hit', [partial, hit]],
  ['unavailable', [unavailable]],
])('the status is %s', (status, findings) => {
  expect(cacheStatus({ findings })).toBe(status)
})

test('the hit is the first finding that is one', () => {
  expect(hitOf({ findings: [miss, corrupt, hit] })).toBe(hit)
  expect(hitOf({ findings: [miss, corrupt, unavailable] })).toBeUndefined()
})
