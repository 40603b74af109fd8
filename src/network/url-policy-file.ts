import { InputError } from '../errors.ts'
import { readInputFile, shownPath } from '../input-file.ts'
import { plainText } from '../plain-text.ts'
import { HOST_NAME, hostOf } from './host.ts'
import { isIP } from './ip-address.ts'
import { covers, type HostRule, NO_POLICY, type RewriteRule, type UrlPolicy } from './url-policy.ts'

const INPUT = 'rewrite'
const LARGEST_FILE = 256 * 1024
const MOST_RULES = 1_000
const LONGEST_PATTERN = 1_000
const LONGEST_MESSAGE = 500
const DIRECTIVES =
  'Each line is one of: `rewrite <regex> <replacement>`, `allow <host>`, `block <host>`, `message <text>`, `# <comment>`.'
const HOSTS = 'Write the name alone: it stands for its subdomains too, and `block *` for every host.'

/** Reads the file of rules that the input `rewrite` names; without one, there are none. */
export function readUrlPolicy(path: string, locate: (path: string) => string): UrlPolicy {
  if (path === '') return NO_POLICY
  const advice = `It accepts the path of a file of rules. ${DIRECTIVES}`
  const location = locate(path)
  const file = { input: INPUT, path, location, most: LARGEST_FILE, content: 'rules', advice }
  return parseUrlPolicy(readInputFile(file, 'utf8'), shownPath(path))
}

/** Parses rules, one a line, in the syntax of Bazel's downloader configuration; `name` is for messages. */
export function parseUrlPolicy(text: string, name: string): UrlPolicy {
  const rewrites: RewriteRule[] = []
  const allowed: HostRule[] = []
  const blocked: HostRule[] = []
  let message: string | undefined
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1
    const refuse: Refuse = (problem, advice = DIRECTIVES) => {
      throw new InputError(INPUT, `${name}, line ${line}: ${problem}`, advice)
    }
    const [directive = '', ...words] = written.trim().split(/\s+/)
    if (directive === '' || directive.startsWith('#')) continue
    switch (directive) {
      case 'rewrite':
        rewrites.push({ line, ...readRewrite(words, refuse) })
        break
      case 'allow':
        allowed.push({ line, host: readAllowed(words, refuse) })
        break
      case 'block':
        blocked.push({ line, host: readHost('block', words, refuse) })
        break
      case 'message':
      case 'all_blocked_message':
        if (message !== undefined) refuse('a second message', 'Keep one of them.')
        message = plainText(written.trim().slice(directive.length), LONGEST_MESSAGE)
        if (message === '') refuse('the message is empty')
        break
      default:
        refuse(`"${plainText(directive, 40)}" is no directive`)
    }
    if (rewrites.length + allowed.length + blocked.length > MOST_RULES)
      refuse(`more than ${MOST_RULES} rules`, 'Join some of them: a host stands for its subdomains too.')
  }
  const policy = { ...NO_POLICY, name, rewrites, allowed, blocked, message }
  return { ...policy, warnings: warningsOf(policy) }
}

type Refuse = (problem: string, advice?: string) => never

function readRewrite(words: readonly string[], refuse: Refuse): Omit<RewriteRule, 'line'> {
  const [source, replacement] = words
  if (source === undefined || replacement === undefined || words.length > 2)
    return refuse('rewrite takes a regular expression and a replacement, and neither has blanks')
  if (source.length > LONGEST_PATTERN)
    refuse(`the regular expression has more than ${LONGEST_PATTERN} characters`, 'Make several rules of it.')
  const pattern = compile(source, refuse)
  checkReplacement(replacement, groupsIn(source), refuse)
  return { pattern, replacement }
}

function compile(source: string, refuse: Refuse): RegExp {
  try {
    // By itself first: what is no expression must not become one by what is put around it.
    new RegExp(source, 'u')
    return new RegExp(`^(?:${source})$`, 'u')
  } catch (error) {
    const reason = plainText((error as Error).message, 200)
    return refuse(
      `the regular expression cannot be read: ${reason}`,
      'It accepts what JavaScript does, with flag u.',
    )
  }
}

function groupsIn(source: string): number {
  return (new RegExp(`${source}|`, 'u').exec('')?.length ?? 1) - 1
}

/** Its text is not shown: it may have a password before its host. */
function checkReplacement(replacement: string, groups: number, refuse: Refuse): void {
  const example = 'For example: rewrite data\\.example\\.org/(.*) mirror.example.net/data/$1'
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(replacement)?.[1]
  if (scheme !== undefined && !/^https?$/i.test(scheme))
    refuse(`the replacement begins with ${scheme}://`, 'It accepts http://, https://, or a host alone.')
  if (replacement.includes('\\'))
    refuse('the replacement has a backslash; only the expression has any', example)
  for (const [dollar, digit] of replacement.matchAll(/\$(\d?)/g)) {
    if (digit === '') refuse('the replacement has a $ without the number of a group', example)
    if (Number(digit) > groups)
      refuse(`the replacement has ${dollar}, and the expression no such group`, example)
  }
}

function readAllowed(words: readonly string[], refuse: Refuse): string {
  const host = readHost('allow', words, refuse)
  const advice = 'What nothing blocks is allowed. `block *` blocks all that no `allow` names.'
  return host === '*' ? refuse('`allow *` would undo every block', advice) : host
}

function readHost(directive: string, words: readonly string[], refuse: Refuse): string {
  const [word, ...more] = words
  if (word === undefined || more.length > 0) return refuse(`${directive} takes one host`, HOSTS)
  if (word === '*') return word
  const address = word.replace(/^\[(.*)\]$/, '$1')
  const written = isIP(address) === 6 ? `[${address}]` : word
  const isName = HOST_NAME.test(word) && /^[\p{L}\p{N}]/u.test(word)
  if ((!isName && isIP(address) === 0) || !URL.canParse(`http://${written}`))
    return refuse(`"${plainText(word, 100)}" is no host`, HOSTS)
  return hostOf(new URL(`http://${written}`))
}

function warningsOf({ name, allowed, blocked }: UrlPolicy): readonly string[] {
  const dead = blocked.flatMap(({ line, host }) => {
    const stronger = host === '*' ? undefined : allowed.find((rule) => covers(rule, host))
    if (stronger === undefined) return []
    return `${name}, line ${line}: ${host} is not blocked, because line ${stronger.line} allows ${stronger.host}, which is stronger: remove one of them.`
  })
  const [first] = allowed
  if (first === undefined || blocked.length > 0) return dead
  return [`${name}, line ${first.line}: \`allow\` alone blocks nothing; \`block *\` blocks all other hosts.`]
}
