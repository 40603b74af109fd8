import { BlockedError } from '../errors.ts'
import { hostOf } from './host.ts'
import { redactUrl } from './redact.ts'
import { blockOf, type HostRule, type UrlPolicy } from './url-policy.ts'

/** A source and the rule that blocks it. */
export interface BlockedSource {
  readonly url: URL
  readonly rule: HostRule
}

/** Throws when the policy blocks a URL; `from` is what redirected there. */
export function refuseBlocked(policy: UrlPolicy, url: URL, from?: URL): void {
  const rule = blockOf(policy, url)
  if (rule === undefined) return
  const host = hostOf(url)
  throw new BlockedError({
    code: 'blocked',
    message: from
      ? `${from.host} redirects to ${host}, which ${policy.name} blocks`
      : `${host} is blocked by ${policy.name}`,
    facts: { url: redactUrl(url), rule: describeRule(policy, rule) },
    advice: adviceOf(policy),
  })
}

/** The error for a file of which no source is left. */
export function allBlocked(path: string, sources: readonly BlockedSource[], policy: UrlPolicy): BlockedError {
  return new BlockedError({
    code: 'blocked',
    message: `Every source of ${path} is blocked by ${policy.name}`,
    facts: Object.fromEntries(sources.map(({ url, rule }) => [hostOf(url), describeRule(policy, rule)])),
    advice: adviceOf(policy),
  })
}

function describeRule({ name }: UrlPolicy, { line, host }: HostRule): string {
  return `block ${host} (${name}, line ${line})`
}

function adviceOf({ name, message }: UrlPolicy): string {
  if (message !== undefined) return `${name} says: ${message}`
  return `Ask whoever keeps ${name} to allow the host or to rewrite its URLs, or add a source that it allows with \`mirrors\`.`
}
