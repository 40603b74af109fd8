import {
  type Credentials,
  encodeStrictly,
  encodeUserinfo,
  readCredentials,
  splitProxy,
} from './proxy-value.ts'

/** Shorter strings are not masked: they would blank half of the log and hide nothing. */
const SHORTEST_SECRET = 4

/** Every spelling in which the credentials of a proxy value may turn up in a log. */
export function proxySecrets(value: string): readonly string[] {
  const { userinfo } = splitProxy(value)
  return [...new Set([...userinfoSecrets(userinfo), ...long(userinfo.split(/[/?#@:\\]/))])]
}

/** Every spelling in which userinfo, as it stands in a URL, may turn up in a log: decoded or not, whole or in parts. */
export function userinfoSecrets(userinfo: string): readonly string[] {
  const credentials = readCredentials(userinfo)
  if (credentials === undefined) return []
  const written = [userinfo, ...userinfo.split(/:(.*)/s, 2)]
  return long([...written.flatMap(encodings), ...credentialSecrets(credentials)])
}

/** Every spelling in which a user name and a password may turn up in a log. */
export function credentialSecrets(credentials: Credentials): readonly string[] {
  const { username, password } = credentials
  const pair = `${username}:${password}`
  return long([...[username, password, pair].flatMap(encodings), encodeUserinfo(credentials)])
}

/** Every spelling in which a text may turn up in a log. */
export function textSecrets(text: string): readonly string[] {
  return long(encodings(text))
}

/** Every spelling in which the value of an Authorization header, or a part of it, may turn up in a log. */
export function authorizationSecrets(value: string): readonly string[] {
  const [, scheme = '', token = value] = /^(\S+)\s+(.*)$/s.exec(value) ?? []
  const decoded = /^basic$/i.test(scheme) ? readPair(Buffer.from(token, 'base64').toString()) : undefined
  const spellings = [value, token].flatMap((text) => [...encodings(text), ...base64(text, 'latin1')])
  return long([...spellings, ...(decoded ? credentialSecrets(decoded) : [])])
}

/** RFC 7617 §2: the first colon is the end of the name. */
function readPair(pair: string): Credentials | undefined {
  const colon = pair.indexOf(':')
  return colon === -1 ? undefined : { username: pair.slice(0, colon), password: pair.slice(colon + 1) }
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
    ...base64(secret, 'utf8'),
  ]
}

/** Base64, without the `=` at its end too, and for URLs. */
function base64(text: string, encoding: 'utf8' | 'latin1'): readonly string[] {
  const padded = Buffer.from(text, encoding).toString('base64')
  return [padded, padded.replace(/=+$/, ''), Buffer.from(text, encoding).toString('base64url')]
}
