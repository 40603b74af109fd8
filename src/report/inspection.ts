import { formatDigest } from '../dataset/digest.ts'
import type { Plan } from '../dataset/plan.ts'
import { describeFailure, type Failure } from '../errors.ts'
import { formatCount } from '../format.ts'
import type { Expected } from '../place/expected.ts'
import type { Extras } from '../place/find-extras.ts'
import type { InspectedFile } from '../place/inspect.ts'
import { countStatuses } from '../place/inspection-failure.ts'

/** What was found in a home. */
export interface Inspection {
  readonly files: readonly InspectedFile[]
  readonly extras: Extras
  readonly failure: Failure | undefined
}

/** Extra files that people are told one by one; the document has all. */
const MOST_EXTRAS = 20

/** An inspection for people: a line for each file that is not as pinned, or not of the dataset, and one for all. */
export function inspectionText({ dataset, home }: Plan, { files, extras }: Inspection): readonly string[] {
  const { paths, complete } = extras
  const unnamed = paths.length - MOST_EXTRAS
  const more = complete ? '' : ' or more (not everything in the folder was looked at)'
  return [
    ...files.filter(({ status }) => status !== 'ok').map(fileLine),
    ...paths.slice(0, MOST_EXTRAS).map((path) => column('extra') + path),
    ...(unnamed > 0 ? [`${column('extra')}and ${unnamed} more`] : []),
    `${formatCount(files.length, 'file')} of ${dataset.name} in ${home}: ${countStatuses(files)}; ${formatCount(paths.length, 'extra file')}${more}`,
  ]
}

/** An inspection as a value that survives JSON; that of a failure holds the failure too. */
export function inspectionDocument(
  { dataset, layout, fingerprint, home }: Plan,
  { files, extras, failure }: Inspection,
) {
  return {
    ok: failure === undefined,
    dataset: dataset.name,
    layout,
    fingerprint,
    path: home,
    files: files.map(({ member, status, digest, size = null, note = null }) => {
      const [expected, actual] = [member.digest, digest].map((each) => (each ? formatDigest(each) : null))
      return { path: member.path, status, expected, actual, expectedSize: member.size ?? null, size, note }
    }),
    extra: extras.paths,
    extraComplete: extras.complete,
    ...(failure && { error: describeFailure(failure) }),
  }
}

function fileLine({ member, status, digest, size, note }: InspectedFile): string {
  const name = column(status.replaceAll('-', ' ')) + member.path
  if (note !== undefined) return `${name}: ${note}`
  return status === 'changed'
    ? `${name}: expected ${contentOf(member)}, found ${contentOf({ digest, size })}`
    : name
}

function contentOf({ digest, size }: Pick<Expected, 'digest' | 'size'>): string {
  const bytes = size === undefined ? [] : [formatCount(size, 'byte')]
  return [...(digest ? [formatDigest(digest)] : []), ...bytes].join(', ')
}

function column(word: string): string {
  return word.padEnd('not a file  '.length)
}
