import { ProxyError } from '../errors.ts'

/** The code of a raw error, also of Node's AggregateError, whose own message is empty. */
export function readError(error: unknown): { code: string; text: string } {
  const first = error instanceof AggregateError ? (error.errors[0] ?? error) : error
  if (!(first instanceof Error)) return { code: '', text: String(first) }
  const code = 'code' in first && typeof first.code === 'string' ? first.code : ''
  return { code, text: first.message }
}

/** What OpenSSL and Node say of a chain that ends in an authority nobody vouched for. */
export const UNKNOWN_ISSUER = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_UNTRUSTED',
])

/** Whether a raw error, or the one behind a proxy's failure, says that nobody vouched for the chain. */
export function isUnknownIssuer(error: unknown): boolean {
  const raw = error instanceof ProxyError ? error.cause : error
  return UNKNOWN_ISSUER.has(readError(raw).code)
}

/** Whether the code says that a certificate was not accepted. */
export function isCertificateCode(code: string): boolean {
  return (
    UNKNOWN_ISSUER.has(code) ||
    /^(CERT_|CRL_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|INVALID_PURPOSE)/.test(code)
  )
}
