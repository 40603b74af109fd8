const SECRET_NAME =
  /^sig$|^code$|^x-(amz|goog|ms)-|signature|token|key|secret|passw|pwd|credential|expires|auth(?!or)|policy|session|jwt/i
/** Long and with digits but without dots or slashes, which file names and paths have. */
const OPAQUE_VALUE = /^(?=.*\d)[\w+=~%-]{32,}$|^eyJ/

/** A URL for the log: no userinfo, no fragment, and `***` for query values that look like secrets. */
export function redactUrl(url: URL | string): string {
  if (typeof url === 'string' && !URL.canParse(url)) {
    return url.replace(/\/\/.*@/s, '//').replace(/[?#].*$/s, '?***')
  }
  const bare = new URL(url)
  if (bare.username + bare.password + bare.search + bare.hash === '') return bare.href
  const query = bare.search.slice(1).split('&').map(redactPair).join('&')
  bare.username = bare.password = bare.search = bare.hash = ''
  return `${bare.href}${query === '' ? '' : `?${query}`}`
}

/** The values of a query that {@link redactUrl} does not show, as written. */
export function secretValues({ search }: URL): readonly string[] {
  return search
    .slice(1)
    .split('&')
    .filter((pair) => redactPair(pair) !== pair)
    .map((pair) => pair.slice(pair.indexOf('=') + 1))
}

function redactPair(pair: string): string {
  const split = pair.indexOf('=')
  if (split === -1) return OPAQUE_VALUE.test(pair) ? '***' : pair
  const [name, value] = [pair.slice(0, split), pair.slice(split + 1)]
  return value !== '' && (SECRET_NAME.test(name) || OPAQUE_VALUE.test(value)) ? `${name}=***` : pair
}
