import { InputError } from '../errors.ts'
import { hostOf } from './host.ts'
import { redactUrl } from './redact.ts'

/** What a company says of downloads: which URLs take the place of others, and which hosts may be asked. */
export interface UrlPolicy {
  /** The file that says so, for messages. */
  readonly name: string
  readonly rewrites: readonly RewriteRule[]
  readonly allowed: readonly HostRule[]
  readonly blocked: readonly HostRule[]
  /** The company's own words for somebody whose download is blocked. */
  readonly message: string | undefined
  /** For the log: rules that do not mean what they seem to. */
  readonly warnings: readonly string[]
}

/** URLs without scheme and userinfo that match as a whole become the replacement, with `$1` to `$9` and `$0`. */
export interface RewriteRule {
  readonly line: number
  readonly pattern: RegExp
  readonly replacement: string
}

/** A host with its subdomains, as `hostOf` spells it, or `*`. */
export interface HostRule {
  readonly line: number
  readonly host: string
}

/** Rewrites nothing and blocks nothing. */
export const NO_POLICY: UrlPolicy = {
  name: '',
  rewrites: [],
  allowed: [],
  blocked: [],
  message: undefined,
  warnings: [],
}

/** A pattern may take time that grows fast with what it is matched against. */
const LONGEST_URL = 8192

/** The rule that blocks a URL, if one does and none allows it; `file:` URLs are never blocked. */
export function blockOf({ allowed, blocked }: UrlPolicy, url: URL): HostRule | undefined {
  if (url.protocol === 'file:') return undefined
  const host = hostOf(url)
  return allowed.some((rule) => covers(rule, host)) ? undefined : blocked.find((rule) => covers(rule, host))
}

/** Whether a rule speaks of a host. */
export function covers(rule: HostRule, host: string): boolean {
  return rule.host === '*' || host === rule.host || host.endsWith(`.${rule.host}`)
}

/** What is asked in place of a URL, one for each rule that matches; itself where none does. */
export function rewriteUrl({ name, rewrites }: UrlPolicy, url: URL): readonly URL[] {
  if (url.protocol === 'file:' || rewrites.length === 0) return [url]
  const text = `${url.host}${url.pathname}${url.search}`
  if (text.length > LONGEST_URL) {
    const problem = `a source at ${url.host} has more than ${LONGEST_URL} characters, too many for rules`
    throw new InputError('rewrite', problem, 'Shorten the URL, or leave `rewrite` out.')
  }
  const rewritten = rewrites.flatMap((rule) => {
    const groups = rule.pattern.exec(text)
    return groups === null ? [] : replaced(url, groups, rule, name)
  })
  return rewritten.length === 0 ? [url] : rewritten
}

/** What a rule puts in place of a URL, with its `$1` as they are; undefined where a group is to give the host. */
export function replacementUrl({ replacement }: RewriteRule): URL | undefined {
  const href = /^https?:\/\//i.test(replacement) ? replacement : `https://${replacement}`
  return URL.canParse(href) ? new URL(href) : undefined
}

function replaced(url: URL, groups: RegExpExecArray, { line, replacement }: RewriteRule, name: string): URL {
  const text = replacement.replace(/\$(\d)/g, (_, digit: string) => groups[Number(digit)] ?? '')
  const href = /^https?:\/\//i.test(text) ? text : `${url.protocol}//${text}`
  if (!URL.canParse(href)) {
    const problem = `${name}, line ${line}, makes no URL of ${redactUrl(url)}`
    throw new InputError('rewrite', problem, 'Let the replacement begin with a host, or with https://.')
  }
  const made = new URL(href)
  made.hash = ''
  // A credential belongs to an origin.
  if (made.origin === url.origin && made.username === '' && made.password === '') {
    made.username = url.username
    made.password = url.password
  }
  return made
}
