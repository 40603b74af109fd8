import { type Digest, parseDigest } from '../digest.ts'
import type { Entry, ManifestFile, ManifestText, Place } from './manifest.ts'
import { mergeEntries, refuse, shown } from './manifest.ts'

/** Why a file is not pinned, and where that shows. */
export interface Flaw {
  readonly at: Place
  readonly problem: string
}

/** What a manifest in JSON says of a file: an entry or, where it pins nothing, also the reason. */
export interface Described extends Entry {
  readonly flaw?: Flaw | undefined
}

/** The digest that a value is, or why it is none. */
export type Pinning =
  | { readonly digest: Digest; readonly flaw?: never }
  | { readonly flaw: Flaw; readonly digest?: never }

/** The files, if each of them is pinned; the first that is not refuses the manifest. */
export function pinAll(
  manifest: ManifestText,
  files: readonly Described[],
  advice: string,
): readonly ManifestFile[] {
  for (const { flaw } of files) if (flaw) refuseFlaw(manifest, flaw)
  return mergeEntries(manifest, files, advice)
}

/** Refuses a manifest for a file that it does not pin, with the way out. */
export function refuseFlaw(manifest: ManifestText, { at, problem }: Flaw): never {
  const command = `setup-dataset lock ${manifest.name}`
  refuse(
    manifest,
    [at],
    problem,
    `Write the digest that \`sha256sum FILE\` prints. Or \`${command}\` downloads its files once and pins them.`,
  )
}

/** Reads a digest that is said to be of one algorithm, in hexadecimal digits or, as some publish it, in base64. */
export function readPinning(value: unknown, algorithm: 'sha256' | 'md5', at: Place): Pinning {
  if (typeof value !== 'string') return { flaw: { at, problem: `${algorithm} is no text` } }
  const text = value.trim()
  const digest = parseDigest(`${algorithm}:${toHex(text, algorithm)}`)
  if (!('problem' in digest)) return { digest }
  const other = /^[0-9a-f]+$/i.test(text) ? parseDigest(text) : undefined
  const like = other && 'hex' in other ? `has the length of a ${other.algorithm} digest` : 'is none'
  return { flaw: { at, problem: `"${shown(text)}", where a ${algorithm} digest belongs, ${like}` } }
}

/** 32 and 16 bytes of base64 end in `=` and `==`: no hexadecimal digest is taken for one. */
function toHex(text: string, algorithm: 'sha256' | 'md5'): string {
  const base64 = algorithm === 'md5' ? /^[A-Za-z0-9+/]{22}==$/ : /^[A-Za-z0-9+/]{43}=$/
  return base64.test(text) ? Buffer.from(text, 'base64').toString('hex') : text
}
