import { textSecrets, userinfoSecrets } from './proxy-secrets.ts'
import { secretValues } from './redact.ts'

/** Shorter values of a query are numbers and words: masking them would blank what is no secret. */
const SHORTEST_VALUE = 6

/** Every spelling in which the userinfo of a URL, and the values of its query that sign it, may turn up in a log. */
export function urlSecrets(url: URL): readonly string[] {
  const userinfo = url.password === '' ? url.username : `${url.username}:${url.password}`
  const values = secretValues(url).filter((value) => value.length >= SHORTEST_VALUE)
  return [
    ...userinfoSecrets(userinfo),
    ...values.flatMap((value) => [...textSecrets(value), ...textSecrets(decoded(value))]),
  ]
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
