import type { Credentials } from './proxy-value.ts'

/** The value of an Authorization header for Basic authentication, in UTF-8 (RFC 7617 §2.1). */
export function encodeBasic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}
