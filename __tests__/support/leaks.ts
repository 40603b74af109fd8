import type { Secret } from './given-secrets.ts'
import { unquotings } from './spellings.ts'

/** Somewhere that people, later steps or other programs read. */
export interface Place {
  readonly name: string
  readonly text: string
}

/** Characters around a leak that its message shows. */
const CONTEXT = 60
/** Characters of the beginning of a secret that are no coincidence. */
const SHORTEST_CUT = 10

/** Throws when a secret is told in one of the places; the message says which and where, and not the secret. */
export function refuseLeaks(secrets: readonly Secret[], places: readonly Place[]): void {
  const leaks = findLeaks(secrets, places)
  if (leaks.length > 0) throw new Error(['a run told its secrets:', ...leaks].join('\n'))
}

/** A line for each place that tells a secret. */
export function findLeaks(secrets: readonly Secret[], places: readonly Place[]): string[] {
  return places.flatMap(({ name, text }) => {
    for (const view of new Set(unquotings(text))) {
      const secret = secrets.find((each) => tells(view, each.text))
      if (secret) return [`  ${name} has what ${secret.from} holds: ${excerpt(view, secret, secrets)}`]
    }
    return []
  })
}

/** Whether a text has a secret, or most of one that was cut where the text was shortened. */
function tells(text: string, secret: string): boolean {
  if (text.includes(secret)) return true
  const cut = secret.slice(0, SHORTEST_CUT)
  if (secret.length <= SHORTEST_CUT || !text.includes('…') || !text.includes(cut)) return false
  return text
    .split('…')
    .slice(0, -1)
    .some((part) => {
      const at = part.lastIndexOf(cut)
      return at !== -1 && secret.startsWith(part.slice(at))
    })
}

/** A line for each of the command's or step's lines, by the name of its stream. */
export function linesOf(name: string, text: string): Place[] {
  return text.split(/\r?\n/).map((line, at) => ({ name: `${name}, line ${at + 1},`, text: line }))
}

function excerpt(text: string, { text: secret }: Secret, all: readonly Secret[]): string {
  const at = text.indexOf(secret)
  if (at === -1) return 'its beginning'
  const around = text.slice(Math.max(0, at - CONTEXT), at + secret.length + CONTEXT)
  const longestFirst = all.map((each) => each.text).toSorted((one, other) => other.length - one.length)
  return JSON.stringify(longestFirst.reduce((shown, each) => shown.replaceAll(each, '***'), around))
}
