import { type Lease, reasonOf, type Tier } from './tier.ts'

const NO_LEASE: Lease = { kind: 'unavailable', reason: 'it gives no leases' }

/** A tier that is opened when it is first asked: a hit before it needs nothing of what that takes. */
export function lazyTier({ name, title }: Pick<Tier, 'name' | 'title'>, open: () => Promise<Tier>): Tier {
  let opened: Promise<Tier> | undefined
  const tier = () => {
    opened ??= open().catch((error: unknown) => closedTier({ name, title }, reasonOf(error)))
    return opened
  }
  return {
    name,
    title,
    lookup: async (...args) => (await tier()).lookup(...args),
    restore: async (...args) => (await tier()).restore(...args),
    save: async (...args) => (await tier()).save(...args),
    outlook: async () => (await tier()).outlook?.(),
    explainMiss: async (...args) => (await tier()).explainMiss?.(...args),
    takeLease: async (...args) => (await (await tier()).takeLease?.(...args)) ?? NO_LEASE,
  }
}

/** What stands for a tier that could not be opened. */
function closedTier(names: Pick<Tier, 'name' | 'title'>, reason: string): Tier {
  const unavailable = async () => ({ kind: 'unavailable', reason }) as const
  return {
    ...names,
    lookup: unavailable,
    restore: unavailable,
    save: async () => ({ kind: 'refused', reason }),
  }
}
