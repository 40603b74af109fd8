/** The hash algorithms that a pin may use, strongest first. */
export const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha1', 'md5'] as const
export type Algorithm = (typeof ALGORITHMS)[number]

/** A digest as OCI writes it, `algorithm:hex`, in two fields; `hex` is lower case. */
export interface Digest {
  readonly algorithm: Algorithm
  readonly hex: string
}

const HEX_LENGTH: Readonly<Record<Algorithm, number>> = {
  sha512: 128,
  sha384: 96,
  sha256: 64,
  sha1: 40,
  md5: 32,
}

/** Whether nobody can make other bytes with this digest, so that it alone proves a file, whatever way it came. */
export function isStrong({ algorithm }: Digest): boolean {
  return algorithm.startsWith('sha') && algorithm !== 'sha1'
}

/** What {@link parseDigest} takes, for messages to users. */
export const DIGEST_FORMS =
  'sha256:<64 hex digits>, sha512:…, sha384:…, bare hex (the algorithm follows from its length), or SRI sha256-<base64>'

/** Reads a digest in any accepted spelling; a text that is not one gives the reason as `{ problem }`. */
export function parseDigest(text: string): Digest | { readonly problem: string } {
  const trimmed = text.trim()
  const prefixed = /^([a-z0-9-]+?):\s*(.*)$/i.exec(trimmed)
  if (prefixed) return fromHex(prefixed[2] ?? '', normaliseAlgorithm(prefixed[1] ?? ''), prefixed[1] ?? '')
  const sri = /^(sha(?:256|384|512))-([A-Za-z0-9+/]+={0,2})(\?\S*)?$/.exec(trimmed)
  if (sri) {
    return fromHex(Buffer.from(sri[2] ?? '', 'base64').toString('hex'), sri[1] as Algorithm, sri[1] ?? '')
  }
  const byLength = ALGORITHMS.find((algorithm) => HEX_LENGTH[algorithm] === trimmed.length)
  if (byLength === undefined) {
    return { problem: `"${shorten(trimmed)}" has ${trimmed.length} characters, which is no known digest` }
  }
  return fromHex(trimmed, byLength, byLength)
}

function fromHex(
  hex: string,
  algorithm: Algorithm | undefined,
  written: string,
): Digest | { problem: string } {
  if (algorithm === undefined) return { problem: `"${written}" is not a known algorithm` }
  if (hex.length !== HEX_LENGTH[algorithm]) {
    return {
      problem: `a ${algorithm} digest has ${HEX_LENGTH[algorithm]} hex digits, this has ${hex.length}`,
    }
  }
  if (!/^[0-9a-f]+$/i.test(hex))
    return { problem: `"${shorten(hex)}" has characters that are not hex digits` }
  return { algorithm, hex: hex.toLowerCase() }
}

function normaliseAlgorithm(text: string): Algorithm | undefined {
  const name = text.toLowerCase().replace('-', '')
  return ALGORITHMS.find((algorithm) => algorithm === name)
}

function shorten(text: string): string {
  return text.length > 24 ? `${text.slice(0, 24)}…` : text
}

/** The digest as one text, `sha256:<hex>`. */
export function formatDigest(digest: Digest): string {
  return `${digest.algorithm}:${digest.hex}`
}

/** Whether two digests are the same algorithm and value. */
export function sameDigest(a: Digest, b: Digest): boolean {
  return a.algorithm === b.algorithm && a.hex === b.hex
}

/** Whether collisions for the algorithm are practical, so that it shows damage but not forgery (RFC 6151, shattered.io). */
export function isWeak(digest: Digest): boolean {
  return digest.algorithm === 'md5' || digest.algorithm === 'sha1'
}
