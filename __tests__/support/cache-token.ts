/** What a job may do with the entries of a branch. */
export type Permission = 'read' | 'write' | 'read-write'

export interface Scope {
  /** As in `refs/heads/main`. */
  ref: string
  readable: boolean
  writable: boolean
}

const BITS: Record<Permission, number> = { read: 1, write: 2, 'read-write': 3 }

/**
 * A token in the shape of ACTIONS_RUNTIME_TOKEN, unsigned. The order of scopes is the order of look-up: own branch
 * first, e.g. `{ 'refs/pull/1/merge': 'read-write', 'refs/heads/main': 'read' }`.
 */
export function makeToken({ scopes }: { scopes: Record<string, Permission> }): string {
  const list = Object.entries(scopes).map(([ref, permission]) => ({
    Scope: ref,
    Permission: BITS[permission],
  }))
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { ac: JSON.stringify(list), repository_id: '1', scp: 'Actions.Results:run:job' }
  return [part({ typ: 'JWT', alg: 'RS256' }), part(claims), 'c2lnbmF0dXJl'].join('.')
}

/** The scopes of a request's `Authorization: Bearer` token; undefined where there is none to read. */
export function readScopes(authorization: string | undefined): Scope[] | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\.[^.]+$/.exec(authorization ?? '')?.[1]
  if (payload === undefined) return undefined
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { ac: string }
    const list = JSON.parse(claims.ac) as { Scope: string; Permission: number }[]
    return list.map(({ Scope, Permission }) => ({
      ref: Scope,
      readable: (Permission & BITS.read) !== 0,
      writable: (Permission & BITS.write) !== 0,
    }))
  } catch {
    return undefined
  }
}
