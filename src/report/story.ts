import type { CaCertificates } from '../ca-certificates.ts'
import { totalSize } from '../dataset/dataset.ts'
import type { Plan } from '../dataset/plan.ts'
import type { Rest } from '../dataset/rest.ts'
import { formatBytes, formatCount, formatDuration } from '../format.ts'
import { describeRoad } from '../network/describe-road.ts'
import type { Network } from '../network/open-network.ts'
import type { Road } from '../network/proxy.ts'
import type { Outcome } from '../outcome.ts'
import { hitOf } from '../outcome.ts'
import type { Finding } from '../tiers/restore.ts'
import type { SaveReport } from '../tiers/save.ts'
import type { Outlook, Tier } from '../tiers/tier.ts'
import type { Log } from './log.ts'
import { planDetails, storedReason } from './plan-details.ts'

/** Wrong files of an entry that are told one by one. */
const MOST_MISMATCHES = 10
/** Files of the user that are warnings of their own: GitHub shows ten of a step. */
const MOST_WARNINGS = 5

/** How the sources will be reached, before any of them is asked. */
export function tellNetwork({ road, certificates, warnings }: Network, log: Log): void {
  tellRoad(road, log)
  tellCertificates(certificates, log)
  for (const warning of warnings) log.warning(warning)
}

/** One line for each proxy that downloads will take, and a warning for each setting that people should look at. */
export function tellRoad({ schemes, warnings }: Pick<Road, 'schemes' | 'warnings'>, log: Log): void {
  for (const [scheme, decision] of Object.entries(schemes)) {
    log.debug(`${scheme}: ${describeRoad(decision)}`)
    if (decision.kind === 'proxy') log.info(`${scheme} downloads go ${describeRoad(decision)}`)
  }
  for (const warning of warnings) log.warning(warning)
}

/** How many certificates are trusted beside Node's own, and a warning for each that is of no use. */
export function tellCertificates({ pem, warnings }: CaCertificates, log: Log): void {
  if (pem.length > 0) log.info(`trusted beside Node's own: ${formatCount(pem.length, 'certificate')}`)
  for (const warning of warnings) log.warning(warning)
}

/** One line before anything moves: what, how large, in which layout, to where; with its files and roads below it. */
export function tellPlan(plan: Plan, road: Pick<Road, 'decide'>, log: Log): void {
  const { dataset, layout, home, key, warnings, notes } = plan
  const total = totalSize(dataset.files)
  const size = total === undefined ? '' : `, ${formatBytes(total)}`
  const count = formatCount(dataset.files.length, 'file')
  log.details(`${dataset.name}: ${count}${size}, layout ${layout}, into ${home}`, planDetails(plan, road))
  log.debug(`cache key: ${key}`)
  log.debug(storedReason(plan))
  for (const note of notes) log.info(`${dataset.name}: ${note}`)
  for (const warning of warnings) log.warning(warning)
}

/** One line where a failed run leaves what it has for the next one. */
export function tellKept(bytes: number, log: Log): void {
  if (bytes > 0) log.info(`${formatBytes(bytes)} are kept: the next run continues there`)
}

/** One line for each tier that was asked; a corrupt entry is shown with its evidence. */
export function tellFindings({ dataset, key }: Plan, findings: readonly Finding[], log: Log): void {
  for (const finding of findings) {
    log.info(`${dataset.name}: ${finding.tier.title} ${describeFinding(finding)}`)
    log.debug(`looked for ${key}${'entry' in finding ? `, found ${finding.entry}` : ''}`)
    if (finding.kind !== 'corrupt') continue
    for (const { pin, expected, actual } of finding.mismatches.slice(0, MOST_MISMATCHES)) {
      log.info(`  ${pin.path}`)
      log.info(`    expected ${expected}`)
      log.info(`    actual   ${actual}`)
    }
    const more = finding.mismatches.length - MOST_MISMATCHES
    if (more > 0) log.info(`  … and ${formatCount(more, 'file')} more`)
  }
}

/** One line where the tiers gave a part, and only the rest is fetched. */
export function tellRest({ dataset }: Plan, { files }: Rest, log: Log): void {
  if (files.length === dataset.files.length) return
  const size = totalSize(files)
  const bytes = size === undefined ? '' : ` (${formatBytes(size)})`
  log.info(
    `${dataset.name}: only ${formatCount(files.length, 'file')}${bytes} of ${dataset.files.length} to fetch`,
  )
}

/** One line on a tier that lacks it: what was looked for there, and why it is not there. */
export function tellWhy({ dataset, key }: Plan, why: string, log: Log): void {
  log.info(`${dataset.name}: looked for ${key}: ${why}`)
}

/** What a tier turned out to be worth, as the predicate of a sentence. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'hit':
      return 'has it'
    case 'miss':
      return `does not have it${describeOutlook(finding.outlook)}`
    case 'unavailable':
      return `cannot be ${finding.isWritable ? 'read' : 'used'}: ${finding.reason}`
    case 'partial':
      return `has ${formatCount(finding.count, 'file')} of it`
    case 'corrupt': {
      const wrong = finding.mismatches.length
      const unused = `${formatCount(wrong, 'wrong file')}, which ${wrong === 1 ? 'is' : 'are'} not used`
      const kept = finding.count === 0 ? '' : `; ${formatCount(finding.count, 'right one')} kept`
      return `has an entry with ${unused}${kept} (${finding.entry})`
    }
  }
}

function describeOutlook(outlook: Outlook | undefined): string {
  if (outlook === undefined) return ''
  if (outlook.kind === 'refused') return `; it will not be saved there: ${outlook.reason}`
  return `; it will be saved there${outlook.seenBy === undefined ? '' : ` for ${outlook.seenBy}`}`
}

/** What the loader was spared, and a warning for each file of the user that is in its way or in ours. */
export function tellPlaced(
  { dataset, layout, checks }: Pick<Plan, 'dataset' | 'layout' | 'checks'>,
  displaced: readonly string[],
  rivals: readonly string[],
  log: Log,
): void {
  if (checks.length > 0)
    log.info(`${dataset.name}: what ${layout} itself checks is right (${formatCount(checks.length, 'file')})`)
  warnOfSome(
    displaced.map(
      (path) =>
        `A file of other content stood under a name of the dataset; it was moved to ${path}: remove it, or choose another \`path\`.`,
    ),
    log,
  )
  warnOfSome(
    rivals.map(
      (path) => `${path} was there before, and ${layout} loads it in place of ${dataset.name}: remove it.`,
    ),
    log,
  )
}

/** The first as warnings, the others folded below a line. */
function warnOfSome(warnings: readonly string[], log: Log): void {
  for (const warning of warnings.slice(0, MOST_WARNINGS)) log.warning(warning)
  const others = warnings.slice(MOST_WARNINGS)
  if (others.length > 0) log.details(`and so for ${formatCount(others.length, 'file')} more`, others)
}

/** One line for each tier that was to keep the dataset, but for what the line of its finding has told before. */
export function tellSaves(
  { dataset }: Pick<Plan, 'dataset'>,
  saves: readonly SaveReport[],
  told: readonly Finding[],
  log: Log,
): void {
  const tell = (what: string) => log.info(`${dataset.name}: ${what}`)
  for (const { tier, saved } of saves) {
    if (saved.kind === 'saved') {
      tell(`saved to ${tier.title} (${saved.entry})`)
      for (const note of saved.notes ?? []) tell(note)
    }
    if (saved.kind === 'exists') tell(`${tier.title} has it already: another job saved it`)
    if (saved.kind === 'refused') {
      const what = `not saved to ${tier.title}: ${saved.reason}`
      if (isForetold(tier, told)) log.debug(what)
      else tell(what)
    }
  }
}

/** Whether a line has said that the tier will keep nothing. */
function isForetold(tier: Tier, told: readonly Finding[]): boolean {
  const finding = told.find((each) => each.tier === tier)
  return finding?.kind === 'miss' && finding.outlook?.kind === 'refused'
}

/** The end of the story in one line. */
export function tellEnd(outcome: Outcome, log: Log): void {
  const { plan, files, downloadedBytes, times } = outcome
  const hit = hitOf(outcome)
  if (files.length === 0) {
    log.info(
      `${plan.dataset.name}: ${hit ? `${hit.tier.title} has it` : 'no cache has it'}; nothing was moved`,
    )
    return
  }
  const size = formatBytes(files.reduce((sum, file) => sum + file.size, 0))
  const fetched = formatBytes(downloadedBytes)
  const how = hit ? `restored from ${hit.tier.title}` : fetched === size ? 'fetched' : `fetched (${fetched})`
  const duration = formatDuration(times.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  const count = formatCount(files.length, 'file')
  log.info(`${plan.dataset.name}: ${count}, ${size}, ${how} in ${duration}, every byte verified`)
}
