import type { Socket } from 'node:net'
import type { Certificate, DetailedPeerCertificate, TLSSocket } from 'node:tls'
import { plainText } from '../plain-text.ts'
import { isCertificateCode, readError } from './node-error.ts'

/** What a certificate says of itself; whoever sent it wrote that, so it is cut down to plain text. */
export interface PeerCertificate {
  /** The short name of who issued it. */
  readonly authority: string
  readonly issuer: string
  readonly subject: string
  /** The hosts that it is for. */
  readonly names: readonly string[]
  readonly validFrom: Date
  readonly validTo: Date
  /** SHA-256. */
  readonly fingerprint: string
}

/** A handshake that ended because the certificate was not accepted; has the code of Node's error. */
export class RefusedCertificate extends Error {
  readonly code: string
  /** What was presented: the server's own certificate, then those that vouch for it. */
  readonly chain: readonly [PeerCertificate, ...PeerCertificate[]]
  /** The clock of this machine at that time. */
  readonly at: Date

  constructor(cause: unknown, chain: RefusedCertificate['chain'], at: Date) {
    const { code, text } = readError(cause)
    super(text, { cause })
    this.code = code
    this.chain = chain
    this.at = at
  }
}

/**
 * Runs the handshake of a socket; when the certificate is not accepted, the error tells what was presented. Node
 * verifies, as always: this only looks before Node takes the socket apart.
 */
export async function withPeerCertificate<T>(socket: TLSSocket, handshake: () => Promise<T>): Promise<T> {
  let presented: DetailedPeerCertificate | undefined
  // Node verifies at this event. By the same call as Node's, as getPeerX509Certificate() would spoil it for Node.
  socket.prependListener('secure', () => {
    presented = socket.getPeerCertificate(true)
  })
  try {
    return await handshake()
  } catch (error) {
    const chain = isCertificateCode(readError(error).code) ? readChain(presented) : undefined
    throw chain ? new RefusedCertificate(error, chain, new Date()) : error
  }
}

/** The short name of who issued the certificate that was accepted from the other end; undefined without TLS. */
export function authorityOf(socket: Socket): string | undefined {
  const certificate = 'getPeerCertificate' in socket && (socket as TLSSocket).getPeerCertificate(true)
  return certificate && certificate.raw !== undefined ? read(certificate).authority : undefined
}

const LONGEST_CHAIN = 10
const LONGEST_NAME = 80
const LONGEST_SUBJECT = 200
const MOST_NAMES = 6

function readChain(leaf: DetailedPeerCertificate | undefined): RefusedCertificate['chain'] | undefined {
  if (leaf?.raw === undefined) return undefined
  const chain: [PeerCertificate, ...PeerCertificate[]] = [read(leaf)]
  // A certificate that signs itself has itself as its issuer.
  for (let one = leaf; chain.length < LONGEST_CHAIN; one = one.issuerCertificate) {
    const next = one.issuerCertificate as DetailedPeerCertificate | undefined
    if (next?.raw === undefined || next.fingerprint256 === one.fingerprint256) break
    chain.push(read(next))
  }
  return chain
}

function read(certificate: DetailedPeerCertificate): PeerCertificate {
  const { subject, issuer, subjectaltname = '', valid_from, valid_to, fingerprint256 } = certificate
  const names = subjectaltname.split(', ').map((name) => name.replace(/^(DNS|IP Address):/, ''))
  const all = subjectaltname === '' ? [subject?.CN ?? 'none'].flat() : names
  const shown = all.slice(0, MOST_NAMES).map((name) => plainText(name, LONGEST_NAME))
  return {
    authority: plainText(String(issuer?.CN ?? issuer?.O ?? issuer?.OU ?? 'nobody'), LONGEST_NAME),
    issuer: distinguished(issuer),
    subject: distinguished(subject),
    names: all.length > shown.length ? [...shown, `${all.length - shown.length} more`] : shown,
    validFrom: new Date(valid_from),
    validTo: new Date(valid_to),
    fingerprint: fingerprint256,
  }
}

/** The whole name; every part of it may be missing, or be there several times. */
function distinguished(name: Certificate | undefined): string {
  const parts = Object.entries(name ?? {}).flatMap(([key, value]) => {
    return [value ?? []].flat().map((one) => `${key}=${one}`)
  })
  return plainText(parts.join(', '), LONGEST_SUBJECT)
}
