import type { Refusals } from './refusals.ts'
import type { ZipEntry } from './zip-entry.ts'

export const STORED = 0
export const DEFLATED = 8

/** What is seen beside these two (APPNOTE 4.4.5). */
const OTHERS: Readonly<Record<number, string>> = {
  1: 'shrink',
  6: 'implode',
  9: 'deflate64',
  12: 'bzip2',
  14: 'lzma',
  93: 'zstd',
  95: 'xz',
  98: 'ppmd',
}

/** Throws when the content of an entry cannot be read, because of a password or of how it is packed. */
export function refuseMethod({ encrypted, method }: ZipEntry, member: string, refusals: Refusals): void {
  if (encrypted) throw refusals.unsafe(member, 'it is encrypted, so nobody can tell what it holds')
  if (method === STORED || method === DEFLATED) return
  const known = OTHERS[method] ?? `method ${method}`
  throw refusals.unsupported(
    member,
    `it is packed with ${known}, and only stored and deflated members are unpacked`,
    'Place the archive as it is, without `unpack`, and unpack it in a step of your own, such as `7z x`.',
  )
}
