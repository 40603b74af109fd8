/** What is asked for a key, in order: the newest generation, then the first; keys match by their beginning. */
export function keysFor(key: string): readonly [string, ...string[]] {
  return [`${key}-g`, key]
}

/** 1 for the key itself, n for `<key>-g<n>`; undefined for any other entry. */
export function generationOf(key: string, entry: string): number | undefined {
  if (entry === key) return 1
  const match = entry.startsWith(`${key}-g`) ? /^[1-9]\d*$/.exec(entry.slice(key.length + 2)) : null
  return match ? Number(match[0]) : undefined
}

/** The entry to save under: the key itself, or what follows the entry that is wrong. */
export function nextGeneration(key: string, replacing: string | undefined): string {
  return replacing === undefined ? key : `${key}-g${(generationOf(key, replacing) ?? 1) + 1}`
}
