/** Each wildcard that does not begin a part doubles what a glob stands for; with more of them, they stay in their folder. */
const MOST_DOUBLED = 4

/**
 * A pattern of Croissant as our globs have it. Croissant's own reader matches with `fnmatch`, whose `*` also crosses
 * folders: `*.jpg` is each picture of an archive, however deep.
 */
export function globOf(pattern: string): string {
  const parts = pattern.replace(/^(?:\.?\/+)+/, '').split('/')
  const doubled = parts.flatMap((part) => innerStars(part))
  const isBounded = doubled.length <= MOST_DOUBLED
  return parts.map((part) => (part === '**' ? part : crossing(part, isBounded))).join('/')
}

/** The name of one member as a glob that fits it alone. */
export function literalGlob(path: string): string {
  return path.replace(/[[{]/g, '\\$&')
}

function crossing(part: string, isBounded: boolean): string {
  return tokensOf(part)
    .map((token, index) => {
      if (!token.startsWith('*')) return token
      if (index === 0) return '**/*'
      return isBounded ? '{*,*/**/*}' : '*'
    })
    .join('')
}

function innerStars(part: string): readonly string[] {
  return part === '**' ? [] : tokensOf(part).filter((token, index) => index > 0 && token.startsWith('*'))
}

/** A run of stars, a class such as `[a-z]`, or one character. */
function tokensOf(part: string): readonly string[] {
  return part.match(/\*+|\[!?\]?[^\]]*\]|\\?./gsu) ?? []
}
