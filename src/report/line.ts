/** As most lines are: Unicode's tables, by which others are judged, take a while to load. */
const PRINTABLE_ASCII = /^[ -~]*$/

/** One line for a terminal: what came from outside can neither move its cursor, turn its text, nor begin another line. */
export function terminalLine(text: string): string {
  if (PRINTABLE_ASCII.test(text)) return text
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, ' ')
}

/**
 * One line for the job's log, in which nothing can be a workflow command: the runner looks for `::name::` at the
 * beginning of a line, and for `##[name]` anywhere in it (actions/runner, ActionCommand.cs).
 */
export function jobLine(text: string): string {
  return terminalLine(text)
    .replace(/^(\s*:):/, '$1 :')
    .replaceAll('##[', '## [')
}
