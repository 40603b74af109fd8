import type { Facts } from '../errors.ts'
import { readError, UNKNOWN_ISSUER } from './node-error.ts'
import { RefusedCertificate } from './peer-certificate.ts'

/** Why a certificate was not accepted. */
export interface CertificateTrouble {
  /** What is wrong, after "the certificate". */
  readonly what: string
  readonly advice: string
}

/** Says why a certificate was not accepted, and what to change; names who issued it where that is known. */
export function certificateTrouble(error: unknown): CertificateTrouble {
  const { code, text } = readError(error)
  const refused = error instanceof RefusedCertificate ? error : undefined
  if (UNKNOWN_ISSUER.has(code)) return unknownIssuer(refused)
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return notNow(refused)
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' && refused) {
    return {
      what: `is for other names: ${refused.chain[0].names.join(', ')}`,
      advice:
        'Check the host name in the URL; a firewall or a log-in page that answers for the server also looks like this.',
    }
  }
  return {
    what: `was not accepted: ${text}`,
    advice:
      'Check the host name in the URL; otherwise the server, or the network in front of it, is set up wrongly.',
  }
}

/** The evidence: what the server's certificate says of itself. */
export function certificateFacts(error: unknown): Facts {
  if (!(error instanceof RefusedCertificate)) return {}
  const { issuer, subject, validFrom, validTo, fingerprint } = error.chain[0]
  return {
    issuer,
    subject,
    valid: `${day(validFrom)} to ${day(validTo)}`,
    clock: moment(error.at),
    'SHA-256 fingerprint': fingerprint,
  }
}

/** The lines that make a job trust an authority. */
export function trustAdvice(authority: string | undefined): string {
  const who = authority === undefined ? 'who issued it' : `"${authority}"`
  const path = `/path/to/${fileName(authority ?? '')}.pem`
  return [
    `If you trust ${who}, as in a network that inspects TLS, put its root certificate on the runner and add to this step`,
    'with:',
    `  ca-certificates: ${path}`,
    'or, for all steps, to the job',
    'env:',
    `  NODE_EXTRA_CA_CERTS: ${path}`,
    'Otherwise the server is set up wrongly: use a mirror. Never turn verification off.',
  ].join('\n')
}

function unknownIssuer(refused: RefusedCertificate | undefined): CertificateTrouble {
  const last = refused?.chain.at(-1)
  if (refused === undefined || last === undefined) {
    return {
      what: 'was issued by an authority that this runner does not know',
      advice: trustAdvice(undefined),
    }
  }
  const { authority } = refused.chain[0]
  const above = last.authority === authority ? '' : `, and that by "${last.authority}"`
  return {
    what: `was issued by "${authority}"${above}, which this runner does not know`,
    advice: trustAdvice(last.authority),
  }
}

function notNow(refused: RefusedCertificate | undefined): CertificateTrouble {
  if (refused === undefined) {
    return {
      what: 'is not valid at this time',
      advice:
        'Check the clock of the runner; otherwise the server must renew its certificate: use a mirror until then.',
    }
  }
  const { chain, at } = refused
  const clock = `The clock of this runner says ${moment(at)}: set it if that is wrong.`
  const culprit = chain.find((each) => each.validTo < at || each.validFrom > at) ?? chain[0]
  const whose = culprit === chain[0] ? '' : 'rests on another that '
  const what =
    culprit.validFrom > at
      ? `is not valid before ${moment(culprit.validFrom)}`
      : `expired on ${moment(culprit.validTo)}`
  const advice = `${clock} Otherwise the server needs another certificate: use a mirror until then.`
  return { what: `${whose}${what}`, advice }
}

function day(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'unreadable' : date.toISOString().slice(0, 10)
}

function moment(date: Date): string {
  return Number.isNaN(date.getTime())
    ? 'an unreadable date'
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function fileName(authority: string): string {
  const words = authority.toLowerCase().match(/[a-z0-9]+/g) ?? ['root']
  return words.join('-').slice(0, 40)
}
