import { expect, test } from 'vitest'
import { Journal } from '../../src/journal.ts'
import { folderTier } from '../../src/tiers/folder.ts'
import { timedTier } from '../../src/tiers/timed.ts'
import { failure } from './builders.ts'

/** A clock that moves by one when it is read. */
function ticking() {
  let time = 100
  return { now: () => time++ }
}

test('it notes when a stage ran, and gives what that gave', async () => {
  const journal = new Journal(ticking())
  expect(await journal.time('fetch', async () => 'it')).toBe('it')
  expect(journal.times).toEqual([{ stage: 'fetch', start: 100, milliseconds: 1 }])
})

test('it notes a stage that failed', async () => {
  const journal = new Journal(ticking())
  const error = new Error('no')
  expect(await failure(journal.time('place', () => Promise.reject(error)))).toBe(error)
  expect(journal.times).toEqual([{ stage: 'place', start: 100, milliseconds: 1 }])
})

test('it notes when a tier was asked and told', async () => {
  const journal = new Journal(ticking())
  const tier = timedTier(folderTier('/nowhere', 'the tool cache'), journal)
  expect(await tier.lookup('key')).toEqual({ kind: 'miss' })
  expect(await tier.restore('key', [], '/nowhere', [])).toEqual({ kind: 'miss' })
  await tier.save('key', [], '/nowhere', undefined)
  expect(journal.steps).toEqual([
    { stage: 'restore', name: 'the tool cache', start: 100, milliseconds: 1 },
    { stage: 'save', name: 'the tool cache', start: 102, milliseconds: 1 },
  ])
})
