import type { Algorithm, Digest } from '../digest.ts'
import { ALGORITHMS, isWeak, parseDigest } from '../digest.ts'
import type { Line } from './lines.ts'
import type { Entry, ManifestFile, ManifestText } from './manifest.ts'
import { checkPath, mergeEntries, refuse, shown } from './manifest.ts'

const ADVICE =
  'Each line is "digest  name", as `sha256sum FILE...` writes it, or "SHA256 (name) = digest", as `sha256sum --tag` does.'

/** `SHA256 (name) = hex`; openssl leaves out blanks. A name may hold `) = `: the last `)` closes it. */
const TAGGED = /^[ \t]*(\\?)([a-z][a-z0-9/-]*) ?\((.*)\) ?=[ \t]*([^\s)]+)[ \t]*$/is
/** `hex  name`, `hex *name`, or with one blank, as BSD's `-r` writes. */
const PLAIN = /^[ \t]*(\\?)([^ \t]+)[ \t]([ *]?)(.+)$/s
const TIMESTAMP = /^TIMESTAMP *= *\d+[ \t]*$/

/** Whether a line is of a file of checksums: GNU's, BSD's or a FreeBSD port's. */
export function isChecksumLine(text: string): boolean {
  return TAGGED.test(text) || TIMESTAMP.test(text) || /^[ \t]*\\?[0-9a-f]{32,128}[ \t]/i.test(text)
}

/** Parses files of checksums: GNU `sha256sum` and its kin, `--tag`, openssl, and FreeBSD's distinfo with its sizes. */
export function parseChecksums(manifest: ManifestText, lines: readonly Line[]): readonly ManifestFile[] {
  let blanks: { readonly width: number; readonly line: number } | undefined
  const entries = lines.flatMap(({ text, number }): readonly Entry[] => {
    if (TIMESTAMP.test(text)) return []
    const tagged = TAGGED.exec(text)
    if (tagged) return [taggedEntry(manifest, number, tagged)]
    const plain = PLAIN.exec(text)
    if (!plain) return refuse(manifest, [number], `"${shown(text)}" has no digest and name`, ADVICE)
    const [, escaped = '', hex = '', mark = '', name = ''] = plain
    const digest = plainDigest(manifest, number, hex)
    const width = mark.length + 1
    blanks ??= { width, line: number }
    if (blanks.width !== width) {
      // With one blank, a second one would begin the name: GNU's tools refuse the mixture too.
      const problem = 'one has one blank between digest and name, the other has two'
      refuse(manifest, [blanks.line, number], problem, ADVICE)
    }
    return [{ at: number, path: readName(manifest, number, name, escaped !== ''), digest }]
  })
  return mergeEntries(manifest, entries, ADVICE)
}

function taggedEntry(manifest: ManifestText, line: number, match: RegExpExecArray): Entry {
  const [, escaped = '', tag = '', name = '', value = ''] = match
  const path = readName(manifest, line, name, escaped !== '')
  if (tag === 'SIZE') {
    if (!/^\d{1,15}$/.test(value))
      refuse(manifest, [line], `"${shown(value)}" is no size in bytes`, 'Write a whole number.')
    return { at: line, path, size: Number(value) }
  }
  const algorithm = algorithmOf(tag)
  // Others may stand beside one that is known; a file that has none is refused when all lines are read.
  if (algorithm === undefined) return { at: line, path }
  const digest = parseDigest(`${algorithm}:${value}`)
  if ('problem' in digest) return refuse(manifest, [line], digest.problem, ADVICE)
  return { at: line, path, digest }
}

/** The algorithm is not in the line: it follows from the length, and the manifest's name must not say otherwise. */
function plainDigest(manifest: ManifestText, line: number, text: string): Digest {
  const said = manifest.name.split(/[/\\]/).at(-1) ?? ''
  const foreign = /(?:^|[^a-z])b[23]sum|blake[23]|sha-?3(?!84)/i.exec(said)
  if (foreign) {
    const problem = `its name says "${foreign[0]}", whose digests look like those of SHA-2`
    refuse(manifest, [line], problem, 'Use a file of SHA-2 digests: `sha256sum FILE... > SHA256SUMS`.')
  }
  if (!/^[0-9a-f]+$/i.test(text))
    refuse(manifest, [line], `"${shown(text)}", where the digest belongs, is none`, ADVICE)
  const digest = parseDigest(text)
  if ('problem' in digest) return refuse(manifest, [line], digest.problem, ADVICE)
  const strong = /sha-?(?:256|384|512)/i.exec(said)
  if (strong && isWeak(digest)) {
    const problem = `the name says ${strong[0]}, and ${text} has the length of a ${digest.algorithm} digest`
    refuse(
      manifest,
      [line],
      problem,
      'Use the digests that the name promises: `sha256sum FILE... > SHA256SUMS`.',
    )
  }
  return digest
}

function readName(manifest: ManifestText, line: number, written: string, isEscaped: boolean): string {
  const name = isEscaped ? unescapeName(written) : written
  if (name === undefined) {
    const problem = `"${shown(written)}" has an escape other than \\\\, \\n and \\r`
    return refuse(manifest, [line], problem, 'A line that begins with a backslash has an escaped name.')
  }
  if (name === '-') {
    const problem = 'the digest is of what came through a pipe ("-"), which has no name'
    refuse(manifest, [line], problem, 'Write the name of the file instead of "-".')
  }
  return checkPath(manifest, line, name.replace(/^(?:\.\/+)+/, ''), ADVICE)
}

/** A name as GNU's tools escape it; undefined where the escape is not theirs. */
export function unescapeName(text: string): string | undefined {
  if (/\\(?![\\nr])/.test(text.replaceAll('\\\\', ''))) return undefined
  const meanings: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' }
  return text.replace(/\\[\\nr]/g, (written) => meanings[written] ?? '')
}

/** The algorithm that a tag names: `SHA256`, `SHA2-256` (openssl 3) and `SHA-256` are one. */
function algorithmOf(tag: string): Algorithm | undefined {
  const name = tag
    .toLowerCase()
    .replace(/^sha2-/, 'sha')
    .replace('-', '')
  return ALGORITHMS.find((algorithm) => algorithm === name)
}
