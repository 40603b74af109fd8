import { catalog } from '../../../src/dataset/catalog/catalog.ts'
import type { Dataset } from '../../../src/dataset/dataset.ts'
import { makePlan } from '../../../src/dataset/plan.ts'
import type { Outcome } from '../../../src/outcome.ts'
import { folderTier } from '../../../src/tiers/folder.ts'
import type { Finding } from '../../../src/tiers/restore.ts'
import { pinOf } from '../builders.ts'

/** A tier to speak of, not to ask. */
export const tier = folderTier('/nowhere', 'the tool cache')

export const hit: Finding = { kind: 'hit', tier, entry: 'the-entry' }
export const miss: Finding = { kind: 'miss', tier }
export const unavailable: Finding = { kind: 'unavailable', tier, reason: 'it is away' }
export const corrupt: Finding = {
  kind: 'corrupt',
  tier,
  entry: 'the-entry',
  mismatches: [{ pin: pinOf('a'), expected: 'sha256:aa (1 bytes)', actual: 'sha256:bb (1 bytes)' }],
  count: 3,
}
export const partial: Finding = { kind: 'partial', tier, entry: 'the-entry', count: 2 }

/** A run of mnist-npz that fetched one file. */
export function outcomeOf(more: Partial<Outcome> = {}): Outcome {
  const plan = makePlan(catalog.get('mnist-npz') as Dataset, { layout: 'keras' }, '/home/me')
  const { digest } = pinOf('mnist.npz')
  const from = 'https://host/mnist.npz'
  const location = '/home/me/datasets/mnist.npz'
  return {
    plan,
    findings: [miss],
    files: [{ path: 'datasets/mnist.npz', location, size: 1500, digest, from, source: 'mnist.npz' }],
    displaced: [],
    downloadedBytes: 1600,
    saves: [],
    times: [
      { stage: 'restore', start: 5_000, milliseconds: 100 },
      { stage: 'fetch', start: 5_100, milliseconds: 2_000 },
    ],
    steps: [
      { stage: 'restore', name: tier.title, start: 5_000, milliseconds: 60 },
      { stage: 'fetch', name: 'mnist.npz', from, start: 5_100, milliseconds: 2_000 },
    ],
    ...more,
  }
}
