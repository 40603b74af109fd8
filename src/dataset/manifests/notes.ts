/** Files that are told one by one. */
const MOST_NOTES = 10

/** The first of many notes, and how many more there are: `3 more names are mirrors so`. */
export function fewNotes(notes: readonly string[], rest: string): readonly string[] {
  const more = notes.length - MOST_NOTES
  return more > 0 ? [...notes.slice(0, MOST_NOTES), `${more} more ${rest}`] : notes
}
