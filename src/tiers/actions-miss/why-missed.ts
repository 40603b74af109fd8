import { formatNames } from '../../format.ts'
import { COMPRESSIONS, type Compression, entryVersion } from '../actions-direct/entry-version.ts'
import { PATH_LITERAL } from '../entry-terms.ts'
import { generationOf } from '../generations.ts'
import { type JobFacts, refName, visibleRefs } from './job-facts.ts'
import type { EntryList, ListedEntry } from './list-entries.ts'

/** What is known of a miss. */
export interface Miss {
  readonly key: string
  /** How the entries are packed that were looked for. */
  readonly asked: readonly Compression[]
  /** The repository's entries of this key; `others` = whether it has some of the dataset under another fingerprint. */
  readonly list: EntryList
  readonly others?: boolean | undefined
}

const MOST_REFS = 3

/** Why a job did not find a key: what the list proves, else what is likely. */
export function whyMissed(miss: Miss, facts: JobFacts): string {
  const proved = miss.list.kind === 'listed' ? proveMiss(miss, miss.list, facts) : undefined
  return proved ?? guessMiss(miss, facts)
}

/** Undefined where the list leaves it open. */
function proveMiss(
  { key, asked, others = false }: Miss,
  { entries, isWhole }: EntryList & { kind: 'listed' },
  facts: JobFacts,
): string | undefined {
  const ours = entries.filter((entry) => generationOf(key, entry.key) !== undefined)
  const visible = visibleRefs(facts)
  if (ours.length > 0 && visible.length === 0) return undefined
  const seen = ours.filter(({ ref }) => visible.includes(ref))
  if (seen.some(({ version }) => asked.some((each) => version === versionOf(each))))
    return 'it is there by now, as another job saved it meanwhile'
  const [first] = seen
  if (first) return otherForm(first)
  if (!isWhole) return undefined
  if (ours.length > 0) {
    const where = formatNames([...new Set(ours.map(({ ref }) => refName(ref)))], MOST_REFS)
    return `it is there, but saved on ${where}, and this run sees only ${visible.map(refName).join(', ')}${cure(facts)}`
  }
  const there = `the cache of ${facts.repository} has no entry of this name`
  return others
    ? `${there}, but some of this dataset with other files, digests or layout: what is asked for is new, or was evicted`
    : `${there}: this is the first run with it, or it was evicted`
}

function otherForm({ ref, version }: ListedEntry): string {
  const packed = COMPRESSIONS.find((each) => versionOf(each) === version)
  const where = `there is one on ${refName(ref)}`
  if (packed === undefined) return `${where}, but in another form, such as other versions of this action save`
  if (packed === 'gzip')
    return `${where}, but packed with gzip, which is not looked for where zstd is on the PATH`
  return `${where}, but packed with zstd: put zstd on the PATH, or run on Node 24`
}

/** Names a run that would make it visible to all. */
function cure({ ref, defaultBranch }: JobFacts): string {
  if (defaultBranch === undefined || ref === `refs/heads/${defaultBranch}`) return ''
  return `; a run on ${defaultBranch} saves it for all`
}

function guessMiss({ asked }: Miss, facts: JobFacts): string {
  const { defaultBranch } = facts
  const visible = visibleRefs(facts)
  const isMain = visible.length === 1 && visible[0] === `refs/heads/${defaultBranch}`
  const branches = `, or saved on a branch that this run does not see (it sees ${visible.map(refName).join(', ')})`
  const packed =
    asked.length < COMPRESSIONS.length ? `, or packed otherwise (only ${asked} is looked for)` : ''
  const elsewhere = visible.length === 0 || isMain ? '' : branches
  return `likely the first run with it, or it was evicted${elsewhere}${packed}`
}

function versionOf(compression: Compression): string {
  return entryVersion(PATH_LITERAL, compression)
}
