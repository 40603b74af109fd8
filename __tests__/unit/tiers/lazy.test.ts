import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderTier } from '../../../src/tiers/folder.ts'
import { lazyTier } from '../../../src/tiers/lazy.ts'
import type { Tier } from '../../../src/tiers/tier.ts'
import { temporaryFolder } from '../../support/temporary.ts'
import { pinOf, write } from '../builders.ts'

const KEY = `setup-dataset-v1-some-${'0'.repeat(64)}`
const names = { name: 'tool-cache', title: 'a tier' } as const

test('a tier is opened once, when it is first asked, and does what it is asked', async () => {
  await using folder = await temporaryFolder('lazy')
  let opened = 0
  const tier = lazyTier(names, async () => {
    opened += 1
    return folderTier(join(folder.path, 'tools'), 'a folder')
  })
  expect([tier.name, tier.title, opened]).toEqual(['tool-cache', 'a tier', 0])
  expect(await Promise.all([tier.lookup(KEY), tier.lookup(KEY)])).toEqual([
    { kind: 'miss' },
    { kind: 'miss' },
  ])

  const pin = pinOf('a')
  const location = join(folder.path, 'a')
  await write(location, 'a')
  expect(await tier.save(KEY, [{ ...pin, location, size: 1 }], '', undefined)).toMatchObject({
    kind: 'saved',
  })
  const given = await tier.restore(KEY, [pin], join(folder.path, 'into'), [pin])
  expect(given).toMatchObject({ kind: 'found', verified: [{ pin }] })
  expect(opened).toBe(1)
})

test('a tier that cannot be opened is unavailable, and no failure', async () => {
  const tier: Tier = lazyTier(names, () => Promise.reject(new Error('a part of the action is missing')))
  const reason = 'a part of the action is missing'
  expect(await tier.lookup(KEY)).toEqual({ kind: 'unavailable', reason })
  expect(await tier.restore(KEY, [], '', [])).toEqual({ kind: 'unavailable', reason })
  expect(await tier.save(KEY, [], '', undefined)).toEqual({ kind: 'refused', reason })
})

test('a tier that knows nothing of misses says nothing of them, and gives no lease', async () => {
  await using folder = await temporaryFolder('lazy')
  const plain = lazyTier(names, async () => folderTier(folder.path, 'a folder'))
  const { signal } = new AbortController()
  expect(await plain.outlook?.()).toBeUndefined()
  expect(await plain.explainMiss?.(KEY, signal)).toBeUndefined()
  expect(await plain.takeLease?.(KEY)).toMatchObject({ kind: 'unavailable' })
  const telling = lazyTier(names, async () => ({
    ...folderTier(folder.path, 'a folder'),
    outlook: async () => ({ kind: 'kept', seenBy: 'all' }),
    explainMiss: async (key) => `${key} is new`,
    takeLease: async () => ({ kind: 'held' }),
  }))
  expect(await telling.outlook?.()).toEqual({ kind: 'kept', seenBy: 'all' })
  expect(await telling.explainMiss?.(KEY, signal)).toBe(`${KEY} is new`)
  expect(await telling.takeLease?.(KEY)).toEqual({ kind: 'held' })
})
