import { InputError } from '../../errors.ts'
import type { Digest } from '../digest.ts'
import { DIGEST_FORMS, parseDigest } from '../digest.ts'
import { findCollision, pathProblem } from '../relative-path.ts'
import { readSourceUrl } from '../source-url.ts'

/** One line of an inline manifest: a name, its digest and, where it has one of its own, its URL. */
export interface InlineFile {
  readonly path: string
  readonly digest: Digest
  readonly url: URL | undefined
}

const ADVICE = `Each line is "name digest [url]". A digest is ${DIGEST_FORMS}. A name with spaces goes in double quotes.`

/** Reads the input `files`: Pooch's registry syntax, one file a line, `#` comments on lines of their own. */
export function parseInlineManifest(text: string, workspace: string): readonly InlineFile[] {
  const files = text
    .split(/\r?\n/)
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ line, number }) => parseLine(line, number, workspace))
  if (files.length === 0) throw new InputError('files', 'it names no file', ADVICE)
  const collision = findCollision(files.map(({ path }) => path))
  if (collision) {
    const [a, b] = collision
    throw new InputError(
      'files',
      `"${a}" and "${b}" cannot both be in one folder`,
      'Give each file a name of its own.',
    )
  }
  return files
}

function parseLine(line: string, number: number, workspace: string): InlineFile {
  const words = splitWords(line)
  if (words === undefined) throw new InputError('files', `line ${number}: a quote is not closed`, ADVICE)
  const [path = '', digestText = '', url] = words
  if (words.length < 2 || words.length > 3) {
    throw new InputError(
      'files',
      `line ${number}, which begins with "${path}", has ${words.length} words instead of 2 or 3`,
      ADVICE,
    )
  }
  const problem = pathProblem(path)
  if (problem) throw new InputError('files', `line ${number}: "${path}" is no file name: ${problem}`, ADVICE)
  const digest = parseDigest(digestText)
  if ('problem' in digest) throw new InputError('files', `line ${number}: ${digest.problem}`, ADVICE)
  return { path, digest, url: url === undefined ? undefined : readSourceUrl('files', url, workspace) }
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
