import { OWN_EVENTS } from '../job-event.ts'
import type { Outlook } from '../tier.ts'
import { type JobFacts, refName } from './job-facts.ts'

/** What would become of an entry that this job saves, by what is known before it is packed. */
export function outlookOf(facts: JobFacts): Outlook {
  if (facts.mode === 'read' || facts.mode === 'none')
    return { kind: 'refused', reason: `ACTIONS_CACHE_MODE is ${facts.mode}, by ${ruleOf(facts)}` }
  const { scopes } = facts
  if (scopes && !scopes.some(({ isWritable }) => isWritable))
    return {
      kind: 'refused',
      reason: `the token of this job has no writable scopes, by ${ruleOf(facts)}`,
    }
  const told = scopes?.find(({ isWritable }) => isWritable)?.ref
  const ref = told ?? (facts.isGitHub ? facts.ref : '')
  return { kind: 'kept', seenBy: ref === '' ? undefined : seenBy(ref, facts) }
}

/** GitHub gives events that strangers can cause a token that may only read (changelog of 2026-06-26). */
function ruleOf({ event, isFromFork }: JobFacts): string {
  const ours = '`cache-mode` in the workflow'
  if (isFromFork) return `${ours} or the rules for pull requests of forks`
  return event === '' || OWN_EVENTS.includes(event) ? ours : `${ours} or GitHub's rule for ${event}`
}

/** Who sees the entries of a ref: a branch's are seen by it and by pull requests into it, the default one's by all. */
function seenBy(ref: string, { defaultBranch }: JobFacts): string {
  if (/^refs\/pull\//.test(ref)) return 'this pull request alone'
  if (/^refs\/heads\/gh-readonly-queue\//.test(ref)) return 'this run of the merge queue alone'
  const name = refName(ref)
  if (/^refs\/tags\//.test(ref)) return `the ${name.replace('tags/', 'tag ')} alone`
  if (!ref.startsWith('refs/heads/')) return `${ref} alone`
  if (name === defaultBranch) return `every branch, as ${name} is the default one`
  return `the branch ${name} and pull requests into it`
}
