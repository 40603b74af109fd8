import { DIGEST_FORMS, parseDigest } from '../digest.ts'
import { parseSource } from '../source-url.ts'
import type { Line } from './lines.ts'
import type { Entry, ManifestFile, ManifestText } from './manifest.ts'
import { checkPath, mergeEntries, refuse, shown } from './manifest.ts'

const ADVICE = `Each line is "name digest [url]". A digest is ${DIGEST_FORMS}. A name with spaces goes in double quotes.`

/** Whether a line is of a Pooch registry. */
export function isPoochLine(text: string): boolean {
  const words = splitWords(text)
  return words?.[1] !== undefined && 'hex' in parseDigest(words[1])
}

/** Parses a Pooch registry: `name digest [url]`, one file a line. */
export function parsePooch(manifest: ManifestText, lines: readonly Line[]): readonly ManifestFile[] {
  return mergeEntries(
    manifest,
    lines.map((line) => parseLine(manifest, line)),
    ADVICE,
  )
}

function parseLine(manifest: ManifestText, { text, number }: Line): Entry {
  const words = splitWords(text)
  if (words === undefined) return refuse(manifest, [number], 'a quote is not closed', ADVICE)
  const [name = '', digestText = '', source] = words
  if (words.length < 2 || words.length > 3) {
    const count = words.length === 1 ? '1 word' : `${words.length} words`
    const problem = `it begins with "${shown(name)}" and has ${count} instead of 2 or 3`
    refuse(manifest, [number], problem, ADVICE)
  }
  const path = checkPath(manifest, number, name, ADVICE)
  const digest = parseDigest(digestText)
  if ('problem' in digest) return refuse(manifest, [number], digest.problem, ADVICE)
  if (source === undefined) return { at: number, path, digest }
  const url = parseSource(source, manifest.base)
  if ('problem' in url) return refuse(manifest, [number], url.problem, url.advice)
  return { at: number, path, digest, url }
}

/** Shell words as Python's `shlex.split` reads them, which Pooch uses: quotes and backslashes, nothing else special. */
function splitWords(line: string): readonly string[] | undefined {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let index = 0; index < line.length; index++) {
    const character = line.charAt(index)
    if (quote === "'") {
      if (character === "'") quote = ''
      else word += character
    } else if (character === '\\' && (quote === '' || /["\\]/.test(line.charAt(index + 1)))) {
      index += 1
      word = (word ?? '') + line.charAt(index)
    } else if (quote === '"') {
      if (character === '"') quote = ''
      else word += character
    } else if (character === '"' || character === "'") {
      quote = character
      word ??= ''
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else {
      word = (word ?? '') + character
    }
  }
  if (quote !== '') return undefined
  return word === undefined ? words : [...words, word]
}
