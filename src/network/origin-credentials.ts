import { InputError } from '../errors.ts'
import type { Hop } from './hop.ts'
import { hostOf } from './host.ts'
import { isLoopback } from './loopback.ts'
import { authorizationSecrets } from './proxy-secrets.ts'
import { isHeaderValue } from './request-head.ts'

/** Authorization values, each bound to its origin. */
export interface OriginCredentials {
  /** By scheme, host and port, as `URL.origin` spells them. */
  readonly byOrigin: ReadonlyMap<string, string>
  /** For the log; without any value. */
  readonly warnings: readonly string[]
}

/** Nothing for anyone. */
export const NO_CREDENTIALS: OriginCredentials = { byOrigin: new Map(), warnings: [] }

const INPUT = 'credentials'
const MOST_ORIGINS = 100
/** Servers take heads of 8 to 16 KiB. */
const LONGEST_VALUE = 16 * 1024
// biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of workflows
const EXAMPLE = 'Write each line as: https://data.example.org Bearer ${{ secrets.DATA_TOKEN }}'
/** What is left of a line when its secret is empty. */
const SCHEME_ALONE = /^(basic|bearer|digest|negotiate|token)?$/i

/** Reads `<origin> <Authorization value>`, one a line; no part of a value gets into an error or a warning. */
export function readOriginCredentials(text: string): OriginCredentials {
  const byOrigin = new Map<string, string>()
  const seen = new Set<string>()
  const warnings: string[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, first, value = ''] = /^\s*(\S+)(?:\s+(.*?))?\s*$/s.exec(line) ?? []
    if (first === undefined) continue
    const url = readOrigin(first, index + 1)
    const { origin } = url
    if (seen.has(origin)) refuse(index + 1, `has ${origin} a second time`, 'Keep one line for each origin.')
    seen.add(origin)
    if (seen.size > MOST_ORIGINS) refuse(index + 1, `is one more than ${MOST_ORIGINS}`)
    if (!isHeaderValue(value) || value.length > LONGEST_VALUE)
      refuse(
        index + 1,
        'has a value that no header may have: a line end, another control character, a character past Latin-1, or too many of them',
      )
    if (SCHEME_ALONE.test(value)) {
      warnings.push(
        `${INPUT}: the value for ${origin} is empty, and nothing is sent there. Is the secret set? Runs from forks have none.`,
      )
      continue
    }
    if (url.protocol === 'http:' && !isLoopback(hostOf(url)))
      warnings.push(`${INPUT}: what is sent to ${origin} is not encrypted: use https.`)
    byOrigin.set(origin, value)
  }
  return { byOrigin, warnings }
}

/** What must be masked before anything is printed. */
export function credentialsSecrets({ byOrigin }: OriginCredentials): readonly string[] {
  return [...byOrigin.values()].flatMap(authorizationSecrets)
}

/** The request with what its origin wants; decided anew for each hop, so that nothing has to be taken away again. */
export function authorised(hop: Hop, { byOrigin }: OriginCredentials): Hop {
  const authorization = byOrigin.get(hop.url.origin)
  return authorization === undefined ? hop : { ...hop, headers: { ...hop.headers, authorization } }
}

/** The text is not shown: it may be the secret, where the origin was forgotten. */
function readOrigin(text: string, line: number): URL {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) return refuse(line, 'does not begin with an origin')
  if (url.username !== '' || url.password !== '') return refuse(line, 'has a user name in its origin')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return refuse(line, `has more than an origin (${url.origin}); a credential is for all of its paths`)
  return url
}

function refuse(line: number, problem: string, advice = EXAMPLE): never {
  throw new InputError(INPUT, `line ${line} ${problem}`, advice)
}
