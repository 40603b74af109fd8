import type { SecureContext } from 'node:tls'

/** What TLS connections trust: Node's own certificates alone where the context is undefined. */
export type Trust = () => Promise<SecureContext | undefined>

/** Trust in further certificates (PEM) beside Node's own. */
export function trust(extra: readonly string[]): Trust {
  let context: Promise<SecureContext> | undefined
  return async () => {
    if (extra.length === 0) return undefined
    context ??= makeContext(extra)
    return context
  }
}

async function makeContext(extra: readonly string[]): Promise<SecureContext> {
  const { createSecureContext, getCACertificates, rootCertificates } = await import('node:tls')
  // Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS.
  const own = getCACertificates === undefined ? rootCertificates : getCACertificates('default')
  return createSecureContext({ ca: [...own, ...extra] })
}
