/** The ways in which programs write a text that a URL, a header or a document holds. */
export function spellings(text: string): string[] {
  const strict = encodeURIComponent(text).replace(/[!'()*]/g, hex)
  const base64 = Buffer.from(text).toString('base64').replace(/=+$/, '')
  const all = [
    text,
    encodeURIComponent(text),
    strict,
    strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeURI(text),
    asPassword(text),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
  ]
  return [...new Set(all)]
}

/** Percent-decoded where that is possible. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A text as it was before a workflow command, a page or a JSON document quoted it, beside the text itself. */
export function unquotings(text: string): string[] {
  return [text, fromCommand(text), fromPage(text), fromJson(text)]
}

function fromCommand(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function fromPage(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (entity, name) => NAMED[name] ?? entity)
}

function fromJson(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1')
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

/** As `new URL` writes it. */
function asPassword(text: string): string {
  const url = new URL('http://host')
  url.password = text
  return url.password
}
