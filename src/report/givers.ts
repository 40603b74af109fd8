/** Who gave something, shortly: the hosts of URLs; a tier, or whatever is no URL, by its title. */
export function giverOf(from: string): string {
  return [...new Set(from.split(', then ').map(nameOf))].join(', then ')
}

/** The same of many, each once. */
export function giversOf(froms: readonly string[]): readonly string[] {
  return [...new Set(froms.map(giverOf))]
}

/** What one giver gave. */
export interface Gift {
  readonly giver: string
  readonly count: number
  readonly bytes: number
}

/** What each gave, in order of the files. */
export function sumGivers(
  files: readonly { readonly from: string; readonly size: number }[],
): readonly Gift[] {
  const gifts = new Map<string, Gift>()
  for (const { from, size } of files) {
    const giver = giverOf(from)
    const { count, bytes } = gifts.get(giver) ?? { count: 0, bytes: 0 }
    gifts.set(giver, { giver, count: count + 1, bytes: bytes + size })
  }
  return [...gifts.values()]
}

function nameOf(from: string): string {
  if (!URL.canParse(from)) return from
  const { protocol, host } = new URL(from)
  return protocol === 'file:' ? 'this machine' : host || from
}
