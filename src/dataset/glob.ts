/**
 * Whether a path fits a glob: `*` and `?` within a part, `**` over parts, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a
 * character that is meant as it is. Case counts, and a leading dot is a character like others. Globs come from manifests
 * of strangers too, so the time is bounded: at most the product of both lengths for each of the alternatives. The glob
 * is taken apart once, for many paths.
 */
export function globMatcher(glob: string): (path: string) => boolean {
  const plains = expandBraces(glob).map((plain) => plain.split('/').map(readPart))
  return (path) => {
    const parts = path.split('/').map((part) => [...part])
    return plains.some((plain) => fitsParts(plain, parts))
  }
}

interface Part {
  /** Whether it fits any number of parts. */
  readonly isDeep: boolean
  readonly tokens: readonly string[]
}

function readPart(text: string): Part {
  return { isDeep: text === '**', tokens: tokensOf(text) }
}

const MOST_ALTERNATIVES = 1_000

/** The globs without braces that one with braces stands for; braces of too many alternatives stand for themselves. */
function expandBraces(glob: string): readonly string[] {
  let done: string[] = []
  let open = [glob]
  while (open.length > 0) {
    if (open.length + done.length > MOST_ALTERNATIVES) return [glob]
    const split = open.map((each) => ({ each, braces: firstBraces(each) }))
    done = [...done, ...split.flatMap(({ each, braces }) => (braces ? [] : each))]
    open = split.flatMap(({ each, braces }) =>
      (braces?.choices ?? []).map(
        (choice) => each.slice(0, braces?.start) + choice + each.slice((braces?.end ?? 0) + 1),
      ),
    )
  }
  return done
}

interface Braces {
  readonly start: number
  readonly end: number
  readonly choices: readonly string[]
}

/** The first pair of braces that has a comma. */
function firstBraces(glob: string): Braces | undefined {
  const opened: { start: number; commas: number[] }[] = []
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at]
    if (character === '\\') at++
    else if (character === '{') opened.push({ start: at, commas: [] })
    else if (character === ',') opened.at(-1)?.commas.push(at)
    else if (character === '}') {
      const braces = opened.pop()
      if (braces === undefined || braces.commas.length === 0) continue
      const bounds = [braces.start, ...braces.commas, at]
      const choices = bounds.slice(1).map((bound, index) => glob.slice((bounds[index] ?? 0) + 1, bound))
      return { start: braces.start, end: at, choices }
    }
  }
  return undefined
}

function fitsParts(globs: readonly Part[], parts: readonly (readonly string[])[]): boolean {
  return fitsSequence(
    globs,
    parts,
    ({ isDeep }) => isDeep,
    ({ tokens }, part) => fitsSequence(tokens, part, (token) => token === '*', fitsCharacter),
  )
}

/** Matches with the last wildcard taking one more each time the rest does not fit: earlier ones need no second try. */
function fitsSequence<G, T>(
  globs: readonly G[],
  items: readonly T[],
  isWildcard: (glob: G) => boolean,
  fits: (glob: G, item: T) => boolean,
): boolean {
  let [at, item] = [0, 0]
  let retry: { readonly at: number; readonly item: number } | undefined
  while (item < items.length) {
    const glob = globs[at]
    if (glob !== undefined && isWildcard(glob)) {
      retry = { at, item }
      at++
    } else if (glob !== undefined && fits(glob, items[item] as T)) {
      at++
      item++
    } else if (retry) {
      retry = { at: retry.at, item: retry.item + 1 }
      at = retry.at + 1
      item = retry.item
    } else return false
  }
  return globs.slice(at).every(isWildcard)
}

/** `*`, `?`, a class such as `[a-z]`, or a character with a backslash before it. */
function tokensOf(glob: string): readonly string[] {
  return glob.match(/\\.|\[!?\]?[^\]]*\]|./gsu) ?? []
}

function fitsCharacter(token: string, character: string): boolean {
  if (token === '?') return true
  if (token.length > 1 && token.startsWith('\\')) return token.slice(1) === character
  if (!token.startsWith('[') || token.length === 1) return token === character
  const isNegated = token[1] === '!' || token[1] === '^'
  const ranges = token.slice(isNegated ? 2 : 1, -1).match(/.-.|./gsu) ?? []
  const isIn = ranges.some((range) => {
    const [from = '', to = from] = range.length > 2 ? range.split(/(?<=^.)-/su) : [range]
    return from <= character && character <= to
  })
  return isIn !== isNegated
}
