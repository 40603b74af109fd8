import type { SecureContext } from 'node:tls'
import { isUnknownIssuer } from './node-error.ts'

/** What a TLS connection trusts: Node's own certificates alone where the context is undefined. */
export type Trust = () => Promise<SecureContext | undefined>

/** What may be trusted: Node's own and further certificates; those of the system when they turn out to be needed. */
export interface TrustStore {
  /** For a new connection. */
  now(): Trust
  /** What to try once more with after a connection met an unknown authority; undefined where there is no more. */
  wider(than: Trust): Promise<Trust | undefined>
}

/** The part of `node:tls` that is used; what older versions lack is optional. */
export interface Tls {
  readonly rootCertificates: readonly string[]
  createSecureContext(options: { ca: string[] }): SecureContext
  /** Node 22.15. */
  getCACertificates?(type: 'default' | 'system'): string[]
  /** Node 24.5. */
  setDefaultCACertificates?(certificates: readonly string[]): void
}

/** Trust in further certificates (PEM) beside Node's own. */
export function trustStore(extra: readonly string[], load: () => Promise<Tls> = loadTls): TrustStore {
  const narrow: Trust =
    extra.length === 0 ? async () => undefined : once(async () => contextOf(extra, await load()))
  let current = narrow
  // Reading the system's store takes 20 to 35 ms, a context with it 12 ms more: not before it is needed.
  const widen = once(async () => {
    const tls = await load()
    const system = systemCertificates(tls)
    if (system.length === 0) return undefined
    current = once(async () => contextOf([...system, ...extra], tls))
    return current
  })
  return {
    now: () => current,
    wider: async (than) => (than === narrow ? widen() : undefined),
  }
}

/**
 * Dials with what is trusted. Where Node does not know who issued a certificate it is dialled once more, with the
 * authorities of the system: the administrator's choice, which other tools follow.
 */
export async function dialTrusting<T>(store: TrustStore, dial: (trust: Trust) => Promise<T>): Promise<T> {
  const trust = store.now()
  return dial(trust).catch(async (error: unknown) => {
    const wider = isUnknownIssuer(error) ? await store.wider(trust) : undefined
    if (wider === undefined) throw error
    return dial(wider)
  })
}

/**
 * Makes also the clients of packages trust the certificates, and those of the system where asked for; for clients that
 * are not yet made. False where Node cannot.
 */
export async function trustEverywhere(
  extra: readonly string[],
  withSystem: boolean,
  load: () => Promise<Tls> = loadTls,
): Promise<boolean> {
  if (extra.length === 0 && !withSystem) return true
  const tls = await load()
  if (tls.setDefaultCACertificates === undefined) return false
  const own = new Set(ownCertificates(tls))
  const further = [...(withSystem ? systemCertificates(tls) : []), ...extra].filter((each) => !own.has(each))
  if (further.length > 0) tls.setDefaultCACertificates([...own, ...further])
  return true
}

async function loadTls(): Promise<Tls> {
  return import('node:tls')
}

function contextOf(further: readonly string[], tls: Tls): SecureContext {
  return tls.createSecureContext({ ca: [...ownCertificates(tls), ...further] })
}

/** Node before 22.15 cannot tell its default list; the bundled one lacks NODE_EXTRA_CA_CERTS. */
function ownCertificates({ getCACertificates, rootCertificates }: Tls): readonly string[] {
  return getCACertificates === undefined ? rootCertificates : getCACertificates('default')
}

/** Those that Node does not have itself; none where Node, before 22.15, or this machine does not tell them. */
function systemCertificates(tls: Tls): readonly string[] {
  const own = new Set(ownCertificates(tls))
  try {
    return [...new Set(tls.getCACertificates?.('system'))].filter((certificate) => !own.has(certificate))
  } catch {
    // It is only there to help: what users must see is the refusal that led here.
    return []
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
