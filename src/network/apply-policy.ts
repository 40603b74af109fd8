import type { Dataset } from '../dataset/dataset.ts'
import { formatCount } from '../format.ts'
import { allBlocked } from './blocked.ts'
import { hostOf } from './host.ts'
import { blockOf, type HostRule, NO_POLICY, rewriteUrl, type UrlPolicy } from './url-policy.ts'

/** A dataset whose sources the policy has judged. */
export interface Ruled {
  readonly dataset: Dataset
  /** For the log: what was rewritten and what was left out. */
  readonly notes: readonly string[]
}

/** One that is to be asked, unless a rule blocks it. */
interface Source {
  readonly url: URL
  readonly isRewritten: boolean
  readonly rule: HostRule | undefined
}

/** Rewrites the sources and leaves out those that are blocked; a file of which none is left is an error. */
export function applyPolicy(dataset: Dataset, policy: UrlPolicy): Ruled {
  if (policy === NO_POLICY) return { dataset, notes: [] }
  const ruled = dataset.files.map((file) => ({ file, sources: applyRules(file.sources, policy) }))
  const files = ruled.map(({ file, sources }) => {
    const left = sources.filter(({ rule }) => rule === undefined)
    const blocked = sources.flatMap(({ url, rule }) => (rule === undefined ? [] : { url, rule }))
    if (left.length === 0 && blocked.length > 0) throw allBlocked(file.path, blocked, policy)
    return { ...file, sources: left.map(({ url }) => url) }
  })
  const all = ruled.flatMap(({ sources }) => sources)
  return { dataset: { ...dataset, files }, notes: notesOf(all, policy) }
}

/** Each URL once: two mirrors may be rewritten to the same one. */
function applyRules(sources: readonly URL[], policy: UrlPolicy): readonly Source[] {
  const byHref = new Map<string, Source>()
  for (const source of sources) {
    for (const url of rewriteUrl(policy, source)) {
      byHref.set(url.href, { url, isRewritten: url.href !== source.href, rule: blockOf(policy, url) })
    }
  }
  return [...byHref.values()]
}

function notesOf(sources: readonly Source[], { name }: UrlPolicy): readonly string[] {
  const rewritten = sources.filter(({ isRewritten }) => isRewritten).length
  const blocked = new Map<string, { line: number; count: number }>()
  for (const { url, rule } of sources) {
    if (rule === undefined) continue
    const host = hostOf(url)
    blocked.set(host, { line: rule.line, count: (blocked.get(host)?.count ?? 0) + 1 })
  }
  return [
    ...(rewritten > 0 ? [`rewritten by ${name}: ${formatCount(rewritten, 'source')}`] : []),
    ...[...blocked].map(([host, { line, count }]) => {
      return `left out: ${formatCount(count, 'source')} at ${host}, which ${name} blocks (line ${line})`
    }),
  ]
}
