import { totalSize } from '../../dataset/dataset.ts'
import { formatDigest } from '../../dataset/digest.ts'
import { restOf } from '../../dataset/rest.ts'
import { formatBytes, formatCount, formatDuration, formatNames } from '../../format.ts'
import type { Course } from '../../journal.ts'
import type { Outcome } from '../../outcome.ts'
import type { Finding } from '../../tiers/restore.ts'
import type { Saved } from '../../tiers/tier.ts'
import { type Gift, giverOf, sumGivers } from '../givers.ts'
import { describeLicence } from '../licence.ts'
import { describeFinding } from '../story.ts'
import { escapeMarkdown, factTable, fold, heading, monospace, paragraph, table } from './markdown.ts'
import { busyTimes, drawTimeline } from './timeline.ts'

/** GitHub takes 1 MiB of a step and shows nothing of more: a card has at most 128 KiB, half of them for its files. */
const MOST_ROWS = 200
const MOST_ROW_BYTES = 64 * 1024
/** Bytes of the tags around its four cells. */
const ROW_TAGS = 48
/** Lines of a fact, and rows of evidence. */
const MOST_LINES = 10
/** Characters of a heading. */
export const LONGEST_TITLE = 200
const LONGEST_CITATION = 1000

/** The section of the job summary for a run that succeeded, in GitHub's Markdown; `hide` leaves secrets out. */
export function summariseOutcome(outcome: Outcome, hide = (text: string) => text): string {
  return [
    heading(escapeMarkdown(outcome.plan.dataset.title, LONGEST_TITLE)),
    paragraph(escapeMarkdown(inOneSentence(outcome))),
    factTable(factsOf(outcome, hide)),
    ...present(drawTimeline(outcome)),
    ...present(wrongFiles(outcome)),
    fileTable(outcome),
    '',
  ].join('\n\n')
}

function inOneSentence({ files, findings, times }: Outcome): string {
  const tiers = new Set(findings.map(({ tier }) => tier.title))
  const givers = sumGivers(files).map(({ giver }) => giver)
  const restored = formatNames(givers.filter((giver) => tiers.has(giver)))
  const fetched = formatNames(givers.filter((giver) => !tiers.has(giver)))
  const duration = formatDuration(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const how =
    restored === '' || fetched === ''
      ? `${restored === '' ? 'Fetched' : 'Restored'} from ${restored}${fetched}`
      : `Restored from ${restored}, the rest fetched from ${fetched},`
  return `${how} in ${duration}; every byte verified.`
}

function factsOf(outcome: Outcome, hide: (text: string) => string): readonly (readonly [string, string])[] {
  const { plan } = outcome
  const { version, licence, homepage, citation } = plan.dataset
  const gifts = sumGivers(outcome.files)
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Path', monospace(plan.home)],
    ['Layout', plan.layout],
    ['Cache', listOf(cacheLines(outcome).map(hide))],
    ['From', gifts.length > 1 ? listOf(gifts.map(describeGift)) : undefined],
    ['Downloaded', downloads(outcome)],
    ['Trouble', listOf(failedAttempts(outcome))],
    ['Time', describeTimes(outcome)],
    ['Version', version && escapeMarkdown(version)],
    ['Licence', licence && escapeMarkdown(describeLicence(licence))],
    // In monospace its "@article" is no mention of a user.
    ['Citation', citation && monospace(citation, LONGEST_CITATION)],
    ['Home', homepage && monospace(homepage)],
    ['Key', monospace(plan.key)],
  ]
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []))
}

function describeGift({ giver, count, bytes }: Gift): string {
  return `${giver}: ${formatCount(count, 'file')}, ${formatBytes(bytes)}`
}

/** What each tier that was asked had, and whether it has it now. */
function cacheLines({ findings, saves }: Outcome): readonly string[] {
  if (findings.length === 0) return ['none was asked']
  return findings.map((finding) => {
    const saved = saves.find(({ tier }) => tier === finding.tier)?.saved
    // The entry's name is long, and the key is in the card.
    const found = describeFinding(finding).replace('entry' in finding ? ` (${finding.entry})` : '', '')
    return `${finding.tier.title} ${found}${saved ? `; ${describeSaved(saved)}` : ''}`
  })
}

function describeSaved(saved: Saved): string {
  switch (saved.kind) {
    case 'saved':
      return 'saved there'
    case 'exists':
      return 'another job saved it'
    case 'refused':
      return `not saved: ${saved.reason}`
  }
}

/** Bytes against those of a run without a cache, where their number is known beforehand; its time is not. */
function downloads({ plan, downloadedBytes }: Outcome): string {
  const cold = totalSize(restOf(plan, { members: [], files: [] }).files) ?? 0
  const saved = cold - downloadedBytes
  return `${formatBytes(downloadedBytes)}${saved > 0 ? `, ${formatBytes(saved)} less than without a cache` : ''}`
}

/** Why sources had to be asked again, or others: each reason with its source, and how often. */
function failedAttempts({ steps }: Course): readonly string[] {
  const counts = new Map<string, number>()
  for (const { failure, from = '' } of steps) {
    if (failure === undefined) continue
    const what = `${failure} from ${giverOf(from)}`
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => (count === 1 ? what : `${what}, ${count} times`))
}

/** How long each stage took that did something. */
export function describeTimes(course: Course): string {
  return busyTimes(course)
    .map(({ stage, milliseconds }) => `${stage} ${formatDuration(milliseconds)}`)
    .join(', ')
}

function listOf(lines: readonly string[]): string {
  const more = lines.length > MOST_LINES ? [`… and ${lines.length - MOST_LINES} more`] : []
  return [...lines.slice(0, MOST_LINES), ...more].map((line) => escapeMarkdown(line)).join('<br>')
}

/** The evidence of entries that were wrong. */
function wrongFiles({ findings }: Outcome): string | undefined {
  const corrupt = findings.filter((finding): finding is Corrupt => finding.kind === 'corrupt')
  const wrong = corrupt.flatMap(({ tier, mismatches }) => mismatches.map((each) => ({ tier, ...each })))
  if (wrong.length === 0) return undefined
  const rows = wrong.slice(0, MOST_LINES).map(({ tier, pin, expected, actual }) => {
    return [monospace(pin.path), escapeMarkdown(tier.title), monospace(expected), monospace(actual)]
  })
  const count = formatCount(wrong.length, 'wrong file')
  return fold(`${count} of a cache, not used`, table(['File', 'Cache', 'Expected', 'Actual'], rows))
}

type Corrupt = Extract<Finding, { kind: 'corrupt' }>

function fileTable({ files }: Outcome): string {
  const rows: string[][] = []
  let bytes = 0
  for (const { path, size, digest, from } of files.slice(0, MOST_ROWS)) {
    const row = [monospace(path), formatBytes(size), monospace(formatDigest(digest)), escapeMarkdown(from)]
    bytes += Buffer.byteLength(row.join('')) + ROW_TAGS
    if (bytes > MOST_ROW_BYTES) break
    rows.push(row)
  }
  const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0))
  const more =
    files.length > rows.length ? `\n\n${paragraph(`… and ${files.length - rows.length} more`)}` : ''
  const list = table(['File', 'Size', 'Digest', 'From'], rows)
  return fold(`${formatCount(files.length, 'file')}, ${size}`, `${list}${more}`)
}

function present(part: string | undefined): readonly string[] {
  return part === undefined ? [] : [part]
}
