import { archiveFormat, gzipContent } from '../archive-format.ts'
import type { About, Pin } from '../dataset.ts'
import { dangerInPath, findCollision, pathProblem } from '../relative-path.ts'
import { parseSource } from '../source-url.ts'
import type { JsonObject } from './json.ts'
import { JsonPlace } from './json-place.ts'
import { readLockLayouts } from './lock-layouts.ts'
import type { Manifest, ManifestFile, ManifestText } from './manifest.ts'
import { shown } from './manifest.ts'

/** The version of the format that is written, and the newest that is read. */
export const LOCK_VERSION = 1
/** Where the schema of the format is, for editors. */
export const LOCK_SCHEMA =
  'https://raw.githubusercontent.com/setup-dataset/setup-dataset/main/schema/dataset.lock.schema.json'

const ADVICE = `A lock is written by \`setup-dataset lock\` and described by ${LOCK_SCHEMA}: lock the dataset again.`
const NEWER = 'Use the release of setup-dataset that wrote it, or lock the dataset again with this one.'

const NAME = /^[A-Za-z0-9._-]{1,100}$/
/** A homepage that a lock can have. */
export const HOMEPAGE = /^https?:\/\/[^/@\s]+(\/\S*)?$/
/** An SPDX identifier that a lock can have. */
export const SPDX = /^[A-Za-z0-9][A-Za-z0-9.+-]*$/
/** More could not be told apart by anybody. */
const MOST_FILES = 200_000

/** Whether a document is a lock, of whatever version. */
export function isLock(document: JsonObject): boolean {
  return 'lockVersion' in document
}

/** Parses a lock, all of whose files are pinned by size and sha256; what it lists apart is to be apart. */
export function parseLock(manifest: ManifestText, document: JsonObject): Manifest {
  const root = new JsonPlace(manifest, document, ADVICE)
  const version = root.need('lockVersion')
  if (version.size() > LOCK_VERSION) {
    version.refuse(`the lock is of version ${version.value}, and this release reads ${LOCK_VERSION}`, {
      advice: NEWER,
    })
  }
  if (version.value !== LOCK_VERSION) version.refuse(`there is no version ${version.value} of locks`)
  root.object([
    '$schema',
    'lockVersion',
    'name',
    'title',
    'homepage',
    'licence',
    'citation',
    'files',
    'layouts',
  ])
  const list = root.need('files')
  const places = list.list()
  if (places.length === 0) list.refuse('it names no file')
  if (places.length > MOST_FILES) list.refuse(`it has ${places.length} files, more than ${MOST_FILES}`)
  const files = places.map((place) => readFile(place, manifest))
  refuseCollision(list, files)
  return { files, about: readAbout(root, files), notes: [] }
}

function readFile(place: JsonPlace, manifest: ManifestText): ManifestFile {
  place.object(['path', 'size', 'sha256', 'sources', 'members'])
  const pin = readPin(place)
  const urls =
    place
      .find('sources')
      ?.list()
      .map((source) => readSource(source, manifest)) ?? []
  const members = place.find('members')
  return { ...pin, urls, ...(members && { members: readMembers(members, pin.path) }) }
}

/** A file has a name for every system; a member has the one that its archive gives it. */
function readPin(place: JsonPlace, problemOf = pathProblem): Pin {
  return {
    path: place.need('path').path(problemOf),
    digest: place.need('sha256').sha256(),
    size: place.need('size').size(),
  }
}

function readSource(place: JsonPlace, { base }: ManifestText): URL {
  const source = parseSource(place.text(), base)
  return 'problem' in source ? place.refuse(source.problem, { advice: source.advice }) : source
}

/** What unpacking gives: of an archive any files, of a `.gz` the one that is named after it. */
function readMembers(place: JsonPlace, path: string): readonly Pin[] {
  const members = place
    .list()
    .map((member) => readPin(member.object(['path', 'size', 'sha256']), dangerInPath))
  refuseCollision(place, members)
  if (archiveFormat(path) !== undefined) return members
  const inner = gzipContent(path)?.split('/').at(-1)
  if (inner === undefined) return place.refuse(`"${shown(path)}" is no archive, and has no members`)
  if (members.length !== 1 || members[0]?.path !== inner)
    place.refuse(`"${shown(path)}" holds one file, "${shown(inner)}"`)
  return members
}

function refuseCollision(place: JsonPlace, pins: readonly Pin[]): void {
  const collision = findCollision(pins.map(({ path }) => path))
  if (!collision) return
  const [a, b] = collision
  place.refuse(`"${shown(a)}" and "${shown(b)}" cannot both be in one folder`)
}

/** Null is what catalog entries say where no source states one. */
function readSpdx(place: JsonPlace | undefined): string | undefined {
  if (place === undefined || place.value === null) return undefined
  return place.text(SPDX, 'SPDX identifier')
}

function readAbout(root: JsonPlace, files: readonly ManifestFile[]): About {
  const [name, title, homepage, licence, citation, layouts] = [
    root.find('name')?.text(NAME, 'name: letters, digits, dots, dashes and underscores'),
    root.find('title')?.text(),
    root.find('homepage')?.text(HOMEPAGE, 'http(s) URL without a log-in'),
    root.find('licence')?.object(['spdx', 'text']),
    root.find('citation')?.text(),
    root.find('layouts'),
  ]
  const problem = name && pathProblem(name)
  if (problem) root.need('name').refuse(`"${name}" is no name of a folder: ${problem}`)
  return {
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(homepage !== undefined && { homepage }),
    ...(licence && {
      licence: {
        spdx: readSpdx(licence.find('spdx')),
        text: licence.need('text').text(),
      },
    }),
    ...(citation !== undefined && { citation }),
    ...(layouts && { layouts: readLockLayouts(layouts, files) }),
  }
}
