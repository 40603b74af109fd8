/** What became of a job's wish to be the one of its run that fetches; nothing that is right depends on it. */
export type Lease =
  | { readonly kind: 'ours' }
  /** Another job of the run has it. */
  | { readonly kind: 'held' }
  | { readonly kind: 'unavailable'; readonly reason: string }

/** Asks for the lease on an entry that is to be saved; does not throw for trouble of the cache. */
export type TakeLease = (entry: string) => Promise<Lease>
