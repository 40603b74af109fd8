/** What a job's token for the cache may do with the entries of a ref. */
export interface TokenScope {
  /** As in `refs/heads/main`; empty where the server keeps no scopes apart. */
  readonly ref: string
  readonly isReadable: boolean
  readonly isWritable: boolean
}

const READ = 1
const WRITE = 2
/** A token is a header of a request, and those are short. */
const LONGEST_TOKEN = 64 * 1024

/**
 * The scopes in a job's token, the job's own first: the claim `ac` of its JWT, as the service reads it. Undefined where
 * there is none to read. It is no proof of anything, and decides only what is said and what is worth trying.
 */
export function readTokenScopes(token: string): readonly TokenScope[] | undefined {
  const payload = token.length > LONGEST_TOKEN ? undefined : token.split('.')[1]
  const claim = readJson(Buffer.from(payload ?? '', 'base64url').toString('utf8'))
  const ac = (claim as { ac?: unknown } | null | undefined)?.ac
  const list = typeof ac === 'string' ? readJson(ac) : undefined
  if (!Array.isArray(list)) return undefined
  const scopes = list.flatMap(asScope)
  // A claim that is known in part says nothing of the rest.
  return scopes.length > 0 && scopes.length === list.length ? scopes : undefined
}

function asScope(value: unknown): readonly TokenScope[] {
  const { Scope: ref, Permission: bits } = (value ?? {}) as { Scope?: unknown; Permission?: unknown }
  if (typeof ref !== 'string' || typeof bits !== 'number' || !Number.isInteger(bits)) return []
  return [{ ref, isReadable: (bits & READ) !== 0, isWritable: (bits & WRITE) !== 0 }]
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
