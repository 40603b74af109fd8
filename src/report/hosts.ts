/** The hosts of redacted URLs, each once, for people. */
export function hostsOf(urls: readonly string[]): readonly string[] {
  return [...new Set(urls.map(hostOf))]
}

function hostOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, protocol } = new URL(url)
  return protocol === 'file:' ? 'this machine' : host
}
