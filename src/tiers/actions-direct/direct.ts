import type { Pin } from '../../dataset/dataset.ts'
import { rm } from '../../disk/calls.ts'
import { diskError } from '../../disk/disk-error.ts'
import { LOOKUP_BUDGET_MS, transferBudget } from '../budget.ts'
import { PATH_LITERAL } from '../entry-terms.ts'
import { generationOf, isSameEntry, keysFor } from '../generations.ts'
import { type Found, type Given, type NotFound, reasonOf } from '../tier.ts'
import { archiveBytes } from './archive-bytes.ts'
import { type DirectPorts, type FoundArchive, findEntry, type Wanted } from './find-entry.ts'
import { readService } from './service.ts'
import { Surprise } from './surprise.ts'
import { withinTime } from './within-time.ts'

/** Reads entries of the Actions cache without the package; each method throws a {@link Surprise} for what it cannot. */
export interface DirectReader {
  /** Looks for the newest entry of a key. */
  lookup(key: string): Promise<Found | NotFound>
  /** Whether there is this very entry. */
  has(entry: string): Promise<Found | NotFound>
  /** Writes the pinned files of the newest entry into the folder `into`, hashed on the way; `title` says whose they are. */
  restore(key: string, pins: readonly Pin[], into: string, title: string): Promise<Given | NotFound>
}

/** A reader for the job with this environment. */
export function directReader(
  ports: DirectPorts,
  env: Readonly<Record<string, string | undefined>>,
): DirectReader {
  const find = async (wanted: Omit<Wanted, 'path'>): Promise<FoundArchive | NotFound> => {
    const service = readService(env)
    if (service.kind === 'none') return { ...service, kind: 'unavailable' }
    if (process.versions.zstd === undefined) throw new Surprise('this Node reads no zstd')
    return withinTime(LOOKUP_BUDGET_MS, (signal) =>
      findEntry(ports, service, { ...wanted, path: PATH_LITERAL }, signal),
    )
  }
  const newest = (key: string) => find({ keys: keysFor(key), rank: (entry) => generationOf(key, entry) })
  return {
    lookup: async (key) => withoutArchive(await newest(key)),
    has: async (entry) =>
      withoutArchive(
        await find({ keys: [entry], rank: (other) => (isSameEntry(other, entry) ? 1n : undefined) }),
      ),
    async restore(key, pins, into, title) {
      const found = await newest(key)
      if (found.kind !== 'found') return found
      const { takePinned } = await import('./take-pinned.ts')
      try {
        const taken = await withinTime(transferBudget(pins), (signal) =>
          takePinned(archiveBytes(ports, found.archive, signal), {
            root: PATH_LITERAL,
            pins,
            into,
            from: title,
          }),
        )
        return { kind: 'found', entry: found.entry, folder: into, ...taken }
      } catch (error) {
        // What came of it would take the room of what is fetched in its place.
        await rm(into, { recursive: true, force: true }).catch(() => undefined)
        return { kind: 'unavailable', reason: reasonOf(diskError(error, into)) }
      }
    },
  }
}

/** Who only looks has no use for the address. */
function withoutArchive(answer: FoundArchive | NotFound): Found | NotFound {
  return answer.kind === 'found' ? { kind: 'found', entry: answer.entry } : answer
}
