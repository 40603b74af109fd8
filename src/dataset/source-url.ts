import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { InputError } from '../errors.ts'

const ACCEPTED = ['http:', 'https:', 'file:']

/** Reads where a file can be had: an http, https or file URL, or a path that begins with `/` or `./` in the workspace. */
export function readSourceUrl(input: string, text: string, workspace: string): URL {
  const advice = 'It accepts http:, https: and file: URLs, one a line.'
  if (isAbsolute(text) || text.startsWith('./')) return pathToFileURL(resolve(workspace, text))
  if (!URL.canParse(text))
    throw new InputError(input, `"${text.replace(/\/\/.*@/, '//***@')}" is no URL`, advice)
  const url = new URL(text)
  if (!ACCEPTED.includes(url.protocol)) {
    throw new InputError(input, `URLs of ${url.protocol} are not supported`, advice)
  }
  if (url.protocol === 'file:' && !namesFile(text, url)) {
    throw new InputError(
      input,
      `"${text}" names no file of this machine`,
      'Write file:///absolute/path, or ./path.',
    )
  }
  return url
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
