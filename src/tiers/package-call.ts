import { overBudget } from './budget.ts'
import { overhear, type Said } from './package-voice.ts'
import { reasonOf } from './tier.ts'

/** The part of @actions/cache that this tier uses. */
export interface CachePackage {
  isFeatureAvailable(): boolean
  restoreCache(
    paths: string[],
    primaryKey: string,
    restoreKeys?: string[],
    options?: { lookupOnly?: boolean },
    enableCrossOsArchive?: boolean,
  ): Promise<string | undefined>
  saveCache(
    paths: string[],
    key: string,
    options?: undefined,
    enableCrossOsArchive?: boolean,
  ): Promise<number>
}

/** What a call of the package needs from outside. */
export interface PackagePorts {
  /** Imports the package, in an environment that gives it the right road. */
  load(): Promise<CachePackage>
  /** Where the package lets its archives grow. */
  readonly temp: string
  /** Gets each line that the package prints. */
  debug(line: string): void
  /** Why its connections failed since this was last asked, where that is known: it says only ECONNRESET itself. */
  takeTrouble(): Error | undefined
}

/** What a call of the package came to, with what it printed meanwhile. */
export type Heard<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly said: readonly Said[] }
  | { readonly kind: 'failed'; readonly reason: string }

/** Calls the package within a budget in ms, which it has none of by itself, and listens to what it prints. */
export async function callPackage<T>(
  { load, debug, takeTrouble }: PackagePorts,
  budget: number,
  run: (cache: CachePackage) => Promise<T>,
): Promise<Heard<T>> {
  const said: Said[] = []
  const hear = (line: Said) => {
    said.push(line)
    debug(line.text)
  }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(overBudget(budget)), budget)
  })
  takeTrouble()
  try {
    const cache = await load()
    if (!cache.isFeatureAvailable()) return { kind: 'failed', reason: 'this runner offers no cache service' }
    const value = await Promise.race([overhear(hear, () => run(cache)), late])
    const trouble = isNothing(value) ? takeTrouble() : undefined
    return trouble ? { kind: 'failed', reason: trouble.message } : { kind: 'answered', value, said }
  } catch (error) {
    const attempt = lastAttempt(said)
    const reason = `${reasonOf(error)}${attempt === undefined ? '' : ` (${attempt})`}`
    return { kind: 'failed', reason: takeTrouble()?.message ?? reason }
  } finally {
    clearTimeout(timer)
  }
}

/** What it returns for nothing found, nothing saved, and every failure. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === -1
}

/** Why the package was trying again when its time was over. */
function lastAttempt(said: readonly Said[]): string | undefined {
  const attempt = /^Attempt \d+ of \d+ failed with error: (.+)\. Retrying request in /
  return said.flatMap(({ text }) => attempt.exec(text)?.[1] ?? []).at(-1)
}

/** Where the package tells a cause, the most telling first: it calls every refusal a race, and says better in debug lines. */
const TELLING = [
  {
    levels: ['debug'],
    pattern: /^Failed to reserve cache: (?:Error: )?(?:Failed to CreateCacheEntry: )?(.+)/,
  },
  { levels: ['warning', 'error'], pattern: /^(?:Failed to (?:restore|save): )?(.*)/ },
  { levels: ['info'], pattern: /^(Cache (?:restore|save) skipped: .+)/ },
  { levels: ['info'], pattern: /^Failed to save: (.+)/ },
] as const satisfies readonly { levels: readonly Said['level'][]; pattern: RegExp }[]

/** The package's own words for why it failed, in one line; undefined when it said nothing of the kind. */
export function reasonIn(said: readonly Said[]): string | undefined {
  for (const { levels, pattern } of TELLING) {
    const fitting = said.filter(({ level }) => (levels as readonly string[]).includes(level))
    const reasons = fitting.flatMap(({ text }) => pattern.exec(text)?.[1]?.replace(/[: ]+$/, '') ?? [])
    // The SDK of Azure has no words for an answer without a body; the line before says at least where it came.
    const reason = reasons.findLast((text) => text !== '')
    if (reasons.length > 0) return reason ?? 'the package gave no reason'
  }
  return undefined
}
