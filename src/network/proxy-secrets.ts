import { type Credentials, encodeStrictly, readCredentials, splitProxy } from './proxy-value.ts'

/** Shorter strings are not masked: they would blank half of the log and hide nothing. */
const SHORTEST_SECRET = 4

/** Every spelling in which the credentials of a proxy value may turn up in a log. */
export function proxySecrets(value: string): readonly string[] {
  const { userinfo } = splitProxy(value)
  const credentials = readCredentials(userinfo)
  if (credentials === undefined) return []
  return long([userinfo, ...userinfo.split(/[/?#@:\\]/), ...credentialSecrets(credentials)])
}

/** Every spelling in which a user name and a password may turn up in a log. */
export function credentialSecrets({ username, password }: Credentials): readonly string[] {
  const pair = `${username}:${password}`
  return long([...[username, password].flatMap(encodings), pair, Buffer.from(pair).toString('base64')])
}

function long(spellings: readonly string[]): readonly string[] {
  return [...new Set(spellings)].filter((spelling) => spelling.length >= SHORTEST_SECRET)
}

function encodings(secret: string): readonly string[] {
  const strict = encodeStrictly(secret)
  const url = new URL('http://host')
  url.password = secret
  return [
    secret,
    encodeURIComponent(secret),
    strict,
    strict.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    encodeURI(secret),
    url.password,
  ]
}
