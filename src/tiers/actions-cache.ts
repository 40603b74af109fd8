import type { HttpClient } from '../network/client.ts'
import { directReader } from './actions-direct/direct.ts'
import type { DirectPorts } from './actions-direct/find-entry.ts'
import { Surprise } from './actions-direct/surprise.ts'
import { type MissPorts, missNotes } from './actions-miss/miss-notes.ts'
import { nextGeneration } from './generations.ts'
import { hasEntryByPackage, lookupByPackage, restoreByPackage, saveByPackage } from './package-cache.ts'
import type { PackagePorts } from './package-call.ts'
import type { Tier } from './tier.ts'

const TITLE = 'the Actions cache'

/** What the tier needs from outside. */
export interface ActionsCachePorts extends PackagePorts, DirectPorts, MissPorts {
  /** A client whose connections nobody has used. */
  freshClient(): Pick<HttpClient, 'open'>
}

/**
 * The Actions cache: read by ourselves, and saved by @actions/cache, which also reads where our reader meets something
 * that it does not know. Entries are immutable, so a wrong one is followed by `<key>-g2`, `-g3`, ….
 */
export function actionsCacheTier(ports: ActionsCachePorts): Tier {
  const direct = directReader(ports, process.env)
  const notes = missNotes(ports, process.env)
  const orByPackage = async <T>(read: () => Promise<T>, byPackage: () => Promise<T>): Promise<T> => {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof Surprise)) throw error
      ports.debug(`${error.message}: @actions/cache is asked instead`)
      return byPackage()
    }
  }
  return {
    name: 'actions',
    title: TITLE,
    ...notes,
    lookup: (key) =>
      orByPackage(
        () => direct.lookup(key),
        () => lookupByPackage(ports, key),
      ),
    restore: (key, pins, into) =>
      orByPackage(
        () => direct.restore(key, pins, into, TITLE),
        () => restoreByPackage(ports, key, pins, into),
      ),
    async save(key, files, work, replacing) {
      const entry = nextGeneration(key, replacing)
      // The package packs everything before it learns that it may not save, or that the entry exists: look first.
      const outlook = await notes.outlook()
      if (outlook?.kind === 'refused') return outlook
      const looked = await orByPackage(
        () => direct.has(entry),
        () => hasEntryByPackage(ports, entry),
      )
      if (looked.kind === 'unavailable' && !looked.isWritable)
        return { kind: 'refused', reason: looked.reason }
      return looked.kind === 'found' ? { kind: 'exists' } : saveByPackage(ports, entry, files, work)
    },
    async takeLease(entry) {
      const outlook = await notes.outlook()
      if (outlook?.kind === 'refused') return { kind: 'unavailable', reason: outlook.reason }
      const { takeLease } = await import('./actions-direct/take-lease.ts')
      return takeLease(ports.freshClient(), process.env, entry)
    },
  }
}
