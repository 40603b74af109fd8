/** Text from outside as one line: no control or direction characters, not long. */
export function plainText(text: string, most: number): string {
  const line = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
