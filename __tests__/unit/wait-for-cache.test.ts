import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { makePlan } from '../../src/dataset/plan.ts'
import { withDeadline } from '../../src/deadline.ts'
import { folderTier } from '../../src/tiers/folder.ts'
import { type Restored, restore } from '../../src/tiers/restore.ts'
import type { Lease, Tier } from '../../src/tiers/tier.ts'
import { waitForCache } from '../../src/wait-for-cache.ts'
import { type TemporaryFolder, temporaryFolder } from '../support/temporary.ts'
import { datasetOf, failure, fileOf, heardLog, pinOf, write } from './builders.ts'

const FOREVER = 60_000
const plan = makePlan(datasetOf([fileOf('a')]), { layout: 'files' }, '/home/me')

let folder: TemporaryFolder
let asked: string[]
/** Two tiers of this job alone, and one between them that the jobs of the run share. */
let own: Tier
let shared: Tier
let last: Tier
beforeEach(async () => {
  folder = await temporaryFolder('waiting')
  asked = []
  const open = (name: string) => folderTier(join(folder.path, name), name)
  own = open('own')
  shared = open('shared')
  last = open('last')
})
afterEach(() => folder.close())

const leasing = (lease: Lease): Tier => ({
  ...shared,
  async takeLease(entry) {
    asked.push(entry)
    // Looked at after a moment: by then another job has saved it.
    if (lease.kind === 'held') await save()
    return lease
  },
})

async function save() {
  const location = join(folder.path, 'home', 'a')
  await write(location, 'a')
  await shared.save(plan.key, [{ ...pinOf('a'), location, size: 1 }], '', undefined)
}

async function newFolder(name: string): Promise<string> {
  const path = join(folder.path, 'staging', name)
  await mkdir(path, { recursive: true })
  return path
}

interface Given {
  readonly save?: boolean
  readonly failOnCacheMiss?: boolean
  /** Of the whole step. */
  readonly timeout?: number
}

/** What is there before and after the wait of a job with these tiers, and what it says meanwhile. */
async function wait(tiers: readonly Tier[], given: Given = {}) {
  const log = heardLog()
  const before = await restore(plan, tiers, newFolder)
  const inputs = { waitForCache: 2_000, save: true, failOnCacheMiss: false, ...given }
  const after: Restored = await withDeadline(given.timeout ?? FOREVER, systemClock, (deadline) =>
    waitForCache(plan, before, {
      inputs,
      ports: { clock: systemClock, log },
      staging: { folder: newFolder },
      deadline,
    }),
  )
  return { before, after, lines: log.lines }
}

test('what the shared tier has by then is restored; those before and after it still lack it', async () => {
  const { after } = await wait([own, leasing({ kind: 'held' }), last])
  expect(after.findings.map(({ kind, tier }) => [tier.title, kind])).toEqual([
    ['own', 'miss'],
    ['shared', 'hit'],
    ['last', 'miss'],
  ])
  expect(after.verified.members.map(({ pin }) => pin.path)).toEqual(['a'])
  expect(asked).toEqual([plan.key])
})

test('the job that has the lease does not wait, nor does one that can get none', async () => {
  for (const lease of [{ kind: 'ours' }, { kind: 'unavailable', reason: 'it is full' }] as const) {
    const { before, after, lines } = await wait([leasing(lease)])
    expect(after).toBe(before)
    expect(lines).toHaveLength(1)
  }
})

test('without a shared tier a line says so; one that is away was told before', async () => {
  const alone = await wait([own, last])
  expect(alone.after).toBe(alone.before)
  expect(alone.lines).toEqual([expect.stringContaining('wait-for-cache needs the Actions cache')])

  const away = {
    ...leasing({ kind: 'ours' }),
    restore: async () => ({ kind: 'unavailable', reason: 'down' }) as const,
  }
  const { before, after, lines } = await wait([away])
  expect(after).toBe(before)
  expect([lines, asked]).toEqual([[], []])
})

test.each([{ save: false }, { failOnCacheMiss: true }])(
  'with %j no lease is asked for, and it waits',
  async (given) => {
    const { after, lines } = await wait([leasing({ kind: 'ours' })], given)
    expect(asked).toEqual([])
    expect(after.findings).toMatchObject([{ kind: 'miss' }])
    expect(lines).toEqual([
      expect.stringMatching(/this job saves nothing: waiting at most 2\.0 s/),
      expect.stringMatching(/waited 1\.\d s, and no other job has saved it/),
    ])
  },
)

test('a step that ends while a lease is asked for ends with its own error', async () => {
  const silent: Tier = { ...shared, takeLease: () => new Promise(() => {}) }
  expect(await failure(wait([silent], { timeout: 200 }))).toMatchObject({ code: 'timeout' })
})
