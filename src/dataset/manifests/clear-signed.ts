import type { Line, Lines } from './lines.ts'
import type { ManifestText } from './manifest.ts'
import { refuse, shown } from './manifest.ts'

const BEGIN = '-----BEGIN PGP SIGNED MESSAGE-----'
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----'
const END = '-----END PGP SIGNATURE-----'

/** Takes a clear-signed text (RFC 9580 §7) out of its frame; the signature is not checked. */
export function stripSignature(manifest: ManifestText, lines: readonly Line[]): Lines {
  const texts = lines.map(({ text }) => text.trimEnd())
  const begin = texts.findIndex((text) => text !== '')
  if (texts[begin] !== BEGIN) return { lines, isSigned: false }
  const headersEnd = texts.indexOf('', begin)
  const signature = texts.indexOf(SIGNATURE, headersEnd)
  const end = texts.indexOf(END, signature)
  if (headersEnd < 0 || signature < 0 || end < 0) {
    const problem = 'a signed message begins here and its signature does not end'
    refuse(
      manifest,
      [begin + 1],
      problem,
      'Use the file as it was published, or the lines with the digests alone.',
    )
  }
  const outside = lines.slice(end + 1).find(({ text }) => text.trim() !== '')
  if (outside) {
    const problem = `"${shown(outside.text)}" stands outside the signed message`
    refuse(manifest, [outside.number], problem, 'Use the file as it was published.')
  }
  const inside = lines.slice(headersEnd + 1, signature)
  return {
    lines: inside.map(({ text, number }) => ({ text: text.replace(/^- /, ''), number })),
    isSigned: true,
  }
}
