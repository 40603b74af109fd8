/** What is asked for a key, in order: the newest generation, then the first; keys match by their beginning. */
export function keysFor(key: string): readonly [string, ...string[]] {
  return [`${key}-g`, key]
}

/** Whether two names are of one entry: to services capitals are small letters, and some answer with those. */
export function isSameEntry(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** 1 for the key itself, n for `<key>-g<n>`, however large others have made it; undefined for any other entry. */
export function generationOf(key: string, entry: string): bigint | undefined {
  if (isSameEntry(entry, key)) return 1n
  const beginning = `${key}-g`
  const isNext = isSameEntry(entry.slice(0, beginning.length), beginning)
  const match = isNext ? /^[1-9]\d*$/.exec(entry.slice(beginning.length)) : null
  return match ? BigInt(match[0]) : undefined
}

/** The entry to save under: the key itself, or what follows the entry that is wrong. */
export function nextGeneration(key: string, replacing: string | undefined): string {
  return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1n) + 1n}`
}
