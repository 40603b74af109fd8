import { parseDigest } from '../digest.ts'
import { lastPart, parseSource } from '../source-url.ts'
import type { Line } from './lines.ts'
import type { Entry, ManifestFile, ManifestText } from './manifest.ts'
import { checkPath, mergeEntries, refuse, shown } from './manifest.ts'

const ADVICE =
  'Each line is "url size sha256 [name]" with tabs between them, as `tfds build --register_checksums` writes it.'
const NAMELESS = 'Add the name that the file is to have as the fourth field, after a tab.'

/** Whether a line is of the checksums of TensorFlow Datasets. */
export function isTfdsLine(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/\S/i.test(text.trimStart())
}

/** Parses the checksums of TensorFlow Datasets; lines of one name and digest are mirrors of each other. */
export function parseTfds(manifest: ManifestText, lines: readonly Line[]): readonly ManifestFile[] {
  const entries = lines.map((line) => parseLine(manifest, line))
  refuseChangedUrl(manifest, entries)
  return mergeEntries(manifest, entries, ADVICE)
}

type TfdsEntry = Entry & Required<Pick<Entry, 'digest' | 'size' | 'url'>>

function parseLine(manifest: ManifestText, { text, number }: Line): TfdsEntry {
  const fields = splitFields(text)
  const [source = '', sizeText = '', hex = '', name = ''] = fields
  if (fields.length < 3 || fields.length > 4) {
    const problem = `"${shown(text)}" has ${fields.length} fields instead of 3 or 4`
    refuse(manifest, [number], problem, ADVICE)
  }
  const url = parseSource(source, manifest.base)
  if ('problem' in url) return refuse(manifest, [number], url.problem, url.advice)
  if (!/^\d{1,15}$/.test(sizeText))
    refuse(manifest, [number], `"${shown(sizeText)}" is no size in bytes`, ADVICE)
  const digest = parseDigest(`sha256:${hex}`)
  if ('problem' in digest) return refuse(manifest, [number], digest.problem, ADVICE)
  const path = checkPath(manifest, number, name === '' ? lastPart(url) : name, NAMELESS)
  return { at: number, path, digest, size: Number(sizeText), url }
}

/** Older lines have blanks instead of tabs, and no name; a URL may have blanks of its own. */
function splitFields(text: string): readonly string[] {
  if (text.includes('\t')) return text.split('\t').map((field) => field.trim())
  const words = text.trim().split(/\s+/)
  return words.length < 3 ? words : [words.slice(0, -2).join(' '), ...words.slice(-2)]
}

function refuseChangedUrl(manifest: ManifestText, entries: readonly TfdsEntry[]): void {
  const byUrl = new Map<string, TfdsEntry>()
  for (const entry of entries) {
    const other = byUrl.get(entry.url.href)
    if (other && other.digest.hex !== entry.digest.hex) {
      const problem = `one URL, ${shown(entry.url.href)}, has two digests, ${other.digest.hex} and ${entry.digest.hex}`
      refuse(manifest, [other.at, entry.at], problem, 'Remove the line that is out of date.')
    }
    byUrl.set(entry.url.href, entry)
  }
}
