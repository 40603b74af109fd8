import { formatDigest } from '../dataset/digest.ts'
import type { Failure } from '../errors.ts'
import { formatBytes, formatDuration } from '../format.ts'
import type { Outcome } from '../outcome.ts'
import { cacheStatus, hitOf } from '../outcome.ts'
import { describeLicence } from './licence.ts'
import { terminalLine } from './line.ts'

/** A summary may have 1 MiB in all. */
const MOST_ROWS = 200

/** The section of the job summary for a run that succeeded, in GitHub's Markdown. */
export function summariseOutcome(outcome: Outcome): string {
  const { plan, files, times } = outcome
  const { dataset } = plan
  const hit = hitOf(outcome)
  const { licence, citation } = dataset
  const facts = [
    ['Path', monospace(plan.home)],
    ['Layout', plan.layout],
    ['Cache', `${cacheStatus(outcome)}${hit ? `, from ${hit.tier.title}` : ''}`],
    ['Downloaded', formatBytes(outcome.downloadedBytes)],
    ['Time', times.map(({ stage, milliseconds }) => `${stage} ${formatDuration(milliseconds)}`).join(', ')],
    ['Licence', licence && escapeMarkdown(describeLicence(licence))],
    // In monospace its "@article" is no mention of a user.
    ['Citation', citation && monospace(citation)],
  ].filter(([, value]) => value !== undefined && value !== '')
  const rows = files.slice(0, MOST_ROWS).map(({ path, size, digest, from }) => {
    return [monospace(path), formatBytes(size), monospace(formatDigest(digest)), escapeMarkdown(from)]
  })
  return [
    `### ${escapeMarkdown(dataset.title)}: every byte verified`,
    table(['', ''], facts as string[][]),
    '<details><summary>Files</summary>',
    table(['File', 'Size', 'Digest', 'From'], rows),
    ...(files.length > MOST_ROWS ? [`… and ${files.length - MOST_ROWS} more`] : []),
    '</details>',
    '',
  ].join('\n\n')
}

/** The section of the job summary for a run that failed. */
export function summariseFailure(failure: Failure): string {
  const { code, message, facts = {}, finding, compared = [], advice } = failure
  const evidence = Object.entries(facts).map(([label, value]) => [escapeMarkdown(label), monospace(value)])
  const roads = compared.map(({ server, road, answer }) => [server, road, answer].map(escapeMarkdown))
  return [
    `### Dataset not available: ${code}`,
    escapeMarkdown(message),
    ...(evidence.length > 0 ? [table(['Evidence', ''], evidence)] : []),
    ...(roads.length > 0 ? [table(['Asked to compare', 'Road', 'Answer'], roads)] : []),
    ...(finding === undefined ? [] : [escapeMarkdown(finding)]),
    `**What to change:** ${adviceParts(advice).join('\n\n')}`,
    '',
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function monospace(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`
}

/** Sentences as paragraphs; lines of YAML together, in a block that can be copied with its spaces. */
function adviceParts(advice: string): readonly string[] {
  return advice.split(/\n(?=\S)/).map((part) => {
    const text = part.split('\n').map(escapeMarkdown).join('\n')
    return part.includes('\n') ? `<pre>${text}</pre>` : text
  })
}

/** Text that is no Markdown, no HTML and no link, in one line that nothing in it can turn round. */
function escapeMarkdown(text: string): string {
  return terminalLine(text)
    .replace(/[&<>|*_`~[\]\\$]/g, entity)
    .replace(/:(?=\/\/)|(?<=www)\./gi, entity)
    .replace(/^(\s*)([-+=:#])/, (_, spaces: string, sign: string) => `${spaces}${entity(sign)}`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, (_, number: string, sign: string) => `${number}${entity(sign)}`)
}

function entity(character: string): string {
  return NAMED.get(character) ?? `&#${character.codePointAt(0)};`
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])
