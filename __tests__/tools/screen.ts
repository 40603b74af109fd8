/** What a terminal without an end shows after a text that moves its cursor only as our bars do. */
export function shownBy(text: string): readonly string[] {
  const rows = ['']
  let row = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves a cursor is made of them
  for (const [part, count, erase] of text.matchAll(/\x1b\[(\d+)A|(\x1b\[J)|\x1b\[\d*m|\r|\n|[^\x1b\r\n]+/g)) {
    if (count !== undefined) row -= Number(count)
    else if (erase !== undefined) rows.splice(row, rows.length, '')
    else if (part === '\n') row += 1
    else if (part !== '\r' && !part.startsWith('\x1b')) rows[row] = (rows[row] ?? '') + part
  }
  return rows.filter((line) => line !== undefined)
}
