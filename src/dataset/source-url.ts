import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { InputError } from '../errors.ts'

const LONGEST_URL = 8_192
const REMOTE_ADVICE = 'It may name http: and https: URLs, and paths beside it.'
const ACCEPTED = ['http:', 'https:', 'file:']

/** Why a text is no source, and what to write instead. */
export interface NoSource {
  readonly problem: string
  readonly advice: string
}

/** Reads where a file can be had: an http, https or file URL, or a path that begins with `/` or `./` in the workspace. */
export function readSourceUrl(input: string, text: string, workspace: string): URL {
  const source = parseSource(text, folderUrl(workspace))
  if ('problem' in source) throw new InputError(input, source.problem, source.advice)
  return source
}

/** A folder of this machine as a base of sources. */
export function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`)
}

/** As {@link readSourceUrl}, against any base, for those who know a better place of the mistake than the input. */
export function parseSource(text: string, base: URL): URL | NoSource {
  const advice = 'It accepts http:, https: and file: URLs, one a line.'
  if (text.length > LONGEST_URL) return { problem: `a URL of ${text.length} characters is too long`, advice }
  if (/\s[a-z][a-z0-9+.-]*:\/\//i.test(text)) return { problem: 'it has several URLs in one line', advice }
  if (base.protocol !== 'file:') return parseRemote(text, base, advice)
  if (isAbsolute(text) || text.startsWith('./')) return pathToFileURL(resolve(fileURLToPath(base), text))
  if (!URL.canParse(text)) return { problem: `"${withoutSecrets(text)}" is no URL`, advice }
  const url = new URL(text)
  if (!ACCEPTED.includes(url.protocol))
    return { problem: `URLs of ${url.protocol} are not supported`, advice }
  if (url.protocol === 'file:' && !namesFile(text, url)) {
    const problem = `"${text}" names no file of this machine`
    return { problem, advice: 'Write file:///absolute/path, or ./path.' }
  }
  return url
}

/** What comes from a server leads to servers: the files of this machine are none of its business. */
function parseRemote(text: string, base: URL, advice: string): URL | NoSource {
  const from = /^\.?\//.test(text) ? base.href : undefined
  if (!URL.canParse(text, from)) return { problem: `"${withoutSecrets(text)}" is no URL`, advice }
  const url = new URL(text, from)
  if (/^https?:$/.test(url.protocol)) return url
  return { problem: `URLs of ${url.protocol} are not supported in a manifest by URL`, advice: REMOTE_ADVICE }
}

function withoutSecrets(text: string): string {
  return text.replace(/\/\/.*@/s, '//***@').replace(/\?.*/s, '?***')
}

function namesFile(text: string, url: URL): boolean {
  if (!/^file:\/\/\//i.test(text)) return false
  try {
    fileURLToPath(url)
    return true
  } catch {
    return false
  }
}

/** Reads one source a line; blank lines are passed over. */
export function readSourceUrls(input: string, text: string, workspace: string): readonly URL[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readSourceUrl(input, line, workspace))
}

/** The URL of a file below a base; the base's query (a signature, say) is kept. */
export function urlBelow(base: URL, path: string): URL {
  const url = new URL(base)
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${encoded}`
  return url
}

/** The last part of a URL's path, decoded where it can be: the name of what it serves. */
export function lastPart(url: URL): string {
  const last = url.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
