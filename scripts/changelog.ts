import { compareVersions } from './version.ts'

/** What the changelog says of one version. */
export interface Release {
  /** `1.2.3`, or `Unreleased`. */
  readonly version: string
  /** The text below the heading. */
  readonly notes: string
}

const HEADING = /^\[(?:(?<next>Unreleased)|(?<version>\d+\.\d+\.\d+))\](?: - (?<date>\d{4}-\d\d-\d\d))?$/
const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security']
const LINK = /^\[([^\]]+)\]: https:\/\/\S+$/gm

/** The versions of a changelog in the form of Keep a Changelog, newest first; throws where it has another form. */
export function readChangelog(text: string): readonly Release[] {
  const [title = '', ...sections] = text.replace(LINK, '').split(/^## /m)
  if (!title.startsWith('# Changelog\n')) throw new Error('The changelog does not begin with "# Changelog"')
  const read = sections.map(readSection)
  for (const [at, { version, date }] of read.entries()) {
    const before = read[at - 1]
    if (before && !isOlder({ version, date }, before))
      throw new Error(`[${version}] is not older than [${before.version}], which is before it`)
  }
  checkLinks(text, read)
  return read
}

interface Dated {
  readonly version: string
  /** Undefined for what is unreleased. */
  readonly date: string | undefined
}

function isOlder(one: Dated, other: Dated): boolean {
  if (one.date === undefined || other.date === undefined) return one.date !== undefined
  return one.date <= other.date && compareVersions(one.version, other.version) < 0
}

function readSection(section: string): Release & Dated {
  const end = section.indexOf('\n')
  const [heading, notes] = [section.slice(0, end), section.slice(end).trim()]
  const { next, version = next, date } = HEADING.exec(heading)?.groups ?? {}
  if (version === undefined || (next === undefined) === (date === undefined))
    throw new Error(`"## ${heading}" is neither "## [Unreleased]" nor like "## [1.2.3] - 2026-01-31"`)
  checkKinds(version, notes)
  return { version, date, notes }
}

/** Every line is in one of the kinds, each of which is there once and says something. */
function checkKinds(version: string, notes: string): void {
  const [before, ...parts] = notes.split(/^### /m)
  const kinds = parts.map((part) => part.slice(0, part.indexOf('\n')).trim())
  const empty = parts.some((part) => !/^- /m.test(part)) || (parts.length === 0 && version !== 'Unreleased')
  const known = kinds.every((kind, at) => KINDS.includes(kind) && kinds.indexOf(kind) === at)
  if (before !== '' || empty || !known)
    throw new Error(`[${version}] needs lists below headings of ${KINDS.join(', ')}, each at most once`)
}

/** Where versions have links, each has one. */
function checkLinks(text: string, releases: readonly Release[]): void {
  const links = [...text.matchAll(LINK)].map(([, name]) => name)
  const versions = releases.map(({ version }) => version)
  if (links.length > 0 && links.join() !== versions.join())
    throw new Error(`The links at the end are of ${links.join(', ')}, not of ${versions.join(', ')}`)
}
