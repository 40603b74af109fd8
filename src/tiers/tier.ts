import type { Pin } from '../dataset/dataset.ts'
import type { Digest } from '../dataset/digest.ts'
import type { TierName } from '../inputs.ts'
import type { Mismatch, VerifiedFile } from '../verify.ts'

/** A verified file as a tier stores it, under its path. */
export interface Storable {
  readonly path: string
  readonly location: string
  readonly size: number
  readonly digest: Digest
}

/** A tier has the key under the name `entry`. */
export interface Found {
  readonly kind: 'found'
  readonly entry: string
}

/** A tier that does not have the key, or cannot say. */
export type NotFound = { readonly kind: 'miss' } | Unavailable

/** A tier that cannot say whether it has the key. */
export interface Unavailable {
  readonly kind: 'unavailable'
  readonly reason: string
  /** Whether it takes entries all the same: a job may write to it alone. */
  readonly isWritable?: boolean
}

/** What a tier wrote for a key; `found` claims to be whole, `partial` only to have what is there. */
export interface Given {
  readonly kind: 'found' | 'partial'
  readonly entry: string
  /** Where the pinned paths begin. */
  readonly folder: string
  /** Those that were hashed while they came, which need no second reading. */
  readonly verified?: readonly VerifiedFile[]
  /** Those of which other bytes came, which were not kept. */
  readonly mismatches?: readonly Mismatch[]
}

/** What became of a save; none of these is a failure of the job. */
export type Saved =
  | { readonly kind: 'saved'; readonly entry: string; readonly notes?: readonly string[] }
  | { readonly kind: 'exists' }
  | { readonly kind: 'refused'; readonly reason: string }

/** What would become of a save, as far as it is known before anything is fetched or packed. */
export type Outlook =
  /** `seenBy` names who will see the entry; undefined where that is not known. */
  | { readonly kind: 'kept'; readonly seenBy: string | undefined }
  | { readonly kind: 'refused'; readonly reason: string }

/** What became of a job's wish to be the one of its run that fetches; nothing that is right depends on it. */
export type Lease =
  | { readonly kind: 'ours' }
  /** Another job of the run has it. */
  | { readonly kind: 'held' }
  | { readonly kind: 'unavailable'; readonly reason: string }

/** A place that may already hold the dataset. Nothing that it gives is trusted; no method throws for trouble of the tier. */
export interface Tier {
  readonly name: TierName
  /** How people call it. */
  readonly title: string
  /** Whether it has the key, without moving the data. */
  lookup(key: string): Promise<Found | NotFound>
  /** Writes what it holds for the key into the empty folder `into`: all that an entry has, or only what is `wanted` of it. */
  restore(key: string, pins: readonly Pin[], into: string, wanted: readonly Pin[]): Promise<Given | NotFound>
  /** Keeps the files; `replacing` names the entry that turned out to be wrong; `work` is an empty folder to use. */
  save(key: string, files: readonly Storable[], work: string, replacing: string | undefined): Promise<Saved>
  /** What would become of a save; asks nobody. Undefined where nothing is known. */
  outlook?(): Promise<Outlook | undefined>
  /** Why it lacks a key that it was asked for, as a clause; asks who may know, and guesses once the signal ends. */
  explainMiss?(key: string, signal: AbortSignal): Promise<string | undefined>
  /** Asks for the lease on an entry that is to be saved; only where jobs of a run may wait for one another. */
  takeLease?(entry: string): Promise<Lease>
}

/** An error's message as the reason of an answer. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : String(error)
}
