type Cell = string | number | undefined

/** Prints rows under a title and headings, in columns as wide as they need; columns of numbers stand right. */
export function printTable(title: string, headings: readonly string[], rows: readonly Cell[][]): void {
  const texts = rows.map((row) => row.map((cell) => (cell === undefined ? '–' : String(cell))))
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...texts.map((row) => row[column]?.length ?? 0)),
  )
  const isNumber = (text: string | undefined) => /^([\d.]+(×| s| MiB)?|–)$/.test(text ?? '')
  const standRight = headings.map((_, column) => texts.every((row) => isNumber(row[column])))
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0
        return standRight[column] ? text.padStart(width) : text.padEnd(width)
      })
      .join('  ')
      .trimEnd()
  console.log(`\n${title}`)
  console.log(line(headings))
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of texts) console.log(line(row))
}

/** `ok`, or `FAILED` with what was wrong. */
export function verdict(problem: string | undefined): string {
  return problem === undefined ? 'ok' : `FAILED: ${problem}`
}

/** `1.24 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

/** `1.60×`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`
}
