/** What a body looks like from its first bytes, for people; undefined when it looks like data. `path` is what it should be. */
export function recogniseContent(head: Uint8Array, path = ''): string | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('utf8')
  const start = text.replace(/^\uFEFF/, '').trimStart()
  const markup = start.replace(/^(<\?xml[^>]*>|<!--[\s\S]*?-->|\s)+/, '')
  if (/^(<!doctype html|<html|<head|<body)/i.test(markup)) {
    const title = /<title[^>]*>([^<]*)</i.exec(start)?.[1]?.trim()
    return title ? `an HTML page with the title "${oneLine(title)}"` : 'an HTML page'
  }
  if (start.startsWith('version https://git-lfs.github.com/spec/')) {
    return 'a git-LFS pointer, not the file that it points to'
  }
  if (/^(<\?xml|<Error)/.test(start)) return describeXml(start)
  const known = start.startsWith('{') ? describeJson(start) : undefined
  return known ?? describeUnpacked(head, path)
}

/** Whether what was recognised is a page for people. */
export function isPage(content: string | undefined): boolean {
  return content?.startsWith('an HTML page') ?? false
}

/** A gzip begins with 1f 8b (RFC 1952 §2.3.1); servers and proxies that set Content-Encoding for it may unpack it. */
function describeUnpacked(head: Uint8Array, path: string): string | undefined {
  if (!/\.t?gz$/i.test(path) || head.length < 2 || (head[0] === 0x1f && head[1] === 0x8b)) return undefined
  return 'data that is no gzip: perhaps something on the way has unpacked it'
}

/** S3 and Google Cloud Storage answer errors as `<Error><Code>…</Code><Message>…</Message></Error>`. */
function describeXml(text: string): string | undefined {
  const code = /<Code>([^<]*)</.exec(text)?.[1]
  const message = /<Message>([^<]*)</.exec(text)?.[1]
  if (code === undefined) return undefined
  return `a storage error, ${oneLine(code)}${message ? `: ${oneLine(message)}` : ''}`
}

function describeJson(text: string): string | undefined {
  const message = /"(?:message|error|detail)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1]
  return message === undefined ? undefined : `a JSON answer that says "${oneLine(message)}"`
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 120 ? `${line.slice(0, 120)}…` : line
}
