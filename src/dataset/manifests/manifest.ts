import { InputError } from '../../errors.ts'
import { plainText } from '../../plain-text.ts'
import type { About, Pin } from '../dataset.ts'
import type { Algorithm, Digest } from '../digest.ts'
import { ALGORITHMS } from '../digest.ts'
import { findCollision, pathProblem } from '../relative-path.ts'

/** Most bytes of a manifest. */
export const LARGEST_MANIFEST = 64 * 1024 * 1024

/** Most patterns of a manifest: each of them is held against each member of an archive. */
export const MOST_PATTERNS = 1_000

/** A manifest before it is read, and what messages call it. */
export interface ManifestText {
  readonly input: 'dataset' | 'files'
  /** As messages show it; empty where the text is the input itself. */
  readonly name: string
  readonly text: string
  /** What relative sources resolve against: the folder of the manifest, or the URL that it came from. */
  readonly base: URL
}

/** A manifest that was read. */
export interface Manifest {
  readonly files: readonly ManifestFile[]
  readonly about?: About
  /** For the log: what was seen and not used. */
  readonly notes: readonly string[]
}

/** A file that a manifest pins, with the URLs that the manifest itself has for it. */
export interface ManifestFile extends Pin {
  readonly urls: readonly URL[]
  /** What unpacking it gives, where the manifest pins that. */
  readonly members?: readonly Pin[] | undefined
}

/** Where in a manifest something stands: the number of a line, or a JSON path such as `$.distribution[2].sha256`. */
export type Place = number | string

/** What one place of a manifest says of a file; entries of the same path are merged. */
export interface Entry {
  readonly at: Place
  readonly path: string
  readonly digest?: Digest
  readonly size?: number
  readonly url?: URL
}

/** Refuses a manifest at one or two of its places, or as a whole. */
export function refuse(
  { input, name }: Pick<ManifestText, 'input' | 'name'>,
  places: readonly Place[],
  problem: string,
  advice: string,
): never {
  const where = [name, describePlaces(places)].filter((part) => part !== '').join(', ')
  throw new InputError(input, where === '' ? problem : `${where}: ${problem}`, advice)
}

function describePlaces(places: readonly Place[]): string {
  const words = places
    .map((place) => (typeof place === 'number' ? place : plainText(place, 200)))
    .join(' and ')
  if (typeof places[0] !== 'number') return words
  return `${places.length > 1 ? 'lines' : 'line'} ${words}`
}

/** A value of a manifest as messages show it: short, one line, without log-ins and signatures. */
export function shown(value: string): string {
  return plainText(
    value
      .slice(0, 2_000)
      .replace(/\/\/[^/\s]*@/g, '//***@')
      .replace(/\?[^\s"]*/g, '?***'),
    100,
  )
}

/** Holds a name to be a path that is safe on every system. */
export function checkPath(manifest: ManifestText, at: Place, path: string, advice: string): string {
  const problem = path.endsWith('/') ? 'it is a folder: a manifest pins files' : pathProblem(path)
  if (problem) refuse(manifest, [at], `"${shown(path)}" is no file name: ${problem}`, advice)
  return path
}

interface Known {
  readonly first: Place
  readonly digests: Map<Algorithm, { readonly digest: Digest; readonly at: Place }>
  readonly urls: Map<string, URL>
  size?: { readonly bytes: number; readonly at: Place }
}

/** One file a path, by its strongest digest; entries that contradict each other are refused together. */
export function mergeEntries(
  manifest: ManifestText,
  entries: readonly Entry[],
  advice: string,
): readonly ManifestFile[] {
  return gatherEntries(manifest, entries, advice).map(({ at, digest, ...file }) => {
    if (digest) return { ...file, digest }
    const problem = `"${shown(file.path)}" has no digest of an algorithm that is known`
    return refuse(manifest, [at], problem, `Add one of: ${ALGORITHMS.join(', ')}.`)
  })
}

/** What all entries of one path say together, and where the first of them stands. */
export interface Gathered extends Omit<ManifestFile, 'digest'> {
  readonly at: Place
  readonly digest: Digest | undefined
}

/** As {@link mergeEntries}, for manifests that need not pin their files. */
export function gatherEntries(
  manifest: ManifestText,
  entries: readonly Entry[],
  advice: string,
): readonly Gathered[] {
  const byPath = new Map<string, Known>()
  for (const entry of entries) {
    const known = byPath.get(entry.path) ?? { first: entry.at, digests: new Map(), urls: new Map() }
    byPath.set(entry.path, known)
    addEntry(manifest, known, entry)
  }
  if (byPath.size === 0)
    refuse(
      manifest,
      [],
      `${manifest.name === '' ? 'it names' : 'it is a manifest that names'} no file`,
      advice,
    )
  refuseCollision(manifest, byPath)
  return [...byPath].map(([path, { first, digests, urls, size }]) => {
    const algorithm = ALGORITHMS.find((candidate) => digests.has(candidate))
    const digest = algorithm && digests.get(algorithm)?.digest
    return { at: first, path, digest, size: size?.bytes, urls: [...urls.values()] }
  })
}

function addEntry(manifest: ManifestText, known: Known, { at, path, digest, size, url }: Entry): void {
  if (url) known.urls.set(url.href, url)
  if (digest) {
    const other = known.digests.get(digest.algorithm)
    if (other && other.digest.hex !== digest.hex) {
      const problem = `"${shown(path)}" has two ${digest.algorithm} digests, ${other.digest.hex} and ${digest.hex}`
      refuse(
        manifest,
        [other.at, at],
        problem,
        'Remove the line that is wrong, or give each file a name of its own.',
      )
    }
    known.digests.set(digest.algorithm, other ?? { digest, at })
  }
  if (size === undefined) return
  if (known.size && known.size.bytes !== size) {
    const problem = `"${shown(path)}" has two sizes, ${known.size.bytes} and ${size}`
    refuse(manifest, [known.size.at, at], problem, 'Remove the line that is wrong.')
  }
  known.size ??= { bytes: size, at }
}

function refuseCollision(manifest: ManifestText, byPath: ReadonlyMap<string, Known>): void {
  const collision = findCollision([...byPath.keys()])
  if (!collision) return
  const [a, b] = collision
  const places = [...byPath].flatMap(([path, { first }]) => (collision.includes(path) ? [first] : []))
  const problem = `"${shown(a)}" and "${shown(b)}" cannot both be in one folder`
  refuse(manifest, places, problem, 'Give each file a name of its own.')
}

/** The files, each of those without a URL with what `urlsFor` knows of its path. */
export function locateFiles(
  files: readonly ManifestFile[],
  urlsFor: (path: string) => readonly URL[],
): readonly ManifestFile[] {
  return files.map((file) => (file.urls.length > 0 ? file : { ...file, urls: urlsFor(file.path) }))
}
