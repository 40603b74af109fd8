import type { Scope } from './cache-token.ts'

export interface CacheEntry {
  readonly id: number
  readonly key: string
  readonly version: string
  /** The branch that saved it. */
  readonly scope: string
  /** Reserved entries are invisible until they are complete. */
  complete: boolean
  size: number
}

export interface CacheEntries {
  /** All entries, oldest first. */
  list(): readonly CacheEntry[]
  get(id: number): CacheEntry | undefined
  /** The newest complete entry of a key; an error where there is none. */
  newest(key: string): CacheEntry
  /** Undefined where the scope already has (or is being given) an entry of this key and version. */
  reserve(scope: Scope, key: string, version: string): CacheEntry | undefined
  find(scopes: Scope[], keys: string[], version: string): CacheEntry | undefined
  evict(key: string): void
}

/** The entries of a repository, by the rules of GitHub's cache: immutable, branch by branch, newest prefix match. */
export function cacheEntries(): CacheEntries {
  let entries: CacheEntry[] = []
  let lastId = 0
  return {
    list: () => entries,
    get: (id) => entries.find((entry) => entry.id === id),
    newest: (key) => {
      const entry = entries.findLast((candidate) => candidate.complete && candidate.key === key)
      if (!entry)
        throw new Error(`no cache entry ${key}; there are: ${entries.map((each) => each.key).join(', ')}`)
      return entry
    },
    reserve: (scope, key, version) => {
      const isTaken = entries.some(
        (entry) => entry.scope === scope.ref && entry.key === key && entry.version === version,
      )
      if (isTaken) return undefined
      lastId += 1
      const entry = { id: lastId, key, version, scope: scope.ref, complete: false, size: 0 }
      entries.push(entry)
      return entry
    },
    find: (scopes, keys, version) => {
      for (const scope of scopes.filter(({ readable }) => readable)) {
        const here = entries.filter(
          (entry) => entry.complete && entry.scope === scope.ref && entry.version === version,
        )
        for (const key of keys) {
          const exact = here.find((entry) => entry.key === key)
          const match = exact ?? here.findLast((entry) => entry.key.startsWith(key))
          if (match) return match
        }
      }
      return undefined
    },
    evict: (key) => {
      entries = entries.filter((entry) => entry.key !== key)
    },
  }
}
