/** Scripts whose characters take two columns of a terminal, and pictures. */
const WIDE = /\p{Script=Han}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u30ff\uff00-\uff60]/u
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + columnsOf(character), 0)
}

/** A text in at most so many columns: where it is wider, its end, which tells files apart, behind `cut`. */
export function fitEnd(text: string, columns: number, cut: string): string {
  if (widthOf(text) <= columns) return text
  const mark = cut.length < columns ? cut : ''
  const kept: string[] = []
  let left = columns - mark.length
  for (const character of [...text].toReversed()) {
    left -= columnsOf(character)
    if (left < 0) break
    kept.unshift(character)
  }
  return mark + kept.join('')
}

function columnsOf(character: string): number {
  if (NONE.test(character)) return 0
  return WIDE.test(character) ? 2 : 1
}
