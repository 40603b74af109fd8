import type { ArchiveFormat } from '../archive-format.ts'
import type { LayoutFacts, Member, Pin, Tree } from '../dataset.ts'
import { matcher, type Selection } from '../selection.ts'
import type { Contents, Part } from './croissant-contents.ts'
import { formatOf } from './croissant-contents.ts'
import { globOf, literalGlob } from './croissant-glob.ts'
import type { FileObject } from './croissant-nodes.ts'
import { refuseFlaw } from './described.ts'
import type { ManifestFile, ManifestText } from './manifest.ts'
import { MOST_PATTERNS, mergeEntries, refuse, shown } from './manifest.ts'

const LONGEST_GLOB = 1_000
/** Most members that are named, times patterns that they are held against here. */
const MOST_COMPARED = 10_000

/** What of the files the home holds: archives as what is selected of them, all others as they are. */
export function layOutContents(
  manifest: ManifestText,
  files: readonly ManifestFile[],
  { parts }: Contents,
  paths: ReadonlyMap<FileObject, string>,
): LayoutFacts {
  refuseGlobs(manifest, [...parts.values()].flat())
  const archives = new Map<string, Archive>()
  for (const [archive, selected] of parts) {
    // Entries that are mirrors of each other are one file.
    const from = paths.get(archive) ?? ''
    const known = archives.get(from)?.parts ?? []
    archives.set(from, { unpack: formatOf(manifest, archive, from), parts: [...known, ...selected] })
  }
  const members = files
    .filter(({ path }) => !archives.has(path))
    .map(({ path, digest, size }): Member => ({ path, from: path, unpack: 'none', digest, size }))
  const trees = [...archives].flatMap(([from, archive]) => treesOf(manifest, from, archive))
  return { loader: undefined, members, trees, checks: [], rivals: [], variables: {} }
}

interface Archive {
  readonly unpack: ArchiveFormat
  readonly parts: readonly Part[]
}

function treesOf(manifest: ManifestText, from: string, { unpack, parts }: Archive): readonly Tree[] {
  const path = from.split('/').slice(0, -1).join('/')
  const pins = pinsOf(manifest, parts)
  return selectionsOf(parts).map((select) => ({ path, from, unpack, select, gunzip: false, pins }))
}

/**
 * One selection for all that exclude the same, and another for each other exclusion: what a set excludes must not
 * be missing from its neighbour. A member that is named is in a selection that excludes others, or in the plain one.
 */
function selectionsOf(parts: readonly Part[]): readonly Selection[] {
  const byExclude = new Map<string, { readonly include: Set<string>; readonly exclude: readonly string[] }>()
  const select = (include: readonly string[], exclude: readonly string[]) => {
    const known = byExclude.get(JSON.stringify(exclude)) ?? { include: new Set<string>(), exclude }
    byExclude.set(JSON.stringify(exclude), known)
    for (const glob of include) known.include.add(glob)
  }
  for (const part of parts) {
    if (part.kind === 'member') continue
    const include = part.includes.length === 0 ? ['**'] : part.includes.map(({ text }) => globOf(text))
    select(include, part.excludes.map(({ text }) => globOf(text)).toSorted())
  }
  const isSelected = [...byExclude.values()]
    .filter(({ exclude }) => exclude.length > 0)
    .map(({ include, exclude }) => matcher([...include], exclude))
  for (const part of parts) {
    if (part.kind === 'set' || isSelected.some((fits) => fits(part.path))) continue
    select([literalGlob(part.path)], [])
  }
  return [...byExclude.values()].map(({ include, exclude }) => ({
    include: [...include],
    exclude,
    strip: '',
  }))
}

/** The members, where each of them is named and has a digest. */
function pinsOf(manifest: ManifestText, parts: readonly Part[]): readonly Pin[] | undefined {
  const entries = parts.map((part) => {
    if (part.kind === 'set') return undefined
    const { at, pinning } = part.object
    if (pinning?.flaw) refuseFlaw(manifest, pinning.flaw)
    return pinning && { at, path: part.path, digest: pinning.digest }
  })
  const pinned = entries.filter((entry) => entry !== undefined)
  if (pinned.length < parts.length) return undefined
  return mergeEntries(manifest, pinned, '').map(({ path, digest, size }) => ({ path, digest, size }))
}

function refuseGlobs(manifest: ManifestText, parts: readonly Part[]): void {
  const sets = parts.filter((part) => part.kind === 'set')
  const globs = sets.flatMap(({ includes, excludes }) => [...includes, ...excludes])
  for (const { text, at } of globs) {
    if (text.length > LONGEST_GLOB)
      refuse(manifest, [at], `a pattern of ${text.length} characters is too long`, 'Use a shorter one.')
    if (!text.includes('|')) continue
    const problem = `"${shown(text)}" is no pattern: "|" has no meaning in one`
    refuse(manifest, [at], problem, 'Write alternatives as {train,val}.')
  }
  const excluding = sets.filter(({ excludes }) => excludes.length > 0)
  const held = excluding.reduce((sum, { includes, excludes }) => sum + includes.length + excludes.length, 0)
  const compared = held * (parts.length - sets.length)
  if (globs.length <= MOST_PATTERNS && compared <= MOST_COMPARED) return
  const problem = `its file sets have ${globs.length} patterns, which is too many for ${parts.length} entries`
  refuse(manifest, ['$.distribution'], problem, 'Use patterns that fit more files each.')
}
