import { isCroissant, parseCroissant } from './croissant.ts'
import { isFrictionless, parseFrictionless } from './frictionless.ts'
import type { JsonObject } from './json.ts'
import { isJson, readJson } from './json.ts'
import type { Line } from './lines.ts'
import { readLines } from './lines.ts'
import { isLock, parseLock } from './lock.ts'
import type { Manifest, ManifestFile, ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'
import { joinMirrors } from './mirrors.ts'
import { isPoochLine, parsePooch } from './pooch.ts'
import { isChecksumLine, parseChecksums } from './sha256sums.ts'
import { isTfdsLine, parseTfds } from './tfds.ts'

/** A format with one file a line: whether a line is of it, and what all lines say. */
type LineFormat = readonly [
  is: (line: string) => boolean,
  parse: (manifest: ManifestText, lines: readonly Line[]) => readonly ManifestFile[],
]

/** A format in JSON: whether a document is of it, and what it says. */
type JsonFormat = readonly [
  is: (document: JsonObject) => boolean,
  parse: (manifest: ManifestText, document: JsonObject) => Manifest,
]

/** In this order: each is stricter than the ones after it. */
const LINE_FORMATS: readonly LineFormat[] = [
  [isTfdsLine, parseTfds],
  [isChecksumLine, parseChecksums],
  [isPoochLine, parsePooch],
]

/** A row a format: the first that knows the document as its own parses it. */
const JSON_FORMATS: readonly JsonFormat[] = [
  [isCroissant, parseCroissant],
  [isFrictionless, parseFrictionless],
]

/** What is easily taken for a manifest: how its first line begins, what it is, and the way out. */
const STRANGERS: readonly (readonly [begins: RegExp, problem: string, advice: string])[] = [
  [
    /^version https:\/\/(git-lfs|hawser)\./,
    'it is a pointer of Git LFS, not the file itself',
    'Give actions/checkout `lfs: true`, or take the file from where Git LFS keeps it.',
  ],
  [/^</, 'it is HTML or XML', 'A page may have been saved in its place: use the raw file.'],
]

const ADVICE =
  'It reads SHA256SUMS ("digest  name" or "SHA256 (name) = digest"), registries of Pooch ("name digest [url]") and checksums of TensorFlow Datasets ("url size sha256 [name]"), and in JSON Croissant and data packages of Frictionless.'

/** `digest name` as BSD's `-r` writes it, or `name digest` as Pooch does: files may be named by a digest. */
const AMBIGUOUS = /^[ \t]*[0-9a-f]{32,128}[ \t][0-9a-f]{32,128}[ \t]*$/i

/** A line that is wrong does not hide the format of the others. */
const MOST_LOOKED_AT = 100

/** Reads a manifest in any known format, which its content tells and not its name. */
export function parseManifest(manifest: ManifestText): Manifest {
  if (!isJson(manifest.text)) return joinMirrors(parseLines(manifest))
  const document = readJson(manifest)
  // In a lock they are joined, and what is apart there is to be apart.
  return isLock(document) ? parseLock(manifest, document) : joinMirrors(parseDocument(manifest, document))
}

function parseDocument(manifest: ManifestText, document: JsonObject): Manifest {
  const format = JSON_FORMATS.find(([is]) => is(document))
  if (format) return format[1](manifest, document)
  const keys = Object.keys(document)
    .slice(0, 5)
    .map((key) => `"${shown(key)}"`)
  const problem = `it is JSON of no manifest that is known, with ${keys.join(', ') || 'nothing in it'}`
  return refuse(manifest, ['$'], problem, `${ADVICE} Or list its files so, in a file or in the input files.`)
}

function parseLines(manifest: ManifestText): Manifest {
  const { lines, isSigned } = readLines(manifest)
  const first = lines[0]
  if (!first) return refuse(manifest, [], 'it has no line that names a file', ADVICE)
  const stranger = STRANGERS.find(([begins]) => begins.test(first.text.trimStart()))
  if (stranger) refuse(manifest, [first.number], stranger[1], stranger[2])
  const telling = lines.filter(({ text }) => !AMBIGUOUS.test(text))
  if (telling.length === 0) {
    const problem = `each word of "${shown(first.text)}" could be the digest, and the other the name`
    return refuse(manifest, [first.number], problem, 'Write "digest  name" with two blanks between them.')
  }
  for (const { text } of telling.slice(0, MOST_LOOKED_AT)) {
    const format = LINE_FORMATS.find(([is]) => is(text))
    if (!format) continue
    const notes = isSigned ? ['the signature around the manifest is not checked'] : []
    return { files: format[1](manifest, lines), notes }
  }
  return refuse(manifest, [first.number], `it is no manifest that is known: "${shown(first.text)}"`, ADVICE)
}
