import { stripSignature } from './clear-signed.ts'
import type { ManifestText } from './manifest.ts'
import { refuse } from './manifest.ts'

const LONGEST_LINE = 64 * 1024
/** Most files of a manifest. */
export const MOST_ENTRIES = 200_000
const MOST_LINES = 1_000_000
const FEWER = 'Pack the files into archives, or use several manifests in several steps.'

/** One line of a manifest, without its end. */
export interface Line {
  readonly text: string
  readonly number: number
}

/** The lines of a manifest that say something. */
export interface Lines {
  readonly lines: readonly Line[]
  /** Whether a signature that nobody checked stood around them. */
  readonly isSigned: boolean
}

/** Reads the lines without blank ones, `#` comments, a byte order mark and the frame of a signature; bounded. */
export function readLines(manifest: ManifestText): Lines {
  checkCount(manifest)
  const all = manifest.text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\r$/, ''), number: index + 1 }))
  for (const line of all) checkLine(manifest, line)
  const { lines, isSigned } = stripSignature(manifest, all)
  const telling = lines.filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'))
  if (telling.length > MOST_ENTRIES) {
    const problem = `it has ${telling.length} entries, more than ${MOST_ENTRIES}`
    refuse(manifest, [], problem, FEWER)
  }
  return { lines: telling, isSigned }
}

/** Before they are taken apart: a line takes more memory than its end takes bytes. */
function checkCount(manifest: ManifestText): void {
  let count = 0
  for (let at = manifest.text.indexOf('\n'); at >= 0; at = manifest.text.indexOf('\n', at + 1)) count += 1
  if (count > MOST_LINES) refuse(manifest, [], `it has more than ${MOST_LINES} lines`, FEWER)
}

function checkLine(manifest: ManifestText, { text, number }: Line): void {
  if (text.length > LONGEST_LINE) {
    const problem = `it is ${text.length} characters long, more than ${LONGEST_LINE}`
    refuse(manifest, [number], problem, 'A manifest is text with one file a line.')
  }
  if (text.includes('\uFFFD')) {
    refuse(
      manifest,
      [number],
      'it is not UTF-8',
      "Save it as UTF-8. PowerShell's `>` may write UTF-16: use `Out-File -Encoding utf8`.",
    )
  }
  if (text.includes('\0')) {
    refuse(
      manifest,
      [number],
      'it has a NUL character',
      'Write the manifest without `-z` or `--zero`, one file a line.',
    )
  }
}
