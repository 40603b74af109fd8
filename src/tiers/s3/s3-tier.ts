import { join } from 'node:path'
import type { Clock } from '../../clock.ts'
import { mapBounded } from '../../concurrency.ts'
import type { Pin } from '../../dataset/dataset.ts'
import { formatDigest } from '../../dataset/digest.ts'
import { type Deadline, untilAborted, withDeadline } from '../../deadline.ts'
import { readdir, rm } from '../../disk/calls.ts'
import { LOOKUP_BUDGET_MS, overBudget, transferBudget } from '../budget.ts'
import type { Found, Given, NotFound, Saved, Storable, Tier } from '../tier.ts'
import { reasonOf } from '../tier.ts'
import { formatEntry } from './entry.ts'
import { explainRefusal } from './explain-refusal.ts'
import { fetchObjects } from './fetch-objects.ts'
import { judgeFetched } from './judge-fetched.ts'
import { entryName, objectName, type S3Place } from './place.ts'
import type { S3Store } from './s3-store.ts'
import type { Trust } from './trust-level.ts'
import { again, LARGE, upload } from './upload.ts'

/** What the tier needs from outside. */
export interface S3Ports {
  readonly place: S3Place
  trust(): Promise<Trust>
  /** Loads what speaks to the store. */
  open(): Promise<S3Store>
  readonly clock: Clock
  readonly concurrency: number
  /** Bytes a second below which the store is left. */
  readonly minSpeed: number
  debug(line: string): void
}

/** Milliseconds that a file may cost, however small. */
const EACH_FILE_MS = 50

/** The tier and what this run knows of the store. */
interface Session extends S3Ports {
  readonly store: S3Store
  readonly levels: Trust
  /** Digests that came whole from it, and those of which it has other bytes. */
  readonly sound: Set<string>
  readonly wrong: Set<string>
}

/**
 * A bucket of an S3-compatible store. Each file is an object named by its digest, which datasets share; an entry, written
 * last, says that those of a key are all there. Files are hashed while they come.
 */
export function s3Tier(ports: S3Ports): Tier {
  let opened: Promise<Session> | undefined
  const begin = async (): Promise<Session> => {
    const [store, levels] = await Promise.all([ports.open(), ports.trust()])
    return { ...ports, store, levels, sound: new Set(), wrong: new Set() }
  }
  const session = () => {
    opened ??= begin()
    return opened
  }
  /** Runs within a budget; any failure becomes a reason. */
  const bounded = async <T, F>(
    ms: number,
    run: (session: Session, deadline: Deadline) => Promise<T>,
    refuse: (reason: string) => F,
  ): Promise<T | F> => {
    let explain = reasonOf
    try {
      const begun = await session()
      explain = (error) => explainRefusal(error, ports.place, begun.store.source())
      return await withDeadline(
        ms,
        ports.clock,
        (deadline) => untilAborted(() => run(begun, deadline), deadline.signal),
        () => overBudget(ms),
      )
    } catch (error) {
      return refuse(explain(error))
    }
  }
  const unavailable = (reason: string): NotFound => ({ kind: 'unavailable', reason })
  const look = (key: string) =>
    bounded(LOOKUP_BUDGET_MS, (begun, { signal }) => lookup(begun, key, signal), unavailable)
  return {
    name: 's3',
    title: `the S3 bucket ${ports.place.bucket}`,
    lookup: look,
    async restore(key, pins, into, wanted = pins) {
      // A look-up of its own, so that a store which does not answer is left soon.
      const looked = await look(key)
      if (looked.kind === 'unavailable') return looked
      const entry = looked.kind === 'found' ? looked.entry : undefined
      const run = (begun: Session, deadline: Deadline) =>
        restore(begun, { entry, key, pins: wanted, into }, deadline)
      const answer = await bounded(budgetFor(wanted), run, unavailable)
      const { verified = [] } = 'folder' in answer ? answer : {}
      await keepOnly(new Set(verified.map(({ location }) => location)), into)
      return answer
    },
    save: (key, files) =>
      bounded(
        budgetFor(files),
        (begun, { signal }) => save(begun, key, files, signal),
        (reason): Saved => ({ kind: 'refused', reason }),
      ),
  }
}

async function lookup(
  { store, place, levels, clock }: Session,
  key: string,
  signal: AbortSignal,
): Promise<Found | { readonly kind: 'miss' }> {
  for (const level of levels.reads) {
    const entry = entryName(place, level, key)
    if (await again({ clock, signal }, () => store.has(entry, signal))) return { kind: 'found', entry }
  }
  return { kind: 'miss' }
}

interface Wanted {
  /** Undefined where the store has none. */
  readonly entry: string | undefined
  readonly key: string
  readonly pins: readonly Pin[]
  readonly into: string
}

async function restore(
  session: Session,
  { entry, key, pins, into }: Wanted,
  deadline: Deadline,
): Promise<Given | NotFound> {
  const { place, levels, store, sound, wrong, debug } = session
  const urlsOf = ({ digest }: Pin) =>
    levels.reads.map((level) => store.urlOf(objectName(place, level, digest)))
  const fetched = await fetchObjects(pins, urlsOf, entry !== undefined, into, { ...session, deadline })
  const judged = { name: entry ?? entryName(place, levels.writes, key), isThere: entry !== undefined }
  const explain = (error: unknown) => explainRefusal(error, place, store.source())
  const answer = judgeFetched(fetched, judged, into, explain, debug)
  if (answer.kind === 'found' || answer.kind === 'partial') {
    for (const { pin } of answer.verified ?? []) move(formatDigest(pin.digest), wrong, sound)
    for (const { pin } of answer.mismatches ?? []) move(formatDigest(pin.digest), sound, wrong)
  }
  return answer
}

async function save(
  { store, place, levels, sound, wrong, concurrency, clock }: Session,
  key: string,
  files: readonly Storable[],
  signal: AbortSignal,
): Promise<Saved> {
  const entry = entryName(place, levels.writes, key)
  const policy = { concurrency, clock, signal }
  const isHealed = files.some(({ digest }) => wrong.has(formatDigest(digest)))
  if (!isHealed && (await again(policy, () => store.has(entry, signal)))) return { kind: 'exists' }

  const missing = new Map(files.map((file) => [formatDigest(file.digest), file]))
  for (const digest of sound) missing.delete(digest)
  const put = async ([digest, file]: readonly [string, Storable], parts: number) => {
    const name = objectName(place, levels.writes, file.digest)
    const size = await again(policy, () => store.sizeOf(name, signal))
    const isWrong = wrong.has(digest) || (size !== undefined && size !== file.size)
    if (size !== undefined && !isWrong) return
    await upload(store, name, file, isWrong, { ...policy, concurrency: parts })
  }
  const isLarge = ([, { size }]: readonly [string, Storable]) => size >= LARGE
  await mapBounded(
    [...missing].filter((file) => !isLarge(file)),
    concurrency,
    (file) => put(file, 1),
  )
  // One after the other, each over all connections: an upload that is cut then leaves whole files behind.
  await mapBounded([...missing].filter(isLarge), 1, (file) => put(file, concurrency))

  const content = formatEntry(key, files)
  const isNew = await again(policy, () => store.put(entry, content, isHealed, signal))
  return isNew === 'exists' ? { kind: 'exists' } : { kind: 'saved', entry }
}

/** Removes what else came into a folder: it would take the room of what is fetched in its place. */
async function keepOnly(locations: ReadonlySet<string>, folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => [])
  const others = names.map((name) => join(folder, name)).filter((path) => !locations.has(path))
  await Promise.all(others.map((path) => rm(path, { force: true }).catch(() => undefined)))
}

function move(digest: string, from: Set<string>, to: Set<string>): void {
  from.delete(digest)
  to.add(digest)
}

function budgetFor(files: readonly { readonly size: number | undefined }[]): number {
  return transferBudget(files) + files.length * EACH_FILE_MS
}
