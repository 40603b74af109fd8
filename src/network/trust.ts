import * as tls from 'node:tls'

/** Trust in further certificates beside Node's own; undefined means Node's own alone. */
export function trust(extra: readonly string[]): tls.SecureContext | undefined {
  if (extra.length === 0) return undefined
  return tls.createSecureContext({ ca: [...ownCertificates(), ...extra] })
}

/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates(): readonly string[] {
  return tls.getCACertificates === undefined ? tls.rootCertificates : tls.getCACertificates('default')
}
